"""What the service answers, over HTTP."""

from __future__ import annotations

import asyncio
import io
import json
from decimal import Decimal
from typing import Any

import pytest

from runninghub_async.sandbox import Sandbox

from .helpers import (
    IMAGE_BODY,
    IMAGE_TO_VIDEO,
    SPEECH,
    SPEECH_BODY,
    TEXT_TO_IMAGE,
    TEXT_TO_VIDEO,
    VIDEO_BODY,
    Api,
    picture,
)

TASK_FIELDS = {
    "taskId",
    "status",
    "errorCode",
    "errorMessage",
    "failedReason",
    "usage",
    "results",
    "clientId",
    "promptTips",
}


async def test_a_submit_answers_with_the_flat_task(api: Api) -> None:
    answer = await api.submit(TEXT_TO_VIDEO, VIDEO_BODY)
    assert answer.keys() == TASK_FIELDS
    assert isinstance(answer["taskId"], str)
    assert int(answer["taskId"]) > 2**53
    assert answer["status"] == "QUEUED"
    assert answer["errorCode"] == answer["errorMessage"] == ""
    assert answer["results"] is None
    assert len(answer["clientId"]) == 32
    assert json.loads(answer["promptTips"])["node_errors"] == {}


async def test_a_query_tells_the_result_and_what_it_cost(api: Api) -> None:
    answer = await api.finished(TEXT_TO_VIDEO, VIDEO_BODY)
    assert answer.keys() == TASK_FIELDS
    assert answer["status"] == "SUCCESS"
    assert answer["failedReason"] == {}
    assert answer["usage"] == {
        "consumeMoney": None,
        "consumeCoins": None,
        "taskCostTime": "0",
        "thirdPartyConsumeMoney": "1.5",
    }
    (result,) = answer["results"]
    assert result["url"].startswith(f"{api.sandbox.base_url}/output/")
    assert result["outputType"] == "mp4"
    assert api.sandbox.spent == Decimal("1.5")


