"""What a person says that calls cost, whatever is told or published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any, get_args

from runninghub_async.calls.payable import Payable
from runninghub_async.catalogue import CATALOGUE, Lookup
from runninghub_async.checks import not_allowed
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.budgets import Budget, amount_in
from runninghub_async.models.prices import Price
from runninghub_async.models.usage import positive
from runninghub_async.platform.kinds import OTHER_KINDS
from runninghub_async.platform.options import InstanceType, on_machine


def parse_prices(
    words: Iterable[str], budget: Budget | None = None, known: Lookup = CATALOGUE
) -> dict[str, Budget]:
    """``["hailuo-2.3/i2v-pro=0.40USD"]``: what jobs of these names are expected to cost.

    Args:
        words: of that form.
        budget: what they must fit to.
        known: where models are looked up; the client's, as in ``rh.catalogue``.

    Raises:
        InvalidParameterError: one is not a name with an amount, or does not fit the others.
    """
    prices: dict[str, Budget] = {}
    for word in words:
        name, equals, amount = word.rpartition("=")
        name, found = name.strip(), amount_in(amount)
        if not equals or found is None:
            raise _bad_price(word)
        if prices.setdefault(name, found) != found:
            raise _not_one_price(name, found)
    checked_prices(prices, budget, known)
    return prices


def checked_prices(
    given: Mapping[str, Budget | Price | str], budget: Budget | None, known: Lookup
) -> dict[str, Decimal]:
    """What a person says that calls cost, by the names that jobs have here.

    Raises:
        InvalidParameterError: a name or an amount is not usable; amounts are in another currency
            than the budget or than one another; a model has two prices.
    """
    if not isinstance(given, Mapping):
        raise not_allowed("prices", given, "a mapping of names to amounts")
    prices: dict[str, Decimal] = {}
    currency = None if budget is None else budget.currency
    for name, told in given.items():
        price, priced = _checked_price(name, told), _priced_name(name, known)
        currency = currency or price.currency
        if price.currency != currency:
            whose = "the other prices" if budget is None else "the budget"
            allowed = f"an amount in {currency}, as {whose}"
            raise not_allowed(f"the price of {name}", str(price), allowed)
        if prices.setdefault(priced, price.amount) != price.amount:
            raise _not_one_price(name, price)
    return prices


def by_priced_name(given: Mapping[str, Budget], known: Lookup) -> dict[str, Budget]:
    """What a person says that calls cost, as ``given_price`` looks it up."""
    return {_priced_name(name, known): price for name, price in given.items()}


def given_price(behind: Payable, prices: Mapping[str, Budget]) -> Budget | None:
    """What a person says that such a call costs: of itself, by its ``max_cost``, or of its kind.

    Args:
        behind: what is behind the call.
        prices: from :func:`by_priced_name`.
    """
    if (own := behind.in_force.max_cost) is not None:
        return own
    return prices.get(priced_as(behind.complete.to_dict())) if prices else None


def priced_as(form: Mapping[str, Any]) -> str:
    """The name under which a person may say what a job costs."""
    for kind in OTHER_KINDS:
        if kind in form:
            return on_machine(f"{kind}/{form[kind]}", form.get("instance_type"))
    return str(form["model"])


def _checked_price(name: str, told: object) -> Budget:
    found = amount_in(told) if isinstance(told, str) else told
    if isinstance(found, (Budget, Price)) and name:
        amount = positive(found.amount)
        if amount is not None:
            return Budget(amount, found.currency)
    raise _bad_price(f"{name}={told}")


def _priced_name(name: str, known: Lookup) -> str:
    """A name that a person has priced, as jobs have it: a model's path, or a kind and an id."""
    kind, _, rest = name.partition("/")
    number, _, machine = rest.partition("/")
    is_id = number.isascii() and number.isdigit()
    if kind in OTHER_KINDS and is_id and machine in ("", *get_args(InstanceType)):
        return on_machine(f"{kind}/{number}", machine)
    return known.get(name).path


def _not_one_price(name: str, price: Budget) -> InvalidParameterError:
    return not_allowed(f"the price of {name}", str(price), "one price for each, and it has another")


def _bad_price(text: str) -> InvalidParameterError:
    kinds = " or ".join(f"{kind}/ID" for kind in OTHER_KINDS)
    kinds += " (workflow/ID/plus on the larger machine)"
    return not_allowed(
        "price",
        text,
        f"the name of a model, or {kinds}, with an amount above zero and its currency, such as"
        " hailuo-2.3/i2v-pro=0.40USD or workflow/ID=30coins",
    )
