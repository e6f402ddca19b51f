"""Telling the client how far a call is, while it waits for it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

from mcp.server.mcpserver import Context

from runninghub_async.progress import NodeUpdate, ProgressUpdate, Queued
from runninghub_async.quoting import plain

_EVERY = 5.0
"""Seconds without news after which it is told that the call goes on: clients may give up else."""
_WHOLE = 100.0
_LEAST = 0.01
_ALMOST = 1 - _LEAST / _WHOLE
"""The most that is told of a call which goes on: what is saved after its end is told as well."""
_OF_THE_REST = 1_000
"""A step is at most so small a part of what is left: some ten thousand come before the end."""


class Reporter:
    """Sends progress of one call, which always grows, as the protocol wants it."""

    def __init__(self, context: Context[Any, Any]) -> None:
        self._context = context
        self._told = 0.0
        self._message = ""

    async def say(self, message: str, fraction: float | None = None) -> None:
        """Tell how far it is.

        Args:
            message: what happens.
            fraction: how much is done, from 0 to 1, where that is known.
        """
        self._message = message
        done = self._told if fraction is None else min(fraction, _ALMOST) * _WHOLE
        if done <= self._told:  # ever smaller steps, which never reach the end
            done = self._told + min(_LEAST, (_WHOLE - self._told) / _OF_THE_REST)
        self._told = done
        await self._context.report_progress(done, _WHOLE, message)

    async def update(self, update: ProgressUpdate) -> None:
        """Tell what was told of the task."""
        match update:
            case Queued(position=int() as position):
                words = f"queued at the service, {position} to go"
            case NodeUpdate():
                words = f"running: {plain(update.title, 60)}"
            case _:
                words = f"the task is {plain(update.status.lower() or 'known', 20)}"
        await self.say(words, update.fraction)

    @contextlib.asynccontextmanager
    async def going_on(self) -> AsyncIterator[None]:
        """Say from time to time that it goes on."""

        async def repeat() -> None:
            while True:
                await asyncio.sleep(_EVERY)
                await self.say(self._message)

        repeating = asyncio.create_task(repeat())
        try:
            yield
        finally:
            repeating.cancel()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await repeating
