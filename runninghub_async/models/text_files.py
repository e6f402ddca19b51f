"""Files in text forms, where ``{"file": path or data: URL}`` stands for one, anywhere."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.json_values import can_carry
from runninghub_async.models.media import FILE_MARK, is_marked, path_of, with_media_as
from runninghub_async.quoting import shown


def as_text(value: Any) -> Any:
    """A value in a text form, where a file is marked as one: other text may look like a path."""
    return with_media_as(value, lambda file: {FILE_MARK: file.to_text()})


def with_files(value: Any, base: Path, place: str = "") -> Any:
    """A text form with every ``{"file": path or data: URL}`` made a file again.

    Args:
        value: what was read.
        base: the directory that relative paths start from.
        place: where it stands, for messages.

    Raises:
        InvalidParameterError: a mark that names no file, a data: URL that cannot be read.
    """
    if isinstance(value, Mapping):
        if is_marked(value):
            return _file(value[FILE_MARK], base, place)
        dot = "." if place else ""
        return {name: with_files(part, base, f"{place}{dot}{name}") for name, part in value.items()}
    if isinstance(value, list):
        return [with_files(part, base, f"{place}[{n}]") for n, part in enumerate(value)]
    return value


def marked_file(value: Any, base: Path) -> Any:
    """The file that ``{"file": path or data: URL}`` stands for; anything else as it is.

    Raises:
        InvalidParameterError: a data: URL that cannot be read.
    """
    return _file(value[FILE_MARK], base, "") if is_marked(value) else value


def as_file(text: str) -> dict[str, Any]:
    """A word or a cell that is the path of a file, or says so itself."""
    value = cell(text)
    return {FILE_MARK: text.strip()} if isinstance(value, str) else value


def cell(text: str, marks: Collection[str] = (FILE_MARK,)) -> str | dict[str, Any]:
    """A word of the command or a cell of a table, which is text unless it has a mark, as what
    stands for a file: ``{"file": …}``."""
    if not text.lstrip().startswith("{"):
        return text
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    is_marked = isinstance(value, dict) and len(value) == 1 and not value.keys().isdisjoint(marks)
    return value if is_marked else text


def json_or_text(text: str) -> Any:
    """A word of the command or a cell of a table for which nobody knows the type: JSON where it
    is some (``3``, ``true``, ``["a"]``, ``"3"`` in quotes), else the text itself."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return value if can_carry(value) else text


def _file(text: Any, base: Path, place: str) -> Path | bytes:
    if isinstance(text, list):
        what = "names 1 file in a list" if len(text) == 1 else f"names {len(text)} files"
        raise _no_file(place, what, "one: a path, or a data: URL", text)
    if not isinstance(text, str) or not text.strip():
        what = "null" if text is None else "empty" if text == "" else shown(text)
        hint = "Leave the value out where no file is meant."
        raise _no_file(place, f"is {what}", "a path, or a data: URL", text, hint)
    if not text.startswith("data:"):
        return base / path_of(text)
    try:
        return base64.b64decode(text.partition(",")[2], validate=True)
    except binascii.Error:
        start = text[:40] + "..."
        what, allowed = f"is {shown(start)}", "a path, or a data: URL in base64"
        raise _no_file(place, what, allowed, start) from None


def _no_file(
    place: str, what: str, allowed: str, value: Any, hint: str = ""
) -> InvalidParameterError:
    name = f"{place}: {FILE_MARK}" if place else FILE_MARK
    error = refusal(name, what, allowed, value=value, hint=hint)
    error.parameter = place or FILE_MARK
    return error
