"""What a purse has set aside for one submit, from the hold to the bill."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from decimal import Decimal

from runninghub_async.calls.purses import RoomTaken
from runninghub_async.calls.task import Task
from runninghub_async.calls.task_state import TaskState
from runninghub_async.errors import InvalidParameterError
from runninghub_async.logs import logger
from runninghub_async.models.usage import Money, positive
from runninghub_async.purses.holds import Hold, HoldLost, PurseStoreError
from runninghub_async.purses.keeper import Keeper, bill_of
from runninghub_async.purses.store import PurseStore, reads_afar


class HeldMoney:
    """A hold in a store, as the journal of the submit that it is for."""

    __slots__ = (
        "__weakref__",
        "_amount",
        "_asks_afar",
        "_expected",
        "_id",
        "_is_overdrawn",
        "_is_settled",
        "_keeper",
        "_kind",
        "_store",
    )

    def __init__(
        self,
        keeper: Keeper,
        store: PurseStore,
        hold: Hold,
        kind: str,
        is_overdrawn: Callable[[Decimal], bool],
    ) -> None:
        """It is held.

        Args:
            keeper: of the client that submits.
            store: which has the hold.
            hold: as it was made.
            kind: whose bills tell what the call will cost.
            is_overdrawn: whether bills have taken the room of so much since.
        """
        self._kind = (hold.currency, kind)
        self._keeper = keeper
        self._store = store
        self._id = hold.id
        self._expected, self._amount = hold.expected, hold.amount
        self._is_settled = False
        self._is_overdrawn = is_overdrawn
        self._asks_afar = reads_afar(store)
        keeper.note_held(self)

    @property
    def kind(self) -> tuple[str, str]:
        """The currency, and whose bills tell what the call will cost."""
        return self._kind

    def check(self) -> None:
        """The last look before a submit, where that takes no time; else it came with the intent.

        Raises:
            RoomTaken: what bills have shown since leaves no room for it.
        """
        if not self._asks_afar and self._is_overdrawn(self._amount):
            raise RoomTaken

    async def intends(self, account: str, client_token: str | None) -> None:
        if self._asks_afar and await asyncio.to_thread(self._is_overdrawn, self._amount):
            raise RoomTaken
        try:
            await self._store.intends(self._id)
        except HoldLost as lost:
            raise RoomTaken from lost  # this loop stood still for longer than a lease

    async def withdraws(self) -> None:
        await self._store.withdraws(self._id)

    async def created(self, task: Task) -> None:
        self._is_overdrawn = _never  # it asks no more, and takes room while the task goes on
        if self._is_settled:  # the answer to its submit told its end
            return
        try:
            await self._store.created(self._id, task.id, task.account)
        except (
            PurseStoreError,
            InvalidParameterError,
        ):  # the task is there, and what it costs is held
            logger.exception("that hold %s is for task %s was not noted", self._id, task.id)

    async def raise_to(self, expected: Decimal) -> None:
        """Such a call was billed more than this one is expected to cost."""
        if expected <= self._expected:
            return
        self._expected = expected
        try:
            await self._store.raise_to(self._id, Money(expected, self.kind[0]))
            found = await self._store.get(self._id)
        except PurseStoreError:
            logger.exception("hold %s was not raised to %s", self._id, expected)
            return
        self._amount = max((each.amount for each in found), default=self._amount)

    async def end(self, *, is_uncertain: bool) -> None:
        self._keeper.note_over(self)
        try:
            if is_uncertain:
                await self._store.settle(self._id, None, outcome="uncertain")
            else:
                await self._store.release(self._id)
        except PurseStoreError:  # it stays held, until somebody takes it over
            logger.exception("the hold %s was not ended", self._id)
        self._keeper.room_in(self._store).note_change()

    async def settle(self, task: TaskState) -> None:
        self._keeper.note_over(self)
        if self._is_settled:
            return
        bill, outcome = bill_of(task, self.kind[0])
        known = None if bill is None else positive(bill.amount)
        try:
            await self._store.settle(self._id, bill, outcome=outcome)
            self._is_settled = bill is not None and (known is not None or not bill.amount)
        except (PurseStoreError, InvalidParameterError):  # the latter: it was given back
            logger.exception("the bill of task %s was not counted", task.id)
        if known is not None and known > self._expected:
            logger.warning(
                "task %s was billed %s %s, more than the %s expected; others of its kind are"
                " expected to cost as much from now on",
                *(task.id, known, self.kind[0], self._expected),
            )
            await self._keeper.learn(self.kind, known)
        self._keeper.room_in(self._store).note_change()


def _never(_: Decimal) -> bool:
    return False
