"""The ledger in one SQLite file.

All writing is done by one thread, which puts everything that waits into one transaction, so
that many jobs share one flush to disk.
"""

from __future__ import annotations

import asyncio
import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self, TypeVar

from attrs import frozen

from runninghub_async.bulk.distinct import Names
from runninghub_async.bulk.files import candidates, folded
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledger import (
    CUT_OFF,
    UNKNOWN_TO_REBUILT,
    Ended,
    Entry,
    LedgerError,
    State,
)
from runninghub_async.bulk.ledger_file import (
    UnsoundRowError,
    is_amount,
    is_damage,
    is_rebuilt,
    opened,
    opened_to_read,
    read,
    trouble,
    unsound,
)
from runninghub_async.errors import shown
from runninghub_async.usage import positive

T = TypeVar("T")

_RESERVE_BYTES = 4 * 2**20
_MOST_AT_ONCE = 500
"""Requests in one transaction, and ids in one question."""
_NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
# A task that exists, or may exist, has cost what it says, else what it was expected to.
_COST = """SELECT money, state = 'failed' AS may_be_free, CASE
    WHEN task_id IS NOT NULL OR state = 'uncertain' THEN estimate END AS estimate FROM"""


class SqliteLedger:
    """The ledger in one SQLite file: write-ahead log, flushed to disk at every commit."""

    def __init__(self, path: Path) -> None:
        """Open or make the file.  Blocking.

        Raises:
            LedgerError: the file cannot be opened, or is not a sound ledger.
        """
        self._path = path
        self._loop = asyncio.get_running_loop()
        self._db = opened(path)
        self._is_rebuilt = is_rebuilt(self._db)
        self._reserve = _Reserve(path.with_name(".reserve"))
        self._full: str | None = None
        self._work: queue.SimpleQueue[_Request | None] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._write, name="ledger", daemon=True)
        try:
            self._writer.start()
        except BaseException:  # no room for another thread
            self._db.close()
            raise
        self._closed = False

    # -- the protocol ----------------------------------------------------------------------

    @property
    def is_rebuilt(self) -> bool:
        return self._is_rebuilt

    async def open_jobs(self, jobs: Sequence[Job]) -> list[Entry]:
        def run(db: sqlite3.Connection) -> list[Entry]:
            rows = {entry.id: entry for entry in _entries(db, [job.id for job in jobs])}
            changed = [job for job in jobs if job.id in rows and rows[job.id].hash != job.hash]
            state: State = "submitting" if self._is_rebuilt else "pending"
            error = UNKNOWN_TO_REBUILT if self._is_rebuilt else None
            new = [
                Entry(id=job.id, hash=job.hash, form=job.as_text(), state=state, error=error)
                for job in jobs
                if job.id not in rows
            ]
            db.executemany(
                "INSERT INTO jobs (id, hash, form, state, error) VALUES (?, ?, ?, ?, ?)",
                [(entry.id, entry.hash, entry.form, state, error) for entry in new],
            )
            db.executemany(
                "UPDATE jobs SET hash = ?, form = ? WHERE id = ? AND state = 'pending'",
                [(job.hash, job.as_text(), job.id) for job in changed],
            )
            rows.update((entry.id, entry) for entry in new)
            return [rows[job.id] for job in jobs]

        return await self._do(run)

    async def states(self, ids: Sequence[str]) -> Mapping[str, State]:
        def run(db: sqlite3.Connection) -> Mapping[str, State]:
            found: dict[str, State] = {}
            for some in _pieces(ids):
                where = f"id IN ({_marks(some)})"
                found.update(db.execute(f"SELECT id, state FROM jobs WHERE {where}", some))
            return found

        return await self._do(run)

    async def entries(self, states: Sequence[State], most: int | None = None) -> list[Entry]:
        limit = "" if most is None else f" LIMIT {most:d}"
        wanted = f"SELECT id FROM jobs WHERE state IN ({_marks(states)}) ORDER BY id{limit}"
        return await self._do(lambda db: read(db, f"id IN ({wanted}) ORDER BY id", states))

    async def finished(self, is_there: Callable[[str, int], bool]) -> Container[str]:
        def run(db: sqlite3.Connection) -> Container[str]:
            files = db.execute("SELECT job, path, size FROM files")
            gone = {job for job, path, size in files if not is_there(path, size)}
            # The plus keeps the index out: most jobs are saved, and one after the other is faster.
            saved = db.execute("SELECT id, id || hash FROM jobs WHERE +state = 'saved'")
            return Names(key for name, key in saved if name not in gone)

        return await self._do(run)

    async def claims(self, job: str, output: int, stem: str) -> str:
        def run(db: sqlite3.Connection) -> str:
            return next(name for name in candidates(stem) if _claims(db, job, output, name))

        return await self._do(run)

    async def intends(self, job: str, account: str, estimate: Decimal | None) -> None:
        await self._do(
            lambda db: db.execute(
                "UPDATE jobs SET state = 'submitting', account = ?, estimate = ?,"
                f" attempts = attempts + 1, intended_at = {_NOW} WHERE id = ?",
                (account, _text(estimate), job),
            ),
            is_intent=True,
        )

    async def withdraws(self, job: str) -> None:
        await self._do(
            lambda db: db.execute(
                "UPDATE jobs SET state = 'pending', attempts = attempts - 1"
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
        await self._do(lambda db: _end(db, job, how))

    async def again(self, job: Job, how: Ended | None = None) -> None:
        def run(db: sqlite3.Connection) -> None:
            if how is not None:
                _end(db, job.id, how)
            db.execute(
                "INSERT INTO earlier_tasks SELECT id, task_id, account, state, money, estimate,"
                " error FROM jobs WHERE id = ?",
                (job.id,),
            )
            db.execute(
                "UPDATE jobs SET state = 'pending', hash = ?, form = ?, task_id = NULL,"
                " money = NULL, estimate = NULL, error = NULL, new_task_may_help = 0,"
                " created_at = NULL, ended_at = NULL WHERE id = ?",
                (job.hash, job.as_text(), job.id),
            )

        await self._do(run)

    async def recover(self) -> None:
        await self._do(
            lambda db: db.execute(
                "UPDATE jobs SET state = 'uncertain', error = coalesce(error, ?),"
                f" ended_at = {_NOW}"
                " WHERE state = 'submitting'",
                (CUT_OFF,),
            )
        )

    async def counts(self) -> dict[State, int]:
        rows = await self._do(
            lambda db: db.execute("SELECT state, count(*) FROM jobs GROUP BY state").fetchall()
        )
        return dict(rows)

    async def spent(self) -> Decimal:
        costs = await self._do(_costs)
        return sum((cost.billed + cost.assumed for cost in costs), Decimal(0))

    async def assumed(self) -> tuple[int, Decimal]:
        costs = [cost for cost in await self._do(_costs) if cost.assumed]
        amount = sum((cost.assumed for cost in costs), Decimal(0))
        return sum(cost.tasks for cost in costs), amount

    async def surprises(self, most: int) -> list[Entry]:
        higher = "estimate IS NULL OR CAST(money AS REAL) > CAST(estimate AS REAL)"
        chosen = (
            "id IN (SELECT id FROM jobs WHERE task_id IS NOT NULL AND money IS NOT NULL"
            f" AND ({higher}) ORDER BY ended_at DESC LIMIT {most:d})"
        )
        return await self._do(lambda db: read(db, chosen, ()))

    async def unpriced(self) -> list[Entry]:
        ended = "+state IN ('succeeded', 'saved', 'failed') AND task_id IS NOT NULL"
        nothing = f"money IS NULL AND estimate IS NULL AND ({ended} OR +state = 'uncertain')"
        return await self._do(lambda db: read(db, f"{nothing} ORDER BY id", ()))

    async def close(self) -> None:
        self._closed = True
        self._work.put(None)
        await asyncio.to_thread(self._writer.join)

    # -- the writing thread ----------------------------------------------------------------

    async def _do(self, run: Callable[[sqlite3.Connection], T], *, is_intent: bool = False) -> T:
        if self._closed:
            raise LedgerError(f"The ledger {self._path} is closed.")
        done: asyncio.Future[T] = self._loop.create_future()
        self._work.put(_Request(run, done, is_intent))
        return await done

    def _write(self) -> None:
        """Take all that waits, do it in one transaction, flush, and tell those who wait."""
        closing = False
        while not closing:
            batch = [self._work.get()]
            while not self._work.empty() and len(batch) < _MOST_AT_ONCE:
                batch.append(self._work.get())
            closing = None in batch
            answers = self._done([request for request in batch if request is not None])
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
                self._loop.call_soon_threadsafe(_tell, answers)
        self._db.close()

    def _done(self, requests: list[_Request]) -> list[Callable[[], None]]:
        refused = [request for request in requests if request.is_intent and self._full]
        answers = [request.failed(self._error(self._full)) for request in refused]
        wanted = [request for request in requests if request not in refused]
        try:
            return answers + self._committed(wanted)
        except sqlite3.Error as error:
            if is_damage(error):
                return answers + [request.failed(trouble(self._path, error)) for request in wanted]
            if self._full is None and self._reserve.give_up():
                # No new task from here on; but those there are get their ids written down.
                self._full = str(error)
                return answers + self._done(wanted)
            return answers + [request.failed(self._error(str(error))) for request in wanted]
        except Exception as error:  # whatever it is, somebody waits
            if len(wanted) > 1:  # one of them is to blame; the others must not suffer from it
                return answers + [answer for one in wanted for answer in self._done([one])]
            return answers + [request.failed(self._named(error)) for request in wanted]

    def _committed(self, requests: list[_Request]) -> list[Callable[[], None]]:
        if not requests:
            return []
        try:
            self._db.execute("BEGIN IMMEDIATE")
            answers = [request.answered(request.run(self._db)) for request in requests]
            self._db.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
            raise
        return answers

    def _named(self, error: Exception) -> LedgerError:
        if isinstance(error, UnsoundRowError):
            return unsound(self._path, error)
        return LedgerError(f"The ledger {self._path} cannot be asked: {error}.")

    def _error(self, why: str | None) -> LedgerError:
        return LedgerError(
            f"The ledger {self._path} cannot be written: {why}. Nothing more is submitted; make"
            " room or repair the disk, and start again with the same folder."
        )


class LedgerReader:
    """A look at a ledger, which another may be writing to; an absent one is empty."""

    def __init__(self, path: Path) -> None:
        """Open it.

        Raises:
            LedgerError: it is not a sound ledger.
        """
        self._path = path
        self._db = opened_to_read(path) if path.exists() else None
        self.is_rebuilt = self._db is not None and is_rebuilt(self._db)
        """Whether jobs that it does not know may have been submitted all the same."""

    def ended(self) -> Container[str]:
        """What :attr:`Job.key` says of the jobs that have come to an end."""
        if self._db is None:
            return Names(())
        ended = "SELECT id || hash FROM jobs WHERE +state IN ('saved', 'failed', 'uncertain')"
        return Names(key for (key,) in self._db.execute(ended))

    def known(self, ids: Sequence[str]) -> Mapping[str, Entry]:
        """The rows of those that it has.

        Raises:
            LedgerError: one of them is no row that a run has written.
        """
        if self._db is None:
            return {}
        try:
            return {entry.id: entry for entry in _entries(self._db, ids)}
        except UnsoundRowError as error:
            raise unsound(self._path, error) from None

    def count(self) -> int:
        """How many jobs it has."""
        if self._db is None:
            return 0
        (count,) = self._db.execute("SELECT count(*) FROM jobs").fetchone()
        return int(count)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._db is not None:
            self._db.close()


@frozen(eq=False)
class _Request:
    """Something to do in the next transaction, and who waits for it."""

    run: Callable[[sqlite3.Connection], Any]
    done: asyncio.Future[Any]
    is_intent: bool

    def answered(self, value: Any) -> Callable[[], None]:
        return lambda: None if self.done.done() else self.done.set_result(value)

    def failed(self, trouble: LedgerError) -> Callable[[], None]:
        return lambda: None if self.done.done() else self.done.set_exception(trouble)


class _Reserve:
    """Room on the disk, kept for the day when there is no other."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with contextlib.suppress(OSError):  # it is full already: the first intent will say so
            if not path.exists() or path.stat().st_size < _RESERVE_BYTES:
                path.write_bytes(bytes(_RESERVE_BYTES))

    def give_up(self) -> bool:
        """Free the room; ``False`` where there was none."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True


def _tell(answers: Iterable[Callable[[], None]]) -> None:
    for answer in answers:
        answer()


class _Costs(NamedTuple):
    """What tasks with the same figures have cost together."""

    tasks: int
    billed: Decimal
    assumed: Decimal


def _costs(db: sqlite3.Connection) -> list[_Costs]:
    # Counted by amount: there are few, and the sum is exact here only.
    rows = db.execute(
        "SELECT money, may_be_free, estimate, count(*) FROM ("
        f"{_COST} jobs WHERE state IN ('succeeded', 'saved', 'failed', 'uncertain')"
        f" UNION ALL {_COST} earlier_tasks) WHERE money IS NOT NULL OR estimate IS NOT NULL"
        " GROUP BY money, may_be_free, estimate"
    )
    return [_cost(*row) for row in rows]


def _cost(money: str | None, may_be_free: int, estimate: str | None, tasks: int) -> _Costs:
    told = None if money is None else _amount(money)
    billed = positive(told)
    if billed is not None:
        return _Costs(tasks, billed * tasks, Decimal(0))
    expected = None if estimate is None else positive(_amount(estimate))
    if expected is None or (may_be_free and told == 0):
        return _Costs(tasks, Decimal(0), Decimal(0))
    return _Costs(tasks, Decimal(0), expected * tasks)


def _end(db: sqlite3.Connection, job: str, how: Ended) -> None:
    # A late answer may have told the task of a submit that was given up: then it counts.
    unless = " AND state != 'submitted'" if how.state == "uncertain" else ""
    db.execute(
        "UPDATE jobs SET state = ?, money = coalesce(?, money),"
        " estimate = coalesce(?, estimate), error = ?,"
        f" new_task_may_help = ?, ended_at = {_NOW} WHERE id = ?{unless}",
        (
            *(how.state, _text(how.money), _text(how.estimate)),
            *(how.error, how.new_task_may_help, job),
        ),
    )
    if how.files:
        db.execute("DELETE FROM files WHERE job = ?", (job,))
    db.executemany(
        "INSERT INTO files (job, path, size, sha256) VALUES (?, ?, ?, ?)",
        [(job, file.path, file.size, file.sha256) for file in how.files],
    )


def _claims(db: sqlite3.Connection, job: str, output: int, stem: str) -> bool:
    """Whether the name is this output's; it becomes so where it was nobody's."""
    name = folded(stem)
    db.execute(
        "INSERT OR IGNORE INTO names (name, job, output) VALUES (?, ?, ?)", (name, job, output)
    )
    # Of a name that a job had before outputs were noted, it is not known which one's it was.
    db.execute(
        "UPDATE names SET output = ? WHERE name = ? AND job = ? AND output IS NULL",
        (output, name, job),
    )
    owner = db.execute("SELECT job, output FROM names WHERE name = ?", (name,)).fetchone()
    return bool(owner == (job, output))


def _entries(db: sqlite3.Connection, ids: Sequence[str]) -> list[Entry]:
    return [entry for some in _pieces(ids) for entry in read(db, f"id IN ({_marks(some)})", some)]


def _pieces(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """So many ids as one question may have."""
    return (ids[start : start + _MOST_AT_ONCE] for start in range(0, len(ids), _MOST_AT_ONCE))


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))


def _amount(text: Any) -> Decimal:
    if not is_amount(text):
        raise UnsoundRowError(f"the amount {shown(text)}, which is no amount of money")
    return Decimal(text)


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)
