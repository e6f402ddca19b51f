"""A task as bars show it, and all tasks together, at one moment."""

from __future__ import annotations

import time

from attrs import define, field, frozen

from runninghub_async.bars.wording import clock, duration, usual
from runninghub_async.models.usage import Money
from runninghub_async.progress import (
    NodeFailed,
    NodeStarted,
    Preview,
    ProgressUpdate,
    Queued,
    SamplerStep,
    estimated_fraction,
)
from runninghub_async.quoting import plain

_LONGEST = 200
"""Letters of a title, a step or a message; no terminal shows more of it in a line."""


@frozen(kw_only=True)
class Row:
    """A task at one moment.

    Attributes:
        task_id: which.
        title: what it is called.
        step: what it does, in words; on one line.
        count: how far within that, as ``7/20``; mostly empty.
        runs: whether it runs, and does not wait.
        fraction: how much of it is done, from 0 to 1; ``None`` where that is not known.
        is_estimate: whether this comes from the time alone.
        elapsed: seconds since it was submitted, or first heard of.
        ran: seconds for which it has run; ``None`` before it does.
        usual_seconds: what such tasks usually take to run.
        price: what is published for it, in words; empty where nothing is.
        preview: the last picture of what is being made.
    """

    task_id: str
    title: str
    step: str
    count: str = ""
    runs: bool
    fraction: float | None = None
    is_estimate: bool = False
    elapsed: float
    ran: float | None = None
    usual_seconds: float | None = None
    price: str = ""
    preview: bytes | None = None

    def times(self, *, with_usual: bool = True) -> str:
        """``0:21 of ~0:48`` of one that runs, where both are known; else since when it is there."""
        if not with_usual or self.usual_seconds is None or self.ran is None:
            return clock(self.elapsed)
        return f"{clock(self.ran)} of ~{clock(self.usual_seconds)}"

    def percent(self) -> str:
        """``43%``; ``~43%`` where it comes from the time alone; empty where nothing is known."""
        if self.fraction is None:
            return ""
        return f"{'~' if self.is_estimate else ''}{int(self.fraction * 100)}%"


@define(kw_only=True, eq=False)
class Line:
    """A task under way."""

    task_id: str
    title: str
    price: str = ""
    began: float = field(factory=time.monotonic)
    status: str = ""
    step: str = "submitted"
    count: str = ""
    usual_seconds: float | None = None
    preview: bytes | None = None
    _fraction: float | None = None
    _is_estimate: bool = False
    _runs_since: float | None = None

    def note_status(self, status: str) -> None:
        """The service has told this status."""
        if status == self.status:
            return
        self.status, self.step, self.count = status, one_line(status.lower()), ""
        if status == "RUNNING" and self._runs_since is None:
            self._runs_since = time.monotonic()

    def note(self, update: ProgressUpdate) -> None:
        """It has come further."""
        if update.status:
            self.note_status(update.status)
        if update.usual_seconds is not None:
            self.usual_seconds = update.usual_seconds
        if update.elapsed is not None:
            self._runs_since = time.monotonic() - update.elapsed
        if update.fraction is not None:
            self._fraction = max(update.fraction, self._fraction or 0.0)
            self._is_estimate = update.is_estimate
        match update:
            case Queued(position=int(position)):
                self.step = f"queued, place {position}"
            case NodeStarted():
                self.step, self.count = one_line(update.title), ""
            case SamplerStep():
                self.step, self.count = one_line(update.title), f"{update.step}/{update.steps}"
            case NodeFailed():
                self.step, self.count = one_line(f"{update.title} failed: {update.message}"), ""
            case Preview():
                self.preview = update.data

    @property
    def tells(self) -> bool:
        """Whether it is known how far it is."""
        return self._fraction is not None or self.usual_seconds is not None

    @property
    def words(self) -> str:
        """What it does, without what changes all the time."""
        if self.step == "running" and self.usual_seconds is not None:
            return f"running, {usual(self.usual_seconds)} as a rule"
        return self.step

    def row(self, now: float) -> Row:
        """It now."""
        fraction, is_estimate = self._fraction, self._is_estimate
        ran = None if self._runs_since is None else now - self._runs_since
        if (fraction is None or is_estimate) and ran is not None and self.usual_seconds:
            # Between what is told, time passes; and of most of very many tasks nothing is told.
            guess = estimated_fraction(ran, self.usual_seconds)
            fraction, is_estimate = max(fraction or 0.0, guess), True
        return Row(
            task_id=self.task_id,
            title=self.title,
            step=self.step,
            count=self.count,
            runs=self.status == "RUNNING",
            fraction=fraction,
            is_estimate=is_estimate,
            elapsed=now - self.began,
            ran=ran,
            usual_seconds=self.usual_seconds,
            price=self.price,
            preview=self.preview,
        )


@frozen(kw_only=True)
class Overall:
    """All calls of a client at one moment.

    Attributes:
        done: calls that are over, however they ended.
        failed: how many of them did not succeed.
        running: tasks that the service says run.
        waiting: tasks that were submitted and do not run yet.
        total: how many calls there will be, where that is known.
        rate: ends a second, lately.
        elapsed: seconds since the first look.
        obstacle: why nothing starts; empty where something runs.
        spent: what was billed, a sum for each currency.
    """

    done: int
    failed: int
    running: int
    waiting: int
    total: int | None
    rate: float
    elapsed: float
    obstacle: str
    spent: tuple[Money, ...]

    @property
    def seconds_left(self) -> float | None:
        """How long the rest takes at this rate."""
        if self.total is None or not self.rate or self.done >= self.total:
            return None
        return (self.total - self.done) / self.rate

    def counts(self) -> str:
        """``12 of 40 done (1 failed), 5 running, 3 waiting``."""
        of = "" if self.total is None else f" of {self.total}"
        failed = f" ({self.failed} failed)" if self.failed else ""
        parts = [f"{self.done}{of} done{failed}"]
        parts += [f"{self.running} running"] if self.running else []
        parts += [f"{self.waiting} waiting"] if self.waiting else []
        return ", ".join(parts)

    def pace(self) -> str:
        """Rate, time left and money."""
        parts = [self.obstacle] if self.obstacle else []
        if self.total is not None and self.done >= 2:
            parts.append(f"{self.rate:.1f}/s")
        if (left := self.seconds_left) is not None and not self.obstacle:
            parts.append(f"{duration(left)} left")
        parts += [f"{sum_} spent" for sum_ in self.spent]
        return ", ".join(parts)


def one_line(text: str) -> str:
    """A text of unknown origin as part of a line: nothing in it moves the cursor."""
    return plain(" ".join(text.split()), _LONGEST)
