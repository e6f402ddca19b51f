"""Where result files go: each whole, under a name of its own, or not there at all."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import re
import secrets
import stat
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol, TypeVar

from runninghub_async.checks import not_allowed
from runninghub_async.errors import FileThereError
from runninghub_async.models.literals import OutputKind

T = TypeVar("T")

_WRITE_SIZE = 2**20
_NAMES_AT_ONCE = 5_000
_LEFT_OVER = re.compile(r"\.[0-9a-f]{16}\.part")


class SavedFile(NamedTuple):
    """A file that is complete in a store."""

    path: str
    """Its name, relative to the store: in a bulk run to the run's folder."""
    size: int
    """In bytes."""
    sha256: str
    """In hexadecimal."""
    node_id: str | None = None
    """In a bulk run, which node of a workflow made it, where that is told."""
    output: int | None = None
    """In a bulk run, which output of its task it is, counted from 1."""
    kind: OutputKind | None = None
    """In a bulk run, of which kind that is."""
    url: str | None = None
    """In a bulk run, the link under which the service has it, for about a day."""


class Store(Protocol):
    """A place for files, each of which is written once and as a whole.

    A name is relative and has ``/`` between its parts.  Names that differ only in case, or in how
    an accent is written, may be one name; whoever gives them keeps them apart.

    ``tests/calls/store_contract.py`` is what every implementation has to pass.
    """

    async def publish(
        self, name: str, chunks: AsyncIterable[bytes], *, replace: bool = False
    ) -> SavedFile:
        """Store a stream under a name, all of it or nothing.

        Until the stream has ended the name stays as it is, and for good where the stream fails.
        Where the caller is cancelled it is as it was, or has all of the content, and nothing goes
        on.  Of several who publish under one name at once, and do not replace, one succeeds.
        Size and digest are those of what came through the stream.

        Args:
            name: what nobody else publishes under, if ``replace`` is set.
            chunks: the content in pieces of any size; none is an empty file.
            replace: the name is the caller's own: the same content under it is left as it is,
                other content gives way.

        Raises:
            FileThereError: the name is taken, and ``replace`` is not set.
            InvalidParameterError: the name is none that a store takes.
            OSError: it cannot be written.
            Exception: what ``chunks`` raised.
        """
        ...

    async def missing(self, files: Iterable[SavedFile]) -> list[SavedFile]:
        """Those of these files that are not there, or not as long as they were."""
        ...

    def names(self, prefix: str = "") -> AsyncIterator[str]:
        """All names that begin with this, those of left-overs included, in no order."""
        ...

    async def discard_left_overs(self, prefix: str = "") -> None:
        """Remove what runs that were killed had begun to write under names that begin with this.

        Nobody else may be publishing there.
        """
        ...

    def address(self, name: str) -> str:
        """Where people find a file of this name."""
        ...


class FolderStore:
    """A folder on a local disk as :class:`Store`.

    What is being written has a temporary name beside its target, and gets its own in one step.
    """

    def __init__(self, folder: Path, *, durable: bool = False) -> None:
        """``durable`` flushes each file, and its name, to disk before it is told to be there."""
        self.folder = folder
        self._root = f"{folder}{os.sep}"
        self._durable = durable

    async def publish(
        self, name: str, chunks: AsyncIterable[bytes], *, replace: bool = False
    ) -> SavedFile:
        target = self._path(name)
        if _is_taken(target) and not replace:  # before anything is fetched
            raise _taken(target)
        with _part_beside(target) as part:
            async for chunk in chunks:
                part.waiting += chunk
                if len(part.waiting) >= _WRITE_SIZE:
                    await _in_thread(part.write)
            await _in_thread(lambda: part.finish(flush=self._durable))
            saved = SavedFile(path=name, size=part.size, sha256=part.digest.hexdigest())
            if not (replace and await _in_thread(lambda: _holds(target, saved, self._durable))):
                _give_name(part.path, target, replace=replace)  # at once, and never cancelled
        if self._durable:
            await _in_thread(lambda: _flush(target.parent))
        return saved

    def check_free(self, name: str) -> None:
        """See that there is nothing of this name.

        Raises:
            FileThereError: there is.
            InvalidParameterError, OSError: as :meth:`publish`.
        """
        target = self._path(name)
        if _is_taken(target):
            raise _taken(target)

    async def missing(self, files: Iterable[SavedFile]) -> list[SavedFile]:
        return await _in_thread(
            lambda: [file for file in files if not self.has(file.path, file.size)]
        )

    async def holds(self, saved: SavedFile) -> bool:
        """Whether this file is there with the content that it had."""
        return await _in_thread(lambda: _holds(self._path(saved.path), saved, False))

    def has(self, name: str, size: int) -> bool:
        """Whether a file of this name is there, as long as it was.  Blocking."""
        try:
            return os.stat(self._root + name).st_size == size
        except OSError:
            return False

    async def names(self, prefix: str = "") -> AsyncIterator[str]:
        found = self._names(prefix)
        while some := await _in_thread(lambda: list(islice(found, _NAMES_AT_ONCE))):
            for name in some:
                yield name

    async def discard_left_overs(self, prefix: str = "") -> None:
        def discard() -> None:
            for name in self._names(prefix):
                if _LEFT_OVER.fullmatch(name.rpartition("/")[2]):
                    os.unlink(self._root + name)

        await _in_thread(discard)

    def address(self, name: str) -> str:
        return str(self._path(name))

    def _names(self, prefix: str) -> Iterator[str]:
        above, slash, _ = prefix.rpartition("/")
        top = self._path(above) if slash else self.folder
        for folder, _, files in os.walk(top, onerror=_raise_unless_absent):
            inside = Path(folder).relative_to(self.folder).as_posix()
            start = "" if inside == "." else f"{inside}/"
            names = (f"{start}{file}" for file in files)
            yield from (name for name in names if name.startswith(prefix))

    def _path(self, name: str) -> Path:
        parts = name.split("/")
        if any(part in ("", ".", "..") or "\0" in part for part in parts):
            raise not_allowed(
                "name", name, "a relative name whose parts are neither empty nor '.' nor '..'"
            )
        return self.folder.joinpath(*parts)


