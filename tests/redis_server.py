"""A real Redis of a test's own, on a Unix socket, run by nobody in particular."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from redis import Redis

from tests.helpers import until
from tests.programs import as_nobody, from_apt, own_by_nobody


def redis_program() -> str:
    """The program of this machine; it is installed where that may be done."""
    return from_apt("redis-server", lambda: shutil.which("redis-server"))


class RedisServer:
    """It can be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._socket = folder / "redis.sock"
        self._process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"unix://{self._socket}"

    async def start(self) -> None:
        """Start it, and wait until it listens."""
        command = (
            *(redis_program(), "--port", "0", "--unixsocket", str(self._socket)),
            *("--unixsocketperm", "777", "--save", "", "--appendonly", "no"),
            *("--dir", str(self._folder)),
        )
        self._process = await asyncio.create_subprocess_exec(
            *command,
            stdout=asyncio.subprocess.DEVNULL,
            **as_nobody(),
        )
        await until(self._socket.exists)

    def listeners(self) -> int:
        """How many clients listen to a channel."""
        with Redis.from_url(self.url) as redis:
            return sum("P" in client["flags"] for client in redis.client_list())

    def published(self) -> int:
        """How often something was put on a channel."""
        with Redis.from_url(self.url) as redis:
            stats = redis.info("commandstats")
            return int(stats.get("cmdstat_publish", {"calls": 0})["calls"])

    async def stop(self) -> None:
        """End it at once, as a machine that dies."""
        if self._process is not None:
            self._process.kill()
            await self._process.wait()
            self._process = None
        self._socket.unlink(missing_ok=True)


@asynccontextmanager
async def redis_server() -> AsyncIterator[RedisServer]:
    """A server that keeps nothing."""
    redis_program()
    # Not in the test's own folder: that of pytest is closed to everybody else.
    with tempfile.TemporaryDirectory(prefix="redis-") as folder:
        path = Path(folder)
        own_by_nobody(path)
        server = RedisServer(path)
        await server.start()
        try:
            yield server
        finally:
            await server.stop()
