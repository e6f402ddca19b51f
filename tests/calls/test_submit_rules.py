"""Never pay twice: what makes a submit be sent again, counted where it arrives."""

from __future__ import annotations

import asyncio
import json
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from runninghub_async import RetryPolicy, RunningHub, errors
from runninghub_async.http import session
from runninghub_async.models.error_codes import ERROR_CODES
from tests.helpers import KEY, QUICK, a_call, client, until
from tests.misbehaving import (
    FIRST_TASK_ID,
    Behaviour,
    Request,
    Server,
    accept,
    answer,
    code,
    cut,
    disconnect,
    file_result,
    hang,
    raw,
    reset,
    running,
    v1_code,
)
from tests.streams import stream_server

LATER = (415, 421, 1003, 1010, 1011, 1520)
TASK = {"taskId": str(FIRST_TASK_ID), "status": "RUNNING", "errorCode": "", "errorMessage": ""}
TASK_JSON = json.dumps(TASK).encode()

# -- answers that are lost or make no sense: uncertain, and sent once ------------------------

UNCERTAIN: dict[str, Behaviour] = {
    "disconnect": disconnect,
    "reset": reset,
    "HTTP 500 without JSON": answer("<h1>oops</h1>", 500),
    "HTTP 502 without JSON": answer("<h1>Bad Gateway</h1>", 502),
    "HTTP 503 without JSON": answer("", 503),
    "HTTP 504 without JSON": answer("<h1>Gateway Time-out</h1>", 504),
    "HTTP 500 with JSON": answer({"error": "oops"}, 500),
    "HTTP 502 with JSON": answer({"code": 502, "msg": "bad gateway"}, 502),
    "HTTP 503 with JSON": answer({"errorCode": "1007", "errorMessage": "x"}, 503),
    "HTTP 504 with JSON": answer({"taskId": None, "errorCode": "", "errorMessage": "slow"}, 504),
    "HTTP 408": answer({"errorCode": "1007", "errorMessage": "timeout"}, 408),
    "HTTP 425": answer("", 425),
    "half a body": cut(b'{"taskId": "20135087', 40),
    "not HTTP": raw(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "HTML": answer("<html><body>Please log in</body></html>"),
    "a path as the id": answer({"taskId": "../../out/side", "status": "SUCCESS"}),
    "a word as the id": answer({"taskId": "null", "errorCode": "421"}),
    "control characters in the id": answer({"taskId": "20135\x1b[2J", "status": "RUNNING"}),
    "an endless id": answer({"taskId": "7" * 5000, "status": "RUNNING"}),
    "a fraction as the id": answer({"taskId": 1.5, "status": "RUNNING"}),
    "rubbish": answer(b"\x00\xff\x80rubbish"),
    "broken gzip": answer(b"not gzip", headers={"Content-Encoding": "gzip"}),
    "empty": answer(b""),
    "HTTP 204": answer(b"", 204),
    "null": answer(b"null"),
    "a list": answer([TASK]),
    "a number": answer(b"2013508786110730241"),
    "deeply nested": answer(b"[" * 100_000),
    "neither id nor code": answer({"status": "RUNNING", "results": None}),
    "empty id, empty code": answer({"taskId": "", "errorCode": "", "errorMessage": "queue"}),
    "id 0": answer({"taskId": 0, "status": "", "errorCode": ""}),
    "id that is none": answer({"taskId": True, "status": "RUNNING"}),
    "id of blanks": answer({"taskId": "  ", "status": "RUNNING"}),
    "success without data": answer({"code": 0, "msg": "success", "data": None}),
    "code 500": code("500", "UNKNOWN_ERROR"),
    "code 1000": code("1000", "unknown error"),
    "code 1005": code(1005, "internal"),
    "a code that is no number": code("SOMETHING_NEW", "a new reason"),
    "a success as zeros": code("00000"),
    "a success as a fraction": v1_code(0.0),  # type: ignore[arg-type]
    "a success as false": v1_code(False),
    "a success as a word": v1_code("OK"),
    "a success as HTTP has it": v1_code(200),
    "other digits": code("４２１"),
    "a refusal with zeros before it": code("00421"),
    "the task is running": code(804),
    "the task waits": v1_code("813"),
    "the task failed": code("805"),
    "HTTP 429, the task is running": answer({"errorCode": "804"}, 429),
    "V1 code 500": v1_code(500, "UNKNOWN_ERROR"),
    "V1 code 1000": v1_code("1000"),
}


@pytest.mark.parametrize("behaviour", UNCERTAIN.values(), ids=UNCERTAIN)
async def test_a_lost_or_senseless_answer_is_uncertain_and_never_repeated(
    behaviour: Behaviour,
) -> None:
    async with Server(behaviour) as server, client(server) as rh:
        before = datetime.now(UTC)
        call = a_call(rh)
        with pytest.raises(errors.SubmissionUncertainError) as first:
            await call
        error = first.value
        assert error.endpoint == "/openapi/v2/seedream-v4.5/text-to-image"
        assert len(error.fingerprint) == 64
        assert before - timedelta(seconds=1) <= error.sent_at <= datetime.now(UTC)
        assert error.fingerprint[:12] in str(error)
        assert call.task is None

        with pytest.raises(errors.SubmissionUncertainError) as second:
            await call
        with pytest.raises(errors.SubmissionUncertainError):
            await call.submit()
        assert second.value.fingerprint == error.fingerprint
        assert len(server.submits) == 1


async def test_a_server_that_never_answers() -> None:
    async with Server(hang) as server, client(server, http_timeout=0.2) as rh:
        with pytest.raises(errors.SubmissionUncertainError, match="no answer in time"):
            await a_call(rh)
        assert len(server.submits) == 1


async def test_a_reset_before_the_body_is_read() -> None:
    async with Server(on_head=reset) as server, client(server) as rh:
        with pytest.raises(errors.SubmissionUncertainError):
            await a_call(rh, prompt="a" * 2000)
        assert len(server.submits) == 1


async def test_half_an_answer_with_a_whole_task_id_tells_the_id() -> None:
    async with Server(cut(TASK_JSON[:60])) as server, client(server) as rh:
        with pytest.raises(errors.SubmissionUncertainError) as caught:
            await a_call(rh)
        assert caught.value.task_id == str(FIRST_TASK_ID)
        assert str(FIRST_TASK_ID) in str(caught.value)
        assert len(server.submits) == 1


async def test_half_an_answer_with_half_a_task_id_tells_none() -> None:
    async with Server(cut(b'{"taskId": "2013508786')) as server, client(server) as rh:
        with pytest.raises(errors.SubmissionUncertainError) as caught:
            await a_call(rh)
        assert caught.value.task_id is None


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_is_not_followed(status: int) -> None:
    async with Server() as other:
        moved = answer("", status, {"Location": f"{other.base_url}/openapi/v2/elsewhere"})
        async with Server(moved) as server, client(server) as rh:
            with pytest.raises(errors.SubmissionUncertainError):
                await a_call(rh)
            assert len(server.submits) == 1
        assert other.seen == []


async def test_resubmit_uncertain_is_the_callers_own_choice() -> None:
    policy = RetryPolicy(attempts=3, first_delay=0.01, resubmit_uncertain=True)
    async with Server(disconnect, disconnect, accept) as server:
        async with client(server, retry=policy) as rh:
            result = await a_call(rh)
        assert result.task_id == server.tasks[0]
        assert len(server.submits) == 3


async def test_an_exception_from_the_callers_own_middleware_is_uncertain_too() -> None:
    """It may have been raised after the service took the submit."""

    async def fails_afterwards(
        request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
    ) -> aiohttp.ClientResponse:
        await handler(request)
        raise KeyError("a bug of the caller's")

    async with (
        Server() as server,
        aiohttp.ClientSession(middlewares=(fails_afterwards,)) as own,
        client(server, session=own) as rh,
    ):
        call = a_call(rh)
        for _ in range(2):
            with pytest.raises(errors.SubmissionUncertainError, match="KeyError"):
                await call
        assert len(server.submits) == 1


# -- never delivered: repeated within the connect deadline -----------------------------------


@asynccontextmanager
async def refused_port() -> AsyncIterator[str]:
    """The address of a port at which nobody listens."""
    with socket.socket() as bound:  # bound and not listening: nobody else gets it
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"


async def _cannot_connect(base_url: str, **more: Any) -> errors.ConnectionFailedError:
    settings: dict[str, Any] = {"retry": QUICK, "http_timeout": 0.2, **more}
    async with RunningHub(KEY, base_url=base_url, **settings) as rh:
        call = a_call(rh)
        async with asyncio.timeout(30):  # and not after the hour that the call has
            with pytest.raises(errors.ConnectionFailedError) as caught:
                await call
        with pytest.raises(errors.ConnectionFailedError):  # and it is tried again
            await call
        return caught.value


async def test_a_refused_connection() -> None:
    async with refused_port() as address:
        error = await _cannot_connect(address)
    assert not error.reached
    assert "127.0.0.1" in str(error)
    assert "base_url" in str(error)
    assert isinstance(error, ConnectionError)


async def test_a_name_that_does_not_resolve() -> None:
    error = await _cannot_connect("http://no-such-host.invalid")
    assert "no-such-host.invalid" in str(error)
    assert not error.reached


async def test_a_failing_tls_handshake() -> None:
    async with Server() as server:
        error = await _cannot_connect(server.base_url.replace("http://", "https://"))
        assert not error.reached
        assert server.connections > 1
        assert server.submits == []


async def test_a_tls_handshake_that_breaks_off() -> None:
    async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.transport.abort()

    server = await stream_server(hang_up)
    async with server:
        port = server.sockets[0].getsockname()[1]
        error = await _cannot_connect(f"https://127.0.0.1:{port}")
    assert not error.reached


async def test_a_tls_handshake_that_never_ends() -> None:
    async def say_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await stream_server(say_nothing)
    async with server:
        port = server.sockets[0].getsockname()[1]
        error = await _cannot_connect(f"https://127.0.0.1:{port}")
    assert not error.reached


async def test_a_connection_that_is_never_made() -> None:
    """A full backlog: the operating system answers no further SYN."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(address)
        try:
            error = await _cannot_connect(f"http://127.0.0.1:{address[1]}")
        finally:
            for filler in fillers:
                filler.close()
    assert not error.reached
    assert "in time" in str(error)


async def test_a_service_that_comes_up_within_the_deadline_gets_one_submit() -> None:
    server = Server()
    await server.start()
    await server.stop()
    patient = RetryPolicy(first_delay=0.05, max_delay=0.05, connect_deadline=10)
    async with client(server, retry=patient) as rh:
        waiting = asyncio.create_task(a_call(rh).run())
        await asyncio.sleep(0.2)
        assert not waiting.done()
        await server.start(server.port)
        try:
            result = await waiting
        finally:
            await server.stop()
        assert [result.task_id] == server.tasks
        assert len(server.submits) == 1


async def test_a_service_that_was_reached_before_has_a_connect_deadline_of_its_own() -> None:
    """Having queued for long is no reason to give up at the first failed connection."""
    busy = [answer("", 429, {"Retry-After": seconds}) for seconds in ("0.1", "0.1", "0.7")]
    server = Server(*busy, accept)
    await server.start()
    policy = RetryPolicy(first_delay=0.05, multiplier=20, connect_deadline=3)
    async with client(server, retry=policy) as rh:
        waiting = asyncio.create_task(a_call(rh).run())
        await until(lambda: len(server.submits) == 3)
        await server.stop()
        await asyncio.sleep(0.9)
        assert not waiting.done()
        await server.start(server.port)
        try:
            result = await waiting
        finally:
            await server.stop()
    assert [result.task_id] == server.tasks


# -- refused for the moment: repeated until accepted -----------------------------------------


async def _accepted_in_the_end(*refusals: Behaviour) -> None:
    async with Server(*refusals, accept) as server, client(server) as rh:
        result = await a_call(rh)
        assert [result.task_id] == server.tasks
        assert len(server.submits) == len(refusals) + 1
        assert len({request.body for request in server.submits}) == 1


def _forms(number: int) -> list[Behaviour]:
    nothing = {"taskId": None, "results": None}
    return [
        code(str(number), "busy"),
        code(number, "busy"),
        v1_code(number, "busy"),
        v1_code(str(number), "busy"),
        answer({"error_code": str(number), "error_message": "busy", **nothing}),
        answer({"errorCode": number, "errorMessage": None}, 503),
    ]


async def test_refusals_for_the_moment_are_repeated_until_one_task_is_made() -> None:
    refusals = [form for number in LATER for form in _forms(number)]
    await asyncio.gather(*map(_accepted_in_the_end, refusals))


async def test_http_429_is_a_refusal_for_the_moment() -> None:
    await asyncio.gather(
        _accepted_in_the_end(answer("slow down", 429)),
        _accepted_in_the_end(answer({"code": 429, "msg": "slow down"}, 429)),
        _accepted_in_the_end(answer({"errorCode": "1007"}, 429)),
        _accepted_in_the_end(answer("", 429, {"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"})),
        _accepted_in_the_end(*[answer("", 429, {"Retry-After": "0.05"})] * 4),
    )


async def test_retry_after_is_waited_for() -> None:
    busy = answer("", 429, {"Retry-After": "0.4"})
    async with Server(busy, accept) as server, client(server) as rh:
        started = time.monotonic()
        await a_call(rh).submit()
        assert time.monotonic() - started >= 0.4


async def test_refusals_last_at_most_as_long_as_the_calls_own_timeout() -> None:
    busy = answer("", 429, {"Retry-After": "0.05"})
    async with Server(busy) as server, client(server, timeout=0.5) as rh:
        call = a_call(rh)
        with pytest.raises(errors.TaskTimeoutError, match="no task was created") as caught:
            await call
        assert caught.value.task_id is None
        assert isinstance(caught.value, TimeoutError)
        seen = len(server.submits)
        assert seen > 2
        await asyncio.sleep(0.2)
        assert len(server.submits) == seen, "it went on for nobody"


@pytest.mark.parametrize(
    "behaviour",
    [code("421"), code(1003), v1_code(1520), answer("", 429), answer({"errorCode": 1011}, 503)],
)
async def test_without_a_policy_nothing_is_repeated(behaviour: Behaviour) -> None:
    async with Server(behaviour) as server, client(server, retry=None) as rh:
        with pytest.raises(errors.APIError) as caught:
            await a_call(rh)
        assert caught.value.retryable
        assert len(server.submits) == 1
    async with refused_port() as address, RunningHub(KEY, base_url=address, retry=None) as rh:
        with pytest.raises(errors.ConnectionFailedError):
            await a_call(rh)


# -- refused for good: the right exception, one submit ---------------------------------------

REFUSED = {n: known for n, known in ERROR_CODES.items() if known.submit == "refused"}


@pytest.mark.parametrize("number", REFUSED)
async def test_a_definite_refusal(number: int) -> None:
    known = REFUSED[number]
    async with Server(code(str(number), "the reason"), accept) as server, client(server) as rh:
        call = a_call(rh)
        with pytest.raises(getattr(errors, known.error)) as caught:
            await call
        assert caught.value.code == number
        assert caught.value.identifier == known.identifier
        assert "the reason" in str(caught.value)
        assert len(server.submits) == 1
        await call  # no task was made, so awaiting again is a new attempt
        assert len(server.submits) == 2


HTTP_REFUSALS = {
    400: errors.APIError,
    401: errors.AuthenticationError,
    402: errors.InsufficientBalanceError,
    403: errors.AuthenticationError,
    404: errors.NotFoundError,
    405: errors.APIError,
    413: errors.APIError,
    422: errors.APIError,
}


@pytest.mark.parametrize("status", HTTP_REFUSALS)
@pytest.mark.parametrize("body", [b"", b"<h1>No</h1>", b'{"detail": "no"}'])
async def test_an_http_client_error_is_a_definite_refusal(status: int, body: bytes) -> None:
    async with Server(answer(body, status), accept) as server, client(server) as rh:
        call = a_call(rh)
        with pytest.raises(HTTP_REFUSALS[status]) as caught:
            await call
        assert caught.value.code == status
        assert str(status) in str(caught.value)
        assert len(server.submits) == 1
        await call
        assert len(server.tasks) == 1


@pytest.mark.parametrize("number", [400, 401])
async def test_the_code_in_the_body_says_more_than_the_http_status(number: int) -> None:
    refusal = answer({"errorCode": "1501", "errorMessage": "unsuitable"}, number)
    async with Server(refusal) as server, client(server) as rh:
        with pytest.raises(errors.ContentModerationError):
            await a_call(rh)


@pytest.mark.parametrize("number", [7777, "7777", -1, "12345678901"])
async def test_a_whole_number_that_is_an_unknown_code_is_a_refusal_and_is_carried(
    number: int | str,
) -> None:
    async with Server(code(number, "a new reason")) as server, client(server) as rh:
        with pytest.raises(errors.APIError, match="a new reason") as caught:
            await a_call(rh)
        assert str(caught.value.code) == str(number)
        assert caught.value.raw["errorMessage"] == "a new reason"
        assert len(server.submits) == 1


# -- a task id is a task, whatever stands beside it ------------------------------------------


@pytest.mark.parametrize(
    "behaviour",
    [
        answer(TASK),
        answer({**TASK, "errorCode": "1005", "errorMessage": "internal"}),
        answer({**TASK, "errorCode": 421}),
        answer({**TASK, "errorCode": "1007"}, 400),
        answer(TASK, 500),
        answer(TASK, 429),
        answer(TASK, 408),
        answer(TASK, 201),
        answer({"code": 0, "msg": "success", "data": {"taskId": TASK["taskId"]}}),
        answer({"code": 421, "msg": "x", "data": {"taskId": TASK["taskId"]}}),
        answer({"task_id": TASK["taskId"]}),
        answer({"taskId": FIRST_TASK_ID}),
        answer(b'{"taskId": 2.013508786110730241E18}'),
        answer(b'{"task_id": 2013508786110730241.0}'),
        answer(b'{"code": 0, "data": {"taskId": 2013508786110730241}}'),
        answer(b'{"code": 0, "data": {"taskId": 2.013508786110730241e18}}'),
        answer({"taskId": f" {FIRST_TASK_ID} "}),
    ],
)
async def test_a_task_id_is_a_task(behaviour: Behaviour) -> None:
    async with Server(behaviour) as server, client(server) as rh:
        result = await a_call(rh)
        assert result.task_id == str(FIRST_TASK_ID)
        assert len(server.submits) == 1
        assert server.queries[0].json == {"taskId": str(FIRST_TASK_ID)}


async def test_a_submit_that_is_answered_with_the_finished_task() -> None:
    async with Server(text_of_a_new_task) as server, client(server) as rh:
        result = await a_call(rh)
        assert result.output.text == "at once"
        assert server.queries == []


async def text_of_a_new_task(request: Request) -> None:
    await request.send(
        {"taskId": request.server.new_task(), "status": "success", "results": [{"text": "at once"}]}
    )


# -- connections -----------------------------------------------------------------------------


async def test_a_submit_takes_no_connection_that_has_idled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "SUBMIT_IDLE_LIMIT", 0.2)
    async with Server(idle_seconds=0.4) as server, client(server) as rh:
        await a_call(rh).submit()
        await a_call(rh).submit()
        assert [request.connection for request in server.submits] == [1, 1]
        await until(lambda: len(server.queries) == 2)
        used = server.connections
        # Just when the server is about to close it: no submit is lost in the race.
        for idle in (0.38, 0.4, 0.42):
            await asyncio.sleep(idle)
            await a_call(rh).submit()
        fresh = {request.connection for request in server.submits[2:]}
        assert len(fresh) == 3
        assert min(fresh) > used
        assert len(server.tasks) == 5


async def test_the_idle_limit_holds_in_the_callers_own_session(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(session, "SUBMIT_IDLE_LIMIT", 0.1)
    async with Server() as server, aiohttp.ClientSession() as own:
        async with client(server, session=own) as rh:
            await a_call(rh)
            used = server.connections
            await asyncio.sleep(0.2)
            await a_call(rh)
        assert server.submits[1].connection > used


async def test_the_callers_own_session_is_used_and_not_closed() -> None:
    traced: list[str] = []
    passed: list[str] = []

    async def on_start(_: Any, __: Any, params: aiohttp.TraceRequestStartParams) -> None:
        traced.append(params.url.path)

    async def middleware(
        request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
    ) -> aiohttp.ClientResponse:
        passed.append(request.url.path)
        return await handler(request)

    tracing = aiohttp.TraceConfig()
    tracing.on_request_start.append(on_start)
    async with (
        Server(queries=[running, file_result]) as server,
        aiohttp.ClientSession(trace_configs=[tracing], middlewares=(middleware,)) as own,
    ):
        async with client(server, session=own) as rh:
            result = await a_call(rh)
            assert await result.output.read()
        assert not own.closed
        async with own.get(f"{server.base_url}/still-works") as response:
            assert response.status == 200
    expected = [
        "/openapi/v2/seedream-v4.5/text-to-image",
        "/openapi/v2/query",
        "/openapi/v2/query",
        "/files/1.png",
        "/still-works",
    ]
    assert traced == expected
    assert passed == expected


async def test_a_pool_of_one_connection_delays_and_loses_nothing() -> None:
    async with (
        Server(queries=[running] * 40 + [file_result]) as server,
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1)) as own,
        client(server, session=own) as rh,
    ):
        results = await asyncio.gather(*(a_call(rh) for _ in range(30)))
        assert len({result.task_id for result in results}) == 30
        contents = await asyncio.gather(*(result.output.read() for result in results))
        assert all(contents)
        assert server.connections == 1
        assert len(server.submits) == 30


async def test_a_callers_session_that_was_closed_is_a_clear_error() -> None:
    own = aiohttp.ClientSession()
    async with Server(queries=[running]) as server, client(server, session=own) as rh:
        task = await a_call(rh).submit()
        waiting = asyncio.create_task(task.result())
        await until(lambda: server.queries)
        await own.close()
        with pytest.raises(errors.RunningHubError, match="closed") as caught:
            await waiting
        assert caught.value.task_id == task.id
        with pytest.raises(errors.RunningHubError, match="closed"):
            await a_call(rh)
        assert len(server.submits) == 1
