"""The one submit behind a call: made at most once, whoever waits for it and whoever leaves.

What runs it is a coroutine that the client owns; those who await the call only wait for it.
"""

from __future__ import annotations

import asyncio
import contextlib
import warnings
from collections.abc import Callable, Sequence
from copy import copy
from pathlib import Path
from typing import Any
from uuid import uuid4

from attrs import evolve

from runninghub_async import errors, logs
from runninghub_async.calls.at_once import AtOnce
from runninghub_async.calls.chains import told_of_chain
from runninghub_async.calls.inners import Origin, kind_of_choice
from runninghub_async.calls.inputs import Inputs
from runninghub_async.calls.journal import Journal
from runninghub_async.calls.options import NO_OPTIONS, CallOptions
from runninghub_async.calls.orders import Order
from runninghub_async.calls.outputs import Output
from runninghub_async.calls.placing import Placing, SubmitState, no_place
from runninghub_async.calls.purses import NO_PURSES, Funds, Purses, RoomTaken
from runninghub_async.calls.result import Result
from runninghub_async.calls.task import Task, handle_of
from runninghub_async.calls.task_state import TaskState
from runninghub_async.calls.tries import Stage
from runninghub_async.engine.accounts import Slot, closed_before_submit
from runninghub_async.engine.runtime import Runtime
from runninghub_async.events import CallId, NotSubmitted, Observers, Submitted, cause
from runninghub_async.http import wire
from runninghub_async.http.node_reports import RejectedNodesWarning, is_rejected, rejected_nodes
from runninghub_async.http.redaction import Redactor
from runninghub_async.latch import end_of
from runninghub_async.logs import logger
from runninghub_async.models.media import LocalMedia
from runninghub_async.models.output_choice import OutputChoice
from runninghub_async.models.prices import Price
from runninghub_async.models.records import OutputKind, Parameter
from runninghub_async.models.usage import Money
from runninghub_async.retries import time_limit
from runninghub_async.settings import Settings
from runninghub_async.step_events import CallBegan, CallLeft
from runninghub_async.values import UNSET, Unset

_FIXED = ("webhook_url", "account", "on_cancel", "max_cost")
"""Options that cannot change once the submit has begun."""


_ANYHOW = contextlib.nullcontext()


