"""Nodes that leave a graph, and what goes with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.core_nodes import CORE_NODES
from runninghub_async.platform.graphs import Graph, node_name
from runninghub_async.platform.nodes import is_link


@frozen(kw_only=True)
class Drop:
    """A node that is to leave."""

    node_id: str
    key: str
    """What messages call what asks for it."""
    cut: tuple[str, ...] = ()
    """Inputs, as ``22.image2``, that lose their link; without any, those that lead to it and are
    known to be optional."""


def without_nodes(
    graph: Graph, drops: Iterable[Drop], outputs: Iterable[str] = ()
) -> dict[str, Any]:
    """The graph without these nodes, and without what no output needs any more.

    Args:
        graph: all its nodes.
        drops: those that leave.
        outputs: nodes that are to stay since somebody says that they are outputs, beside those
            that seem to be.

    Raises:
        InvalidParameterError: a node is not there, or something that is needed would go with it.
    """
    drops, named = list(drops), set(outputs)
    if gone := sorted(named - graph.keys()):
        nodes = ", ".join(node_name(node_id, graph[node_id]) for node_id in graph)
        raise refusal("outputs", f"names node {gone[0]}, which the graph does not have", nodes)
    kept = _outputs(graph) | named
    changed = dict(graph)
    for drop in drops:
        _check_droppable(graph, drop, kept)
        for node_id, field in _cuts(graph, drop):
            node = changed[node_id]
            inputs = {name: value for name, value in node["inputs"].items() if name != field}
            changed[node_id] = {**node, "inputs": inputs}
    dropped = {drop.node_id for drop in drops}
    needed = _needed(changed, kept)
    for drop in drops:
        if drop.node_id in needed:
            raise _still_needed(changed, drop, needed)
    return {node_id: node for node_id, node in changed.items() if node_id in needed - dropped}


def _check_droppable(graph: Graph, drop: Drop, outputs: set[str]) -> None:
    if drop.node_id not in graph:
        nodes = ", ".join(node_name(node_id, graph[node_id]) for node_id in graph)
        what = f"is to drop node {drop.node_id}, which the graph does not have"
        raise refusal(drop.key, what, nodes)
    if drop.node_id in outputs:
        named = node_name(drop.node_id, graph[drop.node_id])
        raise refusal(drop.key, f"is to drop node {named}, which is an output of the graph")


def _outputs(graph: Graph) -> set[str]:
    """The nodes for whose sake a graph runs: those that are known to save or show something, and
    unknown ones of which nothing else makes use."""
    used = {source for node_id in graph for _, source in _links(graph[node_id])}
    return {node_id for node_id in graph if _saves(graph[node_id], is_used=node_id in used)}


def _saves(node: Any, *, is_used: bool) -> bool:
    known = CORE_NODES.get(_class_of(node))
    return not is_used if known is None else known.saves is not None


def _class_of(node: Any) -> str:
    return str(node.get("class_type")) if isinstance(node, Mapping) else ""


def _links(node: Any) -> Iterator[tuple[str, str]]:
    """The inputs of a node that are connected, each with the node that it is connected to."""
    inputs = node.get("inputs") if isinstance(node, Mapping) else None
    for name, value in inputs.items() if isinstance(inputs, Mapping) else ():
        if is_link(value):
            yield name, value[0]


def _users(graph: Graph, node_id: str) -> list[tuple[str, str]]:
    """The inputs that are connected to a node, as node and name."""
    return [
        (user, name)
        for user, node in graph.items()
        for name, source in _links(node)
        if source == node_id
    ]


def _cuts(graph: Graph, drop: Drop) -> Iterator[tuple[str, str]]:
    """The inputs that lose their link."""
    if drop.cut:
        yield from (_named_cut(graph, drop, cut) for cut in drop.cut)
        return
    falling, left = {drop.node_id}, [drop.node_id]
    while left:
        for user, name in _users(graph, left.pop()):
            if _is_optional(graph[user], name):
                yield user, name
            elif user not in falling:
                falling.add(user)
                left.append(user)


def _named_cut(graph: Graph, drop: Drop, cut: str) -> tuple[str, str]:
    """The node and the input of a cut that somebody wrote."""
    found = next(
        (
            (node_id, name)
            for node_id, node in graph.items()
            for name, _ in _links(node)
            if f"{node_id}.{name}" == cut
        ),
        None,
    )
    if found is None:
        raise refusal(drop.key, f"is to cut {cut}, which is connected to no node in the graph")
    node_id, name = found
    known = CORE_NODES.get(_class_of(graph[node_id]))
    if known is not None and name not in known.optional:
        named = node_name(node_id, graph[node_id])
        raise refusal(drop.key, f"is to cut {cut}, and node {named} cannot be without its {name}")
    return found


def _is_optional(node: Any, name: str) -> bool:
    known = CORE_NODES.get(_class_of(node))
    return known is not None and name in known.optional


def _needed(graph: Graph, outputs: Iterable[str]) -> set[str]:
    """The outputs and all that they are made of."""
    needed = set(outputs)
    left = list(needed)
    while left:
        for _, source in _links(graph[left.pop()]):
            if source in graph and source not in needed:
                needed.add(source)
                left.append(source)
    return needed


def _still_needed(graph: Graph, drop: Drop, needed: set[str]) -> InvalidParameterError:
    users = [(user, name) for user, name in _users(graph, drop.node_id) if user in needed]
    told = " and ".join(f"{name} of node {node_name(user, graph[user])}" for user, name in users)
    named = node_name(drop.node_id, graph[drop.node_id])
    return refusal(
        drop.key,
        f"is to drop node {named}, and {told or 'an output'} cannot be without it",
        hint="In a recipe, cut: [NODE.INPUT] names inputs that can; else change the graph.",
    )
