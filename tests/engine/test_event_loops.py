"""Wherever asyncio runs: uvloop, a notebook, debug mode, one loop after another."""

from __future__ import annotations

import asyncio
import gc
import os
import subprocess
import sys
import textwrap
from collections.abc import Callable, Coroutine
from contextvars import Context
from pathlib import Path
from typing import Any, TypeVarTuple

import pytest

from runninghub_async import RunningHub, errors
from tests.engine.service import Service, client
from tests.helpers import KEY, a_call, until
from tests.helpers import client as client_of
from tests.misbehaving import Request, Server, code, running

ROOT = Path(__file__).parents[2]

if sys.platform == "win32":
    pytest.skip("uvloop is not made for Windows", allow_module_level=True)
import uvloop  # noqa: E402

LOOPS: dict[str, Callable[[], asyncio.AbstractEventLoop]] = {
    "asyncio": asyncio.new_event_loop,
    "uvloop": uvloop.new_event_loop,
}
every_loop = pytest.mark.parametrize("new_loop", LOOPS.values(), ids=LOOPS)


def run(new_loop: Callable[[], asyncio.AbstractEventLoop], work: Coroutine[Any, Any, Any]) -> Any:
    with asyncio.Runner(loop_factory=new_loop) as runner:
        return runner.run(work)


@every_loop
def test_a_map_with_refusals_and_closing_early(new_loop: Any) -> None:
    async def work() -> None:
        async with Service(5, seconds=0.05) as service:
            async with client(service) as rh:
                async with rh.map(a_call(rh, prompt=f"call {n}") for n in range(40)) as outcomes:
                    ends = [outcome async for outcome in outcomes]
                assert all(outcome.result for outcome in ends)
                assert rh.stats().in_flight == 0
            rh = client(service)
            service.seconds = 20
            running = [asyncio.create_task(a_call(rh).run()) for _ in range(10)]
            await until(lambda: len(service.running) >= 3)
            service.refuse_all = code(421)
            unfinished = await rh.close()
            assert sorted(unfinished) == sorted(service.running)
            await asyncio.gather(*running, return_exceptions=True)

    run(new_loop, work())


Ts = TypeVarTuple("Ts")


class CountsTimers(uvloop.Loop):
    """Counts what it is asked to call later."""

    timers = 0

    def call_later(
        self,
        delay: float,
        callback: Callable[[*Ts], object],
        *args: *Ts,
        context: Context | None = None,
    ) -> asyncio.TimerHandle:
        self.timers += 1
        return super().call_later(delay, callback, *args, context=context)


def test_a_loop_of_whole_milliseconds_is_not_asked_over_and_over_until_a_look_is_due() -> None:
    async def work() -> None:
        loop, enough = asyncio.get_running_loop(), asyncio.Event()
        assert isinstance(loop, CountsTimers)

        async def report(request: Request) -> None:
            if len(request.server.queries) >= 40:
                enough.set()
            await running(request)

        async with Server(queries=[report]) as server, client_of(server, poll=0.03) as rh:
            await a_call(rh).submit()
            timers = loop.timers
            await enough.wait()
            assert loop.timers - timers <= 3 * 40

    run(CountsTimers, work())


@every_loop
def test_a_senseless_time_to_wait(new_loop: Any) -> None:
    async def work() -> None:
        from tests.misbehaving import answer

        async with Service() as service, client(service) as rh:
            service.refuse_all = answer("", 429, {"Retry-After": "1e300"})
            refused = asyncio.create_task(a_call(rh).run())
            await until(lambda: rh.stats().refused)
            refused.cancel()
            await asyncio.wait([refused])

    run(new_loop, work())


@every_loop
def test_inside_a_task_group(new_loop: Any) -> None:
    async def work() -> None:
        async with Service(4, seconds=0.02) as service, client(service) as rh:
            async with asyncio.TaskGroup() as group:
                running = [
                    group.create_task(a_call(rh, prompt=f"call {n}").run()) for n in range(20)
                ]
            assert len({task.result().task_id for task in running}) == 20

    run(new_loop, work())


