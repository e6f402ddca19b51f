"""Whose answer it is, how long it may take, and that what it says stands."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from runninghub_async import Call, Result, errors
from runninghub_async.calls.call import submission_of
from runninghub_async.calls.task import Task
from runninghub_async.http import submits
from tests.helpers import a_call, client
from tests.misbehaving import (
    FIRST_TASK_ID,
    Behaviour,
    Request,
    Server,
    accept,
    answer,
    code,
    hang,
    text_result,
)

ID = str(FIRST_TASK_ID)
BODY = json.dumps({"taskId": ID, "status": "RUNNING"}).encode()
HEAD = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(BODY)}\r\n\r\n"


# -- an answer that trickles -------------------------------------------------------------------


def trickle(octets: bytes, pause: float = 0.05) -> Behaviour:
    """Send it byte by byte, and never all of it."""

    async def behave(request: Request) -> None:
        for octet in octets:
            await request.send_raw(bytes([octet]))
            await asyncio.sleep(pause)
        await hang(request)

    return behave


async def begin_and_trickle(request: Request) -> None:
    await request.send(BODY, length=10_000)
    for _ in range(1_000):
        await request.send_raw(b" ")
        await asyncio.sleep(0.05)


async def never_the_answer(request: Request) -> None:
    for _ in range(1_000):
        await request.send_raw(b"HTTP/1.1 102 Processing\r\n\r\n")
        await asyncio.sleep(0.05)


TRICKLES: dict[str, tuple[Behaviour, str | None]] = {
    "after the id": (begin_and_trickle, ID),
    "in the headers": (trickle(b"HTTP/1.1 200 OK\r\n" + b"X-Slow: yes\r\n" * 500), None),
    "in the status line": (trickle(b"HTTP/1.1 200 " + b"O" * 4000), None),
    "with signs of life": (never_the_answer, None),
}


@pytest.mark.parametrize("session", ["ours", "theirs"])
@pytest.mark.parametrize(("behaviour", "task_id"), TRICKLES.values(), ids=TRICKLES)
async def test_an_answer_that_trickles_is_uncertain_with_the_id_that_was_seen(
    behaviour: Behaviour, task_id: str | None, session: str
) -> None:
    async with Server(behaviour) as server, aiohttp.ClientSession() as own:
        theirs = own if session == "theirs" else None
        async with client(server, http_timeout=0.4, session=theirs, concurrency=5) as rh:
            call = a_call(rh)
            async with asyncio.timeout(15):  # and not for as long as it trickles
                with pytest.raises(errors.SubmissionUncertainError, match="in time") as caught:
                    await call
        assert caught.value.task_id == task_id
        assert len(server.submits) == 1


async def test_a_body_that_nobody_reads_holds_no_slot_without_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """More than the buffers on the way take, to a server that reads none of it."""
    monkeypatch.setattr(submits, "SLOWEST_UPLOAD", 1e9)
    async with (
        Server(on_head=hang) as server,
        client(server, http_timeout=0.3, concurrency=5) as rh,
    ):
        call = rh.call("any/new/model", validate=False, prompt="x" * 30_000_000)
        async with asyncio.timeout(15):
            with pytest.raises(errors.SubmissionUncertainError, match="in time"):
                await call
        assert len(server.submits) == 1


async def test_an_answer_that_is_slow_but_steady_counts() -> None:
    async def slowly(request: Request) -> None:
        task_id = request.server.new_task()
        body = json.dumps({"taskId": task_id, "status": "RUNNING"}).encode()
        await asyncio.sleep(0.6)  # no byte of the answer yet
        await request.send(body[:10], length=len(body))
        await asyncio.sleep(0.6)
        await request.send_raw(body[10:])

    async with Server(slowly) as server, client(server, http_timeout=1) as rh:
        assert (await a_call(rh)).task_id == server.tasks[0]


# -- an answer to nothing ----------------------------------------------------------------------


def unsolicited(pause: float) -> Behaviour:
    """Answer a query, and some time later something that nobody asked."""

    async def behave(request: Request) -> None:
        await text_result(request)
        await asyncio.sleep(pause)
        await request.send_raw(HEAD.encode() + BODY.replace(ID.encode(), b"1904737800233880001"))

    return behave


@pytest.mark.parametrize("pause", [0, 0.02])
@pytest.mark.parametrize("session", ["ours", "theirs"])
async def test_what_lies_on_an_idle_connection_is_no_answer_to_a_submit(
    pause: float, session: str
) -> None:
    queries = [unsolicited(pause)]
    async with Server(queries=queries) as server, aiohttp.ClientSession() as own:
        theirs = own if session == "theirs" else None
        async with client(server, session=theirs, concurrency=5) as rh:
            for number in range(5):
                task = await a_call(rh).submit()
                assert task.id == server.tasks[number]
                await task
                await asyncio.sleep(0.05)
        assert len(server.submits) == 5


async def test_what_comes_just_before_the_body_is_no_answer_to_it() -> None:
    """The connection is taken already, and its headers are written."""
    speak = asyncio.Event()

    async def later(request: Request) -> None:
        await text_result(request)
        await speak.wait()
        await request.send_raw(HEAD.encode() + BODY.replace(ID.encode(), b"1904737800233880001"))

    async def before_the_body(*_: Any) -> None:
        if server.queries:
            speak.set()
            await asyncio.sleep(0.05)

    tracing = aiohttp.TraceConfig()
    tracing.on_request_headers_sent.append(before_the_body)
    async with (
        Server(queries=[later]) as server,
        aiohttp.ClientSession(trace_configs=[tracing]) as own,
        client(server, session=own, concurrency=5) as rh,
    ):
        await a_call(rh)
        task = await a_call(rh).submit()
        assert task.id == server.tasks[1]
        assert len(server.tasks) == 2


async def test_a_connection_whose_answers_are_out_of_step_is_not_used_again() -> None:
    """The answer to the one question is given to the next: a submit would take that for its own."""
    foreign = answer({"taskId": "1904737800233880001", "status": "SUCCESS"})
    async with Server(queries=[foreign, text_result]) as server, client(server) as rh:
        for _ in range(2):
            await a_call(rh)
        out_of_step, *others = server.queries
        after = [*others, *server.submits[1:]]
        assert out_of_step.connection not in {request.connection for request in after}


async def test_a_question_takes_no_connection_on_which_something_lies() -> None:
    queries = [unsolicited(0), text_result]
    async with Server(queries=queries) as server, client(server, concurrency=5) as rh:
        await a_call(rh)
        await asyncio.sleep(0.05)
        await rh.task(ID).refresh()
        assert server.queries[0].connection != server.queries[1].connection


async def test_a_submit_that_is_answered_with_a_task_known_before_is_told(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with Server(accept, answer(BODY), accept) as server, client(server) as rh:
        first = await a_call(rh).submit()
        assert first.id == ID
        again = await a_call(rh).submit()
        assert again.id == ID
        assert "task " + ID + ", which was there before" in caplog.text
        later = server.submits[-1].connection
        await a_call(rh).submit()
        assert server.submits[-1].connection != later


# -- a verdict stands --------------------------------------------------------------------------


@asynccontextmanager
async def answered(*submits: Behaviour) -> AsyncIterator[tuple[Server, Call]]:
    async with Server(*submits) as server, client(server) as rh:
        yield server, a_call(rh)


class Broken:
    """A journal that fails in one place."""

    def __init__(self, where: str, error: BaseException) -> None:
        self._where = where
        self._error = error

    def check(self) -> None:
        self._fail("check")

    async def intends(self, account: str, client_token: str | None) -> None:
        self._fail("intends")

    async def withdraws(self) -> None:
        self._fail("withdraws")

    async def created(self, task: Task) -> None:
        self._fail("created")

    def _fail(self, where: str) -> None:
        if where == self._where:
            raise self._error


@pytest.mark.parametrize("where", ["check", "intends", "withdraws", "created"])
@pytest.mark.parametrize("error", [KeyError("odd"), RecursionError(), OSError("disk")])
async def test_what_fails_in_the_journal_changes_no_verdict(where: str, error: Exception) -> None:
    async with answered(code("1501") if where == "withdraws" else accept, accept) as (server, call):
        with pytest.raises(type(error)):
            await submission_of(call).result(journal=Broken(where, error))
        result = await call  # by itself again where there is no task, else the same one
        assert [result.task_id] == server.tasks
        assert len(server.submits) == (2 if where == "withdraws" else 1)


@pytest.mark.parametrize("depth", [100, 500, 1_000, 5_000, 100_000])
@pytest.mark.parametrize("field", ["usage", "results", "promptTips", "failedReason", "netWssUrl"])
async def test_an_id_beside_what_is_nested_deeply_is_never_submitted_again(
    depth: int, field: str
) -> None:
    deep = "[" * depth + "]" * depth
    body = f'{{"taskId": "{ID}", "status": "RUNNING", "{field}": {deep}}}'
    async with answered(answer(body)) as (server, call):
        for _ in range(2):
            (outcome,) = await asyncio.gather(call.run(), return_exceptions=True)
            assert isinstance(outcome, (Result, errors.SubmissionUncertainError))
            assert outcome.task_id == ID
        assert len(server.submits) == 1


@pytest.mark.parametrize("depth", [100, 500, 1_000, 5_000, 100_000])
async def test_an_answer_that_is_nested_deeply_and_says_nothing_is_uncertain(depth: int) -> None:
    body = '{"a":' * depth + "1" + "}" * depth
    async with answered(answer(body), accept) as (server, call):
        for _ in range(2):
            with pytest.raises(errors.SubmissionUncertainError):
                await call
        assert len(server.submits) == 1