class Submission:
    """What the client knows of one call: its order, its submit, and the task that came of it."""

    __slots__ = (
        "__weakref__",
        "_awaited_by",
        "_call_id",
        "_complete",
        "_doubted_after",
        "_inputs",
        "_lane",
        "_running",
        "_state",
        "_token",
        "_told",
        "called_off",
        "get_runtime",
        "in_force",
        "options",
        "order",
        "purses",
        "settings",
        "task",
        "told_as",
        "waiters",
        "waits_for_room",
    )

    def __init__(
        self,
        get_runtime: Callable[[], Runtime],
        settings: Settings,
        order: Order,
        lane: object,
        options: CallOptions = NO_OPTIONS,
        purses: Purses = NO_PURSES,
    ) -> None:
        """``lane`` is the source of a call that is awaited by itself; ``purses`` are those that it
        belongs to.

        Raises:
            InvalidParameterError: the options name an account that the client has not.
        """
        self.get_runtime = get_runtime
        self.settings = settings
        self.order = order
        """What was asked for, in which outputs of other calls may stand."""
        self._complete: Order | None = None
        self.told_as: Callable[[Submission, Redactor], dict[str, Any]] = _untold
        """Gives what settings beside its results say was asked for.  Blocking."""
        self.options = options
        self.in_force = options.over(settings)
        self.purses = purses
        self.waits_for_room = False
        self.task: TaskState | None = None
        self._lane = lane
        self._running: asyncio.Task[TaskState] | None = None
        self._state = SubmitState()
        self.called_off = False
        """Whether everybody left before anything was sent."""
        self._doubted_after: float | None = None
        """The time limit of who was told that a submit under way may still be awaited."""
        self._call_id: CallId | None = None
        self._told = False  # observers know that it has begun, and not that it is over
        self._awaited_by = 0  # how many wait for it, its inputs included
        self.waiters = 0
        """How many wait for its task."""
        self._token = ""
        self._inputs: Inputs | Unset | None = UNSET

    @property
    def runtime(self) -> Runtime:
        """The rooms of the client.

        Raises:
            RunningHubError: the client is closed, or belongs to another loop.
        """
        return self.get_runtime()

    @property
    def has_begun(self) -> bool:
        """Whether a submit is under way, or a task has come of it or may have."""
        if self.task is not None:
            return True
        return self._running is not None and not self._may_submit_again()

    def set_options(self, options: CallOptions) -> None:
        """Take these options from here on.

        Raises:
            InvalidParameterError: they name an account that the client has not.
            RunningHubError: the submit has begun, and they change more than the time limit.
        """
        wanted = options.over(self.settings)
        if self.has_begun:
            known = self.in_force
            if late := [n for n in _FIXED if getattr(wanted, n) != getattr(known, n)]:
                raise errors.RunningHubError(
                    f"{self.order.name} is already under way with another {' and '.join(late)}, or"
                    " without one; only its timeout may still change. A copy() could be submitted"
                    " with other options, and is paid again.",
                    task_id=self.task.id if self.task is not None else None,
                    endpoint=self.order.path,
                )
        self.options, self.in_force = options, wanted
        if self.task is not None:
            self.task.heed(wanted)

    async def result(
        self,
        lane: object | None = None,
        submitted: Callable[[], None] | None = None,
        journal: Journal | None = None,
        at_once: AtOnce | None = None,
    ) -> Result:
        """Submit, unless that has happened, and wait for the end, within the call's ``timeout``,
        which counts from when its inputs are there.

        Args:
            lane: the source of the call, where it is one of many; sources take turns.
            submitted: called when the task has been created.
            journal: what a submit that starts here waits for.
            at_once: how many calls of that source may be under way at once.
        """
        lane = lane or self._lane
        with _Awaited(self) if self.settings.observers.want_steps else _ANYHOW:
            if self._waits_for_inputs:
                await self._have_inputs(lane, at_once)
            takes_room = at_once if not self.has_begun else None
            if takes_room is not None:
                await takes_room.enter(self)
            try:
                async with time_limit(self.in_force.timeout, self._timeout_error):
                    task = await self._submit_once(lane, journal)
                    if submitted is not None:
                        submitted()
                    submitted = journal = None  # they take room, and the wait may be long
                    return await task.wait()
            except errors.RunningHubError as error:
                if (told := self._of_chain(error)) is error:
                    raise
                raise told from told.__cause__
            except asyncio.CancelledError:
                if self.task is not None:
                    self.task.note_abandoned()
                raise
            finally:
                if takes_room is not None:
                    takes_room.leave(self)

    async def submit(self) -> Task:
        """Submit, unless that has happened, within the call's ``timeout``, as :meth:`result`."""
        with _Awaited(self) if self.settings.observers.want_steps else _ANYHOW:
            if self._waits_for_inputs:
                await self._have_inputs(self._lane, None)
            try:
                async with time_limit(self.in_force.timeout, self._timeout_error):
                    task = await self._submit_once(self._lane)
            except errors.RunningHubError as error:
                if (told := self._of_chain(error)) is error:
                    raise
                raise told from told.__cause__
            return handle_of(task)

    @property
    def token(self) -> str:
        """Goes with every try, where the service knows repeated submits by one."""
        if not self._token:
            self._token = uuid4().hex
        return self._token

    @token.setter
    def token(self, token: str) -> None:
        self._token = token

    @property
    def call_id(self) -> str:
        """What all events about it have in common."""
        if self._call_id is None:
            self._call_id = CallId(uuid4().hex)
        return self._call_id

    def note_awaited(self) -> None:
        """Somebody waits for it from here on: those who listen are told when the first comes."""
        observers = self.settings.observers
        if not self._told and (self.task is None or not self.task.ended):
            self._told = True
            observers.tell(self._beginning(observers))
        self._awaited_by += 1

    def note_left(self, error: BaseException | None) -> None:
        """And no more: they are told when the last leaves it, by an error, before it is over."""
        self._awaited_by -= 1
        is_over = self.task is not None and self.task.ended
        if error is not None and self._told and not self._awaited_by and not is_over:
            self._told = False
            goes_on = self.task is not None or self.under_way is not None
            told = CallLeft(**self._of_event, error=error, goes_on=goes_on)
            self.settings.observers.tell(told)

    def _beginning(self, observers: Observers) -> CallBegan:
        address = self.settings.base_url
        return CallBegan(
            **self._of_event,
            within=cause(),
            takes=tuple(origin.call_id for origin in self.origins if origin.call_id),
            host=address.host or "",
            port=address.port,
            output=self.order.expected,
            texts=self.order.texts if observers.want_texts else {},
        )

    @property
    def _of_event(self) -> dict[str, Any]:
        """What every event about it has."""
        task_id = None if self.task is None else self.task.id
        return {
            "endpoint": self.order.name,
            "task_id": task_id,
            "tags": self.in_force.tags,
            "call_id": self.call_id,
        }

    @property
    def complete(self) -> Order:
        """What is asked for, with the outputs of other calls in their places, once they are."""
        return self._complete or self.order

    @property
    def inputs(self) -> Inputs | None:
        """What it takes from other calls, if it does."""
        if isinstance(self._inputs, Unset):
            inner = self.order.inner()
            self._inputs = Inputs(inner) if inner else None
        return self._inputs

    @property
    def _waits_for_inputs(self) -> bool:
        return self.inputs is not None and not self.has_begun

    async def _have_inputs(self, lane: object, at_once: AtOnce | None) -> None:
        """Wait for the calls that it takes outputs from, where it is still to be submitted.

        It holds nothing meanwhile: no place, no request, no money.
        """
        assert self.inputs is not None
        try:
            await self.inputs.come(lane, at_once, self._told_as)
        except errors.RunningHubError as error:
            told = told_of_chain(error, self)
            raise told from told.__cause__

    @property
    def _told_as(self) -> str:
        """By what observers know it; empty where none of them hears of steps."""
        return self.call_id if self.settings.observers.want_steps else ""

    def _of_chain(self, error: errors.RunningHubError) -> errors.RunningHubError:
        """What this call fails with itself, which tells what it takes outputs from as well."""
        if error.chain or self.inputs is None or not self.inputs.are_of_calls:
            return error
        return told_of_chain(error, self, is_own=True)

    @property
    def under_way(self) -> asyncio.Task[TaskState] | None:
        """What runs the submit, while it does; for those who wait for it to wind down."""
        running = self._running is not None and not self._running.done()
        return self._running if running else None

    @property
    def unsettled(self) -> bool:
        """Whether a submit has left, and it is not known that no task comes of it.

        It has from the moment its first byte may leave.
        """
        return self.task is not None or bool(self._state.unsettled)

    def settled(self, error: Exception) -> Exception:
        """What the error of a time limit has come to, where the submit was under way then.

        Its answer may have come after all, and made no task: that is not in doubt any more.
        """
        ended, limit = self._running, self._doubted_after
        is_doubt = isinstance(error, errors.SubmissionUncertainError) and limit is not None
        if not is_doubt or ended is None or self.has_begun:
            return error
        refused = None if ended.cancelled() else ended.exception()
        if not isinstance(refused, Exception):  # not for good: it would have been asked again
            refused = no_place(self, self._state, self.runtime, limit)
        return self._of_chain(refused) if isinstance(refused, errors.RunningHubError) else refused

    async def _submit_once(self, lane: object, journal: Journal | None = None) -> TaskState:
        """Wait for the one submission, starting it if none is under way or has succeeded."""
        runtime = self.runtime
        while self.called_off and (ending := self.under_way) is not None:
            await asyncio.wait([ending])  # it takes back what it intended
        if self.task is not None:
            return self.task
        self.waiters += 1
        try:
            if self._running is None or self._may_submit_again():
                self.called_off = False
                self._running = runtime.spawn(self._submit(runtime, lane, journal))
            task = await self._outcome_of(self._running, runtime)
            self._running = None  # it is over, and its context takes room
            return task
        finally:
            self.waiters -= 1
            left = self.under_way
            if left and self.waiters == 0 and not self._state.sending and self.task is None:
                self.called_off = True  # nothing has been sent, and no task is made for nobody
                left.cancel()

    async def _outcome_of(self, submission: asyncio.Task[TaskState], runtime: Runtime) -> TaskState:
        if not submission.done():
            await end_of(submission, runtime.loop)
        if submission.cancelled() and runtime.closing:
            raise closed_before_submit(self.order.path)
        return submission.result()

    def _may_submit_again(self) -> bool:
        """Whether the last submission is over and it is known that no task came of it."""
        submission = self._running
        return submission is not None and submission.done() and not self._state.unsettled

    async def _submit(self, runtime: Runtime, lane: object, journal: Journal | None) -> TaskState:
        """Make the task, and tell of it; or tell why there is none."""
        if self.in_force.tags:
            logs.begin(logs.Subject(tags=self.in_force.tags))
        try:
            if self.inputs is not None:
                self._state.stage = Stage.INPUTS
                self._complete = await self._with_inputs(self.inputs, runtime)
            self._state.stage = Stage.PREPARING
            answer, slot, funds = await self._funded(runtime, lane, journal)
        except BaseException as error:
            if isinstance(error, errors.RunningHubError) and error.endpoint is None:
                error.endpoint = self.order.path
            self._tell_of_no_task(runtime, error)
            raise
        finally:
            if self.inputs is not None:
                self.inputs.let_go()
        logs.begin(logs.Subject(answer.task_id, self.in_force.tags))
        self.task = self._made(runtime, answer, slot, lane)
        self._state.let_go()
        if funds is not None:
            self.task.count_with(funds.settle)
        if (told := funds or journal) is not None:
            await told.created(handle_of(self.task))
        if self.waiters == 0 and self._doubted_after is None:
            self.task.note_abandoned()
        self.task.rejected = rejected = rejected_nodes(answer.prompt_tips)
        if rejected and not is_rejected(answer):  # else its failure tells
            warning = RejectedNodesWarning(answer.task_id, self.order.name, rejected)
            logger.warning("%s", runtime.redactor.text(str(warning)))
            warnings.warn(warning, stacklevel=1)
        return self.task

    async def _with_inputs(self, inputs: Inputs, runtime: Runtime) -> Order:
        try:
            return await inputs.placed(self.order, runtime.downloads)
        except errors.RunningHubError as error:
            told = told_of_chain(error, self)
            raise told from told.__cause__

    async def _funded(
        self, runtime: Runtime, lane: object, journal: Journal | None
    ) -> tuple[wire.TaskAnswer, Slot, Funds | None]:
        """Set money aside in the purses of the call, and submit; what makes no task gives it back.

        Without purses there are no funds.
        """
        if not self.purses.all:
            return *await Placing(self, self._state, runtime).accepted(lane, journal), None
        while True:
            self._state.stage = Stage.PREPARING
            funds = Funds(self, self.purses.all, journal, self._wait_for_money)
            await funds.set_aside()
            try:
                return *await Placing(self, self._state, runtime).accepted(lane, funds), funds
            except BaseException as error:
                await funds.end(doubts=len(self._state.unsettled))
                if not isinstance(error, RoomTaken):
                    raise

    def _wait_for_money(self, reason: errors.BudgetExceededError) -> None:
        self._state.refusal = reason
        logger.info("%s waits for room in a budget: %s", self.order.name, reason)

    def _made(
        self, runtime: Runtime, answer: wire.TaskAnswer, slot: Slot, lane: object
    ) -> TaskState:
        """The task, which is there whatever else is odd about the answer."""
        name, task_id = self.order.name, answer.task_id
        task = TaskState(
            runtime,
            task_id,
            account=slot.account,
            endpoint=name,
            kind=name,
            expected=self.order.expected,
            data=self.order.data,
            named_outputs=self.order.named_outputs,
            slot=slot,
            lane=lane,
            options=self.in_force,
            learned_as=self.order.learned_as,
            push=self._state.push,
            find_nodes=self.order.known_nodes,
            asked=AskedFor(self, runtime.redactor),
            call_id=self.call_id if runtime.observers else None,
        )
        if self._state.push is not None:
            self._state.push.note_made(task)
        logger.info("%s is task %s", name, task_id)
        if runtime.observers:
            runtime.observers.tell(
                Submitted(
                    endpoint=name,
                    task_id=task_id,
                    tags=self.in_force.tags,
                    call_id=self.call_id,
                    account=slot.account.label,
                    price=self._published_price,
                )
            )
        try:
            task.note_answer(answer)
        except Exception:
            logger.exception("of the answer that names task %s only its id counts", task_id)
        return task

    @property
    def _published_price(self) -> Money | None:
        try:
            price = self.complete.price(self.settings.site)
        except Exception:  # a task that is there is not lost over what it may cost
            logger.exception("the price of %s cannot be told", self.order.name)
            return None
        return None if price is None else Money(price.amount, price.currency)

    def _tell_of_no_task(self, runtime: Runtime, error: BaseException) -> None:
        if not runtime.observers:
            return
        if isinstance(error, asyncio.CancelledError) and runtime.closing:
            error = closed_before_submit(self.order.path)  # as those who wait are told
        task_id = error.task_id if isinstance(error, errors.RunningHubError) else None
        self._told = False
        of_event = self._of_event
        of_event["task_id"] = task_id
        runtime.observers.tell(NotSubmitted(**of_event, error=error))

    def _timeout_error(self, limit: float | None) -> errors.RunningHubError:
        if self.task is not None:
            return self.task.timeout_error(limit)
        if self._state.sending:
            self._doubted_after = limit
            return self._state.sent.uncertain(
                f"the time limit of {limit:g} s passed while the submit was under way (it still"
                " is: if it succeeds, call.task tells the task, and awaiting the call again"
                " waits for it)"
            )
        if self._state.unsettled:
            return self._state.sent.uncertain(
                f"the time limit of {limit:g} s passed just after its answer was lost"
            )
        if self._state.stage is Stage.INPUTS:
            whose = ", ".join(_in_words(each.step()) for each in self.origins)
            return errors.TaskTimeoutError(
                f"{self.order.name} was not ready to be submitted within {limit:g} s: what it takes"
                f" from {whose} was still looked at, or fetched; no task was created.",
                endpoint=self.order.path,
            )
        return no_place(self, self._state, self.runtime, limit)

    # -- as what another call takes outputs from (see Origin) ----------------------------------

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.order.name

    def known_kind(self, choice: OutputChoice, parameter: Parameter | None) -> OutputKind | None:
        return kind_of_choice(self.made(), self.order.expected, choice, parameter)

    def made(self) -> Sequence[Output] | None:
        return None if self.task is None else self.task.made()

    async def make(self, lane: object | None, at_once: AtOnce | None) -> bool:
        was_over = self.task is not None and self.task.ended
        await self.result(lane, at_once=at_once)
        return not was_over

    @property
    def origins(self) -> Sequence[Origin]:
        return () if self.inputs is None else self.inputs.origins

    @property
    def may_cost(self) -> bool:
        return self.task is not None or self.unsettled

    def step(self) -> errors.ChainStep:
        if self.task is not None:
            return self.task.step()
        is_uncertain = self.unsettled and self.under_way is None
        states: tuple[errors.StepState, ...] = ("not submitted", "under way", "uncertain")
        return errors.ChainStep(self.name, states[self.unsettled + is_uncertain])

    def reference(self) -> dict[str, Any] | None:
        return None if self.task is None else self.task.reference()

    @property
    def is_paid(self) -> bool:
        return self.task is not None

    def own_price(self) -> Price | None:
        return self.complete.price(self.settings.site)

    def without_content(self) -> Submission:
        """The same without what files have in them; the call itself may still be copied."""
        told = copy(self)
        told.order = self.order.with_media(_without_content)
        told._complete = None  # noqa: SLF001 - of one of its own kind
        return told


