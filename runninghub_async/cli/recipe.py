"""``runninghub recipe``: files of one's own workflows and apps."""

from __future__ import annotations

import typer

from runninghub_async.cli.output import write
from runninghub_async.cli.recipe_check import recipe_check
from runninghub_async.cli.recipe_export import recipe_export
from runninghub_async.cli.recipe_generate import recipe_generate
from runninghub_async.cli.recipe_new import recipe_new

recipe = typer.Typer(
    name="recipe",
    rich_markup_mode=None,
)


@recipe.callback(invoke_without_command=True)
def recipes(context: typer.Context) -> None:
    """Your own workflows and AI apps as calls with names, types and limits."""
    if context.invoked_subcommand is None:
        write(context.get_help())


recipe.command("new")(recipe_new)
recipe.command("check")(recipe_check)
recipe.command("generate")(recipe_generate)
recipe.command("export")(recipe_export)
