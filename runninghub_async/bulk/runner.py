"""A bulk run: jobs in, files out, and a ledger that survives whatever happens in between."""

from __future__ import annotations

import asyncio
import json
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Collection,
    Iterable,
    Iterator,
    Mapping,
)
from decimal import Decimal
from functools import partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

from attrs import evolve

from runninghub_async import errors
from runninghub_async.bulk.approval import Approval
from runninghub_async.bulk.budget import BILLS_READ, Budget, Purse, Reservation, checked_prices
from runninghub_async.bulk.distinct import Counter, Names
from runninghub_async.bulk.engines.engine import Engine, EngineRun
from runninghub_async.bulk.engines.local import LocalEngine
from runninghub_async.bulk.engines.quotes import call_of, currency_of, live_price
from runninghub_async.bulk.engines.run_context import RunContext
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.files import FILES, FileNames
from runninghub_async.bulk.folder import LocalFolder, Lock, RunFolder
from runninghub_async.bulk.graph_changes import GraphChange, GraphNotes
from runninghub_async.bulk.jobs import Job, endpoint_of, numbered, under_older_rule
from runninghub_async.bulk.kept import kept_in
from runninghub_async.bulk.ledgers.ledger import (
    CUT_OFF,
    PAGE,
    REPEATABLE,
    Ended,
    Entry,
    Ledger,
    LedgerError,
    State,
    pages,
)
from runninghub_async.bulk.outcomes import JobOutcome, Totals, results_line
from runninghub_async.bulk.own_tokens import OwnTokens
from runninghub_async.bulk.plan import Plan, options_of
from runninghub_async.bulk.planning import another_task
from runninghub_async.bulk.results_file import ResultsFile
from runninghub_async.bulk.retrying import checked_retrying
from runninghub_async.bulk.stop import Stop
from runninghub_async.bulk.stored_graphs import StoredGraphs
from runninghub_async.bulk.traces import check_not_lost, known_lines
from runninghub_async.calls.call import Call
from runninghub_async.calls.store import SavedFile
from runninghub_async.catalogue import CATALOGUE, is_shipped
from runninghub_async.checks import checked_concurrency, not_allowed
from runninghub_async.client import runtime_of, site_of
from runninghub_async.errors import FailureKind
from runninghub_async.logs import logger
from runninghub_async.models.prices import Price
from runninghub_async.values import expanded

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub


READ_AT_ONCE = 16
"""Jobs looked up in the ledger together."""
LONGEST_LOOK = 32 * READ_AT_ONCE
"""Finished jobs that are passed over in one go."""
_LOOKED_FOR_AT_ONCE = 5000
"""Finished jobs whose files are looked for in one go, beside the loop."""

Item = Job | Call | Mapping[str, Any]
Jobs = Iterable[Item] | AsyncIterable[Item]


