"""Jobs in the sheets of a workbook, as Excel and its kin write it (``.xlsx``)."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from runninghub_async.bulk.job_lines import LONGEST, TooLongError
from runninghub_async.bulk.tables import Cell, Cells, WrongCell
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError, RunningHubError
from runninghub_async.home import how_to_install
from runninghub_async.quoting import shown, shown_path

MEBIBYTE = 2**20
MOST_BYTES = 64 * MEBIBYTE
_MOST_UNPACKED = {"sharedStrings.xml": 256 * MEBIBYTE, "sheet": 1024 * MEBIBYTE}
_MOST_OTHERWISE = 64 * MEBIBYTE
_MOST_ROWS = 2**20
"""What a sheet may have; rows beyond, and the gaps before them, are not waited for."""
_DIGITS = 15
"""What Excel keeps of a number."""
_BROKEN = (zipfile.BadZipFile, ParseError, KeyError, ValueError, TypeError, IndexError, OSError,
           EOFError, AttributeError, NotImplementedError)  # fmt: skip
"""What openpyxl raises about a workbook that is none."""


def is_workbook(head: bytes) -> bool:
    """Whether a file begins like one."""
    return head.startswith(b"PK\x03\x04")


def workbook_rows(path: Path, sheet: str | None = None) -> Iterator[Cells]:
    """The rows of a sheet, with their numbers there, as they are read.

    Args:
        path: the workbook.
        sheet: the sheet's name; else the only one that is not hidden.

    Raises:
        InvalidParameterError: it is too large, is none, or has no such sheet.
        RunningHubError: the extra for workbooks is not installed.
    """
    _check_size(path)
    book = _opened(path, values=False)
    computed = _Computed(path)
    try:
        name = computed.sheet = _sheet_of(book, sheet, path)
        for number, row in enumerate(_rows_in(book[name]), start=1):
            yield number, _cells(row, number, computed)
    except InvalidParameterError:
        raise
    except _BROKEN as error:
        raise _broken(path, error) from None
    finally:
        computed.close()
        book.close()


def _check_size(path: Path) -> None:
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise _refused(path, f"has {size / MEBIBYTE:.0f} MB", "a workbook of at most 64 MB")
    try:
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
    except _BROKEN as error:
        raise _broken(path, error) from None
    for part in parts:
        most = next(
            (most for name, most in _MOST_UNPACKED.items() if name in part.filename),
            _MOST_OTHERWISE,
        )
        if part.file_size > most:
            raise _refused(
                path,
                f"has {part.file_size / MEBIBYTE:.0f} MB in {shown(part.filename)}, once unpacked",
                f"at most {most // MEBIBYTE} MB there",
            )


def _opened(path: Path, *, values: bool) -> Any:
    try:
        import openpyxl
    except ImportError:
        raise RunningHubError(
            f"{path.name} is a workbook; reading it needs an extra: {how_to_install('xlsx')}."
            " Or save it as CSV (UTF-8)."
        ) from None
    try:
        return openpyxl.load_workbook(path, read_only=True, data_only=values, keep_links=False)
    except _BROKEN as error:
        raise _broken(path, error) from None


def _visible(book: Any) -> list[str]:
    return [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]


def _sheet_of(book: Any, wanted: str | None, path: Path) -> str:
    names = [sheet.title for sheet in book.worksheets]
    if wanted is not None:
        if wanted in names:
            return wanted
        raise refusal(
            "sheet", f"is {shown(wanted)}", f"one of {', '.join(map(shown, names))}", value=wanted
        )
    visible = _visible(book)
    filled = [name for name in visible if _has_rows(book[name])]
    if len(filled) == 1 or (len(visible) == 1 and not filled):
        return (filled or visible)[0]
    if not visible:
        raise _refused(path, "has no sheet that is not hidden", "--sheet, which names one")
    raise _refused(
        path,
        f"has several sheets: {', '.join(map(shown, filled or visible))}",
        "--sheet, which names the one with the jobs",
    )


def _has_rows(sheet: Any) -> bool:
    rows = (row for _, row in zip(range(1000), _rows_in(sheet), strict=False))
    return any(cell.value is not None for row in rows for cell in row)


def _rows_in(sheet: Any) -> Iterator[Sequence[Any]]:
    sheet.reset_dimensions()  # what the file says of its size may be wrong
    rows: Iterator[Sequence[Any]] = sheet.iter_rows(max_row=_MOST_ROWS)
    return rows


class _Computed:
    """What formulas came to when the workbook was saved; opened where there is one."""

    def __init__(self, path: Path) -> None:
        self._path, self.sheet = path, ""
        self._book: Any = None
        self._rows: Iterator[Sequence[Any]] = iter(())
        self._number = 0
        self._row: Sequence[Any] = ()

    def row(self, number: int) -> Sequence[Any]:
        """The cells of a row; rows are asked for in order."""
        if self._book is None:
            self._book = _opened(self._path, values=True)
            self._rows = _rows_in(self._book[self.sheet])
        while self._number < number:
            self._row, self._number = next(self._rows, ()), self._number + 1
        return self._row

    def close(self) -> None:
        if self._book is not None:
            self._book.close()


def _cells(row: Sequence[Any], number: int, computed: _Computed) -> list[Cell] | ValueError:
    texts: list[Cell] = []
    size = 0
    for column, cell in enumerate(row):
        if cell.data_type == "f":
            values = computed.row(number)
            value = values[column] if column < len(values) else None
            is_known = value is not None and value.value is not None
            text = _text(value) if is_known else WrongCell(cell.coordinate, _NOT_COMPUTED)
        else:
            text = _text(cell)
        texts.append(text)
        size += len(text) if isinstance(text, str) else 0
        if size > LONGEST:
            return TooLongError()
    return texts


def _text(cell: Any) -> Cell:
    """A cell as a person reads it, or why that is not what was meant."""
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "e":
        return WrongCell(cell.coordinate, f"is the error {value}", str(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (datetime, date, time, timedelta)):
        kind = "time" if isinstance(value, (time, timedelta)) else "date"
        return WrongCell(
            cell.coordinate,
            f"is a {kind} ({value}), which is perhaps made of something like 16:9 or 1-2; give the"
            " column the format Text and write it again",
            str(value),
        )
    if isinstance(value, (int, float, Decimal)):
        return _number(cell, value)
    return _unescaped(str(value))


_NOT_COMPUTED = (
    "is a formula whose value is not in the file; open and save it in Excel, or paste values"
)


def _number(cell: Any, value: Any) -> Cell:
    number = Decimal(str(value))
    if not number.is_finite() or number.adjusted() >= _DIGITS:
        return WrongCell(
            cell.coordinate,
            f"is a number of more than {_DIGITS} digits ({value}), of which Excel has kept only the"
            " first; give the column the format Text and write it again",
            str(value),
        )
    short = Decimal(f"{number:.{_DIGITS}g}")
    text = f"{short:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _unescaped(text: str) -> str:
    from openpyxl.utils.escape import unescape

    return str(unescape(text)) if "_x" in text else text


def _refused(path: Path, why: str, allowed: str) -> InvalidParameterError:
    return refusal("jobs", f"is {shown_path(path)}, which {why}", allowed, value=str(path))


def _broken(path: Path, error: BaseException) -> InvalidParameterError:
    said = f"{type(error).__name__}: {error}"
    return _refused(
        path, f"cannot be read as a workbook ({shown(said)})", "one that Excel opens and saves"
    )
