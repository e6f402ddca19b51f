"""Servers in processes of their own: each prints its port, and ends when nobody writes to it."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
from collections.abc import Iterator


@contextlib.contextmanager
def served_by(module: str, *arguments: object) -> Iterator[str]:
    """A module as a program that serves, with these arguments; gives its base URL."""
    command = [sys.executable, "-m", module, *map(str, arguments)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as it:
        assert it.stdout is not None
        yield f"http://127.0.0.1:{int(it.stdout.readline())}"
        assert it.stdin is not None
        it.stdin.close()


async def serve_until_left(port: int) -> None:
    """Tell where this program serves, and wait until whoever began it lets go of it."""
    print(port, flush=True)
    await asyncio.to_thread(sys.stdin.read)
