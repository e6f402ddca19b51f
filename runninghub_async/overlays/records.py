"""What an overlay says of an endpoint -> its record.

Facts stand for themselves: parameters are those that they have.  What they are silent about
besides, and all words that are left out, is as the shipped catalogue has it, where that has the
endpoint.
A published file says less, and nobody can tell whether it is older than the shipped facts: of an
endpoint that these have it only adds what more is allowed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from attrs import evolve, fields_dict

from runninghub_async.documents import naming
from runninghub_async.documents.fact_records import (
    gone_record,
    parameter_record,
    price_table,
    weakness,
    wire_record,
)
from runninghub_async.documents.facts import ParameterFacts
from runninghub_async.documents.published.said import SaidEndpoint, SaidParameter
from runninghub_async.models.records import Endpoint, Parameter, PriceTable, Wire
from runninghub_async.overlays.forms import OverlayEndpoint, OverlayParameter

_DEPRECATED = "The service lists it as deprecated."
_TASK = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*-to-[a-z0-9]+(-[a-z0-9]+)*")


def of_facts(facts: OverlayEndpoint, known: Endpoint | None, file: str) -> Endpoint:
    """The record of an endpoint of which the facts are given; ``known`` is the shipped one."""
    path, names = facts.path, facts.names
    if known is not None and names == (path,):
        names = known.names
    params = _parameters(facts, known)
    kept = known or _nameless(path, names[0], file)
    return Endpoint(
        path=path,
        names=names,
        family=facts.family or kept.family,
        method=facts.method or kept.method,
        task=_text(facts.task) or kept.task,
        output=facts.output,
        summary=_text(facts.summary) or kept.summary,
        evidence=facts.evidence,
        evidence_as_of=facts.as_of,
        params=params,
        nav=facts.nav or kept.nav,
        deprecated=(kept.deprecated or _DEPRECATED) if facts.deprecated else None,
        gone=gone_record(facts.gone, instead=kept.gone.instead if kept.gone else None),
        notes=_text(facts.notes) or kept.notes,
        prices=tuple(map(price_table, facts.prices)) or _fitting(kept.prices, params),
        wire=wire_record(facts.wire) or _possible(kept.wire, params),
        data=kept.data,
        client_token=facts.client_token or _still_there(kept.client_token, params),
        extra_outputs=facts.extra_outputs or kept.extra_outputs,
        output_doubtful=facts.output_doubtful,
    )


def of_said(said: SaidEndpoint, known: Endpoint | None, file: str) -> Endpoint:
    """The record of an endpoint that a published file lists; ``known`` is the shipped one."""
    if known is not None:
        return _widened(known, said)
    name = said.name or said.path
    params = [_said_facts(parameter) for parameter in said.params or ()]
    made = _nameless(said.path, name, file)
    return evolve(
        made,
        output=said.output or "file",
        params=tuple(_named(params, {})),
        deprecated=_DEPRECATED if said.deprecated else None,
        extra_outputs=said.extra_outputs or (),
    )


def _nameless(path: str, name: str, file: str) -> Endpoint:
    """An endpoint of which nobody has said more than its path and its name."""
    brand, *_, last = path.split("/")
    return Endpoint(
        path=path,
        names=tuple(dict.fromkeys((name,))),
        family=naming.method_name(brand) or "other",
        method=naming.method_name(name) or naming.method_name(path),
        task=last if _TASK.fullmatch(last) else "",
        output="file",
        summary=f"Known from {file.replace(chr(92), '/').rpartition('/')[2]}.",
        evidence="official registry",
        params=(),
    )


def _parameters(facts: OverlayEndpoint, known: Endpoint | None) -> tuple[Parameter, ...]:
    of_known = {parameter.name: parameter for parameter in known.params} if known else {}
    return tuple(_named(facts.params, of_known))


def _named(params: Any, known: Mapping[str, Parameter]) -> list[Parameter]:
    """Records of parameters, each with a Python name that no other has."""
    taken = {facts.name for facts in params}
    records: list[Parameter] = []
    for facts in params:
        old = known.get(facts.name)
        name = _python_name(facts, old)
        if name != facts.name and (name in taken or naming.fault_of(name)):
            name = facts.name  # by which it can be given, whatever it looks like
        taken.add(name)
        records.append(
            parameter_record(
                facts if old is None else _with_codes(facts, old),
                name,
                _text(facts.description) or (old.description if old else ""),
                doubt=(old.evidence if old else None) or weakness(facts),
                fields=tuple(_field(field, old) for field in facts.fields or ()),
                given_by=old.given_by if old else (),
            )
        )
    return records


def _python_name(facts: OverlayParameter, known: Parameter | None) -> str:
    if facts.python_name is not None:
        return facts.python_name
    if known is not None:
        return known.python_name
    # Letters that snake_case knows nothing of would be lost.
    return naming.parameter_name(facts.name) if facts.name.isascii() else facts.name


def _field(facts: OverlayParameter, around: Parameter | None) -> Parameter:
    known = {field.name: field for field in around.fields} if around else {}
    old = known.get(facts.name)
    said = _text(facts.description) or (old.description if old else "")
    return parameter_record(facts, facts.name, said, doubt=weakness(facts))


def _fitting(
    prices: tuple[PriceTable, ...], params: tuple[Parameter, ...]
) -> tuple[PriceTable, ...]:
    """Prices that depend on nothing which the endpoint has not any more."""
    names = {parameter.name for parameter in params}
    return tuple(
        table
        for table in prices
        if all(names.issuperset(rule.when) for rule in table.rules)
        and names.issuperset(file.name for file in table.files)
    )


def _possible(wire: Wire | None, params: tuple[Parameter, ...]) -> Wire | None:
    """The form on the wire, as long as parameters have what it sends."""
    has = {
        "flat": True,
        "flat_codes": any(parameter.codes for parameter in params),
        "node_keys": any(parameter.node_key for parameter in params),
    }
    return wire if wire is not None and has[wire.form] else None


def _still_there(name: str | None, params: tuple[Parameter, ...]) -> str | None:
    return name if any(parameter.name == name for parameter in params) else None


def _with_codes(facts: OverlayParameter, known: Parameter) -> OverlayParameter:
    """What is sent for a parameter and its options, where the file says nothing of that."""
    codes = {o: known.codes[o] for o in facts.options or () if o in known.codes}
    return evolve(facts, node_key=facts.node_key or known.node_key, codes=facts.codes or codes)


def _text(text: str | None) -> str:
    return " ".join((text or "").split())


# -- what is published --------------------------------------------------------------------------


def _said_facts(said: SaidParameter) -> OverlayParameter:
    known = fields_dict(ParameterFacts)
    told = {key: value for key, value in said.facts.items() if key in known}
    return OverlayParameter(**{"required": False, **told, "name": said.name})


def _widened(known: Endpoint, said: SaidEndpoint) -> Endpoint:
    of_said = {parameter.name: parameter for parameter in said.params or ()}
    params = [
        _wider(parameter, of_said[parameter.name].facts) if parameter.name in of_said else parameter
        for parameter in known.params
    ]
    names = {name for parameter in params for name in (parameter.name, parameter.python_name)}
    news = [_said_facts(new) for name, new in of_said.items() if name not in names]
    params += [
        new if new.python_name not in names else evolve(new, python_name=new.name)
        for new in _named(news, {})
    ]
    extra = dict.fromkeys((*known.extra_outputs, *(said.extra_outputs or ())))
    return evolve(known, params=tuple(params), extra_outputs=tuple(extra))


def _wider(known: Parameter, said: Mapping[str, Any]) -> Parameter:
    """A parameter that takes what the shipped catalogue knows, and what a published file says."""
    if said.get("type") != known.type:
        return known
    changes: dict[str, Any] = {}
    for key in ("options", "accept"):
        if (old := getattr(known, key)) and key in said:
            changes[key] = tuple(dict.fromkeys((*old, *said[key])))
    for key, widest in (("min", min), ("min_length", min)):
        changes |= _limit(known, said, key, widest)
    for key in ("max", "max_length", "max_files", "max_size_mb"):
        changes |= _limit(known, said, key, max)
    if said.get("multiple"):
        changes["multiple"] = True
    return evolve(known, **changes) if changes else known


def _limit(known: Parameter, said: Mapping[str, Any], key: str, widest: Any) -> dict[str, Any]:
    """The wider of two limits; one that a side is silent about stays as the other has it."""
    old, new = getattr(known, key), said.get(key)
    return {} if old is None or new is None else {key: widest(old, new)}
