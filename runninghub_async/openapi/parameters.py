"""The parameters of a model as JSON Schemas, in the form in which they go over the wire.

A schema refuses nothing that the client's own checks let through.  What JSON Schema cannot say
is beside it: ``x-accept`` and ``x-max-size-mb`` of files, ``x-step`` of numbers, ``x-totals`` of
lists.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runninghub_async.models.records import Endpoint, Parameter, WireForm
from runninghub_async.openapi.shapes import Schema, listed, record

WEBHOOK: Schema = {
    "type": "string",
    "format": "uri",
    "pattern": "^[hH][tT][tT][pP][sS]?://[^\\s/]+",
    "maxLength": 4096,
    "description": "Where the service posts to once the task has ended.",
}
_LINK = "[hH][tT][tT][pP][sS]?://[^\\s/]+|[aA][sS][sS][eE][tT]://.*\\S"
_DATA = "[dD][aA][tT][aA]:"
_NOT_BLANK = "\\S"


def body_schema(endpoint: Endpoint) -> Schema:
    """What a submit of this endpoint has in its body."""
    form = endpoint.wire_form
    schema = record(
        {wire_name(p, form): parameter_schema(p, form) for p in endpoint.params}
        | {"webhookUrl": WEBHOOK},
        [wire_name(p, form) for p in endpoint.params if p.required],
        additionalProperties=False,
    )
    return {"title": endpoint.name, **schema}


def wire_name(parameter: Parameter, form: WireForm) -> str:
    """The parameter's name in this form of the body."""
    return (parameter.node_key or parameter.name) if form == "node_keys" else parameter.name


def wire_value(parameter: Parameter, value: Any, form: WireForm) -> Any:
    """A default or an option as it is sent."""
    if isinstance(value, list | tuple):
        return [wire_value(parameter, item, form) for item in value]
    if parameter.type == "choice":
        option = str(value).lower() if isinstance(value, bool) else str(value)
        return option if form == "flat" else parameter.codes.get(option, option)
    return value


def parameter_schema(parameter: Parameter, form: WireForm) -> Schema:
    """One parameter, or a field of a list's items."""
    one = _SCHEMAS[parameter.type](parameter, form)
    if parameter.multiple:
        one = listed(one, minItems=1) if parameter.required else listed(one)
        if parameter.max_files is not None:
            one["maxItems"] = parameter.max_files
    if parameter.default is not None:
        value = wire_value(parameter, parameter.default, form)
        one["default"] = [value] if parameter.multiple and not isinstance(value, list) else value
    return {**_about(parameter), **one}


def _about(parameter: Parameter) -> Schema:
    """What is told of it in words."""
    told: Schema = {"description": parameter.description}
    if parameter.evidence is not None:
        told["x-evidence"] = parameter.evidence
    if parameter.totals:
        told["x-totals"] = dict(parameter.totals)
    if parameter.given_by:
        told["x-given-by"] = [f"{giver.path}: {giver.key}" for giver in parameter.given_by]
    return told


def _text(parameter: Parameter, _: WireForm) -> Schema:
    schema: Schema = {"type": "string"}
    if parameter.required:
        schema["pattern"] = _NOT_BLANK
    if parameter.min_length is not None:
        schema["minLength"] = parameter.min_length
    if parameter.max_length is not None:
        schema["maxLength"] = parameter.max_length
    return schema


def _choice(parameter: Parameter, form: WireForm) -> Schema:
    sent = {wire_value(parameter, option, form): option for option in parameter.options}
    schema: Schema = {"type": "string", "enum": list(sent)}
    if any(code != option for code, option in sent.items()):
        schema["x-enum-descriptions"] = list(sent.values())
    return schema


def _boolean(_: Parameter, __: WireForm) -> Schema:
    return {"type": "boolean"}


def _number(parameter: Parameter, _: WireForm) -> Schema:
    schema: Schema = {"type": parameter.type}
    if parameter.min is not None:
        schema["minimum"] = parameter.min
    if parameter.max is not None:
        schema["maximum"] = parameter.max
    step = parameter.step
    if step is not None and step != 1:
        # Steps begin at the least value, those of JSON Schema at 0; and only whole ones are
        # counted alike by everybody: 0.3 is no multiple of 0.1 in binary fractions.
        is_whole = float(step).is_integer() and float(parameter.min or 0) % step == 0
        schema["multipleOf" if is_whole and parameter.type == "integer" else "x-step"] = step
    return schema


def _media(parameter: Parameter, _: WireForm) -> Schema:
    schema: Schema = {
        "type": "string",
        "format": "uri",
        "pattern": f"^({_LINK}|{_DATA})",
        "x-media": parameter.type,
    }
    if parameter.accept:
        schema["x-accept"] = list(parameter.accept)
    if parameter.max_size_mb is not None:
        schema["x-max-size-mb"] = parameter.max_size_mb
    return schema


def _object(parameter: Parameter, form: WireForm) -> Schema:
    if not parameter.fields:
        return {"type": "object"}
    schema = record(
        {field.name: _field(parameter, field, form) for field in parameter.fields},
        [field.name for field in parameter.fields if field.required],
    )
    return {**schema, "additionalProperties": False} if parameter.has_all_fields else schema


def _field(parameter: Parameter, field: Parameter, form: WireForm) -> Schema:
    schema = parameter_schema(field, form)
    if field.name in parameter.totals and schema["type"] in ("integer", "number"):
        return {**schema, "exclusiveMinimum": 0}
    return schema


_SCHEMAS: dict[str, Callable[[Parameter, WireForm], Schema]] = {
    "string": _text,
    "lora": _text,
    "choice": _choice,
    "boolean": _boolean,
    "integer": _number,
    "number": _number,
    "image": _media,
    "video": _media,
    "audio": _media,
    "file": _media,
    "list": _object,
}
