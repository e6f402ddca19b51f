"""Result files as they come in: whole, or known to be cut short.

How an answer ended matters where it told no length, and how its compression ended where it
was compressed.
"""

from __future__ import annotations

import asyncio
import re
import zlib
from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from types import MappingProxyType
from typing import Any

import aiohttp

from runninghub_async import errors, quoting
from runninghub_async.http import faults
from runninghub_async.http.secrecy import sealed
from runninghub_async.http.session import Session
from runninghub_async.http.transfers import PACE_SECONDS, Pace, Turns
from runninghub_async.http.transport import (
    NEVER_DELIVERED,
    TRANSPORT_ERRORS,
    Traffic,
    describe,
    exact_url,
    host_of,
    is_lasting,
    next_url,
)
from runninghub_async.retries import RetryPolicy

AT_ONCE = 20
"""Downloads at the same time; they have room of their own."""

DECODABLE = frozenset({"gzip", "x-gzip", "deflate"})
_DECODED_PIECE = 2**20
_READ_SIZE = 2**19
"""Bytes of a file that may wait for whoever reads them, and as many again while these are read."""
_IS_GONE = frozenset({401, 403, 404, 410})
_NOTHING: Mapping[str, str] = MappingProxyType({})
_MOST_PLACES = 5
"""Addresses that are asked, one after the other sending on to the next."""


class Downloads:
    """The downloads of one client.  They go to storage hosts, so they never carry the key."""

    def __init__(self, session: Session, retry: RetryPolicy | None) -> None:
        """``retry`` is how whoever saves a file repeats what failed; here nothing is repeated."""
        self.retry = retry
        self._session = session
        self._turns = Turns(session.room_for_transfers(AT_ONCE))

    def turn(self, lane: object) -> AbstractAsyncContextManager[None]:
        """Room for one download, which is waited for.

        Args:
            lane: the source; sources take turns.
        """
        return self._turns.turn(lane)

    @asynccontextmanager
    async def open(self, url: str) -> AsyncIterator[Download]:
        """Open a result file, in a :meth:`turn`.

        Raises:
            DownloadError: the answer is not the file; ``code`` is the HTTP status.
            ConnectionFailedError: the host could not be reached.
        """
        async with await self._get(url) as response:
            if (why := unusable(response)) is not None:
                raise errors.DownloadError(
                    f"The result file is not available: {why} from {response.url.host}.",
                    code=response.status,
                    endpoint=url,
                    retryable=response.status == 200
                    or faults.may_repeat_read(response.status, None),
                )
            yield Download(response, self._session.traffic, url)

    @sealed
    async def is_there(self, url: str) -> bool | None:
        """Whether a link still leads to its file: asks for its first byte.  ``None`` where that
        cannot be found out now."""
        try:
            async with await self._get(url, {"Range": "bytes=0-0"}) as response:
                status = response.status
        except errors.DownloadError:
            return False
        except errors.ConnectionFailedError:
            return None
        return True if status in (200, 206) else False if status in _IS_GONE else None

    @sealed
    async def _get(self, url: str, more: Mapping[str, str] = _NOTHING) -> aiohttp.ClientResponse:
        trouble: errors.RunningHubError
        try:
            async with asyncio.timeout(max(self._session.http_timeout, PACE_SECONDS)):
                return await self._follow(url, more)
        except (
            aiohttp.InvalidUrlRedirectClientError,
            aiohttp.NonHttpUrlRedirectClientError,
        ) as bad:
            there = quoting.shown(str(bad.args[0]), 400)  # the address comes first in these errors
            trouble = errors.DownloadError(
                f"{host_of(url)} redirects to {there}, which is not an http(s) address;"
                " the result's file is not there.",
                endpoint=url,
            )
        except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError, _NoAddressError):
            trouble = errors.DownloadError(
                f"The result's link is not an http(s) address: {url}", endpoint=url
            )
        except TRANSPORT_ERRORS as error:
            trouble = errors.ConnectionFailedError(
                f"Downloading from {host_of(url)} failed: {describe(error)}.",
                endpoint=url,
                reached=not isinstance(error, NEVER_DELIVERED),
                retryable=not is_lasting(error),
            )
        # Outside the ``except``: aiohttp's exception may hold headers.
        raise self._session.redactor.error(trouble)

    async def _follow(self, url: str, more: Mapping[str, str]) -> aiohttp.ClientResponse:
        """The answer at the end of all redirects, each of which is followed to the letter."""
        try:
            place = exact_url(url)
        except ValueError:
            raise _NoAddressError from None
        passed: list[aiohttp.ClientResponse] = []
        while True:
            response = await self._session.open_pool().get(
                place,
                headers={"Accept-Encoding": "identity", **self._session.user_agent, **more},
                auto_decompress=False,  # aiohttp's takes a stream that ends early for whole
                timeout=self._session.silence_limits(),
                read_bufsize=_READ_SIZE,
                # aiohttp takes care that a login of the caller's session does not go along.
                allow_redirects=self._session.has_login,
                max_redirects=_MOST_PLACES,
            )
            passed.append(response)
            if (there := next_url(response)) is None:
                return response
            response.release()
            if len(passed) == _MOST_PLACES:
                raise aiohttp.TooManyRedirects(passed[0].request_info, tuple(passed))
            place = there


