"""Connections that take up less behave as those of a uvicorn do."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlsplit

from starlette.types import Receive, Scope, Send

from tests.helpers import until
from tests.serve.serving import serving_of

_ALIKE = b"host: here\r\nAuthorization: Bearer secret\r\nx-number: %d\r\n"


class Seen:
    """An application that keeps what it is told, and answers once it may, or the caller leaves."""

    def __init__(self) -> None:
        self.scopes: list[Scope] = []
        self.bodies: list[bytes] = []
        self.told: list[str] = []
        self.may_answer = asyncio.Event()
        self.may_answer.set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        self.scopes.append(scope)
        body, goes_on = b"", True
        while goes_on:
            message = await receive()
            body += message.get("body", b"")
            goes_on = message.get("more_body", False)
        self.bodies.append(body)
        if not self.may_answer.is_set():
            self.told.append((await receive())["type"])
            return
        length = str(len(body)).encode()
        headers = [(b"content-length", length)]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[tuple[asyncio.StreamReader, asyncio.StreamWriter]]:
    at = urlsplit(url)
    reader, writer = await asyncio.open_connection(at.hostname, at.port)
    try:
        yield reader, writer
    finally:
        writer.close()


async def ask(url: str, number: int) -> Any:
    """The address of a caller who sends a GET with its number, and what was answered."""
    async with connected(url) as (reader, writer):
        writer.write(b"GET /a%20b?c HTTP/1.1\r\n" + _ALIKE % number + b"\r\n")
        assert b" 200 " in await reader.readline()
        return writer.get_extra_info("sockname")


async def test_what_requests_have_alike_is_there_once_and_the_rest_is_each_ones_own() -> None:
    app = Seen()
    async with serving_of(app) as url:
        callers = [await ask(url, number) for number in (1, 2)]
    first, second = (dict(scope["headers"]) for scope in app.scopes)
    expected = {b"host": b"here", b"authorization": b"Bearer secret"}
    assert first == {**expected, b"x-number": b"1"}
    assert second == {**expected, b"x-number": b"2"}
    assert first[b"host"] is second[b"host"]
    assert first[b"authorization"] is not second[b"authorization"], "gone with its request"
    assert [scope["client"] for scope in app.scopes] == callers
    assert {scope["server"] for scope in app.scopes} == {("127.0.0.1", urlsplit(url).port)}
    told = [(s["method"], s["path"], s["raw_path"], s["query_string"]) for s in app.scopes]
    assert told == [("GET", "/a b", b"/a%20b", b"c")] * 2


async def test_more_headers_than_are_kept_come_whole() -> None:
    app, count = Seen(), 600
    async with serving_of(app) as url:
        await asyncio.gather(*(ask(url, number) for number in range(count)))
    numbers = {dict(scope["headers"])[b"x-number"] for scope in app.scopes}
    assert numbers == {b"%d" % number for number in range(count)}


async def test_bodies_that_come_late_and_in_pieces_and_requests_at_once_are_answered() -> None:
    app = Seen()
    async with serving_of(app) as url, connected(url) as (reader, writer):
        for count in (1, 2):
            writer.write(b"POST / HTTP/1.1\r\nhost: here\r\ntransfer-encoding: chunked\r\n\r\n")
            await until(lambda n=count: len(app.scopes) == n)  # type: ignore[misc]
            for piece in (b"3\r\nabc\r\n", b"2\r\nde\r\n", b"0\r\n\r\n"):
                writer.write(piece)
                await writer.drain()
            assert (await reader.readuntil(b"\r\n\r\nabcde")).startswith(b"HTTP/1.1 200")
        request = b"POST / HTTP/1.1\r\nhost: here\r\ncontent-length: 2\r\n\r\n"
        writer.write(request + b"12" + request + b"34")
        for body in (b"12", b"34"):
            await reader.readuntil(b"\r\n\r\n" + body)
    assert app.bodies == [b"abcde", b"abcde", b"12", b"34"]


async def test_who_waits_hears_that_the_caller_hangs_up() -> None:
    app = Seen()
    app.may_answer.clear()
    async with serving_of(app) as url:
        async with connected(url) as (_, writer):
            writer.write(b"GET / HTTP/1.1\r\nhost: here\r\n\r\n")
            await until(lambda: len(app.bodies) == 1)
        await until(lambda: app.told == ["http.disconnect"])


async def test_a_slow_reader_is_given_all() -> None:
    app, body = Seen(), bytes(range(256)) * 2**16
    async with serving_of(app) as url, connected(url) as (reader, writer):
        writer.write(b"POST / HTTP/1.1\r\nhost: here\r\ncontent-length: %d\r\n\r\n" % len(body))
        writer.write(body)
        await until(lambda: len(app.bodies) == 1)
        await reader.readuntil(b"\r\n\r\n")
        assert await reader.readexactly(len(body)) == body
