"""Tables of jobs, whatever wrote them: their header, and their rows by the names in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import overload

from attrs import frozen

from runninghub_async.bulk.passages import Passage
from runninghub_async.quoting import shown

_AROUND = " \t\r\n\v\f\u00a0\u3000\u200b\ufeff"
"""What spreadsheets leave around names without showing it."""
_ERRORS = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
)
"""What a formula gives that has failed, as spreadsheets write it into files of text."""


@frozen
class WrongCell:
    """A cell whose value is not what somebody wrote there, and why."""

    place: str
    """Its place, as ``C5``, or the name of its column."""
    why: str
    text: str = ""
    """What is in the file, for whoever only keeps it."""

    def __str__(self) -> str:
        return f"cell {self.place} {self.why}"


Cell = str | WrongCell
Cells = tuple[int, Sequence[Cell] | ValueError]
"""The number of a row, and its cells; or what is wrong with it."""
NamedCells = tuple[int, Mapping[str, Cell] | ValueError]
PassedRows = tuple[int, Passage]
"""The number of a row, and what it begins, which is passed over."""


@overload
def named_rows(rows: Iterable[Cells], wanted: Iterable[str] = ()) -> Iterator[NamedCells]: ...
@overload
def named_rows(
    rows: Iterable[Cells | PassedRows], wanted: Iterable[str] = ()
) -> Iterator[NamedCells | PassedRows]: ...
def named_rows(
    rows: Iterable[Cells | PassedRows], wanted: Iterable[str] = ()
) -> Iterator[NamedCells | PassedRows]:
    """Rows as mappings from the names in the first; empty rows and columns are passed over.

    Args:
        rows: all rows, the header first.
        wanted: columns that must be there.
    """
    names: list[str] | None = None
    for line, cells in rows:
        if isinstance(cells, Passage):
            yield line, cells
        elif isinstance(cells, ValueError):
            yield line, cells
            if names is None:
                return  # without a header every row is doubtful
        elif names is None:
            if not any(map(is_filled, cells)):
                continue
            names = [_name_of(cell) for cell in cells]
            if mistake := header_mistake(names, wanted):
                yield line, ValueError(mistake)
                return
        elif any(map(is_filled, cells)):
            yield line, _named(names, cells)


def _named(names: Sequence[str], cells: Sequence[Cell]) -> Mapping[str, Cell] | ValueError:
    if len(cells) <= len(names) and "" not in names and all(map(_is_no_error, cells)):
        return dict(zip(names, cells, strict=False))  # most rows
    if any(map(is_filled, cells[len(names) :])):
        return ValueError(f"has more cells than the header's {len(names)}")
    row: dict[str, Cell] = {}
    for name, cell in zip(names, cells, strict=False):
        if name and isinstance(cell, str) and cell.strip(_AROUND) in _ERRORS:
            row[name] = WrongCell(name, f"is the error {cell.strip(_AROUND)}", cell)
        elif name:
            row[name] = cell
        elif not name and is_filled(cell):
            return ValueError("has a cell in a column that has no name")
    return row


def _is_no_error(cell: Cell) -> bool:
    """Whether it is surely no error of a spreadsheet."""
    return isinstance(cell, str) and "#" not in cell


def is_filled(cell: Cell) -> bool:
    """Whether anything stands in a cell."""
    return not isinstance(cell, str) or bool(cell.strip(_AROUND))


def _name_of(cell: Cell) -> str:
    return str(cell).strip(_AROUND)


def header_mistake(names: Sequence[str], wanted: Iterable[str]) -> str | None:
    """What makes every row of a file with these columns doubtful."""
    there = [name for name in names if name]
    double = next((name for name in there if there.count(name) > 1), None)
    if double is not None:
        return f"the header has the column {shown(double)} twice"
    if missing := [name for name in wanted if name not in there]:
        return f"the header has no column {shown(missing[0])}; it has {', '.join(there[:20])}"
    return None
