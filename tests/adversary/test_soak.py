"""200,000 calls through one client: whatever becomes of them, nothing of them stays.

Hours of work in some minutes, since the tasks are done at once.  A round has all kinds of ends:
results, saved files, failures, refusals for want of a place, calls that are cancelled, tasks that
are watched and left.  After each round there are as many open files, tasks of the loop and timers
as after the first ones, and in the second half the process grows by less than 20 bytes a call.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from runninghub_async import Call, RunningHub
from tests.adversary.rounds import TORTURE
from tests.adversary.soak_service import running
from tests.helpers import KEY

CALLS = 200_000
A_ROUND = 2_000
FIRST = 20_000
"""After so many calls caches are full, and the allocator has what it wants."""
AT_ONCE = 50
MOST_BYTES_A_CALL = 20
PATH = "rhart-image-g-3/text-to-image"

pytestmark = pytest.mark.skipif(not TORTURE, reason="long: make torture")


@frozen
class Held:
    """What the process holds when nothing goes on."""

    files: int
    tasks: int
    timers: int
    objects: int
    bytes: int


async def held() -> Held:
    for _ in range(3):  # what was cancelled comes to its end
        await asyncio.sleep(0.02)
    gc.collect()
    loop: Any = asyncio.get_running_loop()
    with open("/proc/self/statm") as statm:
        pages = int(statm.read().split()[1])
    return Held(
        files=len(os.listdir("/proc/self/fd")),
        tasks=len(asyncio.all_tasks()),
        timers=sum(not timer.cancelled() for timer in loop._scheduled),  # noqa: SLF001
        objects=len(gc.get_objects()),
        bytes=pages * os.sysconf("SC_PAGE_SIZE"),
    )


class Soak:
    """Rounds of calls through one client."""

    def __init__(self, rh: RunningHub, folder: Path) -> None:
        self._rh = rh
        self._folder = folder
        self._numbers = itertools.count()
        self.succeeded = 0
        self.failed = 0

    def _call(self) -> Call:
        return self._rh.call(PATH, prompt=f"picture {next(self._numbers)}")

    async def round(self) -> int:
        """Gives how many calls there were."""
        before = next(self._numbers)
        await self._mapped(A_ROUND * 8 // 10)
        await asyncio.gather(*(self._saved() for _ in range(A_ROUND // 20)))
        await asyncio.gather(*(self._cancelled(n) for n in range(A_ROUND // 20)))
        await asyncio.gather(*(self._watched() for _ in range(A_ROUND // 20)))
        some = [self._call() for _ in range(A_ROUND // 20)]
        ends = await self._rh.gather(*some, return_exceptions=True)
        self._count([isinstance(end, Exception) for end in ends])
        return next(self._numbers) - before - 1

    def _count(self, failures: list[bool]) -> None:
        self.failed += sum(failures)
        self.succeeded += len(failures) - sum(failures)

    async def _mapped(self, count: int) -> None:
        async with self._rh.map(self._some(count), concurrency=AT_ONCE) as outcomes:
            async for outcome in outcomes:
                self._count([outcome.error is not None])

    def _some(self, count: int) -> Iterator[Call]:
        return (self._call() for _ in range(count))

    async def _saved(self) -> None:
        call = self._call()
        try:
            result = await call
        except Exception:
            self._count([True])
            return
        for path in await result.save(self._folder):
            path.unlink()
        self._count([False])

    async def _cancelled(self, number: int) -> None:
        """At some moment: before its submit, in the midst of it, while it is waited for."""
        running_call = asyncio.create_task(self._call().run())
        await asyncio.sleep(number % 20 * 0.002)
        running_call.cancel()
        await asyncio.wait([running_call])
        self._count([running_call.cancelled() or running_call.exception() is not None])

    async def _watched(self) -> None:
        """Until its first sign of life; then nobody waits for it any more."""
        task = await self._call().submit()
        async for _ in task.updates():
            break
        self._count([False])


async def test_a_client_holds_nothing_of_the_calls_that_are_over(tmp_path: Path) -> None:
    began, calls, marks = time.perf_counter(), 0, list[tuple[int, Held]]()
    with running() as base_url:
        async with RunningHub(KEY, base_url=base_url, poll=0.02, concurrency=AT_ONCE) as rh:
            soak = Soak(rh, tmp_path)
            while calls < CALLS:
                calls += await soak.round()
                marks.append((calls, now := await held()))
                print(f"{calls:,} calls, {time.perf_counter() - began:.0f} s: {now}", flush=True)
            assert rh.stats().in_flight == 0
    assert soak.succeeded + soak.failed == calls
    assert soak.failed > calls // 20, "some of all kinds"
    settled = [mark for mark in marks if mark[0] > FIRST]
    half = len(settled) // 2
    early, late = ([now for _, now in some] for some in (settled[:half], settled[half:]))
    # Connections that are kept alive come and go.
    assert max(now.files for now in late) <= max(now.files for now in early) + AT_ONCE // 5, marks
    for name in ("tasks", "timers"):
        assert max(getattr(now, name) for now in late) <= min(
            getattr(now, name) for now in early
        ), (name, marks)
    assert max(now.objects for now in late) < 1.1 * max(now.objects for now in early), marks
    grown = late[-1].bytes - late[0].bytes
    assert grown < MOST_BYTES_A_CALL * (calls - settled[half][0]), marks
