"""What a purse is to hold to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from runninghub_async.checks import not_allowed
from runninghub_async.models.budgets import Amount, Budget, money_of
from runninghub_async.models.prices import Price
from runninghub_async.models.usage import Money
from runninghub_async.purses.books import checked_limits
from runninghub_async.purses.store import PurseStore


def _money(amount: Amount) -> Money:
    return money_of("budget", amount)


def _check_store(_: Any, __: Any, store: object) -> None:
    if isinstance(store, type) or not isinstance(store, PurseStore | None):
        raise not_allowed("store", store, "a PurseStore, such as SqlitePurseStore(path)")


def _check_flag(_: Any, attribute: Any, value: object) -> None:
    if not isinstance(value, bool):
        raise not_allowed(attribute.name, value, "True or False")


@frozen
class PurseSettings:
    """What the budget of a client is to hold to, ``RunningHub(budget=PurseSettings(…))``: a budget
    with what :meth:`RunningHub.purse` takes beside it.

    Attributes:
        budget: the most that may be spent.
        owner: whose money it is.
        also: other owners that pay for the same, with what each may spend at most.
        store: where holds and sums are kept.
        prices: what calls are expected to cost.
        unknown_ok: submit also what has no known price.
        wait: have calls wait for room.

    Raises:
        InvalidParameterError: one of them is not usable.
    """

    budget: Money = field(converter=_money)
    owner: str = field(default="", kw_only=True)
    also: Mapping[str, Amount | None] | None = field(
        default=None, kw_only=True, validator=lambda self, _, __: _checked_limits(self)
    )
    store: PurseStore | None = field(default=None, kw_only=True, validator=_check_store)
    prices: Mapping[str, Budget | Price | str] | None = field(default=None, kw_only=True)
    unknown_ok: bool = field(default=False, kw_only=True, validator=_check_flag)
    wait: bool = field(default=False, kw_only=True, validator=_check_flag)

    @property
    def limits(self) -> dict[str, Money | None]:
        """What each owner may spend at most; ``None`` is no limit."""
        return _checked_limits(self)


def _checked_limits(settings: PurseSettings) -> dict[str, Money | None]:
    if settings.also and not settings.owner:
        raise not_allowed("owner", settings.owner, "a name, where others pay as well (also)")
    limits = checked_limits(settings.owner, settings.budget, settings.also)
    for each in limits.values():
        if each is not None and each.currency != settings.budget.currency:
            raise not_allowed("also", str(each), f"an amount in {settings.budget.currency}")
    return limits
