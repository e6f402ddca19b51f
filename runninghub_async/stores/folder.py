"""Files on a local disk."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import shutil
import stat
import time
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator, Sequence
from io import FileIO
from itertools import islice
from pathlib import Path
from typing import TypeVar

from runninghub_async.file_writings import Writing, writing_of
from runninghub_async.stores.flushing import SharedFlushes, flush
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
_WRITTEN_TOGETHER = 1000
"""Pieces that one call to the system takes; 1,024 are allowed nearly everywhere."""
_HAS_WRITEV = hasattr(os, "writev")
_SHORT = 140
"""Bytes of a name that every file system takes."""
_LONG = 2**24
"""Bytes from which on a digest takes as long as all else that is done with a file."""


class FolderStore:
    """A folder on a local disk as :class:`Store`.

    What is being written has a temporary name beside its target, and gets its own in one step.
    """

    def __init__(self, folder: Path, *, durable: bool = False, digests: bool = True) -> None:
        """A store in this folder.

        Args:
            folder: where.
            durable: flush each file, and its name, to disk before it is told to be there.
            digests: make the SHA-256 of all files; else none of those that are longer than 16 MB,
                which only this store knows again, by when they were written.
        """
        self.folder = folder
        self._root = f"{folder}{os.sep}"
        self._flushes = SharedFlushes() if durable else None
        self._digests = digests
        self._writings: dict[str, Writing] = {}

    async def publish(
        self, name: str, chunks: AsyncIterable[bytes], *, replace: bool = False
    ) -> SavedFile:
        target = self._path(name)
        # Before anything is fetched.  While names are flushed, a look at another takes long.
        is_sure = replace and _can_be(target)
        if not is_sure and _is_taken(target) and not replace:
            raise taken(str(target))
        part = _Part(target, all_digested=self._digests)
        with errors_naming(target):
            try:
                async for chunk in chunks:
                    if part.add(chunk) >= _WRITE_SIZE:
                        await _in_thread(part.write)
                # In one step: each would wake a thread, and then the loop.
                writing = await _in_thread(
                    lambda: part.publish(replace=replace, flushes=self._flushes)
                )
            finally:
                part.discard()
        self._writings.pop(name, None)
        if writing is not None:
            self._writings[name] = writing
        return SavedFile(path=name, size=part.size, sha256=part.sha256)

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
        def look() -> list[SavedFile]:
            root, stat, gone = self._root, os.stat, []
            for file in files:
                try:
                    if stat(root + file.path).st_size == file.size:
                        continue
                except OSError:
                    pass
                gone.append(file)
            return gone

        return await _in_thread(look)

    async def holds(self, saved: SavedFile) -> bool:
        """Whether this file is there with the content that it had."""
        path, size, sha256 = self._path(saved.path), saved.size, saved.sha256
        if not sha256:
            writing = self._writings.get(saved.path)
            return writing is not None and await _in_thread(lambda: _writing_at(path) == writing)
        return await _in_thread(lambda: _holds(path, size, sha256, False))

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
            part = target.with_name(temporary_name())
            with errors_naming(target):
                target.parent.mkdir(parents=True, exist_ok=True)
                try:
                    _link_or_copy(source, part)
                    if self._flushes is not None:
                        flush(part)
                    os.replace(part, target)
                finally:
                    part.unlink(missing_ok=True)
            if self._flushes is not None:
                flush(target.parent)
                flush(target.parent.parent)
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
    """A file that is being written beside its target, and what is known of it so far."""

    def __init__(self, target: Path, *, all_digested: bool) -> None:
        """It is made with its first content.

        Args:
            target: the name that it will have.
            all_digested: also if it is long.
        """
        self.size = 0
        self._digest: hashlib._Hash | None = hashlib.sha256()
        self._all_digested = all_digested
        self._waiting: list[bytes] = []
        self._waits = 0
        self._target = target
        self._path: Path | None = None
        self._file: FileIO | None = None

    @property
    def sha256(self) -> str:
        """Of all that was written; empty where that was not made."""
        return "" if self._digest is None else self._digest.hexdigest()

    def add(self, chunk: bytes) -> int:
        """Have this wait to be written; gives how many bytes wait."""
        self._waiting.append(chunk)
        self._waits += len(chunk)
        return self._waits

    def write(self) -> None:
        """Write what waits.  Blocking."""
        if self._file is None:
            self._path, self._file = _new_beside(self._target)
        self.size += self._waits
        if self.size > _LONG and not self._all_digested:
            self._digest = None
        if self._digest is not None:
            for chunk in self._waiting:
                self._digest.update(chunk)
        write_all(self._file, self._waiting)
        self._waiting.clear()
        self._waits = 0

    def publish(self, *, replace: bool, flushes: SharedFlushes | None) -> Writing | None:
        """Write the last of it, and give it its target's name; all of it on the disk itself where
        that is wanted.  Blocking.

        Returns:
            Of what has no digest, which writing it is.
        """
        self.write()
        assert self._file is not None
        assert self._path is not None
        marked = None
        if self._digest is None:
            may_be_there = replace and _size_of(self._target) == self.size
            marked = None if may_be_there else _marked(self._file)
            if marked is None:
                self._digest = _digest_of(self._path)
        if flushes is not None:
            os.fsync(self._file.fileno())
        self._file.close()  # what is still in memory may find no room on the disk
        is_flushed = flushes is not None
        if not (replace and _holds(self._target, self.size, self.sha256, is_flushed)):
            _give_name(self._path, self._target, replace=replace)
        self.discard()
        if flushes is not None:
            flushes.flush(self._target.parent)
        return None if marked is None else _named(marked, self._target)

    def discard(self) -> None:
        """There is nothing under its own name any more."""
        if self._file is not None and self._path is not None:
            self._file.close()
            with contextlib.suppress(FileNotFoundError):
                self._path.unlink()
            self._file = None


def _new_beside(target: Path) -> tuple[Path, FileIO]:
    """A new file of a temporary name, in the folder of the target, which is made where needed."""
    path = target.with_name(temporary_name())
    try:
        return path, path.open("xb", buffering=0)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        return path, path.open("xb", buffering=0)


def write_all(file: FileIO, pieces: Sequence[bytes]) -> None:
    """Write these one after the other, by as few calls to the system as will do: at each of them
    this thread and the loop's hand the interpreter to each other.  Blocking."""
    left: list[bytes | memoryview] = [piece for piece in pieces if piece]
    while left:
        together = left[:_WRITTEN_TOGETHER]
        count = os.writev(file.fileno(), together) if _HAS_WRITEV else file.write(together[0]) or 0
        done = 0
        while done < len(together) and count >= len(together[done]):
            count -= len(together[done])
            done += 1
        del left[:done]
        if count:
            left[0] = memoryview(left[0])[count:]


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


