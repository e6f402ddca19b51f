"""What generated packages of recipes stand on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from runninghub_async import signature_types as types
from runninghub_async.models.family import Family
from runninghub_async.models.recipes import Recipe
from runninghub_async.models.records import Endpoint

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub


class Recipes(Family["types.Call"]):
    """Recipes as methods with types; ``runninghub recipe generate`` writes classes of this kind.

    Args:
        client: whose calls the methods make.  It need not know the recipes.
    """

    def __init__(self, client: RunningHub) -> None:
        call: Callable[..., types.Call] = client.call

        def make_call(
            endpoint: Endpoint, params: Mapping[str, Any], extra: Mapping[str, Any] | None
        ) -> types.Call:
            return call(Recipe(endpoint), params, extra=extra)

        super().__init__(make_call)
