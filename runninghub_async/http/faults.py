"""From answers to errors, without any I/O: what an answer means and what may be done about it.

The one question that costs money is decided in :func:`judge_submit`: does this answer to a
submit mean that a task was created, that none was, or that it cannot be known?
"""

from __future__ import annotations

import re
from typing import Any, Literal

from attrs import evolve, frozen
from yarl import URL

from runninghub_async import errors, quoting
from runninghub_async.http import json_bodies, task_ids, wire
from runninghub_async.http.node_reports import NodeFailure, node_failure, rejected_nodes
from runninghub_async.http.occasions import occasion_of_submit, where_to_look
from runninghub_async.models.error_meanings import (
    advice,
    failure_advice,
    failure_rule,
    meaning_of_code,
)
from runninghub_async.models.records import ErrorCode, FailureRule, Occasion

Verdict = Literal["created", "later", "refused", "uncertain"]

TERMINAL_STATUSES = frozenset({"SUCCESS", "FAILED", "CANCEL", "CANCELLED", "CANCELED"})
CANCELLED_STATUSES = frozenset({"CANCEL", "CANCELLED", "CANCELED"})

# HTTP client errors after which the request may still have been worked on.
_UNDECIDED_HTTP_STATUSES = frozenset({408, 425})

_SUCCESS_CODES = frozenset({0, 200})
_WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]*")

_ERROR_OF_HTTP_STATUS: dict[int, type[errors.APIError]] = {
    401: errors.AuthenticationError,
    402: errors.InsufficientBalanceError,
    403: errors.AuthenticationError,
    404: errors.NotFoundError,
    429: errors.RateLimitError,
}


@frozen(kw_only=True)
class Judgement:
    """What an answer to a submit means.  ``error`` is set unless the verdict is "created"."""

    verdict: Verdict
    answer: wire.TaskAnswer
    named: tuple[str, ...] = ()
    """Ids that the answer names without saying that one is the task."""
    error: errors.RunningHubError | None = None


def judge_submit(
    status: int,
    body: bytes,
    *,
    endpoint: str,
    location: str | None = None,
    asked: bytes = b"",
    site: URL | None = None,
) -> Judgement:
    """Decide what the answer to a submit means (see the module's docstring).

    In the order of the rules: an id at the top level or in ``data`` is the task, whatever stands
    beside it; ids anywhere else, two different ones, and what stands in an id's place without
    being one may hide a task; a code that the table calls uncertain is; a code that refuses for
    the moment, or HTTP 429, means that no task was made and the same submit may be repeated;
    HTTP 4xx, a code that the table knows as a refusal, and a whole number that it does not know
    mean that it was refused for good; everything else may have made a task.

    Args:
        status, body, location: the answer.
        endpoint: what messages call what was asked.
        asked: the body of the submit; ids in it are no news.
        site: where it was sent.
    """
    try:
        content = json_bodies.loads(body)
    except ValueError:
        content = None
    answer, code, message = _read_submit(content)
    if hidden := _hidden_task(status, body, answer, asked):
        return hidden
    if answer.task_id:
        return Judgement(verdict="created", answer=answer)

    error = request_error(
        code if code is not None else status,
        message,
        endpoint=endpoint,
        occasion=occasion_of_submit(endpoint),
        site=site,
        raw=content,
        http=status,
    )
    verdict = _verdict_of(status, code, message)
    if verdict != "uncertain":
        return Judgement(verdict=verdict, answer=answer, error=error)
    if location is not None:
        why = f"the service answered with a redirect (HTTP {status}) to {location}"
    elif code is not None:
        why = f"the service answered {describe_code(code, message)} (HTTP {status})"
    elif content is None:
        why = f"the answer (HTTP {status}, {len(body)} bytes) is not readable"
    else:
        why = f"the answer (HTTP {status}) has neither a task id nor an error code"
    return Judgement(verdict="uncertain", answer=answer, error=errors.RunningHubError(why))


def _hidden_task(
    status: int, body: bytes, answer: wire.TaskAnswer, asked: bytes
) -> Judgement | None:
    """The judgement where an id is in the answer and is not simply the task's."""
    own = answer.task_id
    if own and not wire.is_task_id(own):
        why = f"names a task {quoting.shown(own)}, which cannot be the id of one"
        named: tuple[str, ...] = ()
    else:
        try:
            seen = task_ids.named_beside(body, own) if own else None
        except ValueError:  # too deep to be read with all its fields
            seen = None
        if not own:
            seen = task_ids.named_anywhere(body, asked)
        if seen is None or not (seen.ids or seen.odd):
            return None
        named = tuple([own, *seen.ids] if own else seen.ids)
        why = "names a task in a place that says nothing" if named else "has half a task id"
        if len(named) > 1:
            why = "names several tasks"
    error = errors.RunningHubError(f"the answer (HTTP {status}) {why}")
    return Judgement(verdict="uncertain", answer=answer, named=named, error=error)


