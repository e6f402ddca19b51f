"""JSON as it is sent: what may be given in Python, and numbers that keep their digits.

Encoders differ in what they refuse, change without a word, or send all the same.  So no value
reaches one before it was brought into the few types on which all of them agree.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Self

from runninghub_async.quoting import shown

LEAST, MOST = -(2**63), 2**64 - 1
"""What receivers of JSON take for an integer; ComfyUI's seeds reach the upper end."""
MOST_LEVELS = 100
"""How deep lists and objects may lie in one another."""
ALLOWED = (
    "a JSON value: text, a finite number, a whole number of at most 64 bits, True, False, None, or"
    f" lists and objects (with text as names) of these, at most {MOST_LEVELS} deep"
)
SURROGATE = re.compile("[\ud800-\udfff]")
_SHORT = 20
"""Digits of a whole number that may have 64 bits; longer ones are not even converted."""


class NotJsonError(ValueError):
    """A value that JSON does not carry as it is.

    Attributes:
        place: where it lies in what was given, such as ``["3"].inputs.seed``; may be empty.
        what: what it is.
        value: the value.
    """

    def __init__(self, place: str, what: str, value: Any) -> None:
        super().__init__(f"{place or 'the value'} {what}")
        self.place = place
        self.what = what
        self.value = value


Foreign = Callable[[str, Any], Any]


class ExactNumber(float):
    """A number that still knows how it was written, where Python would write it otherwise, or
    has rounded it.  It is sent as it was written."""

    __slots__ = ("text",)

    def __new__(cls, text: str) -> Self:
        """A number of JSON, as it is written."""
        number = super().__new__(cls, text)
        number.text = text
        return number

    text: str

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.text,)


def plain_value(value: Any, foreign: Foreign | None = None) -> Any:
    """The value in the types that every encoder writes alike; a copy of what can change.

    Kept are numbers with their digits.  Tuples become lists, mappings become dicts, and
    subclasses of text and numbers what they are as such.

    Args:
        value: what was given.
        foreign: says what stands for something that is nothing of JSON, by its place and value;
            ``None`` where it knows nothing either.

    Raises:
        NotJsonError: JSON does not carry something in it.
    """
    return _plain(value, "", MOST_LEVELS, foreign)


def can_carry(value: Any) -> bool:
    """Whether JSON carries the value as it is."""
    try:
        plain_value(value)
    except NotJsonError:
        return False
    return True


def read(text: str | bytes) -> Any:
    """What a JSON text says; numbers that Python would change are :class:`ExactNumber`.

    Args:
        text: text, or the content of a file; some programs write a mark in front, or UTF-16.

    Raises:
        ValueError: it is not JSON, is not Unicode text, or goes too deep.
    """
    if isinstance(text, bytes):
        try:
            text = text.decode(json.detect_encoding(text))
        except UnicodeDecodeError:
            raise ValueError("it is no text in UTF-8 or UTF-16") from None
    try:
        value = _READER.decode(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise ValueError(f"{error.msg} at line {error.lineno}, column {error.colno}") from None
    except RecursionError:
        raise ValueError(f"it goes more than {MOST_LEVELS} levels deep") from None
    return plain_value(value)


def write(value: Any) -> str:
    """A :func:`plain_value` as JSON text, every number with its digits."""
    if isinstance(value, ExactNumber):
        return value.text
    if isinstance(value, dict):
        return "{" + ",".join(f"{write(k)}:{write(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(write, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def has_all_digits(value: Any) -> bool:
    """Whether Python's own numbers are the same ones."""
    if isinstance(value, ExactNumber):
        number = float(value)
        return math.isfinite(number) and Decimal(value.text) == Decimal(repr(number))
    parts = value.values() if isinstance(value, dict) else value
    return not isinstance(value, (dict, list)) or all(map(has_all_digits, parts))


def is_written_alike(value: Any) -> bool:
    """Whether Python's own numbers are written with the same digits, so that 1e20 stays that."""
    if isinstance(value, ExactNumber):
        return value.text == repr(float(value))
    parts = value.values() if isinstance(value, dict) else value
    return not isinstance(value, (dict, list)) or all(map(is_written_alike, parts))


def _plain(value: Any, place: str, levels: int, foreign: Foreign | None) -> Any:
    # In the order of how often they come; a bool is an int as well.
    if value is None or isinstance(value, (bool, ExactNumber)):
        return value
    if isinstance(value, str):
        if not value.isascii() and SURROGATE.search(value):
            raise NotJsonError(place, f"is {_typed(value)}, with half a character in it", value)
        return str.__str__(value)
    if isinstance(value, int):
        if not LEAST <= value <= MOST:
            raise NotJsonError(place, f"is {_typed(value)}, which has more than 64 bits", value)
        return int.__index__(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise NotJsonError(place, f"is {_typed(value)}", value)
        return float.__float__(value)
    if not isinstance(value, (dict, list, tuple, Mapping)):
        if foreign is not None and (known := foreign(place, value)) is not None:
            return known
        raise NotJsonError(place, f"is {_typed(value)}", value)
    if levels == 0:
        raise NotJsonError(place[:_SHORT], f"goes more than {MOST_LEVELS} levels deep", None)
    if isinstance(value, (dict, Mapping)):  # the first is known at once
        return {
            _name(name, place): item
            if _is_kept(item)  # most are, and to say where they lie takes the longest
            else _plain(item, place + _step(name), levels - 1, foreign)
            for name, item in value.items()
        }
    return [
        item if _is_kept(item) else _plain(item, f"{place}[{n}]", levels - 1, foreign)
        for n, item in enumerate(value)
    ]


def _is_kept(value: Any) -> bool:
    """Whether this is sent as it is, as far as that is known at once."""
    kind = type(value)
    if kind is str:
        return bool(value.isascii())
    return value is None or kind is bool or (kind is int and LEAST <= value <= MOST)


def _name(name: Any, place: str) -> str:
    if type(name) is str and name.isascii():
        return name
    if not isinstance(name, str):
        raise NotJsonError(place, f"has the name {_typed(name)}, which is no text", name)
    if not name.isascii() and SURROGATE.search(name):
        raise NotJsonError(place, f"has the name {_typed(name)}, with half a character in it", name)
    return str.__str__(name)


def _step(name: Any) -> str:
    return f".{name}" if isinstance(name, str) and name.isidentifier() else f"[{shown(name)}]"


def _typed(value: Any) -> str:
    return f"{type(value).__name__} {shown(value)}"


def _whole(text: str) -> int | ExactNumber:
    number = int(text) if len(text) <= _SHORT else None
    if number is None or not LEAST <= number <= MOST or str(number) != text:
        return ExactNumber(text)  # the last is for -0
    return number


def _number(text: str) -> float | ExactNumber:
    number = float(text)
    return number if repr(number) == text else ExactNumber(text)


def _constant(name: str) -> Any:
    raise ValueError(f"it has {name}")


_READER = json.JSONDecoder(parse_int=_whole, parse_float=_number, parse_constant=_constant)


def levels_of(value: Any) -> int:
    """How deep the brackets of what JSON gave go, as far as it matters."""
    levels, inside = 0, [value]
    while inside and levels <= MOST_LEVELS:
        levels += 1
        inside = [part for outer in inside for part in _branches(outer)]
    return levels


def _branches(value: Any) -> list[Any]:
    """The values in a value that may have some themselves."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [part for part in parts if isinstance(part, (dict, list))]
