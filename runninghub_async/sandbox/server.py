"""The stand-in server: starting it, stopping it, looking into it."""

from __future__ import annotations

import hashlib
import socket
import time
from contextlib import AsyncExitStack
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from aiohttp import web

from runninghub_async.sandbox.answers import TokenMissing, refusal
from runninghub_async.sandbox.files import MEGABYTE, FileStore
from runninghub_async.sandbox.requests import (
    MAX_BODY,
    Answering,
    Exchange,
    RequestLog,
    SeenRequest,
)
from runninghub_async.sandbox.routes.account import AccountRoutes
from runninghub_async.sandbox.routes.files import FileRoutes
from runninghub_async.sandbox.routes.models import ModelRoutes
from runninghub_async.sandbox.routes.tasks import TaskRoutes
from runninghub_async.sandbox.state import State
from runninghub_async.sandbox.tasks import Account, Task, TaskBook

_STORE_BYTES = 2048 * MEGABYTE
_SHUTDOWN_SECONDS = 1.0


class Sandbox:
    """A server on this machine that answers as RunningHub's API does, for free.

    It checks every request against the catalogue, lets tasks take their time, and gives real
    pictures, films and sounds made up to fit the request::

        async with Sandbox() as sandbox:
            async with RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh:
                ...
        assert sandbox.tasks[0].params["prompt"] == "slow dolly in"

    Args:
        host: the address to listen on.
        port: the port; 0 lets the system choose a free one.
        seed: same seed and same requests give the same key, ids and files.
        task_seconds: how long a task takes; the first fifth it is queued.
        concurrency: how many tasks the account may have queued or running; a submit beyond
            that is refused with 421.
        api_key: the key to accept; one is made up from the seed if none is given.
        money: what is in the account's wallet; a submit beyond that is refused with 812.
        max_upload_mb: the biggest file that may be uploaded.
        max_tasks: how many tasks are remembered, unfinished ones aside.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        seed: int = 0,
        task_seconds: float = 1.0,
        concurrency: int = 50,
        api_key: str | None = None,
        money: Decimal | int | str = 1_000_000,
        max_upload_mb: float = 100,
        max_tasks: int = 100_000,
    ) -> None:
        self.api_key = api_key or hashlib.sha256(f"sandbox {seed}".encode()).hexdigest()[:32]
        self.base_url = ""
        """Where it listens, once it does."""
        self.task_seconds = task_seconds
        self._host = host
        self._port = port
        self._max_upload_mb = max_upload_mb
        self._clock = time.monotonic
        self._account = Account(
            self.api_key, concurrency=concurrency, money=Decimal(money), clock=self._clock
        )
        self._tasks = TaskBook(
            seed=seed, task_seconds=task_seconds, max_tasks=max_tasks, clock=self._clock
        )
        self._requests = RequestLog()
        self._opened = AsyncExitStack()

    @property
    def tasks(self) -> list[Task]:
        """The tasks that were accepted, in order."""
        return list(self._tasks)

    @property
    def requests(self) -> list[SeenRequest]:
        """The requests that came in, in order."""
        return list(self._requests)

    @property
    def spent(self) -> Decimal:
        """What the tasks that have succeeded would have cost."""
        return self._account.spent

    async def start(self) -> None:
        """Begin to listen; ``async with`` does it by itself."""
        _require_media_libraries()
        async with AsyncExitStack() as opened:
            folder = Path(opened.enter_context(TemporaryDirectory(prefix="runninghub-sandbox-")))
            listener = opened.enter_context(_listener(self._host, self._port))
            host, port = listener.getsockname()[:2]
            self.base_url = f"http://{f'[{host}]' if ':' in host else host}:{port}"
            files = FileRoutes(state := self._state(folder))
            opened.push_async_callback(files.close)
            runner = web.AppRunner(
                _app(state, files), access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS
            )
            opened.push_async_callback(runner.cleanup)
            await runner.setup()
            await web.SockSite(runner, listener).start()
            self._opened = opened.pop_all()

    async def close(self) -> None:
        """Stop listening and delete the files; what was seen can still be looked at."""
        await self._opened.aclose()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    def _state(self, folder: Path) -> State:
        return State(
            clock=self._clock,
            accounts={self.api_key: self._account},
            tasks=self._tasks,
            uploads=FileStore(folder / "uploads", clock=self._clock, max_bytes=_STORE_BYTES),
            results=FileStore(folder / "results", clock=self._clock, max_bytes=_STORE_BYTES),
            requests=self._requests,
            base_url=self.base_url,
            max_upload_bytes=int(self._max_upload_mb * MEGABYTE),
        )


def _app(state: State, files: FileRoutes) -> web.Application:
    app = web.Application(client_max_size=MAX_BODY)
    answering = Answering(state.requests, state.clock)
    # The model routes take what is left under /openapi/v2/ and so come last.
    for part in (files, TaskRoutes(state), AccountRoutes(state), ModelRoutes(state)):
        app.add_routes(part.routes(answering))
    app.router.add_route("*", "/{path:.*}", answering(_wrong_path, refusal))
    return app


async def _wrong_path(_: Exchange) -> web.Response:
    raise TokenMissing  # what the service says of a path that it does not know


def _listener(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener


def _require_media_libraries() -> None:
    missing = [name for name in ("PIL", "av") if find_spec(name) is None]
    if missing:
        raise ImportError(
            "The sandbox makes real media and needs Pillow and PyAV: "
            "pip install 'runninghub-async[sandbox]'"
        )
