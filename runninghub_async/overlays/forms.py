"""What stands in an overlay: facts as in ``spec/facts``, with words that may be left out."""

from __future__ import annotations

from attrs import frozen

from runninghub_async.documents.facts import EndpointFacts, Evidence, ParameterFacts


@frozen(kw_only=True)
class OverlayParameter(ParameterFacts):
    """A parameter, or a field of a list's items."""

    required: bool = False
    fields: tuple[OverlayParameter, ...] | None = None
    python_name: str | None = None
    description: str | None = None


@frozen(kw_only=True)
class OverlayEndpoint(EndpointFacts):
    """An endpoint; its path, its output and its parameters are what must be told.

    What nobody says more of is as weakly evidenced as can be.
    """

    names: tuple[str, ...] = ()
    evidence: Evidence = "third-party code"
    params: tuple[OverlayParameter, ...]
    family: str | None = None
    method: str | None = None
    task: str | None = None
    summary: str | None = None
    notes: str | None = None


@frozen(kw_only=True)
class OverlayFile:
    """A whole file."""

    endpoints: tuple[OverlayEndpoint, ...]
