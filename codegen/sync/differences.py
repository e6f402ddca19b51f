"""What is different between two states of an endpoint's facts, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
from attrs import frozen

from codegen.sync.merging import differ
from codegen.sync.pricing import table
from runninghub_async.documents.facts import EndpointFacts, ParameterFacts, PriceFacts

_OF_ENDPOINTS = ("names", "output", "output_doubtful", "extra_outputs", "deprecated")
_OF_PARAMETERS = tuple(
    a.name
    for a in attrs.fields(ParameterFacts)
    if a.name not in ("name", "fields", "more_fields", "codes", "totals", "evidence", "as_of")
)


@frozen(kw_only=True)
class Change:
    """A fact that is another, or a parameter or price that is new or no longer there."""

    parameter: str | None = None
    """The parameter that it is about; ``None``: the endpoint itself."""
    site: str | None = None
    """The site whose price it is about."""
    fact: str | None = None
    """``None``: all of it."""
    before: Any = None
    after: Any = None


def changes(before: EndpointFacts, after: EndpointFacts) -> Iterator[Change]:
    """Every fact that is another; evidence and dates are not among them."""
    yield from _facts(before, after, _OF_ENDPOINTS)
    if (before.gone is None) != (after.gone is None):
        yield Change(
            fact="gone",
            before=before.gone and before.gone.since,
            after=after.gone and after.gone.since,
        )
    old = {parameter.name: parameter for parameter in before.params}
    new = {parameter.name: parameter for parameter in after.params}
    for name in {**old, **new}:
        if name not in old or name not in new:
            yield Change(parameter=name, before=old.get(name), after=new.get(name))
        else:
            yield from _facts(old[name], new[name], _OF_PARAMETERS, parameter=name)
    yield from _price_changes(before, after)


def _facts(before: Any, after: Any, keys: tuple[str, ...], **about: str) -> Iterator[Change]:
    for key in keys:
        old, new = getattr(before, key), getattr(after, key)
        if differ(old, new):
            yield Change(fact=key, before=old, after=new, **about)


def _price_changes(before: EndpointFacts, after: EndpointFacts) -> Iterator[Change]:
    old = {price.site: price for price in before.prices}
    new = {price.site: price for price in after.prices}
    for site in {**old, **new}:
        one, other = old.get(site), new.get(site)
        if one is None or other is None:
            yield Change(site=site, before=one, after=other)
        else:
            yield from _facts(one, other, ("unit", "minimum"), site=site)
            yield from _amount_changes(one, other)


def _amount_changes(before: PriceFacts, after: PriceFacts) -> Iterator[Change]:
    old, new = table(before), table(after)
    for when in {**old, **new}:
        if old.get(when) != new.get(when):
            said = ", ".join(f'{name} "{wanted}"' for name, wanted in sorted(when))
            yield Change(
                site=after.site,
                fact=f"amount for {said}" if said else "amount",
                before=old.get(when),
                after=new.get(when),
            )


def renamed(before: EndpointFacts, after: EndpointFacts) -> dict[str, str]:
    """Old names of parameters that seem to have a new one: everything else is the same."""
    old = {p.name: _nameless(p) for p in before.params}
    new = {p.name: _nameless(p) for p in after.params}
    lost = {name: facts for name, facts in old.items() if name not in new}
    found = {name: facts for name, facts in new.items() if name not in old}
    return {
        name: twins[0]
        for name, facts in lost.items()
        if len(twins := [other for other, its in found.items() if its == facts]) == 1
        and sum(its == facts for its in lost.values()) == 1
    }


def _nameless(parameter: ParameterFacts) -> ParameterFacts:
    return attrs.evolve(parameter, name="", evidence=None, as_of=None)
