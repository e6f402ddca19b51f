"""Graphs in ComfyUI's API format, and whether a value has a place in one."""

from __future__ import annotations

import difflib
import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from runninghub_async import json_values
from runninghub_async.calls.orders import Links
from runninghub_async.checks import combined, refusal, sendable
from runninghub_async.errors import InvalidParameterError
from runninghub_async.platform.nodes import NodeInput, is_link
from runninghub_async.quoting import plain, shown, shown_path
from runninghub_async.values import expanded

Graph = Mapping[str, Any]
"""``{node id: {"class_type": …, "inputs": {…}, "_meta": {"title": …}}}``."""
_NODE_ID = re.compile(r"\d+([:.]\d+)*")
_NOTES = ("Note", "MarkdownNote")
_EXPORT = (
    "In the editor: Workflow, Export (API); in an older one turn on the developer options in the"
    " settings, then Save (API Format). That of a stored workflow is what `runninghub workflow show"
    " ID --json` prints."
)


def read_graph(graph: Graph | str | os.PathLike[str]) -> dict[str, Any]:
    """A graph that is given as an object, as JSON text or as a file of it, whose numbers keep
    their digits.

    It may be wrapped as ComfyUI takes it (``{"prompt": graph}``) or as the service tells it.
    What is no node, and notes, are left out: ComfyUI's editor does not export them, and its
    server refuses a whole graph for them.

    Raises:
        InvalidParameterError: it is no graph, in the format of the editor, or has something in
            it that JSON does not carry.
    """
    content: Any = graph
    if isinstance(graph, os.PathLike):
        content = _content_of(graph)
    if isinstance(content, (str, bytes)):
        content = _read(content)
    content = _unwrapped(content)
    if not isinstance(content, Mapping) or not content:
        raise _no_graph(f"is {shown(content)}", value=graph)
    if _is_of_the_editor(content):
        raise _no_graph("is in the editor's own format, with nodes and links", hint=_EXPORT)
    checked: dict[str, Any] = sendable("workflow", _only_nodes(content))
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
        nodes = ", ".join(node_name(node_id, graph[node_id]) for node_id in graph)
        titled = "" if is_node_id(each.node_id) else ", nor one node alone with this title"
        what = f"names no node: there is no node {each.node_id!r} in the graph{titled}"
        return _wrong(each, what, nodes)
    inputs = node.get("inputs")
    fields = inputs if isinstance(inputs, Mapping) else {}
    settable = [name for name, value in fields.items() if not is_link(value)]
    if each.field not in fields:
        nearest = difflib.get_close_matches(each.field, settable, n=1)
        hint = f" (did you mean {nearest[0]!r}?)" if nearest else ""
        allowed = ", ".join(settable) or "no field that takes a value"
        what = f"names no field: {node_name(each.node_id, node)} has none {each.field!r}{hint}"
        return _wrong(each, what, allowed)
    if is_link(source := fields[each.field]):
        what = f"is connected to node {source[0]}, so that no value can be put there"
        return _wrong(each, f"{what}; change the graph itself", None)
    return None


def node_name(node_id: str, node: Any) -> str:
    """A node as messages call it: its id, its class, and its title where it has one of its own."""
    kind = node.get("class_type") if isinstance(node, Mapping) else None
    title = title_of(node)
    told = ", ".join(part for part in (kind, title and title != kind and repr(title)) if part)
    return f"{node_id} ({told})" if told else str(node_id)


def title_of(node: Any) -> str:
    """What the editor calls a node; empty where it is not told."""
    meta = node.get("_meta") if isinstance(node, Mapping) else None
    title = meta.get("title") if isinstance(meta, Mapping) else None
    return title if isinstance(title, str) else ""


def shape_of(graph: Graph) -> str:
    """A digest of a graph's nodes and of how they are connected, whatever values they have."""
    nodes = {
        node_id: [
            node.get("class_type"),
            {name: value for name, value in inputs.items() if is_link(value)},
        ]
        for node_id, node in graph.items()
        for inputs in [node.get("inputs")]
        if isinstance(inputs, Mapping)
    }
    return hashlib.sha256(json.dumps(nodes, sort_keys=True, default=str).encode()).hexdigest()


