"""Entries for a person to fill in: ``TODO`` stands wherever something has to be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, get_args

from codegen.documents import Documents, EndpointWords
from codegen.facts_text import plain
from codegen.join import is_explained
from codegen.rules.texts import TODO
from runninghub_async.documents import naming
from runninghub_async.documents.facts import EndpointFacts, Evidence, ParameterFacts
from runninghub_async.models.records import OutputKind, ParameterType, PriceUnit, Site

_REMARKS_AT = 32


def facts_entry(path: str, today: str) -> list[str]:
    """An endpoint in spec/facts."""
    return [
        f"- path: {plain(path)}",
        _line(f"  names: [{TODO}]", "as documented; the method is named after the first"),
        _line(f"  output: {TODO}", _one_of(OutputKind)),
        _line(f"  evidence: {TODO}", _one_of(Evidence)),
        f"  as_of: {today}",
        "  params:",
        _line(f"  - name: {TODO}", "as it goes on the wire"),
        _line(f"    type: {TODO}", _one_of(ParameterType)),
        _line(f"    required: {TODO}", "true, false"),
        _line("  prices:", "one for each site; leave all of it out where none is published"),
        _line(f"  - site: {TODO}", _one_of(Site)),
        _line(f"    currency: {TODO}", "CNY on cn, USD on ai"),
        _line(f"    unit: {TODO}", _one_of(PriceUnit)),
        f"    as_of: {today}",
        "    rules:",
        f'    - amount: "{TODO}"',
    ]


def family_start(family: str) -> list[str]:
    """The beginning of a family's file in spec/models."""
    return [
        f"family: {family}",
        _line(f"title: {TODO}", "the name that people know it by"),
        _line(f"summary: {TODO}", "a sentence: what all its endpoints are for"),
        "endpoints:",
    ]


def words_entry(
    path: str, facts: EndpointFacts | None, documents: Documents, *, needs_method: bool = False
) -> list[str]:
    """An endpoint in spec/models.

    Args:
        path: its path.
        facts: its facts, where there are any yet.
        documents: the spec.
        needs_method: whether its documented name makes no name of a method.
    """
    lines = [
        f"  {plain(path)}:",
        _line(f"    task: {TODO}", "what becomes of what, as in image-to-video"),
        _line(f"    summary: {TODO}", "a sentence: what it makes, and of what"),
    ]
    if needs_method:
        lines.append(_line(f"    method: {TODO}", "as its name makes none that is free"))
    if facts is not None and facts.deprecated:
        lines.append(_line(f"    deprecated: {TODO}", "what to use instead"))
    entries = (
        [f"      {TODO}:", f"        description: {TODO}"]
        if facts is None
        else [f"      {line}" for line in parameter_entries(unsaid(facts, documents))]
    )
    if entries:
        lines.append(_line("    params:", "those that spec/glossary.yaml does not explain"))
    return [*lines, *entries]


def unsaid(facts: EndpointFacts, documents: Documents) -> dict[str, list[str]]:
    """What a person has to say of each parameter, by the keys of spec/models."""
    found = {parameter.name: missing_keys(parameter, documents) for parameter in facts.params}
    return {name: keys for name, keys in found.items() if keys}


def missing_keys(parameter: ParameterFacts, documents: Documents) -> list[str]:
    """The keys that a parameter needs in spec/models, as far as the glossary has not done it."""
    keys: list[str] = []
    if not is_explained(parameter.name, EndpointWords(), documents):
        keys.append("description")
    name = naming.parameter_name(parameter.name)
    if naming.fault_of(name) or name in naming.RESERVED_KEYWORDS:
        keys.append("python_name")
    return keys


def parameter_entries(keys_of: Mapping[str, Sequence[str]]) -> list[str]:
    """Parameters in spec/models."""
    return [
        line
        for name, keys in keys_of.items()
        for line in (f"{plain(name)}:", *(f"  {key}: {TODO}" for key in keys))
    ]


def _one_of(literal: Any) -> str:
    return ", ".join(get_args(literal))


def _line(text: str, remark: str) -> str:
    return f"{text.ljust(_REMARKS_AT)} # {remark}"
