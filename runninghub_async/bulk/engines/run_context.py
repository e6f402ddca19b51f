"""What an engine is given of its run, and what every outcome passes through."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from attrs import define, evolve, field

from runninghub_async import errors, quoting
from runninghub_async.bulk.approval import Approval
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.events import JobBegan, JobEnded, JobUnderWay, RunStopped
from runninghub_async.bulk.files import FileNames
from runninghub_async.bulk.fresh_links import FreshLinks
from runninghub_async.bulk.graph_changes import GraphNotes
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import (
    Ended,
    Entry,
    Ledger,
    LedgerError,
    State,
    is_final,
    not_needed,
)
from runninghub_async.bulk.outcomes import JobOutcome, Totals, failure_kind, results_line
from runninghub_async.bulk.policy import Policy
from runninghub_async.bulk.purse import Purse, Reservation
from runninghub_async.bulk.redoing import Redoing
from runninghub_async.bulk.results_file import ResultsFile
from runninghub_async.bulk.retrying import Retrying
from runninghub_async.bulk.shared_room import SharedRoom
from runninghub_async.bulk.stop import Stop
from runninghub_async.events import Observers, caused_by
from runninghub_async.logs import logger
from runninghub_async.models.usage import positive
from runninghub_async.step_events import CallLeft
from runninghub_async.stores.store import Store

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub


class MaxFailures(errors.RunningHubError):
    """As many jobs have failed as may."""


@define(kw_only=True, eq=False)
class RunContext:
    """One run, as those who work for it know it.

    Attributes:
        rh: the client that leads it, or works for it elsewhere.
        base: the directory that relative paths in job forms start from.
        ledger: what is known of each job; asked and told before anything is at stake.
        purse: the budget.
        stop: tells whether anything may still be submitted.
        names: what files are called.
        store: where their content goes.
        scratch: a directory for what functions of steps make, which is removed.
        concurrency: at most so many jobs at once; ``None`` leaves it to the accounts.
        retrying: which failed jobs get another task.
        taken_up: money set aside for tasks of an earlier run, by job.
        observers: those who listen to the client.
        under_way: the ids of jobs that were taken and have not ended.
        validate: whether what jobs ask for must be known to the catalogue.
        graphs: notes what workflows and apps jobs were run with; ``None`` notes nothing.
        approval: the plan that was approved; ``None`` lets all jobs through.
        keep_settings: whether what a file was made with is put beside it.
        redoing: opens jobs again; ``None`` where none is made again.
        fresh: links of files that this run has just fetched.
        left_open: jobs that this run has let be before their end; given again, they go on.
        fetched_again: jobs that were saved, and whose files are fetched again: they have a line.
        some_ended: set when a job has ended in this run, or stays open in it.
        keeps_waiting: whether jobs of this run wait, or have waited, for others.
        run: what is like no other run's, in what observers are told of jobs.
        counted: uncertain jobs that the purse counts, where the ledger may get others from other
            runs, which no budget of this one knows of; ``None`` where there are no other runs.
        room: what other runs of the ledger leave; ``None`` where there are none.
        stays: whether the run takes over what other runs of the ledger leave by dying, and goes on
            as long as one of them has jobs.
        in_doubt: how many submits earlier runs of this process's ledger have left of which nobody
            knows whether there is a task; each keeps a place of ``concurrency`` for a while.  What
            runs have in common says it where there is a ``room``.
        policy: for whom jobs are; ``None`` where all are for one.
        leaves_within: seconds from an intent until its request has left, or it is taken back;
            ``None`` is no limit, where nobody else could take the job meanwhile.
    """

    rh: RunningHub
    base: Path
    ledger: Ledger
    results: ResultsFile
    purse: Purse
    stop: Stop
    totals: Totals
    names: FileNames
    store: Store
    scratch: Path
    concurrency: int | None
    max_failures: int | None
    retrying: Retrying
    taken_up: dict[str, Reservation]
    observers: Observers
    run: str = field(factory=lambda: uuid4().hex)
    under_way: set[str] = field(factory=set)
    validate: bool = True
    graphs: GraphNotes | None = None
    approval: Approval | None = None
    counted: set[str] | None = None
    keep_settings: bool = False
    redoing: Redoing | None = None
    room: SharedRoom | None = None
    stays: bool = False
    in_doubt: int = 0
    policy: Policy | None = None
    leaves_within: float | None = None
    fresh: FreshLinks = field(factory=FreshLinks, init=False)
    some_ended: asyncio.Event = field(factory=asyncio.Event)
    left_open: set[str] = field(factory=set, init=False)
    fetched_again: set[str] = field(factory=set, init=False)
    keeps_waiting: bool = field(default=False, init=False)
    _paid: set[str] = field(factory=set, init=False)

    def __attrs_post_init__(self) -> None:
        self.stop.on_stop(self._stopped)

    def check_row(self, job: Job) -> None:
        """See that the job is in the plan that was approved, if there is one.

        Raises:
            NotApproved: it is not.
        """
        if self.approval is not None:
            self.approval.check_row(job)

    def take_up(self, job: str) -> Reservation | None:
        """What is set aside for the job's task of an earlier run, whose end is waited for now."""
        reserved = self.taken_up.pop(job, None)
        if reserved is not None:
            reserved.is_waited_for = True
        return reserved

    async def open_again(self, job: Job) -> None:
        """Let a job that is done be submitted once more, now that its money is set aside.

        Raises:
            LedgerError, OSError: that cannot be written down.
        """
        assert self.redoing is not None
        entry = (await self.ledger.known([job.id]))[job.id]
        await self.redoing.open_again(job, entry, self.ledger, self.results, self.store)

    def settle(self, reserved: Reservation | None, money: Decimal | None) -> None:
        """A task is over, or was none: ``money`` is its bill; ``None`` is not known."""
        if reserved is None:
            return  # counted by an earlier run
        before, assumed = self.purse.spent, self.purse.assumed
        tasks = self.purse.assumed_tasks
        self.purse.settle(reserved, money)
        self.totals.money = self.purse.spent_by_all
        self.totals.money_here += self.purse.spent - before
        self.totals.assumed += self.purse.assumed - assumed
        self.totals.assumed_tasks += self.purse.assumed_tasks - tasks

    def note_under_way(self, job: Job, task_id: str) -> None:
        """A job's task is there, and its end is waited for from now on."""
        self.totals.began(job.model)
        if self.policy is not None:
            self.policy.note_under_way(job, task_id)
        if self.observers:
            self.observers.tell(JobUnderWay(**self.of_event(job), task_id=task_id, job_id=job.id))

    def begun(self, work: Work) -> contextlib.AbstractContextManager[None]:
        """A job is brought to an end in here; those who listen to steps are told so."""
        return _Begun(self, work) if self.observers.want_steps else _UNTOLD

    def of_event(self, job: Job) -> dict[str, Any]:
        """What every event about a job has."""
        return {"endpoint": job.model, "tags": job.tags, "call_id": f"{self.run}/{job.id}"}

    def note_paid(self, job: Job) -> None:
        """Its task is done and in the sum; the job is not over before it is written down."""
        self._paid.add(job.id)
        self.totals.fetching = len(self._paid)

    async def check_needed(self, choice: str | None) -> None:
        """See that a choice, for which a job is a candidate, still needs one.

        Raises:
            NotNeeded: it does not.
        """
        if choice is not None and await self.ledger.settled_choices((choice,)):
            raise not_needed(choice)

    def take_back(self, repeated: Entry) -> None:
        """A submit of unknown fate was repeated: the two are one, and count once."""
        if self.counted is not None and repeated.id not in self.counted:
            return
        if (counted := positive(repeated.estimate)) is None:
            return
        self.purse.take_back(counted)
        self.totals.money = self.purse.spent_by_all
        self.totals.assumed -= counted
        self.totals.assumed_tasks -= 1

    async def finish(self, work: Work, outcome: JobOutcome) -> JobOutcome:
        """Write an outcome down, count it, and tell of it.  Each goes through here, once.

        Returns:
            The outcome; one that says what is left where it could not be written down.
        """
        try:
            if work.entry is not None:
                if redone := max(work.entry.redone, work.redo):
                    outcome = evolve(outcome, redone=redone)
                await self._write_down(work, outcome)
        except Exception as error:
            if isinstance(error, (LedgerError, OSError)):  # going on could lose what is paid
                self.stop.tell(error)
            outcome = evolve(outcome, state=_left_open(outcome), error=told(error, work.job))
        if not is_final(outcome.state):
            with contextlib.suppress(LedgerError):  # which has stopped the run
                await self._let_be(outcome)
            self.left_open.add(work.job.id)
        self.under_way.discard(work.job.id)
        self.some_ended.set()
        if outcome.state == "uncertain" and self.counted is not None:
            self.counted.add(work.job.id)
        self._paid.discard(work.job.id)
        self.totals.fetching = len(self._paid)
        self.totals.ended(outcome)
        _log(outcome)
        if self.observers:
            self.observers.tell(
                JobEnded(**self.of_event(work.job), task_id=outcome.task_id, outcome=outcome)
            )
        failed = self.totals.failed
        if self.max_failures is not None and failed >= self.max_failures:
            self.stop.tell(MaxFailures(f"{failed} job{'s have' if failed > 1 else ' has'} failed"))
        return outcome

    async def _let_be(self, outcome: JobOutcome) -> None:
        """This run does nothing more with a job for now, and says so where others may go on."""
        job = outcome.job.id
        if self.keeps_waiting:
            await self.ledger.left_open(job)
        # A task that nobody looks at keeps its place as that of a run that is gone does, for a
        # while: it would be taken for as long as this run goes on.
        is_unwatched = self.room is not None and outcome.state == "submitted"
        # Another run may do what it hangs on, or need it.
        may_hang = outcome.blocked_by is not None or outcome.is_not_needed
        if is_unwatched or (self.keeps_waiting and may_hang):
            await self.ledger.release([job])

    def _stopped(self) -> None:
        if self.observers and self.stop.why is not None:
            running = self.totals.running
            self.observers.tell(RunStopped(reason=self.stop.why, running=running))

    async def _write_down(self, work: Work, outcome: JobOutcome) -> None:
        """In ``results.jsonl`` first, then in the ledger."""
        entry = work.entry
        is_lost = outcome.lacks_results and (
            self.policy is None or self.policy.gives_up_results(outcome)
        )
        if outcome.state not in ("saved", "failed", "uncertain") and not is_lost:
            return  # it stays open, as the ledger has it
        if is_lost and entry is not None and entry.error == str(outcome.error):
            return  # as an earlier run has found it
        was_saved = entry is not None and (entry.state == "saved" or entry.id in self.fetched_again)
        is_the_same = was_saved and not work.is_to_be_opened
        is_told = is_the_same and entry is not None and entry.files == outcome.files
        if outcome.state != "saved" or not is_told:
            await self.results.add(results_line(outcome))
        await self.ledger.ended(outcome.job.id, as_ended(outcome))


