"""Content on its way to an object store: counted, and handed over as fast as it is taken."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
from collections import deque
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Coroutine,
)
from typing import Any, TypeVar

from runninghub_async.stores.store import SavedFile

T = TypeVar("T")

_PIECE = 2**20
_LONGEST_END = 30.0
"""Seconds that a caller who leaves waits for what cannot be taken back."""


class Content:
    """What is known of a content that comes in."""

    def __init__(self) -> None:
        self.size = 0
        self._digest = hashlib.sha256()

    async def read(self, chunks: AsyncIterable[bytes]) -> AsyncGenerator[bytes]:
        """The same content in larger pieces."""
        waiting = bytearray()
        async for chunk in chunks:
            waiting += chunk
            if len(waiting) >= _PIECE:
                yield await self._counted(waiting)
                waiting = bytearray()
        if waiting:
            yield await self._counted(waiting)

    async def _counted(self, waiting: bytearray) -> bytes:
        piece = bytes(waiting)
        await asyncio.to_thread(self._digest.update, piece)
        self.size += len(piece)
        return piece

    def saved(self, name: str) -> SavedFile:
        """What has come so far, as a file of this name."""
        return SavedFile(path=name, size=self.size, sha256=self._digest.hexdigest())


class _LeftError(Exception):
    """Whoever gave the content has left."""


class Handed:
    """Pieces that one task reads and another one, in obstore, takes."""

    def __init__(self, held: list[bytes], rest: AsyncIterator[bytes]) -> None:
        """``held`` is let go of piece by piece; ``rest`` comes after it."""
        self._held = deque(held)
        held.clear()
        self._rest = rest
        self._queue = asyncio.Queue[bytes | None](maxsize=1)
        self._left = asyncio.Event()

    async def __aiter__(self) -> AsyncGenerator[bytes]:
        while self._held:
            yield self._held.popleft()
        while True:
            getting = asyncio.ensure_future(self._queue.get())
            leaving = asyncio.ensure_future(self._left.wait())
            try:
                await asyncio.wait({getting, leaving}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                leaving.cancel()
                if not getting.done():
                    getting.cancel()
            if not getting.done() or getting.cancelled():
                raise _LeftError  # which makes obstore take back what it has sent
            piece = getting.result()
            if piece is None:
                return
            yield piece

    async def taken_by(self, upload: Coroutine[Any, Any, T]) -> T:
        """Give all of it to an upload; where that cannot go on, the upload is taken back."""
        taking = asyncio.ensure_future(upload)
        try:
            async for piece in self._rest:
                await self._put(piece, taking)
            await self._put(None, taking)
            return await asyncio.shield(taking)
        except BaseException:
            self._left.set()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await at_its_end(_quiet(taking))
            raise

    async def _put(self, piece: bytes | None, taking: asyncio.Future[Any]) -> None:
        putting = asyncio.ensure_future(self._queue.put(piece))
        try:
            await asyncio.wait({putting, taking}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            if not putting.done():
                putting.cancel()
        if taking.done() and not putting.done():
            taking.result()  # an upload ends before its content only in an error


async def _quiet(taking: asyncio.Future[Any]) -> None:
    await asyncio.wait([taking])
    if not taking.cancelled():
        taking.exception()


async def at_its_end(step: Awaitable[T]) -> T:
    """Do something, and do not leave in the midst of it, even when cancelled, unless it takes too
    long."""
    running = asyncio.ensure_future(step)
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        loop = asyncio.get_running_loop()
        until = loop.time() + _LONGEST_END
        while not running.done() and (left := until - loop.time()) > 0:
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait([running], timeout=left)
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError, Exception):
            await running
        raise
