"""Files under the other API's words, and the parameters of a model that they go to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from runninghub_async.checks import refusal
from runninghub_async.models.records import Parameter

_LINKS = ("image_url", "url")
"""Fields in which the other API has the link of a file."""


def files_in(word: str, spelled: Mapping[str, Any]) -> list[Any]:
    """The files of a word, in the order in which they came, whatever it was spelled like.

    Raises:
        InvalidParameterError: one is an id of a file, which there are none of here.
    """
    return [file for value in spelled.values() for file in _files(word, value)]


def spread(
    word: str, files: Sequence[Any], slots: Sequence[Parameter], all_slots: Sequence[Parameter]
) -> dict[str, Any]:
    """Which parameter takes which files: each of the first takes one, a list the rest.

    Args:
        word: what the caller calls them.
        files: in their order.
        slots: parameters that take some, in the order in which they are filled.
        all_slots: the same, with those that are taken already.

    Raises:
        InvalidParameterError: there are more files than they take.
    """
    if not files:
        return {}
    if not slots:
        what = "is given twice" if all_slots else "is not taken by this model"
        raise refusal(word, what, None if all_slots else "nothing: leave it out", value=files[0])
    values: dict[str, Any] = {}
    left = list(files)
    for slot in slots:
        if left:
            most = (slot.max_files or len(left)) if slot.multiple else 1
            taken, left = left[:most], left[most:]
            values[slot.name] = taken if slot.multiple else taken[0]
    if left:
        most = len(files) - len(left)
        raise refusal(word, f"has {len(files)} files", f"at most {most}", value=len(files))
    return values


def _files(word: str, value: Any) -> Iterator[Any]:
    if isinstance(value, list):
        for part in value:
            yield from _files(word, part)
    elif isinstance(value, Mapping):
        yield _link(word, value)
    else:
        yield value


def _link(word: str, value: Mapping[str, Any]) -> Any:
    for name in _LINKS:
        link = value.get(name)
        if isinstance(link, Mapping):
            return _link(word, link)
        if link is not None:
            return link
    what = (
        "is the id of a file, and no files are kept here" if "file_id" in value else "has no link"
    )
    allowed = 'a link, {"image_url": link}, a data: URL, or the file itself as a part of a form'
    raise refusal(word, what, allowed, value=dict(value))
