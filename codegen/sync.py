"""Facts against the service's published registry: what is new, what changed, what is gone.

The registry has the say on what it carries.  The rest of the facts (menu, prices, node keys,
shortest lengths, older names), everything from other sources, and all that people wrote stays
as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
from attrs import evolve, frozen

from codegen.documents import (
    Documents,
    EndpointFacts,
    EndpointWords,
    FactsFile,
    GoneFacts,
    ParameterFacts,
)
from codegen.facts_text import facts_text
from codegen.join import all_words, explanation
from codegen.registry import EVIDENCE, Registry

UNSORTED = "spec/facts/unsorted.yaml"
"""For new endpoints of which nobody said yet what family they belong to."""

_NOT_CARRIED = frozenset(
    {"name", "node_key", "min_length", "codes", "fields", "totals", "evidence", "as_of"}
)
_PARAMETER_KEYS = [
    a.name for a in attrs.fields(ParameterFacts) if a.name not in _NOT_CARRIED | {"sample"}
]

_TOKEN = re.compile(r"[^/-]+")
# Words that say what a model makes, and not whose it is.
_GENERIC = frozenset({"image", "video", "audio", "text", "3d"})


@frozen
class Update:
    """One endpoint that is not in the facts as it should be."""

    before: EndpointFacts | None
    """``None`` where it is new."""
    after: EndpointFacts
    file: str
    """Where it belongs."""
    old_file: str | None = None
    """Where it stands now."""

    @property
    def kind(self) -> str:
        if self.before is None:
            return "new"
        if self.after.gone is not None and self.before.gone is None:
            return "gone"
        return "moved" if self.after == self.before else "changed"


def compare(documents: Documents, registry: Registry, today: str) -> list[Update]:
    """What must be done so that the facts say what the registry says.

    Args:
        documents: the spec.
        registry: what the service published.
        today: the date that new and changed endpoints are marked with.
    """
    listed = {facts.path.casefold(): facts for facts in registry.endpoints}
    family_of = {
        path: f"spec/facts/{family.family}.yaml" for family, path, *_ in all_words(documents)
    }
    updates: list[Update] = []
    known: dict[str, str] = {}
    for file, place in documents.facts:
        for ours in file.endpoints:
            theirs = listed.pop(ours.path.casefold(), None)
            after = _updated(ours, theirs, today)
            # What had no family when it came moves as soon as a person has given it one.
            target = family_of.get(ours.path, place.file) if place.file == UNSORTED else place.file
            known[ours.path] = target
            if after != ours or target != place.file:
                updates.append(Update(ours, after, target, place.file))
    home = _Homes(known)
    updates += [
        Update(None, evolve(new, as_of=today), home.of(new.path)) for new in listed.values()
    ]
    return sorted(updates, key=lambda update: update.after.path)


def report(updates: Iterable[Update], documents: Documents) -> Iterator[str]:
    """What is new, changed and gone, for a person to read."""
    for update in updates:
        before, after = update.before, update.after
        if before is None:
            name = ", ".join(after.names) or "no documented name"
            yield f"new: {after.path} ({name}; {after.output}) -> {update.file}"
            yield from (f"    + {line}" for line in map(_described, after.params))
        elif update.kind == "gone":
            yield f"gone: {after.path} ({', '.join(after.names)})"
        else:
            yield f"{update.kind}: {after.path}"
            yield from (f"    {line}" for line in _endpoint_changes(before, after))
            if update.file != update.old_file:
                yield f"    moves from {update.old_file} to {update.file}"
    counts = [
        f"{count} {kind}"
        for kind in ("new", "changed", "gone", "moved")
        if (count := sum(update.kind == kind for update in updates))
    ]
    total = sum(len(file.endpoints) for file, _ in documents.facts)
    yield f"{', '.join(counts)}; {total} endpoints are in the facts" if counts else "nothing to do"


def lacking(updates: Iterable[Update], documents: Documents) -> Iterator[str]:
    """What people have to say about new endpoints and parameters before the check is content."""
    words_of = {path: words for _, path, words, _ in all_words(documents)}
    for update in updates:
        facts = update.after
        words = words_of.get(facts.path)
        missing = [] if facts.names else ["a documented name"]
        if words is None:
            missing += ["a family", "a task", "a summary"]
        unexplained = [
            parameter.name
            for parameter in facts.params
            if explanation(parameter.name, words or EndpointWords(), documents) is None
        ]
        if unexplained:
            missing.append(f"an explanation of {', '.join(unexplained)}")
        if facts.deprecated and words is not None and words.deprecated is None:
            missing.append("what to use instead")
        if missing:
            yield f"{facts.path} lacks {_listed(missing)}"


def rewritten(documents: Documents, updates: Iterable[Update]) -> dict[str, str | None]:
    """The new text of every file of facts that changes, by path; ``None`` for one to remove."""
    files = {place.file: {e.path: e for e in file.endpoints} for file, place in documents.facts}
    touched: set[str] = set()
    for update in updates:
        if update.before is not None and update.old_file is not None:
            del files[update.old_file][update.before.path]
            touched.add(update.old_file)
        files.setdefault(update.file, {})[update.after.path] = update.after
        touched.add(update.file)
    return {
        file: facts_text(FactsFile(endpoints=tuple(endpoints.values())))
        if (endpoints := files[file])
        else None
        for file in sorted(touched)
    }


def write(root: Path, texts: Mapping[str, str | None]) -> None:
    """Put the texts in their place."""
    for path, text in texts.items():
        if text is None:
            (root / path).unlink()
        else:
            (root / path).write_bytes(text.encode())


# ------------------------------------------------------------------------------ merging


def _updated(ours: EndpointFacts, theirs: EndpointFacts | None, today: str) -> EndpointFacts:
    """An endpoint as it stands once the registry was heard."""
    if theirs is None:
        # Only what the registry once had can be gone from it.
        if ours.evidence != EVIDENCE or ours.gone is not None:
            return ours
        return evolve(ours, gone=GoneFacts(since=today, last_seen=ours.as_of, evidence=EVIDENCE))
    if not theirs.params and ours.evidence != EVIDENCE:
        # It lists some endpoints without their parameters, which others have told us.
        theirs = evolve(theirs, params=ours.params, evidence=ours.evidence)
    names = {name.casefold() for name in ours.names}
    after = evolve(
        ours,
        names=(*ours.names, *(name for name in theirs.names if name.casefold() not in names)),
        output=theirs.output,
        output_doubtful=ours.output_doubtful and theirs.output == ours.output,
        extra_outputs=theirs.extra_outputs,
        evidence=theirs.evidence,
        deprecated=ours.deprecated or theirs.deprecated,
        gone=None,
        params=_merged(ours.params, theirs.params),
    )
    return after if after == ours else evolve(after, as_of=today)


def _merged(
    ours: tuple[ParameterFacts, ...], theirs: tuple[ParameterFacts, ...]
) -> tuple[ParameterFacts, ...]:
    """The registry's parameters, in our order as far as we know them."""
    old = {parameter.name: parameter for parameter in ours}
    new = {parameter.name: parameter for parameter in theirs}
    kept = [_merged_parameter(old[name], new[name]) for name in old if name in new]
    return (*kept, *(parameter for name, parameter in new.items() if name not in old))


