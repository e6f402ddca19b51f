"""Reads a price of the developer kit's pricing file: amounts of the .cn site in CNY."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from runninghub_async.documents.facts import PriceRuleFacts
from runninghub_async.documents.published.json_values import displayed, items, text
from runninghub_async.documents.published.said import EntryError, SaidPrice
from runninghub_async.models.records import CURRENCY_OF_SITE, PriceUnit, Site

_SITE: Site = "cn"

# The file writes its units as in "/5秒" and "元/千字符"; 起 makes an amount the least one.
_FROM = "起"
_ADORNMENT = re.compile(r"[\s/¥￥元]|CNY|RMB", re.IGNORECASE)
_UNITS: Mapping[str, PriceUnit] = {
    "次": "per call",
    "call": "per call",
    "秒": "per second",
    "s": "per second",
    "second": "per second",
    "5秒": "per 5 seconds",
    "5s": "per 5 seconds",
    "张": "per image",
    "image": "per image",
    "千字符": "per 1000 characters",
    "1000字符": "per 1000 characters",
    "1k字符": "per 1000 characters",
}

# The service puts such a price where nobody is to buy.
_NO_PRICE = re.compile(r"9{4,}(\.0*)?")
_AMOUNT = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


def read_price(path: str, item: Mapping[str, Any]) -> SaidPrice:
    """A price.

    Raises:
        EntryError: it is no price, or one in a unit or a currency that the spec has no word for.
    """
    currency = (text(item.get("currency")) or CURRENCY_OF_SITE[_SITE]).upper()
    if currency != CURRENCY_OF_SITE[_SITE]:
        raise EntryError(
            f"the currency {displayed(currency)} is not {CURRENCY_OF_SITE[_SITE]},"
            " in which the file gives the prices of runninghub.cn"
        )
    written = text(item.get("unit"))
    word = _ADORNMENT.sub("", written or "").casefold()
    unit = _UNITS.get(word.replace(_FROM, ""))
    if unit is None:
        raise EntryError(f"the unit {displayed(item.get('unit'))} is none of {_known_units()}")
    # The rule that asks for most is the first to be looked at.
    rules = sorted(_rules(item), key=lambda rule: -len(rule.when))
    return SaidPrice(
        path=path,
        site=_SITE,
        unit=unit,
        rules=tuple(rules),
        minimum=True if _FROM in word else None,
        as_of=_day(item.get("updated_at")),
    )


def _rules(item: Mapping[str, Any]) -> Iterator[PriceRuleFacts]:
    rules = items(item.get("rules"))
    if not rules:
        yield PriceRuleFacts(amount=_amount(item.get("price")))
    for rule in rules:
        if not isinstance(rule, dict):
            raise EntryError(f"the rule {displayed(rule)} is no object")
        when = rule.get("when") or {}
        if not isinstance(when, dict):
            raise EntryError(f'"when" is {displayed(when)}, and no object')
        yield PriceRuleFacts(
            amount=_amount(rule.get("price")),
            when={name: _wanted(value) for name, value in when.items()},
        )


def _amount(value: Any) -> str:
    written = format(Decimal(str(value)), "f") if _is_number(value) else text(value)
    if written is None or not _AMOUNT.fullmatch(written):
        raise EntryError(f"the price {displayed(value)} is no amount of money")
    if _NO_PRICE.fullmatch(written):
        raise EntryError(f"the price {written} only stands for one that is not meant to be paid")
    return written


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _wanted(value: Any) -> str:
    """A wire value; the file writes flags and numbers also as such."""
    if value is None or isinstance(value, dict | list):
        raise EntryError(f'"when" asks for {displayed(value)}, and not for a value')
    return value if isinstance(value, str) else json.dumps(value)


def _day(value: Any) -> str | None:
    found = text(value)
    try:
        return None if found is None else date.fromisoformat(found[:10]).isoformat()
    except ValueError:
        return None


def _known_units() -> str:
    return ", ".join(f"/{word}" for word in _UNITS)
