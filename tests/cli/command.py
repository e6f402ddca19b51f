"""Running the real command, as a program of its own.

Mostly it is a fork, which starts at once (``tests.forking``); in a shell it is a new interpreter.
"""

from __future__ import annotations

import asyncio
import errno
import fcntl
import json
import os
import pty
import re
import struct
import sys
import termios
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tests.forking import program
from tests.forking.program import Running
from tests.helpers import KEY, until

WORDS = ("-m", "runninghub_async.cli")
"""What Python is told to be the command."""
COMMAND = (sys.executable, *WORDS)

_SEQUENCE = re.compile(r"\x1b(\[[0-9;?]*[a-zA-Z]|[()][A-Z0-9])")


class Ended(NamedTuple):
    """How a program ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """All of its standard output, as one JSON value."""
        return json.loads(self.out)


class Command:
    """The command in one environment and directory."""

    def __init__(self, environment: Mapping[str, str], folder: Path) -> None:
        self.folder = folder
        self.environment = program.environment(environment)

    async def __call__(self, *arguments: str | Path) -> Ended:
        """Run it to its end, in pipes."""
        return await ended(await self.start(*arguments))

    async def start(self, *arguments: str | Path, stdin: int = DEVNULL) -> Running:
        """Start it, in pipes."""
        kind = "tools" if arguments[:1] == ("mcp",) else "command"
        return await program.start(
            *(kind, *WORDS, *map(str, arguments)),
            environment=self.environment,
            folder=self.folder,
            stdin=stdin,
        )

    async def shell(self, line: str) -> Ended:
        """Run a line in bash, where the command has its name."""
        programs = self.folder / ".bin"
        programs.mkdir(exist_ok=True)
        program = programs / "runninghub"
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m runninghub_async.cli "$@"\n')
        program.chmod(0o755)
        path = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
        return await ended(await self._start(["bash", "-c", line], path))

    async def in_terminal(self, *arguments: str | Path, columns: int = 80) -> tuple[int, str]:
        """Run it on a terminal; returns its exit code and what was written there."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        process = await self.on_terminal(theirs, *arguments)
        os.close(theirs)
        seen = await asyncio.to_thread(_read_all, ours)
        return await process.wait(), seen

    async def on_terminal(self, terminal: int, *arguments: str | Path) -> Running:
        """Start it on the terminal that has this descriptor."""
        environment = {**self.environment, "TERM": "xterm-256color"}
        environment.pop("NO_COLOR", None)
        return await program.start(
            *("command", *WORDS, *map(str, arguments)),
            environment=environment,
            folder=self.folder,
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
        )

    async def _start(
        self, program: Sequence[str], more: Mapping[str, str] | None = None
    ) -> Process:
        return await asyncio.create_subprocess_exec(
            *program,
            env={**self.environment, **(more or {})},
            cwd=self.folder,
            stdin=DEVNULL,
            stdout=PIPE,
            stderr=PIPE,
        )


class Terminal:
    """The command on a terminal of its own."""

    def __init__(self, process: Running, ours: int) -> None:
        self.process = process
        self._ours = ours
        self._read = b""
        os.set_blocking(ours, False)

    @property
    def seen(self) -> str:
        """What was written so far, without colours and movements."""
        return without_sequences(self.raw)

    @property
    def raw(self) -> str:
        """What was written so far."""
        try:
            while piece := os.read(self._ours, 65536):
                self._read += piece
        except BlockingIOError:  # nothing more for now
            pass
        except OSError as error:
            if error.errno != errno.EIO:  # the other side is closed
                raise
        return self._read.decode(errors="replace")

    async def end(self) -> int:
        """Wait for the end, reading along, so that it is not held up."""
        await until(lambda: self.seen is not None and self.process.returncode is not None, 40)
        assert self.process.returncode is not None
        return self.process.returncode


async def on_terminal(command: Command, *arguments: str | Path) -> Terminal:
    """Start the command on a terminal, which can be read while it runs."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    process = await command.on_terminal(theirs, *arguments)
    os.close(theirs)
    return Terminal(process, ours)


def command_for(base_url: str, folder: Path, *, key: str = KEY) -> Command:
    """The command, which talks to this server."""
    settings = {
        "RUNNINGHUB_API_KEY": key,
        "RUNNINGHUB_BASE_URL": base_url,
        "RUNNINGHUB_POLL": "0.05",
    }
    return Command(settings, folder)


async def ended(process: Running) -> Ended:
    """Wait for the end of a program that was started in pipes."""
    try:
        async with asyncio.timeout(180):  # a busy machine takes its time
            out, err = await process.communicate()
    except TimeoutError:
        process.kill()  # nothing is left running
        raise
    assert process.returncode is not None
    return Ended(process.returncode, out.decode(), err.decode())


async def line_with(text: str, stream: asyncio.StreamReader | None) -> str:
    """The next line that contains a text."""
    assert stream is not None
    async with asyncio.timeout(30):
        while line := (await stream.readline()).decode():
            if text in line:
                return line.rstrip()
    raise AssertionError(f"{text!r} did not come")


def without_sequences(text: str) -> str:
    """What was written to a terminal, without colours and movements."""
    return _SEQUENCE.sub("", text).replace("\r\n", "\n").replace("\r", "\n")


def _read_all(terminal: int) -> str:
    pieces = []
    try:
        while piece := os.read(terminal, 65536):
            pieces.append(piece)
    except OSError:  # how Linux says that the other side is closed
        pass
    finally:
        os.close(terminal)
    return b"".join(pieces).decode()