class BulkRun:
    """Runs jobs into a folder; started again with the same folder it goes on where it was.

    ::

        async with BulkRun(rh, out="out/") as run:
            async for outcome in run.add(calls):
                print(outcome.job.id, outcome.state, outcome.files)

    The folder holds ``ledger.sqlite``, ``results.jsonl`` (a line a job) and ``files/``.
    Nothing is paid twice: a job whose submit got no answer is ``uncertain`` and left alone.
    Tasks that an earlier run submitted are waited for, whether their jobs come again or not.

    Args:
        rh: the client.
        out: the folder, made if need be; or another place that serves as one.
        concurrency: at most this many jobs at once; ``None`` leaves it to the ceilings.
        budget: stop submitting before this amount could be crossed; what is in flight counts.
        budget_unknown_ok: submit also what has no known price.
        prices: what jobs are expected to cost, whatever is told or published: an amount with
            its currency, such as ``"0.40USD"``, by the name or path of a model, ``workflow/ID``,
            ``app/ID`` or ``quick_create/ID``; ``workflow/ID/plus`` is one on the larger machine, of
            which the small one's price tells nothing.  Bills can raise it, and nothing lowers it.
        max_failures: stop submitting after so many failed jobs.
        retry_failed: new tasks for a failed job, each a new bill, where the service's code
            says that a new one may succeed.
        retry_kinds: new tasks, each a new bill, only for failures of these kinds, as
            :attr:`TaskFailedError.kind` tells them; ``retry_failed`` times, or else once.
        on_memory: ``"plus"`` gives a workflow or app that ran out of memory one new task, a new
            bill, on the larger machine.
        resubmit_uncertain: submit uncertain jobs again. **May pay twice**, but for those that
            were sent with a client token: they go out with the same one, with the same key.
        name: template of file names without extension, from ``{id}``, ``{n}``, ``{task_id}``,
            ``{model}``, ``{line}`` and the names in ``keep``; it must contain ``{n}`` and ``{id}``,
            ``{task_id}`` or ``{line}``.
        keep: names of what jobs keep, such as ``"sku"``, that ``name`` may use.
        base: the directory that relative paths in job forms start from.
        validate: ``False`` lets through what the catalogue does not know (yet), as
            :meth:`RunningHub.call` does.
        ledger: another ledger than the SQLite file in the folder.
        approved: a plan; only what is as it has it is submitted, and what differs ends as pending
            with :class:`NotApproved`, or :class:`~runninghub_async.errors.FileChangedError` where
            a file was changed last.
        engine: what runs the jobs, if not this process with ``rh``.

    Raises:
        InvalidParameterError: a setting is not usable; the budget is in another currency than
            the account, or a price in another than the budget; more is allowed than was approved.
        LedgerError: another run works on the folder; the ledger cannot be read or written, is
            damaged, or is not that of the results beside it.
    """

    def __init__(
        self,
        rh: RunningHub,
        *,
        out: str | Path | RunFolder,
        concurrency: int | None = None,
        budget: Budget | None = None,
        budget_unknown_ok: bool = False,
        prices: Mapping[str, Budget | Price | str] | None = None,
        max_failures: int | None = None,
        retry_failed: int = 0,
        retry_kinds: Collection[FailureKind] | None = None,
        on_memory: Literal["plus"] | None = None,
        resubmit_uncertain: bool = False,
        name: str = "{id}-{n}",
        keep: Collection[str] = (),
        base: str | Path = ".",
        validate: bool = True,
        ledger: Ledger | None = None,
        approved: Plan | None = None,
        engine: Engine | None = None,
    ) -> None:
        if max_failures is not None and max_failures < 1:
            raise not_allowed("max_failures", max_failures, "a whole number of at least 1")
        self.folder = LocalFolder(expanded(out)) if isinstance(out, str | Path) else out
        self._store = self.folder.store
        self._rh = rh
        self._base = Path(base)
        self._validate = validate
        self._engine = engine or LocalEngine(rh, self._base)
        self._concurrency = checked_concurrency(concurrency)
        self._budget = budget
        self._budget_unknown_ok = budget_unknown_ok
        self._prices = checked_prices(prices or {}, budget, rh.catalogue)
        self._max_failures = max_failures
        self._retrying = checked_retrying(retry_failed, retry_kinds, on_memory)
        self._resubmit_uncertain = resubmit_uncertain
        self._tokens = OwnTokens(rh.catalogue)
        self._names = FileNames(name, keep)
        self._given_ledger = ledger
        self._stored = StoredGraphs(rh)
        self._approval = None if approved is None else self._approval_of(approved)
        self._lock: Lock | None = None
        self._ledger: Ledger | None = None
        self._renewing: asyncio.Task[None] | None = None
        self._purse: Purse
        self._context: RunContext
        self._working: EngineRun | None = None
        self._stop = Stop()
        self._stop.on_stop(self._stop_reading)
        self._open: list[Entry] = []
        self._reattaching = False
        self._reattached: set[str] = set()
        self.totals = Totals()
        self.recovered: list[str] = []
        """Jobs that became uncertain because the last run died while they were submitted."""
        self.graph_changes: list[GraphChange] = []
        """Workflows and apps that were changed since an earlier run of the folder."""

    def _approval_of(self, plan: Plan) -> Approval:
        """What the plan lets through, for a run with these options."""
        ours = options_of(
            self._retrying,
            resubmit_uncertain=self._resubmit_uncertain,
            validate=self._validate,
            budget=self._budget,
            budget_unknown_ok=self._budget_unknown_ok,
        )
        approval = Approval(plan, self._stored)
        approval.check_options(ours, site_of(self._rh))
        return approval

    @property
    def ledger(self) -> Ledger:
        """The run's ledger, once it is open."""
        assert self._ledger is not None
        return self._ledger

    @property
    def stopped(self) -> Exception | None:
        """Why nothing more is submitted, where that is so."""
        return self._stop.why

    @property
    def exceeded(self) -> str | None:
        """By how much the budget is exceeded, and why; ``None`` where it is not."""
        return self._purse.exceeded

    async def __aenter__(self) -> Self:
        try:
            await self._begin()
        except BaseException:
            await self._let_go()
            raise
        return self

    async def _begin(self) -> None:
        folder = self.folder
        folder.make()
        self._lock = folder.lock()
        self._ledger = await self._opened_ledger(self._lock.place)
        self._renewing = asyncio.create_task(self._keep_claims(self._ledger))
        if not self._ledger.is_rebuilt and not await self._ledger.counts():
            await check_not_lost(folder)
        left = await self._claimed(self._ledger, "submitting", "submitted", "succeeded")
        cut_off = [entry for entry in left if entry.state == "submitting"]
        self._open = [entry for entry in left if entry.state in ("submitted", "succeeded")]
        unsettled = {entry.id for entry in left}
        results = ResultsFile(folder.results)
        async for line in known_lines(folder, self._ledger.states):
            if line["id"] in unsettled:
                results.has(line)
        for some in (cut_off[n : n + PAGE] for n in range(0, len(cut_off), PAGE)):
            await asyncio.gather(*(_give_up(entry, results, self._ledger) for entry in some))
        self.recovered = [entry.id for entry in cut_off]
        self._purse = purse = await self._opened_purse(self._ledger)
        notes = GraphNotes(self._ledger, self._stored)
        self.graph_changes = await notes.changes(self._call_of_form)
        for change in self.graph_changes:
            logger.warning("%s", change.sentence())
        self._context = RunContext(
            ledger=self._ledger,
            results=results,
            purse=purse,
            stop=self._stop,
            totals=self.totals,
            names=self._names,
            store=self._store,
            concurrency=self._concurrency,
            max_failures=self._max_failures,
            retrying=self._retrying,
            taken_up=self._take_up(purse),
            observers=runtime_of(self._rh).observers,
            validate=self._validate,
            graphs=notes,
            approval=self._approval,
        )
        tasks, assumed = await self._ledger.assumed()
        self.totals.money = purse.spent
        self.totals.assumed = purse.assumed + assumed
        self.totals.assumed_tasks = purse.assumed_tasks + tasks
        await self._store.discard_left_overs(FILES)

    async def _opened_ledger(self, place: str) -> Ledger:
        """The ledger for this run; no other one works in the folder, which is locked."""
        if self._given_ledger is not None:
            return self._given_ledger.for_run(place)
        if not self.folder.has_ledger():
            await check_not_lost(self.folder)  # before there is one again, though it is empty
        return self.folder.open_ledger()

    async def _keep_claims(self, ledger: Ledger) -> None:
        while True:
            await asyncio.sleep(ledger.lease / 3)
            try:
                await ledger.renew()
            except LedgerError as error:
                self._stop.tell(error)

    async def _claimed(self, ledger: Ledger, *states: State) -> list[Entry]:
        """The jobs in these states that no other run works on; this one does from now on."""
        found: list[Entry] = []
        async for page in pages(ledger, *states):
            found += await ledger.claim([entry.id for entry in page])
        return found

    async def _opened_purse(self, ledger: Ledger) -> Purse:
        if self._budget is not None:
            currency = await currency_of(self._rh)
            if currency is not None and currency != self._budget.currency:
                raise not_allowed(
                    "budget", str(self._budget), f"an amount in {currency}, the account's currency"
                )
        purse = Purse(
            self._budget,
            spent=await ledger.spent(),
            live_price=partial(live_price, rh=self._rh),
            unknown_ok=self._budget_unknown_ok,
            stop=self._stop,
            prices=self._prices,
        )
        if self._budget is not None:
            await self._count_earlier(purse, ledger)
        return purse

    async def _count_earlier(self, purse: Purse, ledger: Ledger) -> None:
        """Learn from the bills of earlier runs.  What these submitted without a budget has no
        estimate yet, and counts as well."""
        for entry in await ledger.surprises(BILLS_READ):
            if (call := self._call_of(entry)) is not None:
                purse.learn(call, entry.money)
        for number, entry in enumerate(self._open):
            if entry.estimate is None and entry.state == "submitted":
                self._open[number] = entry._replace(estimate=await self._expected(entry, purse))
        after = ""
        while page := await ledger.unpriced(after=after):
            for entry in page:
                purse.assume(await self._expected(entry, purse))
            after = page[-1].id

    async def _expected(self, entry: Entry, purse: Purse) -> Decimal | None:
        try:
            return await purse.estimate(
                call_of(_job_of_entry(entry), self._rh, self._base, validate=self._validate)
            )
        except errors.RunningHubError as error:
            logger.warning("what job %s costs is not known: %s", entry.id, error)
            return None

    def _call_of_form(self, form: Mapping[str, Any]) -> Call:
        return self._rh.from_dict(form, base=self._base, validate=self._validate)

    def _take_up(self, purse: Purse) -> dict[str, Reservation]:
        """Set money aside for the tasks that earlier runs have submitted, by job."""
        return {
            entry.id: purse.take_up(entry.estimate, self._call_of(entry))
            for entry in self._open
            if entry.state == "submitted"
        }

    def _call_of(self, entry: Entry) -> Call | None:
        """The call that the row's task was made from, where it can still be made."""
        try:
            return call_of(_job_of_entry(entry), self._rh, self._base, validate=self._validate)
        except errors.RunningHubError:
            return None

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            if self._working is not None:
                await self._working.stop()
        finally:
            await self._let_go()

    async def _let_go(self) -> None:
        try:
            if self._renewing is not None:
                self._renewing.cancel()
                await asyncio.wait([self._renewing])
            if self._ledger is not None:
                await self._ledger.close()
        finally:
            if self._lock is not None:
                self._lock.release()

    async def add(self, jobs: Jobs) -> AsyncIterator[JobOutcome]:
        """Run jobs and give their outcomes as they end; finished ones are passed over.

        Args:
            jobs: jobs, calls, or calls in text form (which may have an ``"id"``); read only as
                fast as work can start.

        Raises:
            Exception: what ``jobs`` itself raised, after what had begun has ended.
        """
        self._working = working = self._engine.run(self._described(jobs), self._context)
        try:
            while True:
                try:
                    yield await working.next()
                except StopAsyncIteration:
                    return
        finally:
            await working.stop()
            self._context.under_way.clear()

    def stop(self, why: Exception | None = None) -> None:
        """Submit nothing more; what is in flight is waited for and saved."""
        self._stop.tell(why or errors.RunningHubError("the run was stopped"))

    def _stop_reading(self) -> None:
        if self._working is not None and not self._reattaching:
            self._working.stop_reading()

    # -- the stream of jobs ----------------------------------------------------------------

    async def _described(self, jobs: Jobs) -> AsyncIterator[Work]:
        """The jobs that need work, each with what its model is where only this client knows it."""
        known = self._rh.catalogue
        async for work in self._unfinished(jobs):
            endpoint = None if known is CATALOGUE else endpoint_of(work.job, known)
            if endpoint is None or is_shipped(endpoint):
                yield work
            else:
                yield evolve(work, job=evolve(work.job, endpoint=endpoint))

    async def _unfinished(self, jobs: Jobs) -> AsyncIterator[Work]:
        """First what an earlier run left open, then the jobs that need work."""
        finished = await self._finished()
        self.totals.over_before = len(finished) + await self._over_otherwise()
        left, self._open = self._open, []
        self._reattaching = True
        for entry in left:
            self._reattached.add(entry.id)
            self._context.under_way.add(entry.id)
            yield Work(_job_of_entry(entry), entry)
        self._reattaching = False
        if self.stopped is not None:
            return
        pieces, seen = _Pieces(jobs), Counter()
        while piece := await pieces.next(READ_AT_ONCE):
            named = [self._named(item, seen) for item in piece]
            left_to_do = [
                job
                for job in named
                if isinstance(job, Work) or job.key not in finished or job.id in self._reattached
            ]
            self.totals.read += len(named)
            self.totals.skipped += len(named) - len(left_to_do)
            if not left_to_do:
                if not self.totals.read % LONGEST_LOOK:
                    await asyncio.sleep(0)  # what is in flight goes on meanwhile
                continue
            for work in await self._looked_up(left_to_do):
                self._context.under_way.add(work.job.id)
                yield work

    def _named(self, item: Item, seen: Counter) -> Job | Work:
        job = _named(item, seen)
        if isinstance(job, Job) and self.ledger.has_older_ids:
            job = under_older_rule(job)
        if isinstance(job, Job):
            self._tokens.note(job)
        return job

    async def _finished(self) -> Names:
        """What :attr:`Job.key` says of the saved jobs whose files are all there."""
        finished, after = Names(), ""
        while page := await self.ledger.saved(after=after, most=_LOOKED_FOR_AT_ONCE):
            owners = {path: job for job, _, path, _ in page if path is not None}
            files = [SavedFile(p, size, "") for _, _, p, size in page if p and size is not None]
            gone = {owners[file.path] for file in await self._store.missing(files)}
            finished.add(key for job, key, _, _ in page if job not in gone)
            after = page[-1][0]
        return finished

    async def _over_otherwise(self) -> int:
        """How many jobs need nothing more although they are not saved."""
        counts = await self.ledger.counts()
        over = counts.get("forgotten", 0)
        if not self._resubmit_uncertain:
            over += counts.get("uncertain", 0)
        if not self._retrying.is_wanted:
            return over + counts.get("failed", 0)
        async for page in pages(self.ledger, "failed"):
            over += sum(self._is_over(entry) and entry.forgotten_at is None for entry in page)
        return over

    async def _looked_up(self, known: list[Job | Work]) -> list[Work]:
        """Jobs with their rows in the ledger, without those that need no (more) work."""
        works = [item for item in known if isinstance(item, Work)]
        jobs: dict[str, Job] = {}
        for job in known:
            if isinstance(job, Job) and self._is_new(job, jobs):
                jobs[job.id] = job
        entries = await self.ledger.open_jobs(list(jobs.values()))
        for job, entry in zip(jobs.values(), entries, strict=True):
            self._compare(job, entry)
        done_before = await self._that_need_nothing(entries)
        wanted = [entry.id for entry in entries if entry.id not in done_before]
        claimed = {entry.id: entry for entry in await self.ledger.claim(wanted)}
        for name in wanted:
            if name not in claimed:
                logger.info("job %s is left to another run, which works on it", name)
        done = await self._that_need_nothing(claimed.values())
        if done:  # by another run, between the look and the claim
            await self.ledger.release(sorted(done))
        left = [entry for name, entry in claimed.items() if name not in done]
        self.totals.skipped += len(jobs) - len(left)
        return works + [self._work_on(jobs[entry.id], entry) for entry in left]

    def _work_on(self, job: Job, entry: Entry) -> Work:
        if entry.state == "submitting" and self._resubmit_uncertain:
            entry = entry._replace(state="uncertain")
        has_task = entry.task_id is not None and entry.state not in ("failed", "uncertain")
        error = self._tokens.trouble(job) if entry.state == "pending" else None
        return Work(_job_of_entry(entry, job) if has_task else job, entry, error)

    def _is_new(self, job: Job, jobs: Mapping[str, Job]) -> bool:
        if job.id in self._reattached:
            return False  # it is counted when it ends
        if job.id in jobs or job.id in self._context.under_way:
            logger.warning("job %s comes more than once; it is run once", job.id)
            self.totals.skipped += 1
            return False
        return True

    def _compare(self, job: Job, entry: Entry) -> None:
        if entry.hash != job.hash:
            self.totals.changed += 1
            kept = "is run as it is now" if entry.state == "pending" else f"is {entry.state}"
            logger.warning(
                "job %s has changed and %s: it was %s, and is %s",
                *(job.id, kept, entry.form, job.as_text()),
            )

    async def _that_need_nothing(self, entries: Iterable[Entry]) -> set[str]:
        """The jobs that have come to their end, as far as this run is concerned."""
        done = [entry for entry in entries if self._is_over(entry)]
        files = [file for entry in done if entry.state == "saved" for file in entry.files]
        gone = set(await self._store.missing(files)) if files else set()
        return {entry.id for entry in done if gone.isdisjoint(entry.files)}

    def _another(self, entry: Entry) -> Job | None:
        """The failed job as another task is to do it; ``None`` where it gets none."""
        if entry.task_id and self._tokens.has(_job_of_entry(entry)):
            return None  # the service would give the same one again
        return another_task(_job_of_entry(entry), entry, self._retrying)

    def _is_over(self, entry: Entry) -> bool:
        """Whether nothing more is to become of it, if its files are there."""
        if entry.forgotten_at is not None:
            return True
        match entry.state:
            case "saved":
                return True
            case "failed":
                return self._another(entry) is None
            case "uncertain":
                return not self._resubmit_uncertain
            case _:
                return False


