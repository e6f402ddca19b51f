"""Recipes: people's own workflows and AI apps as calls with names, types and limits.

    from runninghub_async.recipes import load

    portrait = load("recipes/portrait.yaml")
    result = await rh.call(portrait, picture=Path("me.jpg"), prompt="at noon")

A client that is told where recipes lie (``RunningHub(catalogue="recipes/")``) knows them by name.

``runninghub recipe generate`` writes a package with a method for each, which is made of
:class:`Recipes`, :func:`method` and the records that stand here beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from runninghub_async.lazy_names import lazy_names

if TYPE_CHECKING:
    from runninghub_async.errors import RecipeError as RecipeError
    from runninghub_async.models.family import CallT as CallT
    from runninghub_async.models.family import method as method
    from runninghub_async.models.recipe_records import Binding as Binding
    from runninghub_async.models.recipe_records import Constant as Constant
    from runninghub_async.models.recipe_records import Frames as Frames
    from runninghub_async.models.recipe_records import NamedOutput as NamedOutput
    from runninghub_async.models.recipe_records import NodePlace as NodePlace
    from runninghub_async.models.recipe_records import Pixels as Pixels
    from runninghub_async.models.recipe_records import RecipeRecord as RecipeRecord
    from runninghub_async.models.recipes import Recipe as Recipe
    from runninghub_async.recipes.loading import load as load
    from runninghub_async.recipes.typed import Recipes as Recipes

__all__ = [
    "Binding",
    "CallT",
    "Constant",
    "Frames",
    "NamedOutput",
    "NodePlace",
    "Pixels",
    "Recipe",
    "RecipeError",
    "RecipeRecord",
    "Recipes",
    "load",
    "method",
]

__getattr__, __dir__ = lazy_names(
    globals(),
    {
        "Binding": "models.recipe_records",
        "CallT": "models.family",
        "Constant": "models.recipe_records",
        "Frames": "models.recipe_records",
        "NamedOutput": "models.recipe_records",
        "NodePlace": "models.recipe_records",
        "Pixels": "models.recipe_records",
        "RecipeRecord": "models.recipe_records",
        "Recipe": "models.recipes",
        "RecipeError": "errors",
        "Recipes": "recipes.typed",
        "load": "recipes.loading",
        "method": "models.family",
    },
)
