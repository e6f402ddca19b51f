"""From ``key=value`` words to the parameters of a call."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from runninghub_async import catalogue
from runninghub_async.errors import InvalidParameterError, UnknownModelError
from runninghub_async.values import expanded


def parameters(model: str, words: Iterable[str]) -> dict[str, Any]:
    """The parameters that ``key=value`` words give.

    A key that comes several times makes a list.  ``key=@file.txt`` takes the text in a file,
    ``key=@@text`` a text that begins with ``@``.  A media value without a scheme is a path.

    Raises:
        InvalidParameterError: a word is not of this form, or a text file cannot be read.
    """
    texts: dict[str, list[str]] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or not key:
            raise InvalidParameterError(
                f"{word!r} is not a parameter; allowed is key=value, as in prompt='a red bicycle'.",
                value=word,
                allowed="key=value",
            )
        texts.setdefault(key, []).append(text_of(key, value))
    media = _media_names(model)
    return {
        key: _one_or_list([_path(text) if key in media else text for text in given])
        for key, given in texts.items()
    }


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
        why = f"{file} is not a text file; a picture, video or sound is given as {key}={file}"
    except OSError as error:
        why = f"{file} cannot be read: {error.strerror}; {key}=@{value} gives the text {value!r}"
    raise InvalidParameterError(f"{key}: {why}.", parameter=key, value=value)


def _path(value: str) -> str | Path:
    """A media value in text form, as :meth:`RunningHub.from_dict` understands it."""
    return value if "://" in value or value.startswith("data:") else Path(value)


def _media_names(model: str) -> set[str]:
    try:
        endpoint = catalogue.get(model)
    except UnknownModelError:  # the client says so, unless it shall not validate
        return set()
    media = [parameter for parameter in endpoint.params if parameter.is_media]
    return {name for parameter in media for name in (parameter.name, parameter.python_name)}


def _one_or_list(given: list[str | Path]) -> Any:
    return given[0] if len(given) == 1 else given
