"""What became of a task, or of the submit that was to make it."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, NamedTuple

from runninghub_async.errors.answers import REFUSED_BY_THE_CHECK, APIError
from runninghub_async.errors.root import RunningHubError

_NOT_IN_TIME = "This could not be done in time. Please try again."
JsonValue = str | int | float | bool | dict[str, Any] | list[Any] | None
FailureKind = Literal["moderation", "input", "memory", "missing_model", "platform", "unknown"]
"""Why a task failed: its content was refused; its input or graph is not right; the machine has
too little memory; a model file is not there; a passing fault of the service's machines."""


class RejectedNode(NamedTuple):
    """A node that the service checked and will not run.

    Attributes:
        node_id: empty where the report is about the graph as a whole.
        node_type: its class in ComfyUI, where it is told.
        field: the input that is wrong, where one is named.
        message: what is wrong, in the service's words.
    """

    node_id: str
    node_type: str
    field: str
    message: str

    def __str__(self) -> str:
        node = f"node {self.node_id}" if self.node_id else "the graph"
        kind = f" ({self.node_type})" if self.node_type else ""
        field = f", field {self.field}" if self.field else ""
        return f"{node}{kind}{field}: {self.message or 'rejected'}"


class TaskFailedError(APIError):
    """The task ran and failed, or its graph was rejected.

    Attributes:
        kind: why, as far as code, exception and node tell: ``moderation``, ``input``, ``memory``,
            ``missing_model``, ``platform`` (a passing fault of the service's disks and machines,
            after which a new task may succeed) or ``unknown``.
        reason: what the service says about the cause, as it came, where it says anything.
        node_id: the node of the workflow that failed, where it is told.
        node_name: that node's class in ComfyUI.
        exception: the name of the Python exception that ended it.
        traceback: that exception's traceback at the service, line by line.
        rejected: the nodes that the service would not run, as far as it has told.
    """

    kind: FailureKind = "unknown"
    reason: JsonValue = None
    node_id: str | None = None
    node_name: str | None = None
    exception: str | None = None
    traceback: tuple[str, ...] = ()
    rejected: tuple[RejectedNode, ...] = ()

    @property
    def http_status(self) -> int:
        return _STATUS_OF_FAILURE.get(self.kind, self._http_status)

    @property
    def user_message(self) -> str:
        return _MESSAGE_OF_FAILURE[self.kind]


_STATUS_OF_FAILURE: dict[FailureKind, int] = {"moderation": 422, "input": 422, "memory": 422}
_MESSAGE_OF_FAILURE: dict[FailureKind, str] = {
    "moderation": REFUSED_BY_THE_CHECK,
    "input": "This could not be made from what was given. Please change it and try again.",
    "memory": "This is too large to be made. Please try something smaller.",
    "missing_model": "This cannot be made just now. Please tell whoever runs this service.",
    "platform": "The machine that makes this had a fault. Please try again.",
    "unknown": "This could not be made. Please try again, or change what was given.",
}


class TaskCancelledError(APIError):
    """The task was cancelled, here or elsewhere."""

    _http_status = 409
    _user_message = "This was cancelled."


class TaskTimeoutError(RunningHubError, TimeoutError):
    """The time limit passed.  The task, if there is one, goes on running at the service.

    Attributes:
        record_url: the page of this call on the web site, once the task id is known.
        refusal: of a call that did not get its turn, why: the last refusal of its submit or of
            those that it stood in line with, mostly a :class:`ConcurrencyLimitError` (the
            account is full, or the client sends no more at once) or a :class:`RateLimitError`.
            It is the ``__cause__`` as well.
    """

    _http_status = 504
    _user_message = "This takes longer than expected. Please look again later."
    record_url: str | None
    refusal: RunningHubError | None

    def __init__(
        self,
        message: str,
        *,
        task_id: str | None = None,
        endpoint: str | None = None,
        record_url: str | None = None,
        refusal: RunningHubError | None = None,
    ) -> None:
        super().__init__(message, task_id=task_id, endpoint=endpoint)
        self.record_url = record_url
        self.refusal = self.__cause__ = refusal

    def __setstate__(self, state: dict[str, Any] | None, /) -> None:
        super().__setstate__(state)
        self.__cause__ = self.refusal

    @property
    def http_status(self) -> int:
        """504 for a task that goes on; where nothing does, as the refusal, or 503."""
        if self.refusal is not None:
            return self.refusal.http_status
        return self._http_status if self.task_id else 503

    @property
    def user_message(self) -> str:
        if self.refusal is not None:
            return self.refusal.user_message
        return self._user_message if self.task_id else _NOT_IN_TIME


class SubmissionUncertainError(RunningHubError):
    """A submit was sent, and whether a task was created (and billed) cannot be known.

    It is never repeated by itself, since that could pay twice.  Look at the account's call
    records, then decide.

    Attributes:
        fingerprint: SHA-256 of path and body, to tell equal requests apart from others.
        sent_at: when the request left, in UTC.
        task_id: set when a task id could still be read from a damaged answer.
        client_token: the token that was sent with it, for the few models that take one; with the
            same token, a repeat is documented as safe.
    """

    _http_status = 502
    _user_message = (
        "It is not known whether this was started. Please do not send it again before "
        "somebody has looked."
    )

    fingerprint: str
    sent_at: datetime
    client_token: str | None

    def __init__(
        self,
        message: str,
        *,
        endpoint: str,
        fingerprint: str,
        sent_at: datetime,
        task_id: str | None = None,
        client_token: str | None = None,
    ) -> None:
        super().__init__(message, task_id=task_id, endpoint=endpoint)
        self.fingerprint = fingerprint
        self.sent_at = sent_at
        self.client_token = client_token
