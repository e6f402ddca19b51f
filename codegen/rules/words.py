"""Words: whatever the facts have is described, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from codegen.documents import Documents, EndpointWords, FamilyFile
from codegen.join import (
    all_facts,
    all_words,
    facts_by_path,
    field_explanation,
    is_explained,
)
from runninghub_async.documents import naming
from runninghub_async.documents.facts import EndpointFacts
from runninghub_async.documents.places import Block, Place, names_written
from runninghub_async.documents.problems import Problems
from runninghub_async.models.records import OutputKind

_WORD = re.compile(r"[a-z0-9]+")
_ARTICLES = frozenset({"a", "an", "of", "the"})


def check(documents: Documents, problems: Problems) -> None:
    for family, top in documents.families:
        _check_family(family, top, problems)
    facts = facts_by_path(documents)
    known = _known_paths(documents)
    for _, path, words, place in all_words(documents):
        _check_endpoint(words, place, problems)
        if path in facts:
            endpoint, facts_place = facts[path]
            _check_deprecation(endpoint, words, place, problems)
            _check_instead(endpoint, words, place, facts, problems)
            _check_parameters(endpoint, facts_place, words, place, documents, problems)
        elif path not in known and documents.all_facts_read:
            problems.add(place, "the facts have no endpoint with this path")
    if documents.all_families_read:
        described = _described_paths(documents)
        for endpoint, place in all_facts(documents):
            if endpoint.path not in described:
                problems.add(
                    place.at("path"),
                    "no file in spec/models describes this endpoint; add it to the family it"
                    " belongs to",
                )
    _check_searched_as(documents, problems)
    if documents.glossary is not None:
        glossary, top = documents.glossary
        for name, entry in glossary.parameters.items():
            there = top.at("parameters", name, "description")
            _check_explanation(entry.description, name, there, problems)
            for field, text in entry.fields.items():
                there = top.at("parameters", name, "fields", field)
                _check_explanation(text, field, there, problems)


def _check_family(family: FamilyFile, top: Place, problems: Problems) -> None:
    stem = top.file.rpartition("/")[2].removesuffix(".yaml")
    there = top.at("family")
    if family.family is None:
        problems.add(there, "the key family is missing")
    elif family.family != stem:
        problems.add(there, f'the family "{family.family}" is in a file named {stem}.yaml')
    elif fault := naming.fault_of_family(family.family):
        problems.add(there, f"the family name {fault}")
    for key in ("title", "summary"):
        if not (getattr(family, key) or "").strip():
            problems.add(top.at(key), f"a family needs a {key}")
    if not family.endpoints:
        problems.add(top.at("endpoints"), "a family needs at least one endpoint")


def _check_endpoint(words: EndpointWords, place: Place, problems: Problems) -> None:
    for key in ("task", "summary"):
        if not (getattr(words, key) or "").strip():
            problems.add(place.at(key), f"an endpoint needs a {key}")
    for key in ("notes", "deprecated"):
        text = getattr(words, key)
        if text is not None and not text.strip():
            problems.add(place.at(key), f"{key} is blank; say something or leave it out")


def _check_deprecation(
    facts: EndpointFacts, words: EndpointWords, place: Place, problems: Problems
) -> None:
    if facts.deprecated and words.deprecated is None:
        problems.add(
            place.at("deprecated"),
            "the facts call this endpoint deprecated; say under deprecated what to use instead",
        )


def _check_searched_as(documents: Documents, problems: Problems) -> None:
    """The words under which people look are for families, tasks and outputs that there are."""
    if documents.glossary is None:
        return
    glossary, top = documents.glossary
    known = {
        "families": {family.family for family, _ in documents.families},
        "tasks": {words.task for _, _, words, _ in all_words(documents)},
        "outputs": set(get_args(OutputKind)),
    }
    for what, names in known.items():
        for name in getattr(glossary.searched_as, what):
            if name not in names:
                problems.add(top.at("searched_as", what, name), f"{name} is none of the {what}")


def _check_instead(
    endpoint: EndpointFacts,
    words: EndpointWords,
    place: Place,
    facts: Mapping[str, tuple[EndpointFacts, Place]],
    problems: Problems,
) -> None:
    there, path = place.at("instead"), words.instead
    if path is None:
        return
    if endpoint.gone is None:
        problems.add(there, "instead is for endpoints that are gone; this one is not")
    if path not in facts:
        problems.add(there, f'the facts have no endpoint with the path "{path}"')
    elif facts[path][0].gone is not None or facts[path][0].deprecated:
        problems.add(there, f"{path} is gone or deprecated itself")


def _check_parameters(
    facts: EndpointFacts,
    facts_place: Place,
    words: EndpointWords,
    place: Place,
    documents: Documents,
    problems: Problems,
) -> None:
    known = names_written(facts_place.at("params"), "name")
    for name, own in words.params.items():
        there = place.at("params", name)
        if name not in known:
            problems.add(there, "the facts of this endpoint have no such parameter")
        if own.description is not None:
            _check_explanation(own.description, name, there.at("description"), problems)
        if own.evidence is not None and not own.evidence.strip():
            problems.add(there.at("evidence"), "evidence is blank; say something or leave it out")
    _check_fields(facts, facts_place, words, place, documents, problems)
    if documents.glossary is None:
        return
    shared = documents.glossary[1].at("parameters")
    for index, parameter in enumerate(facts.params):
        own_description = place.at("params", parameter.name, "description")
        if (
            not is_explained(parameter.name, words, documents)
            and not own_description.is_taken_out
            and not shared.at(parameter.name, "description").is_taken_out
        ):
            has_words = parameter.name in words.params
            problems.add(
                own_description if has_words else facts_place.at("params", index),
                "this parameter is explained neither in spec/models nor in spec/glossary.yaml",
            )


def _check_fields(
    facts: EndpointFacts,
    facts_place: Place,
    words: EndpointWords,
    place: Place,
    documents: Documents,
    problems: Problems,
) -> None:
    """Every field of a list's items is explained, and nothing else is."""
    fields_of = {
        parameter.name: [field.name for field in parameter.fields or ()]
        for parameter in facts.params
    }
    for name, own in words.params.items():
        for field, text in own.fields.items():
            there = place.at("params", name, "fields", field)
            if field not in fields_of.get(name, ()):
                problems.add(there, f"the facts know no field {field} of the items")
            _check_explanation(text, field, there, problems)
    for index, parameter in enumerate(facts.params):
        for number, field in enumerate(fields_of[parameter.name]):
            if field_explanation(parameter.name, field, words, documents) is None:
                problems.add(
                    facts_place.at("params", index, "fields", number),
                    "this field is explained neither in spec/models nor in spec/glossary.yaml",
                )


def _check_explanation(text: str | None, name: str, place: Place, problems: Problems) -> None:
    if text is None or not text.strip():
        problems.add(place, "a description is missing")
        return
    said = [word for word in _WORD.findall(text.casefold()) if word not in _ARTICLES]
    named = _WORD.findall(naming.parameter_name(name))
    if sorted(said) == sorted(named) or "".join(said) == "".join(named):
        problems.add(place, f'the explanation "{text}" only repeats the parameter\'s name')


def _known_paths(documents: Documents) -> set[str]:
    """Every path in the facts, also of endpoints in so wrong a form that they were left out."""
    return {
        path for _, top in documents.facts for path in names_written(top.at("endpoints"), "path")
    }


def _described_paths(documents: Documents) -> set[str]:
    """Every path in the words, also where what was said was in too wrong a form to keep."""
    paths: set[str] = set()
    for _, top in documents.families:
        block = top.at("endpoints").value
        if isinstance(block, Block):
            paths.update(block, map(str, block.taken_out))
    return paths
