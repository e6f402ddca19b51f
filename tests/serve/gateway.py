"""What may stand between a caller and a server, and lose requests or answers as a test says."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections import defaultdict, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal
from urllib.parse import urlsplit

from tests.streams import stream_server

CASE = "x-case"
"""The header by which a request says to which plan it belongs."""
Fate = Literal[
    "pass",
    "cut at once",
    "cut unheard",
    "cut when made",
    "lose the answer",
    "502 when made",
    "504 when made",
    "silent",
]
"""What becomes of a request: it is passed on; its connection is reset before the server has heard
of it, when it has, or when its task is made; its answer is lost; another answer takes its place,
once its task is made; nobody hears of it again."""
_PAGE = b"<html><body><h1>Bad gateway</h1></body></html>"
_PATIENCE = 60.0


class Gateway:
    """Passes requests on, each over a connection of its own."""

    def __init__(self, to: str, is_made: Callable[[str], bool]) -> None:
        """Nothing listens yet.

        Args:
            to: the server's address; it may not be there yet, and is waited for.
            is_made: whether a case has made a task by now.
        """
        there = urlsplit(to)
        assert there.hostname is not None
        self._to = there.hostname, there.port
        self._is_made = is_made
        self.url = ""
        self.fates: defaultdict[str, deque[Fate]] = defaultdict(deque)
        """Of the next requests of each case; after these all are passed on."""
        self.seen: list[tuple[str, str]] = []
        """Of each request its case, and how often its client says to have sent it before."""

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """See to a request, and let go of the connection."""
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            await self._served(reader, writer)
        with contextlib.suppress(OSError):
            writer.close()

    async def _served(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(_header(head, "content-length") or 0)
        whole = head + await reader.readexactly(length)
        case = _header(head, CASE)
        self.seen.append((case, _header(head, "x-stainless-retry-count")))
        fates = self.fates[case]
        fate = fates.popleft() if fates else "pass"
        if fate == "cut at once":
            writer.transport.abort()
            return
        answers, there = await self._reached()
        try:
            there.write(whole)
            await there.drain()
            await self._ended(fate, case, answers, reader, writer)
        finally:
            there.transport.abort()

    async def _ended(
        self,
        fate: Fate,
        case: str,
        answers: asyncio.StreamReader,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        match fate:
            case "pass":
                await self._passed_back(answers, reader, writer)
            case "cut unheard":
                writer.transport.abort()
            case "lose the answer":
                assert await answers.read(2**16)
                writer.transport.abort()
            case "silent":
                await reader.read()  # until its caller gives up
            case _:
                await self._until_made(case)
                if fate == "cut when made":
                    writer.transport.abort()
                    return
                status = fate.split()[0]
                writer.write(
                    f"HTTP/1.1 {status} Gone Wrong\r\nconnection: close\r\ncontent-type: text/html"
                    f"\r\ncontent-length: {len(_PAGE)}\r\n\r\n".encode()
                    + _PAGE
                )
                await writer.drain()

    async def _passed_back(
        self,
        answers: asyncio.StreamReader,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        answering = asyncio.create_task(answers.readuntil(b"\r\n\r\n"))
        leaving = asyncio.create_task(reader.read(1))
        await asyncio.wait({answering, leaving}, return_when=asyncio.FIRST_COMPLETED)
        if not answering.done():  # its caller has hung up
            answering.cancel()
            return
        leaving.cancel()
        head = await answering
        lines = head.removesuffix(b"\r\n").replace(b"connection: keep-alive\r\n", b"")
        writer.write(lines + b"connection: close\r\n\r\n")
        left = int(_header(head, "content-length") or 0)
        while left and (piece := await answers.read(min(left, 2**16))):
            writer.write(piece)
            await writer.drain()
            left -= len(piece)

    async def _reached(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        async with asyncio.timeout(_PATIENCE):
            while True:
                try:
                    return await asyncio.open_connection(*self._to)
                except OSError:
                    await asyncio.sleep(0.05)

    async def _until_made(self, case: str) -> None:
        async with asyncio.timeout(_PATIENCE):
            while not self._is_made(case):  # noqa: ASYNC110 - the service tells nobody here
                await asyncio.sleep(0.01)


@contextmanager
def gateway_to(to: str, is_made: Callable[[str], bool]) -> Iterator[Gateway]:
    """A gateway in a thread of its own, until the end of the block; as of :class:`Gateway`."""
    gateway = Gateway(to, is_made)
    is_up = threading.Event()
    ending: list[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def live() -> None:
        async with await stream_server(gateway.connected) as server:
            gateway.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            ending.append((asyncio.get_running_loop(), asyncio.Event()))
            is_up.set()
            await ending[0][1].wait()
            server.close()

    thread = threading.Thread(target=lambda: asyncio.run(live()), name="gateway")
    thread.start()
    is_up.wait()
    try:
        yield gateway
    finally:
        loop, over = ending[0]
        loop.call_soon_threadsafe(over.set)
        thread.join()


def _header(head: bytes, name: str) -> str:
    for line in head.decode("latin-1").split("\r\n")[1:]:
        found, _, value = line.partition(":")
        if found.strip().lower() == name:
            return value.strip()
    return ""
