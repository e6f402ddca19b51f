"""The workflows and AI apps that the sandbox has."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from runninghub_async.sandbox.graphs import Graph, GraphError, parse
from runninghub_async.sandbox.graphs.nodes import type_of
from runninghub_async.sandbox.graphs.parsing import is_link

_FIELD_TYPES = {"STRING": "STRING", "INT": "INT", "FLOAT": "FLOAT", "BOOLEAN": "BOOLEAN"}


@frozen(kw_only=True)
class Workflow:
    """A workflow of the site."""

    id: str
    name: str
    graph: Graph = field(repr=lambda graph: f"<{len(graph)} nodes>")
    saved: bool = True
    """Whether it was saved and run on the web, without which the API does not know it."""
    password: str | None = field(default=None, repr=False)

    @property
    def own_texts(self) -> frozenset[str]:
        """All texts of the graph, among them the names of its own files."""
        return frozenset(
            value
            for node in self.graph.values()
            for value in node.inputs.values()
            if isinstance(value, str)
        )


@frozen(kw_only=True)
class Choice:
    """One entry of a list that an app offers."""

    name: str
    index: str
    description: str = ""


@frozen(kw_only=True)
class AppField:
    """One value that an app lets its callers set."""

    node_id: str
    node_name: str
    field_name: str
    field_value: str
    field_type: str
    """``IMAGE``, ``AUDIO``, ``VIDEO``, ``LIST``, ``STRING``, ``INT``, ``FLOAT``, ``BOOLEAN`` …"""
    description: str
    choices: tuple[Choice, ...] = ()

    @property
    def field_data(self) -> str:
        """What the service says of its type, as JSON: a list's choices, or ComfyUI's words."""
        if self.choices:
            entries: list[Any] = [
                {"name": c.name, "index": c.index, "description": c.description}
                for c in self.choices
            ]
            entries.append({"default": self.field_value, "description": self.description})
            return json.dumps(entries, ensure_ascii=False)
        if self.field_type in ("IMAGE", "AUDIO", "VIDEO"):
            upload = {f"{self.field_type.lower()}_upload": True}
            return json.dumps([[self.field_value], upload], ensure_ascii=False)
        options: dict[str, Any] = {"default": self.field_value}
        if self.field_type == "STRING":
            options["multiline"] = True
        return json.dumps([self.field_type, options], ensure_ascii=False)


@frozen(kw_only=True)
class Style:
    """A style that Quick Create offers for an app."""

    id: str
    name: str
    key: str
    trigger: str
    lora: str
    weight: float


@frozen(kw_only=True)
class App:
    """An AI app: a workflow with a form."""

    id: str
    name: str
    description: str
    workflow: Workflow
    fields: tuple[AppField, ...]
    password: str | None = field(default=None, repr=False)
    styles: tuple[Style, ...] = ()

    def field_of(self, node_id: str, field_name: str) -> AppField | None:
        """The field of this node and name, if the app has it."""
        for known in self.fields:
            if (known.node_id, known.field_name) == (node_id, field_name):
                return known
        return None


class Library:
    """Workflows and apps by id."""

    def __init__(self) -> None:
        self.workflows: dict[str, Workflow] = {}
        self.apps: dict[str, App] = {}

    def add_workflow(self, workflow: Workflow) -> Workflow:
        """Put a workflow in."""
        self.workflows[workflow.id] = workflow
        return workflow

    def add_app(self, app: App) -> App:
        """Put an app in, in front of those that are there: lists begin with the newest."""
        self.apps = {app.id: app, **self.apps}
        return app


def graph_of(graph: Mapping[str, Any] | str) -> Graph:
    """A graph in ComfyUI's API format, as an object or as JSON.

    Raises:
        ValueError: if it is none; one that cannot run is taken all the same.
    """
    try:
        return parse(graph if isinstance(graph, str) else dict(graph))
    except GraphError as error:
        raise ValueError(error.message) from error


def form_of(
    graph: Graph,
    chosen: Iterable[tuple[str, str]] | None = None,
    descriptions: Mapping[tuple[str, str], str] | None = None,
) -> tuple[AppField, ...]:
    """The fields of an app.

    Args:
        graph: the graph behind it.
        chosen: the node and the name of each; all texts and files of the graph if it is left out.
        descriptions: what to call them; one that is left out is called as its node.

    Raises:
        ValueError: for a field that is not there.
    """
    if chosen is None:
        chosen = [
            (node_id, name)
            for node_id, node in graph.items()
            for name, value in node.inputs.items()
            if isinstance(value, str) and name != "filename_prefix"
        ]
    told = descriptions or {}
    return tuple(
        _field(graph, node_id, name, told.get((node_id, name))) for node_id, name in chosen
    )


def _field(graph: Graph, node_id: str, name: str, description: str | None) -> AppField:
    node = graph.get(node_id)
    if node is None or name not in node.inputs or is_link(node.inputs[name]):
        raise ValueError(f"node {node_id} has no field {name} that an app could set")
    value = node.inputs[name]
    return AppField(
        node_id=node_id,
        node_name=node.class_type,
        field_name=name,
        field_value=json.dumps(value) if isinstance(value, bool) else str(value),
        field_type=_field_type(graph, node_id, name, value),
        description=description or node.title or name,
    )


def _field_type(graph: Graph, node_id: str, name: str, value: object) -> str:
    known = type_of(graph[node_id]).inputs.get(name)
    if known is not None and known.upload in ("image", "audio", "video"):
        return known.upload.upper()
    if known is not None and known.type in _FIELD_TYPES:
        return _FIELD_TYPES[known.type]
    if isinstance(value, bool):
        return "BOOLEAN"
    if isinstance(value, int | float):
        return "INT" if isinstance(value, int) else "FLOAT"
    return "STRING"
