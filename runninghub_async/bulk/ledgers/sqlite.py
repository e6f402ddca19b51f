"""The ledger in one SQLite file."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, TypeVar

from runninghub_async.bulk.distinct import Names
from runninghub_async.bulk.files import candidates, folded
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.lease import LEASE, Leased
from runninghub_async.bulk.ledgers.ledger import (
    PAGE,
    UNKNOWN_TO_REBUILT,
    Costs,
    Ended,
    Entry,
    LedgerError,
    SavedRow,
    State,
    claim_lost,
    costs_of,
    entry_for,
    is_final,
)
from runninghub_async.bulk.ledgers.ledger_file import (
    UnsoundRowError,
    has_older_ids,
    is_amount,
    is_rebuilt,
    opened_to_read,
    read,
    unsound,
)
from runninghub_async.bulk.ledgers.sqlite_writer import Writer
from runninghub_async.errors import FailureKind, shown

T = TypeVar("T")

_MOST_AT_ONCE = 500
"""Ids in one question."""
_NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
# A clock that was set back must not let a lease last for years.
_IS_LIVE = "abs(:now - renewed_at) < lease"
_HELD = f"EXISTS (SELECT 1 FROM claims JOIN runs USING (run) WHERE job = :job AND {_IS_LIVE}"
_MINE = f"{_HELD} AND run = :run)"
_ANOTHERS = f"{_HELD} AND run != :run)"
# A task that exists, or may exist, has cost what it says, else what it was expected to.
_COST = """SELECT money, state = 'failed' AS may_be_free, CASE
    WHEN task_id IS NOT NULL OR state = 'uncertain' THEN estimate END AS estimate FROM"""
_WITH_AN_END: tuple[State, ...] = ("succeeded", "saved", "failed", "uncertain")
_NOT_FORGOTTEN = "forgotten_at IS NULL"
_GRAPH = "graph of "
_CONTENT = "hash = :hash, form = :form, line = :line, kept = :kept"
_EARLIER = "job, task_id, account, state, money, estimate, error, client_token"
# The submit of unknown fate that the job's own repeats: at the service the two are one.
_REPEATED = (
    "job = :job AND state IN ('uncertain', 'submitting') AND (client_token, account) ="
    " (SELECT client_token, account FROM jobs WHERE id = :job)"
)


class SqliteLedger(Leased):
    """The ledger in one SQLite file: write-ahead log, flushed to disk at every commit.

    Runs in several processes of one machine may each open the file.
    """

    def __init__(
        self,
        path: Path | Writer,
        *,
        lease: float = LEASE,
        clock: Callable[[], float] = time.time,
        place: str | None = None,
    ) -> None:
        """Open or make the file.  Blocking.

        Args:
            path: of the file, or what has it open already.
            lease, clock, place: as of :class:`Leased`.

        Raises:
            LedgerError: the file cannot be opened, or is not a sound ledger.
            InvalidParameterError: ``lease`` is not usable.
        """
        super().__init__(lease=lease, clock=clock, place=place)
        self._owns_writer = isinstance(path, Path)
        self._writer = Writer(path) if isinstance(path, Path) else path
        self._closed = False

    # -- whose jobs are ---------------------------------------------------------------------

    @property
    def is_rebuilt(self) -> bool:
        return self._writer.is_rebuilt

    @property
    def has_older_ids(self) -> bool:
        return self._writer.has_older_ids

    def for_run(self, place: str | None = None) -> Self:
        return type(self)(self._writer, lease=self._lease, clock=self._clock, place=place)

    async def renew(self) -> None:
        if self._is_due():
            await self._renewing(lambda _: None)

    async def open_jobs(self, jobs: Sequence[Job]) -> list[Entry]:
        def run(db: sqlite3.Connection) -> list[Entry]:
            rows = {entry.id: entry for entry in _entries(db, [job.id for job in jobs])}
            state: State = "submitting" if self.is_rebuilt else "pending"
            error = UNKNOWN_TO_REBUILT if self.is_rebuilt else None
            new = [
                entry_for(job)._replace(state=state, error=error)
                for job in jobs
                if job.id not in rows
            ]
            db.executemany(
                "INSERT INTO jobs (id, hash, form, line, kept, state, error)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                [(e.id, e.hash, e.form, e.line, e.kept, state, error) for e in new],
            )
            db.executemany(
                "INSERT INTO claims (job, run) VALUES (?, ?)",
                [(entry.id, self._run) for entry in new],
            )
            db.executemany(
                "UPDATE jobs SET hash = :hash, line = :line, kept = :kept,"
                " form = CASE WHEN hash = :hash THEN form ELSE :form END,"
                " client_token = CASE WHEN hash = :hash THEN client_token END"
                f" WHERE id = :job AND state = 'pending' AND NOT {_ANOTHERS}",
                [
                    {**self._asks(job.id), **_content(job)}
                    for job in jobs
                    if job.id in rows and rows[job.id].state == "pending"
                ],
            )
            rows.update((entry.id, entry) for entry in new)
            return [rows[job.id] for job in jobs]

        return await self._renewing(run)

    async def claim(self, ids: Sequence[str]) -> list[Entry]:
        def run(db: sqlite3.Connection) -> list[Entry]:
            # Whose claim it becomes has not submitted it, whatever the one before has.
            db.executemany(
                "INSERT INTO claims (job, run) SELECT id, :run FROM jobs WHERE id = :job"
                " ON CONFLICT (job) DO UPDATE SET run = :run, is_intended = 0"
                f" WHERE run != :run AND NOT {_ANOTHERS}",
                [self._asks(job) for job in ids],
            )
            mine = [job for job in ids if self._holds(db, job)]
            return _entries(db, mine)

        return await self._renewing(run)

    async def release(self, ids: Sequence[str]) -> None:
        gone = [(job, self._run) for job in ids]
        await self._do(
            lambda db: db.executemany("DELETE FROM claims WHERE job = ? AND run = ?", gone)
        )

    # -- reading ------------------------------------------------------------------------------

    async def states(self, ids: Sequence[str]) -> Mapping[str, State]:
        def run(db: sqlite3.Connection) -> Mapping[str, State]:
            found: dict[str, State] = {}
            for some in _pieces(ids):
                where = f"id IN ({_marks(some)})"
                found.update(db.execute(f"SELECT id, state FROM jobs WHERE {where}", some))
            return found

        return await self._do(run)

    async def page(self, state: State, *, after: str = "", most: int = PAGE) -> list[Entry]:
        return await self._do(
            lambda db: _page(db, f"state = ? AND {_NOT_FORGOTTEN}", (state, after), most)
        )

    async def saved(self, *, after: str = "", most: int = PAGE) -> list[SavedRow]:
        # The plus keeps the index out: most jobs are saved, and one after the other is faster.
        some = (
            "SELECT id, id || hash AS key FROM jobs WHERE +state = 'saved' AND id > ?"
            f" ORDER BY id LIMIT {most:d}"
        )
        wanted = f"SELECT id, key, path, size FROM ({some}) LEFT JOIN files ON job = id"
        return await self._do(lambda db: db.execute(wanted, (after,)).fetchall())

    async def unpriced(self, *, after: str = "", most: int = PAGE) -> list[Entry]:
        ended = "+state IN ('succeeded', 'saved', 'failed') AND task_id IS NOT NULL"
        nothing = f"money IS NULL AND estimate IS NULL AND ({ended} OR +state = 'uncertain')"
        return await self._do(lambda db: _page(db, nothing, (after,), most))

    async def surprises(self, most: int) -> list[Entry]:
        return await self._do(lambda db: _surprises(db, most))

    async def counts(self) -> dict[State | Literal["forgotten"], int]:
        # The index has the counts, and few rows are forgotten.
        count = "SELECT state, count(*) FROM jobs"
        ended = "state IN ('failed', 'uncertain') AND forgotten_at IS NOT NULL"

        def run(db: sqlite3.Connection) -> dict[State | Literal["forgotten"], int]:
            counts: dict[State | Literal["forgotten"], int] = dict(
                db.execute(f"{count} GROUP BY state")
            )
            for state, number in db.execute(f"{count} WHERE {ended} GROUP BY state").fetchall():
                counts["forgotten"] = counts.get("forgotten", 0) + number
                counts[state] -= number
            return {state: number for state, number in counts.items() if number}

        return await self._do(run)

    async def failures(self) -> dict[FailureKind | Literal["refused"], int]:
        kind = "coalesce(kind, CASE WHEN task_id IS NULL THEN 'refused' ELSE 'unknown' END)"
        failed = f"SELECT {kind}, count(*) FROM jobs WHERE state = 'failed' AND {_NOT_FORGOTTEN}"
        return dict(await self._do(lambda db: db.execute(f"{failed} GROUP BY 1").fetchall()))

    async def spent(self) -> Decimal:
        return _sum(await self._do(_costs))

    async def assumed(self) -> tuple[int, Decimal]:
        costs = [(tasks, cost) for tasks, cost in await self._do(_costs) if cost.assumed]
        amount = sum((tasks * cost.assumed for tasks, cost in costs), Decimal(0))
        return sum(tasks for tasks, _ in costs), amount

    # -- what becomes of a job ------------------------------------------------------------------

    async def reserve_name(self, job: str, output: int, stem: str) -> str:
        return await self._holding(
            job,
            lambda db: next(name for name in candidates(stem) if _reserves(db, job, output, name)),
        )

    async def intends(
        self,
        job: str,
        account: str,
        estimate: Decimal | None,
        client_token: str | None = None,
    ) -> None:
        def run(db: sqlite3.Connection) -> bool:
            told = {"account": account, "estimate": _text(estimate), "token": client_token}
            intended = db.execute(
                "UPDATE jobs SET state = 'submitting', account = :account, estimate = :estimate,"
                f" client_token = :token, attempts = attempts + 1, intended_at = {_NOW}"
                f" WHERE id = :job AND state = 'pending' AND {_MINE}",
                {**self._asks(job), **told},
            )
            if intended.rowcount != 1:
                return False
            db.execute("UPDATE claims SET is_intended = 1 WHERE job = ?", (job,))
            return True

        if not await self._do(run, is_intent=True):
            raise claim_lost(job, self._run)

    async def withdraws(self, job: str) -> None:
        await self._holding(
            job,
            lambda db: db.execute(
                "UPDATE jobs SET state = 'pending', attempts = attempts - 1,"
                " (client_token, estimate) = (SELECT client_token, estimate FROM earlier_tasks"
                f" WHERE {_REPEATED})"
                " WHERE id = :job AND state = 'submitting'",
                {"job": job},
            ),
        )

    async def created(self, job: str, task_id: str, account: str) -> None:
        await self._do(lambda db: _note_created(db, self._run, job, task_id, account))

    async def ended(self, job: str, how: Ended) -> None:
        def run(db: sqlite3.Connection) -> None:
            _end(db, job, how)
            if is_final(how.state):
                db.execute("DELETE FROM claims WHERE job = ?", (job,))

        await self._holding(job, run)

    async def again(self, job: Job, how: Ended | None = None) -> None:
        def run(db: sqlite3.Connection) -> bool:
            if how is not None:
                _end(db, job.id, how)
            elif _row(db, job.id)[0] == "submitted":  # a late answer has told its task
                return False
            db.execute(
                f"INSERT INTO earlier_tasks ({_EARLIER}) SELECT id, task_id, account, state, money,"
                " estimate, error, client_token FROM jobs WHERE id = ?",
                (job.id,),
            )
            repeats = "state IN ('uncertain', 'submitting') AND hash = :hash"
            db.execute(
                f"UPDATE jobs SET state = 'pending', {_CONTENT}, task_id = NULL,"
                f" client_token = CASE WHEN {repeats} THEN client_token END,"
                f" estimate = CASE WHEN {repeats} AND client_token IS NOT NULL THEN estimate END,"
                " money = NULL, error = NULL, forgotten_at = NULL, new_task_may_help = 0,"
                " kind = NULL, created_at = NULL, ended_at = NULL WHERE id = :job",
                {"job": job.id, **_content(job)},
            )
            return True

        if not await self._holding(job.id, run):
            raise claim_lost(job.id, self._run)

    async def forget(self, ids: Sequence[str]) -> None:
        def run(db: sqlite3.Connection) -> str | None:
            for job in ids:
                if not self._holds(db, job) or _row(db, job)[0] not in ("failed", "uncertain"):
                    return job
            gone = [(job,) for job in ids]
            db.executemany(f"UPDATE jobs SET forgotten_at = {_NOW} WHERE id = ?", gone)
            db.executemany("DELETE FROM claims WHERE job = ?", gone)
            return None

        if (other := await self._do(run)) is not None:
            raise claim_lost(other, self._run)

    async def graphs(self) -> Mapping[str, str]:
        noted = "SELECT substr(what, ?), told FROM about WHERE what LIKE ? ORDER BY what"
        return dict(
            await self._do(lambda db: db.execute(noted, (len(_GRAPH) + 1, f"{_GRAPH}%")).fetchall())
        )

    async def note_graph(self, key: str, digest: str) -> None:
        noted = (f"{_GRAPH}{key}", digest)
        await self._do(lambda db: db.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", noted))

    async def close(self) -> None:
        if self._closed:
            return
        with contextlib.suppress(LedgerError):  # then its lease will be over
            await self._do(self._leave)
        self._closed = True
        if self._owns_writer:
            await self._writer.close()

    # -- within a transaction -------------------------------------------------------------------

    async def _do(self, run: Callable[[sqlite3.Connection], T], *, is_intent: bool = False) -> T:
        if self._closed:
            raise LedgerError(f"The ledger {self._writer.path} is closed.")
        return await self._writer.do(run, is_intent=is_intent)

    async def _holding(self, job: str, run: Callable[[sqlite3.Connection], T]) -> T:
        """Do this to a job that this run holds.

        Raises:
            ClaimLost: it does not.
        """
        found = await self._do(lambda db: [run(db)] if self._holds(db, job) else [])
        if not found:
            raise claim_lost(job, self._run)
        return found[0]

    def _holds(self, db: sqlite3.Connection, job: str) -> bool:
        claim = db.execute("SELECT 1 FROM claims WHERE job = ? AND run = ?", (job, self._run))
        return claim.fetchone() is not None

    def _asks(self, job: str) -> dict[str, Any]:
        return {"job": job, "run": self._run, "now": self._clock()}

    async def _renewing(self, run: Callable[[sqlite3.Connection], T]) -> T:
        """Do this, and renew the lease with it where that is due."""
        if not self._is_due():
            return await self._do(run)

        def renew_and_run(db: sqlite3.Connection) -> tuple[float, T]:
            if self._renewed is None and self._place is not None:
                _void_earlier_runs(db, self._place, self._run)
            now = self._clock()
            db.execute(
                "INSERT INTO runs (run, renewed_at, lease, place) VALUES (?, ?, ?, ?)"
                " ON CONFLICT (run) DO UPDATE SET renewed_at = excluded.renewed_at",
                (self._run, now, self._lease, self._place),
            )
            return now, run(db)

        self._renewed, found = await self._do(renew_and_run)
        return found

    def _leave(self, db: sqlite3.Connection) -> None:
        db.execute("DELETE FROM claims WHERE run = ?", (self._run,))
        dead = f"NOT {_IS_LIVE} AND run NOT IN (SELECT run FROM claims)"
        db.execute(f"DELETE FROM runs WHERE run = :run OR ({dead})", self._asks(""))


class LedgerReader:
    """A look at a ledger's file, which another may be writing to; an absent one is empty.

    A :class:`ReadableLedger`.
    """

    def __init__(self, path: Path) -> None:
        """Open it.

        Raises:
            LedgerError: it is not a sound ledger.
        """
        self._path = path
        self._db = opened_to_read(path) if path.exists() else None
        self.is_rebuilt = self._db is not None and is_rebuilt(self._db)
        """Whether jobs that it does not know may have been submitted all the same."""
        self.has_older_ids = self._db is not None and has_older_ids(self._db)
        """As of :class:`Ledger`."""

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

    def spent(self) -> Decimal:
        """What all tasks have cost or are expected to, those under way included."""
        costs = [] if self._db is None else _costs(self._db, (*_WITH_AN_END, "submitted"))
        return _sum(costs)

    def surprises(self, most: int) -> list[Entry]:
        """As of :class:`Ledger`.

        Raises:
            LedgerError: one of them is no row that a run has written.
        """
        try:
            return [] if self._db is None else _surprises(self._db, most)
        except UnsoundRowError as error:
            raise unsound(self._path, error) from None

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


def _void_earlier_runs(db: sqlite3.Connection, place: str, run: str) -> None:
    """Runs before this one, where only one works at a time, are no more."""
    earlier = "SELECT run FROM runs WHERE place = ? AND run != ?"
    db.execute(f"DELETE FROM claims WHERE run IN ({earlier})", (place, run))
    db.execute(f"DELETE FROM runs WHERE run IN ({earlier})", (place, run))


def _sum(costs: Iterable[tuple[int, Costs]]) -> Decimal:
    return sum((tasks * (cost.billed + cost.assumed) for tasks, cost in costs), Decimal(0))


def _costs(
    db: sqlite3.Connection, states: Sequence[State] = _WITH_AN_END
) -> list[tuple[int, Costs]]:
    """What tasks have cost each, and how many of them have: those of jobs in these states, and
    earlier ones."""
    # Counted by amount: there are few, and the sum is exact here only.
    rows = db.execute(
        "SELECT money, may_be_free, estimate, count(*) FROM ("
        f"{_COST} jobs WHERE state IN ({', '.join(map(repr, states))})"
        f" UNION ALL {_COST} earlier_tasks) WHERE money IS NOT NULL OR estimate IS NOT NULL"
        " GROUP BY money, may_be_free, estimate"
    )
    return [
        (tasks, costs_of(_amount(money), _amount(estimate), may_be_free=bool(may_be_free)))
        for money, may_be_free, estimate, tasks in rows
    ]


def _note_created(db: sqlite3.Connection, run: str, job: str, task_id: str, account: str) -> None:
    _forget_repeated(db, job)
    state, current, holder, is_intended = _row(db, job)
    is_open = state in ("submitting", "uncertain")
    if state is None or _was_told(db, job, task_id) or (current == task_id and not is_open):
        return
    is_anothers = state == "submitting" and is_intended and holder != run
    is_free = current in (None, task_id) and not is_anothers
    if is_free and is_open:
        _set_task(db, job, task_id, account)
        return
    # Its submit was given up, and the job is to be submitted anew, or has been.
    estimate = _take_lost_submit(db, job)
    if is_free:
        _set_task(db, job, task_id, account, estimate)
    else:
        db.execute(
            "INSERT INTO earlier_tasks (job, task_id, account, state, estimate)"
            " VALUES (?, ?, ?, 'submitted', ?)",
            (job, task_id, account, estimate),
        )


def _row(db: sqlite3.Connection, job: str) -> tuple[State | None, str | None, str | None, bool]:
    """State and task of a job, whose it is, and whether that one has submitted it."""
    row = db.execute(
        "SELECT state, task_id, run, is_intended FROM jobs LEFT JOIN claims ON job = id"
        " WHERE id = ?",
        (job,),
    ).fetchone()
    return (None, None, None, False) if row is None else (*row[:3], bool(row[3]))


def _set_task(
    db: sqlite3.Connection, job: str, task_id: str, account: str, estimate: str | None = None
) -> None:
    db.execute(
        "UPDATE jobs SET state = 'submitted', task_id = ?, account = ?,"
        " estimate = coalesce(?, estimate), error = NULL, forgotten_at = NULL,"
        f" created_at = {_NOW} WHERE id = ?",
        (task_id, account, estimate, job),
    )


def _was_told(db: sqlite3.Connection, job: str, task_id: str) -> bool:
    told = db.execute("SELECT 1 FROM earlier_tasks WHERE job = ? AND task_id = ?", (job, task_id))
    return told.fetchone() is not None


def _forget_repeated(db: sqlite3.Connection, job: str) -> None:
    """Leave the submit that this job's last one repeats out of the history: they are one."""
    db.execute(f"DELETE FROM earlier_tasks WHERE {_REPEATED}", {"job": job})


