"""A bulk run: jobs in, files out, and a ledger that survives whatever happens in between."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import logging
import re
import time
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field, frozen

from runninghub_async import errors, wire
from runninghub_async.bulk.budget import Budget, BudgetReached, PriceUnknown, Purse
from runninghub_async.bulk.jobs import Job, job_of_call
from runninghub_async.bulk.ledger import (
    FINAL,
    Ended,
    Entry,
    FolderLock,
    Ledger,
    LedgerError,
    SavedFile,
    SqliteLedger,
    State,
)
from runninghub_async.bulk.results_file import ResultsFile
from runninghub_async.calls import Call
from runninghub_async.fan_out import Workers
from runninghub_async.media import sniff
from runninghub_async.prices import Price
from runninghub_async.results import Output, Result
from runninghub_async.tasks import Task

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub

logger = logging.getLogger("runninghub_async")

READ_AT_ONCE = 500
"""Jobs looked up in the ledger together."""
SAVES_AT_ONCE = 8
_PATIENCE_FIRST, _PATIENCE_LONGEST = 2.0, 60.0
_EXTENSION = {"JPG": "jpg", "PNG": "png", "WEBP": "webp", "GIF": "gif", "MP4": "mp4",
              "MOV": "mov", "WEBM": "webm", "WAV": "wav", "MP3": "mp3", "FLAC": "flac"}  # fmt: skip

# Errors after which a job goes on in the next run: with its task, or from the beginning.
_STAYS_OPEN = (
    errors.AuthenticationError,
    errors.ConnectionFailedError,
    errors.DownloadError,
    errors.TaskTimeoutError,
)
_NEVER_BEGAN = (
    errors.AuthenticationError,
    errors.ConnectionFailedError,
    errors.InsufficientBalanceError,
    errors.TaskTimeoutError,
)

Jobs = Iterable[Job | Call | Mapping[str, Any]] | AsyncIterable[Job | Call | Mapping[str, Any]]


@frozen(kw_only=True)
class JobOutcome:
    """How a job ended in this run.

    Attributes:
        job: what it was.
        state: ``saved``, ``failed`` or ``uncertain``; ``pending`` where nothing was submitted
            after all, ``submitted`` where the task goes on without us.
        task_id: the last task, where there was one.
        result: what it produced.
        files: what is on disk.
        error: why it is not saved.
        resumed: it was submitted by an earlier run.
    """

    job: Job
    state: State
    task_id: str | None = None
    result: Result | None = None
    files: tuple[SavedFile, ...] = ()
    error: Exception | None = None
    resumed: bool = False


@define
class Totals:
    """Counts of one run, for a display.

    ``skipped`` were finished by an earlier run; ``running`` are submitted now.
    """

    read: int = 0
    skipped: int = 0
    running: int = 0
    saved: int = 0
    failed: int = 0
    uncertain: int = 0
    money: Decimal = Decimal(0)
    by_model: dict[str, int] = field(factory=dict)


class BulkRun:
    """Runs jobs into a folder; started again with the same folder it goes on where it was.

    ::

        async with BulkRun(rh, out="out/") as run:
            async for outcome in run.add(calls):
                print(outcome.job.id, outcome.state, outcome.files)

    The folder holds ``ledger.sqlite``, ``results.jsonl`` (a line a job) and ``files/``.
    Nothing is paid twice: a job whose submit got no answer is ``uncertain`` and left alone.

    Args:
        rh: the client.
        out: the folder; made if need be.
        concurrency: at most this many jobs at once; ``None`` leaves it to the ceilings.
        budget: stop submitting before this amount could be crossed; what is in flight counts.
        budget_unknown_ok: submit also what has no known price.
        max_failures: stop submitting after so many failed jobs.
        retry_failed: new tasks for a failed job, each a new bill, where the service's code
            says that a new one may succeed.
        resubmit_uncertain: submit uncertain jobs again. **May pay twice.**
        name: template of file names without extension, from ``{id}``, ``{n}``, ``{task_id}``
            and ``{model}``; it must contain ``{id}`` or ``{task_id}``.
        base: the directory that relative paths in job forms start from.
        ledger: another ledger than the SQLite file in the folder.

    Raises:
        InvalidParameterError: the name template is not usable.
        LedgerError: another run works on the folder, or the ledger cannot be written.
    """

    def __init__(
        self,
        rh: RunningHub,
        *,
        out: str | Path,
        concurrency: int | None = None,
        budget: Budget | None = None,
        budget_unknown_ok: bool = False,
        max_failures: int | None = None,
        retry_failed: int = 0,
        resubmit_uncertain: bool = False,
        name: str = "{id}-{n}",
        base: str | Path = ".",
        ledger: Ledger | None = None,
    ) -> None:
        self._rh = rh
        self.out = Path(out).expanduser()
        self._concurrency = concurrency
        self._budget = budget
        self._budget_unknown_ok = budget_unknown_ok
        self._max_failures = max_failures
        self._retry_failed = retry_failed
        self._resubmit_uncertain = resubmit_uncertain
        self._name = _checked_template(name)
        self._base = Path(base)
        self._given_ledger = ledger
        self._ledger: Ledger
        self._purse: Purse
        self._results: ResultsFile
        self._lock: FolderLock | None = None
        self._lane = object()
        self._saves = asyncio.Semaphore(SAVES_AT_ONCE)
        self._workers: Workers[_Work, JobOutcome] | None = None
        self._reached = False
        self.totals = Totals()
        self.recovered: list[str] = []
        """Jobs that became uncertain because the last run died while they were submitted."""
        self.stopped: Exception | None = None
        """Why nothing more is submitted, where that is so."""

    async def __aenter__(self) -> Self:
        files = self.out / "files"
        files.mkdir(parents=True, exist_ok=True)
        self._lock = FolderLock(self.out / ".lock")
        try:
            self._ledger = self._given_ledger or SqliteLedger(self.out / "ledger.sqlite")
            self.recovered = await self._ledger.recover()
            self._purse = Purse(
                self._budget,
                spent=await self._ledger.spent(),
                live_price=self._ask_price,
                unknown_ok=self._budget_unknown_ok,
            )
            self.totals.money = self._purse.spent
            self._results = ResultsFile(self.out / "results.jsonl")
            for leftover in files.glob(".*.part"):  # of a run that was killed
                leftover.unlink()
        except BaseException:
            self._lock.release()
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._workers is not None:
            await self._workers.stop()
        if self._given_ledger is None:
            await self._ledger.close()
        if self._lock is not None:
            self._lock.release()

    async def add(self, jobs: Jobs) -> AsyncIterator[JobOutcome]:
        """Run jobs and give their outcomes as they end; finished ones are passed over.

        Args:
            jobs: jobs, calls, or calls in text form; read only as fast as work can start.

        Raises:
            Exception: what ``jobs`` itself raised, after what had begun has ended.
        """
        self._workers = Workers(
            self._rh.runtime, self._unfinished(jobs), self._do, concurrency=self._concurrency
        )
        try:
            while True:
                try:
                    yield await self._workers.next()
                except StopAsyncIteration:
                    return
        finally:
            await self._workers.stop()

    def stop(self, why: Exception | None = None) -> None:
        """Submit nothing more; what is in flight is waited for and saved."""
        if self.stopped is None:
            self.stopped = why or errors.RunningHubError("stopped")
            logger.warning("nothing more is submitted: %s", self.stopped)
        if self._workers is not None:
            self._workers.stop_reading()

    # -- the stream of jobs ----------------------------------------------------------------

    async def _unfinished(self, jobs: Jobs) -> AsyncIterator[_Work]:
        """Jobs with their entries in the ledger, without those that need no more work."""
        async for some in _in_pieces(jobs, READ_AT_ONCE):
            known = [_job_of(item) for item in some]
            entries = await self._ledger.open_jobs(
                [(job.id, job.hash, json.dumps(dict(job.form))) for job in known]
            )
            for job, entry in zip(known, entries, strict=True):
                self.totals.read += 1
                if entry.hash != job.hash:
                    logger.warning("job %s has changed since it was first read", job.id)
                if self._needs_nothing(entry):
                    self.totals.skipped += 1
                    continue
                yield _Work(job, entry)

    def _needs_nothing(self, entry: Entry) -> bool:
        match entry.state:
            case "saved":
                return True
            case "failed":
                return entry.attempts > self._retry_failed
            case "uncertain":
                return not self._resubmit_uncertain
            case _:
                return False

    # -- one job ---------------------------------------------------------------------------

    async def _do(self, work: _Work, submitted: Callable[[], None]) -> JobOutcome:
        """Bring one job to an end, whatever happens."""
        job, entry = work.job, work.entry
        try:
            if entry.task_id is not None and entry.state not in FINAL:
                submitted()
                return await self._resume(job, entry)
            if self.stopped is not None:
                return JobOutcome(job=job, state="pending", error=self.stopped)
            if entry.state in ("failed", "uncertain"):
                await self._ledger.again(job.id)
            return await self._run(job, entry.attempts, submitted)
        except Exception as error:  # the ledger, a full disk: going on could lose what is paid
            self.stop(error)
            task_id = getattr(error, "task_id", None) or entry.task_id
            state: State = "pending" if task_id is None else "submitted"
            return JobOutcome(job=job, state=state, task_id=task_id, error=error)

    async def _resume(self, job: Job, entry: Entry) -> JobOutcome:
        """Wait for the task of an earlier run, or fetch the files that are missing."""
        assert entry.task_id is not None
        try:
            task = self._rh.task(entry.task_id, account=entry.account)
            return await self._finish(job, task, resumed=True)
        except errors.RunningHubError as error:
            return await self._ended_badly(job, entry.task_id, error, resumed=True)

    async def _run(self, job: Job, attempts: int, submitted: Callable[[], None]) -> JobOutcome:
        """Submit a job, anew where that is allowed, and see it to its end."""
        patience = _Patience(self._rh.runtime.settings.timeout)
        call: Call | None = None
        while True:
            try:
                call = self._call_of(job, call)
                reserved = await self._purse.reserve(call)
            except (BudgetReached, PriceUnknown) as error:
                self.stop(error)
                return JobOutcome(job=job, state="pending", error=error)
            except errors.RunningHubError as error:
                return await self._ended_badly(job, None, error)
            try:
                paid: Decimal | None = Decimal(0)
                outcome = await self._submit(job, call, reserved, submitted)
                paid = _paid(outcome)
            except errors.ConnectionFailedError as error:
                if not self._reached or self.stopped or not await patience.wait():
                    self.stop(error)
                    return JobOutcome(job=job, state="pending", error=error)
                continue
            finally:
                await self._purse.settle(call, reserved, paid)
                self.totals.money = self._purse.spent
            attempts += 1
            if not self._try_anew(outcome, attempts):
                return outcome
            await self._ledger.again(job.id)
            call = call.copy()

    async def _submit(
        self, job: Job, call: Call, reserved: Decimal | None, submitted: Callable[[], None]
    ) -> JobOutcome:
        """One task for a job, from its submit to its files.

        Raises:
            ConnectionFailedError: nothing was reached; the job is pending.
        """
        journal = _JobJournal(self._ledger, job.id, reserved)
        self.totals.running += 1
        try:
            await call.run_in(self._lane, submitted, journal)
            self._reached = True
            assert call.task is not None
            return await self._finish(job, call.task)
        except asyncio.CancelledError:
            if call.task is None and not call.sending:
                await asyncio.shield(self._ledger.withdraws(job.id))
            raise
        except LedgerError as error:
            error.task_id = call.task.id if call.task is not None else None
            raise
        except errors.SubmissionUncertainError as error:
            return await self._ended(job, "uncertain", None, error)
        except errors.RunningHubError as error:
            if call.task is not None:
                self._reached = True
                return await self._ended_badly(job, call.task.id, error)
            await self._ledger.withdraws(job.id)
            if isinstance(error, errors.ConnectionFailedError):
                raise
            return await self._ended_badly(job, None, error)
        finally:
            self.totals.running -= 1

    async def _finish(self, job: Job, task: Task, *, resumed: bool = False) -> JobOutcome:
        """Wait for a task and save its files."""
        result = await task
        money = result.usage.third_party_money or result.usage.money
        await self._ledger.ended(job.id, Ended(state="succeeded", money=money))
        async with self._saves:
            files = tuple([await self._save(job, output) for output in result.outputs])
        how = Ended(state="saved", money=money, files=files)
        await self._report(job, task.id, how, result)
        await self._ledger.ended(job.id, how)
        self.totals.saved += 1
        model = str(job.form.get("model") or job.form.get("workflow") or job.form.get("app"))
        self.totals.by_model[model] = self.totals.by_model.get(model, 0) + 1
        return JobOutcome(
            job=job, state="saved", task_id=task.id, result=result, files=files, resumed=resumed
        )

    async def _ended_badly(
        self, job: Job, task_id: str | None, error: errors.RunningHubError, resumed: bool = False
    ) -> JobOutcome:
        """Sort an error: does the job stay open, is it over, and does the run go on?"""
        if isinstance(error, (errors.AuthenticationError, errors.InsufficientBalanceError)):
            self.stop(error)
        waiting = _STAYS_OPEN if task_id is not None else _NEVER_BEGAN
        if isinstance(error, waiting):
            state: State = "submitted" if task_id is not None else "pending"
            return JobOutcome(job=job, state=state, task_id=task_id, error=error, resumed=resumed)
        return await self._ended(job, "failed", task_id, error, resumed=resumed)

    async def _ended(
        self,
        job: Job,
        state: State,
        task_id: str | None,
        error: errors.RunningHubError,
        *,
        resumed: bool = False,
    ) -> JobOutcome:
        code = getattr(error, "code", None)
        how = Ended(state=state, error=str(error), code=None if code is None else str(code))
        await self._report(job, task_id, how, None)
        await self._ledger.ended(job.id, how)
        if state == "uncertain":
            self.totals.uncertain += 1
        else:
            self.totals.failed += 1
            if self._max_failures is not None and self.totals.failed >= self._max_failures:
                self.stop(errors.RunningHubError(f"{self.totals.failed} jobs have failed"))
        return JobOutcome(job=job, state=state, task_id=task_id, error=error, resumed=resumed)

    def _try_anew(self, outcome: JobOutcome, attempts: int) -> bool:
        return (
            isinstance(outcome.error, errors.APIError)
            and outcome.error.new_task_may_help
            and outcome.state == "failed"
            and attempts <= self._retry_failed
            and self.stopped is None
        )

    def _call_of(self, job: Job, before: Call | None) -> Call:
        if before is not None:
            return before
        return job.call or self._rh.from_dict(job.form, base=self._base)

    async def _ask_price(self, call: Call) -> Price | None:
        """The live price, where the service tells one."""
        try:
            preview = await self._rh.price_preview(call)
        except errors.APIError as error:
            logger.info("no live price of %s: %s", call.model, error)
            return None
        return preview.price

    # -- files -----------------------------------------------------------------------------

    async def _save(self, job: Job, output: Output) -> SavedFile:
        """Save one output; an extension that the content belies is put right."""
        model = str(job.form.get("model", job.form.get("workflow", job.form.get("app", ""))))
        stem = self._name.format(
            id=_safe(job.id), n=output.index, task_id=output.task_id, model=_safe(model)
        )
        folder = self.out / "files"
        path = await output.save_as(folder, stem)
        return await asyncio.to_thread(_looked_at, path, self.out)

    async def _report(
        self, job: Job, task_id: str | None, how: Ended, result: Result | None
    ) -> None:
        """Add the job's line to ``results.jsonl``, before the ledger calls it done."""
        await self._results.add(
            {
                "id": job.id,
                "state": how.state,
                "form": dict(job.form),
                "task_id": task_id,
                "files": [{"path": f.path, "size": f.size, "sha256": f.sha256} for f in how.files],
                "texts": [o.text for o in result.outputs if o.text] if result else [],
                "money": None if how.money is None else str(how.money),
                "error": how.error,
                "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
            }
        )


