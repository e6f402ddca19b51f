"""A call: one paid task, lazily.

The one rule here is that a :class:`Call` makes at most one task, however often, by however
many, and in whatever way it is awaited, cancelled and awaited again.  What runs the submit is
a coroutine that the client owns; those who await the call only wait for it.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import time
import warnings
from collections.abc import Callable, Generator
from typing import Any, Protocol

from runninghub_async import errors, wire
from runninghub_async.checks import checked_address
from runninghub_async.concurrency import Slot
from runninghub_async.media import LocalMedia
from runninghub_async.node_reports import RejectedNodesWarning, rejected_nodes
from runninghub_async.orders import Order
from runninghub_async.prices import Price
from runninghub_async.results import Result
from runninghub_async.runtime import Runtime
from runninghub_async.session import Sent
from runninghub_async.tasks import Task
from runninghub_async.values import Account

logger = logging.getLogger("runninghub_async")


class Journal(Protocol):
    """Keeps what must survive the process; a submit waits for it."""

    async def intends(self, account: str) -> None:
        """A submit is about to leave, with this account."""
        ...

    async def withdraws(self) -> None:
        """The submit certainly made no task, and may be made again later."""
        ...

    async def created(self, task: Task) -> None:
        """The submit made this task."""
        ...


class Call:
    """**One** paid task, lazily: nothing happens until it is awaited or submitted.

    ``await call`` uploads local media, submits once, waits and returns the :class:`Result`.
    Awaiting again, awaiting from two tasks at once, and ``submit()`` all share the one task;
    ``copy()`` makes another one to pay for.  When a call ended and certainly no task was
    created, awaiting it again tries again; otherwise it comes to the same end.
    """

    def __init__(self, get_runtime: Callable[[], Runtime], order: Order) -> None:
        self._used = False
        self._get_runtime = get_runtime
        self._order = order
        self._task: Task | None = None
        self._submission: asyncio.Task[Task] | None = None
        self._sending = False
        self._kept = False  # somebody was told that a submit under way may still be awaited
        self._sent: Sent
        self._waiters = 0
        self._webhook_url: str | None = None

    def __repr__(self) -> str:
        state = repr(self._task) if self._task else "not submitted"
        return f"<Call {self._order.name} {state}>"

    def __del__(self) -> None:
        if not getattr(self, "_used", True) and not sys.is_finalizing():
            warnings.warn(
                f"{self!r} was never awaited: nothing was submitted.",
                RuntimeWarning,
                stacklevel=2,
            )

    def __reduce__(self) -> Any:
        raise TypeError(
            "A Call is one paid task, so it is neither pickled nor copied by chance: call.copy()"
            " makes another to pay for, and call.to_dict() is its text form."
        )

    def claim(self) -> None:
        """Somebody sees to it, and may be stopped before its turn comes."""
        self._used = True

    @property
    def task(self) -> Task | None:
        """The task, once its id is known; stays when awaiting was cancelled or timed out."""
        return self._task

    @property
    def model(self) -> str:
        """The name of what is called."""
        return self._order.name

    def __await__(self) -> Generator[Any, None, Result]:
        return self.run().__await__()

    async def run(self) -> Result:
        """``await call`` as a coroutine, for ``asyncio.create_task`` and ``TaskGroup``.

        Raises:
            TaskFailedError, ContentModerationError, TaskCancelledError: how the task ended.
            InvalidParameterError, AuthenticationError, InsufficientBalanceError, APIError:
                the service refused it; no task was created.
            ConnectionFailedError: the service was not reached; no task was created.
            SubmissionUncertainError: whether a task was created cannot be known.
            TaskTimeoutError: the client's ``timeout`` passed.

        Warns:
            RejectedNodesWarning: the task was created, but not all of its nodes will run.
        """
        return await self.run_in(self)

    async def run_in(
        self,
        lane: object,
        submitted: Callable[[], None] | None = None,
        journal: Journal | None = None,
    ) -> Result:
        """:meth:`run` as one of many.

        Args:
            lane: the source of the call; sources take turns at getting a place.
            submitted: called when the task has been created.
            journal: what a submit that starts here waits for.
        """
        self._used = True
        limit = self._get_runtime().settings.timeout
        clock = asyncio.timeout(limit)
        try:
            async with clock:
                task = await self._submitted(lane, journal)
                if submitted is not None:
                    submitted()
                return await task.wait()
        except asyncio.CancelledError:
            if self._task is not None:
                self._task.abandoned()
            raise
        except TimeoutError as error:
            if isinstance(error, errors.RunningHubError) or not clock.expired():
                raise
        raise self._timed_out(limit)

    async def submit(self, webhook_url: str | None = None) -> Task:
        """Upload and submit, but do not wait: returns a handle.

        Args:
            webhook_url: where the service posts the outcome when the task ends.

        Raises:
            InvalidParameterError: ``webhook_url`` is not an http(s) address.
            RunningHubError: as :meth:`run`, except for how the task ends.
        """
        self._used = True
        limit = self._get_runtime().settings.timeout
        if webhook_url is not None:
            checked_address("webhook_url", webhook_url)
        if webhook_url is not None and webhook_url != self._webhook_url:
            if self._submission is not None or self._task is not None:
                raise errors.RunningHubError(
                    f"{self!r} is already under way without this webhook_url;"
                    " a copy() could be submitted with it, and is paid again."
                )
            self._webhook_url = webhook_url
        clock = asyncio.timeout(limit)
        try:
            async with clock:
                return await self._submitted(self)
        except TimeoutError as error:
            if isinstance(error, errors.RunningHubError) or not clock.expired():
                raise
        raise self._timed_out(limit)

    def copy(self) -> Call:
        """Another call with the same parameters: another task to pay for."""
        self._used = True
        return Call(self._get_runtime, self._order)

    def price(self) -> Price | None:
        """The published price of this call, offline; ``None`` where it cannot be known."""
        self._used = True
        return self._order.price()

    def to_dict(self) -> dict[str, Any]:
        """The call as plain data, for example ``{"model": path, "params": {wire names}}``.

        ``rh.from_dict`` turns it back into a call.  Local files appear as their paths,
        ``bytes`` as a ``data:`` URL.  A workflow is ``{"workflow": id, "nodes": {…}, …}`` with
        its options, an AI app ``{"app": id, "nodes": {…}, …}``, quick create
        ``{"quick_create": id, "code": …, "nodes": …}``; where these were given an access
        password, it stands there as well.
        """
        self._used = True
        return self._order.to_dict()

    @property
    def order(self) -> Order:
        """What it asks for, for those who ask the service something else about it."""
        self._used = True
        return self._order

    # -- the one submission ----------------------------------------------------------------

    @property
    def submission(self) -> asyncio.Task[Task] | None:
        """What runs the submit, while it does; for those who wait for it to wind down."""
        running = self._submission is not None and not self._submission.done()
        return self._submission if running else None

    @property
    def sending(self) -> bool:
        """Whether a submit is under way right now, so that a task may come of it."""
        return self._sending

    async def _submitted(self, lane: object, journal: Journal | None = None) -> Task:
        """Wait for the one submission, starting it if none is under way or has succeeded."""
        runtime = self._get_runtime()
        if self._task is not None:
            return self._task
        if self._submission is None or self._certainly_not_created():
            self._submission = runtime.spawn(self._submit(runtime, lane, journal))
        submission = self._submission
        self._waiters += 1
        try:
            return await asyncio.shield(submission)
        except asyncio.CancelledError:
            if submission.cancelled() and runtime.closing:
                raise errors.RunningHubError(
                    "The client was closed before the call was submitted; no task was created."
                ) from None
            raise
        finally:
            self._waiters -= 1
            unsent = not self._sending and self._task is None
            if self._waiters == 0 and not submission.done() and unsent:
                # Nobody waits any more and nothing has been sent: no task is made for nobody.
                submission.cancel()
                self._submission = None

    def _certainly_not_created(self) -> bool:
        """Whether the last submission is over and certainly left no task."""
        submission = self._submission
        if submission is None or not submission.done():
            return False
        if submission.cancelled():
            return True
        error = submission.exception()
        return error is not None and not isinstance(error, errors.SubmissionUncertainError)

    async def _submit(self, runtime: Runtime, lane: object, journal: Journal | None) -> Task:
        """Upload what is local, then submit until it is taken or refused for good."""
        order = await self._order.prepared(runtime)
        sent = await request_of(runtime, order, self._webhook_url)
        try:
            answer, slot = await self._place(runtime, lane, sent, journal)
        except errors.RunningHubError as error:
            if journal is not None and not isinstance(error, errors.SubmissionUncertainError):
                await journal.withdraws()
            refusal = await order.explained(error, runtime)
            raise refusal from refusal.__cause__
        self._task = Task(
            runtime,
            answer.task_id,
            account=slot.account,
            endpoint=self._order.name,
            kind=self._order.name,
            expected=self._order.expected,
            answer=answer,
            slot=slot,
        )
        logger.info("%s is task %s", self._order.name, answer.task_id)
        if journal is not None:
            await journal.created(self._task)
        if self._waiters == 0 and not self._kept:
            self._task.abandoned()
        if rejected := rejected_nodes(answer.prompt_tips):
            warning = RejectedNodesWarning(answer.task_id, self._order.name, rejected)
            logger.warning("%s", runtime.session.redact(str(warning)))
            warnings.warn(warning, stacklevel=1)
        return self._task

    async def _place(
        self, runtime: Runtime, lane: object, sent: Sent, journal: Journal | None
    ) -> tuple[wire.TaskAnswer, Slot]:
        """Submit, again and again only while it is certain that no task was created."""
        session, accounts = runtime.session, runtime.accounts
        tries, unreached, first_try = 0, 0, 0.0
        while True:
            slot = await accounts.acquire(lane, at_head=tries > 0)
            tries, first_try = tries + 1, first_try or time.monotonic()
            pause = 0.0
            try:
                if journal is not None:
                    await journal.intends(slot.account.label)
                answer = await self._send(runtime, slot.account, sent)
            except (errors.AuthenticationError, errors.InsufficientBalanceError) as error:
                slot.release()
                if not self._order.blames_account(error):
                    raise
                if not accounts.put_aside(slot.account, error):
                    raise
                reason: errors.RunningHubError = error
            except errors.APIError as error:
                if not error.retryable:
                    slot.release()
                    raise
                slot.refused(error)
                if session.retry is None:
                    raise
                unreached, first_try, reason = 0, 0.0, error
            except errors.ConnectionFailedError as error:
                slot.release()
                unreached += 1
                wait = session.pause_before_repeat(error, unreached, first_try)
                if wait is None:
                    raise
                pause, reason = wait, error
            except errors.SubmissionUncertainError as error:
                slot.release()
                policy = session.retry
                if policy is None or not policy.resubmit_uncertain or tries >= policy.attempts:
                    raise
                pause, reason = policy.delay(tries), error
            except BaseException:
                slot.release()
                raise
            else:
                slot.accepted()
                return answer, slot
            if journal is not None:
                await journal.withdraws()
            if self._waiters == 0:
                raise asyncio.CancelledError  # everybody left while it was being refused
            logger.info("%s was not submitted, and will be again: %s", self._order.name, reason)
            if pause and not runtime.closing:
                await asyncio.sleep(pause)

    async def _send(self, runtime: Runtime, account: Account, sent: Sent) -> wire.TaskAnswer:
        """One submit, which nobody ends but a client that has waited long enough to close."""
        self._sent, self._sending = sent, True
        sent.leaves_now()
        try:
            with runtime.must_finish():
                return await runtime.session.submit(account, sent)
        except asyncio.CancelledError:
            raise sent.uncertain("the client was closed before the answer came") from None
        finally:
            self._sending = False

    def _timed_out(self, limit: float | None) -> errors.RunningHubError:
        if self._task is not None:
            return self._task.timed_out(limit)
        if self._sending:
            self._kept = True
            return self._sent.uncertain(
                f"the time limit of {limit:g} s passed while the submit was under way (it still"
                " is: if it succeeds, call.task tells the task, and awaiting the call again"
                " waits for it)"
            )
        return errors.TaskTimeoutError(
            f"{self._order.name} did not get its turn within {limit:g} s; it was not submitted:"
            " no task was created.",
            endpoint=self._order.path,
        )


async def request_of(runtime: Runtime, order: Order, webhook_url: str | None = None) -> Sent:
    """The submit that an order asks for, once its files are uploaded."""
    media = order.media()
    answers = await _upload(runtime, media) if media else []
    body = order.body(dict(zip(media, answers, strict=True)), webhook_url)
    return Sent(order.path, body, key_in_body=order.key_in_body)


async def _upload(runtime: Runtime, media: list[LocalMedia]) -> list[wire.UploadAnswer]:
    """Upload with any account that may: a link that one account made works for all."""
    while True:
        uploader = runtime.accounts.first
        try:
            return await _gather([runtime.uploads.upload(uploader, item) for item in media])
        except (errors.AuthenticationError, errors.InsufficientBalanceError) as error:
            if not runtime.accounts.put_aside(uploader, error):
                raise


async def _gather(uploads: list[Any]) -> list[wire.UploadAnswer]:
    """All uploads side by side; the first failure ends the others."""
    try:
        async with asyncio.TaskGroup() as group:
            running = [group.create_task(upload) for upload in uploads]
    except BaseExceptionGroup as failures:
        first = failures.exceptions[0]
    else:
        return [task.result() for task in running]
    raise first
