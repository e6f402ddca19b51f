"""What many ask to be done in a thread at the same time, done in one step of it: each step wakes a
thread, and then the loop."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, Generic, TypeVar, cast

from attrs import define, field

I = TypeVar("I")  # noqa: E741 - what something is done with
O = TypeVar("O")  # noqa: E741 - what comes of it
STEPS_AT_ONCE = 4
"""What waits for a disk waits beside each other: one after the other takes longer on a busy one."""
MOST_IN_A_STEP = 32
"""Each may have a file open meanwhile, and of these a system allows a program few."""


@define(eq=False)
class _Step(Generic[I, O]):
    """What goes into one step."""

    items: list[I] = field(factory=list)
    ends: list[asyncio.Future[O]] = field(factory=list)
    running: asyncio.Future[list[O | Exception]] | None = None


class Together(Generic[I, O]):
    """Steps in threads, a few at once: what comes while all of them are busy goes into the next."""

    def __init__(self, do: Callable[[Sequence[I]], list[O | Exception]]) -> None:
        """``do`` blocks, and gives for each item what came of it, or why nothing did."""
        self._do = do
        self._loop: asyncio.AbstractEventLoop | None = None
        self._waiting: deque[_Step[I, O]] = deque()
        self._busy = 0

    async def done(self, item: I) -> O:
        """Have it done; once it has begun not left before it has ended, even when cancelled.

        Raises:
            Exception: why nothing came of it.
        """
        loop = asyncio.get_running_loop()
        if loop is not self._loop:  # an earlier one has left nobody who waits
            self._loop, self._busy = loop, 0
            self._waiting.clear()
        end = cast("asyncio.Future[O]", loop.create_future())
        if not self._waiting or len(self._waiting[-1].items) >= MOST_IN_A_STEP:
            self._waiting.append(_Step())
            loop.call_soon(self._begin)  # with all that comes in this turn of the loop
        step = self._waiting[-1]
        step.items.append(item)
        step.ends.append(end)
        try:
            return await end
        except asyncio.CancelledError:
            await _left(step, end)
            raise

    def _begin(self) -> None:
        if not self._waiting or self._busy >= STEPS_AT_ONCE:
            return
        step = self._waiting.popleft()
        if not step.items:  # all of it were cancelled
            self._begin()
            return
        try:
            running = asyncio.get_running_loop().run_in_executor(None, self._do, step.items)
        except RuntimeError as error:  # there are no threads any more
            _tell(step, [error] * len(step.ends))
            return
        self._busy += 1
        step.running = running
        running.add_done_callback(lambda _: self._ended(step, running))

    def _ended(self, step: _Step[I, O], running: asyncio.Future[list[O | Exception]]) -> None:
        self._busy -= 1
        self._begin()
        try:
            _tell(step, running.result())
        except (Exception, asyncio.CancelledError) as error:
            _tell(step, [error] * len(step.ends))


async def _left(step: _Step[I, O], end: asyncio.Future[O]) -> None:
    """Take one out of a step that has not begun; wait for the end of one that has."""
    if step.running is None:
        if end in step.ends:
            place = step.ends.index(end)
            del step.items[place], step.ends[place]
        return
    await until_ended(step.running)


async def until_ended(running: asyncio.Future[Any]) -> None:
    """Wait for what nothing can stop, even when cancelled, and do not raise what came of it."""
    while not running.done():
        with suppress(asyncio.CancelledError):
            await asyncio.wait([running])


def _tell(step: _Step[I, O], ends: Sequence[O | BaseException]) -> None:
    for told, come in zip(step.ends, ends, strict=True):
        if told.done():  # who waited was cancelled
            continue
        if isinstance(come, BaseException):
            told.set_exception(come)
        else:
            told.set_result(come)
