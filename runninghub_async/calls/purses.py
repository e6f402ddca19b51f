"""The purses that a call belongs to: money is set aside in each before its submit.

What a purse is stands in :mod:`runninghub_async.purses`; here is what a submission asks of one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from contextvars import ContextVar
from typing import Any, NamedTuple, Protocol, TypeVar

from runninghub_async.calls.journal import Journal
from runninghub_async.calls.payable import Payable
from runninghub_async.calls.task import Task
from runninghub_async.calls.task_state import TaskState
from runninghub_async.errors import BudgetExceededError

T = TypeVar("T")


class CallPurse(Protocol):
    """A purse, as a submission knows it."""

    async def reserve(self, behind: Payable) -> Held:
        """Set the call's cost aside.

        Raises:
            NoRoomYet: it does not fit for now, and is to wait.
            BudgetExceededError: it does not fit.
            PriceUnknownError: what it costs is not known, and that is not allowed.
        """
        ...


class Held(Journal, Protocol):
    """What one purse has set aside for one submit."""

    async def end(self, *, is_uncertain: bool) -> None:
        """The submit has made no task, or nobody can tell whether it has."""
        ...

    async def settle(self, task: TaskState) -> None:
        """The task is over, or more is known of what it was billed."""
        ...


class NoRoomYet(Exception):
    """The call does not fit for now, and its purse has calls wait for room.

    Attributes:
        reason: what it would raise else.
        room: waits until there may be more room than there was.
    """

    def __init__(self, reason: BudgetExceededError, room: Callable[[], Awaitable[object]]) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.room = room


class RoomTaken(Exception):
    """Bills were higher than expected, and have taken the room of a call that fitted."""


_here: ContextVar[tuple[CallPurse, ...]] = ContextVar("purses", default=())


class Purses(NamedTuple):
    """The purses that a call belongs to."""

    of_client: CallPurse | None = None
    around: tuple[CallPurse, ...] = ()
    """Those in whose context it was made, the outermost first."""

    @property
    def all(self) -> tuple[CallPurse, ...]:
        """Each of them once."""
        first = () if self.of_client is None else (self.of_client,)
        return tuple(dict.fromkeys((*first, *self.around)))

    def here(self) -> Purses:
        """Those of the same call, made here; outside of any context it keeps its own."""
        return self._replace(around=purses_here() or self.around)


NO_PURSES = Purses()


def purses_here() -> tuple[CallPurse, ...]:
    """The purses in whose context this is, the outermost first."""
    return _here.get()


def enter(purse: CallPurse) -> None:
    """Calls that are made from here on belong to this purse."""
    _here.set((*_here.get(), purse))


def leave(purse: CallPurse) -> None:
    """Not any more.  A context that never entered it, such as another task's, is left as it is."""
    inside = list(_here.get())
    for place in range(len(inside) - 1, -1, -1):
        if inside[place] is purse:
            del inside[place]
            break
    _here.set(tuple(inside))


def called_in(
    purses: tuple[CallPurse, ...], make: Callable[[Mapping[str, Any]], T], form: Mapping[str, Any]
) -> T:
    """What is made of a form as if it were made in the context of these purses."""
    token = _here.set(purses)
    try:
        return make(form)
    finally:
        _here.reset(token)


class Funds:
    """What the purses of a call have set aside for its submit: the submit's journal as well."""

    __slots__ = ("_behind", "_doubts", "_held", "_journal", "_purses", "_runtime", "_waiting")

    def __init__(
        self,
        behind: Payable,
        purses: Sequence[CallPurse],
        journal: Journal | None,
        waiting: Callable[[BudgetExceededError], None],
    ) -> None:
        """Nothing is held yet.

        Args:
            behind: the call.
            purses: to which it belongs.
            journal: what its submit waits for beside.
            waiting: told why it waits.
        """
        self._behind = behind
        self._runtime = behind.runtime  # now: a client that closes gives none any more
        self._purses = purses
        self._journal = journal
        self._waiting = waiting
        self._held: Sequence[Held] = ()
        self._doubts = 0  # tries of which a task may have come, and which are counted already

    @property
    def _all(self) -> list[Journal]:
        return [*([] if self._journal is None else [self._journal]), *self._held]

    def check(self) -> None:
        for each in self._all:
            each.check()

    async def intends(self, account: str, client_token: str | None) -> None:
        for each in self._all:
            await each.intends(account, client_token)

    async def withdraws(self) -> None:
        # The last that was told first, and all of them whatever fails: were the ledger first, and
        # the process gone then, a purse would count for ever what the ledger submits anew.
        async with AsyncExitStack() as taking_back:
            for each in self._all:
                taking_back.push_async_callback(each.withdraws)

    async def created(self, task: Task) -> None:
        for each in self._all:
            await each.created(task)
        self._journal = None  # nothing more is submitted, and it takes room while the task goes on

    async def renew(self) -> None:
        """Another try follows one of which a task may have come: both may be billed.

        Raises:
            BudgetExceededError: there is no room for a second one.
        """
        held, self._held = self._held, ()
        self._doubts += 1
        await self._give_up(held, True)  # before, so that nobody waits for room that is its own
        await self.set_aside()

    async def end(self, *, doubts: int) -> None:
        """The submit has made no task that is known.

        Args:
            doubts: how many tries may have made one that is not.
        """
        await self._give_up(self._held, doubts > self._doubts)

    async def settle(self, task: TaskState) -> None:
        """The task is over, or more is known of what it was billed."""
        for each in self._held:
            await each.settle(task)

    async def set_aside(self) -> None:
        """Set the cost of the call aside in all of its purses, or in none.

        While it waits for room in one of them it holds nothing in the others.

        Raises:
            BudgetExceededError, PriceUnknownError: there is no room for it in one of them.
        """
        while True:
            held: list[Held] = []
            try:
                for purse in self._purses:
                    held.append(await purse.reserve(self._behind))
                self._held = held
                return
            except NoRoomYet as full:
                self._waiting(full.reason)
                await self._give_up(held, False)
                room = full.room
            except BaseException:
                await self._give_up(held, False)
                raise
            await room()

    async def _give_up(self, held: Sequence[Held], is_uncertain: bool) -> None:
        """Whatever happens to who waits for it."""
        ending = _end(held, is_uncertain=is_uncertain)
        await asyncio.shield(self._runtime.spawn(ending, must_finish=True))


async def _end(held: Sequence[Held], *, is_uncertain: bool) -> None:
    for each in held:
        await each.end(is_uncertain=is_uncertain)