def _merged_parameter(ours: ParameterFacts, theirs: ParameterFacts) -> ParameterFacts:
    changed = {
        key: value
        for key in (*_PARAMETER_KEYS, "sample")
        if _differ(getattr(ours, key), value := getattr(theirs, key))
    }
    if theirs.min_length is not None:
        changed["min_length"] = theirs.min_length
    elif theirs.type != "string":
        changed["min_length"] = None
    return evolve(ours, **changed)


def _differ(ours: Any, theirs: Any) -> bool:
    """Whether two facts are not the same: 1 and 1.0 are, 1 and true are not."""
    return ours != theirs or isinstance(ours, bool) != isinstance(theirs, bool)


# ------------------------------------------------------------------------ where it belongs


def home_of(path: str, documents: Documents) -> str:
    """The file of facts that a new endpoint belongs to, as far as the others tell."""
    return _Homes(
        {e.path: place.file for file, place in documents.facts for e in file.endpoints}
    ).of(path)


class _Homes:
    """Finds the file that endpoints with the same beginning of the path are in."""

    def __init__(self, file_of: Mapping[str, str]) -> None:
        self._files: dict[tuple[str, ...], set[str]] = {}
        for path, file in file_of.items():
            for beginning in _beginnings(path):
                self._files.setdefault(beginning, set()).add(file)

    def of(self, path: str) -> str:
        """The file of its nearest siblings, where they are all in the same one."""
        for beginning in _beginnings(path):
            if beginning in self._files:
                files = self._files[beginning]
                return next(iter(files)) if len(files) == 1 else UNSORTED
        return UNSORTED


def _beginnings(path: str) -> Iterator[tuple[str, ...]]:
    """``kling-v4/edit`` -> (kling, v4, edit), (kling, v4), (kling)."""
    words = _TOKEN.findall(path.casefold())
    for length in range(len(words), 0, -1):
        if not _GENERIC.issuperset(words[:length]):
            yield tuple(words[:length])


# ------------------------------------------------------------------------------ showing


def _endpoint_changes(before: EndpointFacts, after: EndpointFacts) -> Iterator[str]:
    for key in ("names", "output", "output_doubtful", "extra_outputs", "evidence", "deprecated"):
        yield from _change(key, getattr(before, key), getattr(after, key))
    if before.gone is not None and after.gone is None:
        yield f"gone: {before.gone.since} -> listed again"
    old = {parameter.name: parameter for parameter in before.params}
    new = {parameter.name: parameter for parameter in after.params}
    yield from (f"- {name}" for name in old if name not in new)
    for name, parameter in new.items():
        if name not in old:
            yield f"+ {_described(parameter)}"
            continue
        for key in (*_PARAMETER_KEYS, "min_length", "sample"):
            lines = _change(key, getattr(old[name], key), getattr(parameter, key))
            yield from (f"{name}: {line}" for line in lines)


def _change(key: str, old: Any, new: Any) -> Iterator[str]:
    if old == new and isinstance(old, bool) == isinstance(new, bool):
        return
    if not (isinstance(old, tuple) and isinstance(new, tuple)):
        yield f"{key}: {_value(old)} -> {_value(new)}"
        return
    added = [f"+ {_value(item)}" for item in new if item not in old]
    removed = [f"- {_value(item)}" for item in old if item not in new]
    if added or removed:
        yield f"{key}: {' '.join(added + removed)}"
    else:
        yield f"{key}: {_value(old)} -> {_value(new)}"


def _described(parameter: ParameterFacts) -> str:
    """A parameter in a line: ``duration: choice, required, options "5", "10", default "5"``."""
    facts = [parameter.type, "required" if parameter.required else "optional"]
    for key in _PARAMETER_KEYS:
        value = getattr(parameter, key)
        if key in ("type", "required") or value is None or (value is False and key != "default"):
            continue
        facts.append(key if value is True and key != "default" else f"{key} {_value(value)}")
    return f"{parameter.name}: {', '.join(facts)}"


def _value(value: Any) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(map(_value, value))}]"
    return f'"{value}"' if isinstance(value, str) else str(value)


def _listed(words: list[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