class _Part:
    """A file that is being written, and what is known of it so far."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self.path = path
        self.size = 0
        self.digest = hashlib.sha256()
        self.waiting = bytearray()
        self._file = file

    def write(self) -> None:
        """Write what waits.  Blocking."""
        self._file.write(self.waiting)
        self.digest.update(self.waiting)
        self.size += len(self.waiting)
        self.waiting.clear()

    def finish(self, *, flush: bool) -> None:
        """Write the last of it, on the disk itself where that is wanted.  Blocking."""
        self.write()
        self._file.flush()
        if flush:
            os.fsync(self._file.fileno())
        self._file.close()  # what is still in memory may find no room on the disk


@contextlib.contextmanager
def _part_beside(target: Path) -> Iterator[_Part]:
    """A new file beside the target, which is gone in the end unless it got the target's name."""
    path = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        file = path.open("xb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("xb")
    try:
        with file:
            yield _Part(path, file)
    finally:
        with contextlib.suppress(FileNotFoundError):
            path.unlink()


def _give_name(part: Path, target: Path, *, replace: bool) -> None:
    """Give a complete file its own name, in one step."""
    if replace:
        os.replace(part, target)
        return
    try:
        os.link(part, target)  # unlike rename, this fails where the name is taken
    except FileExistsError:
        raise _taken(target) from None
    except OSError:  # a file system without hard links
        _give_reserved_name(part, target)


def _give_reserved_name(part: Path, target: Path) -> None:
    """The same where there are no hard links: for a moment there is an empty file of the name."""
    try:
        target.open("xb").close()
    except FileExistsError:
        raise _taken(target) from None
    try:
        os.replace(part, target)
    except BaseException:
        target.unlink()
        raise


def _holds(target: Path, saved: SavedFile, flush: bool) -> bool:
    """Whether this content has this name already, on the disk itself if wanted.  Blocking."""
    try:
        found = os.lstat(target)
        if not stat.S_ISREG(found.st_mode) or found.st_size != saved.size:
            return False
        with target.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != saved.sha256:
                return False
            if flush:
                os.fsync(file.fileno())
    except OSError:  # what cannot be read gives way
        return False
    return True


def _flush(folder: Path) -> None:
    """Put the names of a folder on disk, where the system can do that.  Blocking."""
    try:
        opened = os.open(folder, os.O_RDONLY)
    except OSError:  # folders cannot be opened on Windows
        return
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _raise_unless_absent(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def _is_taken(path: Path) -> bool:
    """Whether there is anything of this name; a name that cannot be is the system's error."""
    try:
        os.lstat(path)
    except FileNotFoundError:
        return False
    return True


def _taken(path: Path) -> FileThereError:
    return FileThereError(
        f"{path} exists already. Save under another name, or pass overwrite=True to replace it.",
        path=str(path),
    )


async def _in_thread(step: Callable[[], T]) -> T:
    """Do something that blocks, and do not leave before it has ended, even when cancelled."""
    running = asyncio.get_running_loop().run_in_executor(None, step)
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        while not running.done():
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait([running])
        with contextlib.suppress(asyncio.CancelledError):
            running.exception()  # the cancellation is told, not this
        raise
