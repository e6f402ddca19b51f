"""A made-up landscape: what the sandbox shows where a request brings no picture."""

from __future__ import annotations

import math
from random import Random
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageOps

from runninghub_async.sandbox.media.scene import Size


class Palette(NamedTuple):
    """The colours of a time of day."""

    zenith: str
    horizon: str
    sun: str
    far: str
    near: str


_PALETTES = (
    Palette("#2b3a67", "#f7b267", "#fff1c9", "#b5647d", "#2a1a3a"),
    Palette("#1f6f8b", "#f4e8c1", "#fffbe6", "#6aa6a0", "#123440"),
    Palette("#0b1d3a", "#3d6ea5", "#f4f7ff", "#2f5580", "#081226"),
    Palette("#6a3d7c", "#ffb199", "#ffe9d6", "#b05a7a", "#34183f"),
    Palette("#3f8f7a", "#fbe7a1", "#fff8dc", "#79b08a", "#17392f"),
    Palette("#33415c", "#e2a3a0", "#ffe3de", "#8d7a94", "#1d2233"),
)
_GRADE = 0.3
_RANGES = 4
# The sun's halo, from its rim to its middle; nothing at the corners, where it would be cut off.
_GLOW = [round(140 * (max(level - 80, 0) / 175) ** 2) for level in range(256)]
_OVERSIZE = 1.5
"""How much wider than the picture a range of hills is, so that it can drift."""


def graded(picture: Image.Image, seed: str) -> Image.Image:
    """``picture`` in the light of a time of day that the seed chooses."""
    light = Random(seed).choice(_PALETTES)
    toned = ImageOps.colorize(ImageOps.grayscale(picture), light.near, light.sun, mid=light.far)
    return Image.blend(picture, toned, _GRADE)


class Landscape:
    """Sky, sun and ranges of hills that differ with the seed."""

    def __init__(self, seed: str, size: Size) -> None:
        chance = Random(seed)
        self._size = size
        self._colours = chance.choice(_PALETTES)
        self._sky = self._paint_sky(chance)
        self._hills = [self._paint_hills(chance, depth) for depth in range(_RANGES)]

    def view(self, moment: float) -> Image.Image:
        """The landscape while passing it, ``moment`` from 0 to 1: near hills move faster."""
        picture = self._sky.copy()
        for depth, hills in enumerate(self._hills):
            spare = hills.width - self._size[0]
            drift = spare * moment * (depth + 1) / _RANGES
            box = (drift, 0, drift + self._size[0], hills.height)
            shown = (self._size[0], hills.height)
            moved = hills.resize(shown, Image.Resampling.BILINEAR, box)
            picture.paste(self._colour(depth), (0, self._size[1] - hills.height), moved)
        return picture

    def _paint_sky(self, chance: Random) -> Image.Image:
        width, height = self._size
        ramp = Image.linear_gradient("L").resize(self._size, Image.Resampling.BICUBIC)
        sky = ImageOps.colorize(ramp, self._colours.zenith, self._colours.horizon)
        radius = int(min(self._size) * chance.uniform(0.09, 0.15)) + 1
        x = int(width * chance.uniform(0.2, 0.8))
        y = int(height * chance.uniform(0.22, 0.42))
        halo = ImageOps.invert(Image.radial_gradient("L")).resize((radius * 8, radius * 8))
        halo = halo.point(_GLOW)
        sky.paste(self._colours.sun, (x - radius * 4, y - radius * 4), halo)
        disc = Image.new("L", (radius * 8, radius * 8))
        ImageDraw.Draw(disc).ellipse((0, 0, radius * 8 - 1, radius * 8 - 1), fill=255)
        disc = disc.resize((radius * 2, radius * 2), Image.Resampling.LANCZOS)
        sky.paste(self._colours.sun, (x - radius, y - radius), disc)
        return sky

    def _paint_hills(self, chance: Random, depth: int) -> Image.Image:
        """One range from its highest point downwards, as a mask; drawn twice as large and shrunk
        for smooth edges."""
        width, height = int(self._size[0] * _OVERSIZE) * 2, self._size[1] * 2
        level = height * (0.52 + 0.13 * depth)
        waves = [
            (
                height * 0.07 / (n + 1),
                chance.uniform(0.7, 1.3) * (n + 1) * 2.2,
                chance.random() * 6.3,
            )
            for n in range(4)
        ]
        ridge = [
            (x, level - sum(a * math.sin(f * x / height * 1.6 + p) for a, f, p in waves))
            for x in range(0, width + 8, 8)
        ]
        top = min(max(int(min(y for _, y in ridge)) // 2 * 2, 0), height - 2)
        outline = [(x, y - top) for x, y in [*ridge, (width, height), (0, height)]]
        mask = Image.new("L", (width, height - top))
        ImageDraw.Draw(mask).polygon(outline, fill=255)
        return mask.reduce(2)

    def _colour(self, depth: int) -> tuple[int, int, int]:
        """From the haze of the far hills to the dark of the near ones."""
        share = depth / (_RANGES - 1)
        far, near = (_rgb(colour) for colour in (self._colours.far, self._colours.near))
        red, green, blue = (round(f + (n - f) * share) for f, n in zip(far, near, strict=True))
        return red, green, blue


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.lstrip("#")))
