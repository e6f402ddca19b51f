"""Advice: nothing that people wrote sends anybody to an endpoint that is gone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from codegen.documents import Documents, EndpointWords
from codegen.join import all_words, facts_by_path, method_name
from runninghub_async.documents.facts import EndpointFacts
from runninghub_async.documents.places import Place
from runninghub_async.documents.problems import Problems

# A name ends where no other name goes on: skyreels-v4/edit is not in skyreels-v4/edit-fast.
_NAME = r"(?<![\w/.\[-])({})(?![\w/\]-]|\.\w)"


def check(documents: Documents, problems: Problems) -> None:
    for _, there, name, dead in leading_nowhere(documents):
        problems.add(there, f"this points to {name}, which is gone: {dead}")


def leading_nowhere(documents: Documents) -> Iterator[tuple[str, Place, str, str]]:
    """Texts that name an endpoint that is gone: whose words, where, by which name, its path."""
    dead = dead_names(documents)
    if not dead:
        return
    named = pattern(dead)
    for _, path, words, place in all_words(documents):
        for there, text in _texts(words, place):
            found = named.search(text)
            if found is not None and dead[found[1]] != path:
                yield path, there, found[1], dead[found[1]]


def dead_names(documents: Documents) -> dict[str, str]:
    """What leads to endpoints that are gone, and to no other: paths, names and methods."""
    facts = facts_by_path(documents)
    living: set[str] = set()
    gone: dict[str, str] = {}
    for _, path, words, _ in all_words(documents):
        if path not in facts:
            continue
        endpoint = facts[path][0]
        names = [path, *_methods(endpoint, words)]
        if endpoint.gone is not None:
            gone.update(dict.fromkeys((*names, *endpoint.names), path))
        elif words.deprecated is None:
            living.update(names, endpoint.names)
        else:  # its documented names lead to its twin
            living.update(names)
    return {name: path for name, path in gone.items() if name not in living}


def pattern(dead: Mapping[str, str]) -> re.Pattern[str]:
    """Finds these names in a text."""
    longest_first = sorted(dead, key=len, reverse=True)
    return re.compile(_NAME.format("|".join(map(re.escape, longest_first))))


def _methods(endpoint: EndpointFacts, words: EndpointWords) -> Iterator[str]:
    """The method's name, unless it is a word that may stand in any sentence."""
    if (name := method_name(endpoint, words)) and "_" in name:
        yield name


def _texts(words: EndpointWords, place: Place) -> Iterator[tuple[Place, str]]:
    for key in ("summary", "notes", "deprecated"):
        if (text := getattr(words, key)) is not None:
            yield place.at(key), text
    for name, parameter in words.params.items():
        there = place.at("params", name)
        for key in attrs.asdict(parameter, recurse=False):
            text = getattr(parameter, key)
            if isinstance(text, str):
                yield there.at(key), text
        for field, text in parameter.fields.items():
            yield there.at("fields", field), text
