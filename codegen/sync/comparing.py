"""Holds the facts against published editions: what must be done so that they say the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen

from codegen.documents import Documents, SourceFacts
from codegen.facts_text import facts_text
from codegen.homes import UNSORTED, Homes, described_homes
from codegen.sync.documented_names import with_free_names
from codegen.sync.editions import Edition, Sources, in_order
from codegen.sync.merging import begun, merged, with_standings, without_needless_standings
from codegen.sync.pricing import priced
from codegen.sync.removal import Removal
from runninghub_async.documents.facts import EndpointFacts, FactsFile
from runninghub_async.documents.published.said import EntryError

KINDS = ("new", "changed", "gone", "moved")


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
        """One of :data:`KINDS`, or ``confirmed``: only its evidence is newer."""
        if self.before is None:
            return "new"
        if self.after.gone is not None and self.before.gone is None:
            return "gone"
        if _without_dates(self.after) != _without_dates(self.before):
            return "changed"
        return "moved" if self.file != self.old_file else "confirmed"


@frozen
class Comparison:
    """What the editions have that the spec has not."""

    editions: tuple[Edition, ...]
    updates: tuple[Update, ...]
    """By path; those that only confirm what is there are among them."""
    remarks: tuple[str, ...]
    """What was left out, and why."""

    @property
    def drift(self) -> list[Update]:
        """The updates that change what the spec says."""
        return [update for update in self.updates if update.kind != "confirmed"]


def compare(documents: Documents, sources: Sources, editions: Iterable[Edition]) -> Comparison:
    """What must be done so that the facts say what the sources say."""
    editions = tuple(in_order(editions))
    remarks = [text for edition in editions for text in edition.publication.remarks]
    heard = [edition for edition in editions if not edition.is_outdated]
    remarks += [
        f"{edition}: the spec has a newer edition; nothing is taken from this one"
        for edition in editions
        if edition.is_outdated
    ]
    before = {e.path: e for file, _ in documents.facts for e in file.endpoints}
    hearing = _Hearing({path.casefold(): with_standings(e) for path, e in before.items()})
    for edition in heard:
        hearing.hear(edition)
    removal = Removal(sources, heard, hearing.endpoints.values())
    judged = {
        facts.path: without_needless_standings(removal.without_gone(facts))
        for facts in hearing.endpoints.values()
    }
    after = with_free_names(documents, before, judged, hearing.remarks.append)
    updates = sorted(_updates(documents, before, after), key=lambda update: update.after.path)
    return Comparison(editions, tuple(updates), (*remarks, *hearing.remarks, *removal.remarks))


class _Hearing:
    """The endpoints as they are after some editions were heard."""

    def __init__(self, endpoints: dict[str, EndpointFacts]) -> None:
        self.endpoints = endpoints
        self.remarks: list[str] = []

    def hear(self, edition: Edition) -> None:
        here = edition.standing
        for said in edition.publication.endpoints:
            key = said.path.casefold()

            def remark(text: str, path: str = said.path) -> None:
                self.remarks.append(f"{path}: {text}")

            ours = self.endpoints.get(key)
            try:
                self.endpoints[key] = (
                    begun(said, here, remark) if ours is None else merged(ours, said, here, remark)
                )
            except EntryError as error:
                remark(f"{error}; the entry is left out")
        for price in edition.publication.prices:
            key = price.path.casefold()
            try:
                if key not in self.endpoints:
                    raise EntryError("there is no endpoint with this path")
                self.endpoints[key] = priced(self.endpoints[key], price, here)
            except EntryError as error:
                self.remarks.append(f"{price.path}: {error}; the price is left out")


def _updates(
    documents: Documents,
    before: Mapping[str, EndpointFacts],
    after: Mapping[str, EndpointFacts],
) -> Iterator[Update]:
    described = described_homes(documents)
    known: dict[str, str] = {}
    for file, place in documents.facts:
        for ours in file.endpoints:
            # What had no family when it came moves as soon as a person has given it one.
            is_unsorted = place.file == UNSORTED
            target = described.get(ours.path, place.file) if is_unsorted else place.file
            known[ours.path] = target
            if after[ours.path] != ours or target != place.file:
                yield Update(ours, after[ours.path], target, place.file)
    homes = Homes(known)
    for path, facts in after.items():
        if path not in before:
            yield Update(None, facts, described.get(path) or homes.of(path))


def _without_dates(facts: EndpointFacts) -> EndpointFacts:
    """Only what is said, not by whom and when."""
    return evolve(
        facts,
        evidence="documented",
        as_of=None,
        params=tuple(evolve(p, evidence=None, as_of=None) for p in facts.params),
        prices=tuple(evolve(p, evidence=None, as_of="") for p in facts.prices),
    )


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


def renewed(sources: Iterable[SourceFacts], editions: Iterable[Edition]) -> list[SourceFacts]:
    """The sources, with the editions that the spec has once they were taken in."""
    taken: dict[str, set[str]] = {}
    for edition in editions:
        if len(edition.sources) == 1 and not edition.publication.is_excerpt:
            taken.setdefault(edition.sources[0].name, set()).add(edition.as_of)
    return [
        evolve(source, editions=tuple(sorted({*source.editions, *taken.get(source.name, ())})))
        for source in sources
    ]
