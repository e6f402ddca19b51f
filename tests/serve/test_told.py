"""Who is told of the end of tasks, by whole servers: callers by webhooks and events, the server
itself by the service's webhooks."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from aiohttp import web
from standardwebhooks import Webhook

from runninghub_async.sandbox import Sandbox
from tests.helpers import until
from tests.postgres_server import database
from tests.serve.serving import BUDGET, Door, door_on

PICTURE = {
    "model": "seedream-v4.5/text-to-image",
    "params": {"prompt": "a red kite", "resolution": "2k"},
}
FILM = {"model": "hailuo-2.3-t2v-standard", "prompt": "a paper boat", "seconds": "6"}
HOST = "127.0.0.1"


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """It looks at its tasks so seldom that it must be told of their ends."""
    with (
        Sandbox(task_seconds=0.05, small=True, concurrency=100) as sandbox,
        door_on(
            sandbox,
            tmp_path_factory.mktemp("door"),
            client={"poll": 300},
            is_public=True,
            webhook_hosts=[HOST],
        ) as running,
    ):
        yield running


@asynccontextmanager
async def receiver() -> AsyncIterator[tuple[str, list[tuple[dict[str, str], bytes]]]]:
    """A caller's server; its address, and what has come there."""
    came: list[tuple[dict[str, str], bytes]] = []

    async def take(request: web.Request) -> web.Response:
        headers = {name.lower(): value for name, value in request.headers.items()}
        came.append((headers, await request.read()))
        return web.Response(status=204)

    app = web.Application()
    app.router.add_post("/{path:.*}", take)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, HOST, 0).start()
    try:
        yield f"http://{HOST}:{runner.addresses[0][1]}/hook", came
    finally:
        await runner.cleanup()


async def events_of(asking: httpx2.AsyncClient, task: str) -> list[dict[str, Any]]:
    """All events of a task until its end."""
    events: list[dict[str, Any]] = []
    async with asking.stream("GET", f"/v1/tasks/{task}/events") as response:
        assert response.status_code == 200
        async for line in response.aiter_lines():
            if line.startswith("data: "):
                events.append(json.loads(line.removeprefix("data: ")))
    return events


async def test_a_task_ends_when_the_service_says_so(door: Door) -> None:
    began = time.monotonic()
    async with door.asking() as asking:
        made = await asking.post("/v1/tasks", json=PICTURE)
        assert made.status_code == 200, made.text
        events = await events_of(asking, made.json()["id"])
        assert events[-1]["status"] == "completed"
        assert time.monotonic() - began < 100, "it was not told, and looked by itself"
        (output,) = events[-1]["outputs"]
        assert output["url"].startswith(f"{door.url}/v1/files/")
        async with httpx2.AsyncClient() as anybody:
            file = await anybody.get(output["url"])
        assert (file.status_code, len(file.content)) == (200, output["size"])
        now = (await asking.get(f"/v1/tasks/{made.json()['id']}")).json()
        for each in (now, events[-1]):  # links are signed anew
            each["outputs"] = [{**output, "url": ""} for output in each["outputs"]]
        assert now == events[-1]


async def test_callers_are_told_of_tasks_and_films(door: Door) -> None:
    secret = door.app.webhook_secret
    assert secret is not None
    async with receiver() as (url, came), door.asking() as asking:
        task = await asking.post("/v1/tasks", json={**PICTURE, "webhook_url": url})
        film = await asking.post("/v1/videos", json={**FILM, "webhook_url": url})
        form = {**FILM, "prompt": "another boat", "webhook_url": url}
        other = await asking.post("/v1/videos", files={k: (None, v) for k, v in form.items()})
        assert [each.status_code for each in (task, film, other)] == [200] * 3, film.text
        await until(lambda: len(came) == 3)
        told = [Webhook(secret).verify(body, headers) for headers, body in came]
        assert {each["type"] for each in told} == {"task.completed"}
        by_id = {each["data"]["id"]: each["data"] for each in told}
        assert set(by_id) == {each.json()["id"] for each in (task, film, other)}
        for id, data in by_id.items():
            now = (await asking.get(f"/v1/tasks/{id}")).json()
            assert {**now, "outputs": []} == {**data, "outputs": []}
            assert len(data["outputs"]) == 1


