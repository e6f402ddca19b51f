"""``runninghub recipe new``, as a program, on the sandbox."""

from __future__ import annotations

import asyncio
import json
import os
import pty
from pathlib import Path

import pytest

from runninghub_async.platform.graphs import Graph
from runninghub_async.recipes import load
from runninghub_async.sandbox import Sandbox, shipped
from tests.cli.command import Command, command_for

from .graphs import film, node, text_to_picture


@pytest.fixture
def runninghub(sandbox: Sandbox, tmp_path: Path) -> Command:
    """The command, which talks to the sandbox."""
    return command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)


async def test_a_workflow_becomes_a_recipe_and_nothing_is_overwritten(runninghub: Command) -> None:
    file = runninghub.folder / "recipes" / "harbour.yaml"
    made = await runninghub("recipe", "new", shipped.TEXT_TO_IMAGE, "--out", "recipes/harbour.yaml")
    assert made.code == 0, made.err
    assert made.out.strip() == "recipes/harbour.yaml"
    assert "Left out, --all takes them: 3.steps, 3.cfg" in made.err
    recipe = load(file).endpoint.recipe
    assert recipe is not None
    assert recipe.made_from is not None
    assert (recipe.kind, recipe.id, recipe.site) == ("workflow", shipped.TEXT_TO_IMAGE, None)

    before = file.read_bytes()
    again = await runninghub("recipe", "new", shipped.TEXT_TO_IMAGE, "--out", str(file), "--all")
    assert again.code == 2
    assert "--force" in again.err
    assert file.read_bytes() == before
    forced = await runninghub(
        "recipe", "new", shipped.TEXT_TO_IMAGE, "--out", str(file), "--all", "--force", "--json"
    )
    assert forced.json["left_out"] == []
    assert len(load(file).endpoint.params) == 13


async def test_a_bare_id_may_be_that_of_an_app_whose_form_is_taken_over(
    runninghub: Command, sandbox: Sandbox
) -> None:
    made = await runninghub("recipe", "new", shipped.PORTRAIT_APP, "--json")
    assert made.code == 0, made.err
    assert made.json["file"] == "recipes/portrait.yaml"  # as the app is called
    endpoint = load(runninghub.folder / "recipes" / "portrait.yaml").endpoint
    ratio = endpoint.param("ratio")
    assert ratio is not None
    assert ratio.options == ("1:1", "16:9", "9:16")
    assert [one.name for one in endpoint.params if one.required] == ["upload_image", "prompt"]
    assert endpoint.recipe is not None
    assert endpoint.recipe.binding("ratio").labels["16:9"] == "2"

    neither = await runninghub("recipe", "new", "1999")
    assert neither.code == 1
    assert "neither a workflow nor an AI app 1999" in neither.err
    assert sandbox.tasks == []


async def test_what_an_address_names_is_not_looked_for_as_something_else(
    runninghub: Command,
) -> None:
    page = f"/workflow/{shipped.PORTRAIT_APP}"
    wrong = await runninghub("recipe", "new", f"https://www.runninghub.cn{page}")
    assert wrong.code == 1
    assert "workflow" in wrong.err
    assert "neither" not in wrong.err
    app = f"https://www.runninghub.cn/ai-detail/{shipped.PORTRAIT_APP}"
    made = await runninghub("recipe", "new", app, "--out", "mine.json")
    assert made.code == 0, made.err
    recipe = load(runninghub.folder / "mine.json").endpoint.recipe
    assert recipe is not None
    assert recipe.site == "cn"
    task = await runninghub("recipe", "new", "https://www.runninghub.cn/call-record-detail/1")
    assert task.code == 2


async def test_a_graph_is_kept_beside_its_recipe_without_keys(runninghub: Command) -> None:
    graph = film()
    graph["3"]["inputs"]["odd"] = {"__value__": [False, True]}
    graph["99"] = node("SomebodysCaption", api_key="sk-" + "k" * 24, text="a caption")
    text = json.dumps(graph).replace('"strength": 1', '"strength": 1.000000000000000000001')
    (runninghub.folder / "Harbour Film.json").write_text(text)
    made = await runninghub("recipe", "new", "Harbour Film.json", "--out", "mine/")
    assert made.code == 0, made.err
    assert made.out.strip() == str(Path("mine", "harbour-film.yaml"))
    assert "99.api_key" in made.err
    assert "3.odd" in made.err
    endpoint = load(runninghub.folder / "mine" / "harbour-film.yaml").endpoint
    beside = (runninghub.folder / "mine" / "harbour-film.graph.json").read_text()
    assert endpoint.recipe is not None
    assert endpoint.recipe.graph == beside
    assert '"strength":1.000000000000000000001' in beside
    assert json.loads(beside)["3"]["inputs"]["odd"] == {"__value__": [False, True]}
    assert "sk-" not in beside
    assert [output.name for output in endpoint.recipe.outputs] == ["film", "still"]


