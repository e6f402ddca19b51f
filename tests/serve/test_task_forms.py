"""What bodies of ``POST /v1/tasks`` ask for."""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runninghub_async import RunningHub
from runninghub_async.errors import InvalidParameterError
from runninghub_async.serve.bodies import Body
from runninghub_async.serve.records import Token
from runninghub_async.serve.served_models import ServedModels
from runninghub_async.serve.shapes import as_given
from runninghub_async.serve.task_forms import TaskAsked, read_task
from tests.serve.test_bodies import PNG

TOKEN = Token(name="ann", digest="")
MODEL = "hailuo-2.3/i2v-pro"
WORKFLOW = "workflow/1904136902449209346"


@pytest.fixture
async def rh() -> AsyncIterator[RunningHub]:
    async with RunningHub("a-key") as rh:
        yield rh


def read(rh: RunningHub, values: dict[str, Any], **more: Any) -> TaskAsked:
    known = {"model": MODEL, "is_form": False, "token": TOKEN, **more}
    models = ServedModels(rh.catalogue, [MODEL, WORKFLOW])
    body = Body(values=values, digest="", is_form=known["is_form"])
    token: Token = known["token"]
    return read_task(body, models.named(token, known["model"]), client=rh, token=token)


async def test_parameters_go_by_any_of_their_names(rh: RunningHub) -> None:
    link = "https://example.com/a.png"
    forms = [
        read(rh, {"params": {name: link, "prompt": "a boat"}}).form
        for name in ("imageUrl", "image_url")
    ]
    assert forms[0] == forms[1]
    assert forms[0]["params"]["prompt"] == "a boat"


async def test_where_the_service_posts_is_nothing_that_a_caller_says(rh: RunningHub) -> None:
    params = {"prompt": "a boat", "image_url": "https://example.com/a.png"}
    with pytest.raises(InvalidParameterError, match="webhookUrl is not taken") as refused:
        read(rh, {"params": {**params, "webhookUrl": "https://example.com/hook"}})
    assert refused.value.parameter == "webhookUrl"


async def test_files_stand_in_the_form_by_their_place_and_in_answers_by_name(
    rh: RunningHub, tmp_path: Path
) -> None:
    (path := tmp_path / "image_url-1.png").write_bytes(PNG)
    asked = read(rh, {"params": {"image_url": path, "prompt": "a boat"}})
    assert asked.form["params"]["imageUrl"] == {"file": str(path)}
    assert "image_url" not in asked.form["params"]
    assert as_given(asked.params)["image_url"] == {"file": "image_url-1.png"}
    assert str(tmp_path) not in str(as_given(asked.params))


@pytest.mark.parametrize(
    "values",
    [
        {"params": '{"prompt": "a boat", "image_url": "https://example.com/a.png"}'},
        {"params": {"prompt": "a boat", "image_url": "https://example.com/a.png"}},
        {"prompt": "a boat", "image_url": "https://example.com/a.png"},
        {"params": '{"prompt": "a boat"}', "image_url": "https://example.com/a.png"},
    ],
)
async def test_forms_name_parameters_in_every_usual_way(
    rh: RunningHub, values: dict[str, Any]
) -> None:
    params = read(rh, values, is_form=True).form["params"]
    assert params["prompt"] == "a boat"
    assert params["imageUrl"] == "https://example.com/a.png"


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"params": []}, ["params is []", "an object"]),
        ({"params": {"prompt": "x"}}, ["image_url"]),
        ({"prompt": "x"}, ["prompt is not known here", "stand in params", "image_url"]),
        ({"parms": {}}, ["Did you mean params?"]),
        ({"params": {"image_url": "a.png", "prompt": "x"}}, ["no link", "part of a form"]),
        ({"params": {"image_url": "file:///etc/passwd"}}, ["no link"]),
        ({"params": {"image_url": {"file": "/etc/passwd"}}}, ["stands for something else"]),
        ({"params": {"image_url": {"job": "1"}}}, ["stands for something else"]),
        ({"params": {"image_url": "asset://1"}}, ["asset"]),
        ({"params": {"image_url": "x", "prompt": 7, "zz": 1}}, ["no link", "prompt is 7", "zz"]),
        ({"params": {}, "user": []}, ["user is []", "image_url"]),
        ({"params": {}, "user": 7, "options": {}}, ["options is not known", "image_url"]),
        ({"params": {}, "graph": {}, "steps": []}, ["graph is not", "steps is not"]),
    ],
)
async def test_all_that_is_wrong_is_told_at_once(
    rh: RunningHub, values: dict[str, Any], words: list[str]
) -> None:
    with pytest.raises(InvalidParameterError) as caught:
        read(rh, values)
    for word in words:
        assert word in caught.value.message, caught.value.message
    assert "Path(" not in caught.value.message