def _take_lost_submit(db: sqlite3.Connection, job: str) -> str | None:
    """Take the last submit without an answer out of the history; gives what it counted with."""
    lost = db.execute(
        "SELECT rowid, estimate FROM earlier_tasks WHERE job = ? AND task_id IS NULL"
        " AND state IN ('uncertain', 'submitting') ORDER BY rowid DESC LIMIT 1",
        (job,),
    ).fetchone()
    if lost is None:
        return None
    db.execute("DELETE FROM earlier_tasks WHERE rowid = ?", (lost[0],))
    estimate: str | None = lost[1]
    return estimate


def _end(db: sqlite3.Connection, job: str, how: Ended) -> None:
    # A late answer may have told the task of a submit that was given up: then it counts.
    unless = " AND state != 'submitted'" if how.state == "uncertain" else ""
    if how.state == "uncertain":
        _forget_repeated(db, job)
    db.execute(
        "UPDATE jobs SET state = ?, money = coalesce(?, money),"
        " estimate = coalesce(?, estimate), error = ?,"
        f" new_task_may_help = ?, kind = ?, ended_at = {_NOW} WHERE id = ?{unless}",
        (
            *(how.state, _text(how.money), _text(how.estimate)),
            *(how.error, how.new_task_may_help, how.kind, job),
        ),
    )
    if how.files:
        db.execute("DELETE FROM files WHERE job = ?", (job,))
    db.executemany(
        "INSERT INTO files (job, path, size, sha256, node_id) VALUES (?, ?, ?, ?, ?)",
        [(job, file.path, file.size, file.sha256, file.node_id) for file in how.files],
    )


