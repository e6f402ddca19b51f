"""The sandbox's own calls over HTTP, its pace, its threads and starting afresh."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
import urllib.request
from typing import Any

import pytest

from runninghub_async import sandbox
from runninghub_async.sandbox import Sandbox, fail, hang, refuse, reset, shipped, succeed
from runninghub_async.sandbox.clock import Clock

from .helpers import IMAGE_BODY, TEXT_TO_IMAGE, Api, picture


async def tell(api: Api, path: str, body: object) -> tuple[int, dict[str, Any]]:
    async with api.http.post(f"{api.sandbox.base_url}/sandbox/{path}", json=body) as response:
        return response.status, await response.json()


async def look(api: Api, path: str) -> Any:
    return json.loads(await api.get(f"{api.sandbox.base_url}/sandbox/{path}"))


class TestOverHttp:
    async def test_scripts(self, api: Api) -> None:
        steps = [{"do": "refuse", "code": 421, "times": 2}, {"do": "fail", "code": 1501}]
        body = {"target": "seedream-v4.5/text-to-image", "prompt": "bicycle", "steps": steps}
        assert await tell(api, "script", body) == (200, {"ok": True})
        codes = [(await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] for _ in range(2)]
        assert codes == ["421", "421"]
        assert (await api.finished(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] == "1501"

    @pytest.mark.parametrize(
        ("body", "says"),
        [
            ({}, "steps must be a list"),
            ({"steps": [{"do": "explode"}]}, "must be one of succeed, fail"),
            ({"steps": [{"do": "hang"}], "target": "no/such"}, "no model named"),
            ({"steps": [{"do": "hang"}], "target": 5}, "must be strings"),
            ({"steps": [{"do": "hang"}], "model": "x"}, "unknown: model"),
            ([], "must be a JSON object"),
        ],
    )
    async def test_mistakes_are_explained(self, api: Api, body: object, says: str) -> None:
        status, told = await tell(api, "script", body)
        assert status == 400
        assert says in told["error"]

    async def test_accounts_and_time(self, api: Api) -> None:
        status, told = await tell(api, "accounts", {"kind": "NORMAL", "concurrency": 1})
        assert status == 200
        api.sandbox.script(None, hang())
        async with Api(api.sandbox, told["key"]) as other:
            task_id = await other.started(shipped.TEXT_TO_IMAGE)
            assert await tell(api, "advance", {"seconds": 3600}) == (200, {"ok": True})
            assert (await other.query(task_id))["status"] == "RUNNING"
        for path, body in (
            ("accounts", {"kind": "GOLD"}),
            ("accounts", {"colour": 1}),
            ("advance", {"seconds": -1}),
            ("advance", {"seconds": "1"}),
            ("advance", {"seconds": 1e11}),
            ("advance", {"seconds": 10**400}),
            ("advance", {}),
            ("accounts", {"money": "1e99999999"}),  # written out, it would fill the memory
            ("accounts", {"money": "1e-99999999"}),
            ("accounts", {"money": [0, [1], 2]}),
            ("accounts", {"coins": True}),
            ("reset", {"tasks": True}),
            ("reset", []),
        ):
            assert (await tell(api, path, body))[0] == 400, body
        assert (await tell(api, "accounts", {"money": "0e-99999999", "coins": 0.1}))[0] == 200

    async def test_a_task_is_ended(self, api: Api) -> None:
        api.sandbox.script(None, hang(times=3))
        done, failed, last = [
            (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["taskId"] for _ in range(3)
        ]
        step: dict[str, Any] = {"do": "succeed"}
        assert await tell(api, "end", {"task": done, "step": step}) == (200, {"ok": True})
        step = {"do": "fail", "node_name": "KSampler"}
        assert await tell(api, "end", {"task": failed, "step": step}) == (200, {"ok": True})
        assert (await api.query(done))["results"]
        told = await api.query(failed)
        assert (told["status"], told["failedReason"]["node_name"]) == ("FAILED", "KSampler")
        spent = api.sandbox.spent
        assert spent == api.sandbox.tasks[0].cost.money > 0
        for body, says in (
            ({"task": done, "step": step}, "has ended: SUCCESS"),
            ({"task": "5", "step": step}, "there is no task 5"),
            ({"task": 5, "step": step}, "must be the id of a task"),
            ({"task": last, "step": {"do": "hang"}}, "by succeed() or fail(…), not by hang()"),
            ({"task": last, "step": {"do": "succeed", "after": 5}}, "by succeed() or fail(…)"),
            ({"task": last, "step": {"do": "refuse", "code": 421}}, "not by refuse(421)"),
            ({"task": last, "step": {"do": "fail", "nodename": "x"}}, "fail takes no nodename"),
            ({"task": last, "steps": []}, "unknown: steps"),
        ):
            status, answer = await tell(api, "end", body)
            assert (status, says in answer["error"]) == (400, True), answer
        assert (await api.query(last))["status"] == "RUNNING"
        api.sandbox.end(last, fail(1501))  # the same from a test
        assert (await api.query(last))["errorCode"] == "1501"
        assert api.sandbox.spent == spent
        assert api.sandbox.accounts[api.key].live_count == 0

    async def test_ending_one_makes_room_for_who_waits(self) -> None:
        async with (
            Sandbox(task_seconds=60, api_kind="EXCLUSIVE") as sandbox,
            Api(sandbox) as api,
        ):
            first, second = [
                await api.started(shipped.TEXT_TO_IMAGE, usePersonalQueue=True) for _ in range(2)
            ]
            sandbox.end(second, fail(805))  # it had not begun
            third = await api.started(shipped.TEXT_TO_IMAGE, usePersonalQueue=True)
            assert sandbox.accounts[api.key].personal_queue == 1
            sandbox.end(first, succeed())
            assert sandbox.accounts[api.key].personal_queue == 0
            statuses = [task.status for task in sandbox.tasks]
            assert statuses == ["SUCCESS", "FAILED", "QUEUED"]
            assert sandbox.tasks[2].id == third

    async def test_tasks_can_be_looked_at(self, api: Api) -> None:
        await api.finished(TEXT_TO_IMAGE, IMAGE_BODY)
        override = {"nodeId": "6", "fieldName": "text", "fieldValue": "x"}
        hook = "http://127.0.0.1:1/"
        api.sandbox.script(None, hang())
        await api.started(shipped.TEXT_TO_IMAGE, nodeInfoList=[override], webhookUrl=hook)
        model, workflow = (await look(api, "tasks"))["tasks"]
        assert (model["status"], model["model"]) == ("SUCCESS", TEXT_TO_IMAGE)
        assert model["params"] == IMAGE_BODY
        assert float(model["money"]) > 0
        assert (model["currency"], model["errorCode"]) == ("CNY", None)
        assert (workflow["model"], workflow["names"]) == (None, [shipped.TEXT_TO_IMAGE])
        assert (workflow["ended"], workflow["webhookUrl"]) == (None, hook)
        assert workflow["params"] == {"6": {"text": "x"}}
        for limit, count in (("1", 1), ("0", 1), ("-1", 2), ("9" * 5000, 2), ("x", 2)):
            assert len((await look(api, f"tasks?limit={limit}"))["tasks"]) == count

    @pytest.mark.parametrize(("method", "path"), [("GET", "script"), ("POST", "scripts")])
    async def test_a_call_that_there_is_not_is_explained(
        self, api: Api, method: str, path: str
    ) -> None:
        url = f"{api.sandbox.base_url}/sandbox/{path}"
        async with api.http.request(method, url) as response:
            assert response.status == 404
            assert f"no {method} /sandbox/{path}; it has" in (await response.json())["error"]

    def test_there_is_an_end_to_new_accounts(self) -> None:
        sandbox = Sandbox()
        for _ in range(9_999):
            sandbox.add_account()
        with pytest.raises(ValueError, match="room for 10000 accounts"):
            sandbox.add_account()

    async def test_failures_can_be_looked_at(self, api: Api) -> None:
        api.sandbox.script(None, fail(1501, "not nice"))
        await api.finished(TEXT_TO_IMAGE, IMAGE_BODY)
        (task,) = (await look(api, "tasks"))["tasks"]
        assert (task["errorCode"], task["errorMessage"]) == ("1501", "not nice")
        assert (task["money"], task["results"]) == ("0", [])

    async def test_requests_can_be_looked_at_without_a_key_in_them(self, api: Api) -> None:
        await api.started(shipped.TEXT_TO_IMAGE)
        await api.post("uc/openapi/accountStatus", {"apikey": api.key})
        await api.get(f"{api.sandbox.base_url}/proxy/{api.key}/history")
        url = f"{api.sandbox.base_url}/api/webapp/apiCallDemo?apiKey={api.key}&webappId=1"
        await api.get(url)
        await api.upload(picture())
        told = await look(api, "requests")
        assert [(r["method"], r["path"]) for r in told["requests"]] == [
            ("POST", "/task/openapi/create"),
            ("POST", "/uc/openapi/accountStatus"),
            ("GET", "/proxy/***/history"),
            ("GET", "/api/webapp/apiCallDemo?apiKey=***&webappId=1"),
            ("POST", "/openapi/v2/media/upload/binary"),
        ]
        assert told["requests"][0]["body"] == {"workflowId": shipped.TEXT_TO_IMAGE}
        assert api.key not in json.dumps(told)

    async def test_resetting_begins_anew(self, api: Api) -> None:
        own = api.sandbox.add_workflow({"1": {"class_type": "SaveNothing", "inputs": {}}})
        first = await api.finished(TEXT_TO_IMAGE, IMAGE_BODY)
        api.sandbox.script(None, [refuse(421), reset()])
        assert await tell(api, "reset", {}) == (200, {"ok": True})
        assert (api.sandbox.tasks, api.sandbox.requests) == ([], [])
        assert api.sandbox.spent == 0
        again = await api.finished(TEXT_TO_IMAGE, IMAGE_BODY)
        assert again["taskId"] == first["taskId"]
        await api.started(own)


class TestTime:
    async def test_runs_faster_when_asked(self) -> None:
        async with Sandbox(task_seconds=60, speed=300) as sandbox, Api(sandbox) as api:
            began = time.monotonic()
            assert (await api.finished(TEXT_TO_IMAGE, IMAGE_BODY))["status"] == "SUCCESS"
            assert 0.15 < time.monotonic() - began < 5

    @pytest.mark.parametrize("speed", [0, -1, float("inf"), float("nan")])
    def test_refuses_speeds_that_are_none(self, speed: float) -> None:
        with pytest.raises(ValueError, match="speed must be more than 0"):
            Sandbox(speed=speed)

    async def test_a_sleeper_wakes_when_time_is_moved(self) -> None:
        clock = Clock()
        began = time.monotonic()
        sleeper = asyncio.create_task(clock.sleep(3600))
        await asyncio.sleep(0)
        clock.advance(1800)
        await asyncio.sleep(0.01)
        assert not sleeper.done()
        clock.advance(1800)
        await sleeper
        assert time.monotonic() - began < 60

    def test_time_does_not_go_back(self) -> None:
        with pytest.raises(ValueError, match="only goes forward"):
            Clock().advance(-1)


class TestInAThread:
    def test_it_answers_code_that_blocks(self) -> None:
        with Sandbox(task_seconds=0) as sandbox:
            body = json.dumps(
                {"apiKey": sandbox.api_key, "workflowId": shipped.TEXT_TO_IMAGE}
            ).encode()
            with urllib.request.urlopen(f"{sandbox.base_url}/task/openapi/create", body) as answer:
                assert json.load(answer)["data"]["taskStatus"] == "SUCCESS"
            assert len(sandbox.tasks) == 1
            sandbox.advance(5)
            sandbox.reset()
        assert sandbox.tasks == []

    def test_a_port_that_is_taken_is_an_error_there_too(self) -> None:
        with Sandbox() as sandbox:
            port = int(sandbox.base_url.rpartition(":")[2])
            with pytest.raises(OSError, match="in use"), Sandbox(port=port):
                pass


async def test_the_same_requests_give_the_same_answers() -> None:
    async def once() -> list[Any]:
        async with Sandbox(seed=5, task_seconds=0, port=0) as sandbox, Api(sandbox) as api:
            key = sandbox.add_account(kind="NORMAL")
            task_id = await api.started(shipped.ALL_MEDIA)
            told = await api.outputs(task_id)
            files = [await api.get(output["fileUrl"]) for output in told["data"]]
            group = await api.post("openapi/v2/assets/groups/create", {"name": "g"})
            return [key, task_id, files, group, sandbox.add_workflow(GRAPH), sandbox.add_app(GRAPH)]

    assert await once() == await once()


GRAPH = {"1": {"class_type": "SaveNothing", "inputs": {}}}


def test_the_package_is_cheap_to_import_and_knows_its_names() -> None:
    code = (
        "import sys, runninghub_async.sandbox as s; assert 'aiohttp' not in sys.modules;"
        "assert set(s.__all__) <= set(dir(s)); [getattr(s, name) for name in s.__all__]"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(sandbox, "nothing")  # noqa: B009
