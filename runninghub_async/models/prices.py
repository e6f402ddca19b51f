"""What a call costs by the published price table.  Offline, exact, and never a guess."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal
from typing import Any

from attrs import evolve, frozen

from runninghub_async.models.records import Endpoint, PriceRule, PriceTable, Site
from runninghub_async.models.usage import positive

_SECONDS = ("duration",)
_IMAGES = ("imageNum", "n", "numImages")
_TEXTS = ("text", "prompt")


@frozen(kw_only=True)
class Price:
    """A published price.  The service's own bill is what counts; see ``Result.usage``."""

    amount: Decimal
    currency: str
    """As published, for example ``CNY``; the account may be billed in another."""
    site: Site | None = None
    """The site it holds on: ``cn`` or ``ai``; ``None`` for a told price of an unknown site."""
    as_of: str
    """The day the price was published, ``YYYY-MM-DD``."""
    basis: str
    """How the amount comes about, for example ``0.62 per 1000 characters × 0.24``."""

    def __str__(self) -> str:
        return f"{self.amount} {self.currency} ({self.basis}, published {self.as_of})"


def price_of(
    endpoint: Endpoint, params: Mapping[str, Any], site: Site | None = None
) -> Price | None:
    """The price of one call with these wire parameters, or ``None`` where it cannot be known.

    It cannot be known when nothing is published for the site, when the price is published as
    "from" or as zero (a placeholder) or less, when no rule fits, or when it depends on something
    that is settled only by the run, such as the length of an input video.

    Args:
        endpoint: what is called.
        params: with what, by wire name.
        site: where; ``None`` takes the first that has prices.  What holds on one site tells
            nothing about the other.
    """
    price = _published(endpoint, params, site)
    amount = None if price is None else positive(price.amount)
    return None if price is None or amount is None else evolve(price, amount=amount)


def is_published_as_zero(
    endpoint: Endpoint, params: Mapping[str, Any], site: Site | None = None
) -> bool:
    """Whether what is published for such a call is zero, which :func:`price_of` does not take for
    its price."""
    price = _published(endpoint, params, site)
    return price is not None and price.amount == 0


def _published(endpoint: Endpoint, params: Mapping[str, Any], site: Site | None) -> Price | None:
    """What the table says, whatever the amount."""
    table = endpoint.price if site is None else endpoint.price_on(site)
    return None if table is None or table.is_minimum else _price_in(table, endpoint, params)


def least_price_of(
    endpoint: Endpoint, params: Mapping[str, Any], site: Site | None = None
) -> Price | None:
    """What one call costs at least: :func:`price_of`, also where it is published as "from"."""
    table = endpoint.price if site is None else endpoint.price_on(site)
    return None if table is None else _price_in(table, endpoint, params)


def _price_in(table: PriceTable, endpoint: Endpoint, params: Mapping[str, Any]) -> Price | None:
    rule = _matching_rule(endpoint, table.rules, params)
    units = None if rule is None else _units(endpoint, table.unit, params)
    if rule is None or units is None:
        return None
    files = sum((part.cost(params.get(part.name)) for part in table.files), Decimal(0))
    return Price(
        amount=(rule.amount * units + files).normalize() + Decimal(0),
        currency=table.currency,
        site=table.site,
        as_of=table.as_of,
        basis=_basis(table.unit, rule, units, files),
    )


def _basis(unit: str, rule: PriceRule, units: Decimal, files: Decimal) -> str:
    main = unit if unit == "per call" else f"{rule.amount} {unit} × {_plain(units)}"
    return f"{main} + {_plain(files)} for files" if files else main


def _matching_rule(
    endpoint: Endpoint, rules: tuple[PriceRule, ...], params: Mapping[str, Any]
) -> PriceRule | None:
    for rule in rules:
        if rule.max_megapixels is not None:
            size = endpoint.megapixels(params)
            if size is None:
                return None
            if size > rule.max_megapixels:
                continue
        if all(_holds(endpoint, name, wanted, params) for name, wanted in rule.when.items()):
            return rule
    return None


def _holds(endpoint: Endpoint, name: str, wanted: str, params: Mapping[str, Any]) -> bool:
    value = _effective(endpoint, name, params)
    if wanted == "":
        # Either "when it is not given" or "for each one": for a single one both say the same.
        return name not in params or _text(value) == "1"
    return value is not None and _text(value) == wanted.casefold()


def _units(endpoint: Endpoint, unit: str, params: Mapping[str, Any]) -> Decimal | None:
    match unit:
        case "per call":
            return Decimal(1)
        case "per second" | "per 5 seconds":
            seconds = _number(endpoint, _SECONDS, params)
            if seconds is None:
                return None
            begun = (seconds / 5).to_integral_value(ROUND_CEILING)
            return seconds if unit == "per second" else begun
        case "per image":
            return _images(endpoint, params)
        case "per 1000 characters":
            for name in _TEXTS:
                if (text := params.get(name)) is not None:  # it may still be to come
                    return Decimal(len(text)) / 1000 if isinstance(text, str) else None
    return None


def _images(endpoint: Endpoint, params: Mapping[str, Any]) -> Decimal | None:
    """How many pictures it makes; ``None`` where the model decides that, or nobody said."""
    if endpoint.param("forceSingle"):
        return Decimal(1) if _effective(endpoint, "forceSingle", params) is True else None
    if _effective(endpoint, "sequentialImageGeneration", params) == "auto":
        most = _number(endpoint, ("maxImages",), params)
        return most if most == 1 else None
    count = _number(endpoint, _IMAGES, params)
    has_count = any(endpoint.param(name) for name in _IMAGES)
    return count if count is not None else None if has_count else Decimal(1)


def _number(
    endpoint: Endpoint, names: tuple[str, ...], params: Mapping[str, Any]
) -> Decimal | None:
    for name in names:
        value = _effective(endpoint, name, params)
        try:
            number = Decimal(str(value))
        except ArithmeticError:
            continue
        return positive(number)
    return None


def _effective(endpoint: Endpoint, name: str, params: Mapping[str, Any]) -> Any:
    """The value the service will use: the one that is sent, else its published default."""
    if name in params:
        return params[name]
    parameter = endpoint.param(name)
    return parameter.default if parameter is not None else None


def _text(value: Any) -> str:
    return str(value).casefold()


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
