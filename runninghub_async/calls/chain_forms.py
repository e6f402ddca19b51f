"""Text forms of calls that take outputs of others.

A value that is an output of a task is ``{"task": id, "account": label}``, of a call that has no
task yet ``{"call": "1"}``; ``output`` or ``kind`` beside it say which output.  The calls stand
under ``calls`` of the outermost form, each once, by that name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

from runninghub_async.calls.inners import ChosenOutput, Origin, inner_first
from runninghub_async.calls.orders import Order
from runninghub_async.calls.submission import Submission
from runninghub_async.checks import not_allowed, refusal
from runninghub_async.http.wire import is_task_id
from runninghub_async.models.inner_outputs import InnerOutput, with_inner_as
from runninghub_async.models.output_choice import choice_in
from runninghub_async.models.output_source import OutputSource
from runninghub_async.quoting import shown

CALLS_FIELD = "calls"
_CALL, _TASK, _ACCOUNT = "call", "task", "account"
_BESIDE = frozenset({"output", "kind"})
_NO_VALUES = frozenset({CALLS_FIELD, "graph", "options", "tags"})
"""The fields of a form in which no outputs of others stand."""
Make = Callable[[Mapping[str, Any]], OutputSource]


def form_of(behind: Submission, order: Order | None = None) -> dict[str, Any]:
    """The text form of a call, with those of the calls that it takes outputs from.

    ``order`` is what stands there in place of its own.
    """
    if not behind.origins:
        return _own_form(behind, {}, order)
    without_task = [each for each in inner_first(behind.origins) if each.reference() is None]
    names = {id(each): str(number) for number, each in enumerate(without_task, start=1)}
    form = _own_form(behind, names, order)
    calls = {
        names[id(each)]: _own_form(each, names)
        for each in without_task
        if isinstance(each, Submission)
    }
    return form | ({CALLS_FIELD: calls} if calls else {})


def _own_form(
    behind: Submission, names: Mapping[int, str], order: Order | None = None
) -> dict[str, Any]:
    def mark(inner: InnerOutput) -> dict[str, Any]:
        origin: Origin = inner.inner  # type: ignore[assignment]  # whoever gives one is both
        told = origin.reference() or {_CALL: names[id(origin)]}
        return told | inner.choice.fields()

    form: dict[str, Any] = with_inner_as((order or behind.order).to_dict(), mark)
    return form | behind.options.to_dict()


def with_sources(
    form: Any, make_call: Make, make_task: Callable[[Any, str | None], OutputSource]
) -> Any:
    """A text form with calls and tasks in place of what stands for their outputs.

    Args:
        form: what was read.
        make_call: makes a call of a text form in which nothing stands for others any more.
        make_task: makes a task of an id and the label of an account.

    Raises:
        InvalidParameterError: it refers to a call that is not there, or to itself in a circle.
    """
    if not isinstance(form, Mapping):
        return form
    calls = form.get(CALLS_FIELD)
    references = any(_marks_in(form))
    if calls is None and not references:
        return form
    if not isinstance(calls, Mapping | None):
        raise not_allowed(CALLS_FIELD, calls, "an object with a text form of a call for each name")
    known = dict(calls or {})
    made: dict[str, OutputSource] = {}

    def put(mark: Mapping[str, Any]) -> OutputSource:
        if name := mark.get(_CALL):
            source = made[name]
        else:
            source = make_task(mark[_TASK], mark.get(_ACCOUNT))
        choice = choice_in(mark, _CALL if name else _TASK)
        return ChosenOutput(source, choice) if choice.fields() else source

    for name in _in_order(form, known):
        made[name] = source = make_call(_filled(known[name], put))
        source._as_inner()  # noqa: SLF001 - used, also where a mistake is found further on
    return _filled(form, put)


def _in_order(form: Mapping[str, Any], known: Mapping[str, Any]) -> list[str]:
    """The names of the calls that it needs, each after those that it needs itself."""
    needs: dict[str, list[str]] = {}
    left = list(_names_in(form))
    while left:
        name = left.pop()
        if name in needs:
            continue
        if name not in known:
            there = ", ".join(map(repr, known)) or "none"
            raise refusal(CALLS_FIELD, f"has no call {shown(name)}", f"one of those there: {there}")
        needs[name] = list(_names_in(known[name]))
        left += needs[name]
    if unused := [name for name in known if name not in needs]:
        raise refusal(
            f"{CALLS_FIELD}.{unused[0]}", "is used nowhere", f'{{"{_CALL}": {shown(unused[0])}}}'
        )
    try:
        return list(TopologicalSorter(needs).static_order())
    except CycleError as error:
        circle = " -> ".join(error.args[1])
        raise refusal(CALLS_FIELD, f"go in a circle: {circle}; none of them could begin") from None


def _names_in(form: Any) -> Iterator[str]:
    return (mark[_CALL] for mark in _marks_in(form) if _CALL in mark)


def _marks_in(form: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(form, Mapping):
        for name, part in form.items():
            if name not in _NO_VALUES:
                yield from _marks_within(part)


def _marks_within(value: Any) -> Iterator[Mapping[str, Any]]:
    if _is_mark(value):
        yield value
    elif isinstance(value, (Mapping, list, tuple)):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from _marks_within(part)


def _filled(form: Any, put: Callable[[Mapping[str, Any]], Any]) -> Any:
    if not isinstance(form, Mapping):
        return form
    return {
        name: part if name in _NO_VALUES else _with(part, put)
        for name, part in form.items()
        if name != CALLS_FIELD
    }


def _with(value: Any, put: Callable[[Mapping[str, Any]], Any]) -> Any:
    if _is_mark(value):
        return put(value)
    if isinstance(value, Mapping):
        return {name: _with(part, put) for name, part in value.items()}
    return [_with(part, put) for part in value] if isinstance(value, (list, tuple)) else value


def _is_mark(value: Any) -> bool:
    """Whether a value stands for an output: nothing else is beside what it refers to."""
    if not isinstance(value, Mapping):
        return False
    names = set(value) - _BESIDE
    if names == {_CALL}:
        return isinstance(value[_CALL], str)
    if not {_TASK} <= names <= {_TASK, _ACCOUNT}:
        return False
    task = value[_TASK]
    return isinstance(task, int) or (isinstance(task, str) and is_task_id(task))
