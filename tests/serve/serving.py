"""Servers over loopback, each on a sandbox, in a thread of its own."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import httpx2
from attrs import frozen

from runninghub_async import RunningHub, serve
from runninghub_async.listening import Place, QuietServer, listening_at
from runninghub_async.sandbox import Sandbox
from tests.helpers import until

BUDGET = "100CNY"


@frozen(kw_only=True)
class Door:
    """A server that answers.

    Attributes:
        url: its address, without a slash at the end.
        token: of the run; empty where callers have tokens of their own.
        app: the server itself; it lives in another thread.
        loop: of that thread.
        sandbox: the service behind it.
        out: where results are, if that is a folder.
    """

    url: str
    token: str
    app: serve.ServeApp
    loop: asyncio.AbstractEventLoop
    sandbox: Sandbox
    out: Path

    def asking(self, token: str | None = None, **more: Any) -> httpx2.AsyncClient:
        """A client with a token, the run's where none is given."""
        headers = {"authorization": f"Bearer {self.token if token is None else token}"}
        return httpx2.AsyncClient(base_url=self.url, headers=headers, timeout=30, **more)


@asynccontextmanager
async def serving_of(app: Any) -> AsyncIterator[str]:
    """The address of an ASGI application, served in this loop until the end of the block."""
    with listening_at(Place("127.0.0.1", 0), "port") as (listening, at):
        async with _served(app, listening):
            yield f"http://{at.netloc}"


@asynccontextmanager
async def _served(app: Any, listening: socket.socket) -> AsyncIterator[None]:
    server = QuietServer(app, timeout_graceful_shutdown=1)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        await until(lambda: server.started or serving.done())
        yield
    finally:
        server.should_exit = True
        await serving


@contextmanager
def door_on(
    sandbox: Sandbox,
    out: Path | str,
    *,
    client: Any = None,
    is_public: Any = False,
    **settings: Any,
) -> Iterator[Door]:
    """A server on a sandbox, until the end of the block.

    Args:
        sandbox: the service behind it.
        out: where results go.
        client: further settings of its client, such as ``{"concurrency": 3}``.
        is_public: whether it is told its own address, and so is told of the ends of tasks.
        settings: of :func:`serve.app`; without tokens and a ledger, a budget for this run.
    """
    if settings.keys().isdisjoint(("tokens", "budget", "ledger")):
        settings["budget"] = BUDGET
    found: list[Door] = []
    is_up, failed = threading.Event(), list[BaseException]()
    ending: list[asyncio.Event] = []

    async def live() -> None:
        rh = RunningHub(
            sandbox.api_key,
            base_url=sandbox.base_url,
            site=sandbox.site,
            **{"poll": 0.02, **(client or {})},
        )
        with listening_at(Place("127.0.0.1", 0), "port") as (listening, at):
            url = f"http://{at.netloc}"
            if is_public:
                settings["public_url"] = url
            async with rh:
                app = serve.app(rh, out=out, **settings)
                app.note_listening(f"http://{at.netloc}")
                async with _served(app, listening):
                    ending.append(asyncio.Event())
                    found.append(
                        Door(
                            url=url,
                            token=app.token or "",
                            app=app,
                            loop=asyncio.get_running_loop(),
                            sandbox=sandbox,
                            out=Path(out),
                        )
                    )
                    is_up.set()
                    await ending[0].wait()

    def run() -> None:
        try:
            asyncio.run(live())
        except BaseException as error:  # told to the test
            failed.append(error)
        finally:
            is_up.set()

    thread = threading.Thread(target=run, name="door")
    thread.start()
    is_up.wait()
    try:
        if found:
            yield found[0]
    finally:
        if found:
            found[0].loop.call_soon_threadsafe(ending[0].set)
        thread.join()
        if failed:
            raise failed[0]
