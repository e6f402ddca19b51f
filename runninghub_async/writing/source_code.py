"""Records -> the Python expressions that make them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import attrs


def expression(value: Any) -> str:
    """An expression for a record or anything in one; attributes at their default are left out."""
    if attrs.has(type(value)):
        arguments = [
            f"{field.name}={expression(argument)}"
            for field in attrs.fields(type(value))
            if (argument := getattr(value, field.name)) != _default(field)
        ]
        return f"{type(value).__name__}({', '.join(arguments)})"
    if isinstance(value, Mapping):
        items = [f"{expression(key)}: {expression(item)}" for key, item in value.items()]
        return f"{{{', '.join(items)}}}"
    if isinstance(value, tuple):
        items = [expression(item) for item in value]
        return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
    if isinstance(value, Decimal):
        return f'Decimal("{value}")'
    return repr(value)


def _default(field: attrs.Attribute[Any]) -> Any:
    default: Any = field.default
    return default.factory() if hasattr(default, "factory") else default