class _NoAddressError(Exception):
    """A link that is no address."""


def unusable(response: aiohttp.ClientResponse) -> str | None:
    """Why this answer is not a file that can be read; ``None`` where it is one."""
    if response.status != 200:
        return f"HTTP {response.status}"
    if (part := response.headers.get("Content-Range")) and _size_of_all(part) is None:
        return f"only a part ({quoting.shown(part)})"
    if (encoding := _encoding(response)) and encoding not in DECODABLE:
        return f"the unasked encoding {quoting.shown(encoding)}"
    coding = response.headers.get("Transfer-Encoding", "chunked").strip().lower()
    if coding not in ("chunked", "identity"):
        return f"the unasked transfer coding {quoting.shown(coding)}"
    return None


def _size_of_all(content_range: str) -> int | None:
    """The size of a file that is here from its first byte to its last; ``None`` for less."""
    told = re.fullmatch(r"\s*bytes\s+0-(\d{1,18})/(\d{1,18})\s*", content_range)
    return int(told[2]) if told is not None and int(told[1]) + 1 == int(told[2]) else None


def _encoding(response: aiohttp.ClientResponse) -> str:
    """In what the content is compressed; empty where it is not."""
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    return "" if encoding == "identity" else encoding


class Download:
    """An open result file."""

    def __init__(self, response: aiohttp.ClientResponse, traffic: Traffic, link: str) -> None:
        """``response`` is not :func:`unusable`; ``link`` is what was asked for."""
        self.link = link
        self._response = response
        self._traffic = traffic
        encoding = _encoding(response)
        self._decoder = Decoder(encoding) if encoding in DECODABLE else None
        coding = response.headers.get("Transfer-Encoding", "")
        self._is_chunked = "chunked" in coding.lower()
        self._protocol = None if self._is_chunked else _told_by_the_end(response)
        self.content_type = response.content_type
        self.charset = response.charset
        self.host = response.url.host
        self._came = 0

    async def chunks(self) -> AsyncGenerator[bytes]:
        """The content as it arrives.

        Raises:
            ConnectionFailedError: it was cut short.
        """
        with Pace() as pace:
            while True:
                trouble, chunk = await self._next(pace)
                if self._decoder is None:
                    if chunk:
                        yield chunk
                elif trouble is None:
                    try:
                        for piece in self._decoder.pieces(chunk):
                            yield piece
                    except zlib.error:
                        trouble = "its compression is damaged"
                if trouble is None and not chunk:
                    trouble = self._cut_short()
                    if trouble is None:
                        return
                if trouble is not None:
                    # Outside the ``except``: aiohttp's exception may hold headers.
                    raise errors.ConnectionFailedError(
                        f"The download from {self.host} broke off: {trouble}.",
                        endpoint=str(self._response.url),
                        reached=True,
                    )

    @sealed
    async def _next(self, pace: Pace) -> tuple[str | None, bytes]:
        """What is wrong, or the next bytes as they were sent; none at the end."""
        try:
            if self._is_chunked:
                chunk = await pace.wait_for(self._response.content.readany())
            else:  # as it came, and not put together anew
                chunk, _ = await pace.wait_for(self._response.content.readchunk())
        except TRANSPORT_ERRORS as error:
            return describe(error), b""
        pace.count(len(chunk))
        self._came += len(chunk)
        self._traffic.received += len(chunk)
        return None, chunk

    def _cut_short(self) -> str | None:
        """What is wrong with the end that has just come."""
        if self._decoder is not None and not self._decoder.is_complete and self._came:
            return "its compression ends early"
        part = self._response.headers.get("Content-Range")
        if part and self._came != (size := _size_of_all(part)):
            return f"{self._came} of {size} bytes came"
        # aiohttp takes a reset for the end of such an answer, and keeps why the connection ended.
        if self._protocol is not None and isinstance(self._protocol.exception(), OSError):
            return "the connection broke, and the answer had told no length"
        return None


class Decoder:
    """Content that was compressed on the way, although that was not asked for.

    Unlike aiohttp's own, this tells a stream that ends early from a whole one.
    """

    def __init__(self, encoding: str) -> None:
        """``encoding`` is one of ``DECODABLE``."""
        self._is_gzip = encoding != "deflate"
        self._stream: Any = None
        self.is_complete = False

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        """The content of this part, in pieces of bounded size.

        Raises:
            zlib.error: it is damaged.
        """
        while chunk:
            if self._stream is None:
                self._stream = zlib.decompressobj(self._window(chunk))
            piece = self._stream.decompress(chunk, _DECODED_PIECE)
            chunk, self.is_complete = self._stream.unconsumed_tail, self._stream.eof
            if self._stream.eof:  # another may follow, as gzip allows
                chunk, self._stream = self._stream.unused_data, None
            if piece:
                yield piece

    def _window(self, chunk: bytes) -> int:
        if self._is_gzip:
            return 16 + zlib.MAX_WBITS
        has_header = chunk[0] & 0x0F == 8  # many hosts send it without
        return zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS


def _told_by_the_end(response: aiohttp.ClientResponse) -> Any:
    """The connection, where nothing but its end tells the end of the answer."""
    if response.content_length is not None or response.connection is None:
        return None  # aiohttp sees to the length; without a connection all came at once
    return response.connection.protocol
