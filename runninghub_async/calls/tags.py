"""What a call is tagged with: names and values of the caller's, told wherever it is spoken of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from runninghub_async.checks import not_allowed, refusal
from runninghub_async.quoting import shown

TAGS_FIELD = "tags"
"""Where tags stand in a text form."""
TagValue = str | int | UUID

_MOST = 16
_LONGEST_VALUE = 200
_NAME = re.compile(r"[A-Za-z_][\w.-]{0,39}", re.ASCII)


def tags_with(known: Mapping[str, str], given: Mapping[str, Any]) -> dict[str, str]:
    """These tags with others beside or in place of them; ``None`` takes one away.

    Raises:
        InvalidParameterError: a name or a value is not allowed, or there are too many.
    """
    tags = dict(known)
    for name, value in given.items():
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            allowed = "up to 40 of A-Z, a-z, 0-9, '_', '.' and '-', beginning with a letter or '_'"
            raise refusal(TAGS_FIELD, f"has the name {shown(name)}", allowed, value=name)
        if value is None:
            tags.pop(name, None)
        else:
            tags[name] = _checked_value(name, value)
    if len(tags) > _MOST:
        raise refusal(TAGS_FIELD, f"has {len(tags)} names", f"at most {_MOST}", value=len(tags))
    return tags


def tags_in(form: Any) -> dict[str, str]:
    """The tags that stand in a call's text form.

    Raises:
        InvalidParameterError: they are no object, or one of them is not allowed.
    """
    given = form.get(TAGS_FIELD) if isinstance(form, Mapping) else None
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise not_allowed(TAGS_FIELD, given, "an object of names and texts")
    return tags_with({}, given)


def _checked_value(name: str, value: Any) -> str:
    text = None
    if isinstance(value, UUID):
        text = str(value)
    elif isinstance(value, str):
        text = str.__str__(value)  # a member of an enumeration shows its name otherwise
    elif isinstance(value, int) and not isinstance(value, bool):
        text = f"{int(value)}" if value.bit_length() < 4 * _LONGEST_VALUE else None
    if text is not None and len(text) <= _LONGEST_VALUE and text.isprintable():
        return text
    raise not_allowed(
        f"{TAGS_FIELD}.{name}",
        value,
        f"one line of text of at most {_LONGEST_VALUE} characters, a whole number, a UUID, or"
        " None for no such tag",
    )
