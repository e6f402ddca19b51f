"""The rest of the platform: the older upload, LoRAs, resources, assets, the ComfyUI proxy."""

from __future__ import annotations

import hashlib
import io
import json
from typing import Any

import aiohttp
import pytest

from runninghub_async.sandbox import Sandbox, expired_link, hang, refuse, shipped
from runninghub_async.sandbox.assets import COMMON_GROUP

from .helpers import IMAGE_TO_VIDEO, Api, picture


class TestTheOlderUpload:
    @staticmethod
    async def upload(api: Api, content: bytes, name: str, **fields: str) -> dict[str, Any]:
        form = aiohttp.FormData()
        for field, value in fields.items():
            form.add_field(field, value)
        form.add_field("file", io.BytesIO(content), filename=name)
        url = f"{api.sandbox.base_url}/task/openapi/upload"
        async with api.http.post(url, data=form) as response:
            assert response.status == 200
            answer: dict[str, Any] = await response.json()
            return answer

    async def test_takes_a_picture(self, api: Api) -> None:
        content = picture()
        del api.http.headers["Authorization"]
        answer = await self.upload(api, content, "a.png", apiKey=api.key, fileType="input")
        digest = hashlib.sha256(content).hexdigest()
        assert answer == {
            "code": 0,
            "msg": "success",
            "data": {"fileName": f"api/{digest}.png", "fileType": "input"},
        }
        async with api.http.get(f"{api.sandbox.base_url}/input/openapi/{digest}.png") as response:
            assert response.status == 404  # no link leads to it
        for value in (f"api/{digest}.png", f"{digest}.png"):
            override = {"nodeId": "1", "fieldName": "image", "fieldValue": value}
            task_id = await api.started(shipped.IMAGE_TO_VIDEO, nodeInfoList=[override])
            assert (await api.outputs(task_id))["code"] == 0
            assert api.sandbox.tasks[-1].job.pieces()[0].files[0].read_bytes() == content

    async def test_takes_an_archive_which_has_no_ending_then(self, api: Api) -> None:
        content = b"PK\x03\x04" + bytes(20)
        answer = await self.upload(api, content, "a.zip", apiKey=api.key)
        assert answer["data"] == {
            "fileName": hashlib.sha256(content).hexdigest(),
            "fileType": "input",
        }

    async def test_refuses(self, api: Api) -> None:
        big = b"\x89PNG\r\n\x1a\n" + bytes(30 * 1024 * 1024)
        assert (await self.upload(api, big, "a.png", apiKey=api.key))["code"] == 809
        assert (await self.upload(api, b"hello", "a.txt", apiKey=api.key))["code"] == 808
        assert (await self.upload(api, picture(), "a.png"))["code"] == 301
        assert (await self.upload(api, picture(), "a.png", apiKey="wrong"))["code"] == 1601
        assert list(api.sandbox.tasks) == []
        async with api.http.post(
            f"{api.sandbox.base_url}/task/openapi/upload", data={"apiKey": api.key}
        ) as response:
            assert (await response.json())["code"] == 301

    async def test_follows_the_script(self, api: Api) -> None:
        api.sandbox.script(None, refuse(808, on="upload"))
        assert (await self.upload(api, picture(), "a.png", apiKey=api.key))["code"] == 808


