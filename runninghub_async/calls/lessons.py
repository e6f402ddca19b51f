"""What a task teaches of others like it, once it has ended."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from runninghub_async.engine.runtime import Runtime
from runninghub_async.http import wire
from runninghub_async.models.usage import Money, Usage

_LONGEST_RUN = 30 * 86400.0
"""Seconds; more is not believed."""
_NOT_STARTED = frozenset({"QUEUED", "CREATE"})


class Ran(NamedTuple):
    """When a task ran, as far as that was seen or told."""

    since: datetime
    until: datetime


class Lesson:
    """What is learned of one task: its cost, told once, and how long it ran."""

    __slots__ = ("_cost", "_is_watched", "_runtime", "_since", "name", "ran")

    def __init__(self, runtime: Runtime, name: str | None, *, is_new: bool) -> None:
        """``name`` is what its order is learned as, ``is_new`` whether it was made just now."""
        self.name = name
        self._runtime = runtime
        self._since = runtime.loop.time() if is_new else None
        self._is_watched = is_new
        self.ran: Ran | None = None
        """Once it has ended, when it ran."""
        self._cost: Money | None = None

    def look(self, status: str) -> None:
        """It has not ended: what it spends in the queue is no part of its run."""
        self._is_watched = True
        if status in _NOT_STARTED and self._since is not None:
            self._since = self._runtime.loop.time()

    def end(self, answer: wire.TaskAnswer) -> None:
        """It has ended; how long it took counts where it succeeded."""
        seconds = self._seconds(answer.usage)
        # One that nobody has looked at may have ended long ago.
        if self._is_watched and seconds is not None and seconds <= _LONGEST_RUN:
            now = datetime.now(UTC)
            self.ran = Ran(now - timedelta(seconds=seconds), now)
        self._tell(answer.usage, seconds if answer.status == "SUCCESS" else None)

    def bill(self, usage: Usage) -> None:
        """What it used is told after its end, or anew; only what is more teaches something."""
        told = usage.total
        if told is not None and (self._cost is None or told.amount > self._cost.amount):
            self._tell(usage, None)

    def _tell(self, usage: Usage, seconds: float | None) -> None:
        self._cost = usage.total
        if self.name is not None:
            self._runtime.remember(self.name, usage, seconds)

    def _seconds(self, usage: Usage) -> float | None:
        """As the service tells it, else as it was seen."""
        if usage.seconds is not None and usage.seconds.is_finite() and usage.seconds > 0:
            return float(usage.seconds)
        return None if self._since is None else self._runtime.loop.time() - self._since
