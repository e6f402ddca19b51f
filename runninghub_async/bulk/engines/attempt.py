"""One task of a job on its way, as its worker knows it."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from attrs import define, field

from runninghub_async import catalogue, errors
from runninghub_async.bulk.budget import IntentTooOld
from runninghub_async.bulk.engines.meanings import Meaning, Stage
from runninghub_async.bulk.fetched import Fetched
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import Entry, Ledger, State
from runninghub_async.bulk.needed import Needed
from runninghub_async.bulk.outcomes import JobOutcome, moment, now
from runninghub_async.bulk.policy import Policy
from runninghub_async.bulk.purse import Purse, Reservation
from runninghub_async.bulk.shared_room import SharedRoom
from runninghub_async.bulk.stop import Stop
from runninghub_async.bulk.traces import Created, created_line
from runninghub_async.calls.call import Call, submission_of
from runninghub_async.calls.lessons import Ran
from runninghub_async.calls.result import Result
from runninghub_async.calls.task import Task, state_of
from runninghub_async.engine.runtime import CLOSE_GRACE
from runninghub_async.http.faults import TERMINAL_STATUSES
from runninghub_async.logs import logger
from runninghub_async.models.result_data import data_in
from runninghub_async.stores.store import SavedFile, Store


@define(kw_only=True, eq=False)
class Attempt:
    """One task of a job: to be submitted, or submitted by an earlier run."""

    job: Job
    purse: Purse
    call: Call | None = None
    """What is submitted; ``None`` where an earlier run has done that."""
    earlier: Entry | None = None
    """The row of a task of an earlier run."""
    attached: Task | None = None
    choice: str | None = None
    """As :attr:`Work.choice`."""
    needed: Mapping[str, Needed] = field(factory=dict)
    """The jobs that this one hangs on."""
    on_trust: frozenset[str] = frozenset()
    """Links among what it takes from these, of which nobody has asked whether they still work."""
    repeats: Entry | None = None
    """The row of an uncertain submit that this one is sent in place of, with its client token."""
    is_to_be_opened: bool = False
    """Whether its job is done by its row, and is opened again once money is set aside."""
    reserved: Reservation | None = None
    has_purse: bool = False
    """Whether the job has a purse of its own, and only that can still lack money for it."""
    began: str | None = None
    """When its task was made."""
    is_running: bool = False
    """Whether it is counted as a task that runs."""
    result: Result | None = None
    """What it produced, once the ledger knows of it."""

    _fetched: Fetched | None = field(default=None, init=False)
    _task: Task | None = field(default=None, init=False)

    def fetched_from(self, store: Store) -> Fetched:
        """The run's files that are read for it, until it is over."""
        if self._fetched is None:
            self._fetched = Fetched(store)
        return self._fetched

    def close(self) -> None:
        """It is over: nothing reads what was fetched for it."""
        if self._fetched is not None:
            self._fetched.close()

    @property
    def lacked(self) -> str | None:
        """What an earlier run found of the results of its task, where they will not come."""
        was_done = self.earlier is not None and self.earlier.state == "succeeded"
        return self.earlier.error if self.earlier is not None and was_done else None

    @property
    def task(self) -> Task | None:
        """Its task, as soon as there is one."""
        if self._task is None:  # once there is one it stays the same
            self._task = self.attached if self.call is None else self.call.task
        return self._task

    @property
    def stage(self) -> Stage:
        """How far it has come."""
        if self.result is not None:
            return "a result"
        if self.earlier is not None:
            return "an earlier task"
        return "no task" if self.task is None else "a task"

    @property
    def is_unsettled(self) -> bool:
        """Whether a submit has left of which a task may have come."""
        return self.call is not None and submission_of(self.call).unsettled

    @property
    def bill(self) -> Decimal | None:
        """What its task was billed, as far as that is known; before its end it is not."""
        if (task := self.task) is None:
            return None if self.is_unsettled or self.earlier is not None else Decimal(0)
        if task.status not in TERMINAL_STATUSES:
            return None
        return self.purse.bill(task.usage, succeeded=task.status == "SUCCESS")

    @property
    def started_at(self) -> str | None:
        """When its task began to run, as far as that is known."""
        return None if (ran := self._ran) is None else moment(ran.since)

    @property
    def finished_at(self) -> str | None:
        """When its task was over, as far as that is known."""
        return None if (ran := self._ran) is None else moment(ran.until)

    @property
    def _ran(self) -> Ran | None:
        return None if (task := self.task) is None else state_of(task).lesson.ran

    @property
    def submit(self) -> asyncio.Task[Any] | None:
        """What runs its submit, while it does."""
        return None if self.call is None else submission_of(self.call).under_way

    async def wound_down(self, error: Exception) -> Exception:
        """Wait (bounded) for a submit that was given up but is under way: its answer may come, or
        it takes back what it intended.  Gives the error, or what it has come to meanwhile."""
        if self.submit is not None:
            await asyncio.wait([self.submit], timeout=CLOSE_GRACE)
        return error if self.call is None else submission_of(self.call).settled(error)

    def anew(self, job: Job) -> Attempt:
        """Another attempt at the job, as it is now, with a task of its own."""
        # The links of what it takes from others may have expired meanwhile.
        is_same = job is self.job and not self.needed
        call = self.call.copy() if self.call is not None and is_same else None
        return Attempt(job=job, purse=self.purse, call=call, choice=self.choice, needed=self.needed)

    def assumed(self, money: Decimal | None) -> Decimal | None:
        """What its task counts with where its bill is not known."""
        return self.reserved.amount if self.reserved is not None and money is None else None

    def ended(self, meaning: Meaning, error: Exception) -> JobOutcome:
        """How things stand after this error."""
        settled = {"nothing": Decimal(0), "expected": None, "told": self.bill}
        named: str | None = None
        if meaning.state == "uncertain":
            named = getattr(error, "task_id", None)
        state = self._by_status if meaning.state == "by status" else meaning.state
        return self.told(state, money=settled[meaning.bill], task_id=named, error=error)

    def told(
        self,
        state: State,
        *,
        money: Decimal | None,
        task_id: str | None = None,
        files: tuple[SavedFile, ...] = (),
        error: Exception | None = None,
        unreadable: bool = False,
    ) -> JobOutcome:
        """An outcome, with all that is known of the task."""
        result, task, earlier = self.result, self.task, self.earlier
        texts = [] if result is None else [each for each in result.outputs if each.text]
        if task is not None or earlier is not None:
            task_id = task.id if task is not None else earlier and earlier.task_id
        return JobOutcome(
            job=self.job,
            state=state,
            task_id=task_id,
            result=result,
            texts=tuple(each.text for each in texts if each.text),
            text_node_ids=tuple(each.node_id for each in texts),
            data=None if result is None else self._data_of(result),
            usage=task.usage if task is not None and task.status in TERMINAL_STATUSES else None,
            raw=None if result is None else result.raw,
            unreadable=unreadable,
            files=files,
            money=money,
            assumed=self.assumed(money),
            error=error,
            client_token=getattr(error, "client_token", None) if state == "uncertain" else None,
            submitted_at=self.began,
            started_at=self.started_at,
            finished_at=self.finished_at,
            resumed=earlier is not None,
        )

    def _data_of(self, result: Result) -> Any:
        """What the result says as data; an earlier run's task is not known by its model."""
        if self.attached is None:
            return result.data
        try:
            form = (self.job.endpoint or catalogue.get(self.job.model)).data
        except errors.UnknownModelError:  # a workflow, an app, or a path given on trust
            form = None
        return data_in((output.text for output in result.outputs if output.text), form)

    @property
    def _by_status(self) -> State:
        """A task failed for good only where the service has said so; else it stays open."""
        status = "" if self.task is None else self.task.status
        if status in TERMINAL_STATUSES and status != "SUCCESS":
            return "failed"
        was_done = self.earlier is not None and self.earlier.state in ("succeeded", "saved")
        return "succeeded" if was_done else "submitted"


