"""Lists in pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from runninghub_async.sandbox.routes.runs import invalid

T = TypeVar("T")


def paged(
    items: Sequence[T], body: Mapping[str, Any], *, most: int
) -> tuple[Sequence[T], dict[str, Any]]:
    """The items of the page that a body asks for, and what the service says of the page."""
    current = number_in(body, "current", default=1, most=10**9)
    size = number_in(body, "size", default=10, most=most)
    pages = -(-len(items) // size)
    page = {
        "current": current,
        "size": size,
        "total": len(items),
        "pages": pages,
        "hasNext": current < pages,
    }
    return items[(current - 1) * size : current * size], page


def number_in(body: Mapping[str, Any], name: str, *, default: int, most: int) -> int:
    """A number from 1."""
    value = body.get(name, default)
    if type(value) is not int or not 1 <= value <= most:
        raise invalid("v1", f"{name} must be from 1 to {most}")
    return value
