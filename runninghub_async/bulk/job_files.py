"""Job files: of which format and encoding, and from where their paths start."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import TextIO, get_args

from attrs import evolve, frozen

from runninghub_async import json_values
from runninghub_async.bulk.encodings import UTF_8, encoding_of
from runninghub_async.bulk.job_lines import rows_of
from runninghub_async.bulk.jobs import Job, JobFormat, JobSource, Mistake
from runninghub_async.bulk.parquet_rows import count_rows, is_parquet, parquet_rows
from runninghub_async.bulk.passages import Passage, Reading
from runninghub_async.bulk.tables import NamedCells, named_rows
from runninghub_async.bulk.workbooks import is_workbook, workbook_rows
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.quoting import shown, shown_path

_HEAD = 4096
_BINARY = ("xlsx", "parquet")
_LONGEST_OBJECT = 2**20
_BY_SUFFIX: dict[str, JobFormat] = {
    ".csv": "csv",
    ".tsv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
_OTHERS = {
    b"\xd0\xcf\x11\xe0": "an old Excel file (.xls), or one with a password",
    b"\x1f\x8b": "compressed",
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"{\\rtf": "a text with formats (RTF)",
}
"""How files begin that are often taken for one of jobs."""
_ALLOWED = "a file of JSON Lines, JSON, CSV, Parquet or plain text, or a workbook (.xlsx)"


@frozen
class JobFile:
    """A job file that can be read several times.

    Attributes:
        path: where it is.
        base: the directory that relative paths in it start from.
        format: how it is read.
        encoding: of its text.
        sheet: of a workbook, the sheet with the jobs; ``None`` where it has only one.
    """

    path: Path
    base: Path
    format: JobFormat
    encoding: str = UTF_8
    sheet: str | None = None

    def read(self, source: JobSource) -> Generator[Job | Mistake]:
        """Its jobs and mistakes, as a stream.

        Raises:
            InvalidParameterError: it is a workbook or Parquet, and cannot be read.
            OSError: it cannot be read.
        """
        source = evolve(source, format=self.format)
        if self.format in _BINARY:
            yield from source.read_table(self.rows(source.wanted_columns))
            return
        with self._text() as lines:
            yield from source.read(lines)

    def read_past(
        self, source: JobSource, reading: Callable[[JobSource], Reading | None]
    ) -> Generator[Job | Mistake | Passage]:
        """As :meth:`read`, with what a reading finds to be over as passages.

        Args:
            source: how its lines become jobs.
            reading: makes one of what is known of lines that this source has read.

        Raises:
            InvalidParameterError, OSError: as :meth:`read`.
        """
        source = evolve(source, format=self.format)
        if self.format in _BINARY:
            yield from self.read(source)
            return
        with self._text() as lines:
            yield from source.read_past(lines, reading(source))

    def rows(self, wanted: Sequence[str] = ()) -> Iterator[NamedCells]:
        """The rows of a table by the names of its columns, as a stream.

        Args:
            wanted: columns that must be there.

        Raises:
            InvalidParameterError: it is a workbook or Parquet, and cannot be read.
            OSError: it cannot be read.
        """
        if self.format == "parquet":
            yield from parquet_rows(self.path, wanted)
        elif self.format == "xlsx":
            yield from named_rows(workbook_rows(self.path, self.sheet), wanted)
        else:
            with self._text() as lines:
                yield from named_rows(rows_of(lines), wanted)

    def count(self, source: JobSource) -> int:
        """How many jobs :meth:`read` is to give, mistakes included; much faster than that.

        Raises:
            InvalidParameterError, OSError: as :meth:`read`.
        """
        source = evolve(source, format=self.format)
        if self.format == "parquet":
            return source.count_rows(count_rows(self.path))
        if self.format == "xlsx":
            return source.count_rows(sum(1 for _ in self.rows()))
        with self._text() as lines:
            return source.count(lines)

    def _text(self) -> TextIO:
        # Bytes that are not UTF-8 become half characters, which make a mistake of their line.
        errors = "surrogateescape" if self.encoding == UTF_8 else "strict"
        return self.path.open(encoding=self.encoding, errors=errors, newline="")


def job_file_at(
    path: Path,
    *,
    base: Path | None = None,
    format: JobFormat | None = None,
    encoding: str | None = None,
    sheet: str | None = None,
    called: str = "jobs",
) -> JobFile:
    """A job file, looked into as far as it takes to read it.

    Args:
        path: where it is.
        base: the directory that relative paths in it start from; its own, unless given.
        format: how it is read; told by its name, or by how it begins, unless given.
        encoding: of its text; found out unless given.
        sheet: the sheet of a workbook.
        called: what messages call it.

    Raises:
        InvalidParameterError: it is no file of jobs, or in no encoding that can be found out.
        OSError: it cannot be read.
    """
    if format is not None and format not in get_args(JobFormat):
        raise refusal("format", f"is {shown(format)}", ", ".join(get_args(JobFormat)))
    base = path.parent if base is None else base
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if is_workbook(head) or format == "xlsx":
        if format not in (None, "xlsx"):
            raise _no_jobs(called, path, f"is a workbook, and no file of {format}")
        return JobFile(path, base, "xlsx", sheet=sheet)
    if is_parquet(head) or format == "parquet":
        if format not in (None, "parquet"):
            raise _no_jobs(called, path, f"is Parquet, and no file of {format}")
        if sheet is not None:
            raise _no_sheets(sheet)
        return JobFile(path, base, "parquet")
    if sheet is not None:
        raise _no_sheets(sheet)
    for begin, what in _OTHERS.items():
        if head.startswith(begin):
            raise _no_jobs(called, path, f"is {what}")
    found = encoding_of(path, encoding)
    if b"\0" in head and not found.startswith(("utf-16", "utf-32")):
        raise _no_jobs(
            called, path, "is no text in UTF-8; were it UTF-16, --encoding utf-16-le would say so"
        )
    format = format or _format_of(path, found)
    if format == "jsonl" and _is_one_object(path, found):
        raise refusal(
            "jobs",
            f"is {str(path)!r}, which is one JSON object over several lines",
            "an object a line, or several within [ and ]",
            hint="A single one is for --body of `run`, `workflow` and `app`.",
        )
    return JobFile(path, base, format, encoding=found)


def is_table(file: JobFile, source: JobSource) -> bool:
    """Whether the first line of what is read as CSV names columns that mean something."""
    with file.path.open(encoding=file.encoding, errors="replace", newline="") as lines:
        _, header = next(rows_of(lines), (1, []))
    return isinstance(header, list) and any(map(source.knows, header))


def _format_of(path: Path, encoding: str) -> JobFormat:
    """By the file's name, else by how it begins."""
    if found := _BY_SUFFIX.get(path.suffix.lower()):
        return found
    with path.open(encoding=encoding, errors="replace") as text:
        first = ""
        while not first and (piece := text.read(_HEAD)):
            first = piece.lstrip()[:1]
    return "json" if first == "[" else "jsonl" if first == "{" else "csv"


def _is_one_object(path: Path, encoding: str) -> bool:
    """Whether a text that is no JSON Lines is one object, as far as one of a person's may go."""
    with path.open(encoding=encoding, errors="replace") as text:
        whole = text.read(_LONGEST_OBJECT + 1)
    first = whole.lstrip().partition("\n")
    if not first[2].strip() or len(whole) > _LONGEST_OBJECT:
        return False
    try:
        json_values.read(first[0])
    except ValueError:
        with contextlib.suppress(ValueError):
            return isinstance(json_values.read(whole), dict)
    return False


def _no_sheets(sheet: str) -> InvalidParameterError:
    return refusal("sheet", "is of workbooks (.xlsx), and this file is none", value=sheet)


def _no_jobs(called: str, path: Path, why: str) -> InvalidParameterError:
    return refusal(called, f"is {shown_path(path)}, which {why}", _ALLOWED, value=str(path))
