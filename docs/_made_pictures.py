"""What the makers of the documentation's pictures share."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import av
from PIL import Image

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "_static" / "pictures"
PORTRAIT = ROOT / "examples" / "portrait.jpg"
_THUMB = (360, 270)


def frames_of(film: Path, most: int = 12) -> list[Image.Image]:
    """Some frames, evenly taken from all of it."""
    with av.open(str(film)) as container:
        frames = [frame.to_image() for frame in container.decode(video=0)]
    return frames[:: max(1, len(frames) // most)][:most]


def fitting(picture: Image.Image) -> Image.Image:
    small = picture.convert("RGB")
    small.thumbnail(_THUMB)
    return small


def write_webp(target: Path, frames: Iterable[Image.Image]) -> None:
    """A picture, or a moving one of several."""
    first, *others = frames
    first.save(target, quality=60, save_all=True, append_images=others, duration=160)
