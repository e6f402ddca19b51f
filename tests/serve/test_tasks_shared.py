"""Two servers on one PostgreSQL: what one has taken, the other tells, and ends."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from runninghub_async.sandbox import Sandbox, delay, fail, hang, reset
from tests.helpers import until
from tests.postgres_server import database
from tests.serve.serving import Door, door_on
from tests.serve.test_own_tasks import ANN, begun, tokens, told_of_all
from tests.serve.test_tasks import PICTURE, ended
from tests.serve.test_videos import tasks_of


class Pair(NamedTuple):
    one: Door
    other: Door


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    folder = tmp_path_factory.mktemp("pair")
    shared = {"ledger": database(), "tokens": tokens(folder)}
    with (
        Sandbox(task_seconds=0.02, small=True, concurrency=100) as sandbox,
        door_on(sandbox, folder / "out", **shared) as one,
        door_on(sandbox, folder / "out", **shared) as other,
    ):
        yield Pair(one, other)


async def test_the_other_tells_the_same(pair: Pair) -> None:
    pair.one.sandbox.script(None, [fail(kind="memory")], prompt="a huge boat")
    pair.one.sandbox.script(None, [reset()], prompt="a boat in the fog")
    prompts = ("a paper boat", "a huge boat", "a boat in the fog")
    async with pair.one.asking(ANN) as one, pair.other.asking(ANN) as other:
        ids = [await begun(one, prompt) for prompt in prompts]
        for id in ids:
            await ended(other, id)
        for id in ids:
            await ended(one, id)
        assert await told_of_all(one, ids) == await told_of_all(other, ids)
        film = await other.get(f"/v1/videos/{ids[0]}/content")
        assert film.headers["content-type"] == "video/mp4"
        listed = (await other.get("/v1/videos", params={"order": "asc"})).json()["data"]
        assert [video["id"] for video in listed] == ids


async def test_the_other_ends_it(pair: Pair) -> None:
    pair.one.sandbox.script(None, [hang()], prompt="a boat for ever")
    async with pair.one.asking(ANN) as one, pair.other.asking(ANN) as other:
        id = await begun(one, "a boat for ever")
        await until(lambda: tasks_of(pair.one, "a boat for ever"))
        assert (await other.delete(f"/v1/videos/{id}")).status_code == 200
        for http in (one, other):
            assert (await http.get(f"/v1/videos/{id}")).status_code == 404
        await until(
            lambda: [task.status for task in tasks_of(pair.one, "a boat for ever")] == ["CANCEL"]
        )


async def test_the_other_ends_it_while_its_submit_is_answered(pair: Pair) -> None:
    pair.one.sandbox.script(None, [delay(0.5)], prompt="a slow boat")
    async with pair.one.asking(ANN) as one, pair.other.asking(ANN) as other:
        id = await begun(one, "a slow boat")
        await until(lambda: tasks_of(pair.one, "a slow boat"))
        assert (await other.delete(f"/v1/videos/{id}")).status_code == 200
        assert (await one.get(f"/v1/videos/{id}")).status_code == 404
        # Done by the time it could be cancelled, or cancelled: either way nothing of it is left.
        await until(lambda: tasks_of(pair.one, "a slow boat")[0].status in ("CANCEL", "SUCCESS"))
        await until(lambda: not list(pair.one.out.rglob(f"*{id}*.mp4")))


async def test_odd_letters_are_kept(pair: Pair) -> None:
    odd = "a boat \0 \u2028 \ufffe \U0001f6f6"
    body = {"model": PICTURE, "params": {"prompt": odd, "resolution": "2k"}}
    async with pair.one.asking(ANN) as one, pair.other.asking(ANN) as other:
        answer = await one.post("/v1/tasks", json=body)
        assert answer.status_code == 200, answer.text
        told = await ended(other, answer.json()["id"])
        assert told["status"] == "completed"
        assert told["params"] == body["params"]
