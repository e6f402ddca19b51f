"""From ``key=value`` words to parameters in the text form of a call."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from runninghub_async import json_values
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.text_files import cell, json_or_text
from runninghub_async.platform.empty import node_cell
from runninghub_async.quoting import plain, shown
from runninghub_async.values import expanded


def parameters(words: Iterable[str]) -> dict[str, Any]:
    """The parameters that ``key=value`` words give, as :meth:`RunningHub.from_dict` takes them.

    A key that comes several times makes a list.  ``key=@file.txt`` takes the text in a file,
    ``key=@@text`` a text that begins with ``@``; ``key={"file": "cat.png"}`` stands for a file.

    Raises:
        InvalidParameterError: a word is not of this form, or a text file cannot be read.
    """
    texts: dict[str, list[Any]] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or not key:
            raise refusal(
                word, "is not a parameter", "key=value, as in prompt='a red bicycle'", value=word
            )
        read = node_cell if "." in key else cell  # 6.text is for a node
        texts.setdefault(key, []).append(read(text_of(key, value)))
    return {key: given[0] if len(given) == 1 else given for key, given in texts.items()}


def body_in(file: Path) -> dict[str, Any]:
    """The body of a submit that a file has.

    Raises:
        InvalidParameterError: it is no JSON object, or cannot be read.
    """
    try:
        body = json_values.read(file.read_bytes())
    except OSError as error:
        raise _no_body(file, f"which cannot be read ({error.strerror})") from None
    except ValueError as error:
        raise _no_body(file, f"which is not JSON ({plain(str(error))})") from None
    if not isinstance(body, dict):
        raise _no_body(file, "which is no JSON object")
    return body


def _no_body(file: Path, why: str) -> InvalidParameterError:
    allowed = "a file with the body of a submit, as the documentation prints it"
    return refusal("--body", f"is {plain(str(file))}, {why}", allowed, value=file)


def extra_parameters(words: Iterable[str]) -> dict[str, Any]:
    """Parameters that nobody knows, from ``key=value`` words; a value is JSON where it is some.

    Raises:
        InvalidParameterError: a word is not of this form, names a key a second time, or a text
            file cannot be read.
    """
    extra: dict[str, Any] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or not key:
            raise refusal("--extra", f"is {shown(word)}", "KEY=VALUE, as in newSetting=3")
        if key in extra:
            raise refusal("--extra", f"names {shown(key)} twice", f"a list: {plain(key)}='[1, 2]'")
        extra[key] = json_or_text(text_of(key, value))
    return extra


def text_of(key: str, value: str) -> str:
    """The value itself, or the text in the file that ``@file`` names.

    Raises:
        InvalidParameterError: it cannot be read.
    """
    if not value.startswith("@"):
        return value
    if value.startswith("@@"):
        return value[1:]
    file = expanded(value[1:])
    try:
        # The line end that editors put after the last line is not part of the text.
        return file.read_text(encoding="utf-8").removesuffix("\n")
    except UnicodeDecodeError:
        why = (
            f"names {plain(str(file))}, which is no text file; a picture, video or sound is given"
            f" without the @: {key}={plain(value[1:])}"
        )
    except OSError as error:
        why = (
            f"names {plain(str(file))}, which cannot be read ({error.strerror});"
            f" {key}=@@… gives a text that begins with @"
        )
    raise refusal(key, why, value=value)
