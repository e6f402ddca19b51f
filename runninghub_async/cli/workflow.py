"""``runninghub workflow``: run a stored workflow, or show what it can be given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from runninghub_async.cli import nodes, options
from runninghub_async.cli.connection import connection, connects, looks_up
from runninghub_async.cli.output import terminal_width, write, write_json
from runninghub_async.cli.seen import seen_by_machine
from runninghub_async.cli.tables import table

if TYPE_CHECKING:
    from runninghub_async import Call, RunningHub

_Id = Annotated[str, typer.Argument(metavar="ID", help="The number in its page's address.")]


@connects
@looks_up
@options.takes(options.OfCall, nodes.Machine)
def workflow(
    context: typer.Context,
    workflow_id: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="The number in its page's address, or in --body."),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NODE.FIELD=VALUE", help="`runninghub workflow show ID` tells them."
        ),
    ] = None,
    files: nodes.Files = None,
    body: options.Body = None,
    graph: Annotated[
        Path | None,
        typer.Option(
            "--graph",
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="Run this graph (JSON, API format) instead of the stored one.",
        ),
    ] = None,
    no_metadata: Annotated[
        bool, typer.Option("--no-metadata", help="Do not write the graph into the images.")
    ] = False,
    *,
    machine: nodes.Machine,
    how: options.OfCall,
) -> None:
    """Run a workflow: upload, submit once, wait, save.

    NODE.FIELD=@FILE takes the text in a file, NODE.FIELD=@@TEXT a text that begins with @.
    """
    asked = nodes.asked("workflow", workflow_id, words or (), files or (), body)
    own = {"graph": graph, "add_metadata": False if no_metadata else None}
    form = asked.form(machine.options | own)

    def make_call(client: RunningHub) -> Call:
        return client.from_dict(form)

    finished = nodes.run_to_its_end(
        connection(context),
        make_call,
        how=how,
        of_call=asked.of_call,
    )
    finished.tell(as_json=how.as_json, workflow=asked.target)


@connects
def workflow_show(context: typer.Context, workflow_id: _Id, as_json: options.Json = False) -> None:
    """Show a workflow's values by node; --json gives its graph.

    A node is named by its id, or by its title where no other has the same.
    """

    async def work(client: RunningHub) -> tuple[dict[str, Any], list[str]]:
        graph = await client.workflows.get_json(workflow_id)
        return graph, seen_by_machine(client, "workflow", workflow_id)

    graph, seen = connection(context).ask(work)
    if as_json:
        write_json(graph)
        return
    rows = list(_rows(graph))
    for line in table([("KEY", "TITLE", "NODE", "VALUE"), *rows], width=terminal_width()):
        write(line)
    for line in seen:
        write(line)


def _rows(graph: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    from runninghub_async.platform.graphs import title_of
    from runninghub_async.platform.nodes import is_link

    return [
        (f"{node_id}.{name}", title_of(node), str(node.get("class_type", "")), _short(value))
        for node_id, node in graph.items()
        if isinstance(node, dict)
        for name, value in (node.get("inputs") or {}).items()
        if not is_link(value)
    ]


def _short(value: Any) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 50 else text[:49] + "…"
