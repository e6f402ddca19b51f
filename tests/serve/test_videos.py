"""``/v1/videos``, as the official client speaks it."""

from __future__ import annotations

import base64
import io
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import openai
import pytest
from openai.types import Video
from PIL import Image

from runninghub_async.sandbox import fail, hang, reset
from tests.helpers import until
from tests.serve.node_client import answers
from tests.serve.serving import Door

# The other API's own films are to end; its words are spoken by many servers.
pytestmark = pytest.mark.filterwarnings("ignore:The Sora API:DeprecationWarning")
MODEL = "hailuo-2.3-t2v-standard"
OF_PICTURE = "hailuo-2.3/i2v-standard"
KEYS = {
    *("id", "object", "status", "progress", "created_at", "completed_at", "expires_at"),
    *("model", "prompt", "seconds", "size", "error"),
}


@pytest.fixture
async def client(door: Door) -> AsyncIterator[openai.AsyncOpenAI]:
    async with openai.AsyncOpenAI(base_url=f"{door.url}/v1", api_key=door.token) as client:
        yield client


async def made(client: openai.AsyncOpenAI, **more: Any) -> Any:
    """A video that is made, as the official client waits for it."""
    given: dict[str, Any] = {"model": MODEL, "prompt": "a paper boat", "poll_interval_ms": 20}
    return await client.videos.create_and_poll(**{**given, **more})


async def test_a_video_is_made_looked_at_fetched_and_deleted(
    client: openai.AsyncOpenAI, door: Door
) -> None:
    begun = await client.videos.create(model=MODEL, prompt="a paper boat", seconds="6")  # type: ignore[arg-type]
    assert begun.id.startswith("video_")
    assert begun.status in ("queued", "in_progress")
    video = await client.videos.poll(begun.id, poll_interval_ms=20)
    assert (video.status, video.progress, video.prompt) == ("completed", 100, "a paper boat")
    assert (video.model, video.seconds, video.error) == (MODEL, "6", None)
    assert video.completed_at is not None
    assert video.expires_at is not None
    assert video.created_at <= video.completed_at < video.expires_at
    assert video == await client.videos.retrieve(begun.id)

    content = await client.videos.download_content(begun.id)
    assert content.response.headers["content-type"] == "video/mp4"
    film = await content.aread()
    assert film[4:8] == b"ftyp"
    picture = await client.videos.download_content(begun.id, variant="thumbnail")
    with Image.open(io.BytesIO(await picture.aread())) as image:
        assert image.format == "WEBP"

    gone = await client.videos.delete(begun.id)
    assert (gone.id, gone.deleted, gone.object) == (begun.id, True, "video.deleted")
    with pytest.raises(openai.NotFoundError):
        await client.videos.retrieve(begun.id)
    with pytest.raises(openai.NotFoundError):
        await client.videos.download_content(begun.id)
    with pytest.raises(openai.NotFoundError):
        await client.videos.delete(begun.id)
    assert not [path for path in door.out.rglob("*.mp4") if begun.id in path.name]


async def test_the_shape_is_the_other_apis(client: openai.AsyncOpenAI, door: Door) -> None:
    video = await made(client)
    async with door.asking() as http:
        told = (await http.get(f"/v1/videos/{video.id}")).json()
        body = {"model": MODEL, "prompt": "a boat", "seconds": 6}
        posted = await http.post("/v1/videos", json=body)
    assert posted.json()["seconds"] == "6"
    assert told.keys() == KEYS
    assert posted.status_code == 200
    assert posted.json().keys() == KEYS


async def test_a_picture_comes_as_a_part_or_as_an_address(client: openai.AsyncOpenAI) -> None:
    video = await made(client, model=OF_PICTURE, input_reference=("a.png", picture(), "image/png"))
    assert video.status == "completed"
    reference = {"image_url": f"data:image/png;base64,{encoded(picture())}"}
    body = {"model": OF_PICTURE, "prompt": "dolly in", "input_reference": reference}
    begun = await client.post("/videos", body=body, cast_to=Video)
    assert (await client.videos.poll(begun.id, poll_interval_ms=20)).status == "completed"


