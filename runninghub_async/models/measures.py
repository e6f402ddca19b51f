"""What models are told apart by: what they cost per unit, and how much they can make at most."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Literal

from runninghub_async.checks import not_allowed
from runninghub_async.models.records import Endpoint, Parameter, PriceTable, Site

SortKey = Literal["price", "task", "family", "output", "duration", "size"]
Unit = Literal["call", "image", "second", "1000-characters"]

_UNITS: dict[str, tuple[Unit, int]] = {
    "per call": ("call", 1),
    "per image": ("image", 1),
    "per second": ("second", 1),
    "per 5 seconds": ("second", 5),
    "per 1000 characters": ("1000-characters", 1),
}
_SHORT_UNIT = {
    "per call": "call",
    "per second": "s",
    "per 5 seconds": "5 s",
    "per image": "image",
    "per 1000 characters": "1000 chars",
}
_ORDER = ("call", "image", "second", "1000-characters")
_SIZE = re.compile(r"([0-9]+(?:\.[0-9]+)?)(k|p|)", re.IGNORECASE)
_SIDES = re.compile(r"([0-9]+) ?[x×*] ?([0-9]+)", re.IGNORECASE)
# The short side of a film whose long side is so many thousands of pixels.
_FILM_LINES = {1: 540, 1.5: 810, 2: 1440, 4: 2160, 8: 4320}


def shown_prices(endpoint: Endpoint, site: Site | None) -> PriceTable | None:
    """What a site charges, for a recipe of a model what for that; where none is named, the first
    that has prices."""
    priced = endpoint.base or endpoint
    return priced.price if site is None else priced.price_on(site)


def published_amounts(table: PriceTable | None) -> list[Decimal]:
    """The amounts of a table; a zero stands for one that was not published."""
    return [rule.amount for rule in table.rules if rule.amount] if table is not None else []


def short_price(table: PriceTable | None) -> str:
    """The price in a column: the amount, or from the lowest to the highest."""
    amounts = published_amounts(table)
    if table is None or not amounts:
        return ""
    low, high = money(min(amounts)), money(max(amounts))
    span = low if low == high else f"{low}-{high}"
    start = "from " if table.is_minimum else ""
    return f"{start}{span} {table.currency}/{_SHORT_UNIT[table.unit]}"


def money(amount: Decimal) -> str:
    """An amount with two decimals, or more where it has more."""
    exact = amount.normalize()
    exponent = exact.as_tuple().exponent
    return f"{exact:.2f}" if isinstance(exponent, int) and exponent > -2 else f"{exact:f}"


def price_per_unit(endpoint: Endpoint, site: Site | None) -> tuple[Unit, Decimal] | None:
    """What it costs at least, and per what; ``None`` where nothing is published."""
    table = shown_prices(endpoint, site)
    amounts = published_amounts(table)
    if table is None or not amounts:
        return None
    unit, count = _UNITS[table.unit]
    return unit, min(amounts) / count


def longest(endpoint: Endpoint) -> float | None:
    """The most seconds that can be asked for."""
    return _most(endpoint.param("duration"), _number)


def largest(endpoint: Endpoint) -> float | None:
    """The most pixels on the short side that can be asked for."""
    is_film = endpoint.output == "video"
    named = [
        _most(endpoint.param(name), lambda option: short_side(option, is_film=is_film))
        for name in ("resolution", "size", "quality", "targetResolution")
    ]
    sides = [_most(endpoint.param(name), _number) for name in ("width", "height")]
    both = [min(side for side in sides if side is not None)] if None not in sides else []
    return max((size for size in (*named, *both) if size is not None), default=None)


def short_side(size: str, *, is_film: bool = False) -> float | None:
    """``1080p``, ``2k``, ``1536x640`` or ``800`` as pixels on the short side."""
    if sides := _SIDES.fullmatch(size):
        return float(min(int(sides[1]), int(sides[2])))
    found = _SIZE.fullmatch(size)
    if found is None:
        return None
    number = float(found[1])
    if found[2].lower() != "k":
        return number
    return float(_FILM_LINES.get(number, number * 540)) if is_film else number * 1024


def large_enough(found: Iterable[Endpoint], size: str) -> list[Endpoint]:
    """Those that can be asked for that size, or a larger one; 4k of a film are other pixels.

    Raises:
        InvalidParameterError: it is no size.
    """
    picture, film = short_side(size), short_side(size, is_film=True)
    if picture is None or film is None:
        raise not_allowed("--min-size", size, "a size such as 1080p, 2k, 1536x640 or 800")
    return [e for e in found if (largest(e) or 0) >= (film if e.output == "video" else picture)]


def in_order(found: Iterable[Endpoint], key: SortKey, site: Site | None) -> list[Endpoint]:
    """Sorted: the cheapest, the longest or the largest first, names by their letters.

    What is not known comes last, and what is alike stays as it is.
    """
    if key in ("task", "family", "output"):
        return sorted(found, key=lambda endpoint: str(getattr(endpoint, key)))
    if key == "price":

        def by_price(endpoint: Endpoint) -> tuple[int, Decimal]:
            price = price_per_unit(endpoint, site)
            if price is None:
                return len(_ORDER), Decimal(0)
            return _ORDER.index(price[0]), price[1]

        return sorted(found, key=by_price)
    maximum = longest if key == "duration" else largest
    return sorted(found, key=lambda endpoint: -(maximum(endpoint) or 0))


def maximum_in_words(endpoint: Endpoint) -> str:
    """``15 s, 1080 px``."""
    seconds, side = longest(endpoint), largest(endpoint)
    return ", ".join(
        f"{most:g} {unit}" for most, unit in ((seconds, "s"), (side, "px")) if most is not None
    )


def _most(parameter: Parameter | None, value: Callable[[str], float | None]) -> float | None:
    """The largest value that a parameter takes, by its options or its range."""
    if parameter is None:
        return None
    if parameter.max is not None:
        return float(parameter.max)
    known = [size for option in parameter.options if (size := value(option)) is not None]
    return max(known, default=None)


def _number(option: str) -> float | None:
    found = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?) ?s?", option)
    return None if found is None else float(found[1])
