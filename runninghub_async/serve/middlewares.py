"""What happens to each request before and after its handler, as plain ASGI.

From the outside inwards: an id, a line in the log, CORS, errors as JSON, the name that was asked
for, the size of the body.
"""

from __future__ import annotations

import json
import logging
import re
import time
import traceback
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from runninghub_async.errors import RunningHubError
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


class RequestIds:
    """Gives each request an id, its caller's own where that can be one, and tells it back."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).get(REQUEST_ID, "")
        request_id = given if _SANE_ID.fullmatch(given) else uuid4().hex
        # A state of its own: outside of us, requests may share one.
        scope["state"] = {**scope.get("state", {}), "request_id": request_id}

        async def send_with_id(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[REQUEST_ID] = request_id
            await send(message)

        await self._app(scope, receive, send_with_id)


class Requests:
    """Counts each request, and has a line of the log for it: nothing of its query, its headers and
    its body."""

    def __init__(self, app: ASGIApp, count: Callable[[Scope, int, float], None]) -> None:
        self._app = app
        self._count = count

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status = 0  # the connection ended before there was one

        async def send_and_note(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        finally:
            took = time.perf_counter() - began
            self._count(scope, status, took)
            if LOGGER.isEnabledFor(logging.INFO):
                told = {"status": status or None, "milliseconds": round(took * 1000, 1)}
                _note_request(logging.INFO, scope, "request", **told)


class Errors:
    """Answers with every error in one shape."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        has_begun = False

        async def send_and_note(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_and_note)
        except ClientDisconnect:
            pass  # its sender has hung up in the midst of it, and nobody hears an answer
        except Exception as error:
            trouble, headers = _told(error, scope)
            if not has_begun:  # else all that can be done is to let the answer break off
                headers = {**trouble.headers(), **headers}
                answer = JSONResponse(trouble.as_json(), trouble.status, headers)
                await answer(scope, receive, send)


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


class Hosts:
    """Refuses other names where this machine is reached by itself: a page of anybody's may have
    its own name lead here, and send what its visitor's browser lets it."""

    def __init__(self, app: ASGIApp, names: frozenset[str]) -> None:
        self._app = app
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and self._is_reached_on_loopback(scope):
            given = Headers(scope=scope).getlist("host")
            name = host_in(given[0]) if len(given) == 1 else None
            if name is None or not (name in self._names or names_this_machine(name)):
                raise forbidden(
                    f"Host is {shown(', '.join(given))}, a name that this server does not go by;"
                    " whoever runs it can allow it (--allow-host)."
                )
        await self._app(scope, receive, send)

    def _is_reached_on_loopback(self, scope: Scope) -> bool:
        at = scope.get("server")
        return at is not None and is_loopback(str(at[0]).removeprefix("::ffff:"))


class BodySize:
    """Refuses bodies that are too large, at their announcement or at the byte too many."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "")
        if announced.isdecimal() and int(announced) > self._most:
            raise self._refusal()
        came = 0

        async def receive_counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > self._most:
                raise self._refusal()
            return message

        await self._app(scope, receive_counted, send)

    def _refusal(self) -> Trouble:
        return too_large("The body is larger", f"{self._most} bytes")


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
