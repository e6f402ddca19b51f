"""Text in pictures: any text, in a box, as large as it goes."""

from __future__ import annotations

import unicodedata
from bisect import bisect
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from runninghub_async.sandbox.media.scene import Size

Font = ImageFont.FreeTypeFont | ImageFont.ImageFont

# Pillow brings a Latin font.  For other scripts one of these is taken if the machine has it;
# what none of them covers is drawn as the font's empty box.
_SYSTEM_FONTS = (
    "DejaVuSans.ttf",
    "NotoSansCJK-Regular.ttc",
    "wqy-zenhei.ttc",
    "DroidSansFallbackFull.ttf",
    "msyh.ttc",
    "PingFang.ttc",
    "Arial Unicode.ttf",
)
_MOST_CHARACTERS = 320
_SMALLEST = 9
_LINE_HEIGHT = 1.15
# How dark it is under the lettering, from its top (0) to the bottom: without a visible edge.
_SHADE = [round(165 * (3 - 2 * level / 255) * (level / 255) ** 2) for level in range(256)]


def caption(size: Size, text: str, footer: str) -> Image.Image:
    """A transparent layer with ``text`` at the bottom and a small line under it."""
    width, height = size
    margin = max(min(size) // 16, 4)
    small = font_for(footer, max(min(size) // 36, _SMALLEST))
    small_height = int(small.getbbox("Ay")[3] * 1.1) + 1
    room = (width - 2 * margin, max(height // 2 - margin - small_height, _SMALLEST))
    largest = max(min(size) // 13, _SMALLEST)
    font, lines = fitted(printable(text), room, largest)
    line_height = int(font.getbbox("Ay")[3] * _LINE_HEIGHT)

    layer = Image.new("RGBA", size)
    draw = ImageDraw.Draw(layer)
    y = height - margin - small_height
    draw.text((margin, y), _cut(footer, small, room[0]), font=small, fill=(255, 255, 255, 190))
    y -= margin // 3
    for line in reversed(lines):
        y -= line_height
        draw.text((margin, y), line, font=font, fill=(255, 255, 255, 255))
    return _shaded(layer, top=max(y - 3 * margin, 0))


def fitted(text: str, room: Size, largest: int) -> tuple[Font, list[str]]:
    """A font and the lines of ``text`` in it that fit the room, shortened if need be."""
    for size in range(largest, _SMALLEST - 1, -2):
        font = font_for(text, size)
        lines = wrapped(text, font, room[0])
        if len(lines) <= _line_count(font, room[1]):
            return font, lines
    font = font_for(text, _SMALLEST)
    lines = wrapped(text, font, room[0])
    lines = lines[: _line_count(font, room[1])]
    lines[-1] = _cut(lines[-1] + " …", font, room[0])
    return font, lines


def wrapped(text: str, font: Font, width: int) -> list[str]:
    """``text`` in lines that are at most ``width`` wide, broken at blanks where there are any."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if font.getlength(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while font.getlength(line) > width and len(line) > 1:
            lengths = range(1, len(line))
            fitting = max(bisect(lengths, width, key=lambda n: int(font.getlength(line[:n]))), 1)
            lines.append(line[:fitting])
            line = line[fitting:]
    return [*lines, line] if line else lines


def printable(text: str) -> str:
    """The beginning of ``text`` without what cannot be drawn."""
    beginning = text[: _MOST_CHARACTERS + 1]
    if len(beginning) > _MOST_CHARACTERS:
        beginning = beginning[:-1] + "…"
    return "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in beginning)


def font_for(text: str, size: int) -> Font:
    """The font that has most of the characters of ``text``."""
    characters = frozenset(text)
    best, fewest = None, len(characters) + 1
    for name in (None, *_SYSTEM_FONTS):
        if (font := _font(name, size)) is None:
            continue
        missing = sum(not _has(name, character) for character in characters)
        if missing < fewest:
            best, fewest = font, missing
        if not missing:
            break
    return best or ImageFont.load_default(size)


def _line_count(font: Font, height: int) -> int:
    return max(int(height / (font.getbbox("Ay")[3] * _LINE_HEIGHT)), 1)


def _cut(line: str, font: Font, width: int) -> str:
    while len(line) > 1 and font.getlength(line) > width:
        line = line[:-2] + "…"
    return line


def _shaded(layer: Image.Image, *, top: int) -> Image.Image:
    """The lettering over a shade that grows towards the bottom, so that it reads on anything."""
    width, height = layer.size
    shade = Image.new("L", layer.size)
    ramp = Image.linear_gradient("L").resize((width, height - top))
    shade.paste(ramp.point(_SHADE), (0, top))
    below = Image.new("RGBA", layer.size, (8, 10, 18, 0))
    below.putalpha(shade)
    blur = max(min(layer.size) // 160, 1)
    shadow = Image.new("RGBA", layer.size, (0, 0, 0, 0))
    shadow.putalpha(layer.getchannel("A").filter(ImageFilter.GaussianBlur(blur)))
    return Image.alpha_composite(Image.alpha_composite(below, shadow), layer)


@lru_cache(maxsize=256)
def _font(name: str | None, size: int) -> Font | None:
    if name is None:
        return ImageFont.load_default(size)
    try:
        return ImageFont.truetype(name, size)  # looks in the system's font folders
    except OSError:
        return None


@lru_cache(maxsize=16_384)
def _has(name: str | None, character: str) -> bool:
    """Whether a font has a character: it is drawn unlike one that no font has."""
    font = _font(name, 16)
    if font is None or character == " ":
        return font is not None
    return _drawn(font, character) != _drawn(font, "\uffff")


def _drawn(font: Font, character: str) -> bytes:
    picture = Image.new("L", (32, 32))
    ImageDraw.Draw(picture).text((4, 4), character, font=font, fill=255)
    return picture.tobytes()