async def test_the_list_goes_by_time_and_by_pages(client: openai.AsyncOpenAI) -> None:
    made_here = [(await made(client, prompt=f"boat {n}")).id for n in range(5)]
    newest = [video.id async for video in client.videos.list(limit=2)]
    assert newest[:5] == made_here[::-1]
    oldest = [video.id async for video in client.videos.list(limit=3, order="asc")]
    assert oldest == newest[::-1]
    page = await client.videos.list(limit=2, after=made_here[4])
    assert [video.id for video in page.data] == [made_here[3], made_here[2]]
    assert page.has_more
    await client.videos.delete(made_here[3])
    page = await client.videos.list(limit=2, after=made_here[4])
    assert [video.id for video in page.data] == [made_here[2], made_here[1]]


async def test_a_page_that_makes_no_sense_is_refused(
    client: openai.AsyncOpenAI, door: Door
) -> None:
    with pytest.raises(openai.NotFoundError, match="video_0"):
        await client.videos.list(after="video_0")
    async with door.asking() as http:
        answer = await http.get("/v1/videos", params={"limit": "0", "order": "up"})
    error = answer.json()["error"]
    assert (answer.status_code, error["param"]) == (400, "limit")
    assert "from 1 to 100" in error["message"]
    assert "asc or desc" in error["message"]


@pytest.mark.parametrize(
    ("kind", "code"),
    [("moderation", "content_policy_violation"), ("platform", "task_failed")],
)
async def test_a_video_that_failed_says_why(
    client: openai.AsyncOpenAI, door: Door, kind: Any, code: str
) -> None:
    door.sandbox.script(None, [fail(kind=kind)], prompt=f"a boat with {kind}")
    video = await made(client, prompt=f"a boat with {kind}")
    assert video.status == "failed"
    assert video.error is not None
    assert video.error.code == code
    assert "Please try again" not in video.error.message
    with pytest.raises(openai.BadRequestError) as caught:
        await client.videos.download_content(video.id)
    assert caught.value.code == code
    assert caught.value.response.headers["x-should-retry"] == "false"


@pytest.mark.parametrize(
    ("given", "param", "words"),
    [
        ({"model": None}, "model", "GET /v1/models"),
        ({"seconds": "7"}, "seconds", "6"),
        ({"size": "1x1"}, "size", ""),
        ({"extra_body": {"n": 2}}, "n", ""),
        ({"extra_body": {"stream": True}}, "stream", ""),
        ({"model": "seedream-v4.5/text-to-image"}, "model", "/v1/images/generations"),
        ({"prompt": ""}, "prompt", ""),
    ],
)
async def test_what_cannot_be_made_is_refused(
    client: openai.AsyncOpenAI, given: dict[str, Any], param: str, words: str
) -> None:
    asked = {"model": MODEL, "prompt": "a paper boat", **given}
    if asked["model"] is None:
        del asked["model"]
    with pytest.raises(openai.BadRequestError) as caught:
        await client.videos.create(**asked)
    assert caught.value.param == param, caught.value
    assert words in str(caught.value)


async def test_an_unknown_model_names_the_nearest(client: openai.AsyncOpenAI) -> None:
    with pytest.raises(openai.NotFoundError, match=r"hailuo-2\.3-t2v-standard") as caught:
        await client.videos.create(model="hailuo-2.3-t2v-standart", prompt="a paper boat")
    assert (caught.value.code, caught.value.param) == ("model_not_found", "model")


async def test_refusals_are_the_clients_own_errors(client: openai.AsyncOpenAI, door: Door) -> None:
    with pytest.raises(openai.AuthenticationError) as unknown:
        await client.with_options(api_key="nobody's").videos.list()
    assert unknown.value.code == "invalid_api_key"
    given: dict[str, Any] = {"model": MODEL, "prompt": "a boat of a key"}
    again = {"idempotency-key": "one key"}
    first = await client.videos.create(**given, extra_headers=again)
    assert (await client.videos.create(**given, extra_headers=again)).id == first.id
    with pytest.raises(openai.UnprocessableEntityError) as other:
        await client.videos.create(model=MODEL, prompt="another boat", extra_headers=again)
    assert other.value.code == "idempotency_key_reused"
    with pytest.raises(openai.NotFoundError) as gone:
        await client.videos.retrieve("video_1")
    for caught in (unknown, other, gone):
        assert caught.value.response.headers["x-should-retry"] == "false"
        assert caught.value.request_id