class TestLoras:
    CONTENT = b"weights"
    DIGEST = hashlib.md5(CONTENT).hexdigest()

    async def link(self, api: Api) -> dict[str, Any]:
        answer = await api.v1(
            "api/openapi/getLoraUploadUrl", loraName="mine", md5Hex=self.DIGEST.upper()
        )
        assert (answer["code"], answer["msg"]) == (0, "success")
        data: dict[str, Any] = answer["data"]
        return data

    async def put(self, api: Api, url: str, content: bytes) -> int:
        async with aiohttp.ClientSession() as stranger, stranger.put(url, data=content) as response:
            return response.status

    async def ends(self, api: Api) -> str:
        graph = {
            "1": {"class_type": "UNETLoader", "inputs": {"unet_name": "u"}},
            "2": {
                "class_type": "RHLoraLoader",
                "inputs": {
                    "model": ["1", 0],
                    "lora_name": f"api-lora-cn/{self.DIGEST}.safetensors",
                },
            },
            "3": {"class_type": "SaveUnheard", "inputs": {"model": ["2", 0]}},
        }
        status: str = (await api.ended(await api.started("1", workflow=json.dumps(graph))))[
            "status"
        ]
        return status

    async def test_are_put_where_the_answer_says_and_then_known(self, api: Api) -> None:
        assert await self.ends(api) == "FAILED"
        told = await self.link(api)
        assert told["fileName"] == f"api-lora-cn/{self.DIGEST}.safetensors"
        assert await self.put(api, told["url"], self.CONTENT) == 200
        assert await self.link(api) == {"fileName": told["fileName"]}
        assert await self.ends(api) == "SUCCESS"

    async def test_are_not_put_anywhere_else(self, api: Api) -> None:
        url = (await self.link(api))["url"]
        assert await self.put(api, url, b"other weights") == 400
        assert await self.put(api, url.partition("?")[0], self.CONTENT) == 403
        assert await self.put(api, url[:-1] + "é", self.CONTENT) == 403
        api.sandbox.advance(3600)
        assert await self.put(api, url, self.CONTENT) == 403
        assert "url" in await self.link(api)

    @pytest.mark.parametrize("fields", [{}, {"loraName": " "}, {"md5Hex": "xyz"}, {"md5Hex": 5}])
    async def test_are_refused(self, api: Api, fields: dict[str, Any]) -> None:
        body = {"loraName": "mine", "md5Hex": self.DIGEST} | fields if fields else {}
        assert (await api.v1("api/openapi/getLoraUploadUrl", **body))["code"] == 301


class TestResources:
    async def test_are_listed_by_type_and_what_else_is_asked(self, api: Api) -> None:
        async def names(**body: object) -> list[str]:
            answer = await api.post("openapi/v2/resource/list", body)
            assert answer["code"] == 0
            return [record["nodeModelName"] for record in answer["data"]["records"]]

        assert await names(resourceType="LORA") == ["clay.safetensors", "ink.safetensors"]
        assert await names(resourceType="LORA", tags=["drawing"]) == ["ink.safetensors"]
        assert await names(resourceType="LORA", resourceName="CLA") == ["clay.safetensors"]
        assert await names(resourceType="LORA", baseModels=["SD 1.5"]) == []
        body = {"current": 2, "size": 1}
        page = (await api.post("openapi/v2/resource/list", body | {"resourceType": "LORA"}))["data"]
        records = page.pop("records")
        assert page == body | {"total": 2, "pages": 2, "hasNext": False, "hasPrevious": True}
        assert records[0].keys() == {
            *("id", "resourceName", "resourceType", "createTime", "desc", "nodeModelName"),
            *("posterUrl", "thumbnailUrl", "owner", "tags", "versions"),
        }

    @pytest.mark.parametrize("body", [{}, {"resourceType": "X"}, {"resourceType": []}])
    async def test_are_refused(self, api: Api, body: dict[str, Any]) -> None:
        assert (await api.post("openapi/v2/resource/list", body))["code"] == 301


