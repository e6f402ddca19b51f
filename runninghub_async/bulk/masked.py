"""What of a run may not stand in what is handed on, a page or a table: keys, passwords, signed
links."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from runninghub_async.http.redaction import NO_KEYS, is_secret, without_signatures

_HIDDEN = "(not shown)"
_LOGIN = re.compile(r"\b(Bearer|Basic)\s+[\w.~+/=-]{16,}", re.IGNORECASE)
"""As requests have it, and what is told of them."""


def masked(value: Any) -> Any:
    """Plain data without what is nobody else's business."""
    if isinstance(value, str):
        return masked_text(value)
    if isinstance(value, Mapping):
        return {
            masked_text(name): _HIDDEN if part and is_secret(name) else masked(part)
            for name, part in value.items()
        }
    return [masked(part) for part in value] if isinstance(value, list) else value


def masked_text(text: str) -> str:
    """A text without keys, with links that let nobody in, and without the user's name in paths."""
    return _home().sub("~", _LOGIN.sub(r"\1 ***", NO_KEYS.text(without_signatures(text))))


@cache
def _home() -> re.Pattern[str]:
    """The user's own folder, whose name is often the user's, at the beginning of a path."""
    home = os.path.expanduser("~").rstrip("/\\")
    return re.compile(rf"(?<![\w.~/\\-]){re.escape(home)}(?=[/\\])" if home else "(?!)")