@every_loop
def test_a_notebook(new_loop: Any) -> None:
    """One loop, started again and again; tasks are seen to end in between or afterwards."""
    loop = new_loop()
    try:
        service = Service(seconds=0.1)
        loop.run_until_complete(service.start())
        rh = client(service)
        call = a_call(rh)
        task = loop.run_until_complete(call.submit())
        results = loop.run_until_complete(rh.gather(*(a_call(rh) for _ in range(3))))
        assert len(results) == 3
        assert loop.run_until_complete(task.result()).task_id == task.id
        outcomes = rh.map(a_call(rh) for _ in range(10))
        assert loop.run_until_complete(anext(outcomes)).result
        assert loop.run_until_complete(anext(outcomes)).result
        loop.run_until_complete(outcomes.close())
        loop.run_until_complete(rh.close())
        loop.run_until_complete(service.stop())
    finally:
        loop.close()


def test_one_loop_after_another() -> None:
    """Each has a client of its own; nothing is kept of a loop that is over."""
    loops: list[int] = []

    async def work() -> None:
        async with Service(2, seconds=0.02) as service, client(service) as rh:
            await rh.gather(*(a_call(rh) for _ in range(6)))
            loops.append(id(asyncio.get_running_loop()))

    for _ in range(3):
        asyncio.run(work())
    gc.collect()
    from runninghub_async.engine.ceilings import _shared

    assert not [loop for loop in _shared if loop.is_closed()]


def test_a_client_made_outside_of_any_loop() -> None:
    async def work(rh: RunningHub) -> str:
        async with Service() as service, client(service) as real:
            assert rh is not real
            return (await a_call(real)).task_id

    rh = RunningHub(KEY, base_url="http://127.0.0.1:9")
    assert asyncio.run(work(rh))
    asyncio.run(rh.close())


def test_debug_mode_has_nothing_to_say() -> None:
    """No unclosed resource, no coroutine that was never awaited, no exception unread."""
    program = textwrap.dedent(
        """
        import asyncio, logging
        import runninghub_async.client, runninghub_async.engine.runtime, runninghub_async.calls.map
        from tests.engine.service import Service, client
        from tests.helpers import a_call

        logging.basicConfig(level=logging.WARNING)

        async def work():
            async with Service(10, seconds=0.05) as service, client(service) as rh:
                asyncio.get_running_loop().slow_callback_duration = 60  # a machine may be slow
                async with rh.map(a_call(rh, prompt=f"call {n}") for n in range(60)) as outcomes:
                    async for outcome in outcomes:
                        assert outcome.result, outcome.error
                async for outcome in rh.map(a_call(rh, prompt=f"call {n}") for n in range(60)):
                    break
                await rh.gather(*(a_call(rh) for _ in range(10)))

        asyncio.run(work())
        """
    )
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error::ResourceWarning", "-c", program],
        cwd=ROOT,
        env={**os.environ, "PYTHONASYNCIODEBUG": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Warning" not in done.stderr, done.stderr
    assert "never" not in done.stderr, done.stderr


def test_a_client_belongs_to_the_loop_in_which_it_was_entered_even_before_its_first_request() -> (
    None
):
    rh = RunningHub("k" * 32, base_url="http://127.0.0.1:9")
    asyncio.run(rh.__aenter__())

    async def elsewhere() -> None:
        rh.stats()

    with pytest.raises(errors.RunningHubError, match="another event loop"):
        asyncio.run(elsewhere())
    asyncio.run(rh.close())  # it never opened anything
    with pytest.raises(errors.RunningHubError, match="closed"):
        asyncio.run(rh.__aenter__())


async def test_a_busy_service() -> None:
    """Something else keeps the loop busy, 60 ms at a time: calls still end, in a while."""

    async def hog() -> None:
        import time

        while True:
            time.sleep(0.06)  # noqa: ASYNC251 - on purpose
            await asyncio.sleep(0.01)

    async with Service(10, seconds=0.1) as service, client(service) as rh:
        busy = asyncio.create_task(hog())
        async with asyncio.timeout(60):
            await rh.gather(*(a_call(rh, prompt=f"call {n}") for n in range(30)))
        busy.cancel()
        assert rh.stats().in_flight == 0
