"""A small picture of a video or an image, made when it is asked for.

What decodes files that nobody vouches for runs in processes of its own.
"""

from __future__ import annotations

import asyncio
import tempfile
from contextlib import AsyncExitStack, aclosing
from pathlib import Path
from types import TracebackType
from typing import Self

from runninghub_async.bulk.report.picture_makers import PictureMakers, can_be_made
from runninghub_async.serve.troubles import Trouble
from runninghub_async.stores.store import OpenedFile, SavedFile, Store

MEDIA_TYPE = "image/webp"
_MOST_KEPT = 64
"""Pictures of a few kilobytes that are kept in memory, those asked for last."""


class Thumbnails:
    """Makes them; a context in which its processes live."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._makers = PictureMakers()
        self._stack = AsyncExitStack()
        self._kept: dict[str, bytes] = {}

    async def __aenter__(self) -> Self:
        await self._stack.enter_async_context(self._makers)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self._stack.aclose()

    async def of(self, file: SavedFile) -> bytes:
        """The small picture of a file, as WebP.

        Raises:
            Trouble: 404, the file is not there any more, or there is no picture of it.
        """
        if (kept := self._kept.pop(file.sha256, None)) is None:
            kept = await self._made(file)
        self._kept[file.sha256] = kept
        if len(self._kept) > _MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        return kept

    async def _made(self, file: SavedFile) -> bytes:
        if not can_be_made():
            raise _none("This server makes no thumbnails.")
        try:
            opened = await self._store.opened(file.path)
        except OSError:
            raise _none("The file is not there any more.") from None
        try:
            with tempfile.TemporaryDirectory(prefix="runninghub-") as folder:
                copy, into = Path(folder) / "file", Path(folder) / "picture"
                await _write(opened, copy)
                made = await self._makers.make(copy, file.kind or "video", into)
                if made is None:
                    raise _none("There is no picture of this file.")
                return await asyncio.to_thread(into.read_bytes)
        except OSError:
            raise _none("The file cannot be read just now.") from None
        finally:
            opened.close()


async def _write(opened: OpenedFile, path: Path) -> None:
    with path.open("wb") as stream:
        async with aclosing(opened.chunks()) as pieces:
            async for piece in pieces:
                await asyncio.to_thread(stream.write, piece)


def _none(message: str) -> Trouble:
    return Trouble(status=404, message=message, type="invalid_request_error", code="no_thumbnail")
