"""Small requests on connections of our own pool, each written at once.

aiohttp's session can do much that none of these needs (redirects, cookies, proxies, middlewares,
traces, an asyncio task that writes the body), and that is most of what a small request costs.  The
pool, its connections with TLS, and the reading of answers are aiohttp's here too.
"""

from __future__ import annotations

import asyncio
from functools import lru_cache

import aiohttp
import aiohttp.connector
from aiohttp.http_exceptions import HttpProcessingError
from yarl import URL

from runninghub_async.http.payloads import JSON_TYPE
from runninghub_async.http.secrecy import write_post
from runninghub_async.http.signed import SignedJson
from runninghub_async.http.submits import Attempt, HeldBack
from runninghub_async.http.transport import Reply, address, read_body, reply_of
from runninghub_async.values import Account

LONGEST = 32 * 1024
"""Bytes of a body that is written at once; a longer one waits for the connection to take it."""
SWITCHING = 101
"""The one status below 200 that no other follows."""
_KNOWN = aiohttp.__version__.startswith("3.")
"""How a connection is read is no promise of aiohttp's: the next major version may do otherwise."""


class Direct:
    """One pool's way to one site, without a proxy between."""

    def __init__(
        self, connector: aiohttp.BaseConnector, site: URL, headers: dict[str, str]
    ) -> None:
        """``headers`` are those of every request."""
        self._connector = connector
        self._site = site
        self._loop = loop = asyncio.get_running_loop()
        # Stands for all requests where a connection is made: only where it leads to counts there.
        self._any = aiohttp.ClientRequest("POST", site, headers=headers, loop=loop)
        every = {k: v for k, v in self._any.headers.items() if k != "Content-Length"}
        every["Content-Type"] = JSON_TYPE
        self._headers = "".join(f"{name}: {value}\r\n" for name, value in every.items())

    async def post(
        self,
        path: str,
        account: Account | None,
        body: bytes | SignedJson,
        *,
        limits: aiohttp.ClientTimeout,
        received: bytearray,
        attempt: Attempt | None = None,
    ) -> Reply:
        """Make one request and read the whole answer.

        Args:
            path: of the request.
            account: whose key goes into a header, unless it goes into the body.
            body: JSON, at most ``LONGEST``.
            limits: of time.
            received: keeps what arrived of an answer that breaks off.
            attempt: a submit's, which is told before its first byte leaves.

        Raises:
            HeldBack: the submit must not leave.
            aiohttp.ClientError, OSError: as aiohttp's session does.
        """
        connection: aiohttp.connector.Connection | None = None
        try:
            if limits.total is None:
                connection = await self._connect(limits)
                reply = await self._exchange(
                    connection, path, account, body, limits, received, attempt
                )
            else:
                async with asyncio.Timeout(self._loop.time() + limits.total):
                    connection = await self._connect(limits)
                    reply = await self._exchange(
                        connection, path, account, body, limits, received, attempt
                    )
        except BaseException as error:
            if connection is not None:
                connection.close()
            elif isinstance(error, TimeoutError):
                raise aiohttp.ConnectionTimeoutError from error
            raise
        connection.release()
        return reply

    async def _connect(self, limits: aiohttp.ClientTimeout) -> aiohttp.connector.Connection:
        """One of the pool, or a new one."""
        return await self._connector.connect(self._any, traces=[], timeout=limits)

    async def _exchange(
        self,
        connection: aiohttp.connector.Connection,
        path: str,
        account: Account | None,
        body: bytes | SignedJson,
        limits: aiohttp.ClientTimeout,
        received: bytearray,
        attempt: Attempt | None,
    ) -> Reply:
        protocol, transport = connection.protocol, connection.transport
        if protocol is None or transport is None or transport.is_closing():
            raise aiohttp.ClientConnectionResetError("Cannot write to closing transport")
        protocol.set_response_params(read_until_eof=True, read_timeout=limits.sock_read)
        if attempt is not None:
            if protocol.should_close:
                raise HeldBack("there are unread bytes on the connection")
            attempt.write_at_once()
        write_post(transport, _opening(self._site, path, self._headers), account, body)
        protocol.start_timeout()
        try:
            message, content = await protocol.read()
            while 100 <= message.code < 200 and message.code != SWITCHING:  # the answer is to come
                message, content = await protocol.read()
        except HttpProcessingError as error:
            raise aiohttp.ClientResponseError(
                self._any.request_info, (), status=error.code, message=error.message
            ) from None
        if attempt is not None and not content.is_eof():
            attempt.answer_begins()
        await read_body(content, received)
        return reply_of(message.code, message.headers, received)


@lru_cache(maxsize=512)
def _opening(site: URL, path: str, headers: str) -> bytes:
    """The head of a request up to what differs from one to the next."""
    return f"POST {address(site, path).raw_path_qs} HTTP/1.1\r\n{headers}".encode()


def direct_way(
    connector: aiohttp.BaseConnector | None, site: URL, headers: dict[str, str]
) -> Direct | None:
    """The way to a site; ``None`` where this aiohttp may not know it."""
    return Direct(connector, site, headers) if _KNOWN and connector is not None else None
