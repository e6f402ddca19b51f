"""What uploads and downloads share: room, in which sources take turns, and a least pace."""

from __future__ import annotations

import asyncio
from collections import Counter, OrderedDict, deque
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from typing import Self, TypeVar

PACE_SECONDS = 60.0
SLOWEST = 1024
"""Bytes per second that a transfer brings on average in any ``PACE_SECONDS``, or is given up."""
LEFT_TO_OTHERS = 1 / 5
"""Part of the room that no source takes alone: were all its transfers to trickle, another's
would still get through."""

T = TypeVar("T")


class Turns:
    """A number of places, and a lane for each source that waits for one.

    The lanes take turns, so that a single transfer does not wait behind another source's
    thousand.
    """

    def __init__(self, places: int) -> None:
        self._free = places
        self._most_of_one = places - int(places * LEFT_TO_OTHERS)
        self._held: Counter[object] = Counter()
        self._lanes: OrderedDict[object, deque[asyncio.Future[None]]] = OrderedDict()

    @asynccontextmanager
    async def turn(self, lane: object) -> AsyncIterator[None]:
        """Wait for a place, and give it back at the end.

        Args:
            lane: the source; anything hashable.
        """
        await self._take(lane)
        try:
            yield
        finally:
            self._give_back(lane)

    async def _take(self, lane: object) -> None:
        granted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._lanes.setdefault(lane, deque()).append(granted)
        self._grant()
        try:
            await granted
        except asyncio.CancelledError:
            if granted.done() and not granted.cancelled():
                self._give_back(lane)  # the place came in the same moment
            raise

    def _give_back(self, lane: object) -> None:
        self._free += 1
        self._held[lane] -= 1
        if not self._held[lane]:
            del self._held[lane]
        self._grant()

    def _grant(self) -> None:
        while self._free and (granted := self._next()) is not None:
            self._free -= 1
            granted.set_result(None)

    def _next(self) -> asyncio.Future[None] | None:
        """Who is next: one of each lane in turn, but for lanes that have all that is for one."""
        for lane in list(self._lanes):
            if self._held[lane] >= self._most_of_one:
                continue
            waiting = self._lanes.pop(lane)
            while waiting:
                granted = waiting.popleft()
                if not granted.done():  # done: it was cancelled
                    self._held[lane] += 1
                    if waiting:
                        self._lanes[lane] = waiting  # to the end: the other lanes come first
                    return granted
        return None


class Pace:
    """Gives a transfer up that brings less than ``SLOWEST`` for ``PACE_SECONDS``.

    Only the time counts in which the network is waited for: a receiver may take its time.  Its one
    timer is not moved with every step, which would cost more than the step.
    """

    def __init__(self) -> None:
        self._alarm: asyncio.TimerHandle | None = None
        self._waiting: asyncio.Task[object] | None = None
        self._due = 0.0
        self._rang = False
        self._waited = 0.0
        self._moved = 0
        # How much had moved when; the first is where the last minute's due began.
        self._marks: deque[tuple[float, int]] = deque([(0.0, 0)])

    async def wait_for(self, step: Awaitable[T]) -> T:
        """Do this step of the transfer.

        Raises:
            TooSlowError: the transfer is given up.
        """
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None
        cancelled, began = task.cancelling(), loop.time()
        # Never earlier than that of the step before.
        self._due = began + max(0.0, self._marks[0][0] + PACE_SECONDS - self._waited)
        if self._alarm is None:
            self._alarm = loop.call_at(self._due, self._ring, loop)
        self._waiting = task
        try:
            return await step
        except asyncio.CancelledError:
            if self._rang and task.uncancel() <= cancelled:
                raise TooSlowError from None
            raise
        finally:
            self._waiting = None
            self._waited += loop.time() - began

    def _ring(self, loop: asyncio.AbstractEventLoop) -> None:
        """Somebody may have waited too long."""
        self._alarm = None
        if self._waiting is None:
            return
        if loop.time() < self._due:
            self._alarm = loop.call_at(self._due, self._ring, loop)
        else:
            self._rang = True
            self._waiting.cancel()

    def count(self, size: int) -> None:
        """So many bytes have got through."""
        self._moved += size
        if self._moved - self._marks[-1][1] >= SLOWEST:
            self._marks.append((self._waited, self._moved))
        due = self._moved - SLOWEST * PACE_SECONDS
        while len(self._marks) > 1 and self._marks[1][1] <= due:
            self._marks.popleft()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """The transfer has ended."""
        if self._alarm is not None:
            self._alarm.cancel()


class TooSlowError(TimeoutError):
    """A transfer was given up for its pace."""

    def __str__(self) -> str:
        return f"less than {SLOWEST} bytes per second came through in {PACE_SECONDS:g} s"
