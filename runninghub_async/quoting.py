"""How values, and texts that are not ours, stand in messages."""

from __future__ import annotations

import os
from typing import Any

_LONGEST_SHOWN = 80
_LONGEST_PATH = 400


def shown(value: Any, longest: int = _LONGEST_SHOWN) -> str:
    """A value as messages show it: written as in Python, on one line and of readable length."""
    if isinstance(value, (str, bytes, bytearray)) and len(value) > longest:
        return f"{value[: longest - 20]!r}... ({len(value)} in all)"
    try:
        return plain(repr(value), 2 * longest)
    except Exception:  # integers of thousands of digits, and whatever strangers' classes do
        return "(cannot be shown)"


def shown_path(path: str | os.PathLike[str]) -> str:
    """A path, whole if anybody can read it: at its end stands what people look for."""
    return shown(os.fspath(path), _LONGEST_PATH)


def plain(text: str, longest: int | None = _LONGEST_SHOWN) -> str:
    """Somebody else's text in the midst of a message: on one line and, unless that is ``None``,
    of readable length."""
    if longest is not None and len(text) > longest:
        text = f"{text[: longest - 3]}..."
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)
