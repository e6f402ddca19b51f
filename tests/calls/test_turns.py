"""What a call is told that does not get its turn: why, by class; and calls that will not wait."""

from __future__ import annotations

import asyncio
import pickle
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from tests.helpers import a_call, a_media_call, client
from tests.misbehaving import Server, accept, answer, code, hang, status

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(64)
RUNNING = status("RUNNING")
REFUSALS = [
    (code("421"), errors.ConcurrencyLimitError, 421, 503),
    (code("1520"), errors.ConcurrencyLimitError, 1520, 503),
    (code("1003"), errors.RateLimitError, 1003, 429),
    (answer("", 429, {"Retry-After": "0.1"}), errors.RateLimitError, 429, 429),
    (code("1011"), errors.ServerError, 1011, 502),
]


@pytest.mark.parametrize(("refuse", "cls", "number", "http"), REFUSALS)
@pytest.mark.parametrize("limits", [{"timeout": 0.3}, {"wait_for_place": 0.3}])
async def test_the_last_refusal_is_the_cause(
    refuse: Any, cls: type[errors.APIError], number: int, http: int, limits: dict[str, float]
) -> None:
    async with Server(refuse) as server, client(server, **limits) as rh:
        with pytest.raises(errors.TaskTimeoutError, match="no task was created") as caught:
            await a_call(rh)
        assert server.tasks == []
    error = caught.value
    for known in (error, pickle.loads(pickle.dumps(error))):
        assert type(known.refusal) is cls
        assert isinstance(known.refusal, errors.APIError)
        assert known.__cause__ is known.refusal
        assert known.refusal.code == number
        assert known.http_status == http
        assert str(number) in str(known)
        assert str(number) not in known.user_message


async def test_who_stood_in_line_behind_a_refusal_is_told_it_too() -> None:
    async with Server(code("421")) as server, client(server, timeout=0.4) as rh:
        ends = await asyncio.gather(*(a_call(rh).run() for _ in range(6)), return_exceptions=True)
    for end in ends:
        assert isinstance(end, errors.TaskTimeoutError)
        assert isinstance(end.refusal, errors.ConcurrencyLimitError)
        assert end.refusal.code == 421


@pytest.mark.parametrize("limits", [{"timeout": 0.3}, {"wait_for_place": 0.3}])
async def test_who_stood_in_line_behind_our_own_tasks_is_told_that(limits: dict[str, Any]) -> None:
    async with Server(queries=[RUNNING]) as server, client(server, concurrency=1, **limits) as rh:
        await a_call(rh).submit()
        with pytest.raises(errors.TaskTimeoutError) as caught:
            await a_call(rh)
        assert isinstance(caught.value.refusal, errors.ConcurrencyLimitError)
        assert "1 of 1" in str(caught.value)
        assert caught.value.http_status == 503
        assert len(server.submits) == 1


async def test_who_waited_for_the_client_to_send_less_at_once_is_told_that() -> None:
    limits: dict[str, Any] = {"timeout": 0.4, "http_timeout": 0.5, "concurrency": 200}
    async with Server(hang) as server, client(server, **limits) as rh:
        calls = [a_call(rh, prompt=f"call {n}").run() for n in range(80)]
        ends = await asyncio.gather(*calls, return_exceptions=True)
    for end in ends:
        if isinstance(end, errors.TaskTimeoutError):
            assert isinstance(end.refusal, errors.ConcurrencyLimitError)
            assert (end.http_status, end.task_id) == (503, None)
            break
    else:
        raise AssertionError("all were sent at once")


async def test_a_task_that_runs_too_long_was_not_refused() -> None:
    async with Server(queries=[RUNNING]) as server, client(server, timeout=0.3) as rh:
        with pytest.raises(errors.TaskTimeoutError) as caught:
            await a_call(rh)
    assert caught.value.task_id == server.tasks[0]
    assert (caught.value.refusal, caught.value.http_status) == (None, 504)


async def test_an_upload_that_takes_too_long_was_not_refused() -> None:
    async with Server(uploads=[hang]) as server, client(server, timeout=0.3) as rh:
        with pytest.raises(errors.TaskTimeoutError, match="files were being uploaded") as caught:
            await a_media_call(rh, PICTURE)
    assert caught.value.refusal is None
    assert caught.value.http_status == 503, "nothing goes on, so nothing can be looked at later"
    assert "look again" not in caught.value.user_message


