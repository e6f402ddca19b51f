"""What is asked for at the same time, done in one step of a thread."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence

import pytest

from runninghub_async.stores.together import MOST_IN_A_STEP, STEPS_AT_ONCE, Together


class Work:
    """Doubles numbers, in steps that last until they may end; does not like 13."""

    def __init__(self) -> None:
        self.steps: list[list[int]] = []
        self.begun = asyncio.Semaphore(0)
        self.may_end = threading.Semaphore(0)
        self._loop = asyncio.get_running_loop()

    def do(self, items: Sequence[int]) -> list[int | Exception]:
        self.steps.append([*items])
        self._loop.call_soon_threadsafe(self.begun.release)
        assert self.may_end.acquire(timeout=30)
        return [ValueError("13") if item == 13 else 2 * item for item in items]

    async def fill(self, together: Together[int, int]) -> list[asyncio.Task[int]]:
        """Have all steps that may be done at once last."""
        begun = []
        for _ in range(STEPS_AT_ONCE):
            begun.append(asyncio.create_task(together.done(0)))
            await self.begun.acquire()
        return begun


async def test_what_comes_while_steps_are_done_goes_into_one() -> None:
    work = Work()
    together = Together(work.do)
    first = await work.fill(together)
    others = [asyncio.create_task(together.done(n)) for n in (11, 12, 13, 14)]
    for _ in range(3):
        await asyncio.sleep(0)
    assert work.steps == [[0]] * STEPS_AT_ONCE
    for _ in range(STEPS_AT_ONCE + 1):
        work.may_end.release()
    assert await asyncio.gather(*first) == [0] * STEPS_AT_ONCE
    ends = await asyncio.gather(*others, return_exceptions=True)
    assert [*ends[:2], ends[3]] == [22, 24, 28]
    assert isinstance(ends[2], ValueError), "its own failure, and nobody else's"
    assert work.steps == [*[[0]] * STEPS_AT_ONCE, [11, 12, 13, 14]]


async def test_what_comes_in_one_turn_of_the_loop_goes_into_one() -> None:
    work = Work()
    together = Together(work.do)
    work.may_end.release()
    assert await asyncio.gather(*(together.done(n) for n in range(3))) == [0, 2, 4]
    assert work.steps == [[0, 1, 2]]


async def test_what_is_too_much_for_a_step_goes_into_several() -> None:
    work = Work()
    together = Together(work.do)
    first = await work.fill(together)
    numbers = [*range(100, 100 + 2 * MOST_IN_A_STEP + 1)]
    others = [asyncio.create_task(together.done(n)) for n in numbers]
    await asyncio.sleep(0)
    for left in others[:MOST_IN_A_STEP]:  # a whole step, which is none then
        left.cancel()
    for _ in range(STEPS_AT_ONCE + 2):
        work.may_end.release()
    await asyncio.gather(*first)
    kept = numbers[MOST_IN_A_STEP:]
    assert await asyncio.gather(*others[MOST_IN_A_STEP:]) == [2 * n for n in kept]
    assert sorted(work.steps[STEPS_AT_ONCE:]) == [kept[:-1], kept[-1:]]


async def test_what_is_cancelled_before_its_step_is_not_done() -> None:
    work = Work()
    together = Together(work.do)
    first = await work.fill(together)
    second, third = (asyncio.create_task(together.done(n)) for n in (1, 2))
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.wait([second])
    assert second.cancelled()
    for _ in range(STEPS_AT_ONCE + 1):
        work.may_end.release()
    assert await third == 4
    await asyncio.gather(*first)
    assert work.steps[-1] == [2]


async def test_what_is_cancelled_in_its_step_waits_for_its_end() -> None:
    work = Work()
    together = Together(work.do)
    one, other = (asyncio.create_task(together.done(n)) for n in (1, 2))
    await work.begun.acquire()
    for _ in range(2):
        one.cancel()
        await asyncio.sleep(0)
    assert not one.done()
    work.may_end.release()
    await asyncio.wait([one])
    assert one.cancelled()
    assert await other == 4


async def test_a_step_that_fails_altogether_is_told_to_all_of_it() -> None:
    def do(items: Sequence[int]) -> list[int | Exception]:
        raise RuntimeError(f"{len(items)} at once")

    together = Together(do)
    ends = await asyncio.gather(*map(together.done, range(2)), return_exceptions=True)
    assert [str(end) for end in ends] == ["2 at once"] * 2
    with pytest.raises(RuntimeError, match="1 at once"):
        await together.done(1)
