"""How many calls of one source may be under way at once."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager


class AtOnce:
    """A number of calls that may be under way at once; those that wait for others do not count.

    So a chain goes on where only one call may be under way: the outer one takes up room once its
    inputs are there.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.waiting = 0
        """How many wait for others now."""
        self.note_change: Callable[[], None] = lambda: None
        """Is called when another begins to wait."""
        self._room = asyncio.Semaphore(most)
        self._inside: dict[Hashable, int] = {}

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Not counted meanwhile."""
        self.waiting += 1
        self.note_change()
        try:
            yield
        finally:
            self.waiting -= 1

    async def enter(self, call: Hashable) -> None:
        """Wait for room for a call.  However many wait for the call, it counts once."""
        if call not in self._inside:
            await self._room.acquire()
            if call in self._inside:
                self._room.release()
        self._inside[call] = self._inside.get(call, 0) + 1

    def leave(self, call: Hashable) -> None:
        """Give the room back that :meth:`enter` has waited for."""
        self._inside[call] -= 1
        if not self._inside[call]:
            del self._inside[call]
            self._room.release()
