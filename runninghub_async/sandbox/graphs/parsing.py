"""Graphs in ComfyUI's API format: ``{node id: {class_type, inputs, _meta: {title}}}``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import Factory, field, frozen

from runninghub_async.json_values import NotJsonError, plain_value
from runninghub_async.sandbox.encoding import dumps, loads

MOST_NODES = 1000


class GraphError(Exception):
    """This is no graph, or none that can run.

    Args:
        kind: ComfyUI's name for what is wrong.
        message: a sentence.
        node_errors: what is wrong with which node, where that is the trouble.
    """

    def __init__(
        self, kind: str, message: str, node_errors: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.node_errors = dict(node_errors or {})


@frozen
class Node:
    """One node of a graph."""

    class_type: str
    inputs: Mapping[str, Any]
    """Values, and links to other nodes' outputs as ``[node id, number]``."""
    title: str = ""
    chosen: frozenset[str] = field(factory=frozenset)
    """The inputs whose values this run's request has set."""

    links: Mapping[str, str] = field(
        default=Factory(lambda node: _links_in(node.inputs), takes_self=True), init=False
    )
    """The inputs that come from other nodes, and from which."""


Graph = Mapping[str, Node]


def is_link(value: object) -> bool:
    """Whether an input is a link that is well-formed."""
    return (
        isinstance(value, list)
        and len(value) == 2
        and isinstance(value[0], str)
        and isinstance(value[1], int)
        and not isinstance(value[1], bool)
    )


def _links_in(inputs: Mapping[str, Any]) -> dict[str, str]:
    return {name: value[0] for name, value in inputs.items() if is_link(value)}


def parse(value: object, *, chosen: bool = False) -> dict[str, Node]:
    """The graph that ``value``, an object or the JSON of one, stands for.

    Args:
        chosen: whether it came with a request, which so has chosen all its values.

    Raises:
        GraphError: if it stands for none.
    """
    if isinstance(value, str):
        try:
            value = loads(value.encode())
        except ValueError as error:
            raise GraphError("invalid_prompt", f"the graph is not JSON: {error}") from error
    if not isinstance(value, dict) or not value:
        raise GraphError("no_prompt", "there is no graph")
    if len(value) > MOST_NODES:
        raise GraphError("invalid_prompt", f"a graph may have {MOST_NODES} nodes")
    try:
        graph: dict[str, Any] = plain_value(value)
    except NotJsonError as error:
        raise GraphError("invalid_prompt", f"the graph cannot be written: {error}") from error
    return {str(node_id): _node(str(node_id), node, chosen) for node_id, node in graph.items()}


def graph_as_object(graph: Graph) -> dict[str, Any]:
    """The graph in the API format."""
    return {
        node_id: {
            "class_type": node.class_type,
            "inputs": dict(node.inputs),
            "_meta": {"title": node.title},
        }
        for node_id, node in graph.items()
    }


def graph_as_json(graph: Graph) -> str:
    """The graph in the API format, as text."""
    return dumps(graph_as_object(graph)).decode()


def _node(node_id: str, value: object, chosen: bool) -> Node:
    if not isinstance(value, dict) or not isinstance(value.get("class_type"), str):
        raise GraphError("missing_node_type", f"node {node_id} has no class_type")
    inputs = value.get("inputs", {})
    if not isinstance(inputs, dict):
        raise GraphError("invalid_prompt", f"the inputs of node {node_id} are no object")
    meta = value.get("_meta")
    title = meta.get("title") if isinstance(meta, dict) else None
    return Node(
        value["class_type"],
        inputs,
        title if isinstance(title, str) else "",
        frozenset(inputs) if chosen else frozenset(),
    )
