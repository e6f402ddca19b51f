"""The recipes in ``examples/recipes`` run, fit their graphs, and are what ``recipe new`` begins."""

from __future__ import annotations

import json
import wave
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub
from runninghub_async.recipes import load
from runninghub_async.recipes.checking import Checker
from runninghub_async.sandbox import Sandbox
from tests.forking.program import ROOT

FOLDER = ROOT / "examples" / "recipes"


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """A second of silence."""
    file = tmp_path / "sound.wav"
    with wave.open(str(file), "wb") as written:
        written.setparams((1, 2, 8000, 8000, "NONE", ""))
        written.writeframes(bytes(16_000))
    return file


async def sent_graph(sandbox: Sandbox, **params: Any) -> tuple[Mapping[str, Any], Any]:
    """The graph that left for the sandbox when a recipe was called, and the result."""
    name = params.pop("name")
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, catalogue=FOLDER) as rh:
        result = await rh.call(name, params)
    sent = [seen for seen in sandbox.requests if seen.path == "/task/openapi/create"]
    return json.loads(json.loads(sent[-1].body)["workflow"]), result


async def test_a_text_becomes_a_picture(sandbox: Sandbox) -> None:
    graph, result = await sent_graph(
        sandbox, name="poster", prompt="a pier", ratio="16:9", quality="draft"
    )
    assert graph["2"]["inputs"]["text"] == "a pier"
    assert graph["3"]["inputs"]["text"] == ""  # none was given
    width, height = graph["4"]["inputs"]["width"], graph["4"]["inputs"]["height"]
    assert width % 16 == height % 16 == 0
    assert width / height == pytest.approx(16 / 9, rel=0.05)
    assert graph["5"]["inputs"]["steps"] == 12
    assert [output.kind for output in result.outputs] == ["image"]


async def test_a_picture_becomes_a_film_with_sound(
    sandbox: Sandbox, picture: Path, sound: Path
) -> None:
    graph, result = await sent_graph(
        sandbox, name="portrait-film", first_frame=picture, sound=sound, prompt="x", seconds=2
    )
    assert graph["8"]["inputs"]["length"] == 33
    assert graph["2"]["inputs"]["audio"] != "example.mp3"
    assert [output.kind for output in result.by_name["film"]] == ["video"]
    assert [output.kind for output in result.by_name["last_look"]] == ["image"]


async def test_a_second_picture_may_be_absent(sandbox: Sandbox, picture: Path) -> None:
    both, _ = await sent_graph(
        sandbox, name="two-pictures", picture=picture, style_picture=picture, what_to_change="x"
    )
    assert both["6"]["inputs"]["image2"] == ["2", 0]
    one, result = await sent_graph(
        sandbox, name="two-pictures", picture=picture, what_to_change="x"
    )
    assert "2" not in one
    assert "image2" not in one["6"]["inputs"]
    assert "image2" not in one["7"]["inputs"]
    assert [output.kind for output in result.outputs] == ["image"]


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: file.stem)
async def test_they_fit_their_graphs(sandbox: Sandbox, file: Path) -> None:
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh:
        found = await Checker(rh, update=False).check(file, is_named=True)
    assert found is not None
    assert found.state == "same", found.drifts
    record = load(file).endpoint.recipe
    assert record is not None
    used = {place.node for binding in record.bindings for place in binding.places}
    used |= {output.node for output in record.outputs}
    assert record.made_from is not None
    assert used <= set(record.made_from.nodes)
