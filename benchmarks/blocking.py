"""What the blocking client costs: CPU per task, against the asyncio client that stands behind it.

A task is one submit, three queries 50 ms apart, and its result.  Each contender runs in a process
of its own against the same server, in turns; its CPU time counts, of all its threads.  ``map`` runs
over 1,000 calls; ``one after another`` over 100, of which each waits for its end.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Iterator

from benchmarks import bench_server
from benchmarks.tables import in_turns, show

TASKS, IN_TURN = 1000, 100
CONCURRENCY = 100
LOOKS = 3
GAP = 0.05
QUICK_GAP = 0.001
ROUNDS = 9
REACH = 1.1
PATH = "rhart-image-g-3/text-to-image"  # a model with one parameter
KEY = "k" * 32


def prompts(count: int) -> Iterator[str]:
    return (f"picture {number}" for number in range(count))


async def awaited_map(base_url: str) -> int:
    """``rh.map`` of the asyncio client."""
    from runninghub_async import RunningHub

    done = 0
    async with RunningHub(KEY, base_url=base_url, poll=GAP, concurrency=CONCURRENCY) as rh:
        calls = (rh.call(PATH, prompt=prompt) for prompt in prompts(TASKS))
        async with rh.map(calls) as outcomes:
            async for outcome in outcomes:
                done += bool(outcome.unwrap().url)
    return done


def blocking_map(base_url: str, *, whole_list: bool = False) -> int:
    """``rh.map`` of the blocking client."""
    from runninghub_async.sync import RunningHub

    done = 0
    with RunningHub(KEY, base_url=base_url, poll=GAP, concurrency=CONCURRENCY) as rh:
        calls = (rh.call(PATH, prompt=prompt) for prompt in prompts(TASKS))
        with rh.map(list(calls) if whole_list else calls) as outcomes:
            for outcome in outcomes:
                done += bool(outcome.unwrap().url)
    return done


async def awaited_in_turn(base_url: str) -> int:
    from runninghub_async import RunningHub

    done = 0
    async with RunningHub(KEY, base_url=base_url, poll=QUICK_GAP) as rh:
        for prompt in prompts(IN_TURN):
            done += bool((await rh.call(PATH, prompt=prompt)).url)
    return done


def blocking_in_turn(base_url: str) -> int:
    from runninghub_async.sync import RunningHub

    done = 0
    with RunningHub(KEY, base_url=base_url, poll=QUICK_GAP) as rh:
        for prompt in prompts(IN_TURN):
            done += bool(rh.call(PATH, prompt=prompt).run().url)
    return done


CONTENDERS = {
    "map, awaited": lambda base_url: asyncio.run(awaited_map(base_url)),
    "map, blocking": blocking_map,
    "map of a list, blocking": lambda base_url: blocking_map(base_url, whole_list=True),
    "one after another, awaited": lambda base_url: asyncio.run(awaited_in_turn(base_url)),
    "one after another, blocking": blocking_in_turn,
}


def measure(name: str, base_url: str) -> None:
    """Run one contender in this process and print what it took."""
    # The imports, which wait for a first use, are not what is measured here.
    import runninghub_async.client
    import runninghub_async.engine.runtime
    import runninghub_async.sync.client
    import runninghub_async.sync.map

    assert runninghub_async.engine.runtime, runninghub_async.sync.map
    cpu, wall = time.process_time(), time.perf_counter()
    done = CONTENDERS[name](base_url)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(json.dumps({"cpu": cpu, "wall": wall, "done": done}))


def main() -> None:
    with bench_server.running(LOOKS) as base_url:
        taken = in_turns("benchmarks.blocking", CONTENDERS, ROUNDS, base_url)
    rows = []
    for name, runs in taken.items():
        against = taken[f"{name.split(',')[0].removesuffix(' of a list')}, awaited"]
        ratios = [ours["cpu"] / theirs["cpu"] for ours, theirs in zip(runs, against, strict=True)]
        count = min(run["done"] for run in runs)
        cpu = statistics.median(run["cpu"] for run in runs) / count * 1000
        wall = statistics.median(run["wall"] for run in runs) / count * 1000
        rows.append(
            (name, int(count), f"{cpu:.2f}", f"{statistics.median(ratios):.2f}", f"{wall:.1f}")
        )
    show(
        f"CPU per task of the blocking client, median of {ROUNDS} rounds in turns"
        f" (reach, of map: {REACH})",
        ("what", "tasks", "CPU ms/task", "× awaited", "wall ms/task"),
        rows,
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(sys.argv[1], sys.argv[2])
    else:
        main()
