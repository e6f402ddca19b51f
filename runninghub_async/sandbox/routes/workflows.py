"""Workflows: running them, and reading their graphs."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from runninghub_async.sandbox.answers import json_answer, refusal, success, task_refusal
from runninghub_async.sandbox.graphs import graph_as_json
from runninghub_async.sandbox.reports import enveloped_submit, flat_submit
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.routes.keys import BLANK, WRONG_MODEL_KEY, account_in
from runninghub_async.sandbox.routes.runs import Runs, invalid, options_in
from runninghub_async.sandbox.state import State


class WorkflowRoutes:
    """``create``, ``run/workflow`` and ``getJsonApiFormat``."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._runs = Runs(state)

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        run = answering(self.run, task_refusal)
        return [
            web.post("/task/openapi/create", answering(self.create, refusal)),
            web.post("/openapi/v2/run/workflow/{id}", run),
            web.post("/api/openapi/getJsonApiFormat", answering(self.graph, refusal)),
        ]

    async def create(self, exchange: Exchange) -> web.Response:
        """Start a workflow, the older way."""
        body = await exchange.json(invalid=BLANK)
        account = account_in(self._state, body)
        workflow_id = id_in(body, "workflowId")
        options = options_in(body, "v1")
        task = self._runs.workflow(exchange, account, workflow_id, options, "v1")
        return json_answer(enveloped_submit(task, self._state.base_url))

    async def run(self, exchange: Exchange) -> web.Response:
        """Start a workflow, the newer way."""
        account = self._state.account_of(exchange.http, wrong_key=WRONG_MODEL_KEY)
        body = await exchange.json()
        if "nodeInfoList" not in body:
            raise invalid("v2", "nodeInfoList is required")
        workflow_id = exchange.http.match_info["id"]
        options = options_in(body, "v2")
        task = self._runs.workflow(exchange, account, workflow_id, options, "v2")
        return json_answer(flat_submit(task, self._state.base_url))

    async def graph(self, exchange: Exchange) -> web.Response:
        """The graph of a workflow as JSON inside a string."""
        body = await exchange.json(invalid=BLANK)
        account_in(self._state, body)
        workflow = self._runs.known_workflow(id_in(body, "workflowId"))
        told = success({"prompt": graph_as_json(workflow.graph)})
        return json_answer(told | {"msg": "SUCCESS"})  # only this call shouts


def id_in(body: dict[str, Any], name: str) -> str:
    """An id, which may also be a bare number."""
    value = body.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str) or not value.strip():
        raise invalid("v1", f"{name} must not be blank")
    return value
