"""The values of the published files, which come from a user interface.

Lists may be written as JSON inside a text, flags and numbers as text, options as objects or as
plain values.
"""

from __future__ import annotations

import json
from typing import Any

from runninghub_async.documents.facts import Number
from runninghub_async.documents.places import OddNumber
from runninghub_async.documents.plain_text import shown

# No number that a parameter takes has more digits.
_BEYOND_NUMBERS = 10**18


def items(value: Any) -> list[Any]:
    """A list, also one that is written as JSON inside a text; a single value is one of one."""
    if isinstance(value, str) and value.lstrip().startswith("["):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return [value]
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


def text(value: Any) -> str | None:
    """A text without the blanks around it; ``None`` for a blank one and for what is no text."""
    if isinstance(value, bool):
        return str(value).lower()
    return value.strip() or None if isinstance(value, str) else None


def wire_text(value: Any) -> str | None:
    """An option as it goes on the wire, where it is always text."""
    if isinstance(value, str):
        return value if value.strip() else None
    return None if value is None or isinstance(value, dict | list) else json.dumps(value)


def flag(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    word = value.strip().casefold() if isinstance(value, str) else None
    return {"true": True, "false": False}.get(word or "")


def number(value: Any) -> Number | None:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return None
    is_number = isinstance(value, int | float) and not isinstance(value, bool | OddNumber)
    return value if is_number and abs(value) < _BEYOND_NUMBERS else None


def positive(value: Any) -> Number | None:
    found = number(value)
    if found is None or found <= 0:
        return None
    return int(found) if found == int(found) else found


def count(value: Any) -> int | None:
    found = positive(value)
    return found if isinstance(found, int) else None


def formats(value: Any) -> tuple[str, ...] | None:
    """File formats in capitals: JPG from ``jpg``, ``.jpg`` and ``image/jpg``."""
    listed = value.split(",") if isinstance(value, str) and "[" not in value else items(value)
    texts = (found for item in listed if (found := text(item)) is not None)
    names = (found.rpartition("/")[2].strip(".").upper() for found in texts)
    return tuple(dict.fromkeys(name for name in names if name.isalnum())) or None


def displayed(value: Any) -> str:
    """A value for a message."""
    found = shown(json.dumps(value, ensure_ascii=False, default=str))
    return found if len(found) <= 60 else f"{found[:57]}…"
