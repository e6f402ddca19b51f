"""What ``runninghub bulk`` reads: the job file, and the file with keys."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from runninghub_async.checks import refusal
from runninghub_async.cli.output import say
from runninghub_async.errors import InvalidParameterError
from runninghub_async.quoting import plain, shown
from runninghub_async.values import Secret, expanded

if TYPE_CHECKING:
    from runninghub_async.bulk import JobFile, JobSource
    from runninghub_async.bulk.folder import LocalFolder
    from runninghub_async.bulk.jobs import JobFormat

_NO_PLAIN_TEXT = frozenset({".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xlsx", ".parquet"})
_USUAL = frozenset({"utf-8-sig", "utf-16", "utf-32"})
"""Encodings that a file itself tells."""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
"""Every right on a file of those who do not own it."""


@frozen
class Reading:
    """What the options say of how the job file is read."""

    source: JobSource
    encoding: str | None = None
    sheet: str | None = None


@contextlib.contextmanager
def job_file(jobs: str, how: Reading) -> Iterator[JobFile]:
    """The job file of this name; ``-`` is standard input, which is kept for the second pass.

    Raises:
        InvalidParameterError: there is no such file, or it cannot be read as one of jobs.
    """
    if jobs == "-":
        with tempfile.NamedTemporaryFile(prefix="runninghub-jobs-") as spooled:
            shutil.copyfileobj(sys.stdin.buffer, spooled)
            spooled.flush()
            yield _found(jobs, Path(spooled.name), Path(), how)
        return
    path = expanded(jobs)
    try:
        if not path.is_file():
            raise _bad_jobs(jobs, "is not a file")
        found = _found(jobs, path, path.parent, how)
    except OSError as error:
        raise _bad_jobs(jobs, f"cannot be read ({error.strerror})") from None
    yield found


def _found(jobs: str, path: Path, base: Path, how: Reading) -> JobFile:
    from runninghub_async.bulk.job_files import is_table, job_file_at

    form: JobFormat | None = "text" if how.source.param is not None else None
    if form and path.suffix.lower() in _NO_PLAIN_TEXT:
        raise refusal(
            "param", f"is of plain texts, and {shown(jobs)} is none", value=how.source.param
        )
    found = job_file_at(path, base=base, format=form, encoding=how.encoding, sheet=how.sheet)
    is_text = path.suffix.lower() == ".txt" and found.format == "csv"
    if is_text and not is_table(found, how.source):
        raise _bad_jobs(
            jobs,
            "is plain text, whose first line names no columns; --param prompt makes a job of each"
            " line",
        )
    if how.encoding is None and found.encoding not in _USUAL:
        known_as = "GBK" if found.encoding == "gb18030" else found.encoding.upper()
        say(f"{jobs} is read as {known_as}; --encoding says otherwise")
    return found


def check_has_jobs(jobs: str, file: JobFile, source: JobSource, folder: LocalFolder) -> None:
    """See that there is something to do: a job in the file, or one that an earlier run has begun.

    Raises:
        InvalidParameterError: there is nothing, since a file without jobs is a mistake then.
    """
    with contextlib.closing(file.read(source)) as found:
        if next(found, None) is not None:
            return
    why = _why_empty(file)
    with folder.look() as ledger:
        if not ledger.count():
            raise _bad_jobs(jobs, why)
    say(f"Warning: {jobs} {why}; only what was begun before goes on")


def _why_empty(file: JobFile) -> str:
    if file.format in ("xlsx", "parquet"):
        return "has no jobs"
    with file.path.open(encoding=file.encoding, errors="replace") as text:
        is_empty = not any(line.strip("\ufeff \t\r\n") for line in text)
    if is_empty:
        return "is empty"
    return "has a header and no rows" if file.format == "csv" else "has no jobs"


def keys_in(path: Path) -> list[Secret]:
    """The API keys in a file: one a line, ``#`` begins a comment.

    Raises:
        InvalidParameterError: it cannot be read, has no key, or others than its owner may read
            or change it.
    """
    try:
        with path.open(encoding="utf-8-sig") as file:
            mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)  # of what is read, not of a link
            shared = mode & _OTHERS and sys.platform != "win32"
            keys = [] if shared else _keys_of(file.read())
    except (OSError, UnicodeDecodeError) as error:
        trouble = f"cannot be read: {getattr(error, 'strerror', None) or 'it is not text'}"
    else:
        if keys:
            return keys
        trouble = _open_to_others(path, mode) if shared else "has no key"
    raise _bad_keys(path, trouble)  # outside the ``except``: a decoder's error holds the text


def _keys_of(text: str) -> list[Secret]:
    keys = (Secret(line.partition("#")[0].strip()) for line in text.splitlines())
    return [key for key in keys if key]


def _open_to_others(path: Path, mode: int) -> str:
    return (
        f"is open to others on this machine (mode {mode:03o}, allowed is none of the rights of"
        f" group and others): chmod 600 {plain(shlex.quote(str(path)), None)}. Where a file cannot"
        " be 600, leave it out and give the keys in RUNNINGHUB_API_KEY, separated by commas"
    )


def _bad_jobs(jobs: str, why: str) -> InvalidParameterError:
    allowed = (
        "a file of JSON Lines, JSON, CSV, Parquet or plain text, a workbook, or - for standard"
        " input"
    )
    return refusal("jobs", f"is {shown(jobs)}, which {why}", allowed, value=jobs)


def _bad_keys(path: Path, why: str) -> InvalidParameterError:
    return InvalidParameterError(
        f"The file with keys, {plain(str(path))}, {why}.", parameter="keys_file"
    )
