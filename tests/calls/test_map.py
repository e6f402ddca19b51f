"""``rh.map``: lazy, bounded, every item one outcome, and nothing left behind however it ends."""

from __future__ import annotations

import asyncio
import gc
import tracemalloc
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

import pytest

from runninghub_async import Call, Outcome, RunningHub, errors
from tests.engine.service import Service, client
from tests.helpers import a_call, other_tasks, until
from tests.misbehaving import accept, code, when

pytestmark = pytest.mark.usefixtures("quiet")


def calls(rh: RunningHub, number: int) -> Iterator[Call]:
    return (a_call(rh, prompt=f"call {n}") for n in range(number))


def prompt(outcome: Outcome) -> str:
    assert isinstance(outcome.call, Call)
    return str(outcome.call.to_dict()["params"]["prompt"])


def number(outcome: Outcome) -> int:
    return int(prompt(outcome).removeprefix("call "))


async def nothing_left(rh: RunningHub) -> None:
    """No coroutine but the client's scheduler and its sleeping workers; no place taken."""
    await until(lambda: rh.stats().in_flight == rh.stats().waiting == 0)
    await until(lambda: not other_tasks())


async def test_outcomes_in_order_and_as_they_come() -> None:
    durations = {f"call {n}": 0.4 if n % 5 == 0 else 0.05 for n in range(20)}
    service = Service(seconds=0.05)
    service.seconds = lambda: durations[service.submits[-1].json["prompt"]]
    async with service, client(service, concurrency=20) as rh:
        async with rh.map(calls(rh, 20), ordered=True) as outcomes:
            assert [number(outcome) async for outcome in outcomes] == list(range(20))
        async with rh.map(calls(rh, 20)) as outcomes:
            came = [number(outcome) async for outcome in outcomes]
        assert sorted(came) == list(range(20))
        assert came != sorted(came)
        await nothing_left(rh)


@pytest.mark.parametrize("ordered", [False, True])
async def test_every_kind_of_input(ordered: bool) -> None:
    async def stream() -> AsyncIterator[Call | Mapping[str, Any]]:
        for call in calls(rh, 3):
            await asyncio.sleep(0)
            yield call
        yield a_call(rh, prompt="as a mapping").to_dict()

    async with Service() as service, client(service) as rh:
        for items in (list(calls(rh, 4)), calls(rh, 4), stream(), iter([])):
            async with rh.map(items, ordered=ordered) as outcomes:
                ends = [outcome async for outcome in outcomes]
            assert all(outcome.error is None for outcome in ends)
        assert len(service.tasks) == 12


async def test_what_is_no_call_becomes_an_outcome() -> None:
    good = {"model": "seedream-v4.5/text-to-image", "params": {"prompt": "a boat"}}
    bad: list[Any] = [{}, {"model": "no-such-model"}, {"model": good["model"]}, None, 7, "text"]
    async with Service() as service, client(service) as rh:
        async with rh.map([*bad, good], ordered=True) as outcomes:
            ends = [outcome async for outcome in outcomes]
        assert [outcome.call for outcome in ends[:-1]] == bad
        assert all(outcome.error is not None for outcome in ends[:-1])
        assert ends[-1].result is not None
        assert len(service.tasks) == 1


async def test_a_failure_stops_nothing() -> None:
    service = Service()
    service.answers_submits(code(1501, "not allowed"), service.take_submit)
    async with service, client(service) as rh:
        async with rh.map(calls(rh, 10)) as outcomes:
            ends = [outcome async for outcome in outcomes]
        failed = [outcome for outcome in ends if outcome.error is not None]
        assert len(ends) == 10
        assert len(failed) == 1
        assert isinstance(failed[0].error, errors.ContentModerationError)


@pytest.mark.parametrize("ordered", [False, True])
async def test_an_endless_input_takes_constant_memory(ordered: bool) -> None:
    """2,500 items; all of the client, the service's own books aside, stays where it was."""
    read = 0

    def endless() -> Iterator[Mapping[str, Any]]:
        nonlocal read
        while True:
            read += 1
            yield {"params": {"prompt": "x" * 1000, "n": read}}

    async with Service() as service, client(service) as rh:
        async with rh.map(endless(), ordered=ordered) as outcomes:
            tracemalloc.start()
            try:
                sizes, number = [], 0
                async for _ in outcomes:
                    number += 1
                    if number in (500, 2_500):
                        gc.collect()
                        sizes.append(tracemalloc.get_traced_memory()[0])
                    if number == 2_500:
                        break
            finally:
                tracemalloc.stop()
        assert sizes[1] - sizes[0] < 60_000
        assert read <= 2_500 + 20


