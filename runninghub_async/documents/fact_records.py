"""Facts -> the catalogue's own records."""

from __future__ import annotations

from decimal import Decimal

from runninghub_async.documents.facts import GoneFacts, ParameterFacts, PriceFacts, WireFacts
from runninghub_async.models.records import (
    FilePrice,
    GivenBy,
    Gone,
    Parameter,
    PriceRule,
    PriceTable,
    Wire,
)

FIRM_EVIDENCE = frozenset({"documented", "official registry"})
"""Evidence that needs no remark: the service itself says so."""


def parameter_record(
    facts: ParameterFacts,
    name: str,
    description: str,
    *,
    doubt: str | None,
    fields: tuple[Parameter, ...] = (),
    given_by: tuple[GivenBy, ...] = (),
) -> Parameter:
    return Parameter(
        name=facts.name,
        python_name=name,
        type=facts.type,
        description=description,
        required=facts.required,
        default=facts.default,
        options=facts.options or (),
        min=facts.min,
        max=facts.max,
        step=facts.step,
        min_length=facts.min_length,
        max_length=facts.max_length,
        multiple=facts.multiple or facts.wire_as_list or facts.type == "list",
        max_files=facts.max_files,
        max_size_mb=facts.max_size_mb,
        accept=facts.accept or (),
        node_key=facts.node_key,
        codes=facts.codes,
        fields=fields,
        has_more_fields=facts.more_fields,
        totals=facts.totals,
        given_by=given_by,
        evidence=doubt,
    )


def weakness(facts: ParameterFacts) -> str | None:
    """That a parameter rests on weaker evidence than its endpoint, where it does."""
    if facts.evidence is None or facts.evidence in FIRM_EVIDENCE:
        return None
    seen = f" ({facts.as_of})" if facts.as_of else ""
    return f"Known from {facts.evidence} only{seen}."


def price_table(facts: PriceFacts) -> PriceTable:
    return PriceTable(
        site=facts.site,
        currency=facts.currency,
        unit=facts.unit,
        as_of=facts.as_of,
        rules=tuple(
            PriceRule(
                amount=Decimal(rule.amount), when=rule.when, max_megapixels=rule.max_megapixels
            )
            for rule in facts.rules
        ),
        files=tuple(
            FilePrice(name=part.name, amount=Decimal(part.amount), free=part.free)
            for part in facts.files
        ),
        is_minimum=facts.minimum,
    )


def wire_record(facts: WireFacts | None) -> Wire | None:
    if facts is None:
        return None
    return Wire(form=facts.form, evidence=facts.evidence, as_of=facts.as_of)


def gone_record(facts: GoneFacts | None, *, instead: str | None = None) -> Gone | None:
    if facts is None:
        return None
    return Gone(
        since=facts.since, last_seen=facts.last_seen, evidence=facts.evidence, instead=instead
    )
