"""What is known of the tasks of a client, for whoever draws it."""

from __future__ import annotations

import time
from decimal import Decimal
from itertools import islice
from threading import Lock

from runninghub_async.bars.pace import Pace
from runninghub_async.bars.rows import Line, Overall, Row, one_line
from runninghub_async.bars.wording import why_nothing_starts
from runninghub_async.events import (
    Ended,
    Event,
    NotSubmitted,
    Progressed,
    StatusChanged,
    Submitted,
)
from runninghub_async.models.usage import EXACT, Money

_MOST_OVER = 10_000
"""Tasks that are remembered as over.  Later news of one, as whoever asks for it again brings, is no
news here."""


class Board:
    """Keeps what a client tells of its tasks; it may be read from another thread.

    What an event costs does not grow with the tasks under way.
    """

    def __init__(self, total: int | None = None) -> None:
        self.usual_seconds: float | None = None
        """How long a task usually takes, where its events do not say."""
        self._total = total
        self._pace = Pace()
        self._lock = Lock()
        self._telling: dict[str, Line] = {}
        """Those that run, and of which it is known how far they are."""
        self._running: dict[str, Line] = {}
        """The others that run."""
        self._waiting: dict[str, Line] = {}
        self._over: dict[str, None] = {}
        self._shown: list[str] = []
        """Tasks that have a place in what is drawn."""
        self._done = self._failed = 0
        self._obstacle = ""
        self._spent: dict[str | None, Decimal] = {}

    def notice(self, event: Event) -> Line | None:
        """Take notice; returns the task's line where there is something else to say of it."""
        with self._lock:
            return self._notice(event)

    def name(self, task_id: str, title: str) -> None:
        """A task has a better title than its events give it."""
        with self._lock:
            if task_id not in self._over:
                self._line(task_id, title).title = one_line(title)

    def rows(self, most: int) -> list[Row]:
        """Tasks to draw, at the most so many, rather those of which there is more to see.

        A task keeps its place until it ends, or gives it to one of which there is more to see.
        """
        with self._lock:
            shown = [task_id for task_id in self._shown if self._find(task_id)][: max(most, 0)]
            for task_id in self._candidates(set(shown), most):
                if len(shown) < most:
                    shown.append(task_id)
                    continue
                dullest = max(range(most), key=lambda place: self._dullness(shown[place]))
                if self._dullness(shown[dullest]) <= self._dullness(task_id):
                    break
                shown[dullest] = task_id
            self._shown, now = shown, time.monotonic()
            return [line.row(now) for task_id in shown if (line := self._find(task_id))]

    def overall(self) -> Overall:
        """All calls now."""
        with self._lock:
            return Overall(
                done=self._done,
                failed=self._failed,
                running=len(self._telling) + len(self._running),
                waiting=len(self._waiting),
                total=self._total,
                rate=self._pace.rate,
                elapsed=time.monotonic() - self._pace.began,
                obstacle="" if self.under_way else self._obstacle,
                spent=tuple(
                    Money(amount.normalize(EXACT), name) for name, amount in self._spent.items()
                ),
            )

    @property
    def under_way(self) -> int:
        """How many tasks are."""
        return len(self._telling) + len(self._running) + len(self._waiting)

    def _candidates(self, shown: set[str], most: int) -> list[str]:
        """Tasks that are not drawn, the first so many of them, the least dull ones first."""
        by_dullness = (self._telling, self._running, self._waiting)
        left = (task_id for lines in by_dullness for task_id in lines if task_id not in shown)
        return list(islice(left, max(most, 0)))

    def _dullness(self, task_id: str) -> int:
        return 0 if task_id in self._telling else 1 if task_id in self._running else 2

    def _find(self, task_id: str) -> Line | None:
        return (
            self._telling.get(task_id) or self._running.get(task_id) or self._waiting.get(task_id)
        )

    def _line(self, task_id: str, title: str) -> Line:
        """The line of a task, a new one where it has none."""
        line = self._find(task_id)
        if line is None:
            line = Line(task_id=task_id, title=title, usual_seconds=self.usual_seconds)
            self._waiting[task_id] = line
        return line

    def _sort_in(self, line: Line) -> None:
        """Put a line among its like, now that it may be another."""
        is_running = line.status == "RUNNING"
        lines = self._waiting if not is_running else self._running
        if is_running and line.tells:
            lines = self._telling
        if line.task_id not in lines:
            self._take_out(line.task_id)
            lines[line.task_id] = line

    def _take_out(self, task_id: str) -> None:
        for lines in (self._telling, self._running, self._waiting):
            lines.pop(task_id, None)

    def _notice(self, event: Event) -> Line | None:
        if event.task_id in self._over:
            return None
        match event:
            case NotSubmitted():
                self._note_end(succeeded=False)
                return None
            case Ended():
                self._end(event)
                return None
            case Submitted():
                self._obstacle = ""
            case StatusChanged() | Progressed():
                pass
            case _:
                self._obstacle = why_nothing_starts(event) or self._obstacle
                return None
        if event.task_id is None:
            return None
        known = self._find(event.task_id)
        before = "" if known is None else known.words
        line = known or self._line(event.task_id, title_of(event))
        if isinstance(event, Submitted):
            line.price = "" if event.price is None else str(event.price)
        elif isinstance(event, StatusChanged):
            line.note_status(event.status)
        elif isinstance(event, Progressed):
            line.note(event.update)
        self._sort_in(line)
        return None if line.words == before else line

    def _end(self, event: Ended) -> None:
        self._note_end(succeeded=event.status == "SUCCESS")
        if (cost := event.usage.total) is not None and cost.amount:
            so_far = self._spent.get(cost.currency, Decimal(0))
            self._spent[cost.currency] = EXACT.add(so_far, cost.amount)
        if event.task_id is not None:
            self._take_out(event.task_id)
            self._over[event.task_id] = None
            if len(self._over) > _MOST_OVER:
                del self._over[next(iter(self._over))]

    def _note_end(self, *, succeeded: bool) -> None:
        self._done += 1
        self._failed += not succeeded
        self._pace.note_end()


def title_of(event: Event) -> str:
    """What the task of an event is called: by its tags where it has some, else by its model."""
    return one_line(" ".join(event.tags.values()) or event.endpoint)


def failure_in(event: Event) -> str | None:
    """What to say of an event by which a call has failed; ``None`` of any other."""
    if not isinstance(event, Ended | NotSubmitted) or event.error is None:
        return None
    title = title_of(event)
    error = one_line(str(event.error) or type(event.error).__name__)
    return error if title in error else f"{title}: {error}"
