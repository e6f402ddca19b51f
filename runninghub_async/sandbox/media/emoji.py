"""Emoji in pictures: as the machine's font has them, else by their names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

# A font of emoji and a size that it has: some hold pictures of a few sizes only.
_FONTS = (("NotoColorEmoji.ttf", 109), ("Apple Color Emoji.ttc", 160), ("seguiemj.ttf", 109))

_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_KEYCAP = "[0-9#*]\ufe0f?\u20e3"
_PICTURE = "(?:[\U0001f000-\U0001faff]|[\u00a9-\u3299]\ufe0f)\ufe0f?[\U0001f3fb-\U0001f3ff]?"
_TAGS = "[\U000e0020-\U000e007f]*"
EMOJI = re.compile(
    f"{_FLAG}|{_KEYCAP}|{_PICTURE}(?:\u200d{_PICTURE}|\u200d[\u2600-\u27bf])*{_TAGS}"
)
"""One emoji as people see it: a flag, a key, a picture with its skin, several joined to one."""

_JOINTS = frozenset("\u200d\ufe0f\u20e3")
_LETTERS_OF_FLAGS = 0x1F1E6


def shown_or_named(text: str) -> str:
    """``text`` with its emoji if this machine can draw them, else with their names instead."""
    return text if _font() else EMOJI.sub(lambda found: f" {name_of(found[0])} ", text)


def name_of(emoji: str) -> str:
    """What an emoji is called: ``:red_heart:``; of one that is joined, all its parts."""
    letters = [ord(c) - _LETTERS_OF_FLAGS for c in emoji]
    if len(emoji) == 2 and all(0 <= letter < 26 for letter in letters):
        return ":flag_{}{}:".format(*(chr(ord("a") + letter) for letter in letters))
    names = [
        unicodedata.name(c, "emoji").lower().replace(" ", "_")
        for c in emoji
        if c not in _JOINTS and not unicodedata.name(c, "").startswith(("EMOJI MODIFIER", "TAG "))
    ]
    return "".join(f":{name}:" for name in names)


@lru_cache(maxsize=256)
def drawn(emoji: str, height: int) -> Image.Image | None:
    """The emoji on nothing, so high; ``None`` if this machine has no font of them."""
    font = _font()
    if font is None:
        return None
    left, top, right, bottom = (int(edge) for edge in font.getbbox(emoji))
    width = max(right - left, 1)
    picture = Image.new("RGBA", (width, max(bottom - top, 1)))
    ImageDraw.Draw(picture).text((-left, -top), emoji, font=font, embedded_color=True)
    return picture.resize((max(round(width * height / picture.height), 1), height))


@lru_cache(maxsize=1)
def _font() -> ImageFont.FreeTypeFont | None:
    for name, size in _FONTS:
        try:
            return ImageFont.truetype(name, size)  # looks in the system's font folders
        except OSError:
            continue
    return None
