"""How pages bring models together: by task, and all of them with what they cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from runninghub_async.models.records import Endpoint, PriceTable, Site
from runninghub_async.writing import wording


def by_task(endpoints: Iterable[Endpoint]) -> dict[str, list[Endpoint]]:
    """The endpoints of a family under their tasks, each in the order that they have."""
    found: dict[str, list[Endpoint]] = {}
    for endpoint in endpoints:
        found.setdefault(endpoint.task, []).append(endpoint)
    return found


def by_price(endpoints: Iterable[Endpoint]) -> list[Endpoint]:
    """All endpoints by task, unit and lowest price.

    Under each task come last those without a price, and then those that nobody should begin with.
    """

    def rank(endpoint: Endpoint) -> tuple[str, bool, bool, str, Decimal, str]:
        table = endpoint.price
        unit, lowest = ("", Decimal(0)) if table is None else (table.unit, _amounts(table)[0])
        is_old = bool(standing(endpoint))
        return endpoint.task, is_old, table is None, unit, lowest, endpoint.method

    return sorted(endpoints, key=rank)


def span(endpoint: Endpoint, site: Site) -> str:
    """What it costs on a site, lowest to highest amount; empty where that is unknown."""
    table = endpoint.price_on(site)
    if table is None:
        return ""
    lowest, highest = _amounts(table)
    if table.is_minimum:
        return f"from {wording.money(lowest)}"
    if lowest == highest:
        return wording.money(lowest)
    return f"{wording.money(lowest)} to {wording.money(highest)}"


def output(endpoint: Endpoint) -> str:
    """What it gives, in a word or two."""
    return f"{endpoint.output}, doubtful" if endpoint.output_doubtful else endpoint.output


def unit(endpoint: Endpoint) -> str:
    """What the amounts are for."""
    table = endpoint.price
    if table is None:
        return ""
    return f"{table.unit}, files cost extra" if table.files else table.unit


def price(endpoint: Endpoint) -> str:
    """The prices of all sites in a few words."""
    told = [f"{t.currency} {span(endpoint, t.site)} {t.unit}" for t in endpoint.prices]
    return "; ".join(told) or "not published"


def standing(endpoint: Endpoint) -> str:
    """A word on endpoints that nobody should begin with."""
    return "gone" if endpoint.gone else "deprecated" if endpoint.deprecated else ""


def _amounts(table: PriceTable) -> tuple[Decimal, Decimal]:
    amounts = [rule.amount for rule in table.rules]
    return min(amounts), max(amounts)


class Shelf(NamedTuple):
    """What is made in one way, and who makes it."""

    task: str
    shown: Endpoint
    """Whose result stands for all of them."""
    families: tuple[tuple[str, tuple[Endpoint, ...]], ...]
    """Those with most endpoints first."""

    @property
    def endpoints(self) -> int:
        """How many endpoints there are."""
        return sum(len(endpoints) for _, endpoints in self.families)


def gallery(endpoints: Iterable[Endpoint]) -> dict[str, list[Shelf]]:
    """What can be made, by the kind of file that it is; the tasks with most endpoints first.

    Tasks that mostly give texts are left out, and endpoints that nobody should begin with.
    """
    tasks = by_task(each for each in by_price(endpoints) if not standing(each))
    shelves: dict[str, list[Shelf]] = {title: [] for title, _ in _HALLS}
    for task, some in tasks.items():
        kind = Counter(each.output for each in some).most_common(1)[0][0]
        title = next((title for title, kinds in _HALLS if kind in kinds), None)
        if title is not None:
            shown = next(each for each in some if each.output == kind)
            shelves[title].append(Shelf(task, shown, _families(some)))
    for hall in shelves.values():
        hall.sort(key=lambda shelf: (-shelf.endpoints, shelf.task))
    return shelves


def _families(endpoints: Iterable[Endpoint]) -> tuple[tuple[str, tuple[Endpoint, ...]], ...]:
    found: dict[str, list[Endpoint]] = {}
    for endpoint in endpoints:
        found.setdefault(endpoint.family, []).append(endpoint)
    ranked = sorted(found.items(), key=lambda family: (-len(family[1]), family[0]))
    return tuple((name, tuple(some)) for name, some in ranked)


_HALLS = (
    ("Pictures", ("image",)),
    ("Films", ("video",)),
    ("Sounds", ("audio",)),
    ("3D models", ("3d",)),
)
