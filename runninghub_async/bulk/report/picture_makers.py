"""The processes that make small pictures: begun when they are needed, replaced when they die.

A decoder that crashes over a file, or needs too much memory or time for it, then costs the picture
of that file and nothing else.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from runninghub_async.bulk.report.picture_worker import READY
from runninghub_async.logs import logger
from runninghub_async.models.records import OutputKind

_LONGEST = 480
_WORKER = "runninghub_async.bulk.report.picture_worker"
_MOST = 8
_TRIES = 3
_ENVIRONMENT = ("PATH", "HOME", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR")
_ENVIRONMENT_OF_PYTHON = ("PYTHON", "LD_", "DYLD_")


def can_be_made() -> bool:
    """Whether what makes them is installed, and there is a Python to run it."""
    is_python = bool(sys.executable) and not getattr(sys, "frozen", False)
    return is_python and all(find_spec(name) is not None for name in ("PIL", "av"))


class Made(NamedTuple):
    """That a picture of a file was made, and what was learned of the file."""

    size: tuple[int, int] | None
    """Its width and height, upright."""
    seconds: float | None
    """How long it lasts."""


class PictureMakers:
    """Processes that make pictures for as long as the context lasts.

    Attributes:
        most: how many work at once.
    """

    def __init__(self) -> None:
        self.most = min(_MOST, os.cpu_count() or 1)
        self._places = asyncio.Semaphore(self.most)
        self._idle: list[Process] = []
        self._can_begin = True

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        while self._idle:
            await _end(self._idle.pop())

    async def make(
        self, path: Path, kind: OutputKind, into: Path, *, longest: int = _LONGEST
    ) -> Made | None:
        """Make the small picture of a file; ``None`` where there is none.

        Args:
            path: of the file.
            kind: what it is.
            into: where the picture is written; whatever stands there where there is none is
                nothing.
            longest: pixels of its longer side, at most; a sound's curve has a size of its own.

        Raises:
            OSError: it cannot be written there.
        """
        async with self._places:
            if (worker := self._idle.pop() if self._idle else await self._begun()) is None:
                return None
            asked = {"path": str(path), "kind": kind, "into": str(into), "longest": longest}
            is_well = False
            try:
                told = await _answer(worker, asked)
                is_well = True
            except (OSError, ValueError):
                logger.info("no small picture of %s: what makes them ended over it", path.name)
                return None
            finally:
                if is_well:
                    self._idle.append(worker)
                else:
                    await _end(worker)
        if told is None:
            return None
        if (number := told.get("errno")) is not None:
            raise OSError(number, os.strerror(number), str(into))
        size = told["size"]
        return Made(None if size is None else (size[0], size[1]), told["seconds"])

    async def _begun(self) -> Process | None:
        """Another process; ``None`` where there can be none, which is said once."""
        trouble = "it ends at once"
        for _ in range(_TRIES if self._can_begin else 0):
            try:
                return await _started()
            except EOFError:
                continue
            except OSError as error:
                trouble = str(error)
        if self._can_begin:
            logger.warning("no process can be begun that makes small pictures: %s", trouble)
        self._can_begin = False
        return None


async def _started() -> Process:
    """A process that can be asked.

    Raises:
        OSError: there can be none.
        EOFError: it has ended at once.
    """
    worker = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", _WORKER),
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        env=dict(_environment()),
    )
    assert worker.stdout is not None
    try:
        await worker.stdout.readuntil(READY)
    except BaseException:
        await _end(worker)
        raise
    return worker


async def _answer(worker: Process, asked: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """What it says to a file.

    Raises:
        OSError, ValueError: it has ended over it.
    """
    assert worker.stdin is not None
    assert worker.stdout is not None
    worker.stdin.write(json.dumps(asked).encode() + b"\n")
    await worker.stdin.drain()
    told: Mapping[str, Any] | None = json.loads(await worker.stdout.readline())
    return told


async def _end(worker: Process) -> None:
    """End it, whatever it is doing."""
    with suppress(ProcessLookupError):
        worker.kill()
    assert worker.stdin is not None
    worker.stdin.close()
    await worker.wait()


def _environment() -> Iterator[tuple[str, str]]:
    """What a Python needs that is to find the same packages, and no key of anybody's."""
    for name, value in os.environ.items():
        if name in _ENVIRONMENT or name.startswith(_ENVIRONMENT_OF_PYTHON):
            yield name, value
    yield "PYTHONPATH", os.pathsep.join(map(os.path.abspath, sys.path))
