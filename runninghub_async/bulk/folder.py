"""What a run keeps of its own, and where: its lock, its ledger, its results, its log, its files."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from runninghub_async.bulk.files import FILES
from runninghub_async.bulk.folder_lock import FolderLock
from runninghub_async.bulk.ledgers.ledger import Ledger
from runninghub_async.bulk.ledgers.sqlite import SqliteLedger
from runninghub_async.bulk.results_file import Lines, LinesOnDisk
from runninghub_async.stores.folder import FolderStore
from runninghub_async.stores.store import Store

LEDGER = "ledger.sqlite"
RESULTS = "results.jsonl"
LOG = "run.log"


class Lock(Protocol):
    """Keeps every other run out; a process that dies lets go of it."""

    @property
    def place(self) -> str:
        """Names what is locked, for a ledger that runs elsewhere share."""
        ...

    def release(self) -> None:
        """Let the next run in."""
        ...


class RunFolder(Protocol):
    """Where a run keeps what the next one needs to go on.

    What blocks is called from the event loop, once at the beginning of a run, unless it says
    otherwise.
    """

    @property
    def store(self) -> Store:
        """Where the files of results go."""
        ...

    @property
    def results(self) -> Lines:
        """``results.jsonl``."""
        ...

    def address(self, name: str = "") -> str:
        """Where people find the folder, or what has this name in it."""
        ...

    def make(self) -> None:
        """See that it is there.  Blocking.

        Raises:
            OSError: it cannot be made.
        """
        ...

    def lock(self) -> Lock:
        """Keep other runs out.  Blocking.

        Raises:
            LedgerError: another run works here, or the lock cannot be had.
        """
        ...

    def has_ledger(self) -> bool:
        """Whether there is a ledger of its own, though it may be empty.  Blocking."""
        ...

    def open_ledger(self) -> Ledger:
        """Its own ledger, made where there is none; the folder is locked.  Blocking.

        Raises:
            LedgerError: it cannot be opened, or is not sound.
        """
        ...

    def log_lines(self) -> Iterator[str]:
        """What earlier runs have logged, a line after the other.  Blocking.

        Raises:
            OSError: it cannot be read.
        """
        ...

    def log_handler(self) -> logging.Handler:
        """Appends to the log, and goes on where that has no room."""
        ...


class LocalFolder:
    """A folder on a local disk as :class:`RunFolder`."""

    def __init__(self, path: Path, store: Store | None = None) -> None:
        """Nothing is read or written yet.

        Args:
            path: of the folder.
            store: where the files of results go, if not into the folder.
        """
        self.path = path
        self._store = FolderStore(path, durable=True) if store is None else store
        self._results = LinesOnDisk(path / RESULTS)

    @property
    def store(self) -> Store:
        return self._store

    @property
    def results(self) -> Lines:
        return self._results

    def address(self, name: str = "") -> str:
        return str(self.path / name)

    def make(self) -> None:
        (self.path / FILES).mkdir(parents=True, exist_ok=True)

    def lock(self) -> FolderLock:
        return FolderLock(self.path / ".lock")

    def has_ledger(self) -> bool:
        return (self.path / LEDGER).exists()

    def open_ledger(self) -> Ledger:
        return SqliteLedger(self.path / LEDGER, place="the folder of the ledger")

    def log_lines(self) -> Iterator[str]:
        log = self.path / LOG
        if log.exists():
            with log.open(encoding="utf-8", errors="replace") as lines:
                yield from lines

    def log_handler(self) -> logging.Handler:
        return _ForgivingFileHandler(self.path / LOG, encoding="utf-8", errors="backslashreplace")


def full_path(folder: RunFolder) -> str:
    """What tells a folder from all others, by whatever name it is called."""
    return str(folder.path.resolve()) if isinstance(folder, LocalFolder) else folder.address()


class _ForgivingFileHandler(logging.FileHandler):
    """A log that a full disk silences, and nothing more."""

    def handleError(self, record: logging.LogRecord) -> None:
        pass
