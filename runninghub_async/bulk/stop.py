"""How a run is told to submit nothing more."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

from runninghub_async.errors import RunningHubError
from runninghub_async.logs import logger


class Stopped(RunningHubError):
    """The run was stopped before this was submitted."""


class Stop:
    """Told once; the first reason is the one that counts."""

    def __init__(self) -> None:
        self.why: Exception | None = None
        self._told = asyncio.Event()
        self._listeners: list[Callable[[], object]] = []

    def on_stop(self, listener: Callable[[], object]) -> None:
        """Call this when it happens."""
        self._listeners.append(listener)

    def tell(self, why: Exception) -> None:
        """Submit nothing more, for this reason."""
        if self.why is not None:
            return
        self.why = why
        self._told.set()
        logger.warning("nothing more is submitted: %s", why)
        for listener in self._listeners:
            listener()

    def check(self) -> None:
        """Go on only if nobody has told to stop.

        Raises:
            Stopped: somebody has.
        """
        if self.why is not None:
            raise Stopped(f"Not submitted: {self.why}")

    async def pause(self, seconds: float) -> None:
        """Sleep, but not past a stop."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._told.wait(), seconds)