async def test_a_table_of_loaders_says_which_inputs_take_a_file(tmp_path: Path) -> None:
    graph = {"1": node("Somebodys", picture="mine"), "2": node("SaveImage", images=["1", 0])}
    (tmp_path / "mine.json").write_text(json.dumps(graph))
    table = "loaders:\n- {node: Somebodys, field: picture, kind: image, takes: base64}\n"
    (tmp_path / "loaders.yaml").write_text(table)
    offline = Command({}, tmp_path)
    made = await offline("recipe", "new", "mine.json", "--catalogue", ".", "--json")
    assert made.json["parameters"] == [
        {"name": "picture", "inputs": ["1.picture"], "type": "image", "required": True}
    ]


@pytest.mark.parametrize(
    ("content", "words", "says"),
    [
        ('{"nodes": [], "links": []}', (), "editor's own format"),
        ("no JSON", (), "is not JSON"),
        (None, (), "cannot be read"),
        ("graph", ("--out", "poster.txt"), ".yaml or .json"),
        ("graph", ("--out", "Big.yaml"), "lower-case"),
        ("graph", ("--out", "class.yaml"), "reserved word"),
        ("graph", ("--out", "seedream-v4.5.yaml"), "lower-case"),
        ("graph", ("--out", "kling.yaml"), "attribute of a client"),
        ("graph", ("--object-info", "mine.json"), "object_info"),
    ],
)
async def test_what_cannot_be_is_refused_and_nothing_is_left(
    tmp_path: Path, content: str | None, words: tuple[str, ...], says: str
) -> None:
    if content is not None:
        text = json.dumps(text_to_picture()) if content == "graph" else content
        (tmp_path / "mine.json").write_text(text)
    offline = Command({}, tmp_path)
    before = sorted(tmp_path.rglob("*"))
    refused = await offline("recipe", "new", "mine.json", *words)
    assert refused.code == 2, refused.out
    assert says in refused.err
    assert [file for file in sorted(tmp_path.rglob("*")) if file.is_file()] == before


async def test_at_a_terminal_it_asks_which_inputs(tmp_path: Path) -> None:
    graph: Graph = text_to_picture()
    (tmp_path / "mine.json").write_text(json.dumps(graph))
    offline = Command({}, tmp_path)
    code, seen = await _answered(offline, ["no", "+99", "1 3-4 +6"], "recipe", "new", "mine.json")
    assert code == 0, seen
    assert "Which of these 13 inputs?" in seen
    assert "no is no number" in seen
    assert "+99 is not from 1 to 13" in seen
    names = [one.name for one in load(tmp_path / "recipes" / "mine.yaml").endpoint.params]
    assert names == ["prompt", "width", "height", "steps"]

    code, _ = await _answered(offline, [""], "recipe", "new", "mine.json", "--out", "b.yaml")
    assert code == 0
    assert len(load(tmp_path / "b.yaml").endpoint.params) == 5

    code, seen = await _answered(
        offline, [], "recipe", "new", "mine.json", "--out", "c.yaml", "--yes"
    )
    assert code == 0
    assert "Which of these" not in seen


async def _answered(command: Command, answers: list[str], *arguments: str) -> tuple[int, str]:
    """Run it on a terminal where somebody gives these answers."""
    ours, theirs = pty.openpty()
    process = await command.on_terminal(theirs, *arguments)
    os.close(theirs)
    seen = ""
    left = list(answers)
    asked = 0
    while piece := await asyncio.to_thread(_read, ours):
        seen += piece
        if seen.count("all: ") > asked and left:
            asked += 1
            os.write(ours, f"{left.pop(0)}\n".encode())
    os.close(ours)
    return await process.wait(), seen


def _read(terminal: int) -> str:
    try:
        return os.read(terminal, 65536).decode()
    except OSError:  # how Linux says that the other side is closed
        return ""