# -- calls that will not stand in line -----------------------------------------------------


def _unwilling(rh: RunningHub, of_client: bool) -> Any:
    return a_call(rh) if of_client else a_call(rh).with_options(wait_for_place=False)


@pytest.mark.parametrize("of_client", [True, False])
async def test_no_place_is_told_at_once(of_client: bool) -> None:
    async with (
        Server(queries=[RUNNING]) as server,
        client(server, concurrency=1, wait_for_place=not of_client) as rh,
    ):
        await _unwilling(rh, of_client).submit()
        with pytest.raises(errors.ConcurrencyLimitError, match="no task was created") as caught:
            await _unwilling(rh, of_client)
        assert caught.value.retryable
        assert caught.value.endpoint == "/openapi/v2/seedream-v4.5/text-to-image"
        assert len(server.submits) == 1
        assert rh.stats().in_flight == 1, "the refused call gave its place back"


@pytest.mark.parametrize(("refuse", "cls", "number", "http"), REFUSALS)
async def test_a_refusal_is_raised_itself(
    refuse: Any, cls: type[Exception], number: int, http: int
) -> None:
    async with Server(refuse) as server, client(server, wait_for_place=False) as rh:
        with pytest.raises(cls) as caught:
            await a_call(rh)
        assert vars(caught.value)["code"] == number
        tried = 1
        if cls is errors.ServerError:  # it may have been too busy for that call alone
            with pytest.raises(cls):
                await a_call(rh)
            tried = 2
        assert len(server.submits) == tried
        with pytest.raises(errors.ConcurrencyLimitError) as again:
            await a_call(rh)  # the account has just refused, so nobody asks
        assert again.value.code is None
        assert isinstance(again.value.__cause__, cls)
        assert len(server.submits) == tried


async def test_a_burst_fails_only_where_the_service_refuses() -> None:
    """What is only a guess keeps nobody out who will not wait."""
    async with Server() as server, client(server, wait_for_place=False) as rh:
        results = await asyncio.gather(*(a_call(rh).run() for _ in range(30)))
        assert len(results) == len(server.submits) == 30


async def test_nothing_is_uploaded_for_a_call_without_a_place() -> None:
    limits: dict[str, Any] = {"concurrency": 1, "wait_for_place": False}
    async with Server(queries=[RUNNING]) as server, client(server, **limits) as rh:
        await a_call(rh).submit()
        with pytest.raises(errors.ConcurrencyLimitError):
            await a_media_call(rh, PICTURE)
        assert server.uploads == []


async def test_a_call_that_waits_for_a_while_gets_the_place_that_becomes_free() -> None:
    async with Server(code("421"), accept) as server, client(server, wait_for_place=20) as rh:
        assert (await a_call(rh)).task_id == server.tasks[0]
        assert len(server.submits) == 2


@pytest.mark.parametrize("wrong", [0, -1, "soon", float("nan"), None])
async def test_what_is_no_wait_is_refused(wrong: Any) -> None:
    with pytest.raises(errors.InvalidParameterError, match="wait_for_place"):
        RunningHub("a-key", wait_for_place=wrong)


# -- closing ---------------------------------------------------------------------------------


async def test_closing_tells_those_who_wait_in_a_class_of_its_own() -> None:
    async with Server(queries=[RUNNING]) as server:
        rh = client(server, concurrency=1)
        task = await a_call(rh).submit()
        waits = [asyncio.create_task(task.result()), asyncio.create_task(a_call(rh).run())]
        await asyncio.sleep(0.1)
        await rh.close()
        ends = await asyncio.gather(*waits, return_exceptions=True)
        with pytest.raises(errors.ClientClosedError):
            await a_call(rh)
    running, waiting = ends
    assert isinstance(running, errors.ClientClosedError)
    assert running.task_id == task.id
    assert running.endpoint == "seedream-v4.5/text-to-image"
    assert isinstance(waiting, errors.ClientClosedError)
    assert waiting.task_id is None
    assert waiting.endpoint == "/openapi/v2/seedream-v4.5/text-to-image"
    assert {running.http_status, waiting.http_status} == {503}
