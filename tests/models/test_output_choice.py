"""Which output of a call is meant, and where it fits."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import frozen

from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.output_choice import OutputChoice, check_kind, choice_in
from runninghub_async.models.records import OutputKind, Parameter, ParameterType


@frozen
class Made:
    name: str
    kind: OutputKind


PICTURE, SKETCH, FILM = Made("picture", "image"), Made("sketch", "image"), Made("film", "video")


def parameter(type: ParameterType) -> Parameter:
    return Parameter(name="imageUrl", python_name="image_url", type=type, description="")


@pytest.mark.parametrize(
    ("choice", "outputs", "picked"),
    [
        ({}, [FILM], FILM),
        ({"output": 2}, [PICTURE, FILM], FILM),
        ({"kind": "video"}, [PICTURE, SKETCH, FILM], FILM),
        ({"output": 2, "kind": "image"}, [PICTURE, FILM, SKETCH], SKETCH),
    ],
)
def test_the_output_that_is_meant(
    choice: dict[str, Any], outputs: list[Made], picked: Made
) -> None:
    assert choice_in(choice, "image_url").pick(outputs) is picked


def test_of_several_outputs_the_only_one_that_fits() -> None:
    assert OutputChoice().pick([PICTURE, FILM], parameter("image")) is PICTURE
    assert OutputChoice().pick([PICTURE, FILM], parameter("video")) is FILM
    with pytest.raises(InvalidParameterError, match="image, image, video"):
        OutputChoice().pick([PICTURE, SKETCH, FILM], parameter("image"))


@pytest.mark.parametrize(
    ("choice", "outputs"),
    [
        ({}, []),
        ({}, [PICTURE, FILM]),
        ({"output": 2}, [FILM]),
        ({"kind": "audio"}, [FILM]),
        ({"kind": "image"}, [PICTURE, SKETCH]),
        ({"output": 2, "kind": "image"}, [PICTURE, FILM]),
    ],
)
def test_an_output_that_is_not_there_or_not_the_only_one(
    choice: dict[str, Any], outputs: list[Made]
) -> None:
    with pytest.raises(InvalidParameterError, match="output is to be"):
        choice_in(choice, "image_url").pick(outputs)


@pytest.mark.parametrize(
    "fields", [{"output": 0}, {"output": True}, {"output": "2"}, {"kind": "picture"}, {"kind": 3}]
)
def test_what_names_no_output(fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidParameterError, match=r"image_url\.(output|kind)"):
        choice_in(fields, "image_url")


@pytest.mark.parametrize(
    ("type", "kind"),
    [("image", "image"), ("video", "video"), ("string", "text"), ("file", "3d"), ("image", None)],
)
def test_kinds_that_fit(type: ParameterType, kind: OutputKind | None) -> None:
    check_kind(parameter(type), kind)


@pytest.mark.parametrize(
    ("type", "kind"),
    [("image", "video"), ("video", "image"), ("audio", "text"), ("string", "image")],
)
def test_kinds_that_do_not_fit(type: ParameterType, kind: OutputKind) -> None:
    with pytest.raises(InvalidParameterError, match=f"image_url is an output of kind {kind}"):
        check_kind(parameter(type), kind)


@pytest.mark.parametrize("type", ["choice", "boolean", "integer", "number", "list"])
def test_what_takes_no_output(type: ParameterType) -> None:
    with pytest.raises(InvalidParameterError, match="no output of another call"):
        check_kind(parameter(type), None)
