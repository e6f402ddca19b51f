"""Names: each leads to one thing, and Python can say it."""

from __future__ import annotations

from collections import defaultdict

from codegen.documents import Documents, EndpointWords
from codegen.join import all_facts, all_words, facts_by_path, method_name, python_name
from runninghub_async.documents import naming
from runninghub_async.documents.facts import EndpointFacts
from runninghub_async.documents.places import Place
from runninghub_async.documents.problems import Problems


def check(documents: Documents, problems: Problems) -> None:
    _check_classes(documents, problems)
    _check_paths(documents, problems)
    _check_documented_names(documents, problems)
    _check_methods(documents, problems)
    _check_parameters(documents, problems)


def _check_classes(documents: Documents, problems: Problems) -> None:
    """Families that differ in their underscores only would have one class."""
    seen: dict[str, tuple[str, Place]] = {}
    for family, top in documents.families:
        if family.family is None:
            continue
        there = top.at("family")
        owner, first = seen.setdefault(naming.class_name(family.family), (family.family, there))
        if first is not there:
            problems.add(
                there, f"the family name {family.family} is too like {owner} at {_where(first)}"
            )


def _check_paths(documents: Documents, problems: Problems) -> None:
    seen: dict[str, Place] = {}
    for facts, place in all_facts(documents):
        there = place.at("path")
        first = seen.setdefault(facts.path.casefold(), there)
        if first is not there:
            problems.add(there, f"this path is already given at {_where(first)}")
    described: dict[str, Place] = {}
    for _, path, _, place in all_words(documents):
        first = described.setdefault(path, place)
        if first is not place:
            problems.add(place, f"this endpoint is already described at {_where(first)}")


def _check_documented_names(documents: Documents, problems: Problems) -> None:
    """A name may be shared only with a deprecated twin; the current endpoint then owns it.

    What is gone leaves its names to whoever has them too.
    """
    deprecated = {path for _, path, words, _ in all_words(documents) if words.deprecated}
    owners: dict[tuple[str, bool], tuple[EndpointFacts, Place]] = {}
    paths = {facts.path.casefold(): facts for facts, _ in all_facts(documents)}
    for facts, place in all_facts(documents):
        is_deprecated = facts.deprecated or facts.path in deprecated
        for index, name in enumerate(facts.names):
            there = place.at("names", index)
            key = (name.casefold(), is_deprecated)
            owner, first = (facts, there) if facts.gone else owners.setdefault(key, (facts, there))
            if first is not there:
                both = "both deprecated" if is_deprecated else "neither is deprecated"
                problems.add(
                    there,
                    f'the name "{name}" is already that of {owner.path} at {_where(first)},'
                    f" and {both}"
                    if owner is not facts
                    else f'the name "{name}" is given twice',
                )
            if paths.get(name.casefold(), facts) is not facts:
                problems.add(there, f'the name "{name}" is the path of another endpoint')


def _check_methods(documents: Documents, problems: Problems) -> None:
    facts_of = facts_by_path(documents)
    taken: dict[str, dict[str, tuple[str, Place]]] = defaultdict(dict)
    for family, path, words, place in all_words(documents):
        if path not in facts_of:
            continue
        facts, facts_place = facts_of[path]
        if not facts.names and words.method is None:
            continue  # nothing to make one of, which is reported where the names are missing
        name = method_name(facts, words)
        there = place.at("method")
        source = _where(facts_place.at("names", 0))
        hint = f"; it is made of {source}, choose one with method:" if words.method is None else ""
        if fault := naming.fault_of(name):
            problems.add(there, f"the method name {fault}{hint}")
        elif name in naming.RESERVED_METHODS or naming.constant_name(name) == naming.class_name(
            family.family or ""
        ):
            problems.add(there, f"the method name {name} is needed by the generated class{hint}")
        owner, first = taken[family.family or ""].setdefault(name, (path, there))
        if first is not there:
            problems.add(
                there, f"the method name {name} is already that of {owner} at {_where(first)}{hint}"
            )


def _check_parameters(documents: Documents, problems: Problems) -> None:
    facts_of = facts_by_path(documents)
    for _, path, words, place in all_words(documents):
        if path in facts_of:
            _check_python_names(*facts_of[path], words, place, problems)


def _check_python_names(
    facts: EndpointFacts,
    facts_place: Place,
    words: EndpointWords,
    words_place: Place,
    problems: Problems,
) -> None:
    """A parameter is found by its wire name and by its Python name, so neither may be another's."""
    owner_of = {parameter.name: parameter.name for parameter in facts.params}
    for index, parameter in enumerate(facts.params):
        name = python_name(parameter, words)
        is_chosen = name != naming.parameter_name(parameter.name)
        there = (
            words_place.at("params", parameter.name, "python_name")
            if is_chosen
            else facts_place.at("params", index, "name")
        )
        hint = "" if is_chosen else "; choose one with python_name: in spec/models"
        if fault := naming.fault_of(name):
            problems.add(there, f"the Python name {fault}{hint}")
        elif name in naming.RESERVED_KEYWORDS:
            problems.add(there, f"the Python name {name} has a meaning of its own in calls{hint}")
        owner = owner_of.setdefault(name, parameter.name)
        if owner != parameter.name:
            problems.add(there, f"the Python name {name} is already that of {owner}{hint}")


def _where(place: Place) -> str:
    return f"{place.file}:{place.line}"
