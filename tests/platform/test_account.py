"""Account, resources, assets, webhooks, the native proxy and the price preview."""

from __future__ import annotations

import logging
import pickle
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.platform import assets as asset_library
from tests.helpers import KEY, a_call, a_media_call
from tests.platform import bodies
from tests.platform.service import serving, status

STATUS = "/uc/openapi/accountStatus"


async def test_the_status_of_an_account() -> None:
    async with serving({STATUS: bodies.ACCOUNT}) as (service, rh):
        found = await rh.account.status()
        sent = service.last(STATUS)
    assert (found.coins, found.money) == (Decimal(1500), Decimal("12.340"))
    assert found.currency == "USD"
    assert (found.running, found.kind) == (2, "SHARED")
    assert sent.json == {"apikey": KEY}
    async with serving({STATUS: bodies.ACCOUNT_OLD}) as (_, rh):
        found = await rh.account.status()
    assert (found.coins, found.running) == (Decimal(0), 0)
    assert (found.money, found.currency, found.kind) == (None, None, None)
    async with serving({STATUS: bodies.ACCOUNT_NO_KEY}) as (_, rh):
        with pytest.raises(errors.AuthenticationError, match="1601"):
            await rh.account.status()


async def test_one_account_of_several() -> None:
    async with serving({STATUS: bodies.ACCOUNT}, api_key=[KEY, "other-key"]) as (service, rh):
        labels = [account.account for account in rh.stats().accounts]
        await rh.account.status()
        await rh.account.status(account=labels[1])
        assert [asked.json["apikey"] for asked in service.at(STATUS)] == [KEY, "other-key"]
        with pytest.raises(errors.InvalidParameterError, match=labels[0]):
            await rh.account.status(account="key-unknown")


async def test_queue_and_keys() -> None:
    async with serving({"/openapi/v2/api-key/list": bodies.KEYS}) as (service, rh):
        queue = await rh.account.queue()
        (key,) = await rh.account.keys()
        assert service.last("/openapi/v2/queue/status").method == "GET"
        assert service.last("/openapi/v2/api-key/list").headers["Authorization"].endswith(KEY)
    assert (queue.kind, queue.limit, queue.running) == ("NORMAL", 2, 1)
    assert (queue.queued, queue.current, queue.instances) == (0, 1, 0)
    assert (key.key, key.name, key.enabled) == ("abcd****wxyz", "bot", True)
    assert (key.quota_limit, key.quota_used) == (Decimal(100), Decimal("12.5"))
    assert (key.visible, key.expires_at, key.expires_in_minutes) == (True, None, None)


async def test_resources() -> None:
    path = "/openapi/v2/resource/list"
    async with serving({path: bodies.RESOURCES}) as (service, rh):
        (found,) = [r async for r in rh.resources.list("CHECKPOINT", name="dream", tags=["a"])]
        assert service.last(path).json == {
            "resourceType": "CHECKPOINT",
            "resourceName": "dream",
            "tags": ["a"],
            "current": 1,
            "size": 50,
        }
    assert (found.node_name, found.owner) == ("dreamshaper_8.safetensors", "someone")
    assert found.tags == ("写实", "anime")
    assert found.versions == ({"name": "8"},)
    with pytest.raises(errors.InvalidParameterError, match="'LORA'"):
        _ = [r async for r in RunningHub(KEY).resources.list("VAE")]  # type: ignore[arg-type]


# -- webhooks --------------------------------------------------------------------------------


async def test_what_became_of_a_webhook() -> None:
    detail, again = "/task/openapi/getWebhookDetail", "/task/openapi/retryWebhook"
    async with serving({detail: bodies.WEBHOOK_DETAIL, again: bodies.RESENT}) as (service, rh):
        delivery = await rh.webhooks.detail("1904154698679771137")
        await rh.webhooks.resend(delivery.id, webhook_url="https://example.com/other")
        await rh.webhooks.resend(delivery.id)
        assert service.at(again)[0].json == {
            "apiKey": KEY,
            "webhookId": "1904154698688159745",
            "webhookUrl": "https://example.com/other",
        }
        assert "webhookUrl" not in service.at(again)[1].json
    assert (delivery.status, delivery.retries) == ("FAILED", 3)
    assert delivery.event_data.startswith('{"code": 0')
    assert "userApiKey" not in delivery.raw