class _Awaited:
    """In here somebody waits for a call.  (A generator for each would take 0.3 KB.)"""

    __slots__ = ("_behind",)

    def __init__(self, behind: Submission) -> None:
        self._behind = behind

    def __enter__(self) -> None:
        self._behind.note_awaited()

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        self._behind.note_left(error)


class AskedFor:
    """Gives what a call asked for."""

    __slots__ = ("_behind", "_redactor")

    def __init__(self, behind: Submission | None = None, redactor: Redactor | None = None) -> None:
        self._behind = behind
        self._redactor = redactor

    def __call__(self) -> dict[str, Any]:
        """What settings beside its results say.  Blocking.

        Raises:
            UsageError: this is a copy, made in another process.
        """
        if self._behind is None or self._redactor is None:
            raise errors.UsageError(
                "What the task was asked for is not known here, since its result is a copy of that"
                " of another process. Save it with its settings where the call was made."
            )
        return self._behind.told_as(self._behind, self._redactor)

    def let_go(self) -> None:
        """Keep no content of files: settings have none, and a result may be held for long."""
        if self._behind is None or not any(map(_is_content, self._behind.order.media())):
            return
        self._behind = self._behind.without_content()

    def __reduce__(self) -> Any:
        return AskedFor, ()  # a copy in another process has no call


def _is_content(media: LocalMedia) -> bool:
    return not isinstance(media.source, Path)


def _without_content(media: LocalMedia) -> LocalMedia:
    return evolve(media, source=b"") if _is_content(media) else media


def _untold(behind: Submission, _: Redactor) -> dict[str, Any]:
    raise errors.UsageError(f"What {behind.order.name} was asked for is not kept; see Call.")


def _in_words(step: errors.ChainStep) -> str:
    """What was called, and its task."""
    is_told = step.task_id is None or step.task_id in step.name
    return step.name if is_told else f"{step.name} (task {step.task_id})"
