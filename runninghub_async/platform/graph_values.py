"""What is worth a word about values for a graph before they are paid for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from runninghub_async.models.media import LocalMedia
from runninghub_async.platform.graphs import Graph, node_name
from runninghub_async.platform.loaders import GetLoaders, example_of
from runninghub_async.platform.nodes import NodeInput
from runninghub_async.quoting import shown

_YES = frozenset({"true", "yes", "on", "1", ""})
"""Of these ComfyUI makes what they say; of the empty text, no."""
_NO = frozenset({"false", "no", "off", "0", "0.0", "n", "f", "none", "null", "disable", "disabled"})
"""These mean no where they are for a switch, and ComfyUI makes yes of them."""


class GraphValueWarning(UserWarning):
    """ComfyUI reads a value otherwise than it seems to be meant.

    It is a warning and no error, since nothing keeps the graph from running with it.
    """


class StoredValueWarning(GraphValueWarning):
    """The same of a value for a stored graph, which is known only once that has been read."""


def doubts(graph: Graph | None, inputs: Iterable[NodeInput]) -> dict[str, str]:
    """Sentences about values that ComfyUI converts into something else, by input.

    Args:
        graph: what the values are for; ``None`` where it is not known.
        inputs: the values.
    """
    return {
        each.key: f"{each.key} is the text {shown(each.value)}, {said}"
        for each in inputs
        if isinstance(each.value, str) and (said := _doubt(_stored(graph, each), each.value))
    }


def depends_on_its_node(each: NodeInput) -> bool:
    """Whether the node decides what a value becomes: a file, or a word that may be for a switch."""
    return isinstance(each.value, LocalMedia) or _is_no(each.value)


def as_it_matters(each: NodeInput) -> str:
    """An input and as much of its value as matters to the graph: what is alike is told once."""
    if isinstance(each.value, LocalMedia):
        return f"{each.key} is a file"
    return f"{each.key} is {each.value}" if _is_no(each.value) else each.key


def kept_examples(graph: Graph, inputs: Iterable[NodeInput], loaders: GetLoaders) -> Iterator[str]:
    """Sentences about nodes that load the file which is stored in the graph."""
    given = {each.key for each in inputs}
    for node_id, node in graph.items():
        fields = node.get("inputs") if isinstance(node, Mapping) else None
        for field in fields if isinstance(fields, Mapping) else ():
            example = example_of(field, node, loaders)
            if example is not None and f"{node_id}.{field}" not in given:
                named = node_name(node_id, node)
                yield f"node {named} keeps its stored example: {field} is {shown(example)}"


def _stored(graph: Graph | None, each: NodeInput) -> Any:
    node = (graph or {}).get(each.node_id)
    inputs = node.get("inputs") if isinstance(node, Mapping) else None
    return inputs.get(each.field) if isinstance(inputs, Mapping) else None


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


def _is_no(value: Any) -> bool:
    return isinstance(value, str) and value.strip().casefold() in _NO


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
