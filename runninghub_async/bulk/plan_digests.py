"""Digests of what a job submits: its row, its files, its graph, the record of its model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

from runninghub_async.bulk.stored_graphs import digest_of
from runninghub_async.calls.model_orders import ModelOrder
from runninghub_async.calls.orders import Order
from runninghub_async.calls.tags import TAGS_FIELD
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.media import LocalMedia
from runninghub_async.quoting import shown

_MACHINE = "instance_type"
_SMALL = (None, "default")


@frozen(kw_only=True)
class PlannedFile:
    """A file of a job: its name, for people, and the SHA-256 of its content."""

    name: str
    sha256: str


def row_digest(form: Mapping[str, Any]) -> str:
    """SHA-256 of a job's form: what it asks for, and its options; tags are for people."""
    return digest_of({name: part for name, part in form.items() if name != TAGS_FIELD})


def row_digests(form: Mapping[str, Any]) -> Iterator[str]:
    """Those that a job may have had before it was put on the larger machine, which it is on."""
    rest = {name: part for name, part in form.items() if name != _MACHINE}
    for machine in _SMALL:
        yield row_digest(rest if machine is None else {**rest, _MACHINE: machine})


def graph_digest(order: Order) -> str | None:
    """SHA-256 of the graph that is sent with an order, if one is."""
    graph = order.own_graph()
    return None if graph is None else digest_of(graph)


def target_of(order: Order) -> str:
    """What it runs: the path of a model, or what the service has stored, by name."""
    return order.endpoint.path if isinstance(order, ModelOrder) else order.name


def record_digest(order: Order) -> str | None:
    """SHA-256 of what the record of its model says of what is sent, without words and prices."""
    if order.recipe_digest is not None:
        return digest_of([order.name, order.recipe_digest])
    if not isinstance(order, ModelOrder):
        return None
    endpoint = order.endpoint
    facts = [asdict(each, filter=_is_fact) for each in endpoint.params]
    wire = None if endpoint.wire is None else str(endpoint.wire)
    return digest_of([endpoint.path, endpoint.output, wire, endpoint.client_token, facts])


def _is_fact(attribute: Any, _: Any) -> bool:
    return attribute.name not in ("description", "evidence")


def files_of(order: Order) -> list[LocalMedia]:
    """All files of an order, in their order, whether they are uploaded or sent in it."""
    found: list[LocalMedia] = []

    def note(media: LocalMedia) -> LocalMedia:
        found.append(media)
        return media

    order.with_media(note)
    return found


class FileDigests:
    """SHA-256 of files, each read once as long as it looks the same."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int, int], str] = {}

    def of(self, order: Order) -> tuple[PlannedFile, ...]:
        """Of all files of an order.  Blocking.

        Raises:
            InvalidParameterError: one can no longer be read.
        """
        return tuple(self._of(media) for media in files_of(order))

    def _of(self, media: LocalMedia) -> PlannedFile:
        try:
            if not isinstance(media.source, Path):
                return PlannedFile(name=media.name, sha256=media.digest())
            about = media.source.stat()
            key = (str(media.source), about.st_mtime_ns, about.st_size)
            if key not in self._known:
                self._known[key] = media.digest()
            return PlannedFile(name=str(media.source), sha256=self._known[key])
        except (OSError, ValueError) as error:
            raise InvalidParameterError(
                f"{shown(media.name)} can no longer be read: {error}.", value=media.name
            ) from None
