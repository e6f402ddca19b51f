"""A family's module: what it is made of, and what it needs beside its records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs
from attrs import frozen

from runninghub_async.documents import naming
from runninghub_async.models.records import Endpoint
from runninghub_async.writing.layout import on_one_line
from runninghub_async.writing.signatures import Aliases, Argument, arguments


@frozen(kw_only=True)
class Family:
    """Endpoints that a user finds in one place, as the methods of one class."""

    name: str
    title: str
    summary: str
    endpoints: tuple[Endpoint, ...]

    @property
    def class_name(self) -> str:
        return naming.class_name(self.name)


def family_view(family: Family) -> dict[str, object]:
    """What its module needs beyond its records: signatures, and only the imports used."""
    aliases = Aliases()
    signatures = {e.path: arguments(e, aliases) for e in family.endpoints}
    parameters = [parameter for endpoint in family.endpoints for parameter in endpoint.params]
    items = [field for p in parameters if p.has_all_fields for field in p.fields]
    fields = [*parameters, *items]
    records = record_classes(family)
    return {
        "family": family,
        "literals": aliases.literals(),
        "items": aliases.items(),
        "signatures": signatures,
        "records": records,
        "uses_prices": "PriceRule" in records,
        "uses_literal": any("Literal[" in text for text in _annotations(aliases, signatures)),
        "uses_media": any(parameter.is_media for parameter in fields),
        "uses_text": any(parameter.type == "string" for parameter in fields),
        "uses_mapping": any(map(takes_extra, family.endpoints))
        or any(p.type == "list" and not p.has_all_fields for p in fields),
        "uses_sequence": any(parameter.multiple for parameter in fields),
        "uses_optional_field": any(not field.required for field in items),
    }


def _annotations(aliases: Aliases, signatures: Mapping[str, Sequence[Argument]]) -> Iterator[str]:
    """All types that stand in a module, those with names of their own too."""
    yield from (on_one_line(literal) for _, literal in aliases.literals())
    yield from (line for _, lines in aliases.items() for line in lines)
    yield from (argument.annotation for each in signatures.values() for argument in each)


def takes_extra(endpoint: Endpoint) -> bool:
    """Whether it can be given parameters that nobody knows: all but what fills in a graph."""
    return endpoint.recipe is None or endpoint.recipe.kind == "model"


def record_classes(family: Family) -> list[str]:
    """The classes of the records that its module makes, by name."""
    return sorted(set(_classes_in(family.endpoints)))


def _classes_in(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in value:
            yield from _classes_in(item)
    elif attrs.has(type(value)):
        yield type(value).__name__
        for field in attrs.fields(type(value)):
            yield from _classes_in(getattr(value, field.name))
