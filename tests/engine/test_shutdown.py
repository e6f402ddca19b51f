"""Closing a client with work in every stage: bounded, and no task is forgotten."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runninghub_async import Call, errors
from runninghub_async.engine import runtime
from tests.engine.service import Service, client
from tests.helpers import a_call, a_media_call, other_tasks, until
from tests.misbehaving import accept, code, hang, when

pytestmark = pytest.mark.usefixtures("quiet")


async def test_work_in_every_stage(picture: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Uploading, in line, refused, being submitted, running, ended."""
    service = Service(seconds=20)
    answered = asyncio.Event()
    async with service:
        rh = client(service, concurrency=5)
        service.seconds = 0.01
        ended = a_call(rh, prompt="ended")
        await ended
        service.seconds = 20
        running = [a_call(rh, prompt=f"running {n}") for n in range(2)]
        tasks = [await call.submit() for call in running]
        service.answers_submits(when(answered, accept))
        submitting = a_call(rh, prompt="submitting")
        waiting = [asyncio.create_task(submitting.run())]
        await until(lambda: len(service.submits) == 4)
        service.answers_submits(code(421))
        refused = a_call(rh, prompt="refused")
        waiting.append(asyncio.create_task(refused.run()))
        await until(lambda: rh.stats().refused == 1)
        in_line = [a_call(rh, prompt=f"in line {n}") for n in range(3)]
        waiting += [asyncio.create_task(call.run()) for call in in_line]
        service.answers_uploads(hang)
        uploading = a_media_call(rh, picture)
        waiting.append(asyncio.create_task(uploading.run()))
        await until(lambda: service.uploads)

        asyncio.get_running_loop().call_later(0.3, answered.set)
        with caplog.at_level(logging.WARNING, "runninghub_async"):
            async with asyncio.timeout(30):
                unfinished = await rh.close()
        assert submitting.task is not None, "the submit under way was waited for"
        assert sorted(unfinished) == sorted([*(task.id for task in tasks), submitting.task.id])
        for task_id in unfinished:
            assert task_id in caplog.text
        ends = await asyncio.gather(*waiting, return_exceptions=True)
        assert all(isinstance(end, errors.RunningHubError) for end in ends)
        for call in [refused, *in_line, uploading]:
            assert call.task is None
        assert len(service.tasks) == 4
        assert await rh.close() == []
        assert not other_tasks()


@pytest.mark.parametrize("step", range(24))
async def test_no_moment_to_close_loses_a_task(step: int) -> None:
    """Whatever the service made is known: by the list, by the call, or by an uncertain error."""
    async with Service(seconds=20) as service:
        rh = client(service)
        calls = [a_call(rh, prompt=f"call {n}") for n in range(3)]
        waiting = [asyncio.create_task(call.run()) for call in calls]
        for _ in range(step):
            await asyncio.sleep(0)
        unfinished = await rh.close()
        ends = await asyncio.gather(*waiting, return_exceptions=True)
        assert sorted(unfinished) == service.tasks
        assert sorted(call.task.id for call in calls if call.task) == service.tasks
        assert not any(isinstance(end, errors.SubmissionUncertainError) for end in ends)
        assert not other_tasks()


async def test_nothing_is_submitted_once_it_closes() -> None:
    answered = asyncio.Event()
    service = Service(seconds=20)
    service.answers_submits(when(answered, accept))
    async with service:
        rh = client(service)
        waiting = [asyncio.create_task(a_call(rh).run()) for _ in range(50)]
        await until(lambda: len(service.submits) >= 4)
        under_way = rh.stats().in_flight
        closing = asyncio.create_task(rh.close())
        await asyncio.sleep(0.1)
        answered.set()
        unfinished = await closing
        assert len(unfinished) == len(service.submits)
        assert len(service.submits) == under_way
        await asyncio.gather(*waiting, return_exceptions=True)


async def test_a_submit_that_hangs_does_not_hold_closing_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runtime, "CLOSE_GRACE", 0.5)
    service = Service()
    service.answers_submits(hang)
    async with service:
        rh = client(service)
        waiting = asyncio.create_task(a_call(rh).run())
        await until(lambda: service.submits)
        async with asyncio.timeout(30):
            assert await rh.close() == []
        with pytest.raises(errors.SubmissionUncertainError):
            await waiting
        assert not other_tasks()


async def test_closing_that_is_cancelled_closes_at_once() -> None:
    service = Service()
    service.answers_submits(hang)
    async with service:
        rh = client(service)
        waiting = asyncio.create_task(a_call(rh).run())
        await until(lambda: service.submits)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(rh.close(), 0.2)
        with pytest.raises(errors.SubmissionUncertainError):
            await waiting
        await until(lambda: not other_tasks())


@pytest.mark.parametrize("stuck", ["a submit", "the input"])
async def test_who_leaves_a_map_is_not_cancelled_by_a_client_that_closes_meanwhile(
    stuck: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(runtime, "CLOSE_GRACE", 0.2)
    let_go = asyncio.Event()

    async def stream() -> AsyncIterator[Call]:
        yield a_call(rh, prompt="it runs")
        await until(lambda: service.tasks)
        if stuck == "a submit":
            service.answers_submits(hang)
            yield a_call(rh, prompt="it hangs")
            await until(lambda: len(service.submits) == 2)
        reading.set()
        while not let_go.is_set():
            try:
                await let_go.wait()
            except asyncio.CancelledError:
                if stuck != "the input":
                    raise

    reading = asyncio.Event()
    service = Service(seconds=20)
    async with service:
        rh = client(service)
        outcomes = rh.map(stream())
        first = asyncio.ensure_future(anext(outcomes))
        await until(reading.is_set)
        leaving = asyncio.create_task(outcomes.close())
        await asyncio.sleep(0)
        try:
            await rh.close()
            (left,) = await asyncio.gather(leaving, return_exceptions=True)
            assert left is None
        finally:
            let_go.set()
        assert outcomes.unfinished == service.tasks, "told of what it left running"
        with pytest.raises((StopAsyncIteration, errors.ClientClosedError)):
            await first
        if stuck == "a submit":
            assert "closed with 1 submits under way" in caplog.text, "and not of two"
        await until(lambda: not other_tasks())


async def test_closing_from_the_input_of_a_map() -> None:
    async with Service(seconds=0.1) as service:
        rh = client(service)

        async def stream() -> AsyncIterator[Call]:
            yield a_call(rh)
            await rh.close()
            yield a_call(rh)

        async with asyncio.timeout(10):
            ends = [outcome async for outcome in rh.map(stream())]
        assert len(ends) == 2
        assert all(isinstance(outcome.error, errors.RunningHubError) for outcome in ends)
        assert len(service.tasks) <= 1


async def test_an_input_that_refuses_to_end_holds_closing_up_for_a_while_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(runtime, "CLOSE_GRACE", 0.5)
    stubborn = asyncio.Event()

    async def stream() -> AsyncIterator[Call]:
        yield a_call(rh)
        try:
            await stubborn.wait()
        except asyncio.CancelledError:
            await stubborn.wait()

    async with Service(seconds=0) as service:
        rh = client(service)
        outcomes = rh.map(stream())
        await anext(outcomes)
        async with asyncio.timeout(30):
            await rh.close()
        stubborn.set()
        await until(lambda: not other_tasks())


async def test_places_of_a_closed_client_are_free_for_another() -> None:
    async with Service(seconds=20) as service, client(service, concurrency=3) as other:
        rh = client(service)
        for _ in range(3):
            await a_call(rh).submit()
        assert other.stats().in_flight == 3
        await rh.close()
        assert other.stats().in_flight == 0
