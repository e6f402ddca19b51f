"""The ledger: what was asked for and what became of it, safe against a crash at any moment.

One row a job.  What is at stake is written before it happens: the intent before the submit
leaves, the task id before the task is waited for.  All writing is done by one thread, which
puts everything that waits into one transaction, so that many jobs share one flush to disk.
"""

from __future__ import annotations

import asyncio
import json
import queue
import sqlite3
import threading
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, Protocol, TypeVar

from attrs import field, frozen

from runninghub_async.errors import RunningHubError

State = Literal["pending", "submitting", "submitted", "succeeded", "failed", "saved", "uncertain"]
FINAL: frozenset[State] = frozenset({"failed", "saved", "uncertain"})
T = TypeVar("T")


class LedgerError(RunningHubError):
    """The ledger cannot be read or written; nothing more is submitted."""


@frozen(kw_only=True)
class Entry:
    """A job's row."""

    id: str
    hash: str
    state: State
    account: str | None = None
    task_id: str | None = None
    attempts: int = 0
    money: Decimal | None = None
    estimate: Decimal | None = None


@frozen(kw_only=True)
class SavedFile:
    """A file that is complete on disk."""

    path: str
    size: int
    sha256: str


@frozen(kw_only=True)
class Ended:
    """How a job's task ended, for the ledger."""

    state: State
    money: Decimal | None = None
    error: str | None = None
    code: str | None = None
    files: tuple[SavedFile, ...] = field(default=())


class Ledger(Protocol):
    """What a run needs of a ledger; other databases may stand behind it.

    A call returns when what it writes is durable.
    """

    async def open_jobs(self, jobs: Sequence[tuple[str, str, str]]) -> list[Entry]:
        """Rows for ``(id, hash, form as JSON)``, made where there are none."""
        ...

    async def intends(self, job: str, account: str, estimate: Decimal | None) -> None: ...

    async def withdraws(self, job: str) -> None: ...

    async def created(self, job: str, task_id: str, account: str) -> None: ...

    async def ended(self, job: str, how: Ended) -> None: ...

    async def again(self, job: str) -> None:
        """The job is pending once more; its last task, if any, is kept in the history."""
        ...

    async def recover(self) -> list[str]:
        """Jobs whose submit was under way when the last run died are uncertain from now on."""
        ...

    async def counts(self) -> dict[State, int]: ...

    async def spent(self) -> Decimal:
        """Money of all tasks so far; uncertain ones count with their estimate."""
        ...

    async def close(self) -> None: ...


_SCHEMA = """
CREATE TABLE IF NOT EXISTS jobs (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL, form TEXT NOT NULL, state TEXT NOT NULL,
    account TEXT, task_id TEXT, attempts INTEGER NOT NULL DEFAULT 0,
    money TEXT, estimate TEXT, error TEXT, code TEXT,
    intended_at TEXT, created_at TEXT, ended_at TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS jobs_by_state ON jobs (state);
CREATE TABLE IF NOT EXISTS files (
    job TEXT NOT NULL, path TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
    PRIMARY KEY (job, path)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS earlier_tasks (
    job TEXT NOT NULL, task_id TEXT, account TEXT, state TEXT NOT NULL, money TEXT,
    estimate TEXT, error TEXT, code TEXT
);
"""
_NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"


