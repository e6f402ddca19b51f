"""What an endpoint's prices are once an edition of the price list was heard."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from codegen.sync.editions import Standing
from runninghub_async.documents.facts import EndpointFacts, PriceFacts, PriceRuleFacts
from runninghub_async.documents.published.said import EntryError, SaidPrice
from runninghub_async.models.records import CURRENCY_OF_SITE


def priced(ours: EndpointFacts, said: SaidPrice, here: Standing) -> EndpointFacts:
    """An endpoint with a price as the edition says it, if nobody newer said another.

    Raises:
        EntryError: the price depends on something that the endpoint does not take.
    """
    day = said.as_of or here.day
    old = next((price for price in ours.prices if price.site == said.site), None)
    if old is not None and old.as_of > day:
        return ours
    known = {parameter.name for parameter in ours.params}
    for name in {name for rule in said.rules for name in rule.when}:
        if name not in known:
            raise EntryError(f"the price depends on {name}, which the endpoint does not take")
    new = PriceFacts(
        site=said.site,
        currency=CURRENCY_OF_SITE[said.site],
        unit=said.unit,
        as_of=day,
        rules=said.rules,
        minimum=said.minimum if said.minimum is not None else old is not None and old.minimum,
        evidence=None if here.evidence == ours.evidence else here.evidence,
    )
    if old is not None and (same_amounts(old, new) or _is_start_of(new, old)):
        new = evolve(old, as_of=day)
    others = [price for price in ours.prices if price is not old]
    prices = sorted([new, *others], key=lambda price: list(CURRENCY_OF_SITE).index(price.site))
    return evolve(ours, prices=tuple(prices))


def same_amounts(one: PriceFacts, other: PriceFacts) -> bool:
    """Whether two prices say the same, in whatever order and form."""
    return (one.currency, one.unit, one.minimum, table(one)) == (
        other.currency,
        other.unit,
        other.minimum,
        table(other),
    )


def _is_start_of(said: PriceFacts, ours: PriceFacts) -> bool:
    """Whether a single amount is where a price by parts begins: a price list has no room for
    parts."""
    has_parts = ours.files or any(rule.max_megapixels is not None for rule in ours.rules)
    lowest = min((Decimal(rule.amount) for rule in ours.rules), default=None)
    return (
        bool(has_parts)
        and (said.currency, said.unit) == (ours.currency, ours.unit)
        and [Decimal(rule.amount) for rule in said.rules if not rule.when] == [lowest]
    )


def table(price: PriceFacts) -> dict[frozenset[tuple[str, str]], Decimal]:
    """The amounts, by what they depend on; of two rules alike the first counts."""
    files = {
        frozenset({("each file in", part.name), ("free", str(part.free))}): Decimal(part.amount)
        for part in price.files
    }
    rules = {frozenset(_conditions(rule)): Decimal(rule.amount) for rule in reversed(price.rules)}
    return files | rules


def _conditions(rule: PriceRuleFacts) -> Iterator[tuple[str, str]]:
    yield from rule.when.items()
    if rule.max_megapixels is not None:
        yield "megapixels up to", str(rule.max_megapixels)


def depends_on(price: PriceFacts) -> set[str]:
    """The parameters that a price depends on."""
    in_rules = {name for rule in price.rules for name in rule.when}
    return in_rules | {part.name for part in price.files}


def rule_text(rule: PriceRuleFacts) -> str:
    """``resolution 4k: 0.5``, for a person to read."""
    when = ", ".join(f'{name} "{wanted}"' for name, wanted in _conditions(rule))
    return f"{when or 'always'}: {rule.amount}"
