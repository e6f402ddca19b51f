"""What a client knows of a task, from its submit to its end, and who waits for that."""

from __future__ import annotations

import asyncio
import contextlib
import weakref
from collections.abc import (
    AsyncGenerator,
    Callable,
    Coroutine,
    Mapping,
)
from functools import partial
from typing import Any, Protocol
from uuid import uuid4

from attrs import evolve

from runninghub_async import errors, logs, quoting
from runninghub_async.calls import late_results
from runninghub_async.calls.at_once import AtOnce
from runninghub_async.calls.inners import PaidOrigin, kind_of_choice
from runninghub_async.calls.lessons import Lesson
from runninghub_async.calls.options import NO_OPTIONS, InForce
from runninghub_async.calls.output_sources import Source
from runninghub_async.calls.outputs import Output
from runninghub_async.calls.result import Result, no_outputs, result_of
from runninghub_async.calls.task_progress import FindNodes, Inbox, TaskProgress
from runninghub_async.checks import checked_seconds
from runninghub_async.engine.accounts import Slot
from runninghub_async.engine.push import Push
from runninghub_async.engine.runtime import Runtime
from runninghub_async.events import (
    CallId,
    Ended,
    QueryFailed,
    ResultsAwaited,
    StatusChanged,
    cause,
    now,
)
from runninghub_async.http import faults, wire
from runninghub_async.latch import Latch
from runninghub_async.logs import logger
from runninghub_async.models.output_choice import OutputChoice
from runninghub_async.models.records import DataForm, OutputKind, Parameter
from runninghub_async.models.usage import Usage
from runninghub_async.progress import TaskStatus, TaskUpdate
from runninghub_async.retries import time_limit
from runninghub_async.step_events import (
    BillCorrected,
    LeftRunning,
    Queried,
    ResultsSearched,
    TaskTakenUp,
)
from runninghub_async.values import Account, Secret

STILL_RUNS = 600.0
"""Seconds for which a task keeps its place after the service has refused to tell about it."""


class Asked(Protocol):
    """What a task was made from, for settings beside its results."""

    def __call__(self) -> dict[str, Any]: ...

    def let_go(self) -> None:
        """The task is over: keep no more than the settings have."""
        ...


