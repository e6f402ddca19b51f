"""Files of a store that are read: in pieces, from anywhere, and only what is really in it."""

from __future__ import annotations

import asyncio
import errno
import os
import stat
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import BinaryIO

from runninghub_async.errors import StoreError
from runninghub_async.stores.store import is_left_over, parts_of
from runninghub_async.stores.uploads import at_its_end

READ_SIZE = 2**18
"""Bytes that are read from a disk at once."""
_READ_ONLY = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_FOLDER = _READ_ONLY | getattr(os, "O_DIRECTORY", 0)
# A pipe that somebody has put there is not waited for.
_FILE = _READ_ONLY | getattr(os, "O_NONBLOCK", 0)
_ELSEWHERE = (errno.ELOOP, errno.EMLINK, errno.ENOTDIR, errno.ENXIO, errno.ENAMETOOLONG)


class FileOnDisk:
    """An open file on a local disk as :class:`.OpenedFile`."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        found = os.fstat(file.fileno())
        self.size = found.st_size
        self.tag = f"{found.st_ino:x}-{found.st_mtime_ns:x}-{found.st_size:x}"

    async def chunks(self, start: int = 0, stop: int | None = None) -> AsyncGenerator[bytes, None]:
        end = self.size if stop is None else min(stop, self.size)
        while start < end:
            reading = asyncio.to_thread(self._read, start, min(READ_SIZE, end - start))
            piece = await at_its_end(reading)  # nobody closes it under the thread
            if not piece:
                raise StoreError("A file became shorter while it was read.")
            start += len(piece)
            yield piece

    def _read(self, start: int, most: int) -> bytes:
        self._file.seek(start)
        return self._file.read(most)

    def close(self) -> None:
        self._file.close()


def open_inside(folder: Path, name: str) -> FileOnDisk:
    """Open a regular file of a folder, following no link below it.  Blocking.

    Raises:
        FileNotFoundError: there is none.
        OSError: it cannot be opened.
    """
    parts = checked_parts(name)
    try:
        found = _open(folder, parts)
    except OSError as error:
        if error.errno in _ELSEWHERE:
            raise nothing_there(name) from None
        raise
    try:
        if stat.S_ISREG(os.fstat(found).st_mode):
            return FileOnDisk(os.fdopen(found, "rb", buffering=0, closefd=True))
    except BaseException:
        os.close(found)
        raise
    os.close(found)
    raise nothing_there(name)


def checked_parts(name: str) -> list[str]:
    """The parts of a name under which a complete file may be.

    Raises:
        FileNotFoundError: it is no such name.
    """
    try:
        parts = parts_of(name)
        name.encode()  # half of a character is in no name
    except ValueError:
        raise nothing_there(name) from None
    if is_left_over(name):
        raise nothing_there(name)
    return parts


def nothing_there(name: str) -> FileNotFoundError:
    """The error for a name that nothing has."""
    return FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name)


def _open(folder: Path, parts: list[str]) -> int:
    """The descriptor of what is there, opened step by step: a folder that becomes a link meanwhile
    leads nowhere."""
    if os.open not in os.supports_dir_fd:
        return _open_by_path(folder, parts)
    # The folder itself may be behind a link: it is the operator's own.
    at = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for part in parts[:-1]:
            inner = os.open(part, _FOLDER, dir_fd=at)
            os.close(at)
            at = inner
        return os.open(parts[-1], _FILE, dir_fd=at)
    finally:
        os.close(at)


def _open_by_path(folder: Path, parts: list[str]) -> int:
    """The same where there are no such steps (Windows)."""
    root = folder.resolve()
    path = root.joinpath(*parts)
    if path.resolve() != path:
        raise nothing_there("/".join(parts))
    return os.open(path, _FILE)
