"""A wire between two programs that a test can cut, or have fall silent, and mend again."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.streams import stream_server


class TcpProxy:
    """Passes bytes on between those who connect here and a server."""

    def __init__(self, to: int | Path) -> None:
        """Nothing listens yet.

        Args:
            to: the server's port on this machine, or its Unix socket.
        """
        self._to = to
        self.port = 0
        self._passes = asyncio.Event()
        self._passes.set()
        self._is_cut = False
        self._open: set[asyncio.StreamWriter] = set()

    def cut(self) -> None:
        """Reset all connections, and each that is made from now on."""
        self._is_cut = True
        for writer in list(self._open):
            writer.transport.abort()

    def fall_silent(self) -> None:
        """Pass nothing on, in either direction; nobody is told that."""
        self._passes.clear()

    def heal(self) -> None:
        """Pass on what comes, and what has come meanwhile."""
        self._is_cut = False
        self._passes.set()

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection to its end."""
        if self._is_cut:
            writer.transport.abort()
            return
        with contextlib.suppress(OSError, asyncio.CancelledError):
            await self._between(reader, writer)

    async def _between(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        there = None
        try:
            await self._passes.wait()
            answers, there = await self._reached()
            self._open.add(there)
            towards = asyncio.create_task(self._passed_on(reader, there))
            back = asyncio.create_task(self._passed_on(answers, writer))
            try:
                await asyncio.wait([towards, back])
            finally:
                towards.cancel()
                back.cancel()
        finally:
            for end in (writer, there):
                if end is not None:
                    self._open.discard(end)
                    end.transport.abort()

    async def _reached(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if isinstance(self._to, Path):
            return await asyncio.open_unix_connection(self._to)
        return await asyncio.open_connection("127.0.0.1", self._to)

    async def _passed_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while piece := await reader.read(2**16):
                await self._passes.wait()
                writer.write(piece)
                await writer.drain()
            if writer.can_write_eof():
                writer.write_eof()


@asynccontextmanager
async def tcp_proxy(to: int | Path) -> AsyncIterator[TcpProxy]:
    """A wire to a server: listens on a port of 127.0.0.1 that the system picks."""
    wire = TcpProxy(to)
    server = await stream_server(wire.connected)
    wire.port = server.sockets[0].getsockname()[1]
    try:
        yield wire
    finally:
        wire.cut()
        server.close()


def free_port() -> int:
    """A port of 127.0.0.1 that nobody has just now, for a program that must be told one."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
