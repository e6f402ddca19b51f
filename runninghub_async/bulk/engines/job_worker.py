"""One job, from the ledger's row to its files: submit, wait, save.

Everything that can go wrong with a job becomes its outcome, as ``meanings`` has it.  What goes
wrong with the run (the disk, the key, the budget) stops the submitting; what is in flight is
still waited for.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard

from attrs import define, evolve, field

from runninghub_async import errors, logs
from runninghub_async.bulk.engines.attempt import Attempt, JobJournal
from runninghub_async.bulk.engines.links import Links
from runninghub_async.bulk.engines.local_work import local_outcome
from runninghub_async.bulk.engines.meanings import Meaning, meaning_of
from runninghub_async.bulk.engines.quotes import call_of
from runninghub_async.bulk.engines.run_context import RunContext, as_ended, new_task_may_help, told
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.files import FILES
from runninghub_async.bulk.inputs import Inputs
from runninghub_async.bulk.jobs import Job, endpoint_of, form_of
from runninghub_async.bulk.ledgers.common import NoRoom
from runninghub_async.bulk.ledgers.ledger import CUT_OFF, Ended, Entry, not_needed
from runninghub_async.bulk.local_kinds import is_local
from runninghub_async.bulk.needed import JobBlocked
from runninghub_async.bulk.outcomes import JobOutcome, failure_kind, now
from runninghub_async.bulk.own_tokens import OwnTokens
from runninghub_async.bulk.purse import Reservation
from runninghub_async.bulk.references import references_in
from runninghub_async.bulk.stop import Stop
from runninghub_async.calls.asked_settings import asked_for
from runninghub_async.calls.call import Call, submission_of
from runninghub_async.calls.kept_settings import keep_beside
from runninghub_async.calls.late_results import results_in
from runninghub_async.calls.map import Begun
from runninghub_async.calls.options import InForce, options_in
from runninghub_async.calls.outputs import Output, save_in
from runninghub_async.calls.purses import called_in
from runninghub_async.calls.result import Result, tell_what_is_saved
from runninghub_async.calls.task import state_of
from runninghub_async.client import runtime_of
from runninghub_async.logs import logger
from runninghub_async.retries import backoff
from runninghub_async.stores.store import SavedFile

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub


SAVES_AT_ONCE = 128
"""Of which fewer are downloads (:data:`~runninghub_async.http.downloads.AT_ONCE`): the others wait
for these, or for a disk, which flushes many files in little more time than one."""
_FIRST_PAUSE, _LONGEST_PAUSE = 2.0, 60.0
_SHORTEST_IN_LINE, _LONGEST_IN_LINE = 0.05, 5.0
"""Seconds until room is asked for again where the ledger has refused it: what takes it may be a
task that nobody here looks at just now, so that no change comes to be waited for."""


class Unheard:
    """For jobs of which nobody wants to be told how far they have come."""

    def __call__(self) -> None:
        """Its task is in flight."""

    def task_is_over(self) -> None:
        """Its task is."""


@define(kw_only=True, eq=False)
class JobWorker:
    """Brings jobs to their ends with one client."""

    rh: RunningHub
    base: Path
    """The directory that relative paths in job forms start from."""
    context: RunContext
    attempts: set[Attempt] = field(factory=set, init=False)
    """What is under way."""
    reached: bool = field(default=False, init=False)
    """Whether the service has answered: then the address and the key are not what is wrong."""
    _lane: object = field(factory=object, init=False)
    _saves: asyncio.Semaphore = field(factory=lambda: asyncio.Semaphore(SAVES_AT_ONCE), init=False)

    async def work(self, work: Work, taken: Begun) -> JobOutcome:
        """Bring one job to an end."""
        subject = logs.Subject(tags=work.job.tags)
        with logs.about(subject), self.context.begun(work):
            if work.entry is None or work.error is not None:
                outcome = _refused(work)
            elif work.entry.state == "submitting":  # by whom, a rebuilt ledger does not know
                outcome = _cut_off(work, work.entry)
            elif is_local(work.job.form):
                taken()  # it is nothing that another submit would have to wait for
                outcome = await local_outcome(work, self.context, self.base)
            else:
                outcome = await self._bring_to_an_end(work, work.entry, taken)
            return await self.context.finish(work, outcome)

    async def _bring_to_an_end(self, work: Work, entry: Entry, taken: Begun) -> JobOutcome:
        """Wait for the task of an earlier run; submit, anew where that helps and is allowed."""
        context, job, submits = self.context, work.job, entry.attempts
        if entry.state in ("failed", "pending") or work.redo:  # or stopped before its new task
            job = context.retrying.taken_up(job, form_of(entry.form), entry.kind)
        repeats = self._repeated(job, entry)
        attempt = Attempt(
            job=job,
            purse=context.purse,
            repeats=repeats,
            choice=work.choice,
            needed=work.needed,
            is_to_be_opened=work.is_to_be_opened,
        )
        has_task = entry.task_id is not None and entry.state not in ("failed", "uncertain")
        outcome: JobOutcome | None = None
        try:
            if has_task and not work.is_to_be_opened:
                attempt.earlier, attempt.reserved = entry, context.take_up(job.id)
                outcome = await self._try(attempt, taken)
            else:
                context.stop.check()
                await context.check_needed(attempt.choice)
                if entry.state in ("failed", "uncertain") and not work.is_to_be_opened:
                    context.check_row(job)  # else it would be left as one to be submitted
                    await context.ledger.again(job)
            again = job if outcome is None else await self._tried_anew(attempt, outcome, submits)
            while again is not None:
                if outcome is not None:
                    context.check_row(again)
                    await context.ledger.again(again, as_ended(outcome))
                    attempt = attempt.anew(again)
                outcome = await self._try(attempt, taken)
                submits += 1
                again = await self._tried_anew(attempt, outcome, submits)
        except Exception as error:  # between the attempts
            outcome, meaning = _judged(attempt, error)
            self._heed(meaning, error)
        assert outcome is not None  # there was an attempt, or it raised
        return outcome

    async def _tried_anew(self, attempt: Attempt, outcome: JobOutcome, submits: int) -> Job | None:
        """The job as its next task is to do it; ``None`` where it is to get none."""
        if outcome.state != "failed" or self.context.stop.why is not None:
            return None
        if outcome.task_id and OwnTokens(self.rh.catalogue).has(outcome.job):
            return None  # the service would give the same task again
        another = self.context.retrying.another(
            outcome.job,
            kind=failure_kind(outcome.error),
            may_help=new_task_may_help(outcome.error),
            submits=submits,
        )
        choice = None if another is None else attempt.choice
        is_settled = choice and await self.context.ledger.settled_choices((choice,))
        return None if is_settled else another

    async def _try(self, attempt: Attempt, taken: Begun) -> JobOutcome:
        """One task, to its end; its submit is repeated where its error means that it may be."""
        patience = self._patience_for(attempt.job)
        in_line: _Patience | None = None
        try:
            while True:
                outcome, meaning = await self._once(attempt, taken)
                if meaning is None or outcome.error is None:
                    return outcome
                if isinstance(outcome.error, NoRoom):
                    in_line = in_line or _Patience(
                        lambda: None,
                        self.context.stop,
                        first=_SHORTEST_IN_LINE,
                        longest=_LONGEST_IN_LINE,
                    )
                    await in_line.wait()
                if not await self._goes_again(attempt, meaning, outcome.error, patience):
                    self._heed(meaning, outcome.error)
                    return outcome
                logger.info("job %s is to be submitted again: %s", attempt.job.id, outcome.error)
        finally:
            attempt.close()

    async def _goes_again(
        self, attempt: Attempt, meaning: Meaning, error: Exception, patience: _Patience
    ) -> bool:
        """Wait for the time when the submit may be made again, if there is one."""
        if await self._takes_a_dead_link(attempt, error):
            attempt.call = None  # the next one looks first, and takes the file
            return True
        if meaning.again == "later" and getattr(error, "retryable", False):
            # Before anything was reached, the address may be wrong; later, the net is away.
            return self.reached and await patience.wait()
        return meaning.again == "in line"

    async def _takes_a_dead_link(self, attempt: Attempt, error: Exception) -> bool:
        """Whether a submit was refused that took a link unseen which does not work."""
        links, attempt.on_trust = attempt.on_trust, frozenset()
        if not links:
            return False
        self.context.fresh.forget(links)
        is_refusal = isinstance(error, (errors.APIError, errors.InvalidParameterError))
        if not is_refusal or attempt.task is not None or attempt.is_unsettled:
            return False
        looks = [Links(self.rh).is_there(link) for link in sorted(links)]
        return False in await asyncio.gather(*looks)

    def _heed(self, meaning: Meaning, error: Exception) -> None:
        if meaning.run == "stops":
            self.context.stop.tell(error)

    async def _once(self, attempt: Attempt, taken: Begun) -> tuple[JobOutcome, Meaning | None]:
        """From the submit to the files, or to the error and what it means."""
        outcome: JobOutcome | None = None
        self.attempts.add(attempt)
        try:
            try:
                if attempt.earlier is None:
                    result = await self._submit(attempt, taken)
                else:
                    result = await self._resume(attempt, taken)
                outcome = await self._save(attempt, result, taken)
            except errors.NoOutputsError as none:
                outcome = await self._save(attempt, none.result, taken, none)
            return outcome, None
        except Exception as error:
            outcome, meaning = _judged(attempt, await attempt.wound_down(error))
            return outcome, meaning
        finally:
            self.attempts.discard(attempt)
            self._leave_room(attempt)
            if attempt.is_running:
                self.context.totals.left(attempt.job.model)
            money = attempt.bill if outcome is None else outcome.money
            self.context.settle(attempt.reserved, money)
            if attempt.repeats is not None and (attempt.task or attempt.is_unsettled):
                self.context.take_back(attempt.repeats)
                attempt.repeats = None

    async def _submit(self, attempt: Attempt, taken: Begun) -> Result:
        """Set money aside, submit, and wait for the end of the task."""
        context, job = self.context, attempt.job
        if attempt.call is None:
            attempt.call = await self._made_call(attempt)
        attempt.reserved = None
        if context.room is not None:
            await context.room.enter(attempt)
        attempt.reserved = reserved = await self._reserved(attempt, attempt.call)
        if attempt.is_to_be_opened:
            await context.open_again(job)
            attempt.is_to_be_opened = False
        behind = submission_of(attempt.call)
        attempt.has_purse = context.policy is not None and bool(behind.purses.around)
        return await behind.result(
            self._lane,
            partial(self._note_submitted, attempt, taken),
            JobJournal(
                context.ledger,
                context.stop,
                context.purse,
                job,
                reserved,
                partial(self._check_others, attempt),
                context.leaves_within,
                context.room,
                context.policy,
            ),
        )

    def _note_submitted(self, attempt: Attempt, taken: Begun) -> None:
        attempt.began, attempt.is_running, self.reached = now(), True, True
        if attempt.task is not None:
            self.context.note_under_way(attempt.job, attempt.task.id)
        taken()

    async def _made_call(self, attempt: Attempt) -> Call:
        """The call of a job, as it is approved; what makes it is not kept while its task runs."""
        context, job = self.context, attempt.job
        complete, files = job, frozenset[Path]()
        if job.call is None and any(references_in(job.form)):
            inputs = self._inputs_of(attempt)
            endpoint = job.endpoint or endpoint_of(job, self.rh.catalogue)
            complete = evolve(job, form=await inputs.put_into(job.form, endpoint))
            attempt.on_trust, files = frozenset(inputs.on_trust), frozenset(inputs.files)
        call = self._call_of(attempt, complete)
        if context.approval is not None:
            call = await context.approval.approved(job, call, files)
        if context.graphs is not None:
            await context.graphs.note(job.form, submission_of(call).order)
        return call

    def _inputs_of(self, attempt: Attempt) -> Inputs:
        """What a job takes from others, to be put into its form."""
        context, endpoint = self.context, attempt.job.endpoint
        return Inputs(
            attempt.needed,
            context.store,
            Links(self.rh),
            attempt.fetched_from(context.store),
            context.fresh,
            partial(
                self.rh.from_dict, base=self.base, validate=context.validate, endpoint=endpoint
            ),
        )

    async def _reserved(self, attempt: Attempt, call: Call) -> Reservation:
        try:
            return await self.context.purse.reserve(call)
        except errors.BudgetExceededError:  # by a job that nobody needs the run is not stopped
            self._check_others(attempt)
            await self.context.check_needed(attempt.choice)
            raise

    def _check_others(self, attempt: Attempt) -> None:
        """See that no other candidate's task has just succeeded, whose place might be taken before
        the ledger knows it.

        Raises:
            NotNeeded: one has.
        """
        if attempt.choice is None:
            return
        others = (each.task for each in self.attempts if each.choice == attempt.choice)
        if any(task is not None and task.status == "SUCCESS" for task in others):
            raise not_needed(attempt.choice)

    def _call_of(self, attempt: Attempt, job: Job) -> Call:
        """The call of an attempt's job as it is complete, with the token and the account of a
        submit that it repeats."""
        call = self._paid_call_of(job)
        # All jobs of a file are there at once: where an account is full, the next one waits.
        given: dict[str, Any] = {"wait_for_place": True}
        if (repeated := attempt.repeats) is not None and repeated.client_token is not None:
            call = call.copy()
            submission_of(call).token = repeated.client_token
            if repeated.account is not None:
                given["account"] = repeated.account
        submission = submission_of(call)
        submission.set_options(submission.options.changed(given))
        submission.waits_for_room = True
        return call

    def _paid_call_of(self, job: Job) -> Call:
        """The call of a job, paid by the job's own purse where it has one."""
        purse = None if self.context.policy is None else self.context.policy.purse(job)

        def make(_: Mapping[str, Any] = job.form) -> Call:
            return call_of(job, self.rh, self.base, validate=self.context.validate)

        return make() if purse is None else called_in((purse,), make, job.form)

    def _repeated(self, job: Job, entry: Entry) -> Entry | None:
        """The row, where the job was submitted with a token that makes a repeat safe: with the
        same content, and with the same account, to which the token belongs."""
        is_open = entry.state in ("uncertain", "pending") and entry.hash == job.hash
        if not is_open or entry.client_token is None:
            return None
        try:
            if entry.account is not None:
                runtime_of(self.rh).settings.account(entry.account)
        except errors.InvalidParameterError:
            return None
        return entry

    async def _resume(self, attempt: Attempt, taken: Begun) -> Result:
        """Wait for the end of the task that an earlier run has submitted."""
        entry = attempt.earlier
        assert entry is not None
        assert entry.task_id is not None
        attempt.began, attempt.is_running = entry.created_at, True
        self.context.note_under_way(attempt.job, entry.task_id)
        taken()
        if self.context.room is not None:
            self.context.room.enter_with_task(attempt)
        attempt.attached = self.rh.task(entry.task_id, account=entry.account)
        state = state_of(attempt.attached)
        state.heed(self._options(attempt.job))
        state.lesson.name = self._learned_as(attempt.job)
        return await attempt.attached

    # -- files -----------------------------------------------------------------------------

    async def _save(
        self,
        attempt: Attempt,
        result: Result,
        taken: Begun,
        trouble: errors.NoOutputsError | None = None,
    ) -> JobOutcome:
        """Save the files of a task that has succeeded, as far as there are any."""
        money = attempt.bill
        self.context.settle(attempt.reserved, money)  # it counts before the files are here
        self.context.note_paid(attempt.job)
        missing = trouble or (_unreadable(result) if _has_unreadable(result) else None)
        how = Ended(
            state="succeeded",
            money=money,
            estimate=attempt.assumed(money),
            error=attempt.lacked if missing is None else str(missing),
            started_at=attempt.started_at,
            finished_at=attempt.finished_at,
        )
        stem = partial(self.context.names.stem, attempt.job)
        stems = [(output.index, stem(output)) for output in _with_content(result)]
        names = await self.context.ledger.ended(attempt.job.id, how, stems)
        self._leave_room(attempt)
        taken.task_is_over()
        attempt.result = result
        async with self._saves:
            files = await self._all_saved(attempt, result, names)
        if missing is not None:
            return attempt.told(
                "succeeded", money=money, files=files, error=missing, unreadable=True
            )
        return attempt.told("saved", money=money, files=files)

    def _leave_room(self, attempt: Attempt) -> None:
        """Its place is free."""
        if self.context.room is not None:
            self.context.room.leave(attempt)

    async def _all_saved(
        self, attempt: Attempt, result: Result, names: Sequence[str]
    ) -> tuple[SavedFile, ...]:
        """Save the outputs that there are, under these names; where one cannot be, still the
        others."""
        job = attempt.job
        asked = await self._asked(attempt) if self.context.keep_settings else None
        files: list[SavedFile] = []
        lost: list[Output] = []
        trouble: errors.DownloadError | errors.ConnectionFailedError | None = None
        for output, name in zip(_with_content(result), names, strict=True):
            if isinstance(trouble, errors.ConnectionFailedError):
                lost.append(output)  # waiting for the net took long enough
                continue
            try:
                files.append(await self._saved(job, output, name, result, asked))
            except (errors.DownloadError, errors.ConnectionFailedError) as error:
                trouble = error
                lost.append(output)
        if trouble is None:
            return tuple(files)
        if len(files) + len(lost) > 1:
            tell_what_is_saved(trouble, lost, [file.path for file in files])
        raise trouble

    async def _asked(self, attempt: Attempt) -> Mapping[str, Any] | None:
        """What the task was asked for; ``None`` where an earlier run asked, and it cannot be told
        any more."""
        job, call = attempt.job, attempt.call
        try:
            if call is None:
                if attempt.needed or any(references_in(job.form)):
                    raise errors.UsageError("an earlier run put results of other jobs into it")
                call = call_of(job, self.rh, self.base, validate=self.context.validate)
            redactor = runtime_of(self.rh).redactor
            return await asyncio.to_thread(asked_for, submission_of(call), redactor)
        except errors.RunningHubError as error:
            logger.warning("the settings of job %s are not kept: %s", job.id, error)
            return None

    async def _saved(
        self,
        job: Job,
        output: Output,
        name: str,
        result: Result,
        asked: Mapping[str, Any] | None,
    ) -> SavedFile:
        context = self.context
        patience = self._patience_for(job)
        while True:
            if _is_of_the_disk(context.stop.why):
                raise context.stop.why  # what is left of it belongs to the ledger
            try:
                # Whatever has this name is the job's own: an earlier run may have died since.
                saved = await save_in(context.store, output, FILES + name, replace=True)
                if saved.url is not None:
                    context.fresh.note(saved.url)
                if asked is not None:
                    await keep_beside(
                        context.store,
                        saved,
                        asked,
                        task_id=result.task_id,
                        output=output.index,
                        usage=result.usage,
                    )
                return saved._replace(node_id=output.node_id, output=output.index, kind=output.kind)
            except errors.ConnectionFailedError as error:
                if not error.retryable or not await patience.wait():
                    raise

    def _patience_for(self, job: Job) -> _Patience:
        """As long as the job's own time limit allows."""
        return _Patience(lambda: self._options(job).timeout, self.context.stop)

    def _learned_as(self, job: Job) -> str | None:
        """Which runs its task is like; ``None`` where its call can no longer be made."""
        try:
            call = call_of(job, self.rh, self.base, validate=self.context.validate)
        except errors.RunningHubError:
            return None
        return submission_of(call).order.learned_as

    def _options(self, job: Job) -> InForce:
        """What counts for waiting for this job; who pays for it is settled elsewhere."""
        given = options_in(job.form) if job.call is None else submission_of(job.call).options
        unpaid = given if given.account is None else evolve(given, account=None)
        return unpaid.over(runtime_of(self.rh).settings)


