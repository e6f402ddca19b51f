"""A ceiling on money, and whether jobs fit under it, as far as that is known beforehand."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from runninghub_async.errors import BudgetExceededError, PriceUnknownError, RunningHubError
from runninghub_async.models.budgets import Budget


class BudgetReached(BudgetExceededError):
    """The next submit could cross the run's budget; nothing more is submitted."""


class PriceUnknown(PriceUnknownError):
    """What a job costs cannot be known beforehand, and that was not allowed.

    Attributes:
        budget: which cannot be kept.
    """

    def __init__(
        self, message: str, *, budget: Budget | None = None, priced_as: str | None = None
    ) -> None:
        super().__init__(message, priced_as=priced_as)
        self.budget = budget


class EstimateRaised(RunningHubError):
    """Bills have taken the room that a job had in the budget; it was not submitted."""


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


class IntentTooOld(RunningHubError):
    """So much time has passed since the intent that the job may be another's; nothing was sent."""
