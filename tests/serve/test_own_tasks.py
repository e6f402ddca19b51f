"""What is a token's own, and that a server which was started again tells the same of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx2

from runninghub_async.sandbox import Sandbox, fail, hang, reset
from runninghub_async.serve.token_file import write_tokens
from runninghub_async.serve.token_texts import new_secret, new_token
from tests.helpers import until
from tests.serve.serving import door_on
from tests.serve.test_tasks import PICTURE, ended
from tests.serve.test_videos import MODEL, encoded, picture

ANN, BOB = new_secret(), new_secret()


def tokens(folder: Path) -> Path:
    """Of Ann, who may do all, and of Bob, who may have one model made."""
    path = folder / "tokens.yaml"
    ann = new_token("ann", ANN, budget="50CNY/day")
    bob = new_token("bob", BOB, budget="50CNY/day", models=[MODEL])
    write_tokens(path, [ann, bob])
    return path


async def told_of_all(http: httpx2.AsyncClient, ids: list[str]) -> list[dict[str, Any]]:
    """What is told of tasks, without what is signed anew each time."""
    told = [(await http.get(f"/v1/tasks/{id}")).json() for id in ids]
    for task in told:
        for output in task["outputs"]:
            output.pop("url", None)
    return told


async def test_another_tokens_tasks_are_not_there(tmp_path: Path) -> None:
    with (
        Sandbox(task_seconds=0.02, small=True) as sandbox,
        door_on(sandbox, tmp_path / "out", tokens=tokens(tmp_path)) as door,
    ):
        async with door.asking(ANN) as ann, door.asking(BOB) as bob:
            body = {"model": MODEL, "prompt": "a boat of Ann's"}
            video = (await ann.post("/v1/videos", json=body)).json()["id"]
            await ended(ann, video)
            for method, path in (
                ("GET", f"/v1/videos/{video}"),
                ("GET", f"/v1/videos/{video}/content"),
                ("DELETE", f"/v1/videos/{video}"),
                ("GET", f"/v1/videos?after={video}"),
                ("GET", f"/v1/tasks/{video}"),
                ("DELETE", f"/v1/tasks/{video}"),
            ):
                answer = await bob.request(method, path)
                assert answer.status_code == 404, (method, path)
                other = await bob.request(method, path.replace(video, "video_" + "0" * 32))
                assert other.status_code == 404
                same = answer.json()["error"]["message"].replace(video, "video_" + "0" * 32)
                assert other.json()["error"]["message"] == same  # it does not tell that it is there
            for odd in ("video_1", "%00", "video_" + "0" * 5000, "%F0%9F%98%80", video.upper()):
                assert (await ann.get(f"/v1/videos/{odd}")).status_code == 404
                assert (await ann.get(f"/v1/videos?after={odd}")).status_code == 404
            assert (await bob.get("/v1/videos")).json()["data"] == []
            assert [each["id"] for each in (await ann.get("/v1/videos")).json()["data"]] == [video]
            refused = await bob.post("/v1/tasks", json={"model": PICTURE, "params": {}})
            assert refused.json()["error"]["code"] == "model_not_found"


async def test_a_server_that_is_started_again_tells_the_same(tmp_path: Path) -> None:
    with Sandbox(task_seconds=0.02, small=True) as sandbox:
        sandbox.script(None, [fail(kind="moderation")], prompt="a boat that is refused")
        sandbox.script(None, [reset()], prompt="a boat in the fog")
        given = {"tokens": tokens(tmp_path)}
        prompts = ("a paper boat", "a boat that is refused", "a boat in the fog")
        with door_on(sandbox, tmp_path / "out", **given) as door:
            async with door.asking(ANN) as ann:
                ids = [await begun(ann, prompt) for prompt in prompts]
                for id in ids:
                    await ended(ann, id)
                before = await told_of_all(ann, ids)
        with door_on(sandbox, tmp_path / "out", **given) as door:
            async with door.asking(ANN) as ann:
                assert await told_of_all(ann, ids) == before
                file = await ann.get(f"/v1/videos/{ids[0]}/content")
                assert file.headers["content-type"] == "video/mp4"
                assert (await ann.delete(f"/v1/videos/{ids[0]}")).status_code == 200
                left = (await ann.get("/v1/videos", params={"order": "asc"})).json()["data"]
                assert [each["id"] for each in left] == ids[1:]
        codes = [task["error"] and task["error"]["code"] for task in before]
        assert codes == [None, "content_policy_violation", "submission_uncertain"]


async def test_files_that_came_with_a_request_outlive_it(tmp_path: Path) -> None:
    """What is in line when a server stops is done by the next one, with the files it had."""
    with Sandbox(task_seconds=0.02, small=True) as sandbox:
        given = {"tokens": tokens(tmp_path)}
        image = f"data:image/png;base64,{encoded(picture())}"
        body = {
            "model": "hailuo-2.3/i2v-standard",
            "params": {"prompt": "dolly in", "duration": "6", "image_url": image},
        }
        sandbox.script(None, [hang()], prompt="a boat for ever")
        with door_on(sandbox, tmp_path / "out", client={"concurrency": 1}, **given) as door:
            async with door.asking(ANN) as ann:
                await begun(ann, "a boat for ever")
                await until(lambda: sandbox.tasks)
                id = (await ann.post("/v1/tasks", json=body)).json()["id"]
                assert (await ann.get(f"/v1/tasks/{id}")).json()["status"] == "queued"
        assert len(sandbox.tasks) == 1
        assert not list((tmp_path / "out" / "incoming").iterdir())
        with door_on(sandbox, tmp_path / "out", **given) as door:
            async with door.asking(ANN) as ann:
                told = await ended(ann, id)
        assert told["status"] == "completed"
        (task,) = (task for task in sandbox.tasks if task.params["prompt"] == "dolly in")
        assert task.params["imageUrl"].startswith("http")


async def begun(http: httpx2.AsyncClient, prompt: str) -> str:
    """The id of a video that is to be made."""
    answer = await http.post("/v1/videos", json={"model": MODEL, "prompt": prompt})
    id: str = answer.json()["id"]
    return id
