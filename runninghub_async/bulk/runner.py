"""A bulk run: jobs in, files out, and a ledger that survives whatever happens in between."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
from collections.abc import (
    AsyncIterator,
    Collection,
    Mapping,
)
from decimal import Decimal
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self, cast

from attrs import evolve

from runninghub_async import errors
from runninghub_async.bulk.approval import Approval
from runninghub_async.bulk.earlier_money import CallsOfRows, count_earlier, take_up
from runninghub_async.bulk.engines.engine import Engine, EngineRun
from runninghub_async.bulk.engines.local import LocalEngine
from runninghub_async.bulk.engines.quotes import currency_of
from runninghub_async.bulk.engines.run_context import RunContext
from runninghub_async.bulk.files import FILES, FileNames
from runninghub_async.bulk.folder import (
    RESULTS,
    LocalFolder,
    Lock,
    RunFolder,
    full_path,
    run_folder,
)
from runninghub_async.bulk.graph_changes import GraphChange, GraphNotes
from runninghub_async.bulk.job_stream import Jobs
from runninghub_async.bulk.jobs import Job, JobReader, JobSource, endpoint_of
from runninghub_async.bulk.ledgers.lease import LEAVES_WITHIN
from runninghub_async.bulk.ledgers.ledger import (
    MONEY,
    PAGE,
    Entry,
    Ledger,
    LedgerError,
    State,
    claimed_in,
    pages,
)
from runninghub_async.bulk.outcomes import JobOutcome, Totals
from runninghub_async.bulk.own_tokens import OwnTokens
from runninghub_async.bulk.passages import Reading
from runninghub_async.bulk.plan import Plan, options_of
from runninghub_async.bulk.policy import Policy
from runninghub_async.bulk.purse import Purse
from runninghub_async.bulk.redoing import Redoing, checked_wishes
from runninghub_async.bulk.results_file import ResultsFile
from runninghub_async.bulk.retrying import checked_retrying
from runninghub_async.bulk.shared_room import SharedRoom
from runninghub_async.bulk.stop import Stop
from runninghub_async.bulk.stored_graphs import StoredGraphs
from runninghub_async.bulk.taking_over import can_be_looked_at
from runninghub_async.bulk.traces import check_not_lost, known_lines
from runninghub_async.bulk.unfinished import Unfinished, give_up
from runninghub_async.catalogue import CATALOGUE, is_shipped
from runninghub_async.checks import checked_concurrency, not_allowed, refusal
from runninghub_async.client import runtime_of, site_of
from runninghub_async.errors import FailureKind
from runninghub_async.logs import logger
from runninghub_async.models.budgets import Budget
from runninghub_async.models.prices import Price
from runninghub_async.models.usage import COINS
from runninghub_async.platform.price_preview import live_price
from runninghub_async.purses.given_prices import checked_prices

if TYPE_CHECKING:
    from pyarrow import Table

    from runninghub_async.client import RunningHub


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
        out: the folder, made if need be; or an object store for the files, such as
            ``"s3://bucket/prefix"`` (``gs://``, ``az://``; extra ``stores``), beside which the
            ledger's folder has all else; or another place that serves as a folder.
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
        redo: jobs to be made again although they are done, by id: **a new task for each, and a new
            bill**.  The number says which wish that is, counted from 1: for one number a job is
            made again once, however often runs are given it, and next for a higher one.  Its files
            so far are kept in ``files/before-redo-1/``.  Other jobs that were made from it stay as
            they are.  :func:`read_redo` reads a table of marks.
        keep_settings: put a small JSON beside each file, ``{name}.settings.json``, with what makes
            the same again, as :meth:`Result.save` does.
        name: template of file names without extension, from ``{id}``, ``{n}``, ``{task_id}``,
            ``{model}``, ``{line}`` and the names in ``keep``; it must contain ``{n}`` and ``{id}``,
            ``{task_id}`` or ``{line}``.
        keep: names of what jobs keep, such as ``"sku"``, that ``name`` may use.
        base: the directory that relative paths in job forms start from.
        validate: ``False`` lets through what the catalogue does not know (yet), as
            :meth:`RunningHub.call` does.
        ledger: another ledger than the SQLite file in the folder, such as the address of a
            PostgreSQL database, ``"postgresql://me@db.example/films?run=summer"`` (extra
            ``postgres``); with an object store also the path of a folder on a disk, for
            ``ledger.sqlite``, ``results.jsonl`` and ``run.log``.
        join: work beside other runs of the same ledger, each with a folder of its own: they share
            the jobs, ``budget`` and ``concurrency`` count for all together, and whoever is left
            takes over the jobs of those that die.  With the address of a database, all join.
        approved: a plan; only what is as it has it is submitted, and what differs ends as pending
            with :class:`NotApproved`, or :class:`~runninghub_async.errors.FileChangedError` where
            a file was changed last.
        engine: what runs the jobs, if not this process with ``rh``.
        policy: for whom jobs are, where they are not all for one: what pays for each, and whether
            it is still wanted.  Only for jobs that are run in this process.

    Raises:
        InvalidParameterError: a setting is not usable; the budget is in another currency than
            the account, or a price in another than the budget; more is allowed than was approved,
            or the plan is for another folder.
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
        redo: Mapping[str, int] | None = None,
        keep_settings: bool = False,
        name: str = "{id}-{n}",
        keep: Collection[str] = (),
        base: str | Path = ".",
        validate: bool = True,
        ledger: Ledger | str | Path | None = None,
        join: bool = False,
        approved: Plan | None = None,
        engine: Engine | None = None,
        policy: Policy | None = None,
    ) -> None:
        if policy is not None and engine is not None:
            raise refusal("policy", "does not go with engine, whose workers do not know it")
        if redo and approved is not None:
            raise refusal("redo", "does not go with approved, since a plan has no such jobs")
        if max_failures is not None and max_failures < 1:
            raise not_allowed("max_failures", max_failures, "a whole number of at least 1")
        has_ledger = ledger is not None and not isinstance(ledger, str | Path)
        ledger_at = ledger if isinstance(ledger, str | Path) else None
        self.folder = run_folder(out, ledger_at, joins=join and not has_ledger)
        self._joins = join
        self._store = self.folder.store
        self._rh = rh
        self._validate = validate
        self._base = Path(base)
        self._calls = CallsOfRows(rh, self._base, validate=validate)
        self._engine = engine or LocalEngine(rh, self._base)
        self._concurrency = checked_concurrency(concurrency)
        self._budget = budget
        self._budget_unknown_ok = budget_unknown_ok
        self._prices = checked_prices(prices or {}, budget, rh.catalogue)
        self._max_failures = max_failures
        self._retrying = checked_retrying(retry_failed, retry_kinds, on_memory)
        self._resubmit_uncertain = resubmit_uncertain
        self._redoing = Redoing(checked_wishes(redo), rh.catalogue)
        self._names = FileNames(name, keep)
        self._keep_settings = keep_settings
        self._given_ledger = None if isinstance(ledger, str | Path) else ledger
        self._policy = policy
        self._stored = StoredGraphs(rh)
        self._approval = None if approved is None else self._approval_of(approved)
        self._lock: Lock | None = None
        self._room: SharedRoom | None = None
        self._is_alone = not join and (ledger is None or ledger_at is not None)
        self._ledger: Ledger | None = None
        self._renewing: asyncio.Task[None] | None = None
        self._purse: Purse
        self._context: RunContext
        self._working: EngineRun | None = None
        self._stop = Stop()
        self._stop.on_stop(self._stop_reading)
        self._unfinished: Unfinished
        self._compared: str | None = None
        """How far it is noted that the ledger knows of all results, once that was seen."""
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
        approval.check_run(ours, site_of(self._rh), self.folder)
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

    def works_on(self, job: str) -> bool:
        """Whether this run has taken a job of this id, and is not done with it."""
        return job in self._context.under_way

    def has_let_be(self, job: str) -> bool:
        """Whether this run has taken it and done with it what could be done for now; given again,
        it goes on."""
        return job in self._context.left_open and not self.works_on(job)

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
        self._ledger = ledger = await self._opened_ledger(self._lock.place)
        self._renewing = asyncio.create_task(self._keep_claims(ledger))
        if not ledger.is_rebuilt and not await ledger.counts():
            await check_not_lost(folder)
        for task in await self._engine.left_behind(full_path(folder)):
            await ledger.created(task.job, task.task_id, task.account)
        left, results = await self._taken_over(ledger)
        counted = await self._uncertain_in(ledger)
        noted = {entry.id: entry.estimate for entry in left}
        self._purse = purse = await self._opened_purse(ledger)
        if self._budget is not None:
            left = await count_earlier(purse, ledger, left, self._calls)
        notes = GraphNotes(ledger, self._stored)
        self.graph_changes = await notes.changes(self._calls.of_form, self._rh.catalogue)
        for change in self.graph_changes:
            logger.warning("%s", change.sentence())
        taken_up = take_up(purse, left, self._calls, noted)
        some_ended = asyncio.Event()

        def heard() -> None:
            some_ended.set()
            self.totals.money = purse.spent_by_all

        if ledger.common is not None and not (self._is_alone and self._engine.workers_write):
            self._room = SharedRoom(
                ledger.common,
                ledger.run,
                runtime_of(self._rh),
                purse,
                self._stop,
                concurrency=self._concurrency,
                heard=heard,
            )
            await self._room.open()
        self._context = RunContext(
            rh=self._rh,
            base=self._base,
            ledger=ledger,
            results=results,
            purse=purse,
            stop=self._stop,
            totals=self.totals,
            names=self._names,
            store=self._store,
            scratch=folder.scratch,
            concurrency=self._concurrency,
            max_failures=self._max_failures,
            retrying=self._retrying,
            taken_up=taken_up,
            observers=runtime_of(self._rh).observers,
            validate=self._validate,
            graphs=notes,
            approval=self._approval,
            counted=counted,
            keep_settings=self._keep_settings,
            room=self._room,
            stays=self._joins,
            in_doubt=0 if self._room is not None else len(self.recovered),
            policy=self._policy,
            leaves_within=None if self._room is None else LEAVES_WITHIN,
            some_ended=some_ended,
            redoing=self._redoing,
        )
        tokens = OwnTokens(self._rh.catalogue)
        self._unfinished = Unfinished(
            self._context,
            tokens,
            left,
            resubmit_uncertain=self._resubmit_uncertain,
            described=self._described,
            redoing=self._redoing,
        )
        await self._count_money(purse, ledger)
        await self._store.discard_left_overs(FILES)
        if folder.scratch.exists():
            await asyncio.to_thread(shutil.rmtree, folder.scratch, ignore_errors=True)

    async def _taken_over(self, ledger: Ledger) -> tuple[list[Entry], ResultsFile]:
        """The jobs that earlier runs left open, and the results so far; what was cut off in the
        midst of its submit is uncertain from now on."""
        left = await self._claimed(ledger, "submitting", "submitted", "succeeded")
        cut_off = [entry for entry in left if entry.state == "submitting"]
        unsettled = {entry.id for entry in left}
        results = ResultsFile(self.folder.results)
        mark = await self._compared_before(ledger)
        async for line in known_lines(self.folder, ledger.states, ledger.known, mark):
            if line["id"] in unsettled:
                results.has(line)
        self._compared = mark or ""
        await self._note_compared(ledger)
        for some in (cut_off[n : n + PAGE] for n in range(0, len(cut_off), PAGE)):
            await asyncio.gather(*(give_up(entry, results, ledger) for entry in some))
        self.recovered = [entry.id for entry in cut_off]
        return [entry for entry in left if entry.state != "submitting"], results

    async def _compared_before(self, ledger: Ledger) -> str | None:
        """How far all results were known to the rows once, and are still; ``None`` where some may
        not be, or where each line has to be seen, since a job goes on.

        A row that is pending, or that is there no more, would be submitted.
        """
        counts = await ledger.counts()
        is_over = counts.keys() <= {"saved", "failed", "uncertain", "forgotten"}
        noted = await ledger.compared(self.folder.address(RESULTS))
        rows, _, mark = (noted or "").partition(" ")
        return mark if is_over and rows and sum(counts.values()) >= int(rows) else None

    async def _note_compared(self, ledger: Ledger) -> None:
        """Note that the rows know of all results so far."""
        mark = self.folder.results.mark()
        if mark != self._compared:
            rows = sum((await ledger.counts()).values())
            await ledger.note_compared(self.folder.address(RESULTS), f"{rows} {mark}")
            self._compared = mark

    async def _uncertain_in(self, ledger: Ledger) -> set[str] | None:
        """The jobs that are uncertain before the purse is filled; ``None`` where only this run
        can make others so."""
        if self._given_ledger is None:
            return None
        found = [entry.id async for page in pages(ledger, "uncertain") for entry in page]
        return set(found)

    async def _count_money(self, purse: Purse, ledger: Ledger) -> None:
        """What the folder's tasks have cost so far, and what of it no bill tells."""
        tasks, assumed = await ledger.assumed()
        self.totals.money = purse.spent_by_all
        self.totals.assumed = purse.assumed + assumed
        self.totals.assumed_tasks = purse.assumed_tasks + tasks

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
        labels = {account.label for account in runtime_of(self._rh).settings.accounts}

        def is_wanted(entry: Entry) -> bool:
            # Where nobody else has the ledger, it is to be told that the key is missing.
            may = not self._joins or can_be_looked_at(entry, labels)
            return may and entry.state in states

        found: list[Entry] = []
        async for page in pages(ledger, *states):
            wanted = [entry for entry in page if is_wanted(entry)]
            found += await claimed_in(ledger, wanted, is_wanted)
        return found

    async def _opened_purse(self, ledger: Ledger) -> Purse:
        spent = await ledger.spent()
        if self._budget is not None:
            await self._check_currency(self._budget, ledger, spent)
        return Purse(
            self._budget,
            spent=spent,
            live_price=partial(live_price, runtime_of(self._rh)),
            unknown_ok=self._budget_unknown_ok,
            stop=self._stop,
            prices=self._prices,
        )

    async def _check_currency(self, budget: Budget, ledger: Ledger, spent: Decimal) -> None:
        """See that the budget is in what the account is billed in, and the folder's sums are."""
        if budget.currency != COINS:
            currency = await currency_of(self._rh)
            if currency is not None and currency != budget.currency:
                raise not_allowed(
                    "budget", str(budget), f"an amount in {currency}, the account's currency"
                )
        noted = await ledger.currency()
        if noted is None and budget.currency == COINS and not ledger.is_rebuilt:
            noted = MONEY  # without a budget, money is what counts
        if spent and noted is not None and (noted == COINS) != (budget.currency == COINS):
            counted_in = "RH coins" if noted == COINS else "money"
            raise refusal(
                "budget",
                f"is {budget}, and earlier runs in this folder are counted in {counted_in}"
                f" ({spent} so far)",
                f"an amount in {counted_in}, or another folder",
                value=str(budget),
            )
        await ledger.note_currency(budget.currency)

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
            if self._room is not None:
                await self._room.close()
            if self._ledger is not None:
                try:
                    if self._compared is not None:  # this run's lines are about rows of its own
                        await self._note_compared(self._ledger)
                except LedgerError as error:
                    logger.warning("how far the results go is not noted: %s", error)
                finally:
                    await self._ledger.close()
        finally:
            if self._lock is not None:
                with contextlib.suppress(OSError):  # there is none, or a function still works in it
                    self.folder.scratch.rmdir()
                self._lock.release()

    async def add(self, jobs: Jobs) -> AsyncIterator[JobOutcome]:
        """Run jobs and give their outcomes as they end; finished ones are passed over.

        Args:
            jobs: jobs, calls, or calls in text form (which may have an ``"id"``); read only as
                fast as work can start.

        Raises:
            Exception: what ``jobs`` itself raised, after what had begun has ended.
        """
        if isinstance(jobs, JobReader) and (reading := self.reading(jobs.source)) is not None:
            jobs = cast("Jobs", jobs.past(reading))  # a mistake becomes a job that has failed
        self._working = working = self._engine.run(self._unfinished.works(jobs), self._context)
        try:
            while True:
                try:
                    yield await working.next()
                except StopAsyncIteration:
                    await self._see_last_bills()
                    return
        finally:
            await working.stop()
            self._context.under_way.clear()

    async def _see_last_bills(self) -> None:
        """The sums of a ledger that several runs share have had this run's last ones only now."""
        if self._room is not None:
            with contextlib.suppress(LedgerError):
                await self._room.see()
            self.totals.money = self._purse.spent_by_all

    def reading(self, source: JobSource) -> Reading | None:
        """What passes over lines that are over, for :meth:`JobSource.read_past`, whose passages
        :meth:`add` takes; ``None`` where nothing can be kept of them.  It knows what is over once
        :meth:`add` asks for the first job."""
        if not isinstance(self.folder, LocalFolder):
            return None
        return self.folder.reading(source, self._unfinished.passes_over)

    async def table(self) -> Table:
        """The results of the folder so far as a table of Arrow: a row a job, a column a parameter.

        The columns are those of ``runninghub bulk export``.  Ids are text, amounts decimals with
        their ``currency``, times in UTC; the files of a job stand in one row, as a list.

        Returns:
            a ``pyarrow.Table``, in the order of the ids.

        Raises:
            RunningHubError: the extra ``tables`` is not installed.
            LedgerError: ledger or results cannot be read.
        """
        from runninghub_async.bulk.export.writing import table_of

        return await table_of(self.folder, self.ledger)

    def stop(self, why: Exception | None = None) -> None:
        """Submit nothing more; what is in flight is waited for and saved."""
        self._stop.tell(why or errors.RunningHubError("the run was stopped"))

    def _stop_reading(self) -> None:
        if self._working is not None and not self._unfinished.is_reattaching:
            self._working.stop_reading()

    def _described(self, job: Job) -> Job:
        """The job with what its model is, where the shipped catalogue does not say it."""
        known = self._rh.catalogue
        if known is CATALOGUE and job.call is None:
            return job
        endpoint = endpoint_of(job, known)
        is_new = endpoint is not None and endpoint.family and not is_shipped(endpoint)
        return evolve(job, endpoint=endpoint) if is_new else job
