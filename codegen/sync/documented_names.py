"""Documented names of what is new: a name leads to one endpoint, and who has it keeps it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import evolve

from codegen.documents import Documents
from codegen.join import all_words
from runninghub_async.documents.facts import EndpointFacts


def with_free_names(
    documents: Documents,
    before: Mapping[str, EndpointFacts],
    after: Mapping[str, EndpointFacts],
    remark: Callable[[str], None],
) -> dict[str, EndpointFacts]:
    """The endpoints, without the new names that are another's already.

    A former endpoint may share its names with the current one.
    """
    deprecated = {path for _, path, words, _ in all_words(documents) if words.deprecated}
    paths = {path.casefold() for path in after}
    owners = {
        (name.casefold(), facts.deprecated or path in deprecated): path
        for path, facts in before.items()
        if facts.gone is None
        for name in facts.names
    }
    made: dict[str, EndpointFacts] = {}
    for path, facts in after.items():
        known = before[path].names if path in before else ()
        names = list(known)
        for name in facts.names[len(known) :]:
            key = (name.casefold(), facts.deprecated or path in deprecated)
            owner = owners.get(key, path) if facts.gone is None else path
            if name.casefold() in paths - {path.casefold()}:
                remark(f'{path}: the name "{name}" is left out, as it is the path of another')
            elif owner != path:
                remark(f'{path}: the name "{name}" is left out, as it is that of {owner}')
            else:
                owners[key] = path
                names.append(name)
        made[path] = evolve(facts, names=tuple(names))
    return made
