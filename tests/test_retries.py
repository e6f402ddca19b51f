"""What is tried again and how often, and time limits that are told from everybody else's."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import RetryPolicy, errors
from runninghub_async.retries import backoff, repeat, time_limit

QUICK = RetryPolicy(attempts=3, first_delay=0.001, max_delay=0.001, connect_deadline=0.2)


def late(seconds: float | None) -> errors.TaskTimeoutError:
    return errors.TaskTimeoutError(f"the time is over: {seconds} s")


async def test_a_limit_that_passes_is_told_in_our_words() -> None:
    with pytest.raises(errors.TaskTimeoutError, match=r"the time is over: 0\.01 s"):
        async with time_limit(0.01, late):
            await asyncio.sleep(60)


@pytest.mark.parametrize(
    "error",
    [
        TimeoutError("the caller's"),
        errors.TaskTimeoutError("an inner call's"),
        errors.ConnectionFailedError("the network's"),
        OSError("the disk's"),
    ],
)
async def test_errors_from_inside_pass_untouched(error: Exception) -> None:
    with pytest.raises(type(error)) as caught:
        async with time_limit(60, late):
            raise error
    assert caught.value is error


async def test_the_callers_own_limit_is_not_taken_for_ours() -> None:
    with pytest.raises(TimeoutError) as caught:
        async with asyncio.timeout(0.01), time_limit(60, late):
            await asyncio.sleep(60)
    assert not isinstance(caught.value, errors.RunningHubError)


async def test_nor_is_a_cancellation() -> None:
    async def wait() -> None:
        async with time_limit(60, late):
            await asyncio.sleep(60)

    waiting = asyncio.create_task(wait())
    await asyncio.sleep(0.01)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting


async def test_no_limit_is_none() -> None:
    async with time_limit(None, late):
        await asyncio.sleep(0)


async def test_what_led_to_the_end_stays_its_cause() -> None:
    cause = errors.ServerError("the last query failed")

    def with_cause(seconds: float | None) -> errors.TaskTimeoutError:
        error = late(seconds)
        error.__cause__ = cause
        return error

    with pytest.raises(errors.TaskTimeoutError) as caught:
        async with time_limit(0.01, with_cause):
            await asyncio.sleep(60)
    assert caught.value.__cause__ is cause


async def test_what_may_pass_is_tried_as_often_as_the_policy_says() -> None:
    tries = 0

    async def attempt() -> str:
        nonlocal tries
        tries += 1
        raise errors.ServerError("busy", retryable=True)

    with pytest.raises(errors.ServerError):
        await repeat(attempt, QUICK, what="a read")
    assert tries == 3

    tries = 0
    with pytest.raises(errors.ServerError):
        await repeat(attempt, None, what="a read")
    assert tries == 1


async def test_what_cannot_pass_is_tried_once() -> None:
    tries = 0

    async def attempt() -> str:
        nonlocal tries
        tries += 1
        raise errors.NotFoundError("no such task")

    with pytest.raises(errors.NotFoundError):
        await repeat(attempt, QUICK, what="a read")
    assert tries == 1


async def test_an_unreachable_host_is_given_up_by_the_clock_and_not_by_the_count() -> None:
    tries = 0

    async def attempt() -> str:
        nonlocal tries
        tries += 1
        raise errors.ConnectionFailedError("refused", reached=False)

    with pytest.raises(errors.ConnectionFailedError):
        await repeat(attempt, QUICK, what="a read")
    assert tries > 3


@given(
    attempt=st.integers(1, 10_000),
    first=st.floats(0.001, 10),
    longest=st.floats(0.001, 100),
    factor=st.floats(1, 100),
)
def test_pauses_grow_up_to_the_longest(
    attempt: int, first: float, longest: float, factor: float
) -> None:
    pause = backoff(attempt, first=first, longest=longest, factor=factor)
    assert 0 < pause <= longest
    assert pause <= backoff(attempt + 1, first=first, longest=longest, factor=factor)
    assert backoff(1, first=first, longest=longest) == min(first, longest)


async def test_limits_of_one_length_pass_each_in_its_time() -> None:
    """They share a timer; what was left before its time changes nothing for the others."""
    loop = asyncio.get_running_loop()
    passed: list[tuple[int, float]] = []

    async def limited(number: int, *, begins: float, works: float) -> None:
        await asyncio.sleep(begins)
        began = loop.time()
        try:
            async with time_limit(0.2, late):
                await asyncio.sleep(works)
        except errors.TaskTimeoutError:
            passed.append((number, loop.time() - began))

    async with asyncio.TaskGroup() as group:
        group.create_task(limited(0, begins=0, works=0.05))  # the timer was set for this one
        for number in (1, 2):
            group.create_task(limited(number, begins=0.1 * number, works=60))
        group.create_task(limited(3, begins=0.1, works=0.01))
    assert [number for number, _ in passed] == [1, 2]
    assert all(seconds >= 0.2 for _, seconds in passed)
    with pytest.raises(errors.TaskTimeoutError):  # and again, when none was left
        async with time_limit(0.2, late):
            await asyncio.sleep(60)


async def test_a_limit_in_a_limit_of_the_same_length() -> None:
    with pytest.raises(errors.TaskTimeoutError):
        async with time_limit(0.05, late), time_limit(0.05, late):
            await asyncio.sleep(60)
