"""The two ways in which a recipe turns what a caller gives into what a node takes."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from runninghub_async.checks import not_allowed
from runninghub_async.models.recipe_records import Frames, NodePlace, Pixels
from runninghub_async.models.recipe_values import MOST_EXACT, plain_number, ratio_in

_MEGA = 1_000_000


def frames_of(name: str, seconds: Any, how: Frames) -> int:
    """How many frames so many seconds are.

    Raises:
        InvalidParameterError: it is no number.
    """
    try:
        exact = Fraction(str(seconds)) * Fraction(str(how.fps)) / how.multiple
    except ValueError:
        raise not_allowed(name, seconds, "a number of seconds") from None
    frames = how.multiple * round(exact) + how.plus
    if abs(frames) > MOST_EXACT:
        raise not_allowed(name, seconds, "a number of seconds that is not beyond all measure")
    return frames


def sides_of(name: str, ratio: Any, how: Pixels) -> dict[str, int]:
    """Width and height of a picture of this ratio, in pixels.

    Raises:
        InvalidParameterError: it is no ratio.
    """
    numbers = ratio_in(ratio)
    if numbers is None:
        raise not_allowed(name, ratio, "a ratio such as 16:9")
    wide, high = map(float, numbers)
    area = float(how.megapixels) * _MEGA
    width, height = (area * wide / high) ** 0.5, (area * high / wide) ** 0.5
    return {
        "width": _to_multiple(width, how.multiple),
        "height": _to_multiple(height, how.multiple),
    }


def converted(name: str, value: Any, how: Frames | Pixels | None, place: NodePlace) -> Any:
    """What goes to one place.

    Raises:
        InvalidParameterError: it cannot be made of this value.
    """
    if isinstance(how, Frames):
        return frames_of(name, value, how)
    if isinstance(how, Pixels):
        return sides_of(name, value, how)[place.part or "width"]
    return plain_number(value)


def _to_multiple(pixels: float, multiple: int) -> int:
    return multiple * max(1, round(pixels / multiple))