async def test_a_task_without_a_webhook() -> None:
    path = "/task/openapi/getWebhookDetail"
    async with serving({path: bodies.WEBHOOK_NONE}) as (_, rh):
        with pytest.raises(errors.APIError, match="without a webhook") as caught:
            await rh.webhooks.detail("12")
    assert caught.value.task_id == "12"
    with pytest.raises(errors.InvalidParameterError, match="http"):
        await RunningHub(KEY).webhooks.resend("1", webhook_url="example.com")


# -- assets ----------------------------------------------------------------------------------


async def test_an_asset_is_made_and_waited_for(
    picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asset_library, "_POLL_SECONDS", 0.01)
    answers = {
        "/openapi/v2/assets/create": bodies.ASSET_PROCESSING,
        "/openapi/v2/assets/query": [bodies.ASSET_PROCESSING] * 2 + [bodies.ASSET_READY],
    }
    async with serving(answers) as (service, rh):
        made = await rh.assets.create(picture, kind="image", name="hero")
        assert (made.status, made.is_ready) == ("PROCESSING", False)
        asset = await rh.assets.wait_ready(made.id)
        assert service.last("/openapi/v2/assets/create").json == {
            "groupId": asset_library.OFFICIAL_GROUP,
            "url": bodies.UPLOADED["data"]["download_url"],
            "assetType": "Image",
            "name": "hero",
        }
        assert len(service.at("/openapi/v2/assets/query")) == 3
    assert (asset.url, asset.is_ready, asset.kind) == ("asset://asset-1", True, "Image")


async def test_an_asset_that_fails_or_never_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asset_library, "_POLL_SECONDS", 0.01)
    path = "/openapi/v2/assets/query"
    failed = bodies.v1({"assetId": "asset-1", "status": "Failed"})
    async with serving({path: failed}) as (_, rh):
        with pytest.raises(errors.APIError, match="FAILED"):
            await rh.assets.wait_ready("asset-1")
    async with serving({path: bodies.ASSET_PROCESSING}) as (_, rh):
        with pytest.raises(errors.TaskTimeoutError, match=r"PROCESSING after 0\.1 s"):
            await rh.assets.wait_ready("asset-1", timeout=0.1)


async def test_an_asset_is_made_once() -> None:
    path = "/openapi/v2/assets/create"
    async with serving({path: status(503)}) as (service, rh):
        with pytest.raises(errors.ServerError):
            await rh.assets.create("https://example.com/a.png", kind="image", name="x")
        assert len(service.at(path)) == 1


async def test_assets_and_groups() -> None:
    root = "/openapi/v2/assets"
    group = bodies.v1({"groupId": "group-1", "name": "g", "description": "d", "assetCount": "2"})
    listed = bodies.v1({"items": [bodies.ASSET_READY["data"]], "totalCount": 1})
    answers = {
        f"{root}/list": listed,
        f"{root}/update": bodies.v1({"assetId": "asset-1", "name": "new", "status": "ACTIVE"}),
        f"{root}/delete": bodies.v1(None),
        f"{root}/groups/create": group,
        f"{root}/groups/list": bodies.v1({"items": [group["data"]], "totalCount": "1"}),
        f"{root}/groups/query": group,
        f"{root}/groups/update": group,
        f"{root}/groups/delete": bodies.v1(None),
    }
    async with serving(answers) as (service, rh):
        (asset,) = [a async for a in rh.assets.list(group_id="group-1", status="ACTIVE")]
        assert service.last(f"{root}/list").json == {
            "groupId": "group-1",
            "status": "ACTIVE",
            "pageNumber": 1,
            "pageSize": 20,
        }
        assert (await rh.assets.update(asset.id, name="new")).name == "new"
        await rh.assets.delete(asset.id)
        made = await rh.assets.groups.create("g", description="d")
        assert (made.id, made.assets) == ("group-1", 2)
        assert [g.id async for g in rh.assets.groups.list(name="g")] == ["group-1"]
        assert await rh.assets.groups.query("group-1") == made
        await rh.assets.groups.update("group-1", description="d")
        assert service.last(f"{root}/groups/update").json == {
            "groupId": "group-1",
            "description": "d",
        }
        await rh.assets.groups.delete("group-1")


