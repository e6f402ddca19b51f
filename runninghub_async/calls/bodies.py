"""What bodies of submits have beside what is asked for, as the documentation prints them.

People copy its samples, key and all.  A key belongs to the client and to nothing that is kept,
logged or sent about; so one in a body is refused before anything else looks at it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType
from typing import Any, TypeGuard

from runninghub_async.calls.options import NOT_ASKED_FOR
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.values import is_placeholder

WEBHOOK_FIELD = "webhookUrl"
RECIPE_FIELD = "recipe"
"""Where a text form has the digest of its recipe."""
_OF_NODES = frozenset({"nodes", "graph", "nodeInfoList", "workflow"})
"""What has the values of nodes: some of these take keys, of other services."""
_WITHOUT_PARTS = frozenset({str, int, float, bool, NoneType})
"""Types of most values; asking these first is much faster than asking whether it is a mapping."""
_NO_KEYS: set[str] = set()
"""Names that hold no key, as far as was seen: a million rows have the same few."""
_MOST_KNOWN, _LONGEST_KNOWN = 1024, 64


def without_key(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """A body without the placeholder that stands where a key may stand.

    Raises:
        InvalidParameterError: a key stands there, or deeper; the error does not have it.
    """
    if is_plain(body):
        return body  # most are
    for name, value in body.items():
        if type(value) in _WITHOUT_PARTS or is_plain(value) or name in _OF_NODES:
            continue
        if isinstance(value, (Mapping, list, tuple)):
            _check_inside(str(name), value)
    if _NO_KEYS.issuperset(body):
        return body
    names = [name for name in body if isinstance(name, str) and _may_hold_key(name)]
    if not names:
        return body
    for name in names:
        if not _is_no_key(body[name]):
            raise _key_refused(name, name)
    return {name: value for name, value in body.items() if name not in names}


def params_in(form: Mapping[str, Any], names: frozenset[str]) -> Mapping[str, Any]:
    """The text form of a model's call, with what stands beside ``model`` under ``params``, where
    that is a parameter: so a line has them that was a body of the documentation's.

    Args:
        form: a text form without ``params``.
        names: what the model's parameters are called.
    """
    if names.isdisjoint(form):
        return form
    kept = {name: form[name] for name in _OF_FORM if name in form}
    return {**kept, "params": {name: form[name] for name in form if name not in kept}}


def webhook_in(body: Mapping[str, Any]) -> tuple[Mapping[str, Any], dict[str, Any]]:
    """A body without the option that it has, and the option."""
    if WEBHOOK_FIELD not in body:
        return body, {}
    rest = {name: value for name, value in body.items() if name != WEBHOOK_FIELD}
    return rest, {"webhook_url": body[WEBHOOK_FIELD]} if body[WEBHOOK_FIELD] else {}


_OF_FORM = ("id", "model", RECIPE_FIELD, "extra", "wire", *NOT_ASKED_FOR)
"""What stands beside ``params``."""


def _check_inside(place: str, value: Any) -> None:
    """Refuse a key at any depth of a value, which may contain itself."""
    left, seen = [(place, value)], set[int]()
    while left:
        place, value = left.pop()
        if not isinstance(value, (Mapping, list, tuple)) or id(value) in seen:
            continue
        seen.add(id(value))
        if not isinstance(value, Mapping):
            left.extend(
                (f"{place}[{number}]", item)
                for number, item in enumerate(value)
                if type(item) not in _WITHOUT_PARTS
            )
            continue
        for name, inner in value.items():
            if isinstance(name, str) and _may_hold_key(name) and not _is_no_key(inner):
                raise _key_refused(name, f"{place}.{name}")
            if type(inner) not in _WITHOUT_PARTS and name not in _OF_NODES:
                left.append((f"{place}.{name}", inner))


def is_plain(value: Any) -> TypeGuard[dict[str, Any]]:
    """Whether this is an object of values without parts, none of which can be a key."""
    is_known = type(value) is dict and _NO_KEYS.issuperset(value)
    return is_known and _WITHOUT_PARTS.issuperset(map(type, value.values()))


def _may_hold_key(name: str) -> bool:
    word = "".join(filter(str.isalnum, name)).casefold()
    if word.endswith("apikey") or word == "authorization":
        return True
    if len(name) <= _LONGEST_KNOWN and len(_NO_KEYS) < _MOST_KNOWN:
        _NO_KEYS.add(name)
    return False


def _is_no_key(value: Any) -> bool:
    """Whether nothing stands there, or what samples have in a key's place."""
    if not isinstance(value, str):
        return value is None
    return value.strip().casefold() in ("", "bearer") or is_placeholder(value)


def _key_refused(name: str, place: str) -> InvalidParameterError:
    error = refusal(
        place,
        "stands in what is asked for, where no key belongs",
        hint="The key is the client's: RunningHub(api_key=…), or RUNNINGHUB_API_KEY in the"
        " environment. Take it out here; should others have seen it, have it replaced on the"
        " website.",
    )
    error.parameter = name
    return error
