"""What callers are told when a call of theirs comes to nothing.

One class for every refusal and every failure, so that the answer to each has one shape.  The rule
behind status and headers is about money: programs repeat by themselves what is answered with 408,
409, 429 or 5xx.  So once a submit may have left, the answer is a 400, or a 504 that forbids it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from attrs import define

from runninghub_async.checks import combined
from runninghub_async.errors import InvalidParameterError
from runninghub_async.quoting import shown

LONGEST_WAIT = 60
"""Seconds that an answer asks to wait; the official clients heed no more."""

_INVALID = "invalid_request_error"
_SERVER = "server_error"
_NOT_JUST_NOW = "This is not available just now. Please tell whoever runs this service."


@define(kw_only=True)
class Trouble(Exception):
    """A refusal or a failure as callers are told of it, ``{"error": {…}}``.

    Attributes:
        status: of the answer, from 400 to 504.
        message: a sentence that may be shown to people: nothing in it is ours alone.
        type: the other API's word for the kind of error, such as ``invalid_request_error``.
        code: what programs tell errors apart by, such as ``model_not_found``.
        param: the first parameter that is wrong, where it is about one.
        retry_after: seconds after which a repeat may help, at most :data:`LONGEST_WAIT`.
        may_repeat: whether a repeat is harmless, and may help; else the answer forbids it.
        task: our id of the task that it is about, where there is one.
    """

    status: int
    message: str
    type: str
    code: str
    param: str | None = None
    retry_after: int | None = None
    may_repeat: bool = False
    task: str | None = None

    def __str__(self) -> str:
        return self.message

    def as_json(self) -> dict[str, dict[str, str | None]]:
        """The body of the answer."""
        return {"error": self.error_json()}

    def error_json(self) -> dict[str, str | None]:
        """The error alone, as a task that has failed shows it."""
        return {
            "message": self.message,
            "type": self.type,
            "param": self.param,
            "code": self.code,
        }

    def headers(self) -> dict[str, str]:
        """What the answer's headers say of a repeat, and of the task."""
        told = {} if self.may_repeat else {"x-should-retry": "false"}
        if self.retry_after is not None:
            told["retry-after"] = str(self.retry_after)
        if self.status == 401:
            told["www-authenticate"] = "Bearer"
        if self.task is not None:
            told["x-task-id"] = self.task
        return told


def wrong_request(
    message: str, *, param: str | None = None, code: str = "invalid_request"
) -> Trouble:
    """400: what was sent cannot be read, or is not taken here."""
    return Trouble(status=400, message=message, type=_INVALID, code=code, param=param)


def wrong_parameters(mistakes: Sequence[InvalidParameterError]) -> Trouble:
    """400: all of these at once; ``param`` is the first."""
    whole = combined(mistakes)
    return wrong_request(whole.message, param=whole.parameter, code="invalid_parameter")


def no_token(message: str) -> Trouble:
    """401: no token, or none that is known."""
    return Trouble(status=401, message=message, type="authentication_error", code="invalid_api_key")


def purse_too_small(message: str) -> Trouble:
    """402: the caller's purse cannot hold it; the message has price and rest."""
    return Trouble(
        status=402, message=message, type="insufficient_quota", code="insufficient_quota"
    )


def forbidden(message: str) -> Trouble:
    """403: not for this caller, or not at this address."""
    return Trouble(status=403, message=message, type="permission_error", code="forbidden")


def unknown_model(name: Any, nearest: Sequence[str] = ()) -> Trouble:
    """404: no model of this name, or none that this caller may use."""
    hint = f"Did you mean {' or '.join(map(repr, nearest))}? " if nearest else ""
    return Trouble(
        status=404,
        message=f"There is no model named {shown(name)} here. {hint}GET /v1/models lists all.",
        type=_INVALID,
        code="model_not_found",
        param="model",
    )


def not_there(what: str, name: str) -> Trouble:
    """404: nothing of this name that this caller may see."""
    return Trouble(
        status=404,
        message=f"There is no {what} {shown(name)} here.",
        type=_INVALID,
        code="not_found",
    )


