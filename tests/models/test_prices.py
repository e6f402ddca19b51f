"""Prices: exact, offline, and never a guess."""

from __future__ import annotations

import warnings
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from runninghub_async import Price, RunningHub, catalogue
from runninghub_async.catalogue import Endpoint, Parameter, PriceRule, PriceTable
from runninghub_async.models.prices import price_of
from tests.helpers import KEY

RH = RunningHub(KEY, site="cn")


def price(name: str, **params: Any) -> Price | None:
    return RH.call(name, params).price()


def endpoint(table: PriceTable | None, *params: Parameter) -> Endpoint:
    return Endpoint(
        path="x/y",
        names=("x/y",),
        family="x",
        method="y",
        task="text-to-video",
        output="video",
        summary="",
        evidence="documented",
        params=params,
        prices=() if table is None else (table,),
    )


def table(unit: Any, *rules: tuple[str, dict[str, str]], minimum: bool = False) -> PriceTable:
    made = tuple(PriceRule(amount=Decimal(amount), when=when) for amount, when in rules)
    return PriceTable(
        site="cn",
        currency="CNY",
        unit=unit,
        as_of="2026-04-29",
        rules=made,
        is_minimum=minimum,
    )


def parameter(name: str, **fields: Any) -> Parameter:
    return Parameter(
        name=name, python_name=name, type=fields.pop("type", "string"), description="", **fields
    )


DURATION = parameter("duration", type="choice", options=("5", "7", "10"), default="5")


def test_published_prices_of_the_catalogue() -> None:
    image = "https://example.com/a.png"
    film = price("hailuo-2.3/i2v-pro", image_url=image)
    assert film is not None
    assert (film.amount, film.currency, film.as_of) == (Decimal("2.63"), "CNY", "2026-04-29")
    assert str(film) == "2.63 CNY (per call, published 2026-04-29)"


def test_the_first_rule_that_holds_decides() -> None:
    rules = table("per call", ("0.75", {"duration": "10"}), ("0.45", {"duration": "5"}))
    model = endpoint(rules, DURATION)
    assert price_of(model, {"duration": "10"}).amount == Decimal("0.75")  # type: ignore[union-attr]
    default = price_of(model, {})
    assert default is not None
    assert default.amount == Decimal("0.45"), "the service uses its default"
    assert price_of(model, {"duration": "7"}) is None


@pytest.mark.parametrize(
    ("unit", "params", "expected"),
    [
        ("per call", {}, "0.3"),
        ("per second", {"duration": "7"}, "2.1"),
        ("per second", {}, "1.5"),
        ("per 5 seconds", {"duration": "5"}, "0.3"),
        ("per 5 seconds", {"duration": "7"}, "0.6"),
        ("per image", {"imageNum": 4}, "1.2"),
        ("per image", {}, None),
        ("per 1000 characters", {"text": "x" * 240}, "0.072"),
        ("per 1000 characters", {}, None),
    ],
)
def test_units(unit: Any, params: dict[str, Any], expected: str | None) -> None:
    count = parameter("imageNum", type="integer")
    model = endpoint(table(unit, ("0.3", {})), DURATION, count, parameter("text"))
    found = price_of(model, params)
    assert (found and found.amount) == (expected and Decimal(expected))


@pytest.mark.parametrize(
    ("params", "cny", "usd"),
    [
        ({}, "0.54", "0.081"),  # the service's own resolution is 2k
        ({"resolution": "2k"}, "0.54", "0.081"),
        ({"resolution": "2k", "width": 240, "height": 240}, "0.54", "0.081"),  # 2k wins
        ({"resolution": "1k"}, "0.27", "0.0405"),
        ({"resolution": "1k", "width": 8192, "height": 8192}, "0.27", "0.0405"),
        ({"width": 1536, "height": 1536}, "0.27", "0.0405"),
        ({"width": 1537, "height": 1536}, "0.54", "0.081"),
        ({"width": 2500}, "0.54", "0.081"),  # 1024 high
        ({"height": 2000}, "0.27", "0.0405"),
        ({"resolution": "empty"}, "0.27", "0.0405"),  # 1024 × 1024
    ],
)
def test_a_price_by_parts_goes_by_the_size_and_the_pictures_given(
    params: dict[str, Any], cny: str, usd: str
) -> None:
    for site, amount, each in (("cn", cny, "0.018"), ("ai", usd, "0.0027")):
        rh = RunningHub(KEY, site=site)  # type: ignore[arg-type]
        text = rh.call("seedream-v5-pro/text-to-image", prompt="a boat", **params).price()
        assert text is not None
        assert text.amount == Decimal(amount)
        for count in (1, 2, 10):
            images = ["https://example.com/a.png"] * count
            call = rh.call(
                "seedream-v5-pro/image-to-image", prompt="a boat", image_urls=images, **params
            )
            found = call.price()
            assert found is not None
            assert found.amount == Decimal(amount) + (count - 1) * Decimal(each)
            assert ("for files" in str(found)) == (count > 1)


def test_the_size_of_a_picture_that_nobody_told_leaves_its_price_open() -> None:
    rule = PriceRule(amount=Decimal(1), max_megapixels=2)
    sides = (parameter("width", type="integer"), parameter("height", type="integer"))
    model = endpoint(evolve(table("per image", ("3", {})), rules=(rule,)), *sides)
    assert price_of(model, {}) is None
    assert price_of(model, {"width": 2000}) is None
    found = price_of(model, {"width": 1000, "height": 2000})
    assert found is not None
    assert found.amount == 1


def test_what_cannot_be_known_is_none() -> None:
    assert price_of(endpoint(None), {}) is None
    assert price_of(endpoint(table("per call", ("3", {}), minimum=True)), {}) is None
    assert price_of(endpoint(table("per call", ("0", {}))), {}) is None
    assert price_of(endpoint(table("per second", ("1", {}))), {}) is None
    unknown = endpoint(table("per second", ("1", {})), parameter("duration"))
    for value in ("long", None, "-5", "0", "NaN", "Infinity"):
        assert price_of(unknown, {"duration": value}) is None


def test_every_published_price_of_the_catalogue_is_a_sane_amount_or_none() -> None:
    known = 0
    for model in catalogue:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            found = price_of(model, {})
        if found is not None:
            known += 1
            assert Decimal(0) < found.amount < 10_000
            assert found.currency in ("CNY", "USD")
            assert len(found.as_of) == 10
            assert "E" not in str(found.amount)
    assert known > 50
