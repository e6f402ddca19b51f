"""Tables of the inputs of nodes that take files: ``spec/loaders.yaml``, and a client's own."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from runninghub_async.documents.places import Place
from runninghub_async.documents.problems import Problems
from runninghub_async.models.records import Loader, LoaderKind, Takes


@frozen(kw_only=True)
class LoaderEntry:
    """An input of a node's class."""

    node: str
    field: str
    kind: LoaderKind
    takes: Takes


@frozen(kw_only=True)
class LoadersFile:
    """A whole file."""

    loaders: tuple[LoaderEntry, ...]


def check(file: LoadersFile, top: Place, problems: Problems) -> None:
    """Report inputs that stand there twice, and names that are empty."""
    seen: set[tuple[str, str]] = set()
    for number, entry in enumerate(file.loaders):
        place = top.at("loaders", number)
        for name in ("node", "field"):
            if not getattr(entry, name).strip():
                problems.add(place.at(name), f"the {name} must not be empty")
        if (entry.node, entry.field) in seen:
            problems.add(place, f"{entry.field} of {entry.node} stands here twice")
        seen.add((entry.node, entry.field))


def records(file: LoadersFile) -> Iterator[Loader]:
    """What the file says, as records."""
    for entry in file.loaders:
        yield Loader(node=entry.node, field=entry.field, kind=entry.kind, takes=entry.takes)
