"""All recipes of files and folders, with everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from runninghub_async.checks import not_allowed
from runninghub_async.errors import RecipeError
from runninghub_async.models.records import Endpoint
from runninghub_async.overlays import lookup
from runninghub_async.overlays.files import Files
from runninghub_async.overlays.opened import Opened


def recipes_in(sources: Iterable[Path]) -> list[Endpoint]:
    """The recipes that a client with this catalogue would know.

    Raises:
        RecipeError: some cannot be used; the message has everything that is wrong with all.
        InvalidParameterError: there are none, or something else in the catalogue is wrong.
    """
    sources = tuple(sources)
    known, opened = lookup(sources), Opened()
    found: list[Endpoint] = []
    mistakes: list[str] = []
    for file in Files(sources):
        if opened.is_recipe(file):
            try:
                found.append(known.get(file.stem))
            except RecipeError as mistake:
                mistakes.append(mistake.message)
    if mistakes:
        raise RecipeError("\n".join(dict.fromkeys(mistakes)), parameter="recipe")
    if not found:
        given = ", ".join(map(str, sources))
        raise not_allowed("recipes", given, "files and folders that have recipes")
    return found
