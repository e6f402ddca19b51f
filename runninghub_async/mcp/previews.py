"""Small pictures of results, for models that can see."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from mcp_types import ImageContent

from runninghub_async.bulk.report.picture_makers import PictureMakers, can_be_made
from runninghub_async.calls.outputs import Output
from runninghub_async.errors import RunningHubError
from runninghub_async.logs import logger

LONGEST_SIDE = 480
_MOST = 4
_SECONDS = 30.0
"""For fetching one result that is saved nowhere, and drawing it."""
_MOST_BYTES = 200 * 2**20
_SEEN = ("image", "video", "audio")


class Previews:
    """Makes them in processes of their own, since nobody vouches for the files."""

    def __init__(self, makers: PictureMakers) -> None:
        self._makers = makers if can_be_made() else None

    async def of(
        self, outputs: Sequence[Output], files: Sequence[Path | None]
    ) -> list[ImageContent]:
        """Pictures of the first outputs: a picture itself, a frame of a film, a sound's curve.

        Where one cannot be made it is left out; the results are there all the same.
        """
        if self._makers is None:
            return []
        pairs = zip(outputs, files, strict=True)
        shown = [pair for pair in pairs if pair[0].kind in _SEEN and pair[0].url][:_MOST]
        with TemporaryDirectory(prefix="runninghub-") as folder:
            made = [self._one(output, file, Path(folder)) for output, file in shown]
            return [each for each in await asyncio.gather(*made) if each is not None]

    async def _one(self, output: Output, file: Path | None, folder: Path) -> ImageContent | None:
        assert self._makers is not None
        small = folder / f"small-{output.index}.webp"
        try:
            async with asyncio.timeout(_SECONDS):
                whole = await _fetched(output, folder) if file is None else file
                if whole is None:
                    return None
                await self._makers.make(whole, output.kind, small, longest=LONGEST_SIDE)
                content = small.read_bytes()
        except (RunningHubError, OSError, TimeoutError) as error:
            logger.info(
                "no preview of output %d of task %s: %s", output.index, output.task_id, error
            )
            return None
        return ImageContent(data=base64.b64encode(content).decode(), mime_type="image/webp")


async def _fetched(output: Output, folder: Path) -> Path | None:
    """The content of an output, for a moment: it does not count as saved.  ``None`` where that is
    too much for a small picture."""
    whole = folder / f"whole-{output.index}"
    with whole.open("wb") as file:
        async for piece in output.iter_bytes():
            file.write(piece)
            if file.tell() > _MOST_BYTES:
                return None
    return whole
