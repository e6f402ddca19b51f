"""A real PostgreSQL of the tests' own, on a Unix socket, run by nobody in particular.

One server serves a process of pytest: each test has a database of its own there, and those that
stop and start a server have a server of their own.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg

from tests.programs import as_nobody, from_apt, one_worker_at_a_time, own_by_nobody

_SOCKET = ".s.PGSQL.5432"
PASSWORD = "a-pässword/of:the@tests"
_SETTINGS = {
    "fsync": "off",  # of a machine that loses its power nothing is asked here
    "listen_addresses": "",
    "max_connections": "60",
    "deadlock_timeout": "100ms",
    "logging_collector": "off",
    "shared_buffers": "32MB",
}


def postgres_folder() -> Path:
    """Where this machine has the server's programs; they are installed where that may be done."""
    return from_apt("postgresql", _programs)


def _programs() -> Path | None:
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    on_path = shutil.which("initdb")
    if versions:
        return versions[-1].parent
    return None if on_path is None else Path(on_path).resolve().parent


def _version(program: Path) -> int:
    name = program.parent.parent.name
    return int(name) if name.isdecimal() else 0


def _new_files(programs: Path) -> Path:
    """The files of a server that was never started, made once for all tests: to make them takes
    longer than to copy them."""
    options = (
        *("--no-sync", "--encoding", "UTF8", "--locale", "C.UTF-8", "--username", "keeper"),
        *("--auth", "scram-sha-256", "--pwfile"),
    )
    made_so = repr((programs, options, PASSWORD)).encode()
    home = Path(sys.prefix, f"postgres-{sha256(made_so).hexdigest()[:16]}")
    with one_worker_at_a_time(home.name):
        if home.exists():
            return home
        # Not beside the environment, which may be closed to whoever runs the server.
        with tempfile.TemporaryDirectory(prefix="postgres-") as name:
            data, secret = Path(name, "data"), Path(name, "password")
            secret.write_text(PASSWORD + "\n", encoding="utf-8")
            own_by_nobody(Path(name), secret)
            subprocess.run(
                [str(programs / "initdb"), "--pgdata", str(data), *options, str(secret)],
                check=True,
                capture_output=True,
                cwd=name,
                **as_nobody(),
            )
            ready = home.with_suffix(".new")  # nobody is to see half of it
            shutil.rmtree(ready, ignore_errors=True)
            copy(data, ready)
            ready.rename(home)
    return home


def copy(folder: Path, to: Path) -> None:
    """Copy a folder with owners and rights."""
    subprocess.run(["cp", "-a", str(folder), str(to)], check=True)


