"""What the service answered, and that it could not be reached."""

from __future__ import annotations

from typing import Any, Literal

from runninghub_async.errors.root import RunningHubError

REFUSED_BY_THE_CHECK = "The content check refused this. Please change the text or the files."


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

    _http_status = 502
    _user_message = "The service that makes this gave an error. Please try again later."

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

    _http_status = 500
    _user_message = "This is not available just now. Please tell whoever runs this service."


class InsufficientBalanceError(APIError):
    """The account has too little money or too few coins."""

    _http_status = 503
    _user_message = "This is not available just now. Please tell whoever runs this service."


class NotFoundError(APIError):
    """No such task, workflow, app, model path or file (any more)."""

    _http_status = 404
    _user_message = "What was asked for is not there, or not there any more."


class RateLimitError(APIError):
    """Too many requests in a short time.

    Attributes:
        retry_after: seconds the service asked to wait, where it said so.
    """

    _http_status = 429
    _user_message = "There are too many requests just now. Please try again in a minute."

    retry_after: float | None = None


class ConcurrencyLimitError(APIError):
    """The account already runs as many tasks as it may; no task was created."""

    _http_status = 503
    _user_message = "Everything is busy just now. Please try again in a few minutes."


class ContentModerationError(APIError):
    """The service's content check refused the input or the result.

    Attributes:
        kind: ``moderation``, as of a task that failed for the same reason.
    """

    kind: Literal["moderation"] = "moderation"
    _http_status = 422
    _user_message = REFUSED_BY_THE_CHECK


class UploadError(APIError):
    """A file could not be uploaded."""

    _http_status = 502
    _user_message = "A file could not be passed on. Please try again."


class ServerError(APIError):
    """The service failed or gave an answer that makes no sense."""


class ConnectionFailedError(RunningHubError, ConnectionError):
    """No connection, or one that broke.  Where a submit raises it, no task was created.

    Attributes:
        reached: whether the host was reached at all.
        retryable: whether another try may help; a certificate that is not trusted stays so.
    """

    _http_status = 503
    _user_message = (
        "The service that makes this cannot be reached just now. Please try again later."
    )

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
