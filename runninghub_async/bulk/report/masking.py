"""Values of a run as a page has them: masked, and such that a browser reads them exactly."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from runninghub_async.bulk.masked import masked, masked_text
from runninghub_async.bulk.plain_data import plain_data

_LARGEST_NUMBER = 2**53 - 1
"""Above it a browser's numbers are not exact."""
_LONGEST_TEXT = 20_000
_HALF = re.compile(r"[\ud800-\udfff]")


def shareable(value: Any) -> Any:
    """A value as JSON that a browser reads exactly, without what is nobody else's business."""
    return _readable(masked(plain_data(value)))


def shareable_text(text: str) -> str:
    """Likewise of a text; what is very long is cut off."""
    return _readable_text(masked_text(text))


def _readable(value: Any) -> Any:
    if isinstance(value, str):
        return _readable_text(value)
    if isinstance(value, Mapping):
        return {_readable_text(name): _readable(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_readable(part) for part in value]
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_whole and abs(value) > _LARGEST_NUMBER else value


def _readable_text(text: str) -> str:
    if len(text) > _LONGEST_TEXT:
        text = f"{text[:_LONGEST_TEXT]}… ({len(text)} characters in all)"
    return _HALF.sub("�", text)
