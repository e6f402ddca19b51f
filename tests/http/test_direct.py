"""Small requests are written without aiohttp's session, and nobody can tell the difference."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import pytest

from runninghub_async import errors
from runninghub_async.client import runtime_of
from tests.helpers import KEY, a_call, client
from tests.misbehaving import Request, Server, accept, text_result


async def _asked(server: Server, **settings: Any) -> None:
    async with client(server, **settings) as rh:
        assert (await a_call(rh)).outputs


async def test_a_request_looks_as_it_does_from_a_session() -> None:
    async with Server() as server, aiohttp.ClientSession() as own:
        await _asked(server)
        await _asked(server, session=own)
    submits, queries = server.submits, server.queries
    for ours, theirs in (submits, queries):
        # The agent is told by this package, in a caller's session as well.
        assert ours.headers == theirs.headers
        assert (ours.method, ours.path) == (theirs.method, theirs.path)
    assert submits[0].body == submits[1].body
    assert submits[0].headers["authorization"] == f"Bearer {KEY}"


async def test_one_connection_carries_them_in_turn() -> None:
    async with Server() as server, client(server) as rh:
        for _ in range(3):
            await a_call(rh)
    assert {request.connection for request in [*server.submits, *server.queries]} == {1}


async def test_an_answer_may_be_announced_and_come_in_pieces() -> None:
    async def in_pieces(request: Request) -> None:
        task_id = request.server.new_task()
        body = f'{{"taskId": "{task_id}", "status": "RUNNING"}}'.encode()
        head = f"HTTP/1.1 200 X\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        for piece in (b"HTTP/1.1 102 Wait\r\n\r\n", head[:9], head[9:], body[:5], body[5:]):
            await request.send_raw(piece)
            await asyncio.sleep(0.01)

    async with Server(in_pieces) as server, client(server) as rh:
        assert (await a_call(rh)).outputs
    assert len(server.submits) == 1


async def test_an_answer_in_chunks_is_read() -> None:
    async def in_chunks(request: Request) -> None:
        task_id = request.server.new_task()
        body = f'{{"taskId": "{task_id}", "status": "RUNNING"}}'.encode()
        await request.send_raw(b"HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n")
        await request.send_raw(b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body))

    async with Server(in_chunks) as server, client(server) as rh:
        assert (await a_call(rh)).outputs


async def test_a_query_that_trickles_is_given_up_in_time() -> None:
    async def trickle(request: Request) -> None:
        await request.send_raw(b"HTTP/1.1 200 X\r\nContent-Length: 1000\r\n\r\n")
        for _ in range(1000):
            await request.send_raw(b" ")
            await asyncio.sleep(0.01)

    async with Server(queries=[trickle, text_result]) as server, client(server) as rh:
        task = await a_call(rh, prompt="a boat").submit()
        runtime = runtime_of(rh)
        with pytest.raises(errors.ConnectionFailedError, match="no answer in time"):
            await runtime.api.query(runtime.accounts.first, task.id, limit=0.1)


async def test_a_long_body_goes_its_usual_way() -> None:
    graph = {"3": {"class_type": "Text", "inputs": {"text": "b" * 40_000}}}
    async with Server() as server, client(server) as rh:
        body = {"taskId": "1", "graph": graph}
        await runtime_of(rh).api.call_flat(runtime_of(rh).accounts.first, "/openapi/v2/query", body)
    assert server.queries[0].json == body


async def test_a_connection_that_is_lost_before_the_answer_leaves_doubt() -> None:
    async def lose(request: Request) -> None:
        request.reset()

    async with Server(accept, lose) as server, client(server) as rh:
        await a_call(rh)
        with pytest.raises(errors.SubmissionUncertainError):
            await a_call(rh)
    assert len(server.submits) == 2


@pytest.mark.parametrize(
    "octets", [b"ICY 200 OK\r\n\r\n", b"HTTP/1.1 abc\r\n\r\n", b"\0\0\r\n\r\n"]
)
async def test_what_is_no_http_leaves_doubt(octets: bytes) -> None:
    async def answer_so(request: Request) -> None:
        await request.send_raw(octets)

    async with Server(answer_so) as server, client(server) as rh:
        with pytest.raises(errors.SubmissionUncertainError, match="not valid HTTP"):
            await a_call(rh)
    assert len(server.submits) == 1
