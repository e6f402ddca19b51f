"""Something that happens once, and is waited for: an end, mostly."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Never


class Latch:
    """An event that is never taken back.

    There is one for each task in flight: :class:`asyncio.Event` takes 0.8 KB before anybody waits,
    a shielded future 0.5 KB for each who does, and a coroutine that waits for it 0.2 KB.
    """

    __slots__ = ("_limits", "_waiting", "is_set")

    def __init__(self) -> None:
        self.is_set = False
        self._waiting: list[asyncio.Future[None]] | None = None
        self._limits: list[asyncio.Timeout] | None = None

    def set(self) -> None:
        """It has happened."""
        self.is_set = True
        waiting, self._waiting = self._waiting, None
        for waiter in waiting or ():
            if not waiter.done():
                waiter.set_result(None)
        limits, self._limits = self._limits, None
        for limit in limits or ():
            if not limit.expired():
                limit.reschedule(0)

    @property
    def awaited_by(self) -> int:
        """How many wait for it, and were not cancelled."""
        return sum(not waiter.done() for waiter in self._waiting or ())

    def wait(self) -> asyncio.Future[None]:
        """Is done when it has happened; to cancel it changes nothing for others.

        Each wait has one of its own: two that await the same would be cancelled together.
        """
        waiter = asyncio.get_running_loop().create_future()
        if self.is_set:
            waiter.set_result(None)
            return waiter
        known = self._waiting
        if known is None:
            self._waiting = [waiter]
            return waiter
        if not len(known) & (len(known) - 1):  # now and then those who were cancelled go
            known = self._waiting = [each for each in known if not each.done()]
        known.append(waiter)
        return waiter

    async def wait_beside(self, until: float, other: Callable[[], Awaitable[Never]]) -> None:
        """Wait for it, and for something else that can but fail, in one task for both.

        Two tasks and what waits for the first of them take 4 KB.

        Args:
            until: by the clock of the loop.
            other: which is cancelled when this has happened.

        Raises:
            TimeoutError: it has not happened by then.
            Exception: that of the other.
        """
        if self.is_set:
            return
        limit = asyncio.timeout_at(until)
        try:
            async with limit:
                self._limits = [*(self._limits or ()), limit]
                await other()
        except TimeoutError:
            if not self.is_set:
                raise
        finally:
            if self._limits is not None:
                self._limits = [each for each in self._limits if each is not limit] or None


async def end_of(task: asyncio.Task[Any], loop: asyncio.AbstractEventLoop) -> None:
    """Wait for a task of this loop, which goes on where who waits here is cancelled.

    With :func:`asyncio.shield` it would take two more turns of the loop.
    """
    waiter = loop.create_future()
    wake = partial(_wake, waiter)
    task.add_done_callback(wake)
    try:
        await waiter
    except BaseException:
        task.remove_done_callback(wake)
        raise


def _wake(waiter: asyncio.Future[None], _: asyncio.Task[Any]) -> None:
    if not waiter.done():
        waiter.set_result(None)