class _Begun:
    """Tells those who listen of a job that begins here; no generator, which takes 0.4 KB for as
    long as the job goes on."""

    __slots__ = ("_caused", "_context", "_work")

    def __init__(self, context: RunContext, work: Work) -> None:
        self._context, self._work = context, work

    def __enter__(self) -> None:
        work, context = self._work, self._context
        of_event, earlier = context.of_event(work.job), work.entry and work.entry.task_id
        context.observers.tell(JobBegan(**of_event, job_id=work.job.id, earlier_task=earlier))
        self._caused = caused_by(of_event["call_id"])
        self._caused.__enter__()

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        self._caused.__exit__()
        if error is not None:  # it is left as the ledger has it
            of_event = self._context.of_event(self._work.job)
            self._context.observers.tell(CallLeft(**of_event, error=error, goes_on=False))


_UNTOLD = contextlib.nullcontext()


def told(error: Exception, job: Job) -> Exception:
    """An error as outcomes tell it; what nobody thought of is in the log, with its traceback."""
    if isinstance(error, (errors.RunningHubError, OSError)):
        return error
    logger.error("job %s met something unexpected", job.id, exc_info=error)
    return errors.RunningHubError(
        f"unexpected {type(error).__name__}: {error}; the log says where."
    )


def as_ended(outcome: JobOutcome) -> Ended:
    """An outcome as the ledger keeps it."""
    return Ended(
        state=outcome.state,
        money=outcome.money,
        estimate=outcome.assumed,
        error=None if outcome.error is None else str(outcome.error),
        new_task_may_help=new_task_may_help(outcome.error),
        kind=failure_kind(outcome.error),
        started_at=outcome.started_at,
        finished_at=outcome.finished_at,
        files=outcome.files,
    )


def new_task_may_help(error: Exception | None) -> bool:
    """Whether the service says that another task, which is billed again, may succeed."""
    return isinstance(error, errors.APIError) and error.new_task_may_help


def _left_open(outcome: JobOutcome) -> State:
    """How things stand with a job whose end could not be written down."""
    if outcome.state == "uncertain":
        return "uncertain"
    if outcome.state in ("saved", "succeeded"):
        return "succeeded"
    return "pending" if outcome.task_id is None else "submitted"


def _log(outcome: JobOutcome) -> None:
    if not logger.isEnabledFor(logging.INFO):
        return
    task = "" if outcome.task_id is None else f" (task {outcome.task_id})"
    why = "" if outcome.error is None else f": {outcome.error}"
    logger.info("job %s%s is %s%s", quoting.plain(outcome.job.id), task, outcome.state, why)
