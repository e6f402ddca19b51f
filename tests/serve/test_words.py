"""What the words of other programs' calls become, model by model."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, catalogue
from runninghub_async.errors import InvalidParameterError
from runninghub_async.serve.records import Token
from runninghub_async.serve.word_records import CallKind
from runninghub_async.serve.words import asked, task_form
from tests.misbehaving import PNG

TOKEN = Token(name="shop", digest="")
GPT, QWEN = "rhart-image-g-2-official/text-to-image", "alibaba/qwen-image-2.0-pro/text-to-image"
SEEDREAM, KLING = "seedream-v4.5/text-to-image", "kling-v2.6-pro/image-to-video"
SORA = "rhart-video-s-official/text-to-video"


@pytest.fixture(scope="module")
def client() -> RunningHub:
    return RunningHub("key", base_url="http://127.0.0.1:9")


def forms(
    client: RunningHub,
    call: CallKind,
    model: str,
    body: Mapping[str, Any],
    *,
    token: Token = TOKEN,
    are_texts: bool = False,
) -> list[dict[str, Any]]:
    endpoint = client.catalogue.get(model)
    made = asked(call, body, endpoint=endpoint, client=client, token=token, are_texts=are_texts)
    return list(made.forms)


def params(client: RunningHub, call: CallKind, model: str, **body: Any) -> dict[str, Any]:
    (form,) = forms(client, call, model, body)
    found: dict[str, Any] = form["params"]
    return found


def refusal(client: RunningHub, call: CallKind, model: str, **body: Any) -> InvalidParameterError:
    with pytest.raises(InvalidParameterError) as raised:
        forms(client, call, model, body)
    return raised.value


@pytest.mark.parametrize(
    ("call", "model", "size", "becomes"),
    [
        ("images", GPT, "1024x1536", {"aspectRatio": "2:3", "resolution": "1k"}),
        ("images", GPT, "1792x1024", {"aspectRatio": "16:9", "resolution": "1k"}),
        ("images", GPT, "2048x2048", {"aspectRatio": "1:1", "resolution": "2k"}),
        ("images", GPT, "16:9", {"aspectRatio": "16:9"}),
        ("images", GPT, "4K", {"resolution": "4k"}),
        ("images", GPT, "auto", {}),
        ("images", QWEN, "1024x1536", {"size": "1024*1536"}),
        ("images", "alibaba/qwen-image-3.0/text-to-image", "900x700", {"size": "900*700"}),
        ("images", SEEDREAM, "1024x1536", {"width": 1024, "height": 1536}),
        (
            "images",
            "dola-Seedream-5.0-pro/text-to-image",
            "1024x1536",
            {"width": 1024, "height": 1536, "resolution": "empty"},
        ),
        (
            "images",
            "rhart-image/f-2-dev/text-to-image",
            "1024x1536",
            {"aspectRatio": "custom", "customWidth": 1024, "customHight": 1536},
        ),
        ("images", "rhart-image/f-2-dev/text-to-image", "1792x1024", {"aspectRatio": "16:9"}),
        ("images", "rhart-image-g/text-to-image", "720x1280", {"aspectRatio": "720x1280"}),
        ("videos", SORA, "720x1280", {"size": "720x1280"}),
        (
            "videos",
            "bytedance/seedance-2.0-global-fast/text-to-video",
            "1280x720",
            {"resolution": "720p", "ratio": "16:9"},
        ),
        (
            "videos",
            "bytedance/seedance-2.0-global-fast/text-to-video",
            "960x960",
            {"resolution": "720p", "ratio": "1:1"},
        ),
        ("videos", "rhart-video-flux3/text-to-video", "1080p", {"resolution": "fhd"}),
        ("videos", "rhart-video/wan-2.2/text-to-video", "480x832", {"resolution": "480×832"}),
    ],
)
def test_a_size_becomes_what_the_model_calls_it(
    client: RunningHub, call: CallKind, model: str, size: str, becomes: Mapping[str, Any]
) -> None:
    made = params(client, call, model, prompt="a red bicycle in the rain", size=size)
    without = params(client, call, model, prompt="a red bicycle in the rain")
    assert made == {**without, **becomes}


@pytest.mark.parametrize(
    "size", ["300x7000", "8192x8192", "7:1", "9k", "big", "", 5, ["1:1"], "0x9"]
)
def test_a_size_that_a_model_does_not_know_is_refused_with_those_it_knows(
    client: RunningHub, size: Any
) -> None:
    error = refusal(client, "images", GPT, prompt="a bicycle", size=size)
    assert error.parameter == "size"
    for known in ("16:9", "1024x1024", "4k", "auto"):
        assert known in str(error)


def test_one_size_only(client: RunningHub) -> None:
    error = refusal(client, "videos", KLING, prompt="x", image="https://a.b/c.png", size="720x1280")
    assert "auto: this model has one size, or chooses it itself" in str(error)


def test_what_is_said_in_the_models_own_words_goes_before(client: RunningHub) -> None:
    made = params(client, "images", GPT, prompt="a bicycle", size="1024x1024", resolution="4k")
    assert (made["aspectRatio"], made["resolution"]) == ("1:1", "4k")
    error = refusal(
        client, "images", GPT, prompt="x", size="1:1", aspect_ratio="1:1", aspectRatio="9:16"
    )
    assert "given twice" in str(error)


@pytest.mark.parametrize(
    ("model", "seconds", "sent"),
    [(KLING, "5", "5"), (KLING, 10, "10"), ("kling-v3-4k/image-to-video", "7", 7)],
)
def test_seconds_are_the_duration(client: RunningHub, model: str, seconds: Any, sent: Any) -> None:
    body = {"prompt": "it turns", "image": "https://a.b/c.png", "seconds": seconds}
    assert params(client, "videos", model, **body)["duration"] == sent
    error = refusal(client, "videos", model, **{**body, "seconds": "99"})
    assert error.parameter == "seconds"
    assert error.allowed is not None
    assert "5" in error.allowed or "15" in error.allowed


def test_the_length_is_told_where_nobody_asked_for_one(client: RunningHub) -> None:
    endpoint = catalogue.get(SORA)
    made = asked("videos", {"prompt": "rain"}, endpoint=endpoint, client=client, token=TOKEN)
    assert made.given == {"prompt": "rain", "seconds": "4"}


@pytest.mark.parametrize(
    ("model", "n", "count", "each"),
    [
        (GPT, 3, 3, {}),
        (GPT, "2", 2, {}),
        (QWEN, 4, 1, {"imageNum": "4"}),
        (QWEN, 8, 8, {"imageNum": "1"}),
        ("rhart-imagine-image-quality/text-to-image", 4, 1, {"numImages": "4"}),
        ("alibaba/wan-2.5-preview/text-to-image", 4, 1, {"n": 4}),
    ],
)
def test_n_is_as_many_tasks_unless_one_makes_them(
    client: RunningHub, model: str, n: Any, count: int, each: Mapping[str, Any]
) -> None:
    made = forms(client, "images", model, {"prompt": "a red bicycle", "n": n})
    assert len(made) == count
    assert all(form["params"].items() >= each.items() for form in made)


@pytest.mark.parametrize("n", [0, 11, -1, 1.5, True, "many", "", "9" * 5000, [1]])
def test_n_is_from_1_to_10(client: RunningHub, n: Any) -> None:
    error = refusal(client, "images", GPT, prompt="a red bicycle", n=n)
    assert error.parameter == "n"
    assert error.allowed == "a whole number from 1 to 10"


def test_one_video_at_a_time(client: RunningHub) -> None:
    body = {"prompt": "it turns", "image": "https://a.b/c.png"}
    assert params(client, "videos", KLING, **body, n=1) == params(client, "videos", KLING, **body)
    error = refusal(client, "videos", KLING, **body, n=2)
    assert (error.parameter, error.allowed) == ("n", "1")


def test_several_pictures_of_one_seed_differ(client: RunningHub) -> None:
    model = "alibaba/qwen-image-3.0/text-to-image"
    made = forms(client, "images", model, {"prompt": "a bicycle", "seed": 2147483646, "n": 8})
    seeds = [form["params"]["seed"] for form in made]
    assert len(set(seeds)) == 8
    assert seeds[:3] == [2147483646, 2147483647, 0]


def test_values_that_mean_the_default_are_taken(client: RunningHub) -> None:
    plain = params(client, "images", GPT, prompt="a bicycle")
    more = {
        "n": 1,
        "size": "auto",
        "quality": "standard",
        "style": "vivid",
        "background": "auto",
        "moderation": "auto",
        "stream": False,
        "partial_images": 0,
        "output_compression": 100,
        "output_format": "png",
        "seed": None,
    }
    assert params(client, "images", GPT, prompt="a bicycle", **more) == plain


def test_words_that_change_something_go_to_the_model_or_are_refused(client: RunningHub) -> None:
    assert params(client, "images", GPT, prompt="x", quality="hd")["quality"] == "high"
    flux = params(
        client, "images", "rhart-image/f-2-dev/text-to-image", prompt="x", output_format="webp"
    )
    assert flux["outputFormat"] == "webp(lossy)"
    error = refusal(client, "images", GPT, prompt="x", stream=True, output_format="gif", foo=3, n=0)
    assert error.parameter == "n"
    for told in ("stream is True; allowed is false", "output_format is 'gif'", "foo is not"):
        assert told in str(error)


def test_who_asks_becomes_a_tag(client: RunningHub) -> None:
    (form,) = forms(client, "images", GPT, {"prompt": "x", "user": "u-1", "safety_identifier": "s"})
    assert form["tags"] == {"user": "u-1", "safety_identifier": "s"}
    assert refusal(client, "images", GPT, prompt="x", user=7).parameter == "user"
    assert "tags" in str(refusal(client, "images", GPT, prompt="x", user="x" * 900))


@pytest.mark.parametrize(
    ("model", "links", "becomes"),
    [
        (KLING, 1, {"imageUrl": 0}),
        ("kling-v3.0-pro/image-to-video", 2, {"firstImageUrl": 0, "lastImageUrl": 1}),
        ("kling-video-o3-4k/reference-to-video", 3, {"imageUrls": [0, 1, 2]}),
        ("luma/uni-1/image-to-image", 3, {"imageUrl": 0, "imageRef": [1, 2]}),
        ("minimax/eva-video-2.0/multimodal-to-video", 2, {"imageUrls": [0, 1]}),
        ("rhart-image/qwen-image/edit-2511", 3, {"imageUrl": 0, "imageUrl2": 1, "imageUrl3": 2}),
        ("rhart-video/minimax-h3-oss/fl2va-advanced", 2, {"image1": 0, "image2": 1}),
        ("rhart-image-x-official/edit", 1, {"image": 0}),
    ],
)
@pytest.mark.parametrize("spelling", ["image", "image[]", "images"])
def test_pictures_go_where_the_model_takes_them(
    client: RunningHub, model: str, links: int, becomes: Mapping[str, Any], spelling: str
) -> None:
    given = [f"https://a.b/{n}.png" for n in range(links)]
    call: CallKind = "images" if client.catalogue.get(model).output == "image" else "videos"
    body = {"prompt": "a red bicycle", spelling: given if links > 1 else given[0]}
    made = params(client, call, model, **body)
    for name, which in becomes.items():
        wanted = [given[n] for n in which] if isinstance(which, list) else given[which]
        assert made[name] == wanted
    error = refusal(client, call, model, **{**body, spelling: given * 40})
    assert error.parameter == "image"
    assert "allowed is at most" in str(error)


def test_pictures_as_objects(client: RunningHub) -> None:
    model, link = "rhart-image-x-official/edit", "https://a.b/c.png"
    for given in ({"image_url": link}, [{"image_url": {"url": link}}], {"url": link}):
        assert params(client, "images", model, prompt="at night", image=given)["image"] == link
    error = refusal(client, "images", model, prompt="at night", image={"file_id": "file-1"})
    assert "no files are kept here" in str(error)


def test_a_reference_for_a_video_may_be_a_video(client: RunningHub) -> None:
    made = params(
        client,
        "videos",
        "rhart-video-g-official/edit-video",
        prompt="at night",
        input_reference="https://a.b/c.mp4",
    )
    assert made["videoUrl"] == "https://a.b/c.mp4"


def test_sound_is_on_or_off_where_that_is_the_models_own_word(client: RunningHub) -> None:
    own = [
        endpoint.path
        for endpoint in catalogue.CATALOGUE
        if endpoint.output == "video"
        and (audio := endpoint.param("audio")) is not None
        and audio.type == "boolean"
    ]
    assert own
    for path in own:
        endpoint = catalogue.get(path)
        with pytest.raises(InvalidParameterError) as raised:
            asked("videos", {"audio": "perhaps"}, endpoint=endpoint, client=client, token=TOKEN)
        assert "audio is 'perhaps'; allowed is True or False" in str(raised.value)


@pytest.mark.parametrize(
    "value",
    [
        "/etc/passwd",
        "file:///etc/passwd",
        "portrait.jpg",
        {"file": "/etc/passwd"},
        {"job": "picture-7"},
        {"job": "picture-7", "output": 2},
        {"task": "1234567890123456789"},
        {"call": "1"},
        {"step": "draw"},
        "asset://mine",
        " ASSET://mine",
        "",
        7,
        True,
    ],
)
def test_only_what_stands_for_itself_is_taken(client: RunningHub, value: Any) -> None:
    error = refusal(client, "videos", KLING, prompt="x", image=value)
    assert error.parameter == "image"
    assert "Path(" not in str(error)
    error = refusal(client, "videos", KLING, prompt="x", imageUrl=value)
    assert "Path(" not in str(error)
    with pytest.raises(InvalidParameterError):
        task_form(
            {"prompt": "x", "imageUrl": value, "duration": 5},
            endpoint=catalogue.get(KLING),
            client=client,
            token=TOKEN,
        )


def test_nothing_that_stands_for_more_hides_in_lists(client: RunningHub) -> None:
    shot = {"prompt": "x", "duration": "5", "extra": [{"file": "/etc/passwd"}]}
    error = refusal(
        client,
        "videos",
        "kling-v3.0-pro/image-to-video",
        prompt="it turns",
        image="https://a.b/c.png",
        multiPrompt=[shot],
    )
    assert "'file'" in str(error)


def test_files_in_lists_are_links_too(client: RunningHub) -> None:
    for value in ("/etc/passwd", 7, None):
        error = refusal(client, "videos", KLING, prompt="x", imageUrl=[value])
        assert "no link" in str(error)


def test_assets_are_for_tokens_that_may(client: RunningHub) -> None:
    may = Token(name="shop", digest="", models=("asset://", KLING))
    (form,) = forms(client, "videos", KLING, {"prompt": "x", "image": "asset://mine"}, token=may)
    assert form["params"]["imageUrl"] == "asset://mine"


@pytest.mark.parametrize(
    "name", ["options", "extra", "steps", "graph", "nodes", "workflow", "params", "wire"]
)
def test_what_our_text_forms_have_beside_is_no_parameter(client: RunningHub, name: str) -> None:
    error = refusal(client, "images", GPT, prompt="x", **{name: {"a": 1}})
    assert f"{name} is not a parameter of this model" in str(error)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "image-1.png"
    path.write_bytes(PNG)
    return path


def test_a_form_has_texts_and_files(client: RunningHub, picture: Path) -> None:
    body = {
        "prompt": "it turns",
        "input_reference": picture,
        "seconds": "5",
        "sound": "true",
        "negative_prompt": "rain",
    }
    (form,) = forms(client, "videos", KLING, body, are_texts=True)
    assert form["params"]["imageUrl"] == {"file": str(picture)}
    assert form["params"]["sound"] in (True, "true")
    assert client.from_dict(form).to_dict()["params"]["duration"] == "5"


def test_lists_and_objects_in_a_form_are_json(client: RunningHub, picture: Path) -> None:
    body = {
        "prompt": "it turns",
        "image": [picture, picture],
        "multiPrompt": '[{"prompt": "once", "duration": "2"}, {"prompt": "then", "duration": "3"}]',
        "duration": "5",
    }
    (form,) = forms(client, "videos", "kling-v3.0-pro/image-to-video", body, are_texts=True)
    assert [shot["prompt"] for shot in form["params"]["multiPrompt"]] == ["once", "then"]
    assert form["params"]["lastImageUrl"] == {"file": str(picture)}
    body["multiPrompt"] = '{"file": "/etc/passwd"}'
    with pytest.raises(InvalidParameterError, match="'file'"):
        forms(client, "videos", "kling-v3.0-pro/image-to-video", body, are_texts=True)


def test_a_file_that_is_none_is_refused_by_its_name(client: RunningHub, tmp_path: Path) -> None:
    text = tmp_path / "image-1.txt"
    text.write_text("no picture")
    error = refusal(client, "videos", KLING, prompt="x", seconds="5", image=text)
    assert error.parameter == "image"


@pytest.mark.parametrize(
    ("model", "body", "becomes"),
    [
        ("alibaba/qwen3-tts-flash", {"voice": "Cherry"}, {"text": "Hello!", "voice": "Cherry"}),
        ("alibaba/qwen3-tts-flash", {"voice": {"id": "Momo"}, "speed": 1}, {"voice": "Momo"}),
        (
            "bytedance/doubao-seed-tts-2.0",
            {"voice": "v", "speed": 1.25, "response_format": "opus"},
            {"text": "Hello!", "speaker": "v", "speech_rate": 25, "format": "ogg_opus"},
        ),
        (
            "rhart-audio/text-to-audio/speech-2.8-hd",
            {"voice": "v", "speed": "1.5", "response_format": "mp3"},
            {"text": "Hello!", "voice_id": "v", "speed": 1.5},
        ),
        (
            "alibaba/qwen3-tts-instruct-flash",
            {"voice": "Cherry", "instructions": "whispering"},
            {"instructions": "whispering"},
        ),
        (
            "minimax/music-2.6/text-to-music",
            {"instructions": "a waltz"},
            {"lyrics": "Hello!", "prompt": "a waltz"},
        ),
        ("minimax/music-2.6/text-to-instrumental", {"voice": "auto"}, {"prompt": "Hello!"}),
    ],
)
def test_speech(
    client: RunningHub, model: str, body: Mapping[str, Any], becomes: Mapping[str, Any]
) -> None:
    made = params(client, "speech", model, input="Hello!", **body)
    assert made.items() >= becomes.items()


def test_speech_that_a_model_cannot_make(client: RunningHub) -> None:
    error = refusal(
        client, "speech", "alibaba/qwen3-tts-flash", input="Hello!", voice="alloy", speed=2
    )
    assert error.parameter == "speed"
    assert "voice is 'alloy'; allowed is one of 'Cherry'" in str(error)
    error = refusal(
        client,
        "speech",
        "bytedance/doubao-seed-tts-2.0",
        input="Hello!",
        voice="v",
        response_format="flac",
    )
    assert error.parameter == "response_format"
    assert "'ogg_opus'" in str(error)


@pytest.mark.parametrize("speed", ["fast", "nan", "inf", 1e300, "1e999999999", -1, [], True, 3])
def test_a_speed_that_is_none(client: RunningHub, speed: Any) -> None:
    body = {"input": "Hello!", "voice": "v", "speed": speed}
    error = refusal(client, "speech", "bytedance/doubao-seed-tts-2.0", **body)
    assert (error.parameter, error.allowed) == ("speed", "a number from 0.5 to 2")


def test_a_model_for_something_else_is_refused_with_where_it_goes(client: RunningHub) -> None:
    error = refusal(client, "images", KLING, prompt="x")
    assert error.parameter == "model"
    assert "POST /v1/videos is for this one" in str(error)


RECIPE = """\
kind: workflow
id: "1904136902449209346"
output: image
summary: A portrait in the light of a given hour.
parameters:
- {name: photo, node: "10", field: image, type: image, required: true}
- {name: text, node: "6", field: text, type: string, required: true, max_length: 20}
- {name: width, node: "11", field: width, type: integer, min: 256, max: 2048}
- {name: height, node: "11", field: height, type: integer, min: 256, max: 2048}
- {name: look, node: "12", field: look, type: choice, options: {warm: "1", cold: "2"}}
"""


@pytest.fixture
def with_recipe(tmp_path: Path) -> RunningHub:
    (tmp_path / "portrait.yaml").write_text(RECIPE)
    return RunningHub("key", base_url="http://127.0.0.1:9", catalogue=tmp_path)


def test_a_recipe_is_spoken_to_in_the_same_words(with_recipe: RunningHub, picture: Path) -> None:
    body = {"prompt": "at noon", "image": picture, "size": "512x768", "look": "warm"}
    (form,) = forms(with_recipe, "images", "portrait", body)
    assert form["params"]["photo"] == {"file": str(picture)}
    assert (form["params"]["width"], form["params"]["height"]) == (512, 768)
    assert with_recipe.from_dict(form).to_dict()["model"] == "portrait"
    error = refusal(with_recipe, "images", "portrait", prompt="x" * 50, image="https://a.b/c.png")
    assert error.parameter == "text"
