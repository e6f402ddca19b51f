"""The results are real media that fit the request."""

from __future__ import annotations

import base64
import io
import json
import struct
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import av
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageStat

from runninghub_async.sandbox import Sandbox
from runninghub_async.sandbox.media import emoji
from runninghub_async.sandbox.media.audio import write_audio
from runninghub_async.sandbox.media.image import painted, save_picture
from runninghub_async.sandbox.media.lettering import caption
from runninghub_async.sandbox.media.scene import Scene, asked_size
from runninghub_async.sandbox.media.signing import signed, unsigned

from .helpers import (
    IMAGE_TO_IMAGE,
    IMAGE_TO_VIDEO,
    SPEECH,
    SPEECH_BODY,
    TEXT_TO_IMAGE,
    TEXT_TO_VIDEO,
    VIDEO_BODY,
    Api,
    picture,
)

RED = (200, 30, 30)
SCENE = Scene(
    kind="image",
    ending="png",
    text="",
    files=(),
    size=(320, 200),
    seconds=5,
    model="picture-1",
    task_id="2" * 19,
    index=0,
    count=1,
    settings={},
)


def image(content: bytes) -> Image.Image:
    opened = Image.open(io.BytesIO(content))
    opened.load()
    return opened


FULL_SIZE = pytest.mark.runninghub_sandbox(small=False)


def frames(content: bytes) -> list[Image.Image]:
    with av.open(io.BytesIO(content), "r") as container:
        return [frame.to_image() for frame in container.decode(video=0)]  # type: ignore[no-untyped-call]


def seconds(content: bytes) -> float:
    with av.open(io.BytesIO(content), "r") as container:
        rates = [(frame.samples, frame.sample_rate) for frame in container.decode(audio=0)]
    return sum(samples / rate for samples, rate in rates)


