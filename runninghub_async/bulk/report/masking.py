"""What of a run may not stand in a page that is handed on: keys, passwords, signed links."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from runninghub_async.bulk.plain_data import plain_data
from runninghub_async.http.redaction import NO_KEYS, is_secret, without_signatures

_HIDDEN = "(not shown)"
_LARGEST_NUMBER = 2**53 - 1
"""Above it a browser's numbers are not exact."""
_LONGEST_TEXT = 20_000
_LOGIN = re.compile(r"\b(Bearer|Basic)\s+[\w.~+/=-]{16,}", re.IGNORECASE)
"""As requests have it, and what is told of them."""
_HALF = re.compile(r"[\ud800-\udfff]")


def shareable(value: Any) -> Any:
    """A value as JSON that a browser reads exactly, without what is nobody else's business."""
    return _shareable(plain_data(value))


def shareable_text(text: str) -> str:
    """Likewise of a text; what is very long is cut off."""
    masked = _LOGIN.sub(r"\1 ***", NO_KEYS.text(without_signatures(text)))
    masked = _home().sub("~", masked)
    if len(masked) > _LONGEST_TEXT:
        masked = f"{masked[:_LONGEST_TEXT]}… ({len(masked)} characters in all)"
    return _HALF.sub("�", masked)


def _shareable(value: Any) -> Any:
    if isinstance(value, str):
        return shareable_text(value)
    if isinstance(value, Mapping):
        return {
            shareable_text(name): _HIDDEN if part and is_secret(name) else _shareable(part)
            for name, part in value.items()
        }
    if isinstance(value, list):
        return [_shareable(part) for part in value]
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_whole and abs(value) > _LARGEST_NUMBER else value


@cache
def _home() -> re.Pattern[str]:
    """The user's own folder, whose name is often the user's, at the beginning of a path."""
    home = os.path.expanduser("~").rstrip("/\\")
    return re.compile(rf"(?<![\w.~/\\-]){re.escape(home)}(?=[/\\])" if home else "(?!)")