class TestAssets:
    async def call(self, api: Api, path: str, **body: object) -> Any:
        answer = await api.post(f"openapi/v2/assets/{path}", body)
        assert answer["code"] == 0, answer
        return answer["data"]

    async def code(self, api: Api, path: str, **body: object) -> int:
        code: int = (await api.post(f"openapi/v2/assets/{path}", body))["code"]
        return code

    async def test_groups_come_and_go(self, api: Api) -> None:
        group = await self.call(api, "groups/create", name="mine", description="d")
        assert group.keys() == {"groupId", "name", "description"}
        listed = await self.call(api, "groups/list", pageNumber=1, pageSize=20)
        assert listed["totalCount"] == 2
        assert [item["groupId"] for item in listed["items"]] == [COMMON_GROUP, group["groupId"]]
        assert (await self.call(api, "groups/list", name="min"))["totalCount"] == 1
        found = await self.call(api, "groups/query", groupId=group["groupId"])
        assert found == group | {"assetCount": 0}
        renamed = await self.call(api, "groups/update", groupId=group["groupId"], name="ours")
        assert renamed == group | {"name": "ours"}
        assert await self.code(api, "groups/update", groupId=group["groupId"]) == 301
        assert await self.code(api, "groups/delete", groupId=COMMON_GROUP) == 301
        assert await self.call(api, "groups/delete", groupId=group["groupId"]) is None
        assert await self.code(api, "groups/query", groupId=group["groupId"]) == 301

    async def test_assets_become_ready_and_serve_models(self) -> None:
        async with Sandbox(task_seconds=30) as sandbox, Api(sandbox) as api:
            link = await api.uploaded(picture())
            made = await self.call(
                api, "create", groupId=COMMON_GROUP, url=link, assetType="Image", name="RHas01"
            )
            assert made.keys() == {"assetId", "status"}
            assert made["status"] == "PROCESSING"
            asset_id = made["assetId"]
            waiting = await self.call(api, "query", assetId=asset_id)
            assert (waiting["status"], waiting["previewUrl"]) == ("PROCESSING", None)
            sandbox.advance(30)
            ready = await self.call(api, "query", assetId=asset_id)
            assert (ready["status"], ready["previewUrl"]) == ("ACTIVE", link)
            assert ready["assetType"] == "Image"
            body = {"imageUrl": f"asset://{asset_id}", "enablePromptExpansion": True}
            assert (await api.submit(IMAGE_TO_VIDEO, body))["errorCode"] == ""
            assert sandbox.tasks[0].job.pieces()[0].files[0].read_bytes() == picture()

            listed = await self.call(api, "list", groupId=COMMON_GROUP, status="ACTIVE", name="RH")
            assert [item["assetId"] for item in listed["items"]] == [asset_id]
            assert (await self.call(api, "list", status="FAILED"))["totalCount"] == 0
            renamed = await self.call(api, "update", assetId=asset_id, name="n")
            assert renamed["name"] == "n"
            assert await self.call(api, "delete", assetId=asset_id) is None
            assert await self.code(api, "query", assetId=asset_id) == 301

    async def test_assets_that_are_not_what_they_say_fail(self, api: Api) -> None:
        link = await api.uploaded(picture())
        for url, type in ((link, "Video"), (f"{api.sandbox.base_url}/input/openapi/x", "Image")):
            made = await self.call(
                api, "create", groupId=COMMON_GROUP, url=url, assetType=type, name="n"
            )
            api.sandbox.advance(10)
            assert (await self.call(api, "query", assetId=made["assetId"]))["status"] == "FAILED"

    async def test_are_their_owner_s_alone(self, api: Api) -> None:
        group = await self.call(api, "groups/create", name="mine")
        url = "https://elsewhere.example/a.png"
        made = await self.call(
            api, "create", groupId=group["groupId"], url=url, assetType="Image", name="n"
        )
        async with Api(api.sandbox, api.sandbox.add_account(kind="NORMAL")) as other:
            assert await self.code(other, "groups/query", groupId=group["groupId"]) == 301
            assert await self.code(other, "query", assetId=made["assetId"]) == 301
            assert (await self.call(other, "list"))["totalCount"] == 0
        await self.call(api, "groups/delete", groupId=group["groupId"])
        assert (await self.call(api, "list"))["totalCount"] == 0

    async def test_refuses(self, api: Api) -> None:
        assert await self.code(api, "query", assetId="") == 301
        assert await self.code(api, "create", groupId=COMMON_GROUP, url="x", name="n") == 301
        assert await self.code(api, "groups/create", name="x" * 2000) == 301
        assert await self.code(api, "list", pageSize=101) == 301
        api.http.headers["Authorization"] = "Bearer wrong"
        assert await self.code(api, "list") == 401


