"""What a run keeps of its own, and where: its lock, its ledger, its results, its log, its files."""

from __future__ import annotations

import json
import logging
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Protocol, overload

from runninghub_async.bulk.files import FILES, safe
from runninghub_async.bulk.folder_lock import FolderLock
from runninghub_async.bulk.jobs import JobSource
from runninghub_async.bulk.ledgers.ledger import Ledger, LedgerError, ReadableLedger
from runninghub_async.bulk.ledgers.noted import LedgerNote
from runninghub_async.bulk.ledgers.reader import LedgerReader
from runninghub_async.bulk.ledgers.sqlite import SqliteLedger
from runninghub_async.bulk.passages import Passage, Passages, Reading
from runninghub_async.bulk.results_file import Lines, LinesOnDisk
from runninghub_async.checks import not_allowed, refusal
from runninghub_async.postgres.address import PostgresAddress, is_postgres, parse_postgres
from runninghub_async.quoting import plain
from runninghub_async.state_folder import folder_of_command
from runninghub_async.stores.addresses import is_address, parse_address
from runninghub_async.stores.folder import FolderStore
from runninghub_async.stores.objects import ObjectStore
from runninghub_async.stores.store import Store
from runninghub_async.values import expanded

LEDGER = "ledger.sqlite"
RESULTS = "results.jsonl"
LOG = "run.log"
PASSAGES = ".lines-read"
"""What is known of the lines of job files; a run without it reads all of them."""
STORE = "store.json"
"""Says in which object store the files of results are, where they are in one."""


class Lock(Protocol):
    """Keeps every other run out; a process that dies lets go of it."""

    @property
    def place(self) -> str:
        """Names what is locked, for a ledger that runs elsewhere share."""
        ...

    def release(self) -> None:
        """Let the next run in."""
        ...


class ClosableLook(ReadableLedger, Protocol):
    """A look at a ledger that ends with its context."""

    def __enter__(self) -> ReadableLedger: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...


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

    @property
    def scratch(self) -> Path:
        """A directory of this machine's, where there may be none, for what functions of steps make;
        a run that works alone in the folder removes what earlier ones have left there."""
        ...


class LocalFolder:
    """A folder on a local disk as :class:`RunFolder`."""

    def __init__(
        self,
        path: Path,
        store: Store | str | None = None,
        ledger: PostgresAddress | None = None,
        *,
        joins: bool = False,
    ) -> None:
        """Nothing is read or written yet.

        Args:
            path: of the folder.
            store: where the files of results go, if not into the folder, or where an earlier run
                has put them: a store, or the address of an object store, such as
                ``s3://bucket/prefix``.
            ledger: the database that has the ledger, if it is in none of the folder's own, nor
                where an earlier run has noted.
            joins: whether the run works beside others that join, on the same ledger, each in a
                folder of its own.

        Raises:
            InvalidParameterError: it is no such address.
        """
        self.path = path
        self._note = LedgerNote(path, ledger)
        self._address = str(parse_address(store, name="out")) if isinstance(store, str) else None
        self._store = None if isinstance(store, str) else store
        self._results = LinesOnDisk(path / RESULTS)
        self._joins = joins
        self._place = "the coordinator"

    @property
    def store(self) -> Store:
        """Where the files of results go.

        Raises:
            LedgerError: the note of an earlier run cannot be read.
            StoreError, RunningHubError: as :class:`ObjectStore`.
        """
        if self._store is None:
            self._store = self._opened_store()
        return self._store

    def _opened_store(self) -> Store:
        address = self._address or self.store_address
        if address is None:
            return FolderStore(self.path, durable=True)
        return ObjectStore(address)

    @property
    def store_address(self) -> str | None:
        """The object store in which earlier runs have put their files, as is noted; ``None`` where
        none is.  Blocking.

        Raises:
            LedgerError: the note cannot be read.
        """
        note = self.path / STORE
        try:
            told = json.loads(note.read_text(encoding="utf-8"))["store"]
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError):
            told = None
        if not is_address(told):
            raise LedgerError(
                f"{note}, which says in which object store the files are, cannot be read."
                ' It is {"store": "s3://BUCKET/PREFIX"}.'
            )
        return str(told)

    @property
    def files_at(self) -> str:
        """The object store that the files are in; else the folder itself."""
        return self._address or self.store_address or str(self.path)

    @property
    def results(self) -> Lines:
        return self._results

    def address(self, name: str = "") -> str:
        if name == LEDGER and (ledger := self.ledger_address) is not None:
            return str(ledger)
        return str(self.path / name)

    @property
    def ledger_address(self) -> PostgresAddress | None:
        """The database that has the ledger; ``None`` where the folder has it.  Blocking.

        Raises:
            LedgerError: the note of an earlier run cannot be read.
            InvalidParameterError: earlier runs have their ledger elsewhere.
        """
        return self._note.address

    def make(self) -> None:
        """See that it is there, and notes where the files go.  Blocking.

        Raises:
            InvalidParameterError: earlier runs have put their files elsewhere.
            LedgerError, OSError: it cannot be read or written.
        """
        noted, _ = self.store_address, self.ledger_address
        has_files = self._address is None and noted is None
        (self.path / (FILES if has_files else "")).mkdir(parents=True, exist_ok=True)
        if self._address is not None and noted != self._address:
            self._note_store(self._address, noted)
        self._note.write()

    def _note_store(self, address: str, noted: str | None) -> None:
        # A ledger that machines share says nothing of where this one has put files.
        if (self.path / LEDGER).exists() or (self.path / RESULTS).exists():
            raise refusal(
                "out",
                f"is {address}, and the files of this ledger are in {noted or self.path / FILES}",
                "the same place, or another ledger",
                value=address,
            )
        new = self.path / f".{STORE}.new"
        new.write_text(json.dumps({"store": address}) + "\n", encoding="utf-8")
        os.replace(new, self.path / STORE)

    def lock(self) -> Lock:
        ledger = self.ledger_address
        if ledger is None and self._joins:
            raise refusal(
                "join",
                "is given, and the ledger is no database",
                "a ledger that coordinators can share, such as --ledger postgresql://…",
            )
        lock = FolderLock(self.path / ".lock")
        if ledger is None:
            return lock
        from runninghub_async.bulk.ledgers.postgres_lock import RunLock

        try:
            taken = RunLock(ledger, beside=lock, joins=self._joins)
        except BaseException:
            lock.release()
            raise
        if self._joins:
            self._place = taken.place
        return taken

    def has_ledger(self) -> bool:
        if self.ledger_address is None:
            return (self.path / LEDGER).exists()
        with self.look() as ledger:
            return bool(ledger.count())

    def open_ledger(self) -> Ledger:
        if (ledger := self.ledger_address) is None:
            return SqliteLedger(self.path / LEDGER, place="the folder of the ledger")
        from runninghub_async.bulk.ledgers.postgres import PostgresLedger

        return PostgresLedger(ledger, place=self._place)

    def look(self, *, still: bool = False) -> ClosableLook:
        """Its own ledger, to be looked at; one that is not there yet has no jobs.  Blocking.

        Args:
            still: as of :class:`LedgerReader`.

        Raises:
            LedgerError: it cannot be read, or is not sound.
        """
        if (ledger := self.ledger_address) is None:
            return LedgerReader(self.path / LEDGER, still=still)
        from runninghub_async.bulk.ledgers.postgres_reader import PostgresReader

        return PostgresReader(ledger)

    def reading(self, source: JobSource, is_over: Callable[[Passage], bool]) -> Reading:
        """A reading of a job file that passes over what is over.  Blocking.

        Args:
            source: how its lines become jobs.
            is_over: whether nothing is to be done about the jobs of a passage.
        """
        kept = Passages(self.path / PASSAGES, source.settings)
        return Reading(kept, is_over, source.facts)

    def log_lines(self) -> Iterator[str]:
        log = self.path / LOG
        if log.exists():
            with log.open(encoding="utf-8", errors="replace") as lines:
                yield from lines

    @property
    def scratch(self) -> Path:
        return self.path / ".steps"

    def log_handler(self) -> logging.Handler:
        return _ForgivingFileHandler(self.path / LOG, encoding="utf-8", errors="backslashreplace")


