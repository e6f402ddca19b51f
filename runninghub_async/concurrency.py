"""How many tasks of this client may be in flight at once."""

from __future__ import annotations

import asyncio


class TaskSlots:
    """A ceiling on tasks between their submit and their end; ``None`` is no ceiling."""

    def __init__(self, ceiling: int | None) -> None:
        self.ceiling = ceiling
        self.in_use = 0
        self._free = asyncio.Semaphore(ceiling) if ceiling is not None else None

    async def acquire(self) -> Slot:
        """Wait for a place.  It is the caller's until :meth:`Slot.release`."""
        if self._free is not None:
            await self._free.acquire()
        self.in_use += 1
        return Slot(self)

    def _give_back(self) -> None:
        self.in_use -= 1
        if self._free is not None:
            self._free.release()


class Slot:
    """One task's place."""

    def __init__(self, slots: TaskSlots) -> None:
        self._slots: TaskSlots | None = slots

    def release(self) -> None:
        """Give the place back; only the first call counts."""
        if self._slots is not None:
            self._slots._give_back()
            self._slots = None
