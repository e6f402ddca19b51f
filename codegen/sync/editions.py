"""Which source a file is an edition of, of which day, and what weight that gives it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from pathlib import PurePath

from attrs import frozen

from codegen.documents import SourceFacts
from runninghub_async.documents.facts import Evidence, Shape
from runninghub_async.documents.published.said import Publication

# On the same day the one that stands later here is believed.
_WEIGHTS: tuple[Evidence, ...] = (
    "third-party code",
    "official code",
    "official registry",
    "documented",
)

# For a spec that names no sources.
_NAMELESS: Mapping[Shape, Evidence] = {
    "registry": "official registry",
    "capabilities": "official code",
    "prices": "official registry",
}


@frozen
class Standing:
    """How well a fact is evidenced: by what kind of source, of which day."""

    evidence: Evidence
    as_of: str | None

    @property
    def day(self) -> str:
        """For comparing; a day that is not known is before all others."""
        return self.as_of or ""

    def may_change(self, other: Standing) -> bool:
        """Whether a source of this standing has the say over what one of the other said."""
        return (self.day, _WEIGHTS.index(self.evidence)) >= (
            other.day,
            _WEIGHTS.index(other.evidence),
        )

    def confirms(self, other: Standing) -> bool:
        """Whether it takes the place of the other where both say the same.

        What the service itself says is not made surer by a third party.
        """
        is_weaker = self.evidence == "third-party code" != other.evidence
        return self.day > other.day and not is_weaker


@frozen(eq=False)
class Edition:
    """A published file, with its day and the source that it comes from."""

    publication: Publication
    sources: tuple[SourceFacts, ...]
    """The source; all that it may come from, where that can't be told."""
    as_of: str

    @property
    def standing(self) -> Standing:
        return Standing(self.sources[0].evidence, self.as_of)

    @property
    def is_outdated(self) -> bool:
        """Whether the spec has a later edition of the same source already."""
        return all(source.editions and self.as_of < max(source.editions) for source in self.sources)

    def may_be_of(self, sources: Iterable[SourceFacts]) -> bool:
        names = {source.name for source in self.sources}
        return any(source.name in names for source in sources)

    def __str__(self) -> str:
        names = " or ".join(source.name for source in self.sources)
        count = self.publication.entries
        return f"{self.publication.file}: {names} of {self.as_of}, {count} entries"


@frozen
class Sources:
    """The sources that the spec knows."""

    known: tuple[SourceFacts, ...]

    def edition(self, publication: Publication, as_of: str) -> Edition:
        """The edition that a file is: by its path, by its day, else by its shape alone."""
        candidates = self._of_shape(publication.shape)
        ways = (
            [s for s in candidates if any(_ends_in(publication.file, file) for file in s.files)],
            [s for s in candidates if as_of in s.editions],
        )
        return Edition(publication, tuple(next(filter(None, ways), candidates)), as_of)

    def likely_day(self, publication: Publication, paths: Set[str]) -> str | None:
        """The day of a known edition that a file without one is likely to be.

        A newer one would list something new, or at least most of what has come since.  An excerpt
        or a small file tells nothing.

        Args:
            publication: what the file says.
            paths: of all endpoints that the spec has, in small letters.
        """
        listed = publication.listed
        is_whole = 2 * len(listed) > len(paths) and not publication.is_excerpt
        if not is_whole or listed - paths or 4 * len(paths - listed) < len(paths):
            return None
        return max(
            (max(s.editions) for s in self._of_shape(publication.shape) if s.editions), default=None
        )

    def behind(self, standing: Standing) -> list[SourceFacts]:
        """The source whose edition of that day said something; all that may be it."""
        candidates = [
            source
            for shape in _NAMELESS
            if shape != "prices"
            for source in self._of_shape(shape)
            if source.evidence == standing.evidence
        ]
        exact = [source for source in candidates if standing.as_of in source.editions]
        # Third parties are many, and nobody knows which of them this was.
        is_anybody = standing.evidence == "third-party code"
        return exact or ([] if is_anybody else candidates)

    def _of_shape(self, shape: Shape) -> list[SourceFacts]:
        found = [source for source in self.known if source.shape == shape]
        return found or [SourceFacts(name=shape, shape=shape, evidence=_NAMELESS[shape])]


def _ends_in(file: str, published: str) -> bool:
    """Whether a path leads to the place where a source is published in its repository."""
    wanted = PurePath(published).parts
    return PurePath(file).parts[-len(wanted) :] == wanted


def in_order(editions: Iterable[Edition]) -> list[Edition]:
    """From the oldest to the newest, so that the newest has the last word."""
    return sorted(editions, key=lambda e: (e.as_of, _WEIGHTS.index(e.standing.evidence), str(e)))
