"""Words of other programs' calls, for every model that there is.

What comes of them is a call that holds, or a refusal that says what is allowed.
"""

from __future__ import annotations

import warnings
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runninghub_async import RunningHub, catalogue
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.records import Endpoint, OutputKind
from runninghub_async.serve.records import Token
from runninghub_async.serve.word_meanings import Meanings
from runninghub_async.serve.word_records import CallKind
from runninghub_async.serve.word_table import WORD_TABLE
from runninghub_async.serve.words import asked
from tests.adversary.rounds import TORTURE

CLIENT = RunningHub("key", base_url="http://127.0.0.1:9")
TOKEN = Token(name="shop", digest="")
CALL_OF: dict[OutputKind, CallKind] = {"image": "images", "video": "videos", "audio": "speech"}
MODELS = [endpoint for endpoint in catalogue.CATALOGUE if endpoint.output in CALL_OF]
NEED_MORE = {
    "kling-lip-sync/lip-sync-video": "session_id",
    "minimax/voice-design": "instructions",
    "pixverse-v6/effects": "template_id",
    "rhart-audio/extract-background": "input",
    "rhart-audio/extract-vocal": "input",
    "rhart-audio/source-separation": "input",
    "rhart-audio/suno-v4.5/custom": "title",
    "rhart-audio/suno-v5.5/custom": "title",
    "rhart-audio/suno-v5/custom": "title",
    "rhart-audio/text-to-audio/music-2.5": "instructions",
    "rhart-audio/text-to-audio/voice-clone": "custom_voice_id",
    "rhart-image/qwen-image/edit-2511-lora": "size",
    "rhart-video/video-depth-converter": "resolution",
    "skyreels-v3/video-restyling": "style_name",
    "vidu/short-play-q3-ad": "script_name",
    "vidu/short-play-q3-drama": "script_name",
    "volc-drama/serial-video-translate": "project_name",
}
"""Models that do nothing with a text, files, a size and a length alone, and what they ask for."""


@pytest.fixture(autouse=True)
def quiet_about_old_models() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def meanings(endpoint: Endpoint) -> Meanings:
    return Meanings.of(endpoint, CALL_OF[endpoint.output], WORD_TABLE)


def plain_body(endpoint: Endpoint) -> dict[str, Any]:
    """What any program would send: a text, the files that must be there, and no more."""
    call, known = CALL_OF[endpoint.output], meanings(endpoint)
    text = "A red bicycle leans on a wall in the rain, and nobody is there."
    body: dict[str, Any] = {}
    if call == "speech":
        body["input"] = text
        if known.means["voice"]:
            voice = known.means["voice"][0]
            body["voice"] = (voice.options or ("Wise_Woman",))[0]
    elif known.means["prompt"]:
        body["prompt"] = text
    for word in ("image", "video", "audio"):
        needed = [n for n, each in enumerate(known.means.get(word, ())) if each.required]
        if needed:
            body[word] = [f"https://files.example/{n}.png" for n in range(needed[-1] + 1)]
    return body


def holds(endpoint: Endpoint, body: dict[str, Any]) -> list[dict[str, Any]]:
    """The calls of a body, each of which the client takes back from its text form."""
    call = CALL_OF[endpoint.output]
    made = asked(call, body, endpoint=endpoint, client=CLIENT, token=TOKEN)
    for form in made.forms:
        assert CLIENT.from_dict(form).to_dict() == form
    return list(made.forms)


def test_every_model_works_with_what_any_program_sends() -> None:
    for endpoint in MODELS:
        try:
            holds(endpoint, plain_body(endpoint))
        except InvalidParameterError as error:
            check_asks_for(endpoint, error)
        else:
            assert endpoint.path not in NEED_MORE


def check_asks_for(endpoint: Endpoint, error: InvalidParameterError) -> None:
    assert NEED_MORE.get(endpoint.path, "nothing more") in str(error), f"{endpoint.path}: {error}"


def test_every_size_that_is_told_is_taken() -> None:
    for endpoint in MODELS:
        sizes = meanings(endpoint).sizes
        for size in ("auto", *sizes.examples()):
            made = sizes.values(size)
            assert (made == {}) == (size == "auto"), endpoint.path
            for name, value in made.items():
                parameter = endpoint.param(name)
                assert parameter is not None
                assert not parameter.options or value in parameter.options, endpoint.path


ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.lists(st.text(max_size=5), max_size=3),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
)
PIXELS = st.builds("{}x{}".format, st.integers(0, 9000), st.integers(0, 9000))
SIZES = st.sampled_from(
    ["1024x1024", "1024x1536", "1792x1024", "1280x720", "720x1280", "16:9", "1:1", "2k", "1080p"]
)
LINKS = st.integers(0, 5).map(lambda n: [f"https://files.example/{i}.png" for i in range(n)])
BODIES = st.fixed_dictionaries(
    {},
    optional={
        "size": st.one_of(SIZES, PIXELS, ODD),
        "seconds": st.one_of(st.integers(-2, 40), st.integers(1, 30).map(str), ODD),
        "n": st.one_of(st.integers(0, 12), ODD),
        "image": st.one_of(LINKS, ODD),
        "input_reference": st.one_of(LINKS, ODD),
        "audio": st.one_of(LINKS, ODD),
        "mask": st.one_of(LINKS, ODD),
        "quality": st.one_of(st.sampled_from(["auto", "hd", "low", "high", "standard"]), ODD),
        "style": st.one_of(st.sampled_from(["vivid", "natural"]), ODD),
        "background": st.one_of(st.sampled_from(["auto", "transparent"]), ODD),
        "output_format": st.one_of(st.sampled_from(["png", "jpeg", "webp"]), ODD),
        "voice": st.one_of(st.sampled_from(["alloy", "Cherry", "auto"]), ODD),
        "speed": st.one_of(st.floats(0, 5), ODD),
        "response_format": st.one_of(st.sampled_from(["mp3", "wav", "opus"]), ODD),
        "instructions": ODD,
        "negative_prompt": ODD,
        "seed": ODD,
        "user": ODD,
        "stream": ODD,
        "foo": ODD,
        "resolution": ODD,
        "aspect_ratio": ODD,
        "duration": ODD,
        "imageUrl": st.one_of(LINKS, ODD),
        "image_urls": st.one_of(LINKS, ODD),
        "refImages": st.lists(st.dictionaries(st.sampled_from(["image", "file", "url"]), ODD)),
    },
)


def check_refusal(error: InvalidParameterError) -> None:
    assert error.parameter
    said = ("allowed", "missing", "not a parameter", "given twice")
    assert any(each in str(error) for each in said)
    assert "Path" not in str(error)


@settings(max_examples=3000 if TORTURE else 100)
@given(endpoint=st.sampled_from(MODELS), more=BODIES, are_texts=st.booleans())
def test_whatever_is_sent_is_a_call_that_holds_or_a_refusal_that_says_what_is_allowed(
    endpoint: Endpoint, more: dict[str, Any], are_texts: bool
) -> None:
    body = plain_body(endpoint) | more
    call = CALL_OF[endpoint.output]
    try:
        made = asked(call, body, endpoint=endpoint, client=CLIENT, token=TOKEN, are_texts=are_texts)
    except InvalidParameterError as error:
        check_refusal(error)
        return
    assert 1 <= len(made.forms) <= 10
    for form in made.forms:
        assert CLIENT.from_dict(form).to_dict() == form
