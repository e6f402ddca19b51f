"""What answers at the sandbox's address: all its routes, on a socket."""

from __future__ import annotations

import socket

from aiohttp import web

from runninghub_async.sandbox.answers import TokenMissing, refusal
from runninghub_async.sandbox.requests import MAX_BODY, Answering, Exchange
from runninghub_async.sandbox.routes.account import AccountRoutes
from runninghub_async.sandbox.routes.apps import AppRoutes
from runninghub_async.sandbox.routes.assets import AssetRoutes
from runninghub_async.sandbox.routes.control import ControlRoutes, Controls
from runninghub_async.sandbox.routes.files import FileRoutes
from runninghub_async.sandbox.routes.loras import LoraRoutes
from runninghub_async.sandbox.routes.models import ModelRoutes
from runninghub_async.sandbox.routes.native import NativeRoutes
from runninghub_async.sandbox.routes.openapi import OpenApiRoutes
from runninghub_async.sandbox.routes.page import PageRoutes
from runninghub_async.sandbox.routes.resources import ResourceRoutes
from runninghub_async.sandbox.routes.tasks import TaskRoutes
from runninghub_async.sandbox.routes.uploads import UploadRoutes
from runninghub_async.sandbox.routes.webhooks import WebhookRoutes
from runninghub_async.sandbox.routes.workflows import WorkflowRoutes
from runninghub_async.sandbox.state import State
from runninghub_async.sandbox.visitors import Doorkeeper
from runninghub_async.values import SANDBOX

_SHUTDOWN_SECONDS = 1.0


def application(
    state: State, controls: Controls, doorkeeper: Doorkeeper
) -> tuple[web.Application, FileRoutes]:
    """All that answers, and the files among it, which must be closed."""
    app = web.Application(client_max_size=MAX_BODY, middlewares=[doorkeeper.middleware])
    files = FileRoutes(state)
    answering = Answering(state.requests, state.clock)
    parts = (
        files,
        UploadRoutes(state),
        TaskRoutes(state),
        WorkflowRoutes(state),
        AppRoutes(state),
        WebhookRoutes(state),
        LoraRoutes(state),
        AccountRoutes(state),
        ResourceRoutes(state),
        AssetRoutes(state),
        NativeRoutes(state),
        PageRoutes(),
        OpenApiRoutes(state),
        ControlRoutes(state, controls),  # after all others that have something under /sandbox/
        ModelRoutes(state),  # the last: takes whatever is left under /openapi/v2/
    )
    for part in parts:
        app.add_routes(part.routes(answering))
    app.router.add_route("*", "/{path:.*}", answering(_wrong_path, refusal))
    app.on_response_prepare.append(_name_itself)
    return app, files


async def _name_itself(_: web.Request, response: web.StreamResponse) -> None:
    response.headers["Server"] = SANDBOX


async def _wrong_path(_: Exchange) -> web.Response:
    raise TokenMissing  # what the service says of a path that it does not know


def listening_at(host: str, port: int) -> socket.socket:
    """A socket that is bound there.

    Raises:
        OSError: it cannot be.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener


async def serving(app: web.Application, listener: socket.socket) -> web.AppRunner:
    """Answer what comes in there."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
    try:
        await runner.setup()
        await web.SockSite(runner, listener).start()
    except BaseException:
        await runner.cleanup()
        raise
    return runner


def address_of(host: str, port: int) -> str:
    """What links begin with."""
    named = f"[{host}]" if ":" in host else host
    return f"http://{named}:{port}" if port else f"http://{named}"
