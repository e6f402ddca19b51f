"""What results say as data: known endpoints, known fields, and ids that somebody gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from codegen.documents import DataFieldEntry, Documents, GivenByEntry, ResultEntry, ResultsFile
from codegen.join import facts_by_path
from runninghub_async.documents.dates import check_date
from runninghub_async.documents.facts import EndpointFacts
from runninghub_async.documents.places import Place
from runninghub_async.documents.problems import Problems

_WITH_FIELDS = ("object", "list")


def check(documents: Documents, problems: Problems) -> None:
    if documents.results is None:
        return
    file, top = documents.results
    facts = {path: endpoint for path, (endpoint, _) in facts_by_path(documents).items()}
    for path, entry in file.results.items():
        place = top.at("results", path)
        if (endpoint := facts.get(path)) is not None:
            _check_result(entry, endpoint, place, problems)
        elif documents.all_facts_read:
            problems.add(place, "the facts have no endpoint with this path")
    for path, parameters in file.given.items():
        place = top.at("given", path)
        if (endpoint := facts.get(path)) is not None:
            _check_given(parameters, endpoint, file, facts, place, problems)
        elif documents.all_facts_read:
            problems.add(place, "the facts have no endpoint with this path")


def _check_result(
    entry: ResultEntry, endpoint: EndpointFacts, place: Place, problems: Problems
) -> None:
    if not entry.fields:
        problems.add(place.at("fields"), "there is no field; leave the endpoint out")
    _check_fields(entry.fields, endpoint, place, problems)
    if entry.as_of is not None:
        check_date(entry.as_of, place.at("as_of"), problems)
    if entry.as_of is not None and entry.evidence is None:
        problems.add(place.at("as_of"), "a day without evidence says nothing")
    types = {field.name: field for field in entry.fields}
    if entry.bare is not None and getattr(types.get(entry.bare), "type", None) != "string":
        problems.add(place.at("bare"), f"there is no field {entry.bare} that is a text")
    if entry.parts is not None and not getattr(types.get(entry.parts), "fields", ()):
        problems.add(place.at("parts"), f"there is no list {entry.parts} of objects")
    _check_when(entry.when, endpoint, place, problems)


def _check_fields(
    fields: Iterable[DataFieldEntry], endpoint: EndpointFacts, place: Place, problems: Problems
) -> None:
    seen: set[str] = set()
    for index, field in enumerate(fields):
        there = place.at("fields", index)
        if not field.name.isidentifier() or field.name in seen:
            problems.add(
                there.at("name"), f'the field "{field.name}" must be a single word, given once'
            )
        seen.add(field.name)
        if not field.description.strip():
            problems.add(there.at("description"), "a description is missing")
        if field.fields and field.type not in _WITH_FIELDS:
            problems.add(there.at("fields"), f"a field of type {field.type} has none of its own")
        if field.valid_hours is not None and field.valid_hours < 1:
            problems.add(
                there.at("valid_hours"), f"valid_hours {field.valid_hours} must be at least 1"
            )
        _check_parameter(field.same_as, endpoint, there.at("same_as"), problems)
        _check_fields(field.fields, endpoint, there, problems)


def _check_given(
    parameters: Mapping[str, tuple[GivenByEntry, ...]],
    endpoint: EndpointFacts,
    file: ResultsFile,
    facts: Mapping[str, EndpointFacts],
    place: Place,
    problems: Problems,
) -> None:
    for name, givers in parameters.items():
        _check_parameter(name, endpoint, place.at(name), problems)
        for index, giver in enumerate(givers):
            there = place.at(name, index)
            result, giving = file.results.get(giver.path), facts.get(giver.path)
            if result is None or giving is None:
                problems.add(there.at("path"), f"no result of {giver.path} is described above")
                continue
            if not _has_text(result.fields, giver.key.split(".")):
                problems.add(there.at("key"), f"the data of {giver.path} has no text {giver.key}")
            _check_when(giver.when, giving, there, problems)
            _check_parameter(giver.beside, endpoint, there.at("beside"), problems)


def _has_text(fields: Iterable[DataFieldEntry], names: list[str]) -> bool:
    found = next((field for field in fields if field.name == names[0]), None)
    if found is None:
        return False
    return _has_text(found.fields, names[1:]) if names[1:] else found.type == "string"


def _check_when(
    when: Mapping[str, str], endpoint: EndpointFacts, place: Place, problems: Problems
) -> None:
    for name in when:
        _check_parameter(name, endpoint, place.at("when", name), problems)


def _check_parameter(
    name: str | None, endpoint: EndpointFacts, place: Place, problems: Problems
) -> None:
    if name is not None and name not in {parameter.name for parameter in endpoint.params}:
        problems.add(place, f"{endpoint.path} has no parameter {name}")
