"""CPU per task: this client against hand-written aiohttp loops that make the same requests.

A task is one submit, three queries some 0.6 s apart, and its result, as of tasks that take 1.5 s;
that the server counts the queries makes them the same for all, however busy the machine is.  One
loop by hand asks about each task at times of its own, as this client does; the other about all that
are due at once, every 0.6 s, and so shares its wake-ups; the third about eight at once, which is as
many as the client lets leave together.  All read every answer with the JSON
encoder that the client has, and check whose it is.  Each contender runs in a process of its own
against the same server, in turns; its CPU time counts.  The first loop runs twice in each round:
what it takes of itself is the noise.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp

from benchmarks import bench_server
from benchmarks.tables import in_turns, show

TASKS = 2000
"""For benchmarks that do not say otherwise."""
COUNTS = {100: 600, 1000: 3000}
"""How many tasks, by how many of them are in flight at once."""
GAP, SPREAD = 0.6, 0.1
LOOKS = 3
AT_ONCE = 8
"""Looks of the client's that leave together at the most."""
ROUNDS = 5
REACHES = {"spread": 1.05, "bursts": 1.15}
PATH = "rhart-image-g-3/text-to-image"  # a model with one parameter
KEY = "k" * 32
SPEEDS = ("orjson", "json")
"""JSON encoders: the one of the extra ``speed``, and Python's."""


def spread_pause() -> float:
    """As the client spreads its looks."""
    return GAP * random.uniform(1 - SPREAD, 1 + SPREAD)


def until_next_burst() -> float:
    return GAP - asyncio.get_running_loop().time() % GAP


def eights(concurrency: int) -> Callable[[], float]:
    """Until the next time of a task's own group, of so many as make groups of eight."""
    groups, numbers = max(1, concurrency // AT_ONCE), itertools.count()
    known: dict[object, int] = {}

    def pause() -> float:
        group = known.setdefault(asyncio.current_task(), next(numbers) % groups)
        left = (group * GAP / groups - asyncio.get_running_loop().time()) % GAP
        return left if left > GAP / 3 else left + GAP

    return pause


def json_of(speed: str) -> tuple[Callable[[Any], bytes], Callable[[bytes], Any]]:
    """How to write and read JSON."""
    if speed == "orjson":
        import orjson

        return orjson.dumps, orjson.loads
    return lambda value: json.dumps(value).encode(), json.loads


async def by_hand(
    base_url: str,
    concurrency: int,
    tasks: int = TASKS,
    speed: str = SPEEDS[0],
    pause: Callable[[], float] = spread_pause,
) -> int:
    """What a careful user writes without an SDK."""
    dumps, loads = json_of(speed)
    places = asyncio.Semaphore(concurrency)
    headers = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(base_url, headers=headers, connector=connector) as session:

        async def asked(path: str, body: dict[str, str]) -> Any:
            async with session.post(path, data=dumps(body)) as response:
                response.raise_for_status()
                return loads(await response.read())

        async def task(number: int) -> str:
            async with places:
                answer = await asked(f"/openapi/v2/{PATH}", {"prompt": f"picture {number}"})
                task_id = answer["taskId"]
                while answer["status"] != "SUCCESS":
                    await asyncio.sleep(pause())
                    answer = await asked("/openapi/v2/query", {"taskId": task_id})
                    if answer["taskId"] != task_id:
                        raise ValueError(f"asked about {task_id}, told about {answer['taskId']}")
                return str(answer["results"][0]["url"])

        urls = await asyncio.gather(*(task(number) for number in range(tasks)))
    return len(urls)


async def in_bursts(base_url: str, concurrency: int, tasks: int, speed: str) -> int:
    """The same, all that are due at once."""
    return await by_hand(base_url, concurrency, tasks, speed, until_next_burst)


async def in_eights(base_url: str, concurrency: int, tasks: int, speed: str) -> int:
    """The same, eight at once."""
    return await by_hand(base_url, concurrency, tasks, speed, eights(concurrency))


async def with_client(
    base_url: str,
    concurrency: int,
    tasks: int = TASKS,
    speed: str = SPEEDS[0],
    poll: float = GAP,
) -> int:
    """The same through ``rh.map``."""
    from runninghub_async import RunningHub
    from runninghub_async.http import json_bodies

    assert (json_bodies._orjson is not None) == (speed == "orjson")  # noqa: SLF001
    done = 0
    async with RunningHub(KEY, base_url=base_url, poll=poll, concurrency=concurrency) as rh:
        calls = (rh.call(PATH, prompt=f"picture {number}") for number in range(tasks))
        async with rh.map(calls, concurrency=concurrency) as outcomes:
            async for outcome in outcomes:
                assert outcome.result is not None, outcome.error
                done += bool(outcome.result.url)
    return done


CONTENDERS: dict[str, Callable[[str, int, int, str], Coroutine[Any, Any, int]]] = {
    "by hand, spread": by_hand,
    "by hand, spread, again": by_hand,
    "by hand, in bursts": in_bursts,
    "by hand, in eights": in_eights,
    "runninghub_async": with_client,
}
FIRST, AGAIN, BURSTS, EIGHTS, OURS = CONTENDERS


def measure(name: str, base_url: str, concurrency: str, speed: str) -> None:
    """Run one contender in this process and print what it took."""
    if speed == "json":
        sys.modules["orjson"] = None  # type: ignore[assignment]  # as where it is not installed
    contender = CONTENDERS[name]
    asyncio.run(contender(base_url, 1, 1, speed))  # what is imported for a first task is no part
    gc.collect()
    gc.freeze()  # nor is it that garbage is looked for in all of that once or not at all
    tasks = COUNTS[int(concurrency)]
    cpu, wall = time.process_time(), time.perf_counter()
    done = asyncio.run(contender(base_url, int(concurrency), tasks, speed))
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(json.dumps({"cpu": cpu, "wall": wall, "done": done}))


def _rows(speed: str, concurrency: int, base_url: str) -> list[tuple[object, ...]]:
    tasks = COUNTS[concurrency]
    taken = in_turns("benchmarks.task_cpu", CONTENDERS, ROUNDS, base_url, str(concurrency), speed)
    cpu = {name: [run["cpu"] for run in runs] for name, runs in taken.items()}

    def ratio(name: str, to: str) -> str:
        return f"{statistics.median(a / b for a, b in zip(cpu[name], cpu[to], strict=True)):.2f}"

    return [
        (
            speed,
            concurrency,
            name,
            f"{statistics.median(cpu[name]) / tasks * 1000:.2f}",
            ratio(name, FIRST),
            ratio(name, BURSTS),
            f"{statistics.median(run['wall'] for run in runs):.1f}",
            tasks - min(run["done"] for run in runs),
        )
        for name, runs in taken.items()
    ]


def main() -> None:
    rows: list[tuple[object, ...]] = []
    for speed in SPEEDS:
        for concurrency in COUNTS:
            with bench_server.running(LOOKS) as base_url:
                rows += _rows(speed, concurrency, base_url)
    show(
        f"CPU per task of {LOOKS} looks, each after {GAP:g} s, median of {ROUNDS} rounds (reach:"
        f" {REACHES['spread']} × spread, {REACHES['bursts']} × bursts)",
        ("JSON", "at once", "who", "ms/task", "× spread", "× bursts", "s", "lost"),
        rows,
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(*sys.argv[1:])
    else:
        main()
