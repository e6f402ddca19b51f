"""JSON as bytes, through orjson where it is installed."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

from runninghub_async.json_values import LEAST, MOST


def plain_dumps(value: object) -> bytes:
    """:data:`dumps` where orjson is not installed."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def plain_loads(text: bytes) -> Any:
    """:data:`loads` where orjson is not installed."""
    try:
        value = json.loads(
            text, parse_constant=_refuse_constant, parse_int=_integer, parse_float=_finite
        )
        if b"\\u" in text:
            plain_dumps(value)  # half a surrogate pair fails here, and not when it is answered
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return value


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _integer(text: str) -> int | float:
    number = int(text) if len(text) <= 20 else None
    return _finite(text) if number is None or not LEAST <= number <= MOST else number


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError(f"{text[:20]}… is too large a number")
    return number


dumps: Callable[[object], bytes] = plain_dumps
"""A value as JSON in UTF-8."""

loads: Callable[[bytes], Any] = plain_loads
"""The value that JSON in UTF-8 says, or ``ValueError``; no number is NaN or infinite."""

try:
    import orjson
except ImportError:
    pass
else:
    dumps, loads = orjson.dumps, orjson.loads
