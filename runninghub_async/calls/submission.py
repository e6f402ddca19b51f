"""The one submit behind a call: made at most once, whoever waits for it and whoever leaves.

What runs it is a coroutine that the client owns; those who await the call only wait for it.
"""

from __future__ import annotations

import asyncio
import contextlib
import warnings
from collections.abc import Callable, Sequence
from copy import copy
from datetime import UTC, datetime
from functools import cached_property
from typing import Any
from uuid import uuid4

from runninghub_async import errors, logs
from runninghub_async.calls.at_once import AtOnce
from runninghub_async.calls.chains import told_of_chain
from runninghub_async.calls.inners import Origin, kind_of_choice
from runninghub_async.calls.inputs import Inputs
from runninghub_async.calls.journal import Journal
from runninghub_async.calls.options import NO_OPTIONS, CallOptions
from runninghub_async.calls.orders import Order
from runninghub_async.calls.outputs import Output
from runninghub_async.calls.purses import NO_PURSES, Funds, Purses, RoomTaken, funds_for
from runninghub_async.calls.requests import request_of
from runninghub_async.calls.result import Result
from runninghub_async.calls.task import Task, handle_of
from runninghub_async.calls.task_state import TaskState
from runninghub_async.calls.tries import InTime, Stage, Tries
from runninghub_async.engine.accounts import Slot, closed_before_submit
from runninghub_async.engine.push import Push
from runninghub_async.engine.runtime import Runtime
from runninghub_async.events import Event, NotSubmitted, Refused, SubmitFailed, Submitted
from runninghub_async.http import wire
from runninghub_async.http.node_reports import RejectedNodesWarning, is_rejected, rejected_nodes
from runninghub_async.http.submits import Attempt, Sent
from runninghub_async.logs import logger
from runninghub_async.models.output_choice import OutputChoice
from runninghub_async.models.prices import Price
from runninghub_async.models.records import OutputKind, Parameter
from runninghub_async.models.usage import Money
from runninghub_async.retries import time_limit
from runninghub_async.settings import Settings
from runninghub_async.values import Account

_FIXED = ("webhook_url", "account", "on_cancel", "max_cost")
"""Options that cannot change once the submit has begun."""