def _reserves(db: sqlite3.Connection, job: str, output: int, stem: str) -> bool:
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


def _content(job: Job) -> dict[str, Any]:
    """What :data:`_CONTENT` asks for."""
    entry = entry_for(job)
    return {"hash": entry.hash, "form": entry.form, "line": entry.line, "kept": entry.kept}


def _entries(db: sqlite3.Connection, ids: Sequence[str]) -> list[Entry]:
    return [entry for some in _pieces(ids) for entry in read(db, f"id IN ({_marks(some)})", some)]


def _surprises(db: sqlite3.Connection, most: int) -> list[Entry]:
    higher = "estimate IS NULL OR CAST(money AS REAL) > CAST(estimate AS REAL)"
    chosen = (
        "id IN (SELECT id FROM jobs WHERE task_id IS NOT NULL AND money IS NOT NULL"
        f" AND ({higher}) ORDER BY ended_at DESC LIMIT {most:d})"
    )
    return read(db, chosen, ())


def _page(db: sqlite3.Connection, where: str, values: tuple[str, ...], most: int) -> list[Entry]:
    """The first rows for which this holds, and whose id comes after the last of the values."""
    some = f"SELECT id FROM jobs WHERE {where} AND id > ? ORDER BY id LIMIT {most:d}"
    return read(db, f"id IN ({some}) ORDER BY id", values)


def _pieces(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """So many ids as one question may have."""
    return (ids[start : start + _MOST_AT_ONCE] for start in range(0, len(ids), _MOST_AT_ONCE))


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))


def _amount(text: Any) -> Decimal | None:
    if text is not None and not is_amount(text):
        raise UnsoundRowError(f"the amount {shown(text)}, which is no amount of money")
    return None if text is None else Decimal(text)


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)
