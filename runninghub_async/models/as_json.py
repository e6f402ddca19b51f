"""An endpoint as JSON: the catalogue's stable face for programs in any language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import fields

from runninghub_async.models.recipe_records import RecipeRecord
from runninghub_async.models.records import (
    DataField,
    DataForm,
    Endpoint,
    GivenBy,
    Gone,
    Parameter,
    PriceTable,
    Wire,
)


def endpoint_as_json(endpoint: Endpoint) -> dict[str, Any]:
    """The record of an endpoint; keys of which nothing is known are absent.

    Amounts of money are ``Decimal``, for whoever writes it to say how they are written.
    """
    return _known(
        path=endpoint.path,
        names=list(endpoint.names),
        family=endpoint.family,
        method=endpoint.method,
        task=endpoint.task,
        output=endpoint.output,
        deprecated=endpoint.deprecated is not None,
        evidence=endpoint.evidence,
        params=[_parameter(parameter) for parameter in endpoint.params],
        gone=None if endpoint.gone is None else _attributes(endpoint.gone),
        wire=None if endpoint.wire is None else _attributes(endpoint.wire),
        data=None if endpoint.data is None else _attributes(endpoint.data),
        price=_prices((endpoint.base or endpoint).prices),
        recipe=None if endpoint.recipe is None else _recipe(endpoint.recipe),
    )


def _recipe(recipe: RecipeRecord) -> dict[str, Any]:
    outputs = [{"name": o.name, "node": o.node, "kind": o.kind} for o in recipe.outputs]
    return _known(
        kind=recipe.kind,
        id=recipe.id,
        site=recipe.site,
        machine=recipe.run.get("instance_type"),
        outputs=outputs or None,
        digest=recipe.digest,
        file=recipe.file or None,
    )


def _parameter(parameter: Parameter) -> dict[str, Any]:
    return _known(
        name=parameter.name,
        python_name=parameter.python_name,
        type=parameter.type,
        required=parameter.required,
        default=parameter.default,
        options=list(parameter.options) or None,
        min=parameter.min,
        max=parameter.max,
        step=parameter.step,
        min_length=parameter.min_length,
        max_length=parameter.max_length,
        multiple=parameter.multiple,
        max_files=parameter.max_files,
        max_size_mb=parameter.max_size_mb,
        accept=list(parameter.accept) or None,
        fields=[_field(field) for field in parameter.fields] or None,
        given_by=[_attributes(giver) for giver in parameter.given_by] or None,
    )


def _field(field: Parameter) -> dict[str, Any]:
    """A field of a list's items."""
    known = _parameter(field)
    del known["python_name"]
    return {**known, "description": field.description}


def _attributes(record: Gone | Wire | GivenBy | DataForm | DataField) -> dict[str, Any]:
    """A record under the names of its attributes, without those that say nothing."""
    told: dict[str, Any] = {}
    for attribute in fields(type(record)):
        value = getattr(record, attribute.name)
        if isinstance(value, tuple):
            value = [_attributes(item) for item in value]
        elif isinstance(value, Mapping):
            value = dict(value)
        if value not in (None, [], {}):
            told[attribute.name] = value
    return told


def _prices(tables: tuple[PriceTable, ...]) -> dict[str, Any] | None:
    """The first table, with those of other sites under ``others``."""
    if not tables:
        return None
    first, *others = map(_price, tables)
    return {**first, "others": others} if others else first


def _price(table: PriceTable) -> dict[str, Any]:
    return {
        "site": table.site,
        "currency": table.currency,
        "unit": table.unit,
        "as_of": table.as_of,
        "is_minimum": table.is_minimum,
        "rules": [
            _known(amount=rule.amount, when=dict(rule.when), max_megapixels=rule.max_megapixels)
            for rule in table.rules
        ],
        **_files_on_top(table),
    }


def _files_on_top(table: PriceTable) -> dict[str, Any]:
    if not table.files:
        return {}
    return {"files": [{"name": f.name, "amount": f.amount, "free": f.free} for f in table.files]}


def _known(**values: Any) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value is not None}
