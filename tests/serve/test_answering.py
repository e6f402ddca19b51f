"""Answers of which it is known whether they have gone out wholly."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from urllib.parse import urlsplit

import httpx2
import pytest
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from runninghub_async.serve.answering import Heard
from tests.helpers import until
from tests.serve.serving import serving_of

SIZE = 2**25
"""More than a connection takes that nobody reads."""


def in_pieces() -> Response:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(SIZE // 2**20):
            yield b"x" * 2**20

    return StreamingResponse(pieces(), headers={"content-length": str(SIZE)})


class Answers:
    """An application that counts the callers who have hung up before the end of its answer."""

    def __init__(self, answer: Callable[[], Response]) -> None:
        self.left = self.sent = 0
        self._answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            try:
                await Heard(self._answer(), self._note_left)(scope, receive, send)
            finally:
                self.sent += 1

    async def _note_left(self) -> None:
        self.left += 1


@pytest.mark.parametrize("is_whole", [True, False], ids=["whole", "in pieces"])
async def test_an_answer_that_breaks_off_is_known_and_one_that_is_read_is_not(
    is_whole: bool,
) -> None:
    app = Answers((lambda: Response(b"x" * SIZE)) if is_whole else in_pieces)
    async with serving_of(app) as url:
        at = urlsplit(url)
        for number in range(1, 3):
            reader, writer = await asyncio.open_connection(at.hostname, at.port, limit=2**10)
            writer.write(b"GET / HTTP/1.1\r\nhost: here\r\n\r\n")
            assert (await reader.readexactly(12)).endswith(b"200")
            writer.transport.abort()
            await until(lambda n=number: app.sent == n)  # type: ignore[misc]
            assert app.left == number
        async with httpx2.AsyncClient() as asking:
            answer = await asking.get(url)
        assert (len(answer.content), app.left) == (SIZE, 2)


async def test_a_small_answer_goes_out_as_it_is() -> None:
    app = Answers(lambda: Response(b"small", headers={"x-one": "1"}))
    async with serving_of(app) as url, httpx2.AsyncClient() as asking:
        answer = await asking.get(url)
    assert (answer.content, answer.headers["x-one"], app.left) == (b"small", "1", 0)
