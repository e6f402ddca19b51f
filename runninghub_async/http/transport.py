"""How aiohttp is used: complete answers, files to send, and what its failures mean.

What a failure means for a paid submit is not decided by its kind, but by whether a byte had left
(see :mod:`runninghub_async.http.submits`).
"""

from __future__ import annotations

import asyncio
import math
import re
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import lru_cache
from typing import Any, BinaryIO

import aiohttp
from attrs import define, field, frozen
from yarl import URL

from runninghub_async import __version__
from runninghub_async.http.payloads import FilePayload, Progress
from runninghub_async.http.transfers import TooSlowError
from runninghub_async.values import SANDBOX

CONNECT_TIMEOUT = 7.0
"""Two tries and the pause between them stay within the 15 s after which a host counts as
unreachable."""
MAX_ANSWER_BYTES = 16 * 2**20
_WANTS_LOGIN = 407
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NO_HOST = re.compile("(?:https?:)?(?!//|[a-z][a-z0-9+.-]*:)", re.IGNORECASE)
"""How an address begins that leads to another place of the same host."""
_PLAIN = re.compile("[!-~]+")

# Failures after which a read was certainly never sent.
NEVER_DELIVERED = (
    aiohttp.ClientConnectorError,  # refused, unreachable, name not found, TLS handshake
    aiohttp.ClientConnectorCertificateError,
    aiohttp.ServerFingerprintMismatch,
    aiohttp.ConnectionTimeoutError,  # while connecting or waiting for the pool
    aiohttp.ClientHttpProxyError,  # the proxy refused the tunnel
    aiohttp.InvalidURL,
)
# Failures that another try meets again.
_LASTING = (
    aiohttp.ClientConnectorCertificateError,
    aiohttp.ServerFingerprintMismatch,
    aiohttp.InvalidURL,
)
TRANSPORT_ERRORS = (aiohttp.ClientError, TimeoutError, OSError)


@frozen(kw_only=True)
class Reply:
    """A complete HTTP answer."""

    status: int
    body: bytes = field(repr=False)
    """Not shown in any variable, since it may repeat the key."""
    location: str | None = None
    retry_after: float | None = None
    of_sandbox: bool = False
    """Whether a sandbox gave it, which takes no money."""


class AnswerTooSlow(TimeoutError):
    """An answer that has begun and does not come to its end."""


@frozen
class NoReply:
    """Why a request got no complete answer.

    Attributes:
        why: in a few words that may be shown.
        delivered: whether the service may have seen the request.
        received: the part of the answer that arrived.
        lasting: whether another try would meet the same.
    """

    why: str
    delivered: bool = field(kw_only=True)
    received: bytes = field(default=b"", repr=False, kw_only=True)
    lasting: bool = field(default=False, kw_only=True)


@define
class Traffic:
    """Bytes in bodies, both ways."""

    sent: int = 0
    received: int = 0


@lru_cache(maxsize=512)
def address(base_url: URL, path: str) -> URL:
    return base_url.joinpath(path.lstrip("/"))


@lru_cache(maxsize=8)
def whole_within(seconds: float, connect: float) -> aiohttp.ClientTimeout:
    """Time limits of a request that may be repeated: one timer, since every query pays it."""
    return aiohttp.ClientTimeout(total=seconds, sock_connect=min(CONNECT_TIMEOUT, connect))


async def read_reply(
    request: AbstractAsyncContextManager[aiohttp.ClientResponse],
    received: bytearray,
    begins: Callable[[], None] | None = None,
) -> Reply:
    """The whole answer.

    Args:
        request: what is asked.
        received: keeps what arrived of an answer that breaks off.
        begins: called when the answer's body is about to come.
    """
    async with request as response:
        if begins is not None:
            begins()
        await read_body(response.content, received)
        return reply_of(response.status, response.headers, received)


async def read_body(content: aiohttp.StreamReader, received: bytearray) -> None:
    """All of an answer's body, as far as it may be long.

    Raises:
        aiohttp.ClientPayloadError: it is longer, or breaks off.
    """
    while not content.at_eof():
        received += await content.readany()
        if len(received) > MAX_ANSWER_BYTES:
            raise aiohttp.ClientPayloadError("the answer is too long")


def reply_of(status: int, headers: Mapping[str, str], received: bytearray) -> Reply:
    """A complete answer."""
    is_redirect = 300 <= status < 400
    return Reply(
        status=status,
        body=bytes(received),
        location=headers.get("Location") if is_redirect else None,
        retry_after=_seconds(headers.get("Retry-After")),
        of_sandbox=headers.get("Server") == SANDBOX,
    )


@asynccontextmanager
async def opened_file(
    open_file: Callable[[], BinaryIO], content_type: str, progress: Progress | None
) -> AsyncIterator[FilePayload]:
    """A file that is being sent, opened and closed without holding up the loop."""
    opening = asyncio.get_running_loop().run_in_executor(None, open_file)
    try:
        await asyncio.wait([opening])
    except asyncio.CancelledError:  # the thread goes on, and opens it all the same
        opening.add_done_callback(_close_opened)
        raise
    stream = opening.result()
    try:
        yield await asyncio.to_thread(
            FilePayload, stream, content_type=content_type, progress=progress
        )
    finally:
        stream.close()


@asynccontextmanager
async def answered_within(seconds: float, file: FilePayload) -> AsyncIterator[None]:
    """In here a file is sent and answered; the answer may take so long once all has been sent.

    Raises:
        AnswerTooSlow: something came all the time, and not its end.
    """
    loop, clock = asyncio.get_running_loop(), asyncio.timeout(None)
    file.when_sent = lambda: clock.reschedule(loop.time() + seconds)
    try:
        async with clock:
            yield
    except TimeoutError:
        if clock.expired():
            raise AnswerTooSlow from None
        raise
    finally:
        file.when_sent = None


