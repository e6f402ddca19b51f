"""What is seen while a task is waited for: one living line, or a plain line for every change."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from attrs import evolve

from runninghub_async.bars.board import Board
from runninghub_async.bars.rows import Row
from runninghub_async.bars.wording import why_nothing_starts
from runninghub_async.cli.output import say
from runninghub_async.events import Event, ResultsAwaited, Submitted

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.live import Live


def living_console() -> Console | None:
    """Standard error, where it is a terminal in which a picture can change in place."""
    from rich.console import Console

    console = Console(stderr=True, highlight=False)
    return console if sys.stderr.isatty() and console.is_interactive else None


def living(console: Console, picture: Callable[[], RenderableType], *, per_second: int) -> Live:
    """A picture that is drawn anew so often while the context lasts, and is gone after it."""
    from rich.live import Live

    return Live(
        console=console,
        get_renderable=picture,
        refresh_per_second=per_second,
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )


class Lines(Protocol):
    """A place to tell how a task stands."""

    def task(self, task_id: str) -> None:
        """The id is known."""
        ...

    def step(self, words: str) -> None:
        """The command does something for the task, or waits for something."""
        ...

    def change(self, words: str) -> None:
        """The task does something else, as the board tells too."""
        ...


class Progress:
    """Listens to the client, and shows what it tells of the one task while it is shown."""

    wants_progress = True

    def __init__(self) -> None:
        self._board = Board()
        self._lines: Lines | None = None
        self._told: str | None = None
        """Why nothing starts, as it was shown last."""

    @contextmanager
    def shown(self, title: str, seconds: float | None = None) -> Iterator[None]:
        """Show progress on standard error for as long as the context lasts.

        Args:
            title: what runs.
            seconds: how long it takes as a rule, where that is known.
        """
        self._board.usual_seconds = seconds
        with _lines(title, self._board) as self._lines:
            try:
                yield
            finally:
                self._lines = None

    def task(self, task_id: str) -> None:
        """The id is known."""
        if self._lines is not None:
            self._lines.task(task_id)

    def step(self, words: str) -> None:
        """The command does something for the task."""
        if self._lines is not None:
            self._lines.step(words)

    def notice(self, event: Event) -> None:
        """Take notice of what the client tells."""
        changed = self._board.notice(event)
        if isinstance(event, Submitted) and event.task_id is not None:
            self.task(event.task_id)
        elif changed is not None:
            if self._lines is not None:
                self._lines.change(changed.words)
        elif isinstance(event, ResultsAwaited):
            self.step("success, looking for its results")
        elif (why := why_nothing_starts(event)) is not None and why != self._told:
            self._told = why
            self.step(why)


@contextmanager
def _lines(title: str, board: Board) -> Iterator[Lines]:
    console = living_console()
    if console is None:
        yield PlainLines()
        return
    line = LivingLine(title, board, console)
    with living(console, line.picture, per_second=8):
        yield line


class PlainLines:
    """A line for every change, for pipes and logs."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def task(self, task_id: str) -> None:
        say(f"task: {task_id}")

    def step(self, words: str) -> None:
        say(f"{words} ({time.monotonic() - self._started:.0f} s)")

    change = step


class LivingLine:
    """One line at the bottom of a terminal that changes in place."""

    def __init__(self, title: str, board: Board, console: Console) -> None:
        from runninghub_async.bars.rich_rows import TaskTable

        self._board = board
        self._console = console
        self._table = TaskTable()
        self._started = time.monotonic()
        self._step: str | None = ""
        """What is done for the task, or waited for, unless it is what the task does by itself."""
        self._last = Row(task_id="", title=title, step="", runs=True, elapsed=0.0)

    def task(self, task_id: str) -> None:
        self._console.print(f"task: {task_id}")
        self._step = None

    def step(self, words: str) -> None:
        self._step = words

    def change(self, words: str) -> None:
        self._step = None  # its row says so

    def picture(self) -> RenderableType:
        """The line now."""
        rows = self._board.rows(1)
        if rows:
            self._last = evolve(rows[0], title=self._last.title, runs=True)
        step = self._last.step if self._step is None else self._step
        count = self._last.count if self._step is None else ""
        elapsed = time.monotonic() - self._started
        row = evolve(self._last, step=step, count=count, elapsed=elapsed)
        return self._table.drawn([row], self._console.width)
