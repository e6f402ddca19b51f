"""JSON Schemas in few words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

Schema = dict[str, Any]


def text(description: str = "", **more: Any) -> Schema:
    """A string."""
    return _typed("string", description, more)


def whole(description: str = "", **more: Any) -> Schema:
    """An integer."""
    return _typed("integer", description, more)


def number(description: str = "", **more: Any) -> Schema:
    """A number."""
    return _typed("number", description, more)


def flag(description: str = "", **more: Any) -> Schema:
    """A boolean."""
    return _typed("boolean", description, more)


def identifier(description: str = "", **more: Any) -> Schema:
    """An id of up to 19 digits: text in answers, and best sent as text, since as a number it is
    larger than JavaScript can hold."""
    return {"type": ["string", "integer"], **_told(description), **more}


def listed(items: Schema, description: str = "", **more: Any) -> Schema:
    """An array."""
    return {"type": "array", **_told(description), "items": items, **more}


def record(
    fields: Mapping[str, Schema], required: Iterable[str] = (), description: str = "", **more: Any
) -> Schema:
    """An object with these fields, and whatever the service adds one day."""
    needed = {"required": list(required)} if required else {}
    return {"type": "object", **_told(description), "properties": dict(fields), **needed, **more}


def nullable(schema: Schema) -> Schema:
    """The same, or null."""
    known = schema.get("type")
    if known is None or "enum" in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    return {**schema, "type": [*([known] if isinstance(known, str) else known), "null"]}


def ref(name: str, kind: str = "schemas") -> Schema:
    """A component of the document."""
    return {"$ref": f"#/components/{kind}/{name}"}


def enveloped(data: Schema, description: str = "") -> Schema:
    """What most calls answer in; a refusal has no data."""
    return record(
        {
            "code": whole("0, or one of the error codes."),
            "msg": text("What the service says."),
            "data": nullable(data),
        },
        ["code"],
        description,
    )


def _typed(kind: str, description: str, more: Mapping[str, Any]) -> Schema:
    return {"type": kind, **_told(description), **more}


def _told(description: str) -> Schema:
    return {"description": description} if description else {}


def exact(value: Any) -> Any:
    """A value that any JSON encoder takes; amounts of money as text, so that they stay exact."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Mapping):
        return {name: exact(part) for name, part in value.items()}
    return [exact(part) for part in value] if isinstance(value, list | tuple) else value
