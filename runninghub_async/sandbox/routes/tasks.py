"""Asking about tasks, and cancelling them."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from runninghub_async.sandbox.answers import (
    Body,
    Refusal,
    json_answer,
    refusal,
    success,
    task_refusal,
)
from runninghub_async.sandbox.contract import INVALID
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.results import results_of
from runninghub_async.sandbox.routes.account import account_in
from runninghub_async.sandbox.state import State
from runninghub_async.sandbox.tasks import Task

WRONG_KEY = 1002, "Invalid API Key"

_PROMPT_TIPS = '{"result": true, "error": null, "outputs_to_execute": ["1"], "node_errors": {}}'


class TaskRoutes:
    """``/openapi/v2/query`` and ``/task/openapi/cancel``."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        return [
            web.post("/openapi/v2/query", answering(self.query, task_refusal)),
            web.post("/task/openapi/cancel", answering(self.cancel, refusal)),
        ]

    async def query(self, exchange: Exchange) -> web.Response:
        """How a task stands."""
        account = self._state.account_of(exchange.http, wrong_key=WRONG_KEY)
        task_id = _task_id(await exchange.json(), code=INVALID)
        task = self._state.tasks.get(task_id)
        if task is None or task.account is not account:
            raise Refusal(1004, f"Task not found: {task_id}")
        return json_answer(report(task, self._state.base_url))

    async def cancel(self, exchange: Exchange) -> web.Response:
        """End a task early; one that has ended stays as it is."""
        body = await exchange.json()
        account = account_in(self._state, body, field="apiKey")
        task = self._state.tasks.get(_task_id(body, code=301))
        if task is None or task.account is not account:
            raise Refusal(807, "APIKEY_TASK_NOT_FOUND")
        account.cancel(task)
        return json_answer(success(None))


def submitted(task: Task, base_url: str) -> Body:
    """The answer to a submit: as a query's, with what only this one tells."""
    return report(task, base_url) | {"clientId": task.client_id, "promptTips": _PROMPT_TIPS}


def report(task: Task, base_url: str) -> Body:
    """The flat task object."""
    status = task.status
    done = status == "SUCCESS"
    return {
        "taskId": task.id,
        "status": status,
        "errorCode": "",
        "errorMessage": "",
        "failedReason": {},
        "usage": {
            "consumeMoney": None,
            "consumeCoins": None,
            "taskCostTime": "0",  # what the service says for model tasks
            "thirdPartyConsumeMoney": f"{task.price:f}" if done else None,
        },
        "results": [result.answer(base_url) for result in results_of(task)] if done else None,
        "clientId": "",
        "promptTips": "",
    }


def _task_id(body: dict[str, Any], *, code: int) -> str:
    task_id = body.get("taskId")
    if isinstance(task_id, int) and not isinstance(task_id, bool):
        task_id = str(task_id)  # the service reads bare numbers too
    if not isinstance(task_id, str) or not task_id:
        raise Refusal(code, "taskId must not be blank")
    if not task_id.isascii() or not task_id.isdigit() or not task_id.strip("0"):
        raise Refusal(code, "taskId must be greater than 0")
    return task_id
