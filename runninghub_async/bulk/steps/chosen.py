"""What a person has chosen: a table with the columns ``id``, ``output`` and ``mark``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from attrs import frozen

from runninghub_async.bulk.job_files import job_file_at
from runninghub_async.bulk.row_forms import RowError
from runninghub_async.bulk.tables import Cell, WrongCell
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.quoting import plain, shown

COLUMNS = ("id", "output", "mark")
_CHOSEN = frozenset({"chosen", "x", "yes", "y", "1", "true", "keep", "best", "✓", "✔"})
_NOT_CHOSEN = frozenset({"", "no", "n", "0", "false", "redo", "drop", "-"})
_STARS = frozenset("★☆")
"""What ratings are made of, which choose nothing."""
_MOST_TOLD = 20


class Pick(NamedTuple):
    """An output that was chosen."""

    line: int
    """Where that stands."""
    output: int | None
    """Which of the job's, from 1; ``None`` is all of them."""


@frozen(kw_only=True)
class Chosen:
    """What was chosen.

    Attributes:
        file: where that stands.
        picks: what was chosen of each job, by its id.
        listed: the ids of all jobs that stand there, and the first line of each, whatever was
            chosen of them.
    """

    file: Path
    picks: Mapping[str, tuple[Pick, ...]]
    listed: Mapping[str, int]


def read_chosen(file: Path) -> Chosen:
    """Read such a table: CSV, Parquet or a workbook.

    Raises:
        InvalidParameterError: it is none, or nothing in it is chosen; the message has file and
            line of everything that is wrong.
        OSError: it cannot be read.
    """
    picks: dict[str, list[Pick]] = {}
    listed: dict[str, int] = {}
    mistakes: list[str] = []
    for line, row in job_file_at(file).rows(COLUMNS):
        try:
            if isinstance(row, ValueError):
                raise row
            name, output, is_chosen = _read_row(row)
        except ValueError as mistake:
            mistakes.append(f"{plain(file.name)}:{line}: {mistake}")
            continue
        listed.setdefault(name, line)
        if is_chosen:
            picks.setdefault(name, []).append(Pick(line, output))
    if mistakes:
        more = [f"and {len(mistakes) - _MOST_TOLD} more"] if len(mistakes) > _MOST_TOLD else []
        raise _unusable(file, f"cannot be used: {'; '.join(mistakes[:_MOST_TOLD] + more)}")
    if not picks:
        raise _unusable(
            file,
            "marks nothing as chosen; without a mark nothing goes on. A row is chosen by"
            " chosen, x or yes under mark",
        )
    return Chosen(file=file, picks={n: tuple(some) for n, some in picks.items()}, listed=listed)


def _read_row(row: Mapping[str, Cell]) -> tuple[str, int | None, bool]:
    cells = {name: _text(row.get(name, "")) for name in COLUMNS}
    if not cells["id"]:
        raise RowError("has no id")
    word = cells["output"]
    output = int(word) if word.isascii() and word.isdecimal() and len(word) < 7 else None
    if word and not output:
        raise RowError(f"output is {shown(word)}; allowed is a whole number from 1, or nothing")
    mark = cells["mark"].casefold()
    if mark not in _CHOSEN | _NOT_CHOSEN and not _STARS.issuperset(mark):
        raise RowError(
            f"mark is {shown(cells['mark'])}; chosen is what has chosen, x, yes, keep, best or 1,"
            " and not chosen what has nothing, no, redo, drop, 0 or stars"
        )
    return cells["id"], output, mark in _CHOSEN


def _text(cell: Cell) -> str:
    if isinstance(cell, WrongCell):
        raise RowError(str(cell))
    return cell.strip()


def _unusable(file: Path, why: str) -> InvalidParameterError:
    return refusal("chosen", f"is {plain(str(file), None)}, which {why}", value=str(file))
