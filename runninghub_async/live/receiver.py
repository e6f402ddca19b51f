"""Receiving webhooks: the other end of what the service posts when a task ends.

An event is a hint.  It wakes the look that finds out, and so it may come twice, early, late, or
from somebody else; and it may never come, which delays an end and loses nothing.
"""

from __future__ import annotations

import asyncio
import inspect
import secrets
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Self
from urllib.parse import urlsplit

from runninghub_async.calls.task import state_of
from runninghub_async.checks import checked_address, not_an_address, refusal
from runninghub_async.client import RunningHub, connect_push, runtime_of
from runninghub_async.engine.push import Push
from runninghub_async.engine.runtime import Runtime
from runninghub_async.errors import (
    APIError,
    ClientClosedError,
    EventError,
    NotFoundError,
    RunningHubError,
    UsageError,
)
from runninghub_async.http.faults import TERMINAL_STATUSES
from runninghub_async.http.redaction import Redactor
from runninghub_async.http.secrecy import hook_address, is_token
from runninghub_async.http.wire import TaskAnswer
from runninghub_async.live import doors
from runninghub_async.live.event_bodies import (
    LARGEST,
    TaskEvent,
    Told,
    confirmed_event,
    event_in,
    opened,
)
from runninghub_async.logs import logger
from runninghub_async.values import Account, Secret

Handler = Callable[[TaskEvent], Awaitable[None] | None]

MOST_AT_WORK, MOST_BYTES_AT_WORK = 1_000, 64 * 2**20
"""Events whose handlers have not ended, and their bodies together; more are answered with 429, and
are posted again."""
MOST_REMEMBERED = 100_000
"""Tasks of which is known that they are this client's."""
CLOSE_GRACE = 10.0
"""Seconds for which closing waits for handlers."""
_SHORTEST_TOKEN = 16
_TOKEN_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
_NOT_IN_PATHS = frozenset("?# ")
_CONFIRMED_WITHIN = 60.0
"""Seconds in which the looks that an event brings find the end; else it told of none."""
_NO_EVENT = 1
"""The service's code where a task has no webhook."""


