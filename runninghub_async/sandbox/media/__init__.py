"""Real media files, made up to fit a request."""

from __future__ import annotations

import asyncio
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from runninghub_async.home import how_to_install
from runninghub_async.sandbox.media.scene import Scene, sentence

__all__ = ["MediaMaker", "Scene", "Studio", "render"]

_RENDERS_AT_ONCE = 2


class MediaMaker(Protocol):
    """Makes the files that results are fetched from."""

    async def make(self, scene: Scene, target: Path) -> None:
        """Write the file that ``scene`` describes to ``target``.

        It should name ``scene.task_id``, as plain text: what all tasks that ask for the same have
        in common is made once, and each has its own id put there.
        """
        ...


class Studio:
    """Real pictures, films and sounds, rendered beside the event loop.

    Args:
        small: pictures and films have the shape that was asked for and at most 256 pixels a side,
            films also fewer frames a second.
    """

    def __init__(self, *, small: bool = False) -> None:
        """See that it has what it needs.

        Raises:
            ImportError: Pillow or PyAV is missing.
        """
        missing = [name for name in ("PIL", "av") if find_spec(name) is None]
        if missing:
            raise ImportError(
                "The sandbox makes real media and needs Pillow and PyAV: "
                + how_to_install("sandbox")
            )
        self._small = small
        self._machines = asyncio.Semaphore(_RENDERS_AT_ONCE)

    async def make(self, scene: Scene, target: Path) -> None:
        """See :class:`MediaMaker`."""
        async with self._machines:
            await asyncio.to_thread(render, scene, target, small=self._small)


def render(scene: Scene, target: Path, *, small: bool = False) -> None:
    """Write the file that ``scene`` describes to ``target``; slow, so call it in a thread."""
    # Each kind loads what it needs: Pillow and PyAV are slow to import.
    match scene.kind:
        case "video":
            from runninghub_async.sandbox.media.video import write_video

            write_video(scene, target, small=small)
        case "image":
            from runninghub_async.sandbox.media.image import write_image

            write_image(scene, target, small=small)
        case "last frame":
            from runninghub_async.sandbox.media.video import write_last_frame

            write_last_frame(scene, target, small=small)
        case "audio":
            from runninghub_async.sandbox.media.audio import write_audio

            write_audio(scene, target)
        case "3d":
            from runninghub_async.sandbox.media.model3d import write_model

            write_model(scene, target)
        case "copy":
            shutil.copyfile(scene.files[0], target)
        case "words" | "data":
            target.write_text(scene.text, encoding="utf-8")
        case _:
            target.write_text(sentence(scene), encoding="utf-8")
