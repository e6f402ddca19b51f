"""CPU per task: this client against a hand-written aiohttp loop that makes the same requests.

A task is one submit, three queries 50 ms apart, and its result.  Each contender runs in a
process of its own against the same server, in turns; the client's CPU time counts.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time

import aiohttp

from benchmarks import bench_server
from benchmarks.tables import in_fresh_process, show

TASKS = 2000
LOOKS = 3
GAP = 0.05
ROUNDS = 5
REACH = 1.3
PATH = "rhart-image-g-3/text-to-image"  # a model with one parameter
KEY = "k" * 32


async def by_hand(base_url: str, concurrency: int) -> int:
    """What a careful user writes without an SDK."""
    places = asyncio.Semaphore(concurrency)
    headers = {"Authorization": f"Bearer {KEY}"}
    connector = aiohttp.TCPConnector(limit=0)

    async with aiohttp.ClientSession(base_url, headers=headers, connector=connector) as session:

        async def task(number: int) -> str:
            async with places:
                body = {"prompt": f"picture {number}"}
                async with session.post(f"/openapi/v2/{PATH}", json=body) as response:
                    task_id = (await response.json())["taskId"]
                while True:
                    await asyncio.sleep(GAP)
                    query = {"taskId": task_id}
                    async with session.post("/openapi/v2/query", json=query) as response:
                        answer = await response.json()
                    if answer["status"] == "SUCCESS":
                        return str(answer["results"][0]["url"])

        urls = await asyncio.gather(*(task(number) for number in range(TASKS)))
    return len(urls)


async def with_client(base_url: str, concurrency: int) -> int:
    """The same through ``rh.map``."""
    from runninghub_async import RunningHub

    done = 0
    async with RunningHub(KEY, base_url=base_url, poll=GAP, concurrency=concurrency) as rh:
        calls = (rh.call(PATH, prompt=f"picture {number}") for number in range(TASKS))
        async with rh.map(calls, concurrency=concurrency) as outcomes:
            async for outcome in outcomes:
                assert outcome.result is not None, outcome.error
                done += bool(outcome.result.url)
    return done


CONTENDERS = {"by hand": by_hand, "runninghub_async": with_client}


def measure(name: str, base_url: str, concurrency: int) -> None:
    """Run one contender in this process and print what it took."""
    # The imports, which wait for a first use, are not what is measured here.
    import runninghub_async.client
    import runninghub_async.engine.runtime

    assert runninghub_async.client, runninghub_async.engine.runtime
    cpu, wall = time.process_time(), time.perf_counter()
    done = asyncio.run(CONTENDERS[name](base_url, concurrency))
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(json.dumps({"cpu": cpu, "wall": wall, "done": done}))


def main() -> None:
    rows = []
    with bench_server.running(LOOKS) as base_url:
        for concurrency in (100, 1000):
            taken: dict[str, list[dict[str, float]]] = {name: [] for name in CONTENDERS}
            for _ in range(ROUNDS):
                for name in CONTENDERS:
                    taken[name].append(
                        in_fresh_process("benchmarks.task_cpu", name, base_url, str(concurrency))
                    )
            ratios = [
                ours["cpu"] / theirs["cpu"]
                for ours, theirs in zip(taken["runninghub_async"], taken["by hand"], strict=True)
            ]
            for name, runs in taken.items():
                cpu = statistics.median(run["cpu"] for run in runs) / TASKS * 1000
                wall = statistics.median(run["wall"] for run in runs)
                ratio = f"{statistics.median(ratios):.2f}" if name != "by hand" else "1"
                lost = TASKS - min(run["done"] for run in runs)
                rows.append((concurrency, name, f"{cpu:.2f}", ratio, f"{TASKS / wall:.0f}", lost))
    show(
        f"CPU per task: submit + {LOOKS} queries + result, {TASKS} tasks, median of {ROUNDS}"
        f" (reach: {REACH})",
        ("concurrent", "who", "ms/task", "× by hand", "tasks/s", "lost"),
        rows,
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    else:
        main()