async def test_users_become_tags(rh: RunningHub) -> None:
    params = {"image_url": "https://example.com/a.png", "prompt": "a boat"}
    asked = read(rh, {"params": params, "user": "ann", "safety_identifier": "a1"})
    assert asked.form["tags"] == {"user": "ann", "safety_identifier": "a1"}
    with pytest.raises(InvalidParameterError, match="user"):
        read(rh, {"params": params, "user": ["ann"]})


async def test_nodes_of_a_workflow_are_its_parameters(rh: RunningHub, tmp_path: Path) -> None:
    (path := tmp_path / "image-1.png").write_bytes(PNG)
    nested = {"6": {"text": "a boat"}, "10": {"image": path}}
    dotted = {"6.text": "a boat", "10.image": path}
    for params in (nested, dotted):
        form = read(rh, {"params": params}, model=WORKFLOW).form
        assert form == {
            "workflow": WORKFLOW.partition("/")[2],
            "nodes": {"6": {"text": "a boat"}, "10": {"image": {"file": str(path)}}},
        }


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"10": {"image": {"file": "/etc/passwd"}}}, "stands for something else"),
        ({"10.image": {"file": "/etc/passwd"}}, "stands for something else"),
        ({"10": {"image": "asset://1"}}, "asset"),
        ({"10": {"image": {"empty": "drop-node"}}}, "stands for something else"),
        ({"10.image": {"empty": "blank-picture"}}, "stands for something else"),
        ({"10": "x"}, "10 is 'x'; allowed is values of a node"),
        ({"10": "x", "10.image": "y"}, "10 is 'x'"),
        ({"10": {"image": "x"}, "10.image": "y"}, "10.image is given twice"),
        ({"10.image": "y", "10": {"image": "x"}}, "10.image is given twice"),
    ],
)
async def test_nodes_take_no_more_than_values(
    rh: RunningHub, params: dict[str, Any], words: str
) -> None:
    with pytest.raises(InvalidParameterError, match=words):
        read(rh, {"params": params}, model=WORKFLOW)


MARKS = st.sampled_from(["file", "job", "call", "task", "step", "empty", "output", "kind", "text"])
GIVEN = st.recursive(
    st.one_of(st.none(), st.integers(0, 9), st.sampled_from(["x", "/etc/passwd", "asset://1"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(MARKS, inner, min_size=1, max_size=2)
    ),
    max_leaves=6,
)


@given(GIVEN, st.sampled_from(["6.text", "6"]))
@example({"file": "/etc/passwd"}, "6.text")
@example({"text": [{"job": "x"}]}, "6")
@example({"text": "asset://1"}, "6")
def test_nothing_that_callers_give_stands_for_more_than_itself(value: Any, name: str) -> None:
    async def ask() -> None:
        async with RunningHub("a-key") as rh:
            params = {name: value}
            with contextlib.suppress(InvalidParameterError):
                text = json.dumps(read(rh, {"params": params}, model=WORKFLOW).form)
                assert "asset://" not in text
                for mark in ("file", "job", "call", "task", "step", "empty"):
                    assert not re.search(rf'{{"{mark}": [^{{}}]*}}', text), text

    asyncio.run(ask())
