"""Inputs of nodes that take files: each stands there once."""

from __future__ import annotations

from codegen.documents import Documents
from runninghub_async.documents.problems import Problems


def check(documents: Documents, problems: Problems) -> None:
    """Report inputs that stand there twice."""
    if documents.loaders is None:
        return
    file, top = documents.loaders
    seen: set[tuple[str, str]] = set()
    for number, entry in enumerate(file.loaders):
        if (entry.node, entry.field) in seen:
            place = top.at("loaders", number)
            problems.add(place, f"{entry.field} of {entry.node} stands here twice")
        seen.add((entry.node, entry.field))
