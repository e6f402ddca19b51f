"""Submits and whole tasks per second, and their CPU time, against a hand-written loop and a thread.

The thread is what many scripts do: submit, sleep 5 s, ask, and only then take the next.  It is
measured on a few tasks; the others have as many places as there are tasks at once.
"""

from __future__ import annotations

import asyncio
import gc
import http.client
import json
import logging
import statistics
import sys
import time
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp
from yarl import URL

from benchmarks import bench_server
from benchmarks.tables import in_turns, show
from benchmarks.task_cpu import KEY, PATH, json_of
from benchmarks.task_cpu import by_hand as whole_by_hand
from benchmarks.task_cpu import with_client as whole_with_client

TASKS = 1000
CONCURRENT = 100
GAP = 0.05
ROUNDS = 5
THREAD_TASKS = 3
THREAD_SLEEP = 5.0


async def by_hand(base_url: str, tasks: int = TASKS) -> None:
    """Only submits, so many at once."""
    places = asyncio.Semaphore(CONCURRENT)
    dumps, loads = json_of("orjson")
    headers = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(base_url, headers=headers, connector=connector) as session:

        async def submit(number: int) -> str:
            async with places:
                body = dumps({"prompt": f"picture {number}"})
                async with session.post(f"/openapi/v2/{PATH}", data=body) as response:
                    response.raise_for_status()
                    return str(loads(await response.read())["taskId"])

        await asyncio.gather(*(submit(number) for number in range(tasks)))


async def with_client(base_url: str, tasks: int = TASKS) -> None:
    """The same with ``Call.submit``; nothing is asked about the tasks."""
    from runninghub_async import RunningHub

    logging.getLogger("runninghub_async").setLevel(logging.ERROR)  # else of all that go on
    async with RunningHub(KEY, base_url=base_url, poll=3600, concurrency=TASKS) as rh:
        calls = [rh.call(PATH, prompt=f"picture {number}") for number in range(tasks)]
        await asyncio.gather(*(call.submit() for call in calls))


def one_thread(base_url: str) -> None:
    """A few whole tasks, one after another."""
    address = URL(base_url)
    connection = http.client.HTTPConnection(address.host or "", address.port)
    headers = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}

    def post(path: str, body: dict[str, Any]) -> Any:
        connection.request("POST", path, json.dumps(body), headers)
        return json.loads(connection.getresponse().read())

    for number in range(THREAD_TASKS):
        task_id = post(f"/openapi/v2/{PATH}", {"prompt": f"picture {number}"})["taskId"]
        status = ""
        while status != "SUCCESS":
            time.sleep(THREAD_SLEEP)
            status = post("/openapi/v2/query", {"taskId": task_id})["status"]


async def tasks_by_hand(base_url: str, concurrency: int) -> int:
    """Whole tasks."""
    return await whole_by_hand(base_url, concurrency, TASKS, pause=lambda: GAP)


async def tasks_with_client(base_url: str, concurrency: int) -> int:
    """The same."""
    return await whole_with_client(base_url, concurrency, TASKS, poll=GAP)


SUBMITS: dict[str, Callable[..., Coroutine[Any, Any, None]]] = {
    "by hand": by_hand,
    "runninghub_async": with_client,
}
WHOLE: dict[str, Callable[[str, int], Coroutine[Any, Any, int]]] = {
    "by hand": tasks_by_hand,
    "runninghub_async": tasks_with_client,
}


def measure(contender: str, base_url: str) -> None:
    """Run one contender in this process and print how many it made a second, and what each took."""
    what, name = contender.split(" ", 1)
    if what == "tasks":  # what is imported for a first task is no part
        asyncio.run(whole_by_hand(base_url, 1, 1))
        asyncio.run(whole_with_client(base_url, 1, 1, poll=GAP))
    else:
        asyncio.run(SUBMITS[name](base_url, 1))
    gc.collect()
    gc.freeze()
    started, cpu = time.perf_counter(), time.process_time()
    if what == "submits":
        asyncio.run(SUBMITS[name](base_url))
    else:
        asyncio.run(WHOLE[name](base_url, CONCURRENT))
    cpu, took = time.process_time() - cpu, time.perf_counter() - started
    print(json.dumps({"rate": TASKS / took, "cpu": cpu / TASKS * 1e6}))


def main() -> None:
    pairs = {
        what: [f"{what} {name}" for name in of_it]
        for what, of_it in (("submits", SUBMITS), ("tasks", WHOLE))
    }
    rows = []
    with bench_server.running(1) as base_url:
        names = [name for pair in pairs.values() for name in pair]
        taken = in_turns("benchmarks.submits", names, ROUNDS, base_url)
        started = time.perf_counter()
        one_thread(base_url)
        slow = THREAD_TASKS / (time.perf_counter() - started)
    for first, second in pairs.values():
        for name in (first, second):
            rows.append((name, *(_told(taken, name, first, of) for of in ("rate", "cpu"))))
    by_hand_rate = statistics.median(run["rate"] for run in taken[pairs["tasks"][0]])
    rows.append(("tasks one thread", f"{slow:.1f}, x {slow / by_hand_rate:.2g}", ""))
    show(
        f"{CONCURRENT} at once, {TASKS} tasks of one look after 50 ms, median of {ROUNDS} rounds;"
        f" one thread that sleeps {THREAD_SLEEP:g} s: {THREAD_TASKS} tasks",
        ("who", "per second, x by hand", "CPU in us, x by hand"),
        rows,
    )


def _told(taken: dict[str, list[Any]], name: str, first: str, of: str) -> str:
    """A median, and the median of what it is against the first of the same round."""
    each, yardstick = ([run[of] for run in taken[who]] for who in (name, first))
    ratio = statistics.median(a / b for a, b in zip(each, yardstick, strict=True))
    return f"{statistics.median(each):.0f}, x {ratio:.2f}"


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(*sys.argv[1:])
    else:
        main()
