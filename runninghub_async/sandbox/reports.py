"""A task in the words of the service: of both halves of the API, and of its webhooks."""

from __future__ import annotations

import base64
import hashlib
from typing import Any
from urllib.parse import quote, urlsplit

from runninghub_async.sandbox.answers import Body, refusal, success
from runninghub_async.sandbox.failures import STATUS_ERROR, STATUS_ERROR_TEXT
from runninghub_async.sandbox.results import Result, results_of
from runninghub_async.sandbox.tasks import Task
from runninghub_async.sandbox.wording import wording

RUNNING = 804
QUEUED = 813


def flat_task(task: Task, base_url: str) -> Body:
    """The flat object of the newer half."""
    status = task.status
    failure = task.failure
    reason = failure.reason if failure is not None else None
    listed = task.usage_list
    return {
        "taskId": task.id,
        "status": status,
        "errorCode": "" if failure is None else str(failure.code),
        "errorMessage": "" if failure is None else failure.message,
        "failedReason": {} if reason is None else reason.for_v2(),
        "usage": task.usage,
        **({"parentTaskId": None, "taskUsageList": listed} if listed else {}),
        "results": _answers(task, base_url) if task.has_results else None,
        "clientId": "",
        "promptTips": "",
    }


def flat_submit(task: Task, base_url: str) -> Body:
    """The answer to a submit: as a query's, with what only this one tells."""
    told = flat_task(task, base_url)
    return told | {"clientId": task.client_id, "promptTips": task.job.prompt_tips}


def enveloped_submit(task: Task, base_url: str) -> Body:
    """The answer to a start in the older half."""
    return success(
        {
            "netWssUrl": progress_url(task, base_url),
            "taskId": task.id,
            "clientId": task.client_id,
            "taskStatus": old_status(task),
            "promptTips": task.job.prompt_tips,
        }
    )


def old_status(task: Task) -> str:
    """The status in the older half, which has no word for cancelled tasks."""
    return "FAILED" if task.status == "CANCEL" else task.status


def outputs(task: Task, base_url: str, *, number_of_seconds: bool = False) -> Body:
    """The outputs of the older half; the webhook's are the same but for one number."""
    match task.status:
        case "QUEUED":
            return refusal(QUEUED, wording(QUEUED))
        case "RUNNING":
            told = refusal(RUNNING, wording(RUNNING))
            return told | {"data": {"netWssUrl": progress_url(task, base_url)}}
        case "SUCCESS":
            results = results_of(task) if task.has_results else []
            return success([_output(task, r, base_url, number_of_seconds) for r in results])
    return refusal(STATUS_ERROR, STATUS_ERROR_TEXT) | {"data": {"failedReason": _old_reason(task)}}


def progress_url(task: Task, base_url: str) -> str | None:
    """Where progress is told, with a token that is made up; unknown while the task waits."""
    if task.status == "QUEUED":
        return None
    place = urlsplit(base_url)
    return (
        f"ws://{place.netloc}/ws/c_instance?c_host={place.hostname}&c_port={place.port}"
        f"&clientId={task.client_id}&workflowId={task.job.workflow_id}"
        f"&Rh-Comfy-Auth={quote(progress_token(task), safe='')}"
    )


def progress_token(task: Task) -> str:
    """What opens the socket that tells a task's progress."""
    return base64.b64encode(hashlib.sha256(f"progress {task.id}".encode()).digest()).decode()


def _answers(task: Task, base_url: str) -> list[dict[str, Any]]:
    return [result.answer(base_url) for result in results_of(task)]


def _output(task: Task, result: Result, base_url: str, number_of_seconds: bool) -> dict[str, Any]:
    usage = task.usage
    seconds = usage["taskCostTime"] or "0"
    return {
        "fileUrl": result.link(base_url),
        "fileType": result.piece.ending,
        "taskCostTime": int(seconds) if number_of_seconds else seconds,
        "nodeId": result.piece.node_id,
        "thirdPartyConsumeMoney": usage["thirdPartyConsumeMoney"],
        "consumeMoney": usage["consumeMoney"],
        "consumeCoins": usage["consumeCoins"] or "0",
    }


def _old_reason(task: Task) -> dict[str, Any]:
    failure = task.failure
    if failure is None:  # somebody cancelled it
        return {}
    if failure.reason is not None:
        return failure.reason.for_v1()
    return {"exception_type": str(failure.code), "exception_message": failure.message}
