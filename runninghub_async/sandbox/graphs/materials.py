"""What flows along the links of a graph."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from attrs import frozen

from runninghub_async.sandbox.media.scene import Size


@frozen(kw_only=True)
class Material:
    """All about a picture, a film, a prompt or a model that matters to the result."""

    text: str = ""
    """The prompts that went into it."""
    files: tuple[Path, ...] = ()
    """The uploads that went into it."""
    size: Size | None = None
    seconds: float | None = None
    frames: int | None = None
    count: int = 1
    """How many pictures it is."""
    seed: int | None = None
    original: Path | None = None
    """The upload that it still is, unchanged."""


def combined(materials: Iterable[Material]) -> Material:
    """What comes of several together; sizes and lengths are the first one's that has any."""
    parts = list(materials)
    texts = dict.fromkeys(part.text for part in parts if part.text)
    return Material(
        text=", ".join(texts),
        files=tuple(dict.fromkeys(file for part in parts for file in part.files)),
        size=next((part.size for part in parts if part.size), None),
        seconds=next((part.seconds for part in parts if part.seconds), None),
        frames=next((part.frames for part in parts if part.frames), None),
        count=max((part.count for part in parts), default=1),
        seed=next((part.seed for part in parts if part.seed is not None), None),
    )
