"""Through which events come in: an aiohttp application and an ASGI one, both for mounting."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from aiohttp import web

BODY_WITHIN = 30.0
"""Seconds in which a body has to come."""
_WORDS = {200: "ok", 400: "no event", 404: "not found", 405: "only POST", 408: "too slow",
          413: "too large", 429: "too many"}  # fmt: skip

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


class Receiver(Protocol):
    """Who is behind the door."""

    largest: int
    """Bytes of a body that is read."""

    def knows(self, token: str) -> bool: ...
    async def feed(self, body: bytes, token: str) -> int: ...


def aiohttp_app(receiver: Receiver) -> web.Application:
    """An application with one route, ``POST /{token}``."""
    from aiohttp import web  # a client that receives nothing does not load the server

    async def post(request: web.Request) -> web.Response:
        token = request.match_info["token"]
        if not receiver.knows(token):
            return _response(404)  # before anything of the body is read
        # Not request.read(): its limit is that of the service around this.
        body = bytearray()
        try:
            async with asyncio.timeout(BODY_WITHIN):
                async for piece in request.content.iter_any():
                    body += piece
                    if len(body) > receiver.largest:
                        return _response(413)
        except TimeoutError:
            return _response(408)
        return _response(await receiver.feed(bytes(body), token))

    def _response(status: int) -> web.Response:
        return web.Response(status=status, text=_WORDS[status])

    app = web.Application()
    app.router.add_post("/{token}", post)
    return app


class Asgi:
    """The same for servers that speak ASGI, mounted or by itself."""

    def __init__(self, receiver: Receiver) -> None:
        self._receiver = receiver

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        match scope["type"]:
            case "lifespan":
                await _live(receive, send)
            case "http":
                status = await self._status(scope, receive)
                if status is not None:
                    await _answer(send, status)
            case _:
                await send({"type": "websocket.close", "code": 1000})

    async def _status(self, scope: Message, receive: Receive) -> int | None:
        """What to answer; ``None`` where whoever asked has left."""
        token = scope["path"].rstrip("/").rpartition("/")[2]  # wherever this is mounted
        if not self._receiver.knows(token):
            return 404
        if scope["method"] != "POST":
            return 405
        body = bytearray()
        try:
            async with asyncio.timeout(BODY_WITHIN):
                while True:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        return None
                    body += message.get("body", b"")
                    if len(body) > self._receiver.largest:
                        return 413
                    if not message.get("more_body", False):
                        break
        except TimeoutError:
            return 408
        return await self._receiver.feed(bytes(body), token)


async def _live(receive: Receive, send: Send) -> None:
    """Nothing is to be done when a server starts and stops."""
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


async def _answer(send: Send, status: int) -> None:
    body = _WORDS[status].encode()
    headers = [(b"content-type", b"text/plain"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
