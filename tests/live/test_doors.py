"""The doors through which events come: ASGI and aiohttp, mounted and by themselves, all served."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientSession, web
from fastapi import FastAPI
from starlette.applications import Starlette
from starlette.routing import Mount

from runninghub_async.live import receiver as receiving
from runninghub_async.live.event_bodies import LARGEST
from runninghub_async.webhooks import TaskEvent, WebhookReceiver
from tests.helpers import client
from tests.live.helpers import HOOKS, mounted, serving, token_of
from tests.misbehaving import Server

pytestmark = pytest.mark.usefixtures("quiet")


async def check_door(hooks: str, receiver: WebhookReceiver) -> None:
    """Everything that may be posted, at this address."""
    good, event = token_of(receiver), json.dumps({"taskId": "7"})
    large = json.dumps({"taskId": "7", "more": "x" * (LARGEST - 100)})
    answers = {
        (good, event): 200,
        (good, large): 200,
        ("x" * len(good), event): 404,
        (f"{good}x", event): 404,
        (f"{good}/more", event): 404,
        ("", event): 404,
        (good, "{}"): 400,
        (good, ""): 400,
        (good, large + " " * 100): 413,
    }
    async with ClientSession() as http:
        for (token, body), status in answers.items():
            # The size is told or not: a stream is sent in chunks.
            for data in (BytesIO(body.encode()), _in_pieces(body.encode())):
                async with http.post(f"{hooks}/{token}", data=data) as response:
                    assert response.status == status, (token == good, body[:20], len(body))
        async with http.get(f"{hooks}/{good}") as response:
            assert response.status == 405
        await _post(http, f"{hooks}/{'x' * 32}", b"x" * (LARGEST + 1))
        async with http.post(f"{hooks}/{good}", data=event) as response:
            assert response.status == 200, "it goes on"


async def _in_pieces(body: bytes) -> Any:
    for start in range(0, len(body) or 1, 100_000):
        yield body[start : start + 100_000]


async def _post(http: ClientSession, url: str, body: bytes) -> None:
    """Send what is not read to its end; the connection may be cut before the answer is seen."""
    try:
        async with http.post(url, data=BytesIO(body)) as response:
            assert response.status == 404
    except OSError:
        pass


def _at_the_root(receiver: WebhookReceiver) -> Any:
    return receiver.asgi


def _in_starlette(receiver: WebhookReceiver) -> Any:
    return Starlette(routes=[Mount("/a", routes=[Mount("/hooks", receiver.asgi)])])


def _in_fastapi(receiver: WebhookReceiver) -> Any:
    app = FastAPI()
    app.mount("/a/hooks", receiver.asgi)
    return app


@pytest.mark.parametrize(
    ("app_of", "path", "config"),
    [
        pytest.param(_at_the_root, "", {}, id="at the root"),
        pytest.param(_at_the_root, "", {"root_path": "/api"}, id="at the root of a root path"),
        pytest.param(_in_starlette, "/a/hooks", {}, id="mounted twice"),
        pytest.param(_in_fastapi, "/a/hooks", {}, id="in FastAPI"),
        # A proxy that takes "/api" off, and hands on the rest.
        pytest.param(_in_fastapi, "/a/hooks", {"root_path": "/api"}, id="behind a proxy"),
    ],
)
async def test_the_asgi_door_answers(
    app_of: Callable[[WebhookReceiver], Any], path: str, config: dict[str, Any]
) -> None:
    async with (
        Server() as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
        serving(app_of(receiver), **config) as address,
    ):
        await check_door(address + path, receiver)


async def test_the_asgi_door_answers_where_the_server_leaves_the_root_path_out() -> None:
    """As some do whose proxy has taken it off, other than uvicorn."""
    async with (
        Server() as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        inner = _in_fastapi(receiver)

        async def app(scope: Any, receive: Any, send: Any) -> None:
            await inner({**scope, "root_path": "/api"}, receive, send)

        async with serving(app) as address:
            await check_door(f"{address}/a/hooks", receiver)


async def test_the_aiohttp_door_answers_alike() -> None:
    async with Server() as server, client(server) as rh, mounted(rh) as receiver:
        await check_door(receiver.url.rpartition("/")[0], receiver)


async def test_the_aiohttp_door_answers_alike_at_the_root() -> None:
    async with (
        Server() as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        runner = web.AppRunner(receiver.app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            await check_door(f"http://127.0.0.1:{runner.addresses[0][1]}", receiver)
        finally:
            await runner.cleanup()


async def _flood(url: str, events: int) -> list[int]:
    async with ClientSession() as http:

        async def post(number: int) -> int:
            async with http.post(url, json={"taskId": str(number)}) as response:
                return response.status

        return await asyncio.gather(*(post(number) for number in range(1, events + 1)))


async def test_a_flood_is_answered_at_both_doors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "MOST_AT_WORK", 3)
    gate = asyncio.Event()

    async def slow(_: TaskEvent) -> None:
        await gate.wait()

    async def check(address: str, receiver: WebhookReceiver) -> None:
        answers = await _flood(f"{address}/{token_of(receiver)}", 30)
        assert sorted(answers) == [200] * 3 + [429] * 27
        gate.set()
        await asyncio.sleep(0.05)
        assert await _flood(f"{address}/{token_of(receiver)}", 3) == [200] * 3
        gate.clear()

    async with (
        Server() as server,
        client(server) as rh,
        mounted(rh, on_unknown=slow) as receiver,
        serving(receiver.asgi) as address,
    ):
        await check(address, receiver)
        await asyncio.sleep(0)
        gate.set()
        await asyncio.sleep(0.05)
        gate.clear()
        await check(receiver.url.rpartition("/")[0], receiver)
        gate.set()


async def test_a_closed_receiver_is_not_found_at_either_door() -> None:
    async with (
        Server() as server,
        client(server) as rh,
        mounted(rh) as receiver,
        serving(receiver.asgi) as address,
    ):
        await receiver.close()
        assert await _flood(receiver.url, 1) == [404]
        assert await _flood(f"{address}/{token_of(receiver)}", 1) == [404]


async def test_a_receiver_whose_client_is_closed_is_not_found() -> None:
    async with Server() as server:
        rh = client(server)
        async with mounted(rh) as receiver:
            assert await _flood(receiver.url, 1) == [200]
            await rh.close()
            assert await _flood(receiver.url, 1) == [404]
