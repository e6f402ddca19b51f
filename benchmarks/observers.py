"""What listening costs: CPU per task with nobody who listens, and with one that counts events.

All contenders make the same tasks in a process of their own against the same server, in turns;
"nobody" twice, which shows how much of a difference is chance.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
from collections import Counter
from typing import TYPE_CHECKING

from benchmarks import bench_server
from benchmarks.tables import in_turns, show
from benchmarks.task_cpu import KEY, LOOKS, PATH, ROUNDS, TASKS

if TYPE_CHECKING:
    from runninghub_async.events import Event, Observer

GAP = 0.05
CONCURRENCY = 100
CONTENDERS = ("nobody", "nobody again", "one that counts")


class Counting:
    """Counts events by kind and endpoint, as telemetry does."""

    def __init__(self) -> None:
        self.events: Counter[tuple[str, str]] = Counter()

    def notice(self, event: Event) -> None:
        self.events[type(event).__name__, event.endpoint] += 1


async def run(base_url: str, observer: Observer | None) -> int:
    """Make the tasks; returns how many succeeded."""
    from runninghub_async import RunningHub

    async with RunningHub(
        KEY, base_url=base_url, poll=GAP, concurrency=CONCURRENCY, observer=observer
    ) as rh:
        calls = (rh.call(PATH, prompt=f"picture {number}") for number in range(TASKS))
        async with rh.map(calls, concurrency=CONCURRENCY) as outcomes:
            return sum([outcome.error is None async for outcome in outcomes])


def measure(name: str, base_url: str) -> None:
    """Run one contender in this process and print what it took."""
    # The imports, which wait for a first use, are not what is measured here.
    import runninghub_async.client
    import runninghub_async.engine.runtime

    assert runninghub_async.client, runninghub_async.engine.runtime
    counting = Counting() if name == "one that counts" else None
    cpu = time.process_time()
    done = asyncio.run(run(base_url, counting))
    cpu = time.process_time() - cpu
    told = sum(counting.events.values()) if counting is not None else 0
    print(json.dumps({"cpu": cpu, "done": done, "told": told}))


def main() -> None:
    with bench_server.running(LOOKS) as base_url:
        taken = in_turns("benchmarks.observers", CONTENDERS, ROUNDS, base_url)
    rows = []
    for name, runs in taken.items():
        pairs = zip(runs, taken["nobody"], strict=True)
        ratio = statistics.median(run["cpu"] / nobody["cpu"] for run, nobody in pairs)
        cpu = statistics.median(run["cpu"] for run in runs) / TASKS * 1000
        told = max(run["told"] for run in runs) / TASKS
        lost = TASKS - min(run["done"] for run in runs)
        rows.append((name, f"{cpu:.2f}", f"{ratio:.2f}", f"{told:.0f}", lost))
    show(
        f"CPU per task by who listens: {TASKS} tasks, {CONCURRENCY} at once, median of {ROUNDS}",
        ("who listens", "ms/task", "× nobody", "events/task", "lost"),
        rows,
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(sys.argv[1], sys.argv[2])
    else:
        main()
