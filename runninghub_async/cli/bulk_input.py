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
from runninghub_async.errors import InvalidParameterError, plain, shown
from runninghub_async.values import Secret, expanded

if TYPE_CHECKING:
    from runninghub_async.bulk import Job, JobSource, Mistake
    from runninghub_async.bulk.jobs import JobFormat

_HEAD = 4096
"""Bytes by which it is told whether a file is text."""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
"""Every right on a file of those who do not own it."""


@frozen
class JobFile:
    """A job file that can be read several times."""

    path: Path
    base: Path
    """The directory that relative paths in it start from."""
    format: JobFormat

    def read(self, source: JobSource) -> Iterator[Job | Mistake]:
        """Its jobs and mistakes, as a stream."""
        # Bytes that are not UTF-8 become half characters, which make a mistake of their line.
        with self.path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
            yield from source.read(lines)


@contextlib.contextmanager
def job_file(jobs: str) -> Iterator[JobFile]:
    """The job file of this name; ``-`` is standard input, which is kept for the second pass.

    Raises:
        InvalidParameterError: there is no such file.
    """
    if jobs == "-":
        with tempfile.NamedTemporaryFile(prefix="runninghub-jobs-") as spooled:
            shutil.copyfileobj(sys.stdin.buffer, spooled)
            spooled.flush()
            path = Path(spooled.name)
            yield JobFile(path, Path(), _format(jobs, path))
        return
    path = expanded(jobs)
    try:
        if not path.is_file():
            raise _bad_jobs(jobs, "is not a file")
        found = _format(jobs, path)
    except OSError as error:
        raise _bad_jobs(jobs, f"cannot be read ({error.strerror})") from None
    yield JobFile(path, path.parent, found)


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


def _format(jobs: str, path: Path) -> JobFormat:
    """By the file's name, else by how it begins."""
    with path.open("rb") as file:
        if b"\0" in file.read(_HEAD):
            raise _bad_jobs(jobs, "is no text in UTF-8 (but UTF-16, or not text at all)")
    known: dict[str, JobFormat] = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}
    if found := known.get(path.suffix.lower()):
        return found
    with path.open(encoding="utf-8-sig", errors="replace") as text:
        first = ""
        while not first and (piece := text.read(_HEAD)):
            first = piece.lstrip()[:1]
    return "json" if first == "[" else "jsonl" if first == "{" else "csv"


def _bad_jobs(jobs: str, why: str) -> InvalidParameterError:
    allowed = "a file of JSON Lines or CSV, or - for standard input"
    return refusal("jobs", f"is {shown(jobs)}, which {why}", allowed, value=jobs)


def _bad_keys(path: Path, why: str) -> InvalidParameterError:
    return InvalidParameterError(
        f"The file with keys, {plain(str(path))}, {why}.", parameter="keys_file"
    )
