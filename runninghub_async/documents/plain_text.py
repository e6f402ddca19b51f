"""Which characters a text of the spec may hold: those that a reader sees, and line breaks."""

from __future__ import annotations

import re
import unicodedata

# The last two of every plane, which Unicode will never make a character of.
_NO_CHARACTERS = (0xFFFE, 0xFFFF)

# Control characters, marks that turn the direction of writing, separators of lines that only
# some programs know, halves of characters, and what is none.
_UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in _NO_CHARACTERS)
    + "]"
)
_LONGEST_SHOWN = 600


def unfit(text: str) -> re.Match[str] | None:
    """The first character that no text of the spec may hold."""
    return _UNFIT.search(text)


def named(character: str) -> str:
    """``U+202E (right-to-left override)``."""
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}" + (f" ({name})" if name else "")


def without_unfit(text: str) -> str:
    return _UNFIT.sub("", text)


def shown(message: str) -> str:
    """A message for the terminal: on one line, of a bearable length, with everything visible."""
    visible = "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in message
    )
    return visible if len(visible) <= _LONGEST_SHOWN else f"{visible[:_LONGEST_SHOWN]}…"
