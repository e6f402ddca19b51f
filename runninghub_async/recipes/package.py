"""A package with recipes as typed methods, as the contents of its files."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import evolve

from runninghub_async import catalogue
from runninghub_async.checks import refusal
from runninghub_async.documents.naming import RESERVED_METHODS
from runninghub_async.errors import RecipeError
from runninghub_async.models.loaders import LOADERS
from runninghub_async.models.recipe_records import Binding, Constant, NodePlace, RecipeRecord
from runninghub_async.models.records import Endpoint
from runninghub_async.platform.loaders import LoaderTable
from runninghub_async.writing.family import Family, family_view, record_classes
from runninghub_async.writing.filling import environment, filled
from runninghub_async.writing.source_code import Verbatim, quoted
from runninghub_async.writing.style import FINAL

MARK = "Generated from recipes by `runninghub recipe generate`; do not edit."
"""Stands in the first line of what is written."""
MODULE, TYPED = "__init__.py", "py.typed"

_SUMMARY = "workflows, AI apps and models with settings of their own, as typed calls."
_TAKEN = RESERVED_METHODS | {"runninghub_async"}
"""Names that the class uses for itself, which a method so named would hide in it."""
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9.-]+")


def package_files(recipes: Iterable[Endpoint], loaders: LoaderTable = LOADERS) -> dict[str, bytes]:
    """What stands in the package, by the names of its files.

    Args:
        recipes: their records.
        loaders: what inputs of nodes take, where the recipes are; the package's clients need not
            know it, as far as a graph of a recipe tells the classes of its nodes.

    Raises:
        RecipeError: a recipe has a name that no method can have, or two have the same.
        OSError: a file that a recipe sends cannot be read.
    """
    ordered = sorted(recipes, key=lambda recipe: recipe.method)
    _check_methods(ordered)
    files: dict[str, bytes] = {}
    carried = tuple(_carried(recipe, loaders, files) for recipe in ordered)
    family = Family(name="recipes", title="Recipes", summary=_SUMMARY, endpoints=carried)
    records = set(record_classes(family))
    text = filled(
        environment(FINAL),
        "recipes.py.jinja",
        mark=MARK,
        of_catalogue=records & set(catalogue.__all__),
        of_recipes=records - set(catalogue.__all__) | {"CallT", "method"},
        uses_files=bool(files),
        **family_view(family),
    )
    return {MODULE: text.encode(), TYPED: b"", **files}


def _check_methods(recipes: Sequence[Endpoint]) -> None:
    known: dict[str, Endpoint] = {}
    for recipe in recipes:
        if recipe.method in _TAKEN:
            raise _unfit(recipe, f"has the name {recipe.method}, which the generated class uses")
        if (other := known.setdefault(recipe.method, recipe)) is not recipe:
            raise _unfit(recipe, f"makes the method {recipe.method}, as {other.name} does")


def _unfit(recipe: Endpoint, why: str) -> RecipeError:
    mistake = refusal(f"The recipe {recipe.name}", why, hint="Rename its file.")
    return RecipeError(mistake.message, parameter="recipe", value=recipe.name)


def _carried(recipe: Endpoint, loaders: LoaderTable, files: dict[str, bytes]) -> Endpoint:
    """A recipe as the package has it: nothing in it depends on where it was generated.

    The files that it sends are put with the others.
    """
    record = recipe.recipe
    assert record is not None
    carried = evolve(
        record,
        bindings=_with_forms(record, loaders),
        constants=tuple(_beside(constant, files) for constant in record.constants),
        made_from=None,
        file=Path(record.file).name,
    )
    return evolve(recipe, recipe=carried)


def _with_forms(record: RecipeRecord, loaders: LoaderTable) -> tuple[Binding, ...]:
    """Where values go, with the forms of files that only a table beside the recipes tells."""
    graph = {} if record.graph is None else json.loads(record.graph)

    def told(place: NodePlace) -> NodePlace:
        node = graph.get(place.node)
        kind = node.get("class_type") if isinstance(node, dict) else None
        loader = loaders.get((str(kind), place.field))
        if place.takes is not None or loader is None or loader in LOADERS.values():
            return place
        return evolve(place, takes=loader.takes)

    return tuple(
        evolve(binding, places=tuple(map(told, binding.places))) for binding in record.bindings
    )


def _beside(constant: Constant, files: dict[str, bytes]) -> Constant:
    """A constant whose file, if it is one, lies beside the module."""
    if constant.file is None:
        return constant
    source = Path(constant.file)
    content = source.read_bytes()
    digest = hashlib.sha256(content).hexdigest()[:12]
    name = _NOT_PLAIN.sub("_", f"{source.stem}-{digest}{source.suffix}")
    files[name] = content
    return evolve(constant, file=Verbatim(f"str(_HERE / {quoted(name)})"))
