"""Webhooks: how soon an end is known, what queries they save, what a receiver costs.

1,000 tasks are in flight at once and take from 4 to 28 s, so that their ends are spread over 24 s.
Three clients run at the same time, against servers of their own that make the same tasks: one whose
events come, one whose events are all lost but the very first, and one without a receiver.  A task
that takes longer than 30 s, and than half of what is usual, is looked at once in that time besides,
since its event might be lost.

Then the receiver takes a flood of events about tasks of its client that are known to have ended,
which brings no query; beside it stands the handler that anybody would write first.
"""

from __future__ import annotations

import asyncio
import json
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, ExitStack, asynccontextmanager
from typing import TYPE_CHECKING

import aiohttp
from aiohttp import web

from benchmarks import bench_server
from benchmarks.tables import in_fresh_process, show
from benchmarks.task_cpu import KEY, PATH

if TYPE_CHECKING:
    from runninghub_async import RunningHub

TASKS, SECONDS, SPREAD = 1000, 16.0, 0.75
REACH_DELAY, REACH_QUERIES, REACH_LOST = 0.050, 1.1, 1.0
CLIENTS = {"events come": "all", "events are lost": "first", "no receiver": "none"}
"""Which of the events are posted to whom."""

EVENTS, CONNECTIONS, ROUNDS, REACH_CPU = 10_000, 20, 5, 1.5


# -- how soon, and after how many queries ------------------------------------------------------


async def known(base_url: str, *, receives: bool) -> dict[str, float]:
    """When the end of each task was known to who awaited it, on the clock of the machine."""
    from runninghub_async import Call, RunningHub

    seen: dict[str, float] = {}

    async def run(call: Call) -> None:
        task_id = (await call).task_id
        seen[task_id] = time.monotonic()

    async with (
        RunningHub(KEY, base_url=base_url, concurrency=TASKS) as rh,
        AsyncExitStack() as opened,
    ):
        if receives:
            await opened.enter_async_context(receiver_of(rh))
        await rh.call(PATH, prompt="the first, whose event comes")
        await asyncio.gather(*(run(rh.call(PATH, prompt=f"picture {n}")) for n in range(TASKS)))
    return seen


def main() -> None:
    with ExitStack() as stack:
        urls = {
            name: stack.enter_context(bench_server.running(1, SECONDS, SPREAD, posts))
            for name, posts in CLIENTS.items()
        }
        running = {name: _started("known", name, url) for name, url in urls.items()}
        seen = {name: json.loads(process.communicate()[0]) for name, process in running.items()}
        told = {name: asyncio.run(_told(url)) for name, url in urls.items()}
    queries = {name: statistics.mean(told[name][1][task] for task in seen[name]) for name in seen}
    delays = {
        name: [known - told[name][0][task] for task, known in times.items()]
        for name, times in seen.items()
    }
    ends = [told["events come"][0][task] for task in seen["events come"]]
    reaches = {
        "events come": (f"{REACH_DELAY * 1000:.0f}", f"{REACH_QUERIES}", ""),
        "events are lost": ("", "", f"{REACH_LOST}"),
    }
    show(
        f"{TASKS} tasks in flight whose ends are spread over {max(ends) - min(ends):.0f} s",
        ("client", "from end to known in ms: median", "mean", "worst", "reach",
         "queries a task", "reach", "× no receiver", "reach"),
        [
            (
                name,
                f"{statistics.median(delays[name]) * 1000:.0f}",
                f"{statistics.mean(delays[name]) * 1000:.0f}",
                f"{max(delays[name]) * 1000:.0f}",
                reaches.get(name, ("", "", ""))[0],
                f"{queries[name]:.2f}",
                reaches.get(name, ("", "", ""))[1],
                f"{queries[name] / queries['no receiver']:.2f}",
                reaches.get(name, ("", "", ""))[2],
            )
            for name in CLIENTS
        ],
    )  # fmt: skip
    print()
    _show_cpu()


def _started(*arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "benchmarks.webhooks", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


async def _told(base_url: str) -> tuple[dict[str, float], dict[str, int]]:
    """When each task ended, and how many queries were about it."""
    async with aiohttp.ClientSession(base_url) as session:
        async with session.get("/ends") as response:
            ends = await response.json()
        async with session.get("/asked") as response:
            return ends, await response.json()


# -- what an event costs -----------------------------------------------------------------------


def _show_cpu() -> None:
    with bench_server.running(1) as base_url:
        rounds = [
            {
                name: in_fresh_process("benchmarks.webhooks", "cpu", name, base_url)
                for name in SERVED
            }
            for _ in range(ROUNDS)
        ]
    best = {name: min(measured[name] for measured in rounds) for name in SERVED}
    ratio = statistics.median(each["receiver"] / each["by hand"] for each in rounds)
    show(
        f"CPU time of an event that brings no query, {ROUNDS} rounds of {EVENTS}",
        ("who takes it", "best in µs", "× by hand", "reach"),
        [
            ("aiohttp handler by hand", f"{best['by hand'] * 1e6:.0f}", 1, ""),
            ("WebhookReceiver.app", f"{best['receiver'] * 1e6:.0f}", f"{ratio:.2f}", REACH_CPU),
        ],
    )


async def cpu_per_event(name: str, base_url: str) -> float:
    """CPU seconds that this process spends on one event, sent by another."""
    async with SERVED[name](base_url) as (url, tasks):
        sender = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "benchmarks.webhooks", "send", url, *tasks),
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        )  # fmt: skip
        assert sender.stdin is not None
        assert sender.stdout is not None
        await sender.stdout.readline()  # it is ready
        spent = time.process_time()
        sender.stdin.write(b"go\n")
        assert await sender.stdout.readline() == b"done\n"
        spent = time.process_time() - spent
        assert await sender.wait() == 0
    return spent / EVENTS


