"""What a result should show, in terms that all renderers share."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

_PIXELS = re.compile(r"(\d{2,5}) *[x×*] *(\d{2,5})")
_RATIO = re.compile(r"(\d{1,2}):(\d{1,2})(?: \(.*\))?")
"""Some endpoints say what a shape is called: ``16:9 (Widescreen)``."""
_SHAPES = ("aspectRatio", "ratio", "size", "resolution")
_WIDTH_AND_HEIGHT = (
    ("width", "height"),
    ("outputWidth", "outputHeight"),
    ("customWidth", "customHeight"),
    ("customWidth", "customHight"),  # the service's own spelling
)
_SQUARE = re.compile(r"(\d{1,2}(?:\.\d)?)k", re.IGNORECASE)
_USUAL = 1024
SMALL = 256
"""The longest side of what is to be small."""
"""The longer side where only a shape is asked for."""

Size = tuple[int, int]


@frozen
class Scene:
    """One result file: what is in it and how big it is."""

    kind: str
    ending: str
    text: str
    files: tuple[Path, ...]
    """Uploaded pictures and films that it works on; they may be gone by now."""
    size: Size | None
    """Width and height as asked, or ``None`` to follow the picture."""
    seconds: int
    model: str
    task_id: str
    index: int
    count: int
    settings: Mapping[str, Any]
    notes: Mapping[str, str] | None = None
    """What is written into pictures beside the task's id; without it, the prompt."""

    @property
    def seed(self) -> str:
        """What decides everything that is left to chance: the request, not the task."""
        chosen = (self.settings.get(name) for name in ("seed", "voice_id", "style"))
        return "|".join(map(str, (self.model, self.text, self.index, *chosen)))


def asked_size(params: Mapping[str, Any]) -> Size | None:
    """The picture size that these parameters ask for, or ``None`` to follow the picture.

    ``2k`` is as many pixels as 2048 x 2048, in the shape that is asked for.
    """
    square = asked_square(params)
    for name in _SHAPES:
        text = str(params.get(name, ""))
        if pixels := _PIXELS.fullmatch(text):
            return _positive(pixels[1], pixels[2])
        if ratio := _RATIO.fullmatch(text):
            shape = _positive(ratio[1], ratio[2])
            return following(shape, square)
    if params.get("resolution", "empty") != "empty":
        return None  # it goes before width and height
    for width, height in _WIDTH_AND_HEIGHT:
        if isinstance(params.get(width), int) and isinstance(params.get(height), int):
            return _positive(params[width], params[height])
    return None


def asked_square(params: Mapping[str, Any]) -> int | None:
    """The side of a square with as many pixels as the resolution has: 2048 for ``2k``."""
    asked = _SQUARE.fullmatch(str(params.get("resolution", "")))
    return max(round(float(asked[1]) * 1024), 1) if asked else None


def following(shape: Size, square: int | None) -> Size:
    """A size in proportion to ``shape``: of a square's area if there is one, else the usual."""
    return of_area(shape, square) if square else scaled(shape, _USUAL)


def _positive(width: int | str, height: int | str) -> Size:
    return max(int(width), 1), max(int(height), 1)


def bounded(size: Size, longest: int) -> Size:
    """``size``, made smaller in proportion if a side is longer than ``longest``."""
    return size if max(size) <= longest else scaled(size, longest)


def scaled(size: Size, longest: int) -> Size:
    """``size`` in proportion, with a longer side of ``longest``."""
    factor = longest / max(size)
    return max(round(size[0] * factor), 1), max(round(size[1] * factor), 1)


def of_area(size: Size, square: int) -> Size:
    """``size`` in proportion, with the pixels of a square with this side."""
    factor = square / math.sqrt(size[0] * size[1])
    return max(round(size[0] * factor), 1), max(round(size[1] * factor), 1)


def sentence(scene: Scene) -> str:
    """A text that answers the request."""
    return sentence_about(scene.model, scene.text, len(scene.files), scene.task_id)


def sentence_about(model: str, text: str, files: int, task_id: str) -> str:
    """What a model was asked, in a sentence."""
    about = f"“{text}”" if text else "nothing in particular"
    seen = {0: "", 1: " and one file"}.get(files, f" and {files} files")
    return f"{model} of the sandbox was asked about {about}{seen} in task {task_id}."