@overload
def run_folder(
    out: str | Path, ledger: str | Path | None = None, *, joins: bool = False
) -> LocalFolder: ...
@overload
def run_folder(
    out: RunFolder, ledger: str | Path | None = None, *, joins: bool = False
) -> RunFolder: ...
def run_folder(
    out: str | Path | RunFolder, ledger: str | Path | None = None, *, joins: bool = False
) -> RunFolder:
    """Where a run keeps what it knows, and its files.

    Args:
        out: a folder for all of it, or the address of an object store for the files.
        ledger: the address of a PostgreSQL database for the ledger; or the folder for the rest,
            with an object store.
        joins: whether the run works beside others that join, on the same ledger.

    Raises:
        InvalidParameterError: they do not go together.
    """
    database = parse_postgres(str(ledger)) if is_postgres(ledger) else None
    if isinstance(out, str) and is_address(out):
        store = str(parse_address(out, name="out"))
        if database is None:
            return LocalFolder(_ledger_folder(ledger), store, joins=joins)
        database = database if database.run_id is not None else database.of(store)
        return LocalFolder(_folder_of_run(database), store, database, joins=joins)
    if isinstance(out, Path) and re.match(r"[A-Za-z]\w+:[/\\]", str(out)):
        raise not_allowed("out", str(out), "the address of a store as text; a Path is on a disk")
    if ledger is not None and database is None:
        raise refusal(
            "ledger",
            "is given, and out is no object store",
            "the address of a PostgreSQL database, or a ledger beside the address of an object"
            " store; a folder has its own",
        )
    if not isinstance(out, str | Path):
        return out
    path = expanded(out)
    if path.is_file():
        raise refusal("out", f"is {plain(str(path), None)}, which is a file", "a folder", value=out)
    return LocalFolder(path, ledger=database, joins=joins)


def _folder_of_run(database: PostgresAddress) -> Path:
    """Where this machine has what a run writes that has its ledger and its files elsewhere."""
    known = folder_of_command() or Path(tempfile.gettempdir()) / "runninghub_async"
    return known / "runs" / safe(database.run_id or "")


def _ledger_folder(given: str | Path | None) -> Path:
    if given is None:
        raise refusal(
            "ledger",
            "is missing",
            "a folder on a disk, or the address of a PostgreSQL database",
            hint="Where files go to an object store, it is for ledger.sqlite, results.jsonl and"
            " run.log, without which a run cannot go on where it was.",
        )
    if is_address(given):
        raise not_allowed("ledger", "an address", "a folder on a disk, or postgresql://…")
    return expanded(given)


def full_path(folder: RunFolder) -> str:
    """What tells a folder from all others, by whatever name it is called."""
    return str(folder.path.resolve()) if isinstance(folder, LocalFolder) else folder.address()


class _ForgivingFileHandler(logging.FileHandler):
    """A log that a full disk silences, and nothing more."""

    def handleError(self, record: logging.LogRecord) -> None:
        pass
