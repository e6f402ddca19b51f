"""``runninghub recipe new``: a recipe of a workflow, an AI app or a graph."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from attrs import evolve

from runninghub_async.checks import refusal
from runninghub_async.cli import options
from runninghub_async.cli.connection import Connection, connection, connects, looks_up
from runninghub_async.cli.output import counted, say, write, write_json

if TYPE_CHECKING:
    from runninghub_async import RunningHub
    from runninghub_async.platform.graphs import Graph
    from runninghub_async.recipes.node_knowledge import NodeKnowledge
    from runninghub_async.recipes.proposal import Proposal, ProposedParameter

_SHOWN = 30
"""Inputs that are left out and named."""


@connects
@looks_up
def recipe_new(
    context: typer.Context,
    source: Annotated[
        str,
        typer.Argument(
            metavar="ID|ADDRESS|FILE",
            help="A workflow or an AI app, or the file of a graph (JSON, API format).",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Where it is written: recipes/NAME.yaml."),
    ] = None,
    take_all: Annotated[
        bool, typer.Option("--all", help="Take all inputs, and not only those proposed.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Take what is proposed; ask nothing.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite what is there.")] = False,
    object_info: Annotated[
        Path | None,
        typer.Option(
            "--object-info",
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="What ComfyUI answers to /object_info (JSON): types of further nodes.",
        ),
    ] = None,
    workflow_id: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="The workflow as which a file's graph is sent."),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Make a recipe of a workflow, an AI app or a graph: a call with names, types and limits.

    At a terminal it asks which inputs become parameters; elsewhere it takes the prompts, the files
    that are loaded, the seed and the size.  A bare ID is asked as a workflow, then as an app.
    """
    from runninghub_async.catalogue_files import named_files
    from runninghub_async.overlays import loaders
    from runninghub_async.recipes import sources
    from runninghub_async.recipes.node_knowledge import NodeKnowledge, read_object_info

    known = NodeKnowledge() if object_info is None else read_object_info(object_info)
    known = evolve(known, loaders=loaders(named_files(connection(context).catalogue)))
    graph: Graph | None = None
    emptied: list[str] = []
    if (file := _graph_file(source)) is not None:
        graph, emptied = sources.shared_graph(sources.graph_in(file))
        proposal = sources.file_proposal(graph, workflow_id, known)
        name = file.name.removesuffix(".json").removesuffix(".graph")
    else:
        if workflow_id is not None:
            raise refusal("--id", "goes with the file of a graph, which has no id of its own")
        proposal = _asked(connection(context), source, known)
        name = proposal.name
    made = _Made(proposal, graph, emptied, out, name, file)
    made.choose(take_all=take_all, ask=not (yes or as_json))
    made.write(force=force)
    made.tell(as_json=as_json)


def _graph_file(source: str) -> Path | None:
    """The file that is meant, where one is."""
    from runninghub_async.values import expanded

    path = expanded(source)
    return path if source.casefold().endswith(".json") or path.is_file() else None


def _asked(connection: Connection, source: str, known: NodeKnowledge) -> Proposal:
    from runninghub_async.recipes.sources import named, stored_proposal
    from runninghub_async.settings import named_address

    what = named(source)
    is_told = named_address(connection.base_url) or connection.named_site()
    if what.site is not None and not is_told:
        connection = evolve(connection, site=what.site)

    async def work(client: RunningHub) -> Proposal:
        return await stored_proposal(client, what, known)

    return connection.ask(work)


class _Made:
    """A recipe that is being made."""

    def __init__(
        self,
        proposal: Proposal,
        graph: Graph | None,
        emptied: list[str],
        out: Path | None,
        name: str,
        source: Path | None,
    ) -> None:
        from runninghub_async.recipes.writing_files import recipe_file
        from runninghub_async.values import expanded

        instead = proposal.kind if graph is not None else f"{proposal.kind}-{proposal.id}"
        self.file = recipe_file(None if out is None else expanded(out), name, instead)
        self._all = proposal
        self._recipe = proposal
        self._graph = graph
        self._from = source
        self._emptied = emptied

    def choose(self, *, take_all: bool, ask: bool) -> None:
        """Choose the inputs that become parameters."""
        from runninghub_async.cli.recipe_choosing import chosen, is_asked

        if take_all:
            return
        taken = chosen(self._all) if ask and is_asked() else self._all.proposed
        self._recipe = self._all.with_only(taken)

    def write(self, *, force: bool) -> None:
        """Write it, and the graph that it sends."""
        from runninghub_async.recipes.writing_files import check_free, write_recipe

        files = self._texts()
        if not force:
            check_free(self.file, files)
        write_recipe(self.file, files)

    def _texts(self) -> dict[Path, str]:
        from runninghub_async.recipes.file_text import as_json, as_yaml, recipe_data
        from runninghub_async.recipes.sources import graph_text

        texts: dict[Path, str] = {}
        beside = None
        if self._graph is not None:
            beside = self.file.with_name(f"{self.file.stem}.graph.json")
            if self._emptied or not _is_same(beside, self._from):
                texts[beside] = graph_text(self._graph)
        today = date.today().isoformat()
        data = recipe_data(self._recipe, today, beside.name if beside else None)
        write_as = as_json if self.file.suffix.casefold() == ".json" else as_yaml
        return {**texts, self.file: write_as(data)}

    @property
    def _left_out(self) -> list[ProposedParameter]:
        taken = {id(parameter) for parameter in self._recipe.parameters}
        return [one for one in self._all.parameters if id(one) not in taken]

    def tell(self, *, as_json: bool) -> None:
        """Say what was written, and what was left out."""
        if as_json:
            write_json(self._as_json())
            return
        names = ", ".join(one.name for one in self._recipe.parameters) or "none"
        say(f"{counted(len(self._recipe.parameters), 'parameter')}: {names}")
        if left := [one.key for one in self._left_out]:
            more = f" and {len(left) - _SHOWN} more" if len(left) > _SHOWN else ""
            say(f"Left out, --all takes them: {', '.join(left[:_SHOWN])}{more}")
        for remark in self._recipe.remarks[:_SHOWN]:
            say(f"Left out: {remark}")
        for key in self._emptied:
            say(f"Emptied, since a recipe is shared: {key} held a key or a signed link")
        write(str(self.file))

    def _as_json(self) -> dict[str, Any]:
        return {
            "file": str(self.file),
            "name": self.file.stem,
            "kind": self._recipe.kind,
            "id": self._recipe.id,
            "parameters": [_told(one) for one in self._recipe.parameters],
            "left_out": [_told(one) for one in self._left_out],
            "remarks": list(self._recipe.remarks),
            "emptied": self._emptied,
        }


def _is_same(file: Path, source: Path | None) -> bool:
    """Whether a graph lies where it is kept already."""
    return source is not None and file.exists() and file.samefile(source)


def _told(parameter: ProposedParameter) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "inputs": [".".join(spot) for spot in parameter.spots],
        "type": parameter.type,
        "required": parameter.required,
    }
