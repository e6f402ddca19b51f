"""Which sizes a model knows, and what a size that somebody asks for is in its parameters."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from attrs import frozen

from runninghub_async.checks import refusal
from runninghub_async.models.records import Endpoint, OutputKind, Parameter
from runninghub_async.quoting import shown
from runninghub_async.serve.word_records import SizeRules, folded

_PIXELS = re.compile(r"([1-9][0-9]{0,5}) ?[x×X*] ?([1-9][0-9]{0,5})")
_SHAPE = re.compile(r"([1-9][0-9]{0,3}) ?: ?([1-9][0-9]{0,3})")
_EXACT = 0.001
_GRID = 16
"""Pixels to whose multiples examples are rounded."""
_MOST_SHOWN = 24
_ANY_SIZE = "1024x1024"
Pixels = tuple[int, int]


@frozen(kw_only=True)
class Sizes:
    """What the parameters of one model know of sizes."""

    rules: SizeRules
    output: OutputKind
    listed: Mapping[Pixels, tuple[Parameter, str]]
    """Sizes in pixels, each with the option that is it."""
    text: Parameter | None
    """Takes any size, as a text."""
    sides: tuple[Parameter, Parameter] | None
    """Take width and height."""
    own: Mapping[str, str]
    """What must be sent beside sides for them to hold."""
    shape: Parameter | None
    shapes: Mapping[str, float]
    """Its options, each with width divided by height."""
    resolution: Parameter | None
    resolutions: Mapping[str, int]
    """Its options, each with what it stands for in pixels."""
    follows_media: bool
    """Whether the shape may be that of a file that is given."""

    def values(self, asked: Any) -> dict[str, Any]:
        """Wire parameters for a size.

        Args:
            asked: ``1024x1536``, ``2:3``, ``2k``, ``auto``.

        Raises:
            InvalidParameterError: this model knows no such size; says which it knows.
        """
        text = asked.strip() if isinstance(asked, str) else ""
        if text.casefold() in self.rules.default:
            return {}
        found = self._named(text)
        if pixels := _PIXELS.fullmatch(text):
            found = self._of_pixels((int(pixels[1]), int(pixels[2])))
        elif shape := _SHAPE.fullmatch(text):
            found = self._of_shape(int(shape[1]) / int(shape[2]))
        if found is None:
            raise refusal("size", f"is {shown(asked)}", self.allowed, value=asked)
        return found

    @property
    def allowed(self) -> str:
        """What may be asked for, in words."""
        default = self.rules.default[0]
        told = [*self._told()]
        if not told:
            return f"{default}: this model has one size, or chooses it itself"
        return f"{'; or '.join(told)}; or {default}"

    def examples(self) -> tuple[str, ...]:
        """Sizes that can be asked for, at least one of each kind that this model knows."""
        sides = [] if self.sides is None else [_sides_example(*self.sides)]
        free = [] if self.text is None else [_ANY_SIZE]
        of_shapes = [_text(pixels) for pixels in self._pixels_of_shapes()]
        listed = [_text(pixels) for pixels in self.listed]
        return (*listed, *free, *sides, *of_shapes, *self.shapes, *self.resolutions)

    def _told(self) -> Iterator[str]:
        if self.listed:
            yield f"one of {_several(map(_text, self.listed))}"
        if self.text is not None:
            yield f"width x height, such as {_ANY_SIZE}"
        if self.sides is not None:
            width, height = self.sides
            yield (
                f"width x height, the width{_range(width)} and the height{_range(height)}, such as"
                f" {_sides_example(width, height)}"
            )
        if self.shapes:
            yield f"a shape: {', '.join(self.shapes)}"
            yield f"pixels of such a shape: {_several(map(_text, self._pixels_of_shapes()))}"
        if self.resolutions:
            yield f"a resolution: {', '.join(self.resolutions)}"

    def _of_pixels(self, pixels: Pixels) -> dict[str, Any] | None:
        width, height = pixels
        if pixels in self.listed:
            parameter, option = self.listed[pixels]
            return {parameter.name: option}
        if self.text is not None:
            return {self.text.name: f"{width}{self.rules.between}{height}"}
        if self.sides is not None and all(map(_takes, self.sides, pixels)):
            names = (side.name for side in self.sides)
            return {**self.own, **dict(zip(names, pixels, strict=True))}
        if self.shape is None and not (self.resolution is not None and self.follows_media):
            return None
        shape = self._nearest_shape(width / height, self.rules.tolerance) if self.shapes else {}
        resolution = self._nearest_resolution(pixels) if self.resolutions else {}
        return None if shape is None or resolution is None else {**shape, **resolution}

    def _of_shape(self, ratio: float) -> dict[str, Any] | None:
        if self.shapes:
            return self._nearest_shape(ratio, _EXACT)
        for (width, height), (parameter, option) in self.listed.items():
            if _is_near(width / height, ratio, self.rules.tolerance):
                return {parameter.name: option}
        return None

    def _named(self, text: str) -> dict[str, Any] | None:
        """A resolution by its name, or by another name for the same."""
        if self.resolution is None or not text:
            return None
        name = text.casefold()
        for option in self.resolutions:
            if option.casefold() == name:
                return {self.resolution.name: option}
        pixels = self.rules.names.get(self.output, {}).get(name)
        same = [option for option, known in self.resolutions.items() if known == pixels]
        return {self.resolution.name: same[0]} if same else None

    def _nearest_shape(self, ratio: float, tolerance: float) -> dict[str, Any] | None:
        assert self.shape is not None
        option = min(self.shapes, key=lambda each: abs(math.log(self.shapes[each] / ratio)))
        is_near = _is_near(self.shapes[option], ratio, tolerance)
        return {self.shape.name: option} if is_near else None

    def _nearest_resolution(self, pixels: Pixels) -> dict[str, Any] | None:
        """That with this short side (of a video), else the nearest in area, up to twice as many
        pixels as the largest: more than that nobody would take for what was asked for."""
        assert self.resolution is not None
        short = min(pixels)
        if self.output == "video" and (exact := self._with_side(short)):
            return {self.resolution.name: exact}
        side = math.sqrt(pixels[0] * pixels[1])
        option = min(self.resolutions, key=lambda each: abs(math.log(self._square(each) / side)))
        is_near = max(side / self._square(option), self._square(option) / side) <= math.sqrt(2)
        is_smallest = self.resolutions[option] == min(self.resolutions.values())
        is_taken = is_near or (is_smallest and side < self._square(option))
        return {self.resolution.name: option} if is_taken else None

    def _with_side(self, pixels: int) -> str | None:
        return next((name for name, side in self.resolutions.items() if side == pixels), None)

    def _square(self, option: str) -> float:
        """The side of a square with as many pixels as a resolution has."""
        side = self.resolutions[option]
        return side * math.sqrt(16 / 9) if self.output == "video" else float(side)

    def _pixels_of_shapes(self) -> Iterator[Pixels]:
        """A size in pixels for each shape, in the smallest resolution."""
        side = min((self._square(name) for name in self.resolutions), default=1024.0)
        for ratio in self.shapes.values():
            width, height = side * math.sqrt(ratio), side / math.sqrt(ratio)
            yield _on_grid(width), _on_grid(height)


def sizes_of(
    endpoint: Endpoint, rules: SizeRules, meant: Mapping[str, Collection[str]] | None = None
) -> Sizes:
    """What a model knows of sizes.

    Args:
        endpoint: the model.
        rules: how parameters for sizes are called.
        meant: other names for ``shape`` and ``resolution``, where the model has some.
    """
    meant = meant or {}
    by_name = {folded(parameter.name): parameter for parameter in endpoint.params}
    names = rules.names.get(endpoint.output, {})

    def first(wanted: Collection[str], options: Mapping[str, Mapping[str, Any]]) -> Any:
        there = (by_name[folded(name)] for name in wanted if folded(name) in by_name)
        return next((one for one in there if options.get(one.name)), None)

    shapes = {each.name: _shapes(each) for each in endpoint.params}
    resolutions = {
        each.name: {o: names[o.casefold()] for o in each.options if o.casefold() in names}
        for each in endpoint.params
    }
    listing = [by_name[folded(name)] for name in rules.listed if folded(name) in by_name]
    listed: dict[Pixels, tuple[Parameter, str]] = {}
    for parameter in listing:
        for option in parameter.options:
            if found := _PIXELS.fullmatch(option):
                listed.setdefault((int(found[1]), int(found[2])), (parameter, option))
    shape = first(meant.get("shape", rules.shape), shapes)
    resolution = first(meant.get("resolution", rules.resolution), resolutions)
    sides = _sides(by_name, rules)
    return Sizes(
        rules=rules,
        output=endpoint.output,
        listed=listed,
        text=next((each for each in listing if each.type == "string"), None),
        sides=sides,
        own=_own(endpoint, rules) if sides else {},
        shape=shape,
        shapes=shapes[shape.name] if shape else {},
        resolution=resolution,
        resolutions=resolutions[resolution.name] if resolution else {},
        follows_media=any(each.is_media for each in endpoint.params),
    )


def _sides(
    by_name: Mapping[str, Parameter], rules: SizeRules
) -> tuple[Parameter, Parameter] | None:
    for sides in rules.sides:
        width, height = (by_name.get(folded(name)) for name in (sides.width, sides.height))
        if width is not None and height is not None:
            return width, height
    return None


def _own(endpoint: Endpoint, rules: SizeRules) -> dict[str, str]:
    """What says that sides hold: an option of the shape or of the resolution."""
    wanted = {folded(name) for name in (*rules.shape, *rules.resolution)}
    return {
        parameter.name: option
        for parameter in endpoint.params
        if folded(parameter.name) in wanted
        for option in parameter.options
        if option in rules.own
    }


def _shapes(parameter: Parameter) -> dict[str, float]:
    found = ((option, _SHAPE.fullmatch(option)) for option in parameter.options)
    return {option: int(shape[1]) / int(shape[2]) for option, shape in found if shape}


def _takes(side: Parameter, pixels: int) -> bool:
    return (side.min is None or side.min <= pixels) and (side.max is None or pixels <= side.max)


def _is_near(one: float, other: float, tolerance: float) -> bool:
    return abs(math.log(one / other)) <= tolerance


def _on_grid(pixels: float) -> int:
    return max(_GRID, round(pixels / _GRID) * _GRID)


def _text(pixels: Pixels) -> str:
    return f"{pixels[0]}x{pixels[1]}"


def _sides_example(width: Parameter, height: Parameter) -> str:
    return _text((_middle(width), _middle(height)))


def _middle(side: Parameter) -> int:
    """What the service takes by itself, or else some size that is allowed."""
    if isinstance(side.default, int):
        return side.default
    return int(max(side.min or 1, min(side.max or 1024, 1024)))


def _range(side: Parameter) -> str:
    return f" from {side.min} to {side.max}" if side.max is not None else ""


def _several(texts: Iterator[str]) -> str:
    each = list(dict.fromkeys(texts))
    more = len(each) - _MOST_SHOWN
    return ", ".join(each[:_MOST_SHOWN]) + (f" and {more} more" if more > 0 else "")
