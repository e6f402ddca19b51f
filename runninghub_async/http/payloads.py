"""Bodies of requests: JSON, and files that are read in pieces, with their progress told."""

from __future__ import annotations

import asyncio
import contextlib
import io
import socket
from collections.abc import Callable, Iterator
from typing import BinaryIO

import aiohttp
from aiohttp.abc import AbstractStreamWriter

from runninghub_async.http.transfers import Pace

Progress = Callable[[int, int], object]
"""Called with the bytes that were sent and the bytes there are."""

SLOWEST_UPLOAD = 64 * 1024
"""Bytes per second below which sending is taken to be stuck."""
_PIECE = 256 * 1024
_READ_PIECE = 1024 * 1024
_SENT_PIECE = 32 * 1024
"""What is handed to the connection at a time: small enough to tell the pace by."""
_MOST_SENT = 128 * 1024
"""The same of a connection that takes each in less than :data:`_QUICK` seconds: to hand over little
at a time costs more than it tells."""
_QUICK = 0.05
JSON_TYPE = "application/json"


class FilePayload(aiohttp.Payload):
    """A file object from where it stands to its end, which is closed by whoever opened it."""

    def __init__(self, stream: BinaryIO, *, content_type: str, progress: Progress | None) -> None:
        """Blocking, since it looks for the file's end."""
        super().__init__(stream, content_type=content_type)
        start = stream.tell()
        self._size = stream.seek(0, io.SEEK_END) - start
        self._progress = progress
        self.when_sent: Callable[[], object] | None = None
        """Called when all of it has been handed to the connection."""
        stream.seek(start)

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """Never asked for: it would hold the whole file in memory."""
        raise TypeError("a file is sent in pieces")

    async def write(self, writer: AbstractStreamWriter) -> None:
        """Send it.  No more than was announced, should the file grow meanwhile."""
        _buffer_little(writer)
        with Pace() as pace:
            await self._write(writer, pace)

    async def _write(self, writer: AbstractStreamWriter, pace: Pace) -> None:
        loop, total, sent = asyncio.get_running_loop(), self._size or 0, 0
        size, told = _SENT_PIECE, 0
        while sent < total:
            piece = await asyncio.to_thread(self._read, min(_READ_PIECE, total - sent))
            if not piece:
                return
            start = 0
            while start < len(piece):
                part = piece[start : start + size]
                began = loop.time()
                await pace.wait_for(writer.write(part))
                size = min(2 * size, _MOST_SENT) if loop.time() - began < _QUICK else _SENT_PIECE
                pace.count(len(part))
                start, sent = start + len(part), sent + len(part)
                if self._progress is not None and (sent - told >= _PIECE or sent == total):
                    # Not called from here: what it raises is not a failure to send.
                    loop.call_soon(self._progress, sent, total)
                    told = sent
        if self.when_sent is not None:
            self.when_sent()

    def _read(self, size: int) -> memoryview:
        """The next bytes, of which parts are taken without a copy.  Blocking."""
        return memoryview(self._value.read(size))

    async def write_with_length(
        self, writer: AbstractStreamWriter, content_length: int | None
    ) -> None:
        """Send it; its length is what was announced."""
        await self.write(writer)


def _buffer_little(writer: AbstractStreamWriter) -> None:
    """Let the system keep little that it has not sent, so that what is written has nearly left."""
    transport = getattr(writer, "transport", None)
    sock = transport.get_extra_info("socket") if transport is not None else None
    option = getattr(socket, "TCP_NOTSENT_LOWAT", None)
    if sock is not None and option is not None:
        with contextlib.suppress(OSError):
            sock.setsockopt(socket.IPPROTO_TCP, option, 4 * _SENT_PIECE)


def json_payload(encoded: bytes) -> aiohttp.Payload:
    """JSON; a long one is sent in pieces."""
    if len(encoded) > _PIECE:
        return aiohttp.BytesIOPayload(io.BytesIO(encoded), content_type=JSON_TYPE)
    return aiohttp.BytesPayload(encoded, content_type=JSON_TYPE)


def in_pieces(encoded: bytes) -> Iterator[bytes]:
    """The same, to be written without holding up the loop."""
    for start in range(0, len(encoded), _PIECE):
        yield encoded[start : start + _PIECE]


def file_form(
    fields: dict[str, aiohttp.Payload], file: FilePayload, *, name: str
) -> aiohttp.MultipartWriter:
    """A form with some fields and the file, which is its part ``file``."""
    form = aiohttp.MultipartWriter("form-data")
    for field, part in fields.items():
        part.set_content_disposition("form-data", name=field)
        form.append_payload(part)
    file.set_content_disposition("form-data", name="file", filename=name)
    form.append_payload(file)
    return form
