"""Real media files, made up to fit a request."""

from __future__ import annotations

import shutil
from pathlib import Path

from runninghub_async.sandbox.media.scene import Scene, sentence

__all__ = ["render"]


def render(scene: Scene, target: Path) -> None:
    """Write the file that ``scene`` describes to ``target``; slow, so call it in a thread."""
    # Each kind loads what it needs: Pillow and PyAV are slow to import.
    match scene.kind:
        case "video":
            from runninghub_async.sandbox.media.video import write_video

            write_video(scene, target)
        case "image":
            from runninghub_async.sandbox.media.image import write_image

            write_image(scene, target)
        case "last frame":
            from runninghub_async.sandbox.media.video import write_last_frame

            write_last_frame(scene, target)
        case "audio":
            from runninghub_async.sandbox.media.audio import write_audio

            write_audio(scene, target)
        case "3d":
            from runninghub_async.sandbox.media.model3d import write_model

            write_model(scene, target)
        case "copy":
            shutil.copyfile(scene.files[0], target)
        case "words":
            target.write_text(scene.text, encoding="utf-8")
        case _:
            target.write_text(sentence(scene), encoding="utf-8")
