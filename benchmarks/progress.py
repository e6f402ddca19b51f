"""What live progress costs, and how few connections it takes.

CPU time per message of a live connection, against a loop by hand on aiohttp that parses the JSON
and does no more; and how many connections are open at once where an observer wants the progress
of very many tasks.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
import urllib.request
from typing import TYPE_CHECKING

import aiohttp

from benchmarks import bench_server
from benchmarks.tables import in_fresh_process, show

if TYPE_CHECKING:
    from runninghub_async.events import Event

KEY = "0123456789abcdef"
WORKFLOW = "1904136902449209346"
LISTENED, MANY, ROUNDS = 8, 10_000, 3
PATIENCE = 3.0
"""Seconds in which connections could be opened for all of the many tasks."""
BY_HAND, OURS = "by hand", "runninghub_async"


class Listening:
    """Wants the progress of everything."""

    wants_progress = True

    def __init__(self) -> None:
        self.told = 0

    def notice(self, event: Event) -> None:
        self.told += 1


async def listen_by_hand(base_url: str) -> int:
    """Read the steps of all connections; returns how many came."""
    address = f"{base_url.replace('http', 'ws')}/ws?clientId=1"

    async def listen(session: aiohttp.ClientSession) -> int:
        seen = 0
        async with session.ws_connect(address) as socket:
            async for message in socket:
                seen += json.loads(message.data)["data"]["max"] == bench_server.STEPS
                if seen == bench_server.STEPS:
                    break
        return seen

    async with aiohttp.ClientSession() as session:
        return sum(await asyncio.gather(*(listen(session) for _ in range(LISTENED))))


async def listen_with_ours(base_url: str) -> int:
    from runninghub_async import RunningHub
    from runninghub_async.progress import SamplerStep

    async def listen(rh: RunningHub) -> int:
        task, seen = await rh.workflows.run(WORKFLOW).submit(), 0
        async for update in task.updates(progress=True):
            seen += isinstance(update, SamplerStep)
            if seen == bench_server.STEPS:
                break
        return seen

    async with RunningHub(KEY, base_url=base_url, poll=60, concurrency=LISTENED) as rh:
        return sum(await asyncio.gather(*(listen(rh) for _ in range(LISTENED))))


async def watch_many(base_url: str) -> int:
    """Have very many tasks run that an observer wants to hear of; returns what it was told."""
    from runninghub_async import RunningHub

    observer = Listening()
    async with RunningHub(
        KEY, base_url=base_url, poll=60, concurrency=MANY, observer=observer
    ) as rh:
        await asyncio.gather(*(rh.workflows.run(WORKFLOW).submit() for _ in range(MANY)))
        await asyncio.sleep(PATIENCE)
    return observer.told


def measure(name: str, base_url: str) -> None:
    """Run one contender in this process and print what it took."""
    # The imports, which wait for a first use, are not what is measured here.
    import runninghub_async.client
    import runninghub_async.platform.workflows

    assert runninghub_async.client, runninghub_async.platform.workflows
    listen = {BY_HAND: listen_by_hand, OURS: listen_with_ours, "many": watch_many}[name]
    cpu = time.process_time()
    seen = asyncio.run(listen(base_url))
    print(json.dumps({"cpu": time.process_time() - cpu, "seen": seen}))


def main() -> None:
    taken: dict[str, list[dict[str, float]]] = {BY_HAND: [], OURS: []}
    with bench_server.running(0) as base_url:
        for _ in range(ROUNDS):
            for name, runs in taken.items():
                runs.append(in_fresh_process("benchmarks.progress", name, base_url))
    rows = []
    for name, runs in taken.items():
        pairs = zip(runs, taken[BY_HAND], strict=True)
        ratio = statistics.median(run["cpu"] / hand["cpu"] for run, hand in pairs)
        cost = statistics.median(run["cpu"] / run["seen"] for run in runs) * 1e6
        rows.append(
            (name, f"{cost:.0f}", f"{ratio:.2f}", f"{min(run['seen'] for run in runs):.0f}")
        )
    number = LISTENED * bench_server.STEPS
    show(
        f"CPU per step told live: {LISTENED} tasks, {number:,} steps, median of {ROUNDS}",
        ("who", "µs/step", "× by hand", "steps"),
        rows,
    )
    with bench_server.running(0) as base_url:
        many = in_fresh_process("benchmarks.progress", "many", base_url)
        with urllib.request.urlopen(f"{base_url}/live") as answer:
            most, connections = json.load(answer)
    show(
        f"An observer wants the progress of {MANY:,} tasks in flight",
        ("live connections at once", "in all", "events"),
        [(most, connections, many["seen"])],
    )


if __name__ == "__main__":
    measure(sys.argv[1], sys.argv[2])
