"""The checked model: the very records that the generated modules will hold, by family."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from attrs import frozen

from runninghub_async.errors import FailureKind
from runninghub_async.models.node_records import NodeType
from runninghub_async.models.records import Endpoint, ErrorCode, FailureRule, Loader, Occasion
from runninghub_async.serve.word_records import WordTable
from runninghub_async.writing.family import Family


@frozen
class MenuEntry:
    """A line in the menu of the service's documentation."""

    branch: tuple[str, ...]
    title: str
    endpoint: Endpoint


@frozen(kw_only=True)
class Model:
    """Everything that is generated from."""

    families: tuple[Family, ...]
    error_codes: tuple[ErrorCode, ...]
    other_advice: Mapping[Occasion, str]
    failure_rules: tuple[FailureRule, ...]
    failure_advice: Mapping[FailureKind, str]
    searched_as: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Further words under which people look, for families, tasks and outputs."""
    loaders: tuple[Loader, ...] = ()
    core_nodes: tuple[NodeType, ...] = ()
    serve: WordTable | None = None

    def endpoints(self) -> Iterator[Endpoint]:
        for family in self.families:
            yield from family.endpoints

    def menu(self) -> dict[str, list[MenuEntry]]:
        """The documentation's menu, by its main headings."""
        entries: dict[str, list[MenuEntry]] = {}
        for endpoint in self.endpoints():
            for place in endpoint.nav:
                heading, *branch, title = place.split(" / ")
                entries.setdefault(heading, []).append(MenuEntry(tuple(branch), title, endpoint))
        return {
            heading: sorted(under, key=lambda entry: (entry.branch, entry.title))
            for heading, under in sorted(entries.items())
        }

    def path_of_name(self) -> dict[str, str]:
        """Every name but the path itself that leads to an endpoint, casefolded.

        Documented names come first.  Where a deprecated or gone twin shares one, the current
        endpoint has it.  A method's name alone leads somewhere only if no other family has the
        same.
        """
        paths: dict[str, str] = {}
        for endpoint in sorted(self.endpoints(), key=_standing):
            for name in endpoint.names:
                paths.setdefault(name.casefold(), endpoint.path.casefold())
        methods = Counter(endpoint.method for endpoint in self.endpoints())
        for endpoint in self.endpoints():
            path = endpoint.path.casefold()
            paths.setdefault(f"{endpoint.family}.{endpoint.method}", path)
            if methods[endpoint.method] == 1:
                paths.setdefault(endpoint.method, path)
        return dict(sorted(paths.items()))


def _standing(endpoint: Endpoint) -> tuple[bool, bool]:
    """Current endpoints first; of those and of the deprecated, those that are gone last."""
    return endpoint.deprecated is not None, endpoint.gone is not None
