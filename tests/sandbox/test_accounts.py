"""What each kind of key may do, and several accounts side by side."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from runninghub_async.sandbox import KeyKind, Sandbox, shipped

from .helpers import IMAGE_BODY, TEXT_TO_IMAGE, TEXT_TO_VIDEO, VIDEO_BODY, Api, picture

WORKFLOW = {"workflowId": shipped.TEXT_TO_IMAGE}


async def status(api: Api) -> dict[str, Any]:
    data: dict[str, Any] = (await api.post("uc/openapi/accountStatus", {"apikey": api.key}))["data"]
    return data


async def queue(api: Api) -> dict[str, Any]:
    content = await api.get(f"{api.sandbox.base_url}/openapi/v2/queue/status")
    data: dict[str, Any] = json.loads(content)["data"]
    return data


@pytest.mark.parametrize(
    ("kind", "reported", "model", "workflow", "limit"),
    [
        ("SHARED", "SHARED", "", 0, 50),
        ("NORMAL", "NORMAL", "1014", 0, 2),
        ("EXCLUSIVE", "EXCLUSIVE", "1014", 0, 1),
        ("FREE", "NORMAL", "1014", 801, 1),
    ],
)
async def test_kinds_of_keys(
    kind: KeyKind, reported: str, model: str, workflow: int, limit: int
) -> None:
    async with Sandbox(api_kind=kind) as sandbox, Api(sandbox) as api:
        assert (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] == model
        preview = await api.post(f"openapi/v2/price-preview/{TEXT_TO_VIDEO}", VIDEO_BODY)
        assert preview["errorCode"] == model
        assert (await api.v1("task/openapi/create", **WORKFLOW))["code"] == workflow
        run = await api.post(
            f"openapi/v2/run/workflow/{shipped.TEXT_TO_IMAGE}", {"nodeInfoList": []}
        )
        # A rented machine is busy with the workflow that was just started.
        assert run["errorCode"] == {"EXCLUSIVE": "415", "FREE": "801"}.get(kind, "")
        assert (await api.upload(picture()))["code"] == 0
        assert (await status(api))["apiType"] == reported
        told = await queue(api)
        assert (told["apiKeyType"], told["concurrentLimit"]) == (reported, limit)


async def test_a_member_pays_with_coins() -> None:
    async with (
        Sandbox(api_kind="NORMAL", coins=40, task_seconds=200) as sandbox,
        Api(sandbox) as api,
    ):
        task_id = await api.started(shipped.TEXT_TO_IMAGE)
        answer = await api.v1("task/openapi/create", **WORKFLOW)
        assert answer == {
            "code": 414,
            "msg": "TASK_CREATE_FAILED_BY_NOT_ENOUGH_POWER_VALUE",
            "data": None,
        }
        sandbox.advance(200)
        (output,) = (await api.outputs(task_id))["data"]
        assert (output["consumeCoins"], output["consumeMoney"]) == ("32.0000", None)
        told = await status(api)
        assert (told["remainCoins"], told["remainMoney"], told["currency"]) == (
            "8.0000",
            None,
            None,
        )
        assert sandbox.spent == 0


async def test_a_rented_machine_is_paid_for_already() -> None:
    async with (
        Sandbox(api_kind="EXCLUSIVE", money=0, task_seconds=0) as sandbox,
        Api(sandbox) as api,
    ):
        usage = (await api.ended(await api.started(shipped.TEXT_TO_IMAGE)))["usage"]
        assert (usage["consumeMoney"], usage["consumeCoins"]) == (None, None)


class TestPersonalQueue:
    async def test_waits_for_a_machine(self) -> None:
        async with Sandbox(api_kind="EXCLUSIVE", task_seconds=10) as sandbox, Api(sandbox) as api:
            first = await api.started(shipped.TEXT_TO_IMAGE)
            answer = await api.v1("task/openapi/create", **WORKFLOW)
            assert (answer["code"], answer["msg"]) == (415, "TASK_INSTANCE_MAXED")
            waiting = [
                await api.started(shipped.TEXT_TO_IMAGE, usePersonalQueue=flag)
                for flag in ("true", True, "true")
            ]
            told = await queue(api)
            assert told["totalCurrentTasks"] == told["queuedCount"] == "4"

            sandbox.advance(15)  # the first has ended, and the second runs
            states = [(await api.query(task_id))["status"] for task_id in (first, *waiting)]
            assert states == ["SUCCESS", "RUNNING", "QUEUED", "QUEUED"]
            await api.v1("task/openapi/cancel", taskId=waiting[0])
            await api.v1("task/openapi/cancel", taskId=waiting[1])
            sandbox.advance(5)
            states = [(await api.query(task_id))["status"] for task_id in waiting]
            assert states == ["CANCEL", "CANCEL", "RUNNING"]
            sandbox.advance(100)
            assert (await api.query(waiting[2]))["status"] == "SUCCESS"

    async def test_is_not_endless(self) -> None:
        async with Sandbox(api_kind="EXCLUSIVE", task_seconds=60) as sandbox, Api(sandbox) as api:
            path, body = "task/openapi/create", WORKFLOW | {"usePersonalQueue": True}
            codes = [(await api.v1(path, **body))["code"] for _ in range(1002)]
            assert codes[:-1] == [0] * 1001
            assert codes[-1] == 814

    async def test_is_nothing_to_other_keys(self) -> None:
        async with Sandbox(concurrency=1) as sandbox, Api(sandbox) as api:
            await api.started(shipped.TEXT_TO_IMAGE)
            answer = await api.v1("task/openapi/create", **WORKFLOW, usePersonalQueue=True)
            assert answer["code"] == 421


class TestSeveralAccounts:
    async def test_have_tasks_money_and_limits_of_their_own(self) -> None:
        async with Sandbox(concurrency=1, task_seconds=60) as sandbox:
            key = sandbox.add_account(money="2", concurrency=2)
            assert key != sandbox.api_key
            assert list(sandbox.accounts) == [sandbox.api_key, key]
            async with Api(sandbox) as first, Api(sandbox, key) as second:
                ours = (await first.submit(TEXT_TO_VIDEO, VIDEO_BODY))["taskId"]
                theirs = (await second.submit(TEXT_TO_VIDEO, VIDEO_BODY))["taskId"]
                assert (await first.submit(TEXT_TO_VIDEO, VIDEO_BODY))["errorCode"] == "421"
                assert (await second.submit(TEXT_TO_VIDEO, VIDEO_BODY))["errorCode"] == "812"
                assert (await first.query(theirs))["errorCode"] == "1004"
                assert (await second.v1("task/openapi/outputs", taskId=ours))["code"] == 807
                assert (await second.v1("task/openapi/cancel", taskId=ours))["code"] == 807
                sandbox.advance(60)
                assert (await first.query(ours))["status"] == "SUCCESS"
                assert (await status(second))["remainMoney"] == "0.5"
            assert sandbox.spent == 3
            assert sandbox.accounts[key].spent == Decimal("1.5")

    def test_get_the_same_keys_from_the_same_seed(self) -> None:
        one, other = Sandbox(seed=3), Sandbox(seed=3)
        assert [one.add_account() for _ in range(3)] == [other.add_account() for _ in range(3)]
        assert len(one.accounts) == 4

    @pytest.mark.parametrize(
        "options",
        [
            {"kind": "GOLD"},
            {"kind": []},
            {"money": "much"},
            {"money": "NaN"},
            {"money": []},
            {"concurrency": "2"},
            {"concurrency": -1},
            {"key": ""},
            {"key": 5},
            {"key": "taken"},
        ],
    )
    def test_refuse_what_makes_no_sense(self, options: dict[str, Any]) -> None:
        with pytest.raises(ValueError):  # noqa: PT011
            Sandbox(api_key="taken").add_account(**options)

    async def test_list_their_keys_masked(self, api: Api) -> None:
        content = await api.get(f"{api.sandbox.base_url}/openapi/v2/api-key/list")
        (told,) = json.loads(content)["data"]
        assert told["key"] == f"{api.key[:4]}****{api.key[-4:]}"
        assert told.keys() == {
            *("key", "apiKeyName", "status", "quotaLimit", "quotaUsed", "visible"),
            *("expireAt", "expireInMinute", "createdAt"),
        }
        assert api.key not in repr(api.sandbox.accounts[api.key])