class TaskState(PaidOrigin):
    """What the client knows of one task, for the scheduler and for calls."""

    __slots__ = (  # there is one for each task in flight, and a dictionary takes three times this
        "__weakref__",
        "_answer",
        "_asked",
        "_count",
        "_counting",
        "_data",
        "_ended",
        "_expected",
        "_followers",
        "_heard",
        "_is_abandoned",
        "_is_new",
        "_lane",
        "_left",
        "_listeners",
        "_lost",
        "_named_outputs",
        "_on_cancel",
        "_progress",
        "_result",
        "_search",
        "_seen_to_end",
        "_slot",
        "_timeout",
        "_trouble",
        "_unheard",
        "account",
        "call_id",
        "client_id",
        "endpoint",
        "find_nodes",
        "handle",
        "id",
        "kind",
        "lesson",
        "prompt_tips",
        "push",
        "rejected",
        "runtime",
        "socket",
        "subject",
    )

    def __init__(
        self,
        runtime: Runtime,
        task_id: str,
        *,
        account: Account,
        endpoint: str,
        kind: str | None = None,
        expected: OutputKind | None = None,
        data: DataForm | None = None,
        named_outputs: Mapping[str, str] | None = None,
        slot: Slot | None = None,
        lane: object | None = None,
        options: InForce | None = None,
        learned_as: str | None = None,
        push: Push | None = None,
        find_nodes: FindNodes,
        asked: Asked | None = None,
        call_id: str | None = None,
    ) -> None:
        """Register it with the client.

        ``lane`` is the source of its call, with which its downloads take turns; ``options`` are
        the call's; ``learned_as`` and ``find_nodes`` are its order's; ``asked``
        gives what was asked for; ``push``: whose event its
        submit asked for, when it ends; ``call_id`` is its call's, in events.
        """
        self.runtime = runtime
        self.id = task_id
        self.account = account
        self.endpoint = endpoint
        self.kind = kind
        """Whose durations it shares; ``None`` where it is not known when it began."""
        self.push = push
        self.client_id = ""
        """What the answer to its submit calls its live connection, where it does."""
        self.socket: Secret | None = None
        """Where it is told live, as far as an answer has said; a secret."""
        self.prompt_tips: Any = None
        """What the answer to its submit says of the graph."""
        self.find_nodes: FindNodes | None = find_nodes
        self.rejected: tuple[errors.RejectedNode, ...] = ()
        """The nodes that the answer to its submit would not run."""
        self.lesson = Lesson(runtime, learned_as, is_new=slot is not None)
        self.heed(options or NO_OPTIONS.over(runtime.settings))
        self._expected: OutputKind | None = expected
        self._data = data
        self._named_outputs = named_outputs or {}
        self._asked = asked
        self.call_id = call_id or (CallId(uuid4().hex) if runtime.observers else "")
        """What all events about it have in common."""
        self._slot = slot
        self._is_new = slot is not None  # its submit was this client's
        self._seen_to_end = False  # it was known before it ended, so that its results are new
        self._lane = lane if lane is not None else self
        self._answer: wire.TaskAnswer | None = None
        self._lost: errors.RunningHubError | None = None
        self._left = False
        self._heard = False  # whether any query was answered
        self._unheard = 0  # looks that failed since
        self._trouble: BaseException | None = None  # why the last of them did
        self._result: Result | None = None
        self._search: asyncio.Task[None] | None = None  # for results that did not come with the end
        self._ended = Latch()
        self._listeners: list[Inbox] = []
        self._progress: TaskProgress | None = None
        self._followers = 0  # who read its updates
        self._is_abandoned = False  # all who waited have left, and it was told to end
        self._count: Callable[[TaskState], Coroutine[Any, Any, None]] | None = None
        self._counting: asyncio.Task[None] | None = None
        self.handle: weakref.ref[Any] | None = None
        """The :class:`Task` that its users have, as long as anybody has it."""
        runtime.tasks[task_id] = self
        if slot is not None:
            self._tell_progress_to_observers()
            # Its place is given back when it ends, whether or not anybody awaits it.
            runtime.poller.watch(self)

    def heed(self, options: InForce) -> None:
        """Be waited for, and left, as these options say from here on."""
        self._timeout, self._on_cancel = options.timeout, options.on_cancel
        self.subject = logs.Subject(self.id, options.tags)

    @property
    def timeout(self) -> float | None:
        """Seconds to wait for its end; ``None`` is no limit."""
        return self._timeout

    @property
    def status(self) -> TaskStatus:
        """The last known status; empty before the first look at a re-attached task."""
        return self._answer.status if self._answer is not None else ""

    @property
    def learned_as(self) -> str | None:
        """What it is known as where runs are remembered; ``None`` for models, and where its order
        is not known."""
        return self.lesson.name

    @property
    def raw(self) -> Mapping[str, Any]:
        """The last answer as it came; empty before the first."""
        return self._answer.raw if self._answer is not None else {}

    @property
    def answer(self) -> wire.TaskAnswer | None:
        """What the service said of it last."""
        return self._answer

    @property
    def usage(self) -> Usage:
        """What it has used, as far as the service has said; its result has the same."""
        return wire.NO_USAGE if self._answer is None else self._answer.usage

    @property
    def ended(self) -> bool:
        """Whether the task is known to be over, in whatever way."""
        return self._ended.is_set and not self._left

    async def ask(self, limit: float | None = None) -> wire.TaskAnswer:
        """Query the service once; give up after so many seconds, if that is sooner than usual."""
        try:
            self.runtime.check_usable()
            self._tell_of_query()
            with logs.about(self.subject):
                answer = await self.runtime.api.query(self.account, self.id, limit=limit)
        except errors.RunningHubError as error:
            error.task_id = self.id
            raise
        self._heard, self._unheard, self._trouble = True, 0, None
        if answer.status in faults.TERMINAL_STATUSES:
            await self.runtime.currencies.ask_for(answer.usage, self.account)
        return answer

    def note_answer(self, answer: wire.TaskAnswer) -> None:
        """Take notice of an answer about this task."""
        if self._ended.is_set:
            self._take_results(answer)
            return
        before = self.status
        usage = self.runtime.currencies.filled_in(answer.usage, self.account)
        self._answer = answer = answer if usage is answer.usage else evolve(answer, usage=usage)
        self.client_id = answer.client_id or self.client_id
        self.socket = answer.socket or self.socket
        self.prompt_tips = answer.prompt_tips or self.prompt_tips
        is_over = answer.status in faults.TERMINAL_STATUSES
        if is_over:
            self._seen_to_end = bool(before) or self._is_new
            self._end()
            self.runtime.counts.spent(answer.usage)
            self.lesson.end(answer)
        else:
            self.lesson.look(answer.status)
        if answer.status != before:
            with logs.about(self.subject):
                logger.debug("task %s is %s", self.id, answer.status)
            if self._progress is not None:
                self._progress.note_status()
            if self.runtime.observers:
                self._tell(answer.status, is_over=is_over)
            for inbox in self._listeners:
                inbox.put(self._update(answer))

    def note_trouble(self, error: BaseException) -> None:
        """Take notice of a look that failed."""
        self._unheard += 1
        self._trouble = error
        if self.runtime.observers:
            self.runtime.observers.tell(QueryFailed(**self.of_event, error=error))

    def note_lost(self, error: errors.RunningHubError) -> None:
        """The service will not tell about this task: waiting for it ends with the error."""
        if self._ended.is_set:
            return
        self._lost = error
        if self.runtime.observers:
            self.runtime.observers.tell(Ended(**self.of_event, status="", error=error))
        self._end_unknown(may_run=not isinstance(error, errors.NotFoundError))

    def _end_unknown(self, *, may_run: bool) -> None:
        """Waiting for it ends, and how it ends is not known."""
        if self.runtime.tasks.get(self.id) is self:
            del self.runtime.tasks[self.id]  # who asks by its id again starts anew
        self._end(may_run=may_run)
        if self._progress is not None:
            self._progress.note_end()
        for inbox in self._listeners:
            inbox.put(None)

    def note_closing(self) -> None:
        """The client closes: waiting ends, though the task goes on at the service."""
        if self._ended.is_set:
            return
        self._left = True
        self.runtime.left_running.append(self.id)
        if self.runtime.observers.want_steps:
            told = LeftRunning(**self.of_event, is_awaited=self._is_awaited)
            self.runtime.observers.tell(told)
        self._end_unknown(may_run=False)

    @property
    def _untold(self) -> errors.RunningHubError | None:
        """Why its end is not known, where it is not and nobody looks any more; made for whoever
        asks, since a client may close with thousands of tasks."""
        if self._left and self._lost is None:
            self._lost = self._closed()
        return self._lost

    def _closed(self) -> errors.ClientClosedError:
        goes_on = "It goes on at the service"
        if self.status == "SUCCESS":
            goes_on = "Its results had not come yet"
        return errors.ClientClosedError(
            f"The client was closed while task {self.id} ({self.endpoint}) was"
            f" {self.status or 'unknown'}. {goes_on}; another client gets"
            f" its result with rh.task({self.id!r}).",
            task_id=self.id,
            endpoint=self.endpoint,
        )

    def count_with(self, count: Callable[[TaskState], Coroutine[Any, Any, None]]) -> None:
        """Have its bill counted at its end, before that is told to those who wait for it, and
        again where more of it is told later.

        What the client leaves running is not counted.
        """
        self._count = count
        if self.ended:
            self._begin_to_count()

    def _begin_to_count(self) -> None:
        if self._count is not None:
            self._counting = self.runtime.spawn(self._count(self), follows=True)

    async def _is_counted(self) -> None:
        if self._counting is not None:
            await asyncio.wait([self._counting])

    async def followed(self) -> bool:
        """Look at it until its end is known, whoever else does; whether it is one."""
        if not self._ended.is_set:
            self._watch()
            await self._ended.wait()
        return self.ended

    async def settled(self) -> bool:
        """Wait until its end is known; whether it is one, and not only the client's."""
        await self._ended.wait()
        return self.ended

    async def result(self, timeout: float | None = None) -> Result:
        """See :meth:`Task.result`."""
        limit = self.timeout
        if timeout is not None:
            limit = checked_seconds("timeout", timeout)
        try:
            async with time_limit(limit, self.timeout_error):
                return await self.wait()
        except asyncio.CancelledError:
            self.note_abandoned()
            raise

    async def wait(self) -> Result:
        """Wait for the end, without a time limit."""
        if not self._ended.is_set:  # as `followed`, of which each coroutine would take 0.2 KB
            self._watch()
            await self._ended.wait()
        await self._is_counted()
        if (untold := self._untold) is not None:
            raise untold.with_traceback(None)
        assert self._answer is not None
        if self._answer.status != "SUCCESS":
            raise self._failure(self._answer)
        if self._result is None:
            await self._look_for_results()
            await self._is_counted()
            result = self._result_as_it_is()
            if all(output.is_empty for output in result.outputs):
                raise self._no_outputs(result)
            self._result = result
        return self._result

    async def _look_for_results(self) -> None:
        """Look again for a while where not all results came with the success; once more, where
        that was in vain before."""
        assert self._answer is not None
        if late_results.has_all(self._answer, self._expected):
            return
        if self.runtime.closing:
            raise self._closed()
        if self._search is None or self._search.done():
            patience = late_results.PATIENCE if self._search is None else 0.0
            search = late_results.Search(
                subject=self.subject,
                asks=(self.ask, self._ask_v1),
                take=self._take_results,
                poller=self.runtime.poller,
                interval=self.runtime.settings.poll,
            )
            self._search = self.runtime.spawn(self._searched(search.run(patience)))
            if self.runtime.observers:
                self.runtime.observers.tell(ResultsAwaited(**self.of_event))
        try:
            await asyncio.shield(self._search)
        except asyncio.CancelledError:
            if self.runtime.closing and self._search.cancelled():
                raise self._closed() from None
            raise

    async def _searched(self, search: Coroutine[Any, Any, None]) -> None:
        began = now()
        try:
            await search
        finally:
            if self.runtime.observers.want_steps and self._answer is not None:
                found = late_results.has_all(self._answer, self._expected)
                told = ResultsSearched(**self.of_event, began=began, found=found)
                self.runtime.observers.tell(told)

    async def _ask_v1(self, limit: float) -> wire.TaskAnswer | None:
        self.runtime.check_usable()
        self._tell_of_query()
        return await self.runtime.api.outputs(self.account, self.id, limit=limit)

    def _take_results(self, answer: wire.TaskAnswer) -> bool:
        """Take over the results that an answer has beyond what is known; whether all are there."""
        known = self._answer
        if known is None or known.status != "SUCCESS" or self._result is not None:
            return True
        self._answer = late_results.fuller(known, answer, self._expected)
        self.runtime.counts.billed(self._answer.usage, before=known.usage)
        if self._count is not None and self._answer.usage != known.usage:
            self._counting = self.runtime.spawn(self._count(self), must_finish=True)
        self.lesson.bill(self._answer.usage)
        if self.runtime.observers.want_steps and self._answer.usage != known.usage:
            told = BillCorrected(**self.of_event, usage=self._answer.usage, before=known.usage)
            self.runtime.observers.tell(told)
        return late_results.has_all(self._answer, self._expected)

    def _result_as_it_is(self) -> Result:
        assert self._answer is not None
        source = Source(
            account=self.account.label,
            downloads=self.runtime.downloads,
            query=self.ask,
            timeout=self.runtime.settings.timeout,
            lane=self._lane,
            observers=self.runtime.observers,
            endpoint=self.endpoint,
            subject=self.subject,
            call_id=self.call_id,
        )
        with logs.about(self.subject):
            return result_of(
                self._answer,
                task_id=self.id,
                expected=self._expected,
                data=self._data,
                named_outputs=self._named_outputs,
                source=source,
                asked=self._asked,
            )

    def _no_outputs(self, result: Result) -> errors.NoOutputsError:
        return self.runtime.redactor.error(
            no_outputs(result, endpoint=self.endpoint, page=self.runtime.record_url(self.id))
        )

    @property
    def of_event(self) -> dict[str, Any]:
        """What every event about it has."""
        return {
            "endpoint": self.endpoint,
            "task_id": self.id,
            "tags": self.subject.tags,
            "call_id": self.call_id,
        }

    def _tell_of_query(self) -> None:
        if self.runtime.observers.want_steps:
            self.runtime.observers.tell(Queried(**self.of_event))

    def _tell_of_taking_up(self) -> None:
        """It is waited for from now on, and its submit was not this client's."""
        if self.runtime.observers.want_steps:
            address = self.runtime.settings.base_url
            self.runtime.observers.tell(
                TaskTakenUp(
                    **self.of_event,
                    account=self.account.label,
                    within=cause(),
                    host=address.host or "",
                    port=address.port,
                )
            )

    # -- as what another call takes outputs from (see Origin) ----------------------------------

    @property
    def name(self) -> str:
        """What it is called where another call takes its output."""
        return f"{self.endpoint} (task {self.id})"

    def known_kind(self, choice: OutputChoice, parameter: Parameter | None) -> OutputKind | None:
        return kind_of_choice(self.made(), self._expected, choice, parameter)

    def made(self) -> tuple[Output, ...] | None:
        return None if self._result is None else self._result.outputs

    async def make(self, lane: object | None, at_once: AtOnce | None) -> bool:
        was_over = self.ended
        await self.result()
        return self._seen_to_end and not was_over

    def step(self) -> errors.ChainStep:
        state: errors.StepState = "under way"
        if self.ended:
            state = "failed" if self._lost or self.status != "SUCCESS" else "succeeded"
        cost = self.usage.total
        spent = (None, None) if cost is None else (cost.amount, cost.currency)
        return errors.ChainStep(self.endpoint, state, self.id, *spent)

    def reference(self) -> dict[str, Any]:
        return {"task": self.id, "account": self.account.label}

    @property
    def failure(self) -> errors.RunningHubError | None:
        """What awaiting it raises; ``None`` where it has not ended, or has succeeded."""
        if not self.ended or self._lost is not None:
            return self._untold
        assert self._answer is not None
        return None if self._answer.status == "SUCCESS" else self._failure(self._answer)

    def _failure(self, answer: wire.TaskAnswer) -> errors.RunningHubError:
        error = faults.task_error(
            answer, task_id=self.id, endpoint=self.endpoint, rejected=self.rejected
        )
        return self.runtime.redactor.error(error)

    def _tell(self, status: str, *, is_over: bool) -> None:
        """Tell those who listen of another status, and of the end."""
        assert self._answer is not None
        tell, answer = self.runtime.observers.tell, self._answer
        tell(StatusChanged(**self.of_event, status=status))
        if is_over:
            error = None if status == "SUCCESS" else self._failure(answer)
            tell(Ended(**self.of_event, status=status, usage=answer.usage, error=error))

    def note_abandoned(self) -> None:
        """A waiter was cancelled: with ``on_cancel="cancel"`` the last one takes the task along."""
        if (
            self._on_cancel == "cancel"
            and not self._is_awaited
            and not self._is_abandoned
            and not self._ended.is_set
            and not self.runtime.closing
        ):
            self._is_abandoned = True
            self.runtime.spawn(self._cancel_quietly(), must_finish=True)

    def timeout_error(self, limit: float | None) -> errors.RunningHubError:
        """The error for a wait that lasted too long."""
        if self.status == "SUCCESS":  # it was its results that were waited for
            return self._no_outputs(self._result_as_it_is())
        page = self.runtime.record_url(self.id)
        error = errors.TaskTimeoutError(
            f"Task {self.id} ({self.endpoint}) {self._last_heard(limit)}. It goes on at the"
            f" service: await it again, or later rh.task({self.id!r}). Its page: {page}",
            task_id=self.id,
            endpoint=self.endpoint,
            record_url=page,
        )
        error.__cause__ = self._trouble
        return error

    def _last_heard(self, limit: float | None) -> str:
        """What is known of a task whose end was not seen in time, and no more than that."""
        if self._heard and not self._unheard:
            return f"was still {self.status} after {limit:g} s"
        known = "its state was never learned"
        if self._heard:
            known = f"when last heard of, it was {self.status}"
        elif self.status:
            known = f"the answer to its submit said {self.status}, and nothing came since"
        if self._unheard:
            times = "query" if self._unheard == 1 else f"{self._unheard} queries"
            known += f"; the last {times} failed: {self._why().rstrip('. ')}"
        return f"was not seen to end within {limit:g} s: {known}"

    def _why(self) -> str:
        """The last trouble in words."""
        if isinstance(self._trouble, errors.RunningHubError):
            return str(self._trouble)
        return self.runtime.redactor.text(quoting.shown(self._trouble, 200))

    async def _cancel_quietly(self) -> None:
        with contextlib.suppress(errors.RunningHubError):
            await self._ask_to_cancel()  # also where the client closes meanwhile, and waits for it

    def _end(self, *, may_run: bool = False) -> None:
        """Nobody is to wait any more; the place is free, unless the task may run all the same."""
        self._ended.set()
        if not self._left:
            self._begin_to_count()
        self.find_nodes = self.socket = self.prompt_tips = None
        if self._asked is not None:
            self._asked.let_go()  # an order may be large
        try:
            self.runtime.poller.forget(self)
        finally:
            if self._slot is not None and may_run:
                still_runs = self.runtime.spawn(asyncio.sleep(STILL_RUNS))
                # Not in what is spawned: a client that closes now ends it before it has begun.
                still_runs.add_done_callback(partial(_release, self._slot))
            elif self._slot is not None:
                self._slot.release()

    def _watch(self) -> None:
        if not self._ended.is_set and self.runtime.closing:
            self.note_closing()
        if not self._ended.is_set:
            self.runtime.check_usable()
            self._is_abandoned = False
            if self._slot is None:
                # In flight already: it takes part in its account's count from here on.
                self._slot = self.runtime.accounts.adopt(self.account)
                self._tell_of_taking_up()
            self._tell_progress_to_observers()
            self.runtime.poller.watch(self)

    @property
    def _is_awaited(self) -> bool:
        return self._followers > 0 or self._ended.awaited_by > 0

    def _update(self, answer: wire.TaskAnswer) -> TaskUpdate:
        return TaskUpdate(task_id=self.id, status=answer.status, raw=answer.raw)

    async def updates(self, *, progress: bool) -> AsyncGenerator[TaskUpdate, None]:
        """See :meth:`Task.updates`."""
        inbox = Inbox()
        loop, limit = self.runtime.loop, self._timeout
        deadline = None if limit is None else loop.time() + limit
        self._watch()
        self._followers += 1
        told = self._listen(inbox, progress=progress)
        try:
            last: str | None = None
            while not (self._ended.is_set and not inbox):
                left = None if deadline is None else deadline - loop.time()
                async with time_limit(left, lambda _: self.timeout_error(limit)):
                    changed = await inbox.get()
                if changed is None:
                    break
                if progress or changed.status != last:
                    last = changed.status
                    yield changed
            if (untold := self._untold) is not None:
                raise untold.with_traceback(None)
        finally:
            if told is None:
                self._listeners.remove(inbox)
            else:
                told.stop(inbox)
            self._followers -= 1

    @property
    def fraction(self) -> float | None:
        """How much of it is done, from 0 to 1, as far as that is known now."""
        return self._made_progress().fraction_now()

    def _listen(self, inbox: Inbox, *, progress: bool) -> TaskProgress | None:
        """Tell a listener the present state, and what comes; returns who tells it progress."""
        if progress:
            told = self._made_progress()
            told.listen(inbox)
            return told
        self._listeners.append(inbox)
        if self._answer is not None:
            inbox.put(self._update(self._answer))
        return None

    def _made_progress(self) -> TaskProgress:
        if self._progress is None:
            self._progress = TaskProgress(self)
        return self._progress

    def _tell_progress_to_observers(self) -> None:
        if self.runtime.observers.want_progress:
            self._made_progress().follow()

    async def cancel(self) -> None:
        """Ask the service to stop the task."""
        try:
            self.runtime.check_usable()
        except errors.RunningHubError as error:
            error.task_id = self.id
            raise
        await self._ask_to_cancel()

    async def _ask_to_cancel(self) -> None:
        try:
            with logs.about(self.subject):
                await self.runtime.api.cancel(self.account, self.id)
                logger.info("asked the service to cancel task %s", self.id)
        except errors.RunningHubError as error:
            error.task_id = self.id
            raise


def _release(slot: Slot, _: object) -> None:
    slot.release()