class WebhookReceiver:
    """Takes the events of one client's tasks; making one is all that is needed.

    From then on whatever the client submits (calls, ``map``, ``gather``, bulk runs) carries
    :attr:`url`, unless the call, its row or the client has a ``webhook_url`` of its own.  A task
    that is waited for wakes when its event comes, is confirmed by one query, and is looked at
    only now and then in between.

    Put :attr:`app` into an aiohttp service, :attr:`asgi` into Starlette or FastAPI, or hand what
    comes to :meth:`feed`.
    """

    largest = LARGEST
    """Bytes of a body that is read."""

    def __init__(
        self,
        rh: RunningHub,
        *,
        public_url: str,
        token: str | None = None,
        on_event: Handler | None = None,
        on_unknown: Handler | None = None,
    ) -> None:
        """Connect it with the client.

        Args:
            rh: the client; it has one receiver at a time.
            public_url: the address, as the service sees it, of where this is mounted
                (``https://my.service/hooks``).
            token: the secret last part of the path, of at least 16 letters, digits, ``-`` and
                ``_``; made anew, unless it is given.  Give the same one again after a restart,
                and events of the tasks from before still come through.
            on_event: called once for each task of the client's that has ended, after a query
                has confirmed it; a coroutine is awaited.  Its event tells what the query told,
                and has the body in ``raw``.  What it raises is logged, and
                :meth:`resend_lost` has it called again.
            on_unknown: called with events about tasks that are not the client's, for example
                those of another process behind the same address.  They are not confirmed.
                When the receiver closes while submits are under way, it is also called with what
                came about tasks that are not known yet, since that may be for others.

        Raises:
            InvalidParameterError: no http(s) address, or no such token.
            UsageError: the client has a receiver already.
        """
        self._rh = rh
        base = _base_address(public_url)
        self._base, self._shown = Secret(base), f"{_without_login(base)}/***"
        self._token = Secret(secrets.token_urlsafe(24) if token is None else _checked_token(token))
        self._on_event, self._on_unknown = on_event, on_unknown
        self._ours: dict[str, None] = {}
        """Tasks that were submitted with :attr:`url`, those last made last."""
        self._open: dict[str, Account] = {}
        """Those of them whose handler has not run."""
        self._at_work: dict[str, asyncio.Task[None]] = {}
        self._bytes_at_work = 0
        self._confirming: set[str] = set()
        """Tasks whose handler waits for their end to be confirmed."""
        self._closed = False
        login = _login_of(base)
        self._push = Push(self.url, self._token, login, self._look_now, self._note_made)
        connect_push(rh, self._push)

    @property
    def url(self) -> str:
        """What submits carry: the public address with the token, which is a secret."""
        return hook_address(self._base, self._token)

    def __reduce__(self) -> Any:
        raise UsageError(
            "A WebhookReceiver belongs to its client, and is not pickled; give the same token to"
            " one that the other process makes."
        )

    def __repr__(self) -> str:
        return f"<WebhookReceiver {self._shown}>"

    async def feed(self, body: str | bytes, token: str, *, handed_on: bool = False) -> int:
        """Take what was posted, in any framework.

        Answers at once; the work is done behind.

        Args:
            body: of the request, as it came.
            token: the last part of its path.
            handed_on: it comes from the ``on_unknown`` of another process, and is not handed on
                again.

        Returns:
            What to answer as HTTP status. That is 200; 404 where the token is not this
            receiver's; 413 for a body of more than 4 MiB; 400 for one that is no event; 429 where
            there are too many at once.
        """
        if self._closed or not self.knows(token):
            return 404
        if isinstance(body, str):
            body = body.encode("utf-8", "replace")
        if isinstance(body, (bytes, bytearray)) and len(body) > LARGEST:
            return 413
        try:
            runtime = runtime_of(self._rh)
        except ClientClosedError:
            return 404
        try:
            told = opened(body)
        except EventError as error:
            logger.info("not taken for an event: %s", runtime.redactor.text(str(error)))
            return 400
        return self._take(runtime, told, may_be_others=not handed_on)

    def knows(self, token: str) -> bool:
        """Whether this is the receiver's token, in a time that says nothing about it."""
        return isinstance(token, str) and is_token(token, self._token)

    @property
    def app(self) -> Any:
        """An application for ``add_subapp("/hooks", receiver.app)`` of aiohttp."""
        return doors.aiohttp_app(self)

    @property
    def asgi(self) -> Callable[..., Awaitable[None]]:
        """An application to mount in Starlette, FastAPI and whatever else speaks ASGI."""
        return doors.Asgi(self)

    async def resend_lost(self) -> list[str]:
        """Have the events posted again of tasks that have ended and for which ``on_event`` has
        not run.  Waiting tasks never need it.

        Returns:
            Those tasks' ids.

        Raises:
            APIError, ConnectionFailedError: the service could not be asked.
        """
        asked: list[str] = []
        for task_id, account in list(self._open.items()):
            try:
                if await self._rh.task(task_id, account.label).refresh() not in TERMINAL_STATUSES:
                    continue
            except NotFoundError as error:
                logger.warning("task %s is not known any more: %s", task_id, error)
                self._open.pop(task_id, None)
                continue
            try:
                event = await self._rh.webhooks.detail(task_id, account=account.label)
            except APIError as error:
                if error.code != _NO_EVENT:
                    raise
                continue  # it never was posted, and so cannot be posted again
            await self._rh.webhooks.resend(event.id, webhook_url=self.url, account=account.label)
            asked.append(task_id)
        return asked

    async def close(self) -> None:
        """Let the client look at its tasks by itself again, and wait (bounded) for handlers.

        An event that no query has confirmed by now is let go, since it may be a lie; tasks that
        are awaited lose nothing by that, and after a restart :meth:`resend_lost` asks for others.
        """
        if not self._closed:
            self._closed = True
            connect_push(self._rh, None)
            self._push.close()
        for task_id in self._confirming:
            self._at_work[task_id].cancel()
        if self._at_work:
            _, late = await asyncio.wait(tuple(self._at_work.values()), timeout=CLOSE_GRACE)
            for work in late:
                work.cancel()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    # -- inside ----------------------------------------------------------------------------

    def _take(self, runtime: Runtime, told: Told, *, may_be_others: bool) -> int:
        self._push.note_event()
        task_id = told.task_id
        if (task := runtime.tasks.get(task_id)) is not None:
            self._push.hint(task)
        if task_id in self._open and self._on_event is not None:
            return self._start(told, self._confirm(told, self._on_event))
        if task is not None or task_id in self._ours:
            return 200
        hand_on: Callable[[], int] = _drop
        if may_be_others and self._on_unknown is not None:
            hand_on = partial(self._hand_on, self._on_unknown, told, runtime.redactor)
        if not self._push.submits_under_way:
            return hand_on()
        take = partial(self._take, runtime, told, may_be_others=may_be_others)
        is_held = self._push.hold(task_id, told.size, known=take, give_up=hand_on)
        return 200 if is_held else 429

    def _hand_on(self, handler: Handler, told: Told, redactor: Redactor) -> int:
        """Nobody here submitted it: it is another's."""
        return self._start(told, _called(handler, event_in(told, redactor)))

    def _start(self, told: Told, work: Any) -> int:
        """Have a handler run behind the answer, one for each task at a time."""
        task_id = told.task_id
        if task_id in self._at_work:
            work.close()
            return 200
        bytes_at_work = self._bytes_at_work + told.size
        if len(self._at_work) >= MOST_AT_WORK or bytes_at_work > MOST_BYTES_AT_WORK:
            work.close()
            logger.warning("too many events at once; that of task %s is not handled", task_id)
            return 429
        self._bytes_at_work = bytes_at_work
        self._at_work[task_id] = asyncio.get_running_loop().create_task(work)
        self._at_work[task_id].add_done_callback(partial(self._note_done, told))
        return 200

    def _note_done(self, told: Told, _: object) -> None:
        del self._at_work[told.task_id]
        self._bytes_at_work -= told.size

    async def _confirm(self, told: Told, handler: Handler) -> None:
        """Run the caller's handler for a task that has really ended."""
        task_id = told.task_id
        self._confirming.add(task_id)
        try:
            answer = await self._end_of(task_id)
        except RunningHubError as error:
            logger.warning("the event of task %s could not be confirmed: %s", task_id, error)
            return
        except TimeoutError:
            return  # it was told too early, or by somebody else
        finally:
            self._confirming.discard(task_id)
        if answer is None:
            return
        event = confirmed_event(told, answer, runtime_of(self._rh).redactor)
        if await _called(handler, event):
            self._open.pop(task_id, None)

    async def _end_of(self, task_id: str) -> TaskAnswer | None:
        """What the service says of the task, where it has ended; where it is watched, the look that
        the event has brought tells."""
        runtime = runtime_of(self._rh)
        state = runtime.tasks.get(task_id)
        if state is not None and runtime.poller.is_watching(state):
            async with asyncio.timeout(_CONFIRMED_WITHIN):
                await state.settled()
        elif state is None or not state.ended:
            task = self._rh.task(task_id, self._open[task_id].label)
            await task.refresh()
            state = state_of(task)
        answer: TaskAnswer | None = state.answer
        return answer if answer is not None and answer.status in TERMINAL_STATUSES else None

    def _look_now(self, task: Any) -> None:
        runtime_of(self._rh).poller.look_now(task)

    def _note_made(self, task: Any) -> None:
        self._ours[task.id] = None
        if self._on_event is not None:
            self._open[task.id] = task.account
        known: dict[str, Any]
        for known in (self._ours, self._open):
            if len(known) > MOST_REMEMBERED:
                del known[next(iter(known))]


