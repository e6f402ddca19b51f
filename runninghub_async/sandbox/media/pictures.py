"""The pictures that a request brings, opened without trusting them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import av
from PIL import ExifTags, Image, ImageOps

from runninghub_async.sandbox.media.scene import Size

_LONGEST = 1600
_MOST_PIXELS = 64_000_000
_MOST_PICTURES = 4


def opened(files: Iterable[Path]) -> list[Image.Image]:
    """The first few files that turn out to be pictures or films, as pictures."""
    found: list[Image.Image] = []
    for file in files:
        picture = _picture(file) or _first_frame(file)
        if picture is not None:
            found.append(picture)
        if len(found) == _MOST_PICTURES:
            break
    return found


def size_of(files: Iterable[Path]) -> Size | None:
    """Width and height of the first file that is a picture, upright."""
    for file in files:
        try:
            with Image.open(file) as picture:
                turned = picture.getexif().get(ExifTags.Base.Orientation, 1) >= 5
                return (picture.height, picture.width) if turned else picture.size
        except Exception:  # whatever a broken or hostile file makes Pillow raise
            continue
    return None


def covering(picture: Image.Image, size: Size) -> Image.Image:
    """``picture`` filling ``size``, its overhang cut off evenly but for faces near the top."""
    return ImageOps.fit(picture, size, Image.Resampling.LANCZOS, centering=(0.5, 0.35))


def side_by_side(pictures: list[Image.Image], size: Size) -> Image.Image:
    """All pictures in one, each in a strip of its own across the longer side."""
    if len(pictures) == 1:
        return covering(pictures[0], size)
    canvas = Image.new("RGB", size, "white")
    along = 0 if size[0] >= size[1] else 1
    edges = [size[along] * n // len(pictures) for n in range(len(pictures) + 1)]
    for picture, start, end in zip(pictures, edges, edges[1:], strict=False):
        strip = (end - start, size[1]) if along == 0 else (size[0], end - start)
        canvas.paste(covering(picture, strip), (start, 0) if along == 0 else (0, start))
    return canvas


def _picture(file: Path) -> Image.Image | None:
    try:
        with Image.open(file) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            picture.draft("RGB", (_LONGEST, _LONGEST))  # a JPEG is decoded smaller, and faster
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except Exception:  # whatever a broken or hostile file makes Pillow raise
        return None
    upright.thumbnail((_LONGEST, _LONGEST))
    return upright


def _first_frame(file: Path) -> Image.Image | None:
    try:
        with av.open(str(file)) as container:
            frame = next(container.decode(video=0))
            picture: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]
    except Exception:  # as above, of FFmpeg
        return None
    picture.thumbnail((_LONGEST, _LONGEST))
    return picture