class _Pieces:
    """A stream of jobs in pieces."""

    def __init__(self, jobs: Jobs) -> None:
        self._later = aiter(jobs) if isinstance(jobs, AsyncIterable) else None
        self._now: Iterator[Item] = iter(()) if isinstance(jobs, AsyncIterable) else iter(jobs)
        self._broken: Exception | None = None

    async def next(self, most: int) -> list[Item]:
        """The next jobs; of an asynchronous stream one, since the others may take long.

        Raises:
            Exception: the stream's own, after all that came before.
        """
        if self._broken is not None:
            raise self._broken
        piece: list[Item] = []
        if self._later is not None:
            async for item in self._later:
                return [item]
        try:
            piece.extend(islice(self._now, most))
        except Exception as error:
            self._broken = error
            if not piece:
                raise
        return piece


def _named(item: Item, seen: Counter) -> Job | Work:
    """The item as a job with an id; as work that has failed already where it cannot be one."""
    try:
        if isinstance(item, Job):
            if item.id:
                return item
            return evolve(numbered(item.form, seen, item.call, item.kept), line=item.line)
        if isinstance(item, Call):
            return numbered(item.to_dict(), seen, item)
        if not isinstance(item, Mapping):
            raise errors.InvalidParameterError(
                f"A job is {errors.shown(item)}; allowed is a Job, a call, or a mapping such as"
                ' {"model": ..., "params": {...}}.'
            )
        kept, rest = kept_in(item)
        form = {str(name): value for name, value in rest.items() if name != "id"}
        name = str(item.get("id") or "")
        name.encode()  # half a character is no name
        return Job(id=name, form=form, kept=kept) if name else numbered(form, seen, kept=kept)
    except Exception as error:
        return Work(Job(id="", form={"model": repr(item)[:80]}), None, error)


async def _give_up(entry: Entry, results: ResultsFile, ledger: Ledger) -> None:
    """Tell that a submit was under way when its run died: in the results first."""
    told = (entry.error or CUT_OFF) + (REPEATABLE if entry.client_token else "")
    error = errors.RunningHubError(told)
    outcome = JobOutcome(
        job=_job_of_entry(entry),
        state="uncertain",
        error=error,
        client_token=entry.client_token,
    )
    await results.add(results_line(outcome))
    await ledger.ended(entry.id, Ended(state="uncertain", error=str(error)))


def _job_of_entry(entry: Entry, job: Job | None = None) -> Job:
    """The job of a row, with the content that its task was made from."""
    form = json.loads(entry.form)
    if job is not None:
        return evolve(job, form=form, hash=entry.hash)
    kept = json.loads(entry.kept or "{}")
    return Job(id=entry.id, form=form, line=entry.line, kept=kept, hash=entry.hash)
