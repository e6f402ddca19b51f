"""A purse's store in memory, which ends with the process."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal

from runninghub_async.models.budgets import Amount
from runninghub_async.models.usage import Money
from runninghub_async.purses.books import Books, checked_hold
from runninghub_async.purses.holds import Balance, Hold, Outcome, PriceFunction
from runninghub_async.purses.leases import checked_lease, is_alive
from runninghub_async.purses.store import LEASE


class MemoryPurseStore:
    """A :class:`PurseStore` in memory, for any number of purses of one process."""

    def __init__(
        self,
        *,
        price: PriceFunction | None = None,
        lease: float = LEASE,
        clock: Callable[[], float] = time.time,
        keep_settled: bool = True,
    ) -> None:
        """Nothing is spent yet.

        Args:
            price: what an owner is charged, given what a task costs; without it, the cost.
            lease: seconds after which a holder that was not renewed is taken for dead.
            clock: tells seconds.
            keep_settled: whether holds that are settled can still be looked up, and made again;
                without them only the balances stay, and memory does not grow with every call.

        Raises:
            InvalidParameterError: ``lease`` is no number above 0.
        """
        self._rows = _MemoryRows(checked_lease(lease), clock, keep_settled=keep_settled)
        self._books = Books(self._rows, price)

    @property
    def lease(self) -> float:
        return self._rows.lease

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
        sums = checked_hold(owner, amount, id, limit, also)
        return self._books.hold(sums.limits, sums.amount, id, endpoint, holder)

    async def intends(self, id: str) -> None:
        self._books.intends(id)

    async def withdraws(self, id: str) -> None:
        self._books.withdraws(id)

    async def created(self, id: str, task: str, account: str | None = None) -> None:
        self._books.created(id, task, account)

    async def raise_to(self, id: str, amount: Amount) -> None:
        self._books.raise_to(id, amount)

    async def settle(
        self, task: str, cost: Money | Decimal | None, *, outcome: Outcome = "succeeded"
    ) -> None:
        self._books.settle(task, cost, outcome)

    async def release(self, id: str, *, holder: str | None = None) -> None:
        self._books.release(id, holder)

    def balance(self, owner: str, currency: str) -> Balance:
        return self._rows.balance(owner, currency)

    async def get(self, id: str) -> list[Hold]:
        return self._books.named(id)

    async def open_holds(self, owner: str | None = None) -> list[Hold]:
        return self._rows.open(owner)

    async def renew(self, holder: str) -> None:
        self._rows.renew(holder)

    async def claim(self, holder: str, accounts: Collection[str]) -> list[Hold]:
        return self._books.claim(holder, accounts)

    async def leave(self, holder: str) -> None:
        self._rows.leave(holder)

    async def close(self) -> None:
        """There is nothing to let go of."""


class _MemoryRows:
    def __init__(self, lease: float, clock: Callable[[], float], *, keep_settled: bool) -> None:
        self._keep_settled = keep_settled
        self.lease = lease
        self._clock = clock
        self._holds: dict[str, dict[str, Hold]] = {}  # by id, then by owner
        self._tasks: dict[str, set[str]] = {}  # ids of holds by task
        self._open: dict[tuple[str, str], Hold] = {}
        self._balances: dict[tuple[str, str], Balance] = {}
        self._renewed: dict[str, float] = {}

    def of_id(self, id: str) -> list[Hold]:
        return list(self._holds.get(id, {}).values())

    def of_task(self, task: str) -> list[Hold]:
        return [hold for id in sorted(self._tasks.get(task, ())) for hold in self.of_id(id)]

    def put(self, hold: Hold) -> None:
        if hold.state == "settled" and not self._keep_settled:
            self.remove(hold)
            return
        self._holds.setdefault(hold.id, {})[hold.owner] = hold
        if hold.task is not None:
            self._tasks.setdefault(hold.task, set()).add(hold.id)
        if hold.is_open:
            self._open[hold.id, hold.owner] = hold
        else:
            self._open.pop((hold.id, hold.owner), None)

    def remove(self, hold: Hold) -> None:
        del self._holds[hold.id][hold.owner]
        if not self._holds[hold.id]:
            del self._holds[hold.id]
        self._open.pop((hold.id, hold.owner), None)
        if hold.task is not None and hold.id not in self._holds:
            ids = self._tasks.get(hold.task, set())
            ids.discard(hold.id)
            if not ids:
                self._tasks.pop(hold.task, None)

    def balance(self, owner: str, currency: str) -> Balance:
        return self._balances.get((owner, currency), Balance())

    def set_balance(self, owner: str, currency: str, balance: Balance) -> None:
        self._balances[owner, currency] = balance

    def open(self, owner: str | None = None) -> list[Hold]:
        return [hold for hold in self._open.values() if owner in (None, hold.owner)]

    def renew(self, holder: str) -> None:
        self._renewed[holder] = self._clock()

    def leave(self, holder: str) -> None:
        self._renewed.pop(holder, None)

    def alive(self) -> Collection[str]:
        now = self._clock()
        return {name for name, at in self._renewed.items() if is_alive(at, self.lease, now)}
