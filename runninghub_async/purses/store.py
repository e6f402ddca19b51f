"""Where purses keep their holds: what every store does, in memory or in a database."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Protocol, runtime_checkable

from runninghub_async.models.budgets import Amount
from runninghub_async.models.usage import Money
from runninghub_async.purses.holds import Balance, Hold, Outcome

LEASE = 60.0
"""Seconds after which a holder that gave no sign of life is taken for dead."""


@runtime_checkable
class PurseStore(Protocol):
    """Money that is set aside for tasks, by owner, and what they have spent.

    A hold is known by an id, later by its task as well.  Every change may be made again, and
    changes nothing then, so that whoever does not know whether it went through makes it again.
    Each is one transaction: of those who hold at once, in any number of processes, none crosses a
    limit.  The same id may be held for several owners; what happens to it happens to all of them.

    What an owner is charged is the cost, or what the store's price function makes of it.

    ``tests/purses/store_contract.py`` is what every implementation has to pass.
    """

    @property
    def lease(self) -> float:
        """Seconds after which a holder that was not renewed is taken for dead."""
        ...

    async def hold(
        self,
        owner: str,
        amount: Amount,
        id: str,
        *,
        limit: Amount | None = None,
        also: Mapping[str, Amount | None] | None = None,
        endpoint: str = "",
        holder: str | None = None,
    ) -> Hold:
        """Set money aside for a task that is about to be submitted.

        Where the owner has a hold of this id already, that one is given back as it is; but while
        no submit has begun, it is from now on the ``holder``'s, who makes it again.  Of several
        owners, such as a day's budget and one in all, either each has a hold of this id
        afterwards, or no new one was made.

        Args:
            owner: who pays: a user, or a user in a month.
            amount: what the task is expected to cost, such as ``"0.40CNY"``; zero is not known,
                and fits as long as anything is left.
            id: what the hold is known by.
            limit: what the owner may spend at most, in the same currency, holds included.
            also: the other owners that pay for the same task, each with what it may spend at most;
                ``None`` is no limit.
            endpoint: what is called.
            holder: who sees to the end of the task, and renews; without one nobody else will
                ever take the hold over before its task is known.

        Returns:
            The hold of ``owner``; :meth:`get` has those of the others.

        Raises:
            BudgetExceededError: it would cross the limit of an owner, which ``error.owner`` names;
                nothing is set aside for any of them.
            InvalidParameterError: an amount has no currency, or two differ; an owner stands there
                twice.
            PurseStoreError: the store cannot be written, or its price function gives no amount.
        """
        ...

    async def intends(self, id: str) -> None:
        """A submit is about to leave: without a task from now on, it is uncertain.

        Raises:
            HoldLost: it is not there any more; nothing may be submitted.
        """
        ...

    async def withdraws(self, id: str) -> None:
        """What was intended certainly made no task, and may be submitted later."""
        ...

    async def created(self, id: str, task: str, account: str | None = None) -> None:
        """The submit made this task.

        Args:
            id: of the hold.
            task: the task's id.
            account: the label of the account that the service bills, as ``Task.account`` tells it.

        Raises:
            InvalidParameterError: there is no such hold.
        """
        ...

    async def raise_to(self, id: str, amount: Amount) -> None:
        """An open hold is expected to cost at least this; nothing lowers it."""
        ...

    async def settle(
        self, task: str, cost: Money | Decimal | None, *, outcome: Outcome = "succeeded"
    ) -> None:
        """A task is over: what it cost takes the place of what was held for it.

        A cost that is not known counts with what was expected, and gives way to one that is told
        later.  A known one is the last word.

        Args:
            task: the task's id, or the hold's, where there is none.
            cost: what the service billed, in the hold's currency; ``None`` is not known.
            outcome: how the task ended, or ``"uncertain"``; what the price function is told.

        Raises:
            InvalidParameterError: no such task or hold is known.
        """
        ...

    async def release(self, id: str, *, holder: str | None = None) -> None:
        """There is no task, and nothing is owed: the hold is gone.

        One that is over, or not there, is left as it is.

        Args:
            id: of the hold.
            holder: only where it is this one's still, and no submit has begun: another may have
                made it again meanwhile.
        """
        ...

    def balance(self, owner: str, currency: str) -> Balance:
        """How an owner stands; all zero where there is nothing.

        Blocking, and quick.  A store that asks another machine has ``reads_afar = True``: what must
        not wait for that asks it on a thread.
        """
        ...

    async def get(self, id: str) -> list[Hold]:
        """The holds of this id, or of this task, one an owner; none where there is no such."""
        ...

    async def open_holds(self, owner: str | None = None) -> list[Hold]:
        """What is not over, of one owner or of all, the oldest first."""
        ...

    async def renew(self, holder: str) -> None:
        """The holder is alive."""
        ...

    async def claim(self, holder: str, accounts: Collection[str]) -> list[Hold]:
        """Take over the open holds of holders that are dead; they are this holder's from now on.

        Args:
            holder: who takes them over; alive from now on.
            accounts: the labels of the accounts whose tasks it can look at.
        """
        ...

    async def leave(self, holder: str) -> None:
        """The holder sees to nothing any more; others may take over what it has left open."""
        ...

    async def close(self) -> None:
        """Let go of what the store has open."""
        ...


def reads_afar(store: PurseStore) -> bool:
    """Whether its balances are read from another machine, which may be slow, or away."""
    return bool(getattr(store, "reads_afar", False))


def last_balance(store: PurseStore, owner: str, currency: str) -> Balance:
    """How an owner stood when this process last changed something in a store; how it stands, where
    the store does not remember that."""
    remembered = getattr(store, "last_balance", store.balance)
    balance: Balance = remembered(owner, currency)
    return balance