async def test_thousands_of_real_tasks_take_constant_memory() -> None:
    # Few at once: what is under way at a moment, now more and now less, hides what piles up.
    async with Service(10, seconds=0) as service, client(service, concurrency=10) as rh:

        def endless() -> Iterator[Call]:
            while True:
                service.seen.clear()
                service.order.clear()
                service.prompts.clear()
                yield a_call(rh)

        async with rh.map(endless()) as outcomes:
            tracemalloc.start()
            try:
                sizes, number = [], 0
                async for outcome in outcomes:
                    assert outcome.error is None
                    number += 1
                    if number in (200, 250, 300, 700, 750, 800):
                        gc.collect()
                        known = sum(len(str(task)) + 200 for task in service.tasks)
                        sizes.append(tracemalloc.get_traced_memory()[0] - known)
                    if number == 800:
                        break
            finally:
                tracemalloc.stop()
        assert min(sizes[3:]) - min(sizes[:3]) < 300_000
        await nothing_left(rh)


async def test_the_input_is_read_no_faster_than_work_starts() -> None:
    read = 0

    def counted() -> Iterator[Call]:
        nonlocal read
        for call in calls(rh, 500):
            read += 1
            yield call

    async with Service(4, seconds=0.1) as service, client(service, concurrency=4) as rh:
        async with rh.map(counted()) as outcomes:
            number = 0
            async for _ in outcomes:
                number += 1
                assert read <= number + 4 + 8 + 4
                if number == 60:
                    break
        assert len(service.tasks) <= 60 + 16


async def test_a_slow_consumer_holds_the_input_back() -> None:
    async with (
        Service(seconds=0) as service,
        client(service, concurrency=10) as rh,
        rh.map(calls(rh, 1000), concurrency=5) as outcomes,
    ):
        await anext(outcomes)
        await asyncio.sleep(0.5)
        assert len(service.tasks) <= 7
        await anext(outcomes)


async def test_one_at_a_time() -> None:
    async with Service(seconds=0.02) as service, client(service) as rh:
        async with rh.map(calls(rh, 15), concurrency=1) as outcomes:
            ends = [prompt(outcome) async for outcome in outcomes]
        assert ends == [f"call {n}" for n in range(15)]
        assert service.most == 1


async def test_a_slow_input_is_waited_for() -> None:
    async def trickle() -> AsyncIterator[Call]:
        for call in calls(rh, 5):
            await asyncio.sleep(0.05)
            yield call

    async with Service(seconds=0) as service, client(service) as rh:
        async with rh.map(trickle()) as outcomes:
            assert len([outcome async for outcome in outcomes]) == 5
        await nothing_left(rh)


class OwnError(Exception):
    """Raised by an input."""


@pytest.mark.parametrize("error", [OwnError("broken"), asyncio.CancelledError("its own")])
@pytest.mark.parametrize("ordered", [False, True])
async def test_an_input_that_raises(error: BaseException, ordered: bool) -> None:
    """What has begun ends first; then comes the error, once."""

    async def broken() -> AsyncIterator[Call]:
        for call in calls(rh, 6):
            yield call
        raise error

    async with Service(seconds=0.2) as service, client(service) as rh:
        async with rh.map(broken(), ordered=ordered) as outcomes:
            ends = [await anext(outcomes) for _ in range(6)]
            with pytest.raises(type(error)) as caught:
                await anext(outcomes)
            assert caught.value is error
            with pytest.raises(StopAsyncIteration):
                await anext(outcomes)
        assert all(outcome.result for outcome in ends)
        await nothing_left(rh)


async def test_leaving_early_lists_what_goes_on() -> None:
    async with Service(seconds=20) as service, client(service) as rh:
        async with rh.map(calls(rh, 20), concurrency=6) as outcomes:
            waiting = asyncio.create_task(anext(outcomes))
            await until(lambda: len(service.tasks) == 6)
            waiting.cancel()
            await asyncio.wait([waiting])
        assert sorted(outcomes.unfinished) == service.tasks
        with pytest.raises(StopAsyncIteration):
            await anext(outcomes)


