"""Plain data -> typed documents, by cattrs.

cattrs is told to be strict: a key it does not know is a mistake, and so is a value of another
kind.  (By itself it would turn the number 5 into the text "5".)  What is wrong is reported and
mended or taken out, and the rest is kept, so that one mistake does not hide the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import GenericAlias
from typing import Any, Literal, TypeVar, get_args, get_origin

import attrs
from attrs import frozen
from cattrs import BaseConverter, ClassValidationError, Converter, IterableValidationError
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

from runninghub_async.checks import did_you_mean
from runninghub_async.documents.facts import Default, Number
from runninghub_async.documents.places import OddNumber, Place, Step
from runninghub_async.documents.problems import Problems

D = TypeVar("D")
Hook = Callable[[Any, Any], Any]
HookFactory = Callable[[Any, BaseConverter], Hook]

# What goes on in place of a missing or wrong value that no rule looks at.
_STAND_INS: Mapping[Step, Any] = {
    "currency": "CNY",
    "evidence": "documented",
    "form": "flat",
    "new_task_may_help": False,
    "output": "video",
    "read": "fail",
    "required": False,
    "shape": "registry",
    "site": "cn",
    "submit": "refused",
    "unit": "per call",
}


def structure(top: Place, cls: type[D], problems: Problems) -> D | None:
    """Structure a file's data; report every fault of form and go on without the faulty parts.

    The first round finds all faults.  Mending one may leave its surroundings without something
    they need; further rounds take those out as well, silently.
    """
    stand_ins = _STAND_INS
    report = problems.add
    while True:
        try:
            return _converter.structure(top.data, cls)
        except (ClassValidationError, IterableValidationError, _Unexpected) as error:
            faults = list(_faults(error, top, stand_ins))
        for fault in faults:
            report(fault.place, fault.message)
        mends = {fault.mend.path: fault.instead for fault in faults}
        if () in mends:
            return None
        # From the end of the file to its beginning, so that the numbers of list items hold.
        for path in sorted(mends, key=_reading_order, reverse=True):
            _mend(top.data, path, mends[path])
        stand_ins, report = {}, _keep_silent


def _keep_silent(place: Place, message: str) -> None:
    """Report nothing: the fault is only what an earlier, reported one left behind."""


@frozen
class _Fault:
    place: Place
    message: str
    mend: Place
    instead: Any = None
    """What to go on with; ``None`` = without anything there."""


class _Unexpected(Exception):
    """A value of another kind than the spec asks for."""

    def __init__(self, expected: str) -> None:
        super().__init__(expected)
        self.expected = expected


def _faults(error: Exception, place: Place, stand_ins: Mapping[Step, Any]) -> Iterator[_Fault]:
    if isinstance(error, ClassValidationError):
        for inner, attribute in error.group_exceptions()[0]:
            key = attribute.name
            if isinstance(inner, KeyError):
                instead = stand_ins.get(key)
                mend = place if instead is None else place.at(key)
                yield _Fault(place, f"the key {key} is missing", mend, instead)
            else:
                yield from _faults(inner, place.at(key), stand_ins)
        for inner in error.group_exceptions()[1]:
            assert isinstance(inner, ForbiddenExtraKeysError), inner
            known = [field.name for field in attrs.fields(inner.cl)]
            for key in sorted(inner.extra_fields):
                there = place.at(key)
                hint = did_you_mean(str(key), known)
                what = f"unknown key {key}; known are {', '.join(known)}"
                yield _Fault(there, f"{what}. {hint}" if hint else what, mend=there)
    elif isinstance(error, IterableValidationError):
        for inner, item in error.group_exceptions()[0]:
            yield from _faults(inner, place.at(item.index), stand_ins)
    else:
        assert isinstance(error, _Unexpected), error
        step = place.path[-1] if place.path else "the file"
        name = f"item {step + 1} of {place.path[-2]}" if isinstance(step, int) else step
        message = f"{name} must be {error.expected}, not {_describe(place)}"
        instead = stand_ins.get(step)
        if error.expected == "text" and place.written and place.value is not None:
            message += "; put it in quotes"
            instead = place.written
        elif isinstance(place.value, OddNumber):
            message += "; write a finite one in plain decimal digits"
        yield _Fault(place, message, place, instead)


def _mend(data: Any, path: tuple[Step, ...], instead: Any) -> None:
    *steps, last = path
    for step in steps:
        data = data[step]
    if instead is None:
        data.take_out(last)
    else:
        data[last] = instead


def _reading_order(path: tuple[Step, ...]) -> list[tuple[bool, Step]]:
    return [(isinstance(step, int), step) for step in path]


def _describe(place: Place) -> str:
    value = place.value
    match value:
        case None:
            return "empty"
        case bool():
            return f"the boolean {place.written}"
        case int() | float():
            return f"the number {place.written}"
        case str():
            return f'the text "{value}"'
        case list():
            return "a list"
        case _:
            return "a mapping"


def _expect(expected: str, *kinds: type) -> Hook:
    """A cattrs hook that lets through values of exactly these kinds, and changes nothing."""

    def check(value: Any, _: Any) -> Any:
        if type(value) not in kinds:  # not isinstance: True is an int to Python
            raise _Unexpected(expected)
        return value

    return check


def _expect_literal(cls: Any) -> Hook:
    allowed = get_args(cls)
    expected = "one of " + ", ".join(allowed)

    def check(value: Any, _: Any) -> Any:
        if value not in allowed:
            raise _Unexpected(expected)
        return value

    return check


def _inside(kind: type, expected: str, factory: Callable[[Any, Any], Any]) -> HookFactory:
    """cattrs' own way of structuring a collection, for collections of the right kind only."""

    def make(cls: Any, converter: BaseConverter) -> Hook:
        structure = factory(cls, converter)

        def check(value: Any, cls: Any) -> Any:
            if not isinstance(value, kind):
                raise _Unexpected(expected)
            return structure(value, cls)

        return check

    return make


def _tuples(cls: Any, converter: BaseConverter) -> Hook:
    as_list: Any = GenericAlias(list, get_args(cls)[:1])
    return lambda value, _: tuple(converter.structure(value, as_list))


def _mappings(cls: Any, converter: BaseConverter) -> Hook:
    as_dict: Any = GenericAlias(dict, get_args(cls))
    return lambda value, _: converter.structure(value, as_dict)


def _is(generic: Any) -> Callable[[Any], bool]:
    """A cattrs predicate for ``generic[...]``."""
    return lambda cls: get_origin(cls) is generic


def _make_converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    converter.register_structure_hook(str, _expect("text", str))
    converter.register_structure_hook(bool, _expect("true or false", bool))
    converter.register_structure_hook(int, _expect("a whole number", int))
    number = _expect("a number", int, float)
    scalar = _expect("text, a number, true or false", str, int, float, bool)
    # An optional union is one flat union to Python, so both spellings are registered.
    converter.register_structure_hook(Number, number)
    converter.register_structure_hook(Number | None, _or_none(number))
    converter.register_structure_hook(Default | None, _or_none(scalar))
    converter.register_structure_hook_factory(_is(Literal), _expect_literal)
    converter.register_structure_hook_factory(_is(tuple), _inside(list, "a list", _tuples))
    converter.register_structure_hook_factory(_is(Mapping), _inside(dict, "a mapping", _mappings))
    converter.register_structure_hook_factory(
        attrs.has, _inside(dict, "a mapping", make_dict_structure_fn)
    )
    return converter


def _or_none(check: Hook) -> Hook:
    return lambda value, cls: None if value is None else check(value, cls)


_converter = _make_converter()
