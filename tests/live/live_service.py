"""A service whose workflow runs tell their progress as badly as a test wants."""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiohttp import WSMsgType, web

TOKEN = "c2VjcmV0LXRva2VuLW9mLWEtbGl2ZS1jb25uZWN0aW9u"
WORKFLOW = "1904136902449209346"
PEM = Path(__file__).parents[1] / "localhost.pem"
FIRST_ID = 2013508786110730241
GRAPH: dict[str, Any] = {
    "1": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "a.safetensors"}},
    "2": {
        "class_type": "CLIPTextEncode",
        "inputs": {"text": "a boat", "clip": ["1", 1]},
        "_meta": {"title": "What to paint"},
    },
    "3": {"class_type": "KSampler", "inputs": {"model": ["1", 0], "positive": ["2", 0]}},
    "4": {"class_type": "SaveImage", "inputs": {"images": ["3", 0]}},
    "5": {"class_type": "PreviewImage", "inputs": {"images": ["3", 0]}},
}
"""Only what leads to node 4 runs."""

Tell = Callable[["Line"], Awaitable[None]]


class Line:
    """An open live connection."""

    def __init__(self, socket: web.WebSocketResponse, request: web.Request) -> None:
        self.socket = socket
        self.request = request

    async def say(self, kind: str, **data: Any) -> None:
        """A message."""
        await self.socket.send_str(json.dumps({"type": kind, "data": data}))

    async def until_left(self) -> None:
        """Say nothing, until the client goes."""
        async for message in self.socket:
            if message.type is WSMsgType.ERROR:
                break

    def cut(self) -> None:
        """Break the connection."""
        assert self.request.transport is not None
        self.request.transport.abort()


class LiveService:
    """Speaks enough of the API for runs of workflows; ``tell`` is what a live connection does."""

    def __init__(
        self,
        tell: Tell | None = None,
        *,
        addresses: Sequence[Any] = (),
        secure: bool = False,
        host: str = "",
    ) -> None:
        """Of ``addresses``, the first is told in the place of the right one; ``host`` is a name
        under which a proxy knows it."""
        self.tell = tell
        self.secure = secure
        self.host = host
        self.addresses = addresses
        self.status: dict[str, str] = {}
        """Of each task; what it is to become is for the test to say."""
        self.first_status = "RUNNING"
        self.first_socket = True
        """Whether the answer to the submit tells the address."""
        self.graph: Any = GRAPH
        self.outputs_to_execute = ["4"]
        self.asked: list[str] = []
        self.open: set[str] = set()
        """Tasks that are being listened to."""
        self.most_open = self.connections = 0
        self.headers: list[Mapping[str, str]] = []
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/task/openapi/create", self._create)
        app.router.add_post("/openapi/v2/query", self._query)
        app.router.add_post("/task/openapi/outputs", self._outputs)
        app.router.add_post("/task/openapi/cancel", self._nothing)
        app.router.add_post("/api/openapi/getJsonApiFormat", self._get_graph)
        app.router.add_get("/ws/c_instance", self._listen)
        app.router.add_route("*", "/{rest:.*}", self._nothing)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1, access_log=None)
        await self._runner.setup()
        context = None
        if self.secure:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(PEM)
        await web.TCPSite(self._runner, "127.0.0.1", 0, ssl_context=context).start()
        host, self.port = self._runner.addresses[0][:2]
        self.place = self.host or f"{host}:{self.port}"
        self.base_url = f"{'https' if self.secure else 'http'}://{self.place}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._runner is not None
        await self._runner.cleanup()

    def end(self, status: str = "SUCCESS") -> None:
        """Let all tasks end."""
        self.status = dict.fromkeys(self.status, status)

    def socket_url(self, task_id: str) -> Any:
        if self.addresses:
            return self.addresses[0]
        return (
            f"{'wss' if self.secure else 'ws'}://{self.place}/ws/c_instance?c_host=h&c_port=8188&clientId={task_id}"
            f"&workflowId={WORKFLOW}&Rh-Comfy-Auth={TOKEN}"
        )

    async def _create(self, request: web.Request) -> web.Response:
        task_id = str(FIRST_ID + len(self.status))
        self.status[task_id] = self.first_status
        tips = {"result": True, "node_errors": {}, "outputs_to_execute": self.outputs_to_execute}
        told = {
            "taskId": task_id,
            "taskStatus": self.first_status,
            "clientId": "0" * 32,
            "netWssUrl": self.socket_url(task_id) if self.first_socket else None,
            "promptTips": json.dumps(tips),
        }
        return web.json_response({"code": 0, "msg": "success", "data": told})

    async def _query(self, request: web.Request) -> web.Response:
        task_id = (await request.json())["taskId"]
        self.asked.append("query")
        status = self.status[task_id]
        done = [{"text": "done", "outputType": "txt", "nodeId": "4"}]
        results = done if status == "SUCCESS" else None
        told = {"taskId": task_id, "status": status, "errorCode": "", "results": results}
        return web.json_response(told)

    async def _outputs(self, request: web.Request) -> web.Response:
        task_id = (await request.json())["taskId"]
        self.asked.append("outputs")
        if self.status[task_id] == "RUNNING":
            told: Any = {"netWssUrl": self.socket_url(task_id)}
            return web.json_response({"code": 804, "msg": "running", "data": told})
        return web.json_response({"code": 813, "msg": "queued", "data": None})

    async def _get_graph(self, request: web.Request) -> web.Response:
        self.asked.append("graph")
        if self.graph is None:
            return web.json_response({"code": 810, "msg": "not there", "data": None})
        told = {"prompt": json.dumps(self.graph)}
        return web.json_response({"code": 0, "msg": "SUCCESS", "data": told})

    async def _nothing(self, request: web.Request) -> web.Response:
        return web.json_response({"code": 0, "msg": "success", "data": None})

    async def _listen(self, request: web.Request) -> web.StreamResponse:
        self.headers.append(dict(request.headers))
        if self.tell is None:
            raise web.HTTPForbidden(text=f"no {TOKEN}")
        assert request.query["Rh-Comfy-Auth"] == TOKEN
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        name = f"{request.query['clientId']}-{self.connections}"
        self.connections += 1
        self.open.add(name)
        self.most_open = max(self.most_open, len(self.open))
        try:
            await self.tell(Line(socket, request))
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            self.open.discard(name)
        return socket


async def whole_story(line: Line) -> None:
    """What ComfyUI says of a run of ``GRAPH``, up to its end."""
    await line.say("status", status={"exec_info": {"queue_remaining": 1}}, sid="x")
    await line.say("execution_start", prompt_id="p")
    await line.say("execution_cached", nodes=["1"], prompt_id="p")
    await line.say("executing", node="2", display_node="2", prompt_id="p")
    await line.say("executing", node="3", display_node="3", prompt_id="p")
    for step in range(1, 5):
        await line.say("progress", value=step, max=4, node="3", prompt_id="p")
    await line.say("executing", node="4", display_node="4", prompt_id="p")
    await line.say("executed", node="4", output={"images": []}, prompt_id="p")
    await line.say("execution_success", prompt_id="p")
    await line.say("executing", node=None, prompt_id="p")
    await line.until_left()
