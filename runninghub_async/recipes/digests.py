"""Digests of what recipes are made from, by which it is known whether that has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from runninghub_async import json_values
from runninghub_async.platform.app_fields import AppField


def graph_digest(graph: Mapping[str, Any]) -> str:
    """``sha256:…`` of a graph, whatever the order of its keys and whatever its nodes are called."""
    nodes = {
        node_id: {name: part for name, part in node.items() if name != "_meta"}
        if isinstance(node, Mapping)
        else node
        for node_id, node in graph.items()
    }
    return _digest(nodes)


def fields_digest(fields: Iterable[AppField]) -> str:
    """``sha256:…`` of what an app can be given; not of how its author words it."""
    return _digest(
        {
            field.key: [
                field.node_name,
                field.type,
                [option.value for option in field.options],
                None if field.min is None else str(field.min),
                None if field.max is None else str(field.max),
            ]
            for field in fields
        }
    )


def _digest(value: Any) -> str:
    return f"sha256:{hashlib.sha256(_canonical(value).encode()).hexdigest()}"


def _canonical(value: Any) -> str:
    """JSON in one spelling: sorted keys, no blanks, every number with its digits."""
    if isinstance(value, Mapping):
        items = sorted((str(name), part) for name, part in value.items())
        return (
            "{" + ",".join(f"{json.dumps(name)}:{_canonical(part)}" for name, part in items) + "}"
        )
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(_canonical, value)) + "]"
    return json.dumps(value) if isinstance(value, str) else json_values.write(value)
