"""A minimal RunningHub in a process of its own: it answers as fast as it can.

A task needs ``looks`` queries until it has succeeded, and so many ``seconds``, spread log-normally
by ``sigma``; with ``looks`` 0 it runs until the path ``/finish`` is asked for. ``/noticed`` tells
after how many queries and how late each task was seen to have succeeded. With ``posts`` the seconds
are spread evenly, the first task takes a moment, and the ends of tasks whose submit names an
address are posted there: of ``all``, or of the ``first`` only, while the others are lost; ``none``
is for a comparison. ``/ends`` tells when each ended, ``/asked`` after how many queries, and
``/least_asked`` how many tasks there are and the fewest queries of one. Files are pictures of a
kilobyte, or of so many bytes as are told. Runs of workflows tell of ``STEPS`` steps over their live
connections; ``/live`` tells how many of these were open at once, and how many there were. Ends when
its standard input is closed.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import math
import random
import sys
import time
from contextlib import AbstractContextManager

import aiohttp
from aiohttp import web

from benchmarks.processes import serve_until_left, served_by

FIRST_ID = 2013508786110730241
FIRST_SECONDS = 0.2
"""What the first task takes where ends are posted."""
STEPS, STEP = 300, 0.01
"""Of one live connection, and how many seconds apart they are told."""
PNG = b"\x89PNG\r\n\x1a\n" + bytes(1000)


async def serve(looks: int, seconds: float, sigma: float, posts: str, size: int) -> None:
    ids = itertools.count(FIRST_ID)
    seen: dict[str, int] = {}
    ends: dict[str, float] = {}
    noticed: list[tuple[int, float]] = []
    chance = random.Random(0)
    finished = False
    live, most_live, connections = 0, 0, 0
    content = PNG + bytes(max(0, size - len(PNG)))
    poster: aiohttp.ClientSession | None = None
    posting: set[asyncio.Task[None]] = set()

    def told(task_id: str, status: str, results: object = None) -> dict[str, object]:
        return {"taskId": task_id, "status": status, "errorCode": "", "errorMessage": "",
                "results": results, "clientId": "", "promptTips": ""}  # fmt: skip

    def answer(task_id: str, status: str, results: object = None) -> web.Response:
        body = json.dumps(told(task_id, status, results)).encode()
        return web.Response(body=body, content_type="application/json")

    def results_of(task_id: str, origin: object) -> list[dict[str, str]]:
        return [{"url": f"{origin}/files/{task_id}.png", "outputType": "png"}]

    async def submit(request: web.Request) -> web.Response:
        body = await request.read()
        task_id = str(next(ids))
        seen[task_id] = 0
        if not posts:
            takes = seconds * math.exp(chance.gauss(0, sigma))
        elif len(seen) == 1:
            takes = FIRST_SECONDS
        else:
            takes = seconds * (1 + chance.uniform(-sigma, sigma))
        ends[task_id] = time.monotonic() + takes
        is_told = posts == "all" or (posts == "first" and len(seen) == 1)
        if is_told and (url := json.loads(body).get("webhookUrl")):
            errand = asyncio.create_task(post(task_id, url, str(request.url.origin())))
            posting.add(errand)
            errand.add_done_callback(posting.discard)
        return answer(task_id, "RUNNING")

    async def post(task_id: str, url: str, origin: str) -> None:
        """Tell the end of a task, when it has come."""
        nonlocal poster
        if poster is None:
            poster = aiohttp.ClientSession()
        await asyncio.sleep(ends[task_id] - time.monotonic())
        data = told(task_id, "SUCCESS", results_of(task_id, origin))
        event = {"event": "TASK_END", "taskId": task_id, "eventData": data}
        async with poster.post(url, json=event) as response:
            assert response.status == 200, response.status

    async def query(request: web.Request) -> web.Response:
        task_id = json.loads(await request.read())["taskId"]
        seen[task_id] += 1
        late = time.monotonic() - ends[task_id]
        if finished or (looks and seen[task_id] >= looks and late >= 0):
            noticed.append((seen[task_id], late))
            return answer(task_id, "SUCCESS", results_of(task_id, request.url.origin()))
        return answer(task_id, "RUNNING")

    async def start(request: web.Request) -> web.Response:
        task_id = str(next(ids))
        seen[task_id], ends[task_id] = 0, time.monotonic()
        address = f"ws://{request.host}/ws?clientId={task_id}&Rh-Comfy-Auth=secret"
        data = {"taskId": task_id, "taskStatus": "RUNNING", "netWssUrl": address}
        return web.json_response({"code": 0, "msg": "success", "data": data})

    async def tell_live(request: web.Request) -> web.WebSocketResponse:
        nonlocal live, most_live, connections
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        live, connections = live + 1, connections + 1
        most_live = max(most_live, live)
        with contextlib.suppress(ConnectionError):
            for step in range(1, STEPS + 1):
                data = {"value": step, "max": STEPS, "node": "3", "prompt_id": "p"}
                await socket.send_str(json.dumps({"type": "progress", "data": data}))
                await asyncio.sleep(STEP)
            async for _ in socket:
                pass
        live -= 1
        return socket

    async def count_live(_: web.Request) -> web.Response:
        return web.json_response([most_live, connections])

    async def file(_: web.Request) -> web.Response:
        return web.Response(body=content, content_type="image/png")

    async def finish(_: web.Request) -> web.Response:
        nonlocal finished
        finished = True
        return web.Response()

    async def tell_noticed(_: web.Request) -> web.Response:
        return web.json_response(noticed)

    async def tell_asked(_: web.Request) -> web.Response:
        return web.json_response(seen)

    async def tell_least_asked(_: web.Request) -> web.Response:
        return web.json_response([len(seen), min(seen.values(), default=0)])

    async def tell_ends(_: web.Request) -> web.Response:
        return web.json_response(ends)

    async def queue_status(_: web.Request) -> web.Response:
        return web.json_response({"code": 0, "msg": "success", "data": {"concurrentLimit": 100000}})

    app = web.Application()
    app.router.add_post("/openapi/v2/query", query)
    app.router.add_post("/task/openapi/create", start)
    app.router.add_get("/ws", tell_live)
    app.router.add_get("/live", count_live)
    app.router.add_get("/openapi/v2/queue/status", queue_status)
    app.router.add_get("/files/{name}", file)
    app.router.add_post("/finish", finish)
    app.router.add_get("/noticed", tell_noticed)
    app.router.add_get("/ends", tell_ends)
    app.router.add_get("/asked", tell_asked)
    app.router.add_get("/least_asked", tell_least_asked)
    app.router.add_post("/openapi/v2/{path:.+}", submit)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, backlog=4096)
    await site.start()
    await serve_until_left(runner.addresses[0][1])
    await runner.cleanup()
    if poster is not None:
        await poster.close()


def running(
    looks: int, seconds: float = 0, sigma: float = 0, posts: str = "", size: int = 0
) -> AbstractContextManager[str]:
    """The server in another process; gives its base URL.  ``posts`` is ``all`` or ``first``,
    ``size`` that of files, in bytes."""
    return served_by("benchmarks.bench_server", looks, seconds, sigma, posts, size)


if __name__ == "__main__":
    looks, seconds, sigma, posts, size = sys.argv[1:]
    asyncio.run(serve(int(looks), float(seconds), float(sigma), posts, int(size)))