async def test_what_no_model_here_does_is_not_there(client: openai.AsyncOpenAI) -> None:
    video = await made(client)
    with pytest.raises(openai.NotFoundError):
        await client.videos.remix(video.id, prompt="at night")
    with pytest.raises(openai.NotFoundError):
        await client.videos.extend(video=b"film", prompt="on", seconds="4")
    with pytest.raises(openai.BadRequestError, match="video or thumbnail"):
        await client.videos.download_content(video.id, variant="spritesheet")


async def test_a_video_that_is_not_made_yet_has_no_content(
    client: openai.AsyncOpenAI, door: Door
) -> None:
    door.sandbox.script(None, [hang()], prompt="a boat for ever")
    video = await client.videos.create(model=MODEL, prompt="a boat for ever")
    with pytest.raises(openai.BadRequestError, match="not made yet") as caught:
        await client.videos.download_content(video.id)
    assert caught.value.code == "video_not_ready"
    await until(lambda: tasks_of(door, "a boat for ever"))
    await client.videos.delete(video.id)
    with pytest.raises(openai.NotFoundError):
        await client.videos.retrieve(video.id)
    await until(lambda: [task.status for task in tasks_of(door, "a boat for ever")] == ["CANCEL"])


async def test_a_submit_that_is_uncertain_is_a_video_that_failed(
    client: openai.AsyncOpenAI, door: Door
) -> None:
    door.sandbox.script(None, [reset()], prompt="a boat in the fog")
    video = await made(client, prompt="a boat in the fog")
    assert video.status == "failed"
    assert video.error.code == "submission_uncertain"
    assert len(tasks_of(door, "a boat in the fog")) == 1


def tasks_of(door: Door, prompt: str) -> list[Any]:
    """What the service has made of a prompt."""
    return [task for task in door.sandbox.tasks if task.params.get("prompt") == prompt]


def picture() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (512, 512), "teal").save(written, "PNG")
    return written.getvalue()


def encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


_IN_NODE = """
const model = process.argv[3];
const made = await client.videos.create({ model, prompt: "a boat in Node" });
answers.begun = made.status;
let video = made;
while (!["completed", "failed"].includes(video.status)) {
  await new Promise((done) => setTimeout(done, 20));
  video = await client.videos.retrieve(made.id);
}
answers.video = video;
answers.content = (await (await client.videos.downloadContent(made.id)).arrayBuffer()).byteLength;
const picture = await client.videos.downloadContent(made.id, { variant: "thumbnail" });
answers.picture = picture.headers.get("content-type");
answers.listed = [];
const all = client.videos.list({ limit: 1, order: "asc" });
for await (const each of all) answers.listed.push(each.id);
const reference = await toFile(fs.readFileSync(process.argv[5]), "a.png", { type: "image/png" });
const of_picture = { model: process.argv[4], prompt: "dolly in", input_reference: reference };
answers.of_picture = (await client.videos.create(of_picture)).status;
answers.deleted = await client.videos.delete(made.id);
answers.gone = await client.videos.retrieve(made.id).catch(told);
answers.wrong = await client.videos.create({ model, prompt: "", seconds: "7" }).catch(told);
answers.nameless = await client.videos.create({ prompt: "a boat" }).catch(told);
"""


def test_the_client_of_node_gets_its_videos(door: Door, tmp_path: Path) -> None:
    (path := tmp_path / "a.png").write_bytes(picture())
    told = answers(door, _IN_NODE, MODEL, OF_PICTURE, str(path))
    video = told["video"]
    assert told["begun"] in ("queued", "in_progress")
    assert (video["status"], video["object"], video["prompt"]) == (
        "completed",
        "video",
        "a boat in Node",
    )
    assert told["content"] > 1000
    assert told["picture"] == "image/webp"
    assert video["id"] in told["listed"]
    assert len(set(told["listed"])) == len(told["listed"])
    assert told["of_picture"] in ("queued", "in_progress")
    assert told["deleted"] == {"id": video["id"], "object": "video.deleted", "deleted": True}
    assert (told["gone"]["class"], told["gone"]["status"]) == ("NotFoundError", 404)
    assert told["wrong"]["class"] == "BadRequestError"
    assert told["wrong"]["param"] in ("prompt", "seconds")
    assert (told["nameless"]["class"], told["nameless"]["param"]) == ("BadRequestError", "model")
    assert told["nameless"]["requestID"]