class PostgresServer:
    """It can be stopped and started again, and keeps what it has."""

    def __init__(self, folder: Path) -> None:
        """Make its files."""
        self.folder = folder
        self._data, self._programs = folder / "data", postgres_folder()
        self._process: subprocess.Popen[Any] | None = None
        own_by_nobody(folder)
        copy(_new_files(self._programs), self._data)

    def address(self, database: str = "postgres", *, password: bool = True, more: str = "") -> str:
        """Where it listens, as a person would write it."""
        who = f"keeper:{quote(PASSWORD, safe='')}" if password else "keeper"
        return f"postgresql://{who}@/{database}?host={quote(str(self.folder), safe='')}{more}"

    @property
    def pid(self) -> int:
        """Of the server's first process."""
        assert self._process is not None
        return self._process.pid

    def start(self, **settings: str) -> None:
        """Start it, and wait until it answers."""
        told = {**_SETTINGS, "unix_socket_directories": str(self.folder), **settings}
        with (self.folder / "server.log").open("ab") as log:
            process: subprocess.Popen[Any] = subprocess.Popen(
                [
                    *(str(self._programs / "postgres"), "-D", str(self._data)),
                    *(word for name, value in told.items() for word in ("-c", f"{name}={value}")),
                ],
                stdout=log,
                stderr=log,
                cwd=self.folder,
                **as_nobody(),
            )
        self._process = process
        give_up = time.monotonic() + 60
        while True:
            try:
                psycopg.connect(self.address(), connect_timeout=5).close()
            except psycopg.OperationalError:
                if process.poll() is not None or time.monotonic() > give_up:
                    raise
                time.sleep(0.02)
            else:
                return

    def stop(self, how: signal.Signals = signal.SIGQUIT) -> None:
        """End it: at once, as one that crashes, if not told otherwise."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(timeout=60)
            self._process = None

    def run(self, statement: str, database: str = "postgres") -> list[tuple[Any, ...]]:
        """Say something to it, beside whatever is tested."""
        with psycopg.connect(self.address(database), autocommit=True) as db:
            cursor = db.execute(statement.encode())
            return [] if cursor.description is None else list(cursor.fetchall())


class Wire:
    """What stands between a client and a server, and can be cut at a word of the client's."""

    def __init__(self, folder: Path, server: PostgresServer) -> None:
        """Nothing listens yet."""
        self._there = server.folder / _SOCKET
        self._word: bytes | None = None
        self._lets_pass = False
        self.cuts = 0
        self.version: str | None = None
        """What the server is made to say of its version."""
        self.address = server.address("ledgers").replace(
            quote(str(server.folder), safe=""), quote(str(folder), safe="")
        )

    def cut_at(self, word: bytes, *, let_pass: bool) -> None:
        """Cut the next connection that says this: before the server hears it, or afterwards and
        before its answer."""
        self._word, self._lets_pass = word, let_pass

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Pass everything on, until one of the two has gone or the wire is."""
        with contextlib.suppress(asyncio.CancelledError):
            await self._passed_on(reader, writer)

    async def _passed_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        answers, server = await asyncio.open_unix_connection(self._there)
        try:
            async with asyncio.TaskGroup() as both:
                both.create_task(self._said(reader, server, writer))
                both.create_task(self._answered(answers, writer))
        except* (OSError, _Cut):
            pass
        finally:
            writer.close()
            server.close()

    async def _said(
        self,
        reader: asyncio.StreamReader,
        server: asyncio.StreamWriter,
        writer: asyncio.StreamWriter,
    ) -> None:
        while said := await reader.read(2**16):
            if self._word is not None and self._word in said:
                self._word = None
                self.cuts += 1
                writer.transport.abort()
                if self._lets_pass:
                    server.write(said)
                    await server.drain()
                    await asyncio.sleep(0.2)  # the server is done when its answer finds nobody
                raise _Cut
            server.write(said)
            await server.drain()
        server.close()

    async def _answered(self, answers: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while answer := await answers.read(2**16):
            writer.write(answer if self.version is None else _of_version(answer, self.version))
            await writer.drain()
        writer.close()


class _Cut(Exception):
    """The wire is cut."""


def _of_version(answer: bytes, version: str) -> bytes:
    """An answer that names another version, where it names one."""
    name = b"server_version\0"
    before, found, after = answer.partition(name)
    if not found:
        return answer
    told = name + version.encode() + b"\0"
    length = (4 + len(told)).to_bytes(4, "big")  # with itself
    return before[:-4] + length + told + after.partition(b"\0")[2]


@contextlib.contextmanager
def wire_to(server: PostgresServer) -> Iterator[Wire]:
    """A wire to the database ``ledgers`` of a server, in a thread of its own: who connects may
    block."""
    database()
    with tempfile.TemporaryDirectory(prefix="wire-") as folder:
        wire = Wire(Path(folder), server)
        begun, over = threading.Event(), asyncio.Event()
        loops: list[asyncio.AbstractEventLoop] = []

        async def listen() -> None:
            loops.append(asyncio.get_running_loop())
            async with await asyncio.start_unix_server(wire.connected, Path(folder, _SOCKET)):
                begun.set()
                await over.wait()

        thread = threading.Thread(target=lambda: asyncio.run(listen()))
        thread.start()
        begun.wait()
        try:
            yield wire
        finally:
            loops[0].call_soon_threadsafe(over.set)
            thread.join()


@contextlib.contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """A server that keeps nothing once it is stopped."""
    postgres_folder()
    # Not in the test's own folder: that of pytest is closed to everybody else, and too long.
    with tempfile.TemporaryDirectory(prefix="postgres-") as folder:
        server = PostgresServer(Path(folder))
        server.start()
        try:
            yield server
        finally:
            server.stop()


@cache
def shared_server() -> PostgresServer:
    """The server of this process, for tests that leave it as it is."""
    held = contextlib.ExitStack()
    atexit.register(held.close)
    return held.enter_context(postgres_server())


@cache
def database() -> str:
    """The address of a database of this process, whose ledgers each have a run id."""
    server = shared_server()
    server.run("CREATE DATABASE ledgers")
    return server.address("ledgers")
