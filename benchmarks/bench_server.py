"""A minimal RunningHub in a process of its own: it answers as fast as it can.

A task needs ``looks`` queries until it has succeeded, and so many ``seconds``, spread
log-normally by ``sigma``; with ``looks`` 0 it runs until the path ``/finish`` is asked for.
``/noticed`` tells after how many queries and how late each task was seen to have succeeded.
Ends when its standard input is closed.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import math
import random
import subprocess
import sys
import time
from collections.abc import Iterator

from aiohttp import web

FIRST_ID = 2013508786110730241
PNG = b"\x89PNG\r\n\x1a\n" + bytes(1000)


async def serve(looks: int, seconds: float, sigma: float) -> None:
    ids = itertools.count(FIRST_ID)
    seen: dict[str, int] = {}
    ends: dict[str, float] = {}
    noticed: list[tuple[int, float]] = []
    chance = random.Random(0)
    finished = False

    def answer(task_id: str, status: str, results: object = None) -> web.Response:
        body = {"taskId": task_id, "status": status, "errorCode": "", "errorMessage": "",
                "results": results, "clientId": "", "promptTips": ""}  # fmt: skip
        return web.Response(body=json.dumps(body).encode(), content_type="application/json")

    async def submit(request: web.Request) -> web.Response:
        await request.read()
        task_id = str(next(ids))
        seen[task_id] = 0
        ends[task_id] = time.monotonic() + seconds * math.exp(chance.gauss(0, sigma))
        return answer(task_id, "RUNNING")

    async def query(request: web.Request) -> web.Response:
        task_id = json.loads(await request.read())["taskId"]
        seen[task_id] += 1
        late = time.monotonic() - ends[task_id]
        if finished or (looks and seen[task_id] >= looks and late >= 0):
            noticed.append((seen[task_id], late))
            url = f"{request.url.origin()}/files/{task_id}.png"
            return answer(task_id, "SUCCESS", [{"url": url, "outputType": "png"}])
        return answer(task_id, "RUNNING")

    async def file(_: web.Request) -> web.Response:
        return web.Response(body=PNG, content_type="image/png")

    async def finish(_: web.Request) -> web.Response:
        nonlocal finished
        finished = True
        return web.Response()

    async def tell_noticed(_: web.Request) -> web.Response:
        return web.json_response(noticed)

    async def queue_status(_: web.Request) -> web.Response:
        return web.json_response({"code": 0, "msg": "success", "data": {"concurrentLimit": 100000}})

    app = web.Application()
    app.router.add_post("/openapi/v2/query", query)
    app.router.add_get("/openapi/v2/queue/status", queue_status)
    app.router.add_get("/files/{name}", file)
    app.router.add_post("/finish", finish)
    app.router.add_get("/noticed", tell_noticed)
    app.router.add_post("/openapi/v2/{path:.+}", submit)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, backlog=4096)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


@contextlib.contextmanager
def running(looks: int, seconds: float = 0, sigma: float = 0) -> Iterator[str]:
    """The server in another process; gives its base URL."""
    how = [str(looks), str(seconds), str(sigma)]
    command = [sys.executable, "-m", "benchmarks.bench_server", *how]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as it:
        assert it.stdout is not None
        yield f"http://127.0.0.1:{int(it.stdout.readline())}"
        assert it.stdin is not None
        it.stdin.close()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])))
