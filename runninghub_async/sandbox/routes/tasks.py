"""Asking about tasks, and cancelling them."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from runninghub_async.sandbox.answers import Refusal, json_answer, refusal, success, task_refusal
from runninghub_async.sandbox.contract import INVALID
from runninghub_async.sandbox.reports import flat_task, old_status, outputs
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.routes.keys import BLANK, UNKNOWN, WRONG_MODEL_KEY, account_in
from runninghub_async.sandbox.state import State
from runninghub_async.sandbox.submitting import refused
from runninghub_async.sandbox.tasks import Task


class TaskRoutes:
    """``/openapi/v2/query``, and ``status``, ``outputs`` and ``cancel`` of the older half.

    Every call knows every task, whichever half and whatever call has started it.
    """

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        return [
            web.post("/openapi/v2/query", answering(self.query, task_refusal)),
            web.post("/task/openapi/status", answering(self.status, refusal)),
            web.post("/task/openapi/outputs", answering(self.outputs, refusal)),
            web.post("/task/openapi/cancel", answering(self.cancel, refusal)),
        ]

    async def query(self, exchange: Exchange) -> web.Response:
        """How a task stands."""
        account = self._state.account_of(exchange.http, wrong_key=WRONG_MODEL_KEY)
        task_id = _task_id(await exchange.json(), code=INVALID)
        task = self._state.tasks.get(task_id)
        if task is None or task.account is not account:
            raise Refusal(1004, f"Task not found: {task_id}")
        self._follow_script(exchange, task)
        return json_answer(flat_task(task, self._state.base_url))

    async def status(self, exchange: Exchange) -> web.Response:
        """Where a task stands, in one word."""
        task = self._task_in(await exchange.json(invalid=BLANK))
        self._follow_script(exchange, task)
        return json_answer(success(old_status(task)))

    async def outputs(self, exchange: Exchange) -> web.Response:
        """The files of a task, or why there are none."""
        task = self._task_in(await exchange.json(invalid=BLANK))
        self._follow_script(exchange, task)
        return json_answer(outputs(task, self._state.base_url))

    async def cancel(self, exchange: Exchange) -> web.Response:
        """End a task early; one that has ended stays as it is."""
        task = self._task_in(await exchange.json(invalid=BLANK), missing_key=UNKNOWN)
        task.account.cancel(task)
        self._state.clock.wake()  # its webhook is due, and a waiting task may run
        return json_answer(success(None))

    def _task_in(self, body: dict[str, Any], *, missing_key: int = BLANK) -> Task:
        """The task that a body of the older half names."""
        account = account_in(self._state, body, missing=missing_key)
        task = self._state.tasks.get(_task_id(body, code=BLANK))
        if task is None or task.account is not account:
            raise refused(807)
        return task

    def _follow_script(self, exchange: Exchange, task: Task) -> None:
        exchange.apply_fault(self._state.script.take("query", task.job))


def _task_id(body: dict[str, Any], *, code: int) -> str:
    task_id = body.get("taskId")
    if isinstance(task_id, int) and not isinstance(task_id, bool):
        task_id = str(task_id)  # the service reads bare numbers too
    if not isinstance(task_id, str) or not task_id:
        raise Refusal(code, "taskId must not be blank")
    if not task_id.isascii() or not task_id.isdigit() or not task_id.strip("0"):
        says = "taskId must be positive" if code == BLANK else "taskId must be greater than 0"
        raise Refusal(code, says)
    return task_id
