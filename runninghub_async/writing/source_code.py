"""Records -> the Python expressions that make them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from math import isfinite
from typing import Any, Literal

import attrs

from runninghub_async.writing.layout import Bracketed, Code, on_one_line

_ESCAPED = re.compile(r"\\(.)|\"", re.DOTALL)


class Verbatim(str):
    """Code that stands for a value whose text is known only where it runs."""

    __slots__ = ()


def expression(value: Any) -> str:
    """An expression for a record or anything in one, on one line."""
    return on_one_line(code_of(value))


def code_of(value: Any, before: str = "") -> Code:
    """The same in parts; attributes at their default are left out.

    Args:
        value: a record or anything in one.
        before: what stands before it, such as the name of an argument.
    """
    if attrs.has(type(value)):
        arguments = [
            code_of(argument, f"{field.name}=")
            for field in attrs.fields(type(value))
            if (argument := getattr(value, field.name)) != _default(field)
        ]
        return Bracketed(f"{before}{type(value).__name__}(", tuple(arguments), ")")
    if isinstance(value, Mapping):
        items = [code_of(item, f"{expression(key)}: ") for key, item in value.items()]
        return Bracketed(f"{before}{{", tuple(items), "}")
    if isinstance(value, tuple):
        lone: Literal["tuple"] | None = "tuple" if len(value) == 1 else None
        return Bracketed(f"{before}(", tuple(map(code_of, value)), ")", lone)
    if isinstance(value, list):
        return Bracketed(f"{before}[", tuple(map(code_of, value)), "]")
    if isinstance(value, Decimal):
        return Bracketed(f"{before}Decimal(", (quoted(str(value)),), ")")
    return f"{before}{_plain(value)}"


def quoted(text: str) -> str:
    """A text in the quotes that formatters choose; what is not printable is escaped."""
    in_single = repr(f'"{text}')[2:-1]
    if text.count('"') > text.count("'"):
        return f"'{in_single}'"
    return f'"{_ESCAPED.sub(_in_double, in_single)}"'


def _in_double(found: re.Match[str]) -> str:
    if found[0] == '"':
        return '\\"'
    return "'" if found[1] == "'" else found[0]


def _plain(value: Any) -> str:
    if isinstance(value, Verbatim):
        return str(value)
    if isinstance(value, float):
        return repr(value).replace("e+", "e") if isfinite(value) else f'float("{value}")'
    return quoted(value) if isinstance(value, str) else repr(value)


def _default(field: attrs.Attribute[Any]) -> Any:
    default: Any = field.default
    return default.factory() if hasattr(default, "factory") else default
