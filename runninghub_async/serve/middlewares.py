"""What happens to each request before and after its handler, as plain ASGI.

From the outside inwards: an id and a line in the log; CORS; errors as JSON, the name that was asked
for and the size of the body.  These are two callables and not six, since each has a frame and its
closures for as long as a caller waits.
"""

from __future__ import annotations

import json
import logging
import re
import time
import traceback
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from runninghub_async.errors import RunningHubError
from runninghub_async.listening import has_hung_up
from runninghub_async.quoting import shown
from runninghub_async.serve.failures import trouble_of
from runninghub_async.serve.troubles import (
    Trouble,
    failed_inside,
    forbidden,
    not_there,
    too_large,
    wrong_method,
)
from runninghub_async.values import host_in, is_loopback, names_this_machine

REQUEST_ID = "x-request-id"
_SANE_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,127}")
_SECRET_IN_PATH = re.compile(r"(?<=/v1/hooks/).+", re.DOTALL)
"""Where the service posts to us, the path says that it is the service."""
LOGGER = logging.getLogger("runninghub_async.serve")
"""Each line is a JSON object."""


class Requests:
    """Gives each request an id, its caller's own where that can be one, and tells it back; counts
    it, and has a line of the log for it: nothing of its query, its headers and its body."""

    def __init__(self, app: ASGIApp, count: Callable[[Scope, int, float], None]) -> None:
        self._app = app
        self._count = count

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).get(REQUEST_ID, "")
        request_id = given if _SANE_ID.fullmatch(given) else uuid4().hex
        # A state of its own: outside of us, requests may share one.
        scope["state"] = {**scope.get("state", {}), "request_id": request_id}
        answer = _Answer(send, request_id)
        try:
            await self._app(scope, receive, answer.send)
        finally:
            took = time.perf_counter() - answer.began
            self._count(scope, answer.status, took)
            if LOGGER.isEnabledFor(logging.INFO):
                told = {"status": answer.status or None, "milliseconds": round(took * 1000, 1)}
                _note_request(logging.INFO, scope, "request", **told)


class _Answer:
    """An answer on its way out, with the id of its request."""

    __slots__ = ("_request_id", "_send", "began", "status")

    def __init__(self, send: Send, request_id: str) -> None:
        self._send = send
        self._request_id = request_id
        self.began = time.perf_counter()
        self.status = 0  # the connection ended before there was one

    def send(self, message: Message) -> Awaitable[None]:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            MutableHeaders(scope=message)[REQUEST_ID] = self._request_id
        return self._send(message)


class Checks:
    """Lets a request in if it is for this server and no larger than it may be; and answers with
    every error, whoever raises it, in one shape."""

    def __init__(self, app: ASGIApp, *, names: frozenset[str], max_body: int) -> None:
        """Args:
        app: what is behind it.
        names: by which this server goes where it is reached on loopback, beside those of any.
        max_body: bytes of a body.
        """
        self._app = app
        self._names = names
        self._max_body = max_body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        exchange = _Exchange(receive, send, self._max_body)
        try:
            self._check_host(scope)
            exchange.check_announced(Headers(scope=scope).get("content-length", ""))
            await self._app(scope, exchange.receive, exchange.send)
        except ClientDisconnect:
            pass  # its sender has hung up in the midst of it, and nobody hears an answer
        except Exception as error:
            trouble, headers = _told(error, scope)
            if not exchange.is_answered:  # else all that can be done is to let it break off
                headers = {**trouble.headers(), **headers}
                answer = JSONResponse(trouble.as_json(), trouble.status, headers)
                await answer(scope, receive, send)

    def _check_host(self, scope: Scope) -> None:
        """Refuse other names where this machine is reached by itself: a page of anybody's may have
        its own name lead here, and send what its visitor's browser lets it.

        Raises:
            Trouble: 403.
        """
        at = scope.get("server")
        if at is None or not is_loopback(str(at[0]).removeprefix("::ffff:")):
            return
        given = Headers(scope=scope).getlist("host")
        name = host_in(given[0]) if len(given) == 1 else None
        if name is None or not (name in self._names or names_this_machine(name)):
            raise forbidden(
                f"Host is {shown(', '.join(given))}, a name that this server does not go by;"
                " whoever runs it can allow it (--allow-host)."
            )


class _Exchange:
    """A body on its way in, no larger than allowed, and whether its answer has begun."""

    __slots__ = ("_came", "_most", "_receive", "_send", "is_answered")

    def __init__(self, receive: Receive, send: Send, most: int) -> None:
        self._receive = receive
        self._send = send
        self._most = most
        self._came: int | None = 0
        """Bytes so far; ``None`` once all is there."""
        self.is_answered = False

    @property
    def disconnected(self) -> bool | None:
        """As of :func:`has_hung_up`."""
        return has_hung_up(self._receive)

    def send(self, message: Message) -> Awaitable[None]:
        self.is_answered = True
        return self._send(message)

    def receive(self) -> Awaitable[Message]:
        # What waits for the caller to hang up is not one frame longer for the body's sake.
        return self._receive() if self._came is None else self._counted(self._came)

    async def _counted(self, before: int) -> Message:
        """The next of it.

        Raises:
            Trouble: 413, at the byte too many.
        """
        message = await self._receive()
        came = before + len(message.get("body", b""))
        self._came = came if message.get("more_body", False) else None
        if came > self._most:
            raise self._refusal()
        return message

    def check_announced(self, length: str) -> None:
        """See that a body is not too large by its own account.

        Raises:
            Trouble: 413.
        """
        if length.isdecimal() and int(length) > self._most:
            raise self._refusal()

    def _refusal(self) -> Trouble:
        return too_large("The body is larger", f"{self._most} bytes")


def _told(error: Exception, scope: Scope) -> tuple[Trouble, Mapping[str, str]]:
    """What the caller is told of an error, and with which further headers."""
    if isinstance(error, Trouble):
        return error, {}
    if isinstance(error, HTTPException):  # the router's
        headers = error.headers or {}
        if error.status_code == 405:
            allowed = headers.get("Allow", "").split(", ")
            return wrong_method(scope["method"], allowed), headers
        return not_there("address", scope["path"]), {}
    if isinstance(error, RunningHubError):
        return trouble_of(error), {}
    # Messages and variables may hold what callers sent; where it happened does not.
    where = [
        f"{frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    _note_request(logging.ERROR, scope, "error", error=type(error).__qualname__, at=where[-8:])
    return failed_inside(), {}


def _note_request(level: int, scope: Scope, event: str, **more: object) -> None:
    """A line of the log: who asked for what, under which id."""
    state = scope.get("state", {})
    caller = state.get("caller")
    note(
        event,
        level=level,
        request_id=state.get("request_id"),
        method=scope["method"],
        path=_SECRET_IN_PATH.sub("…", scope["path"]),
        token=None if caller is None else caller.name,
        **more,
    )


def note(event: str, *, level: int = logging.ERROR, **more: object) -> None:
    """A line of the log; what is ``None`` is left out."""
    told = {"time": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}", "event": event, **more}
    known = {name: value for name, value in told.items() if value is not None}
    LOGGER.log(level, "%s", json.dumps(known, ensure_ascii=False))
