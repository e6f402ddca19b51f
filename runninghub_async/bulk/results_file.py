"""``results.jsonl``: a line for every job that has ended, only ever appended to."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from runninghub_async.bulk.ledgers.ledger import LedgerError

_BLOCK = 2**16
_Key = tuple[str, ...]


class Lines(Protocol):
    """A file of lines, which is only ever appended to."""

    def __iter__(self) -> Iterator[bytes]:
        """Its lines; none where there is no file.  Blocking.

        Raises:
            LedgerError: it cannot be read.
        """
        ...

    def mark(self) -> str:
        """Tells where it ends now, and some of what stands before; empty where nothing can tell it.
        Blocking.

        Raises:
            LedgerError: it cannot be read.
        """
        ...

    def since(self, mark: str) -> Iterator[bytes] | None:
        """Its lines behind a mark; ``None`` where what stands before is not what it was.  Blocking.

        Raises:
            LedgerError: it cannot be read.
        """
        ...

    def end_cleanly(self) -> None:
        """Cut off a line that a crash left half-written; its job was not done with.  Blocking.

        Raises:
            LedgerError: it cannot be written.
        """
        ...

    async def append(self, lines: bytes) -> None:
        """Append these, all or none of them, and return when they are on disk.

        Raises:
            OSError: it cannot be written.
        """
        ...


class LinesOnDisk:
    """A file on a local disk as :class:`Lines`."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __iter__(self) -> Iterator[bytes]:
        return self._from(0)

    def _from(self, place: int) -> Iterator[bytes]:
        try:
            if self._path.exists():
                with self._path.open("rb") as lines:
                    lines.seek(place)
                    yield from lines
        except OSError as error:
            raise self._error("read", error) from None

    def mark(self) -> str:
        try:
            return self._mark_at(self._path.stat().st_size)
        except FileNotFoundError:
            return self._mark_at(0)
        except OSError as error:
            raise self._error("read", error) from None

    def since(self, mark: str) -> Iterator[bytes] | None:
        place, _, _ = mark.partition(" ")
        try:
            is_same = place.isdecimal() and self._mark_at(int(place)) == mark
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._error("read", error) from None
        return self._from(int(place)) if is_same else None

    def _mark_at(self, place: int) -> str:
        before = b""
        if place:
            with self._path.open("rb") as file:
                file.seek(max(0, place - _BLOCK))
                before = file.read(min(place, _BLOCK))
        return mark_of(place, before)

    def end_cleanly(self) -> None:
        try:
            if self._path.exists():
                with self._path.open("rb+") as file:
                    size = file.seek(0, os.SEEK_END)
                    file.truncate(_end_of_last_line(file, size))
        except OSError as error:
            raise self._error("written", error) from None

    async def append(self, lines: bytes) -> None:
        await asyncio.to_thread(self._write, lines)

    def _write(self, lines: bytes) -> None:
        with self._path.open("ab", buffering=0) as file:
            before = file.seek(0, os.SEEK_END)
            try:
                left = memoryview(lines)
                while left:
                    left = left[file.write(left) or 0 :]
                os.fsync(file.fileno())
            except OSError:
                file.truncate(before)  # no half line for the next one to run into
                raise

    def _error(self, done: str, error: OSError) -> LedgerError:
        return LedgerError(
            f"{self._path} cannot be {done}: {error.strerror}. Make it a file that you may read"
            " and write, and start again."
        )


class ResultsFile:
    """Appends lines; those that wait together are flushed to disk together."""

    def __init__(self, lines: Lines) -> None:
        """Take up the file of an earlier run, if there is one.  Blocking.

        Raises:
            LedgerError: it cannot be written.
        """
        self._lines = lines
        self._waiting: list[tuple[str, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None
        self._last: dict[str, _Key] = {}
        """What earlier runs have last said of jobs, by id."""
        lines.end_cleanly()

    def has(self, line: Mapping[str, Any]) -> None:
        """Remember a line of an earlier run about a job whose end the ledger does not know.

        A run that died between a line here and the row there does the job's end once more.  A job's
        last line is what counts, so only that one is not repeated.
        """
        self._last[line["id"]] = _key(line)

    async def add(self, line: Mapping[str, Any]) -> None:
        """Append a line, and return when it is on disk.

        Raises:
            OSError: it cannot be written.
        """
        if self._last.pop(line["id"], None) == _key(line):
            return
        text = json.dumps(line, ensure_ascii=False, default=str) + "\n"
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((text, written))
        if self._writing is None:  # nobody's own, since it goes on where one who waits is cancelled
            self._writing = asyncio.create_task(self._write_what_waits())
        await written

    async def _write_what_waits(self) -> None:
        try:
            while self._waiting:
                await self._write_all()
        finally:
            self._writing = None

    async def _write_all(self) -> None:
        batch, self._waiting = self._waiting, []
        trouble: Exception | None = None
        try:
            await self._lines.append("".join(text for text, _ in batch).encode())
        except Exception as error:  # whatever it is, somebody waits
            trouble = error
        for _, written in batch:
            if written.done():  # whoever waited was cancelled
                continue
            if trouble is None:
                written.set_result(None)
            else:
                written.set_exception(trouble)


def mark_of(place: int, before: bytes) -> str:
    """A place, and a digest of some of what stands before it."""
    return f"{place} {hashlib.sha256(before).hexdigest()}"


def _end_of_last_line(file: BinaryIO, size: int) -> int:
    end = size
    while end:
        start = max(0, end - _BLOCK)
        file.seek(start)
        found = file.read(end - start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
        end = start
    return 0


def _key(line: Mapping[str, Any]) -> _Key:
    """What tells two lines about a job apart."""
    files = line.get("files")
    paths = [file.get("path") for file in files or () if isinstance(file, Mapping)]
    return tuple(map(repr, (line["id"], line.get("state"), line.get("task_id"), paths)))
