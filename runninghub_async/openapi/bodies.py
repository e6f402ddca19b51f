"""Bodies of submits that a model takes, as examples."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from runninghub_async.models.records import Endpoint, Parameter, WireForm
from runninghub_async.models.samples import likely_file, likely_text
from runninghub_async.openapi.parameters import wire_name, wire_value

_PLACE = "https://example.com/"


def example_body(endpoint: Endpoint) -> dict[str, Any]:
    """What the endpoint must be given; where that is nothing, its first parameter."""
    form = endpoint.wire_form
    needed = [p for p in endpoint.params if p.required] or endpoint.params[:1]
    body = {p.name: _value(p, form) for p in needed}
    for parameter in needed:
        for counted, total in parameter.totals.items():
            _add_up(body[parameter.name], counted, endpoint.param(total), body)
    return {wire_name(p, form): body[p.name] for p in needed}


def _value(parameter: Parameter, form: WireForm) -> Any:
    if parameter.default is not None:
        value = wire_value(parameter, parameter.default, form)
    else:
        value = _likely_value(parameter, form)
    return [value] if parameter.multiple and not isinstance(value, list) else value


def _likely_value(parameter: Parameter, form: WireForm) -> Any:
    if parameter.is_media:
        return _PLACE + likely_file(parameter)
    match parameter.type:
        case "choice":
            return wire_value(parameter, parameter.options[0], form)
        case "boolean":
            return True
        case "integer" | "number":
            return 1 if parameter.min is None else parameter.min
        case "list":
            fields = [f for f in parameter.fields if f.required] or parameter.fields[:1]
            return {field.name: _value(field, form) for field in fields}
    return likely_text(parameter)


def _add_up(
    items: list[dict[str, Any]], counted: str, total: Parameter | None, body: Mapping[str, Any]
) -> None:
    """Let the one item have what all of them together must have."""
    if total is not None and counted in items[0]:
        wanted = body.get(total.name, total.default)
        if wanted is not None:
            items[0][counted] = type(items[0][counted])(wanted)
