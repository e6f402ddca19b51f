"""Sources take turns: nothing starves behind another's thousand."""

from __future__ import annotations

import asyncio

import pytest

from runninghub_async import RunningHub
from tests.engine.service import Service, client, waiters_left
from tests.helpers import a_call, until
from tests.misbehaving import code

pytestmark = pytest.mark.usefixtures("quiet")


async def run_map(rh: RunningHub, number: int, name: str) -> None:
    """A map of so many calls."""
    calls = (a_call(rh, prompt=f"{name} {n}") for n in range(number))
    async with rh.map(calls) as outcomes:
        async for outcome in outcomes:
            assert outcome.error is None


async def test_a_single_await_is_served_within_a_few_turns() -> None:
    async with Service(4, seconds=0.05) as service, client(service, concurrency=4) as rh:
        mapped = asyncio.create_task(run_map(rh, 400, "map"))
        gathered = asyncio.gather(*(a_call(rh, prompt=f"gather {n}").run() for n in range(3)))
        many = asyncio.create_task(rh.gather(*(a_call(rh, prompt=f"many {n}") for n in range(200))))
        await until(lambda: len(service.order) > 40)
        for number in range(5):
            asked = len(service.order)
            await a_call(rh, prompt=f"single {number}")
            turns = service.order.index(f"single {number}") - asked
            # Two other sources, four places, and what was granted already.
            assert turns <= 12, f"served after {turns} others"
        assert not mapped.done()
        mapped.cancel()
        many.cancel()
        await asyncio.wait([mapped, many])
        await gathered


async def test_two_maps_share_alike() -> None:
    async with Service(6, seconds=0.05) as service, client(service, concurrency=6) as rh:
        first = asyncio.create_task(run_map(rh, 300, "first"))
        await until(lambda: len(service.order) > 50)
        await run_map(rh, 60, "second")
        begun = next(n for n, prompt in enumerate(service.order) if prompt.startswith("second"))
        ended = max(n for n, prompt in enumerate(service.order) if prompt.startswith("second"))
        others = ended - begun + 1 - 60
        assert others <= 90, f"{others} of the first map's while the second had 60"
        first.cancel()
        await asyncio.wait([first])


async def test_a_refused_submit_keeps_its_place() -> None:
    async with Service(1, seconds=0.1) as service, client(service) as rh:
        blocker = await a_call(rh, prompt="blocker").submit()
        refused = asyncio.create_task(a_call(rh, prompt="refused").run())
        await until(lambda: service.refused == 1)
        later = asyncio.gather(*(a_call(rh, prompt=f"later {n}").run() for n in range(10)))
        await asyncio.gather(blocker, refused, later)
        assert service.order[:2] == ["blocker", "refused"]


async def test_those_who_leave_the_line_leave_nothing_behind() -> None:
    async with Service(1, seconds=30) as service, client(service, concurrency=1) as rh:
        await a_call(rh).submit()
        waiting = [asyncio.create_task(a_call(rh).run()) for _ in range(3000)]
        await until(lambda: rh.stats().waiting == 3000)
        async with asyncio.timeout(20):
            assert [task.cancel() for task in waiting] == [True] * 3000
            await asyncio.wait(waiting)
        await until(lambda: rh.stats().waiting == 0)
        waiting.clear()  # each holds what it ended with, and so its frames
        assert waiters_left() == []
        assert rh.stats().in_flight == 1


async def test_cancelling_at_every_moment_never_loses_a_place() -> None:
    async with Service(3, seconds=0.02) as service, client(service) as rh:
        for number in range(40):
            calls = [asyncio.create_task(a_call(rh).run()) for _ in range(6)]
            await asyncio.sleep(0.001 * number)
            for task in calls[::2]:
                task.cancel()
            await asyncio.wait(calls)
            if number == 20:
                service.refuse_all = code(421)
                asyncio.get_running_loop().call_later(0.1, setattr, service, "refuse_all", None)
        await until(lambda: rh.stats().in_flight == 0, 30)
        assert rh.stats().waiting == 0
        assert (await a_call(rh)).task_id
