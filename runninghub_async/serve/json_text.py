"""A JSON body, read strictly: what is odd about it is refused with its place, and not guessed at.

Unlike job files, which keep numbers as they are written, a body is refused where Python's numbers
are other ones: whoever sent it would be answered about something else.
"""

from __future__ import annotations

import json
import math
from typing import Any

from attrs import frozen

from runninghub_async.json_values import LEAST, MOST, MOST_LEVELS, SURROGATE
from runninghub_async.quoting import plain, shown
from runninghub_async.serve.parts import Parts, of_data_url
from runninghub_async.serve.troubles import Trouble, wrong_request

_MOST_DIGITS = 20
"""Of a whole number of 64 bits, with its sign; longer ones are not even converted."""
_MOST_VALUES = 500_000
"""Brackets and commas, so that a body does not become many times as large in memory."""
_OBJECT = 'a JSON object, such as {"model": …}'


@frozen
class _Odd:
    """What stands where JSON has something that is refused, until its place is known."""

    what: str


class _Doubled(dict[str, Any]):
    """An object in which a name stands twice."""

    name: str


def read_json(body: bytes, parts: Parts) -> dict[str, Any]:
    """The object that a body has, with a file in place of every ``data:`` address.  Blocking.

    Raises:
        Trouble: 400, it is none; the message says where.
    """
    if sum(map(body.count, (b",", b"[", b"{"))) > _MOST_VALUES:
        raise _wrong("has too many values", f"at most {_MOST_VALUES:,} are read")
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = f"byte {error.start}, {shown(body[error.start : error.start + 1])}"
        raise _wrong("is no text in UTF-8", f"at {where}") from None
    if not text.strip():
        raise wrong_request(f"The body is empty; allowed is {_OBJECT}.", code="invalid_json")
    try:
        value = _READER.decode(text)
    except json.JSONDecodeError as error:
        raise _wrong(
            "is no JSON", f"{error.msg} at line {error.lineno}, column {error.colno}"
        ) from None
    except RecursionError:
        raise _wrong("goes too deep", f"at most {MOST_LEVELS} levels are read") from None
    if not isinstance(value, dict):
        raise wrong_request(
            f"The body is {_kind(value)}; allowed is {_OBJECT}.", code="invalid_json"
        )
    checked: dict[str, Any] = _checked(value, "", parts, MOST_LEVELS)
    return checked


def _checked(value: Any, place: str, parts: Parts, levels: int) -> Any:
    if isinstance(value, str):
        if not value.isascii() and SURROGATE.search(value):
            raise _at(place, "has half a character in it (a lone surrogate)")
        return of_data_url(value, place, parts) or value
    if isinstance(value, _Odd):
        raise _at(place, value.what)
    if not isinstance(value, (dict, list)):
        return value
    if not levels:
        raise _wrong("goes too deep", f"at most {MOST_LEVELS} levels are read")
    if isinstance(value, list):
        return [_checked(part, f"{place}[{n}]", parts, levels - 1) for n, part in enumerate(value)]
    if isinstance(value, _Doubled):
        raise _at(_inside(place, value.name), "stands twice in one object")
    for name in value:
        if not name.isascii() and SURROGATE.search(name):
            raise _at(place, "has a name with half a character in it (a lone surrogate)")
    return {
        name: _checked(part, _inside(place, name), parts, levels - 1)
        for name, part in value.items()
    }


def _inside(place: str, name: str) -> str:
    step = name if name.isidentifier() else f"[{shown(name)}]"
    return f"{place}.{step}" if place and not step.startswith("[") else f"{place}{step}"


def _at(place: str, what: str) -> Trouble:
    return wrong_request(f"{place or 'The body'} {what}.", param=place or None, code="invalid_json")


def _wrong(what: str, where: str) -> Trouble:
    return wrong_request(f"The body {what}: {where}.", code="invalid_json")


def _kind(value: Any) -> str:
    return "a list" if isinstance(value, list) else plain(json.dumps(value, ensure_ascii=False))


def _whole(text: str) -> int | _Odd:
    number = int(text) if len(text) <= _MOST_DIGITS else None
    if number is None or not LEAST <= number <= MOST:
        return _Odd(f"is {plain(text)}, which has more than 64 bits")
    return number


def _number(text: str) -> float | _Odd:
    number = float(text)
    if math.isfinite(number):
        return number
    return _Odd(f"is {plain(text)}, which is too large a number")


def _constant(name: str) -> _Odd:
    return _Odd(f"is {name}, which is no JSON")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    whole = dict(pairs)
    if len(whole) == len(pairs):
        return whole
    doubled = _Doubled(whole)
    seen: set[str] = set()
    for name, _ in pairs:
        if name in seen:
            doubled.name = name
            break
        seen.add(name)
    return doubled


_READER = json.JSONDecoder(
    parse_int=_whole, parse_float=_number, parse_constant=_constant, object_pairs_hook=_object
)
