"""A service in a process of its own that forgets what is over, so that only the client can grow.

Run as a program it prints its port, and ends when its standard input is closed.  What it does with
a task, the last digit of its prompt says: 1 fails, 2 is refused once for want of a place, of 3 the
first look goes wrong; all else succeeds at the first look.
"""

from __future__ import annotations

import asyncio
import itertools
from contextlib import AbstractContextManager

from aiohttp import web

from benchmarks.processes import serve_until_left, served_by

FIRST_ID = 2013508786110730241
PNG = b"\x89PNG\r\n\x1a\n" + bytes(500)


class SoakService:
    """Submits, looks, files, cancellations."""

    def __init__(self) -> None:
        self._ids = itertools.count(FIRST_ID)
        self._kinds: dict[str, str] = {}
        self._refused: set[str] = set()

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/openapi/v2/query", self._look)
        app.router.add_get("/files/{name}", self._file)
        app.router.add_post("/openapi/v2/{path:.+}", self._submit)
        return app

    async def _submit(self, request: web.Request) -> web.Response:
        prompt = (await request.json()).get("prompt", "")
        if prompt.endswith("2") and prompt not in self._refused:
            self._refused.add(prompt)
            return web.json_response({"errorCode": "421", "errorMessage": "no place is free"})
        self._refused.discard(prompt)
        task_id = str(next(self._ids))
        self._kinds[task_id] = prompt[-1:]
        return web.json_response(_told(task_id, "RUNNING"))

    async def _look(self, request: web.Request) -> web.Response:
        task_id = (await request.json())["taskId"]
        kind = self._kinds.get(task_id, "0")
        if kind == "3":
            self._kinds[task_id] = "0"
            return web.Response(status=503, text="busy")
        self._kinds.pop(task_id, None)
        if kind == "1":
            return web.json_response(
                {**_told(task_id, "FAILED"), "errorCode": "1501", "errorMessage": "no such prompt"}
            )
        url = f"{request.url.origin()}/files/{task_id}.png"
        results = [{"url": url, "outputType": "png"}]
        return web.json_response({**_told(task_id, "SUCCESS"), "results": results})

    async def _file(self, _: web.Request) -> web.Response:
        return web.Response(body=PNG, content_type="image/png")


def _told(task_id: str, status: str) -> dict[str, object]:
    return {"taskId": task_id, "status": status, "errorCode": "", "errorMessage": "",
            "results": None, "clientId": "", "promptTips": ""}  # fmt: skip


async def _serve() -> None:
    runner = web.AppRunner(SoakService().app(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=1024).start()
    await serve_until_left(runner.addresses[0][1])
    await runner.cleanup()


def running() -> AbstractContextManager[str]:
    """The service in another process; gives its base URL."""
    return served_by("tests.adversary.soak_service")


if __name__ == "__main__":
    asyncio.run(_serve())
