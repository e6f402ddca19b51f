"""A receiver in somebody's service, and what is posted to it."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
from aiohttp import web

from runninghub_async import RunningHub
from runninghub_async.webhooks import WebhookReceiver
from tests.helpers import until

MODEL, PARAMS = "hailuo-2.3-t2v-standard", {"prompt": "a paper boat"}
HOOKS = "https://my.service/hooks"


@asynccontextmanager
async def mounted(rh: RunningHub, **options: Any) -> AsyncIterator[WebhookReceiver]:
    """A receiver in somebody's aiohttp service."""
    app = web.Application()
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        url = f"http://127.0.0.1:{port}/hooks"
        async with WebhookReceiver(rh, public_url=url, **options) as receiver:
            app.add_subapp("/hooks", receiver.app)
            runner = web.AppRunner(app, shutdown_timeout=1)
            await runner.setup()
            await web.SockSite(runner, listening).start()
            try:
                yield receiver
            finally:
                await runner.cleanup()


def token_of(receiver: WebhookReceiver) -> str:
    return receiver.url.rpartition("/")[2]


async def tell(receiver: WebhookReceiver, task_id: str, **data: Any) -> int:
    """What the service posts."""
    body = {"event": "TASK_END", "taskId": task_id, "eventData": {"status": "SUCCESS", **data}}
    return await receiver.feed(json.dumps(body), token_of(receiver))


@asynccontextmanager
async def serving(app: Any, **config: Any) -> AsyncIterator[str]:
    """An ASGI application in a real uvicorn; gives the address."""
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", **config))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        task = asyncio.create_task(server.serve([listening]))
        await until(lambda: server.started or task.done())
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            await task