def _refused(work: Work) -> JobOutcome:
    """It is not submitted, or not again; what is uncertain stays so."""
    entry = work.entry
    if work.is_to_be_opened:  # what was made stays
        return JobOutcome(job=work.job, state="pending", error=work.error)
    if entry is not None and isinstance(work.error, JobBlocked):
        return JobOutcome(job=work.job, state=entry.state, error=work.error)
    if entry is None or entry.state != "uncertain":
        return JobOutcome(job=work.job, state="failed", error=work.error)
    token = entry.client_token
    return JobOutcome(job=work.job, state="uncertain", error=work.error, client_token=token)


def _cut_off(work: Work, entry: Entry) -> JobOutcome:
    error = errors.RunningHubError(entry.error or CUT_OFF)
    token = entry.client_token
    return JobOutcome(job=work.job, state="uncertain", error=error, client_token=token)


def _judged(attempt: Attempt, error: Exception) -> tuple[JobOutcome, Meaning]:
    """What an error means, and how things stand after it."""
    meaning = meaning_of(
        error, attempt.stage, unsettled=attempt.is_unsettled, has_purse=attempt.has_purse
    )
    if attempt.is_to_be_opened:  # what was made stays, whatever is wrong with making it again
        meaning = evolve(meaning, state="pending", bill="nothing")
    return attempt.ended(meaning, told(error, attempt.job)), meaning


