"""What the texts of a result say as data, with the ids that a next call needs."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from runninghub_async.json_values import SURROGATE
from runninghub_async.models.records import DataField, DataForm

_MOST_EXACT = 2**53
"""Beyond, numbers are ids: other readers of JSON would round them."""
_MOST_DIGITS = len(str(_MOST_EXACT))
_MOST_IN_A_WORD = 512


def data_in(texts: Iterable[str], form: DataForm | None = None) -> Any:
    """The objects and lists that are told in JSON; ``None`` where there is none.

    One is given as it is, several as a list.  Where the form of an endpoint's data is known, its
    parts become one object, and its ids are text however they were told.  Nothing that is told is
    left out, whether anybody knows it or not.

    Whole numbers that not every reader of JSON keeps are text, digit for digit.

    Args:
        texts: of a result's outputs, in their order.
        form: what is known of the endpoint's data.
    """
    told = [value for text in texts if (value := _value_of(text, form)) is not None]
    if not told:
        return None
    if form is not None and all(isinstance(value, dict) for value in told):
        joined = _joined([_unwrapped(value, form) for value in told], form)
        if joined is not None:
            return _as_typed(joined, form.fields)
    return told[0] if len(told) == 1 else told


def described_fields(
    fields: Iterable[DataField], inside: str = ""
) -> Iterator[tuple[str, str, str]]:
    """Name, type and explanation of each field, those of items after their list."""
    for field in fields:
        name = f"{inside}{field.name}"
        shown_type = "list of objects" if field.type == "list" and field.fields else field.type
        yield name, shown_type, f"{field.description}{_validity(field)}"
        yield from described_fields(
            field.fields, f"{name}[]." if field.type == "list" else f"{name}."
        )


def _value_of(text: str, form: DataForm | None) -> Any:
    """An object or a list; ``None`` for what is neither."""
    value = _read(text)
    if isinstance(value, str):
        value = _read(value)  # JSON in a text of JSON
    if isinstance(value, (dict, list)):
        return value
    word = text.strip()
    if form is not None and form.bare is not None and _is_id(word):
        return {form.bare: word}
    return None


def _is_id(word: str) -> bool:
    """Whether a text is no sentence but a name that something was given."""
    return (
        0 < len(word) <= _MOST_IN_A_WORD
        and len(word.split()) == 1
        and any(character.isdigit() for character in word)
    )


def _read(text: str) -> Any:
    if not text.lstrip("\ufeff \t\r\n").startswith(("{", "[", '"')):
        return None
    try:
        value = json.loads(
            text.removeprefix("\ufeff"),
            parse_int=_whole,
            parse_float=_real,
            parse_constant=_no_number,
        )
        return _writable(value) if "\\u" in text else value
    except (ValueError, RecursionError):
        return None


def _writable(value: Any) -> Any:
    """The value without the halves of characters that JSON can name and no file can hold."""
    if isinstance(value, str):
        return SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_writable(name): _writable(item) for name, item in value.items()}
    return [_writable(item) for item in value] if isinstance(value, list) else value


def _whole(digits: str) -> int | str:
    if len(digits.lstrip("-")) > _MOST_DIGITS:
        return digits
    number = int(digits)
    return number if abs(number) <= _MOST_EXACT else digits


def _real(digits: str) -> float | str:
    number = float(digits)
    return number if math.isfinite(number) else digits


def _no_number(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _unwrapped(told: dict[str, Any], form: DataForm) -> dict[str, Any]:
    """The object with what is in its ``data``, where the known fields are there and not here."""
    inner = told.get("data")
    known = _names(form.fields)
    if not isinstance(inner, dict) or not known.isdisjoint(told) or known.isdisjoint(inner):
        return told
    return {**{name: value for name, value in told.items() if name != "data"}, **inner}


def _joined(parts: Sequence[dict[str, Any]], form: DataForm) -> dict[str, Any] | None:
    """All parts in one; ``None`` where two of them say different things under one name."""
    gathered = next((field for field in form.fields if field.name == form.parts), None)
    of_items = _names(gathered.fields) if gathered is not None else frozenset()
    of_whole = _names(form.fields)
    joined: dict[str, Any] = {}
    for part in parts:
        is_item = not of_items.isdisjoint(part) and of_whole.isdisjoint(part)
        if gathered is not None and is_item:
            items = joined.setdefault(gathered.name, [])
            if not isinstance(items, list):
                return None
            items.append(part)
            continue
        for name, value in part.items():
            if joined.setdefault(name, value) != value:
                return None
    return joined


def _as_typed(value: Any, fields: tuple[DataField, ...]) -> Any:
    """The value with numbers as text where the form has texts, such as ids."""
    if isinstance(value, list):
        return [_as_typed(item, fields) for item in value]
    if not isinstance(value, Mapping):
        return value
    known = {field.name: field for field in fields}
    return {
        name: _as_field(item, known[name]) if name in known else item
        for name, item in value.items()
    }


def _as_field(value: Any, field: DataField) -> Any:
    if field.type == "string" and isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return _as_typed(value, field.fields)


def _names(fields: Iterable[DataField]) -> frozenset[str]:
    return frozenset(field.name for field in fields)


def _validity(field: DataField) -> str:
    if field.valid_hours is None:
        return ""
    days, rest = divmod(field.valid_hours, 24)
    span = _counted(field.valid_hours, "hour") if rest or days < 2 else _counted(days, "day")
    return f" Good for {span}."


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
