"""Everything this package raises.

``RunningHubError`` is the root.  An error that concerns a task carries its id in
``task_id`` from the moment the id is known, and every error survives pickling.  A message
says what was wrong, with which value, what is allowed and what to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

__all__ = [
    "APIError",
    "AuthenticationError",
    "ConcurrencyLimitError",
    "ConnectionFailedError",
    "ContentModerationError",
    "DownloadError",
    "InsufficientBalanceError",
    "InvalidParameterError",
    "NotFoundError",
    "RateLimitError",
    "RunningHubError",
    "ServerError",
    "SubmissionUncertainError",
    "TaskCancelledError",
    "TaskFailedError",
    "TaskTimeoutError",
    "UnknownModelError",
    "UploadError",
]


_LONGEST_SHOWN = 80
_LONGEST_CARRIED = 10_000
"""Characters of what cannot be pickled that a pickled error keeps."""

JsonValue = str | int | float | bool | dict[str, Any] | list[Any] | None


def shown(value: Any, longest: int = _LONGEST_SHOWN) -> str:
    """A value as messages show it: written as in Python, on one line and of readable length."""
    if isinstance(value, (str, bytes, bytearray)) and len(value) > longest:
        return f"{value[: longest - 20]!r}... ({len(value)} in all)"
    try:
        return plain(repr(value), 2 * longest)
    except Exception:  # integers of thousands of digits, and whatever strangers' classes do
        return "(cannot be shown)"


def plain(text: str, longest: int | None = _LONGEST_SHOWN) -> str:
    """Somebody else's text in the midst of a message: on one line and, unless that is ``None``,
    of readable length."""
    if longest is not None and len(text) > longest:
        text = f"{text[: longest - 3]}..."
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


class RunningHubError(Exception):
    """The root of all errors of this package.

    Attributes:
        message: the sentence that is shown.
        task_id: the task this is about, once its id is known.
        endpoint: the path of the request or model, where there is one.
        outcomes: every outcome of the ``rh.gather`` that raised it; not pickled.
    """

    message: str
    task_id: str | None
    endpoint: str | None
    outcomes: tuple[Any, ...] = ()

    def __init__(
        self, message: str, *, task_id: str | None = None, endpoint: str | None = None
    ) -> None:
        super().__init__(message)
        self.message = message
        self.task_id = task_id
        self.endpoint = endpoint

    def __str__(self) -> str:
        if self.task_id and self.task_id not in self.message:
            return f"{self.message} [task {self.task_id}]"
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions pickle by calling the class with ``args``, which keyword-only
        # arguments break: the state is carried instead.
        state = {
            name: _portable(value) for name, value in self.__dict__.items() if name != "outcomes"
        }
        return _rebuild, (type(self), self.args, state)


def _portable(value: Any) -> Any:
    """The value, or what it looks like where it cannot be pickled (a file, for example)."""
    import pickle  # whoever gets here has it already

    try:
        pickle.dumps(value)
    except Exception:
        return shown(value, _LONGEST_CARRIED)
    return value


def _rebuild(cls: type[RunningHubError], args: tuple[Any, ...], state: dict[str, Any]) -> Any:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class APIError(RunningHubError):
    """The service answered with an error.

    Attributes:
        code: its error code (``421``), or the HTTP status where the body has none.
            ``None`` where there is neither.
        identifier: its name for the code (``TASK_QUEUE_MAXED``), where known.
        retryable: the same request may succeed later and costs nothing to repeat.
        new_task_may_help: the task is over, but a *new* one, which is billed again, may succeed.
        raw: the answer as it came, where there was one.
    """

    code: int | str | None
    identifier: str | None
    retryable: bool
    new_task_may_help: bool
    raw: Any

    def __init__(
        self,
        message: str,
        *,
        code: int | str | None = None,
        identifier: str | None = None,
        task_id: str | None = None,
        endpoint: str | None = None,
        retryable: bool = False,
        new_task_may_help: bool = False,
        raw: Any = None,
    ) -> None:
        super().__init__(message, task_id=task_id, endpoint=endpoint)
        self.code = code
        self.identifier = identifier
        self.retryable = retryable
        self.new_task_may_help = new_task_may_help
        self.raw = raw


class AuthenticationError(APIError):
    """The key is missing, wrong, disabled, or not of the kind that this call needs."""


class InsufficientBalanceError(APIError):
    """The account has too little money or too few coins."""


class NotFoundError(APIError):
    """No such task, workflow, app, model path or file (any more)."""


class RateLimitError(APIError):
    """Too many requests in a short time.

    Attributes:
        retry_after: seconds the service asked to wait, where it said so.
    """

    retry_after: float | None = None


class ConcurrencyLimitError(APIError):
    """The account already runs as many tasks as it may; no task was created."""


class ContentModerationError(APIError):
    """The service's content check refused the input or the result."""


