"""``/v1/tasks``: the plain way for everything, over HTTP as any program asks."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any

import httpx2
import pytest

from runninghub_async.sandbox import fail, hang
from tests.helpers import until
from tests.serve.serving import Door
from tests.serve.test_videos import picture, tasks_of

PICTURE = "seedream-v4.5/text-to-image"
FILM = "hailuo-2.3/i2v-standard"


@pytest.fixture
async def http(door: Door) -> AsyncIterator[httpx2.AsyncClient]:
    async with door.asking() as http:
        yield http


def params(prompt: str = "a paper boat", **more: Any) -> dict[str, Any]:
    return {"model": PICTURE, "params": {"prompt": prompt, "resolution": "2k", **more}}


async def ended(http: httpx2.AsyncClient, id: str) -> dict[str, Any]:
    """A task, once it is over."""
    async with asyncio.timeout(30):
        while True:
            told: dict[str, Any] = (await http.get(f"/v1/tasks/{id}")).json()
            if told["status"] in ("completed", "failed"):
                return told
            await asyncio.sleep(0.02)


async def test_a_task_is_made_looked_at_fetched_and_deleted(http: httpx2.AsyncClient) -> None:
    answer = await http.post("/v1/tasks", json={**params(), "user": "ann"})
    assert answer.status_code == 200, answer.text
    begun = answer.json()
    assert begun["id"].startswith("task_")
    assert begun["object"] == "task"
    assert begun["status"] in ("queued", "in_progress")
    told = await ended(http, begun["id"])
    assert told["status"] == "completed"
    assert (told["progress"], told["queue_position"], told["error"]) == (100, None, None)
    assert (told["model"], told["params"]) == (PICTURE, params()["params"])
    assert Decimal(told["cost"]["amount"]) > 0
    (output,) = told["outputs"]
    assert (output["type"], output["kind"]) == ("file", "image")
    async with httpx2.AsyncClient() as anybody:
        file = await anybody.get(output["url"])
    assert file.headers["content-type"] == output["media_type"]
    assert len(file.content) == output["size"]

    gone = await http.delete(f"/v1/tasks/{begun['id']}")
    assert gone.json() == {"id": begun["id"], "object": "task.deleted", "deleted": True}
    for method in ("GET", "DELETE"):
        again = await http.request(method, f"/v1/tasks/{begun['id']}")
        assert (again.status_code, again.json()["error"]["code"]) == (404, "not_found")
    async with httpx2.AsyncClient() as anybody:
        assert (await anybody.get(output["url"])).status_code == 404


async def test_nothing_of_the_service_is_told(http: httpx2.AsyncClient, door: Door) -> None:
    begun = (await http.post("/v1/tasks", json=params("a hidden boat"))).json()
    answer = await http.get(f"/v1/tasks/{begun['id']}")
    told = await ended(http, begun["id"])
    (task,) = tasks_of(door, "a hidden boat")
    for text in (answer.text, str(told)):
        assert task.id not in text
        assert door.sandbox.api_key not in text
        assert door.sandbox.base_url not in text


async def test_files_come_as_parts_or_addresses(http: httpx2.AsyncClient) -> None:
    film = {"prompt": "slow dolly in", "duration": "6"}
    form = await http.post(
        "/v1/tasks",
        data={"model": FILM, **film},
        files={"image_url": ("../../a.png", picture(), "image/png")},
    )
    assert form.status_code == 200, form.text
    assert form.json()["params"]["image_url"] == {"file": "image_url-1.png"}
    address = f"data:image/png;base64,{base64.b64encode(picture()).decode()}"
    whole = await http.post(
        "/v1/tasks", json={"model": FILM, "params": {**film, "image_url": address}}
    )
    for answer in (form, whole):
        assert (await ended(http, answer.json()["id"]))["status"] == "completed"


async def test_all_that_is_wrong_is_told_at_once(http: httpx2.AsyncClient) -> None:
    body = {"model": PICTURE, "params": {"resolution": "9k", "sede": 1}, "graph": {}}
    answer = await http.post("/v1/tasks", json=body)
    error = answer.json()["error"]
    assert (answer.status_code, error["type"]) == (400, "invalid_request_error")
    for word in ("graph is not known", "prompt", "9k", "sede"):
        assert word in error["message"], error["message"]
    assert answer.headers["x-request-id"]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"params": {}}, 400, "invalid_parameter"),
        ({"model": 7, "params": {}}, 400, "invalid_parameter"),
        ({"model": "seedraem", "params": {}}, 404, "model_not_found"),
        ({"model": "workflow/1904136902449209346", "params": {}}, 404, "model_not_found"),
        (params(prompt="x" * 10**6), 400, "invalid_parameter"),
    ],
)
async def test_what_cannot_be_done_is_refused(
    http: httpx2.AsyncClient, body: dict[str, Any], status: int, code: str
) -> None:
    answer = await http.post("/v1/tasks", json=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code), answer.text


async def test_a_task_that_failed_says_why(http: httpx2.AsyncClient, door: Door) -> None:
    door.sandbox.script(None, [fail(kind="memory")], prompt="a huge boat")
    begun = (await http.post("/v1/tasks", json=params("a huge boat"))).json()
    told = await ended(http, begun["id"])
    assert told["status"] == "failed"
    assert told["error"]["code"] == "too_large_to_make"
    assert told["outputs"] == []


async def test_deleting_ends_a_task_at_the_service(http: httpx2.AsyncClient, door: Door) -> None:
    door.sandbox.script(None, [hang()], prompt="a boat for ever")
    begun = (await http.post("/v1/tasks", json=params("a boat for ever"))).json()
    await until(lambda: tasks_of(door, "a boat for ever"))
    assert (await http.delete(f"/v1/tasks/{begun['id']}")).status_code == 200
    await until(lambda: [task.status for task in tasks_of(door, "a boat for ever")] == ["CANCEL"])
    assert (await http.get(f"/v1/tasks/{begun['id']}")).status_code == 404


async def test_a_film_can_be_looked_at_as_a_task_and_a_task_is_no_film(
    http: httpx2.AsyncClient,
) -> None:
    film = {"model": "hailuo-2.3-t2v-standard", "prompt": "a boat"}
    video = (await http.post("/v1/videos", json=film)).json()
    told = await ended(http, video["id"])
    assert (told["object"], told["outputs"][0]["kind"]) == ("task", "video")
    task = (await http.post("/v1/tasks", json=params())).json()
    assert (await http.get(f"/v1/videos/{task['id']}")).status_code == 404
    assert (await http.get("/v1/videos", params={"after": task["id"]})).status_code == 404


async def test_the_same_key_is_the_same_task(http: httpx2.AsyncClient, door: Door) -> None:
    key = {"idempotency-key": "a1"}
    one = await http.post("/v1/tasks", json=params("a boat once"), headers=key)
    two = await http.post("/v1/tasks", json=params("a boat once"), headers=key)
    assert one.json()["id"] == two.json()["id"]
    other = await http.post("/v1/tasks", json=params("another boat"), headers=key)
    assert (other.status_code, other.json()["error"]["code"]) == (422, "idempotency_key_reused")
    await ended(http, one.json()["id"])
    assert len(tasks_of(door, "a boat once")) == 1
    bad = await http.post("/v1/tasks", json=params(), headers={"idempotency-key": "x" * 300})
    assert bad.status_code == 400
