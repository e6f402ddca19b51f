"""By what a node is known again when its number has changed: its class, its title, its links."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from runninghub_async.documents.plain_text import without_unfit
from runninghub_async.models.recipe_records import MadeNode
from runninghub_async.platform.app_fields import AppField
from runninghub_async.platform.graphs import title_of
from runninghub_async.recipes.proposal import may_be_quoted
from runninghub_async.recipes.wiring import Wiring

_DIGITS = 12


def made_nodes(wiring: Wiring) -> dict[str, MadeNode]:
    """The nodes of a graph as they are known again."""
    return {
        node: made_node(
            wiring.kind(node),
            title_of(wiring.graph[node]),
            [
                *(f"{link.name}<{wiring.kind(link.source)}.{link.output}" for link in links),
                *(f"{link.output}>{wiring.kind(link.node)}.{link.name}" for link in uses),
            ],
        )
        for node in wiring.graph
        for links, uses in [(wiring.links(node), wiring.uses(node))]
    }


def made_fields(fields: Iterable[AppField]) -> dict[str, MadeNode]:
    """The nodes of an app as they are known again, by what may be set in them."""
    nodes: dict[str, list[AppField]] = {}
    for field in fields:
        nodes.setdefault(field.node_id, []).append(field)
    return {
        node: made_node(those[0].node_name, those[0].said, [field.field for field in those])
        for node, those in nodes.items()
    }


def made_node(class_type: str, title: str, around: Iterable[str]) -> MadeNode:
    """A node as it is known again; a title that may not be shared is a digest of it."""
    is_own = title != class_type
    return MadeNode(
        class_type=without_unfit(class_type),
        title=(title if may_be_quoted(title) else _short_digest(title)) if is_own else "",
        links=_short_digest("\n".join(sorted(around))),
    )


def known_again(node: MadeNode, now: Mapping[str, MadeNode]) -> str | None:
    """The only node that is as this one was; ``None`` where none is, or several are."""
    alike = [node_id for node_id, other in now.items() if other == node]
    return alike[0] if len(alike) == 1 else None


def _short_digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="replace")).hexdigest()[:_DIGITS]
