"""What the service says about single nodes: those it rejected, and the one that failed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from runninghub_async.errors import RejectedNode
from runninghub_async.http import json_bodies, wire


class RejectedNodesWarning(UserWarning):
    """A task was created and runs, but some of its nodes were rejected and will not.

    It is a warning and no error, since the task exists, is paid, and may still give results
    from its other nodes.  Of a graph that does not run at all tells the task's
    :class:`.TaskFailedError`.

    Attributes:
        task_id: the task.
        nodes: what was rejected.
    """

    def __init__(self, task_id: str, name: str, nodes: tuple[RejectedNode, ...]) -> None:
        super().__init__(task_id, name, nodes)
        self.task_id = task_id
        self.name = name
        self.nodes = nodes

    def __str__(self) -> str:
        said = "; ".join(map(str, self.nodes))
        return f"Task {self.task_id} ({self.name}) runs without what was rejected: {said}."


@frozen(kw_only=True)
class NodeFailure:
    """Why a workflow stopped, in the parts that the service tells; empty where it does not.

    Attributes:
        node_id: the node that failed.
        node_name: its class in ComfyUI.
        exception: the name of the Python exception.
        message: what that exception says.
        traceback: its traceback, line by line.
    """

    node_id: str = ""
    node_name: str = ""
    exception: str = ""
    message: str = ""
    traceback: tuple[str, ...] = ()

    def __str__(self) -> str:
        name = self.node_name and f" ({self.node_name})"
        where = f"node {self.node_id}{name}" if self.node_id else self.node_name
        return ": ".join(part for part in (where, self.exception, self.message) if part)


def rejected_nodes(prompt_tips: Any) -> tuple[RejectedNode, ...]:
    """The rejections in a ``promptTips``, which is a JSON text or already an object."""
    if not prompt_tips:
        return ()
    tips = wire.Fields(_decoded(prompt_tips))
    reports = tips.raw.get("node_errors")
    if isinstance(reports, Mapping) and reports:
        return tuple(
            rejected
            for node_id, report in reports.items()
            for rejected in _of_node(str(node_id), report)
        )
    if overall := reports or tips.raw.get("error"):
        message = wire.Fields(overall).text("message", "details", "type") or str(overall)
        return (RejectedNode(node_id="", node_type="", field="", message=message),)
    return ()


def outputs_to_run(prompt_tips: Any) -> tuple[str, ...]:
    """The output nodes that will be run, as a ``promptTips`` names them; none where it does not."""
    listed = wire.Fields(_decoded(prompt_tips)).raw.get("outputs_to_execute")
    return tuple(map(str, listed)) if isinstance(listed, list) else ()


def is_rejected(answer: wire.TaskAnswer) -> bool:
    """Whether the answer to a submit says that nothing of its graph will run."""
    tips = wire.Fields(_decoded(answer.prompt_tips))
    told = answer.status or wire.Fields(answer.raw).text("taskStatus", "status")
    return told.strip().upper() == "FAILED" or tips.text("result").strip().lower() == "false"


def node_failure(reason: Any) -> NodeFailure:
    """The parts of a ``failedReason``: an object, the text of one, or a sentence."""
    decoded = _decoded(reason)
    if not isinstance(decoded, dict):
        return NodeFailure(message="" if decoded is None else str(decoded).strip())
    fields = wire.Fields(decoded)
    lines = _decoded(decoded.get("traceback"))
    return NodeFailure(
        node_id=fields.text("node_id", "nodeId"),
        node_name=fields.text("node_name", "node_type", "nodeName"),
        exception=fields.text("exception_type"),
        message=fields.text("exception_message", "message").strip(),
        traceback=tuple(map(str, lines))
        if isinstance(lines, list)
        else tuple(str(lines or "").splitlines()),
    )


def _of_node(node_id: str, report: Any) -> Iterator[RejectedNode]:
    """One rejection for each thing that is wrong with a node."""
    node = wire.Fields(report)
    kind = node.text("class_type")
    mistakes = list(node.items("errors"))
    if not mistakes:
        said = node.text("message", "details") if node.raw else str(report or "")
        yield RejectedNode(node_id=node_id, node_type=kind, field="", message=said)
    for mistake in mistakes:
        parts = (mistake.text("message"), mistake.text("details"))
        yield RejectedNode(
            node_id=node_id,
            node_type=kind,
            field=mistake.fields("extra_info").text("input_name"),
            message=": ".join(part for part in parts if part) or mistake.text("type"),
        )


def _decoded(value: Any) -> Any:
    """The JSON in a text, or the value as it is."""
    if not isinstance(value, str) or not value.lstrip().startswith(("{", "[")):
        return value
    try:
        return json_bodies.loads(value.encode())
    except ValueError:
        return value
