"""Webhooks to callers: each is told, where it gave an address for that, of the end of its tasks.

That it is to be told stands in the book beside the task, so that it survives a restart, and one
server tells it.  It may be told twice, where a server dies between the telling and the note of it:
by the id in ``webhook-id`` a receiver knows that.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Protocol, Self

from yarl import URL

from runninghub_async.errors import ConnectionFailedError, RunningHubError
from runninghub_async.http.outward import WITHIN, OutwardPosts
from runninghub_async.serve.book import Hook, RequestBook
from runninghub_async.serve.hook_signing import signed_headers
from runninghub_async.serve.middlewares import note
from runninghub_async.serve.outputs import Outputs
from runninghub_async.serve.records import WEBHOOK_URL, TaskTold, Token
from runninghub_async.serve.shapes import task_body
from runninghub_async.serve.troubles import Trouble

PAUSES = (5.0, 60.0, 300.0, 900.0, 2250.0)
"""Seconds between the tries, of which there are six within an hour."""
_AT_ONCE = 200
LOOKS_EVERY = 1.0
"""Seconds after which is looked which webhooks are due."""
_LEASE = 4 * WITHIN
"""Seconds after which another server tells it, should this one have died."""
_NOT_YET = 5.0
_LONGEST_END = 1.0
_GONE = 410
"""What a receiver answers that wants to hear no more of it."""


class Tasks(Protocol):
    """Who knows how tasks are."""

    async def look(self, task: str) -> TaskTold | None: ...


class Tokens(Protocol):
    """Who knows callers' tokens."""

    async def named(self, name: str) -> Token | None: ...


class Hooks:
    """Tells callers; an async context manager, within which it does so."""

    def __init__(
        self,
        *,
        book: RequestBook,
        desk: Tasks,
        tokens: Tokens,
        outputs: Outputs,
        posts: OutwardPosts,
        pauses: Sequence[float] = PAUSES,
        looks_every: float = LOOKS_EVERY,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """
        Args:
            book: which webhooks are to be delivered.
            desk: how their tasks have ended.
            tokens: with whose secrets they are signed.
            outputs: makes the links that they tell.
            posts: sends them; it is open as long as this is.
            pauses: seconds after each try but the last.
            looks_every: seconds after which is looked which are due.
            clock: tells unix seconds.
        """
        self._book = book
        self._desk = desk
        self._tokens = tokens
        self._outputs = outputs
        self._posts = posts
        self._pauses = pauses
        self._looks_every = looks_every
        self._clock = clock
        self._telling: set[asyncio.Task[None]] = set()

    def asked_in(self, values: Mapping[str, Any]) -> dict[str, str]:
        """What a body says of a webhook, for the shape of its request; empty where it wants none.

        Raises:
            InvalidParameterError: nothing is sent to that address.
        """
        url = values.get(WEBHOOK_URL)
        if url is None:
            return {}
        self._posts.check(WEBHOOK_URL, url)
        return {WEBHOOK_URL: url}

    async def __aenter__(self) -> Self:
        self._looking = asyncio.create_task(self._look_and_tell())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._looking.cancel()
        await asyncio.wait([self._looking])
        if self._telling:
            _, late = await asyncio.wait(self._telling, timeout=_LONGEST_END)
            for each in late:  # another server does it again
                each.cancel()
            if late:
                await asyncio.wait(late)

    # -- inside ----------------------------------------------------------------------------

    async def _look_and_tell(self) -> None:
        while True:
            free = _AT_ONCE - len(self._telling)
            hooks: list[Hook] = []
            if free:
                now = self._clock()
                try:
                    hooks = await self._book.claim_hooks(now, now + _LEASE, free)
                except RunningHubError as error:
                    note("webhooks not read", why=str(error))
            for hook in hooks:
                telling = asyncio.create_task(self._tell(hook))
                self._telling.add(telling)
                telling.add_done_callback(self._telling.discard)
            if len(hooks) < free or not free:
                await asyncio.sleep(self._looks_every)

    async def _tell(self, hook: Hook) -> None:
        """Try it once, and note what came of it."""
        try:
            try:
                again_at, was_tried = await self._tried(hook)
            except (RunningHubError, Trouble, OSError) as error:  # the desk: nothing was sent
                note("webhook not told", task=hook.task, why=type(error).__name__)
                again_at, was_tried = self._clock() + _LEASE, False
            await self._book.settle_hook(hook.task, again_at, was_tried=was_tried)
        except (RunningHubError, OSError) as error:  # it is due again when the lease is over
            note("webhook not settled", task=hook.task, why=type(error).__name__)

    async def _tried(self, hook: Hook) -> tuple[float | None, bool]:
        """When it is to be tried again, where ``None`` is never, and whether it was now."""
        request = await self._book.of_task(hook.task)
        if request is None or (url := request.shape.get(WEBHOOK_URL)) is None:
            return None, False
        token = await self._tokens.named(request.token)
        told = await self._desk.look(hook.task)
        if token is None or token.revoked_at is not None or told is None:
            return None, False
        if not told.is_over:
            return self._clock() + _NOT_YET, False
        body = self._body(told, token)
        at = int(self._clock())
        headers = signed_headers(token.webhook_secret, id=f"msg_{told.id}", at=at, body=body)
        try:
            status = await self._posts.post(url, body, headers)
        except ConnectionFailedError as error:
            status, why = None, error.message
        except RunningHubError:  # whoever runs the server allows it no more
            status, why = _GONE, "its address is not allowed"
        else:
            why = f"HTTP {status}"
        return self._next_try(hook, token, url, status, why), True

    def _next_try(
        self, hook: Hook, token: Token, url: str, status: int | None, why: str
    ) -> float | None:
        is_told = status is not None and 200 <= status < 300
        is_last = is_told or status == _GONE or hook.tries > len(self._pauses)
        note(
            "webhook" if is_told else "webhook not taken",
            level=logging.INFO if is_told else logging.WARNING,
            task=hook.task,
            token=token.name,
            host=URL(url).host,
            answer=why,
            attempt=hook.tries,
            is_last=is_last,
        )
        return None if is_last else self._clock() + self._pauses[hook.tries - 1]

    def _body(self, told: TaskTold, token: Token) -> bytes:
        """Links are signed anew at each try."""
        ended = told.completed_at or int(self._clock())
        message = {
            "type": f"task.{told.status}",
            "timestamp": f"{datetime.fromtimestamp(ended, UTC):%Y-%m-%dT%H:%M:%SZ}",
            "data": task_body(told, self._outputs, token),
        }
        return json.dumps(message, ensure_ascii=False, default=str).encode()