class _Patience:
    """Growing pauses while the network or room is away, up to a limit, which is asked for only
    where there is one."""

    __slots__ = ("_first", "_limit", "_longest", "_since", "_stop", "_waits")

    def __init__(
        self,
        limit: Callable[[], float | None],
        stop: Stop,
        *,
        first: float = _FIRST_PAUSE,
        longest: float = _LONGEST_PAUSE,
    ) -> None:
        self._limit = limit
        self._since = time.monotonic()
        self._waits = 0
        self._stop = stop
        self._first, self._longest = first, longest

    async def wait(self) -> bool:
        """Pause; ``False`` when the limit has passed or the run is stopped."""
        self._waits += 1
        pause = backoff(self._waits, first=self._first, longest=self._longest)
        limit = self._limit()
        if limit is not None and time.monotonic() + pause > self._since + limit:
            return False
        await self._stop.pause(pause)
        return self._stop.why is None


def _is_of_the_disk(error: Exception | None) -> TypeGuard[OSError]:
    """Or of the object store in its place.  Other errors of our own are OSErrors, too."""
    is_ours = isinstance(error, errors.RunningHubError)
    return isinstance(error, errors.StoreError) or (isinstance(error, OSError) and not is_ours)


def _with_content(result: Result) -> list[Output]:
    return [output for output in result.outputs if not output.is_empty]


def _has_unreadable(result: Result) -> bool:
    told = results_in(result.raw)
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