def _verdict_of(
    status: int, code: int | str | None, message: str
) -> Literal["later", "refused", "uncertain"]:
    """What an answer without any id means."""
    known = meaning_of_code(code, message)
    if known is not None and known.submit == "uncertain":
        return "uncertain"
    if status == 429 or (known is not None and known.submit == "later"):
        return "later"
    if 400 <= status < 500 and status not in _UNDECIDED_HTTP_STATUSES:
        return "refused"
    is_refusal = known is not None or (_is_whole(code) and code not in _SUCCESS_CODES)
    return "refused" if 200 <= status < 300 and is_refusal else "uncertain"


def _is_whole(code: int | str | None) -> bool:
    return code is not None and _WHOLE_NUMBER.fullmatch(str(code)) is not None


def request_error(
    code: int | str | None,
    message: str,
    *,
    endpoint: str,
    occasion: Occasion,
    site: URL | None = None,
    task_id: str | None = None,
    raw: Any = None,
    http: int | None = None,
) -> errors.RunningHubError:
    """The exception for a request that the service refused with this code.

    Args:
        code, message, raw: what it answered.
        endpoint: what messages call what was asked.
        occasion: what was asked.
        site: which of the service's sites was.
        task_id: about which task.
        http: the status, where that is not 200.
    """
    known = meaning_of_code(code, message)
    if known is not None:
        cls: type[Any] = getattr(errors, known.error)
    elif http is not None and http >= 500:
        cls = errors.ServerError
    else:
        cls = _ERROR_OF_HTTP_STATUS.get(http or 0, errors.APIError)
    if http == 429 and not issubclass(cls, errors.APIError):
        cls = errors.RateLimitError  # "later" wins over what the body blames
    return _build(
        cls,
        " ".join(
            [
                _sentence(f"{endpoint} was refused", code, message, known, http),
                *_advice(known, occasion, site),
            ]
        ),
        code=code,
        known=known,
        task_id=task_id,
        endpoint=endpoint,
        retryable=http == 429 or (known is not None and known.submit == "later"),
        raw=raw,
    )


def task_error(
    answer: wire.TaskAnswer,
    *,
    task_id: str,
    endpoint: str,
    rejected: tuple[errors.RejectedNode, ...] = (),
) -> errors.RunningHubError:
    """The exception for a task that has ended without success.

    ``rejected`` are the nodes that the answer to its submit would not run; this one may repeat it.
    """
    code = wire.error_code(answer.error_code)
    if answer.status in CANCELLED_STATUSES:
        return errors.TaskCancelledError(
            f"Task {task_id} ({endpoint}) was cancelled.",
            code=code,
            task_id=task_id,
            endpoint=endpoint,
            raw=answer.raw,
        )
    failure = node_failure(answer.failed_reason)
    rejected = rejected_nodes(answer.prompt_tips) or rejected
    known = meaning_of_code(code, answer.error_message)
    parts = (answer.error_message, failure.message, *(each.message for each in rejected))
    rule = failure_rule(
        code,
        exception=failure.exception,
        message="; ".join(part for part in parts if part),
        node=failure.node_name or (rejected[0].node_type if rejected else ""),
    )
    if rule is None and rejected and not str(failure):
        rule = FailureRule(kind="input")
    cls: type[Any] = getattr(errors, known.task_error) if known else errors.TaskFailedError
    kind = f" ({rule.kind})" if rule and issubclass(cls, errors.TaskFailedError) else ""
    start = f"Task {task_id} ({endpoint}) failed{kind}"
    text = _told(answer.error_message, str(failure) or "; ".join(map(str, rejected)), known)
    error = _build(
        cls,
        " ".join([_sentence(start, code, text, known, None), *_advice_after(rule, known)]),
        code=code,
        known=known,
        task_id=task_id,
        endpoint=endpoint,
        retryable=False,
        raw=answer.raw,
    )
    if isinstance(error, errors.TaskFailedError):
        _note_failure(error, rule, failure)
        _note_rejected(error, rejected)
        error.reason = answer.failed_reason
    return error


def _told(message: str, told: str, known: ErrorCode | None) -> str:
    """What the service says of a failure, in its own words, with what happened in which node."""
    if not told or told in message:
        return message
    # What the service calls the code says less than what happened in the node.
    is_name = known is not None and message == known.identifier
    return told if is_name else "; ".join(part for part in (message, told) if part)


