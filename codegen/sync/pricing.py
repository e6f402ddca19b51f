"""What an endpoint's prices are once an edition of the price list was heard."""

from __future__ import annotations

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
    if old is not None and same_amounts(old, new):
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


def table(price: PriceFacts) -> dict[frozenset[tuple[str, str]], Decimal]:
    """The amounts, by what they depend on; of two rules alike the first counts."""
    return {frozenset(rule.when.items()): Decimal(rule.amount) for rule in reversed(price.rules)}


def depends_on(price: PriceFacts) -> set[str]:
    """The parameters that a price depends on."""
    return {name for rule in price.rules for name in rule.when}


def rule_text(rule: PriceRuleFacts) -> str:
    """``resolution 4k: 0.5``, for a person to read."""
    when = ", ".join(f'{name} "{wanted}"' for name, wanted in rule.when.items())
    return f"{when or 'always'}: {rule.amount}"
