"""``runninghub recipe generate``: a package of typed recipes."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from runninghub_async.cli import options
from runninghub_async.cli.output import counted, say, write, write_json
from runninghub_async.home import how_to_install

NOT_FRESH = 1


def recipe_generate(
    sources: Annotated[
        list[Path],
        typer.Argument(metavar="FILE…", exists=True, help="Recipes: files, and folders of them."),
    ],
    package: Annotated[
        str, typer.Option(metavar="NAME", help="The package, such as myapp.recipes.")
    ],
    into: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            exists=True,
            file_okay=False,
            help="Where its first part lies; else in src, if it is there, or here.",
        ),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Write nothing; end with 1 if something would be written."),
    ] = False,
    as_json: options.Json = False,
) -> int:
    """Write recipes as a package of typed methods, for your own repository.

    \b
        runninghub recipe generate recipes/ --package myapp.recipes

    makes `await Recipes(rh).portrait(…)`, with types and explanations.  The package carries the
    recipes, so that the files are not needed where it runs.  What somebody else wrote is never
    overwritten, and nothing is deleted.
    """
    if find_spec("jinja2") is None:
        raise ImportError(f"generating needs the extra [recipes]: {how_to_install('recipes')}")
    from runninghub_async.overlays import loaders
    from runninghub_async.recipes.package import package_files  # needs the extra
    from runninghub_async.recipes.package_folder import compare, package_folder
    from runninghub_async.recipes.package_folder import write as write_package
    from runninghub_async.recipes.reading import recipes_in

    folder = package_folder(package, into)
    recipes = recipes_in(sources)
    files = package_files(recipes, loaders(sources))
    difference = compare(folder, files) if check else write_package(folder, files)
    changed = sorted((*difference.stale, *difference.missing))
    if as_json:
        write_json(
            {
                "folder": str(folder),
                "recipes": sorted(recipe.name for recipe in recipes),
                "fresh": not difference,
                "changed": changed,
            }
        )
    elif not difference:
        say(f"{folder} is up to date with {counted(len(recipes), 'recipe')}.")
    for name in changed if not as_json else ():
        write(str(folder / name))
    if check and difference:
        say("These are not what the recipes give; run the command without --check.")
        return NOT_FRESH
    return 0
