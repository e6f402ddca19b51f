"""The command as a program of its own that starts at once: a fork of ``fork_server``."""

from __future__ import annotations

import asyncio
import atexit
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, suppress
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


class Program:
    """A run of the command, with what the tests use of asyncio's ``Process``."""

    def __init__(
        self,
        pid: int,
        line: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        outputs: Sequence[asyncio.StreamReader],
    ) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._outputs = outputs
        self._end = asyncio.create_task(self._until_the_end(*line))

    @property
    def stdout(self) -> asyncio.StreamReader | None:
        """What it prints; ``None`` on a terminal."""
        return self._outputs[0] if self._outputs else None

    @property
    def stderr(self) -> asyncio.StreamReader | None:
        """What it says beside that; ``None`` on a terminal."""
        return self._outputs[1] if self._outputs else None

    async def wait(self) -> int:
        """Its exit code, or the negative number of the signal that ended it."""
        return await asyncio.shield(self._end)

    async def communicate(self) -> tuple[bytes, bytes]:
        """All that it writes until its end."""
        out, err = await asyncio.gather(*(stream.read() for stream in self._outputs))
        await self.wait()
        return out, err

    def send_signal(self, number: int) -> None:
        """As ``kill`` does; nothing happens to what has ended."""
        if self.returncode is None:
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def terminate(self) -> None:
        """SIGTERM."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """SIGKILL."""
        self.send_signal(signal.SIGKILL)

    async def _until_the_end(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> int:
        try:
            self.returncode = int(await reader.readline())
        finally:
            writer.close()
        return self.returncode


async def start(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    folder: Path,
    terminal: int | None = None,
) -> Program:
    """Run the command in pipes, without input; or on a terminal, whose descriptor this is."""
    line, theirs = socket.socketpair()
    outputs = []
    with ExitStack() as given_away:
        given_away.callback(theirs.close)
        if terminal is None:
            streams = [os.open(os.devnull, os.O_RDONLY)]
            given_away.callback(os.close, streams[0])
            for _ in range(2):
                ours, stream = os.pipe()
                given_away.callback(os.close, stream)
                streams.append(stream)
                outputs.append(await _reader(ours))
        else:
            streams = [terminal] * 3
        socket.send_fds(_server().control, [b"!"], [theirs.fileno(), *streams])
    reader, writer = await asyncio.open_unix_connection(sock=line)
    order = {"arguments": arguments, "environment": {**environment}, "folder": str(folder)}
    writer.write(json.dumps(order).encode() + b"\n")
    return Program(int(await reader.readline()), (reader, writer), outputs)


def starts_alike(environment: Mapping[str, str]) -> bool:
    """Whether a new interpreter would start in this environment as the server's did."""
    return _at_the_start(environment) == _at_the_start(_server().environment)


def _at_the_start(environment: Mapping[str, str]) -> dict[str, str]:
    read = ("PYTHON", "LC_", "LANG", "TZ")
    return {name: text for name, text in environment.items() if name.startswith(read)}


async def _reader(pipe: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, os.fdopen(pipe, "rb"))
    return reader


class _Server:
    """The program that forks, and the line to it."""

    def __init__(self) -> None:
        self.environment = environment()
        self.control, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.cli.fork_server", str(theirs.fileno())],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
            )
        atexit.register(self.close)

    def close(self) -> None:
        """Tell it that the tests are over."""
        self.control.close()
        self._process.wait()


@cache
def _server() -> _Server:
    """One for all tests of this process."""
    return _Server()


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """That of the tests, for a program which is to find the package and to show its warnings."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "default", **(more or {})}
