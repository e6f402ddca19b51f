"""Python programs of the tests that start at once: forks of a ``server`` that has loaded the most.

A new interpreter runs instead where what it reads when it starts differs, and everywhere in a long
round.
"""

from __future__ import annotations

import asyncio
import atexit
import json
import os
import signal
import socket
import subprocess
import sys
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from functools import cache
from pathlib import Path
from typing import IO, Protocol

from tests.forking.server import KINDS

ROOT = Path(__file__).parents[2]
STARTED_WITH = {"simulation": {"PYTHONHASHSEED": "0"}}
"""What the environment of a kind of program has that an interpreter reads only when it starts."""

Stream = int | IO[bytes]
"""As for asyncio's programs: ``PIPE``, ``DEVNULL``, ``STDOUT``, a descriptor or a file."""


class Running(Protocol):
    """A program that has been started: asyncio's ``Process``, as far as the tests use it."""

    @property
    def pid(self) -> int:
        """The number of the process."""
        ...

    @property
    def returncode(self) -> int | None:
        """Its exit code, or the negative number of the signal that ended it."""
        ...

    @property
    def stdin(self) -> asyncio.StreamWriter | None:
        """What it reads, where that is a pipe."""
        ...

    @property
    def stdout(self) -> asyncio.StreamReader | None:
        """What it prints, where that is a pipe."""
        ...

    @property
    def stderr(self) -> asyncio.StreamReader | None:
        """What it says beside that, where that is a pipe."""
        ...

    async def wait(self) -> int:
        """Its exit code."""
        ...

    async def communicate(self) -> tuple[bytes, bytes]:
        """All that it writes until its end."""
        ...

    def send_signal(self, number: int, /) -> None:
        """As ``kill`` does."""
        ...

    def terminate(self) -> None:
        """SIGTERM."""
        ...

    def kill(self) -> None:
        """SIGKILL."""
        ...


async def start(
    kind: str,
    *words: str,
    environment: Mapping[str, str],
    folder: Path | None = None,
    stdin: Stream = DEVNULL,
    stdout: Stream = PIPE,
    stderr: Stream = PIPE,
) -> Running:
    """Start ``python WORDS…`` in a folder: ``-m MODULE …``, ``-c CODE …`` or ``FILE …``."""
    if not forks(kind, environment):
        return await asyncio.create_subprocess_exec(
            *(sys.executable, *words),
            env=environment,
            cwd=folder,
            stdin=stdin,
            stdout=stdout,
            stderr=stderr,
        )
    line, theirs = socket.socketpair()
    streams = _Streams()
    with streams.given_away, theirs:
        numbers = [
            await streams.read_by_it(stdin),
            await streams.written_by_it(stdout),
            await streams.written_by_it(stderr),
        ]
        socket.send_fds(_server(kind).control, [b"!"], [theirs.fileno(), *numbers])
    reader, writer = await asyncio.open_unix_connection(sock=line)
    order = {
        "words": words,
        "environment": {**environment},
        "folder": str(folder or Path.cwd()),
    }
    writer.write(json.dumps(order).encode() + b"\n")
    return _Fork(int(await reader.readline()), (reader, writer), streams)


def forks(kind: str, environment: Mapping[str, str]) -> bool:
    """Whether it is a fork: where a new interpreter would start here as the server's did."""
    if os.environ.get("RUNNINGHUB_TORTURE"):
        return False
    return _at_the_start(environment) == _at_the_start(_server(kind).environment)


def environment(more: Mapping[str, str] | None = None) -> dict[str, str]:
    """That of the tests, for a program which is to find the package and to show its warnings."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "default", **(more or {})}


class _Streams:
    """The three streams of a fork: its own ends, which are given away, and ours."""

    def __init__(self) -> None:
        self.given_away = ExitStack()
        self.stdin: asyncio.StreamWriter | None = None
        self.outputs: list[asyncio.StreamReader | None] = []
        self._last = -1

    async def read_by_it(self, wanted: Stream) -> int:
        if wanted != PIPE:
            return self._given(wanted, os.O_RDONLY)
        ours, theirs = socket.socketpair()
        self.given_away.callback(theirs.close)
        _, self.stdin = await asyncio.open_unix_connection(sock=ours)
        return theirs.fileno()

    async def written_by_it(self, wanted: Stream) -> int:
        if wanted == STDOUT:
            self.outputs.append(None)
            return self._last
        if wanted != PIPE:
            self.outputs.append(None)
            self._last = self._given(wanted, os.O_WRONLY)
            return self._last
        ours, theirs = os.pipe()
        self.given_away.callback(os.close, theirs)
        self.outputs.append(await _reader(ours))
        self._last = theirs
        return theirs

    def _given(self, wanted: Stream, flags: int) -> int:
        if not isinstance(wanted, int):
            return wanted.fileno()
        if wanted != DEVNULL:
            return wanted
        nothing = os.open(os.devnull, flags)
        self.given_away.callback(os.close, nothing)
        return nothing


class _Fork:
    """A program that is a fork."""

    def __init__(
        self,
        pid: int,
        line: tuple[asyncio.StreamReader, asyncio.StreamWriter],
        streams: _Streams,
    ) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self.stdin = streams.stdin
        self.stdout, self.stderr = streams.outputs
        self._end = asyncio.create_task(self._until_the_end(*line))

    async def wait(self) -> int:
        return await asyncio.shield(self._end)

    async def communicate(self) -> tuple[bytes, bytes]:
        if self.stdin is not None:
            self.stdin.close()
        both = (self.stdout, self.stderr)
        out, err = await asyncio.gather(*(_all_of(stream) for stream in both))
        await self.wait()
        return out, err

    def send_signal(self, number: int, /) -> None:
        if self.returncode is None:  # nothing happens to what has ended
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    async def _until_the_end(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> int:
        try:
            self.returncode = int(await reader.readline())
        finally:
            writer.close()
            if self.stdin is not None:
                self.stdin.close()
        return self.returncode


async def _all_of(stream: asyncio.StreamReader | None) -> bytes:
    return b"" if stream is None else await stream.read()


async def _reader(pipe: int) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, os.fdopen(pipe, "rb"))
    return reader


def _at_the_start(environment: Mapping[str, str]) -> dict[str, str]:
    """What an interpreter, or what it loads, reads at its start, but for what a fork reads anew."""
    read, anew = ("PYTHON", "LC_", "LANG", "TZ", "DASK_"), ("PYTHONPATH", "PYTHONWARNINGS")
    return {
        name: text
        for name, text in environment.items()
        if name.startswith(read) and name not in anew
    }


class _Server:
    """The program that forks, and the line to it."""

    def __init__(self, kind: str) -> None:
        self.environment = environment(STARTED_WITH.get(kind))
        del self.environment["PYTHONWARNINGS"]  # nobody needs those of all imports
        self.control, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.forking.server", kind, str(theirs.fileno())],
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
def _server(kind: str) -> _Server:
    """One of a kind for all tests of this process, and of its forks if it was asked for before."""
    return _Server(kind)


def share_servers() -> None:
    """Have one server of each kind for all forks of this process; none loads anything unasked."""
    for kind in KINDS:
        _server(kind)
