"""One job, from the ledger's row to its files: submit, wait, save, write down.

Everything that can go wrong with a job becomes its outcome.  What goes wrong with the run
(the disk, the key, the budget) stops the submitting; what is in flight is still waited for.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from attrs import define, evolve, field, frozen

from runninghub_async import errors
from runninghub_async.bulk.budget import (
    BudgetReached,
    EstimateRaised,
    PriceUnknown,
    Purse,
    Reservation,
)
from runninghub_async.bulk.executor import Executor
from runninghub_async.bulk.files import FileNames, settled
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledger import (
    CUT_OFF,
    Ended,
    Entry,
    Ledger,
    LedgerError,
    SavedFile,
    State,
)
from runninghub_async.bulk.outcomes import (
    JobOutcome,
    Totals,
    bill,
    now,
    results_line,
)
from runninghub_async.bulk.results_file import ResultsFile
from runninghub_async.bulk.stop import Stop, Stopped
from runninghub_async.bulk.traces import Created, created_line
from runninghub_async.calls import Call, submission_of
from runninghub_async.faults import TERMINAL_STATUSES
from runninghub_async.results import Output, Result
from runninghub_async.retries import backoff
from runninghub_async.runtime import CLOSE_GRACE
from runninghub_async.tasks import Task

logger = logging.getLogger("runninghub_async")

SAVES_AT_ONCE = 16
_FIRST_PAUSE, _LONGEST_PAUSE = 2.0, 60.0

_STOPS_THE_RUN = (
    BudgetReached,
    PriceUnknown,
    errors.AuthenticationError,
    errors.InsufficientBalanceError,
)


@frozen(eq=False)
class Work:
    """A job and what the ledger knows about it."""

    job: Job
    entry: Entry | None
    """``None`` where it cannot be a job at all; ``error`` says why."""
    error: Exception | None = None


class MaxFailures(errors.RunningHubError):
    """As many jobs have failed as may."""


@define(kw_only=True, eq=False)
class JobWorker:
    """Brings the jobs of one run to their ends."""

    executor: Executor
    ledger: Ledger
    results: ResultsFile
    purse: Purse
    stop: Stop
    totals: Totals
    names: FileNames
    out: Path
    max_failures: int | None
    retry_failed: int
    taken_up: dict[str, Reservation]
    """Money set aside for tasks of an earlier run, by job."""
    calls: set[Call] = field(factory=set, init=False)
    """Calls that are under way."""
    reached: bool = field(default=False, init=False)
    """Whether the service has answered: then the address and the key are not what is wrong."""
    _saves: asyncio.Semaphore = field(factory=lambda: asyncio.Semaphore(SAVES_AT_ONCE), init=False)

    async def work(self, work: Work, taken: Callable[[], None]) -> JobOutcome:
        """Bring one job to an end; ``taken`` is called when its task is in flight."""
        outcome = await self._brought_to_an_end(work, taken)
        self.totals.ended(outcome)
        _log(outcome)
        failed = self.totals.failed
        if self.max_failures is not None and failed >= self.max_failures:
            self.stop.tell(MaxFailures(f"{failed} job{'s have' if failed > 1 else ' has'} failed"))
        return outcome

    async def _brought_to_an_end(self, work: Work, taken: Callable[[], None]) -> JobOutcome:
        job, entry = work.job, work.entry
        if entry is None:
            return JobOutcome(job=job, state="failed", error=work.error)
        task_id = entry.task_id
        try:
            outcome: JobOutcome | None = None
            if entry.state == "submitting":  # by whom, a rebuilt ledger does not know
                error = errors.RunningHubError(entry.error or CUT_OFF)
                outcome = JobOutcome(job=job, state="uncertain", error=error)
                await self._write_down(outcome)
                return outcome
            if entry.task_id is not None and entry.state not in ("failed", "uncertain"):
                taken()
                outcome = await self._resume(job, entry)
            else:
                self.stop.check()
                if entry.state in ("failed", "uncertain"):
                    await self.ledger.again(job)
            return await self._submit_until_done(job, entry, outcome, taken)
        except Stopped as error:
            return JobOutcome(job=job, state="pending", error=error)
        except (LedgerError, OSError) as error:  # going on could lose what is paid
            self.stop.tell(error)
            task_id = getattr(error, "task_id", None) or task_id
            state: State = "pending" if task_id is None else "submitted"
            return JobOutcome(job=job, state=state, task_id=task_id, error=error)
        except Exception as error:  # what nobody thought of; the other jobs go on
            logger.exception("job %s met something unexpected", job.id)
            task_id = getattr(error, "task_id", None) or task_id
            return JobOutcome(
                job=job,
                state="pending" if task_id is None else "submitted",
                task_id=task_id,
                error=errors.RunningHubError(
                    f"unexpected {type(error).__name__}: {error}; the log says where."
                ),
            )

    async def _submit_until_done(
        self, job: Job, entry: Entry, outcome: JobOutcome | None, taken: Callable[[], None]
    ) -> JobOutcome:
        """Submit, anew where that is allowed, and write the end down."""
        attempts, call = entry.attempts, None
        while outcome is None or self._may_try_anew(outcome, attempts):
            if outcome is not None:
                await self.ledger.again(job, _as_ended(outcome))
            try:
                call = self.executor.call(job) if call is None else call.copy()
            except errors.RunningHubError as error:
                outcome = JobOutcome(job=job, state="failed", money=Decimal(0), error=error)
                break
            outcome = await self._submit(job, call, taken)
            attempts += 1
        if outcome.state in ("failed", "uncertain"):
            await self._write_down(outcome)
        return outcome

    def _may_try_anew(self, outcome: JobOutcome, attempts: int) -> bool:
        return (
            outcome.state == "failed"
            and _new_task_may_help(outcome.error)
            and attempts <= self.retry_failed
            and self.stop.why is None
        )

    # -- a task of an earlier run ----------------------------------------------------------

    async def _resume(self, job: Job, entry: Entry) -> JobOutcome:
        """Wait for the task of an earlier run, or fetch the files that are missing."""
        assert entry.task_id is not None
        reserved = self.taken_up.pop(job.id, None)
        outcome = JobOutcome(job=job, state=entry.state, task_id=entry.task_id)
        self.totals.began(job.model)
        try:
            task = self.executor.attach(entry.task_id, entry.account)
            try:
                result = await task
            except errors.RunningHubError as error:
                outcome = self._without_result(job, task, error, reserved, entry.created_at)
            else:
                reported = entry.files if entry.state == "saved" else None
                outcome = await self._save(job, task, result, reserved, entry.created_at, reported)
        except errors.InvalidParameterError as error:  # not this client's account
            outcome = evolve(outcome, error=error)
        finally:
            self.totals.left(job.model)
            self._settle(reserved, outcome.money)
        return evolve(outcome, resumed=True)

    # -- a new task ------------------------------------------------------------------------

    async def _submit(self, job: Job, call: Call, taken: Callable[[], None]) -> JobOutcome:
        """Submit until a task was made or it is clear that there will be none."""
        patience = _Patience(self.executor.timeout, self.stop)
        while True:
            try:
                return await self._reserve_and_run(job, call, taken)
            except EstimateRaised as error:  # it stands in line for money once more
                logger.info("job %s was not submitted, and may be: %s", job.id, error)
            except errors.ConnectionFailedError as error:
                # Before anything was reached, the address may be wrong; later, the net is away.
                if not self.reached or not await patience.wait():
                    self.stop.tell(error)
                    return JobOutcome(job=job, state="pending", error=error)
            except _STOPS_THE_RUN as error:
                self.stop.tell(error)
                return JobOutcome(job=job, state="pending", error=error)

    async def _reserve_and_run(self, job: Job, call: Call, taken: Callable[[], None]) -> JobOutcome:
        reserved = await self.purse.reserve(call)
        # Until it is known better: an end in between may have left a task.
        money: Decimal | None = None
        try:
            outcome = await self._run(job, call, reserved, taken)
            money = outcome.money
        except errors.RunningHubError:
            money = Decimal(0) if call.task is None else self._bill(call.task)
            raise
        except asyncio.CancelledError:
            money = None if call.task is not None or submission_of(call).unsettled else Decimal(0)
            raise
        finally:
            self._settle(reserved, money)
        return outcome

    async def _run(
        self, job: Job, call: Call, reserved: Reservation, taken: Callable[[], None]
    ) -> JobOutcome:
        """One task for a job, from its submit to its files.

        Raises:
            ConnectionFailedError, EstimateRaised, Stopped, _STOPS_THE_RUN: no task was made, and
                may be later.
        """
        began: list[str] = []

        def submitted() -> None:
            began.append(now())
            self.reached = True
            self.totals.began(job.model)
            taken()

        journal = _JobJournal(self.ledger, self.stop, self.purse, job, reserved)
        self.calls.add(call)
        try:
            result = await self.executor.run(call, submitted, journal)
            assert call.task is not None
            return await self._save(job, call.task, result, reserved, began[0])
        except errors.SubmissionUncertainError as error:
            await _wound_down(call)  # given up, but under way: the answer may yet come
            if call.task is not None:
                return self._without_result(job, call.task, error, reserved, *began)
            return JobOutcome(
                job=job,
                state="uncertain",
                task_id=error.task_id,
                assumed=reserved.amount,
                error=error,
            )
        except (LedgerError, OSError) as error:
            if isinstance(error, errors.RunningHubError) and not isinstance(error, LedgerError):
                return await self._without_end(job, call, error, reserved, *began)
            raise _naming(error, call) from None
        except errors.RunningHubError as error:
            return await self._without_end(job, call, error, reserved, *began)
        except Exception as error:  # of a kind that nobody thought of
            _naming(error, call)
            raise
        finally:
            self.calls.discard(call)
            if began:
                self.totals.left(job.model)

    async def _without_end(
        self,
        job: Job,
        call: Call,
        error: errors.RunningHubError,
        reserved: Reservation,
        began: str | None = None,
    ) -> JobOutcome:
        """What an error of a call means for its job.

        Raises:
            RunningHubError: no task was made, and the caller knows what to do.
        """
        if call.task is not None:
            if isinstance(error, errors.InsufficientBalanceError):
                self.stop.tell(error)
            return self._without_result(job, call.task, error, reserved, began)
        await _wound_down(call)  # where the time ran out, it takes back what it intended
        later = (errors.ConnectionFailedError, EstimateRaised, Stopped, *_STOPS_THE_RUN)
        if isinstance(error, later):
            raise error
        refused = isinstance(error, (errors.APIError, errors.InvalidParameterError))
        if refused and not getattr(error, "retryable", False):
            return JobOutcome(job=job, state="failed", money=Decimal(0), error=error)
        return JobOutcome(job=job, state="pending", money=Decimal(0), error=error)

    def _settle(self, reserved: Reservation | None, money: Decimal | None) -> None:
        if reserved is None:
            return  # counted by an earlier run
        before, assumed = self.purse.spent, self.purse.assumed
        tasks = self.purse.assumed_tasks
        self.purse.settle(reserved, money)
        self.totals.money = self.purse.spent
        self.totals.money_here += self.purse.spent - before
        self.totals.assumed += self.purse.assumed - assumed
        self.totals.assumed_tasks += self.purse.assumed_tasks - tasks

    def _bill(self, task: Task) -> Decimal | None:
        """What a task was billed, as far as that is known."""
        told = bill(task.usage, succeeded=task.status == "SUCCESS")
        return self.purse.in_currency(told, task.usage.currency)

    # -- ends ------------------------------------------------------------------------------

    async def _save(
        self,
        job: Job,
        task: Task,
        result: Result,
        reserved: Reservation | None,
        began: str | None,
        reported: tuple[SavedFile, ...] | None = None,
    ) -> JobOutcome:
        """Save the files of a finished task; of those ``reported`` there is a line already."""
        money = self._bill(task)
        self._settle(reserved, money)  # what it shows counts at once, before its files are here
        outcome = JobOutcome(
            job=job,
            state="succeeded",
            task_id=task.id,
            result=result,
            money=money,
            assumed=_assumed(reserved, money),
            submitted_at=began,
        )
        await self.ledger.ended(
            job.id, Ended(state="succeeded", money=money, estimate=outcome.assumed)
        )
        try:
            async with self._saves:
                readable = [output for output in result.outputs if not output.is_empty]
                files = tuple([await self._saved(job, output) for output in readable])
        except errors.RunningHubError as error:
            logger.warning("task %s is done, its files are not here: %s", task.id, error)
            return evolve(outcome, error=error)
        except OSError as error:
            self.stop.tell(error)
            return evolve(outcome, error=error)
        outcome = evolve(outcome, files=files)
        if _has_unreadable(result):
            outcome = evolve(outcome, error=_unreadable(result))
        else:
            outcome = evolve(outcome, state="saved")
        if outcome.state != "saved" or files != reported:
            await self.results.add(results_line(outcome))
        await self.ledger.ended(job.id, _as_ended(outcome))
        return outcome

    async def _saved(self, job: Job, output: Output) -> SavedFile:
        patience = _Patience(self.executor.timeout, self.stop)
        name = await self.ledger.claims(job.id, output.index, self.names.stem(job, output))
        while True:
            if isinstance(self.stop.why, OSError) and not isinstance(
                self.stop.why, errors.RunningHubError
            ):
                raise self.stop.why  # the disk: what is left of it belongs to the ledger
            try:
                path = await output.save_as(self.out / "files", name)
            except errors.ConnectionFailedError:
                if not await patience.wait():
                    raise
            else:
                return await asyncio.to_thread(settled, path, self.out)

    def _without_result(
        self,
        job: Job,
        task: Task,
        error: errors.RunningHubError,
        reserved: Reservation | None,
        began: str | None = None,
    ) -> JobOutcome:
        """A task failed for good only where the service has said so; else it stays open."""
        money = self._bill(task) if task.status in TERMINAL_STATUSES else None
        failed = task.status in TERMINAL_STATUSES and task.status != "SUCCESS"
        return JobOutcome(
            job=job,
            state="failed" if failed else "submitted",
            task_id=task.id,
            money=money,
            assumed=_assumed(reserved, money),
            error=error,
            submitted_at=began,
        )

    async def _write_down(self, outcome: JobOutcome) -> None:
        """A job that has ended without files: in ``results.jsonl`` first, then in the ledger."""
        await self.results.add(results_line(outcome))
        await self.ledger.ended(outcome.job.id, _as_ended(outcome))


class _JobJournal:
    """A call's journal: its job's row in the ledger."""

    def __init__(
        self, ledger: Ledger, stop: Stop, purse: Purse, job: Job, reserved: Reservation
    ) -> None:
        self._ledger = ledger
        self._stop = stop
        self._purse = purse
        self._job = job
        self._reserved = reserved

    def check(self) -> None:
        self._stop.check()
        self._purse.confirm(self._reserved)

    async def intends(self, account: str) -> None:
        await self._ledger.intends(self._job.id, account, self._reserved.amount)

    async def withdraws(self) -> None:
        await self._ledger.withdraws(self._job.id)

    async def created(self, task: Task) -> None:
        # First here: should the ledger fail, or be lost, the log still knows whose task it is.
        told = Created(self._job.id, task.id, task.account, self._job.hash)
        logger.info("%s", created_line(told))
        await self._ledger.created(self._job.id, task.id, task.account)


class _Patience:
    """Growing pauses while the network is away, up to a limit."""

    def __init__(self, limit: float | None, stop: Stop) -> None:
        self._until = None if limit is None else time.monotonic() + limit
        self._waits = 0
        self._stop = stop

    async def wait(self) -> bool:
        """Pause; ``False`` when the limit has passed or the run is stopped."""
        self._waits += 1
        pause = backoff(self._waits, first=_FIRST_PAUSE, longest=_LONGEST_PAUSE)
        if self._until is not None and time.monotonic() + pause > self._until:
            return False
        await self._stop.pause(pause)
        return self._stop.why is None


async def _wound_down(call: Call) -> None:
    """Wait (bounded) for what still runs of the call's submit."""
    if (running := submission_of(call).under_way) is not None:
        await asyncio.wait([running], timeout=CLOSE_GRACE)


