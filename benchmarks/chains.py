"""CPU of chains: a call that takes a call that takes a call, against the three awaited in turn.

Each contender runs in a process of its own against the same server, in turns; the client's CPU time
counts.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time

from benchmarks import bench_server
from benchmarks.tables import in_turns, show

CHAINS = 400
AT_ONCE = 50
LOOKS = 2
GAP = 0.05
ROUNDS = 7
REACH = 1.1
FIRST, THEN = "rhart-image-g-3/text-to-image", "qwen-image-2.0-pro/image-edit"
KEY = "k" * 32


async def chained(base_url: str) -> int:
    """The outermost call is awaited."""
    from runninghub_async import RunningHub

    async with RunningHub(KEY, base_url=base_url, poll=GAP, concurrency=AT_ONCE) as rh:
        places = asyncio.Semaphore(AT_ONCE)

        async def chain(number: int) -> str:
            async with places:
                picture = rh.call(FIRST, prompt=f"picture {number}")
                once = rh.call(THEN, prompt="brighter", image_urls=[picture])
                return (await rh.call(THEN, prompt="darker", image_urls=[once])).url

        return len(await asyncio.gather(*map(chain, range(CHAINS))))


async def in_turn(base_url: str) -> int:
    """Each call is awaited, and its link given to the next."""
    from runninghub_async import RunningHub

    async with RunningHub(KEY, base_url=base_url, poll=GAP, concurrency=AT_ONCE) as rh:
        places = asyncio.Semaphore(AT_ONCE)

        async def three(number: int) -> str:
            async with places:
                picture = await rh.call(FIRST, prompt=f"picture {number}")
                once = await rh.call(THEN, prompt="brighter", image_urls=[picture.url])
                return (await rh.call(THEN, prompt="darker", image_urls=[once.url])).url

        return len(await asyncio.gather(*map(three, range(CHAINS))))


CONTENDERS = {"in turn": in_turn, "a chain": chained}


def measure(name: str, base_url: str) -> None:
    """Run one contender in this process and print what it took."""
    # The imports, which wait for a first use, are not what is measured here.
    import runninghub_async.client
    import runninghub_async.engine.runtime

    assert runninghub_async.client, runninghub_async.engine.runtime
    cpu, wall = time.process_time(), time.perf_counter()
    done = asyncio.run(CONTENDERS[name](base_url))
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(json.dumps({"cpu": cpu, "wall": wall, "done": done}))


def main() -> None:
    with bench_server.running(LOOKS) as base_url:
        taken = in_turns("benchmarks.chains", CONTENDERS, ROUNDS, base_url)
    ratios = [
        chain["cpu"] / turn["cpu"]
        for chain, turn in zip(taken["a chain"], taken["in turn"], strict=True)
    ]
    rows = []
    for name, runs in taken.items():
        cpu = statistics.median(run["cpu"] for run in runs) / CHAINS * 1000
        wall = statistics.median(run["wall"] for run in runs)
        ratio = f"{statistics.median(ratios):.2f}" if name == "a chain" else "1"
        lost = CHAINS - min(run["done"] for run in runs)
        rows.append((name, f"{cpu:.2f}", ratio, f"{CHAINS / wall:.0f}", lost))
    show(
        f"CPU of {CHAINS} times three calls, {LOOKS} queries a task, median of {ROUNDS}"
        f" (reach: {REACH})",
        ("how", "ms for three", "× in turn", "a second", "lost"),
        rows,
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(sys.argv[1], sys.argv[2])
    else:
        main()
