"""The ledger in PostgreSQL: for runs that several machines share, or that outlive one."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Collection, Mapping, Sequence, Set
from decimal import Decimal
from typing import Any, Literal, Self, TypeVar

from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.costs import sum_of
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
    run_ended,
)
from runninghub_async.bulk.ledgers.ledger_file import CURRENCY
from runninghub_async.bulk.ledgers.postgres_claims import (
    LIVE_HOLDER,
    claimed,
    end_run,
    has_begun,
    leave,
    release,
    renew,
    renew_worker,
    void_earlier_runs,
)
from runninghub_async.bulk.ledgers.postgres_common import PostgresCommon
from runninghub_async.bulk.ledgers.postgres_intents import note_intent, take_back
from runninghub_async.bulk.ledgers.postgres_removal import remove_rows
from runninghub_async.bulk.ledgers.postgres_rows import CONTENT, NOW, UNNEEDED, Rows
from runninghub_async.bulk.ledgers.postgres_waiting import (
    keep_waiting,
    look_for_saved,
    note_saved,
    take_due,
    wait_no_more_for,
)
from runninghub_async.bulk.ledgers.postgres_writer import PATIENCE, PostgresWriter
from runninghub_async.bulk.ledgers.saved import SavedPage, saved_page
from runninghub_async.checks import refusal
from runninghub_async.errors import FailureKind, RunningHubError
from runninghub_async.postgres.address import PostgresAddress, parse_postgres

T = TypeVar("T")

_NOT_FORGOTTEN = "forgotten_at IS NULL"
_GRAPH = "graph of "
_COMPARED = "compared with "
_EARLIER = "job, task_id, account, state, money, estimate, error, client_token"
_JOB = "ledger = %(ledger)s AND id = %(job)s"


class PostgresLedger(Leased):
    """The ledger in a PostgreSQL database, for any number of runs on any number of machines.

    ::

        ledger = PostgresLedger("postgresql://me@db.example/films?run=summer")
        async with BulkRun(rh, out="s3://films/summer", ledger=ledger) as run:
            ...

    One database keeps any number of ledgers, each known by its run id.  Leases go by the server's
    clock.  The password need not stand in the address: ``PGPASSWORD``, ``~/.pgpass`` and service
    files count as for all programs.
    """

    def __init__(
        self,
        address: str | PostgresAddress | PostgresWriter,
        *,
        lease: float = LEASE,
        clock: Callable[[], float] | None = None,
        place: str | None = None,
        works_for: str | None = None,
        patience: float = PATIENCE,
    ) -> None:
        """Connect, and make the tables where there are none.  Blocking.

        Args:
            address: ``postgresql://USER@HOST/DATABASE?run=ID``, or what has it open already.
            lease, place: as of :class:`Leased`.
            clock: tells seconds, the same for all runs that share the rows, in place of the
                server's.
            works_for: another run, at the same place; with it this one ends.
            patience: seconds that a server which is away is waited for.

        Raises:
            InvalidParameterError: the address is none, or names no run id; ``lease`` is not usable.
            LedgerError: the database cannot be reached or used.
            RunningHubError: psycopg is not installed.
        """
        super().__init__(lease=lease, clock=clock or time.monotonic, place=place)
        self._told_clock = clock
        self._works_for = works_for
        self._owns_writer = not isinstance(address, PostgresWriter)
        if not isinstance(address, PostgresWriter):
            found = parse_postgres(address) if isinstance(address, str) else address
            if found.run_id is None:
                raise refusal(
                    "ledger",
                    "has no run id, by which this run is known in the database",
                    "an address with ?run=ID",
                    value=str(found),
                )
            address = PostgresWriter(found, patience=patience)
        self._writer = address
        self._common = PostgresCommon(address, self._do, self._asks)
        self._closed = False

    # -- whose jobs are ---------------------------------------------------------------------

    @property
    def is_rebuilt(self) -> bool:
        return False

    @property
    def has_older_ids(self) -> bool:
        return False

    @property
    def address(self) -> PostgresAddress:
        """Where it is; it is told without its password."""
        return self._writer.address

    @property
    def common(self) -> PostgresCommon:
        return self._common

    def for_run(self, place: str | None = None) -> Self:
        return type(self)(self._writer, lease=self._lease, clock=self._told_clock, place=place)

    async def renew(self) -> None:
        if self._is_due():
            await self._renewing(lambda _: None)

    async def open_jobs(self, jobs: Sequence[Job]) -> list[Entry]:
        def run(rows: Rows) -> list[Entry]:
            # In the order of their ids, as all who take locks on many do.
            new = {job.id: entry_for(job) for job in sorted(jobs, key=lambda job: job.id)}
            rows.each(
                "INSERT INTO jobs (ledger, id, hash, form, line, kept, choice, state, holder)"
                " VALUES (%(ledger)s, %(id)s, %(hash)s, %(form)s, %(line)s, %(kept)s, %(choice)s,"
                " 'pending', %(run)s) ON CONFLICT DO NOTHING",
                [{"id": e.id, "run": self._run, **content_of(e)} for e in new.values()],
            )
            found = {entry.id: entry for entry in rows.entries(list(new))}
            rows.each(
                f"UPDATE jobs SET {CONTENT},"
                " client_token = CASE WHEN hash = %(hash)s THEN client_token END"
                f" WHERE {_JOB} AND state = 'pending' AND hash = %(hash_before)s"
                f" AND (holder = %(run)s OR NOT {LIVE_HOLDER})",
                [
                    {**self._asks(job.id), **content_of(now), "hash_before": before.hash}
                    for job in sorted(jobs, key=lambda job: job.id)
                    if (before := found[job.id]).state == "pending"
                    and (now := content_now(before, job)) != before
                ],
            )
            rows.each(
                f"UPDATE jobs SET choice = %(choice)s WHERE {_JOB}",
                [
                    {"job": e.id, "choice": e.choice}
                    for e in new.values()
                    if found[e.id].choice != e.choice
                ],
            )
            return [found[job.id] for job in jobs]

        return await self._renewing(run)

    async def claim(self, ids: Sequence[str]) -> list[Entry]:
        asks = self._asks("")
        first = await self._renewing(lambda rows: claimed(rows, ids, " SKIP LOCKED", **asks))
        if len(first) == len(set(ids)):
            return first
        # Somebody held a lock on the others, or a lease: that is told when the lock is gone.
        return await self._do(lambda rows: claimed(rows, ids, "", **asks))

    async def dismiss(self, run: str) -> None:
        """Another run, such as a worker's, is no more, whatever its lease says: its claims are
        nobody's, and it submits nothing more."""
        await self._do(lambda rows: end_run(rows, run))

    async def release(self, ids: Sequence[str]) -> None:
        def run(rows: Rows) -> None:
            release(rows, ids, self._run)
            self._tell(rows)

        await self._do(run)

    # -- jobs that wait for others -----------------------------------------------------------

    async def keep_waiting(self, jobs: Sequence[Waiting]) -> None:
        await self._renewing(lambda rows: keep_waiting(rows, self._run, jobs))
        await self._do(lambda rows: look_for_saved(rows, self._run, jobs))

    async def due(self, most: int = PAGE, *, stuck: bool = False) -> Due:
        def run(rows: Rows) -> Due:
            waited = take_due(rows, self._run, most, stuck=stuck)
            ids = [each.id for each in waited]
            mine = claimed(rows, ids, "", **self._asks("")) if ids else []
            needed = rows.entries(needs_of_due(waited, mine))
            return Due(waited, mine, {entry.id: entry for entry in needed})

        return await self._renewing(run)

    async def left_open(self, job: str) -> None:
        await self._do(lambda rows: wait_no_more_for(rows, job, self._run))

    # -- reading ------------------------------------------------------------------------------

    async def states(self, ids: Sequence[str]) -> Mapping[str, State]:
        asked = "SELECT id, state FROM jobs WHERE ledger = %(ledger)s AND id = ANY(%(ids)s::text[])"
        return dict(await self._read(lambda rows: rows.do(asked, ids=list(ids)).fetchall()))

    async def known(self, ids: Sequence[str]) -> Mapping[str, Entry]:
        return {entry.id: entry for entry in await self._read(lambda rows: rows.entries(ids))}

    async def earlier(self, ids: Sequence[str]) -> Mapping[str, tuple[Redone, ...]]:
        return await self._read(lambda rows: rows.earlier(ids))

    async def settled_choices(self, ids: Collection[str]) -> Set[str]:
        return await self._read(lambda rows: rows.settled_choices(ids))

    async def page(self, state: State, *, after: str = "", most: int = PAGE) -> list[Entry]:
        which = f"state = %(state)s AND {_NOT_FORGOTTEN} AND NOT {UNNEEDED}"
        return await self._read(lambda rows: rows.page(which, after=after, most=most, state=state))

    async def saved(self, *, after: str = "", most: int = PAGE) -> SavedPage:
        wanted = (
            "SELECT id, id || hash, path, size FROM (SELECT ledger, id, hash FROM jobs"
            " WHERE ledger = %(ledger)s AND state = 'saved' AND id > %(after)s"
            " ORDER BY id LIMIT %(most)s) AS page LEFT JOIN files"
            " ON files.ledger = page.ledger AND job = id ORDER BY id, path"
        )
        return await self._read(lambda rows: saved_page(rows.do(wanted, after=after, most=most)))

    async def unpriced(self, *, after: str = "", most: int = PAGE) -> list[Entry]:
        ended = "state IN ('succeeded', 'saved', 'failed') AND task_id IS NOT NULL"
        nothing = f"money IS NULL AND estimate IS NULL AND ({ended} OR state = 'uncertain')"
        return await self._read(lambda rows: rows.page(nothing, after=after, most=most))

    async def surprises(self, most: int) -> list[Entry]:
        return await self._read(lambda rows: rows.surprises(most))

    async def counts(self) -> dict[State | Literal["forgotten", "not needed"], int]:
        which = (
            "SELECT CASE WHEN state IN ('failed', 'uncertain') AND forgotten_at IS NOT NULL"
            f" THEN 'forgotten' WHEN {UNNEEDED} THEN 'not needed' ELSE state END, count(*)"
            " FROM jobs WHERE ledger = %(ledger)s GROUP BY 1"
        )
        return dict(await self._read(lambda rows: rows.do(which).fetchall()))

    async def failures(self) -> dict[FailureKind | Literal["refused"], int]:
        kind = "coalesce(kind, CASE WHEN task_id IS NULL THEN 'refused' ELSE 'unknown' END)"
        failed = (
            f"SELECT {kind}, count(*) FROM jobs WHERE ledger = %(ledger)s AND state = 'failed'"
            f" AND {_NOT_FORGOTTEN} GROUP BY 1"
        )
        return dict(await self._read(lambda rows: rows.do(failed).fetchall()))

    async def spent(self) -> Decimal:
        return sum_of(await self._read(Rows.costs))

    async def assumed(self) -> tuple[int, Decimal]:
        costs = [(tasks, cost) for tasks, cost in await self._read(Rows.costs) if cost.assumed]
        amount = sum((tasks * cost.assumed for tasks, cost in costs), Decimal(0))
        return sum(tasks for tasks, _ in costs), amount

    # -- what becomes of a job ------------------------------------------------------------------

    async def reserve_name(self, job: str, output: int, stem: str) -> str:
        return await self._holding(job, lambda rows: rows.name_for(job, output, stem))

    async def intends(
        self,
        job: str,
        account: str,
        estimate: Decimal | None,
        client_token: str | None = None,
    ) -> None:
        def run(rows: Rows) -> RunningHubError | None:
            return note_intent(
                rows, account=account, estimate=estimate, token=client_token, **self._asks(job)
            )

        if (error := await self._do(run)) is not None:
            raise error

    async def withdraws(self, job: str) -> None:
        def run(rows: Rows) -> None:
            take_back(rows, job)
            self._tell(rows)

        await self._holding(job, run)

    async def created(self, job: str, task_id: str, account: str) -> None:
        await self._do(
            lambda rows: rows.note_created(self._run, job, task_id, account, now=self._told_now)
        )

    async def ended(self, job: str, how: Ended, stems: Stems = ()) -> list[str]:
        def run(rows: Rows) -> list[str]:
            rows.note_end(job, how, now=self._told_now)
            if is_final(how.state):
                rows.do(f"UPDATE jobs SET holder = NULL WHERE {_JOB}", job=job)
                if how.state == "saved":
                    note_saved(rows, job)
                else:
                    wait_no_more_for(rows, job, self._run)
            self._tell(rows)
            return [rows.name_for(job, output, stem) for output, stem in stems]

        return await self._holding(job, run)

    async def again(
        self, job: Job, how: Ended | None = None, *, redone: Redone | None = None
    ) -> None:
        def run(rows: Rows) -> bool:
            status = rows.locked(job.id)
            if how is not None:
                rows.note_end(job.id, how, now=self._told_now)
            elif status is None or status.state == "submitted":  # a late answer has told its task
                return False
            rows.do(
                f"INSERT INTO earlier_tasks (ledger, {_EARLIER}) SELECT ledger, id, task_id,"
                f" account, state, money, estimate, error, client_token FROM jobs WHERE {_JOB}",
                job=job.id,
            )
            if redone is not None:
                rows.note_redone(job.id, redone)
            repeats = "state IN ('uncertain', 'submitting') AND hash = %(hash)s"
            rows.do(
                f"UPDATE jobs SET state = 'pending', {CONTENT}, task_id = NULL,"
                f" client_token = CASE WHEN {repeats} THEN client_token END,"
                f" estimate = CASE WHEN {repeats} AND client_token IS NOT NULL THEN estimate END,"
                " money = NULL, error = NULL, forgotten_at = NULL, new_task_may_help = false,"
                " kind = NULL, created_at = NULL, started_at = NULL, finished_at = NULL,"
                f" ended_at = NULL WHERE {_JOB}",
                job=job.id,
                **content_of(entry_for(job)),
            )
            return True

        if not await self._holding(job.id, run):
            raise claim_lost(job.id, self._run)

    async def forget(self, ids: Sequence[str]) -> None:
        wanted = sorted(set(ids))

        def run(rows: Rows) -> str | None:
            for job in wanted:
                status = rows.locked(job)
                is_mine = status is not None and status.holder == self._run
                if status is None or not is_mine or status.state not in ("failed", "uncertain"):
                    return job
            rows.do(
                f"UPDATE jobs SET forgotten_at = {NOW}, holder = NULL"
                " WHERE ledger = %(ledger)s AND id = ANY(%(ids)s::text[])",
                ids=wanted,
            )
            return None

        if (other := await self._do(run)) is not None:
            raise claim_lost(other, self._run)

    async def remove(self, ids: Collection[str]) -> Set[str]:
        return await self._do(lambda rows: remove_rows(rows, sorted(ids), now=self._told_now))

    async def graphs(self) -> Mapping[str, str]:
        noted = (
            "SELECT substr(what, %(length)s), told FROM about"
            " WHERE ledger = %(ledger)s AND starts_with(what, %(graph)s) ORDER BY what"
        )
        return dict(
            await self._read(
                lambda rows: rows.do(noted, length=len(_GRAPH) + 1, graph=_GRAPH).fetchall()
            )
        )

    async def note_graph(self, key: str, digest: str) -> None:
        await self._note(f"{_GRAPH}{key}", digest)

    async def currency(self) -> str | None:
        return await self._read(lambda rows: rows.told(CURRENCY))

    async def note_currency(self, currency: str) -> None:
        await self._note(CURRENCY, currency)

    async def compared(self, file: str) -> str | None:
        return await self._read(lambda rows: rows.told(f"{_COMPARED}{file}"))

    async def note_compared(self, file: str, how_far: str) -> None:
        await self._note(f"{_COMPARED}{file}", how_far)

    async def _note(self, what: str, told: str) -> None:
        await self._do(
            lambda rows: rows.do(
                "INSERT INTO about VALUES (%(ledger)s, %(what)s, %(told)s)"
                " ON CONFLICT (ledger, what) DO UPDATE SET told = excluded.told",
                what=what,
                told=told,
            )
        )

    async def close(self) -> None:
        if self._closed:
            return
        await self._common.close()
        with contextlib.suppress(LedgerError):  # then its lease will be over
            await self._do(self._leave)
        self._closed = True
        if self._owns_writer:
            await self._writer.close()

    # -- within a transaction -------------------------------------------------------------------

    async def _do(self, run: Callable[[Rows], T], *, is_read: bool = False) -> T:
        if self._closed:
            raise LedgerError(f"The ledger {self._writer.name} is closed.")
        return await self._writer.do(run, is_read=is_read)

    async def _read(self, run: Callable[[Rows], T]) -> T:
        return await self._do(run, is_read=True)

    async def _holding(self, job: str, run: Callable[[Rows], T]) -> T:
        """Do this to a job that this run holds, and that nobody else changes meanwhile.

        Raises:
            ClaimLost: it does not.
        """

        def held(rows: Rows) -> list[T]:
            status = rows.locked(job)
            return [run(rows)] if status is not None and status.holder == self._run else []

        found = await self._do(held)
        if not found:
            raise claim_lost(job, self._run)
        return found[0]

    @property
    def _told_now(self) -> float | None:
        return None if self._told_clock is None else self._told_clock()

    def _asks(self, job: str) -> dict[str, Any]:
        now = self._told_now
        return {"job": job, "run": self._run, "works_for": self._works_for, "now": now}

    async def _renewing(self, run: Callable[[Rows], T]) -> T:
        """Do this, and renew the lease with it where that is due.

        Raises:
            ClaimLost: the run works for another, and one of the two was ended.
        """
        if not self._is_due():
            return await self._do(run)
        is_first = self._renewed is None

        def renew_and_run(rows: Rows) -> list[T]:
            asks = self._asks("")
            if self._works_for is not None:
                goes_on = renew_worker(rows, self._lease, is_first=is_first, **asks)
                return [run(rows)] if goes_on else []
            # Two may be first at once; workers of this run may be there when the second comes.
            if is_first and self._place is not None and not has_begun(rows, self._run):
                void_earlier_runs(rows, self._place, self._run)
            renew(rows, self._lease, self._place, **asks)
            return [run(rows)]

        asked = self._clock()  # before: the lease counts from no later than this
        found = await self._do(renew_and_run)
        if not found:
            raise run_ended(self._run)
        self._renewed = asked
        return found[0]

    def _leave(self, rows: Rows) -> None:
        leave(rows, **self._asks(""))
        self._tell(rows)

    def _tell(self, rows: Rows) -> None:
        """Let other runs know, once this is durable, that something has changed for them."""
        rows.tell(self._run)
