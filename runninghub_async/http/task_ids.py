"""Which tasks an answer to a submit names, wherever in it (no I/O).

An id may stand in a place that nobody knows, under a doubled name, in a text, or in an answer
that is damaged.  Each may be that of a task that was made and is paid, so all are looked for:
in the fields where the answer can be read, and in its letters where it cannot.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from attrs import define, field

from runninghub_async.http import json_bodies, wire

_LABELLED = re.compile(
    r"task[\s_-]*ids?(?P<break>[\"'\\\s]*[:=][\"'\\\s\[{(]*)(?P<id>[\w.+-]+)", re.IGNORECASE
)
_SPOKEN_OF = re.compile(r"task\W{0,4}(?:ids?)?\W{0,6}(\d{15,20})(?!\w)", re.IGNORECASE)
_LOOKS_LIKE_ONE = re.compile(r"(?<!\w)[1-9]\d{17,19}(?!\w)")
_LONG_NUMBER = re.compile(r"[1-9]\d{14,19}")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_NAME = re.compile(rb"t[^a-z]*+a[^a-z]*+s[^a-z]*+k[^a-z]*+i[^a-z]*+d", re.IGNORECASE)
"""What a field's name has in it that calls the task, of whose name only the letters count."""
_PARTS = "taskusagelist"
"""Names the parts of a task, which have ids of their own."""


@define
class Named:
    """The tasks that an answer names, in the order in which they come."""

    ids: list[str] = field(factory=list)
    odd: bool = False
    """Whether something stands in an id's place that is none, such as a half one."""

    def add(self, value: Any) -> None:
        """Something that stands in an id's place; no matter where it is null, false or zero."""
        text = wire.Fields({"id": value}).id("id")
        if wire.is_task_id(text):
            if text not in self.ids:
                self.ids.append(text)
        elif text:
            self.odd = True


def named_beside(body: bytes, own: str) -> Named:
    """What else than its own task a readable answer calls the task."""
    named = Named()
    if own and body.isascii() and b"\\" not in body and len(_NAME.findall(body)) == 1:
        return named  # the one field that may name a task has named its own
    for name, value in _fields(json_bodies.loads_pairs(body)):
        if name in ("taskid", "taskids"):
            named.add(value)
    named.ids = [task_id for task_id in named.ids if task_id != own]
    return named


def named_anywhere(body: bytes, asked: bytes = b"") -> Named:
    """All tasks that are named in an answer of which no task is known.

    Args:
        body: the answer, which may be damaged.
        asked: what was submitted; ids in it are no news.
    """
    named = Named()
    try:
        content = json_bodies.loads_pairs(body)
    except ValueError:
        _read_letters(_as_text(body), named)
    else:
        for name, value in _fields(content, everything=True):
            _read_field(name, value, named)
    known = asked.decode("utf-8", "replace")
    named.ids = [task_id for task_id in named.ids if task_id not in known]
    return named


def _fields(content: Any, *, everything: bool = False) -> Iterator[tuple[str, Any]]:
    """Every scalar with the letters of the name that it, or the list it is in, has.

    ``everything``: also those in a task's parts, and in texts that are JSON themselves.
    """
    left: list[tuple[str, Any]] = [("", content)]
    while left:
        name, value = left.pop()
        if isinstance(value, json_bodies.Pairs):
            inner = [(re.sub(r"[^a-z]", "", key.lower()), item) for key, item in value]
            left += [pair for pair in reversed(inner) if everything or pair[0] != _PARTS]
        elif isinstance(value, list):
            left += [(name, item) for item in reversed(value)]
        elif everything and (inside := _json_in(value)) is not None:
            left.append((name, inside))
        else:
            yield name, value


def _json_in(value: Any) -> Any:
    """What a text says that is JSON itself; ``None`` where it is none."""
    if not isinstance(value, str) or not value.lstrip().startswith(("{", "[", '"')):
        return None
    try:
        return json_bodies.loads_pairs(value.encode("utf-8", "replace"))
    except ValueError:
        return None


def _read_field(name: str, value: Any, named: Named) -> None:
    if name.endswith(("taskid", "taskids")):
        named.add(value)
    elif "task" in name or name in ("", "data", "id", "ids"):
        text = wire.Fields({"id": value}).id("id")
        if _LONG_NUMBER.fullmatch(text):
            named.add(text)
    if isinstance(value, str):
        text = _as_text(value.encode("utf-8", "replace"))
        for found in _LABELLED.finditer(text):
            if re.search(r"\d{5}", found["id"]):
                named.add(_as_number(found["id"]))
        for spoken_of in _SPOKEN_OF.findall(text):
            named.add(spoken_of)


def _read_letters(text: str, named: Named) -> None:
    for found in _LABELLED.finditer(text):
        if found.end() == len(text):
            named.odd = True  # it may go on
        elif re.search(r"\d", found["id"]):
            named.add(_as_number(found["id"]))
    for number in [*_SPOKEN_OF.findall(text), *_LOOKS_LIKE_ONE.findall(text)]:
        if not text.endswith(number):
            named.add(number)
        elif number not in named.ids:
            named.odd = True


def _as_text(octets: bytes) -> str:
    """The letters, whatever they are written as."""
    text = octets.decode("utf-8", "replace").replace("\0", "")
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def _as_number(text: str) -> str:
    """An id that is written with a point or an exponent as its digits."""
    if text.isdecimal():
        return text
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    is_whole = number.is_finite() and 0 <= number.adjusted() < 30
    return f"{number:.0f}" if is_whole and number == number.to_integral_value() else text