class TestNativeProxy:
    @staticmethod
    async def graph(api: Api) -> dict[str, Any]:
        answer = await api.v1("api/openapi/getJsonApiFormat", workflowId=shipped.TEXT_TO_IMAGE)
        graph: dict[str, Any] = json.loads(answer["data"]["prompt"])
        return graph

    @staticmethod
    async def get(api: Api, path: str) -> Any:
        return json.loads(await api.get(f"{api.sandbox.base_url}/proxy/{api.key}/{path}"))

    async def test_runs_a_prompt_that_the_older_calls_know(self, api: Api) -> None:
        del api.http.headers["Authorization"]
        body = {"prompt": await self.graph(api), "client_id": "c"}
        answer = await api.post(f"proxy-plus/{api.key}/prompt", body)
        assert answer.keys() == {"prompt_id", "number", "node_errors"}
        prompt_id = answer["prompt_id"]
        assert await self.get(api, f"history/{prompt_id}") == {}
        await api.outputs(prompt_id)
        past = (await self.get(api, "history"))[prompt_id]
        assert past == (await self.get(api, f"history/{prompt_id}"))[prompt_id]
        assert past["status"] == {"status_str": "success", "completed": True, "messages": []}
        (image,) = past["outputs"]["9"]["images"]
        url = f"{api.sandbox.base_url}/proxy/{api.key}/view"
        async with api.http.get(url, params=image) as response:
            assert (await response.read()).startswith(b"\x89PNG")

    async def test_says_what_is_wrong_as_comfyui_does(self, api: Api) -> None:
        graph = await self.graph(api)
        graph["3"]["inputs"]["sampler_name"] = "magic"
        url = f"{api.sandbox.base_url}/proxy/{api.key}/prompt"
        async with api.http.post(url, json={"prompt": graph}) as response:
            assert response.status == 400
            told = await response.json()
        assert told["error"]["type"] == "prompt_outputs_failed_validation"
        assert told["node_errors"]["3"]["errors"][0]["type"] == "value_not_in_list"
        async with api.http.post(url, json={}) as response:
            assert (response.status, (await response.json())["error"]["type"]) == (400, "no_prompt")

    async def test_tells_what_a_node_raised(self, api: Api) -> None:
        graph = {
            "1": {"class_type": "SandboxRaise", "inputs": {}},
            "2": {"class_type": "PreviewAny", "inputs": {"source": ["1", 0]}},
        }
        task_id = (await api.post(f"proxy/{api.key}/prompt", {"prompt": graph}))["prompt_id"]
        await api.outputs(task_id)
        past = (await self.get(api, f"history/{task_id}"))[task_id]
        assert past["status"]["status_str"] == "error"
        kind, data = past["status"]["messages"][0]
        assert (kind, data["node_id"]) == ("execution_error", "1")

    async def test_takes_pictures(self, api: Api) -> None:
        form = aiohttp.FormData()
        form.add_field("image", picture(), filename="a.png")
        url = f"{api.sandbox.base_url}/proxy/{api.key}/upload/image"
        async with api.http.post(url, data=form) as response:
            told = await response.json()
        assert told.keys() == {"name", "subfolder", "type"}
        override = {
            "nodeId": "1",
            "fieldName": "image",
            "fieldValue": f"{told['subfolder']}/{told['name']}",
        }
        task_id = await api.started(shipped.IMAGE_TO_VIDEO, nodeInfoList=[override])
        assert (await api.outputs(task_id))["code"] == 0

    async def test_tells_its_nodes(self, api: Api) -> None:
        nodes = await self.get(api, "object_info")
        sampler = nodes["KSampler"]
        assert sampler == (await self.get(api, "object_info/KSampler"))["KSampler"]
        assert sampler["output"] == ["LATENT"]
        assert sampler["input"]["required"]["steps"] == [
            "INT",
            {"default": 20, "min": 1, "max": 10_000},
        ]
        assert "euler" in sampler["input"]["required"]["sampler_name"][0]
        assert nodes["SaveImage"]["output_node"] is True

    @staticmethod
    async def heard(
        api: Api, prompt: dict[str, Any], *, name: str = "me", cancel: bool = False
    ) -> list[tuple[str, Any]]:
        """What a client hears about a prompt that it sends (and cancels), until that is over."""
        at = f"{api.sandbox.base_url}/proxy/{api.key}"
        told: list[tuple[str, Any]] = []
        async with api.http.ws_connect(f"{at}/ws", params={"clientId": name}) as socket:
            hello = await socket.receive_json()
            assert (hello["type"], hello["data"]["sid"]) == ("status", name)
            answer = await api.post(f"proxy/{api.key}/prompt", prompt | {"client_id": name})
            async for message in socket:
                said = message.json()
                if said["type"] != "status":
                    told.append((said["type"], said["data"]))
                    assert said["data"]["prompt_id"] == answer["prompt_id"]
                if said["type"] == "executing" and said["data"]["node"] is None:
                    break
                if said["type"] == "executing" and cancel:
                    await api.v1("task/openapi/cancel", taskId=answer["prompt_id"])
        return told

    async def test_tells_live_how_a_prompt_is_doing(self, api: Api) -> None:
        graph = await self.graph(api)
        told = await self.heard(api, {"prompt": graph})
        kinds = [kind for kind, _ in told]
        assert kinds[:2] == ["execution_start", "execution_cached"]
        assert kinds[-2:] == ["execution_success", "executing"]
        nodes = [data["node"] for kind, data in told if kind == "executing"][:-1]
        assert sorted(nodes) == sorted(graph)
        steps = [data["value"] for kind, data in told if kind == "progress"]
        assert steps == list(range(1, graph["3"]["inputs"]["steps"] + 1))
        (made,) = (data for kind, data in told if kind == "executed")
        past = (await self.get(api, f"history/{made['prompt_id']}"))[made["prompt_id"]]
        assert past["outputs"] == {made["node"]: made["output"]}

    async def test_tells_live_what_a_node_raised_and_that_it_was_stopped(self, api: Api) -> None:
        graph = {
            "1": {"class_type": "SandboxRaise", "inputs": {}},
            "2": {"class_type": "PreviewAny", "inputs": {"source": ["1", 0]}},
        }
        told = await self.heard(api, {"prompt": graph})
        kind, data = told[-2]
        assert (kind, data["node_id"], data["executed"]) == ("execution_error", "1", [])
        assert (data["node_type"], data["exception_type"]) == ("SandboxRaise", "RuntimeError")

        api.sandbox.script(None, hang())
        told = await self.heard(api, {"prompt": await self.graph(api)}, cancel=True)
        assert told[-2][0] == "execution_interrupted"

    async def test_tells_live_of_the_own_prompts_alone(self, api: Api) -> None:
        at = f"{api.sandbox.base_url}/proxy/{api.key}/ws?clientId=other"
        async with (
            api.http.ws_connect(at) as other,
            Api(api.sandbox, api.sandbox.add_account()) as stranger,
        ):
            theirs = f"{api.sandbox.base_url}/proxy/{stranger.key}/ws?clientId=me"
            async with stranger.http.ws_connect(theirs) as unheard:
                await self.heard(api, {"prompt": await self.graph(api)})
                for socket in (other, unheard):
                    assert (await socket.receive_json())["type"] == "status"
                    with pytest.raises(TimeoutError):
                        await socket.receive_json(timeout=0.05)
            await api.sandbox.close()  # which hangs up
            assert (await other.receive()).type is aiohttp.WSMsgType.CLOSE

    async def test_wants_a_key(self, api: Api) -> None:
        async with api.http.get(f"{api.sandbox.base_url}/proxy/wrong/history") as response:
            assert (await response.json())["code"] == 1601

    async def test_shows_the_history_to_its_owner_alone(self, api: Api) -> None:
        task_id = await api.started(shipped.TEXT_TO_IMAGE)
        await api.outputs(task_id)
        async with Api(api.sandbox, api.sandbox.add_account()) as other:
            assert await self.get(other, "history") == {}
            assert await self.get(other, f"history/{task_id}") == {}


async def test_a_link_expires_after_a_day(api: Api) -> None:
    (output,) = (await api.outputs(await api.started(shipped.TEXT_TO_IMAGE)))["data"]
    link = await api.uploaded(picture())
    api.sandbox.script(None, expired_link())
    for url, advance, status in (
        (output["fileUrl"], 0, 404),
        (output["fileUrl"], 0, 200),
        (link, 0, 200),
        (output["fileUrl"], 24 * 3600, 404),
        (link, 0, 404),
    ):
        api.sandbox.advance(advance)
        async with api.http.get(url) as response:
            assert response.status == status
