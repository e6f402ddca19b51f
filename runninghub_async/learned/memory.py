"""What one client notes and is told of earlier runs.  What fails here is told once, and no more."""

from __future__ import annotations

import asyncio
import warnings
from collections.abc import Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from typing import Any

from runninghub_async.learned import store
from runninghub_async.learned.records import Seen
from runninghub_async.logs import logger
from runninghub_async.models.usage import Money, positive

_warned: set[Path] = set()
"""Folders of which it was said that nothing can be kept or read there."""


class Memory:
    """Writes down what was seen of runs, one writing after another."""

    def __init__(
        self,
        folder: Path,
        place: str,
        spawn: Callable[[Coroutine[Any, Any, None]], asyncio.Task[None]],
    ) -> None:
        """``spawn`` starts what a closing client waits for."""
        self._folder = folder
        self._place = place
        self._spawn = spawn
        self._left: list[store.Run] = []
        self._writing: asyncio.Task[None] | None = None

    def note(self, name: str, cost: Money | None, seconds: float | None) -> None:
        """A run has ended, cost so much and took so long, as far as that is known.

        A cost of zero tells nothing about others.
        """
        if cost is not None and positive(cost.amount) is None:
            cost = None
        if cost is None and not seconds:
            return
        kind = store.kind_of(self._place, name)
        self._left.append(store.Run(kind, cost, float(seconds) if seconds else None))
        if self._writing is None or self._writing.done():
            self._writing = self._spawn(self._write())

    async def _write(self) -> None:
        while self._left:
            runs, self._left = self._left, []
            try:
                await asyncio.to_thread(store.remember, self._folder, runs)
            except store.Unusable as error:
                warn_once(self._folder, error)


def seen(folder: Path, place: str, name: str) -> Seen | None:
    """What is known of earlier runs; ``None`` where that is nothing."""
    try:
        return store.seen(folder, store.kind_of(place, name))
    except store.Unusable as error:
        warn_once(folder, error)
        return None


def warn_once(folder: Path, error: store.Unusable) -> None:
    """Say that nothing is learned, once a folder; nothing else depends on it."""
    if folder in _warned:
        return
    _warned.add(folder)
    said = (
        f"What runs cost is not remembered, or not told, since {folder / store.FILE} cannot be used"
        f" ({error}). Nothing else depends on it; delete the file, or set RUNNINGHUB_STATE_DIR=off."
    )
    logger.warning("%s", said)
    with suppress(RuntimeWarning):  # where warnings are errors, this one is none
        warnings.warn(said, RuntimeWarning, stacklevel=2)