async def test_leaving_with_submits_under_way_learns_their_ids() -> None:
    answered = asyncio.Event()
    service = Service(seconds=20)
    service.answers_submits(when(answered, accept))
    async with service, client(service) as rh:
        async with rh.map(calls(rh, 20), concurrency=3) as outcomes:
            waiting = asyncio.create_task(anext(outcomes))
            await until(lambda: len(service.submits) == 3)
            waiting.cancel()
            await asyncio.wait([waiting])
            asyncio.get_running_loop().call_later(0.2, answered.set)
        assert len(service.tasks) == 3
        assert sorted(outcomes.unfinished) == service.tasks


async def test_leaving_twice_cancelled_still_winds_down() -> None:
    answered = asyncio.Event()
    service = Service(seconds=20)
    service.answers_submits(when(answered, accept))
    async with service, client(service) as rh:
        outcomes = rh.map(calls(rh, 20), concurrency=3)

        async def consume() -> None:
            async with outcomes:
                async for _ in outcomes:
                    pass

        consumer = asyncio.create_task(consume())
        await until(lambda: len(service.submits) == 3)
        consumer.cancel()
        await asyncio.sleep(0.05)
        assert not consumer.done(), "leaving waits for the submits"
        consumer.cancel()
        await asyncio.wait([consumer])
        answered.set()
        await outcomes.close()
        assert sorted(outcomes.unfinished) == service.tasks


async def test_an_exception_in_the_loop_winds_down() -> None:
    async with Service(seconds=0.05) as service, client(service) as rh:

        async def consume() -> None:
            async with rh.map(calls(rh, 1000), concurrency=5) as outcomes:
                async for _ in outcomes:
                    raise OwnError

        with pytest.raises(OwnError):
            await consume()
        begun = len(service.tasks)
        await asyncio.sleep(0.3)
        assert len(service.tasks) == begun <= 12
        await nothing_left(rh)


async def test_a_plain_break_winds_down_when_the_iterator_is_dropped() -> None:
    async with Service(seconds=0.05) as service, client(service) as rh:
        async for _ in rh.map(calls(rh, 1000), concurrency=5):
            break
        gc.collect()
        await asyncio.sleep(0.2)
        begun = len(service.tasks)
        await asyncio.sleep(0.3)
        assert len(service.tasks) == begun < 30
        await nothing_left(rh)


async def test_a_map_that_is_never_iterated_does_nothing() -> None:
    async with Service() as service, client(service) as rh:
        async with rh.map({"model": "x"} for _ in range(3)):
            pass
        rh.map([])
        assert service.seen == []


async def test_a_generator_is_closed() -> None:
    closed: list[str] = []

    async def stream() -> AsyncIterator[Call]:
        try:
            while True:
                yield a_call(rh)
        finally:
            closed.append("async")

    def plain() -> Iterator[Call]:
        try:
            while True:
                yield a_call(rh)
        finally:
            closed.append("sync")

    async with Service(seconds=0) as service, client(service) as rh:
        for items in (stream(), plain()):
            async with rh.map(items, concurrency=2) as outcomes:
                await anext(outcomes)
            del items, outcomes
        gc.collect()
        assert closed == ["async", "sync"]


async def test_the_same_call_twice_is_one_task() -> None:
    async with Service(seconds=0.1) as service, client(service) as rh:
        call = a_call(rh)
        async with rh.map([call, call, call.copy()]) as outcomes:
            ends = [outcome async for outcome in outcomes]
        assert len(ends) == 3
        assert len(service.tasks) == 2


async def test_maps_inside_maps() -> None:
    async with Service(seconds=0.05) as service, client(service) as rh:
        number = 0
        async with rh.map(calls(rh, 4)) as outer:
            async for _ in outer:
                async with rh.map(calls(rh, 3)) as inner:
                    async for outcome in inner:
                        assert outcome.error is None
                        number += 1
        assert number == 12
        assert len(service.tasks) == 16
        await nothing_left(rh)


async def test_a_map_whose_input_is_a_map() -> None:
    async with Service(seconds=0.02) as service, client(service) as rh:

        async def second(first: Any) -> AsyncIterator[Call]:
            async for outcome in first:
                yield a_call(rh, prompt="after " + prompt(outcome))

        async with rh.map(calls(rh, 20)) as first, rh.map(second(first)) as outcomes:
            ends = [prompt(outcome) async for outcome in outcomes]
        assert sorted(ends) == sorted(f"after call {n}" for n in range(20))
        assert len(service.tasks) == 40


