"""What the purses of one client share: what calls are expected to cost, and the stores they use."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from decimal import Decimal
from functools import partial
from typing import Protocol
from uuid import uuid4
from weakref import WeakKeyDictionary

from attrs import define, field

from runninghub_async.calls.task import Task
from runninghub_async.calls.task_state import TaskState
from runninghub_async.engine.runtime import Runtime
from runninghub_async.logs import logger
from runninghub_async.models.usage import Money
from runninghub_async.platform.price_preview import live_price
from runninghub_async.platform.stored_graphs import stored_nodes
from runninghub_async.purses.expectations import Expectations
from runninghub_async.purses.holds import Hold, Outcome, PurseStoreError
from runninghub_async.purses.rules import bill_in
from runninghub_async.purses.store import PurseStore

LOOK_AGAIN = 0.5
"""Seconds after which who waits for room looks whether another process has made some."""


@define(eq=False)
class Room:
    """Tells those who wait that a store has more room than before."""

    changes: int = 0
    _waiting: set[asyncio.Future[None]] = field(factory=set)

    def note_change(self) -> None:
        """There may be more room."""
        self.changes += 1
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting.clear()

    async def wait(self, since: int) -> None:
        """Wait for a change after so many, or for a moment, since others may have made one."""
        if self.changes > since:
            return
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(waiter)
        with suppress(TimeoutError):
            try:
                async with asyncio.timeout(LOOK_AGAIN):
                    await waiter
            finally:
                self._waiting.discard(waiter)


class Raisable(Protocol):
    """What is held for a call in flight, and grows with the bills of others of its kind."""

    @property
    def kind(self) -> tuple[str, str]:
        """The currency, and whose bills tell what the call will cost."""
        ...

    async def raise_to(self, expected: Decimal) -> None:
        """Such a call has cost so much."""
        ...


class Keeper:
    """Sees to the holds of one client: it gives signs of life, and takes over what was left."""

    def __init__(self, runtime: Runtime) -> None:
        self.holder = uuid4().hex
        """Who sees to the holds that this client makes."""
        self._runtime = runtime
        self._expectations: dict[str, Expectations] = {}
        self._open: dict[tuple[str, str], set[Raisable]] = {}
        self._rooms: WeakKeyDictionary[PurseStore, Room] = WeakKeyDictionary()
        self._tended: dict[PurseStore, asyncio.Task[None]] = {}
        runtime.at_close.append(self._leave)

    def expectations(self, currency: str) -> Expectations:
        """What calls are expected to cost in a currency."""
        if currency not in self._expectations:
            asking = partial(live_price, self._runtime)
            self._expectations[currency] = Expectations(currency, asking)
        return self._expectations[currency]

    def room_in(self, store: PurseStore) -> Room:
        """Tells of changes in a store."""
        return self._rooms.setdefault(store, Room())

    # -- what is held by this client ---------------------------------------------------------

    def note_held(self, held: Raisable) -> None:
        """Money is set aside for a call of a kind."""
        self._open.setdefault(held.kind, set()).add(held)

    def note_over(self, held: Raisable) -> None:
        """It is set aside no more."""
        if others := self._open.get(held.kind):
            others.discard(held)
            if not others:
                del self._open[held.kind]

    async def learn(self, kind: tuple[str, str], bill: Decimal) -> None:
        """Calls of this kind cost at least so much: those to come, and those in flight.

        Args:
            kind: the currency, and whose bills tell what a call costs.
            bill: what one has cost.
        """
        self.expectations(kind[0]).learn(kind[1], bill)
        for held in list(self._open.get(kind, ())):
            await held.raise_to(bill)

    # -- stores that outlive the process -------------------------------------------------------

    async def tend(self, store: PurseStore) -> None:
        """See that others know this client to be alive, and take over what the dead have left.

        Raises:
            PurseStoreError: the store cannot be used.
        """
        if (known := self._tended.get(store)) is None or known.done():
            await store.renew(self.holder)
            known = self._tended.get(store)
            if known is None or known.done():
                self._tended[store] = self._runtime.spawn(self._tending(store))

    async def recover(self, store: PurseStore) -> list[Hold]:
        """Take over the open holds of those who are no more, and bring them to their ends.

        What certainly was not submitted is given back, what may have been counts as uncertain, and
        tasks are looked at until they end.

        Returns:
            These holds, as they were.
        """
        labels = [account.label for account in self._runtime.settings.accounts]
        found = await store.claim(self.holder, labels)
        for hold in found:
            if hold.task is not None:
                self._runtime.spawn(self._settle_in_the_end(store, hold, hold.task))
            elif hold.state == "held":
                await store.release(hold.id, holder=self.holder)
            else:
                await store.settle(hold.id, None, outcome="uncertain")
        if found:
            logger.info("took over %d holds that others have left in a purse's store", len(found))
            self.room_in(store).note_change()
        return found

    async def settle_ended(self, store: PurseStore, task: Task) -> None:
        """Count the bill of a task that is known to be over, whoever has made it.

        Raises:
            PurseStoreError: the store cannot be used.
        """
        state: TaskState | None = self._runtime.tasks.get(task.id)
        if state is None or not state.ended:
            return
        for hold in await store.get(task.id):
            if hold.state != "settled":
                bill, outcome = bill_of(state, hold.currency)
                await store.settle(hold.id, bill, outcome=outcome)
                self.room_in(store).note_change()

    async def _tending(self, store: PurseStore) -> None:
        try:
            while True:
                await self.recover(store)
                await asyncio.sleep(store.lease / 3)
                await store.renew(self.holder)
        except PurseStoreError as error:  # the next call that needs the store says so
            logger.warning("a purse's store is not tended any more: %s", error)

    async def _settle_in_the_end(self, store: PurseStore, hold: Hold, task_id: str) -> None:
        """Look at a task that another has made until it ends, and count what it cost."""
        runtime = self._runtime
        state: TaskState | None = runtime.tasks.get(task_id)
        if state is None:
            owner = runtime.settings.account(hold.account)
            endpoint = hold.endpoint or "re-attached task"
            state = TaskState(
                runtime, task_id, account=owner, endpoint=endpoint, find_nodes=stored_nodes
            )
        if await state.followed():
            bill, outcome = bill_of(state, hold.currency)
            await store.settle(hold.id, bill, outcome=outcome)
            self.room_in(store).note_change()

    async def leave(self, store: PurseStore) -> None:
        """See to nothing in a store any more: others may, at once."""
        if (tending := self._tended.pop(store, None)) is not None:
            tending.cancel()
            with suppress(PurseStoreError):  # then its lease will be over
                await store.leave(self.holder)

    async def _leave(self) -> None:
        for store in list(self._tended):
            await self.leave(store)


def bill_of(task: TaskState, currency: str) -> tuple[Money | None, Outcome]:
    """What a task that is over was billed in this currency, and how it ended."""
    succeeded = task.status == "SUCCESS"
    bill = bill_in(task.usage, currency, succeeded=succeeded)
    known = None if bill is None else Money(bill, currency)
    if task.failure is None:
        return known, "succeeded"
    return known, "failed" if task.status else "uncertain"


_keepers: WeakKeyDictionary[Runtime, Keeper] = WeakKeyDictionary()


def keeper_of(runtime: Runtime) -> Keeper:
    """The one of a client."""
    if runtime not in _keepers:
        _keepers[runtime] = Keeper(runtime)
    return _keepers[runtime]
