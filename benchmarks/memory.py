"""Memory per task with 10,000 tasks in flight in one process, all of which end."""

from __future__ import annotations

import asyncio
import json
import sys
import time

import aiohttp

from benchmarks import bench_server
from benchmarks.tables import in_fresh_process, show
from benchmarks.task_cpu import KEY, PATH

TASKS = 10_000
REACH_KB = 20


def resident_kb() -> int:
    """Resident memory of this process."""
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * 4


async def run(base_url: str) -> dict[str, float]:
    from runninghub_async import RunningHub

    async with RunningHub(KEY, base_url=base_url, poll=5.0, concurrency=TASKS) as rh:
        for _ in range(20):  # connections, caches and generated hooks belong to the idle client
            await rh.call(PATH, prompt="warm").submit()
        idle = resident_kb()
        started = time.perf_counter()
        everything = asyncio.ensure_future(
            rh.gather(*(rh.call(PATH, prompt=f"picture {n}") for n in range(TASKS)))
        )
        while rh.stats().in_flight < TASKS:  # noqa: ASYNC110
            await asyncio.sleep(0.2)
        submitting = time.perf_counter() - started
        peak = resident_kb()
        async with aiohttp.ClientSession() as session:
            await session.post(f"{base_url}/finish")
        results = await everything
        return {"kb": (peak - idle) / TASKS, "done": len(results), "submitting": submitting}


def main() -> None:
    with bench_server.running(0) as base_url:
        got = in_fresh_process("benchmarks.memory", base_url)
    show(
        f"{TASKS:,} tasks in flight in one process",
        ("KB per task over the idle client", "reach", "resolved", "submits/s"),
        [(f"{got['kb']:.1f}", REACH_KB, got["done"], f"{TASKS / got['submitting']:.0f}")],
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps(asyncio.run(run(sys.argv[1]))))
    else:
        main()