class SqliteLedger:
    """The ledger in one SQLite file: write-ahead log, flushed to disk at every commit."""

    def __init__(self, path: Path) -> None:
        """Open or make the file.  Blocking.

        Raises:
            LedgerError: the file cannot be opened, or is not a ledger.
        """
        self._path = path
        self._loop = asyncio.get_running_loop()
        try:
            self._db = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = FULL")
            self._db.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise LedgerError(f"The ledger {path} cannot be opened: {error}.") from None
        self._work: queue.SimpleQueue[_Request | None] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._write, name="ledger", daemon=True)
        self._writer.start()

    # -- the protocol ----------------------------------------------------------------------

    async def open_jobs(self, jobs: Sequence[tuple[str, str, str]]) -> list[Entry]:
        def run(db: sqlite3.Connection) -> list[Entry]:
            db.executemany(
                "INSERT INTO jobs (id, hash, form, state) VALUES (?, ?, ?, 'pending')"
                " ON CONFLICT (id) DO NOTHING",
                jobs,
            )
            found = {entry.id: entry for entry in _entries(db, [job[0] for job in jobs])}
            return [found[job[0]] for job in jobs]

        return await self._do(run)

    async def intends(self, job: str, account: str, estimate: Decimal | None) -> None:
        await self._do(
            lambda db: db.execute(
                "UPDATE jobs SET state = 'submitting', account = ?, estimate = ?,"
                f" attempts = attempts + 1, intended_at = {_NOW} WHERE id = ?",
                (account, _text(estimate), job),
            )
        )

    async def withdraws(self, job: str) -> None:
        await self._do(
            lambda db: db.execute(
                "UPDATE jobs SET state = 'pending', attempts = max(0, attempts - 1)"
                " WHERE id = ? AND state = 'submitting'",
                (job,),
            )
        )

    async def created(self, job: str, task_id: str, account: str) -> None:
        await self._do(
            lambda db: db.execute(
                "UPDATE jobs SET state = 'submitted', task_id = ?, account = ?,"
                f" created_at = {_NOW} WHERE id = ?",
                (task_id, account, job),
            )
        )

    async def ended(self, job: str, how: Ended) -> None:
        def run(db: sqlite3.Connection) -> None:
            db.execute(
                "UPDATE jobs SET state = ?, money = coalesce(?, money), error = ?, code = ?,"
                f" ended_at = {_NOW} WHERE id = ?",
                (how.state, _text(how.money), how.error, how.code, job),
            )
            db.executemany(
                "INSERT OR REPLACE INTO files (job, path, size, sha256) VALUES (?, ?, ?, ?)",
                [(job, file.path, file.size, file.sha256) for file in how.files],
            )

        await self._do(run)

    async def again(self, job: str) -> None:
        def run(db: sqlite3.Connection) -> None:
            db.execute(
                "INSERT INTO earlier_tasks SELECT id, task_id, account, state, money, estimate,"
                " error, code FROM jobs WHERE id = ? AND state IN ('failed', 'uncertain')",
                (job,),
            )
            db.execute(
                "UPDATE jobs SET state = 'pending', task_id = NULL, money = NULL,"
                " estimate = NULL, error = NULL, code = NULL WHERE id = ?",
                (job,),
            )

        await self._do(run)

    async def recover(self) -> list[str]:
        def run(db: sqlite3.Connection) -> list[str]:
            rows = db.execute("SELECT id FROM jobs WHERE state = 'submitting'").fetchall()
            db.execute("UPDATE jobs SET state = 'uncertain' WHERE state = 'submitting'")
            return [row[0] for row in rows]

        return await self._do(run)

    async def counts(self) -> dict[State, int]:
        rows = await self._do(
            lambda db: db.execute("SELECT state, count(*) FROM jobs GROUP BY state").fetchall()
        )
        return dict(rows)

    async def spent(self) -> Decimal:
        def run(db: sqlite3.Connection) -> Decimal:
            rows = db.execute(
                "SELECT money, CASE state WHEN 'uncertain' THEN estimate END FROM jobs"
                " WHERE money IS NOT NULL OR state = 'uncertain'"
                " UNION ALL SELECT money, CASE state WHEN 'uncertain' THEN estimate END"
                " FROM earlier_tasks"
            )
            return sum((Decimal(money or guess or 0) for money, guess in rows), Decimal(0))

        return await self._do(run)

    async def close(self) -> None:
        self._work.put(None)
        await asyncio.to_thread(self._writer.join)

    # -- for results and reports -----------------------------------------------------------

    async def rows(self, states: Iterable[State]) -> list[dict[str, Any]]:
        """Whole rows in these states, with their files, in the order of their ids."""
        wanted = tuple(states)

        def run(db: sqlite3.Connection) -> list[dict[str, Any]]:
            marks = ", ".join("?" * len(wanted))
            cursor = db.execute(f"SELECT * FROM jobs WHERE state IN ({marks}) ORDER BY id", wanted)
            names = [column[0] for column in cursor.description]
            found = [dict(zip(names, row, strict=True)) for row in cursor]
            for row in found:
                row["form"] = json.loads(row["form"])
                row["files"] = [
                    {"path": path, "size": size, "sha256": digest}
                    for path, size, digest in db.execute(
                        "SELECT path, size, sha256 FROM files WHERE job = ? ORDER BY path",
                        (row["id"],),
                    )
                ]
            return found

        return await self._do(run)

    # -- the writing thread ----------------------------------------------------------------

    async def _do(self, run: Callable[[sqlite3.Connection], T]) -> T:
        done: asyncio.Future[T] = self._loop.create_future()
        self._work.put(_Request(run, done))
        return await done

    def _write(self) -> None:
        """Take all that waits, do it in one transaction, flush, and tell those who wait."""
        closing = False
        while not closing:
            batch = [self._work.get()]
            while not self._work.empty() and len(batch) < 500:
                batch.append(self._work.get())
            closing = None in batch
            requests = [request for request in batch if request is not None]
            answers: list[Callable[[], None]]
            try:
                self._db.execute("BEGIN IMMEDIATE")
                answers = [request.answered(request.run(self._db)) for request in requests]
                self._db.execute("COMMIT")
            except sqlite3.Error as error:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                answers = [request.failed(self._path, error) for request in requests]
            if not self._loop.is_closed():
                for answer in answers:
                    self._loop.call_soon_threadsafe(answer)
        self._db.close()


@frozen(eq=False)
class _Request:
    """Something to do in the next transaction, and who waits for it."""

    run: Callable[[sqlite3.Connection], Any]
    done: asyncio.Future[Any]

    def answered(self, value: Any) -> Callable[[], None]:
        return lambda: None if self.done.done() else self.done.set_result(value)

    def failed(self, path: Path, error: sqlite3.Error) -> Callable[[], None]:
        trouble = LedgerError(
            f"The ledger {path} cannot be written: {error}. Nothing more is submitted; make room"
            " or repair the disk, and start again with the same folder."
        )
        return lambda: None if self.done.done() else self.done.set_exception(trouble)


class FolderLock:
    """Keeps a second run out of a folder; a killed process lets go of it by itself."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            LedgerError: another run holds it.
        """
        # A transaction on a SQLite file is a lock that works alike on every system.
        self._db = sqlite3.connect(path, timeout=0.2, isolation_level=None)
        try:
            self._db.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            self._db.close()
            raise LedgerError(
                f"Another run works on {path.parent}. Wait for it, or choose another folder."
            ) from None

    def release(self) -> None:
        """Let the next run in."""
        self._db.close()


def _entries(db: sqlite3.Connection, ids: Sequence[str]) -> list[Entry]:
    found: list[Entry] = []
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        marks = ", ".join("?" * len(some))
        found.extend(
            Entry(
                id=row[0],
                hash=row[1],
                state=row[2],
                account=row[3],
                task_id=row[4],
                attempts=row[5],
                money=None if row[6] is None else Decimal(row[6]),
                estimate=None if row[7] is None else Decimal(row[7]),
            )
            for row in db.execute(
                "SELECT id, hash, state, account, task_id, attempts, money, estimate FROM jobs"
                f" WHERE id IN ({marks})",
                some,
            )
        )
    return found


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)
