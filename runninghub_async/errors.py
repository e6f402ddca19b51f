"""Everything this package raises.

``RunningHubError`` is the root.  An error that concerns a task carries its id in
``task_id`` from the moment the id is known, and every error survives pickling.  A message
says what was wrong, with which value, what is allowed and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from runninghub_async.quoting import shown

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = [
    "APIError",
    "AuthenticationError",
    "BudgetExceededError",
    "ClientClosedError",
    "ConcurrencyLimitError",
    "ConnectionFailedError",
    "ContentModerationError",
    "DownloadError",
    "EventError",
    "FileChangedError",
    "FileThereError",
    "InsufficientBalanceError",
    "InvalidParameterError",
    "NoOutputsError",
    "NotFoundError",
    "OutputsError",
    "PriceUnknownError",
    "RateLimitError",
    "RecipeError",
    "RunningHubError",
    "ServerError",
    "SubmissionUncertainError",
    "TaskCancelledError",
    "TaskFailedError",
    "TaskTimeoutError",
    "UnknownModelError",
    "UploadError",
    "UsageError",
]


_REFUSED_BY_THE_CHECK = "The content check refused this. Please change the text or the files."
_NOT_IN_TIME = "This could not be done in time. Please try again."
_HALF = re.compile("[\ud800-\udfff]")
"""Half of a character, as bytes of a file's name that are no text become."""
_LONGEST_CARRIED = 10_000
"""Characters of what cannot be pickled that a pickled error keeps."""

StepState = Literal["succeeded", "failed", "under way", "uncertain", "not submitted"]
JsonValue = str | int | float | bool | dict[str, Any] | list[Any] | None
FailureKind = Literal["moderation", "input", "memory", "missing_model", "platform", "unknown"]
"""Why a task failed: its content was refused; its input or graph is not right; the machine has
too little memory; a model file is not there; a passing fault of the service's machines."""


class ChainStep(NamedTuple):
    """How far one of the calls of a chain has come.

    Attributes:
        name: what was called.
        state: one of ``"succeeded"``, ``"failed"``, ``"under way"``, ``"uncertain"`` (a submit may
            have made a task) and ``"not submitted"``.
        task_id: its task, where there is one.
        cost: what it cost, where the service has told it.
        currency: of ``cost``; ``RH`` for coins; ``None`` where it is not told.
    """

    name: str
    state: StepState
    task_id: str | None = None
    cost: Decimal | None = None
    currency: str | None = None

    def __str__(self) -> str:
        of_task = [f"task {self.task_id}"] if self.task_id else []
        if self.cost is not None:
            of_task.append(f"{self.cost:f} {self.currency or ''}".rstrip())
        return f"{self.name} {self.state}" + (f" ({', '.join(of_task)})" if of_task else "")


class RunningHubError(Exception):
    """The root of all errors of this package.

    Attributes:
        message: the sentence that is shown.
        task_id: the task this is about, once its id is known.
        endpoint: the path of the request or model, where there is one.
        outcomes: every outcome of the ``rh.gather`` that raised it; not pickled.
        chain: where a call failed whose output was to go into another one: how far each call of
            the chain has come, in the order in which they run; else empty.
        http_status: what a web service answers its own caller with.
        user_message: what it tells that caller: a sentence with nothing internal in it.
    """

    message: str
    task_id: str | None
    endpoint: str | None
    outcomes: tuple[Any, ...] = ()
    chain: tuple[ChainStep, ...] = ()
    _http_status: int = 500
    _user_message: str = "Something went wrong on our side. Please try again later."

    def __init__(
        self, message: str, *, task_id: str | None = None, endpoint: str | None = None
    ) -> None:
        # A name of a file may be no text; whatever shows a message can show what becomes of it.
        self.message = message = _HALF.sub(lambda half: repr(half[0])[1:-1], message)
        super().__init__(message)
        self.task_id = task_id
        self.endpoint = endpoint

    def __str__(self) -> str:
        if self.task_id and self.task_id not in self.message:
            return f"{self.message} [task {self.task_id}]"
        return self.message

    @property
    def http_status(self) -> int:
        """What a web service answers its own caller with, from 402 to 504."""
        return self._http_status

    @property
    def user_message(self) -> str:
        """A sentence for whoever uses a service that is built on this one: without codes, ids,
        paths, names of models or parameters, or what the service said."""
        return self._user_message

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
    if isinstance(error, TaskTimeoutError):
        error.__cause__ = error.refusal
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
    _user_message = _REFUSED_BY_THE_CHECK


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
    "moderation": _REFUSED_BY_THE_CHECK,
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


