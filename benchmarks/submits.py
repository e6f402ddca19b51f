"""Submits per second, and whole tasks per second, against a hand-written loop and one thread.

The thread is what many scripts do: submit, sleep 5 s, ask, and only then take the next.  It is
measured on a few tasks; the others have as many places as there are tasks at once.
"""

from __future__ import annotations

import asyncio
import http.client
import json
import statistics
import sys
import time
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp
from yarl import URL

from benchmarks import bench_server
from benchmarks.tables import in_fresh_process, show
from benchmarks.task_cpu import KEY, PATH, TASKS, json_of
from benchmarks.task_cpu import by_hand as whole_by_hand
from benchmarks.task_cpu import with_client as whole_with_client

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
    return await whole_by_hand(base_url, concurrency, pause=lambda: GAP)


async def tasks_with_client(base_url: str, concurrency: int) -> int:
    """The same."""
    return await whole_with_client(base_url, concurrency, poll=GAP)


SUBMITS: dict[str, Callable[..., Coroutine[Any, Any, None]]] = {
    "by hand": by_hand,
    "runninghub_async": with_client,
}
WHOLE: dict[str, Callable[[str, int], Coroutine[Any, Any, int]]] = {
    "by hand": tasks_by_hand,
    "runninghub_async": tasks_with_client,
}


def measure(what: str, name: str, base_url: str) -> None:
    """Run one contender in this process and print how many it made a second."""
    if what != "submits" and name != "one thread":  # what is imported for a first task is no part
        asyncio.run(whole_by_hand(base_url, 1, 1))
        asyncio.run(whole_with_client(base_url, 1, 1, poll=GAP))
    elif name != "one thread":
        asyncio.run(SUBMITS[name](base_url, 1))
    started, made = time.perf_counter(), TASKS
    if what == "submits":
        asyncio.run(SUBMITS[name](base_url))
    elif name == "one thread":
        one_thread(base_url)
        made = THREAD_TASKS
    else:
        asyncio.run(WHOLE[name](base_url, CONCURRENT))
    print(json.dumps(made / (time.perf_counter() - started)))


def main() -> None:
    contenders = [
        *(("submits", name) for name in SUBMITS),
        *(("tasks", name) for name in WHOLE),
        ("tasks", "one thread"),
    ]
    rates: dict[tuple[str, str], list[float]] = {which: [] for which in contenders}
    with bench_server.running(1) as base_url:
        for round_number in range(ROUNDS):
            for what, name in contenders:
                if name != "one thread" or round_number == 0:
                    rate = in_fresh_process("benchmarks.submits", what, name, base_url)
                    rates[what, name].append(rate)
    rows = []
    for (what, name), measured in rates.items():
        rate, yardstick = statistics.median(measured), statistics.median(rates[what, "by hand"])
        rows.append((what, name, f"{rate:.1f}", f"{rate / yardstick:.3g}"))
    show(
        f"Per second, {CONCURRENT} at once, {TASKS} tasks of one look after 50 ms, median of"
        f" {ROUNDS}; one thread that sleeps {THREAD_SLEEP:g} s: {THREAD_TASKS} tasks",
        ("what", "who", "per second", "× by hand"),
        rows,
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(*sys.argv[1:])
    else:
        main()
