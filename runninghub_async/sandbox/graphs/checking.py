"""Whether a graph can run: ComfyUI's validation, in its own words."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from runninghub_async.sandbox.graphs.nodes import ANY, WIDGETS, Input, type_of
from runninghub_async.sandbox.graphs.parsing import Graph, GraphError, Node, is_link

Trouble = dict[str, Any]


@frozen
class Checked:
    """A graph of which at least something can run."""

    outputs: tuple[str, ...]
    """The saving nodes that can run."""
    order: tuple[str, ...]
    """All nodes that they need, each after those that it needs itself."""
    node_errors: Mapping[str, Any]
    """What is wrong with the nodes that cannot."""
    graph: Graph
    """The graph with the values that its nodes get."""


def check(graph: Graph) -> Checked:
    """Validate a graph.

    Raises:
        GraphError: if nothing of it can run.
    """
    graph = {node_id: _converted(node) for node_id, node in graph.items()}
    wanted = [node_id for node_id, node in graph.items() if type_of(node).is_output]
    if not wanted:
        raise GraphError("prompt_no_outputs", "Prompt has no outputs")
    order = _ordered(graph, wanted)
    troubles = {node_id: found for node_id in order if (found := _troubles(graph, node_id))}
    broken = set(troubles)
    for node_id in order:
        if any(source in broken for source in _sources(graph, node_id)):
            broken.add(node_id)
    good = tuple(node_id for node_id in wanted if node_id not in broken)
    node_errors = {
        node_id: {
            "errors": found,
            "dependent_outputs": _outputs_behind(graph, order, node_id, wanted),
            "class_type": graph[node_id].class_type,
        }
        for node_id, found in troubles.items()
    }
    if not good:
        raise GraphError(
            "prompt_outputs_failed_validation", "Prompt outputs failed validation", node_errors
        )
    needed = _ordered(graph, good) if troubles else order
    return Checked(good, tuple(needed), node_errors, graph)


_MADE: dict[str, Callable[[Any], Any]] = {
    "INT": int,
    "FLOAT": float,
    "STRING": str,
    "BOOLEAN": bool,
}
"""What ComfyUI makes of a value, by the type of its input."""
_WRAPPED = "__value__"


def _converted(node: Node) -> Node:
    """A node with its values as ComfyUI converts them; what cannot be is left, and told."""
    known, changed = type_of(node).inputs, {}
    for name, value in node.inputs.items():
        wanted = known.get(name)
        if wanted is None or wanted.type not in WIDGETS or is_link(value):
            continue
        if isinstance(value, dict) and _WRAPPED in value:
            value = value[_WRAPPED]
        with contextlib.suppress(TypeError, ValueError, OverflowError):
            value = _MADE.get(wanted.type, lambda same: same)(value)
        if value is not node.inputs[name]:
            changed[name] = value
    return evolve(node, inputs={**node.inputs, **changed}) if changed else node


def _ordered(graph: Graph, wanted: list[str] | tuple[str, ...]) -> list[str]:
    """What ``wanted`` needs and ``wanted`` itself, sources first."""
    order: dict[str, None] = {}
    for start in wanted:
        path = [(start, iter(_sources(graph, start)))]
        on_path = {start}
        while path:
            node_id, sources = path[-1]
            source = next((s for s in sources if s not in order), None)
            if source is None:
                order[node_id] = None
                on_path.discard(node_id)
                path.pop()
            elif source in on_path:
                raise GraphError("dependency_cycle", f"Dependency cycle at node {source}")
            else:
                on_path.add(source)
                path.append((source, iter(_sources(graph, source))))
    return list(order)


def _sources(graph: Graph, node_id: str) -> Iterator[str]:
    """The nodes that a node's links lead to, those that are there."""
    return (source for source in graph[node_id].links.values() if source in graph)


def _outputs_behind(graph: Graph, order: list[str], node_id: str, wanted: list[str]) -> list[str]:
    """The saving nodes that need a node."""
    reached = {node_id}
    for other in order:
        if any(source in reached for source in _sources(graph, other)):
            reached.add(other)
    return [output for output in wanted if output in reached]


def _troubles(graph: Graph, node_id: str) -> list[Trouble]:
    node = graph[node_id]
    known = type_of(node).inputs
    found = [
        _trouble("required_input_missing", "Required input is missing", name)
        for name, wanted in known.items()
        if wanted.required and name not in node.inputs
    ]
    for name, value in node.inputs.items():
        wanted = known.get(name)
        if isinstance(value, list) and (is_link(value) or wanted is not None):
            found += _link_troubles(graph, name, value, wanted)
        elif wanted is not None:
            found += _value_troubles(name, value, wanted)
    return found


def _link_troubles(
    graph: Graph, name: str, value: list[Any], wanted: Input | None
) -> list[Trouble]:
    if not is_link(value):
        says = "Bad linked input, must be a length-2 list of [node_id, slot_index]"
        return [_trouble("bad_linked_input", says, name)]
    source, slot = value
    if source not in graph:
        return [_trouble("bad_linked_input", f"There is no node {source[:40]}", name)]
    given = type_of(graph[source]).outputs
    if given == (ANY,):
        return []
    if not 0 <= slot < len(given):
        return [_trouble("bad_linked_input", f"Node {source} has no output {slot}", name)]
    if wanted is None or _goes_into(given[slot], wanted.type):
        return []
    says = "Return type mismatch between linked nodes"
    details = f"{name}, received_type({given[slot]}) mismatch input_type({wanted.type})"
    return [_trouble("return_type_mismatch", says, name, details)]


def _goes_into(given: str, wanted: str) -> bool:
    return ANY in (given, wanted) or given == wanted or (given, wanted) == ("STRING", "COMBO")


def _value_troubles(name: str, value: object, wanted: Input) -> list[Trouble]:
    if wanted.type not in WIDGETS:
        if wanted.type == ANY:
            return []
        says = "Bad linked input, must be a length-2 list of [node_id, slot_index]"
        return [_trouble("bad_linked_input", says, name)]
    if not _is_a(value, wanted.type):
        says = f"Failed to convert an input value to a {wanted.type} value"
        return [_trouble("invalid_input_type", says, name, f"{name}, {_show(value)}")]
    if wanted.choices and value not in wanted.choices:
        details = f"{name}: {_show(value)} not in ({len(wanted.choices)} choices)"
        return [_trouble("value_not_in_list", "Value not in list", name, details)]
    if isinstance(value, int | float) and not isinstance(value, bool):
        if wanted.min is not None and value < wanted.min:
            says = f"Value {value} smaller than min of {wanted.min}"
            return [_trouble("value_smaller_than_min", says, name)]
        if wanted.max is not None and value > wanted.max:
            says = f"Value {value} bigger than max of {wanted.max}"
            return [_trouble("value_bigger_than_max", says, name)]
    return []


def _is_a(value: object, type: str) -> bool:
    match type:
        case "BOOLEAN":
            return isinstance(value, bool)
        case "INT" | "FLOAT":
            if isinstance(value, float):
                return math.isfinite(value)
            return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, str)


def _trouble(kind: str, message: str, name: str, details: str | None = None) -> Trouble:
    return {
        "type": kind,
        "message": message,
        "details": details or name,
        "extra_info": {"input_name": name},
    }


def _show(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
