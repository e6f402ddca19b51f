"""Jobs in the rows of a Parquet file: read in small batches, whatever the size of its row groups.

A row says what the same row of a CSV would, typed values as the text that stands there for them,
and null is an empty cell.  A struct or a map that is called as a part of a job (``params``,
``nodes``) stands for a column a field.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

from runninghub_async.bulk.job_lines import LONGEST, TooLongError
from runninghub_async.bulk.row_forms import RowError
from runninghub_async.bulk.tables import Cell, NamedCells, WrongCell, header_mistake
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError, RunningHubError
from runninghub_async.home import how_to_install
from runninghub_async.quoting import shown, shown_path

_MARK = b"PAR1"
_ROWS_AT_ONCE = 256
_READ_AT_ONCE = 2**20
_PARTS = {"params": "", "nodes": "", "options": "options.", "tags": "tags.", "extra": "extra."}
"""Columns whose fields are columns themselves, and how those are called."""
_EXACT = 2**53
"""Beyond it whole numbers are not told apart by a floating-point number."""
_BYTES = "has bytes; a file stands in a job as a path, a link or a data: URL, which are text"


def is_parquet(head: bytes) -> bool:
    """Whether a file begins like one."""
    return head.startswith(_MARK)


def parquet_rows(path: Path, wanted: Sequence[str] = ()) -> Iterator[NamedCells]:
    """The rows of a Parquet file, counted from 1, as they are read.

    Args:
        path: of the file.
        wanted: columns that must be there.

    Raises:
        InvalidParameterError: it cannot be read as one.
        RunningHubError: the extra for it is not installed.
    """
    arrow, parquet = _arrow(path)
    try:
        with parquet.ParquetFile(path, buffer_size=_READ_AT_ONCE, pre_buffer=False) as file:
            names = [str(name) for name in file.schema_arrow.names]
            if mistake := header_mistake(names, wanted):
                yield 1, ValueError(mistake)
                return
            number = 0
            for batch in file.iter_batches(batch_size=_ROWS_AT_ONCE):
                columns = [_cells(arrow, column) for column in batch.columns]
                for cells in zip(*columns, strict=True):
                    number += 1
                    yield number, _row(names, cells)
    except InvalidParameterError:
        raise
    except (arrow.ArrowException, OSError) as error:
        raise _broken(path, error) from None


def count_rows(path: Path) -> int:
    """How many rows it has, by what its end says.

    Raises:
        InvalidParameterError, RunningHubError: as :func:`parquet_rows`.
    """
    arrow, parquet = _arrow(path)
    try:
        return int(parquet.read_metadata(path).num_rows)
    except (arrow.ArrowException, OSError) as error:
        raise _broken(path, error) from None


def _arrow(path: Path) -> tuple[Any, Any]:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise RunningHubError(
            f"{path.name} is a Parquet file; reading it needs an extra:"
            f" {how_to_install('tables')}. Or write it as JSON Lines or CSV."
        ) from None
    found: tuple[ModuleType, ModuleType] = pyarrow, parquet
    return found


def _row(names: Sequence[str], cells: Sequence[Any]) -> Mapping[str, Cell] | ValueError:
    row: dict[str, Cell] = {}
    for name, value in zip(names, cells, strict=True):
        fields = value.items() if name in _PARTS and isinstance(value, Mapping) else ()
        named = [(name, value)] if not fields else _of_fields(name, fields)
        for called, part in named:
            if called in row:
                return ValueError(f"has {shown(called)} twice: as a column, and within {name}")
            row[called] = _text(part, called)
    if sum(len(cell) for cell in row.values() if isinstance(cell, str)) > LONGEST:
        return TooLongError()
    return row


def _of_fields(part: str, fields: Any) -> Iterator[tuple[str, Any]]:
    """The fields of a part of a job, as the columns of a CSV are called; of nodes those of each."""
    for name, value in fields:
        if part == "nodes" and isinstance(value, Mapping):
            for field, inner in value.items():
                yield f"{name}.{field}", inner
        else:
            yield f"{_PARTS[part]}{name}", value


# -- values ------------------------------------------------------------------------------------


def _cells(arrow: Any, column: Any) -> list[Any]:
    """The values of a column of a batch; what Python has no value for is wrong with its reason."""
    kinds = arrow.types
    if isinstance(column, arrow.ExtensionArray):
        column = column.storage
    if kinds.is_dictionary(column.type):
        column = column.dictionary_decode()
    kind = column.type
    if kinds.is_timestamp(kind):
        return [_moment(text) for text in _as_texts(arrow, column)]
    if kinds.is_float16(kind) or kinds.is_float32(kind):  # as short as they are exact
        return [None if t is None else float(t) for t in _as_texts(arrow, column)]
    try:
        return list(column.to_pylist(maps_as_pydicts="strict"))
    except (ValueError, KeyError, OverflowError):
        return [_value(scalar) for scalar in column]


def _as_texts(arrow: Any, column: Any) -> list[str | None]:
    if arrow.types.is_timestamp(column.type) and column.type.tz is not None:
        column = column.cast(arrow.timestamp(column.type.unit, "UTC"))
    return list(column.cast(arrow.string()).to_pylist())


def _moment(text: str | None) -> str | None:
    """ISO 8601, without the zeros that only fill up."""
    if text is None:
        return None
    day, _, clock = text.partition(" ")
    whole, point, part = clock.removesuffix("Z").partition(".")
    shorter = f"{whole}{point}{part}".rstrip("0").rstrip(".") if part else whole
    return f"{day}T{shorter}" + ("Z" if clock.endswith("Z") else "")


def _value(scalar: Any) -> Any:
    try:
        return scalar.as_py(maps_as_pydicts="strict")
    except UnicodeDecodeError:
        return WrongCell("", "has bytes that are not UTF-8")
    except KeyError:
        return WrongCell("", "is a map that has a key twice")
    except (ValueError, OverflowError) as error:
        return WrongCell("", f"cannot be read ({shown(str(error))})")


def _text(value: Any, name: str) -> Cell:
    """A value as a CSV has it, or why it is none."""
    match value:
        case None:
            return ""
        case str():
            return value
        case WrongCell():
            return WrongCell(name, value.why)
        case bytes():
            return WrongCell(name, _BYTES)
        case list() | dict():
            try:
                return json.dumps(_plain(value), ensure_ascii=False)
            except RowError as error:
                return WrongCell(name, str(error))
        case _:
            try:
                return str(_scalar(value, _number_text))
            except RowError as error:
                return WrongCell(name, str(error), str(value))


def _plain(value: Any) -> Any:
    """A nested value as JSON has it.

    Raises:
        RowError: there is none in it; the message says so as the rest of a sentence.
    """
    match value:
        case None | str() | bool() | int():
            return value
        case list():
            return [_plain(part) for part in value]
        case dict():  # a struct has all fields in every row
            return {str(name): _plain(part) for name, part in value.items() if part is not None}
        case bytes():
            raise RowError(_BYTES)
    return _scalar(value, lambda number: json.loads(_number_text(number)))


def _scalar(value: Any, number: Callable[[Any], Any]) -> Any:
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float() | Decimal():
            return number(value)
        case datetime() | date() | time():
            return value.isoformat()
        case timedelta():
            raise RowError(f"is a length of time ({value}); give it as a number or a text")
    return str(value)


def _number_text(value: float | Decimal) -> str:
    if isinstance(value, int):
        return str(value)
    number = Decimal(repr(value)) if isinstance(value, float) else value
    if not number.is_finite():
        raise RowError(f"is {value}, which is no number; null is a value left out")
    if isinstance(value, float) and number == number.to_integral() and abs(number) >= _EXACT:
        raise RowError(
            f"is a floating-point number of more than 15 digits ({value}), of which the last may"
            " be lost; give the column an integer type, or text for ids"
        )
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _broken(path: Path, error: BaseException) -> InvalidParameterError:
    said = f"{type(error).__name__}: {error}"
    return refusal(
        "jobs",
        f"is {shown_path(path)}, which cannot be read as Parquet ({shown(said)})",
        "a whole file that is not encrypted",
        value=str(path),
    )