def _drop() -> int:
    """Nobody wants to know."""
    return 200


async def _called(handler: Handler, event: TaskEvent) -> bool:
    """Call a handler; whether it ended well."""
    try:
        answer = handler(event)
        if inspect.isawaitable(answer):
            await answer
    except Exception:
        logger.exception("the handler of events failed at task %s", event.task_id)
        return False
    return True


def _base_address(public_url: str) -> str:
    checked_address("public_url", public_url)
    if not _NOT_IN_PATHS.isdisjoint(public_url):
        allowed = "an address without ?, # and spaces; the token is put behind it"
        raise not_an_address("public_url", public_url, allowed)
    return public_url.rstrip("/")


def _login_of(address: str) -> Secret | None:
    """The name and the password in an address."""
    login, at, _ = urlsplit(address).netloc.rpartition("@")
    return Secret(login) if at else None


def _without_login(address: str) -> str:
    parts = urlsplit(address)
    _, at, host = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"***@{host}").geturl() if at else address


def _checked_token(token: str) -> str:
    if (
        not isinstance(token, str)
        or len(token) < _SHORTEST_TOKEN
        or not _TOKEN_CHARACTERS.issuperset(token)
    ):
        # Not shown: it may be the right one with a line end behind it.
        raise refusal(
            "token",
            "is not one that can be used",
            f"at least {_SHORTEST_TOKEN} letters, digits, - and _",
        )
    return token