def _has_unreadable(result: Result) -> bool:
    told = result.raw.get("results", result.raw.get("data"))  # the latter in the older form
    count = len(told) if isinstance(told, list) else 0
    outputs = result.outputs
    return not outputs or len(outputs) < count or any(output.is_empty for output in outputs)


def _unreadable(result: Result) -> errors.DownloadError:
    some = "some of its results" if result.outputs else "its results"
    return errors.DownloadError(
        f"Task {result.task_id} is done and paid, but {some} cannot be read from the service's"
        " answer, which is kept under raw in results.jsonl. The next run looks again.",
        task_id=result.task_id,
        raw=result.raw,
    )


def _log(outcome: JobOutcome) -> None:
    task = "" if outcome.task_id is None else f" (task {outcome.task_id})"
    why = "" if outcome.error is None else f": {outcome.error}"
    logger.info("job %s%s is %s%s", errors.plain(outcome.job.id), task, outcome.state, why)


def _naming(error: Exception, call: Call) -> Exception:
    """The error, which says from now on which task it is about."""
    if call.task is not None:
        error.task_id = call.task.id  # type: ignore[attr-defined]
    return error


def _assumed(reserved: Reservation | None, money: Decimal | None) -> Decimal | None:
    """What a task counts with whose bill is not known."""
    return reserved.amount if reserved is not None and money is None else None


def _new_task_may_help(error: Exception | None) -> bool:
    return isinstance(error, errors.APIError) and error.new_task_may_help


def _as_ended(outcome: JobOutcome) -> Ended:
    return Ended(
        state=outcome.state,
        money=outcome.money,
        estimate=outcome.assumed,
        error=None if outcome.error is None else str(outcome.error),
        new_task_may_help=_new_task_may_help(outcome.error),
        files=outcome.files,
    )
