"""The ledger in one SQLite file."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Collection, Mapping, Sequence, Set
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, Literal, Self, TypeVar

from runninghub_async.bulk.distinct import Names
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.costs import Costs, sum_of
from runninghub_async.bulk.ledgers.lease import LEASE, Leased
from runninghub_async.bulk.ledgers.ledger import (
    PAGE,
    Due,
    Ended,
    Entry,
    LedgerError,
    Redone,
    State,
    Stems,
    Waiting,
    claim_lost,
    content_now,
    content_of,
    entry_for,
    is_final,
    needs_of_due,
    not_needed,
)
from runninghub_async.bulk.ledgers.ledger_file import CURRENCY, IS_LIVE, currency_in, told_in
from runninghub_async.bulk.ledgers.saved import SavedPage
from runninghub_async.bulk.ledgers.sqlite_removal import remove_rows
from runninghub_async.bulk.ledgers.sqlite_rows import (
    CONTENT,
    NOW,
    REPEATED,
    UNNEEDED,
    amount_text,
    costs_in,
    earlier_in,
    entries_of,
    marks_for,
    name_for,
    note_created,
    note_end,
    note_redone,
    page_of,
    pieces_of,
    saved_in,
    settled_choices_in,
    status_of,
    surprises_in,
)
from runninghub_async.bulk.ledgers.sqlite_waiting import (
    forget_waiting,
    keep_waiting,
    note_saved,
    take_due,
    wait_no_more_for,
)
from runninghub_async.bulk.ledgers.sqlite_writer import Writer
from runninghub_async.errors import FailureKind, RunningHubError

T = TypeVar("T")

_HELD = f"EXISTS (SELECT 1 FROM claims JOIN runs USING (run) WHERE job = :job AND {IS_LIVE}"
_MINE = f"{_HELD} AND run = :run)"
_ANOTHERS = f"{_HELD} AND run != :run)"
_NOT_FORGOTTEN = "forgotten_at IS NULL"
_GRAPH = "graph of "
_COMPARED = "compared with "
_entries_of = partial(entries_of, is_current=True)
_EARLIER = "job, task_id, account, state, money, estimate, error, client_token"


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
        self._known_saved: Names | None = None
        """What the pages of saved jobs that are being read need not tell."""
        self._summed: tuple[tuple[int, int], list[tuple[int, Costs]]] | None = None
        """What tasks have cost: behind numbers that are others once anybody has written since."""

    # -- whose jobs are ---------------------------------------------------------------------

    @property
    def is_rebuilt(self) -> bool:
        return self._writer.is_rebuilt

    @property
    def has_older_ids(self) -> bool:
        return self._writer.has_older_ids

    @property
    def common(self) -> None:
        return None

    def for_run(self, place: str | None = None) -> Self:
        return type(self)(self._writer, lease=self._lease, clock=self._clock, place=place)

    async def renew(self) -> None:
        if self._is_due():
            await self._renewing(lambda _: None)

    async def open_jobs(self, jobs: Sequence[Job]) -> list[Entry]:
        def run(db: sqlite3.Connection) -> list[Entry]:
            rows = {entry.id: entry for entry in _entries_of(db, [job.id for job in jobs])}
            new = [entry_for(job, is_rebuilt=self.is_rebuilt) for job in jobs if job.id not in rows]
            db.executemany(
                "INSERT INTO jobs (id, hash, form, line, kept, choice, state, error)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [(e.id, e.hash, e.form, e.line, e.kept, e.choice, e.state, e.error) for e in new],
            )
            db.executemany(
                "UPDATE jobs SET choice = ? WHERE id = ?",
                [(j.choice, j.id) for j in jobs if j.id in rows and rows[j.id].choice != j.choice],
            )
            db.executemany(
                "INSERT INTO claims (job, run) VALUES (?, ?)",
                [(entry.id, self._run) for entry in new],
            )
            db.executemany(
                f"UPDATE jobs SET {CONTENT},"
                " client_token = CASE WHEN hash = :hash THEN client_token END"
                f" WHERE id = :job AND state = 'pending' AND NOT {_ANOTHERS}",
                [
                    {**self._asks(job.id), **content_of(content_now(rows[job.id], job))}
                    for job in jobs
                    if job.id in rows and rows[job.id].state == "pending"
                ],
            )
            rows.update((entry.id, entry) for entry in new)
            return [rows[job.id] for job in jobs]

        return await self._renewing(run)

    async def claim(self, ids: Sequence[str]) -> list[Entry]:
        return await self._renewing(lambda db: self._claimed(db, ids))

    def _claimed(self, db: sqlite3.Connection, ids: Sequence[str]) -> list[Entry]:
        mine = self._held(db, ids)
        # Whose claim it becomes has not submitted it, whatever the one before has.
        db.executemany(
            "INSERT INTO claims (job, run) SELECT id, :run FROM jobs WHERE id = :job"
            " ON CONFLICT (job) DO UPDATE SET run = :run, is_intended = 0"
            f" WHERE run != :run AND NOT {_ANOTHERS}",
            [self._asks(job) for job in ids if job not in mine],
        )
        if len(mine) < len(ids):
            mine = self._held(db, ids)
        return _entries_of(db, [job for job in ids if job in mine])

    async def release(self, ids: Sequence[str]) -> None:
        gone = [(job, self._run) for job in ids]
        await self._do(
            lambda db: db.executemany("DELETE FROM claims WHERE job = ? AND run = ?", gone)
        )

    # -- jobs that wait for others -----------------------------------------------------------

    async def keep_waiting(self, jobs: Sequence[Waiting]) -> None:
        await self._renewing(lambda db: keep_waiting(db, self._run, jobs))

    async def due(self, most: int = PAGE, *, stuck: bool = False) -> Due:
        def run(db: sqlite3.Connection) -> Due:
            waited = take_due(db, self._run, most, stuck=stuck)
            claimed = self._claimed(db, [each.id for each in waited])
            needed = _entries_of(db, needs_of_due(waited, claimed))
            return Due(waited, claimed, {entry.id: entry for entry in needed})

        return await self._renewing(run)

    async def left_open(self, job: str) -> None:
        await self._do(lambda db: wait_no_more_for(db, job, self._run))

    # -- reading ------------------------------------------------------------------------------

    async def states(self, ids: Sequence[str]) -> Mapping[str, State]:
        def run(db: sqlite3.Connection) -> Mapping[str, State]:
            found: dict[str, State] = {}
            for some in pieces_of(ids):
                where = f"id IN ({marks_for(some)})"
                found.update(db.execute(f"SELECT id, state FROM jobs WHERE {where}", some))
            return found

        return await self._do(run)

    async def known(self, ids: Sequence[str]) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in await self._do(lambda db: _entries_of(db, ids))}

    async def earlier(self, ids: Sequence[str]) -> Mapping[str, tuple[Redone, ...]]:
        return await self._do(lambda db: earlier_in(db, ids))

    async def settled_choices(self, ids: Collection[str]) -> Set[str]:
        return await self._do(lambda db: settled_choices_in(db, list(ids)))

    async def page(self, state: State, *, after: str = "", most: int = PAGE) -> list[Entry]:
        is_left = f"{_NOT_FORGOTTEN} AND NOT {UNNEEDED}"
        return await self._do(
            lambda db: page_of(db, f"state = ? AND {is_left}", (state, after), most)
        )

    async def saved(self, *, after: str = "", most: int = PAGE) -> SavedPage:
        if not after:
            self._known_saved = await self._do(self._saved_as_looked_at)
        known = self._known_saved
        return await self._do(lambda db: saved_in(db, after, most, known))

    def _saved_as_looked_at(self, db: sqlite3.Connection) -> Names | None:
        looked_at, self._writer.saved_before = self._writer.saved_before, None
        if looked_at is None:
            return None
        (count,) = db.execute("SELECT count(*) FROM jobs WHERE state = 'saved'").fetchone()
        return looked_at if count == len(looked_at) else None

    async def unpriced(self, *, after: str = "", most: int = PAGE) -> list[Entry]:
        ended = "+state IN ('succeeded', 'saved', 'failed') AND task_id IS NOT NULL"
        nothing = f"money IS NULL AND estimate IS NULL AND ({ended} OR +state = 'uncertain')"
        return await self._do(lambda db: page_of(db, nothing, (after,), most))

    async def surprises(self, most: int) -> list[Entry]:
        return await self._do(lambda db: surprises_in(db, most))

    async def counts(self) -> dict[State | Literal["forgotten", "not needed"], int]:
        # The index has the counts, and few rows are forgotten, or pending.
        count = "SELECT state, count(*) FROM jobs"
        ended = "state IN ('failed', 'uncertain') AND forgotten_at IS NOT NULL"

        def run(db: sqlite3.Connection) -> dict[State | Literal["forgotten", "not needed"], int]:
            counts: dict[State | Literal["forgotten", "not needed"], int] = dict(
                db.execute(f"{count} GROUP BY state")
            )
            unneeded = f"SELECT count(*) FROM jobs WHERE {UNNEEDED}"
            if (number := db.execute(unneeded).fetchone()[0]) > 0:
                counts["not needed"] = number
                counts["pending"] -= number
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
        return sum_of(await self._do(self._costs))

    async def assumed(self) -> tuple[int, Decimal]:
        costs = [(tasks, cost) for tasks, cost in await self._do(self._costs) if cost.assumed]
        amount = sum((tasks * cost.assumed for tasks, cost in costs), Decimal(0))
        return sum(tasks for tasks, _ in costs), amount

    def _costs(self, db: sqlite3.Connection) -> list[tuple[int, Costs]]:
        if db.total_changes != self._writer.written_before:
            return costs_in(db)  # what this transaction has written may yet be taken back
        (by_others,) = db.execute("PRAGMA data_version").fetchone()
        written = (db.total_changes, by_others)
        if self._summed is None or self._summed[0] != written:
            self._summed = (written, costs_in(db))
        return self._summed[1]

    # -- what becomes of a job ------------------------------------------------------------------

    async def reserve_name(self, job: str, output: int, stem: str) -> str:
        return await self._holding(job, lambda db: name_for(db, job, output, stem))

    async def intends(
        self,
        job: str,
        account: str,
        estimate: Decimal | None,
        client_token: str | None = None,
    ) -> None:
        def run(db: sqlite3.Connection) -> RunningHubError | None:
            told = {"account": account, "estimate": amount_text(estimate), "token": client_token}
            intended = db.execute(
                "UPDATE jobs SET state = 'submitting', account = :account, estimate = :estimate,"
                f" client_token = :token, attempts = attempts + 1, intended_at = {NOW}"
                f" WHERE id = :job AND state = 'pending' AND {_MINE} AND NOT {UNNEEDED}",
                {**self._asks(job), **told},
            )
            if intended.rowcount != 1:
                choice = self._settled_for(db, job)
                return claim_lost(job, self._run) if choice is None else not_needed(choice)
            db.execute("UPDATE claims SET is_intended = 1 WHERE job = ?", (job,))
            return None

        if (error := await self._do(run, is_intent=True)) is not None:
            raise error

    def _settled_for(self, db: sqlite3.Connection, job: str) -> str | None:
        """The choice for which this job of the run's is a candidate that is needed no more."""
        row = db.execute(
            f"SELECT choice FROM jobs WHERE id = :job AND {_MINE} AND {UNNEEDED}", self._asks(job)
        ).fetchone()
        return None if row is None else str(row[0])

    async def withdraws(self, job: str) -> None:
        await self._holding(
            job,
            lambda db: db.execute(
                "UPDATE jobs SET state = 'pending', attempts = attempts - 1,"
                " (client_token, estimate) = (SELECT client_token, estimate FROM earlier_tasks"
                f" WHERE {REPEATED})"
                " WHERE id = :job AND state = 'submitting'",
                {"job": job},
            ),
        )

    async def created(self, job: str, task_id: str, account: str) -> None:
        await self._do(lambda db: note_created(db, self._run, job, task_id, account))

    async def ended(self, job: str, how: Ended, stems: Stems = ()) -> list[str]:
        is_over = is_final(how.state)

        def run(db: sqlite3.Connection) -> list[str] | None:
            if not (self._lets_go(db, job) if is_over else self._holds(db, job)):
                return None
            note_end(db, job, how)
            if how.state == "saved":
                note_saved(db, job)
            elif is_over:
                wait_no_more_for(db, job, self._run)
            return [name_for(db, job, output, stem) for output, stem in stems]

        if (names := await self._do(run)) is None:
            raise claim_lost(job, self._run)
        return names

    async def again(
        self, job: Job, how: Ended | None = None, *, redone: Redone | None = None
    ) -> None:
        def run(db: sqlite3.Connection) -> bool:
            if how is not None:
                note_end(db, job.id, how)
            elif status_of(db, job.id)[0] == "submitted":  # a late answer has told its task
                return False
            db.execute(
                f"INSERT INTO earlier_tasks ({_EARLIER}) SELECT id, task_id, account, state, money,"
                " estimate, error, client_token FROM jobs WHERE id = ?",
                (job.id,),
            )
            if redone is not None:
                note_redone(db, job.id, redone)
            repeats = "state IN ('uncertain', 'submitting') AND hash = :hash"
            db.execute(
                f"UPDATE jobs SET state = 'pending', {CONTENT}, task_id = NULL,"
                f" client_token = CASE WHEN {repeats} THEN client_token END,"
                f" estimate = CASE WHEN {repeats} AND client_token IS NOT NULL THEN estimate END,"
                " money = NULL, error = NULL, forgotten_at = NULL, new_task_may_help = 0,"
                " kind = NULL, created_at = NULL, started_at = NULL, finished_at = NULL,"
                " ended_at = NULL WHERE id = :job",
                {"job": job.id, **content_of(entry_for(job))},
            )
            return True

        if not await self._holding(job.id, run):
            raise claim_lost(job.id, self._run)

    async def forget(self, ids: Sequence[str]) -> None:
        def run(db: sqlite3.Connection) -> str | None:
            for job in ids:
                if not self._holds(db, job) or status_of(db, job)[0] not in (
                    "failed",
                    "uncertain",
                ):
                    return job
            gone = [(job,) for job in ids]
            db.executemany(f"UPDATE jobs SET forgotten_at = {NOW} WHERE id = ?", gone)
            db.executemany("DELETE FROM claims WHERE job = ?", gone)
            return None

        if (other := await self._do(run)) is not None:
            raise claim_lost(other, self._run)

    async def remove(self, ids: Collection[str]) -> Set[str]:
        return await self._do(lambda db: remove_rows(db, sorted(ids), now=self._clock()))

    async def graphs(self) -> Mapping[str, str]:
        noted = "SELECT substr(what, ?), told FROM about WHERE what LIKE ? ORDER BY what"
        return dict(
            await self._do(lambda db: db.execute(noted, (len(_GRAPH) + 1, f"{_GRAPH}%")).fetchall())
        )

    async def note_graph(self, key: str, digest: str) -> None:
        await self._note(f"{_GRAPH}{key}", digest)

    async def currency(self) -> str | None:
        return await self._do(currency_in)

    async def note_currency(self, currency: str) -> None:
        await self._note(CURRENCY, currency)

    async def compared(self, file: str) -> str | None:
        return await self._do(lambda db: told_in(db, f"{_COMPARED}{file}"))

    async def note_compared(self, file: str, how_far: str) -> None:
        await self._note(f"{_COMPARED}{file}", how_far)

    async def _note(self, what: str, told: str) -> None:
        noted = (what, told)
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

    def _held(self, db: sqlite3.Connection, ids: Sequence[str]) -> set[str]:
        """Those of these jobs that this run holds."""
        found: set[str] = set()
        for some in pieces_of(ids):
            held = f"SELECT job FROM claims WHERE job IN ({marks_for(some)}) AND run = ?"
            found.update(job for (job,) in db.execute(held, (*some, self._run)))
        return found

    def _lets_go(self, db: sqlite3.Connection, job: str) -> bool:
        """Give up the claim to a job; ``False`` where this run holds none."""
        mine = (job, self._run)
        return db.execute("DELETE FROM claims WHERE job = ? AND run = ?", mine).rowcount == 1

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
        dead = f"NOT {IS_LIVE} AND run NOT IN (SELECT run FROM claims)"
        db.execute(f"DELETE FROM runs WHERE run = :run OR ({dead})", self._asks(""))
        forget_waiting(db, "run NOT IN (SELECT run FROM runs)", ())


def _void_earlier_runs(db: sqlite3.Connection, place: str, run: str) -> None:
    """Runs before this one, where only one works at a time, are no more."""
    earlier = "SELECT run FROM runs WHERE place = ? AND run != ?"
    db.execute(f"DELETE FROM claims WHERE run IN ({earlier})", (place, run))
    forget_waiting(db, f"run IN ({earlier})", (place, run))
    db.execute(f"DELETE FROM runs WHERE run IN ({earlier})", (place, run))
