"""The sandbox's time, which may run faster than the wall clock's and may be moved on."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Callable
from datetime import datetime, timedelta

Now = Callable[[], float]
"""Seconds that only go forward."""

_MOST_SKIPPED = 1e10


class Clock:
    """Seconds that only go forward; calling it gives the present moment.

    Args:
        speed: how many of its seconds pass in one of ours; 60 makes a minute a second.
        seconds: our seconds, as the timers of the event loop count them.
    """

    def __init__(self, speed: float = 1.0, *, seconds: Now = time.monotonic) -> None:
        if not (0 < speed < math.inf):
            raise ValueError(f"speed must be more than 0, not {speed}")
        self._speed = speed
        self._seconds = seconds
        self._origin = seconds()
        self._date = datetime.now()
        self._skipped = 0.0
        self._sleepers: set[asyncio.Future[None]] = set()

    def __call__(self) -> float:
        return self._origin + (self._seconds() - self._origin) * self._speed + self._skipped

    def date(self) -> datetime:
        """The present moment as date and time, without a zone."""
        return self._date + timedelta(seconds=self() - self._origin)

    def advance(self, seconds: float) -> None:
        """Move on at once; from any thread."""
        if not (seconds >= 0):
            raise ValueError(f"time only goes forward, not by {seconds} s")
        if self._skipped + seconds > _MOST_SKIPPED:  # fractions of a second would be lost
            raise ValueError("time goes forward by 300 years and no more")
        self._skipped += seconds
        self.wake()

    async def sleep(self, seconds: float) -> None:
        """Wait until so many seconds of this clock have passed."""
        end = self() + seconds
        while self() < end:
            await self.sleep_until(end)

    async def sleep_until(self, moment: float) -> None:
        """Wait for ``moment`` or for :meth:`wake`, whichever comes first."""
        loop = asyncio.get_running_loop()
        sleeper = loop.create_future()
        left = (moment - self()) / self._speed
        timer = loop.call_later(left, _end, sleeper) if left < math.inf else None
        self._sleepers.add(sleeper)
        try:
            await sleeper
        finally:
            self._sleepers.discard(sleeper)
            if timer is not None:
                timer.cancel()

    def wake(self) -> None:
        """Let everyone who sleeps look again at what they wait for; from any thread."""
        for sleeper in tuple(self._sleepers):
            sleeper.get_loop().call_soon_threadsafe(_end, sleeper)


def _end(sleeper: asyncio.Future[None]) -> None:
    if not sleeper.done():
        sleeper.set_result(None)
