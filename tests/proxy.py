"""An HTTP proxy as companies have one, on which tests see what goes through it."""

from __future__ import annotations

import asyncio
import base64
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.streams import stream_server

PASSWORD = "hunter2-of-the-proxy"
LOGIN = f"me:{PASSWORD}"
_ABSOLUTE = re.compile(rb"^(\w+) http://([^/ ]+)(/\S*) ")


class Proxy:
    """Makes tunnels, and passes requests on that name a whole address.

    Attributes:
        heads: what it was asked, a head for each request or tunnel.
        address: where it listens, without a login.
        url: the same with the login that it wants to be told.
    """

    def __init__(self, *, to: int | None, answer: bytes | None, login: str | None) -> None:
        self._to = to
        self._answer = answer
        self._login = login
        self.heads: list[str] = []
        self.address = ""
        self.url = ""

    @property
    def asked_for(self) -> list[str]:
        """The hosts that it was asked for, in order."""
        found = []
        for head in self.heads:
            where = head.split()[1].removeprefix("http://").partition("/")[0]
            found.append(where.partition(":")[0])
        return found

    def listens(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.url = f"http://{LOGIN}@127.0.0.1:{port}"

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._serve(reader, writer)
        except (asyncio.IncompleteReadError, OSError):
            pass
        finally:
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        self.heads.append(head.decode())
        is_tunnel = head.startswith(b"CONNECT ")
        refusal = self._answer
        if refusal is None and not self._is_let_in(head):
            refusal = b"HTTP/1.1 407 Who are you?"
        if refusal is not None:
            writer.write(refusal + b"\r\nContent-Length: 0\r\n\r\n")
            return
        host, _, port = head.split()[1].decode().partition(":")
        there = await asyncio.open_connection(
            "127.0.0.1" if self._to else host, self._to or int(port)
        )
        if is_tunnel:
            writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
            towards = _pass_on(reader, there[1])
        else:
            there[1].write(_ABSOLUTE.sub(rb"\1 \3 ", head))
            towards = self._forward(reader, there[1])
        async with asyncio.TaskGroup() as both:
            both.create_task(towards)
            both.create_task(_pass_on(there[0], writer))

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass on what follows the first request of a connection: its body, and further ones."""
        while piece := await reader.read(2**16):
            if _ABSOLUTE.match(piece):
                self.heads.append(piece.partition(b"\r\n\r\n")[0].decode())
            writer.write(_ABSOLUTE.sub(rb"\1 \3 ", piece))
            await writer.drain()
        writer.close()

    def _is_let_in(self, head: bytes) -> bool:
        if self._login is None:
            return True
        told = base64.b64encode(self._login.encode())
        return b"\r\nProxy-Authorization: Basic " + told + b"\r\n" in head


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while piece := await reader.read(2**16):
        writer.write(piece)
        await writer.drain()
    writer.close()


@asynccontextmanager
async def proxy(
    answer: bytes | None = None, *, to: int | None = None, login: str | None = None
) -> AsyncIterator[Proxy]:
    """A proxy.

    Args:
        answer: what it says to everything.
        to: the port on this machine to which every name leads; names are else what they are.
        login: what it wants to be told, as ``user:password``.
    """
    ours = Proxy(to=to, answer=answer, login=login)
    server = await stream_server(ours.connected)
    ours.listens(server.sockets[0].getsockname()[1])
    try:
        yield ours
    finally:
        server.close()
