"""The ledger in memory: for tests, and for runs whose jobs need not survive the process."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import (
    Callable,
    Collection,
    Hashable,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
    Set,
)
from decimal import Decimal
from heapq import nsmallest
from itertools import islice
from typing import Literal, Self, cast

from runninghub_async.bulk.distinct import Names, key_digest
from runninghub_async.bulk.files import candidates, folded
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.costs import Costs
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
    entry_for,
    is_final,
    needs_of_due,
    not_needed,
)
from runninghub_async.bulk.ledgers.memory_common import MemoryCommon
from runninghub_async.bulk.ledgers.memory_rows import Claim, MemoryRows, MemoryRun, costs_among
from runninghub_async.bulk.ledgers.saved import SavedPage, SavedRow, saved_page
from runninghub_async.bulk.outcomes import now as present
from runninghub_async.errors import FailureKind


class MemoryLedger(Leased):
    """A :class:`Ledger` that is gone with its process.

    A run that died leaves its rows to the next one with the same object::

        ledger = MemoryLedger()
        async with BulkRun(rh, out="out/", ledger=ledger) as run:
            ...
    """

    def __init__(
        self,
        rows: MemoryRows | None = None,
        *,
        lease: float = LEASE,
        clock: Callable[[], float] = time.time,
        place: str | None = None,
    ) -> None:
        """Make an empty one.

        Args:
            rows: of another one, by :meth:`for_run`.
            lease, clock, place: as of :class:`Leased`.

        Raises:
            InvalidParameterError: ``lease`` is not usable.
        """
        super().__init__(lease=lease, clock=clock, place=place)
        self._rows = MemoryRows() if rows is None else rows
        self._common = MemoryCommon(self._rows, self._run, clock, self.intends)
        self._closed = False

    # -- whose jobs are ---------------------------------------------------------------------

    @property
    def is_rebuilt(self) -> bool:
        return False

    @property
    def has_older_ids(self) -> bool:
        return False

    @property
    def common(self) -> MemoryCommon:
        return self._common

    def for_run(self, place: str | None = None) -> Self:
        return type(self)(self._rows, lease=self._lease, clock=self._clock, place=place)

    def reader(self) -> MemoryReader:
        """A look at it, for ``check_jobs``."""
        return MemoryReader(self._rows, self._clock)

    async def renew(self) -> None:
        self._check_open()
        if not self._is_due():
            return
        rows, now = self._rows, self._clock()
        if self._renewed is None and self._place is not None:
            gone = {name for name, run in rows.runs.items() if run.place == self._place}
            rows.claims = {job: c for job, c in rows.claims.items() if c.run not in gone}
            rows.waiting.forget(gone)
            rows.runs = {name: run for name, run in rows.runs.items() if name not in gone}
        before = rows.runs.get(self._run)
        wants_at = None if before is None else before.wants_at
        rows.runs[self._run] = MemoryRun(now, self._lease, self._place, wants_at)
        self._renewed = now

    async def open_jobs(self, jobs: Sequence[Job]) -> list[Entry]:
        await self.renew()
        found: list[Entry] = []
        for job in jobs:
            row = self._rows.jobs.get(job.id)
            new = entry_for(job)
            if row is None:
                self._rows.put(new)
                self._rows.claims[job.id] = Claim(self._run)
            elif row.state == "pending" and not self._is_anothers(job.id):
                self._rows.put(content_now(row, job))
            if row is not None and row.choice != job.choice:
                self._change(job.id, choice=job.choice)
            found.append(new if row is None else row)
        return found

    async def claim(self, ids: Sequence[str]) -> list[Entry]:
        await self.renew()
        for job in ids:
            if job in self._rows.jobs and not self._holds(job) and not self._is_anothers(job):
                self._rows.claims[job] = Claim(self._run)
        return [self._rows.jobs[job] for job in ids if self._holds(job)]

    async def release(self, ids: Sequence[str]) -> None:
        self._check_open()
        for job in filter(self._holds, ids):
            del self._rows.claims[job]
        self._rows.tell(self._run)

    # -- jobs that wait for others -----------------------------------------------------------

    async def keep_waiting(self, jobs: Sequence[Waiting]) -> None:
        await self.renew()
        self._rows.waiting.keep(self._run, jobs, self._is_saved)
        await self.release([job.id for job in jobs])

    async def due(self, most: int = PAGE, *, stuck: bool = False) -> Due:
        await self.renew()
        waited = self._rows.waiting.take_due(self._run, most, stuck=stuck)
        claimed = await self.claim([each.id for each in waited])
        return Due(waited, claimed, await self.known(needs_of_due(waited, claimed)))

    async def left_open(self, job: str) -> None:
        self._check_open()
        self._rows.waiting.wait_no_more_for(job, self._run)

    # -- reading ------------------------------------------------------------------------------

    async def states(self, ids: Sequence[str]) -> Mapping[str, State]:
        self._check_open()
        rows = self._rows.jobs
        return {job: rows[job].state for job in ids if job in rows}

    async def known(self, ids: Sequence[str]) -> Mapping[str, Entry]:
        self._check_open()
        return {job: self._rows.jobs[job] for job in ids if job in self._rows.jobs}

    async def earlier(self, ids: Sequence[str]) -> Mapping[str, tuple[Redone, ...]]:
        self._check_open()
        return self._rows.earlier_of(ids)

    async def settled_choices(self, ids: Collection[str]) -> Set[str]:
        self._check_open()
        return self._rows.settled_choices(ids)

    async def page(self, state: State, *, after: str = "", most: int = PAGE) -> list[Entry]:
        unneeded = self._rows.unneeded() if state == "pending" else frozenset[str]()

        def is_wanted(entry: Entry) -> bool:
            is_left = entry.forgotten_at is None and entry.id not in unneeded
            return entry.state == state and is_left

        return self._page(is_wanted, after, most)

    async def saved(self, *, after: str = "", most: int = PAGE) -> SavedPage:
        page = self._page(lambda entry: entry.state == "saved", after, most)
        return saved_page(row for entry in page for row in _saved_rows(entry))

    async def unpriced(self, *, after: str = "", most: int = PAGE) -> list[Entry]:
        return self._page(_is_unpriced, after, most)

    async def surprises(self, most: int) -> list[Entry]:
        self._check_open()
        found = filter(_is_surprise, self._rows.jobs.values())
        return nsmallest(most, found, key=lambda entry: -self._rows.ends.get(entry.id, -1))

    async def counts(self) -> dict[State | Literal["forgotten", "not needed"], int]:
        self._check_open()
        unneeded = self._rows.unneeded()
        counts: Counter[State | Literal["forgotten", "not needed"]] = Counter()
        for entry in self._rows.jobs.values():
            is_left = "forgotten" if entry.forgotten_at else entry.state
            counts["not needed" if entry.id in unneeded else is_left] += 1
        return dict(counts)

    async def failures(self) -> dict[FailureKind | Literal["refused"], int]:
        self._check_open()
        rows = self._rows.jobs.values()
        return dict(Counter(_kind(e) for e in rows if e.state == "failed" and not e.forgotten_at))

    async def spent(self) -> Decimal:
        return sum((cost.billed + cost.assumed for cost in self._costs()), Decimal(0))

    async def assumed(self) -> tuple[int, Decimal]:
        assumed = [cost.assumed for cost in self._costs() if cost.assumed]
        return len(assumed), sum(assumed, Decimal(0))

    # -- what becomes of a job ------------------------------------------------------------------

    async def reserve_name(self, job: str, output: int, stem: str) -> str:
        self._check_holds(job)
        return self._name_for(job, output, stem)

    def _name_for(self, job: str, output: int, stem: str) -> str:
        owner = (job, output)
        names = self._rows.names
        return next(n for n in candidates(stem) if names.setdefault(folded(n), owner) == owner)

    async def intends(
        self,
        job: str,
        account: str,
        estimate: Decimal | None,
        client_token: str | None = None,
    ) -> None:
        row = self._check_holds(job)
        if row.state != "pending" or not self._is_live(self._run):
            raise claim_lost(job, self._run)
        if row.choice is not None and self._rows.is_unneeded(row):
            raise not_needed(row.choice)
        self._change(
            job,
            state="submitting",
            account=account,
            estimate=estimate,
            client_token=client_token,
            attempts=row.attempts + 1,
        )
        self._rows.claims[job].is_intended = True
        self._rows.placed[job] = self._clock()

    async def withdraws(self, job: str) -> None:
        row = self._check_holds(job)
        if row.state == "submitting":
            repeated = next(self._repeated(row), None)
            token, estimate = (
                (repeated.client_token, repeated.estimate) if repeated else (None,) * 2
            )
            self._change(
                job,
                state="pending",
                attempts=row.attempts - 1,
                client_token=token,
                estimate=estimate,
            )
            self._rows.tell(self._run)

    async def created(self, job: str, task_id: str, account: str) -> None:
        self._check_open()
        row = self._rows.jobs.get(job)
        if row is None:
            return
        self._forget_repeated(row)
        if self._was_told(job, task_id):
            return
        is_open = row.state in ("submitting", "uncertain")
        if row.task_id == task_id and not is_open:
            return
        is_free = row.task_id in (None, task_id) and not self._is_submitted_by_another(row)
        if is_free and is_open:
            self._set_task(job, task_id, account, row.estimate)
            return
        # Its submit was given up, and the job is to be submitted anew, or has been.
        estimate = self._take_lost_submit(job)
        if is_free:
            self._set_task(job, task_id, account, estimate or row.estimate)
        else:
            late = row._replace(task_id=task_id, account=account, state="submitted")
            self._rows.earlier.append(late._replace(money=None, estimate=estimate))

    async def ended(self, job: str, how: Ended, stems: Stems = ()) -> list[str]:
        self._check_holds(job)
        self._end(job, how)
        if is_final(how.state):
            del self._rows.claims[job]
            if how.state == "saved":
                self._rows.waiting.note_saved(job)
            else:
                self._rows.waiting.wait_no_more_for(job, self._run)
        self._rows.tell(self._run)
        return [self._name_for(job, output, stem) for output, stem in stems]

    async def again(
        self, job: Job, how: Ended | None = None, *, redone: Redone | None = None
    ) -> None:
        row = self._check_holds(job.id)
        if how is not None:
            self._end(job.id, how)
        elif row.state == "submitted":  # a late answer has told its task
            raise claim_lost(job.id, self._run)
        row = self._rows.jobs[job.id]
        files, wish = ((), row.redone) if redone is None else (redone.files, redone.wish)
        self._rows.earlier.append(row._replace(files=files, redone=wish))
        is_open = row.state in ("uncertain", "submitting") and row.hash == job.hash
        repeats = is_open and row.client_token is not None
        self._rows.put(
            entry_for(job)._replace(
                account=row.account,
                attempts=row.attempts,
                estimate=row.estimate if repeats else None,
                client_token=row.client_token if repeats else None,
                redone=row.redone if redone is None else redone.wish,
                files=row.files if redone is None else (),
            )
        )

    async def forget(self, ids: Sequence[str]) -> None:
        for job in ids:
            if self._check_holds(job).state not in ("failed", "uncertain"):
                raise claim_lost(job, self._run)
        for job in ids:
            self._change(job, forgotten_at=present())
            del self._rows.claims[job]

    async def remove(self, ids: Collection[str]) -> Set[str]:
        self._check_open()
        gone = {job for job in ids if self._may_be_removed(job)}
        self._rows.remove(gone & self._rows.jobs.keys())
        return gone

    def _may_be_removed(self, job: str) -> bool:
        row, claim = self._rows.jobs.get(job), self._rows.claims.get(job)
        if row is None:
            return True
        is_held = claim is not None and self._is_live(claim.run)
        is_waited_for = self._rows.waiting.is_waited_for(job)
        return is_final(row.state) and not is_held and not is_waited_for

    async def graphs(self) -> Mapping[str, str]:
        return dict(self._rows.graphs)

    async def note_graph(self, key: str, digest: str) -> None:
        self._check_open()
        self._rows.graphs[key] = digest

    async def currency(self) -> str | None:
        return self._rows.currency

    async def note_currency(self, currency: str) -> None:
        self._check_open()
        self._rows.currency = currency

    async def compared(self, file: str) -> str | None:
        return self._rows.compared.get(file)

    async def note_compared(self, file: str, how_far: str) -> None:
        self._check_open()
        self._rows.compared[file] = how_far

    async def close(self) -> None:
        rows = self._rows
        rows.claims = {job: c for job, c in rows.claims.items() if c.run != self._run}
        rows.runs.pop(self._run, None)
        rows.waiting.forget([self._run])
        rows.ears.pop(self._run, None)
        rows.tell(self._run)
        self._closed = True

    # -- within a call --------------------------------------------------------------------------

    def _check_open(self) -> None:
        if self._closed:
            raise LedgerError("The ledger is closed.")

    def _check_holds(self, job: str) -> Entry:
        self._check_open()
        if not self._holds(job):
            raise claim_lost(job, self._run)
        return self._rows.jobs[job]

    def _holds(self, job: str) -> bool:
        claim = self._rows.claims.get(job)
        return claim is not None and claim.run == self._run

    def _is_anothers(self, job: str) -> bool:
        claim = self._rows.claims.get(job)
        return claim is not None and claim.run != self._run and self._is_live(claim.run)

    def _is_submitted_by_another(self, row: Entry) -> bool:
        claim = self._rows.claims.get(row.id)
        is_others = claim is not None and claim.is_intended and claim.run != self._run
        return is_others and row.state == "submitting"

    def _is_live(self, name: str) -> bool:
        run = self._rows.runs.get(name)
        return run is not None and run.is_live(self._clock())

    def _is_saved(self, job: str) -> bool:
        row = self._rows.jobs.get(job)
        return row is not None and row.state == "saved"

    def _page(self, wanted: Callable[[Entry], bool], after: str, most: int) -> list[Entry]:
        self._check_open()
        rows = self._rows.jobs
        ids = nsmallest(most, (job for job, e in rows.items() if job > after and wanted(e)))
        return [rows[job] for job in ids]

    def _costs(self) -> Iterator[Costs]:
        self._check_open()
        counted = [e for e in self._rows.jobs.values() if is_final(e.state) or _is_done(e)]
        yield from costs_among((*counted, *self._rows.earlier))

    def _change(self, job: str, **values: object) -> None:
        self._rows.put(self._rows.jobs[job]._replace(**values))  # type: ignore[arg-type]

    def _set_task(self, job: str, task_id: str, account: str, estimate: Decimal | None) -> None:
        self._rows.placed.setdefault(job, self._clock())
        self._change(
            job,
            state="submitted",
            task_id=task_id,
            account=account,
            estimate=estimate,
            error=None,
            forgotten_at=None,
            created_at=present(),
        )

    def _was_told(self, job: str, task_id: str) -> bool:
        return any(row.id == job and row.task_id == task_id for row in self._rows.earlier)

    def _repeated(self, row: Entry) -> Iterator[Entry]:
        """The submits of unknown fate that the job's own repeats: at the service they are one."""
        for other in self._rows.earlier:
            is_open = other.id == row.id and other.state in ("uncertain", "submitting")
            is_same = (other.client_token, other.account) == (row.client_token, row.account)
            if is_open and is_same and row.client_token is not None:
                yield other

    def _forget_repeated(self, row: Entry) -> None:
        repeated = list(self._repeated(row))
        self._rows.earlier = [other for other in self._rows.earlier if other not in repeated]

    def _take_lost_submit(self, job: str) -> Decimal | None:
        """Take the last submit without an answer out of the history; what it counted with."""
        for number, row in reversed(list(enumerate(self._rows.earlier))):
            is_open = row.task_id is None and row.state in ("uncertain", "submitting")
            if row.id == job and is_open:
                return self._rows.earlier.pop(number).estimate
        return None

    def _end(self, job: str, how: Ended) -> None:
        row = self._rows.jobs[job]
        if how.state == "uncertain":
            self._forget_repeated(row)
        if how.state == "uncertain" and row.state == "submitted":
            return  # a late answer has told its task
        if how.state == "uncertain":
            self._rows.placed[job] = self._clock()
        self._rows.ends[job] = next(self._rows.numbers)
        self._change(
            job,
            state=how.state,
            money=row.money if how.money is None else how.money,
            estimate=row.estimate if how.estimate is None else how.estimate,
            error=how.error,
            new_task_may_help=how.new_task_may_help,
            kind=how.kind,
            started_at=how.started_at or row.started_at,
            finished_at=how.finished_at or row.finished_at,
            ended_at=present(),
            files=how.files or row.files,
        )


