"""Running a graph, as far as deciding what it saves."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

import runninghub_async.sandbox.graphs.stock  # noqa: F401 - registers the kinds of nodes
from runninghub_async.sandbox.failures import (
    STATUS_ERROR,
    STATUS_ERROR_TEXT,
    FailedReason,
    Failure,
)
from runninghub_async.sandbox.graphs.checking import Checked, check
from runninghub_async.sandbox.graphs.nodes import Inputs, NodeFailure, Value, type_of
from runninghub_async.sandbox.graphs.parsing import Graph, Node
from runninghub_async.sandbox.pieces import Piece

FindFile = Callable[[str], Path | None]
"""The file behind a name in a graph; see :meth:`nodes.Platform.file`."""


@frozen
class Outcome:
    """What comes of a graph."""

    prompt_tips: str
    """The validation report, as JSON."""
    node_errors: Mapping[str, Any]
    """What is wrong with the nodes that did not run."""
    pieces: tuple[Piece, ...] = ()
    failure: Failure | None = None
    order: tuple[str, ...] = ()
    """The nodes that it goes through, to the end or to the one that raises."""


def run(graph: Graph, find_file: FindFile) -> Outcome:
    """Validate and run a graph.

    Raises:
        GraphError: if nothing of it can run.
    """
    checked = check(graph)
    graph = checked.graph
    machine = _Machine(find_file)
    given: dict[str, Value] = {}
    for place, node_id in enumerate(checked.order):
        node = graph[node_id]
        values = {
            name: given.get(node.links[name], "") if name in node.links else value
            for name, value in node.inputs.items()
        }
        try:
            result = type_of(node).function(Inputs(node_id, node, values), machine)
        except Exception as error:  # whatever it is, it is what the node raised
            failure = Failure(STATUS_ERROR, STATUS_ERROR_TEXT, _reason(node_id, node, error))
            return Outcome(
                _report(checked),
                checked.node_errors,
                failure=failure,
                order=checked.order[: place + 1],
            )
        if result is not None:
            given[node_id] = result
    return Outcome(_report(checked), checked.node_errors, tuple(machine.saved), order=checked.order)


@frozen
class _Machine:
    """See :class:`~runninghub_async.sandbox.graphs.nodes.Platform`."""

    file: FindFile
    saved: list[Piece] = field(factory=list)

    def save(self, piece: Piece) -> None:
        self.saved.append(piece)


def _report(checked: Checked) -> str:
    # With blanks after its commas, as the service writes it.
    return json.dumps(
        {
            "result": True,
            "error": None,
            "outputs_to_execute": list(checked.outputs),
            "node_errors": dict(checked.node_errors),
        },
        ensure_ascii=False,
    )


def _reason(node_id: str, node: Node, error: Exception) -> FailedReason:
    type_name = error.type_name if isinstance(error, NodeFailure) else type(error).__name__
    return FailedReason(
        node_id=node_id,
        node_name=node.class_type,
        exception_type=type_name,
        exception_message=str(error),
        traceback=(
            "Traceback (most recent call last):\n",
            f'  File "sandbox", node {node_id}, in {node.class_type}\n',
            f"{type_name}: {error}\n",
        ),
        current_inputs=dict(node.inputs),
    )
