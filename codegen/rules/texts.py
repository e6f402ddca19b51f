"""Texts, wherever they stand: nothing is left to fill in, and facts have no line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.documents import Documents
from runninghub_async.documents.places import Block, Items, Place
from runninghub_async.documents.problems import Problems

TODO = "TODO"
"""What ``codegen new`` writes where a person has to say something."""

_TODO = re.compile(rf"\b{TODO}\b")


def check(documents: Documents, problems: Problems) -> None:
    for _, top in documents.facts:
        for place, text in _texts(top):
            if "\n" in text or "\t" in text:
                problems.add(place, "a fact is written on one line, without tabs")
    others = [
        document
        for document in (
            documents.glossary,
            documents.errors,
            documents.results,
            documents.sources,
            documents.loaders,
            documents.core_nodes,
        )
        if document
    ]
    for _, top in (*documents.facts, *documents.families, *others):
        for place, text in _texts(top):
            # Where something stands in place of what is chosen from, that was told better.
            if _TODO.search(text) and not problems.are_known_at(place):
                step = place.path[-1] if isinstance(place.path[-1], str) else place.path[-2]
                problems.add(place, f"{step} is still to be filled in ({TODO})")


def _texts(place: Place) -> Iterator[tuple[Place, str]]:
    """Every text from here on, names of things included, and where it stands."""
    value = place.value
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Block):
        for key in value:
            yield place.at(key), key
            yield from _texts(place.at(key))
    elif isinstance(value, Items):
        for index in range(len(value)):
            yield from _texts(place.at(index))
