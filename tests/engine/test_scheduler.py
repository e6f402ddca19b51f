"""The scheduler of looks against a service that makes looking hard."""

from __future__ import annotations

import asyncio
import gc
import json
import math
import time
import weakref
from collections import Counter, defaultdict
from typing import Any

import pytest

from runninghub_async import errors
from runninghub_async.engine import polling, watches
from runninghub_async.errors import InvalidParameterError
from tests.engine.service import Service, client, state
from tests.helpers import a_call, until
from tests.misbehaving import (
    Behaviour,
    Request,
    answer,
    code,
    cut,
    disconnect,
    raw,
    reset,
    when,
)

pytestmark = pytest.mark.usefixtures("quiet")

WRONG: dict[str, Behaviour] = {
    "reset": reset,
    "disconnect": disconnect,
    "cut": cut(b'{"taskId": "1", "status": "SUCC'),
    "not HTTP": raw(b"\x00\xff" * 50),
    "not JSON": answer("<html>busy</html>"),
    "empty": answer(b""),
    "a number": answer(b"7"),
    "a list": answer(b"[]"),
    "null": answer(b"null"),
    "no status": answer({"taskId": "1"}),
    "status is an object": answer({"taskId": "1", "status": {}, "results": 7}),
    "unknown status": answer({"taskId": "1", "status": "DREAMING", "results": None}),
    "HTTP 502": answer("bad gateway", 502),
    "HTTP 429": answer("", 429, {"Retry-After": "0.05"}),
    "1000": code(1000, "unknown"),
    "1003": code(1003, "too often"),
    "1005": code(1005, "internal"),
    "no such task": code(1004, "TASK_NOT_FOUND"),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
async def test_a_look_that_goes_wrong_fails_no_task(wrong: Behaviour) -> None:
    """Several times for every task, then the truth; each end is told once."""
    looks: Counter[str] = Counter()
    service = Service(seconds=0)

    async def sometimes(request: Request) -> None:
        looks[request.json["taskId"]] += 1
        await (wrong if looks[request.json["taskId"]] <= 2 else service.take_query)(request)

    service.answers_queries(sometimes)
    async with service, client(service) as rh:
        results = await rh.gather(*(a_call(rh, prompt=f"call {n}") for n in range(5)))
        assert sorted(result.task_id for result in results) == service.tasks
        assert rh.stats().tasks_ended == 5
        assert rh.stats().in_flight == 0


async def test_queries_that_hang_hold_up_no_other_task(monkeypatch: pytest.MonkeyPatch) -> None:
    """More tasks hang than there are places, and half-open connections answer slowly as well."""
    monkeypatch.setattr(polling, "QUERY_LIMIT", 0.3)
    service = Service(seconds=0)
    stuck: set[str] = set()
    released = asyncio.Event()

    async def hang_on_some(request: Request) -> None:
        if request.json["taskId"] in stuck:
            await released.wait()
        await service.take_query(request)

    async def drip(request: Request) -> None:
        for octet in b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n":
            await request.send_raw(bytes([octet]))
            await asyncio.sleep(0.2)

    service.answers_queries(hang_on_some)
    async with service, client(service, http_timeout=5) as rh:
        tasks = await asyncio.gather(*(a_call(rh, prompt=f"call {n}").submit() for n in range(60)))
        stuck.update(task.id for task in tasks)
        await asyncio.sleep(1)  # by now they hold all they can get
        async with asyncio.timeout(15):
            await rh.gather(*(a_call(rh, prompt=f"sound {n}") for n in range(60)))
        released.set()
        async with asyncio.timeout(20):
            await asyncio.gather(*tasks)
        assert rh.stats().in_flight == 0

        service.answers_queries(drip)
        slow = await a_call(rh, prompt="slow-loris").submit()
        await asyncio.sleep(0.1)
        service.answers_queries(service.take_query)
        async with asyncio.timeout(15):
            await slow


async def test_submits_that_hang_leave_room_for_looks() -> None:
    service = Service(seconds=0.5)
    async with service, client(service, concurrency=500) as rh:
        tasks = await asyncio.gather(*(a_call(rh, prompt=f"call {n}").submit() for n in range(100)))
        let_go = asyncio.Event()
        service.answers_submits(when(let_go, code(1501)))
        hanging = [asyncio.create_task(a_call(rh).run()) for _ in range(120)]
        async with asyncio.timeout(15):
            await asyncio.gather(*tasks)
        for task in hanging:
            task.cancel()
        await asyncio.wait(hanging)
        let_go.set()  # closing waits for submits that are under way


async def test_a_look_takes_longer_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A service that is always slow is waited for in the end."""
    monkeypatch.setattr(polling, "QUERY_LIMIT", 0.1)
    service = Service(seconds=0)

    async def slow(request: Request) -> None:
        await asyncio.sleep(0.4)
        await service.take_query(request)

    service.answers_queries(slow)
    async with service, client(service) as rh, asyncio.timeout(15):
        assert (await a_call(rh)).task_id


async def test_the_ceiling_of_queries_per_second() -> None:
    """While the intervals are ours, even short ones of many tasks stay below it."""
    async with Service(seconds=20) as service, client(service, poll=None) as rh:
        await asyncio.gather(*(a_call(rh, prompt=f"call {n}").submit() for n in range(400)))
        await until(lambda: len(service.queries) > 50)
        before, started = len(service.queries), time.monotonic()
        await asyncio.sleep(2)
        rate = (len(service.queries) - before) / (time.monotonic() - started)
        assert rate <= polling.QUERIES_PER_SECOND * (1 + polling.BURST)


async def test_a_bounded_number_of_looks_at_once() -> None:
    at_once = most = 0
    service = Service(seconds=0.2)

    async def counted(request: Request) -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0.02)
        at_once -= 1
        await service.take_query(request)

    service.answers_queries(counted)
    async with service, client(service, concurrency=300) as rh:
        await rh.gather(*(a_call(rh, prompt=f"call {n}") for n in range(300)))
        assert 8 < most <= polling.QUERIES_AT_ONCE


async def test_no_task_is_left_out() -> None:
    """Looks go round: the longest wait of a task between two looks is near the others'."""
    seen: defaultdict[str, list[float]] = defaultdict(list)
    service = Service(seconds=20)

    async def noted(request: Request) -> None:
        seen[request.json["taskId"]].append(time.monotonic())
        await service.take_query(request)

    service.answers_queries(noted)
    async with service, client(service, poll=0.3) as rh:
        await asyncio.gather(*(a_call(rh, prompt=f"call {n}").submit() for n in range(200)))
        await asyncio.sleep(3)
        counts = [len(seen[task_id]) for task_id in service.tasks]
        assert min(counts) >= max(counts) / 2 - 1


async def test_too_often_slows_all_looks_down() -> None:
    service = Service(seconds=20)
    async with service, client(service) as rh:
        await asyncio.gather(*(a_call(rh, prompt=f"call {n}").submit() for n in range(50)))
        await until(lambda: len(service.queries) > 100)
        told = asyncio.Event()

        async def too_often(request: Request) -> None:
            told.set()
            await request.send(status=429, headers={"Retry-After": "2"})

        service.answers_queries(too_often, service.take_query)
        await told.wait()
        await asyncio.sleep(0.2)  # those under way
        before = len(service.queries)
        await asyncio.sleep(1)
        assert len(service.queries) - before <= polling.QUERIES_AT_ONCE


async def test_a_task_that_is_forgotten_for_a_while() -> None:
    service = Service(seconds=0.5)

    async def forgetful(request: Request) -> None:
        lost = request.json["taskId"] in service.running
        await (code(1004) if lost else service.take_query)(request)

    service.answers_queries(forgetful)
    async with service, client(service) as rh:
        await rh.gather(*(a_call(rh, prompt=f"call {n}") for n in range(10)))
        assert rh.stats().tasks_ended == 10


async def test_a_task_that_is_forgotten_for_good(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watches, "NOT_FOUND_GRACE", 0.5)
    service = Service(seconds=0.1)
    service.answers_queries(code(1004))
    async with service, client(service) as rh:
        call = a_call(rh)
        with pytest.raises(errors.NotFoundError) as caught:
            await call
        assert caught.value.task_id == service.tasks[0]
        assert rh.stats().in_flight == 0
        service.answers_queries(service.take_query)
        assert (await rh.task(service.tasks[0])).task_id == service.tasks[0], "asked for anew"


async def test_an_answer_that_takes_back_an_end_is_not_believed() -> None:
    """The end is told once, whatever is answered afterwards."""
    service = Service(seconds=0)
    async with service, client(service) as rh:
        task = await a_call(rh).submit()
        result = await task
        service.answers_queries(
            lambda request: request.send(state(task.id, "RUNNING")),
            lambda request: request.send(state(task.id, "FAILED")),
        )
        assert await task.refresh() == "SUCCESS"
        assert await task.refresh() == "SUCCESS"
        assert await task is result
        assert rh.stats().tasks_ended == 1


async def test_a_task_past_all_experience_is_found() -> None:
    service = Service(seconds=0.01)
    async with service, client(service, poll=None) as rh:
        await rh.gather(*(a_call(rh, prompt=f"call {n}") for n in range(10)))
        service.seconds = 2
        async with asyncio.timeout(30):
            await a_call(rh)
        assert rh.stats().queries >= 11


async def test_what_was_learned_can_be_kept() -> None:
    async with Service(seconds=0.01) as service:
        async with client(service, poll=None) as rh:
            await rh.gather(*(a_call(rh, prompt=f"call {n}") for n in range(10)))
            (what,) = rh.durations()
            kept = json.loads(json.dumps(rh.durations()))
            assert len(kept[what]) == 10
        async with client(service, poll=None) as rh:
            rh.learn(kept)
            assert rh.durations() == kept
            rh.learn({what: [60.0] * 400})
            service.seconds = 60
            await a_call(rh).submit()
            await asyncio.sleep(2)
            assert rh.stats().queries == 0, "without experience the first look is after 1 s"


@pytest.mark.parametrize(
    "wrong", [None, [], {"x": 1}, {"x": "12"}, {1: [1.0]}, {"x": [1.0, -1.0]}, {"x": [math.nan]}]
)
async def test_durations_that_are_none(wrong: Any) -> None:
    async with Service() as service, client(service, poll=None) as rh:
        with pytest.raises(InvalidParameterError, match="duration"):
            rh.learn(wrong)
        assert rh.durations() == {}


async def test_what_is_forgotten_before_its_time_is_let_go() -> None:
    async with Service(seconds=0.05) as service, client(service, poll=60) as rh:
        tasks = await asyncio.gather(*(a_call(rh, prompt=f"call {n}").submit() for n in range(30)))
        await asyncio.sleep(0.2)
        await asyncio.gather(*(task.refresh() for task in tasks))
        handles = [weakref.ref(task) for task in tasks]
        del tasks
        await until(lambda: gc.collect() >= 0 and not any(handle() for handle in handles))
        assert rh.stats().in_flight == 0
