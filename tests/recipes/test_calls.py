"""Recipes, called by name: what is sent for what is given, and what a text form has."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.recipes import RecipeError, load
from runninghub_async.sandbox import Sandbox
from tests.recipes.conftest import PORTRAIT

MIXED = """\
kind: workflow
id: 1960000000000000001
outputs:
- {name: film, node: 31, kind: video}
- {name: sound, node: 32, kind: audio}
machine: plus
run: {use_personal_queue: true}
parameters:
- {name: prompt, node: 6, field: text, type: string}
- {name: negative, node: 7, field: text, type: string, absent: empty-text}
- {name: picture, node: 10, field: image, type: image, absent: blank-picture}
- {name: cfg, node: 3, field: cfg, type: number, min: 1, max: 30}
- {name: size, node: 5, field: side, type: choice, options: {small: 512, big: 1024}, default: small}
- {name: mode, node: 5, field: mode, type: choice, options: [fast, 2, true]}
- {name: ratio, type: string, default: "16:9", convert: {pixels: {megapixels: 1, multiple: 16}},
   nodes: [{node: 8, field: width, part: width}, {node: 8, field: height, part: height}]}
- {name: seconds, node: 9, field: length, type: number, convert: {frames: {fps: 24, plus: 1,
   multiple: 4}}}
