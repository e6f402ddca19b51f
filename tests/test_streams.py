"""The servers that tests are made with."""

from __future__ import annotations

import asyncio
import gc
import socket
import struct
from typing import Any

from tests.streams import stream_server


class Collecting(asyncio.SelectorEventLoop):
    """Has garbage collected just before a future, as it may be once in a thousand times."""

    is_due = False

    def create_future(self) -> asyncio.Future[Any]:
        if self.is_due:
            self.is_due = False
            gc.collect(0)
        return super().create_future()


async def told_of_a_reset(loop: Collecting) -> list[str]:
    told: list[str] = []
    loop.set_exception_handler(lambda _, what: told.append(what["message"]))
    served: list[ConnectionError] = []

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        held: list[object] = [writer]
        held.append(held)  # as requests hold the server that has seen them
        try:
            await reader.readexactly(1)
        except ConnectionError as error:
            served.append(error)

    async with await stream_server(connected) as server:
        with socket.create_connection(server.sockets[0].getsockname()) as client:
            loop.is_due = True
            while loop.is_due:  # noqa: ASYNC110 - an event makes futures of its own
                await asyncio.sleep(0)
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        while not served:  # noqa: ASYNC110
            await asyncio.sleep(0)
    return told


def test_a_connection_that_is_reset_is_no_mishap_whenever_garbage_is_collected() -> None:
    gc.disable()
    try:
        with asyncio.Runner(loop_factory=Collecting) as runner:
            loop = runner.get_loop()
            assert isinstance(loop, Collecting)
            told = runner.run(told_of_a_reset(loop))
            gc.collect()
    finally:
        gc.enable()
    assert told == []