def by_title(graph: Graph, inputs: Iterable[NodeInput]) -> tuple[NodeInput, ...]:
    """The inputs with the ids of nodes that are named by a title which only one has."""
    titles = _by_titles(graph)
    placed = tuple(evolve(each, node_id=_id_of(each.node_id, graph, titles)) for each in inputs)
    for number, each in enumerate(placed):
        if each.key in {other.key for other in placed[:number]}:
            raise refusal(each.key, "is given twice, by id and by title", value=each.value)
    return placed


def one_by_title(graph: Graph, named: str) -> str:
    """The id of a node that is named by its id, or by a title which it alone has."""
    return _id_of(named, graph, _by_titles(graph))


def _by_titles(graph: Graph) -> dict[str, list[str]]:
    titles: dict[str, list[str]] = {}
    for known, node in graph.items():
        if title := title_of(node).strip().casefold():
            titles.setdefault(title, []).append(known)
    return titles


def _id_of(named: str, graph: Graph, titles: Mapping[str, list[str]]) -> str:
    found = [] if named in graph else titles.get(named.strip().casefold(), [])
    return found[0] if len(found) == 1 else named


def is_node_id(text: str) -> bool:
    """Whether a node may be named so in a graph; ComfyUI numbers them, within subgraphs too."""
    return _NODE_ID.fullmatch(text) is not None


def _wrong(each: NodeInput, what: str, allowed: str | None) -> InvalidParameterError:
    return refusal(each.key, what, allowed, value=each.value)


def _content_of(file: os.PathLike[str]) -> bytes:
    path = expanded(Path(file))
    try:
        return path.read_bytes()
    except OSError as error:
        why = f"is {shown_path(path)}, which cannot be read ({error.strerror})"
        raise _no_graph(why, value=path) from None


def _read(text: str | bytes) -> Any:
    try:
        return json_values.read(text)
    except ValueError as error:
        hint = ""
        if isinstance(text, str) and not text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
            hint = f"For a file write Path({shown(text)})."
        raise _no_graph(f"is not JSON: {plain(str(error))}", hint=hint) from None


def _unwrapped(content: Any) -> Any:
    """The graph in what was sent to ComfyUI, came from its editor, or was told by the service."""
    for name in ("data", "prompt", "output"):
        inner = content.get(name) if isinstance(content, Mapping) else None
        if isinstance(inner, str) and inner.lstrip().startswith("{"):
            inner = _read(inner)
        if isinstance(inner, Mapping) and "class_type" not in inner:
            content = inner
    return content


def _is_of_the_editor(content: Mapping[str, Any]) -> bool:
    inner = content.get("workflow")
    return isinstance(content.get("nodes"), list) or (
        isinstance(inner, Mapping) and isinstance(inner.get("nodes"), list)
    )


def _only_nodes(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The graph without what is no node, to which nothing is connected."""
    others = {node_id: node for node_id, node in content.items() if not _runs(node)}
    if not others:
        return content
    kept = {node_id: node for node_id, node in content.items() if node_id not in others}
    if not kept:
        raise _no_graph(f"has no node with a class_type, but {', '.join(map(shown, others))}")
    for node_id, node in kept.items():
        inputs = node.get("inputs")
        for name, value in inputs.items() if isinstance(inputs, Mapping) else ():
            if is_link(value) and value[0] in others:
                user = f"to which {node_name(node_id, node)} is connected by {name}"
                raise _no_graph(f"has a node {value[0]!r} without a class_type, {user}")
    return kept


def _runs(node: Any) -> bool:
    kind = node.get("class_type") if isinstance(node, Mapping) else None
    return isinstance(kind, str) and kind not in _NOTES


def _no_graph(what: str, *, value: Any = None, hint: str = "") -> InvalidParameterError:
    allowed = "a graph in ComfyUI's API format"
    return refusal("workflow", what, allowed, value=value, hint=hint or _EXPORT)