def _link_or_copy(source: Path, other: Path) -> None:
    try:
        os.link(source, other)
    except OSError:  # a file system without hard links
        shutil.copyfile(source, other)


def _marked(file: FileIO) -> Writing | None:
    """Which writing this is, as whatever writes there again will leave none: its time is moved off
    the steps in which the system's clock goes.  ``None`` where times are not kept that exactly.
    Blocking."""
    if os.name != "posix":
        return None
    now = time.time_ns()
    os.utime(file.fileno(), ns=(now, now))
    found = writing_of(os.fstat(file.fileno()))
    return found if found.written_at == now else None


def _named(marked: Writing, target: Path) -> Writing | None:
    """The same, once it has got its name, which is a change as well.  Blocking."""
    found = _writing_at(target)
    return found if found is not None and found[:-1] == marked[:-1] else None


def _writing_at(path: Path) -> Writing | None:
    """Which writing has this name.  Blocking."""
    try:
        return writing_of(os.lstat(path))
    except OSError:
        return None


def _size_of(path: Path) -> int | None:
    """How long what has this name is.  Blocking."""
    found = _writing_at(path)
    return None if found is None else found.size


def _digest_of(path: Path) -> hashlib._Hash:
    """SHA-256 of what has been written.  Blocking."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256")


def _holds(target: Path, size: int, sha256: str, flush: bool) -> bool:
    """Whether this content has this name already, on the disk itself if wanted.  Blocking."""
    try:
        found = os.lstat(target)
        if not stat.S_ISREG(found.st_mode) or found.st_size != size:
            return False
        with target.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                return False
            if flush:
                os.fsync(file.fileno())
    except OSError:  # what cannot be read gives way
        return False
    return True


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


def _can_be(path: Path) -> bool:
    """Whether it is certain, without a look, that there can be a file of this name."""
    return len(os.fsencode(path.name)) <= _SHORT and os.path.isdir(path.parent)


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