@frozen(eq=False)
class _Work:
    job: Job
    entry: Entry


class _JobJournal:
    """A call's journal: its job's row in the ledger."""

    def __init__(self, ledger: Ledger, job: str, estimate: Decimal | None) -> None:
        self._ledger = ledger
        self._job = job
        self._estimate = estimate

    async def intends(self, account: str) -> None:
        await self._ledger.intends(self._job, account, self._estimate)

    async def withdraws(self) -> None:
        await self._ledger.withdraws(self._job)

    async def created(self, task: Task) -> None:
        await self._ledger.created(self._job, task.id, task.account)


class _Patience:
    """Growing pauses while the network is away, up to a limit."""

    def __init__(self, limit: float | None) -> None:
        self._until = None if limit is None else time.monotonic() + limit
        self._pause = _PATIENCE_FIRST

    async def wait(self) -> bool:
        """Pause; ``False`` when the limit has passed."""
        if self._until is not None and time.monotonic() + self._pause > self._until:
            return False
        await asyncio.sleep(self._pause)
        self._pause = min(_PATIENCE_LONGEST, self._pause * 1.5)
        return True


def _job_of(item: Job | Call | Mapping[str, Any]) -> Job:
    if isinstance(item, Job):
        return item
    if isinstance(item, Call):
        return job_of_call(item)
    form = {name: value for name, value in item.items() if name != "id"}
    job = Job(id="", form=form)
    return Job(id=str(item.get("id") or job.hash[:12]), form=form)


