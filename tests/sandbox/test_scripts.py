"""Scripts: what a test can have the sandbox do."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from runninghub_async import RunningHub
from runninghub_async.errors import UnknownModelError
from runninghub_async.sandbox import (
    Sandbox,
    cut,
    cut_socket,
    delay,
    double_webhook,
    early_webhook,
    expired_link,
    expired_upload,
    fail,
    forge_webhook,
    garble_socket,
    hang,
    http_error,
    late_webhook,
    lose_webhook,
    overtaken_webhook,
    preview_socket,
    refuse,
    reset,
    rubbish,
    shape_webhook,
    shipped,
    silence_socket,
    slow_download,
    succeed,
)
from runninghub_async.sandbox.scripts import STEPS, step_from

from .helpers import (
    IMAGE_BODY,
    IMAGE_TO_IMAGE,
    TEXT_TO_IMAGE,
    TEXT_TO_VIDEO,
    VIDEO_BODY,
    Api,
    picture,
)

SUBMIT = f"openapi/v2/{TEXT_TO_IMAGE}"


@pytest.fixture
async def fresh() -> AsyncIterator[Api]:
    """A client that never sends a request on a connection that was used before."""
    async with Sandbox(task_seconds=0.02) as sandbox, Api(sandbox) as api:
        await api.http.close()
        api.http = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(force_close=True),
            headers={"Authorization": f"Bearer {sandbox.api_key}"},
        )
        yield api


class TestEndings:
    async def test_follow_each_other_one_a_submit(self, api: Api) -> None:
        api.sandbox.script("seedream-v4.5/text-to-image", [fail(1501), refuse(421, times=2)])
        first = await api.finished(TEXT_TO_IMAGE, IMAGE_BODY)
        assert (first["status"], first["errorCode"]) == ("FAILED", "1501")
        assert first["usage"]["thirdPartyConsumeMoney"] is None
        assert first["failedReason"] == {}
        codes = [(await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] for _ in range(3)]
        assert codes == ["421", "421", ""]
        assert len(api.sandbox.tasks) == 2
        assert api.sandbox.tasks[0].failure

    async def test_take_their_time(self) -> None:
        async with Sandbox(task_seconds=1) as sandbox, Api(sandbox) as api:
            sandbox.script(None, [succeed(after=12), hang()])
            task_ids = [(await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["taskId"] for _ in range(2)]
            sandbox.advance(11)
            assert [(await api.query(t))["status"] for t in task_ids] == ["RUNNING", "RUNNING"]
            sandbox.advance(2)
            assert [(await api.query(t))["status"] for t in task_ids] == ["SUCCESS", "RUNNING"]
            sandbox.advance(10**6)
            assert (await api.query(task_ids[1]))["status"] == "RUNNING"
            await api.v1("task/openapi/cancel", taskId=task_ids[1])
            assert (await api.query(task_ids[1]))["status"] == "CANCEL"

    async def test_can_be_those_of_a_node(self, api: Api) -> None:
        reason = {"node_id": "3", "node_name": "KSampler", "exception_message": "out of memory"}
        api.sandbox.script(shipped.TEXT_TO_IMAGE, fail(**reason))  # type: ignore[arg-type]
        done = await api.ended(await api.started(shipped.TEXT_TO_IMAGE))
        assert done["errorCode"] == "805"
        assert reason.items() <= done["failedReason"].items()
        assert done["failedReason"]["exception_type"] == "RuntimeError"

    async def test_of_a_code_are_told_in_the_older_half_too(self, api: Api) -> None:
        api.sandbox.script(None, fail(1501, "not nice"))
        answer = await api.outputs(await api.started(shipped.TEXT_TO_IMAGE))
        assert answer["code"] == 805
        assert answer["data"]["failedReason"]["exception_message"] == "not nice"

    async def test_tell_what_was_used_by_the_task_and_by_those_that_it_started(
        self, api: Api
    ) -> None:
        used, child = {"thirdPartyConsumeMoney": "0.5"}, {"consumeMoney": "0.25", "cached": 1}
        told = {"do": "succeed", "after": 0, "usage": used, "children": [child, child]}
        api.sandbox.script(None, [step_from(told), succeed(usage={"consumeMoney": "-5"})])
        done = await api.finished(TEXT_TO_IMAGE, IMAGE_BODY)
        own, *others = done["taskUsageList"]
        assert (own["usage"], own["parentTaskId"]) == (done["usage"], None)
        assert used.items() <= done["usage"].items()
        assert [each["usage"] for each in others] == [child, child]
        assert all(each["parentTaskId"] == own["taskId"] for each in others)
        # Numbers that a double has rounded, as the service tells them there.
        assert own["taskId"] == int(float(done["taskId"]))
        assert api.sandbox.spent == 1
        async with RunningHub(api.sandbox.api_key, base_url=api.sandbox.base_url) as client:
            assert (await client.task(done["taskId"]).result()).usage.cost == 1
        below = await api.ended(await api.started(shipped.TEXT_TO_IMAGE))
        assert (below["usage"]["consumeMoney"], "taskUsageList" in below) == ("-5", False)
        assert api.sandbox.spent == 1

    async def test_of_what_nobody_could_tell_are_refused(self) -> None:
        with pytest.raises(ValueError, match="consumeMoney cannot be"):
            succeed(children=[{"consumeMoney": ["0.5"]}])

    async def test_do_not_make_a_failing_graph_succeed(self, api: Api) -> None:
        api.sandbox.script(None, succeed(after=0))
        assert (await api.ended(await api.started(shipped.FAILING)))["status"] == "FAILED"


class TestTargets:
    async def test_a_model_by_name_or_path(self, api: Api) -> None:
        api.sandbox.script("hailuo-2.3-t2v-standard", refuse(1011))
        api.sandbox.script(TEXT_TO_IMAGE, refuse(1010))
        assert (await api.submit(TEXT_TO_VIDEO, VIDEO_BODY))["errorCode"] == "1011"
        assert (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] == "1010"

    async def test_an_app_or_the_workflow_behind_it(self, api: Api) -> None:
        body = {"webappId": shipped.PICTURE_APP, "nodeInfoList": []}
        for target in (shipped.PICTURE_APP, "1876205853438365698"):
            api.sandbox.script(target, refuse(415))
            assert (await api.v1("task/openapi/ai-app/run", **body))["code"] == 415
            assert (await api.v1("task/openapi/ai-app/run", **body))["code"] == 0

    async def test_a_text_in_the_prompt(self, api: Api) -> None:
        api.sandbox.script(None, refuse(1501, times=None), prompt="bicycle")
        assert (await api.submit(TEXT_TO_IMAGE, {"prompt": "a boat"}))["errorCode"] == ""
        for _ in range(3):
            assert (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] == "1501"
        override = {"nodeId": "6", "fieldName": "text", "fieldValue": "two bicycles"}
        answer = await api.v1(
            "task/openapi/create", workflowId=shipped.TEXT_TO_IMAGE, nodeInfoList=[override]
        )
        assert answer["code"] == 1501

    async def test_the_script_that_came_first_goes_first(self, api: Api) -> None:
        api.sandbox.script(None, refuse(1010))
        api.sandbox.script(TEXT_TO_IMAGE, refuse(1011))
        codes = [(await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] for _ in range(3)]
        assert codes == ["1010", "1011", ""]

    async def test_requests_that_are_wrong_take_no_step(self, api: Api) -> None:
        api.sandbox.script(None, refuse(1010))
        assert (await api.submit(TEXT_TO_IMAGE, {}))["errorCode"] == "1007"
        assert (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] == "1010"

    def test_a_model_that_there_is_not_is_an_error(self) -> None:
        with pytest.raises(UnknownModelError):
            Sandbox().script("hailuo-2.3/i2v-prro", [fail()])


class TestFaults:
    async def error(self, api: Api, path: str, body: object) -> type[Exception]:
        with pytest.raises(aiohttp.ClientError) as caught:
            await api.post(path, body)
        return caught.type

    @pytest.mark.parametrize("created", [True, False])
    async def test_reset(self, fresh: Api, created: bool) -> None:
        fresh.sandbox.script(None, reset(created=created))
        error = await self.error(fresh, SUBMIT, IMAGE_BODY)
        assert issubclass(error, aiohttp.ClientOSError | aiohttp.ServerDisconnectedError)
        assert len(fresh.sandbox.tasks) == created
        assert (await fresh.submit(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] == ""

    async def test_half_an_answer(self, fresh: Api) -> None:
        fresh.sandbox.script(None, cut())
        error = await self.error(fresh, SUBMIT, IMAGE_BODY)
        assert issubclass(error, aiohttp.ClientPayloadError)
        assert len(fresh.sandbox.tasks) == 1

    async def test_delay_in_the_sandbox_s_seconds(self) -> None:
        async with Sandbox(speed=50) as sandbox, Api(sandbox) as api:
            sandbox.script(None, delay(10))
            began = time.monotonic()
            await api.submit(TEXT_TO_IMAGE, IMAGE_BODY)
            assert 0.15 < time.monotonic() - began < 5

    @pytest.mark.parametrize("created", [True, False])
    async def test_http_error(self, api: Api, created: bool) -> None:
        api.sandbox.script(None, http_error(502, created=created))
        url = f"{api.sandbox.base_url}/{SUBMIT}"
        async with api.http.post(url, json=IMAGE_BODY) as response:
            assert response.status == 502
            assert response.content_type == "text/html"
        assert len(api.sandbox.tasks) == created

    async def test_rubbish(self, api: Api) -> None:
        api.sandbox.script(None, rubbish())
        url = f"{api.sandbox.base_url}/{SUBMIT}"
        async with api.http.post(url, json=IMAGE_BODY) as response:
            assert response.status == 200
            with pytest.raises(ValueError):  # noqa: PT011
                await response.json()
        assert len(api.sandbox.tasks) == 1

    async def test_queries_and_the_older_calls(self, fresh: Api) -> None:
        api = fresh
        api.sandbox.script(None, [reset(on="query"), refuse(1003, on="query"), cut(on="query")])
        task_id = (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["taskId"]
        await self.error(api, "openapi/v2/query", {"taskId": task_id})
        assert (await api.query(task_id))["errorCode"] == "1003"
        await self.error(api, "task/openapi/outputs", {"apiKey": api.key, "taskId": task_id})
        assert (await api.query(task_id))["taskId"] == task_id

    async def test_uploads(self, api: Api) -> None:
        api.sandbox.script(None, refuse(808, on="upload"))
        api.sandbox.script(TEXT_TO_IMAGE, refuse(809, on="upload"))
        assert (await api.upload(picture()))["code"] == 808
        assert (await api.upload(picture()))["code"] == 0

    async def test_an_upload_whose_link_is_dead(self, api: Api) -> None:
        api.sandbox.script(None, expired_upload())
        dead = await api.uploaded(picture())
        async with api.http.get(dead) as response:
            assert response.status == 404
        body = IMAGE_BODY | {"imageUrls": [dead]}
        assert (await api.submit(IMAGE_TO_IMAGE, body))["errorCode"] == "1013"
        assert await api.uploaded(picture()) == dead  # the name is the content's
        assert (await api.submit(IMAGE_TO_IMAGE, body))["errorCode"] == ""

    async def test_downloads(self, api: Api) -> None:
        steps = [expired_link(), http_error(503, on="download"), cut(on="download")]
        api.sandbox.script(TEXT_TO_IMAGE, [*steps, slow_download(0.3)])
        (result,) = (await api.finished(TEXT_TO_IMAGE, IMAGE_BODY))["results"]
        for status in (404, 503):
            async with api.http.get(result["url"]) as response:
                assert response.status == status
        with pytest.raises(aiohttp.ClientPayloadError):
            await api.get(result["url"])
        began = time.monotonic()
        slowly = await api.get(result["url"])
        assert time.monotonic() - began > 0.25
        assert slowly == await api.get(result["url"])


class TestSteps:
    @pytest.mark.parametrize(
        ("told", "step"),
        [
            ({"do": "fail", "code": 1501}, fail(1501)),
            ({"do": "refuse", "code": 421, "times": 3}, refuse(421, times=3)),
            ({"do": "hang"}, hang()),
            ({"do": "succeed", "after": 12}, succeed(after=12)),
            ({"do": "reset", "created": False}, reset(created=False)),
            ({"do": "delay", "seconds": 1.5, "on": "query"}, delay(1.5, on="query")),
            ({"do": "rubbish", "times": None}, rubbish(times=None)),
            ({"do": "http_error", "status": 503}, http_error(503)),
            ({"do": "cut", "on": "upload"}, cut(on="upload")),
            ({"do": "slow_download", "seconds": 3}, slow_download(3)),
            ({"do": "expired_link"}, expired_link()),
            ({"do": "expired_upload", "times": 2}, expired_upload(times=2)),
            ({"do": "lose_webhook"}, lose_webhook()),
            ({"do": "double_webhook"}, double_webhook()),
            ({"do": "late_webhook", "seconds": 90}, late_webhook(90)),
            ({"do": "lose_webhook", "attempts": 2}, lose_webhook(attempts=2)),
            ({"do": "overtaken_webhook", "by": 3}, overtaken_webhook(by=3)),
            ({"do": "early_webhook"}, early_webhook()),
            ({"do": "shape_webhook", "shape": "flat"}, shape_webhook("flat")),
            ({"do": "forge_webhook", "status": "FAILED"}, forge_webhook("FAILED")),
            ({"do": "refuse", "code": 1601, "on": "socket"}, refuse(1601, on="socket")),
            ({"do": "preview_socket", "form": "png"}, preview_socket("png")),
            ({"do": "cut_socket", "messages": 0}, cut_socket(messages=0)),
            ({"do": "silence_socket", "times": None}, silence_socket(times=None)),
            ({"do": "garble_socket"}, garble_socket()),
        ],
    )
    def test_can_be_told_as_objects(self, told: object, step: object) -> None:
        assert step_from(told) == step

    @pytest.mark.parametrize(
        "told",
        [
            None,
            {},
            {"do": "explode"},
            {"do": []},
            {"do": "fail", "code": "1501"},
            {"do": "fail", "code": True},
            {"do": "refuse"},
            {"do": "refuse", "code": 421, "times": 0},
            {"do": "hang", "for": 5},
            {"do": "delay", "seconds": -1},
            {"do": "reset", "on": "lunch"},
            {"do": "refuse", "code": 421, "on": "webhook"},
            {"do": "fail", "node": "KSampler"},
            {"do": "http_error", "status": 200},
            {"do": "lose_webhook", "attempts": 0},
            {"do": "double_webhook", "copies": 0},
            {"do": "overtaken_webhook", "by": 0},
            {"do": "shape_webhook", "shape": "round"},
            {"do": "preview_socket", "form": "gif"},
            {"do": "cut_socket", "messages": -1},
            {"do": "cut_socket", "on": "submit"},
        ],
    )
    def test_that_make_no_sense_are_refused(self, told: object) -> None:
        with pytest.raises(ValueError):  # noqa: PT011
            step_from(told)

    def test_for_a_request_that_there_is_not_are_refused_in_python_too(self) -> None:
        with pytest.raises(ValueError, match="upload, download, socket, not 'sumbit'"):
            refuse(421, on="sumbit")  # type: ignore[arg-type]

    async def test_a_node_that_raised_may_be_known_by_name_alone(self, api: Api) -> None:
        api.sandbox.script(None, fail(node_name="KSampler"))
        told = await api.finished(TEXT_TO_IMAGE, IMAGE_BODY)
        assert told["failedReason"]["node_name"] == "KSampler"

    def test_are_all_exported(self) -> None:
        from runninghub_async import sandbox

        assert set(STEPS) <= set(sandbox.__all__)
        assert all(getattr(sandbox, name) is step for name, step in STEPS.items())

    def test_must_be_steps_and_not_too_many(self) -> None:
        sandbox = Sandbox()
        with pytest.raises(TypeError, match="no step"):
            sandbox.script(None, [421])  # type: ignore[list-item]
        with pytest.raises(ValueError, match="10000 steps"):
            sandbox.script(None, [hang()] * 10_001)


async def test_many_submits_share_the_steps_fairly(api: Api) -> None:
    api.sandbox.script(None, refuse(421, times=10))
    answers: list[dict[str, Any]] = await asyncio.gather(
        *(api.submit(TEXT_TO_IMAGE, IMAGE_BODY) for _ in range(30))
    )
    assert sum(answer["errorCode"] == "421" for answer in answers) == 10
    assert len(api.sandbox.tasks) == 20