async def test_arguments_of_assets() -> None:
    rh = RunningHub(KEY)
    calls = [
        rh.assets.query(" "),
        rh.assets.create("https://x/y.png", kind="file", name="x"),  # type: ignore[arg-type]
        rh.assets.create("y.png", kind="image", name="x"),
        rh.assets.create("https://x/y.png", kind="image", name=""),
        rh.assets.groups.update("group-1"),
        rh.assets.groups.create(""),
    ]
    for call in calls:
        with pytest.raises(errors.InvalidParameterError):
            await call
    await rh.close()


# -- the native proxy ------------------------------------------------------------------------


def test_the_proxy_shows_its_secret_only_when_asked(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    rh = RunningHub(KEY, base_url="https://www.runninghub.cn")
    plain, plus = rh.native(), rh.native(plus=True)
    assert plain.url() == f"https://www.runninghub.cn/proxy/{KEY}"
    assert plus.url() == f"https://www.runninghub.cn/proxy-plus/{KEY}"
    assert KEY not in repr(plain) + str(plus) + repr(vars(plain))
    assert "www.runninghub.cn/proxy/***" in repr(plain)
    with pytest.raises(TypeError):
        pickle.dumps(plain)
    assert all(KEY not in record.getMessage() for record in caplog.records)


# -- the price preview -----------------------------------------------------------------------


async def test_a_price_is_asked_for_with_the_same_body(picture: Path) -> None:
    def answer(asked: Any) -> bodies.Body:
        return bodies.PRICE if "price-preview" in asked.path else bodies.STARTED_V2

    async with serving() as (service, rh):
        call = a_media_call(rh, picture)
        path = call.to_dict()["model"]
        service.answers[f"/openapi/v2/price-preview/{path}"] = answer
        service.answers[f"/openapi/v2/{path}"] = answer
        preview = await rh.price_preview(call)
        assert service.at(f"/openapi/v2/{path}") == []
        assert call.task is None
        await call
        asked = service.last(f"/openapi/v2/price-preview/{path}")
        assert asked.json == service.last(f"/openapi/v2/{path}").json
        assert len(service.at("/openapi/v2/media/upload/binary")) == 1
    assert (preview.amount, preview.currency) == (Decimal("0.28"), "USD")
    assert preview.text == "0.28 USD per call"
    assert (preview.is_free, preview.has_free_limit) == (True, True)
    assert (preview.free_limit, preview.free_left) == (5, 4)
    assert preview.price is not None
    assert preview.price.amount == 0


async def test_a_price_that_is_not_told() -> None:
    async with serving() as (service, rh):
        call = a_call(rh)
        path = f"/openapi/v2/price-preview/{call.to_dict()['model']}"
        service.answers[path] = {"errorCode": "1014", "errorMessage": "Access Denied"}
        with pytest.raises(errors.AuthenticationError, match="enterprise-shared"):
            await rh.price_preview(call)
        service.answers[path] = {"errorCode": None, "estimatedPrice": None}
        with pytest.raises(errors.ServerError, match="tells neither a price nor"):
            await rh.price_preview(call)
        service.answers[path] = bodies.v1(bodies.PRICE)  # in an envelope
        preview = await rh.price_preview(call)
        assert (preview.amount, preview.currency) == (Decimal("0.28"), "USD")
        with pytest.raises(errors.InvalidParameterError, match="allowed is a model call"):
            await rh.price_preview(rh.workflows.run("1"))
