"""Still pictures: the request's own, or a landscape, with the prompt on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from runninghub_async.sandbox.media.lettering import caption
from runninghub_async.sandbox.media.pictures import opened, side_by_side
from runninghub_async.sandbox.media.scene import Scene, Size, bounded, scaled
from runninghub_async.sandbox.media.scenery import Landscape, graded

_LONGEST = 1024
_FORMATS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP"}


def write_image(scene: Scene, target: Path) -> None:
    """Write a picture for ``scene``."""
    save_picture(painted(scene), scene, target)


def painted(scene: Scene) -> Image.Image:
    """The picture, with the request's prompt on it."""
    pictures = opened(scene.files)
    size = _size(scene, pictures)
    if pictures:
        picture = graded(side_by_side(pictures, size), scene.seed)
    else:
        picture = Landscape(scene.seed, size).view(0.3)
    part = f"  ·  {scene.index + 1} of {scene.count}" if scene.count > 1 else ""
    lettering = caption(size, scene.text, f"{scene.model}  ·  task {scene.task_id}{part}")
    picture.paste(lettering, mask=lettering)
    return picture


def save_picture(picture: Image.Image, scene: Scene, target: Path) -> None:
    """Write ``picture`` in the scene's format, with prompt and task in its metadata."""
    options: dict[str, Any] = {"quality": 90}
    if scene.ending == "png":
        notes = PngInfo()
        written = {"prompt": scene.text} if scene.notes is None else scene.notes
        for name, text in {**written, "task": scene.task_id}.items():
            notes.add_itxt(name, text)
        options = {"pnginfo": notes, "compress_level": 4}
    picture.save(target, _FORMATS[scene.ending], **options)


def _size(scene: Scene, pictures: list[Image.Image]) -> Size:
    if scene.size is not None:
        return bounded(scene.size, _LONGEST)
    return scaled(pictures[0].size if pictures else (1, 1), _LONGEST)
