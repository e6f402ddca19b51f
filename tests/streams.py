"""Servers of asyncio's streams, for tests that speak bytes."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

Connected = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
"""Serves a connection to its end."""


async def stream_server(
    connected: Connected, port: int = 0, *, limit: int = 2**16, ssl: ssl.SSLContext | None = None
) -> asyncio.Server:
    """``asyncio.start_server`` on 127.0.0.1, which tells nothing of a connection that is reset."""
    loop = asyncio.get_running_loop()
    make = partial(_Connection, connected, limit, loop)
    return await loop.create_server(make, "127.0.0.1", port, ssl=ssl)


class _Connection(asyncio.StreamReaderProtocol):
    """Looks at how it ends.

    Asyncio leaves that to ``__del__``, and where the garbage is collected this may come after that
    of the future with the failure: then it is told as one that nobody retrieved, and a test fails
    for it whose product has done nothing wrong.
    """

    def __init__(self, connected: Connected, limit: int, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(asyncio.StreamReader(limit, loop), connected, loop)

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        closed: Any = vars(self)["_closed"]
        if not closed.cancelled():
            closed.exception()