@asynccontextmanager
async def by_hand(_: str) -> AsyncIterator[tuple[str, list[str]]]:
    """What one writes without an SDK."""

    async def take(request: web.Request) -> web.Response:
        event = await request.json()
        assert event["taskId"]
        return web.Response(text="ok")

    app = web.Application()
    app.router.add_post("/hooks/{token}", take)
    with _listening() as listening:
        async with _served(app, listening):
            url = f"{_address(listening)}/hooks/a-token-of-somebody"
            yield url, [str(bench_server.FIRST_ID + number) for number in range(100)]


@asynccontextmanager
async def received(base_url: str) -> AsyncIterator[tuple[str, list[str]]]:
    """A receiver, and tasks of its client that have ended."""
    from runninghub_async import RunningHub

    async with RunningHub(KEY, base_url=base_url, poll=0.01) as rh, receiver_of(rh) as url:
        results = await rh.gather(*(rh.call(PATH, prompt=f"picture {n}") for n in range(100)))
        queries = rh.stats().queries
        yield url, [result.task_id for result in results]
        assert rh.stats().queries == queries


SERVED: dict[str, Callable[[str], AbstractAsyncContextManager[tuple[str, list[str]]]]] = {
    "by hand": by_hand,
    "receiver": received,
}


@asynccontextmanager
async def receiver_of(rh: RunningHub) -> AsyncIterator[str]:
    """A service that has a receiver of the client; gives the address for events."""
    from runninghub_async.webhooks import WebhookReceiver

    with _listening() as listening:
        public_url = f"{_address(listening)}/hooks"
        async with WebhookReceiver(rh, public_url=public_url) as receiver:
            app = web.Application()
            app.add_subapp("/hooks", receiver.app)
            async with _served(app, listening):
                yield receiver.url


def _listening() -> socket.socket:
    return socket.create_server(("127.0.0.1", 0), backlog=4096)


def _address(listening: socket.socket) -> str:
    return f"http://127.0.0.1:{listening.getsockname()[1]}"


@asynccontextmanager
async def _served(app: web.Application, listening: socket.socket) -> AsyncIterator[None]:
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.SockSite(runner, listening, backlog=4096).start()
    try:
        yield
    finally:
        await runner.cleanup()


async def send(url: str, tasks: list[str]) -> None:
    """Post as many events, in the two forms of the service, over a few connections."""
    bodies = [body for task_id in tasks for body in _bodies(task_id)]
    numbers = iter(range(EVENTS))
    headers = {"Content-Type": "application/json"}
    connector = aiohttp.TCPConnector(limit=CONNECTIONS)
    async with aiohttp.ClientSession(connector=connector, headers=headers) as session:

        async def post_some() -> None:
            for number in numbers:
                async with session.post(url, data=bodies[number % len(bodies)]) as response:
                    assert response.status == 200, response.status

        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        await asyncio.gather(*(post_some() for _ in range(CONNECTIONS)))
    print("done", flush=True)


def _bodies(task_id: str) -> tuple[bytes, bytes]:
    url = "https://rh-images-1252422369.cos.ap-beijing.myqcloud.com/output/00001_ypvzz.mp4"
    usage = {"consumeMoney": None, "consumeCoins": "12", "taskCostTime": "48",
             "thirdPartyConsumeMoney": "0.14"}  # fmt: skip
    new = {
        "taskId": task_id, "status": "SUCCESS", "errorCode": "", "errorMessage": "",
        "failedReason": {}, "usage": usage, "results": [
            {"url": url, "outputType": "mp4", "nodeId": "72", "text": None}], "clientId": "",
        "promptTips": "", "parentTaskId": None,
        "taskUsageList": [{"taskId": int(task_id), "taskStatus": "SUCCESS", "usage": usage}],
    }  # fmt: skip
    file = {"fileUrl": url, "fileType": "mp4", "taskCostTime": 48, "nodeId": "72"}
    old = json.dumps({"code": 0, "msg": "success", "data": [file]})
    return tuple(  # type: ignore[return-value]
        json.dumps({"event": "TASK_END", "taskId": task_id, "eventData": data}).encode()
        for data in (new, old)
    )


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["known", name, url]:
            print(json.dumps(asyncio.run(known(url, receives=CLIENTS[name] != "none"))))
        case ["cpu", name, url]:
            print(json.dumps(asyncio.run(cpu_per_event(name, url))))
        case ["send", url, *tasks]:
            asyncio.run(send(url, tasks))
        case _:
            main()
