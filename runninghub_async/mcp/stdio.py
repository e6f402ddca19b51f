"""The server on standard input and output, for the client that has started it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any, TextIO, cast

from mcp.server.mcpserver import MCPServer

from runninghub_async.logs import logger

LONGEST_LINE = 32 * 2**20
"""Bytes of one message; of what is longer the rest is left out, so that it is none."""
_PIECE = 2**16
_PATIENCE = 5.0


async def serve_stdio(server: MCPServer[Any]) -> None:
    """Serve until the input ends, or this is cancelled."""
    with _input_that_can_be_ended() as end:
        serving = asyncio.create_task(server.run_stdio_async())
        try:
            await asyncio.shield(serving)
        except asyncio.CancelledError:
            end()
            await asyncio.wait([serving], timeout=_PATIENCE)
            raise


@contextlib.contextmanager
def _input_that_can_be_ended() -> Iterator[Callable[[], None]]:
    """Standard input in the place of itself, behind a socket: a thread that reads the real one
    waits for as long as its other end is open, and nothing that waits for that thread could end."""
    ours, theirs = socket.socketpair()
    before = sys.stdin
    with ours, theirs:
        threading.Thread(target=_pass_on, args=(os.dup(0), theirs), daemon=True).start()
        sys.stdin = cast(TextIO, ours.makefile("r", encoding="utf-8"))

        def end() -> None:
            with contextlib.suppress(OSError):  # it has ended already
                theirs.shutdown(socket.SHUT_WR)

        try:
            yield end
        finally:
            end()
            sys.stdin = before


def _pass_on(descriptor: int, to: socket.socket) -> None:
    """Pass lines on as they come, none longer than it may be."""
    size, is_too_long = 0, False
    with contextlib.suppress(OSError):  # nobody reads them any more
        while piece := os.read(descriptor, _PIECE):
            for line in _lines(piece):
                size += len(line)
                if size > LONGEST_LINE and not is_too_long:
                    is_too_long = True
                    logger.warning("a message of more than %d bytes is passed over", LONGEST_LINE)
                    to.sendall(b"\n")
                if not is_too_long:
                    to.sendall(line)
                if line.endswith(b"\n"):
                    size, is_too_long = 0, False
    with contextlib.suppress(OSError):
        to.shutdown(socket.SHUT_WR)


def _lines(piece: bytes) -> list[bytes]:
    """The lines and the part of one in a piece."""
    *whole, rest = piece.split(b"\n")
    return [*(line + b"\n" for line in whole), *([rest] if rest else [])]
