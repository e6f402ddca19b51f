"""The sockets that tell progress: whole, and cut, silent, garbled, late and missing."""

from __future__ import annotations

import io
import json
import logging
import struct
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from PIL import Image

from runninghub_async.sandbox import (
    Sandbox,
    cut_socket,
    delay,
    garble_socket,
    http_error,
    preview_socket,
    refuse,
    reset,
    rubbish,
    shipped,
    silence_socket,
)
from tests.helpers import until

from .helpers import Api

Message = dict[str, Any] | str | bytes


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    """Of a sandbox whose tasks run long enough for their socket to be opened."""
    async with Sandbox(task_seconds=20, speed=50) as sandbox, Api(sandbox) as api:
        yield api


async def started(api: Api, path: str, **fields: Any) -> str:
    """A task of the older half."""
    task_id: str = (await api.v1(f"task/openapi/{path}", **fields))["data"]["taskId"]
    return task_id


async def address(api: Api, task_id: str) -> str:
    """Where its progress is told, once it runs."""
    while True:
        told = await api.v1("task/openapi/outputs", taskId=task_id)
        if told["code"] != 813:
            assert told["code"] == 804, told
            url: str = told["data"]["netWssUrl"]
            return url


async def heard(api: Api, url: str, end: str = "executing null") -> list[Message]:
    """All that is told until such an end, or until the connection is over."""
    got: list[Message] = []
    async with api.http.ws_connect(url) as socket:
        async for message in socket:
            got.append(understood(message.data))
            if kind_of(got[-1]) == end:
                break
    return got


def understood(data: str | bytes) -> Message:
    if isinstance(data, str) and data.startswith('{"type":"'):
        told: dict[str, Any] = json.loads(data)
        return told
    return data


def kind_of(message: Message) -> str:
    if not isinstance(message, dict):
        return "nothing"
    is_end = message["type"] == "executing" and message["data"]["node"] is None
    return "executing null" if is_end else str(message["type"])


async def test_their_token_is_shown_nowhere(api: Api, caplog: pytest.LogCaptureFixture) -> None:
    task_id = await started(api, "create", workflowId=shipped.TEXT_TO_IMAGE)
    url = await address(api, task_id)
    with caplog.at_level(logging.INFO, logger="runninghub_async.sandbox"):
        await heard(api, url)
        await until(lambda: "/ws/" in caplog.text)
    token = url.rpartition("Rh-Comfy-Auth=")[2]
    assert token not in caplog.text
    assert "Rh-Comfy-Auth=*** answered" in caplog.text


class TestPreviews:
    @pytest.mark.parametrize(("form", "number"), [("jpeg", 1), ("png", 2)])
    async def test_come_after_each_step_of_a_sampler(
        self, api: Api, form: Any, number: int
    ) -> None:
        api.sandbox.script(None, preview_socket(form))
        task_id = await started(api, "create", workflowId=shipped.TEXT_TO_IMAGE)
        got = await heard(api, await address(api, task_id))
        previews = [each for each in got if isinstance(each, bytes)]
        assert len(previews) == [kind_of(each) for each in got].count("progress") > 1
        for preview in previews:
            assert struct.unpack(">II", preview[:8]) == (1, number)
            assert Image.open(io.BytesIO(preview[8:])).format == form.upper()

    async def test_may_say_which_node_they_are_of(self, api: Api) -> None:
        api.sandbox.script(None, preview_socket(with_metadata=True))
        task_id = await started(api, "create", workflowId=shipped.TEXT_TO_IMAGE)
        got = await heard(api, await address(api, task_id))
        before = next(n for n, each in enumerate(got) if isinstance(each, bytes)) - 1
        progress, preview = got[before : before + 2]
        assert isinstance(progress, dict)
        assert isinstance(preview, bytes)
        kind, length = struct.unpack(">II", preview[:8])
        metadata = json.loads(preview[8 : 8 + length])
        assert (kind, metadata["image_type"]) == (4, "image/jpeg")
        assert metadata["node_id"] == progress["data"]["node"]
        assert metadata["prompt_id"] == task_id
        assert Image.open(io.BytesIO(preview[8 + length :])).format == "JPEG"


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("create", {"workflowId": shipped.TEXT_TO_IMAGE}),
        ("ai-app/run", {"webappId": shipped.PICTURE_APP, "nodeInfoList": []}),
    ],
)
class TestBadOnes:
    async def test_break_off(self, api: Api, path: str, fields: dict[str, Any]) -> None:
        api.sandbox.script(None, cut_socket(messages=2))
        task_id = await started(api, path, **fields)
        assert len(await heard(api, await address(api, task_id))) == 2
        assert kind_of((await heard(api, await address(api, task_id)))[-1]) == "executing null"

    async def test_fall_silent(self, api: Api, path: str, fields: dict[str, Any]) -> None:
        api.sandbox.script(None, silence_socket(messages=1))
        task_id = await started(api, path, **fields)
        async with api.http.ws_connect(await address(api, task_id)) as socket:
            assert (await socket.receive_json())["type"] == "status"
            await api.ended(task_id)
            with pytest.raises(TimeoutError):
                await socket.receive(timeout=0.02)
            assert not socket.closed

    async def test_are_garbled_and_lie_about_the_end(
        self, path: str, fields: dict[str, Any]
    ) -> None:
        async with Sandbox(task_seconds=10_000) as sandbox, Api(sandbox) as api:
            sandbox.script(None, garble_socket())
            task_id = await started(api, path, **fields)
            sandbox.advance(8_000)  # three quarters of its run, and the sampler's steps
            got = await heard(api, await address(api, task_id), end="execution_success")
            assert (await api.query(task_id))["status"] == "RUNNING"
        true, odd = got[::2], got[1::2]
        expected = {"status", "execution_start", "execution_cached", "executing", "progress"}
        assert {kind_of(each) for each in true} <= expected
        assert len({str(each) for each in odd}) == len(odd) > 10
        assert sum(isinstance(each, dict) for each in odd) > 3

    @pytest.mark.parametrize(
        "step",
        [
            refuse(1601, on="socket"),
            http_error(502, on="socket"),
            rubbish(on="socket"),
            reset(on="socket", times=2),  # a used connection that breaks is tried anew by aiohttp
        ],
        ids=str,
    )
    async def test_do_not_open(
        self, api: Api, path: str, fields: dict[str, Any], step: Any
    ) -> None:
        api.sandbox.script(None, step)
        task_id = await started(api, path, **fields)
        url = await address(api, task_id)
        with pytest.raises(aiohttp.ClientError):
            await api.http.ws_connect(url)
        assert kind_of((await heard(api, url))[-1]) == "executing null"  # the next one does

    async def test_open_late(self, api: Api, path: str, fields: dict[str, Any]) -> None:
        api.sandbox.script(None, delay(60, on="socket"))
        task_id = await started(api, path, **fields)
        got = await heard(api, await address(api, task_id))
        assert kind_of(got[-1]) == "executing null"
        assert (await api.query(task_id))["status"] == "SUCCESS"
