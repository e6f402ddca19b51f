"""Nodes that leave a graph, in calls of recipes and in runs of workflows."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import DROP_NODE, RunningHub, errors
from runninghub_async.calls.call import submission_of
from runninghub_async.platform.drop_nodes import Drop, without_nodes
from runninghub_async.sandbox import Sandbox

CREATE, GET_JSON = "/task/openapi/create", "/api/openapi/getJsonApiFormat"


def node(class_type: str, **inputs: Any) -> dict[str, Any]:
    return {"class_type": class_type, "inputs": inputs}


def edit() -> dict[str, Any]:
    """A picture, changed by a text and, where there is one, by another picture."""
    return {
        "10": node("LoadImage", image="example.png"),
        "14": node("LoadImage", image="example.png"),
        "15": node("ImageScaleBy", image=["14", 0], upscale_method="lanczos", scale_by=0.5),
        "22": node(
            *("TextEncodeQwenImageEditPlus",),
            clip=["38", 0],
            prompt="sea",
            image1=["10", 0],
            image2=["15", 0],
        ),
        "38": node("CLIPLoader", clip_name="a.safetensors", type="qwen_image"),
        "9": node("SaveImage", images=["22", 0], filename_prefix="edit"),
    }


RECIPE = """\
kind: workflow
id: "{id}"
output: image
parameters:
- {{name: picture, node: 10, field: image, type: image, required: true}}
- {{name: style_picture, node: 14, field: image, type: image, absent: drop-node{cut}}}
- {{name: scale, node: 15, field: scale_by, type: number, default: 0.25}}
- {{name: prompt, node: 22, field: prompt, type: string}}
"""


@pytest.fixture
async def stand_in() -> AsyncIterator[Sandbox]:
    async with Sandbox(task_seconds=0.05, small=True) as running:
        yield running


def client(stand_in: Sandbox, folder: Path) -> RunningHub:
    return RunningHub(stand_in.api_key, base_url=stand_in.base_url, poll=0.02, catalogue=folder)


async def test_a_recipe_drops_the_node_of_what_is_absent(
    stand_in: Sandbox, folder: Path, picture: Path
) -> None:
    id = stand_in.add_workflow(edit())
    (folder / "edit.yaml").write_text(RECIPE.format(id=id, cut=""))
    async with client(stand_in, folder) as rh:
        calls = [rh.call("edit", picture=picture, prompt=text) for text in "abc"]
        await asyncio.gather(*(call.run() for call in calls))
        await rh.call("edit", picture=picture, style_picture=picture)
    assert [seen.path for seen in stand_in.requests].count(GET_JSON) == 1
    *without, whole = (json.loads(s.body) for s in stand_in.requests if s.path == CREATE)
    for body in without:
        graph = json.loads(body["workflow"])
        assert graph.keys() == {"10", "22", "38", "9"}
        assert "image2" not in graph["22"]["inputs"]
        assert graph["22"]["inputs"]["prompt"] in "abc"
        assert {each["nodeId"] for each in body["nodeInfoList"]} == {"10", "22"}
        assert body["workflowId"] == id
    assert "workflow" not in whole
    assert {each["nodeId"] for each in whole["nodeInfoList"]} == {"10", "14", "15"}


async def test_a_run_of_a_workflow_drops_a_node_by_the_same_rule(
    stand_in: Sandbox, folder: Path, picture: Path
) -> None:
    id = stand_in.add_workflow(edit())
    async with client(stand_in, folder) as rh:
        call = rh.workflows.run(id, {"14": {"image": DROP_NODE}, "10": {"image": picture}})
        form = call.to_dict()
        assert form["nodes"]["14"] == {"image": {"empty": "drop-node"}}
        again = rh.from_dict(json.loads(json.dumps(form)))
        assert again.to_dict() == form
        await call
        own = rh.workflows.run(id, {"14": {"image": {"empty": "drop-node"}}}, workflow=edit())
        await own
        with pytest.raises(errors.InvalidParameterError, match="clip of node 22"):
            await rh.workflows.run(id, {"38": {"clip_name": DROP_NODE}})
        with pytest.raises(errors.InvalidParameterError, match="node 99"):
            await rh.workflows.run(id, {"99": {"image": DROP_NODE}})
    bodies = [json.loads(seen.body) for seen in stand_in.requests if seen.path == CREATE]
    assert [json.loads(body["workflow"]).keys() for body in bodies] == [{"10", "22", "38", "9"}] * 2
    assert [seen.path for seen in stand_in.requests].count(GET_JSON) == 1


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (lambda graph: graph.pop("14"), "14"),
        (lambda graph: graph["22"]["inputs"].pop("prompt"), "prompt"),
        (lambda graph: graph["22"]["inputs"].update(image1=["14", 0]), ""),
        (
            lambda graph: graph["22"].update(class_type="Unknown"),
            "image2 of node 22|image of node 15",
        ),
    ],
)
async def test_what_has_changed_is_told_before_anything_is_paid(
    stand_in: Sandbox,
    folder: Path,
    picture: Path,
    changed: Callable[[dict[str, Any]], Any],
    said: str,
) -> None:
    graph = edit()
    changed(graph)
    id = stand_in.add_workflow(graph)
    (folder / "edit.yaml").write_text(RECIPE.format(id=id, cut=""))
    async with client(stand_in, folder) as rh:
        call = rh.call("edit", picture=picture, prompt="x")
        if not said:  # another way leads to it, by an input that can be without it as well
            await call
            return
        with pytest.raises(errors.InvalidParameterError, match=said) as caught:
            await call
        assert str(caught.value).startswith("edit: ")
        assert caught.value.parameter in ("prompt", "style_picture")
    assert not stand_in.tasks
    assert not [seen for seen in stand_in.requests if seen.path == CREATE]


async def test_a_graph_that_cannot_be_read_is_an_error_before_anything_is_paid(
    stand_in: Sandbox, folder: Path, picture: Path
) -> None:
    (folder / "edit.yaml").write_text(RECIPE.format(id="1999999999999999999", cut=""))
    async with client(stand_in, folder) as rh:
        with pytest.raises(errors.APIError):
            await rh.call("edit", picture=picture)
    assert not [seen for seen in stand_in.requests if seen.path == CREATE]


async def test_a_cut_names_the_inputs_that_can_be_without(
    stand_in: Sandbox, folder: Path, picture: Path
) -> None:
    graph = edit()
    graph["22"]["class_type"] = "SomebodysNode"
    id = stand_in.add_workflow(graph)
    (folder / "edit.yaml").write_text(RECIPE.format(id=id, cut=", cut: [22.image2]"))
    async with client(stand_in, folder) as rh:
        await rh.call("edit", picture=picture)
    body = json.loads(next(s for s in stand_in.requests if s.path == CREATE).body)
    assert json.loads(body["workflow"]).keys() == {"10", "22", "38", "9"}


def test_a_graph_beside_the_recipe_is_sent_whole_with_its_digits(
    folder: Path, offline: Callable[..., RunningHub]
) -> None:
    graph = edit() | {"3": node("Seeded", seed=18446744073709551615, cfg=1)}
    text = json.dumps({"prompt": graph}).replace(
        '"cfg": 1', '"cfg": 1.50, "list": {"__value__": [1]}'
    )
    (folder / "edit.graph.json").write_text(text)
    (folder / "edit.yaml").write_text(RECIPE.format(id=1, cut="") + "graph: edit.graph.json\n")
    rh = offline(folder)
    name = f"openapi/{'a' * 64}.png"
    whole = submission_of(rh.call("edit", picture=name, style_picture=name)).order.body({}, None)
    assert '"cfg":1.50' in whole["workflow"]
    assert '"list":{"__value__":[1]}' in whole["workflow"]
    assert "18446744073709551615" in whole["workflow"]
    assert json.loads(whole["workflow"])["14"]["inputs"]["image"] == name
    without = submission_of(rh.call("edit", picture=name)).order.body({}, None)
    assert json.loads(without["workflow"]).keys() == {"10", "22", "38", "9", "3"}
    (folder / "edit.yaml").write_text(
        RECIPE.format(id=1, cut="").replace("node: 22", "node: 23") + "graph: edit.graph.json\n"
    )
    with pytest.raises(errors.InvalidParameterError, match="23"):
        offline(folder).call("edit", picture=name, prompt="x")


def test_a_required_input_or_an_output_does_not_fall() -> None:
    graph = edit()
    for node_id, cut, said in (
        ("38", (), "clip of node 22"),
        ("10", ("22.clip",), "cannot be without its clip"),
        ("14", ("22.image9",), "connected to no node"),
        ("10", ("22.image2",), "image1 of node 22"),
        ("9", (), "is an output"),
        ("22", (), "images of node 9"),
    ):
        with pytest.raises(errors.InvalidParameterError, match=said) as caught:
            without_nodes(graph, [Drop(node_id=node_id, key="style", cut=cut)])
        assert caught.value.parameter == "style"
    assert graph == edit()
    both = without_nodes(graph, [Drop(node_id="14", key="a"), Drop(node_id="10", key="b")])
    assert both.keys() == {"22", "38", "9"}


async def test_a_sandbox_of_recipes_knows_what_may_leave(folder: Path, picture: Path) -> None:
    (folder / "edit.yaml").write_text(RECIPE.format(id="1960000000000000003", cut=""))
    (folder / "cut.yaml").write_text(
        RECIPE.format(id="1960000000000000002", cut=", cut: [40.image2]")
    )
    stand_in = Sandbox(task_seconds=0.02, small=True, catalogue=folder)
    async with stand_in, client(stand_in, folder) as rh:
        for name in ("edit", "cut"):
            result = await rh.call(name, picture=picture, prompt="sea")
            assert result.output.kind == "image"
            await rh.call(name, picture=picture, style_picture=picture)
    without = [task.params for task in stand_in.tasks[::2]]
    assert [params.keys() for params in without] == [{"10", "15", "22"}] * 2
    assert all(params["22"] == {"prompt": "sea"} for params in without)
    assert all("14" in task.params for task in stand_in.tasks[1::2])


async def test_an_output_that_a_recipe_names_does_not_fall_whatever_it_seems_to_be(
    stand_in: Sandbox, folder: Path, picture: Path
) -> None:
    graph = edit() | {
        "31": node("SomebodysFilm", images=["22", 0]),
        "40": node("SomebodysPair", film=["31", 0], still=["14", 0]),
        "50": node("SomebodysList", both=["40", 0], picture=["10", 0]),
    }
    id = stand_in.add_workflow(graph)
    recipe = RECIPE.format(id=id, cut=", cut: [22.image2, 50.both]")
    recipe = recipe.replace("output: image", 'outputs: [{name: film, node: "31", kind: video}]')
    (folder / "film.yaml").write_text(recipe)
    (folder / "gone.yaml").write_text(recipe.replace('"31"', '"32"'))
    async with client(stand_in, folder) as rh:
        await rh.call("film", picture=picture)
        with pytest.raises(errors.InvalidParameterError, match="outputs names node 32, which"):
            await rh.call("gone", picture=picture)
    (body,) = (json.loads(seen.body) for seen in stand_in.requests if seen.path == CREATE)
    assert json.loads(body["workflow"]).keys() == {"10", "22", "31", "38", "9", "50"}