class TaskFailedError(APIError):
    """The task ran and failed.

    Attributes:
        reason: what the service says about the cause, as it came, where it says anything.
        node_id: the node of the workflow that failed, where it is told.
        node_name: that node's class in ComfyUI.
        exception: the name of the Python exception that ended it.
        traceback: that exception's traceback at the service, line by line.
    """

    reason: JsonValue = None
    node_id: str | None = None
    node_name: str | None = None
    exception: str | None = None
    traceback: tuple[str, ...] = ()


class TaskCancelledError(APIError):
    """The task was cancelled, here or elsewhere."""


class UploadError(APIError):
    """A file could not be uploaded."""


class DownloadError(APIError):
    """A result file could not be fetched; the task itself is done and paid."""


class ServerError(APIError):
    """The service failed or gave an answer that makes no sense."""


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


class UnknownModelError(InvalidParameterError):
    """The catalogue has no endpoint of this name.

    Attributes:
        suggestions: the nearest names.
    """

    suggestions: tuple[str, ...]

    def __init__(self, name: str, *, suggestions: Sequence[str] = ()) -> None:
        hint = (
            " Did you mean " + " or ".join(repr(s) for s in suggestions) + "?"
            if suggestions
            else " `runninghub models` lists all names."
        )
        super().__init__(
            f"There is no model named {shown(name)}.{hint}", parameter="model", value=name
        )
        self.suggestions = tuple(suggestions)


class TaskTimeoutError(RunningHubError, TimeoutError):
    """The time limit passed.  The task, if there is one, goes on running at the service.

    Attributes:
        record_url: the page of this call on the web site, once the task id is known.
    """

    record_url: str | None

    def __init__(
        self,
        message: str,
        *,
        task_id: str | None = None,
        endpoint: str | None = None,
        record_url: str | None = None,
    ) -> None:
        super().__init__(message, task_id=task_id, endpoint=endpoint)
        self.record_url = record_url


class ConnectionFailedError(RunningHubError, ConnectionError):
    """No connection, or one that broke.  Where a submit raises it, no task was created.

    Attributes:
        reached: whether the host was reached at all.
        retryable: whether another try may help; a certificate that is not trusted stays so.
    """

    reached: bool
    retryable: bool

    def __init__(
        self,
        message: str,
        *,
        task_id: str | None = None,
        endpoint: str | None = None,
        reached: bool = False,
        retryable: bool = True,
    ) -> None:
        super().__init__(message, task_id=task_id, endpoint=endpoint)
        self.reached = reached
        self.retryable = retryable

    # OSError keeps ``args`` and ``__str__`` of its own; ours must win.
    __str__ = RunningHubError.__str__


class SubmissionUncertainError(RunningHubError):
    """A submit was sent, and whether a task was created (and billed) cannot be known.

    It is never repeated by itself, since that could pay twice.  Look at the account's call
    records, then decide.

    Attributes:
        fingerprint: SHA-256 of path and body, to tell equal requests apart from others.
        sent_at: when the request left, in UTC.
        task_id: set when a task id could still be read from a damaged answer.
    """

    fingerprint: str
    sent_at: datetime

    def __init__(
        self,
        message: str,
        *,
        endpoint: str,
        fingerprint: str,
        sent_at: datetime,
        task_id: str | None = None,
    ) -> None:
        super().__init__(message, task_id=task_id, endpoint=endpoint)
        self.fingerprint = fingerprint
        self.sent_at = sent_at
