"""Graphs in ComfyUI's API format, and whether a value has a place in one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import Any

from runninghub_async import json_values
from runninghub_async.calls.orders import Links
from runninghub_async.checks import combined, refusal, sendable
from runninghub_async.errors import InvalidParameterError, plain
from runninghub_async.platform.nodes import NodeInput, is_link

Graph = Mapping[str, Any]
"""``{node id: {"class_type": …, "inputs": {…}, "_meta": {"title": …}}}``."""


def read_graph(graph: Graph | str) -> dict[str, Any]:
    """A graph that is given as an object or as JSON text, whose numbers keep their digits.

    Raises:
        InvalidParameterError: it is no graph, in the format of the editor, or has something in
            it that JSON does not carry.
    """
    content: Any = graph
    if isinstance(graph, str):
        try:
            content = json_values.read(graph)
        except ValueError as error:
            raise _no_graph(f"is not JSON: {plain(str(error))}") from None
    if not isinstance(content, Mapping) or not content:
        raise _no_graph(f"is {str(content)[:60]!r}")
    if isinstance(content.get("nodes"), list):
        raise _no_graph("is in the editor's own format")
    for node_id, node in content.items():
        if not isinstance(node, Mapping) or not isinstance(node.get("class_type"), str):
            raise _no_graph(f"has a node {node_id!r} without a class_type")
    checked: dict[str, Any] = sendable("workflow", content)
    return checked


def check_inputs(graph: Graph, inputs: Iterable[NodeInput], name: str) -> None:
    """See that every input is in the graph.

    Raises:
        InvalidParameterError: a node or a field is not there, or is connected to a node.
    """
    mistakes = [mistake for each in inputs if (mistake := _mistake(graph, each)) is not None]
    if not mistakes:
        return
    raise combined(mistakes, about=name)


def with_inputs(graph: Graph, inputs: Iterable[NodeInput], links: Links) -> dict[str, Any]:
    """The graph with these values in their places."""
    changed = dict(graph)
    for each in inputs:
        node = changed[each.node_id]
        values = {**node.get("inputs", {}), each.field: each.sent_value(links)}
        changed[each.node_id] = {**node, "inputs": values}
    return changed


def _mistake(graph: Graph, each: NodeInput) -> InvalidParameterError | None:
    node = graph.get(each.node_id)
    if not isinstance(node, Mapping):
        nodes = ", ".join(_node_name(node_id, graph[node_id]) for node_id in graph)
        return _wrong(
            each, f"there is no node {each.node_id!r} in the graph; it has {nodes}", nodes
        )
    inputs = node.get("inputs")
    fields = inputs if isinstance(inputs, Mapping) else {}
    settable = [name for name, value in fields.items() if not is_link(value)]
    if each.field not in fields:
        nearest = difflib.get_close_matches(each.field, settable, n=1)
        hint = f" (did you mean {nearest[0]!r}?)" if nearest else ""
        allowed = ", ".join(settable) or "no field that takes a value"
        what = f"{_node_name(each.node_id, node)} has no field {each.field!r}{hint}"
        return _wrong(each, f"{what}; it has {allowed}", allowed)
    if is_link(source := fields[each.field]):
        what = f"this field is connected to node {source[0]}, so that no value can be put there"
        return _wrong(each, f"{what}; change the graph itself", None)
    return None


def _node_name(node_id: str, node: Any) -> str:
    kind = node.get("class_type") if isinstance(node, Mapping) else None
    return f"{node_id} ({kind})" if kind else str(node_id)


def _wrong(each: NodeInput, what: str, allowed: str | None) -> InvalidParameterError:
    return refusal(each.key, what, allowed, value=each.value)


def _no_graph(what: str) -> InvalidParameterError:
    allowed = "a graph in ComfyUI's API format (in the editor: export as API)"
    return refusal("workflow", what, allowed)
