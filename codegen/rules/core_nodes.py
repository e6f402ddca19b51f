"""ComfyUI's own nodes: each stands there once, and its inputs make sense."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from codegen.documents import CoreInputEntry, Documents
from runninghub_async.documents.problems import Problems


def check(documents: Documents, problems: Problems) -> None:
    """Report nodes that stand there twice, and inputs whose limits or choices do not fit."""
    if documents.core_nodes is None:
        return
    file, top = documents.core_nodes
    seen: set[str] = set()
    for number, entry in enumerate(file.nodes):
        place = top.at("nodes", number)
        if entry.node in seen:
            problems.add(place, f"{entry.node} stands here twice")
        seen.add(entry.node)
        for name, given in entry.inputs.items():
            for message in _faults(given, file.choices):
                problems.add(place.at("inputs", name), f"{entry.node}, {name}: {message}")


def _faults(given: CoreInputEntry, choices: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    if given.choices is not None and given.choices not in choices:
        yield f"there are no choices {given.choices}; known are {', '.join(choices)}"
    if (given.type == "choice") != bool(given.options or given.choices):
        yield "a choice, and nothing else, has options or choices"
    if given.type not in ("integer", "number") and (given.min, given.max) != (None, None):
        yield f"an input of type {given.type} has no min and max"
    elif given.min is not None and given.max is not None and given.min > given.max:
        yield f"min {given.min} is above max {given.max}"
