"""``codegen sync``: prices of the .cn site, from the developer kit's list."""

from __future__ import annotations

import pytest

from . import published
from .published import Entry
from .syncing import (
    ANIMATE,
    DAY,
    PAINT,
    Workshop,
    documents_of,
)


def test_a_changed_price(shop: Workshop) -> None:
    prices = published.price_list(published.listed(documents_of(shop.root)), DAY)
    assert shop.sync_files({"prices.json": prices}).lines[0] == "nothing to do"
    for entry in prices["pricing"]:
        entry["updated_at"] = DAY
    paint = next(entry for entry in prices["pricing"] if entry["endpoint"] == PAINT)
    paint["rules"][1]["price"] = 0.4
    animate = next(entry for entry in prices["pricing"] if entry["endpoint"] == ANIMATE)
    animate["unit"] = "元/5秒"

    said = shop.sync_files({"prices.json": prices}, "--apply")
    assert '    price on cn: amount for detail "1536pro", resolution "1280×720": 0.35 -> 0.4' in (
        said.lines
    )
    assert '    price on cn: unit: "per second" -> "per 5 seconds"' in said.lines
    assert [price.as_of for price in shop.facts(PAINT).prices] == [DAY]
    assert shop.facts(ANIMATE).prices[0].minimum
    assert shop.sync_files({"prices.json": prices}).lines[0] == "nothing to do"
    assert shop.tree.run("generate") == 0

    for entry in prices["pricing"]:
        entry |= {"updated_at": "2026-05-01", "price": 99.5, "unit": "/次"}
        entry.pop("rules", None)
    assert shop.sync_files({"prices.json": prices}).lines[0] == "nothing to do"


def test_a_price_of_one_site_leaves_that_of_the_other(shop: Workshop) -> None:
    shop.tree.edit(
        "facts/brush.yaml",
        "  prices:\n  - site: cn\n    currency: CNY\n    unit: per image",
        "  prices:\n  - site: ai\n    currency: USD\n    unit: per image\n    as_of: 2026-07-10\n"
        '    rules:\n    - amount: "0.03"\n  - site: cn\n    currency: CNY\n    unit: per image',
    )
    entry = {"endpoint": PAINT, "currency": "CNY", "unit": "/次", "price": 0.5}
    shop.sync_files({"prices.json": {"version": DAY, "pricing": [entry]}}, "--apply")
    assert [(p.site, p.rules[0].amount, p.as_of) for p in shop.facts(PAINT).prices] == [
        ("cn", "0.5", DAY),
        ("ai", "0.03", "2026-07-10"),
    ]


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ({"endpoint": "studio/none"}, "studio/none: there is no endpoint with this path"),
        ({"rules": [{"when": {"hue": "1"}, "price": 1}]}, "the price depends on hue"),
        ({"unit": "/吨"}, 'the unit "/吨" is none of /次'),
        ({"currency": "USD"}, 'the currency "USD" is not CNY'),
        ({"price": "free"}, 'the price "free" is no amount of money'),
        ({"price": -1}, "the price -1 is no amount of money"),
        ({"price": 9999.0}, "the price 9999.0 only stands for one"),
        ({"pricing_type": "unparsed", "price": None}, "the price null is no amount of money"),
        ({"rules": [{"when": {"words": ["a"]}, "price": 1}]}, '"when" asks for ["a"]'),
    ],
)
def test_a_price_that_can_t_be_read_is_told_and_the_others_go_on(
    shop: Workshop, entry: Entry, says: str
) -> None:
    odd = {"endpoint": PAINT, "currency": "CNY", "unit": "/次", "price": 0.5} | entry
    good = {"endpoint": ANIMATE, "currency": "CNY", "unit": "/次", "price": 7}
    said = shop.sync_files({"prices.json": {"version": DAY, "pricing": [odd, good]}})
    assert any(says in line and "left out" in line for line in said.lines), said.lines
    assert said.code == 1
    assert "1 changed; 4 endpoints are in the facts" in said.lines


def test_what_a_price_depends_on_is_text_as_it_goes_on_the_wire(shop: Workshop) -> None:
    rules = [
        {"when": {"enablePromptExpansion": True, "imageNum": 2}, "price": 1.0},
        {"when": {"enablePromptExpansion": "false", "imageNum": ""}, "price": "0.50"},
    ]
    entry = {"endpoint": PAINT, "currency": "CNY", "unit": "/次", "rules": rules}
    shop.sync_files({"prices.json": {"version": DAY, "pricing": [entry]}}, "--apply")
    assert [(dict(rule.when), rule.amount) for rule in shop.facts(PAINT).prices[0].rules] == [
        ({"enablePromptExpansion": "true", "imageNum": "2"}, "1.0"),
        ({"enablePromptExpansion": "false", "imageNum": ""}, "0.50"),
    ]
