from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from runninghub_async import catalogue
from runninghub_async.models.records import PriceRule, PriceTable, PriceUnit
from runninghub_async.sandbox.prices import published_price, result_count

from .helpers import endpoint, parameter


def price(unit: PriceUnit, values: dict[str, Any], *rules: PriceRule) -> Decimal | None:
    table = PriceTable(site="cn", currency="CNY", unit=unit, as_of="2026-04-29", rules=rules)
    record = endpoint(parameter("duration", "choice", default="5"), parameter("resolution"))
    return published_price(evolve(record, prices=(table,)), values)


FLAT = PriceRule(amount=Decimal("0.5"))


@pytest.mark.parametrize(
    ("unit", "values", "amount"),
    [
        ("per call", {}, "0.5"),
        ("per second", {"duration": "10"}, "5"),
        ("per second", {"duration": 8}, "4"),
        ("per second", {}, "2.5"),  # the published default of 5 seconds
        ("per second", {"duration": "-1"}, None),
        ("per 5 seconds", {"duration": "6"}, "1"),
        ("per image", {"imageNum": "3"}, "1.5"),
        ("per image", {}, "0.5"),
        ("per 1000 characters", {"text": "x" * 500, "prompt": "ignored"}, "0.25"),
    ],
)
def test_the_unit_decides(unit: PriceUnit, values: dict[str, Any], amount: str | None) -> None:
    assert price(unit, values, FLAT) == (None if amount is None else Decimal(amount))


def test_the_first_rule_that_fits_decides_whatever_its_capitals() -> None:
    rules = (
        PriceRule(amount=Decimal(3), when={"resolution": "1080p"}),
        PriceRule(amount=Decimal(2), when={"resolution": "720p"}),
    )
    assert price("per call", {"resolution": "1080P"}, *rules) == 3
    assert price("per call", {"resolution": "720p"}, *rules) == 2
    assert price("per call", {"resolution": "480p"}, *rules) is None
    assert price("per call", {}, *rules) is None


def test_a_blank_condition_prices_each_picture() -> None:
    rule = PriceRule(amount=Decimal("0.2"), when={"maxImages": ""})
    series = {"sequentialImageGeneration": "auto", "maxImages": 4}
    assert price("per call", {"maxImages": 4}, rule) == Decimal("0.2")
    assert price("per call", series, rule) == Decimal("0.8")


def test_nothing_published_is_no_price() -> None:
    assert published_price(endpoint(), {}) is None


@pytest.mark.parametrize(
    ("values", "count"), [({}, 1), ({"n": 3}, 3), ({"n": 10**9}, 16), ({"n": 0}, 1)]
)
def test_the_number_of_results_is_bounded(values: dict[str, Any], count: int) -> None:
    assert result_count(values) == count


def test_every_endpoint_of_the_catalogue_can_be_asked() -> None:
    for record in catalogue:
        amount = published_price(record, {"prompt": "a boat", "text": "a boat"})
        assert amount is None or amount >= 0
