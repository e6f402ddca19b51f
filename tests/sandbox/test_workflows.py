"""Workflows: starting them in both halves of the API, and what they give."""

from __future__ import annotations

import asyncio
import io
import json
from typing import Any

import av
import pytest
from PIL import Image

from runninghub_async.sandbox import Sandbox, shipped

from . import documented
from .documented import shape
from .helpers import Api, picture

TEXT_TO_IMAGE = shipped.TEXT_TO_IMAGE
GRAPH = {
    "1": {"class_type": "PrimitiveString", "inputs": {"value": "hello"}},
    "2": {"class_type": "SaveText", "inputs": {"text": ["1", 0]}},
}


def node(node_id: object, name: str, value: object) -> dict[str, object]:
    return {"nodeId": node_id, "fieldName": name, "fieldValue": value}


class TestTheOlderHalf:
    async def test_goes_through_the_documented_states(self) -> None:
        async with Sandbox(task_seconds=10, speed=20) as sandbox, Api(sandbox) as api:
            answer = await api.v1("task/openapi/create", workflowId=TEXT_TO_IMAGE)
            assert shape(answer) == shape(documented.V1_QUEUED)
            assert answer["data"]["promptTips"] == documented.TIPS
            task_id = answer["data"]["taskId"]

            outputs = await api.v1("task/openapi/outputs", taskId=task_id)
            assert outputs == documented.OUTPUTS_QUEUED
            status = await api.v1("task/openapi/status", taskId=task_id)
            assert status == {"code": 0, "msg": "success", "data": "QUEUED"}

            sandbox.advance(3)
            outputs = await api.v1("task/openapi/outputs", taskId=task_id)
            assert shape(outputs) == shape(documented.OUTPUTS_RUNNING)
            assert outputs["code"] == 804
            url = outputs["data"]["netWssUrl"]
            assert f"clientId={answer['data']['clientId']}&workflowId={TEXT_TO_IMAGE}" in url
            assert "&Rh-Comfy-Auth=" in url

            sandbox.advance(10)
            outputs = await api.v1("task/openapi/outputs", taskId=task_id)
            assert (outputs["code"], outputs["msg"]) == (0, "success")
            (output,) = outputs["data"]
            assert shape(output) == shape(documented.OUTPUT)
            assert (output["nodeId"], output["fileType"], output["taskCostTime"]) == (
                "9",
                "png",
                "8",
            )
            assert (await api.v1("task/openapi/status", taskId=task_id))["data"] == "SUCCESS"

    async def test_may_run_at_once(self) -> None:
        async with Sandbox(task_seconds=0) as sandbox, Api(sandbox) as api:
            answer = await api.v1("task/openapi/create", workflowId=TEXT_TO_IMAGE)
            assert shape(answer) == shape(documented.V1_RUNNING)
            assert answer["data"]["taskStatus"] == "SUCCESS"

    async def test_gives_nothing_where_nothing_is_saved(self, api: Api) -> None:
        graph = {"1": {"class_type": "PreviewNothing", "inputs": {}}}
        workflow_id = api.sandbox.add_workflow(graph)
        answer = await api.outputs(await api.started(workflow_id))
        assert [output["nodeId"] for output in answer["data"]] == ["1"]

    async def test_a_cancelled_run_has_failed_and_its_time_is_paid_for(self) -> None:
        async with Sandbox(task_seconds=100) as sandbox, Api(sandbox) as api:
            task_id = await api.started(TEXT_TO_IMAGE)
            sandbox.advance(30)
            assert (await api.v1("task/openapi/cancel", taskId=task_id))["code"] == 0
            answer = await api.outputs(task_id)
            assert answer == {
                "code": 805,
                "msg": "APIKEY_TASK_STATUS_ERROR",
                "data": {"failedReason": {}},
            }
            assert (await api.v1("task/openapi/status", taskId=task_id))["data"] == "FAILED"
            assert (await api.query(task_id))["status"] == "CANCEL"
            assert float(sandbox.spent) == pytest.approx(10 * 0.2 * 0.01, abs=1e-3)

    async def test_refuses_ids_that_are_none(self, api: Api) -> None:
        for call in ("status", "outputs"):
            path = f"task/openapi/{call}"
            unknown = await api.v1(path, taskId="2013508786110730243")
            assert unknown == {"code": 807, "msg": "APIKEY_TASK_NOT_FOUND", "data": None}
            zero = await api.v1(path, taskId=0)
            assert zero == {"code": 301, "msg": "taskId must be positive", "data": None}
            assert (await api.v1(path))["code"] == 301

    async def test_takes_the_key_from_the_body_alone(self, api: Api) -> None:
        body = {"workflowId": TEXT_TO_IMAGE}
        for path in ("create", "status", "outputs", "getWebhookDetail", "ai-app/run"):
            answer = await api.post(f"task/openapi/{path}", body | {"taskId": "1"})
            assert answer == {"code": 301, "msg": "must not be blank", "data": None}
        answer = await api.post("task/openapi/create", body | {"apiKey": "wrong"})
        assert answer == {"code": 1601, "msg": "ApiKey verification failed", "data": None}
        del api.http.headers["Authorization"]
        assert (await api.v1("task/openapi/create", **body))["code"] == 0


