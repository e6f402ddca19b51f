"""Where words go: results to standard output, everything else to standard error."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from decimal import Decimal
from typing import Any


def write(text: str) -> None:
    """A line of the result, which a program or a file may receive."""
    print(text, flush=True)


def write_json(value: Any) -> None:
    """The whole result as one JSON value."""
    write(json.dumps(value, ensure_ascii=False, indent=2, default=_plain))


def say(text: str) -> None:
    """A line for the person at the terminal."""
    print(text, file=sys.stderr, flush=True)


def known(**fields: Any) -> dict[str, Any]:
    """The fields that have a value: in JSON, what is unknown is left out."""
    return {name: value for name, value in fields.items() if value is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value)
