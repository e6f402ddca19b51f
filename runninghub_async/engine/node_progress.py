"""How far a graph is, from what the live connection of its task tells.

Messages may be doubled, late, out of order or lies, and after a reconnection the story may begin
anew: a node that is done stays done, and what is told of it later is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from runninghub_async.engine.live_messages import Message, count, node_id, short_text
from runninghub_async.progress import (
    NodeCached,
    NodeDone,
    NodeFailed,
    NodeStarted,
    ProgressUpdate,
    SamplerStep,
)

MOST_NODES = 10_000
"""Nodes of a task that are kept apart; the largest graphs that are known have some hundred."""
BEHIND_A_NODE = 0.99
"""The fraction that a number of nodes learned from other runs leads to at the most."""

Said = tuple[type[ProgressUpdate], dict[str, Any]]
"""Something that happened, and what it says beside what every update does."""


@frozen
class GraphNodes:
    """The nodes of a graph, as far as they are known.

    Attributes:
        names: title and class of each, by id.
        needs: the nodes that each takes something from.
        is_whole: whether there are no others.
    """

    names: Mapping[str, tuple[str, str]] = field(factory=dict)
    needs: Mapping[str, tuple[str, ...]] = field(factory=dict)
    is_whole: bool = False


def graph_nodes(graph: Any) -> GraphNodes:
    """The nodes of a graph in ComfyUI's API format."""
    nodes = {
        str(name): node
        for name, node in (graph.items() if isinstance(graph, Mapping) else ())
        if isinstance(node, Mapping) and isinstance(node.get("class_type"), str)
    }
    return GraphNodes(
        names={name: (_title(node), node["class_type"]) for name, node in nodes.items()},
        needs={name: tuple(_linked(node)) for name, node in nodes.items()},
        is_whole=bool(nodes),
    )


