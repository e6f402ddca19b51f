"""What is not submitted for the sake of a budget."""

from __future__ import annotations

from decimal import Decimal

from runninghub_async.errors.root import RunningHubError


class BudgetExceededError(RunningHubError):
    """A submit could cross a budget, so it was not made: no task was created.

    Attributes:
        cost: what the call was expected to cost, in the budget's currency; ``None`` is not known.
        owner: whose budget it is, where it is kept for somebody.
        spent: of the budget, by then; ``None`` where it is not about that.
        reserved: of the budget, for calls under way.
    """

    _http_status = 402
    _user_message = "Your budget for this is used up."
    cost: Decimal | None
    owner: str | None
    spent: Decimal | None
    reserved: Decimal | None

    def __init__(
        self,
        message: str,
        *,
        cost: Decimal | None = None,
        owner: str | None = None,
        spent: Decimal | None = None,
        reserved: Decimal | None = None,
        endpoint: str | None = None,
    ) -> None:
        super().__init__(message, endpoint=endpoint)
        self.cost = cost
        self.owner = owner
        self.spent = spent
        self.reserved = reserved


class PriceUnknownError(BudgetExceededError):
    """What a call costs cannot be known beforehand, so that nobody can say whether a budget holds
    it, and that was not allowed: no task was created.

    Attributes:
        priced_as: the name by which ``prices`` can tell what such a call costs.
    """

    _http_status = 503
    _user_message = "This is not available just now. Please tell whoever runs this service."
    priced_as: str | None

    def __init__(
        self,
        message: str,
        *,
        priced_as: str | None = None,
        owner: str | None = None,
        endpoint: str | None = None,
    ) -> None:
        super().__init__(message, owner=owner, endpoint=endpoint)
        self.priced_as = priced_as
