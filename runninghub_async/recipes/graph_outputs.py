"""What a graph makes: the nodes that save or show something."""

from __future__ import annotations

import re
from collections.abc import Iterator

from runninghub_async.models.recipe_records import NamedOutput
from runninghub_async.models.records import OutputKind
from runninghub_async.platform.graphs import title_of
from runninghub_async.recipes.node_knowledge import NodeKnowledge, kind_by_name
from runninghub_async.recipes.proposal import NOUNS, can_be_written, name_from
from runninghub_async.recipes.wiring import Wiring

_SAVES = re.compile(r"(save|preview|show|display).*|.*videocombine|.*_save[a-z]*", re.IGNORECASE)


def what_is_saved(wiring: Wiring, known: NodeKnowledge, node: str) -> OutputKind | None:
    """What kind of thing a node saves or shows; ``None`` where it does not."""
    kind = wiring.kind(node)
    if (told := known.saves(kind)) is not None:
        return told
    is_last = not wiring.uses(node) or "combine" in kind.casefold()
    return kind_by_name(kind) if is_last and _SAVES.fullmatch(kind) else None


def outputs_of(wiring: Wiring, known: NodeKnowledge) -> Iterator[NamedOutput]:
    """What a graph makes, each by a name that no other has."""
    taken: set[str] = set()
    for node in wiring.graph:
        kind = what_is_saved(wiring, known, node)
        if kind is None or not can_be_written(node):
            continue
        title = title_of(wiring.graph[node])
        is_own = title.casefold() not in (
            wiring.kind(node).casefold(),
            known.default_title(wiring.kind(node)).casefold(),
        )
        base = name = (name_from(title) if is_own else None) or NOUNS[kind]
        number = 2
        while name in taken:
            name, number = f"{base}_{number}", number + 1
        taken.add(name)
        yield NamedOutput(name=name, node=node, kind=kind)
