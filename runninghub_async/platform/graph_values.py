"""What is worth a word about values for a graph before they are paid for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from runninghub_async.errors import shown
from runninghub_async.platform.graphs import Graph, node_name
from runninghub_async.platform.loaders import example_of
from runninghub_async.platform.nodes import NodeInput

_YES = frozenset({"true", "yes", "on", "1", ""})
"""Of these ComfyUI makes what they say; of the empty text, no."""


class GraphValueWarning(UserWarning):
    """ComfyUI reads a value otherwise than it seems to be meant.

    It is a warning and no error, since nothing keeps the graph from running with it.
    """


def doubtful_values(graph: Graph | None, inputs: Iterable[NodeInput]) -> Iterator[str]:
    """Sentences about values that ComfyUI converts into something else.

    Args:
        graph: what the values are for; ``None`` where it is not known.
        inputs: the values.
    """
    for each in inputs:
        if isinstance(each.value, str) and (said := _doubt(_stored(graph, each), each.value)):
            yield f"{each.key} is the text {shown(each.value)}, {said}"


def kept_examples(graph: Graph, inputs: Iterable[NodeInput]) -> Iterator[str]:
    """Sentences about nodes that load the file which is stored in the graph."""
    given = {each.key for each in inputs}
    for node_id, node in graph.items():
        for field in node.get("inputs") or ():
            example = example_of(field, node)
            if example is not None and f"{node_id}.{field}" not in given:
                named = node_name(node_id, node)
                yield f"node {named} keeps its stored example: {field} is {shown(example)}"


def _stored(graph: Graph | None, each: NodeInput) -> Any:
    node = (graph or {}).get(each.node_id)
    return node["inputs"].get(each.field) if node else None


def _doubt(stored: Any, text: str) -> str:
    word = text.strip().casefold()
    if isinstance(stored, bool) and word not in _YES:
        return (
            "and there is a switch: ComfyUI makes True of every text but the empty one; give true"
            " or false itself, not as text (in Python, a job file or --body)"
        )
    if isinstance(stored, (int, float)) and not isinstance(stored, bool) and not _is_number(text):
        return "where the graph has a number; ComfyUI rejects what it cannot read as one"
    if stored is None and word == "false":
        return (
            "of which ComfyUI makes True where it is for a switch; for a switch give false itself,"
            " not as text (in Python, a job file or --body)"
        )
    return ""


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
