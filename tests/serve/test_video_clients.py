"""Videos, asked for with the official clients over loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openai
import pytest
from openai import OpenAI

from runninghub_async.sandbox import fail
from tests.misbehaving import PNG
from tests.serve import node_client
from tests.serve.serving import Door
from tests.serve.test_images import sent

SORA, KLING = "rhart-video-s-official/text-to-video", "kling-v2.6-pro/image-to-video"

pytestmark = pytest.mark.filterwarnings("ignore:The Sora API is scheduled")
"""The client warns of another service."""


@pytest.fixture(scope="module")
def client(door: Door) -> Iterator[OpenAI]:
    with OpenAI(base_url=f"{door.url}/v1", api_key=door.token) as client:
        yield client


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "mine.png"
    path.write_bytes(PNG)
    return path


def test_a_video_from_words_to_its_content(door: Door, client: OpenAI) -> None:
    begun = client.videos.create(model=SORA, prompt="rain", seconds="8", size="720x1280")
    assert (begun.object, begun.model, begun.seconds, begun.size) == (
        "video",
        SORA,
        "8",
        "720x1280",
    )
    assert begun.status in ("queued", "in_progress", "completed")
    made = client.videos.poll(begun.id, poll_interval_ms=50)
    body = sent(door, SORA)
    assert (body["duration"], body["size"]) == ("8", "720x1280")
    assert (made.status, made.progress, made.error) == ("completed", 100, None)
    assert made.completed_at is not None
    content = client.videos.download_content(made.id)
    assert content.response.headers["content-type"].startswith("video/")
    assert b"ftyp" in content.read()[:32]
    assert made.id in [video.id for video in client.videos.list(limit=5)]
    assert client.videos.delete(made.id).deleted
    with pytest.raises(openai.NotFoundError):
        client.videos.retrieve(made.id)


@pytest.mark.parametrize("as_link", [False, True])
def test_a_video_from_a_picture(door: Door, client: OpenAI, picture: Path, as_link: bool) -> None:
    # The client refuses the links that it declares, unless they stand beside.
    link = {"image_url": "https://files.example/a.png"}
    given: dict[str, Any] = {} if as_link else {"input_reference": picture}
    more: dict[str, Any] = {"input_reference": link} if as_link else {}
    made = client.videos.create_and_poll(
        model=KLING,
        prompt="it turns",
        **given,
        seconds="5",  # type: ignore[arg-type]  # of other models
        extra_body={"sound": "true", **more},
        poll_interval_ms=50,
    )
    assert made.status == "completed"
    body = sent(door, KLING)
    assert body["imageUrl"].startswith("https://files" if as_link else door.sandbox.base_url)
    assert body["sound"] in (True, "true")


def test_what_a_video_cannot_be(client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as raised:
        client.videos.create(
            model=SORA,
            prompt="rain",
            seconds="7",  # type: ignore[arg-type]
            size="9x9",  # type: ignore[arg-type]
        )
    assert raised.value.param == "size"
    assert "seconds is '7'; allowed is one of '4', '8', '12'" in raised.value.message


def test_a_video_that_fails(door: Door, client: OpenAI) -> None:
    door.sandbox.script(SORA, [fail(1501)])
    made = client.videos.create_and_poll(model=SORA, prompt="forbidden", poll_interval_ms=50)
    assert made.status == "failed"
    assert made.error is not None
    assert made.error.message


def test_with_the_client_of_node(door: Door, picture: Path) -> None:
    found = node_client.answers(
        door,
        f"""
const file = fs.createReadStream(process.argv[3]);
const begun = await client.videos.create(
  {{ model: "{KLING}", prompt: "it turns", seconds: "5", input_reference: file }});
let video = begun;
while (!["completed", "failed"].includes(video.status)) {{
  await new Promise((resolve) => setTimeout(resolve, 50));
  video = await client.videos.retrieve(begun.id);
}}
answers.status = video.status;
const content = await client.videos.downloadContent(video.id);
answers.bytes = (await content.arrayBuffer()).byteLength;
answers.listed = [];
for await (const one of client.videos.list()) answers.listed.push(one.id);
answers.deleted = (await client.videos.delete(video.id)).deleted;
answers.id = video.id;
try {{ await client.videos.create({{ model: "{SORA}", prompt: "rain", seconds: "7" }}); }}
catch (error) {{ answers.wrong = told(error); }}
""",
        str(picture),
    )
    assert found["status"] == "completed"
    assert found["bytes"] > 1000
    assert found["id"] in found["listed"]
    assert found["deleted"] is True
    assert found["wrong"]["param"] == "seconds"