class MemoryReader:
    """A look at a ledger in memory."""

    is_rebuilt = False
    has_older_ids = False

    def __init__(self, rows: MemoryRows, clock: Callable[[], float]) -> None:
        """By :meth:`MemoryLedger.reader`."""
        self._rows = rows
        self._clock = clock

    def ended(self, *, saved_only: bool = False) -> Names:
        ended = (e for e in self._rows.jobs.values() if is_final(e.state))
        keys = (e.id + e.hash for e in ended if e.state == "saved" or not saved_only)
        return Names(keys, digest=key_digest)

    def settled_choices(self, ids: Collection[str]) -> Set[str]:
        return self._rows.settled_choices(ids)

    def known(self, ids: Sequence[str]) -> Mapping[str, Entry]:
        return {job: self._rows.jobs[job] for job in ids if job in self._rows.jobs}

    def page(self, *, after: str = "", most: int = PAGE) -> list[Entry]:
        ids = nsmallest(most, (job for job in self._rows.jobs if job > after))
        return [self._rows.jobs[job] for job in ids]

    def earlier(self, ids: Sequence[str]) -> Mapping[str, tuple[Redone, ...]]:
        return self._rows.earlier_of(ids)

    def marks(self) -> Mapping[str, Hashable]:
        return dict(self._rows.jobs)

    def currency(self) -> str | None:
        return self._rows.currency

    def is_worked_on(self) -> bool:
        return any(run.is_live(self._clock()) for run in self._rows.runs.values())

    def count(self) -> int:
        return len(self._rows.jobs)

    def spent(self) -> Decimal:
        begun = [e for e in self._rows.jobs.values() if e.state not in ("pending", "submitting")]
        costs = costs_among((*begun, *self._rows.earlier))
        return sum((cost.billed + cost.assumed for cost in costs), Decimal(0))

    def surprises(self, most: int) -> list[Entry]:
        return list(islice(filter(_is_surprise, self._rows.jobs.values()), most))


def _saved_rows(entry: Entry) -> Iterable[SavedRow]:
    key = entry.id + entry.hash
    rows: list[SavedRow] = [(entry.id, key, file.path, file.size) for file in entry.files]
    return rows or [(entry.id, key, None, None)]


def _kind(entry: Entry) -> FailureKind | Literal["refused"]:
    if entry.kind is None:
        return "refused" if entry.task_id is None else "unknown"
    return cast("FailureKind", entry.kind)


def _is_done(entry: Entry) -> bool:
    return entry.state == "succeeded"


def _is_unpriced(entry: Entry) -> bool:
    has_task = (is_final(entry.state) or _is_done(entry)) and entry.task_id is not None
    is_open = has_task or entry.state == "uncertain"
    return is_open and entry.money is None and entry.estimate is None


def _is_surprise(entry: Entry) -> bool:
    if entry.task_id is None or entry.money is None:
        return False
    return entry.estimate is None or entry.money > entry.estimate