class NodeProgress:
    """What is known of one run of a graph."""

    def __init__(self) -> None:
        self.expected: int | None = None
        """How many nodes ran in another run of the same, for want of the graph."""
        self._graph = GraphNodes()
        self._needed: frozenset[str] = frozenset()
        self._done: set[str] = set()
        self._current = ""
        self._steps = (0, 0)
        self._prompt = ""

    def know(self, graph: GraphNodes, outputs: Iterable[str] = ()) -> None:
        """The graph that runs; only what leads to ``outputs`` does, where those are told."""
        self._graph = graph
        self._needed = _leading_to(graph, outputs) if graph.is_whole else frozenset()

    @property
    def current(self) -> str:
        """The node that is being run; empty where none is."""
        return self._current

    @property
    def done(self) -> int:
        """How many nodes have been run, or need not be."""
        return len(self._done)

    @property
    def fraction(self) -> float | None:
        """Of all nodes, from 0 to 1; ``None`` where their number is not known."""
        if self._needed:
            part = self._part if self._current in self._needed else 0.0
            return (len(self._done & self._needed) + part) / len(self._needed)
        if self.expected:
            return min(BEHIND_A_NODE, (len(self._done) + self._part) / self.expected)
        return None

    @property
    def is_guess(self) -> bool:
        """Whether the fraction rests on other runs."""
        return not self._needed

    def name(self, node: str) -> dict[str, Any]:
        """What every update about a node says of it."""
        title, kind = self._graph.names.get(node, ("", ""))
        return {"node_id": node, "title": title or kind or node, "class_type": kind}

    def take(self, message: Message) -> Iterator[Said]:
        """What a message means."""
        if self._is_about_another(message):
            return
        data = message.data
        names_node = data.get("node") is not None
        node = self._place(data.get("node"), data.get("display_node"))
        match message.kind:
            case "executing" if names_node:
                yield from self._begin(node)
            case "executing" | "execution_success":
                yield from self._finish(node if names_node else self._current)
            case "executed":
                yield from self._finish(node)
            case "progress":
                at = node if names_node else self._current
                yield from self._step(at, count(data.get("value")), count(data.get("max")))
            case "progress_state":
                yield from self._states(data.get("nodes"))
            case "execution_cached":
                nodes = data.get("nodes")
                for cached in map(self._place, nodes if isinstance(nodes, list) else ()):
                    if self._add(cached):
                        yield NodeCached, self.name(cached)
            case "execution_error":
                failed = self._place(data.get("node_id"))
                if failed and failed not in self._done:
                    kind = short_text(data.get("node_type"))
                    named = self.name(failed)
                    if not named["class_type"] and kind:
                        named |= {"class_type": kind, "title": kind}
                    yield NodeFailed, named | {"message": short_text(data.get("exception_message"))}

    # -- inside ----------------------------------------------------------------------------

    def _is_about_another(self, message: Message) -> bool:
        """Whether it is about another prompt than the one that began; such have no place here."""
        told = message.data.get("prompt_id")
        if not isinstance(told, str):
            return False
        if message.kind == "execution_start" or not self._prompt:
            self._prompt = told
        return told != self._prompt

    def _place(self, told: Any, shown: Any = None) -> str:
        """The node that is meant, as it stands in the graph; empty for one that does not.

        What nodes make while they run has ids of its own, and is told with the node that stands in
        the graph, or begins with its id.
        """
        node = node_id(told)
        known = self._graph.names
        for place in (node, node_id(shown), node.partition(".")[0]):
            if place in known:
                return place
        return "" if self._graph.is_whole else node

    def _begin(self, node: str) -> Iterator[Said]:
        if not node or node == self._current or node in self._done:
            return  # unknown, or told again
        yield from self._finish(self._current)
        if self.done < MOST_NODES:
            self._current, self._steps = node, (0, 0)
            yield NodeStarted, self.name(node)

    def _step(self, node: str, step: int | None, steps: int | None) -> Iterator[Said]:
        if not node or node in self._done or step is None or not steps:
            return
        yield from self._begin(node)
        made = (min(step, steps), steps)
        if node == self._current and made != self._steps and made[0]:
            self._steps = made
            yield SamplerStep, self.name(node) | {"step": made[0], "steps": steps}

    def _states(self, nodes: Any) -> Iterator[Said]:
        """The form of newer versions: the state of each node that has begun."""
        states = nodes if isinstance(nodes, Mapping) else {}
        for name, told in list(states.items())[:MOST_NODES]:
            if not isinstance(told, Mapping):
                continue
            node = self._place(name, told.get("display_node_id"))
            if told.get("state") == "finished" and node == name:
                yield from self._finish(node)
            elif told.get("state") == "running":
                step, steps = count(told.get("value")), count(told.get("max"))
                # A node without steps tells of one, which it has not made.
                yield from self._step(node, step, steps) if step else self._begin(node)

    def _finish(self, node: str) -> Iterator[Said]:
        if self._add(node):
            yield NodeDone, self.name(node)

    def _add(self, node: str) -> bool:
        """Note that a node is done; whether that is new."""
        if not node or node in self._done or self.done >= MOST_NODES:
            return False
        self._done.add(node)
        if node == self._current:
            self._current, self._steps = "", (0, 0)
        return True

    @property
    def _part(self) -> float:
        step, steps = self._steps
        return step / steps if steps and self._current else 0.0


def _leading_to(graph: GraphNodes, outputs: Iterable[str]) -> frozenset[str]:
    """The nodes that these need, and they themselves; all, where there are none of these."""
    left = [output for output in outputs if output in graph.names]
    if not left:
        return frozenset(graph.names)
    found: set[str] = set()
    while left:
        node = left.pop()
        if node not in found and node in graph.names:
            found.add(node)
            left += graph.needs[node]
    return frozenset(found)


def _title(node: Mapping[str, Any]) -> str:
    meta = node.get("_meta")
    title = meta.get("title") if isinstance(meta, Mapping) else None
    return short_text(title)


def _linked(node: Mapping[str, Any]) -> Iterator[str]:
    """The nodes that an input is connected to, as ``["4", 0]`` says it."""
    inputs = node.get("inputs")
    for value in inputs.values() if isinstance(inputs, Mapping) else ():
        if isinstance(value, (list, tuple)) and len(value) == 2 and node_id(value[0]):
            yield str(value[0])
