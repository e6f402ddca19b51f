"""What the service says of nodes and fields that are gone, in the recipe's own words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.sandbox import Sandbox

RECIPE = """\
kind: {kind}
id: "{id}"
output: image
parameters:
- {{name: words, node: 6, field: text, type: string, required: true}}
- {{name: seconds, node: 31, field: length, type: number, default: 5}}
constants:
- {{node: 9, field: prefix, value: sketch}}
"""


def graph(**more: Any) -> dict[str, Any]:
    return {
        "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "sea", "clip": ["4", 1]}},
        "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "a.safetensors"}},
        "31": {"class_type": "Film", "inputs": {"length": 25, "of": ["6", 0]}},
        "9": {"class_type": "SaveImage", "inputs": {"images": ["31", 0], "prefix": "x"}},
    } | more


@pytest.fixture
async def stand_in() -> AsyncIterator[Sandbox]:
    async with Sandbox(task_seconds=0.02, small=True) as running:
        yield running


def client(stand_in: Sandbox, folder: Path) -> RunningHub:
    return RunningHub(stand_in.api_key, base_url=stand_in.base_url, poll=0.01, catalogue=folder)


async def test_a_node_that_is_gone_is_told_by_the_parameter_that_set_it(
    stand_in: Sandbox, folder: Path
) -> None:
    gone = graph()
    gone["31"] = {"class_type": "Film", "inputs": {"frames": 25, "of": ["6", 0]}}
    id = stand_in.add_workflow(gone)
    (folder / "sketch.yaml").write_text(RECIPE.format(kind="workflow", id=id))
    async with client(stand_in, folder) as rh:
        with pytest.raises(errors.InvalidParameterError) as caught:
            await rh.call("sketch", words="a fox")
    assert str(caught.value).startswith("sketch: ")
    assert "seconds (31.length) names no field" in str(caught.value)
    assert "frames" in str(caught.value)
    assert caught.value.parameter == "seconds"
    assert caught.value.code in (803, 1101)
    assert not stand_in.tasks


async def test_a_constant_that_has_no_place_any_more_is_told_as_one(
    stand_in: Sandbox, folder: Path
) -> None:
    id = stand_in.add_workflow(graph(**{"9": {"class_type": "SaveImage", "inputs": {}}}))
    (folder / "sketch.yaml").write_text(RECIPE.format(kind="workflow", id=id))
    async with client(stand_in, folder) as rh:
        with pytest.raises(errors.InvalidParameterError, match=r"the constant 9\.prefix names no"):
            await rh.call("sketch", words="a fox")


async def test_an_app_that_offers_a_field_no_more_is_told_before_it_is_paid(
    stand_in: Sandbox, folder: Path
) -> None:
    app = stand_in.add_app(graph(), [("6", "text"), ("9", "prefix")])
    (folder / "sketch.yaml").write_text(RECIPE.format(kind="app", id=app))
    async with client(stand_in, folder) as rh:
        with pytest.raises(errors.InvalidParameterError, match=r"seconds \(31\.length\)") as caught:
            await rh.call("sketch", words="a fox")
        assert caught.value.parameter == "seconds"
        whole = stand_in.add_app(graph(), [("6", "text"), ("9", "prefix"), ("31", "length")])
        (folder / "whole.yaml").write_text(RECIPE.format(kind="app", id=whole))
    async with client(stand_in, folder) as rh:
        result = await rh.call("whole", words="a fox", seconds=2)
    assert result.output.kind == "image"
    (task,) = stand_in.tasks
    assert task.params["31"] == {"length": 2}


async def test_a_sandbox_answers_an_app_of_which_only_the_recipe_is_known(folder: Path) -> None:
    (folder / "sketch.yaml").write_text(RECIPE.format(kind="app", id="1960000000000000007"))
    stand_in = Sandbox(task_seconds=0.02, small=True, catalogue=folder)
    async with stand_in, client(stand_in, folder) as rh:
        app = await rh.apps.describe("1960000000000000007")
        assert {field.key for field in app.fields} == {"6.text", "31.length", "9.prefix"}
        assert (await rh.call("sketch", words="a fox")).output.kind == "image"
        for wrong in ({"7.text": "x"}, {"31.length": "long"}):
            with pytest.raises(errors.InvalidParameterError):
                await rh.apps.run("1960000000000000007", wrong, validate=False)
    assert len(stand_in.tasks) == 1
