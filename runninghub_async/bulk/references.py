"""Where a job names another one's output in the place of a value: ``{"job": "picture-7"}``."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from types import NoneType
from typing import Any

from attrs import frozen

from runninghub_async.calls.options import NOT_ASKED_FOR
from runninghub_async.checks import did_you_mean, refusal
from runninghub_async.models.output_choice import OutputChoice, choice_in
from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.quoting import shown

_MARK = "job"
_KEYS = frozenset({_MARK, "output", "kind"})
_WITHOUT = NOT_ASKED_FOR | {"graph"}
"""Fields of a form in which no output can stand."""
CHOICE_FIELD, RULE_FIELD = "choose", "by"
"""Of a job that chooses among others: their ids, and by which rule."""
FIRST, PERSON = "first", "person"
"""Rules of a choice: the first candidate that succeeded; what a person has chosen in a file."""

_WITHOUT_PARTS = frozenset({str, int, float, bool, NoneType})

Place = tuple[str | int, ...]
"""Where in a form a value stands."""


@frozen
class Reference:
    """An output of another job."""

    job: str
    choice: OutputChoice


def references_in(form: Mapping[str, Any]) -> Iterator[tuple[Place, Reference]]:
    """All that a form has, in their order.

    Raises:
        InvalidParameterError: one is not of the form that references have.
    """
    for name, value in form.items():
        if name not in _WITHOUT and not _is_plain(value):
            yield from _references(value, (name,))


def needs_of(form: Mapping[str, Any]) -> tuple[str, ...]:
    """The ids of the jobs that a job of this form hangs on, each once.

    Raises:
        InvalidParameterError: as :func:`references_in`.
    """
    named = (found.job for _, found in references_in(form))
    return tuple(dict.fromkeys([*chosen_in(form), *named]))


def check_keys(form: Mapping[str, Any], endpoint: Endpoint | None) -> None:
    """See that no value is a reference but for a key that references have not.

    Raises:
        InvalidParameterError: one is.
    """
    for name, value in form.items():
        if name not in _WITHOUT and not _is_plain(value):
            _check_keys(value, (name,), endpoint)


def _check_keys(value: Any, place: Place, endpoint: Endpoint | None) -> None:
    if isinstance(value, Mapping) and isinstance(value.get(_MARK), (str, int)):
        # The inputs of a node, and the fields of an object, may have any names.
        parameter = parameter_at(endpoint, place)
        is_node = place[0] == "nodes" and len(place) == 2
        has_names = parameter.fields if parameter is not None else is_node
        if not has_names and (parameter is not None or _is_mistyped(value)):
            _refuse_keys(sorted(map(str, value.keys() - _KEYS)), place)
    for part, inner in _parts(value):
        _check_keys(inner, (*place, part), endpoint)


def _refuse_keys(unknown: list[str], place: Place) -> None:
    if not unknown:
        return
    raise refusal(
        place_in_words(place),
        f"names a job's output, with the unknown key {shown(unknown[0])}",
        ", ".join((_MARK, *sorted(_KEYS - {_MARK}))),
        hint=did_you_mean(unknown[0], sorted(_KEYS)),
        value=unknown[0],
    )


def _is_mistyped(value: Any) -> bool:
    """Whether a value would be a reference, were a key of it spelt a little differently."""
    if not isinstance(value, Mapping) or not isinstance(value.get(_MARK), (str, int)):
        return False
    return any(did_you_mean(str(key), sorted(_KEYS)) for key in value.keys() - _KEYS)


def chosen_in(form: Mapping[str, Any]) -> list[str]:
    """The ids of the jobs among which a form chooses."""
    chosen = form.get(CHOICE_FIELD)
    return [str(name) for name in chosen] if isinstance(chosen, (list, tuple)) else []


def takes_first(form: Mapping[str, Any]) -> bool:
    """Whether a form chooses the first that succeeds, whatever comes of the others."""
    return CHOICE_FIELD in form and form.get(RULE_FIELD) == FIRST


def reference_in(text: str) -> dict[str, Any] | None:
    """The reference that stands in a cell of a table as JSON; ``None`` where none does."""
    if not text.lstrip().startswith("{"):
        return None
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if _is_reference(value) or _is_mistyped(value) else None


def with_values(
    form: Mapping[str, Any], values: Callable[[Place, Reference], Any]
) -> Mapping[str, Any]:
    """A form with a value in the place of each reference; the same where it has none."""
    if not any(True for _ in references_in(form)):
        return form
    return {
        name: value if name in _WITHOUT else _replaced(value, (name,), values)
        for name, value in form.items()
    }


def parameter_at(endpoint: Endpoint | None, place: Place) -> Parameter | None:
    """The parameter whose value, or a part of it, stands there; ``None`` where nobody knows it."""
    inside = place[1:] if place[0] == "params" else place
    names = [part for part in inside if isinstance(part, str)]
    found = endpoint.param(names[0]) if endpoint is not None and names else None
    for name in names[1:]:
        if found is None:
            return None
        found = next((each for each in found.fields if each.name == name), None)
    return found


def place_in_words(place: Place) -> str:
    """A place as messages have it: ``image_urls[1]``."""
    words = ""
    for part in place[1:] if place[0] in ("params", "nodes") else place:
        words += f"[{part}]" if isinstance(part, int) else f".{part}" if words else part
    return words


def _references(value: Any, place: Place) -> Iterator[tuple[Place, Reference]]:
    if _is_reference(value):
        yield place, _reference(value, place)
    else:
        for part, inner in _parts(value):
            yield from _references(inner, (*place, part))


def _replaced(value: Any, place: Place, values: Callable[[Place, Reference], Any]) -> Any:
    if _is_reference(value):
        return values(place, _reference(value, place))
    if isinstance(value, Mapping):
        return {name: _replaced(part, (*place, name), values) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_replaced(part, (*place, n), values) for n, part in enumerate(value)]
    return value


def _is_plain(value: Any) -> bool:
    """Whether nothing in a value can be a reference: most are texts, or objects of texts."""
    if type(value) is dict:
        return _MARK not in value and _WITHOUT_PARTS.issuperset(map(type, value.values()))
    return type(value) in _WITHOUT_PARTS


def _parts(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, (list, tuple)):
        yield from enumerate(value)


def _is_reference(value: Any) -> bool:
    """Whether a value is one, or was meant to be.  A node may have an input called ``job``."""
    is_one = isinstance(value, Mapping) and _MARK in value and _KEYS.issuperset(value)
    return is_one and not isinstance(value[_MARK], Mapping)


def _reference(value: Mapping[str, Any], place: Place) -> Reference:
    job = value[_MARK]
    if isinstance(job, bool) or not isinstance(job, (str, int)) or job == "":
        where = f"{place_in_words(place)}.{_MARK}"
        raise refusal(where, f"is {job!r}", "the id of a job", value=job)
    rest = {name: part for name, part in value.items() if name != _MARK}
    return Reference(str(job), choice_in(rest, place_in_words(place)))
