"""``nodeInfoList``: the values that a run puts in place of the graph's own."""

from __future__ import annotations

import math
from typing import Any, TypeAlias

from attrs import evolve

from runninghub_async.sandbox.graphs.parsing import Graph, Node, is_link

_Given: TypeAlias = str | int | float | dict[str, Any]
"""A value; ComfyUI reads a list as a link, and takes one that is wrapped in an object."""


class NodeInfoError(Exception):
    """An override that does not fit the graph; it says which node and field."""


def override(
    graph: Graph, node_info_list: object, *, of_form: bool = False
) -> tuple[dict[str, Node], dict[str, Any]]:
    """``graph`` with other values, and these as ``{node: {field: value}}``.

    Args:
        graph: the graph.
        node_info_list: the values.
        of_form: whether they come from the form of an app, which has its switches as words.

    Raises:
        NodeInfoError: for a node or field that is not there, and for links.
    """
    if not isinstance(node_info_list, list):
        raise NodeInfoError("nodeInfoList must be a list")
    changed = dict(graph)
    chosen: dict[str, Any] = {}
    for entry in node_info_list:
        node_id, name, given = _parts(entry)
        node = changed.get(node_id)
        if node is None:
            raise NodeInfoError(f"there is no node {node_id}")
        if name not in node.inputs:
            raise NodeInfoError(f"node {node_id} ({node.class_type}) has no field {name}")
        if is_link(node.inputs[name]):
            raise NodeInfoError(f"field {name} of node {node_id} is a link to another node")
        if isinstance(given, dict) and isinstance(node.inputs[name], str | int | float):
            raise NodeInfoError(f"field {name} of node {node_id} was given an object")
        value = _of_the_same_type(given, node.inputs[name], of_form=of_form)
        inputs = {**node.inputs, name: value}
        changed[node_id] = evolve(node, inputs=inputs, chosen=node.chosen | {name})
        chosen.setdefault(node_id, {})[name] = value
    return changed, chosen


def _parts(entry: object) -> tuple[str, str, _Given]:
    if not isinstance(entry, dict):
        raise NodeInfoError("an entry of nodeInfoList must be an object")
    node_id, name, value = (entry.get(key) for key in ("nodeId", "fieldName", "fieldValue"))
    if isinstance(node_id, int) and not isinstance(node_id, bool):
        node_id = str(node_id)
    if not isinstance(node_id, str) or not isinstance(name, str):
        raise NodeInfoError("an entry of nodeInfoList needs nodeId and fieldName")
    if not isinstance(value, str | int | float | dict):
        what = "a link" if isinstance(value, list) else "no value"
        raise NodeInfoError(f"field {name} of node {node_id} was given {what}")
    return node_id, name, value


def _of_the_same_type(given: _Given, former: object, *, of_form: bool) -> _Given:
    """``given`` as the type of value that the graph has there, if it can be read so."""
    if isinstance(given, dict):
        return given
    if isinstance(former, bool):
        # ComfyUI makes True of every text but the empty one, of "false" as well.
        word = str(given).lower()
        return word == "true" if of_form and word in ("true", "false") else bool(given)
    if isinstance(former, str):
        return given if isinstance(given, str) else str(given)
    if isinstance(former, int | float) and isinstance(given, str):
        return _number(given)
    return given


def _number(text: str) -> str | int | float:
    """The number that a text says, if JSON can carry it; other texts fail the validation."""
    try:
        number = int(text) if len(text) < 20 and text.lstrip("-").isdecimal() else float(text)
    except ValueError:
        return text
    return number if math.isfinite(number) else text
