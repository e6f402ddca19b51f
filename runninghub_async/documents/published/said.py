"""What a published file says, before it is held against the spec."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from runninghub_async.documents.facts import PriceRuleFacts, Shape
from runninghub_async.models.records import OutputKind, PriceUnit, Site


class SourceError(Exception):
    """A file can't be read, or has none of the shapes that are known."""


class EntryError(Exception):
    """An entry of a file can't be read; the others can."""


@frozen
class SaidParameter:
    """A parameter, as far as a file speaks of it."""

    name: str
    facts: Mapping[str, Any]
    """By the names of :class:`.facts.ParameterFacts`; the file is silent about the others, and
    that says nothing about them."""


@frozen(kw_only=True)
class SaidEndpoint:
    """An endpoint, as far as a file speaks of it; ``None`` where it does not."""

    path: str
    name: str | None = None
    output: OutputKind | None = None
    extra_outputs: tuple[str, ...] | None = None
    deprecated: bool = False
    params: tuple[SaidParameter, ...] | None = None
    unread: frozenset[str] = frozenset()
    """Parameters that it lists and that can't be read."""
    has_nameless: bool = False
    """Whether it lists parameters of which not even the name can be read."""

    def may_list(self, name: str) -> bool:
        """Whether it lists a parameter, as far as that can be told."""
        if not self.params or self.has_nameless or name in self.unread:
            return True
        return any(parameter.name == name for parameter in self.params)


@frozen(kw_only=True)
class SaidPrice:
    """The price of an endpoint on one site."""

    path: str
    site: Site
    unit: PriceUnit
    rules: tuple[PriceRuleFacts, ...]
    minimum: bool | None = None
    """Whether the amounts are the least; ``None`` where the file is silent about it."""
    as_of: str | None = None
    """The day that the entry itself gives."""


@frozen(kw_only=True)
class Publication:
    """A published file."""

    file: str
    shape: Shape
    as_of: str | None
    """The day that the file itself gives."""
    endpoints: tuple[SaidEndpoint, ...] = ()
    prices: tuple[SaidPrice, ...] = ()
    listed: frozenset[str] = frozenset()
    """The paths of all its entries in small letters, also of those that can't be read."""
    entries: int = 0
    announced: int | None = None
    """How many entries it says that it has."""
    has_nameless: bool = False
    """Whether it has entries of which not even the path can be read."""
    remarks: tuple[str, ...] = ()
    """What was left out, where and why."""

    @property
    def is_excerpt(self) -> bool:
        """Whether what is not listed may still exist: it has fewer entries than it says."""
        return self.has_nameless or (self.announced or 0) > self.entries