async def test_a_server_that_was_asked_nothing_yet_tells_links_that_lead_to_it(
    tmp_path: Path,
) -> None:
    """As one that was started again, and tells what the one before could not."""
    settings: dict[str, Any] = {"webhook_hosts": [HOST]}
    async with receiver() as (url, came):
        with Sandbox(task_seconds=0.5, small=True) as sandbox:
            with door_on(sandbox, tmp_path, **settings) as first:
                async with first.asking() as asking:
                    made = await asking.post("/v1/tasks", json={**PICTURE, "webhook_url": url})
                    assert made.status_code == 200, made.text
            with door_on(sandbox, tmp_path, **settings) as second:
                await until(lambda: came)
                (output,) = json.loads(came[0][1])["data"]["outputs"]
                assert output["url"].startswith(f"{second.url}/v1/files/")
                async with httpx2.AsyncClient() as anybody:
                    assert (await anybody.get(output["url"])).status_code == 200
            assert len(sandbox.tasks) == 1


@pytest.mark.parametrize("url", ["http://10.0.0.1/", "https://localhost/", "ftp://a.b/", 7, ""])
async def test_an_address_that_may_not_be_is_refused_before_anything_is_made(
    door: Door, url: object
) -> None:
    before = len(door.sandbox.tasks)
    async with door.asking() as asking:
        for path, body in (("/v1/tasks", PICTURE), ("/v1/videos", FILM)):
            answer = await asking.post(path, json={**body, "webhook_url": url})
            assert answer.status_code == 400
            assert answer.json()["error"]["param"] == "webhook_url"
    assert len(door.sandbox.tasks) == before


async def test_whoever_waits_needs_no_webhook(door: Door) -> None:
    picture = {"model": PICTURE["model"], "prompt": "a red kite", "webhook_url": f"http://{HOST}/"}
    async with door.asking() as asking:
        answer = await asking.post("/v1/images/generations", json=picture)
        assert answer.status_code == 400
        assert "webhook_url" in answer.json()["error"]["message"]


async def test_events_of_the_service_come_in_by_a_secret(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "runninghub_async.serve")
    async with httpx2.AsyncClient(base_url=door.url) as anybody:
        answer = await anybody.post("/v1/hooks/nobody-knows-this-secret", json={"taskId": "1"})
        assert answer.status_code == 404
        assert answer.json()["error"]["code"] == "not_found"
    assert "nobody-knows" not in answer.text
    assert "nobody-knows" not in caplog.text


async def test_a_server_without_a_public_address_looks_by_itself(tmp_path: Path) -> None:
    with (
        Sandbox(task_seconds=0.02, small=True) as sandbox,
        door_on(sandbox, tmp_path) as door,
    ):
        async with door.asking() as asking:
            made = await asking.post("/v1/tasks", json=PICTURE)
            events = await events_of(asking, made.json()["id"])
            assert events[-1]["status"] == "completed"
            assert (await asking.post("/v1/hooks/x", json={})).status_code == 404


async def test_what_one_server_is_told_another_hears(tmp_path: Path) -> None:
    """Behind one address the service tells whichever it meets, not the one that has the task."""
    ledger = f"{database()}&run={tmp_path.name}"
    with Sandbox(task_seconds=0.3, small=True, concurrency=100) as sandbox:
        more: dict[str, Any] = {"ledger": ledger, "budget": BUDGET, "client": {"poll": 300}}
        with (
            door_on(sandbox, tmp_path / "out", is_public=True, **more) as front,
            door_on(sandbox, tmp_path / "out", public_url=front.url, **more) as back,
        ):
            began = time.monotonic()
            async with back.asking() as asking:
                made = await asking.post("/v1/tasks", json=PICTURE)
                assert made.status_code == 200, made.text
                events = await events_of(asking, made.json()["id"])
            assert events[-1]["status"] == "completed"
            assert events[-1]["outputs"][0]["url"].startswith(f"{front.url}/v1/files/")
            assert time.monotonic() - began < 100, "it was not told, and looked by itself"