class Submission:
    """What the client knows of one call: its order, its submit, and the task that came of it."""

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
        self.options = options
        self.in_force = options.over(settings)
        self.purses = purses
        self.waits_for_room = False
        self.task: TaskState | None = None
        self._lane = lane
        self._running: asyncio.Task[TaskState] | None = None
        self._sending = False
        self._called_off = False  # everybody left before anything was sent
        self._unsettled: list[Attempt] = []  # tries of which a task may have come
        self._kept = False  # somebody was told that a submit under way may still be awaited
        self._sent: Sent
        self._waiters = 0
        self.token = uuid4().hex
        """Goes with every try, where the service knows repeated submits by one."""
        self._refusal: errors.RunningHubError | None = None  # why the last try came to nothing
        self._stage = Stage.PREPARING
        self._push: Push | None = None
        """Whose address its submit carries, for want of one of its own."""

    @property
    def has_begun(self) -> bool:
        """Whether a submit is under way, or a task has come of it or may have."""
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
        await self._have_inputs(lane, at_once)
        limit = self.in_force.timeout
        try:
            is_new = self.task is None and not self.has_begun
            async with (
                at_once.room_for(self) if at_once and is_new else contextlib.nullcontext(),
                time_limit(limit, lambda: self._timeout_error(limit)),
            ):
                task = await self._submit_once(lane, journal)
                if submitted is not None:
                    submitted()
                return await task.wait()
        except asyncio.CancelledError:
            if self.task is not None:
                self.task.note_abandoned()
            raise

    async def submit(self) -> Task:
        """Submit, unless that has happened, within the call's ``timeout``, as :meth:`result`."""
        await self._have_inputs(self._lane, None)
        limit = self.in_force.timeout
        async with time_limit(limit, lambda: self._timeout_error(limit)):
            task = await self._submit_once(self._lane)
        return handle_of(task)

    @property
    def complete(self) -> Order:
        """What is asked for, with the outputs of other calls in their places, once they are."""
        return self._complete or self.order

    @cached_property
    def inputs(self) -> Inputs | None:
        """What it takes from other calls, if it does."""
        inner = self.order.inner()
        return Inputs(inner) if inner else None

    async def _have_inputs(self, lane: object, at_once: AtOnce | None) -> None:
        """Wait for the calls that it takes outputs from, where it is still to be submitted.

        It holds nothing meanwhile: no place, no request, no money.
        """
        if self.inputs is None or self.task is not None or self.has_begun:
            return
        try:
            await self.inputs.come(lane, at_once)
        except errors.RunningHubError as error:
            told = told_of_chain(error, self)
            raise told from told.__cause__

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
        return bool(self._unsettled)

    async def _submit_once(self, lane: object, journal: Journal | None = None) -> TaskState:
        """Wait for the one submission, starting it if none is under way or has succeeded."""
        runtime = self.get_runtime()
        while self._called_off and (ending := self.under_way) is not None:
            await asyncio.wait([ending])  # it takes back what it intended
        if self.task is not None:
            return self.task
        self._waiters += 1
        try:
            if self._running is None or self._may_submit_again():
                self._called_off = False
                self._running = runtime.spawn(self._submit(runtime, lane, journal))
            return await self._outcome_of(self._running, runtime)
        finally:
            self._waiters -= 1
            left = self.under_way
            if left and self._waiters == 0 and not self._sending and self.task is None:
                self._called_off = True  # nothing has been sent, and no task is made for nobody
                left.cancel()

    async def _outcome_of(self, submission: asyncio.Task[TaskState], runtime: Runtime) -> TaskState:
        try:
            return await asyncio.shield(submission)
        except asyncio.CancelledError:
            if submission.cancelled() and runtime.closing:
                raise closed_before_submit(self.order.path) from None
            raise

    def _may_submit_again(self) -> bool:
        """Whether the last submission is over and it is known that no task came of it."""
        submission = self._running
        return submission is not None and submission.done() and not self._unsettled

    async def _submit(self, runtime: Runtime, lane: object, journal: Journal | None) -> TaskState:
        """Make the task, and tell of it; or tell why there is none."""
        logs.begin(logs.Subject(tags=self.in_force.tags))
        try:
            self._stage = Stage.PREPARING
            if self.inputs is not None:
                self._complete = await self._with_inputs(self.inputs, runtime)
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
        if funds is not None:
            self.task.count_with(funds.settle)
        if (told := funds or journal) is not None:
            await told.created(handle_of(self.task))
        if self._waiters == 0 and not self._kept:
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
            return *await self._accepted(runtime, lane, journal), None
        while True:
            self._stage = Stage.PREPARING
            funds = await funds_for(self, self.purses.all, journal, self._wait_for_money)
            try:
                return *await self._accepted(runtime, lane, funds), funds
            except BaseException as error:
                await funds.end(doubts=len(self._unsettled))
                if not isinstance(error, RoomTaken):
                    raise

    def _wait_for_money(self, reason: errors.BudgetExceededError) -> None:
        self._refusal = reason
        logger.info("%s waits for room in a budget: %s", self.order.name, reason)

    async def _accepted(
        self, runtime: Runtime, lane: object, journal: Journal | None
    ) -> tuple[wire.TaskAnswer, Slot]:
        """Upload what is local, then submit until it is taken or refused for good."""
        payer, self._stage, self._refusal = self.in_force.account, Stage.PREPARING, None
        if self.in_force.wait_for_place is False:
            runtime.accounts.check_place(payer)  # before anything is uploaded for nothing
        prepared = await self.complete.prepared(runtime, payer or runtime.accounts.first)
        order = prepared.with_token(self.token)
        push = self._push = None if self.in_force.webhook_url else runtime.push
        sent = await request_of(
            runtime,
            order,
            webhook_url=self.in_force.webhook_url or (push.url if push else None),
            lane=lane,
            account=payer,
        )
        try:
            return await self._place(runtime, lane, sent, journal)
        except errors.RunningHubError as error:
            refusal = await _explained(order, error, runtime, payer or runtime.accounts.first)
            if isinstance(refusal, errors.ConcurrencyLimitError):
                await runtime.occupancy.known(payer or runtime.accounts.first)
                _say_more(refusal, runtime.accounts.others(payer))
            raise refusal from refusal.__cause__

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
            push=self._push,
            find_nodes=self.order.known_nodes,
        )
        if self._push is not None:
            self._push.note_made(task)
        logger.info("%s is task %s", name, task_id)
        if runtime.observers:
            runtime.observers.tell(
                Submitted(
                    endpoint=name,
                    task_id=task_id,
                    tags=self.in_force.tags,
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

    async def _place(
        self, runtime: Runtime, lane: object, sent: Sent, journal: Journal | None
    ) -> tuple[wire.TaskAnswer, Slot]:
        """Submit until it is taken or refused for good, as :meth:`_pause_after` says."""
        tries = Tries()
        try:
            return await self._try_until_taken(runtime, lane, sent, journal, tries)
        except (errors.RunningHubError, RoomTaken, asyncio.CancelledError):
            if tries.uncertain is not None:  # and stays so, whatever came of a later try
                raise tries.uncertain from None
            raise

    async def _try_until_taken(
        self, runtime: Runtime, lane: object, sent: Sent, journal: Journal | None, tries: Tries
    ) -> tuple[wire.TaskAnswer, Slot]:
        in_time = InTime(self.in_force.wait_for_place)
        while True:
            async with time_limit(in_time.left, lambda: self._no_place(runtime, in_time.seconds)):
                slot = await self._next_place(runtime, lane, tries)
            tries.begin()
            try:
                answer = await self._send(runtime, slot, sent, journal)
            except _OneTooManyError:
                slot.release()
                tries.take_back()
                continue
            except errors.RunningHubError as error:
                self._refusal = reason = error
                pause = self._pause_after(error, slot, runtime, tries)
                self._ask_who_has_the_places(runtime, slot.account, error)
                if pause is None:
                    raise
            except BaseException:
                slot.release()
                raise
            else:
                slot.note_accepted()
                return answer, slot
            if self._waiters == 0:
                raise asyncio.CancelledError  # everybody left while it was being refused
            self._tell_of_another_try(runtime, slot, reason)
            is_doubted = isinstance(reason, errors.SubmissionUncertainError) and sent.token is None
            if is_doubted and isinstance(journal, Funds):
                await journal.renew()
            if pause and not runtime.closing:
                await asyncio.sleep(pause)

    def _ask_who_has_the_places(
        self, runtime: Runtime, account: Account, error: errors.RunningHubError
    ) -> None:
        runtime.occupancy.note_refusal(
            account,
            runtime.accounts.ceilings[account],
            error,
            endpoint=self.order.name,
            tags=self.in_force.tags,
        )

    async def _next_place(self, runtime: Runtime, lane: object, tries: Tries) -> Slot:
        self._stage = Stage.IN_LINE
        slot = await runtime.accounts.acquire(
            lane,
            at_head=tries.had_its_turn,
            only=self.in_force.account,
            wait=self.in_force.wait_for_place is not False,
        )
        self._stage = Stage.HAS_PLACE
        return slot

    def _tell_of_no_task(self, runtime: Runtime, error: BaseException) -> None:
        if not runtime.observers:
            return
        if isinstance(error, asyncio.CancelledError) and runtime.closing:
            error = closed_before_submit(self.order.path)  # as those who wait are told
        task_id = error.task_id if isinstance(error, errors.RunningHubError) else None
        name, tags = self.order.name, self.in_force.tags
        event = NotSubmitted(endpoint=name, task_id=task_id, tags=tags, error=error)
        runtime.observers.tell(event)

    def _tell_of_another_try(
        self, runtime: Runtime, slot: Slot, reason: errors.RunningHubError
    ) -> None:
        name = self.order.name
        logger.info("%s was not submitted, and will be again: %s", name, reason)
        if not runtime.observers:
            return
        account, tags = slot.account.label, self.in_force.tags
        event: Event
        if isinstance(reason, errors.APIError):
            event = Refused(endpoint=name, tags=tags, account=account, error=reason)
        else:
            event = SubmitFailed(
                endpoint=name, task_id=reason.task_id, tags=tags, account=account, error=reason
            )
        runtime.observers.tell(event)

    def _pause_after(
        self, error: errors.RunningHubError, slot: Slot, runtime: Runtime, tries: Tries
    ) -> float | None:
        """Give the place back; returns seconds until the next try, ``None`` for no other.

        =============================  ==========  ============================================
        the submit                     the place   the next try
        =============================  ==========  ============================================
        was refused for the account    is free     at once, where another account takes over
        was refused for the moment     is one too  at once, in the line, which pauses
                                       many
        never left                     is free     after a pause, within the connect deadline
        is uncertain                   is free     after a pause, if the caller wants that
        was refused for good, stopped  is free     none
        =============================  ==========  ============================================
        """
        policy = runtime.settings.retry
        if isinstance(error, (errors.AuthenticationError, errors.InsufficientBalanceError)):
            slot.release()
            blamed = self.order.blames_account(error)
            others = blamed and runtime.accounts.put_aside(slot.account, error)
            return 0.0 if others and self.in_force.account is None else None
        if isinstance(error, errors.APIError) and error.retryable:
            slot.note_refusal(error)
            tries.reached()
            return None if policy is None or self.in_force.wait_for_place is False else 0.0
        slot.release()
        if isinstance(error, errors.ConnectionFailedError):
            tries.unreached += 1
            return None if policy is None else policy.pause(error, tries.unreached, tries.since)
        if isinstance(error, errors.SubmissionUncertainError):
            tries.uncertain = error
            if policy is not None and policy.resubmit_uncertain and tries.number < policy.attempts:
                return policy.delay(tries.number)
        return None

    async def _send(
        self, runtime: Runtime, slot: Slot, sent: Sent, journal: Journal | None
    ) -> wire.TaskAnswer:
        """One submit: wait for room, look for the last time, note the intent, send.

        Nobody ends it once its first byte may have left, but a client that has waited long
        enough to close.  An intent of which nothing came is taken back.

        Raises:
            _OneTooManyError: the ceiling has come down meanwhile, and nothing was sent.
        """
        submission = asyncio.current_task()
        assert submission is not None
        attempt = Attempt(lambda: self._leaves(runtime, submission, attempt, sent, slot, journal))
        intended = False
        try:
            async with runtime.session.submit_slot():
                await sent.be_complete()
                self._check_wanted(runtime, slot, journal)
                if journal is not None:
                    intended = True
                    await journal.intends(slot.account.label, sent.token)
                with self._push.submitting() if self._push else contextlib.nullcontext():
                    answer = await runtime.session.submit(slot.account, sent, attempt)
                self._doubt_if_known(runtime, answer, sent)
                return answer
        except asyncio.CancelledError:
            if attempt.made_no_task:
                raise
            raise runtime.session.unanswered_at_closing(sent, attempt) from None
        finally:
            attempt.received.clear()  # an error's frames must not hold what may echo a key
            sent.let_go()
            self._sending = False
            if attempt.made_no_task:
                self._settle(runtime, submission, attempt)
                if journal is not None and intended and not self._unsettled:
                    await asyncio.shield(journal.withdraws())

    def _doubt_if_known(self, runtime: Runtime, answer: wire.TaskAnswer, sent: Sent) -> None:
        """Tell where the task was known before the submit.

        A connection on which an answer came twice is one answer behind from then on: the next
        question on it is given that of the one before.  No such connection is kept.  (Where the
        submit carries a token, the service answers a repeat with the task that there is.)
        """
        if answer.task_id in runtime.tasks and sent.token is None:
            runtime.session.drop_idle_connections()
            logger.warning(
                "a submit of %s was answered with task %s, which was there before; if the account's"
                " call records show another task of it (fingerprint %s), that one is paid too",
                self.order.name,
                answer.task_id,
                sent.fingerprint[:12],
            )

    def _leaves(
        self,
        runtime: Runtime,
        submission: asyncio.Task[Any],
        attempt: Attempt,
        sent: Sent,
        slot: Slot,
        journal: Journal | None,
    ) -> None:
        """The first byte is about to leave: from here on the submit is under way."""
        self._check_wanted(runtime, slot, journal)
        runtime.must_finish(submission)
        self._unsettled.append(attempt)
        self._sending = True
        self._sent, sent.at = sent, datetime.now(UTC)

    def _settle(self, runtime: Runtime, submission: asyncio.Task[Any], attempt: Attempt) -> None:
        """No task comes of this try, if it was sent at all."""
        runtime.may_end(submission)
        if attempt in self._unsettled:
            self._unsettled.remove(attempt)

    def _check_wanted(self, runtime: Runtime, slot: Slot, journal: Journal | None) -> None:
        """The last look: raises where the submit is not wanted any more, or not now."""
        if runtime.closing:
            raise closed_before_submit(self.order.path)
        if self._called_off:
            raise asyncio.CancelledError
        if journal is not None:
            journal.check()
        if slot.is_one_too_many:  # it would be refused: the ceiling was told, or met, meanwhile
            raise _OneTooManyError

    def _timeout_error(self, limit: float | None) -> errors.RunningHubError:
        if self.task is not None:
            return self.task.timeout_error(limit)
        if self._sending:
            self._kept = True
            return self._sent.uncertain(
                f"the time limit of {limit:g} s passed while the submit was under way (it still"
                " is: if it succeeds, call.task tells the task, and awaiting the call again"
                " waits for it)"
            )
        if self._unsettled:
            return self._sent.uncertain(
                f"the time limit of {limit:g} s passed just after its answer was lost"
            )
        return self._no_place(self.get_runtime(), limit)

    def _no_place(self, runtime: Runtime, limit: float | None) -> errors.TaskTimeoutError:
        """The error for a call that was not submitted in time, with what held it as its cause."""
        refusal = self._refusal
        if refusal is None and self._stage is Stage.IN_LINE:
            refusal = runtime.accounts.why_none(self.in_force.account)
        elif refusal is None and self._stage is Stage.HAS_PLACE:
            refusal = _too_many_at_once()
        if isinstance(refusal, errors.ConcurrencyLimitError):
            refusal = copy(refusal)
            _say_more(refusal, runtime.accounts.others(self.in_force.account))
        late, why = "did not get its turn", f" The reason: {refusal}"
        if refusal is None:
            late, why = "was not ready to be submitted (its files were being uploaded)", ""
        return errors.TaskTimeoutError(
            f"{self.order.name} {late} within {limit:g} s; it was not submitted:"
            f" no task was created.{why}",
            endpoint=self.order.path,
            refusal=refusal and copy(refusal),  # without its frames
        )

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


def _too_many_at_once() -> errors.ConcurrencyLimitError:
    return errors.ConcurrencyLimitError(
        "As many requests of this client are under way as it sends at once; it was not submitted:"
        " no task was created.",
        retryable=True,
    )


class _OneTooManyError(Exception):
    """The place that a submit was given is one too many by now; it goes back in line."""


def _say_more(error: errors.RunningHubError, sentence: str) -> None:
    if sentence and sentence not in error.message:
        error.message += sentence
        error.args = (error.message,)


async def _explained(
    order: Order, error: errors.RunningHubError, runtime: Runtime, account: Account
) -> errors.RunningHubError:
    """The error with more about it; what fails in finding that out changes nothing about it."""
    try:
        return await order.explained(error, runtime, account)
    except Exception:
        logger.exception("a refusal could not be explained")
        return error
