"""A recipe from its file."""

from __future__ import annotations

import os

from runninghub_async.catalogue import CATALOGUE, Lookup
from runninghub_async.checks import not_allowed
from runninghub_async.errors import RecipeError
from runninghub_async.models.recipes import Recipe
from runninghub_async.overlays.reading import recipe
from runninghub_async.values import expanded


def load(path: str | os.PathLike[str], *, catalogue: Lookup | None = None) -> Recipe:
    """Read a recipe.  Makes no request.

    Args:
        path: its file, in YAML (with the extra ``[catalogue]``) or in JSON.
        catalogue: where a recipe of a model finds that, such as ``rh.catalogue``; ``None`` is
            the shipped one.

    Raises:
        RecipeError: it can't be read, or something in it is wrong; the message has file and line
            of everything.
    """
    if not isinstance(path, (str, os.PathLike)) or not os.fspath(path):
        mistake = not_allowed("path", path, "the path of a file")
        raise RecipeError(mistake.message, parameter="path", value=path)
    known = CATALOGUE if catalogue is None else catalogue
    return Recipe(recipe(expanded(path), known.get))
