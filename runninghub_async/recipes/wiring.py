"""A graph as nodes that are connected, whatever its file makes of that."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from runninghub_async.platform.graphs import Graph
from runninghub_async.platform.nodes import is_link


class Link(NamedTuple):
    """A connection: an input of a node, and the node and output that it comes from."""

    node: str
    name: str
    source: str
    output: int


class Wiring:
    """The nodes of a graph and the links between them.

    Whoever follows links notes where he has been: a hostile graph has circles.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph

    def kind(self, node: str) -> str:
        """The class of a node."""
        return str(self.graph[node].get("class_type", ""))

    def inputs(self, node: str) -> Mapping[str, Any]:
        """What a node is given."""
        inputs = self.graph[node].get("inputs")
        return inputs if isinstance(inputs, Mapping) else {}

    def values(self, node: str) -> dict[str, Any]:
        """The inputs of a node that hold a value of their own."""
        return {name: value for name, value in self.inputs(node).items() if not is_link(value)}

    def links(self, node: str) -> tuple[Link, ...]:
        """The links that lead to a node."""
        return self._links.get(node, ())

    def uses(self, node: str) -> tuple[Link, ...]:
        """The links that lead away from a node."""
        return self._uses.get(node, ())

    def consumers(self, node: str) -> Iterator[Link]:
        """The inputs that a node feeds, also through nodes that only hand on what they get."""
        seen, left = {node}, [node]
        while left:
            for link in self.uses(left.pop()):
                if not self._hands_on(link.node):
                    yield link
                elif link.node not in seen:
                    seen.add(link.node)
                    left.append(link.node)

    def _hands_on(self, node: str) -> bool:
        """Whether it is a reroute, or something like it."""
        return len(self.links(node)) == 1 and not self.values(node) and bool(self.uses(node))

    @cached_property
    def _links(self) -> dict[str, tuple[Link, ...]]:
        return {
            node: tuple(
                Link(node, name, value[0], value[1])
                for name, value in self.inputs(node).items()
                if is_link(value) and value[0] in self.graph
            )
            for node in self.graph
        }

    @cached_property
    def _uses(self) -> dict[str, tuple[Link, ...]]:
        found: dict[str, list[Link]] = {}
        for links in self._links.values():
            for link in links:
                found.setdefault(link.source, []).append(link)
        return {node: tuple(links) for node, links in found.items()}
