"""Results of a run written as Parquet, CSV or JSON Lines, in one go."""

from __future__ import annotations

import asyncio
import contextlib
import csv
import io
import json
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import IO, Any, NamedTuple, get_args

from runninghub_async.bulk.export.columns import Columns, Type, as_type, imported_arrow
from runninghub_async.bulk.export.rows import Ends, Row, all_entries, result_rows
from runninghub_async.bulk.files import FILES
from runninghub_async.bulk.folder import LEDGER, RESULTS, LocalFolder, RunFolder
from runninghub_async.bulk.ledgers.ledger import PAGE, Ledger, LedgerError, State, pages
from runninghub_async.checks import refusal
from runninghub_async.quoting import plain
from runninghub_async.stores.whole_files import check_place, written_whole

FORMATS = (".parquet", ".csv", ".jsonl")
_FORMULA = re.compile(r"[=+\-@\t\r]")
"""How a cell begins that a spreadsheet computes, or a link to one."""
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


class Exported(NamedTuple):
    """What was written."""

    rows: int
    columns: tuple[str, ...]


def export(path: Path, to: Path) -> Exported:
    """Write the results of a run's folder into a table; the run may go on meanwhile.  Blocking.

    What had the name stays until all of the table is there.

    Args:
        path: the folder.
        to: the table, whose format its name tells: ``.parquet``, ``.csv`` or ``.jsonl``.

    Raises:
        InvalidParameterError: that is no name of such a table, the name of a file of the run
            itself, or in no folder.
        LedgerError: it is no folder of a run, or its ledger or results cannot be read.
        RunningHubError: the extra for Parquet is not installed.
        OSError: the table cannot be written.
    """
    form = to.suffix.lower()
    if form not in FORMATS:
        raise refusal("to", f"is {plain(str(to), None)}", f"a name in {', '.join(FORMATS)}")
    check_place("to", to)
    _check_not_the_runs(path, to)
    if form == ".parquet":
        imported_arrow()
    folder = LocalFolder(path)
    if not folder.has_ledger():
        raise LedgerError(f"{path} has no {LEDGER}; give the folder of a run, its --out.")
    # Read once, as the run has it now: types are known only when all rows were seen.
    with tempfile.TemporaryFile("w+", encoding="utf-8") as spooled:
        columns = Columns()
        with folder.look() as ledger, contextlib.closing(Ends(folder)) as ends:
            for row in result_rows(all_entries(ledger), ends.of, ledger.currency()):
                spooled.write(json.dumps(columns.note(row)) + "\n")
        spooled.seek(0)
        with written_whole(to) as file:
            rows = _write(form, file, columns, map(json.loads, spooled))
    return Exported(rows, tuple(columns.types))


def _write(form: str, file: IO[bytes], columns: Columns, rows: Iterator[Row]) -> int:
    if form == ".parquet":
        return _write_parquet(file, columns, rows)
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    try:
        return _write_csv(text, columns.types, rows) if form == ".csv" else _write_lines(text, rows)
    finally:
        text.detach()  # which writes what it holds, and leaves the file open


def _write_parquet(file: IO[bytes], columns: Columns, rows: Iterator[Row]) -> int:
    from pyarrow import parquet

    count = 0
    writer: Any = parquet.ParquetWriter(file, columns.schema(), compression="zstd")
    with writer:
        for batch in columns.batches(rows):
            writer.write_batch(batch)
            count += batch.num_rows
    return count


def _write_lines(file: IO[str], rows: Iterator[Row]) -> int:
    """Values as they are; amounts as text, so that they stay exact."""
    count = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007 - the last is how many there are
        file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return count


def _write_csv(file: IO[str], types: Mapping[str, Type], rows: Iterator[Row]) -> int:
    file.write("\ufeff")  # without it Excel takes the text for one in the system's encoding
    writer = csv.writer(file)
    writer.writerow(map(_harmless, types))
    count = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007
        writer.writerow(_cell(as_type(row.get(name), kind)) for name, kind in types.items())
    return count


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return _harmless(value)
        case datetime():
            return value.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        case Decimal():
            return f"{value:f}"
        case list() | dict():
            return json.dumps(value, ensure_ascii=False)
    return str(value)


def _harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: prompts may be anybody's."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def _check_not_the_runs(path: Path, to: Path) -> None:
    """See that the table is none of the run's own files."""
    folder, target = path.resolve(), to.resolve()
    if target == folder / RESULTS or target.is_relative_to(folder / FILES):
        raise refusal(
            "to",
            f"is {plain(str(to), None)}, which is the run's own",
            "another name, or a place outside of its folder",
            value=str(to),
        )


async def table_of(folder: RunFolder, ledger: Ledger) -> Any:
    """The results of a run that is open as a table of Arrow.

    Raises:
        RunningHubError: the extra for tables is not installed.
        LedgerError: ledger or results cannot be read.
    """
    imported_arrow()
    ends = await asyncio.to_thread(Ends, folder)
    with contextlib.closing(ends):
        entries = [entry async for page in pages(ledger, *get_args(State)) for entry in page]
        known = {entry.id for entry in entries}
        others = [job for job in ends.ids() if job not in known]  # forgotten ones
        for some in (others[n : n + PAGE] for n in range(0, len(others), PAGE)):
            entries += (await ledger.known(some)).values()
        entries.sort(key=lambda entry: entry.id)
        currency = await ledger.currency()
        return await asyncio.to_thread(
            lambda: _arrow_table(result_rows(entries, ends.of, currency))
        )


def _arrow_table(rows: Iterable[Row]) -> Any:
    arrow, columns = imported_arrow(), Columns()
    noted = [columns.note(row) for row in rows]
    return arrow.Table.from_batches(columns.batches(noted), schema=columns.schema())