@define
class JobJournal:
    """A call's journal: its job's row in the ledger."""

    ledger: Ledger
    stop: Stop
    purse: Purse
    job: Job
    reserved: Reservation
    check_needed: Callable[[], None]
    """Raises where another job has made this one needless, of which the ledger may not know yet."""
    leaves_within: float | None = None
    """Seconds from an intent until its request has left; ``None`` is no limit."""
    room: SharedRoom | None = None
    """What other runs of the ledger leave."""
    policy: Policy | None = None
    """For whom the job is, where that is not the same for all."""
    _asked_at: float | None = field(default=None, init=False)
    """When the intent was asked for that nothing has come of yet."""

    def check(self) -> None:
        self._check_age()
        self.stop.check()
        self.check_needed()
        self.purse.confirm(self.reserved)

    def _check_age(self) -> None:
        if self.leaves_within is None or self._asked_at is None:
            return
        if (age := time.monotonic() - self._asked_at) > self.leaves_within:
            raise IntentTooOld(
                f"{age:.1f} s have passed since the intent to submit {self.job.id} was written, and"
                f" {self.leaves_within:g} s are allowed; it is taken back, and made again."
            )

    async def intends(self, account: str, client_token: str | None) -> None:
        if self.policy is not None:
            await self.policy.check_wanted(self.job)
        self._asked_at = time.monotonic()
        await self.ledger.renew()  # the loop may have stood still for longer than a lease
        if self.room is None:
            await self.ledger.intends(self.job.id, account, self.reserved.amount, client_token)
        else:
            await self.room.intends(self.job.id, account, self.reserved, client_token)

    async def withdraws(self) -> None:
        self._asked_at = None
        await self.ledger.withdraws(self.job.id)
        if self.room is not None:
            self.room.note_withdrawal(self.reserved)

    async def created(self, task: Task) -> None:
        # First here: should the ledger fail, or be lost, the log still knows whose task it is.
        if logger.isEnabledFor(logging.INFO):
            told = Created(self.job.id, task.id, task.account, self.job.hash, now())
            logger.logger.info("%s", created_line(told))  # as it is read again: without tags
        await self.ledger.created(self.job.id, task.id, task.account)