async def test_states_follow_each_other() -> None:
    async with Sandbox(task_seconds=0.5) as sandbox, Api(sandbox) as api:
        task_id = (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["taskId"]
        seen: list[str] = []
        while not seen or seen[-1] != "SUCCESS":
            seen.append((await api.query(task_id))["status"])
            await asyncio.sleep(0.01)
        assert list(dict.fromkeys(seen)) == ["QUEUED", "RUNNING", "SUCCESS"]


async def test_a_task_may_be_done_at_once() -> None:
    async with Sandbox(task_seconds=0) as sandbox, Api(sandbox) as api:
        answer = await api.submit(TEXT_TO_IMAGE, IMAGE_BODY)
        assert answer["status"] == "SUCCESS"
        assert answer["results"]


async def test_a_text_comes_in_the_answer(api: Api) -> None:
    answer = await api.finished("rhart-text-g-25-flash/text-to-text", {"prompt": "why is it blue?"})
    (result,) = answer["results"]
    assert result["url"] is None
    assert result["outputType"] == "txt"
    assert "why is it blue?" in result["text"]


async def test_several_pictures_are_several_results(api: Api) -> None:
    series = {"sequentialImageGeneration": "auto", "maxImages": 3}
    answer = await api.finished(TEXT_TO_IMAGE, IMAGE_BODY | series)
    assert len({result["url"] for result in answer["results"]}) == 3


class TestRefusals:
    async def test_without_a_key(self, api: Api) -> None:
        del api.http.headers["Authorization"]
        for path in ("query", TEXT_TO_IMAGE, f"price-preview/{TEXT_TO_IMAGE}"):
            answer = await api.post(f"openapi/v2/{path}", IMAGE_BODY)
            assert answer == {"code": 412, "msg": "TOKEN_INVALID"}
        assert await api.upload(picture()) == {"code": 412, "msg": "TOKEN_INVALID"}

    async def test_with_a_wrong_key(self, sandbox: Sandbox) -> None:
        async with Api(sandbox, key="0" * 32) as api:
            for path in ("query", TEXT_TO_IMAGE, f"price-preview/{TEXT_TO_IMAGE}"):
                answer = await api.post(f"openapi/v2/{path}", IMAGE_BODY)
                assert answer["errorCode"] == "1002", path
            answer = await api.upload(picture())
            assert (answer["code"], answer["data"]) == (401, None)
            assert answer["message"].startswith("ApiKey verification failed")
        assert sandbox.tasks == []

    async def test_with_a_key_that_is_not_a_bearer_token(self, api: Api) -> None:
        api.http.headers["Authorization"] = api.sandbox.api_key
        assert (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] == "1002"

    @pytest.mark.parametrize("path", ["no/such/model", "hailuo-2.3/i2v-pro", "", "Query"])
    async def test_an_unknown_model(self, api: Api, path: str) -> None:
        answer = await api.submit(path, IMAGE_BODY)
        assert answer["errorCode"] == "1001"
        assert (answer["taskId"], answer["status"], answer["results"]) == ("", "", None)

    async def test_another_method(self, api: Api) -> None:
        async with api.http.get(f"{api.sandbox.base_url}/openapi/v2/{TEXT_TO_IMAGE}") as response:
            assert response.status == 200
            assert (await response.json())["errorCode"] == "1009"

    @pytest.mark.parametrize("path", ["openapi/v3/query", "task/openapi/nothing", ""])
    async def test_a_wrong_path(self, api: Api, path: str) -> None:
        assert await api.post(path, {}) == {"code": 412, "msg": "TOKEN_INVALID"}

    @pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"\xff", b'{"prompt": NaN}'])
    async def test_a_body_that_is_no_json_object(self, api: Api, body: bytes) -> None:
        for path in ("query", TEXT_TO_IMAGE):
            url = f"{api.sandbox.base_url}/openapi/v2/{path}"
            async with api.http.post(url, data=body) as response:
                assert response.status == 200
                answer = await response.json()
            assert (answer["taskId"], answer["status"]) == ("", "")
            assert answer["errorCode"] == "1007"

    async def test_parameters_that_break_the_contract(self, api: Api) -> None:
        answer = await api.submit(TEXT_TO_VIDEO, VIDEO_BODY | {"duration": 6})
        assert answer["errorCode"] == "1007"
        assert "duration" in answer["errorMessage"]
        assert api.sandbox.tasks == []

    async def test_a_link_of_ours_that_leads_nowhere(self, api: Api) -> None:
        body = {"imageUrl": f"{api.sandbox.base_url}/input/openapi/{'0' * 64}.png"}
        answer = await api.submit(IMAGE_TO_VIDEO, body | {"enablePromptExpansion": True})
        assert answer["errorCode"] == "1013"

    async def test_a_body_that_is_too_large(self, api: Api) -> None:
        url = f"{api.sandbox.base_url}/openapi/v2/{TEXT_TO_IMAGE}"
        async with api.http.post(url, data=io.BytesIO(bytes(33 * 1024 * 1024))) as response:
            assert (await response.json())["errorCode"] == "1008"

    async def test_a_task_that_nobody_knows(self, api: Api) -> None:
        assert (await api.query("2013508786110730243"))["errorCode"] == "1004"
        assert (await api.query(2013508786110730243))["errorCode"] == "1004"

    @pytest.mark.parametrize("task_id", ["", "0", "-5", "abc", 0, None, [], 1.5, "١٢"])
    async def test_a_task_id_that_is_none(self, api: Api, task_id: object) -> None:
        assert (await api.query(task_id))["errorCode"] == "1007"

    async def test_more_tasks_than_the_account_may_run(self) -> None:
        async with (
            Sandbox(task_seconds=0.3, concurrency=2) as sandbox,
            Api(sandbox) as api,
        ):
            answers = [await api.submit(TEXT_TO_IMAGE, IMAGE_BODY) for _ in range(3)]
            assert [answer["errorCode"] for answer in answers] == ["", "", "421"]
            assert answers[2]["taskId"] == ""
            assert len(sandbox.tasks) == 2
            await asyncio.sleep(0.35)
            assert (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] == ""

    async def test_an_empty_wallet(self) -> None:
        async with Sandbox(money="2.50", task_seconds=0) as sandbox, Api(sandbox) as api:
            answers = [await api.submit(TEXT_TO_VIDEO, VIDEO_BODY) for _ in range(2)]
            assert [answer["errorCode"] for answer in answers] == ["", "812"]
            assert sandbox.spent == Decimal("1.5")


