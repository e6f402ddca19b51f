"""Recipes: people's own workflows and AI apps as calls with names, types and limits.

    from runninghub_async.recipes import load

    portrait = load("recipes/portrait.yaml")
    result = await rh.call(portrait, picture=Path("me.jpg"), prompt="at noon")

A client that is told where recipes lie (``RunningHub(catalogue="recipes/")``) knows them by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from runninghub_async.lazy_names import lazy_names

if TYPE_CHECKING:
    from runninghub_async.errors import RecipeError as RecipeError
    from runninghub_async.models.recipes import Recipe as Recipe
    from runninghub_async.recipes.loading import load as load

__all__ = ["Recipe", "RecipeError", "load"]

__getattr__, __dir__ = lazy_names(
    globals(),
    {
        "Recipe": "models.recipes",
        "RecipeError": "errors",
        "load": "recipes.loading",
    },
)
