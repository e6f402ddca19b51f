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
from copy import copy
from io import FileIO
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

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
from runninghub_async.stores.together import Together, until_ended

T = TypeVar("T")

_WRITE_SIZE = 2**20
_NAMES_AT_ONCE = 5_000
_WRITTEN_TOGETHER = 1000
"""Pieces that one call to the system takes; 1,024 are allowed nearly everywhere."""
_HAS_WRITEV = hasattr(os, "writev")
_HAS_ADVICE = hasattr(os, "posix_fadvise")
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
        self._short: Together[_Wish, Writing | None] = Together(self._published)
        self._digests = digests
        self._writings: dict[str, Writing] = {}
        self._folders: set[Path] = set()
        """Those that were there when something was put into them."""

    async def publish(
        self, name: str, chunks: AsyncIterable[bytes], *, replace: bool = False
    ) -> SavedFile:
        target = self._path(name)
        # Before anything is fetched.  While names are flushed, a look at another takes long.
        if not replace:
            self.check_free(name)
        elif not self._can_be(target):
            _is_taken(target)  # it raises what the system says of such a name
        part = _Part(target, all_digested=self._digests)
        with errors_naming(target):
            try:
                async for chunk in chunks:
                    if part.add(chunk) >= _WRITE_SIZE:
                        await _in_thread(part.write)
                writing = await self._publish(_Wish(part, replace))
            finally:
                part.discard()
        self._writings.pop(name, None)
        if writing is not None:
            self._writings[name] = writing
        return SavedFile(path=name, size=part.size, sha256=part.sha256)

    async def _publish(self, wish: _Wish) -> Writing | None:
        # A long file would keep the others waiting; and only flushes are cheaper together.
        if self._flushes is not None and wish.part.is_short:
            return await self._short.done(wish)
        (end,) = await _in_thread(lambda: self._published([wish]))
        if isinstance(end, Exception):
            raise end
        return end

    def _published(self, wishes: Sequence[_Wish]) -> list[Writing | Exception | None]:
        """Write the last of these, and give them their names; all of it on the disk itself where
        that is wanted.  Blocking.

        Returns:
            Of each that has no digest, which writing it is; of one that failed, why.
        """
        ends: dict[_Part, Writing | Exception | None] = {}

        def each(step: Callable[[_Wish], Writing | None]) -> None:
            for wish in wishes:
                if not isinstance(ends.get(wish.part), Exception):
                    try:
                        ends[wish.part] = step(wish)
                    except Exception as error:
                        ends[wish.part] = error

        each(lambda wish: wish.part.complete(replace=wish.replace))
        if (flushes := self._flushes) is not None:
            if len(wishes) > 1:
                each(lambda wish: wish.part.begin_to_flush())
            each(lambda wish: wish.part.flush())
        is_flushed = flushes is not None
        each(lambda wish: wish.part.give_name(replace=wish.replace, is_flushed=is_flushed))
        if flushes is not None:
            named = [w.part for w in wishes if not isinstance(ends[w.part], Exception)]
            for folder in {part.folder for part in named}:
                try:
                    flushes.flush(folder)
                except OSError as error:
                    ends |= {part: copy(error) for part in named if part.folder == folder}
        return [ends[wish.part] for wish in wishes]

    def check_free(self, name: str) -> None:
        """See that there is nothing of this name.

        Raises:
            FileThereError: there is.
            InvalidParameterError, OSError: as :meth:`publish`.
        """
        target = self._path(name)
        if _is_taken(target):
            raise taken(str(target))

    async def missing(self, files: Iterable[tuple[str, int]]) -> list[str]:
        def look() -> list[str]:
            root, stat, gone = self._root, os.stat, []
            for name, size in files:
                try:
                    if stat(root + name).st_size == size:
                        continue
                except OSError:
                    pass
                gone.append(name)
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
            for folder, name in self._files(prefix):
                # Their first character tells nearly all others, of which there may be millions.
                if name[0] == "." and is_left_over(name) and f"{folder}{name}".startswith(prefix):
                    os.unlink(f"{self._root}{folder}{name}")

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
        found = (f"{folder}{name}" for folder, name in self._files(prefix))
        return (name for name in found if name.startswith(prefix))

    def _files(self, prefix: str) -> Iterator[tuple[str, str]]:
        """The files among which those are whose names begin with this: of each its folder, empty or
        with a ``/`` at its end, and its own name."""
        above, slash, _ = prefix.rpartition("/")
        folders = [f"{above}{slash}"]
        while folders:
            folder = folders.pop()
            try:
                entries = os.scandir(self._root + folder)
            except FileNotFoundError:
                continue
            with entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(f"{folder}{entry.name}/")
                    elif not (entry.is_symlink() and os.path.isdir(entry.path)):
                        yield folder, entry.name

    def _can_be(self, path: Path) -> bool:
        """Whether it is certain, without a look, that there can be a file of this name."""
        folder = path.parent
        if folder not in self._folders:
            if not os.path.isdir(folder):
                return False
            self._folders.add(folder)  # were it gone meanwhile, it would be made again
        return len(os.fsencode(path.name)) <= _SHORT

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
        self._marked: Writing | None = None

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

    @property
    def folder(self) -> Path:
        """That it is in."""
        return self._target.parent

    @property
    def is_short(self) -> bool:
        """Whether nothing of it has been written yet, since it is all that waits."""
        return self._file is None

    def complete(self, *, replace: bool) -> None:
        """Write the last of it.  Blocking."""
        self.write()
        assert self._file is not None
        assert self._path is not None
        if self._digest is None:
            may_be_there = replace and _size_of(self._target) == self.size
            self._marked = None if may_be_there else _marked(self._file)
            if self._marked is None:
                self._digest = _digest_of(self._path)

    def begin_to_flush(self) -> None:
        """Have the disk begin with it, beside others: the flush of the first then brings most of
        the journal's work for all, which each would have to wait for.  Blocking."""
        assert self._file is not None
        if _HAS_ADVICE:
            with contextlib.suppress(OSError):  # what is wrong with the disk is told by the flush
                os.posix_fadvise(self._file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)

    def flush(self) -> None:
        """Return when it is on the disk itself, but for its name.  Blocking."""
        assert self._file is not None
        os.fsync(self._file.fileno())

    def give_name(self, *, replace: bool, is_flushed: bool) -> Writing | None:
        """Give it its target's name.  Blocking.

        Returns:
            Of what has no digest, which writing it is.
        """
        assert self._file is not None
        assert self._path is not None
        self._file.close()  # what is still in memory may find no room on the disk
        if not replace:
            _link(self._path, self._target)
        elif not _holds(self._target, self.size, self.sha256, is_flushed):
            os.replace(self._path, self._target)
            self._file = None  # there is nothing to discard
        self.discard()
        return None if self._marked is None else _named(self._marked, self._target)

    def discard(self) -> None:
        """There is nothing under its own name any more."""
        if self._file is not None and self._path is not None:
            self._file.close()
            with contextlib.suppress(FileNotFoundError):
                self._path.unlink()
            self._file = None


class _Wish(NamedTuple):
    """A file that is to have its name."""

    part: _Part
    replace: bool


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


def _link(part: Path, target: Path) -> None:
    """Give a complete file its own name, in one step, if that is free."""
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
        await until_ended(running)
        with contextlib.suppress(asyncio.CancelledError):
            running.exception()  # the cancellation is told, not this
        raise