async def _in_pieces(jobs: Jobs, size: int) -> AsyncIterator[list[Any]]:
    """The items in lists of at most ``size``; an async stream's come one by one."""
    if isinstance(jobs, AsyncIterable):
        async for job in jobs:
            yield [job]
        return
    piece: list[Any] = []
    for job in jobs:
        piece.append(job)
        if len(piece) == size:
            yield piece
            piece = []
    if piece:
        yield piece


def _paid(outcome: JobOutcome) -> Decimal | None:
    """What a job cost, as reported; ``None`` where a task may have cost something unknown."""
    if outcome.result is not None:
        usage = outcome.result.usage
        return usage.third_party_money or usage.money
    if outcome.task_id is None:
        return None if outcome.state == "uncertain" else Decimal(0)
    answer = wire.task_answer(getattr(outcome.error, "raw", None))
    if "usage" not in answer.raw:
        return None
    return answer.usage.third_party_money or answer.usage.money or Decimal(0)


def _checked_template(name: str) -> str:
    try:
        example = name.format(id="1", n=1, task_id="2", model="m")
    except (KeyError, IndexError, ValueError) as error:
        raise errors.InvalidParameterError(
            f"name is {name!r}, which has an unknown field ({error}); there are {{id}}, {{n}},"
            " {task_id} and {model}.",
            parameter="name",
            value=name,
        ) from None
    if ("{id" not in name and "{task_id" not in name) or "/" in example or "\\" in example:
        raise errors.InvalidParameterError(
            f"name is {name!r}; it must contain {{id}} or {{task_id}}, and no slash.",
            parameter="name",
            value=name,
        )
    return name


def _safe(text: str) -> str:
    """A text as part of a file name; where that loses anything, a mark keeps it apart."""
    plain = re.sub(r"[^\w.@+-]+", "-", text).strip("-.")[:80]
    if plain == text:
        return plain
    return f"{plain}-{hashlib.sha256(text.encode()).hexdigest()[:6]}"


def _looked_at(path: Path, out: Path) -> SavedFile:
    """Hash a file, and give it the extension that its content asks for.  Blocking."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as stream:
        head = stream.read(4096)
        piece = head
        while piece:
            digest.update(piece)
            size += len(piece)
            piece = stream.read(2**20)
    real = _EXTENSION.get(sniff(head) or "")
    said = {"jpeg": "jpg"}.get(path.suffix.lstrip(".").lower(), path.suffix.lstrip(".").lower())
    if real is not None and real != said and {real, said} != {"mp4", "m4v"}:
        logger.warning("%s is a %s file; renamed", path.name, real)
        path = path.rename(path.with_suffix(f".{real}"))
    with contextlib.suppress(ValueError):
        path = path.relative_to(out)
    return SavedFile(path=str(path), size=size, sha256=digest.hexdigest())
