"""A family's module: what it is made of, and what it needs beside its records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
from attrs import frozen

from runninghub_async.documents import naming
from runninghub_async.models.records import Endpoint
from runninghub_async.writing.signatures import Aliases, arguments


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
    records = sorted(set(_record_classes(family.endpoints)))
    return {
        "family": family,
        "literals": aliases.literals(),
        "items": aliases.items(),
        "signatures": signatures,
        "records": records,
        "uses_prices": "PriceRule" in records,
        "uses_literal": any(p.type == "choice" and not p.is_flag for p in fields),
        "uses_media": any(parameter.is_media for parameter in fields),
        "uses_sequence": any(parameter.multiple for parameter in fields),
        "uses_optional_field": any(not field.required for field in items),
    }


def _record_classes(value: Any) -> Iterator[str]:
    """The classes of records that are in it, by name, each as often as it occurs."""
    if isinstance(value, tuple):
        for item in value:
            yield from _record_classes(item)
    elif attrs.has(type(value)):
        yield type(value).__name__
        for field in attrs.fields(type(value)):
            yield from _record_classes(getattr(value, field.name))
