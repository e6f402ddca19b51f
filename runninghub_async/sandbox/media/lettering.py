"""Text in pictures: any text, in a box, as large as it goes."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect
from collections.abc import Iterator
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from runninghub_async.sandbox.media import emoji
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
_MARK = re.compile(f"{emoji.EMOJI.pattern}|.", re.DOTALL)
"""A character, or an emoji of several."""
_SMALLEST = 9
_LINE_HEIGHT = 1.15
# How dark it is under the lettering, from its top (0) to the bottom: without a visible edge.
_SHADE = [round(165 * (3 - 2 * level / 255) * (level / 255) ** 2) for level in range(256)]


class Face:
    """Letters of one font and size, and emoji among them."""

    def __init__(self, font: Font) -> None:
        self._font = font
        self.height = int(font.getbbox("Ay")[3])

    def width(self, text: str) -> float:
        """How long ``text`` is in one line."""
        return sum(
            picture.width if picture else self._font.getlength(part)
            for part, picture in self._parts(text)
        )

    def write(self, layer: Image.Image, place: Size, text: str, fill: tuple[int, ...]) -> None:
        """Put a line of ``text`` there."""
        draw = ImageDraw.Draw(layer)
        x, y = float(place[0]), place[1]
        for part, picture in self._parts(text):
            if picture:
                layer.paste(picture, (int(x), y), picture)
                x += picture.width
            else:
                draw.text((x, y), part, font=self._font, fill=fill)
                x += self._font.getlength(part)

    def _parts(self, text: str) -> Iterator[tuple[str, Image.Image | None]]:
        begin = 0
        for found in emoji.EMOJI.finditer(text):
            picture = emoji.drawn(found[0], self.height)
            if picture is None:
                continue
            if found.start() > begin:
                yield text[begin : found.start()], None
            yield found[0], picture
            begin = found.end()
        if begin < len(text):
            yield text[begin:], None


def caption(size: Size, text: str, footer: str) -> Image.Image:
    """A transparent layer with ``text`` at the bottom and a small line under it."""
    width, height = size
    margin = max(min(size) // 16, 4)
    small = face_for(footer, max(min(size) // 36, _SMALLEST))
    small_height = int(small.height * 1.1) + 1
    room = (width - 2 * margin, max(height // 2 - margin - small_height, _SMALLEST))
    largest = max(min(size) // 13, _SMALLEST)
    face, lines = fitted(printable(text), room, largest)
    line_height = int(face.height * _LINE_HEIGHT)

    layer = Image.new("RGBA", size)
    y = height - margin - small_height
    small.write(layer, (margin, y), _cut(footer, small, room[0]), (255, 255, 255, 190))
    y -= margin // 3
    for line in reversed(lines):
        y -= line_height
        face.write(layer, (margin, y), line, (255, 255, 255, 255))
    return _shaded(layer, top=max(y - 3 * margin, 0))


def fitted(text: str, room: Size, largest: int) -> tuple[Face, list[str]]:
    """A face and the lines of ``text`` in it that fit the room, shortened if need be."""
    for size in range(largest, _SMALLEST - 1, -2):
        face = face_for(text, size)
        lines = wrapped(text, face, room[0])
        if len(lines) <= _line_count(face, room[1]):
            return face, lines
    face = face_for(text, _SMALLEST)
    lines = wrapped(text, face, room[0])
    lines = lines[: _line_count(face, room[1])]
    lines[-1] = _cut(lines[-1] + " …", face, room[0])
    return face, lines


def wrapped(text: str, face: Face, width: int) -> list[str]:
    """``text`` in lines that are at most ``width`` wide, broken at blanks where there are any."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if face.width(longer) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = word
        while face.width(line) > width and len(line) > 1:
            fitting = _fitting(line, face, width)
            lines.append(line[:fitting])
            line = line[fitting:]
    return [*lines, line] if line else lines


def _fitting(word: str, face: Face, width: int) -> int:
    """How many characters of ``word`` fit, one at least; no emoji is cut in two."""
    ends = [found.end() for found in _MARK.finditer(word)]
    fitting = bisect(ends, width, key=lambda end: int(face.width(word[:end])))
    return ends[max(fitting - 1, 0)]


def printable(text: str) -> str:
    """The beginning of ``text`` without what cannot be drawn."""
    beginning = text[: _MOST_CHARACTERS + 1]
    if len(beginning) > _MOST_CHARACTERS:
        beginning = beginning[:-1] + "…"
    return _MARK.sub(_printable, emoji.shown_or_named(beginning))


def _printable(mark: re.Match[str]) -> str:
    # The joints of an emoji are no characters of their own.
    whole = mark[0]
    return " " if len(whole) == 1 and unicodedata.category(whole)[0] in "CZ" else whole


def face_for(text: str, size: int) -> Face:
    """The face that has most of the characters of ``text``."""
    return _face(frozenset(emoji.EMOJI.sub("", text)), size)


@lru_cache(maxsize=64)
def _face(characters: frozenset[str], size: int) -> Face:
    best, fewest = None, len(characters) + 1
    for name in (None, *_SYSTEM_FONTS):
        if (font := _font(name, size)) is None:
            continue
        missing = sum(not _has(name, character) for character in characters)
        if missing < fewest:
            best, fewest = font, missing
        if not missing:
            break
    return Face(best or ImageFont.load_default(size))


def _line_count(face: Face, height: int) -> int:
    return max(int(height / (face.height * _LINE_HEIGHT)), 1)


def _cut(line: str, face: Face, width: int) -> str:
    while len(line) > 1 and face.width(line) > width:
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
