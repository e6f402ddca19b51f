"""Speech, asked for with the official clients over loopback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openai
import pytest
from openai import OpenAI

from tests.serve import node_client
from tests.serve.serving import Door
from tests.serve.test_images import sent

KLING, MINIMAX = "kling-lip-sync/tts", "rhart-audio/text-to-audio/speech-2.8-hd"
VOICE = "ai_kaiya"


@pytest.fixture(scope="module")
def client(door: Door) -> Iterator[OpenAI]:
    with OpenAI(base_url=f"{door.url}/v1", api_key=door.token) as client:
        yield client


def test_a_text_as_speech(door: Door, client: OpenAI, tmp_path: Path) -> None:
    with client.audio.speech.with_streaming_response.create(
        model=KLING, input="Good morning!", voice=VOICE
    ) as answer:
        answer.stream_to_file(tmp_path / "said")
        kind = answer.headers["content-type"]
    assert kind.startswith("audio/")
    assert (tmp_path / "said").stat().st_size > 100
    body = sent(door, KLING)
    assert (body["text"], body["voiceId"]) == ("Good morning!", VOICE)


def test_faster(door: Door, client: OpenAI) -> None:
    said = client.audio.speech.create(
        model=KLING,
        input="Good morning!",
        voice=VOICE,
        speed=1.2,
        extra_body={"voiceLanguage": "en"},
    )
    assert said.content
    body = sent(door, KLING)
    assert (body["voiceSpeed"], body["voiceLanguage"]) == (1.2, "en")


def test_a_format_that_came_out_otherwise_is_told_with_where_it_is(
    door: Door, client: OpenAI
) -> None:
    made = client.audio.speech.create(model=MINIMAX, input="Good morning!", voice="Wise_Woman")
    ending = made.response.headers["content-disposition"].rpartition(".")[2]
    other = "flac" if ending != "flac" else "opus"
    before = len(door.sandbox.tasks)
    with pytest.raises(openai.BadRequestError) as raised:
        client.audio.speech.create(
            model=MINIMAX,
            input="Good morning!",
            voice="Wise_Woman",
            response_format=other,  # type: ignore[arg-type]
        )
    error = raised.value
    assert (error.param, error.code) == ("response_format", "other_format")
    task = error.response.headers["x-task-id"]
    assert f"GET /v1/tasks/{task} has what was made" in error.message
    assert len(door.sandbox.tasks) == before + 1


def test_a_voice_that_there_is_not(client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError) as raised:
        client.audio.speech.create(model=KLING, input="Good morning!", voice="alloy")
    assert raised.value.param == "voice"
    assert "'ai_kaiya'" in raised.value.message


def test_no_speech_as_events(client: OpenAI) -> None:
    with pytest.raises(openai.BadRequestError, match="allowed is audio"):
        client.audio.speech.create(
            model=KLING, input="Good morning!", voice=VOICE, stream_format="sse"
        )


def test_with_the_client_of_node(door: Door) -> None:
    found = node_client.answers(
        door,
        f"""
const said = await client.audio.speech.create(
  {{ model: "{KLING}", input: "Good morning!", voice: "{VOICE}" }});
answers.type = said.headers.get("content-type");
answers.bytes = (await said.arrayBuffer()).byteLength;
try {{
  await client.audio.speech.create({{ model: "{KLING}", input: "Good morning!", voice: "alloy" }});
}} catch (error) {{ answers.wrong = told(error); }}
""",
    )
    assert found["type"].startswith("audio/")
    assert found["bytes"] > 100
    assert (found["wrong"]["class"], found["wrong"]["param"]) == ("BadRequestError", "voice")
