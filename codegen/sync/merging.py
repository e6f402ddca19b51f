"""What an endpoint's facts are once an edition was heard.

A newer edition has the say on what it speaks of, parameter by parameter.  An older one changes
nothing that a newer one said; it may only add what is measured (sizes, counts, ranges,
formats), as long as nobody has said it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from attrs import evolve

from codegen.sync.consistency import consistent
from codegen.sync.editions import Standing
from runninghub_async.documents.facts import EndpointFacts, ParameterFacts
from runninghub_async.documents.published.said import EntryError, SaidEndpoint, SaidParameter

_NOT_SENT = "empty"
"""What the service's forms offer for leaving a choice out.  Some sources list it among the options
and others do not; the service takes it, and nobody is to be offered it first."""

# Where the newest source has no word for these, they are not missing from the service.
_MEASURES = frozenset({"min", "max", "step", "accept", "max_size_mb", "max_files"})


def parameter_standing(parameter: ParameterFacts, endpoint: EndpointFacts) -> Standing:
    """The evidence of a parameter: its own, else the endpoint's."""
    if parameter.evidence is not None:
        return Standing(parameter.evidence, parameter.as_of)
    return Standing(endpoint.evidence, parameter.as_of or endpoint.as_of)


def with_standings(endpoint: EndpointFacts) -> EndpointFacts:
    """The evidence of every parameter, written out."""
    params = []
    for parameter in endpoint.params:
        standing = parameter_standing(parameter, endpoint)
        params.append(evolve(parameter, evidence=standing.evidence, as_of=standing.as_of))
    return evolve(endpoint, params=tuple(params))


def without_needless_standings(endpoint: EndpointFacts) -> EndpointFacts:
    """The evidence of a parameter only where it is another than the endpoint's."""
    here = (endpoint.evidence, endpoint.as_of)
    params = [
        evolve(parameter, evidence=None, as_of=None)
        if (parameter.evidence, parameter.as_of) == here
        else parameter
        for parameter in endpoint.params
    ]
    return evolve(endpoint, params=tuple(params))


def differ(ours: Any, theirs: Any) -> bool:
    """Whether two facts are not the same: 1 and 1.0 are, 1 and true are not."""
    if isinstance(ours, tuple) and isinstance(theirs, tuple):
        return set(ours) != set(theirs)
    return ours != theirs or isinstance(ours, bool) != isinstance(theirs, bool)


def _sent(value: Any) -> Any:
    """Options without the one that is none."""
    return tuple(o for o in value if o != _NOT_SENT) if isinstance(value, tuple) else value


def _with_not_sent(options: tuple[str, ...], *others: tuple[str, ...]) -> tuple[str, ...]:
    """Options in their order; the one that is none comes last, where any source has it."""
    last = (_NOT_SENT,) if any(_NOT_SENT in known for known in (options, *others)) else ()
    return (*_sent(options), *last)


Remark = Callable[[str], None]


def merged(
    ours: EndpointFacts, said: SaidEndpoint, here: Standing, remark: Remark
) -> EndpointFacts:
    """An endpoint that the spec has, once an edition was heard.

    Args:
        ours: its facts, with the evidence of every parameter written out.
        said: what the edition says.
        here: the standing of the edition.
        remark: is told what can't be taken over.
    """
    there = Standing(ours.evidence, ours.as_of)
    # Some endpoints are listed without their parameters, which others have told us.
    is_bare = bool(ours.params) and not said.params
    after = _with_endpoint_facts(ours, said, here, there)
    if (here.confirms(there) and not is_bare) or (here.may_change(there) and after != ours):
        after = evolve(after, evidence=here.evidence, as_of=here.as_of)
    if is_bare:
        return after
    return evolve(after, params=tuple(_params(ours, said, here, there, remark)))


def begun(said: SaidEndpoint, here: Standing, remark: Remark) -> EndpointFacts:
    """An endpoint that the spec has not.

    Raises:
        EntryError: the edition does not say what the endpoint gives, or what it takes.
    """
    if said.output is None:
        raise EntryError('a new endpoint needs the key "output_type"')
    if said.params is None:
        raise EntryError('a new endpoint needs the key "params" with a list')
    blank = EndpointFacts(
        path=said.path,
        names=(said.name,) if said.name else (),
        output=said.output,
        evidence=here.evidence,
        as_of=here.as_of,
        params=(),
        deprecated=said.deprecated,
        extra_outputs=said.extra_outputs or (),
    )
    return evolve(blank, params=tuple(_params(blank, said, here, here, remark)))


def _with_endpoint_facts(
    ours: EndpointFacts, said: SaidEndpoint, here: Standing, there: Standing
) -> EndpointFacts:
    after = ours
    if ours.gone is not None and here.day >= ours.gone.since:
        after = evolve(after, gone=None)
    if here.may_change(there):
        # Where the sources are at odds, a person has settled it.
        output = ours.output if ours.output_doubtful else said.output or ours.output
        after = evolve(
            after,
            output=output,
            extra_outputs=ours.extra_outputs if said.extra_outputs is None else said.extra_outputs,
            deprecated=ours.deprecated or said.deprecated,
        )
    # What a third party calls it is no documented name.
    is_official = here.evidence != "third-party code"
    if here.day > there.day and is_official and said.name is not None:
        known = {name.casefold() for name in ours.names}
        new = () if said.name.casefold() in known else (said.name,)
        after = evolve(after, names=(*ours.names, *new))
    return after


def _params(
    ours: EndpointFacts, said: SaidEndpoint, here: Standing, there: Standing, remark: Remark
) -> Iterator[ParameterFacts]:
    """The parameters in our order, and after them the new ones."""
    theirs = {parameter.name: parameter for parameter in said.params or ()}
    for parameter in ours.params:
        one = theirs.pop(parameter.name, None)
        yield (
            parameter
            if one is None
            else _merged_parameter(
                parameter, one, here, parameter_standing(parameter, ours), remark
            )
        )
    if not here.may_change(there):
        return
    for one in theirs.values():
        blank = ParameterFacts(name=one.name, type=one.facts["type"], required=False)
        try:
            new = consistent(evolve(blank, **one.facts), one.facts)
            if new.options is not None:
                new = evolve(new, options=_with_not_sent(new.options))
        except EntryError as error:
            remark(f"{one.name}: {error}; the parameter is left out")
        else:
            yield evolve(new, evidence=here.evidence, as_of=here.as_of)


def _merged_parameter(
    ours: ParameterFacts, said: SaidParameter, here: Standing, there: Standing, remark: Remark
) -> ParameterFacts:
    has_say = here.may_change(there)
    facts = {
        key: value
        for key, value in said.facts.items()
        if differ(_sent(getattr(ours, key)), _sent(value))
        and (has_say or (key in _MEASURES and getattr(ours, key) is None))
        and key != "sample"  # which text a form begins with is no news
    }
    if not has_say and said.facts["type"] != ours.type:
        return ours
    if "options" in facts:
        facts["options"] = _with_not_sent(facts["options"], ours.options or ())
    try:
        after = consistent(evolve(ours, **facts), said.facts) if facts else ours
    except EntryError as error:
        remark(f"{ours.name}: {error}; the parameter stays as it is")
        return ours
    if here.confirms(there) or (has_say and after != ours):
        after = evolve(after, evidence=here.evidence, as_of=here.as_of)
    return after