def _note_failure(
    error: errors.TaskFailedError, rule: FailureRule | None, failure: NodeFailure
) -> None:
    error.node_id = failure.node_id or None
    error.node_name = failure.node_name or None
    error.exception = failure.exception or None
    error.traceback = failure.traceback
    if rule is None:
        return
    error.kind = rule.kind
    if not rule.codes:  # what happened says more than the code
        error.new_task_may_help = rule.kind == "platform"


def _note_rejected(
    error: errors.TaskFailedError, rejected: tuple[errors.RejectedNode, ...]
) -> None:
    error.rejected = rejected
    if rejected and error.node_id is None and error.exception is None:
        error.node_id = rejected[0].node_id or None
        error.node_name = rejected[0].node_type or None


def _advice_after(rule: FailureRule | None, known: ErrorCode | None) -> list[str]:
    """What may be done about a task that failed: the code's own words, where it is the code that
    tells why."""
    if rule is not None and (known is None or not rule.codes):
        return [failure_advice(rule.kind)]
    return _advice(known, "task")


def may_repeat_read(status: int, code: int | str | None) -> bool:
    """Whether a read (query, upload …) that was answered so is worth repeating."""
    known = meaning_of_code(code)
    if known is not None:
        return known.read == "retry" or known.submit == "later"
    return status in (408, 425, 429) or status >= 500


def describe_code(code: int | str, message: str) -> str:
    """``421 TASK_QUEUE_MAXED: text of the service`` as far as the parts are known."""
    known, message = meaning_of_code(code, message), quoting.plain(message, None)
    name = (
        f"{code} {known.identifier}"
        if known and known.identifier
        else quoting.plain(f"{code}", None)
    )
    if known and known.identifier and message.startswith(known.identifier):
        return f"{code} {message}"  # it begins with what the code means
    return f"{name}: {message}" if message and message not in name else name


def _read_submit(content: Any) -> tuple[wire.TaskAnswer, int | str | None, str]:
    """Task fields, code and message of a V2 answer, or of a V1 envelope."""
    answer = wire.task_answer(content)
    if answer.task_id:
        return answer, None, ""  # what stands beside it says nothing
    outer = wire.envelope(content)
    inner = wire.task_answer(outer.data)
    if inner.task_id:
        if inner.status in TERMINAL_STATUSES and not inner.results:
            inner = evolve(inner, status=wire.Text(""))  # V1 tells what came of it elsewhere
        return inner, outer.code, outer.message
    if answer.error_code:
        return answer, _submit_code(answer.error_code), answer.error_message
    given = wire.Fields(content).text("code").strip()
    return answer, _submit_code(given), outer.message or answer.error_message


def _submit_code(text: str) -> int | str | None:
    """A code as a number only where it is plainly one; 0 is no code, 00 is not known."""
    if re.fullmatch(r"-?[1-9][0-9]{0,8}\.0", text):
        text = text[:-2]
    if text in ("", "0"):
        return None
    return int(text) if re.fullmatch(r"-?[1-9][0-9]{0,8}", text) else text


def _advice(known: ErrorCode | None, occasion: Occasion, site: URL | None = None) -> list[str]:
    """What may be done about a code, as sentences."""
    if known is None:
        return []
    if not known.other_site or site is None:
        return [advice(known, occasion)]
    return [advice(known, occasion), where_to_look(site)]


def _sentence(
    start: str, code: int | str | None, message: str, known: ErrorCode | None, http: int | None
) -> str:
    message = quoting.plain(message, None)  # not shortened: a cut might leave half of a key
    if code is None:
        said = message or (f"HTTP {http}" if http else "no reason given")
    elif known is None and code == http:
        said = f"HTTP {http}" + (f": {message}" if message else "")
    else:
        said = describe_code(code, message)
    return f"{start}: {said.rstrip('. ')}."


def _build(
    cls: type[Any],
    message: str,
    *,
    code: int | str | None,
    known: ErrorCode | None,
    task_id: str | None,
    endpoint: str,
    retryable: bool,
    raw: Any,
) -> errors.RunningHubError:
    fields: dict[str, Any] = {
        "code": code,
        "identifier": known.identifier if known else None,
        "task_id": task_id,
        "endpoint": endpoint,
        "raw": raw,
    }
    if issubclass(cls, errors.APIError):
        fields["retryable"] = retryable
        fields["new_task_may_help"] = known.new_task_may_help if known else False
    error: errors.RunningHubError = cls(message, **fields)
    return error
