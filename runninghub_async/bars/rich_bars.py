"""Bars in a terminal; plain lines where there is none."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.text import Text

from runninghub_async.bars.board import Board, failure_in
from runninghub_async.bars.plain_lines import PlainLines
from runninghub_async.bars.rich_rows import MOST_ROWS, TaskTable, overall_lines
from runninghub_async.bars.wording import duration
from runninghub_async.events import Event

_LINES_OF_ALL = 4
"""Lines that are not tasks: a bar, counts and pace of all, and one that the cursor is on."""


class Bars:
    """Bars of a client's tasks on standard error, for as long as its context lasts::

        with Bars() as bars:
            async with RunningHub(observer=bars) as rh:
                results = await rh.gather(*calls)

    A line a task under way: its bar, what it does (of a workflow or an app the node), how long it
    has taken and usually takes, and its published price; below them all tasks together.  Of many
    tasks some are drawn, and all are counted.  A task is called by the values of its tags
    (``call.tagged(scene="harbour")``) or by its model.  Failures scroll by above the bars, as does
    what is printed meanwhile; at the end a line remains.

    Where standard error is no terminal, lines are written instead: what changes, as long as few
    tasks are under way, and else the counts every ten seconds.  ``NO_COLOR`` is heeded.

    Needs the extra ``bars``.
    """

    wants_progress = True

    def __init__(
        self, *, total: int | None = None, most: int = MOST_ROWS, console: Console | None = None
    ) -> None:
        """
        Args:
            total: how many calls there will be, where you know: then there is a bar of all, and
                the time that is left.
            most: tasks that are drawn at once, at the most.
            console: where to draw; ``None``: standard error.
        """
        self._board = Board(total)
        self._table = TaskTable()
        self._most = most
        self._console = console or Console(stderr=True, highlight=False)
        self._live: Live | None = None
        self._lines: PlainLines | None = None

    def notice(self, event: Event) -> None:
        """What the client calls."""
        changed = self._board.notice(event)
        if self._lines is not None:
            self._lines.notice(event, changed)
        elif self._live is not None and (failure := failure_in(event)) is not None:
            self._print(failure, "red")

    def __enter__(self) -> Self:
        if not self._console.is_interactive:
            self._lines = PlainLines(self._board, self._print)
            return self
        self._live = Live(
            console=self._console,
            get_renderable=self._picture,
            refresh_per_second=4,
            transient=True,
            # What goes into a file or a pipe must not be drawn into the terminal.
            redirect_stdout=sys.stdout.isatty(),
            redirect_stderr=sys.stderr.isatty(),
        )
        self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._live is not None:
            self._live.stop()
            self._live = None
        self._lines = None
        overall = self._board.overall()
        pace = [f"{each} spent" for each in overall.spent]
        self._print(", ".join([f"{overall.counts()} in {duration(overall.elapsed)}", *pace]))

    def _print(self, text: str, style: str = "") -> None:
        # A line of a log stays one.
        self._console.print(Text(text, style), soft_wrap=not self._console.is_interactive)

    def _picture(self) -> RenderableType:
        width, height = self._console.size
        rows = self._board.rows(max(1, min(self._most, height - _LINES_OF_ALL)))
        overall = overall_lines(self._board.overall(), width)
        return Group(self._table.drawn(rows, width), overall) if rows else overall
