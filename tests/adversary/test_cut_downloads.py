"""The wire cut at every byte of a download: what is saved is whole, and else there is nothing.

Some cuts as a rule, every one with ``RUNNINGHUB_TORTURE=1``.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from runninghub_async import errors
from tests.adversary.rounds import TORTURE
from tests.helpers import client
from tests.misbehaving import FIRST_TASK_ID, PNG, Behaviour, Request, Server, file_result

STEP = 1 if TORTURE else 7
CONTENT = PNG + bytes(range(256)) + PNG
FIRST_STREAM = 90

_raw_deflate = zlib.compressobj(wbits=-zlib.MAX_WBITS)
ENCODINGS: dict[str, bytes] = {
    "": CONTENT,
    "gzip": gzip.compress(CONTENT),
    "x-gzip": gzip.compress(CONTENT[:FIRST_STREAM]) + gzip.compress(CONTENT[FIRST_STREAM:]),
    "deflate": zlib.compress(CONTENT),
    "Deflate": _raw_deflate.compress(CONTENT) + _raw_deflate.flush(),
}


def _by_length(body: bytes) -> tuple[str, bytes]:
    return f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n", body


def _chunked(body: bytes) -> tuple[str, bytes]:
    pieces = [body[start : start + 50] for start in range(0, len(body), 50)]
    chunks = [b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces]
    return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n", b"".join(chunks) + b"0\r\n\r\n"


def _by_the_end(body: bytes) -> tuple[str, bytes]:
    return "HTTP/1.1 200 OK\r\nConnection: close\r\n", body


def _by_the_old_end(body: bytes) -> tuple[str, bytes]:
    return "HTTP/1.0 200 OK\r\n", body


FRAMINGS = {f.__name__: f for f in (_by_length, _chunked, _by_the_end, _by_the_old_end)}


def _cut(octets: bytes, end: Callable[[Request], None]) -> Behaviour:
    async def behave(request: Request) -> None:
        await request.send_raw(octets)
        end(request)

    return behave


@pytest.mark.parametrize("end", [Request.close, Request.reset])
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("framing", FRAMINGS)
async def test_a_download_that_is_cut_anywhere_leaves_no_part_of_it(
    framing: str, encoding: str, end: Callable[[Request], None], tmp_path: Path
) -> None:
    head, body = FRAMINGS[framing](ENCODINGS[encoding])
    head += f"Content-Type: image/png\r\nContent-Encoding: {encoding}\r\n" if encoding else ""
    octets = head.encode() + b"\r\n" + body
    # A connection that ends in good order is the one end that such an answer has; and between
    # two streams of gzip the first is whole.
    told_by_the_end = end is Request.close and "end" in framing
    parts = {"": range(1, len(CONTENT)), "x-gzip": [FIRST_STREAM]}.get(encoding, [])
    may_be = {CONTENT, *(CONTENT[:size] for size in parts if told_by_the_end)}
    server = Server(queries=[file_result])
    async with server, client(server, retry=None) as rh:
        output = (await rh.task(FIRST_TASK_ID)).output
        for size in {*range(0, len(octets), STEP), *range(len(octets) - 3, len(octets) + 1)}:
            server.answers_downloads(_cut(octets[:size], end))
            try:
                saved = await output.save(tmp_path)
            except (errors.ConnectionFailedError, errors.DownloadError):
                assert end is Request.reset or size < len(octets)
            else:
                assert saved.read_bytes() in may_be
                saved.unlink()
            assert list(tmp_path.iterdir()) == [], f"cut after {size} bytes"
