"""What a recipe is made from: a workflow or an AI app of the service's, or a graph in a file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from attrs import frozen

from runninghub_async import json_values
from runninghub_async.checks import refusal
from runninghub_async.client import RunningHub, site_of
from runninghub_async.documents.recipe_secrets import secret_in, texts_in
from runninghub_async.errors import InvalidParameterError, NotFoundError, RunningHubError
from runninghub_async.models.records import Site
from runninghub_async.platform.graphs import Graph, read_graph
from runninghub_async.platform.nodes import identifier
from runninghub_async.quoting import plain, shown_path
from runninghub_async.recipes.app_proposal import app_proposal
from runninghub_async.recipes.graph_proposal import graph_proposal
from runninghub_async.recipes.node_knowledge import NodeKnowledge
from runninghub_async.recipes.proposal import Proposal

ANY_ID = "1"
"""Under what a graph of one's own is sent: the service wants an id beside it, and any will do."""


@frozen
class Named:
    """A workflow or an app, by its id."""

    id: str
    kind: Literal["workflow", "app"] | None
    """``None``: a bare id, which is asked as a workflow, then as an app."""
    site: Site | None = None


def named(text: str) -> Named:
    """What an id or an address names.

    Raises:
        InvalidParameterError: it names neither a workflow nor an app.
    """
    try:
        found = identifier("ID", text, "workflow")
    except InvalidParameterError as mistake:
        try:
            found = identifier("ID", text, "app")
        except InvalidParameterError:
            raise mistake from None
        return Named(found.id, "app", found.site)
    is_bare = text.strip().isdigit()
    return Named(found.id, None if is_bare else "workflow", found.site)


async def stored_proposal(client: RunningHub, named: Named, known: NodeKnowledge) -> Proposal:
    """What a recipe of a workflow or an app could have, as the service tells of it.

    Raises:
        NotFoundError: the site has no such workflow or app.
        RunningHubError: whatever the service refuses.
    """
    site = named.site or site_of(client)
    if named.kind == "app":
        return await _of_app(client, named.id, known, site)
    try:
        graph = await client.workflows.get_json(named.id)
    except RunningHubError as error:
        if named.kind is not None or not isinstance(error, NotFoundError):
            raise
    else:
        return graph_proposal(read_graph(graph), named.id, known, site=site)
    try:
        return await _of_app(client, named.id, known, site)
    except NotFoundError as error:
        error.message = f"There is neither a workflow nor an AI app {named.id}: {error.message}"
        raise


async def _of_app(
    client: RunningHub, app_id: str, known: NodeKnowledge, site: Site | None
) -> Proposal:
    app = await client.apps.describe(app_id)
    if not app.fields:
        raise refusal(
            "ID",
            f"is the AI app {app_id}, of which the service tells no field",
            "an app that was run on the website, which then tells them",
        )
    return app_proposal(app, known, site=site)


def file_proposal(graph: Graph, workflow_id: str | None, known: NodeKnowledge) -> Proposal:
    """What a recipe could have that sends this graph with every run."""
    target = ANY_ID if workflow_id is None else identifier("--id", workflow_id, "workflow").id
    return graph_proposal(graph, target, known)


def shared_graph(graph: Graph) -> tuple[dict[str, Any], list[str]]:
    """A graph as it may be shared, without keys and signed links; and where it had some."""
    shared: dict[str, Any] = json_values.plain_value(graph)
    emptied: list[str] = []
    for steps, name, text in list(texts_in(shared)):
        if secret_in(name, text):
            around: Any = shared
            for step in steps[:-1]:
                around = around[step]
            around[steps[-1]] = ""
            emptied.append(plain(".".join(str(step) for step in steps if step != "inputs")))
    return shared, emptied


def graph_text(graph: Graph) -> str:
    """A graph as JSON, a node on each line, every number with its digits."""
    lines = [
        f"  {json_values.write(str(node))}: {json_values.write(inner)}"
        for node, inner in graph.items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def graph_in(file: Path) -> Mapping[str, Any]:
    """The graph in a file.

    Raises:
        InvalidParameterError: it has none in API format, or cannot be read.
    """
    try:
        return read_graph(file)
    except InvalidParameterError as mistake:
        mistake.message = f"{shown_path(file)}: {mistake.message}"
        raise
