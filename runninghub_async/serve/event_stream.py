"""Server-sent events, as an answer that costs its server little while nothing happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping

from attrs import frozen
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from runninghub_async.ahead import Ahead

KEEP_ALIVE = 15.0
"""Seconds after which a comment is sent where there is no event: proxies end what is silent."""
_SENT_WITHIN = 30.0
"""Seconds in which what is sent has to be taken."""
_AGAIN_AFTER = 2000
"""Milliseconds after which a client asks again that has lost the connection."""


@frozen
class StreamEvent:
    """One event.

    Attributes:
        id: what a client that asks again has in ``Last-Event-ID``; no line ends.
        data: one line of text.
    """

    id: str
    data: str

    def encoded(self) -> bytes:
        """As it is sent."""
        return f"id: {self.id}\ndata: {self.data}\n\n".encode()


class EventStream(Response):
    """Events as they come, until they end or the caller has left."""

    media_type = "text/event-stream"

    def __init__(
        self,
        events: AsyncGenerator[StreamEvent, None],
        *,
        keep_alive: float = KEEP_ALIVE,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """
        Args:
            events: are closed in the end.
            keep_alive: seconds between comments.
            headers: more of them.
        """
        # Proxies are not to hold it back, and nobody is to keep it.
        told = {"cache-control": "no-store", "x-accel-buffering": "no", **(headers or {})}
        super().__init__(headers=told)
        del self.headers["content-length"]
        self._events = events
        self._keep_alive = keep_alive

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        leaving = asyncio.create_task(_left(receive))
        try:
            async with Ahead(self._events) as events:
                head = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
                await send(head)
                await _sent(send, f"retry: {_AGAIN_AFTER}\n\n".encode())
                await self._pass_on(events, send, leaving)
            if not leaving.done():
                await send({"type": "http.response.body", "body": b""})
        except TimeoutError:
            pass  # it is not read any more
        finally:
            leaving.cancel()

    async def _pass_on(
        self, events: Ahead[StreamEvent], send: Send, leaving: asyncio.Task[None]
    ) -> None:
        while True:
            await asyncio.wait(
                {events.coming, leaving},
                timeout=self._keep_alive,
                return_when=asyncio.FIRST_COMPLETED,
            )
            if leaving.done():
                return
            if not events.coming.done():
                await _sent(send, b": \n\n")
                continue
            try:
                event = await events.next()
            except StopAsyncIteration:
                return
            await _sent(send, event.encoded())


async def _sent(send: Send, body: bytes) -> None:
    """Send a part.

    Raises:
        TimeoutError: it is not taken.
    """
    async with asyncio.timeout(_SENT_WITHIN):
        await send({"type": "http.response.body", "body": body, "more_body": True})


async def _left(receive: Receive) -> None:
    """Return when the caller has hung up."""
    while (await receive())["type"] != "http.disconnect":
        pass
