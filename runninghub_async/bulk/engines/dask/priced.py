"""What a worker asks the price of: the call that is about to be submitted, without its files."""

from __future__ import annotations

from typing import Any

from runninghub_async.bulk.inputs import STAND_IN_LINK
from runninghub_async.calls.model_orders import ModelOrder
from runninghub_async.calls.orders import Order
from runninghub_async.models.media import is_marked_file
from runninghub_async.platform.recipe_orders import RecipeOrder

_LINKS = ("http://", "https://", "asset://")


def form_to_price(order: Order) -> dict[str, Any]:
    """The text form of a call, with a link for each file: the coordinator may not have it, and
    what it has in it has no price."""
    form: dict[str, Any] = _unmarked(order.to_dict())
    if isinstance(order, (ModelOrder, RecipeOrder)):
        for name, value in form["params"].items():
            parameter = order.endpoint.param(name)
            if parameter is not None and parameter.is_media:
                form["params"][name] = _linked(value)
    return form


def _unmarked(value: Any) -> Any:
    if is_marked_file(value):
        return STAND_IN_LINK
    if isinstance(value, dict):
        return {name: _unmarked(part) for name, part in value.items()}
    return [_unmarked(part) for part in value] if isinstance(value, list) else value


def _linked(value: Any) -> Any:
    if isinstance(value, list):
        return [_linked(part) for part in value]
    return value if not isinstance(value, str) or value.startswith(_LINKS) else STAND_IN_LINK
