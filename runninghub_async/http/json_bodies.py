"""JSON in the bodies of requests and answers, written strictly and read leniently.

Answers are not always JSON: they have not-a-number, broken characters, line ends in texts. No id
goes through a float, and a part that is nested beyond all reason hides nothing of the others.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from runninghub_async import json_values
from runninghub_async.errors import InvalidParameterError
from runninghub_async.json_values import LEAST, MOST, SURROGATE

_orjson: Any
try:
    import orjson as _orjson
except ImportError:  # it is optional
    _orjson = None

ID_FIELDS = ("taskId", "task_id")
"""Under which names answers tell a task's id."""
DEEPEST = 100
"""Levels of an answer that are read.  What lies deeper is cut out before anything walks through
the answer: redaction, ``repr``, pickling and whatever callers do, each with a stack of its own."""
TOO_DEEP = "(nested too deeply)"
"""What stands in its place."""
_TEXT = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)'
"""A text in JSON; one that is never closed goes to the end, so that looking for it is done once."""
_TEXTS = re.compile(_TEXT, re.DOTALL)
_TEXTS_AND_BRACKETS = re.compile(_TEXT + rb"|[\[{\]}]", re.DOTALL)
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_AS_SQUARE = bytes.maketrans(b"{}", b"[]")
_MOST_PARTS = 500_000
"""Lists and objects of an answer that is read; the longest that are known have a few thousand."""
_ROOM = 4096
"""Bytes that the encoder takes for the shortest text."""


def dumps(value: Any) -> bytes:
    """JSON, as bytes; the same with every encoder, but for how a number is written.

    Raises:
        InvalidParameterError: there is something in it that JSON cannot carry.
    """
    try:
        sent = json_values.plain_value(value)
    except json_values.NotJsonError as mistake:
        raise InvalidParameterError(
            f"What was given cannot be sent as JSON: {mistake}; allowed is {json_values.ALLOWED}.",
            value=mistake.value,
            allowed=json_values.ALLOWED,
        ) from None
    if _orjson is not None:
        encoded: bytes = _orjson.dumps(sent, default=_as_written)
        # What it gives keeps the room that it was written in, which calls in flight would hold.
        return bytes(memoryview(encoded)) if len(encoded) < _ROOM else encoded
    return json_values.write(sent).encode()


def _as_written(number: json_values.ExactNumber) -> Any:
    return _orjson.Fragment(number.text)


def loads(body: bytes) -> Any:
    """Any JSON value, read leniently where it is not quite JSON, and no deeper than it is sane.

    Raises:
        ValueError: the body is not JSON.
    """
    body = _without_depths(body)
    try:
        value = _loads_strictly(body) if _orjson is None else _orjson.loads(body)
        if not _has_id_as_float(value):
            return value
    except ValueError:
        pass  # the task that the answer is about may be done all the same
    return _loads_leniently(body)


def _without_depths(body: bytes) -> bytes:
    """The octets with everything below the deepest level replaced, by looking at brackets only.

    Parsers bound the depth each in its own way: one refuses the whole, one overflows the stack.

    Raises:
        ValueError: there is more of it than is worth looking through.
    """
    parts = body.count(b"[") + body.count(b"{")
    if parts > _MOST_PARTS or body.count(b'"') > 4 * _MOST_PARTS:
        raise ValueError(f"more than {_MOST_PARTS} lists and objects, or twice as many texts")
    if parts <= DEEPEST or not _is_deep(body):
        return body
    kept: list[bytes] = []
    depth = begin = 0
    for token in _TEXTS_AND_BRACKETS.finditer(body):
        kind = body[token.start()]
        if kind in b"[{":
            depth += 1
            if depth == DEEPEST + 1:
                kept += [body[begin : token.start()], b'"%b"' % TOO_DEEP.encode()]
        elif kind in b"]}":
            if depth == DEEPEST + 1:
                begin = token.end()
            depth = max(0, depth - 1)
    if depth <= DEEPEST:
        kept.append(body[begin:])
    return b"".join(kept)


def _is_deep(body: bytes) -> bool:
    """Whether it may have more than the levels that are read.  Quick where it has not."""
    brackets = b"".join(_TEXTS.split(body)).translate(_AS_SQUARE, _NO_BRACKETS)
    for _ in range(DEEPEST):  # each time, the innermost pairs go
        fewer = brackets.replace(b"[]", b"")
        if len(fewer) == len(brackets):
            break
        brackets = fewer
    return brackets.count(b"[") > 0


def _loads_strictly(body: bytes) -> Any:
    """As orjson does it."""
    value = json.loads(
        body.decode(), parse_int=_whole_or_float, parse_float=_finite, parse_constant=_refused
    )
    if b"\\u" in body:
        json.dumps(value, ensure_ascii=False).encode()  # fails where there is half a character
    return value


def _whole_or_float(text: str) -> int | float:
    number = int(text) if len(text) <= 20 else None
    return _finite(text) if number is None or not LEAST <= number <= MOST else number


def _finite(text: str) -> float:
    number = float(text)
    return _refused(text) if math.isinf(number) else number


def _refused(text: str) -> Any:
    raise ValueError(f"{text[:20]} is no number of JSON")


class Pairs(list[tuple[str, Any]]):
    """A JSON object with all its fields, also those whose names are doubled."""


def loads_pairs(body: bytes) -> Any:
    """Like :func:`loads`, with objects as :class:`Pairs`.

    Raises:
        ValueError: the body is not JSON.
    """
    try:
        return _lenient_json(body, Pairs)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _loads_leniently(body: bytes) -> Any:
    """With what orjson refuses: not-a-number, numbers of any size, line ends in texts, broken
    characters.  No id goes through a float, and what JSON cannot carry becomes text that can
    be written to a file."""
    return _with_whole_characters(_lenient_json(body))


def _lenient_json(body: bytes, pairs: Callable[[list[tuple[str, Any]]], Any] | None = None) -> Any:
    return json.loads(
        body.decode("utf-8-sig", "replace"),
        parse_int=_whole_number,
        parse_float=_number,
        parse_constant=str,
        strict=False,
        object_pairs_hook=pairs,
    )


def _with_whole_characters(value: Any) -> Any:
    if isinstance(value, str):
        return SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_with_whole_characters(item) for item in value]
    if isinstance(value, dict):
        return {_with_whole_characters(k): _with_whole_characters(v) for k, v in value.items()}
    return value


def _has_id_as_float(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    for name in ID_FIELDS:
        if isinstance(value.get(name), float):
            return True
    return "data" in value and _has_id_as_float(value["data"])


def _whole_number(text: str) -> int | str:
    """A whole number; as text where it has more than 64 bits, which not every reader takes."""
    number = int(text) if len(text) <= 20 else None
    return text if number is None or not LEAST <= number <= MOST else number


def _number(text: str) -> int | float | str:
    """A number with a point or an exponent, which may be an id all the same."""
    value = float(text)
    if 1 <= abs(value) < 1e30:
        number = Decimal(text)
        if number == number.to_integral_value():
            return _whole_number(f"{number.to_integral_value():f}")
    return value if math.isfinite(value) else text  # which JSON could not carry
