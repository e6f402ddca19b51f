"""What was given or done that is not allowed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from runninghub_async.errors.root import RunningHubError
from runninghub_async.quoting import shown


class InvalidParameterError(RunningHubError, ValueError):
    """A parameter is missing, unknown, or has a value that is not allowed.

    Raised before any network wherever the catalogue knows better, and for the service's
    own refusals.

    Attributes:
        parameter: its name, where known.
        value: the offending value, where there is one.
        allowed: what is allowed instead, in words, where known.
        code: the service's error code, where it was the service that refused.
        identifier: the service's name for the code.
        raw: the service's answer.
    """

    _http_status = 422
    _user_message = (
        "Something in the request is missing or not allowed. Please check what was entered."
    )

    parameter: str | None
    value: Any
    allowed: str | None
    code: int | str | None
    identifier: str | None
    raw: Any

    def __init__(
        self,
        message: str,
        *,
        parameter: str | None = None,
        value: Any = None,
        allowed: str | None = None,
        code: int | str | None = None,
        identifier: str | None = None,
        task_id: str | None = None,
        endpoint: str | None = None,
        raw: Any = None,
    ) -> None:
        super().__init__(message, task_id=task_id, endpoint=endpoint)
        self.parameter = parameter
        self.value = value
        self.allowed = allowed
        self.code = code
        self.identifier = identifier
        self.raw = raw


class FileChangedError(InvalidParameterError):
    """A file is not what it was when it was approved, or changed while it was uploaded.

    Nothing was submitted with it.
    """


class RecipeError(InvalidParameterError):
    """A recipe's file cannot be used.

    The message has file and line of everything that is wrong in it.
    """

    _http_status = 500
    _user_message = "This is not available just now. Please tell whoever runs this service."


class UnknownModelError(InvalidParameterError):
    """The catalogue has no endpoint of this name.

    Attributes:
        suggestions: the nearest names.
    """

    _http_status = 404
    _user_message = "What was asked for is not offered here."

    suggestions: tuple[str, ...]

    def __init__(self, name: str, *, suggestions: Sequence[str] = (), hint: str = "") -> None:
        if suggestions:
            hint = f"Did you mean {' or '.join(map(repr, suggestions))}?"
        hint = hint or "`runninghub models` lists all names."
        super().__init__(
            f"There is no model named {shown(name)}. {hint}", parameter="model", value=name
        )
        self.suggestions = tuple(suggestions)


class ClientClosedError(RunningHubError):
    """The client was closed, or is closing.  What was submitted goes on at the service: with
    ``task_id`` another client gets its result."""

    _http_status = 503
    _user_message = "This service is stopping. Please try again in a minute."


class UsageError(RunningHubError, TypeError):
    """An object of this package was used as it cannot be, such as pickled where it belongs to a
    client, or given by position what goes by name."""


class EventError(RunningHubError, ValueError):
    """What was posted as a webhook is no event of a task."""

    _http_status = 400
    _user_message = "This is no event of a task."
