"""A ceiling on money, and whether jobs fit under it, as far as that is known beforehand."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import frozen

from runninghub_async.checks import not_allowed
from runninghub_async.errors import RunningHubError


class BudgetReached(RunningHubError):
    """The next submit could cross the budget; nothing more is submitted.

    Attributes:
        cost: what the next job was expected to cost; ``None`` is not known.
    """

    def __init__(self, message: str, *, cost: Decimal | None = None) -> None:
        super().__init__(message)
        self.cost = cost


class PriceUnknown(RunningHubError):
    """What a job costs cannot be known beforehand, and that was not allowed.

    Attributes:
        budget: which cannot be kept.
        priced_as: the name by which ``prices`` can tell what such a job costs.
    """

    def __init__(
        self, message: str, *, budget: Budget | None = None, priced_as: str | None = None
    ) -> None:
        super().__init__(message)
        self.budget = budget
        self.priced_as = priced_as


class EstimateRaised(RunningHubError):
    """Bills have taken the room that a job had in the budget; it was not submitted."""


@frozen
class Budget:
    """An amount in the account's currency."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency}"


def parse_budget(text: str) -> Budget:
    """``"20USD"`` or ``"150 CNY"``.

    Raises:
        InvalidParameterError: it is not an amount with a currency.
    """
    found = amount_in(text)
    if found is None:
        raise not_allowed("budget", text, "an amount with its currency, such as 20USD")
    return found


def amount_in(text: str) -> Budget | None:
    """An amount with its currency; ``None`` where it is none."""
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([A-Za-z]{3})\s*", text, re.ASCII)
    return None if found is None else Budget(Decimal(found[1]), found[2].upper())


@frozen(kw_only=True)
class Outlook:
    """What a budget is to hold, as far as that is known beforehand.

    Attributes:
        budget: the ceiling.
        spent: by earlier runs, tasks under way included.
        rest: what the jobs that are left cost, those of unknown price left out.
        priced: how many jobs that is.
        unknown: how many jobs are left whose price in the budget's currency is not known.
        unknown_ok: whether these may be submitted.
        is_estimate: whether a part of ``rest`` is what such jobs were seen to cost before.
        priced_in: the other currencies in which prices of these are known.
    """

    budget: Budget
    spent: Decimal
    rest: Decimal
    priced: int
    unknown: int
    unknown_ok: bool
    is_estimate: bool = False
    priced_in: tuple[str, ...] = ()

    @property
    def needed(self) -> Decimal:
        """The least budget that holds all."""
        return self.spent + self.rest

    @property
    def holds(self) -> bool:
        """Whether all jobs can be submitted, as far as anybody can tell."""
        return self.room_for is None and (self.unknown_ok or not self.unknown)

    @property
    def room_for(self) -> int | None:
        """How many of the jobs of known price it holds, were they of one price; ``None``: all."""
        if not self.priced and not self.unknown:
            return None
        left = self.budget.amount - self.spent
        if self.rest <= left and (left > 0 or not self.unknown):
            return None
        if left <= 0 or not self.rest:
            return 0
        return int(left / self.rest * self.priced)
