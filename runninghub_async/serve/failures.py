"""From our own errors to what callers are told of them.

Callers see ``error.user_message``, but for a few texts that stand here: what is said of a task that
was made invites nobody to send the same again, since that is paid again.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from runninghub_async import errors
from runninghub_async.serve import troubles
from runninghub_async.serve.troubles import Trouble

_CODE_OF_FAILURE: dict[errors.FailureKind, str] = {
    "moderation": "content_policy_violation",
    "input": "input_refused",
    "memory": "too_large_to_make",
}
_MESSAGE_OF_FAILURE: dict[errors.FailureKind, str] = {
    "platform": "The machine that makes this had a fault. Another try is a task of its own.",
    "unknown": "This could not be made from what was given. Another try is a task of its own.",
}
_NOT_KEPT = "The result is made, but could not be fetched and kept."
_PRICE_UNKNOWN = (
    "What this costs cannot be known beforehand, so that your budget cannot hold it. Please tell"
    " whoever runs this service."
)
_OF_RESULTS = (
    errors.DownloadError,
    errors.OutputsError,
    errors.FileThereError,
    errors.StoreError,
)


def trouble_of(error: Exception, *, task: str | None = None) -> Trouble:
    """What callers are told of an error.

    Args:
        error: whatever was raised, or a job's end.
        task: our id of the task that it is about, where a caller knows one.
    """
    if isinstance(error, Trouble):
        return error
    if not isinstance(error, errors.RunningHubError):
        return evolve(troubles.failed_inside(), task=task)
    told = _of_a_task(error) if _may_have_task(error) else _of_no_task(error)
    return evolve(told, task=task) if told.status != 504 else troubles.not_in_time(task)


def trouble_of_line(line: Mapping[str, Any], *, task: str | None = None) -> Trouble | None:
    """The same from what a run has kept of a job's end; ``None`` where that was no failure.

    Args:
        line: as in ``results.jsonl``.
        task: our id of the task.
    """
    told = line.get("error")
    if line.get("state") == "saved" or not isinstance(told, Mapping):
        return None
    return trouble_of(_error_again(line, told), task=task)


def _may_have_task(error: errors.RunningHubError) -> bool:
    return error.task_id is not None or isinstance(
        error, (errors.SubmissionUncertainError, errors.TaskCancelledError, *_OF_RESULTS)
    )


def _of_a_task(error: errors.RunningHubError) -> Trouble:
    """Never anything that programs would repeat."""
    match error:
        case errors.SubmissionUncertainError():
            return troubles.wrong_request(error.user_message, code="submission_uncertain")
        case errors.TaskTimeoutError() | errors.ClientClosedError():
            return troubles.not_in_time(None)
        case errors.TaskFailedError() | errors.ContentModerationError():
            return _failure(error)
        case errors.TaskCancelledError():
            return troubles.wrong_request(error.user_message, code="task_cancelled")
        case errors.NoOutputsError():
            return troubles.wrong_request(error.user_message, code="result_unavailable")
        case errors.DownloadError() | errors.OutputsError():
            return troubles.wrong_request(_NOT_KEPT, code="result_unavailable")
        case errors.FileThereError() | errors.StoreError():
            return troubles.wrong_request(_NOT_KEPT, code="result_unavailable")
        case errors.InvalidParameterError():
            return _refused_input(error)
        case _:
            return troubles.wrong_request(_MESSAGE_OF_FAILURE["unknown"], code="task_failed")


def _failure(error: errors.TaskFailedError | errors.ContentModerationError) -> Trouble:
    kind = error.kind
    return troubles.wrong_request(
        _MESSAGE_OF_FAILURE.get(kind, error.user_message),
        code=_CODE_OF_FAILURE.get(kind, "task_failed"),
    )


def _of_no_task(error: errors.RunningHubError) -> Trouble:
    """Certainly no task was made: a repeat is harmless, whether or not it helps."""
    told = error.user_message
    match error:
        case errors.PriceUnknownError():
            return troubles.purse_too_small(_PRICE_UNKNOWN)
        case errors.BudgetExceededError():
            return troubles.purse_too_small(told)
        case errors.UnknownModelError():
            return troubles.unknown_model(error.value, error.suggestions)
        case errors.RecipeError():
            return evolve(troubles.account_unusable(), retry_after=None, may_repeat=False)
        case errors.InvalidParameterError():
            return _refused_input(error)
        case errors.TaskFailedError() | errors.ContentModerationError():
            return _failure(error)
        case errors.AuthenticationError() | errors.InsufficientBalanceError():
            return troubles.account_unusable()
        case errors.NotFoundError():
            return Trouble(status=404, message=told, type="invalid_request_error", code="not_found")
        case errors.RateLimitError():
            return troubles.too_many(told, wait=error.retry_after or troubles.LONGEST_WAIT)
        case errors.TaskTimeoutError() if error.refusal is not None:
            return _of_no_task(error.refusal)
        case errors.ConcurrencyLimitError() | errors.TaskTimeoutError():
            return troubles.busy(told)
        case errors.ClientClosedError():
            return troubles.draining()
        case errors.ConnectionFailedError():
            return evolve(troubles.no_task_made(told), may_repeat=error.retryable)
        case errors.UploadError() | errors.ServerError():
            return troubles.no_task_made(told)
        case errors.APIError() if error.retryable:
            return troubles.no_task_made(told)
        case errors.APIError():
            return troubles.wrong_request(told, code="upstream_refused")
        case _:
            return troubles.failed_inside()


def _refused_input(error: errors.InvalidParameterError) -> Trouble:
    """Our own check speaks of what the caller gave, and says all of it; the service's words may
    have what is not for callers."""
    if error.code is None and error.raw is None:
        return troubles.wrong_parameters([error])
    return troubles.wrong_request(error.user_message, param=error.parameter, code="input_refused")


def _error_again(line: Mapping[str, Any], told: Mapping[str, Any]) -> Exception:
    """An error of the class that the job ended with, with what is asked of it above."""
    is_uncertain = line.get("state") == "uncertain"
    name = "SubmissionUncertainError" if is_uncertain else told.get("type")
    message = str(told.get("message") or "")
    if name not in errors.__all__:
        return Exception(message)
    kind: type[errors.RunningHubError] = getattr(errors, name)
    error = kind.__new__(kind, message)
    errors.RunningHubError.__init__(error, message, task_id=line.get("task_id"))
    vars(error).update(
        dict.fromkeys(("raw", "refusal", "allowed")),
        value=line.get("model"),
        code=told.get("code"),
        **({"kind": told["kind"]} if "kind" in told else {}),
        parameter=told.get("parameter"),
        suggestions=(),
        retryable=name == "ConnectionFailedError",
    )
    return error
