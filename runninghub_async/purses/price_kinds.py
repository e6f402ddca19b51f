"""Which calls cost the same: for which others a price holds that is told or billed of one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from runninghub_async.calls.model_orders import ModelOrder
from runninghub_async.calls.orders import Order
from runninghub_async.models.records import Endpoint
from runninghub_async.platform.kinds import OTHER_KINDS
from runninghub_async.platform.recipe_orders import RecipeOrder


def _endpoint(order: Order) -> Endpoint | None:
    """What a call's model is; ``None`` where nobody knows it, or it has none."""
    if not isinstance(order, (ModelOrder, RecipeOrder)) or not order.endpoint.family:
        return None
    return order.endpoint


def kind_of(order: Order) -> str:
    """Whose bills tell what a call will cost: equal for calls that cost the same."""
    return kind_in(order, order.to_dict())


def kind_in(order: Order, form: Mapping[str, Any]) -> str:
    """Whose bills tell what a call will cost: the model and what its price depends on.

    Seeds and words do not count; of a text its length does where characters are priced, of media
    their number.
    """
    if "model" not in form:
        return json.dumps([form.get(kind) for kind in (*OTHER_KINDS, "instance_type")])
    endpoint = _endpoint(order)
    if endpoint is None:
        return str(form["model"])
    facts: dict[str, object] = {}
    in_rules = {name for table in endpoint.prices for rule in table.rules for name in rule.when}
    by_length = any(table.unit == "per 1000 characters" for table in endpoint.prices)
    for name, value in form["params"].items():
        parameter = endpoint.param(name)
        if parameter is None or name.casefold().endswith("seed"):
            continue
        if parameter.is_media or parameter.type == "list":
            facts[name] = len(value) if isinstance(value, list) else 1
        elif parameter.type != "string" or name in in_rules:
            facts[name] = value
        elif by_length:
            facts[name] = len(value)
    beside = [form[name] for name in ("extra", "instance_type") if form.get(name)]
    return json.dumps([endpoint.path, facts, *beside], sort_keys=True, default=str)


def told_by(order: Order, form: Mapping[str, Any]) -> str:
    """For which calls a told price holds: those of a kind whose films and sounds are the same,
    since their lengths may be priced, and whatever the catalogue does not know."""
    if "model" not in form:
        return kind_in(order, form)
    endpoint = _endpoint(order)
    rest = {
        name: value
        for name, value in form["params"].items()
        if endpoint is None
        or (parameter := endpoint.param(name)) is None
        or parameter.type in ("video", "audio", "file", "list")
    }
    rest |= form.get("extra") or {}
    if not rest:
        return kind_in(order, form)
    # Hashed: a film may stand there in full, as a data: URL.
    content = json.dumps(rest, sort_keys=True, default=str).encode()
    return f"{kind_in(order, form)} {hashlib.sha256(content).hexdigest()}"
