"""Films on request, in aiohttp: a request waits until its film is there.

    pip install PATH-OF-THIS-REPOSITORY   # aiohttp comes with it
    export RUNNINGHUB_API_KEY=...
    export PUBLIC_URL=https://my.service HOOK_TOKEN=...   # 16 letters or more, always the same
    python aiohttp_service.py --path /run/films.sock      # or --port 8080

    curl --unix-socket /run/films.sock -X POST 'http://localhost/films?prompt=a+paper+boat'

The service tells the end of a task by a webhook, on which the request is answered.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import AsyncIterator, Awaitable, Callable

from aiohttp import web

from runninghub_async import RunningHub, errors
from runninghub_async.webhooks import TaskEvent, WebhookReceiver

MODEL = "hailuo-2.3-t2v-standard"
LAST_WAIT = 30.0
"""Seconds for which requests that wait for a film are waited for when the service stops."""
RH = web.AppKey("RH", RunningHub)
RECEIVER = web.AppKey("RECEIVER", WebhookReceiver)


def make_app(on_unknown: Callable[[TaskEvent], Awaitable[None]] | None = None) -> web.Application:
    """The service; ``on_unknown`` is given events about films of other processes."""
    rh = RunningHub()
    receiver = WebhookReceiver(
        rh,
        public_url=os.environ["PUBLIC_URL"] + "/hooks",
        token=os.environ.get("HOOK_TOKEN"),
        on_unknown=on_unknown,
    )

    async def make(request: web.Request) -> web.Response:
        try:
            result = await rh.call(MODEL, prompt=request.query.get("prompt", ""))
        except errors.RunningHubError as error:
            told = {"error": error.user_message, "task": error.task_id}
            return web.json_response(told, status=error.http_status)
        return web.json_response({"film": result.task_id, "url": result.url})

    async def open_client(_: web.Application) -> AsyncIterator[None]:
        async with rh:
            yield

    async def rely_on_looks(_: web.Application) -> None:
        """Nothing comes in any more, and requests still wait for their films."""
        await receiver.close()

    app = web.Application()
    app[RH], app[RECEIVER] = rh, receiver
    app.router.add_post("/films", make)
    app.add_subapp("/hooks", receiver.app)
    app.cleanup_ctx.append(open_client)
    app.on_shutdown.append(rely_on_looks)
    return app


def run(app: web.Application, arguments: argparse.Namespace) -> None:
    """Serve it until SIGTERM or Ctrl-C."""
    web.run_app(
        app,
        path=arguments.path,
        port=arguments.port,
        reuse_port=arguments.port is not None or None,
        shutdown_timeout=LAST_WAIT,
        access_log=None,  # it would show the receiver's token
    )


def address_arguments(description: str) -> argparse.ArgumentParser:
    """Where to listen."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--path", help="a Unix socket")
    parser.add_argument("--port", type=int, help="a TCP port; many processes may share it")
    return parser


if __name__ == "__main__":
    run(make_app(), address_arguments("Films on request.").parse_args())
