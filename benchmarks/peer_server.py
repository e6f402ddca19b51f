"""One service in the words of several: each client finds the API that it speaks, in a process of
its own.

A task takes so many seconds, whatever asks for it.  Below ``/{fault}/{who}`` the first submit of
each call meets a fault; calls are told apart by their prompt.  ``/told`` tells what came: submits,
tasks made, queries.  Ends when its standard input is closed.
"""

from __future__ import annotations

import asyncio
import itertools
import sys
import time
from collections import Counter
from contextlib import AbstractContextManager
from typing import Any

from aiohttp import web

from benchmarks.processes import serve_until_left, served_by

FAULTS = ("none", "lost", "500", "429", "cut")
"""None; the task is made and its answer lost; refused with HTTP 500 or 429, and cut off unanswered,
before a task was made."""
WHO = ("fal", "replicate", "runway", "openai", "comfy", "runninghub")
_FIRST_ID = 2013508786110730241
_MOMENT = "2026-11-28T12:00:00Z"


def serve_peers(seconds: float) -> web.Application:
    """The service; tasks take so many seconds."""
    ids = itertools.count(_FIRST_ID)
    ends: dict[str, float] = {}
    struck: set[str] = set()
    told: Counter[str] = Counter()

    def is_over(task: str) -> bool:
        return time.monotonic() >= ends[task]

    async def make(request: web.Request, prompt: str) -> str:
        """Make the task of a submit, where no fault strikes it.

        Raises:
            web.HTTPException: one does.
        """
        fault, who = request.match_info["fault"], request.match_info["who"]
        told[f"{fault} {who} submits"] += 1
        key = f"{fault} {who} {prompt}"
        strikes = fault != "none" and key not in struck
        struck.add(key)
        if strikes and fault == "500":
            raise web.HTTPInternalServerError(text='{"error": "no task was made"}')
        if strikes and fault == "429":
            raise web.HTTPTooManyRequests(text='{"error": "later"}')
        if strikes and fault == "cut":
            await cut(request)
        task = str(next(ids))
        ends[task] = time.monotonic() + seconds
        told[f"{fault} {who} tasks"] += 1
        if strikes:
            await cut(request)
        return task

    async def cut(request: web.Request) -> None:
        assert request.transport is not None
        request.transport.abort()
        raise asyncio.CancelledError

    def asked(request: web.Request) -> str:
        told[f"{request.match_info['fault']} {request.match_info['who']} queries"] += 1
        return request.match_info["task"]

    def base(request: web.Request) -> str:
        return f"{request.url.origin()}/{request.match_info['fault']}/{request.match_info['who']}"

    def link(task: str) -> str:
        return f"https://files.example/{task}.png"

    # -- fal, and comfy, whose form is alike ------------------------------------------------

    async def fal_submit(request: web.Request) -> web.Response:
        task = await make(request, (await request.json())["prompt"])
        at = f"{base(request)}/requests/{task}"
        more = {"response_url": at, "status_url": f"{at}/status", "cancel_url": f"{at}/cancel"}
        return web.json_response({"request_id": task, "status": "IN_QUEUE", **more})

    async def fal_status(request: web.Request) -> web.Response:
        task = asked(request)
        status = "COMPLETED" if is_over(task) else "IN_PROGRESS"
        return web.json_response({"request_id": task, "status": status, "logs": [], "metrics": {}})

    async def fal_result(request: web.Request) -> web.Response:
        return web.json_response({"images": [{"url": link(asked(request))}]})

    # -- replicate --------------------------------------------------------------------------

    def prediction(task: str) -> dict[str, Any]:
        over = is_over(task)
        output = [link(task)] if over else None
        return {"id": task, "model": "a/b", "version": "v", "input": {}, "output": output,
                "status": "succeeded" if over else "processing", "logs": "", "error": None,
                "created_at": _MOMENT, "urls": {"get": "", "cancel": ""}}  # fmt: skip

    async def replicate_submit(request: web.Request) -> web.Response:
        task = await make(request, (await request.json())["input"]["prompt"])
        return web.json_response(prediction(task), status=201)

    async def replicate_get(request: web.Request) -> web.Response:
        return web.json_response(prediction(asked(request)))

    # -- runway -----------------------------------------------------------------------------

    async def runway_submit(request: web.Request) -> web.Response:
        task = await make(request, (await request.json())["promptText"])
        return web.json_response({"id": task, "estimatedCost": {"credits": 5}})

    async def runway_get(request: web.Request) -> web.Response:
        task = asked(request)
        known: dict[str, Any] = {"id": task, "createdAt": _MOMENT}
        if is_over(task):
            known |= {"status": "SUCCEEDED", "output": [link(task)], "cost": {"credits": 5}}
        else:
            known |= {"status": "RUNNING", "progress": 0.5, "estimatedCost": {"credits": 5}}
        return web.json_response(known)

    # -- openai's videos --------------------------------------------------------------------

    def video(task: str) -> dict[str, Any]:
        over = is_over(task)
        return {"id": task, "object": "video", "model": "sora-2", "prompt": "x", "seconds": "4",
                "size": "720x1280", "created_at": 1795860000, "progress": 100 if over else 50,
                "status": "completed" if over else "in_progress"}  # fmt: skip

    async def video_submit(request: web.Request) -> web.Response:
        is_form = request.content_type == "multipart/form-data"
        given = await request.post() if is_form else await request.json()
        return web.json_response(video(await make(request, str(given["prompt"]))))

    async def video_get(request: web.Request) -> web.Response:
        return web.json_response(video(asked(request)))

    # -- ours -------------------------------------------------------------------------------

    def ours(task: str) -> dict[str, Any]:
        over = is_over(task)
        results = [{"url": link(task), "outputType": "png"}] if over else None
        status = "SUCCESS" if over else "RUNNING"
        return {"taskId": task, "status": status, "errorCode": "", "errorMessage": "",
                "results": results, "clientId": "", "promptTips": ""}  # fmt: skip

    async def our_submit(request: web.Request) -> web.Response:
        return web.json_response(ours(await make(request, (await request.json())["prompt"])))

    async def our_query(request: web.Request) -> web.Response:
        told[f"{request.match_info['fault']} {request.match_info['who']} queries"] += 1
        return web.json_response(ours((await request.json())["taskId"]))

    async def our_limit(_: web.Request) -> web.Response:
        return web.json_response({"code": 0, "msg": "success", "data": {"concurrentLimit": 100000}})

    async def tell(_: web.Request) -> web.Response:
        return web.json_response(told)

    app = web.Application()
    app.router.add_get("/told", tell)
    for method, path, handler in (
        ("POST", "{who:fal}/app/model", fal_submit),
        ("GET", "{who:fal}/requests/{task}/status", fal_status),
        ("GET", "{who:fal}/requests/{task}", fal_result),
        ("POST", "{who:comfy}/v2/models/a/b/requests", fal_submit),
        ("GET", "{who:comfy}/v2/models/a/b/requests/{task}/status", fal_status),
        ("GET", "{who:comfy}/v2/models/a/b/requests/{task}", fal_result),
        ("POST", "{who:replicate}/v1/models/a/b/predictions", replicate_submit),
        ("GET", "{who:replicate}/v1/predictions/{task}", replicate_get),
        ("POST", "{who:runway}/v1/text_to_image", runway_submit),
        ("GET", "{who:runway}/v1/tasks/{task}", runway_get),
        ("POST", "{who:openai.*}/videos", video_submit),
        ("GET", "{who:openai.*}/videos/{task}", video_get),
        ("POST", "{who:runninghub|hand}/openapi/v2/query", our_query),
        ("GET", "{who:runninghub|hand}/openapi/v2/queue/status", our_limit),
        ("POST", "{who:runninghub|hand}/openapi/v2/{path:.+}", our_submit),
    ):
        app.router.add_route(method, f"/{{fault}}/{path}", handler)
    return app


async def serve(seconds: float) -> None:
    runner = web.AppRunner(serve_peers(seconds), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=4096).start()
    await serve_until_left(runner.addresses[0][1])
    await runner.cleanup()


def running(seconds: float) -> AbstractContextManager[str]:
    """The service in another process; gives its address."""
    return served_by("benchmarks.peer_server", seconds)


if __name__ == "__main__":
    asyncio.run(serve(float(sys.argv[1])))
