"""The body of a webhook -> the event in it.

Nobody signs these bodies, and they come in many forms: the data of the event as text or as an
object, in the envelope of V1 or as the task itself, or without any envelope.  What is read here
is a hint; the truth is what the service answers when it is asked.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen

from runninghub_async.calls.result import Result, result_of
from runninghub_async.errors import EventError, RunningHubError
from runninghub_async.http import faults, wire
from runninghub_async.http.json_bodies import loads
from runninghub_async.http.redaction import NO_KEYS, Redactor
from runninghub_async.quoting import shown

LARGEST = 4 * 2**20
"""Bytes of a body that is read; what the service posts has a few thousand."""
_DATA = "eventData"
_INNER = (_DATA, "data")
"""Where the rest may be wrapped; either may be JSON text."""
_DEEPEST = 4
"""Wrappings that are opened; two are known."""
_ENDPOINT = "a webhook"


@frozen(kw_only=True)
class TaskEvent:
    """That something has happened to a task, as a webhook tells it.

    Nobody vouches for it: ask the service before anything depends on it
    (``await rh.task(event.task_id).refresh()``).

    Attributes:
        task_id: the task.
        status: ``SUCCESS``, ``FAILED``, ``CANCEL``, or what else it says; empty where it says
            nothing.
        result: the outputs and the usage, where it tells of a success.  The outputs have ``url``,
            ``kind`` and ``text``; saving one raises, ``await rh.task(event.task_id)`` gives those
            that can be saved.
        error: what awaiting the task would raise, where it tells of a failure.
        raw: the whole body, as JSON.
    """

    task_id: str
    status: str = ""
    result: Result | None = None
    error: RunningHubError | None = None
    raw: Mapping[str, Any] = field(factory=dict, repr=False)


@frozen
class Told:
    """A body that has been opened but not yet understood."""

    task_id: str
    body: Mapping[str, Any]
    parts: tuple[Mapping[str, Any], ...]
    """The body and what is wrapped in it, the outermost first."""
    size: int
    """Bytes of the body."""


def opened(body: str | bytes | bytearray | Mapping[str, Any]) -> Told:
    """Open a body and find the task in it, which is all that a hint needs.

    Raises:
        EventError: it is no event of a task.
    """
    octets = _octets(body)
    content = _read(octets)
    if not isinstance(content, Mapping):
        raise EventError(
            f"This body is no event: it is {shown(content)} in place of a JSON object with a"
            " taskId."
        )
    parts = tuple(_parts(content))
    task_id = _task_id(parts)
    if not task_id:
        raise EventError(
            "This body is no event: neither it nor its eventData names a task (taskId);"
            f" it has {_fields_of(content)}."
        )
    return Told(task_id, content, parts, len(octets))


def event_in(told: Told, redactor: Redactor = NO_KEYS) -> TaskEvent:
    """What an opened body tells."""
    return _event(told, _answer(told.parts), redactor)


def confirmed_event(told: Told, answer: wire.TaskAnswer, redactor: Redactor) -> TaskEvent:
    """The event of a task of which the service has answered this: only a bill that the answer
    lacks is taken from the body."""
    return _event(told, _with_usage(answer, told.parts), redactor)


def _event(told: Told, answer: wire.TaskAnswer, redactor: Redactor) -> TaskEvent:
    task_id = told.task_id
    result = error = None
    if answer.status == "SUCCESS":
        result = result_of(
            answer, task_id=task_id, expected=None, data=None, source=None, named_outputs={}
        )
    elif answer.status in faults.TERMINAL_STATUSES:
        error = redactor.error(faults.task_error(answer, task_id=task_id, endpoint=_ENDPOINT))
    return TaskEvent(
        task_id=task_id,
        status=answer.status,
        result=result,
        error=error,
        raw=redactor.value(told.body),
    )


def parse(body: str | bytes | bytearray | Mapping[str, Any]) -> TaskEvent:
    """Read the body of a webhook, in any framework and without a client.

    Args:
        body: as it came, at most 4 MiB; or what JSON it was read as.

    Raises:
        EventError: it is no event of a task: not JSON, larger, or without a task's id.
    """
    return event_in(opened(body))


def _octets(body: Any) -> bytes:
    if isinstance(body, Mapping):
        body = _written(body)
    if isinstance(body, str):
        body = body.encode("utf-8", "replace")
    if not isinstance(body, (bytes, bytearray, memoryview)):
        raise EventError(
            f"A webhook's body is bytes, text, or the object that was read from it, not"
            f" {type(body).__name__}."
        )
    if len(body) > LARGEST:
        raise EventError(f"This body is no event: it has {len(body)} bytes, more than {LARGEST}.")
    return bytes(body)


def _read(body: bytes) -> Any:
    try:
        return loads(body)
    except ValueError:
        start = body[:200].decode("utf-8", "replace")
        raise EventError(
            f"This body is no event: it is not JSON; it begins with {shown(start)}."
        ) from None


def _written(body: Mapping[str, Any]) -> bytes:
    """What somebody else has read, as it may have come."""
    try:
        return json.dumps(body).encode()
    except (ValueError, TypeError, RecursionError) as error:
        raise EventError(
            f"This object is no event: it cannot be written as JSON ({error})."
        ) from None


def _parts(content: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A body and what is wrapped in it."""
    part: Any = content
    for _ in range(_DEEPEST):
        if not isinstance(part, Mapping):
            return
        yield part
        part = next((inner for name in _INNER if (inner := _object(part.get(name)))), None)


def _object(value: Any) -> Mapping[str, Any] | None:
    """An object, which may come as JSON text, even twice."""
    for _ in range(2):
        if not isinstance(value, str) or len(value) > LARGEST:
            break
        try:
            value = loads(value.encode("utf-8", "replace"))
        except ValueError:
            return None
    return value if isinstance(value, Mapping) else None


def _task_id(parts: tuple[Mapping[str, Any], ...]) -> str:
    """The first id; an exact one in place of one that somebody took for a number."""
    told = [task_id for part in parts if wire.is_task_id(task_id := wire.task_id_in(part))]
    if not told:
        return ""
    first = told[0]
    return next((other for other in told if wire.is_rounding_of(first, other)), first)


def _answer(parts: tuple[Mapping[str, Any], ...]) -> wire.TaskAnswer:
    """What the innermost part that has a status, or a code, says of the task."""
    for part in reversed(parts):
        answer = wire.task_answer(part)
        if not answer.status:
            answer = wire.outputs_answer(part) or wire.enveloped_answer(part) or answer
        if answer.status:
            return _with_usage(answer, parts)
    return wire.TaskAnswer()


def _with_usage(answer: wire.TaskAnswer, parts: tuple[Mapping[str, Any], ...]) -> wire.TaskAnswer:
    """The bill may stand beside what it is for."""
    if answer.usage is not wire.NO_USAGE:
        return answer
    told = (usage for part in reversed(parts) if (usage := wire.usage_in(part)) != wire.NO_USAGE)
    return evolve(answer, usage=next(told, answer.usage))


def _fields_of(content: Mapping[str, Any]) -> str:
    return ", ".join(shown(name, 40) for name in list(content)[:10]) or "no fields"
