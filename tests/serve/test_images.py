"""Pictures, asked for with the official clients over loopback."""

from __future__ import annotations

import base64
import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openai
import pytest
from openai import OpenAI

from runninghub_async import catalogue
from runninghub_async.sandbox import expired_link, fail
from tests.misbehaving import PNG
from tests.serve import node_client
from tests.serve.serving import Door

GPT, EDIT = "rhart-image-g-2-official/text-to-image", "rhart-image-x-official/edit"
TWO, MANY = "rhart-image-n-pro/edit", "alibaba/qwen-image-2.0-pro/text-to-image"
A_PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def client(door: Door) -> Iterator[OpenAI]:
    with OpenAI(base_url=f"{door.url}/v1", api_key=door.token) as client:
        yield client


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "mine.png"
    path.write_bytes(PNG)
    return path


def sent(door: Door, path: str) -> dict[str, Any]:
    """What the last submit of a model had in its body."""
    bodies = [seen.body for seen in door.sandbox.requests if seen.path.endswith(path)]
    found: dict[str, Any] = json.loads(bodies[-1])
    return found


def fetched(url: str) -> bytes:
    with urllib.request.urlopen(url) as answer:
        content: bytes = answer.read()
    return content


def test_a_picture(door: Door, client: OpenAI) -> None:
    made = client.images.generate(
        model=GPT, prompt="a red bicycle", size="1024x1536", quality="high", user="u-1"
    )
    (one,) = made.data or []
    assert one.url is not None
    assert one.b64_json is not None
    content = base64.b64decode(one.b64_json)
    assert content.startswith(A_PNG)
    assert fetched(one.url) == content
    assert (made.size, made.quality, made.output_format) == ("1024x1536", "high", "png")
    body = sent(door, GPT)
    assert (body["aspectRatio"], body["resolution"], body["quality"]) == ("2:3", "1k", "high")


def test_a_link_that_is_dead_for_a_moment_is_tried_again(door: Door, client: OpenAI) -> None:
    """It is paid, so it is not told as lost at once, while there is time to wait for it."""
    door.sandbox.script(None, expired_link(times=2), prompt="a late bicycle")
    made = client.images.generate(model=GPT, prompt="a late bicycle")
    assert fetched(str((made.data or [])[0].url)).startswith(A_PNG)


@pytest.mark.parametrize(("wanted", "other"), [("url", "b64_json"), ("b64_json", "url")])
def test_in_the_form_that_is_asked_for(client: OpenAI, wanted: Any, other: str) -> None:
    made = client.images.generate(model=GPT, prompt="a red bicycle", response_format=wanted)
    (one,) = made.data or []
    assert getattr(one, wanted)
    assert getattr(one, other) is None


def test_several_are_several_tasks(door: Door, client: OpenAI) -> None:
    before = len(door.sandbox.tasks)
    made = client.images.generate(model=GPT, prompt="a red bicycle", n=3)
    assert len({one.url for one in made.data or []}) == 3
    assert len(door.sandbox.tasks) == before + 3


def test_several_of_one_task_where_a_parameter_says_so(door: Door, client: OpenAI) -> None:
    before = len(door.sandbox.tasks)
    client.images.generate(model=MANY, prompt="a red bicycle", n=3)
    assert len(door.sandbox.tasks) == before + 1
    assert sent(door, MANY)["imageNum"] == "3"


def test_words_of_the_model_itself(door: Door, client: OpenAI) -> None:
    client.images.generate(
        model=MANY, prompt="a red bicycle", extra_body={"promptExtend": False, "seed": None}
    )
    assert sent(door, MANY)["promptExtend"] is False


def test_a_picture_made_anew_of_a_file(door: Door, client: OpenAI, picture: Path) -> None:
    with picture.open("rb") as file:
        made = client.images.edit(model=EDIT, image=file, prompt="at night", n=1, size="auto")
    assert made.data
    assert sent(door, EDIT)["image"].startswith("http")


def test_of_several_files(door: Door, client: OpenAI, picture: Path) -> None:
    client.images.edit(
        model=TWO, image=[picture, picture, picture], prompt="both of them", size="16:9"
    )
    body = sent(door, TWO)
    assert [link.startswith("http") for link in body["imageUrls"]] == [True] * 3
    assert body["aspectRatio"] == "16:9"


async def test_of_links_and_data_in_json(door: Door) -> None:
    data = "data:image/png;base64," + base64.b64encode(PNG).decode()
    images = [{"image_url": "https://files.example/a.png"}, {"image_url": data}]
    async with door.asking() as http:
        answer = await http.post(
            "/v1/images/edits", json={"model": TWO, "prompt": "both of them", "images": images}
        )
    assert answer.status_code == 200, answer.text
    body = sent(door, TWO)
    assert body["imageUrls"][0] == "https://files.example/a.png"
    assert body["imageUrls"][1].startswith(door.sandbox.base_url)


