"""One way to refuse what a caller gave: "X is Y; allowed is Z", and several mistakes as one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from runninghub_async.errors import InvalidParameterError
from runninghub_async.json_values import ALLOWED, Foreign, NotJsonError, plain_value
from runninghub_async.quoting import plain, shown
from runninghub_async.values import is_web_address

_LONGEST_NAME = 100
_LONGEST_TIME = 1e9
"""Thirty years: timers can count them."""


def refusal(
    name: str,
    what: str,
    allowed: str | None = None,
    *,
    value: Any = None,
    hint: str = "",
    about: str = "",
    endpoint: str | None = None,
) -> InvalidParameterError:
    """The error that says: ``name what; allowed is allowed. hint``.

    Args:
        name: what the caller calls the value; the error's ``parameter``.
        what: what is wrong, as the rest of a sentence: ``"is '8k'"``, ``"has 12 items"``.
        allowed: what may stand there instead, in words.
        value: what was given.
        hint: a sentence that follows.
        about: what the name means to a person, shown in brackets behind it.
        endpoint: where the value was going.
    """
    subject = f"{plain(name)} ({about})" if about else plain(name)
    sentence = f"{subject} {what}; allowed is {allowed}." if allowed else f"{subject} {what}."
    return InvalidParameterError(
        f"{sentence} {hint}" if hint else sentence,
        parameter=name,
        value=value,
        allowed=allowed,
        endpoint=endpoint,
    )


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """The question whether the nearest of these names was meant; empty where none is near."""
    nearest = difflib.get_close_matches(name[:_LONGEST_NAME], list(names), n=1)
    return f"Did you mean {nearest[0]}?" if nearest else ""


def not_allowed(name: str, value: Any, allowed: str) -> InvalidParameterError:
    """The error for a value that is not one of those allowed."""
    return refusal(name, f"is {shown(value)}", allowed, value=value)


def combined(
    mistakes: Sequence[InvalidParameterError], *, about: str = "", endpoint: str | None = None
) -> InvalidParameterError:
    """All mistakes in one error, whose attributes describe the first.

    Args:
        mistakes: at least one.
        about: what they were made in, for the beginning of the message.
        endpoint: where the values were going.
    """
    first = mistakes[0]
    told = " ".join(dict.fromkeys(mistake.message for mistake in mistakes))
    return InvalidParameterError(
        f"{about}: {told}" if about else told,
        parameter=first.parameter,
        value=first.value,
        allowed=first.allowed,
        endpoint=endpoint or first.endpoint,
    )


def sendable(name: str, value: Any, allowed: str = ALLOWED, foreign: Foreign | None = None) -> Any:
    """A value that is to be sent as JSON, as :func:`.plain_value`.

    Raises:
        InvalidParameterError: it cannot be; the message tells where in it the trouble lies.
    """
    try:
        return plain_value(value, foreign)
    except NotJsonError as mistake:
        error = refusal(f"{name}{mistake.place}", mistake.what, allowed, value=mistake.value)
        error.parameter = name
        raise error from None


def checked_concurrency(value: int | None) -> int | None:
    """A number of tasks at once, or ``None`` for no limit of one's own.

    Raises:
        InvalidParameterError: it is neither.
    """
    return value if value is None else checked_count("concurrency", value, or_else=", or None")


def checked_count(name: str, value: int, *, least: int = 1, or_else: str = "") -> int:
    """A whole number of at least ``least``.

    Raises:
        InvalidParameterError: it is none; ``or_else`` says what else may stand there.
    """
    if isinstance(value, int) and not isinstance(value, bool) and value >= least:
        return value
    raise not_allowed(name, value, f"a whole number of at least {least}{or_else}")


def checked_seconds(name: str, value: float, *, least: float | None = None) -> float:
    """A length of time.

    Raises:
        InvalidParameterError: it is none, or shorter than ``least``.
    """
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if is_number and 0 < value <= _LONGEST_TIME and value >= (least or 0):
        return float(value)
    from_ = "above 0" if least is None else f"of at least {least:g}"
    raise not_allowed(name, value, f"a number of seconds {from_}, at most {_LONGEST_TIME:g}")


def checked_timeout(name: str, value: float | None) -> float | None:
    """A length of time, or ``None`` for no limit.

    Raises:
        InvalidParameterError: it is neither.
    """
    return None if value is None else checked_seconds(name, value)


def checked_wait_for_place(name: str, value: bool | float) -> bool | float:
    """How long a call stands in line: ``True``, ``False``, or a length of time.

    Raises:
        InvalidParameterError: it is none of these.
    """
    if isinstance(value, bool):
        return value
    try:
        return checked_seconds(name, value)
    except InvalidParameterError as mistake:
        allowed = f"True, False, or {mistake.allowed}"
    raise not_allowed(name, value, allowed)


def checked_address(name: str, value: str) -> str:
    """An address of the caller's that the service is to call.

    Raises:
        InvalidParameterError: it is none.
    """
    if isinstance(value, str) and is_web_address(value):
        return value
    raise not_an_address(name, value, "an http(s) address such as https://example.com/hook")


def not_an_address(name: str, value: Any, allowed: str) -> InvalidParameterError:
    """The error for something else where the service is to call.  A text is not shown: there may
    be a password or a token in it, wherever the mistake is."""
    if isinstance(value, (str, bytes, bytearray)):
        what = "is something else (not shown, since there may be a secret in it)"
        return refusal(name, what, allowed)
    return not_allowed(name, value, allowed)


def checked_durations(value: Mapping[str, Sequence[float]]) -> list[tuple[str, float]]:
    """What was called and the seconds that it took, one by one.

    Raises:
        InvalidParameterError: it is something else.
    """
    checked: list[tuple[str, float]] = []
    given: Iterable[tuple[Any, Any]] = (
        value.items() if isinstance(value, Mapping) else [(None, value)]
    )
    for what, known in given:
        if not isinstance(what, str) or not isinstance(known, (list, tuple)):
            raise not_allowed("durations", value, "lists of seconds by name, as of durations()")
        checked += [(what, checked_seconds(f"a duration of {what}", one)) for one in known]
    return checked