class TestCancel:
    async def test_ends_a_task(self) -> None:
        async with Sandbox(task_seconds=60) as sandbox, Api(sandbox) as api:
            task_id = (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["taskId"]
            answer = await api.post("task/openapi/cancel", self.body(sandbox, task_id))
            assert answer == {"code": 0, "msg": "success", "data": None}
            queried = await api.query(task_id)
            assert (queried["status"], queried["results"]) == ("CANCEL", None)
            assert sandbox.spent == 0

    async def test_leaves_an_ended_task_as_it_is(self, api: Api) -> None:
        task_id = (await api.finished(TEXT_TO_IMAGE, IMAGE_BODY))["taskId"]
        answer = await api.post("task/openapi/cancel", self.body(api.sandbox, task_id))
        assert answer["code"] == 0
        assert (await api.query(task_id))["status"] == "SUCCESS"

    async def test_refuses(self, api: Api) -> None:
        async def code(body: dict[str, Any]) -> int:
            number: int = (await api.post("task/openapi/cancel", body))["code"]
            return number

        assert await code(self.body(api.sandbox, "2013508786110730243")) == 807
        assert await code({"apiKey": api.sandbox.api_key}) == 301
        assert await code({"taskId": "2013508786110730243"}) == 1601
        assert await code({"apiKey": "wrong", "taskId": "1"}) == 1601

    @staticmethod
    def body(sandbox: Sandbox, task_id: str) -> dict[str, str]:
        return {"apiKey": sandbox.api_key, "taskId": task_id}


class TestAccount:
    async def test_status_is_text_throughout(self) -> None:
        async with Sandbox(task_seconds=60, money="100") as sandbox, Api(sandbox) as api:
            await api.submit(TEXT_TO_IMAGE, IMAGE_BODY)
            answer = await api.post("uc/openapi/accountStatus", {"apikey": sandbox.api_key})
            assert answer == {
                "code": 0,
                "msg": "success",
                "data": {
                    "remainCoins": "0",
                    "currentTaskCounts": "1",
                    "remainMoney": "100",
                    "currency": "CNY",
                    "apiType": "SHARED",
                },
            }

    async def test_status_wants_the_key_in_the_body(self, api: Api) -> None:
        answer = await api.post("uc/openapi/accountStatus", {"apiKey": api.sandbox.api_key})
        assert (answer["code"], answer["msg"]) == (1601, "param apiKey is required")

    async def test_queue_tells_the_limit(self) -> None:
        async with Sandbox(task_seconds=60, concurrency=7) as sandbox, Api(sandbox) as api:
            await api.submit(TEXT_TO_IMAGE, IMAGE_BODY)
            content = await api.get(f"{sandbox.base_url}/openapi/v2/queue/status")
            assert json.loads(content)["data"] == {
                "apiKeyType": "SHARED",
                "concurrentLimit": 7,
                "runningCount": "0",
                "queuedCount": "1",
                "totalCurrentTasks": "1",
            }


class TestPricePreview:
    async def test_tells_the_price_and_makes_no_task(self, api: Api) -> None:
        answer = await api.post(f"openapi/v2/price-preview/{SPEECH}", SPEECH_BODY)
        assert answer["errorCode"] == ""
        assert answer["estimatedPrice"] == pytest.approx(0.62 * len(SPEECH_BODY["text"]) / 1000)  # type: ignore[arg-type]
        assert answer["currency"] == "CNY"
        assert api.sandbox.tasks == []

    async def test_checks_the_body(self, api: Api) -> None:
        answer = await api.post(f"openapi/v2/price-preview/{SPEECH}", {})
        assert answer["errorCode"] == "1007"


async def test_everything_can_be_looked_at_afterwards(api: Api, sandbox: Sandbox) -> None:
    body = IMAGE_BODY | {"webhookUrl": "https://hook.example/x"}
    answer = await api.finished(TEXT_TO_IMAGE, body)
    (task,) = sandbox.tasks
    assert task.id == answer["taskId"]
    assert task.endpoint.path == TEXT_TO_IMAGE
    assert task.params == IMAGE_BODY
    assert task.webhook_url == "https://hook.example/x"
    first = sandbox.requests[0]
    assert (first.method, first.path) == ("POST", f"/openapi/v2/{TEXT_TO_IMAGE}")
    assert first.headers["Authorization"] == f"Bearer {sandbox.api_key}"
    assert json.loads(first.body) == body
    assert first.time <= sandbox.requests[-1].time


async def test_the_same_seed_gives_the_same_key_ids_and_files() -> None:
    async def once(seed: int) -> tuple[str, str, list[bytes]]:
        async with Sandbox(seed=seed, task_seconds=0) as sandbox, Api(sandbox) as api:
            files = await api.files(TEXT_TO_IMAGE, IMAGE_BODY)
            return sandbox.api_key, sandbox.tasks[0].id, files

    assert await once(7) == await once(7)
    assert (await once(7))[:2] != (await once(8))[:2]


async def test_a_sandbox_can_be_given_its_key() -> None:
    async with Sandbox(api_key="k" * 32) as sandbox, Api(sandbox, key="k" * 32) as api:
        assert (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] == ""


async def test_a_port_that_is_taken_is_an_error(sandbox: Sandbox) -> None:
    port = int(sandbox.base_url.rpartition(":")[2])
    with pytest.raises(OSError, match="in use"):
        await Sandbox(port=port).start()


async def test_a_picture_is_taken_apart_into_several() -> None:
    async with Sandbox(task_seconds=0.05) as sandbox, Api(sandbox) as api:
        body = {"imageUrl": "https://example.com/a.png"}
        done = await api.finished("seedream-v5-pro/layer-decomposition", body)
        assert [result["outputType"] for result in done["results"]][1:] == ["png"] * 3
