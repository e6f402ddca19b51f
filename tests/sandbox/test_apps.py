"""AI apps and Quick Create."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from runninghub_async.sandbox import Sandbox, Style, shipped

from . import documented
from .documented import shape
from .helpers import Api

PROMPT = {"nodeId": "122", "fieldName": "prompt", "fieldValue": "a girl in a classroom"}


async def demo(api: Api, app_id: str) -> dict[str, Any]:
    async with api.http.get(
        f"{api.sandbox.base_url}/api/webapp/apiCallDemo",
        params={"apiKey": api.key, "webappId": app_id},
    ) as response:
        answer: dict[str, Any] = await response.json()
        return answer


class TestStarting:
    async def test_the_documented_request_works(self, api: Api) -> None:
        # The documentation writes this id as a number, and so do the published clients.
        answer = await api.v1(
            "task/openapi/ai-app/run", webappId=int(shipped.PICTURE_APP), nodeInfoList=[PROMPT]
        )
        assert shape(answer) == shape(documented.V1_QUEUED)
        tips = json.loads(answer["data"]["promptTips"])
        assert tips["outputs_to_execute"] == ["115", "129", "124"]
        outputs = (await api.outputs(answer["data"]["taskId"]))["data"]
        assert [output["nodeId"] for output in outputs] == ["115", "129", "124"]
        assert await api.get(outputs[2]["fileUrl"]) == b"a girl in a classroom"

    async def test_the_newer_half_too(self, api: Api) -> None:
        body = {"nodeInfoList": [PROMPT], "instanceType": "plus", "usePersonalQueue": "false"}
        answer = await api.post(f"openapi/v2/run/ai-app/{shipped.PICTURE_APP}", body)
        assert shape(answer) == shape(documented.V2_TASK)
        done = await api.ended(answer["taskId"])
        assert [result["outputType"] for result in done["results"]] == ["png", "mp4", "txt"]
        assert done["results"][2]["text"] == "a girl in a classroom"

    async def test_pictures_of_apps_carry_no_graph(self, api: Api) -> None:
        answer = await api.v1(
            "task/openapi/ai-app/run", webappId=shipped.PICTURE_APP, nodeInfoList=[PROMPT]
        )
        outputs = (await api.outputs(answer["data"]["taskId"]))["data"]
        assert b"class_type" not in await api.get(outputs[0]["fileUrl"])

    @pytest.mark.parametrize(
        ("app_id", "fields", "code"),
        [
            ("1", {"nodeInfoList": []}, 901),
            (shipped.PICTURE_APP, {}, 301),
            ("", {"nodeInfoList": []}, 301),
            (shipped.PICTURE_APP, {"nodeInfoList": [PROMPT | {"nodeId": "123"}]}, 803),
            # There is such a node and field, but the app does not offer it.
            (
                shipped.PICTURE_APP,
                {"nodeInfoList": [{"nodeId": "103", "fieldName": "seed", "fieldValue": "1"}]},
                803,
            ),
            (
                shipped.PORTRAIT_APP,
                {"nodeInfoList": [{"nodeId": "159", "fieldName": "select", "fieldValue": "4"}]},
                803,
            ),
            (shipped.ENCRYPTED_APP, {"nodeInfoList": []}, 802),
            (shipped.ENCRYPTED_APP, {"nodeInfoList": [], "accessPassword": "sandbox-password"}, 0),
        ],
    )
    async def test_refuses(self, api: Api, app_id: str, fields: dict[str, Any], code: int) -> None:
        old = await api.v1("task/openapi/ai-app/run", webappId=app_id, **fields)
        assert old["code"] == code
        if app_id:
            new = await api.post(f"openapi/v2/run/ai-app/{app_id}", fields)
            renamed = {0: "", 301: "1007", 803: "1101"}.get(code, str(code))
            assert new["errorCode"] == renamed


class TestLookingAtThem:
    async def test_the_demo_describes_every_field(self, api: Api) -> None:
        answer = await demo(api, shipped.PORTRAIT_APP)
        assert (answer["code"], answer["msg"]) == (0, "success")
        data = answer["data"]
        assert data.keys() == {
            *("curl", "webappName", "accessEncrypted", "statisticsInfo"),
            *("nodeInfoList", "covers", "tags"),
        }
        fields = {field["fieldName"]: field for field in data["nodeInfoList"]}
        assert {name: field["fieldType"] for name, field in fields.items()} == {
            "image": "IMAGE",
            "select": "LIST",
            "batch_size": "INT",
            "prompt": "STRING",
            "enabled": "BOOLEAN",
        }
        for field in fields.values():
            assert all(isinstance(value, str) for value in field.values())
        choices, upload, text = (
            json.loads(fields[name]["fieldData"]) for name in ("select", "image", "prompt")
        )
        assert [choice.get("index") for choice in choices] == ["1", "2", "3", None]
        assert choices[-1]["default"] == "1"
        assert upload == [["example.png"], {"image_upload": True}]
        assert text[0] == "STRING"
        assert await api.get(data["covers"][0]["url"])

    async def test_the_demo_tells_what_is_encrypted(self, api: Api) -> None:
        assert (await demo(api, shipped.ENCRYPTED_APP))["data"]["accessEncrypted"] is True
        assert (await demo(api, shipped.PICTURE_APP))["data"]["accessEncrypted"] is False

    async def test_the_demo_refuses(self, api: Api) -> None:
        assert (await demo(api, "1"))["code"] == 901
        api.key = ""
        assert (await demo(api, "1"))["code"] == 301
        api.key = "wrong"
        assert (await demo(api, "1"))["code"] == 1601

    @pytest.mark.parametrize("scheme", ["Bearer ", ""])
    async def test_the_list_takes_the_key_with_and_without_its_scheme(
        self, api: Api, scheme: str
    ) -> None:
        api.http.headers["Authorization"] = scheme + api.key
        body = {"current": 1, "size": 3, "sort": "HOTTEST", "days": 7}
        data = (await api.post("openapi/v2/aiapp/list", body))["data"]
        count = data.pop("total")
        records = data.pop("records")
        assert data == {"current": 1, "size": 3, "pages": -(-count // 3), "hasNext": True}
        assert records[0].keys() == {"title", "description", "cover", "invokeExample"}
        found = re.search(r"/run/ai-app/(\d+)", records[0]["invokeExample"])
        assert found
        assert (await demo(api, found[1]))["code"] == 0

    @pytest.mark.parametrize(
        "body", [{"size": 51}, {"size": 0}, {"current": "1"}, {"sort": "BEST"}, {"sort": []}]
    )
    async def test_the_list_refuses(self, api: Api, body: dict[str, Any]) -> None:
        assert (await api.post("openapi/v2/aiapp/list", body))["code"] == 301


NODE = {
    "nodeId": "159",
    "nodeName": "ImpactSwitch",
    "fieldName": "select",
    "fieldType": "SWITCH",
    "fieldValue": "2",
    "description": "ratio",
}


class TestQuickCreate:
    async def test_has_styles(self, api: Api) -> None:
        body = {"type": 2, "webappId": shipped.QUICK_APP}
        del api.http.headers["Authorization"]
        answer = await api.post("api/fast/creation/model/params", body)
        assert [shape(style) for style in answer["data"]] == [shape(documented.STYLE)] * 2

    @pytest.mark.parametrize(
        ("body", "code"),
        [
            ({"type": "2", "webappId": shipped.QUICK_APP}, 301),
            ({"type": 2}, 301),
            ({"type": 2, "webappId": "1"}, 901),
        ],
    )
    async def test_refuses_to_tell(self, api: Api, body: dict[str, Any], code: int) -> None:
        assert (await api.post("api/fast/creation/model/params", body))["code"] == code

    async def test_runs(self, api: Api) -> None:
        answer = await api.v1(
            "task/openapi/quick-ai-app/run",
            webappId=shipped.QUICK_APP,
            quickCreateCode="002",
            nodeInfoList=[NODE],
        )
        assert shape(answer) == shape(documented.V1_QUEUED)
        assert (await api.outputs(answer["data"]["taskId"]))["code"] == 0

    @pytest.mark.parametrize(
        "fields",
        [
            {"nodeInfoList": [NODE]},
            {"quickCreateCode": " ", "nodeInfoList": [NODE]},
            {"quickCreateCode": "002"},
            {"quickCreateCode": "002", "nodeInfoList": [{"nodeId": "159"}]},
            {"quickCreateCode": "002", "nodeInfoList": [5]},
        ],
    )
    async def test_refuses(self, api: Api, fields: dict[str, Any]) -> None:
        answer = await api.v1("task/openapi/quick-ai-app/run", webappId=shipped.QUICK_APP, **fields)
        assert answer["code"] == 301


GRAPH = {
    "1": {"class_type": "LoadImage", "inputs": {"image": "mine.png"}},
    "2": {"class_type": "CLIPTextEncode", "inputs": {"text": "hello", "clip": ["3", 0]}},
    "3": {"class_type": "CLIPLoader", "inputs": {"clip_name": "c.safetensors"}},
    "4": {"class_type": "VendorBlend", "inputs": {"a": ["1", 0], "b": ["2", 0], "on": True}},
    "5": {"class_type": "SaveImage", "inputs": {"images": ["4", 0], "filename_prefix": "x"}},
}


class TestOnesOwn:
    async def test_offers_all_texts_and_files_by_itself(self, api: Api) -> None:
        app_id = api.sandbox.add_app(GRAPH, name="Mine")
        fields = (await demo(api, app_id))["data"]["nodeInfoList"]
        assert [(f["nodeId"], f["fieldName"], f["fieldType"]) for f in fields] == [
            ("1", "image", "IMAGE"),
            ("2", "text", "STRING"),
            ("3", "clip_name", "STRING"),
        ]

    async def test_offers_what_it_is_told_to(self, api: Api) -> None:
        styles = [Style(id="1", name="a", key="k", trigger="t", lora="l", weight=1.0)]
        app_id = api.sandbox.add_app(
            GRAPH, [("4", "on")], password="secret", styles=styles, description="d"
        )
        data = (await demo(api, app_id))["data"]
        (field,) = data["nodeInfoList"]
        assert (field["fieldType"], field["fieldValue"]) == ("BOOLEAN", "true")
        assert data["accessEncrypted"] is True
        listed = (await api.post("openapi/v2/aiapp/list", {}))["data"]["records"][0]
        assert app_id in listed["invokeExample"]
        override = {"nodeId": "4", "fieldName": "on", "fieldValue": "false"}
        answer = await api.v1(
            "task/openapi/ai-app/run",
            webappId=app_id,
            nodeInfoList=[override],
            accessPassword="secret",
        )
        assert answer["code"] == 0
        assert api.sandbox.tasks[0].params == {"4": {"on": False}}

    async def test_may_share_a_workflow(self, api: Api) -> None:
        app_id = api.sandbox.add_app(shipped.TEXT_TO_IMAGE, [("6", "text")])
        assert (await demo(api, app_id))["code"] == 0

    def test_refuses_what_is_not_there(self) -> None:
        sandbox = Sandbox()
        with pytest.raises(ValueError, match="node 9 has no field text"):
            sandbox.add_app(GRAPH, [("9", "text")])
        with pytest.raises(ValueError, match="no class_type"):
            sandbox.add_workflow({"1": {}})
        with pytest.raises(ValueError, match="not JSON"):
            sandbox.add_workflow("{")
