"""Names of files put on the disk itself."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path


def flush(path: Path) -> None:
    """Put a file, or the names in a folder, on disk, where the system can do that.  Blocking.

    Raises:
        OSError: the disk does not take it.
    """
    try:
        opened = os.open(path, os.O_RDONLY)
    except OSError:  # folders cannot be opened on Windows
        return
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


class SharedFlushes:
    """Flushes of folders by many threads: those that come while one flushes share the next."""

    def __init__(self, flush: Callable[[Path], None] = flush) -> None:
        """``flush`` is what puts a folder's names on disk."""
        self._flush = flush
        self._folders: dict[Path, _Turns] = {}

    def flush(self, folder: Path) -> None:
        """Return when all names that the folder has now are on disk.  Blocking.

        Raises:
            OSError: the disk does not take them.
        """
        self._folders.setdefault(folder, _Turns()).flush(lambda: self._flush(folder))


class _Turns:
    """The flushes of one folder, one after the other, each for all who came before it began."""

    def __init__(self) -> None:
        self._begun = 0
        self._done = 0
        self._at_it = threading.Lock()

    def flush(self, flush: Callable[[], None]) -> None:
        needed = self._begun + 1  # one that has begun may not see the newest name
        with self._at_it:
            if self._done >= needed:
                return
            self._begun += 1
            flush()
            self._done = self._begun