class TestTheNewerHalf:
    async def test_answers_with_the_flat_task(self, api: Api) -> None:
        body = {
            "addMetadata": True,
            "nodeInfoList": [node("6", "text", "a prompt")],
            "instanceType": "default",
            "usePersonalQueue": "false",
        }
        answer = await api.post(f"openapi/v2/run/workflow/{TEXT_TO_IMAGE}", body)
        assert shape(answer) == shape(documented.V2_TASK)
        done = await api.ended(answer["taskId"])
        (result,) = done["results"]
        assert shape(result) == shape(documented.V2_RESULT)
        assert api.sandbox.tasks[0].params == {"6": {"text": "a prompt"}}

    async def test_refuses_in_its_own_shape(self, api: Api) -> None:
        async def code(workflow_id: str, body: object) -> str:
            answer = await api.post(f"openapi/v2/run/workflow/{workflow_id}", body)
            assert (answer["taskId"], answer["status"]) == ("", "")
            told: str = answer["errorCode"]
            return told

        assert await code("1", {"nodeInfoList": []}) == "380"
        assert await code(shipped.UNSAVED, {"nodeInfoList": []}) == "810"
        assert await code(TEXT_TO_IMAGE, {}) == "1007"
        assert await code(TEXT_TO_IMAGE, {"nodeInfoList": [node("99", "text", "x")]}) == "1101"
        assert await code(TEXT_TO_IMAGE, {"nodeInfoList": [], "instanceType": "huge"}) == "1007"

    async def test_wants_the_key_in_the_header(self, api: Api) -> None:
        del api.http.headers["Authorization"]
        answer = await api.post(f"openapi/v2/run/workflow/{TEXT_TO_IMAGE}", {"nodeInfoList": []})
        assert answer == {"code": 412, "msg": "TOKEN_INVALID"}


class TestRefusals:
    async def code(self, api: Api, workflow_id: object, **fields: object) -> tuple[int, str]:
        answer = await api.v1("task/openapi/create", workflowId=workflow_id, **fields)
        assert answer["data"] is None
        return answer["code"], answer["msg"]

    async def test_unknown_unsaved_and_encrypted(self, api: Api) -> None:
        assert await self.code(api, "1") == (380, "WORKFLOW_NOT_EXISTS")
        assert await self.code(api, shipped.UNSAVED) == (810, "WORKFLOW_NOT_SAVED_OR_NOT_RUNNING")
        for password in (None, "wrong"):
            code, says = await self.code(api, shipped.ENCRYPTED, accessPassword=password)
            assert code == 802
            assert "accessPassword" in says
        await api.started(shipped.ENCRYPTED, accessPassword=shipped.PASSWORD)

    @pytest.mark.parametrize(
        "override",
        [
            node("99", "text", "x"),
            node("6", "nothing", "x"),
            node("6", "clip", "x"),
            node("6", "text", ["4", 0]),
            node("6", "text", None),
            node("6", "text", {}),
            {"nodeId": "6"},
            "text",
        ],
    )
    async def test_overrides_that_do_not_fit(self, api: Api, override: object) -> None:
        got = await self.code(api, TEXT_TO_IMAGE, nodeInfoList=[override])
        assert got == (803, "APIKEY_INVALID_NODE_INFO")
        assert api.sandbox.tasks == []

    @pytest.mark.parametrize(
        "fields",
        [
            {"nodeInfoList": "x"},
            {"instanceType": "huge"},
            {"instanceType": []},
            {"retainSeconds": 9},
            {"retainSeconds": 181},
            {"retainSeconds": "60"},
            {"usePersonalQueue": "perhaps"},
            {"usePersonalQueue": {}},
            {"addMetadata": 1},
            {"webhookUrl": "ftp://host/"},
            {"webhookUrl": 5},
            {"workflow": {}},
            {"accessPassword": 5},
            {"workflowId": " "},
        ],
    )
    async def test_parameters_that_are_wrong(self, api: Api, fields: dict[str, Any]) -> None:
        code, says = await self.code(api, fields.pop("workflowId", TEXT_TO_IMAGE), **fields)
        assert code == 301
        assert says.startswith("PARAMS_INVALID: ")

    async def test_graphs_that_cannot_run(self, api: Api) -> None:
        for graph in ("{", "[]", "{}", '{"1": 2}', '{"1": {"class_type": "LoadImage"}}'):
            assert (await self.code(api, "1", workflow=graph))[0] == 433

    async def test_money_comes_before_the_graph(self) -> None:
        async with Sandbox(money=0, task_seconds=100) as sandbox, Api(sandbox) as api:
            assert (await self.code(api, TEXT_TO_IMAGE, workflow="{"))[0] == 812


