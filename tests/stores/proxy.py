"""Stands before an S3-speaking server, and misbehaves as a test wants."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web
from yarl import URL

Misbehaviour = Callable[["Exchange"], Awaitable[web.StreamResponse]]
_OWN = {"host", "content-length", "transfer-encoding", "expect", "connection"}


class Exchange:
    """A request that came in, and the means to have it answered."""

    def __init__(self, proxy: Proxy, request: web.Request) -> None:
        self.request = request
        self.what = _what(request)
        """Such as ``put``, ``part``, ``begin``, ``complete``, ``copy``, ``head``, ``list``."""
        self._proxy = proxy

    async def forward(self) -> web.Response:
        """What the server answers."""
        body = await self.request.read()
        headers = {k: v for k, v in self.request.headers.items() if k.lower() not in _OWN}
        url = URL(self._proxy.behind + self.request.raw_path, encoded=True)
        async with self._proxy.session.request(
            self.request.method,
            url,
            headers=headers,
            data=io.BytesIO(body) if body else None,
            allow_redirects=False,
        ) as answer:
            content = await answer.read()
            kept = {k: v for k, v in answer.headers.items() if k.lower() not in _OWN}
            size = answer.headers.get("Content-Length")
            if self.request.method == "HEAD" and size is not None:
                kept["Content-Length"] = size
            return web.Response(status=answer.status, body=content or None, headers=kept)

    def cut(self) -> web.Response:
        """Break the connection."""
        assert self.request.transport is not None
        self.request.transport.abort()
        return web.Response()


class Proxy:
    """The server, with something wrong."""

    def __init__(self, behind: str) -> None:
        self.behind = behind
        self.address = ""
        self.seen: list[str] = []
        """What was asked for, one after the other."""
        self.heads: list[str] = []
        """The first line and the headers of each request."""
        self.session: aiohttp.ClientSession
        self._waiting: dict[str, list[Misbehaviour]] = {}

    def then(self, what: str, *misbehaviours: Misbehaviour) -> None:
        """The next requests of this kind are answered so, and the others as usual."""
        self._waiting.setdefault(what, []).extend(misbehaviours)

    def recover(self) -> None:
        """Answer all as usual from now on."""
        self._waiting.clear()

    async def answer(self, request: web.Request) -> web.StreamResponse:
        exchange = Exchange(self, request)
        self.seen.append(exchange.what)
        headers = "\n".join(f"{name}: {value}" for name, value in request.headers.items())
        self.heads.append(f"{request.method} {request.raw_path}\n{headers}")
        if waiting := self._waiting.get(exchange.what):
            return await waiting.pop(0)(exchange)
        return await exchange.forward()


@asynccontextmanager
async def running_proxy(behind: str) -> AsyncIterator[Proxy]:
    """A proxy before the server at this address."""
    proxy = Proxy(behind)
    app = web.Application(client_max_size=2**31)
    app.router.add_route("*", "/{path:.*}", proxy.answer)
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    proxy.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    async with aiohttp.ClientSession(auto_decompress=False) as proxy.session:
        try:
            yield proxy
        finally:
            await runner.cleanup()


def _what(request: web.Request) -> str:
    """What a request asks of the store."""
    query = request.query
    match request.method:
        case "HEAD":
            return "head"
        case "PUT" if "partNumber" in query:
            return "copy" if "x-amz-copy-source" in request.headers else "part"
        case "PUT":
            return "copy" if "x-amz-copy-source" in request.headers else "put"
        case "POST" if "uploads" in query:
            return "begin"
        case "POST" if "uploadId" in query:
            return "complete"
        case "POST":
            return "delete"
        case "DELETE":
            return "abort" if "uploadId" in query else "delete"
        case _:
            return "list" if "list-type" in query else "get"


# -- what can be wrong -----------------------------------------------------------------------------


def refused(status: int, code: str, more: str = "") -> Misbehaviour:
    """The store's own error."""

    async def refuse(exchange: Exchange) -> web.StreamResponse:
        await exchange.request.read()
        body = f"<Error><Code>{code}</Code><Message>no</Message>{more}</Error>"
        return web.Response(status=status, text=body, content_type="application/xml")

    return refuse


async def lose_answer(exchange: Exchange) -> web.StreamResponse:
    """Do it, and break the connection in place of an answer."""
    await exchange.forward()
    return exchange.cut()


async def cut_in_the_middle(exchange: Exchange) -> web.StreamResponse:
    """Break the connection before all of it has come."""
    await exchange.request.content.readany()
    return exchange.cut()


def slowly(seconds: float) -> Misbehaviour:
    """Take so long for it."""

    async def wait(exchange: Exchange) -> web.StreamResponse:
        await asyncio.sleep(seconds)
        return await exchange.forward()

    return wait


async def half_an_answer(exchange: Exchange) -> web.StreamResponse:
    """Break the connection in the midst of the answer."""
    whole = await exchange.forward()
    response = web.StreamResponse(status=whole.status)
    content = whole.body if isinstance(whole.body, bytes) else b""
    response.content_length = len(content)
    await response.prepare(exchange.request)
    await response.write(content[: len(content) // 2])
    await asyncio.sleep(0.05)
    exchange.cut()
    return response
