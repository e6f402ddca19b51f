"""Tasks as rows of a terminal: a bar each, all in columns, on one line whatever its width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.progress_bar import ProgressBar
from rich.table import Table
from rich.text import Text

from runninghub_async.bars.rows import Overall, Row

if TYPE_CHECKING:
    from rich.console import JustifyMethod, RenderableType

MOST_ROWS = 8
"""Bars at once, of however many tasks."""
_GAP = 2
_LONGEST_BAR = 40
_SHORTEST_BAR = 6
_LONGEST_STEP = 40
_PERCENT = len("~100%")
_WITH_BAR, _WITH_USUAL, _WITH_PRICE = 44, 64, 76
"""From how many columns on there is room for these."""


class TaskTable:
    """A line a task, in columns.  They grow with what was drawn before and never shrink, so that
    a bar has the same place and length from one drawing to the next."""

    def __init__(self) -> None:
        self._widest: dict[str, int] = {}

    def drawn(self, rows: Sequence[Row], width: int) -> RenderableType:
        """The tasks now, in so many columns of a terminal."""
        times = [row.times(with_usual=width >= _WITH_USUAL) for row in rows]
        prices = [row.price if width >= _WITH_PRICE else "" for row in rows]
        time = self._grown("time", times)
        price = self._grown("price", prices) if width >= _WITH_PRICE else 0
        left = width - time - _PERCENT - 2 * _GAP - (price + _GAP if price else 0)
        title = min(self._grown("title", [row.title for row in rows]), max(left * 4 // 10, 4))
        left -= title + _GAP
        step = self._grown("step", [f"{row.step} {row.count}".rstrip() for row in rows])
        step = min(step, _LONGEST_STEP, max(left * 6 // 10, left - _GAP - _LONGEST_BAR))
        left -= step + _GAP
        bar = min(left, _LONGEST_BAR) if width >= _WITH_BAR and left >= _SHORTEST_BAR else 0
        if not bar:
            step = max(step + left, 0)
        table = Table.grid(padding=(0, _GAP, 0, 0))
        columns: tuple[tuple[int, JustifyMethod], ...] = (
            (title, "left"), (bar, "left"), (_PERCENT, "right"), (step, "left"),
            (time, "right"), (price, "right"),
        )  # fmt: skip
        for wide, justify in columns:
            if wide:
                table.add_column(width=wide, no_wrap=True, overflow="ellipsis", justify=justify)
        for row, when, cost in zip(rows, times, prices, strict=True):
            cells: list[RenderableType] = [Text(row.title)]
            cells += [_bar(row, bar)] if bar else []
            cells += [Text(row.percent(), "bold")]
            cells += [_step(row, step)] if step else []
            cells += [Text(when, "dim")]
            cells += [Text(cost, "dim")] if price else []
            table.add_row(*cells)
        return table

    def _grown(self, column: str, texts: Sequence[str]) -> int:
        widest = max([self._widest.get(column, 0), *map(cell_len, texts)])
        self._widest[column] = widest
        return widest


def overall_lines(overall: Overall, width: int) -> RenderableType:
    """The line for all of them, below a bar where their number is known."""
    counts = Text(overall.counts(), "bold", no_wrap=True, overflow="ellipsis")
    lines: list[RenderableType] = [counts]
    if overall.total:
        done = min(overall.done, overall.total)
        lines.insert(0, whole_bar(overall.total, done, min(width, 60)))
    if pace := overall.pace():
        lines.append(Text(pace, no_wrap=True, overflow="ellipsis"))
    return Group(*lines)


def whole_bar(total: int, done: int, width: int) -> RenderableType:
    """One bar for all."""
    table = Table.grid()
    table.add_column(width=width)
    table.add_row(ProgressBar(total=total, completed=done, width=width))
    return table


def _bar(row: Row, width: int) -> ProgressBar:
    if row.fraction is None:
        return ProgressBar(total=None if row.runs else 1.0, width=width)
    return ProgressBar(total=1.0, completed=row.fraction, width=width)


def _step(row: Row, width: int) -> Text:
    """What it does; of a long one the count at its end stays."""
    words = Text(row.step, "cyan")
    if row.count:
        words.truncate(max(width - cell_len(row.count) - 1, 1), overflow="ellipsis")
        words.append(f" {row.count}")
    return words
