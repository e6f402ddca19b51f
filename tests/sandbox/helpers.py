"""A plain HTTP client for the sandbox, and records to hold bodies against."""

from __future__ import annotations

import asyncio
import io
from types import TracebackType
from typing import Any, Self

import aiohttp
from PIL import Image

from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.sandbox import Sandbox

IMAGE_TO_VIDEO = "minimax/hailuo-2.3/image-to-video-pro"
TEXT_TO_VIDEO = "minimax/hailuo-2.3/t2v-standard"
TEXT_TO_IMAGE = "seedream-v4.5/text-to-image"
IMAGE_TO_IMAGE = "seedream-v4.5/image-to-image"
SPEECH = "rhart-audio/text-to-audio/speech-2.6-hd"

IMAGE_BODY = {"prompt": "a red bicycle"}
VIDEO_BODY = {"prompt": "a paper boat", "enablePromptExpansion": True, "duration": "6"}
SPEECH_BODY = {
    "text": "Hello and welcome to the show.",
    "voice_id": "Wise_Woman",
    "enable_base64_output": False,
    "english_normalization": False,
}


class Api:
    """Talks to a sandbox as any HTTP client would."""

    def __init__(self, sandbox: Sandbox, key: str | None = None) -> None:
        self.sandbox = sandbox
        self.key = key or sandbox.api_key
        self.http = aiohttp.ClientSession(headers={"Authorization": f"Bearer {self.key}"})

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exception_type: type[BaseException] | None,
        exception: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.http.close()

    async def post(self, path: str, body: object) -> dict[str, Any]:
        """POST JSON; the answer must be an HTTP 200 with JSON in it."""
        async with self.http.post(f"{self.sandbox.base_url}/{path}", json=body) as response:
            assert response.status == 200, await response.text()
            answer: dict[str, Any] = await response.json()
            return answer

    async def submit(self, model: str, body: object) -> dict[str, Any]:
        return await self.post(f"openapi/v2/{model}", body)

    async def query(self, task_id: object) -> dict[str, Any]:
        return await self.post("openapi/v2/query", {"taskId": task_id})

    async def v1(self, path: str, **fields: object) -> dict[str, Any]:
        """A call of the older half, with the key where it belongs there."""
        return await self.post(path, {"apiKey": self.key, **fields})

    async def started(self, workflow_id: str, **fields: object) -> str:
        """Start a workflow; returns the task's id."""
        answer = await self.v1("task/openapi/create", workflowId=workflow_id, **fields)
        assert answer["code"] == 0, answer
        task_id: str = answer["data"]["taskId"]
        return task_id

    async def outputs(self, task_id: str) -> dict[str, Any]:
        """The outputs of a task, once it has ended."""
        while True:
            answer = await self.v1("task/openapi/outputs", taskId=task_id)
            if answer["code"] not in (804, 813):
                return answer
            await asyncio.sleep(0.01)

    async def ended(self, task_id: str) -> dict[str, Any]:
        """What the query says of a task, once it has ended."""
        while True:
            answer = await self.query(task_id)
            if answer["status"] not in ("QUEUED", "RUNNING"):
                return answer
            await asyncio.sleep(0.01)

    async def upload(self, content: bytes, name: str = "picture.png") -> dict[str, Any]:
        form = aiohttp.FormData()
        form.add_field("file", io.BytesIO(content), filename=name)
        url = f"{self.sandbox.base_url}/openapi/v2/media/upload/binary"
        async with self.http.post(url, data=form) as response:
            assert response.status == 200, await response.text()
            answer: dict[str, Any] = await response.json()
            return answer

    async def uploaded(self, content: bytes, name: str = "picture.png") -> str:
        """Upload, and return the link."""
        url: str = (await self.upload(content, name))["data"]["download_url"]
        return url

    async def finished(self, model: str, body: object) -> dict[str, Any]:
        """Submit, and wait for the end."""
        answer = await self.submit(model, body)
        assert answer["errorCode"] == "", answer
        while answer["status"] in ("QUEUED", "RUNNING"):
            await asyncio.sleep(0.01)
            answer = await self.query(answer["taskId"])
        return answer

    async def files(self, model: str, body: object) -> list[bytes]:
        """Submit, wait, and fetch all result files."""
        results = (await self.finished(model, body))["results"]
        return [await self.get(result["url"]) for result in results]

    async def get(self, url: str) -> bytes:
        async with self.http.get(url) as response:
            assert response.status == 200, url
            return await response.read()


def picture(colour: str = "orange", size: tuple[int, int] = (64, 48), form: str = "PNG") -> bytes:
    """A picture file."""
    file = io.BytesIO()
    Image.new("RGB", size, colour).save(file, form)
    return file.getvalue()


def endpoint(*params: Parameter) -> Endpoint:
    """A record with these parameters."""
    return Endpoint(
        path="acme/picture-1/make",
        names=("picture-1/make",),
        family="acme",
        method="make",
        task="text-to-image",
        output="image",
        summary="Makes a picture.",
        evidence="documented",
        params=params,
    )


def parameter(name: str, type: Any = "string", **more: Any) -> Parameter:
    """A record of a parameter."""
    return Parameter(name=name, python_name=name.lower(), type=type, description="", **more)
