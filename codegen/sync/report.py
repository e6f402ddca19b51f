"""What is new, changed and gone, for a person to read and for a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import attrs

from codegen.sync.comparing import KINDS, Comparison, Update
from codegen.sync.differences import Change, changes, renamed
from codegen.sync.editions import Edition
from codegen.sync.pricing import rule_text
from runninghub_async.documents.facts import EndpointFacts, ParameterFacts, PriceFacts


def lines(comparison: Comparison, total: int) -> Iterator[str]:
    """The differences, endpoint by endpoint and fact by fact.

    Args:
        comparison: what was found.
        total: how many endpoints the spec has.
    """
    drift = comparison.drift
    new_twins = _twins(drift)
    for update in drift:
        yield from _update_lines(update, new_twins.get(update.after.path))
    counts = [
        f"{count} {kind}"
        for kind in KINDS
        if (count := sum(update.kind == kind for update in drift))
    ]
    yield f"{', '.join(counts)}; {total} endpoints are in the facts" if counts else "nothing to do"
    if confirmed := len(comparison.updates) - len(drift):
        noun = "endpoint is" if confirmed == 1 else "endpoints are"
        yield f"{confirmed} {noun} as a newer edition has them; --apply notes its day"


def as_json(comparison: Comparison, total: int) -> dict[str, Any]:
    """The same for a program."""
    drift = comparison.drift
    twins = _twins(drift)
    return {
        "drift": bool(drift),
        "endpoints": total,
        "confirmed": len(comparison.updates) - len(drift),
        "sources": [_edition_json(edition) for edition in comparison.editions],
        "updates": [_update_json(update, twins.get(update.after.path)) for update in drift],
        "remarks": list(comparison.remarks),
    }


def _edition_json(edition: Edition) -> dict[str, Any]:
    publication = edition.publication
    return {
        "file": publication.file,
        "shape": publication.shape,
        "source": [source.name for source in edition.sources],
        "evidence": edition.standing.evidence,
        "as_of": edition.as_of,
        "entries": publication.entries,
        "excerpt": publication.is_excerpt,
        "outdated": edition.is_outdated,
    }


def _twins(drift: Iterable[Update]) -> dict[str, str]:
    """New endpoints that seem to be old ones under another path: by name, or by all they take."""
    gone = [update.after for update in drift if update.kind == "gone"]
    found: dict[str, str] = {}
    for update in drift:
        twins = [old.path for old in gone if _is_twin(old, update.after)]
        if update.before is None and len(twins) == 1:
            found[update.after.path] = twins[0]
    return found


def _is_twin(old: EndpointFacts, new: EndpointFacts) -> bool:
    if {name.casefold() for name in old.names} & {name.casefold() for name in new.names}:
        return True
    return bool(new.params) and old.output == new.output and _taken(old) == _taken(new)


def _taken(facts: EndpointFacts) -> list[tuple[str, str, tuple[str, ...] | None]]:
    return sorted(((p.name, p.type, p.options) for p in facts.params), key=str)


# ------------------------------------------------------------------------------ for people


def _update_lines(update: Update, twin: str | None) -> Iterator[str]:
    before, after = update.before, update.after
    if before is None:
        name = ", ".join(after.names) or "no documented name"
        yield f"new: {after.path} ({name}; {after.output}) -> {update.file}"
        if twin is not None:
            yield f"    perhaps {twin} under another path"
        yield from (f"    + {described(parameter)}" for parameter in after.params)
        yield from (f"    + {_priced(price)}" for price in after.prices)
        return
    if update.kind == "gone":
        yield f"gone: {after.path} ({', '.join(after.names)})"
    else:
        yield f"{update.kind}: {after.path}"
    for change in changes(before, after):
        if update.kind != "gone" or change.fact != "gone":
            yield f"    {_line(change)}"
    for old, new in renamed(before, after).items():
        yield f"    perhaps {old} is {new} now; everything else of it is the same"
    if update.file != update.old_file:
        yield f"    moves from {update.old_file} to {update.file}"
    if update.kind != "moved" and (before.evidence, before.as_of) != (after.evidence, after.as_of):
        yield f"    evidence: {_evidence(before)} -> {_evidence(after)}"


def _evidence(facts: EndpointFacts) -> str:
    return facts.evidence if facts.as_of is None else f"{facts.evidence} of {facts.as_of}"


def _line(change: Change) -> str:
    if change.fact is None:
        found = change.after if change.before is None else change.before
        if isinstance(found, PriceFacts):
            return f"{'+' if change.before is None else '-'} {_priced(found)}"
        return f"- {change.parameter}" if change.after is None else f"+ {described(found)}"
    if change.fact == "gone":
        return f"gone: {change.before} -> listed again"
    about = change.parameter or (f"price on {change.site}" if change.site else None)
    said = f"{change.fact}: {_changed(change.before, change.after)}"
    return said if about is None else f"{about}: {said}"


def _changed(old: Any, new: Any) -> str:
    if isinstance(old, tuple) and isinstance(new, tuple):
        added = [f"+ {value(item)}" for item in new if item not in old]
        removed = [f"- {value(item)}" for item in old if item not in new]
        return " ".join(added + removed)
    return f"{value(old)} -> {value(new)}"


def described(parameter: ParameterFacts) -> str:
    """A parameter in a line: ``duration: choice, required, options "5", "10", default "5"``."""
    facts = [parameter.type, "required" if parameter.required else "optional"]
    for attribute in attrs.fields(ParameterFacts):
        key, said = attribute.name, getattr(parameter, attribute.name)
        if key in (
            "name",
            "type",
            "required",
            "evidence",
            "as_of",
            "fields",
            "more_fields",
            "codes",
            "totals",
        ):
            continue
        if said is None or (said is False and key != "default"):
            continue
        facts.append(key if said is True and key != "default" else f"{key} {value(said)}")
    return f"{parameter.name}: {', '.join(facts)}"


def _priced(price: PriceFacts) -> str:
    rules = "; ".join(map(rule_text, price.rules))
    least = ", at least" if price.minimum else ""
    return f"price on {price.site} in {price.currency} {price.unit}{least}: {rules}"


def value(said: Any) -> str:
    """A fact as it is shown to people."""
    if said is None:
        return "none"
    if isinstance(said, bool):
        return str(said).lower()
    if isinstance(said, tuple):
        return f"[{', '.join(map(value, said))}]"
    return f'"{said}"' if isinstance(said, str) else str(said)


# ---------------------------------------------------------------------------- for programs


def _update_json(update: Update, twin: str | None) -> dict[str, Any]:
    before, after = update.before, update.after
    made: dict[str, Any] = {
        "kind": update.kind,
        "path": after.path,
        "file": update.file,
        "evidence": after.evidence,
        "as_of": after.as_of,
    }
    if before is None:
        return made | {"added": _plain(after), "perhaps": twin}
    if update.old_file != update.file:
        made["old_file"] = update.old_file
    return made | {
        "changes": [
            {"parameter": c.parameter, "site": c.site, "fact": c.fact}
            | {"before": _plain(c.before), "after": _plain(c.after)}
            for c in changes(before, after)
        ],
        "renamed": renamed(before, after),
    }


_ALWAYS_SAID = frozenset({"default", "required", "params"})


def _plain(said: Any) -> Any:
    """A fact as JSON has it; of records, what is said."""
    if attrs.has(type(said)):
        fields = {a.name: getattr(said, a.name) for a in attrs.fields(type(said))}
        return {
            key: _plain(item)
            for key, item in fields.items()
            if key in _ALWAYS_SAID or not (item is False or item in (None, (), {}))
        }
    if isinstance(said, tuple | list):
        return [_plain(item) for item in said]
    if isinstance(said, Decimal):
        return str(said)
    return dict(said) if hasattr(said, "items") else said
