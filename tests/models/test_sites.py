"""Whose prices hold: the client's site, told by its address or by name."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from runninghub_async import RunningHub, catalogue, errors
from runninghub_async.sandbox import Sandbox
from tests.helpers import KEY

CN = "https://www.runninghub.cn"
AI = "https://www.runninghub.ai"
ELSEWHERE = "http://localhost:9"
IMAGE = "https://example.com/a.png"


def currency(**settings: Any) -> str | None:
    """What a film that only .cn has a price for costs this client."""
    price = RunningHub(KEY, **settings).call("hailuo-2.3/i2v-pro", image_url=IMAGE).price()
    assert price is None or (price.amount, price.site) == (Decimal("2.63"), "cn")
    return None if price is None else price.currency


@pytest.mark.parametrize(
    ("settings", "named", "expected"),
    [
        ({}, None, None),  # the default site is .ai, whose price nobody has published
        ({"base_url": AI}, None, None),
        ({"base_url": "https://runninghub.ai"}, "cn", None),  # an address speaks for itself
        ({"base_url": CN}, None, "CNY"),
        ({"base_url": "https://api.runninghub.cn/openapi/v2"}, "ai", "CNY"),
        ({"base_url": "https://notrunninghub.cn"}, "ai", None),
        ({"base_url": ELSEWHERE}, None, "CNY"),  # the price's own
        ({"base_url": ELSEWHERE}, "cn", "CNY"),
        ({"base_url": ELSEWHERE}, "ai", None),
        ({"base_url": ELSEWHERE, "site": "ai"}, "cn", None),
        ({"base_url": ELSEWHERE, "site": "cn"}, "ai", "CNY"),
        ({"site": "cn"}, None, "CNY"),
        ({}, "cn", "CNY"),
    ],
)
def test_an_address_or_a_name_says_whose_prices_hold(
    settings: dict[str, Any],
    named: str | None,
    expected: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if named is not None:
        monkeypatch.setenv("RUNNINGHUB_SITE", named)
    assert currency(**settings) == expected


def test_a_named_site_without_an_address_is_the_one_that_is_asked() -> None:
    assert "www.runninghub.cn" in repr(RunningHub(KEY, site="cn"))
    assert "www.runninghub.ai" in repr(RunningHub(KEY, site="ai"))


@pytest.mark.parametrize("site", ["com", "CN", ""])
def test_a_site_that_is_none_is_refused(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(errors.InvalidParameterError, match="allowed is 'cn' or 'ai'"):
        RunningHub(KEY, site=site)
    if site:
        monkeypatch.setenv("RUNNINGHUB_SITE", site)
        with pytest.raises(errors.InvalidParameterError, match="RUNNINGHUB_SITE is"):
            RunningHub(KEY)


def test_a_site_against_its_address_is_refused() -> None:
    with pytest.raises(errors.InvalidParameterError, match="is the other site; allowed is 'ai'"):
        RunningHub(KEY, base_url=AI, site="cn")


@pytest.mark.parametrize(("site", "money"), [("cn", "CNY"), ("ai", "USD")])
async def test_the_sandbox_stands_for_one_site_with_its_prices_and_its_money(
    site: Any, money: str
) -> None:
    async with (
        Sandbox(site=site, task_seconds=0.05) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, site=site, poll=0.02) as rh,
    ):
        call = rh.call("hailuo-2.3/i2v-pro", image_url=IMAGE)
        assert (await rh.account.status()).currency == money
        if site == "cn":
            told = (await rh.price_preview(call)).price
            published = call.price()
            assert told is not None
            assert published is not None
            assert (told.amount, told.currency, told.site) == (published.amount, money, "cn")
        else:  # nobody has published what it costs there, and nothing is converted
            assert call.price() is None
            with pytest.raises(errors.APIError, match="no price"):
                await rh.price_preview(call)


def test_a_sandbox_of_no_site_is_refused() -> None:
    with pytest.raises(ValueError, match="site must be one of cn, ai"):
        Sandbox(site="com")  # type: ignore[arg-type]


def test_what_is_gone_is_marked_and_no_suggestion_leads_there() -> None:
    gone = [endpoint for endpoint in catalogue.CATALOGUE if endpoint.gone is not None]
    assert len(gone) >= 10
    for endpoint in gone:
        instead = endpoint.gone and endpoint.gone.instead
        assert instead is None or catalogue.get(instead).gone is None
    with pytest.raises(errors.UnknownModelError) as caught:
        catalogue.get("skyreels-v4/text-to-vide")
    assert caught.value.suggestions
    assert all(catalogue.get(name).gone is None for name in caught.value.suggestions)


@pytest.mark.parametrize("misspelt", [False, True])
def test_the_name_of_a_family_leads_to_its_models_in_the_letters_it_is_written_in(
    misspelt: bool,
) -> None:
    for family, some in {"seedream": 5, "kling": 5, "hailuo": 5, "wan": 5, "可灵": 1}.items():
        wanted = family.replace("ee", "ea") if misspelt else family
        with pytest.raises(errors.UnknownModelError) as caught:
            catalogue.get(wanted)
        found = caught.value.suggestions
        assert len(found) >= some
        assert all(name.isascii() == family.isascii() for name in found)
        assert all(family in name for name in found)