class UploadError(APIError):
    """A file could not be uploaded."""

    _http_status = 502
    _user_message = "A file could not be passed on. Please try again."


class DownloadError(APIError):
    """A result file could not be fetched; the task itself is done and paid."""

    _http_status = 502
    _user_message = "The result is made, but could not be fetched. Please try again later."


class NoOutputsError(DownloadError):
    """The task has succeeded and is paid, and its results did not come, however often it was looked
    at again.  They may come yet: another look at the task costs nothing.

    Attributes:
        result: what is known of the result, without outputs, or without all of them where the time
            limit passed; for those whose workflow rightly makes none.
        record_url: the page of this call on the web site.
    """

    _user_message = "This is made, but the result has not come. Please look again later."

    result: Any
    record_url: str | None

    def __init__(
        self,
        message: str,
        *,
        task_id: str | None = None,
        endpoint: str | None = None,
        raw: Any = None,
        result: Any = None,
        record_url: str | None = None,
    ) -> None:
        super().__init__(message, task_id=task_id, endpoint=endpoint, raw=raw)
        self.result = result
        self.record_url = record_url


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


class OutputsError(RunningHubError, ValueError):
    """A result has not the one output, link or text that was asked for; the task is done and paid.

    Attributes:
        urls: the links that it has.
    """

    _http_status = 502
    _user_message = "The result is made, but is not of the expected form."
    urls: tuple[str, ...]

    def __init__(
        self, message: str, *, task_id: str | None = None, urls: Sequence[str] = ()
    ) -> None:
        super().__init__(message, task_id=task_id)
        self.urls = tuple(urls)


class FileThereError(RunningHubError, FileExistsError):
    """A file of that name is there, and is not replaced unasked.

    Attributes:
        path: of the file.
    """

    _http_status = 409
    _user_message = "There is something of that name already."
    path: str | None

    def __init__(
        self, message: str, *, path: str | None = None, task_id: str | None = None
    ) -> None:
        super().__init__(message, task_id=task_id)
        self.path = path

    # OSError keeps ``args`` and ``__str__`` of its own; ours must win.
    __str__ = RunningHubError.__str__


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


class BudgetExceededError(RunningHubError):
    """A submit could cross a budget, so it was not made: no task was created.

    Attributes:
        cost: what the call was expected to cost, in the budget's currency; ``None`` is not known.
        owner: whose budget it is, where it is kept for somebody.
        spent: of the budget, by then; ``None`` where it is not about that.
        reserved: of the budget, for calls under way.
    """

    _http_status = 402
    _user_message = "Your budget for this is used up."
    cost: Decimal | None
    owner: str | None
    spent: Decimal | None
    reserved: Decimal | None

    def __init__(
        self,
        message: str,
        *,
        cost: Decimal | None = None,
        owner: str | None = None,
        spent: Decimal | None = None,
        reserved: Decimal | None = None,
        endpoint: str | None = None,
    ) -> None:
        super().__init__(message, endpoint=endpoint)
        self.cost = cost
        self.owner = owner
        self.spent = spent
        self.reserved = reserved


class PriceUnknownError(BudgetExceededError):
    """What a call costs cannot be known beforehand, so that nobody can say whether a budget holds
    it, and that was not allowed: no task was created.

    Attributes:
        priced_as: the name by which ``prices`` can tell what such a call costs.
    """

    _http_status = 503
    _user_message = "This is not available just now. Please tell whoever runs this service."
    priced_as: str | None

    def __init__(
        self,
        message: str,
        *,
        priced_as: str | None = None,
        owner: str | None = None,
        endpoint: str | None = None,
    ) -> None:
        super().__init__(message, owner=owner, endpoint=endpoint)
        self.priced_as = priced_as


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


def __dir__() -> list[str]:
    """What is offered where people complete a name."""
    return sorted(__all__)
