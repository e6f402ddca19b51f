"""JSON as bytes, through orjson where it is installed."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any


def _dumps(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _loads(text: bytes) -> Any:
    try:
        value = json.loads(text, parse_constant=_refuse_constant)
        if b"\\u" in text:
            _dumps(value)  # half a surrogate pair fails here, and not when it is answered
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    return value


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


dumps: Callable[[object], bytes] = _dumps
"""A value as JSON in UTF-8."""

loads: Callable[[bytes], Any] = _loads
"""The value that JSON in UTF-8 says, or ``ValueError``; NaN is not JSON."""

try:
    import orjson
except ImportError:
    pass
else:
    dumps, loads = orjson.dumps, orjson.loads
