"""What was asked of the sandbox: the log of requests, and the one that is being answered."""

from __future__ import annotations

import asyncio
import logging
import re
from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Any

from aiohttp import web
from attrs import define, field

from runninghub_async.sandbox.answers import Refusal, RefusalShape, refusal_answer
from runninghub_async.sandbox.clock import Clock
from runninghub_async.sandbox.contract import INVALID, TOO_LARGE
from runninghub_async.sandbox.encoding import loads
from runninghub_async.sandbox.files import MEGABYTE
from runninghub_async.sandbox.line_faults import Broken, spoil
from runninghub_async.sandbox.scripts import AnyStep, Denial, Fault

MAX_BODY = 32 * MEGABYTE
"""What a body may hold, file uploads apart; ``data:`` URIs need some room."""


_SECRET_IN_PATH = re.compile(
    r"(/proxy(?:-plus)?/)[^/?]+|((?:apiKey|Rh-Comfy-Auth)=)[^&]*", re.IGNORECASE
)

logger = logging.getLogger("runninghub_async.sandbox")


@define(eq=False)
class SeenRequest:
    """A request that the sandbox received."""

    method: str
    path: str
    headers: Mapping[str, str]
    time: float
    """Seconds on the sandbox's clock (``time.monotonic``)."""
    body: bytes = field(default=b"", repr=lambda body: f"<{len(body)} bytes>")
    """What was sent; left out for file uploads."""


def without_secrets(path: str) -> str:
    """A path as it can be shown."""
    return _SECRET_IN_PATH.sub(lambda found: f"{found[1] or found[2]}***", path)


class RequestLog:
    """The latest requests, within a bound on their number and on the bytes of their bodies."""

    def __init__(self, *, most: int = 100_000, most_bytes: int = 64 * MEGABYTE) -> None:
        self._seen: deque[SeenRequest] = deque()
        self._most = most
        self._most_bytes = most_bytes
        self._bytes = 0

    def __iter__(self) -> Iterator[SeenRequest]:
        return iter(self._seen)

    def clear(self) -> None:
        """Forget them all."""
        self._seen.clear()
        self._bytes = 0

    def add(self, request: SeenRequest) -> None:
        """Remember a request whose body has not been read yet."""
        self._seen.append(request)
        self._trim()

    def add_body(self, request: SeenRequest, body: bytes) -> None:
        """Remember the body as well, now that it has been read."""
        request.body = body
        self._bytes += len(body)
        self._trim()

    def _trim(self) -> None:
        while len(self._seen) > self._most or (
            self._bytes > self._most_bytes and len(self._seen) > 1
        ):
            self._bytes -= len(self._seen.popleft().body)


@define(eq=False)
class Exchange:
    """A request that is being answered."""

    http: web.Request
    _seen: SeenRequest
    _log: RequestLog
    fault: Fault | None = None
    """What goes wrong with the answer."""
    held_until: asyncio.Event | None = None
    """What has to happen before it is sent."""

    async def json(self, *, invalid: int = INVALID) -> dict[str, Any]:
        """The body, which must be a JSON object; ``invalid`` is the code if it is not."""
        body = await self.http.read()
        self._log.add_body(self._seen, body)
        try:
            value = loads(body)
        except ValueError as error:
            raise Refusal(invalid, "Invalid parameters: the body is not JSON") from error
        if not isinstance(value, dict):
            raise Refusal(invalid, "Invalid parameters: the body is not a JSON object")
        return value

    def apply_fault(self, step: AnyStep | None) -> None:
        """Let a scripted step have its way with this request.

        Raises:
            Refusal: if that is the step.
            Broken: if the line breaks before the request is acted upon.
        """
        match step:
            case Denial():
                raise Refusal(step.code, step.message)
            case Fault():
                self.fault = step
                if not step.created:
                    raise Broken(step)


Handler = Callable[[Exchange], Awaitable[web.StreamResponse]]


class Answering:
    """Turns our handlers into aiohttp's: logs what comes in, and words the refusals.

    Args:
        log: where every request is noted.
        clock: when it came.
    """

    def __init__(self, log: RequestLog, clock: Clock) -> None:
        self._log = log
        self._clock = clock

    def __call__(
        self, handler: Handler, refusing: RefusalShape
    ) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """``handler`` for aiohttp, with its refusals in the shape of its part of the API."""

        async def answer(request: web.Request) -> web.StreamResponse:
            seen = SeenRequest(request.method, request.path_qs, request.headers, self._clock())
            self._log.add(seen)
            exchange = Exchange(request, seen, self._log)
            response: web.StreamResponse | None = None
            said = "answered"
            try:
                response = await handler(exchange)
            except Refusal as refusal:
                response = refusal_answer(refusal, refusing)
                said = f"refused with {refusal.code}: {refusal.message}"
            except web.HTTPRequestEntityTooLarge:
                too_large = Refusal(TOO_LARGE, f"a body may hold {MAX_BODY} bytes")
                response = refusal_answer(too_large, refusing)
                said = f"refused with {TOO_LARGE}"
            except Broken as broken:
                exchange.fault = broken.fault
            if exchange.held_until is not None:
                await exchange.held_until.wait()
            fault = exchange.fault
            logger.info(
                "%s %s %s", seen.method, without_secrets(seen.path), f"{fault}" if fault else said
            )
            if fault is not None:
                return await spoil(fault, request, response, self._clock)
            assert response is not None
            return response

        return answer
