"""What a purse's store keeps: money that is set aside for a task, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Literal

from attrs import frozen

from runninghub_async.errors import RunningHubError
from runninghub_async.logs import logger
from runninghub_async.models.usage import positive

Outcome = Literal["expected", "succeeded", "failed", "uncertain"]
"""Of a task: not known yet, how it ended, or that nobody can tell whether there is one."""
HoldState = Literal["held", "leaving", "submitted", "assumed", "settled"]
"""How far a hold is: no submit has begun; one may have left; its task is known; it is over, and its
cost was never told; it is over and billed.  The first three are open."""


class PurseStoreError(RunningHubError):
    """A purse's store cannot be read or written; nothing is submitted without it."""


class HoldLost(PurseStoreError):
    """A hold is not there any more: others took its process for dead, and gave the money back."""


@frozen(kw_only=True)
class Charge:
    """What an owner is to be charged for: one task, or one that is about to be submitted.

    Attributes:
        cost: what the service bills, or is expected to; zero where that is not known.
        currency: of ``cost``, and of what the owner is charged; ``RH`` for coins.
        outcome: ``"expected"`` before its end, ``"succeeded"``, ``"failed"``, or ``"uncertain"``
            where nobody can tell whether there is a task.
        is_assumed: whether no bill tells the cost, so that the expected one counts.
        owner: who is charged.
        endpoint: what is called.
        task: its id, once it is known.
    """

    cost: Decimal
    currency: str
    outcome: Outcome
    is_assumed: bool
    owner: str
    endpoint: str
    task: str | None = None


PriceFunction = Callable[[Charge], Decimal | int]
"""What an owner is charged, zero or more, in the charge's currency.  It is asked for every hold and
every end, in whatever thread, and must give the same for the same charge."""


@frozen(kw_only=True)
class Balance:
    """How an owner stands in one currency.

    Attributes:
        spent: for tasks that are over.
        assumed: the part of it that no bill tells.
        reserved: held for what is not over.
    """

    spent: Decimal = Decimal(0)
    assumed: Decimal = Decimal(0)
    reserved: Decimal = Decimal(0)


@frozen(kw_only=True)
class Hold:
    """Money that is set aside for one task, and in the end what that task cost.

    Attributes:
        id: what it is known by; the same id for several owners is one task that each pays for.
        owner: who pays.
        currency: of all its amounts.
        expected: what the service is expected to bill; zero where that is not known.
        amount: what is set aside: that, or what the store's price function makes of it.
        endpoint: what is called.
        state: how far it is.
        task: the task's id, once it is known.
        account: the label of the account that the service bills.
        cost: what the service has billed, once that is known.
        charged: what the owner is charged, once it is over.
        holder: who sees to it; ``None`` is whoever made it by themselves.
    """

    id: str
    owner: str
    currency: str
    expected: Decimal
    amount: Decimal
    endpoint: str = ""
    state: HoldState = "held"
    task: str | None = None
    account: str | None = None
    cost: Decimal | None = None
    charged: Decimal | None = None
    holder: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is not over."""
        return self.state not in ("assumed", "settled")

    def charge(self, cost: Decimal, outcome: Outcome, *, is_assumed: bool = False) -> Charge:
        """What its owner is to be charged for."""
        return Charge(
            cost=cost,
            currency=self.currency,
            outcome=outcome,
            is_assumed=is_assumed,
            owner=self.owner,
            endpoint=self.endpoint,
            task=self.task,
        )

    @property
    def counts(self) -> Balance:
        """What it adds to its owner's balance."""
        if self.is_open:
            return Balance(reserved=self.amount)
        charged = self.charged or Decimal(0)
        assumed = charged if self.state == "assumed" else Decimal(0)
        return Balance(spent=charged, assumed=assumed)


def asked_price(price: PriceFunction | None, charge: Charge) -> Decimal:
    """What an owner is charged.

    Raises:
        PurseStoreError: the price function fails, or gives no amount.
    """
    if price is None:
        return charge.cost
    try:
        told = price(charge)
    except Exception as error:
        raise PurseStoreError(
            f"The price function failed for {charge.endpoint or 'a call'}: {error!r}."
        ) from error
    amount = Decimal(told) if isinstance(told, int) and not isinstance(told, bool) else told
    if isinstance(amount, Decimal) and amount.is_finite() and (known := positive(amount)):
        return known
    if isinstance(amount, Decimal) and amount.is_zero():
        return Decimal(0)
    raise PurseStoreError(
        f"The price function gave {told!r} for {charge.endpoint or 'a call'}; it must give a"
        " Decimal of zero or more."
    )


def charged_at_end(price: PriceFunction | None, charge: Charge, held: Decimal) -> Decimal:
    """What an owner is charged for a task that is over, which must be charged whatever fails.

    Args:
        price: what makes a charge of a cost.
        charge: what for.
        held: what was set aside; it counts where the price function fails.
    """
    try:
        return asked_price(price, charge)
    except Exception:
        logger.exception(
            "the price of task %s of %r could not be told; it is charged with what was held",
            charge.task,
            charge.owner,
        )
        return held
