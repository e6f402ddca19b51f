"""What the service took away.

An endpoint or a parameter is gone only when the source that had it last does not list it in a
newer edition, and no newer source has it.  What a newer source has, has that source's
evidence by now; so its evidence is all there is to look at.  Where several sources may be behind
an edition, or behind the evidence, nobody knows that it was the one that had it last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from codegen.sync.editions import Edition, Sources, Standing
from codegen.sync.merging import parameter_standing
from codegen.sync.pricing import depends_on
from runninghub_async.documents.facts import EndpointFacts, GoneFacts, ParameterFacts

_SHOWN = 5
_FEW = 10
"""An edition that lacks more than this, and more than it has, is no whole one."""


class Removal:
    """Judges what is gone, by the editions that were heard."""

    def __init__(
        self, sources: Sources, editions: Iterable[Edition], endpoints: Iterable[EndpointFacts]
    ) -> None:
        self._sources = sources
        self._editions = [
            edition
            for edition in editions
            if edition.publication.shape != "prices" and not edition.publication.is_excerpt
        ]
        self._said = {
            edition: {said.path.casefold(): said for said in edition.publication.endpoints}
            for edition in self._editions
        }
        self._excerpts: list[str] = []
        self._doubted: dict[Edition, list[str]] = {}
        self._leave_out_excerpts(list(endpoints))

    def _leave_out_excerpts(self, endpoints: list[EndpointFacts]) -> None:
        for edition in list(self._editions):
            lacking = sum(self._lacks(edition, endpoint) for endpoint in endpoints)
            if lacking > max(_FEW, len(edition.publication.listed)):
                self._editions.remove(edition)
                self._excerpts.append(
                    f"{edition.publication.file}: it lacks {lacking} endpoints that its source"
                    " had, more than it has; so it is taken for an excerpt, and none of them for"
                    " gone"
                )

    @property
    def remarks(self) -> list[str]:
        """What is not believed, and why."""
        return [*self._excerpts, *(_doubt(e, names) for e, names in self._doubted.items())]

    def without_gone(self, endpoint: EndpointFacts) -> EndpointFacts:
        """The endpoint, marked if it is gone, and without the parameters that are."""
        if endpoint.gone is not None:
            return endpoint
        standing = Standing(endpoint.evidence, endpoint.as_of)
        edition = self._first_newer(standing, lambda e: self._lacks(e, endpoint), endpoint.path)
        if edition is not None:
            gone = GoneFacts(
                since=edition.as_of,
                last_seen=endpoint.as_of,
                evidence=edition.standing.evidence,
            )
            return evolve(endpoint, gone=gone)
        return _with_params(endpoint, tuple(self._remaining(endpoint)))

    def _lacks(self, edition: Edition, endpoint: EndpointFacts) -> bool:
        if endpoint.gone is not None or endpoint.path.casefold() in edition.publication.listed:
            return False
        standing = Standing(endpoint.evidence, endpoint.as_of)
        return self._is_newer(edition, standing)

    def _is_newer(self, edition: Edition, standing: Standing) -> bool:
        """Whether it is a newer edition of the source that something is known from."""
        return edition.as_of > standing.day and edition.may_be_of(self._sources.behind(standing))

    def _first_newer(
        self, standing: Standing, lacks: Callable[[Edition], bool], name: str
    ) -> Edition | None:
        """The edition since which something is gone; what is only doubtful is noted by its name.

        Every source that may have had it last must lack it.
        """
        lacking = [e for e in self._editions if self._is_newer(e, standing) and lacks(e)]
        behind = {source.name for source in self._sources.behind(standing)}
        if lacking and behind <= {e.sources[0].name for e in lacking if len(e.sources) == 1}:
            return next(e for e in lacking if len(e.sources) == 1)
        for edition in lacking:
            self._doubted.setdefault(edition, []).append(name)
        return None

    def _remaining(self, endpoint: EndpointFacts) -> Iterator[ParameterFacts]:
        path = endpoint.path.casefold()
        for parameter in endpoint.params:
            name = parameter.name

            def lacks(edition: Edition, name: str = name) -> bool:
                said = self._said[edition].get(path)
                return said is not None and not said.may_list(name)

            standing = parameter_standing(parameter, endpoint)
            if self._first_newer(standing, lacks, f"{endpoint.path}: {name}") is None:
                yield parameter


def _doubt(edition: Edition, names: Sequence[str]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    sources = " or ".join(source.name for source in edition.sources)
    return (
        f"{edition.publication.file}: it does not list {', '.join(names[:_SHOWN])}{more}; that is"
        f" not taken for gone, as it is not sure which source ({sources}) had it last. A file is"
        " known by the path that its source is published under, or by the day of a known edition"
    )


def _with_params(endpoint: EndpointFacts, params: tuple[ParameterFacts, ...]) -> EndpointFacts:
    """The endpoint with fewer parameters, and without what needs those that are gone."""
    if params == endpoint.params:
        return endpoint
    names = {parameter.name for parameter in params}
    return evolve(
        endpoint,
        params=tuple(
            evolve(
                parameter,
                totals={f: total for f, total in parameter.totals.items() if total in names},
            )
            for parameter in params
        ),
        prices=tuple(price for price in endpoint.prices if depends_on(price) <= names),
        client_token=endpoint.client_token if endpoint.client_token in names else None,
    )
