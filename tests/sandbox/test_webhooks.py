"""Webhooks: what is sent, where to, and what becomes of it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from aiohttp import web

from runninghub_async import webhooks
from runninghub_async.sandbox import (
    Sandbox,
    double_webhook,
    early_webhook,
    fail,
    forge_webhook,
    hang,
    late_webhook,
    lose_webhook,
    overtaken_webhook,
    shape_webhook,
    shipped,
    succeed,
)

from . import documented
from .documented import shape
from .helpers import IMAGE_BODY, TEXT_TO_IMAGE, Api


class Receiver:
    """Somebody's own server."""

    def __init__(self) -> None:
        self.got: list[dict[str, Any]] = []
        self.statuses: list[int] = []
        self.strange: list[str] = []
        """Paths that nobody was given."""
        self.url = ""
        self._more = asyncio.Event()

    async def take(self, request: web.Request) -> web.Response:
        self.got.append(await request.json())
        self._more.set()
        status = self.statuses.pop(0) if self.statuses else 200
        return web.Response(status=status, text=f"took it {status}", headers={"Location": "/x"})

    async def wonder(self, request: web.Request) -> web.Response:
        self.strange.append(request.path)
        self._more.set()
        return web.Response(status=404)

    async def until(self, count: int) -> list[dict[str, Any]]:
        await self._until(lambda: len(self.got) >= count)
        return self.got

    async def until_strange(self) -> str:
        await self._until(lambda: bool(self.strange))
        return self.strange[0]

    async def _until(self, is_so: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not is_so():
                self._more.clear()
                await self._more.wait()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    app.router.add_post("/{other}", receiver.wonder)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    receiver.url = f"http://{host}:{port}/hook"
    yield receiver
    await runner.cleanup()


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    """Of a sandbox in which the minute between retries is a blink."""
    async with Sandbox(task_seconds=1, speed=1000) as sandbox, Api(sandbox) as api:
        yield api


async def detail(api: Api, task_id: str, status: str = "") -> dict[str, Any]:
    """What the service says of a webhook, once it says ``status``."""
    async with asyncio.timeout(5):
        while True:
            answer = await api.v1("task/openapi/getWebhookDetail", taskId=task_id)
            if answer["code"] == 0 and (not status or answer["data"]["callbackStatus"] == status):
                data: dict[str, Any] = answer["data"]
                return data
            await asyncio.sleep(0.005)


class TestPayloads:
    async def test_of_the_older_half_hold_json_in_a_string(
        self, api: Api, receiver: Receiver
    ) -> None:
        task_id = await api.started(shipped.TEXT_TO_IMAGE, webhookUrl=receiver.url)
        (payload,) = await receiver.until(1)
        assert payload.keys() == {"event", "taskId", "eventData"}
        assert (payload["event"], payload["taskId"]) == ("TASK_END", task_id)
        data = json.loads(payload["eventData"])
        assert (data["code"], data["msg"]) == (0, "success")
        assert data["data"][0].keys() == documented.OUTPUT.keys()
        assert isinstance(data["data"][0]["taskCostTime"], int)  # a string in the outputs

    async def test_of_failures_in_the_older_half(self, api: Api, receiver: Receiver) -> None:
        await api.started(shipped.FAILING, webhookUrl=receiver.url)
        (payload,) = await receiver.until(1)
        assert payload["event"] == "TASK_END"
        data = json.loads(payload["eventData"])
        assert (data["code"], data["msg"]) == (805, "APIKEY_TASK_STATUS_ERROR")
        assert data["data"]["failedReason"]["node_id"] == "5"

    async def test_of_the_newer_half_hold_the_flat_task(self, api: Api, receiver: Receiver) -> None:
        body = {"nodeInfoList": [], "webhookUrl": receiver.url}
        await api.post(f"openapi/v2/run/workflow/{shipped.TEXT_TO_IMAGE}", body)
        await api.submit(TEXT_TO_IMAGE, IMAGE_BODY | {"webhookUrl": receiver.url})
        for payload in await receiver.until(2):
            data = payload["eventData"]
            assert data["status"] == "SUCCESS"
            assert data["taskId"] == payload["taskId"]
            assert data.keys() == documented.V2_TASK.keys()
            assert data == await api.query(payload["taskId"])

    async def test_of_failures_in_the_newer_half(self, api: Api, receiver: Receiver) -> None:
        api.sandbox.script(None, fail(1501))
        await api.submit(TEXT_TO_IMAGE, IMAGE_BODY | {"webhookUrl": receiver.url})
        (payload,) = await receiver.until(1)
        assert payload["eventData"]["status"] == "FAILED"
        assert payload["eventData"]["errorCode"] == "1501"

    async def test_come_when_a_task_is_ended_and_again_on_demand(
        self, api: Api, receiver: Receiver
    ) -> None:
        api.sandbox.script(None, hang(times=2))
        body = IMAGE_BODY | {"webhookUrl": receiver.url}
        task_id = (await api.submit(TEXT_TO_IMAGE, body))["taskId"]
        silent = (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["taskId"]
        with pytest.raises(ValueError, match="it has not ended"):
            api.sandbox.send_webhook(task_id)
        with pytest.raises(ValueError, match="without an address"):
            api.sandbox.send_webhook(silent)
        api.sandbox.end(task_id, fail(1501))
        await receiver.until(1)
        await asyncio.to_thread(api.sandbox.send_webhook, task_id)
        url = f"{api.sandbox.base_url}/sandbox/webhook"
        async with api.http.post(url, json={"task": task_id}) as answer:
            assert (answer.status, await answer.json()) == (200, {"ok": True})
        payloads = await receiver.until(3)
        assert {payload["eventData"]["errorCode"] for payload in payloads} == {"1501"}

    async def test_come_when_a_task_is_cancelled(self, api: Api, receiver: Receiver) -> None:
        api.sandbox.script(None, hang())
        body = IMAGE_BODY | {"webhookUrl": receiver.url}
        task_id = (await api.submit(TEXT_TO_IMAGE, body))["taskId"]
        await asyncio.sleep(0.02)
        assert receiver.got == []
        await api.v1("task/openapi/cancel", taskId=task_id)
        (payload,) = await receiver.until(1)
        assert payload["eventData"]["status"] == "CANCEL"

    async def test_come_when_a_task_of_the_personal_queue_ends(self, receiver: Receiver) -> None:
        async with (
            Sandbox(api_kind="EXCLUSIVE", task_seconds=5, speed=100) as sandbox,
            Api(sandbox) as api,
        ):
            for _ in range(3):
                await api.started(
                    shipped.TEXT_TO_IMAGE, webhookUrl=receiver.url, usePersonalQueue=True
                )
            assert len(await receiver.until(3)) == 3


class TestDelivery:
    async def test_is_recorded(self, api: Api, receiver: Receiver) -> None:
        task_id = await api.started(shipped.TEXT_TO_IMAGE, webhookUrl=receiver.url)
        (payload,) = await receiver.until(1)
        told = await detail(api, task_id, "SUCCESS")
        assert shape(told) == shape(documented.WEBHOOK_DETAIL)
        assert (told["callbackResponse"], told["retryCount"]) == ("took it 200", 0)
        assert told["eventData"] == payload["eventData"]
        assert api.key not in told["userApiKey"]
        assert "T" in told["createTime"]

    async def test_is_tried_again(self, api: Api, receiver: Receiver) -> None:
        receiver.statuses = [500, 307]  # a redirect is not followed
        task_id = await api.started(shipped.TEXT_TO_IMAGE, webhookUrl=receiver.url)
        told = await detail(api, task_id, "SUCCESS")
        assert told["retryCount"] == 2
        assert len(receiver.got) == 3

    async def test_gives_up(self, api: Api, receiver: Receiver) -> None:
        receiver.statuses = [500] * 9
        task_id = await api.started(shipped.TEXT_TO_IMAGE, webhookUrl=receiver.url)
        await receiver.until(4)
        await asyncio.sleep(0.1)
        told = await detail(api, task_id)
        assert (told["callbackStatus"], told["retryCount"]) == ("FAILED", 3)
        assert len(receiver.got) == 4

    async def test_can_be_asked_for_again(self, api: Api, receiver: Receiver) -> None:
        task_id = await api.started(shipped.TEXT_TO_IMAGE, webhookUrl="http://127.0.0.1:1/nobody")
        event = await detail(api, task_id)
        answer = await api.v1(
            "task/openapi/retryWebhook", webhookId=event["id"], webhookUrl=receiver.url
        )
        assert answer == {"code": 0, "msg": "", "data": None}
        await receiver.until(1)
        told = await detail(api, task_id, "SUCCESS")
        assert told["webhookUrl"] == receiver.url
        await api.v1("task/openapi/retryWebhook", webhookId=event["id"])
        await receiver.until(2)

    async def test_of_others_cannot_be_seen(self, api: Api) -> None:
        with_one = await api.started(shipped.TEXT_TO_IMAGE, webhookUrl="http://127.0.0.1:1/x")
        event = await detail(api, with_one)
        without = await api.started(shipped.TEXT_TO_IMAGE)
        none = {"code": 1, "msg": "webhook event not exists", "data": None}
        assert await api.v1("task/openapi/getWebhookDetail", taskId=without) == none
        assert await api.v1("task/openapi/retryWebhook", webhookId="1") == none
        async with Api(api.sandbox, api.sandbox.add_account()) as other:
            assert await other.v1("task/openapi/getWebhookDetail", taskId=with_one) == none
            assert await other.v1("task/openapi/retryWebhook", webhookId=event["id"]) == none


class TestSafety:
    @pytest.mark.parametrize(
        "url",
        [
            "https://hook.example/x",
            "http://10.0.0.1/x",
            "http://127.0.0.1.example/x",
            "http://localhost@hook.example/x",
            "http://[fe80::1]/x",
            "http://[/x",
        ],
    )
    async def test_nobody_else_is_called(
        self, api: Api, url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        called: list[str] = []

        async def post(_: object, event: Any) -> bool:
            called.append(event.url)
            return True

        monkeypatch.setattr("runninghub_async.sandbox.webhooks.Webhooks._post", post)
        told = await detail(api, await api.started(shipped.TEXT_TO_IMAGE, webhookUrl=url))
        assert told["callbackStatus"] == "FAILED"
        assert "allow_webhooks" in (await detail(api, told["taskId"]))["callbackResponse"]
        assert called == []

    async def test_but_those_that_are_allowed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        called: list[str] = []

        async def post(_: object, event: Any) -> bool:
            called.append(event.url)
            return True

        monkeypatch.setattr("runninghub_async.sandbox.webhooks.Webhooks._post", post)
        url = "https://hook.example/x"
        async with (
            Sandbox(task_seconds=0, allow_webhooks=["Hook.Example"]) as sandbox,
            Api(sandbox) as api,
        ):
            await detail(api, await api.started(shipped.TEXT_TO_IMAGE, webhookUrl=url))
            await asyncio.sleep(0.01)
            assert called == [url]


class TestScripts:
    async def test_lost_doubled_and_late(self, api: Api, receiver: Receiver) -> None:
        api.sandbox.script(None, [lose_webhook(), late_webhook(100), double_webhook()])
        body = IMAGE_BODY | {"webhookUrl": receiver.url}
        ids = []
        for number in range(3):
            ids.append((await api.submit(TEXT_TO_IMAGE, body))["taskId"])
            await api.ended(ids[number])
            await detail(api, ids[number])
        got = [payload["taskId"] for payload in await receiver.until(3)]
        assert got == [ids[2], ids[2], ids[1]]  # out of order
        assert (await detail(api, ids[0]))["callbackResponse"] == "lost, as scripted"

    async def test_a_few_lost_attempts_are_made_up_for_by_the_retries(
        self, api: Api, receiver: Receiver
    ) -> None:
        api.sandbox.script(None, lose_webhook(attempts=2))
        task_id = await api.started(shipped.TEXT_TO_IMAGE, webhookUrl=receiver.url)
        told = await detail(api, task_id, "SUCCESS")
        assert (told["retryCount"], len(receiver.got)) == (2, 1)

    async def test_overtaken_by_as_many_as_asked_for(self, api: Api, receiver: Receiver) -> None:
        api.sandbox.script(None, [overtaken_webhook(by=2), double_webhook(copies=3)])
        body = IMAGE_BODY | {"webhookUrl": receiver.url}
        ids = []
        for number in range(3):
            ids.append((await api.submit(TEXT_TO_IMAGE, body))["taskId"])
            await receiver.until([0, 3, 5][number])
            await detail(api, ids[number])
        got = [payload["taskId"] for payload in await receiver.until(5)]
        assert [got[:3], sorted(got[3:])] == [[ids[1]] * 3, sorted([ids[0], ids[2]])]

    async def test_early_before_the_submit_is_answered(self, api: Api, receiver: Receiver) -> None:
        api.sandbox.script(None, early_webhook(after=200))
        answer = await api.submit(TEXT_TO_IMAGE, IMAGE_BODY | {"webhookUrl": receiver.url})
        (payload,) = receiver.got
        assert payload["eventData"]["status"] == "SUCCESS"
        assert payload["taskId"] == answer["taskId"]
        assert answer["status"] in ("QUEUED", "RUNNING"), "as it was when the task was made"
        assert (await api.query(answer["taskId"]))["status"] == "SUCCESS"

    async def test_early_and_lost_holds_no_submit_for_ever(self, api: Api) -> None:
        api.sandbox.script(None, [early_webhook(times=3), lose_webhook()])
        for url in ("http://127.0.0.1:1/lost", "https://hook.example/not-called", None):
            body = IMAGE_BODY | ({"webhookUrl": url} if url else {})
            assert (await asyncio.wait_for(api.submit(TEXT_TO_IMAGE, body), 5))["taskId"]

    async def test_forged_while_the_task_runs(self, receiver: Receiver) -> None:
        other = "2013999999999999999"
        async with Sandbox(task_seconds=600) as sandbox, Api(sandbox) as api:
            steps = [forge_webhook(), forge_webhook("FAILED", task_id=other)]
            sandbox.script(None, [*steps, forge_webhook(wrong_token=True)])
            body, ids = IMAGE_BODY | {"webhookUrl": receiver.url}, []
            for step in steps:
                ids.append((await api.submit(TEXT_TO_IMAGE, body))["taskId"])
                lie = (await receiver.until(1)).pop()
                assert (await api.query(ids[-1]))["status"] in ("QUEUED", "RUNNING")
                told = lie["eventData"]
                assert told["taskId"] == lie["taskId"] == (step.task_id or ids[-1])
                assert (told["status"], bool(told["results"])) == (step.status, step is steps[0])
            ids.append((await api.submit(TEXT_TO_IMAGE, body))["taskId"])
            assert await receiver.until_strange() == "/hooA"
            for task_id in ids:
                sandbox.end(task_id, succeed())
                assert (await receiver.until(1)).pop()["taskId"] == task_id

    @pytest.mark.parametrize("shape", ["text", "object", "wrapped", "flat", "bare ids"])
    async def test_in_every_shape_that_was_seen(
        self, api: Api, receiver: Receiver, shape: Any
    ) -> None:
        api.sandbox.script(None, shape_webhook(shape, times=2))
        old = await api.started(shipped.TEXT_TO_IMAGE, webhookUrl=receiver.url)
        new = (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY | {"webhookUrl": receiver.url}))["taskId"]
        told = {str(body["taskId"]): body for body in await receiver.until(2)}
        assert told.keys() == {old, new}
        for task_id, body in told.items():
            event = webhooks.parse(body)
            assert (event.task_id, event.status) == (task_id, "SUCCESS")
            assert event.result
            assert event.result.url
            data = body.get("eventData")
            assert isinstance(data, str) == (
                shape == "text" or (shape, task_id) == ("bare ids", old)
            )
            assert (data is None) == (shape == "flat")
            assert isinstance(body["taskId"], int) == (shape == "bare ids")


async def test_what_is_due_is_dropped_at_the_end(receiver: Receiver) -> None:
    async with Sandbox(task_seconds=60) as sandbox, Api(sandbox) as api:
        await api.started(shipped.TEXT_TO_IMAGE, webhookUrl=receiver.url)
    assert receiver.got == []
