"""Mistakes about inputs of nodes, told in the words of the recipe that sets them."""

from __future__ import annotations

import re

from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.recipe_records import RecipeRecord
from runninghub_async.models.records import Endpoint
from runninghub_async.platform.refusals import put_in_front


def recipe_of(endpoint: Endpoint) -> RecipeRecord:
    """How a recipe is sent."""
    assert endpoint.recipe is not None  # who asks knows that it is one
    return endpoint.recipe


def put_in_words_of_recipe(
    endpoint: Endpoint, error: InvalidParameterError
) -> InvalidParameterError:
    """The error about inputs of nodes, which says what recipe's and whose parameters these are."""
    record = recipe_of(endpoint)
    names = {place.key: binding.name for binding in record.bindings for place in binding.places}
    constants = {constant.key for constant in record.constants}
    if error.parameter in names:
        error.parameter = names[error.parameter]

    def told(found: re.Match[str]) -> str:
        key = found[0]
        return f"{names[key]} ({key})" if key in names else f"the constant {key}"

    keys = sorted({*names, *constants}, key=len, reverse=True)
    if keys:
        pattern = rf"(?<![\w.:(])(?:{'|'.join(map(re.escape, keys))})(?![\w.:])"
        error.message = re.sub(pattern, told, error.message)
    put_in_front(endpoint.name, error)
    return error
