"""Code on as many lines as it needs, in the form that formatters leave as it is.

What fits on a line stands on it.  Of what does not, every part has a line of its own, with a comma
behind it: so formatters that allow longer lines leave it as it is, too.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

WIDTH = 88
"""The shortest line that a formatter is set to by itself."""
_STEP = 4
_ALONE = "  # the only one"
"""A remark keeps formatters from putting it on one line, where a comma does not."""


@frozen
class Bracketed:
    """Parts between brackets, with what stands before them."""

    opening: str
    parts: tuple[Code, ...]
    closing: str
    lone: Literal["tuple", "subscript"] | None = None
    """What it is, where it has one part of which formatters would make one line again: a tuple,
    with its comma on one line too, or a subscript, with none at all."""


Code = str | Bracketed


def on_one_line(code: Code) -> str:
    if isinstance(code, str):
        return code
    comma = "," if code.lone == "tuple" else ""
    return f"{code.opening}{', '.join(map(on_one_line, code.parts))}{comma}{code.closing}"


def laid_out(code: Code, indent: int = 0, before: int = 0, after: int = 0) -> str:
    """The code, on one line or several.

    Args:
        code: what to write.
        indent: how far the line is indented that it begins on.
        before: what else stands on that line before it, in characters.
        after: what must find room behind it.
    """
    line = on_one_line(code)
    if isinstance(code, str) or not code.parts or indent + before + columns(line) + after <= WIDTH:
        return line
    inner = indent + _STEP
    margin = " " * inner
    comma = "" if code.lone == "subscript" else ","
    remark = "" if code.lone is None else _ALONE
    after = len(comma + remark)
    written = [laid_out(part, inner, after=after) for part in code.parts]
    ends = [comma if "\n" in part else comma + remark for part in written]
    parts = "".join(f"{margin}{part}{end}\n" for part, end in zip(written, ends, strict=True))
    return f"{code.opening}\n{parts}{' ' * indent}{code.closing}"


def columns(line: str) -> int:
    """The most columns that it may be counted as: outside ASCII, letters may take two."""
    wide = 0 if line.isascii() else sum(not character.isascii() for character in line)
    return len(line) + wide
