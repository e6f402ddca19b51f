"""How a call becomes a task: its files are uploaded, it stands in line, and is submitted until it
is taken, or refused for good."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Coroutine, Iterator
from copy import copy
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol

from runninghub_async import errors
from runninghub_async.calls.journal import Journal
from runninghub_async.calls.options import InForce
from runninghub_async.calls.orders import Order
from runninghub_async.calls.purses import Funds, RoomTaken
from runninghub_async.calls.requests import request_of
from runninghub_async.calls.tries import InTime, Stage, Tries
from runninghub_async.engine.accounts import Slot, closed_before_submit
from runninghub_async.engine.ceilings import is_about_one_call
from runninghub_async.engine.push import Push
from runninghub_async.engine.runtime import Runtime
from runninghub_async.events import Event, Refused, SubmitFailed, now
from runninghub_async.http import wire
from runninghub_async.logs import logger
from runninghub_async.retries import time_limit
from runninghub_async.step_events import FilesUploaded, LineEntered, LineLeft
from runninghub_async.values import Account

if TYPE_CHECKING:
    from runninghub_async.http.submits import Attempt, Sent

_ANYHOW = contextlib.nullcontext()


class ToPlace(Protocol):
    """What must be known of a call to submit it; some of it changes meanwhile."""

    @property
    def order(self) -> Order: ...

    @property
    def complete(self) -> Order:
        """What is asked for, with the outputs of other calls in their places."""
        ...

    @property
    def in_force(self) -> InForce: ...

    @property
    def token(self) -> str:
        """Goes with every try, where the service knows repeated submits by one."""
        ...

    @property
    def call_id(self) -> str:
        """What all events about it have in common."""
        ...

    @property
    def waiters(self) -> int:
        """How many wait for it."""
        ...

    @property
    def called_off(self) -> bool:
        """Whether everybody left before anything was sent."""
        ...


class SubmitState:
    """How far the submit of a call has come."""

    __slots__ = ("push", "refusal", "sending", "sent", "stage", "unsettled")

    def __init__(self) -> None:
        self.stage = Stage.PREPARING
        self.refusal: errors.RunningHubError | None = None
        """Why the last try came to nothing."""
        self.sending = False
        """Whether it is under way: its first byte may have left."""
        self.sent: Sent
        self.unsettled: list[Attempt] = []
        """Tries of which a task may have come."""
        self.push: Push | None = None
        """Whose address it carries, for want of one of its own."""

    def let_go(self) -> None:
        """There is a task: what was sent for it is of no use any more."""
        del self.sent
        self.refusal = None  # its frames hold the try that was refused
        self.unsettled.clear()


class Placing:
    """A call on its way to being a task."""

    def __init__(self, call: ToPlace, state: SubmitState, runtime: Runtime) -> None:
        self._call = call
        self._state = state
        self._runtime = runtime

    async def accepted(self, lane: object, journal: Journal | None) -> tuple[wire.TaskAnswer, Slot]:
        """Upload what is local, then submit until it is taken or refused for good."""
        payer = self._call.in_force.account
        self._state.stage, self._state.refusal = Stage.PREPARING, None
        if self._call.in_force.wait_for_place is False:
            self._runtime.accounts.check_place(payer)  # before anything is uploaded for nothing
        prepared = await self._call.complete.prepared(
            self._runtime, payer or self._runtime.accounts.first
        )
        order = prepared.with_token(self._call.token) if prepared.wants_token else prepared
        push = self._state.push = None if self._call.in_force.webhook_url else self._runtime.push
        with self._told_of_uploads(order) if self._runtime.observers.want_steps else _ANYHOW:
            sent = await request_of(
                self._runtime,
                order,
                webhook_url=self._call.in_force.webhook_url or (push.url if push else None),
                lane=lane,
                account=payer,
            )
        try:
            return await self._place(lane, sent, journal)
        except errors.RunningHubError as error:
            refusal = await _explained(
                order, error, self._runtime, payer or self._runtime.accounts.first
            )
            if isinstance(refusal, errors.ConcurrencyLimitError):
                await self._runtime.occupancy.known(payer or self._runtime.accounts.first)
                _say_more(refusal, self._runtime.accounts.others(payer))
            raise refusal from refusal.__cause__

    async def _place(
        self, lane: object, sent: Sent, journal: Journal | None
    ) -> tuple[wire.TaskAnswer, Slot]:
        """Submit until it is taken or refused for good, as :meth:`_pause_after` says."""
        tries = Tries()
        try:
            return await self._try_until_taken(lane, sent, journal, tries)
        except (errors.RunningHubError, RoomTaken, asyncio.CancelledError):
            if tries.uncertain is not None:  # and stays so, whatever came of a later try
                raise tries.uncertain from None
            raise

    async def _try_until_taken(
        self, lane: object, sent: Sent, journal: Journal | None, tries: Tries
    ) -> tuple[wire.TaskAnswer, Slot]:
        in_time = InTime(self._call.in_force.wait_for_place)

        def give_up(_: float | None) -> errors.TaskTimeoutError:
            return no_place(self._call, self._state, self._runtime, in_time.seconds)

        while True:
            if in_time.seconds is None:
                slot = await self._next_place(lane, tries)
            else:
                async with time_limit(in_time.left, give_up):
                    slot = await self._next_place(lane, tries)
            tries.begin()
            try:
                answer = await self._send(slot, sent, journal)
            except _OneTooManyError:
                slot.release()
                tries.take_back()
                continue
            except errors.RunningHubError as error:
                self._state.refusal = reason = error
                pause = self._pause_after(error, slot, tries)
                self._ask_who_has_the_places(slot.account, error)
                if pause is None:
                    raise
            except BaseException:
                slot.release()
                raise
            else:
                slot.note_accepted()
                return answer, slot
            if self._call.waiters == 0:
                raise asyncio.CancelledError  # everybody left while it was being refused
            self._tell_of_another_try(slot, reason)
            is_doubted = isinstance(reason, errors.SubmissionUncertainError) and sent.token is None
            if is_doubted and isinstance(journal, Funds):
                await journal.renew()
            if pause and not self._runtime.closing:
                in_line = is_about_one_call(reason)  # as good as: others go before
                async with time_limit(in_time.left if in_line else None, give_up):
                    await asyncio.sleep(pause)

    def _ask_who_has_the_places(self, account: Account, error: errors.RunningHubError) -> None:
        self._runtime.occupancy.note_refusal(
            account,
            self._runtime.accounts.ceilings[account],
            error,
            endpoint=self._call.order.name,
            tags=self._call.in_force.tags,
        )

    async def _next_place(self, lane: object, tries: Tries) -> Slot:
        self._state.stage = Stage.IN_LINE
        place = self._runtime.accounts.acquire(
            lane,
            at_head=tries.had_its_turn,
            only=self._call.in_force.account,
            wait=self._call.in_force.wait_for_place is not False,
        )
        slot = await (self._told_of_line(place) if self._runtime.observers.want_steps else place)
        self._state.stage = Stage.HAS_PLACE
        return slot

    def _tell_of_another_try(self, slot: Slot, reason: errors.RunningHubError) -> None:
        name = self._call.order.name
        logger.info("%s was not submitted, and will be again: %s", name, reason)
        if not self._runtime.observers:
            return
        of_event, account = self._of_event, slot.account.label
        event: Event
        if isinstance(reason, errors.APIError):
            event = Refused(**of_event, account=account, error=reason)
        else:
            of_event["task_id"] = reason.task_id
            event = SubmitFailed(**of_event, account=account, error=reason)
        self._runtime.observers.tell(event)

    @property
    def _of_event(self) -> dict[str, Any]:
        """What every event about it has."""
        call = self._call
        return {"endpoint": call.order.name, "tags": call.in_force.tags, "call_id": call.call_id}

    @contextlib.contextmanager
    def _told_of_uploads(self, order: Order) -> Iterator[None]:
        """Those who listen to steps are told how long its files took."""
        if order.is_inline or not (media := order.media()):
            yield
            return
        began, error = now(), None
        try:
            yield
        except BaseException as failure:
            error = failure
            raise
        finally:
            size = sum(each.size for each in media)
            told = FilesUploaded(
                **self._of_event, began=began, files=len(media), size=size, error=error
            )
            self._runtime.observers.tell(told)

    async def _told_of_line(self, place: Coroutine[Any, Any, Slot]) -> Slot:
        """Those who listen to steps are told that it stands in line in here, and for whose place
        it has done so."""
        observers, account = self._runtime.observers, None
        observers.tell(LineEntered(**self._of_event))
        try:
            slot = await place
            account = slot.account.label
        finally:
            observers.tell(LineLeft(**self._of_event, account=account))
        return slot

    def _pause_after(self, error: errors.RunningHubError, slot: Slot, tries: Tries) -> float | None:
        """Give the place back; returns seconds until the next try, ``None`` for no other.

        =============================  ==========  ============================================
        the submit                     the place   the next try
        =============================  ==========  ============================================
        was refused for the account    is free     at once, where another account takes over
        was refused for the moment     is one too  at once, in the line, which pauses
                                       many
        the service is too busy for    is free     after a pause
        never left                     is free     after a pause, within the connect deadline
        is uncertain                   is free     after a pause, if the caller wants that
        was refused for good, stopped  is free     none
        =============================  ==========  ============================================
        """
        policy = self._runtime.settings.retry
        if isinstance(error, (errors.AuthenticationError, errors.InsufficientBalanceError)):
            slot.release()
            blamed = self._call.order.blames_account(error)
            others = blamed and self._runtime.accounts.put_aside(slot.account, error)
            return 0.0 if others and self._call.in_force.account is None else None
        if isinstance(error, errors.APIError) and error.retryable:
            slot.note_refusal(error, self._call.call_id)
            tries.reached()
            if policy is None or self._call.in_force.wait_for_place is False:
                return None
            return tries.turned_down() if is_about_one_call(error) else 0.0
        slot.release()
        if isinstance(error, errors.ConnectionFailedError):
            tries.unreached += 1
            return None if policy is None else policy.pause(error, tries.unreached, tries.since)
        if isinstance(error, errors.SubmissionUncertainError):
            tries.uncertain = error
            if policy is not None and policy.resubmit_uncertain and tries.number < policy.attempts:
                return policy.delay(tries.number)
        return None

    async def _send(self, slot: Slot, sent: Sent, journal: Journal | None) -> wire.TaskAnswer:
        """One submit: wait for room, look for the last time, note the intent, send.

        Nobody ends it once its first byte may have left, but a client that has waited long
        enough to close.  An intent of which nothing came is taken back.

        Raises:
            _OneTooManyError: the ceiling has come down meanwhile, and nothing was sent.
        """
        submission = asyncio.current_task()
        assert submission is not None
        from runninghub_async.http.submits import Attempt  # aiohttp, which only requests need

        attempt = Attempt(lambda: self._leaves(submission, attempt, sent, slot, journal))
        intended = False
        try:
            async with self._runtime.session.submit_slot():
                self._state.stage = Stage.LEAVING
                await sent.be_complete()
                self._check_wanted(slot, journal)
                if journal is not None:
                    intended = True
                    await journal.intends(slot.account.label, sent.token)
                push = self._state.push
                with push.submitting() if push else _ANYHOW:
                    answer = await self._runtime.session.submit(slot.account, sent, attempt)
                self._doubt_if_known(answer, sent)
                return answer
        except asyncio.CancelledError:
            if attempt.made_no_task:
                raise
            raise self._runtime.session.unanswered_at_closing(sent, attempt) from None
        finally:
            attempt.received.clear()  # an error's frames must not hold what may echo a key
            sent.let_go()
            self._state.sending = False
            if attempt.made_no_task:
                self._settle(submission, attempt)
                if journal is not None and intended and not self._state.unsettled:
                    await asyncio.shield(journal.withdraws())

    def _doubt_if_known(self, answer: wire.TaskAnswer, sent: Sent) -> None:
        """Tell where the task was known before the submit.

        A connection on which an answer came twice is one answer behind from then on: the next
        question on it is given that of the one before.  No such connection is kept.  (Where the
        submit carries a token, the service answers a repeat with the task that there is.)
        """
        if answer.task_id in self._runtime.tasks and sent.token is None:
            self._runtime.session.drop_idle_connections()
            logger.warning(
                "a submit of %s was answered with task %s, which was there before; if the account's"
                " call records show another task of it (fingerprint %s), that one is paid too",
                self._call.order.name,
                answer.task_id,
                sent.fingerprint[:12],
            )

    def _leaves(
        self,
        submission: asyncio.Task[Any],
        attempt: Attempt,
        sent: Sent,
        slot: Slot,
        journal: Journal | None,
    ) -> None:
        """The first byte is about to leave: from here on the submit is under way."""
        self._check_wanted(slot, journal)
        self._runtime.must_finish(submission)
        self._state.unsettled.append(attempt)
        self._state.sending = True
        self._state.sent, sent.at = sent, datetime.now(UTC)

    def _settle(self, submission: asyncio.Task[Any], attempt: Attempt) -> None:
        """No task comes of this try, if it was sent at all."""
        self._runtime.may_end(submission)
        if attempt in self._state.unsettled:
            self._state.unsettled.remove(attempt)

    def _check_wanted(self, slot: Slot, journal: Journal | None) -> None:
        """The last look: raises where the submit is not wanted any more, or not now."""
        if self._runtime.closing:
            raise closed_before_submit(self._call.order.path)
        if self._call.called_off:
            raise asyncio.CancelledError
        if journal is not None:
            journal.check()
        if slot.is_one_too_many:  # it would be refused: the ceiling was told, or met, meanwhile
            raise _OneTooManyError


def no_place(
    call: ToPlace, state: SubmitState, runtime: Runtime, limit: float | None
) -> errors.TaskTimeoutError:
    """The error for a call that was not submitted in time, with what held it as its cause."""
    refusal = state.refusal
    if refusal is None and state.stage is Stage.IN_LINE:
        refusal = runtime.accounts.why_none(call.in_force.account)
    elif refusal is None and state.stage is Stage.HAS_PLACE:
        refusal = _too_many_at_once()
    if isinstance(refusal, errors.ConcurrencyLimitError):
        refusal = copy(refusal)
        _say_more(refusal, runtime.accounts.others(call.in_force.account))
    late, why = "did not get its turn", f" The reason: {refusal}"
    if refusal is None and state.stage is Stage.LEAVING:
        late, why = "was not sent (there was no connection to the service yet)", ""
    elif refusal is None:
        late, why = "was not ready to be submitted (its files were being uploaded)", ""
    return errors.TaskTimeoutError(
        f"{call.order.name} {late} within {limit:g} s; it was not submitted:"
        f" no task was created.{why}",
        endpoint=call.order.path,
        refusal=refusal and copy(refusal),  # without its frames
    )


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