def _close_opened(opening: asyncio.Future[BinaryIO]) -> None:
    if not opening.cancelled() and opening.exception() is None:
        opening.result().close()


def room_in(
    session: aiohttp.ClientSession | None, wanted: int, part: float, *, least: int = 1
) -> int:
    """How many requests at once this part of the caller's pool has room for.

    None shall wait in the pool, where submits and transfers would be in each other's way.
    """
    connector = session.connector if session is not None else None
    limits = [connector.limit, connector.limit_per_host] if connector is not None else []
    return min([wanted, *(max(least, int(limit * part)) for limit in limits if limit)])


def user_agent_beside(session: aiohttp.ClientSession | None) -> dict[str, str]:
    """The header that names this package; none where the caller's session has seen to it."""
    if session is not None:
        theirs = (*session.headers, *session.skip_auto_headers)
        if any(name.lower() == "user-agent" for name in theirs):
            return {}
    return {"User-Agent": f"runninghub_async/{__version__} aiohttp/{aiohttp.__version__}"}


def drop_unfit_connections(connector: aiohttp.BaseConnector | None, idle_limit: float) -> None:
    """Close pooled connections that must not carry another request.

    They have idled longer than ``idle_limit`` seconds, which matters for a submit, or something
    lies on them that nobody asked for, and that would be taken for the answer.  aiohttp has one
    keep-alive time per connector and none per request, it does not look for unread bytes, and the
    connector may be the caller's.  Its pool maps a host to connections with the time each came
    back.
    """
    pool: Mapping[Any, Any] = getattr(connector, "_conns", {})
    oldest = time.monotonic() - idle_limit
    for connections in pool.values():
        for end in (
            0,
            -1,
        ):  # the next one is taken from either; what lies between comes there later
            while connections:
                entry = connections[end]
                if not (entry[1] < oldest or entry[0].should_close):
                    break
                del connections[end]
                entry[0].close()


def is_lasting(error: BaseException) -> bool:
    """Whether another try would meet the same."""
    return isinstance(error, _LASTING)


def describe(error: BaseException) -> str:
    """What went wrong in transport, in a few words and without any header."""
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return f"the host name {error.host!r} does not resolve"
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return (
            f"the certificate is not trusted ({error.certificate_error}); where a company's own is"
            " meant, ca_file or RUNNINGHUB_CA_FILE names the file with it"
        )
    if isinstance(error, aiohttp.ClientProxyConnectionError):
        reason = error.os_error.strerror or str(error.os_error)
        return f"cannot connect to the proxy {error.host}:{error.port} ({reason})"
    if isinstance(error, aiohttp.ClientConnectorError):
        reason = error.os_error.strerror or str(error.os_error)
        return f"cannot connect to {error.host}:{error.port} ({reason})"
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return "no connection in time"
    if isinstance(error, aiohttp.ServerDisconnectedError):
        return "the server closed the connection without an answer"
    if isinstance(error, AnswerTooSlow):
        return "the answer did not come to its end in time"
    if isinstance(error, TooSlowError):
        return str(error)
    if isinstance(error, (aiohttp.SocketTimeoutError, TimeoutError)):
        return "no answer in time"
    if isinstance(error, aiohttp.ClientPayloadError):
        return "the answer was cut short"
    if isinstance(error, aiohttp.ClientHttpProxyError):
        wants = "; it wants a name and a password: http://user:password@host:port"
        told = wants if error.status == _WANTS_LOGIN else ""
        return f"the proxy refused the connection (HTTP {error.status}{told})"
    if isinstance(error, aiohttp.TooManyRedirects):
        return "there were too many redirects"
    if isinstance(error, aiohttp.ClientResponseError):
        reason, _, _ = error.message.partition("\n")
        return f"the answer is not valid HTTP ({reason[:80]})"
    if isinstance(error, aiohttp.ClientOSError):
        return f"the connection broke ({error.strerror})"
    return f"{type(error).__name__}: {error}"


def _seconds(retry_after: str | None) -> float | None:
    """The seconds of a ``Retry-After``; the form with a date is not used by this service."""
    try:
        seconds = float(retry_after) if retry_after else 0.0
    except ValueError:
        return None
    return seconds if 0 < seconds < math.inf else None


def exact_url(text: str) -> URL:
    """An address that is asked for to the letter where it is plain ASCII: whoever signed it signed
    its letters, and another spelling of the same is another.

    Raises:
        ValueError: it is no address.
    """
    return URL(text, encoded=_PLAIN.fullmatch(text) is not None)


def next_url(response: aiohttp.ClientResponse) -> URL | None:
    """Where an answer sends on to; ``None`` where it does not.

    Raises:
        InvalidUrlRedirectClientError, NonHttpUrlRedirectClientError: to no http(s) address.
    """
    location = response.headers.get("Location") or response.headers.get("URI")
    if response.status not in _REDIRECTS or location is None:
        return None
    try:
        is_of_this_host = location.startswith("/") and not location.startswith("//")
        there = exact_url(f"{response.url.origin()}{location}" if is_of_this_host else location)
        if there.scheme not in ("", "http", "https"):
            raise aiohttp.NonHttpUrlRedirectClientError(location)
        if _NO_HOST.match(location):
            there = response.url.join(there)
        there.origin()
    except ValueError as error:
        response.release()
        if isinstance(error, aiohttp.ClientError):
            raise
        raise aiohttp.InvalidUrlRedirectClientError(location) from None
    return there


def host_of(url: str) -> str:
    try:
        return URL(url).host or url
    except ValueError:
        return url
