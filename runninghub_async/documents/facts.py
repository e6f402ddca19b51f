"""Facts as typed documents: what the service says of its endpoints, in files of ``spec/facts``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import attrs
from attrs import frozen

from runninghub_async.models.records import OutputKind, ParameterType, PriceUnit, Site, WireForm

Evidence = Literal["documented", "official registry", "official code", "third-party code"]
Shape = Literal["registry", "capabilities", "prices"]
"""How a published file is built."""
Number = int | float
Default = str | int | float | bool


@frozen(kw_only=True)
class ParameterFacts:
    """A parameter, or a field of a list's items."""

    name: str
    type: ParameterType
    required: bool
    default: Default | None = None
    options: tuple[str, ...] | None = None
    min: Number | None = None
    max: Number | None = None
    step: Number | None = None
    min_length: int | None = None
    max_length: int | None = None
    multiple: bool = False
    wire_as_list: bool = False
    max_files: int | None = None
    max_size_mb: Number | None = None
    accept: tuple[str, ...] | None = None
    node_key: str | None = None
    codes: Mapping[str, str] = attrs.field(factory=dict)
    fields: tuple[ParameterFacts, ...] | None = None
    more_fields: bool = False
    totals: Mapping[str, str] = attrs.field(factory=dict)
    sample: bool = False
    evidence: Evidence | None = None
    as_of: str | None = None


@frozen(kw_only=True)
class PriceRuleFacts:
    amount: str
    when: Mapping[str, str] = attrs.field(factory=dict)
    max_megapixels: Number | None = None


@frozen(kw_only=True)
class FilePriceFacts:
    name: str
    amount: str
    free: int = 0


@frozen(kw_only=True)
class PriceFacts:
    site: Site
    currency: str
    unit: PriceUnit
    as_of: str
    rules: tuple[PriceRuleFacts, ...]
    files: tuple[FilePriceFacts, ...] = ()
    minimum: bool = False
    evidence: Evidence | None = None


@frozen(kw_only=True)
class WireFacts:
    form: WireForm
    evidence: Evidence
    as_of: str | None = None


@frozen(kw_only=True)
class GoneFacts:
    since: str
    evidence: Evidence
    last_seen: str | None = None


@frozen(kw_only=True)
class EndpointFacts:
    path: str
    names: tuple[str, ...]
    output: OutputKind
    evidence: Evidence
    params: tuple[ParameterFacts, ...]
    nav: tuple[str, ...] = ()
    as_of: str | None = None
    prices: tuple[PriceFacts, ...] = ()
    deprecated: bool = False
    extra_outputs: tuple[str, ...] = ()
    output_doubtful: bool = False
    wire: WireFacts | None = None
    client_token: str | None = None
    gone: GoneFacts | None = None


@frozen(kw_only=True)
class FactsFile:
    endpoints: tuple[EndpointFacts, ...]
