"""The service's side of the contract, parameter by parameter."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest

from runninghub_async.sandbox.answers import Refusal
from runninghub_async.sandbox.contract import Accepted, Inline, check
from runninghub_async.sandbox.files import MEGABYTE, StoredFile

from .helpers import endpoint, parameter, picture

OURS = "http://127.0.0.1:1/input/openapi/"


def accept(body: dict[str, Any], *params: Any) -> Accepted:
    return check(endpoint(*params), body, find_upload)


def refused(body: dict[str, Any], *params: Any) -> Refusal:
    with pytest.raises(Refusal) as caught:
        accept(body, *params)
    return caught.value


def find_upload(url: str) -> StoredFile | None:
    if not url.startswith(OURS):
        return None
    name = url.removeprefix(OURS)
    if name == "gone.png":
        raise Refusal(1013, "File processing failed")
    return StoredFile(Path(name), 2 * MEGABYTE, stored=0)


def test_a_good_body_is_taken_as_it_is() -> None:
    params = (
        parameter("prompt", required=True, max_length=10),
        parameter("duration", "choice", required=True, default="6", options=("6", "10")),
        parameter("sound", "boolean"),
        parameter("width", "integer", min=512, max=2048),
        parameter("cfgScale", "number", min=0, max=1),
        parameter("lora", "lora"),
    )
    body = {
        "prompt": "a boat",
        "duration": "10",
        "sound": False,
        "width": 512,
        "cfgScale": 1,
        "lora": "film.safetensors",
    }
    assert accept(body, *params).values == body


@pytest.mark.parametrize(
    ("param", "value", "says"),
    [
        (parameter("x"), 5, "x must be a string"),
        (parameter("x"), None, "x must be a string"),
        (parameter("x", required=True), "  ", "x must not be blank"),
        (parameter("x", max_length=3), "four", "at most 3 characters, not 4"),
        (parameter("x", min_length=5), "four", "at least 5 characters, not 4"),
        (parameter("x", "choice", options=("6", "10")), 6, 'one of "6", "10", not 6'),
        (parameter("x", "choice", options=("6", "10")), "7", "one of"),
        (parameter("x", "choice", options=("true", "false")), True, 'one of "true", "false"'),
        (parameter("x", "boolean"), "true", "x must be true or false"),
        (parameter("x", "boolean"), 1, "x must be true or false"),
        (parameter("x", "integer"), "5", "x must be an integer"),
        (parameter("x", "integer"), 5.0, "x must be an integer"),
        (parameter("x", "integer"), True, "x must be an integer"),
        (parameter("x", "integer", min=5), 4, "at least 5, not 4"),
        (parameter("x", "integer", max=5), 6, "at most 5, not 6"),
        (parameter("x", "number"), "0.5", "x must be a number"),
        (parameter("x", "number"), True, "x must be a number"),
        (parameter("x", "number"), float("inf"), "x must be a number"),
        (parameter("x", "number", max=0.5), 0.6, "at most 0.5, not 0.6"),
        (parameter("x", "lora"), 1, "x must be a string"),
        (parameter("x", "image"), ["https://a.example/b.png"], "x must be one URL as a string"),
        (parameter("x", "image"), "portrait.jpg", "http(s) URL, data: or asset://"),
        (parameter("x", "image"), "file:///etc/passwd", "http(s) URL, data: or asset://"),
        (parameter("x", "image"), "https://", "http(s) URL"),
        (parameter("x", "image"), "https://a.example/" + "b" * 5000, "http(s) URL"),
        (parameter("x", "image"), "data:image/png,abc", "data:image/<format>;base64"),
        (parameter("x", "image"), "data:audio/mpeg;base64,AAAA", "data:image/<format>;base64"),
        (parameter("x", multiple=True), "one", "x must be a list"),
        (parameter("x", multiple=True, max_files=1), ["a", "b"], "at most 1 items, not 2"),
        (parameter("x", multiple=True), ["a", 1], "x must be a string"),
        (parameter("x", "image", multiple=True, required=True), [], "x must not be empty"),
        (parameter("x", "choice", multiple=True, options=("all",)), ["one"], "one of"),
    ],
)
def test_a_wrong_value_is_refused_by_name(param: Any, value: object, says: str) -> None:
    refusal = refused({"x": value}, param)
    assert refusal.code == 1007
    assert says in refusal.message


def test_a_required_parameter_must_be_written_out_even_if_it_has_a_default() -> None:
    refusal = refused({}, parameter("duration", "choice", required=True, default="6"))
    assert (refusal.code, refusal.message) == (1007, "duration is required")


def test_an_unknown_parameter_is_refused_with_those_there_are() -> None:
    refusal = refused({"promt": "a boat"}, parameter("prompt"), parameter("seed", "integer"))
    assert refusal.code == 1007
    assert "'promt'" in refusal.message
    assert "prompt, seed" in refusal.message


@pytest.mark.parametrize(
    "name", ["imageurl", "image_url", "imageURL", "imageUrls", "IMAGE-URL", "imgeUrl", "imageUrI"]
)
def test_python_names_and_misspelt_ones_are_not_wire_names(name: str) -> None:
    refused({name: "https://a.example/b.png"}, parameter("imageUrl", "image"))


def test_what_may_be_newer_than_the_catalogue_is_taken_and_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    newer = {"newSetting": [3], "lastImageUrl": "x", "negativePrompt": "", "promptMode": 1}
    known = (parameter("prompt"), parameter("imageUrl", "image"), parameter("seed", "integer"))
    accepted = accept({"prompt": "a boat", **newer}, *known)
    assert accepted.values == {"prompt": "a boat", **newer}
    assert "no parameter 'newSetting'" in caplog.text


@pytest.mark.parametrize("name", ["apiKey", "api_key", "APIKEY"])
def test_a_key_in_a_body_is_refused_and_not_repeated(name: str) -> None:
    refusal = refused({name: "topsecret"}, parameter("prompt"))
    assert "header" in refusal.message
    assert "topsecret" not in refusal.message


def test_a_webhook_is_taken_beside_the_parameters() -> None:
    body = {"prompt": "a boat", "webhookUrl": "https://hook.example/x"}
    accepted = accept(body, parameter("prompt"))
    assert accepted.webhook_url == "https://hook.example/x"
    assert accepted.values == {"prompt": "a boat"}
    assert "webhookUrl" in refused({"webhookUrl": "hook"}).message
    assert "webhookUrl" in refused({"webhookUrl": 5}).message


class TestNodeKeys:
    params = (
        parameter("prompt", required=True, node_key="12##text"),
        parameter("outputFormat", "choice", options=("png",), node_key="43##file_type"),
    )

    def test_give_the_values_under_the_flat_names(self) -> None:
        accepted = accept({"12##text": "a boat", "43##file_type": "png"}, *self.params)
        assert accepted.values == {"prompt": "a boat", "outputFormat": "png"}

    def test_are_named_in_refusals(self) -> None:
        assert refused({"43##file_type": "png"}, *self.params).message == "12##text is required"

    def test_do_not_mix_with_flat_names(self) -> None:
        refusal = refused({"12##text": "a boat", "outputFormat": "png"}, *self.params)
        assert "'outputFormat'" in refusal.message

    def test_leave_the_webhook_alone(self) -> None:
        accept({"12##text": "a boat", "webhookUrl": "https://hook.example"}, *self.params)


class TestFiles:
    def test_of_others_are_not_looked_at(self) -> None:
        accepted = accept({"x": "https://a.example/b.png"}, parameter("x", "image"))
        assert accepted.files == ()

    def test_may_be_assets(self) -> None:
        assert accept({"x": "asset://group-1"}, parameter("x", "image")).files == ()

    def test_of_ours_are_found(self) -> None:
        accepted = accept({"x": OURS + "a.png"}, parameter("x", "image", accept=("JPG", "PNG")))
        assert [file.format for file in accepted.files] == ["png"]

    def test_that_are_gone_are_refused(self) -> None:
        assert refused({"x": OURS + "gone.png"}, parameter("x", "image")).code == 1013

    def test_of_a_format_that_is_not_taken_are_refused(self) -> None:
        refusal = refused({"x": OURS + "a.webp"}, parameter("x", "image", accept=("JPG", "PNG")))
        assert (refusal.code, refusal.message) == (1007, "x takes JPG, PNG, not WEBP")

    def test_of_another_kind_are_refused(self) -> None:
        assert refused({"x": OURS + "a.mp4"}, parameter("x", "image")).code == 1007

    def test_spell_jpeg_either_way(self) -> None:
        accept({"x": OURS + "a.jpg"}, parameter("x", "image", accept=("JPEG",)))

    def test_that_are_too_large_are_refused(self) -> None:
        refusal = refused({"x": OURS + "a.png"}, parameter("x", "image", max_size_mb=1))
        assert refusal.code == 1008
        assert "1 MB" in refusal.message

    def test_may_be_several(self) -> None:
        accepted = accept(
            {"x": [OURS + "a.png", "https://a.example/b.png", OURS + "c.jpg"]},
            parameter("x", "image", multiple=True, max_files=3),
        )
        assert [file.format for file in accepted.files] == ["png", "jpg"]

    def test_may_come_inside_the_body(self) -> None:
        content = picture()
        uri = "data:image/jpeg;base64," + base64.b64encode(content).decode()
        accepted = accept({"x": uri}, parameter("x", "image", accept=("PNG",)))
        assert accepted.files == (Inline(content, "image", "png"),)
        assert len(accepted.values["x"]) < 250

    @pytest.mark.parametrize("content", ["AAA", "A=AA", "päß", ""])
    def test_inside_the_body_must_be_base64(self, content: str) -> None:
        refusal = refused({"x": f"data:image/png;base64,{content}"}, parameter("x", "image"))
        assert refusal.code == 1518
