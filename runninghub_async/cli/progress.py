"""What is seen while a task is waited for: one living line, or a plain line for every change."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from runninghub_async.cli.output import say
from runninghub_async.cli.seen import usual
from runninghub_async.events import (
    Event,
    PlacesTaken,
    Refused,
    ResultsAwaited,
    StatusChanged,
    Submitted,
)

if TYPE_CHECKING:
    from rich.progress import Progress as Bars


def why_nothing_starts(event: Event) -> str | None:
    """What an event says of why a call gets no place; ``None`` where it says nothing of that."""
    if isinstance(event, PlacesTaken):
        taken = "" if event.taken == event.limit else f"{event.taken} of "
        return f"421: {taken}the account's {event.limit} places are taken by other programs"
    if isinstance(event, Refused):
        code, name = event.error.code, event.error.identifier
        return f"{code}{f' {name}' if name else ''}: waiting for a place"
    return None


class Lines(Protocol):
    """A place to tell how a task stands."""

    def task(self, task_id: str) -> None:
        """The id is known."""
        ...

    def step(self, name: str) -> None:
        """The task has another status, or the command does something else for it."""
        ...


class Progress:
    """Listens to the client, and shows what it tells of the one task while it is shown."""

    def __init__(self) -> None:
        self._lines: Lines | None = None
        self._told: str | None = None
        """Why nothing starts, as it was shown last."""
        self._usual: float | None = None
        """Seconds that such a task runs as a rule, where that was learned."""

    @contextmanager
    def shown(self, title: str, seconds: float | None = None) -> Iterator[None]:
        """Show progress on standard error for as long as the context lasts.

        Args:
            title: what runs.
            seconds: how long it takes as a rule, where that is known.
        """
        self._usual = seconds
        with _lines(title) as self._lines:
            try:
                yield
            finally:
                self._lines = None

    def task(self, task_id: str) -> None:
        """The id is known."""
        if self._lines is not None:
            self._lines.task(task_id)

    def step(self, name: str) -> None:
        """The command does something for the task."""
        if self._lines is not None:
            self._lines.step(name)

    def notice(self, event: Event) -> None:
        """Take notice of what the client tells."""
        if isinstance(event, Submitted) and event.task_id is not None:
            self.task(event.task_id)
        elif isinstance(event, StatusChanged):
            self.step(event.status.lower() + self._as_a_rule(event.status))
        elif isinstance(event, ResultsAwaited):
            self.step("success, looking for its results")
        elif (why := why_nothing_starts(event)) is not None and why != self._told:
            self._told = why
            self.step(why)

    def _as_a_rule(self, status: str) -> str:
        if status != "RUNNING" or self._usual is None:
            return ""
        return f", {usual(self._usual)} as a rule"


@contextmanager
def _lines(title: str) -> Iterator[Lines]:
    from rich.console import Console
    from rich.progress import Progress as Bars
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True, highlight=False)
    if not (sys.stderr.isatty() and console.is_interactive):
        yield PlainLines()
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        TextColumn("{task.fields[step]}", style="cyan", markup=False),
        TimeElapsedColumn(),
    )
    with Bars(*columns, console=console, transient=True) as bars:
        yield LivingLine(bars, title)


class PlainLines:
    """A line for every change, for pipes and logs."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def task(self, task_id: str) -> None:
        say(f"task: {task_id}")

    def step(self, name: str) -> None:
        say(f"{name} ({time.monotonic() - self._started:.0f} s)")


class LivingLine:
    """One line at the bottom of a terminal that changes in place."""

    def __init__(self, bars: Bars, title: str) -> None:
        self._bars = bars
        self._line = bars.add_task(title, total=None, step="")

    def task(self, task_id: str) -> None:
        self._bars.console.print(f"task: {task_id}")

    def step(self, name: str) -> None:
        self._bars.update(self._line, step=name)
