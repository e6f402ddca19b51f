"""Values that recipes know: options by label or value, ratios, names of uploads."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

MOST_EXACT = 2**53
"""Beyond, a number in Python may not be the one that was written."""
SEEDS = ("seed", "noise_seed")
"""Inputs that are drawn anew by the service where a call gives none."""
_RATIO = re.compile(r"\s*(\d{1,5}(?:\.\d{1,4})?)\s*[:x/\u00d7]\s*(\d{1,5}(?:\.\d{1,4})?)\s*")
_UPLOAD = re.compile(r"((openapi|api)/[^\s/]+|[0-9a-f]{64}(\.\w{1,5})?)( \[\w+\])?", re.IGNORECASE)


def label_of(labels: Mapping[str, Any], given: Any) -> Any:
    """The label of an option that is given by its label or its value; else what was given."""
    if isinstance(given, str) and given in labels:
        return given
    for label, value in labels.items():
        if type(value) is type(given) and value == given:
            return label
    for label, value in labels.items():
        if isinstance(given, str) and given == option_text(value):
            return label
        are_numbers = isinstance(value, (int, float)) and isinstance(given, (int, float))
        if are_numbers and not isinstance(given, bool) and value == given:
            return label
    return given


def option_text(option: Any) -> str:
    """An option as a caller names it: ``true`` and numbers as they are written."""
    return str(option).lower() if isinstance(option, bool) else str(option)


def plain_number(value: Any) -> Any:
    """A whole number as one: 20, not 20.0."""
    is_whole = type(value) is float and value.is_integer() and abs(value) <= MOST_EXACT
    return int(value) if is_whole else value


def ratio_in(text: Any) -> tuple[str, str] | None:
    """The two numbers of a ratio such as ``16:9``; ``None`` where it is none."""
    found = _RATIO.fullmatch(text) if isinstance(text, str) else None
    if found is None or float(found[1]) <= 0 or float(found[2]) <= 0:
        return None
    return found[1], found[2]


def is_upload(text: str) -> bool:
    """Whether it is the name that an upload was given, which the service keeps for a day."""
    return _UPLOAD.fullmatch(text.strip()) is not None
