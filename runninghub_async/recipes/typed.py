"""What generated packages of recipes stand on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

from runninghub_async.models.family import CallT, Family
from runninghub_async.models.recipes import Recipe
from runninghub_async.models.records import Endpoint

MadeT = TypeVar("MadeT", covariant=True)


class Caller(Protocol[MadeT]):
    """A client whose calls are awaited, or a blocking one: either makes calls of recipes."""

    def call(
        self,
        recipe: Recipe,
        params: Mapping[str, Any] | None = None,
        /,
        *,
        extra: Mapping[str, Any] | None = None,
    ) -> MadeT:
        """A call of a recipe."""
        ...


class Recipes(Family[CallT]):
    """Recipes as methods with types; ``runninghub recipe generate`` writes classes of this kind.

    Args:
        client: whose calls the methods make, awaited or blocking ones.  It need not know the
            recipes.
    """

    def __init__(self, client: Caller[CallT]) -> None:
        def make_call(
            endpoint: Endpoint, params: Mapping[str, Any], extra: Mapping[str, Any] | None
        ) -> CallT:
            return client.call(Recipe(endpoint), params, extra=extra)

        super().__init__(make_call)