def wrong_method(method: str, allowed: Sequence[str]) -> Trouble:
    """405: the address is right, the method is not."""
    return Trouble(
        status=405,
        message=f"{method} is not taken here; allowed is {', '.join(sorted(allowed))}.",
        type=_INVALID,
        code="method_not_allowed",
    )


def too_slow(seconds: float) -> Trouble:
    """408: the body did not come; nothing was done with what came."""
    return Trouble(
        status=408,
        message=f"The body stopped coming for {seconds:g} s, so that it was not waited for.",
        type=_INVALID,
        code="request_timeout",
        may_repeat=True,
    )


def too_large(what: str, most: str) -> Trouble:
    """413: more than this server takes."""
    return Trouble(
        status=413,
        message=f"{what}; at most {most} are taken here.",
        type=_INVALID,
        code="request_too_large",
    )


def wrong_media_type(given: str, allowed: str) -> Trouble:
    """415: the body is of a kind that is not read here."""
    return Trouble(
        status=415,
        message=f"content-type is {shown(given)}; allowed is {allowed}.",
        type=_INVALID,
        code="unsupported_media_type",
    )


def other_body() -> Trouble:
    """422: the same Idempotency-Key with something else."""
    return Trouble(
        status=422,
        message=(
            "The Idempotency-Key was used before, for a request with another body. Send that body"
            " again, or take a new key."
        ),
        type=_INVALID,
        code="idempotency_key_reused",
    )


def too_many(message: str, *, wait: float, code: str = "rate_limit_exceeded") -> Trouble:
    """429: nothing was submitted; the same again after ``wait`` seconds."""
    return Trouble(
        status=429,
        message=message,
        type="rate_limit_error",
        code=code,
        retry_after=_seconds(wait),
        may_repeat=True,
    )


def failed_inside(message: str = "Something went wrong on our side.") -> Trouble:
    """500: a fault of this server; whether something was submitted is not known."""
    return Trouble(status=500, message=message, type=_SERVER, code="internal_error")


def no_task_made(message: str, *, wait: float = 5) -> Trouble:
    """502: the service that makes it could not be asked, and certainly no task was made."""
    return Trouble(
        status=502,
        message=message,
        type=_SERVER,
        code="upstream_unavailable",
        retry_after=_seconds(wait),
        may_repeat=True,
    )


def account_unusable() -> Trouble:
    """503: the account behind this server (its key, its balance); nothing was submitted."""
    return _unavailable(_NOT_JUST_NOW, "account_unavailable", LONGEST_WAIT)


def draining() -> Trouble:
    """503: this server is stopping; another one, or this one in a moment, takes it."""
    return _unavailable("This service is stopping. Please try again in a minute.", "draining", 10)


def busy(message: str, *, wait: float = 30) -> Trouble:
    """503: nothing was submitted, since everything is busy."""
    return _unavailable(message, "overloaded", wait)


def not_in_time(task: str | None) -> Trouble:
    """504: a synchronous call whose time is over; its task goes on."""
    told = f" It goes on as {task}: GET /v1/tasks/{task} tells its end." if task else ""
    return Trouble(
        status=504,
        message=f"This takes longer than is waited for here.{told} Do not send it again.",
        type=_SERVER,
        code="timeout",
        task=task,
    )


def stopping(task: str, *, begun: bool) -> Trouble:
    """What a server that stops tells who waits for a task: that it goes on, where a part of its
    request may have been submitted, and else to come again."""
    return not_in_time(task) if begun else draining()


def _unavailable(message: str, code: str, wait: float) -> Trouble:
    return Trouble(
        status=503,
        message=message,
        type=_SERVER,
        code=code,
        retry_after=_seconds(wait),
        may_repeat=True,
    )


def _seconds(wait: float) -> int:
    return max(1, min(LONGEST_WAIT, math.ceil(wait)))
