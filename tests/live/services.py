"""The services of ``examples/services`` in processes of their own, and what stands before them."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import tempfile
from asyncio.subprocess import STDOUT
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, closing
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, UnixConnector, web

from runninghub_async.sandbox import Sandbox
from tests.forking import program
from tests.forking.program import Running

ROOT = program.ROOT
SERVICES = ROOT / "examples" / "services"
TOKEN = "a-token-of-my-own-0123456789"
FASTAPI = (
    *("-m", "uvicorn", "--factory", "fastapi_service:make_app"),
    *("--no-access-log", "--uds", "{path}"),
)
AIOHTTP = ("aiohttp_service.py", "--path", "{path}")
MANY = ("many_processes.py", "--path", "{path}")
_PATIENCE = 20.0


class Front:
    """What has the public address, and knows nothing of tasks.

    Attributes:
        events_to: the socket of the service that is handed all events.
        events: the bodies of these, as they came.
    """

    def __init__(self) -> None:
        self.events_to: Path | None = None
        self.events: list[bytes] = []
        self.url = ""

    async def _post(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.events.append(body)
        assert self.events_to is not None
        async with (
            ClientSession(connector=UnixConnector(str(self.events_to))) as http,
            http.post(f"http://service{request.path}", data=body) as answer,
        ):
            return web.Response(status=answer.status)

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[Front]:
        app = web.Application()
        app.router.add_post("/{path:.*}", self._post)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield self
        finally:
            await runner.cleanup()


class Service:
    """One process."""

    def __init__(self, process: Running, path: Path) -> None:
        self._process = process
        self._path = path
        self.said = ""

    async def ask(self, method: str, path: str, **params: str) -> tuple[int, Any]:
        """Ask it something; gives the status and the answer."""
        async with (
            ClientSession(connector=UnixConnector(str(self._path))) as http,
            http.request(method, f"http://service{path}", params=params) as answer,
        ):
            return answer.status, await answer.json()

    async def begun(self, prompt: str) -> str:
        """Have a film begun; gives its task."""
        status, told = await self.ask("POST", "/films", prompt=prompt)
        assert status == 202, told
        return str(told["film"])

    async def end_of(self, film: str) -> dict[str, Any]:
        """Wait until a film has ended."""
        async with asyncio.timeout(_PATIENCE):
            while True:
                status, told = await self.ask("GET", f"/films/{film}")
                assert status == 200, told
                if told["state"] != "running":
                    return dict(told)
                await asyncio.sleep(0.02)

    async def listening(self) -> None:
        """Wait until it can be asked: its socket is there a moment before it is listened on."""
        while True:
            if await self._takes_connections():
                return
            if self._process.returncode is not None:
                raise AssertionError(await self.end())
            await asyncio.sleep(0.02)

    async def _takes_connections(self) -> bool:
        try:
            _, writer = await asyncio.open_unix_connection(self._path)
        except (FileNotFoundError, ConnectionRefusedError):
            return False
        writer.close()
        return True

    def terminate(self) -> None:
        """Ask it to stop, as a service manager does."""
        self._process.send_signal(signal.SIGTERM)

    async def stop(self) -> None:
        """Have it stop in good order, showing nothing that it should not."""
        self.terminate()
        # uvicorn ends by the signal when all is done.
        assert await self.end() in (0, -signal.SIGTERM), self.said
        assert "Traceback" not in self.said, self.said
        assert TOKEN not in self.said, self.said

    async def kill(self) -> None:
        """End it at once, where it has not ended."""
        if self._process.returncode is None:
            self._process.kill()
            await self.end()

    async def end(self) -> int:
        """Wait until it has stopped; gives its exit code."""
        async with asyncio.timeout(_PATIENCE):
            out, _ = await self._process.communicate()
        self.said += out.decode()
        self._path.unlink(missing_ok=True)
        return self._process.returncode or 0


class Town:
    """A sandbox, a front, and the services behind it.

    ``folder`` has a short name, since those of sockets have a bound.
    """

    def __init__(self, sandbox: Sandbox, front: Front, folder: Path, stack: AsyncExitStack) -> None:
        self.sandbox, self.front, self.folder = sandbox, front, folder
        self._stack = stack

    async def start(
        self, command: tuple[str, ...], name: str = "a", settings: Mapping[str, str] | None = None
    ) -> Service:
        """Start a service; the last one has the events."""
        path = self.folder / f"{name}.sock"
        process = await program.start(
            *("service", *(part.format(path=path) for part in command)),
            folder=SERVICES,
            environment={
                **os.environ,
                "PYTHONPATH": f"{ROOT}{os.pathsep}{SERVICES}",
                "RUNNINGHUB_API_KEY": self.sandbox.api_key,
                "RUNNINGHUB_BASE_URL": self.sandbox.base_url,
                "RUNNINGHUB_POLL": "1000",  # what comes sooner was told by an event
                "PUBLIC_URL": self.front.url,
                "HOOK_TOKEN": TOKEN,
                "FILMS": str(self.folder / "films.sqlite"),
                **(settings or {}),
            },
            stderr=STDOUT,
        )
        service = Service(process, path)
        self._stack.push_async_callback(service.kill)
        self.front.events_to = path
        async with asyncio.timeout(_PATIENCE):
            await service.listening()
        return service

    def films(self) -> dict[str, str]:
        """How the films stand that a service has written down."""
        with closing(sqlite3.connect(self.folder / "films.sqlite")) as db:
            return dict(db.execute("SELECT task, state FROM films"))

    def queries_about(self, film: str) -> int:
        """How often a task was asked about."""
        return sum(
            request.path == "/openapi/v2/query" and film.encode() in request.body
            for request in self.sandbox.requests
        )


@asynccontextmanager
async def town(task_seconds: float = 0.5) -> AsyncIterator[Town]:
    """Everything but the services."""
    with tempfile.TemporaryDirectory(prefix="town-") as folder:
        async with _town(Path(folder), task_seconds) as made:
            yield made


@asynccontextmanager
async def _town(folder: Path, task_seconds: float) -> AsyncIterator[Town]:
    async with (
        Sandbox(small=True, task_seconds=task_seconds, concurrency=20) as sandbox,
        Front().serving() as front,
        AsyncExitStack() as stack,
    ):
        yield Town(sandbox, front, folder, stack)
