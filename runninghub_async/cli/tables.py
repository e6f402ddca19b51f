"""Text in columns."""

from __future__ import annotations

from collections.abc import Sequence

from runninghub_async.cli.output import printable

_GAP = 2


def table(rows: Sequence[Sequence[str]], *, width: int | None = None) -> list[str]:
    """Rows of equal length as lines, every column as wide as its widest cell.

    Args:
        rows: the cells.
        width: columns of the terminal; a first cell that is too long for it gets a line of its
            own.  ``None`` sets no limit: a row is a line.
    """
    rows = [[printable(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    if width is not None:
        widths[0] = min(widths[0], width - sum(widths[1:]) - _GAP * (len(widths) - 1))
    return [line for row in rows for line in _lines(row, widths)]


def _lines(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    first, *others = row
    above = []
    if len(first) > widths[0]:
        above, first = [first], ""
    cells = [cell.ljust(width) for cell, width in zip((first, *others), widths, strict=True)]
    return [*above, (" " * _GAP).join(cells).rstrip()]
