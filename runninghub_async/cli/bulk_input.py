"""What ``runninghub bulk`` reads: the job file, and the file with keys."""

from __future__ import annotations

import contextlib
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen

from runninghub_async.cli.inputs import parameters
from runninghub_async.errors import InvalidParameterError
from runninghub_async.values import expanded

if TYPE_CHECKING:
    from runninghub_async.bulk import Job, JobSource, Mistake
    from runninghub_async.bulk.jobs import JobFormat


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
            yield JobFile(path, Path(), _format(path))
        return
    path = expanded(jobs)
    if not path.is_file():
        raise InvalidParameterError(
            f"{jobs} is not a file; allowed is JSON Lines or CSV, or - for standard input.",
            parameter="jobs",
            value=jobs,
        )
    yield JobFile(path, path.parent, _format(path))


def constants(model: str | None, words: list[str]) -> dict[str, Any]:
    """The parameters that ``--set key=value`` gives to every job."""
    given = parameters(model or "", words)
    return {
        name: [str(item) for item in value] if isinstance(value, list) else str(value)
        for name, value in given.items()
    }


def keys_in(path: Path) -> list[str]:
    """The API keys in a file: one a line, ``#`` begins a comment.

    Raises:
        InvalidParameterError: it cannot be read, has no key, or everybody may read it.
    """
    try:
        readable_by_all = path.stat().st_mode & stat.S_IROTH
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "it is not text"
        raise _bad(path, f"cannot be read: {why}") from None
    if readable_by_all and sys.platform != "win32":
        raise _bad(path, f"can be read by everybody on this machine: chmod 600 {path}")
    keys = [key for line in text.splitlines() if (key := line.partition("#")[0].strip())]
    if not keys:
        raise _bad(path, "has no key")
    return keys


def _format(path: Path) -> JobFormat:
    """By the file's name, else by how it begins."""
    known: dict[str, JobFormat] = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}
    if found := known.get(path.suffix.lower()):
        return found
    with path.open(encoding="utf-8-sig", errors="replace") as lines:
        first = next((line for line in lines if line.strip()), "")
    return "jsonl" if first.lstrip().startswith(("{", "[")) else "csv"


def _bad(path: Path, why: str) -> InvalidParameterError:
    return InvalidParameterError(f"The file with keys, {path}, {why}.", parameter="keys_file")