async def test_two_consumers_of_one_map() -> None:
    async with Service(seconds=0.02) as service, client(service) as rh:
        outcomes = rh.map(calls(rh, 40))

        async def consume() -> int:
            return len([outcome async for outcome in outcomes])

        async with asyncio.timeout(20):
            assert sum(await asyncio.gather(consume(), consume())) == 40
        assert len(service.tasks) == 40


async def test_inside_a_task_group_that_fails() -> None:
    async with Service(seconds=0.2) as service, client(service) as rh:

        async def consume() -> None:
            async with rh.map(calls(rh, 100), concurrency=4) as outcomes:
                async for _ in outcomes:
                    pass

        async def fail() -> None:
            await until(lambda: len(service.tasks) >= 4)
            raise OwnError

        async def both() -> None:
            async with asyncio.TaskGroup() as group:
                group.create_task(consume())
                group.create_task(fail())

        with pytest.raises(ExceptionGroup) as caught:
            await both()
        assert [type(error) for error in caught.value.exceptions] == [OwnError]
        await nothing_left(rh)


async def test_the_client_closes_while_a_map_runs() -> None:
    """Every call that had begun has an outcome, and the end is not taken for a good one."""
    async with Service(seconds=20) as service:
        rh = client(service)
        ends: list[Outcome] = []

        async def consume() -> None:
            async with rh.map(calls(rh, 1000), concurrency=5) as outcomes:
                async for outcome in outcomes:
                    ends.append(outcome)

        consumer = asyncio.create_task(consume())
        await until(lambda: len(service.tasks) == 5)
        unfinished = await rh.close()
        with pytest.raises(errors.RunningHubError, match="closed"):
            await consumer
        assert sorted(unfinished) == service.tasks
        told = [o.error.task_id for o in ends if isinstance(o.error, errors.RunningHubError)]
        assert sorted(filter(None, told)) == service.tasks
        assert not other_tasks()


async def test_the_client_closes_with_calls_of_a_map_in_line() -> None:
    async with Service(seconds=20) as service:
        rh = client(service, concurrency=2)
        ends: list[Outcome] = []

        async def consume() -> None:
            async with rh.map(calls(rh, 4)) as outcomes:
                async for outcome in outcomes:
                    ends.append(outcome)

        consumer = asyncio.create_task(consume())
        await until(lambda: len(service.tasks) == 2 and rh.stats().waiting == 2)
        await rh.close()
        await consumer  # the whole input had been read, and every call has its outcome
        assert len(ends) == 4
        assert sum("no task was created" in str(outcome.error) for outcome in ends) == 2
        assert len(service.tasks) == 2


async def test_with_on_cancel_leaving_cancels_the_tasks() -> None:
    async with Service(seconds=20) as service, client(service, on_cancel="cancel") as rh:
        async with rh.map(calls(rh, 3)) as outcomes:
            waiting = asyncio.create_task(anext(outcomes))
            await until(lambda: len(service.tasks) == 3)
            waiting.cancel()
            await asyncio.wait([waiting])
        await until(lambda: len(service.cancels) == 3)
        await until(lambda: not service.running)


@pytest.mark.parametrize("concurrency", [0, -1, True, 1.5, "3"])
async def test_senseless_concurrency(concurrency: Any) -> None:
    async with Service() as service, client(service) as rh:
        with pytest.raises(errors.InvalidParameterError):
            rh.map([], concurrency=concurrency)


async def test_an_outcome_gives_its_result_or_raises_its_error() -> None:
    async with Service() as server, client(server) as rh:
        forms: list[Call | dict[str, Any]] = [a_call(rh), {"model": "no-such-model"}]
        async with rh.map(forms, ordered=True) as outcomes:
            good, bad = [outcome async for outcome in outcomes]
    assert isinstance(good, Outcome)
    assert isinstance(bad, Outcome)
    assert (good.error, bad.result) == (None, None)
    assert good.unwrap() is good.result
    with pytest.raises(errors.UnknownModelError) as raised:
        bad.unwrap()
    assert raised.value is bad.error
