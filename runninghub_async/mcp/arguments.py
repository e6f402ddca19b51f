"""Calls from what a model wrote: the rules of text forms, within the fence and without options.

Options of a call are a person's: with ``max_cost`` a model could tell the purse what a call costs,
and with a webhook have results posted elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from runninghub_async.calls.bodies import WEBHOOK_FIELD
from runninghub_async.calls.call import Call
from runninghub_async.calls.chain_forms import with_sources
from runninghub_async.calls.model_orders import checked_params, text_params
from runninghub_async.catalogue import Endpoint
from runninghub_async.checks import refusal
from runninghub_async.client import RunningHub
from runninghub_async.mcp.fence import Fence, no_webhook
from runninghub_async.models.recipe_values import is_upload
from runninghub_async.models.text_files import with_files
from runninghub_async.platform.bodies import FIELDS_OF_RUNS
from runninghub_async.platform.options import InstanceType

Nodes = dict[str, dict[str, Any]]


class Arguments:
    """Makes calls of arguments."""

    def __init__(self, client: RunningHub, fence: Fence) -> None:
        self._client = client
        self.fence = fence

    def model(self, name: str, params: Mapping[str, Any], base: Path | None = None) -> Call:
        """A call of a model, or of a recipe of the user's.

        Args:
            name: of the model.
            params: its parameters, in a text form.
            base: where relative paths start; ``None`` is the fence's.

        Raises:
            UnknownModelError, InvalidParameterError: as ``rh.call``; or a file is outside.
        """
        endpoint = self._client.catalogue.get(name)
        given = checked_params(endpoint, params)
        if WEBHOOK_FIELD in given:
            raise no_webhook(WEBHOOK_FIELD)
        uploads = {key: value for key, value in given.items() if _is_uploaded(endpoint, value)}
        others = {key: value for key, value in given.items() if key not in uploads}
        tasks = self._with_tasks("params", others)
        read = text_params(endpoint, tasks, base or self.fence.base)
        inside = {key: self.fence.all_inside(key, value) for key, value in read.items()}
        return self._client.call(name, inside | uploads)

    def workflow(
        self,
        workflow_id: str,
        nodes: Nodes | None,
        instance_type: InstanceType | None,
        base: Path | None = None,
    ) -> Call:
        """A run of a workflow.

        Raises:
            InvalidParameterError: as ``rh.workflows.run``; or a file is outside.
        """
        values = self._nodes(nodes, base)
        return self._client.workflows.run(workflow_id, values, instance_type=instance_type)

    def app(
        self,
        app_id: str,
        nodes: Nodes | None,
        instance_type: InstanceType | None,
        base: Path | None = None,
    ) -> Call:
        """A run of an AI app.

        Raises:
            InvalidParameterError: as ``rh.apps.run``; or a file is outside.
        """
        values = self._nodes(nodes, base)
        return self._client.apps.run(app_id, values, instance_type=instance_type)

    def form(self, form: Mapping[str, Any], base: Path | None = None) -> Call:
        """The call of a job, which is only looked at, in whatever thread; ``base`` as of
        :meth:`model`.

        Raises:
            UnknownModelError, InvalidParameterError: it is none, or a file is outside.
        """
        known = {"model", "params", "workflow", "app", "nodes", "instance_type"}
        for name in form:
            if name not in known:
                raise refusal(str(name), "is not looked at here", ", ".join(sorted(known)))
        form, machine = _with_stand_ins(form), form.get("instance_type")
        if "workflow" in form:
            return self.workflow(str(form["workflow"]), form.get("nodes"), machine, base)
        if "app" in form:
            return self.app(str(form["app"]), form.get("nodes"), machine, base)
        if not isinstance(form.get("model"), str):
            raise refusal("model", "is missing", "the name of a model, a workflow or an app")
        return self.model(form["model"], form.get("params") or {}, base)

    def _nodes(self, nodes: Nodes | None, base: Path | None) -> Any:
        """Values for nodes, with the files that are meant."""
        for name in nodes or {}:
            if name in FIELDS_OF_RUNS or name == WEBHOOK_FIELD:
                raise refusal(
                    name,
                    "is not the id of a node",
                    'an object like {"6": {"text": "a red bicycle"}}',
                )
        read = with_files(self._with_tasks("nodes", nodes or {}), base or self.fence.base)
        return self.fence.all_inside("nodes", read)

    def _with_tasks(self, name: str, values: Mapping[str, Any]) -> Any:
        """Values in which tasks stand in place of ``{"task": id}``."""

        def no_call(_: Mapping[str, Any]) -> Call:
            raise refusal("call", "stands for no call here", '{"task": id} for what a task made')

        return with_sources({name: values}, no_call, self._client.task)[name]


def _with_stand_ins(value: Any) -> Any:
    """A value with a link in place of each ``{"task": id}``: looked at, one is as good as the
    other, and a task belongs to the loop."""
    if isinstance(value, Mapping):
        if "task" in value and not value.keys() - {"task", "account", "output", "kind"}:
            return "https://task.invalid/output"
        return {name: _with_stand_ins(part) for name, part in value.items()}
    return [_with_stand_ins(part) for part in value] if isinstance(value, list) else value


def _is_uploaded(endpoint: Endpoint, value: Any) -> bool:
    """Whether it is the name of an upload, as nodes of workflows and apps take it."""
    recipe = endpoint.recipe
    of_nodes = recipe is not None and recipe.kind != "model"
    return of_nodes and isinstance(value, str) and is_upload(value)
