"""Memory per task in flight in one process: 10,000, and 100,000.

A task counts as in flight once its submit was answered and it was looked at.  Resident memory is
that of the process over the idle client; what is allocated is counted by tracemalloc, in a process
of its own since it slows everything down, and so for the lesser number only.  Of the larger one it
is not waited for that all have ended, either, which the lesser shows.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import sys
import time
import tracemalloc
from typing import TYPE_CHECKING

import aiohttp

from benchmarks import plain_server
from benchmarks.tables import in_fresh_process, show
from benchmarks.task_cpu import KEY, PATH

if TYPE_CHECKING:
    from runninghub_async import RunningHub

FEW, MANY = 10_000, 100_000
LOOKS_PER_SECOND = 1_600
REACH_KB = 6


def resident_kb() -> int:
    """Resident memory of this process."""
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * 4


async def run(base_url: str, tasks: int, *, traced: bool) -> dict[str, float]:
    """``traced``: count what is allocated, and not what is resident."""
    from runninghub_async import RunningHub

    async with (
        RunningHub(
            KEY, base_url=base_url, poll=tasks / LOOKS_PER_SECOND, concurrency=tasks + 20
        ) as rh,
        aiohttp.ClientSession() as http,
    ):
        for _ in range(20):  # connections, caches and generated hooks belong to the idle client
            await rh.call(PATH, prompt="warm").submit()
        gc.collect()
        if traced:
            tracemalloc.start()
        idle = _used_kb(traced)
        started = time.perf_counter()
        everything = asyncio.create_task(_all_of(rh, tasks))
        while not await _in_flight(http, base_url, tasks + 20, looks=0):  # noqa: ASYNC110
            await asyncio.sleep(0.2)
        submitting = time.perf_counter() - started
        while not await _in_flight(http, base_url, tasks + 20, looks=1):  # noqa: ASYNC110
            await asyncio.sleep(1)
        peak = _used_kb(traced)
        told = {"kb": (peak - idle) / tasks, "submitting": submitting}
        if tasks >= MANY:
            print(json.dumps(told), flush=True)
            os._exit(0)  # to cancel them all takes as long
        tracemalloc.stop()
        await http.post(f"{base_url}/finish")
        return {**told, "done": await everything}


async def _all_of(rh: RunningHub, tasks: int) -> int:
    """Run so many calls; how many of them succeed."""
    calls = (rh.call(PATH, prompt=f"picture {number}") for number in range(tasks))
    async with rh.map(calls, concurrency=tasks) as outcomes:
        return sum([outcome.result is not None async for outcome in outcomes])


def _used_kb(traced: bool) -> float:
    return tracemalloc.get_traced_memory()[0] / 1024 if traced else resident_kb()


async def _in_flight(http: aiohttp.ClientSession, base_url: str, tasks: int, *, looks: int) -> bool:
    """Whether so many tasks were made, and each was looked at so often."""
    async with http.get(f"{base_url}/least_asked") as answer:
        made, least = await answer.json()
    return bool(made >= tasks and least >= looks)


def main() -> None:
    rows = []
    for tasks in (FEW, MANY):
        got = {}
        for how in ("resident", "traced") if tasks < MANY else ("resident",):
            with plain_server.running() as base_url:
                got[how] = in_fresh_process("benchmarks.memory", base_url, str(tasks), how)
        resident = got["resident"]
        rows.append(
            (
                f"{tasks:,}",
                f"{resident['kb']:.1f}",
                f"{got['traced']['kb']:.1f}" if "traced" in got else "",
                REACH_KB,
                int(resident["done"]) if "done" in resident else "",
                f"{tasks / resident['submitting']:.0f}",
            )
        )
    show(
        "Tasks in flight in one process, submitted and looked at",
        (
            "tasks",
            "resident KB per task over the idle client",
            "allocated KB",
            "reach",
            "resolved",
            "submits/s",
        ),
        rows,
    )


if __name__ == "__main__":
    match sys.argv[1:]:
        case [base_url, tasks, how]:
            print(json.dumps(asyncio.run(run(base_url, int(tasks), traced=how == "traced"))))
        case _:
            main()
