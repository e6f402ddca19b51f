"""The wire cut at every byte, of answers and of requests: no task is lost, none is paid twice.

Some cuts as a rule, every one with ``RUNNINGHUB_TORTURE=1``.  Downloads are cut in
``test_cut_downloads``.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import pytest
from attrs import frozen

from runninghub_async import Call, Result, RunningHub, errors
from tests.adversary.rounds import some_of
from tests.helpers import a_call, a_media_call, client, until
from tests.misbehaving import (
    PNG,
    Behaviour,
    Request,
    Server,
    accept,
    answer,
    take_upload,
    text_result,
)

CUTS = 6
"""As many as a rule."""
TASK = "2013508786110730241"

ENDS: dict[str, Callable[[Request], None]] = {"closed": Request.close, "reset": Request.reset}
every_end = pytest.mark.parametrize("end", ENDS)


def framed(body: Mapping[str, Any], framing: str) -> tuple[bytes, int]:
    """An answer as it is on the wire, and where its body begins."""
    octets = json.dumps(body).encode()
    if framing == "chunked":
        pieces = [octets[start : start + 20] for start in range(0, len(octets), 20)]
        octets = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
        head, octets = "Transfer-Encoding: chunked", octets + b"0\r\n\r\n"
    elif framing == "by length":
        head = f"Content-Length: {len(octets)}"
    else:
        head = "Connection: close"
    start = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{head}\r\n\r\n".encode()
    return start + octets, len(start)


FRAMINGS = ["by length", "chunked", "by the end"]
every_framing = pytest.mark.parametrize("framing", FRAMINGS)


def cut_at(octets: bytes, size: int, end: str) -> Behaviour:
    """Send so many bytes, and end the connection."""

    async def behave(request: Request) -> None:
        await request.send_raw(octets[:size])
        ENDS[end](request)

    return behave


def sizes(octets: bytes, interesting: int = 0) -> list[int]:
    """Where to cut: everywhere, or in some places, most of them behind the interesting one."""
    return sorted(
        {*some_of(range(interesting), 3), *some_of(range(interesting, len(octets)), CUTS)}
    )


# -- answers to a submit -------------------------------------------------------------------------

CREATED: dict[str, Any] = {
    "V2": {"taskId": TASK, "status": "RUNNING", "errorCode": "", "results": None},
    "a number": {"status": "RUNNING", "taskId": int(TASK), "errorMessage": ""},
    "V1": {"code": 0, "msg": "success", "data": {"netWssUrl": None, "taskId": TASK}},
    "refused": {"taskId": "", "errorCode": "1501", "errorMessage": "no"},
    "later": {"taskId": "", "errorCode": "421", "errorMessage": "TASK_QUEUE_MAXED"},
}


def _submitted_to(rh: RunningHub, is_v1: bool) -> Call:
    return rh.workflows.run("1904136902449209346") if is_v1 else a_call(rh)


@every_end
@every_framing
@pytest.mark.parametrize("says", CREATED)
async def test_an_answer_to_a_submit_that_is_cut_anywhere(
    says: str, framing: str, end: str
) -> None:
    octets, head = framed(CREATED[says], framing)
    is_task, is_v1 = says not in ("refused", "later"), says == "V1"
    async with Server() as server, client(server, concurrency=1) as rh:
        for size in sizes(octets, head):
            paid = len(_submits(server, is_v1))
            # Whatever comes after it is right, so that a repeat would be seen.
            answers = server.answers_downloads if is_v1 else server.answers_submits
            answers(cut_at(octets, size, end), accept)
            ends = await asyncio.gather(_submitted_to(rh, is_v1), return_exceptions=True)
            was_paid = len(_submits(server, is_v1)) - paid
            _check_verdict(ends[0], octets[:size], is_task=is_task, was_paid=was_paid)
            await until(lambda: rh.stats().in_flight == 0)


def _submits(server: Server, is_v1: bool) -> list[Request]:
    paths = ("/task/openapi/create",) if is_v1 else ("/openapi/v2/seedream",)
    return [request for request in server.seen if request.path.startswith(paths)]


def _check_verdict(end: Any, came: bytes, *, is_task: bool, was_paid: int) -> None:
    """A whole answer may have come, where only the end of the connection was cut off."""
    if isinstance(end, errors.SubmissionUncertainError):
        assert was_paid == 1
        assert end.task_id in ((None, TASK) if is_task else (None,)), "half an id, or a false one"
        if TASK.encode() + b'"' in came:
            assert end.task_id == TASK, "the id that had come is not told"
    elif isinstance(end, Result):
        if is_task:
            assert (was_paid, end.task_id) == (1, TASK)
        else:
            assert was_paid == 2, "it was refused for the moment"
    else:
        assert not is_task
        assert isinstance(end, errors.RunningHubError), repr(end)
        assert was_paid == 1
        assert came.endswith(b"}") or b"0\r\n" in came


# -- answers to what may be repeated -------------------------------------------------------------

UPLOADED = {"code": 0, "message": "success", "data": {"download_url": "http://h/1.png"}}
MONEY = {"code": 0, "msg": "success", "data": {"remainCoins": "7", "currentTaskCounts": "0"}}
DONE = {"taskId": TASK, "status": "SUCCESS", "results": [{"text": "done", "outputType": "txt"}]}


async def _query(rh: RunningHub) -> None:
    result = await rh.task(TASK)
    assert result.output.text == "done"


async def _upload(rh: RunningHub) -> None:
    result = await a_media_call(rh, PNG)
    assert result.task_id


async def _v1(rh: RunningHub) -> None:
    status = await rh.account.status()
    assert status.coins == 7


@frozen
class Read:
    """A question, and how the server is told what to answer it."""

    answers: Callable[..., None]
    body: Mapping[str, Any]
    right: Behaviour
    ask: Callable[[RunningHub], Awaitable[None]]


READS = {
    "query": Read(Server.answers_queries, DONE, text_result, _query),
    "upload": Read(Server.answers_uploads, UPLOADED, take_upload, _upload),
    "V1": Read(Server.answers_downloads, MONEY, answer(MONEY), _v1),
}


@every_end
@every_framing
@pytest.mark.parametrize("name", READS)
async def test_an_answer_to_a_question_that_is_cut_anywhere(
    name: str, framing: str, end: str
) -> None:
    read = READS[name]
    octets, head = framed(read.body, framing)
    async with Server() as server:
        for size in sizes(octets, head):
            read.answers(server, cut_at(octets, size, end), read.right)
            async with client(server, concurrency=1) as rh, asyncio.timeout(20):
                await read.ask(rh)
        assert len(server.tasks) == len(server.submits)


# -- requests ------------------------------------------------------------------------------------


class CutRequests(Server):
    """Reads so many bytes of the next connection and breaks it off; the others are as ever."""

    def __init__(self) -> None:
        super().__init__(downloads=[answer(MONEY)])
        self.cut_at: int | None = None
        self.read = 0
        """Bytes that came before the cut."""

    async def serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, connection: int
    ) -> None:
        if self.cut_at is None:
            await super().serve(reader, writer, connection)
            return
        size, self.cut_at, self.read = self.cut_at, None, 0
        while self.read < size and (piece := await reader.read(size - self.read)):
            self.read += len(piece)
        writer.transport.abort()


REQUESTS: dict[str, Callable[[RunningHub], Awaitable[Any]]] = {
    "submit": lambda rh: a_call(rh).run(),
    "long submit": lambda rh: a_call(rh, prompt="x" * 2_000).run(),
    "V1 submit": lambda rh: rh.workflows.run("1904136902449209346", add_metadata=True).run(),
    "query": _query,
    "upload": _upload,
    "V1": _v1,
}


async def _length_of(use: Callable[[RunningHub], Awaitable[Any]]) -> int:
    """How many bytes its first request has."""
    async with CutRequests() as server, client(server, concurrency=1) as rh:
        await asyncio.gather(use(rh), return_exceptions=True)
        return len(server.seen[0].head) + server.seen[0].size


@pytest.mark.parametrize("name", REQUESTS)
async def test_a_request_that_is_cut_anywhere(name: str) -> None:
    use = REQUESTS[name]
    for size in some_of(range(await _length_of(use) + 1), CUTS):
        async with CutRequests() as server, client(server, concurrency=1) as rh:
            server.cut_at = size
            ends = await asyncio.gather(use(rh), return_exceptions=True)
            if "submit" not in name:
                assert ends[0] is None
                continue
            # Its bytes had left, whoever read them: nobody can say what came of them.
            assert isinstance(ends[0], errors.SubmissionUncertainError), repr(ends[0])
            assert ends[0].task_id is None
            assert server.seen == [], "it was sent again"
