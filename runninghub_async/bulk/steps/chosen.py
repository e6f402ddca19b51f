"""What a person has marked: a table with the columns ``id``, ``output`` and ``mark``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
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
_NOT_CHOSEN = frozenset({"", "no", "n", "0", "false", "drop", "-"})
_SAYS_NO = _NOT_CHOSEN - {""}
"""Not to be made again either, where no row is marked with redo."""
_REDO = re.compile(r"redo(?:[ -]?([1-9][0-9]{0,3}))?")
"""To be made again; the number tells a second wish from the first."""
_OUTPUT = re.compile(r"([1-9][0-9]{0,5})(?:\.0+)?", re.ASCII)
"""Some programs write whole numbers as 1.0 in a column that has gaps."""
_EMOJI = "\ufe0f"
"""Follows a ✔ that is to be shown in colour."""
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
    picks: dict[str, dict[int | None, Pick]] = {}
    listed: dict[str, int] = {}
    refused: list[_Marked] = []
    for row in _rows(file, "chosen", COLUMNS):
        listed.setdefault(row.id, row.line)
        if row.mark in _CHOSEN:
            picks.setdefault(row.id, {}).setdefault(row.output, Pick(row.line, row.output))
        elif row.mark in _SAYS_NO:
            refused.append(row)
    _check_clear(file, picks, refused)
    for job, some in picks.items():
        if None in some:  # all of them, whatever else is said
            picks[job] = {None: some[None]}
    if not picks:
        raise _unusable(
            file,
            "chosen",
            "marks nothing as chosen; without a mark nothing goes on. A row is chosen by"
            " chosen, x or yes under mark",
        )
    found = {name: tuple(some.values()) for name, some in picks.items()}
    return Chosen(file=file, picks=found, listed=listed)


def _check_clear(
    file: Path, picks: Mapping[str, Mapping[int | None, Pick]], refused: Iterable[_Marked]
) -> None:
    """See that nothing is chosen of which another row says that it is not.

    Raises:
        InvalidParameterError: something is.
    """
    mistakes = [
        f"{plain(file.name)}:{row.line}: {shown(row.id)} is not chosen, and line {pick.line} says"
        " that it is"
        for row in refused
        for pick in picks.get(row.id, {}).values()
        if row.output is None or pick.output in (None, row.output)
    ]
    if mistakes:
        raise _unusable(file, "chosen", _all_told(mistakes))


def read_redo(file: Path) -> Mapping[str, int]:
    """The jobs that such a table wants to be made again, each with the number of that wish.

    Where a row is marked with ``redo``, such rows alone count: 1, or the number of ``redo 2``.
    Where none is, as in a plain list of ids or among stars and choices, all jobs are meant but
    those of which a row says no, for the first time.

    Raises:
        InvalidParameterError, OSError: as :func:`read_chosen`; where no job is left, likewise.
    """
    wishes: dict[str, int] = {}
    rows = list(_rows(file, "redo", ("id",)))
    for row in rows:
        if found := _REDO.fullmatch(row.mark):
            wishes[row.id] = max(wishes.get(row.id, 0), int(found[1] or 1))
    if not wishes:
        refused = {row.id for row in rows if row.mark in _SAYS_NO}
        wishes = {row.id: 1 for row in rows if row.id not in refused}
    if not wishes:
        raise _unusable(
            file,
            "redo",
            "leaves no job to be made again; one that has no row that says no, drop or 0 is,"
            " or, where any row is marked with redo, one that is",
        )
    return wishes


class _Marked(NamedTuple):
    line: int
    id: str
    output: int | None
    mark: str


def _rows(file: Path, option: str, wanted: tuple[str, ...]) -> Iterable[_Marked]:
    """The rows of the table, which must have the wanted columns.

    Raises:
        InvalidParameterError: one of them cannot be read.
    """
    found: list[_Marked] = []
    mistakes: list[str] = []
    for line, row in job_file_at(file, called=option).rows(wanted):
        try:
            if isinstance(row, ValueError):
                raise row
            found.append(_Marked(line, *_read_row(row)))
        except ValueError as mistake:
            mistakes.append(f"{plain(file.name)}:{line}: {mistake}")
    if mistakes:
        raise _unusable(file, option, _all_told(mistakes))
    return found


def _all_told(mistakes: list[str]) -> str:
    more = [f"and {len(mistakes) - _MOST_TOLD} more"] if len(mistakes) > _MOST_TOLD else []
    return f"cannot be used: {'; '.join(mistakes[:_MOST_TOLD] + more)}"


def _read_row(row: Mapping[str, Cell]) -> tuple[str, int | None, str]:
    cells = {name: _text(row.get(name, "")) for name in COLUMNS}
    if not cells["id"]:
        raise RowError("has no id")
    word = cells["output"]
    number = _OUTPUT.fullmatch(word)
    output = int(number[1]) if number else None
    if word and number is None:
        raise RowError(f"output is {shown(word)}; allowed is a whole number from 1, or nothing")
    mark = cells["mark"].casefold().removesuffix(_EMOJI)
    is_known = mark in _CHOSEN | _NOT_CHOSEN or _STARS.issuperset(mark) or _REDO.fullmatch(mark)
    if not is_known:
        raise RowError(
            f"mark is {shown(cells['mark'])}; chosen is what has chosen, x, yes, keep, best or 1,"
            " not chosen what has nothing, no, drop, 0 or stars, and redo is made again"
        )
    return cells["id"], output, mark


def _text(cell: Cell) -> str:
    if isinstance(cell, WrongCell):
        raise RowError(str(cell))
    try:
        cell.encode()
    except UnicodeEncodeError:
        raise RowError(f"{shown(cell)} is no text in UTF-8; save the table as UTF-8") from None
    return cell.strip()


def _unusable(file: Path, option: str, why: str) -> InvalidParameterError:
    return refusal(option, f"is {plain(str(file), None)}, which {why}", value=str(file))
