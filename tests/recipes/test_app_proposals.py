"""What is proposed of an AI app, whose author has chosen its fields."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from runninghub_async.platform.apps_described import app_from
from runninghub_async.recipes import load
from runninghub_async.recipes.app_proposal import app_proposal
from runninghub_async.recipes.file_text import as_yaml, recipe_data
from runninghub_async.recipes.node_knowledge import NodeKnowledge
from runninghub_async.recipes.proposal import Proposal


def field(name: str, kind: str, value: str = "", said: str = "", **more: Any) -> dict[str, Any]:
    return {
        "nodeId": more.pop("node", "1"),
        "nodeName": "Somebodys",
        "fieldName": name,
        "fieldType": kind,
        "fieldValue": value,
        "description": said,
        **more,
    }


def proposal(*fields: dict[str, Any], name: str = "app") -> Proposal:
    told = {"webappName": name, "nodeInfoList": list(fields)}
    return app_proposal(app_from("1877265245566922800", told), NodeKnowledge())


def test_every_kind_of_field_is_one_of_a_parameter() -> None:
    listed = [{"name": "square", "index": "1"}, {"name": "wide", "index": "2"}, {"default": "1"}]
    number = ["INT", {"min": 1, "max": 8, "default": 2}]
    found = proposal(
        field("image", "IMAGE", "api/x.png", "Style picture"),
        field("text", "STRING", "a pier", "提示词"),
        field("text", "STRING", "blurry", "反向提示词", node="2"),
        field("select", "LIST", "1", "ratio", fieldData=json.dumps(listed)),
        field("batch", "INT", "2", fieldData=json.dumps(number)),
        field("cfg", "FLOAT", "7", fieldData='["FLOAT", {"min": 0.5}]'),
        field("on", "BOOLEAN", "true"),
        field("way", "SWITCH", "1"),
        field("seed", "INT", "7"),
        field("noise_seed", "INT", "8", node="3"),
        field("upload", "STRING", "a", fieldData='[["a"], {"file_upload": true}]', node="9"),
        name="图片 to film 视频",
    )  # fmt: skip
    told = {
        one.name: (one.type, one.required, one.min, one.max, dict(one.options))
        for one in found.parameters
    }
    assert told == {
        "style_picture": ("image", True, None, None, {}),
        "file": ("file", True, None, None, {}),
        "prompt": ("string", True, None, None, {}),
        "negative_prompt": ("string", False, None, None, {}),
        "ratio": ("choice", False, None, None, {"square": "1", "wide": "2"}),
        "batch": ("integer", False, 1, 8, {}),
        "cfg": ("number", False, 0.5, None, {}),
        "on": ("boolean", False, None, None, {}),
        "way": ("string", False, None, None, {}),
        "seed": ("integer", False, None, None, {}),
    }
    seed = found.parameters[-1]
    assert seed.spots == (("1", "seed"), ("3", "noise_seed"))
    assert found.output == "video"
    assert all(one.is_proposed for one in found.parameters)


ODD = some.text(max_size=6) | some.sampled_from(["seed", "text", "1", "\u202e", " ", "image"])
FIELDS = some.builds(
    field,
    name=ODD,
    kind=some.sampled_from(["IMAGE", "LIST", "STRING", "INT", "FLOAT", "BOOLEAN", "SWITCH", "?"]),
    value=ODD,
    said=ODD,
    node=ODD,
    fieldData=some.sampled_from(
        ["", "no JSON", '[["a", " ", "a"], {}]', '["INT", {"min": 5, "max": -1e400}]',
         '[{"name": "", "index": "x"}, {"name": "\\u202e", "index": "y"}]',
         '[["openapi/0123.png"], {"image_upload": true}]', '["INT", {"min": 9, "max": 3}]']
    ),
)  # fmt: skip


@given(some.lists(FIELDS, max_size=5))
def test_any_app_makes_a_recipe_that_can_be_read(
    tmp_path_factory: pytest.TempPathFactory, fields: list[dict[str, Any]]
) -> None:
    found = proposal(*fields)
    file = tmp_path_factory.mktemp("recipe") / "mine.yaml"
    file.write_text(as_yaml(recipe_data(found, "2026-11-27")), encoding="utf-8")
    names = [one.name for one in found.parameters]
    assert [one.name for one in load(file).endpoint.params] == names
