"""What a task costs, from the endpoint's published prices."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from runninghub_async.models.records import Endpoint, PriceRule, Site

UNKNOWN_PRICE = Decimal("0.10")
"""For endpoints whose price is not published or cannot be known before the run."""

MOST_RESULTS = 16

_COUNTS = ("n", "imageNum", "numImages")
_TEXTS = ("text", "prompt")


def published_price(
    endpoint: Endpoint, values: Mapping[str, Any], site: Site = "cn"
) -> Decimal | None:
    """The site's price of one task with these wire values; ``None`` where it cannot be told."""
    table = endpoint.price_on(site)
    if table is None:
        return None
    settings = settings_of(endpoint, values)
    size = endpoint.megapixels(values)
    files = sum((part.cost(values.get(part.name)) for part in table.files), Decimal(0))
    for rule in table.rules:
        if holds(rule.when, settings) and _is_within(rule, size):
            units = _units(table.unit, settings)
            return None if units is None else rule.amount * units * _copies(rule, settings) + files
    return None


def _is_within(rule: PriceRule, size: float | None) -> bool:
    return rule.max_megapixels is None or (size is not None and size <= rule.max_megapixels)


def holds(when: Mapping[str, str], settings: Mapping[str, Any]) -> bool:
    """Whether all these wire values were asked for, by themselves or as defaults."""
    return all(_matches(settings, name, wanted) for name, wanted in when.items())


def settings_of(endpoint: Endpoint, values: Mapping[str, Any]) -> dict[str, Any]:
    """These wire values, and the published defaults of the parameters that are left out."""
    defaults = {p.name: p.default for p in endpoint.params if p.default is not None}
    return defaults | dict(values)


def result_count(values: Mapping[str, Any]) -> int:
    """How many files a task with these values gives."""
    series = values.get("sequentialImageGeneration") == "auto"
    asked = (values.get(name) for name in (("maxImages",) if series else _COUNTS))
    count = next((number for value in asked if (number := _positive_integer(value))), 1)
    return min(count, MOST_RESULTS)


def _matches(settings: Mapping[str, Any], name: str, wanted: str) -> bool:
    """Whether a rule's condition holds; a blank one prices each unit and always does."""
    if not wanted:
        return True
    given = settings.get(name)
    if isinstance(given, bool):
        return wanted.lower() == str(given).lower()
    return given is not None and wanted.lower() == str(given).lower()


def _copies(rule: PriceRule, settings: Mapping[str, Any]) -> int:
    return result_count(settings) if "" in rule.when.values() else 1


def _units(unit: str, settings: Mapping[str, Any]) -> Decimal | int | None:
    match unit:
        case "per call":
            return 1
        case "per image":
            return result_count(settings)
        case "per second":
            return _positive_integer(settings.get("duration"))
        case "per 5 seconds":
            seconds = _positive_integer(settings.get("duration"))
            return None if seconds is None else -(-seconds // 5)
        case "per 1000 characters":
            text = next((settings[name] for name in _TEXTS if name in settings), "")
            return Decimal(len(str(text))) / 1000
    return None


def _positive_integer(value: object) -> int | None:
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and int(text) > 0 else None
