"""``runninghub recipe export``: a recipe as a page for those who are to use it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from runninghub_async.checks import refusal
from runninghub_async.cli import options
from runninghub_async.cli.output import write, write_json


def recipe_export(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="The recipe.")
    ],
    readme: Annotated[
        bool, typer.Option("--readme", help="A page: what it takes, and how it is called.")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", dir_okay=False, help="Write it into this file."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite what is there.")] = False,
    as_json: options.Json = False,
) -> None:
    """Show a recipe to others: a page in Markdown, with a table of its parameters and with calls.

    \b
        runninghub recipe export recipes/portrait.yaml --readme --out portrait.md
    """
    from runninghub_async.recipes.loading import load
    from runninghub_async.recipes.page import page
    from runninghub_async.recipes.writing_files import write_whole

    if not readme:
        raise refusal("--readme", "is missing: it says as what the recipe is exported")
    if out is not None and out.exists() and not force:
        raise refusal("--out", f"is {out}, which is there already", "--force overwrites it")
    text = page(load(file).endpoint, file.name)
    if out is not None:
        write_whole(out, text)
    if as_json:
        write_json({"recipe": str(file), "page": text, "file": str(out) if out else None})
    else:
        write(str(out) if out is not None else text.rstrip("\n"))