constants:
- {node: 4, field: on, value: true}
- {node: 10, field: mask, value: {file: style.png}}
"""
MODEL = """\
kind: model
id: hailuo-2.3/i2v-pro
summary: A slow film of a picture.
parameters:
- {name: picture, param: imageUrl, required: true}
- {name: what, param: prompt, required: true, max_length: 100, help: What is to happen.}
constants:
- {param: enablePromptExpansion, value: true}
"""


@pytest.fixture
async def stand_in(folder: Path, picture: Path) -> AsyncIterator[Sandbox]:
    """A sandbox that has the recipes of the folder."""
    (folder / "style.png").write_bytes(picture.read_bytes())
    (folder / "mixed.yaml").write_text(MIXED)
    (folder / "slow-film.yaml").write_text(MODEL)
    async with Sandbox(task_seconds=0.05, catalogue=folder, small=True) as running:
        yield running


@pytest.fixture
async def rh(stand_in: Sandbox, folder: Path) -> AsyncIterator[RunningHub]:
    given: dict[str, Any] = {"base_url": stand_in.base_url, "poll": 0.02}
    async with RunningHub(stand_in.api_key, catalogue=folder, **given) as client:
        yield client


async def test_a_recipe_is_called_by_name_and_only_its_inputs_are_sent(
    rh: RunningHub, stand_in: Sandbox, folder: Path, picture: Path
) -> None:
    call = rh.call("portrait", picture=picture, prompt="at noon", seed=7)
    result = await call
    assert result.output.kind == "image"
    (task,) = stand_in.tasks
    assert task.params == {
        "10": {"image": task.params["10"]["image"]},
        "6": {"text": "at noon"},
        "31": {"length": 121},
        "3": {"seed": 7},
        "27": {"noise_seed": 7},
        "9": {"filename_prefix": "portrait"},
    }
    assert task.params["10"]["image"].startswith("openapi/")
    (sent,) = (seen for seen in stand_in.requests if seen.path == "/task/openapi/create")
    assert json.loads(sent.body).keys() == {"apiKey", "workflowId", "nodeInfoList"}
    loaded = await rh.call(load(folder / "portrait.yaml"), {"picture": picture, "prompt": "x"})
    assert loaded.output.kind == "image"
    again = rh.from_dict(json.loads(json.dumps(call.to_dict())))
    assert again.to_dict() == call.to_dict()
    assert call.to_dict() == {
        "model": "portrait",
        "recipe": load(folder / "portrait.yaml").digest,
        "params": {"picture": str(picture), "prompt": "at noon", "seed": 7},
    }


async def test_values_are_converted_and_numbers_go_out_as_they_are_meant(
    rh: RunningHub, stand_in: Sandbox
) -> None:
    result = await rh.call("mixed", cfg=20.0, size=1024, mode="2", ratio="9:16", seconds=2.5)
    params = stand_in.tasks[0].params
    (sent,) = (seen for seen in stand_in.requests if seen.path == "/task/openapi/create")
    assert b'"fieldValue":20}' in sent.body.replace(b" ", b"")
    assert {"nodeId": "5", "fieldName": "mode", "fieldValue": 2} in json.loads(sent.body)[
        "nodeInfoList"
    ]
    assert params["5"]["side"] == 1024
    assert params["8"] == {"width": 752, "height": 1328}
    assert params["9"] == {"length": 4 * 15 + 1}
    assert params["7"] == {"text": ""}
    assert params["4"] == {"on": True}
    assert "6" not in params
    assert {params["10"][name][:8] for name in ("image", "mask")} == {"openapi/"}
    assert stand_in.tasks[0].job.machine.kind == "plus"  # type: ignore[attr-defined]
    assert result.by_name["film"][0].kind == "video"
    assert [output.node_id for output in result.by_name["sound"]] == ["32"]
    plain = rh.call("mixed", mode=True, size="big")
    assert plain.to_dict()["params"] == {"mode": "true", "size": "big"}
    await plain
    assert stand_in.tasks[1].params["8"] == {"width": 1328, "height": 752}  # its default is sent


async def test_a_model_with_settings_held_fast_is_a_recipe_too(
    rh: RunningHub, stand_in: Sandbox, picture: Path
) -> None:
    call = rh.call("slow-film", picture=picture, what="a storm")
    price = call.price()
    assert price is not None
    result = await call
    assert result.output.kind == "video"
    assert stand_in.tasks[0].params["prompt"] == "a storm"
    assert stand_in.tasks[0].params["enablePromptExpansion"] is True
    assert result.usage.cost == price.amount
    assert call.to_dict()["params"] == {"picture": str(picture), "what": "a storm"}
    assert (await rh.price_preview(call)).amount == price.amount
    with pytest.raises(errors.InvalidParameterError, match="at most 100"):
        rh.call("slow_film", picture=picture, what="a" * 101)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"prompt": "x"}, "picture is missing"),
        ({"picture": b"x", "prompt": "x"}, "format"),
        ({"picture": "me.jpg", "prompt": "x"}, "Path"),
        ({"picture": "https://a.b/c.png", "prompt": "a" * 2001}, "at most 2000"),
        ({"picture": "https://a.b/c.png", "prompt": "x", "seconds": 11}, "from 1 to 10"),
        ({"picture": "https://a.b/c.png", "promt": "x"}, "Did you mean prompt"),
    ],
)
def test_mistakes_are_found_before_anything_is_sent(
    folder: Path, offline: Callable[..., RunningHub], given: dict[str, Any], said: str
) -> None:
    with pytest.raises(errors.InvalidParameterError, match=said):
        offline(folder).call("portrait", given)


def test_a_value_without_a_place_is_a_mistake_also_without_validation(
    folder: Path, offline: Callable[..., RunningHub]
) -> None:
    rh = offline(folder)
    rh.call("portrait", validate=False, prompt="a" * 3000).to_dict()
    for more in ({"promt": "x"}, {"extra": {"a": 1}}, {"wire": "flat"}):
        given: Any = more
        with pytest.raises(errors.InvalidParameterError):
            rh.call("portrait", validate=False, **given)


def test_the_name_of_an_upload_is_taken_as_it_is(
    folder: Path, offline: Callable[..., RunningHub]
) -> None:
    rh, name = offline(folder), f"openapi/{'a' * 64}.png"
    call = rh.call("portrait", picture=name, prompt="x")
    form = call.to_dict()
    assert form["params"]["picture"] == name
    assert rh.from_dict(form).to_dict() == form


def test_a_form_of_another_digest_is_refused_and_names_both(
    folder: Path, offline: Callable[..., RunningHub]
) -> None:
    rh = offline(folder)
    form = rh.call("portrait", picture="https://a.b/c.png", prompt="x").to_dict()
    bare = {name: part for name, part in form.items() if name != "recipe"}
    assert rh.from_dict(bare).to_dict() == form
    other = form | {"recipe": f"sha256:{'0' * 64}"}
    with pytest.raises(errors.InvalidParameterError) as caught:
        rh.from_dict(other)
    assert form["recipe"] in str(caught.value)
    assert other["recipe"] in str(caught.value)
    assert rh.from_dict(other, validate=False).to_dict() == form
    with pytest.raises(errors.InvalidParameterError, match="colour"):
        rh.from_dict(form | {"colour": 1})


@pytest.mark.parametrize(
    ("site", "address", "is_taken"),
    [
        ("cn", "https://www.runninghub.cn", True),
        ("cn", "https://www.runninghub.ai", False),
        ("ai", "https://www.runninghub.cn", False),
        ("cn", "http://127.0.0.1:9", True),
        ("cn", "https://proxy.example.com", True),
    ],
)
def test_a_client_of_the_other_site_refuses_a_recipe(
    folder: Path, offline: Callable[..., RunningHub], site: str, address: str, is_taken: bool
) -> None:
    (folder / "portrait.yaml").write_text(PORTRAIT + f"site: {site}\n")
    rh = offline(folder, base_url=address)
    given = {"picture": "https://a.b/c.png", "prompt": "x"}
    if is_taken:
        rh.call("portrait", given).to_dict()
    else:
        with pytest.raises(errors.InvalidParameterError, match="is a recipe for runninghub"):
            rh.call("portrait", given)


# -- names --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gather", "rh.gather"),
        ("kling", "rh.kling"),
        ("hailuo_2_3_i2v_pro", "minimax/hailuo-2.3/image-to-video-pro"),
        ("hailuo-2-3-i2v-pro", "minimax/hailuo-2.3/image-to-video-pro"),
    ],
)
def test_a_name_that_something_else_has_is_told_when_it_is_looked_up(
    folder: Path, offline: Callable[..., RunningHub], name: str, said: str
) -> None:
    (folder / f"{name}.yaml").write_text(PORTRAIT)
    rh = offline(folder)
    for _ in range(2):
        with pytest.raises(RecipeError) as caught:
            rh.catalogue.get(name)
        assert said in str(caught.value)
        assert f"{name}.yaml" in str(caught.value)
    assert rh.catalogue.get("portrait").name == "portrait"
    assert name not in {endpoint.path for endpoint in rh.catalogue}


def test_two_recipes_of_one_name_are_a_mistake_that_names_both(
    folder: Path, tmp_path: Path, offline: Callable[..., RunningHub]
) -> None:
    (folder / "at-noon.yaml").write_text(PORTRAIT)
    (folder / "at_noon.yml").write_text(PORTRAIT)
    other = tmp_path / "other"
    other.mkdir()
    (other / "portrait.json").write_text('{"kind": "app", "id": 7, "output": "image"}')
    rh = offline([folder, other])
    for name, files in (
        ("portrait", ("portrait.yaml", "portrait.json")),
        ("at_noon", ("at-noon.yaml", "at_noon.yml")),
    ):
        with pytest.raises(RecipeError) as caught:
            rh.call(name)
        assert all(file in str(caught.value) for file in files)


def test_recipes_and_models_of_files_lie_in_one_folder(
    folder: Path, offline: Callable[..., RunningHub]
) -> None:
    (folder / "more.yaml").write_text(
        "endpoints:\n- {path: newbrand/a/b, names: [sketch, at-noon], output: image, params: []}\n"
    )
    (folder / "sketch.yaml").write_text(PORTRAIT)
    (folder / "portrait.graph.json").write_text('{"1": {"class_type": "A", "inputs": {}}}')
    (folder / "graph.json").write_text('{"prompt": {"1": {"class_type": "A", "inputs": {}}}}')
    (folder / "flow.yaml").write_text("{kind: app, id: 7, output: image}\n")
    (folder / "broken.yaml").write_text("kind: workflow\nid: [\n")
    known = offline(folder).catalogue
    assert known.get("newbrand/a/b").output == "image"
    assert known.get("flow").recipe is not None
    assert known.get("recipes.portrait") is known.get("PORTRAIT")
    with pytest.raises(RecipeError, match="newbrand/a/b"):
        known.get("sketch")
    with pytest.raises(RecipeError, match=r"broken\.yaml:"):
        known.get("broken")
    assert [found.path for found in known.search("portrait hour")] == ["portrait"]
    assert len(list(known)) == len(known)
    with pytest.raises(errors.UnknownModelError, match="'portrait'"):
        known.get("portrat")


def test_a_recipe_is_read_when_its_name_is_asked_for_and_once(
    folder: Path, offline: Callable[..., RunningHub]
) -> None:
    (folder / "broken.yaml").write_text("kind: workflow\nid: [")
    rh = offline(folder)
    first = rh.catalogue.get("portrait")
    (folder / "portrait.yaml").write_text("kind: nothing")
    assert rh.catalogue.get("portrait") is first
    with pytest.raises(errors.UnknownModelError):
        rh.catalogue.get("none")


def test_what_is_wrong_with_a_file_that_was_named_is_told_at_once(
    folder: Path, offline: Callable[..., RunningHub]
) -> None:
    assert offline(folder / "portrait.yaml").catalogue.get("portrait").output == "image"
    (folder / "portrait.yaml").write_text("kind: app\nid: seven")
    with pytest.raises(RecipeError, match=r"portrait\.yaml:2"):
        offline(folder / "portrait.yaml")


async def test_a_file_goes_out_as_the_recipe_says_that_its_node_takes_it(
    folder: Path, picture: Path
) -> None:
    content = base64.b64encode(picture.read_bytes()).decode()
    for kind in ("workflow", "app"):
        (folder / f"{kind}.yaml").write_text(
            f"kind: {kind}\nid: 1960000000000000009\noutput: image\nparameters:\n"
            "- {name: whole, node: 1, field: data, type: image, takes: base64}\n"
            "- {name: shown, node: 2, field: data, type: image, takes: data-url}\n"
            "- {name: linked, node: 3, field: url, type: image, takes: url}\n"
            "- {name: named, node: 4, field: image, type: image}\n"
        )
    stand_in = Sandbox(task_seconds=0.02, small=True, catalogue=folder)
    async with stand_in:
        given: dict[str, Any] = {"base_url": stand_in.base_url, "poll": 0.02, "catalogue": folder}
        async with RunningHub(stand_in.api_key, **given) as rh:
            for kind in ("workflow", "app"):
                files: dict[str, Any] = dict.fromkeys(
                    ("whole", "shown", "linked", "named"), picture
                )
                await rh.call(kind, files)
    for task in stand_in.tasks:
        assert task.params["1"]["data"] == content
        assert task.params["2"]["data"] == f"data:image/png;base64,{content}"
        assert task.params["3"]["url"].startswith("http://127.0.0.1")
        assert task.params["4"]["image"].startswith("openapi/")


async def test_a_sandbox_takes_what_any_recipe_of_a_workflow_allows(folder: Path) -> None:
    for name, limits in (("short", "max: 3"), ("long", "max: 9")):
        (folder / f"{name}.yaml").write_text(
            "kind: workflow\nid: 1960000000000000009\noutput: video\nparameters:\n"
            f"- {{name: seconds, node: 9, field: length, type: number, {limits}}}\n"
        )
    stand_in = Sandbox(task_seconds=0.02, small=True, catalogue=folder)
    async with (
        stand_in,
        RunningHub(stand_in.api_key, base_url=stand_in.base_url, poll=0.02, catalogue=folder) as rh,
    ):
        await rh.call("short", seconds=2)
        await rh.call("long", seconds=8)
        with pytest.raises(errors.InvalidParameterError, match="must be at most"):
            await rh.workflows.run("1960000000000000009", {"9": {"length": 10}})