def mean_colour(shown: Image.Image) -> list[float]:
    """The average colour of the upper half, where no lettering is."""
    return ImageStat.Stat(shown.convert("RGB").crop((0, 0, shown.width, shown.height // 2))).mean


@FULL_SIZE
class TestImages:
    @pytest.mark.parametrize(
        ("asked", "size"),
        [
            ({}, (1024, 1024)),
            ({"width": 512, "height": 768}, (512, 768)),
            ({"width": 1536, "height": 640}, (1536, 640)),
            ({"width": 4096, "height": 2048}, (4096, 2048)),
            ({"resolution": "2k", "width": 4096, "height": 2048}, (2048, 2048)),
            ({"resolution": "4k"}, (4096, 4096)),
        ],
    )
    async def test_have_the_asked_size(
        self, api: Api, asked: dict[str, Any], size: tuple[int, int]
    ) -> None:
        (content,) = await api.files(TEXT_TO_IMAGE, {"prompt": "a boat", **asked})
        shown = image(content)
        assert (shown.format, shown.size) == ("PNG", size)

    async def test_are_small_on_request(self) -> None:
        async with Sandbox(task_seconds=0.02, small=True) as sandbox, Api(sandbox) as api:
            body = {"prompt": "a boat", "width": 4096, "height": 2048}
            (content,) = await api.files(TEXT_TO_IMAGE, body)
            assert image(content).size == (256, 128)
            body = {"prompt": "a boat", **VIDEO_BODY}
            (content,) = await api.files(TEXT_TO_VIDEO, body)
            shown = frames(content)
            assert (shown[0].size, len(shown)) == ((256, 144), 30)

    async def test_that_are_enlarged_are_so_many_times_as_large(self, api: Api) -> None:
        link = await api.uploaded(picture("red"))  # 64 x 48
        body = {"imageUrl": link, "scale": "4x"}
        (content,) = await api.files("topazlabs/image-upscale-standard-v2", body)
        width, height = image(picture("red")).size
        assert image(content).size == (4 * width, 4 * height)

    async def test_differ_with_the_prompt_and_carry_it(self, api: Api) -> None:
        (boat,) = await api.files(TEXT_TO_IMAGE, {"prompt": "a boat — 船"})
        (horse,) = await api.files(TEXT_TO_IMAGE, {"prompt": "a horse"})
        assert ImageChops.difference(image(boat), image(horse)).getbbox()
        assert image(boat).info["prompt"] == "a boat — 船"
        assert image(boat).info["task"] == api.sandbox.tasks[0].id

    async def test_show_the_picture_they_were_made_from(self, api: Api) -> None:
        links = [await api.uploaded(picture(colour)) for colour in ("red", "blue")]
        body = {"prompt": "a boat", "width": 512, "height": 512}
        (red,) = await api.files(IMAGE_TO_IMAGE, body | {"imageUrls": links[:1]})
        (blue,) = await api.files(IMAGE_TO_IMAGE, body | {"imageUrls": links[1:]})
        (both,) = await api.files(IMAGE_TO_IMAGE, body | {"imageUrls": links})
        assert mean_colour(image(red))[0] > mean_colour(image(blue))[0] + 80
        left, right = (image(both).getpixel((x, 100)) for x in (100, 400))
        assert isinstance(left, tuple)
        assert isinstance(right, tuple)
        assert left[0] > left[2]
        assert right[2] > right[0]

    async def test_show_a_picture_that_came_inside_the_body(self, api: Api) -> None:
        uri = "data:image/png;base64," + base64.b64encode(picture("red")).decode()
        (content,) = await api.files(IMAGE_TO_IMAGE, {"prompt": "a boat", "imageUrls": [uri]})
        assert image(content).size == (1024, 768)  # in the proportions of the picture
        red, green, _ = mean_colour(image(content))
        assert red > green + 80

    async def test_come_in_the_asked_format(self, api: Api) -> None:
        body = {"prompt": "a boat", "aspectRatio": "16:9"}
        model = "rhart-image/z-image/turbo"
        sizes = {}
        for asked, ending, form in (
            ("jpeg", "jpg", "JPEG"),
            ("webp(lossy)", "webp", "WEBP"),
            ("webp(lossless)", "webp", "WEBP"),
        ):
            answer = await api.finished(model, body | {"outputFormat": asked})
            (result,) = answer["results"]
            assert result["outputType"] == ending
            content = await api.get(result["url"])
            shown = image(content)
            assert (shown.format, shown.size) == (form, (1024, 576))
            sizes[asked] = len(content)
        assert sizes["webp(lossless)"] > 2 * sizes["webp(lossy)"]

    async def test_survive_a_file_that_is_no_picture(self, api: Api) -> None:
        link = await api.uploaded(b"\x00not really", "picture.png")
        (content,) = await api.files(IMAGE_TO_IMAGE, {"prompt": "a boat", "imageUrls": [link]})
        assert image(content).size == (1024, 1024)

    async def test_never_open_a_stranger_s_link(self, api: Api, sandbox: Any) -> None:
        links = [f"http://localhost:{sandbox.base_url.rpartition(':')[2]}/x.png"]
        (content,) = await api.files(IMAGE_TO_IMAGE, {"prompt": "a boat", "imageUrls": links})
        assert image(content)
        assert not [request for request in sandbox.requests if request.path == "/x.png"]


@FULL_SIZE
class TestVideos:
    async def test_have_the_asked_length_and_shape(self, api: Api) -> None:
        (content,) = await api.files(TEXT_TO_VIDEO, VIDEO_BODY)
        with av.open(io.BytesIO(content), "r") as container:
            stream = container.streams.video[0]
            assert stream.codec_context.name == "h264"
            assert stream.codec_context.pix_fmt == "yuv420p"
            assert container.duration == pytest.approx(6e6, abs=1e5)
        assert content.index(b"moov") < content.index(b"mdat")  # plays while it loads
        shown = frames(content)
        assert len(shown) == 90
        assert shown[0].size == (640, 360)
        assert ImageChops.difference(shown[20], shown[80]).getbbox()

    async def test_show_the_uploaded_picture_and_move(self, api: Api) -> None:
        body = {"prompt": "slow dolly in", "enablePromptExpansion": True}
        tall = picture("red", (300, 400), "JPEG")
        tall_link = await api.uploaded(tall, "a.jpg")
        flag = Image.new("RGB", (400, 300), "blue")
        flag.paste("white", (150, 0, 250, 300))
        file = io.BytesIO()
        flag.save(file, "PNG")
        flag_link = await api.uploaded(file.getvalue())
        (red,) = await api.files(IMAGE_TO_VIDEO, body | {"imageUrl": tall_link})
        (flags,) = await api.files(IMAGE_TO_VIDEO, body | {"imageUrl": flag_link})
        red_frames, flag_frames = frames(red), frames(flags)
        assert red_frames[0].size == (480, 640)
        assert flag_frames[0].size == (640, 480)
        assert mean_colour(red_frames[0])[0] > 200
        assert mean_colour(flag_frames[0])[2] > 150
        # Moving in, the white stripe in the middle grows.
        assert mean_colour(flag_frames[-1])[0] > mean_colour(flag_frames[0])[0] + 10

    @pytest.mark.runninghub_sandbox(small=True)
    async def test_differ_with_the_prompt(self, api: Api) -> None:
        first, second = [
            (await api.files(TEXT_TO_VIDEO, VIDEO_BODY | {"prompt": prompt}))[0]
            for prompt in ("a boat", "a horse")
        ]
        assert ImageChops.difference(frames(first)[20], frames(second)[20]).getbbox()

    async def test_that_are_long_last_as_long_with_fewer_frames_a_second(self, api: Api) -> None:
        body: dict[str, Any] = {
            "prompt": "a boat",
            "resolution": "720p",
            "ratio": "9:16",
            "duration": "15",
        }
        model = "rhart-video/sparkvideo-2.0/text-to-video"
        body |= {"generateAudio": False, "webSearch": False}
        (content,) = await api.files(model, body)
        with av.open(io.BytesIO(content), "r") as container:
            assert container.duration == pytest.approx(15e6, abs=1e5)
        shown = frames(content)
        assert len(shown) == 150
        assert ImageChops.difference(shown[60], shown[149]).getbbox()
        assert shown[0].size == (360, 640)

    async def test_give_their_last_frame_when_asked(self, api: Api) -> None:
        body: dict[str, Any] = {
            "prompt": "a boat",
            "resolution": "720p",
            "ratio": "16:9",
            "duration": "4",
        }
        body |= {"generateAudio": False, "webSearch": False, "returnLastFrame": True}
        answer = await api.finished("rhart-video/sparkvideo-2.0/text-to-video", body)
        video, still = [await api.get(result["url"]) for result in answer["results"]]
        assert [result["outputType"] for result in answer["results"]] == ["mp4", "png"]
        difference = ImageChops.difference(frames(video)[-1], image(still).convert("RGB"))
        assert max(ImageStat.Stat(difference).mean) < 6


class TestSounds:
    async def test_last_as_long_as_their_text(self, api: Api) -> None:
        (short,) = await api.files(SPEECH, SPEECH_BODY | {"text": "x " * 12})
        (long,) = await api.files(SPEECH, SPEECH_BODY | {"text": "A word or two. " * 8})
        (endless,) = await api.files(SPEECH, SPEECH_BODY | {"text": "word " * 500})
        assert seconds(short) == pytest.approx(2, abs=0.15)
        assert seconds(long) == pytest.approx(10, abs=0.15)
        assert seconds(endless) == pytest.approx(15, abs=0.15)

    async def test_differ_with_their_text(self, api: Api) -> None:
        (one,) = await api.files(SPEECH, SPEECH_BODY | {"text": "good morning"})
        (two,) = await api.files(SPEECH, SPEECH_BODY | {"text": "good evening"})
        assert one != two

    async def test_are_audible_and_not_clipped(self, api: Api) -> None:
        (content,) = await api.files(SPEECH, SPEECH_BODY)
        with av.open(io.BytesIO(content), "r") as container:
            resampler = av.AudioResampler("s16", "mono", 24000)
            parts = [
                bytes(part.planes[0])[: 2 * part.samples]  # what is behind them is anything
                for frame in container.decode(audio=0)
                for part in resampler.resample(frame)
            ]
        samples = memoryview(b"".join(parts)).cast("h")
        assert 15_000 < max(samples) < 32_700


class TestManyTasks:
    """They share one encoding; only the id in it is each one's own."""

    @pytest.mark.parametrize(
        ("model", "body"),
        [
            (TEXT_TO_IMAGE, {}),
            ("rhart-image/z-image/turbo", {"aspectRatio": "1:1", "outputFormat": "jpeg"}),
            ("rhart-image/z-image/turbo", {"aspectRatio": "1:1", "outputFormat": "webp(lossy)"}),
            (TEXT_TO_VIDEO, VIDEO_BODY),
            (SPEECH, SPEECH_BODY),
            ("meshy6/text-to-3d", {}),
        ],
    )
    async def test_of_one_request_differ_in_their_id_alone(
        self, api: Api, model: str, body: dict[str, Any]
    ) -> None:
        text = {"text" if model == SPEECH else "prompt": "a boat & a <horse>"}
        one, two = [(await api.files(model, body | text))[0] for _ in range(2)]
        ids = [task.id.encode() for task in api.sandbox.tasks]
        assert one.count(ids[0]) == two.count(ids[1]) == 1
        assert b"horse" in one
        assert len(one) == len(two)
        own = two[two.index(ids[1]) :][:23]  # with a checksum, if it has one
        assert one == two.replace(own, one[one.index(ids[0]) :][:23])

    @pytest.mark.parametrize("ending", ["jpg", "webp", "tiff"])
    def test_a_prompt_of_any_length_fits_into_a_picture(self, ending: str, tmp_path: Path) -> None:
        scene = evolve(SCENE, ending=ending, text="&\x00船" * 30_000)
        save_picture(Image.new("RGB", (9, 9)), scene, tmp_path / "picture")
        note = image((tmp_path / "picture").read_bytes()).info["xmp"]
        about = ElementTree.fromstring(note)
        assert "".join(about.itertext()).startswith(f"{scene.task_id}&船&船")

    @pytest.mark.parametrize("kind", ["mp3", "wav", "flac", "ogg"])
    def test_carry_their_id_in_every_kind_of_sound(self, kind: str, tmp_path: Path) -> None:
        sounds = []
        for task_id in ("2" * 19, "3" * 19):
            scene = evolve(SCENE, kind="audio", ending=kind, text="a boat", task_id=task_id)
            plain = unsigned(scene)
            write_audio(plain, tmp_path / "sound")
            content = (tmp_path / "sound").read_bytes()
            sounds.append(signed(content, plain.task_id, task_id))
            with av.open(io.BytesIO(sounds[-1]), "r") as container:
                noted = container.metadata | container.streams[0].metadata
            assert {"a boat", task_id} <= set(noted.values())
        assert signed(sounds[0], "2" * 19, "3" * 19) == sounds[1]

    async def test_a_text_names_its_task(self, api: Api) -> None:
        answer = await api.finished(
            "rhart-text-g-3-flash-preview/text-to-text", {"prompt": "a boat"}
        )
        (result,) = answer["results"]
        assert "a boat" in result["text"]
        assert answer["taskId"] in result["text"]


async def test_a_3d_model_is_a_valid_glb(api: Api) -> None:
    (content,) = await api.files("meshy6/text-to-3d", {"prompt": "a treasure chest"})
    magic, version, length = struct.unpack_from("<4sII", content)
    assert (magic, version, length) == (b"glTF", 2, len(content))
    json_length, json_kind = struct.unpack_from("<I4s", content, 12)
    assert json_kind == b"JSON"
    document = json.loads(content[20 : 20 + json_length])
    binary_length, binary_kind = struct.unpack_from("<I4s", content, 20 + json_length)
    assert binary_kind == b"BIN\0"
    assert 28 + json_length + binary_length == len(content)
    assert document["buffers"] == [{"byteLength": binary_length}]
    assert document["extras"]["prompt"] == "a treasure chest"
    binary = content[28 + json_length :]
    view = document["bufferViews"][document["images"][0]["bufferView"]]
    texture = binary[view["byteOffset"] :][: view["byteLength"]]
    assert image(texture).size == (512, 512)
    places = document["bufferViews"][0]
    corners = struct.unpack_from(f"<{24 * 3}f", binary, places["byteOffset"])
    assert set(corners) == {0.5, -0.5}


@pytest.mark.parametrize(
    ("params", "size"),
    [
        ({}, None),
        ({"aspectRatio": "auto"}, None),
        ({"ratio": "adaptive", "resolution": "720p"}, None),
        ({"aspectRatio": "16:9"}, (1024, 576)),
        ({"aspectRatio": "16:9", "resolution": "2k"}, (2731, 1536)),
        ({"aspectRatio": "1:1", "resolution": "8K"}, (8192, 8192)),
        ({"aspectRatio": "960x960"}, (960, 960)),
        ({"size": "1024*1536"}, (1024, 1536)),
        ({"resolution": "720×1280"}, (720, 1280)),
        ({"aspectRatio": "custom", "customWidth": 640, "customHight": 320}, (640, 320)),
        ({"size": "00x10"}, (1, 10)),
        ({"width": 0, "height": 5}, (1, 5)),
        ({"outputWidth": 1920, "outputHeight": 1080}, (1920, 1080)),
        ({"resolution": "empty", "width": 512, "height": 768}, (512, 768)),
        ({"aspectRatio": "9:16 (Portrait Widescreen)"}, (576, 1024)),
        ({"resolution": "1.5k"}, None),
    ],
)
def test_the_size_is_found_wherever_it_is_asked_for(
    params: dict[str, Any], size: tuple[int, int] | None
) -> None:
    assert asked_size(params) == size


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(max_size=400),
    width=st.integers(1, 300),
    height=st.integers(1, 300),
)
def test_any_text_can_be_drawn_in_any_box(text: str, width: int, height: int) -> None:
    assert caption((width, height), text, "footer").size == (width, height)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("🙂", ":slightly_smiling_face:"),
        ("👩\u200d👧", ":woman::girl:"),
        ("🇩🇪", ":flag_de:"),
        ("👍🏽", ":thumbs_up_sign:"),
        ("❤\ufe0f", ":heavy_black_heart:"),
        ("1\ufe0f\u20e3", ":digit_one:"),
    ],
)
def test_an_emoji_is_one_sign_and_has_a_name(text: str, name: str) -> None:
    assert emoji.EMOJI.fullmatch(text)
    assert emoji.name_of(text) == name


def test_emoji_are_drawn_in_their_colours_or_named() -> None:
    drawn = emoji.drawn("❤\ufe0f", 40)
    if drawn is None:  # this machine has no font of them
        assert emoji.shown_or_named("I ❤\ufe0f boats") == "I  :heavy_black_heart:  boats"
        return
    assert emoji.shown_or_named("I ❤\ufe0f boats") == "I ❤\ufe0f boats"
    lettering = caption((400, 200), "❤\ufe0f", "footer")
    red, green, *_ = lettering.split()
    assert ImageChops.subtract(red, green).point([0] * 100 + [255] * 156).getbbox()


@pytest.mark.parametrize(
    "text", ["", "\x00\x07", "ﷺ" * 200, "e\u0301" * 50, "🙂👩‍👩‍👧", "船" * 500, "ا" * 90]
)
def test_awkward_texts_are_painted(text: str) -> None:
    scene = evolve(SCENE, text=text, files=(Path("/nowhere.png"),))
    assert painted(scene).size == (320, 200)