class TestOverrides:
    async def test_are_read_as_the_type_that_was_there(self, api: Api) -> None:
        overrides = [
            node("3", "seed", "1231231"),
            node(3, "cfg", "7.5"),
            node("6", "text", 5),
            node("5", "batch_size", "2"),
        ]
        task_id = await api.started(TEXT_TO_IMAGE, nodeInfoList=overrides)
        assert api.sandbox.tasks[0].params == {
            "3": {"seed": 1231231, "cfg": 7.5},
            "6": {"text": "5"},
            "5": {"batch_size": 2},
        }
        assert len((await api.outputs(task_id))["data"]) == 2

    async def test_that_a_node_cannot_take_reject_the_node(self, api: Api) -> None:
        overrides = [node("3", "seed", "many")]
        answer = await api.v1(
            "task/openapi/create", workflowId=TEXT_TO_IMAGE, nodeInfoList=overrides
        )
        assert answer["code"] == 433
        assert "node 3 (KSampler)" in answer["msg"]

    async def test_some_nodes_may_be_rejected_and_the_others_run(self, api: Api) -> None:
        graph = GRAPH | {"3": {"class_type": "SaveImage", "inputs": {}}}
        answer = await api.v1("task/openapi/create", workflowId="1", workflow=json.dumps(graph))
        tips = json.loads(answer["data"]["promptTips"])
        assert tips["result"] is True
        assert tips["outputs_to_execute"] == ["2"]
        error = tips["node_errors"]["3"]
        assert (error["class_type"], error["dependent_outputs"]) == ("SaveImage", ["3"])
        assert error["errors"][0]["type"] == "required_input_missing"
        outputs = await api.outputs(answer["data"]["taskId"])
        assert [output["nodeId"] for output in outputs["data"]] == ["2"]

    async def test_an_unset_seed_is_rolled_anew_each_run(self, api: Api) -> None:
        async def run(*overrides: object) -> bytes:
            await api.started(TEXT_TO_IMAGE, nodeInfoList=list(overrides))
            task = api.sandbox.tasks[-1]
            (output,) = (await api.outputs(task.id))["data"]
            shown = Image.open(io.BytesIO(await api.get(output["fileUrl"])))
            return shown.crop((0, 0, shown.width, shown.height // 2)).tobytes()

        assert await run() != await run()
        seed = node("3", "seed", "5")
        assert await run(seed) == await run(seed)


class TestWholeGraphs:
    async def test_replace_the_stored_one_and_its_overrides(self, api: Api) -> None:
        task_id = await api.started(
            "1", workflow=json.dumps(GRAPH), nodeInfoList=[node("77", "text", "x")]
        )
        answer = await api.ended(task_id)
        (result,) = answer["results"]
        assert (result["nodeId"], result["outputType"], result["text"]) == ("2", "txt", "hello")
        assert await api.get(result["url"]) == b"hello"

    @pytest.mark.runninghub_sandbox(small=False)
    async def test_a_stored_graph_can_be_read_changed_and_run(self, api: Api) -> None:
        answer = await api.v1("api/openapi/getJsonApiFormat", workflowId=TEXT_TO_IMAGE)
        assert (answer["code"], answer["msg"]) == (0, "SUCCESS")
        graph = json.loads(answer["data"]["prompt"])
        assert graph["6"]["_meta"]["title"] == "Positive prompt"
        graph["6"]["inputs"]["text"] = "a windmill"
        (output,) = (await api.outputs(await api.started("1", workflow=json.dumps(graph))))["data"]
        shown = Image.open(io.BytesIO(await api.get(output["fileUrl"])))
        assert shown.size == (768, 512)
        assert json.loads(shown.info["prompt"])["6"]["inputs"]["text"] == "a windmill"

    async def test_that_nobody_has_cannot_be_read(self, api: Api) -> None:
        for workflow_id, code in (("1", 380), (shipped.UNSAVED, 810), ("", 301)):
            answer = await api.v1("api/openapi/getJsonApiFormat", workflowId=workflow_id)
            assert answer["code"] == code

    async def test_metadata_can_be_left_out(self, api: Api) -> None:
        task_id = await api.started(TEXT_TO_IMAGE, addMetadata=False)
        (output,) = (await api.outputs(task_id))["data"]
        shown = Image.open(io.BytesIO(await api.get(output["fileUrl"])))
        assert "prompt" not in shown.info
        assert shown.info["task"] == task_id

    async def test_of_unknown_nodes_run_as_well(self, api: Api) -> None:
        graph = {
            "1": {"class_type": "VendorPrompt", "inputs": {"text": "a fox"}},
            "2": {"class_type": "VendorSampler", "inputs": {"p": ["1", 0], "x": {"y": [1]}}},
            "3": {"class_type": "SaveVideoVendor", "inputs": {"video": ["2", 3]}},
        }
        done = await api.ended(await api.started(api.sandbox.add_workflow(graph, name="mine")))
        assert [result["outputType"] for result in done["results"]] == ["mp4"]


class TestMedia:
    @pytest.mark.runninghub_sandbox(small=False)
    async def test_come_in_and_go_out_on_several_nodes(self, api: Api) -> None:
        image = await api.upload(picture("red"))
        film = await self.a_film(api)
        overrides = [
            node("1", "image", image["data"]["fileName"]),
            node("2", "file", film["data"]["fileName"]),
            node("4", "value", "a note"),
        ]
        task_id = await api.started(shipped.ALL_MEDIA, nodeInfoList=overrides)
        outputs = (await api.outputs(task_id))["data"]
        kinds = [(output["nodeId"], output["fileType"]) for output in outputs]
        assert kinds == [("11", "png"), ("12", "mp4"), ("13", "mp3"), ("14", "txt")]
        shown, film_out, sound, note = [await api.get(output["fileUrl"]) for output in outputs]
        assert Image.open(io.BytesIO(shown)).size == (1024, 768)
        assert film_out == await api.get(film["data"]["download_url"])
        with av.open(io.BytesIO(sound)) as container:
            assert container.streams.audio
        assert note == b"a note"

    async def a_film(self, api: Api) -> dict[str, Any]:
        done = await api.ended(await api.started(shipped.IMAGE_TO_VIDEO))
        return await api.upload(await api.get(done["results"][0]["url"]), "film.mp4")

    @pytest.mark.parametrize("value", ["api/" + "0" * 64 + ".png", "C:\\a.png", "0" * 64, "x.png"])
    async def test_that_are_not_there_fail_the_run(self, api: Api, value: str) -> None:
        overrides = [node("1", "image", value)]
        done = await api.ended(await api.started(shipped.IMAGE_TO_VIDEO, nodeInfoList=overrides))
        assert (done["status"], done["errorCode"]) == ("FAILED", "805")
        assert done["failedReason"]["node_id"] == "1"
        assert done["failedReason"]["exception_type"] == "FileNotFoundError"

    async def test_may_be_links_that_are_never_opened(self, api: Api) -> None:
        strangers = f"http://localhost:{api.sandbox.base_url.rpartition(':')[2]}/x.png"
        own = (await api.upload(picture()))["data"]["download_url"]
        inline = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg=="
        for value in (strangers, own, inline):
            seen = len(api.sandbox.requests)
            overrides = [node("1", "image", value)]
            task_id = await api.started(shipped.IMAGE_TO_VIDEO, nodeInfoList=overrides)
            assert (await api.ended(task_id))["status"] == "SUCCESS"
            assert all("x.png" not in r.path for r in api.sandbox.requests[seen:])


class TestFailures:
    async def test_are_told_in_both_shapes(self, api: Api) -> None:
        task_id = await api.started(shipped.FAILING)
        new = await api.ended(task_id)
        assert (new["status"], new["errorCode"]) == ("FAILED", "805")
        assert new["errorMessage"] == "APIKEY_TASK_STATUS_ERROR"
        assert new["results"] is None
        reason = new["failedReason"]
        assert reason.keys() == documented.FAILED_REASON_V2.keys()
        assert (reason["node_id"], reason["node_name"]) == ("5", "SandboxRaise")
        assert reason["exception_type"] == "torch.cuda.OutOfMemoryError"
        assert isinstance(reason["traceback"], list)
        assert isinstance(reason["current_inputs"], dict)

        old = await api.outputs(task_id)
        assert (old["code"], old["msg"]) == (805, "APIKEY_TASK_STATUS_ERROR")
        told = old["data"]["failedReason"]
        assert shape(told) == shape(documented.FAILED_REASON_V1)
        assert json.loads(told["traceback"]) == reason["traceback"]
        assert json.loads(told["current_inputs"]) == reason["current_inputs"]
        assert (await api.v1("task/openapi/status", taskId=task_id))["data"] == "FAILED"


class TestMachines:
    @pytest.mark.parametrize(
        ("machine", "money"), [("default", "0.32"), ("plus", "0.64"), ("ultra", "0.96")]
    )
    async def test_cost_by_their_size(self, machine: str, money: str) -> None:
        async with Sandbox(task_seconds=200) as sandbox, Api(sandbox) as api:
            task_id = await api.started(TEXT_TO_IMAGE, instanceType=machine)
            sandbox.advance(200)
            usage = (await api.query(task_id))["usage"]
            assert float(usage["consumeMoney"]) == pytest.approx(float(money))
            assert (usage["consumeCoins"], usage["taskCostTime"]) == (None, "160")
            assert float(sandbox.spent) == pytest.approx(float(money))

    async def test_cost_more_when_they_are_kept_warm(self) -> None:
        async with Sandbox(task_seconds=200) as sandbox, Api(sandbox) as api:
            await api.started(TEXT_TO_IMAGE, retainSeconds=180)
            sandbox.advance(200)
            assert float(sandbox.spent) == pytest.approx(0.68)


async def test_the_limit_counts_workflows_and_models_together() -> None:
    async with Sandbox(task_seconds=60, concurrency=1) as sandbox, Api(sandbox) as api:
        await api.started(TEXT_TO_IMAGE)
        answer = await api.v1("task/openapi/create", workflowId=TEXT_TO_IMAGE)
        assert answer == {"code": 421, "msg": "TASK_QUEUE_MAXED", "data": None}
        path = f"openapi/v2/run/workflow/{TEXT_TO_IMAGE}"
        assert (await api.post(path, {"nodeInfoList": []}))["errorCode"] == "421"


async def test_many_at_once_get_ids_of_their_own(api: Api) -> None:
    ids = await asyncio.gather(*(api.started(TEXT_TO_IMAGE) for _ in range(20)))
    assert len(set(ids)) == 20
    assert all(len(task_id) == 19 for task_id in ids)


async def test_the_address_that_comes_with_a_task_tells_how_it_is_doing() -> None:
    async with Sandbox(task_seconds=0.4) as sandbox, Api(sandbox) as api:
        body = {"workflowId": TEXT_TO_IMAGE, "workflow": json.dumps(GRAPH)}
        task_id = (await api.v1("task/openapi/create", **body))["data"]["taskId"]
        told: dict[str, Any] = {"code": 813}
        while told["code"] == 813:
            told = await api.v1("task/openapi/outputs", taskId=task_id)
        assert told["code"] == 804, told
        kinds: list[str] = []
        async with api.http.ws_connect(told["data"]["netWssUrl"]) as socket:
            async for message in socket:
                said = message.json()
                kinds.append(said["type"])
                if said["type"] == "executing" and said["data"]["node"] is None:
                    break
        assert kinds[0] == "status"
        assert "execution_success" in kinds
        assert kinds.count("executed") == 1
        async with api.http.get(f"{sandbox.base_url}/ws/c_instance?Rh-Comfy-Auth=x") as refused:
            assert "opens no task" in await refused.text()
