"""Files on a local disk."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import shutil
import stat
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TypeVar

from runninghub_async.stores.reading import FileOnDisk, open_inside
from runninghub_async.stores.store import (
    SavedFile,
    errors_naming,
    is_left_over,
    parts_of,
    taken,
    temporary_name,
)

T = TypeVar("T")

_WRITE_SIZE = 2**20
_NAMES_AT_ONCE = 5_000


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
            raise taken(str(target))
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
            raise taken(str(target))

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
                if is_left_over(name):
                    os.unlink(self._root + name)

        await _in_thread(discard)

    async def keep_as(self, name: str, other: str) -> bool:
        source, target = self._path(name), self._path(other)

        def keep() -> bool:
            if not source.is_file():
                return False
            with _part_beside(target) as part:
                part.path.unlink()
                try:
                    os.link(source, part.path)
                except OSError:  # a file system without hard links
                    shutil.copyfile(source, part.path)
                if self._durable:
                    _flush(part.path)
                os.replace(part.path, target)
            if self._durable:
                _flush(target.parent)
                _flush(target.parent.parent)
            return True

        return await _in_thread(keep)

    async def opened(self, name: str) -> FileOnDisk:
        return await _in_thread(lambda: open_inside(self.folder, name))

    async def remove(self, name: str) -> None:
        target = self._path(name)
        await _in_thread(lambda: target.unlink(missing_ok=True))

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
        return self.folder.joinpath(*parts_of(name))


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
    path = target.with_name(temporary_name())
    with errors_naming(target):
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
        raise taken(str(target)) from None
    except OSError:  # a file system without hard links
        _give_reserved_name(part, target)


def _give_reserved_name(part: Path, target: Path) -> None:
    """The same where there are no hard links: for a moment there is an empty file of the name."""
    try:
        target.open("xb").close()
    except FileExistsError:
        raise taken(str(target)) from None
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
