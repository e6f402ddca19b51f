"""What the service took away.

An endpoint or a parameter is gone only when the source that had it last does not list it in a
newer edition, and no newer source has it.  What a newer source has, has that source's
evidence by now; so its evidence is all there is to look at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from codegen.sync.editions import Edition, Sources, Standing
from codegen.sync.merging import parameter_standing
from codegen.sync.pricing import depends_on
from runninghub_async.documents.facts import EndpointFacts, GoneFacts, ParameterFacts

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
        self.remarks: list[str] = []
        """What is not believed, and why."""
        self._leave_out_excerpts(list(endpoints))

    def _leave_out_excerpts(self, endpoints: list[EndpointFacts]) -> None:
        for edition in list(self._editions):
            lacking = sum(self._lacks(edition, endpoint) for endpoint in endpoints)
            if lacking > max(_FEW, len(edition.publication.listed)):
                self._editions.remove(edition)
                self.remarks.append(
                    f"{edition.publication.file}: it lacks {lacking} endpoints that its source"
                    " had, more than it has; so it is taken for an excerpt, and none of them for"
                    " gone"
                )

    def without_gone(self, endpoint: EndpointFacts) -> EndpointFacts:
        """The endpoint, marked if it is gone, and without the parameters that are."""
        if endpoint.gone is not None:
            return endpoint
        standing = Standing(endpoint.evidence, endpoint.as_of)
        edition = self._first_newer(standing, lambda e: self._lacks(e, endpoint))
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

    def _first_newer(self, standing: Standing, lacks: Callable[[Edition], bool]) -> Edition | None:
        return next((e for e in self._editions if self._is_newer(e, standing) and lacks(e)), None)

    def _remaining(self, endpoint: EndpointFacts) -> Iterator[ParameterFacts]:
        path = endpoint.path.casefold()
        for parameter in endpoint.params:
            name = parameter.name

            def lacks(edition: Edition, name: str = name) -> bool:
                said = self._said[edition].get(path)
                return said is not None and not said.may_list(name)

            if self._first_newer(parameter_standing(parameter, endpoint), lacks) is None:
                yield parameter


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
