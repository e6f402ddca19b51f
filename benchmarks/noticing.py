"""Queries × delay on real requests and in real time: what ``polling`` computes, for one case.

Both contenders run at the same time, against servers of their own that make the same tasks:
log-normal durations with median 60 s and σ = 0.3.  Takes about five minutes, spent sleeping.
"""

from __future__ import annotations

import asyncio
import statistics
import subprocess
import sys
from contextlib import ExitStack

import aiohttp

from benchmarks import bench_server
from benchmarks.tables import show
from benchmarks.task_cpu import KEY, PATH

MEDIAN, SIGMA = 60.0, 0.3
LEARNED_FROM, MEASURED_ON = 50, 400
FIXED = 5.0
REACH = 0.65


async def every_five_seconds(base_url: str, tasks: int) -> None:
    """Submit, then sleep and ask, as hand-written loops do."""
    headers = {"Authorization": f"Bearer {KEY}"}
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(base_url, headers=headers, connector=connector) as session:

        async def task(number: int) -> None:
            body = {"prompt": f"picture {number}"}
            async with session.post(f"/openapi/v2/{PATH}", json=body) as response:
                query = {"taskId": (await response.json())["taskId"]}
            status = ""
            while status != "SUCCESS":
                await asyncio.sleep(FIXED)
                async with session.post("/openapi/v2/query", json=query) as response:
                    status = (await response.json())["status"]

        await asyncio.gather(*(task(number) for number in range(tasks)))


async def learned(base_url: str, tasks: int) -> None:
    """Fifty completions to learn from, then those that count."""
    from runninghub_async import RunningHub

    async with RunningHub(KEY, base_url=base_url, concurrency=tasks) as rh:
        for number in (LEARNED_FROM, tasks - LEARNED_FROM):
            await rh.gather(*(rh.call(PATH, prompt=f"picture {n}") for n in range(number)))


CONTENDERS = {"every 5 s": every_five_seconds, "runninghub_async": learned}


def main() -> None:
    with ExitStack() as stack:
        urls = {
            name: stack.enter_context(bench_server.running(1, MEDIAN, SIGMA)) for name in CONTENDERS
        }
        running = [
            subprocess.Popen([sys.executable, "-m", "benchmarks.noticing", name, url])
            for name, url in urls.items()
        ]
        for process in running:
            if process.wait():
                raise SystemExit("a contender failed")
        results = {name: asyncio.run(noticed(url)) for name, url in urls.items()}
    products = {
        name: statistics.mean(n for n, _ in seen) * statistics.mean(late for _, late in seen)
        for name, seen in results.items()
    }
    show(
        f"Real requests: {MEASURED_ON} tasks with a median of 60 s, σ = {SIGMA}, after"
        f" {LEARNED_FROM} completions",
        ("who", "queries", "delay in s", "product", "× every 5 s", "reach"),
        [
            (
                name,
                f"{statistics.mean(n for n, _ in seen):.1f}",
                f"{statistics.mean(late for _, late in seen):.2f}",
                f"{products[name]:.1f}",
                f"{products[name] / products['every 5 s']:.2f}",
                REACH if name == "runninghub_async" else "",
            )
            for name, seen in results.items()
        ],
    )


async def noticed(base_url: str) -> list[tuple[int, float]]:
    """Queries and delay of each task, those to learn from left out."""
    async with aiohttp.ClientSession() as session, session.get(f"{base_url}/noticed") as response:
        return [(number, late) for number, late in await response.json()][LEARNED_FROM:]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        tasks = LEARNED_FROM + MEASURED_ON
        asyncio.run(CONTENDERS[sys.argv[1]](sys.argv[2], tasks))
    else:
        main()