def test_all_that_is_wrong_at_once(door: Door, client: OpenAI) -> None:
    before = len(door.sandbox.tasks)
    with pytest.raises(openai.BadRequestError) as raised:
        client.images.generate(
            model=GPT,
            prompt="a red bicycle",
            size="1x7",
            n=0,
            extra_body={"foo": 1, "stream": True},
        )
    error = raised.value
    assert (error.param, error.code, error.type) == (
        "n",
        "invalid_parameter",
        "invalid_request_error",
    )
    for told in ("n is 0", "size is '1x7'; allowed is", "stream is True", "foo is not"):
        assert told in error.message
    assert error.response.headers["x-should-retry"] == "false"
    assert len(door.sandbox.tasks) == before


def test_a_mask_that_no_model_takes(client: OpenAI, picture: Path) -> None:
    with pytest.raises(openai.BadRequestError, match="mask is not taken by this model"):
        client.images.edit(model=EDIT, image=picture, mask=picture, prompt="at night")


def test_no_picture_to_edit(door: Door, client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError, match="image is missing") as raised:
        client.images.edit(model=GPT, image=[], prompt="at night")
    assert raised.value.param == "image"


def test_a_file_that_is_no_picture(client: OpenAI, tmp_path: Path) -> None:
    text = tmp_path / "mine.png"
    text.write_text("no picture")
    with pytest.raises(openai.BadRequestError) as raised:
        client.images.edit(model=EDIT, image=text, prompt="at night")
    assert raised.value.param == "image"
    assert str(tmp_path) not in raised.value.message


def test_without_a_model(client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError, match="model is missing; allowed is") as raised:
        client.images.generate(prompt="a red bicycle")
    assert raised.value.param == "model"
    listed = raised.value.message.partition("such as ")[2].rstrip(".").split(", ")
    assert [catalogue.get(name).task for name in listed] == ["text-to-image"] * 5
    with pytest.raises(openai.NotFoundError, match="Did you mean"):
        client.images.generate(model="rhart-image-g-2-official/text-to-imag", prompt="a bicycle")
    with pytest.raises(openai.BadRequestError, match="POST /v1/videos is for this one"):
        client.images.generate(model="minimax/hailuo-2.3/t2v-pro", prompt="a bicycle")


def test_a_picture_that_cannot_be_made(door: Door, client: OpenAI) -> None:
    door.sandbox.script(GPT, [fail(1501)])
    before = len(door.sandbox.tasks)
    with pytest.raises(openai.BadRequestError) as raised:
        client.images.generate(model=GPT, prompt="something forbidden")
    assert raised.value.response.headers["x-should-retry"] == "false"
    assert len(door.sandbox.tasks) == before + 1


def test_the_same_key_has_the_same_answer(door: Door, client: OpenAI) -> None:
    before = len(door.sandbox.tasks)
    key = {"Idempotency-Key": "order-7"}
    first, again = (
        client.images.generate(model=GPT, prompt="a green bicycle", n=2, extra_headers=key)
        for _ in range(2)
    )
    assert [one.b64_json for one in first.data or []] == [one.b64_json for one in again.data or []]
    assert first.created == again.created
    assert len(door.sandbox.tasks) == before + 2
    with pytest.raises(openai.UnprocessableEntityError):
        client.images.generate(model=GPT, prompt="another bicycle", extra_headers=key)


def test_of_several_those_that_succeed_are_answered(door: Door, client: OpenAI) -> None:
    door.sandbox.script(GPT, [fail(1501)])
    made = client.images.generate(model=GPT, prompt="a red bicycle", n=2)
    assert len(made.data or []) == 1


def test_a_token_that_is_none(door: Door) -> None:
    with (
        OpenAI(base_url=f"{door.url}/v1", api_key="wrong") as stranger,
        pytest.raises(openai.AuthenticationError),
    ):
        stranger.images.generate(model=GPT, prompt="a red bicycle")


def test_with_the_client_of_node(door: Door, picture: Path) -> None:
    found = node_client.answers(
        door,
        f"""
const made = await client.images.generate(
  {{ model: "{GPT}", prompt: "a red bicycle", size: "1536x1024", n: 2 }});
answers.made = made.data.map((one) => [typeof one.url, typeof one.b64_json]);
const picture = fs.createReadStream(process.argv[3]);
const file = await toFile(picture, "mine.png", {{ type: "image/png" }});
const edited = await client.images.edit({{ model: "{EDIT}", image: file, prompt: "at night" }});
answers.edited = edited.data.length;
const many = [process.argv[3], process.argv[3]].map((name) => fs.createReadStream(name));
answers.several = (await client.images.edit(
  {{ model: "{TWO}", image: many, prompt: "both of them" }})).data.length;
try {{
  await client.images.generate({{ model: "{GPT}", prompt: "a red bicycle", size: "1x7" }});
}} catch (error) {{ answers.wrong = told(error); }}
try {{
  await client.images.generate({{ model: "nothing", prompt: "a red bicycle" }});
}} catch (error) {{ answers.unknown = told(error); }}
""",
        str(picture),
    )
    assert found["made"] == [["string", "string"]] * 2
    assert (found["edited"], found["several"]) == (1, 1)
    assert (found["wrong"]["class"], found["wrong"]["param"]) == ("BadRequestError", "size")
    assert (found["unknown"]["class"], found["unknown"]["code"]) == (
        "NotFoundError",
        "model_not_found",
    )
