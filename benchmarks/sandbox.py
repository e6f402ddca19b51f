"""What the sandbox holds: tasks a second with results that nobody fetches, and live tasks.

The sandbox runs in a process of its own; a plain aiohttp loop asks it.  On two cores the loop
takes its share of the same machine.
"""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
import time
from collections.abc import Iterator

import aiohttp

from benchmarks.tables import show

PATH = "rhart-image-g-3/text-to-image"
TASKS, AT_ONCE = 5_000, 64
LIVE = 10_000
REACH_RATE, REACH_MB = 1_000, 300


@contextlib.contextmanager
def running(task_seconds: float) -> Iterator[tuple[str, str, int]]:
    """A sandbox in another process: its base URL, key and process id."""
    command = [
        *(sys.executable, "-m", "runninghub_async.sandbox"),
        *("--task-seconds", str(task_seconds), "--concurrency", str(2 * LIVE)),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = dict(process.stdout.readline().strip().split("=", 1) for _ in range(3))
        try:
            yield told["RUNNINGHUB_BASE_URL"], told["RUNNINGHUB_API_KEY"], process.pid
        finally:
            process.terminate()


def resident_mb(pid: int) -> float:
    """Resident memory of a process."""
    with open(f"/proc/{pid}/statm") as statm:
        return int(statm.read().split()[1]) * 4 / 1024


async def submit(base_url: str, key: str, count: int, *, until_success: bool) -> None:
    """So many tasks, so many at once; each seen to succeed, or left to go on."""
    numbers = iter(range(count))
    headers = {"Authorization": f"Bearer {key}"}
    async with aiohttp.ClientSession(base_url, headers=headers) as session:

        async def worker() -> None:
            for number in numbers:
                body = {"prompt": f"picture {number}"}
                async with session.post(f"/openapi/v2/{PATH}", json=body) as response:
                    query = {"taskId": (await response.json())["taskId"]}
                assert query["taskId"]
                status = ""
                while until_success and status != "SUCCESS":
                    async with session.post("/openapi/v2/query", json=query) as response:
                        status = (await response.json())["status"]

        async with asyncio.TaskGroup() as group:
            for _ in range(AT_ONCE):
                group.create_task(worker())


async def tasks_a_second(base_url: str, key: str) -> float:
    """Whole tasks, from the submit to the answer that says SUCCESS."""
    started = time.perf_counter()
    await submit(base_url, key, TASKS, until_success=True)
    return TASKS / (time.perf_counter() - started)


def main() -> None:
    with running(0.001) as (base_url, key, _):
        rate = asyncio.run(tasks_a_second(base_url, key))
    with running(3600) as (base_url, key, pid):
        idle = resident_mb(pid)
        asyncio.run(submit(base_url, key, LIVE, until_success=False))
        live = resident_mb(pid)
    show(
        "The sandbox in a process of its own",
        ("what", "got", "reach"),
        [
            ("tasks a second, submitted and seen to succeed", f"{rate:.0f}", REACH_RATE),
            (f"MB with {LIVE:,} live tasks ({idle:.0f} idle)", f"{live:.0f}", REACH_MB),
        ],
    )


if __name__ == "__main__":
    main()
