"""Answers on their way to callers, of whom some have hung up by then.

That an answer has arrived nobody can know here: what stands in between may have taken it, and lost
it.  That it has not gone out wholly can be known, and is: such a caller is gone, and a repeat of
its request is given what was made for it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator

from attrs import frozen
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from runninghub_async.listening import has_hung_up

_BODY = "http.response.body"
_PIECE = 2**16
"""Bytes after which it is looked whether somebody listens still."""


@frozen(eq=False)
class Heard:
    """An answer, as an ASGI application that tells when its caller has hung up before its end.

    Attributes:
        answer: which is sent.
        note_left: is told of that, once.
    """

    answer: ASGIApp
    note_left: Callable[[], Awaitable[object]]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_told = has_ended = False

        async def tell() -> None:
            nonlocal is_told
            if not is_told:
                is_told = True
                await self.note_left()

        async def send_heard(message: Message) -> None:
            nonlocal has_ended
            if message["type"] == _BODY:
                for piece in _pieces(message):
                    if await has_left(receive):
                        await tell()
                    await send(piece)
                has_ended = not message.get("more_body", False)
            else:
                await send(message)

        try:
            await self.answer(scope, receive, send_heard)
        finally:
            if not has_ended:
                await tell()


async def has_left(receive: Receive) -> bool:
    """Whether the caller of a request has hung up by now; its body was read.

    ``Request.is_disconnected`` of Starlette tells the same, for more than a task is worth: it puts
    into words which task has cancelled what, and keeps that as long as the task goes on.
    """
    if has_hung_up(receive) is not None:
        await asyncio.sleep(0)  # in which the server hears of it
        return has_hung_up(receive) is True
    try:
        async with asyncio.timeout(0):
            while (await receive())["type"] != "http.disconnect":
                pass
    except TimeoutError:
        return False
    return True


def _pieces(message: Message) -> Iterator[Message]:
    """A part of a body in pieces, and nothing after them, before which it can be looked once more
    whether they were taken."""
    body = message.get("body", b"")
    if len(body) <= _PIECE:
        yield message
        return
    for at in range(0, len(body), _PIECE):
        yield {"type": _BODY, "body": body[at : at + _PIECE], "more_body": True}
    yield {**message, "body": b""}
