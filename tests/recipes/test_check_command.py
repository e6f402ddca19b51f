"""``runninghub recipe check`` and ``export``, as programs, on the sandbox."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from runninghub_async import RunningHub
from runninghub_async.models.recipe_records import RecipeRecord
from runninghub_async.recipes import load
from runninghub_async.recipes.checking import Checked, Checker
from runninghub_async.recipes.file_text import as_json, as_yaml, recipe_data
from runninghub_async.recipes.graph_proposal import graph_proposal
from runninghub_async.recipes.node_knowledge import NodeKnowledge
from runninghub_async.sandbox import Sandbox, shipped
from tests.cli.command import Command, command_for

from .graphs import Graph, node, text_to_picture

REMARK = "# the harbour by night; mind the seed\n"


@pytest.fixture
def runninghub(sandbox: Sandbox, tmp_path: Path) -> Command:
    """The command, which talks to the sandbox."""
    return command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)


def made(file: Path, graph: Graph, workflow_id: str) -> Path:
    """A recipe that was made of one graph, of a workflow that now runs what it runs."""
    proposal = graph_proposal(graph, workflow_id, NodeKnowledge())
    data = recipe_data(proposal.with_only(proposal.proposed), "2026-01-01")
    text = as_json(data) if file.suffix == ".json" else REMARK + as_yaml(data)
    file.write_text(text)
    return file


def record(file: Path) -> RecipeRecord:
    found = load(file).endpoint.recipe
    assert found is not None
    return found


def unchanged(graph: Graph) -> None:
    """The same workflow."""


def other_order(graph: Graph) -> None:
    for node_id in list(graph):
        graph[node_id] = dict(reversed(graph.pop(node_id).items()))
        graph[node_id].pop("_meta")


def other_value(graph: Graph) -> None:
    graph["3"]["inputs"]["steps"] = 30


def one_more_node(graph: Graph) -> None:
    graph["77"] = node("PreviewImage", images=["8", 0])


def renumbered(graph: Graph) -> None:
    graph["106"] = graph.pop("6")
    graph["3"]["inputs"]["positive"] = ["106", 0]


def swapped(graph: Graph) -> None:
    graph["6"], graph["7"] = graph["7"], graph["6"]
    graph["3"]["inputs"] |= {"positive": ["7", 0], "negative": ["6", 0]}


def gone(graph: Graph) -> None:
    graph["3"]["inputs"]["negative"] = ["6", 0]
    del graph["7"]


def field_renamed(graph: Graph) -> None:
    graph["6"]["inputs"]["texts"] = graph["6"]["inputs"].pop("text")


def connected(graph: Graph) -> None:
    graph["80"] = node("PrimitiveString", value="a pier")
    graph["6"]["inputs"]["text"] = ["80", 0]


def other_class(graph: Graph) -> None:
    graph["5"]["class_type"] = "EmptySD3LatentImage"


def other_type(graph: Graph) -> None:
    graph["5"]["inputs"]["width"] = "wide"


@pytest.mark.parametrize(
    ("change", "says", "mends"),
    [
        (unchanged, "same", None),
        (other_order, "same", None),
        (other_value, "all that the recipe uses is there", True),
        (one_more_node, "all that the recipe uses is there", True),
        (renumbered, "prompt: node 6 (CLIPTextEncode) is node 106 now", True),
        (swapped, "negative_prompt: node 7 (CLIPTextEncode) is node 6 now", True),
        (gone, "negative_prompt: node 7 (CLIPTextEncode) is gone", False),
        (
            field_renamed,
            "prompt: node 6 (CLIPTextEncode, 'CLIP Text Encode (Prompt)') has no",
            False,
        ),
        (connected, "comes from node 80 now", False),
        (other_class, "width, height: node 5 (EmptyLatentImage) is 5 (EmptySD3LatentImage", False),
        (other_type, "holds text now, and the recipe has integer", False),
    ],
)
async def test_a_change_is_told_and_mended_where_it_is_certain(
    sandbox: Sandbox,
    tmp_path: Path,
    change: Callable[[Graph], None],
    says: str,
    mends: bool | None,
) -> None:
    before, now = text_to_picture(), copy.deepcopy(text_to_picture())
    change(now)
    workflow_id = sandbox.add_workflow(now)
    # The form of the file makes a difference to where it is changed, and to nothing else.
    for suffix in (".yaml", ".json") if change in (unchanged, swapped) else (".yaml",):
        file = made(tmp_path / f"harbour{suffix}", before, workflow_id)
        text = file.read_text()
        found = await checked(sandbox, file)
        assert found.state == ("same" if mends is None else "drift")
        assert says in " ".join(["same", *(drift.message for drift in found.drifts)])
        assert file.read_text() == text

        updated = await checked(sandbox, file, update=True)
        assert updated.state == ("drift" if mends is False else "same")
        if mends is not True:
            assert file.read_text() == text
        else:
            assert updated.mended
            check_mended(file, text, now)
    assert sandbox.tasks == []


async def checked(sandbox: Sandbox, file: Path, *, update: bool = False) -> Checked:
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh:
        found = await Checker(rh, update=update).check(file, is_named=True)
    assert found is not None
    return found


def check_mended(file: Path, before: str, now: Graph) -> None:
    """It is as if it had been made now, and all that was not changed stands where it stood."""
    lines, old = file.read_text().splitlines(), before.splitlines()
    assert len(lines) == len(old)
    assert lines[0] == old[0]
    fresh, after = graph_proposal(now, "1", NodeKnowledge()), record(file)
    assert after.made_from is not None
    assert after.made_from.digest == fresh.digest
    nodes = after.made_from.nodes
    assert dict(nodes) == {name: known for name, known in fresh.nodes.items() if name in nodes}
    for one in fresh.parameters:
        if "prompt" in one.name:
            places = after.binding(one.name).places
            assert tuple((place.node, place.field) for place in places) == one.spots


async def test_the_command_says_what_it_would_write_and_writes_it(
    runninghub: Command, sandbox: Sandbox
) -> None:
    now = text_to_picture()
    renumbered(now)
    file = made(runninghub.folder / "a.yaml", text_to_picture(), sandbox.add_workflow(now))
    told = await runninghub("recipe", "check", "a.yaml")
    assert told.code == 1
    assert "prompt: node 6 (CLIPTextEncode) is node 106 now (--update writes that)" in told.out
    updated = await runninghub("recipe", "check", "a.yaml", "--update")
    assert updated.code == 0
    assert "a.yaml: mended: prompt: node 6 (CLIPTextEncode) is node 106 now" in updated.out
    assert file.read_text().startswith(REMARK)


@pytest.mark.parametrize(
    ("suffix", "rewrite"),
    [
        (".json", lambda text: json.dumps(json.loads(text), indent="\t")),
        (".json", lambda text: "\ufeff" + text.replace("\n", "\r\n")),
        (".json", lambda text: json.dumps(json.loads(text) | {"summary": "A \U0001f6f6."})),
        (".yaml", lambda text: text.replace('"6",', "6\t# \U0001f6f6 six\n ,")),
        (".yaml", lambda text: text.replace(", field", ",\tfield")),
    ],
)
async def test_a_file_is_mended_however_it_is_written(
    suffix: str, rewrite: Callable[[str], str], sandbox: Sandbox, tmp_path: Path
) -> None:
    now = text_to_picture()
    renumbered(now)
    file = made(tmp_path / f"a{suffix}", text_to_picture(), sandbox.add_workflow(now))
    text = file.read_text()
    if suffix == ".yaml":  # what a constant holds is nobody's node
        text += 'constants:\n- {node: "9", field: filename_prefix, value: {node: "6"}}\n'
    file.write_bytes(rewrite(text).encode())
    before = file.read_text()
    updated = await checked(sandbox, file, update=True)
    assert updated.state == "same", updated.error
    assert record(file).binding("prompt").places[0].node == "106"
    assert [c.value for c in record(file).constants] in ([], [{"node": "6"}])
    assert len(file.read_text().splitlines()) == len(before.splitlines())


async def test_json_that_is_not_yaml_is_said_to_be_left(sandbox: Sandbox, tmp_path: Path) -> None:
    now = text_to_picture()
    renumbered(now)
    file = made(tmp_path / "a.json", text_to_picture(), sandbox.add_workflow(now))
    file.write_text(file.read_text().replace('"kind":', '"kind"\n:'))
    before = file.read_text()
    updated = await checked(sandbox, file, update=True)
    assert updated.state == "unreadable"
    assert "a.json is written so that nothing can be changed" in str(updated.error)
    assert file.read_text() == before


async def test_the_fields_of_an_app_are_compared(runninghub: Command, sandbox: Sandbox) -> None:
    await runninghub("recipe", "new", shipped.PORTRAIT_APP, "--out", "mine.yaml")
    file = runninghub.folder / "mine.yaml"
    good = file.read_text()
    assert (await runninghub("recipe", "check", "mine.yaml")).code == 0

    # As if it had been made when the app had fewer choices, in whatever style they are written.
    older = re.sub(r"sha256:\w{64}", "sha256:" + "0" * 64, good)
    narrow = older.replace('"16:9": "2",', "")
    block = narrow.replace("{name: ratio,", "# said by hand\n- {name: ratio,").replace("- # ", "# ")
    file.write_text(block)
    told = await runninghub("recipe", "check", "mine.yaml")
    assert told.code == 1
    assert "ratio: 159.select takes '16:9' as well (--update writes that)" in told.out
    updated = await runninghub("recipe", "check", "mine.yaml", "--update")
    assert updated.code == 0, updated.out
    assert "# said by hand" in file.read_text()
    ratio = load(file).endpoint.param("ratio")
    assert ratio is not None
    assert set(ratio.options) == {"1:1", "16:9", "9:16"}

    wrong = older.replace('"16:9": "2"', '"16:9": "2", "2:1": "7"')
    wrong = wrong.replace('node: "142", field: batch_size', 'node: "142", field: batch')
    wrong = wrong.replace("field: enabled, type: boolean", "field: enabled, type: string")
    file.write_text(wrong)
    told = await runninghub("recipe", "check", "mine.yaml", "--update")
    assert told.code == 1
    assert "ratio: 159.select does not take '2:1' any more" in told.out
    assert "batch of node 142 is no field of the app any more; is it 'batch_size' now?" in told.out
    assert "translate: 52.enabled takes boolean now, and the recipe has string" in told.out
    assert file.read_text() == wrong


async def test_a_folder_ends_with_what_is_worst_in_it(
    runninghub: Command, sandbox: Sandbox
) -> None:
    folder = runninghub.folder / "recipes"
    folder.mkdir()
    now = text_to_picture()
    workflow_id = sandbox.add_workflow(now)
    made(folder / "a.yaml", now, workflow_id)
    (folder / "more.yaml").write_text("endpoints: []\n")  # no recipe, and none of its business
    assert (await runninghub("recipe", "check", "recipes")).code == 0
    other_value(now)
    made(folder / "b.yaml", now, workflow_id)
    assert (await runninghub("recipe", "check", "recipes")).code == 1
    (folder / "c.yaml").write_text("kind: workflow\nid: [\n")
    unreadable = await runninghub("recipe", "check", "recipes", "--json")
    assert unreadable.code == 2
    states = {Path(each["file"]).name: each["state"] for each in unreadable.json}
    assert states == {"a.yaml": "same", "b.yaml": "drift", "c.yaml": "unreadable"}

    made(folder / "d.yaml", now, "1999")
    refused = await runninghub("recipe", "check", "recipes", "--json")
    assert refused.code == 1
    told = next(each for each in refused.json if each["file"].endswith("d.yaml"))
    assert told["state"] == "refused"
    assert told["error"]["exit_code"] == 1
    wrong_key = command_for(sandbox.base_url, runninghub.folder, key="0" * 32)
    assert (await wrong_key("recipe", "check", "recipes")).code == 4


async def test_a_recipe_is_a_page(runninghub: Command, sandbox: Sandbox) -> None:
    await runninghub("recipe", "new", shipped.PORTRAIT_APP, "--out", "mine.yaml")
    page = await runninghub("recipe", "export", "mine.yaml", "--readme")
    assert page.code == 0, page.err
    assert "| `ratio` | choice | optional |" in page.out
    assert "`1:1`, `16:9`, `9:16`" in page.out
    assert 'rh.call("mine", upload_image=Path("picture.png"), prompt=' in page.out
    assert "runninghub run mine upload_image=picture.png" in page.out
    job = json.loads(next(line for line in page.out.splitlines() if line.startswith("{")))
    assert job["model"] == "mine"
    assert set(job["params"]) == {"upload_image", "prompt"}

    saved = await runninghub("recipe", "export", "mine.yaml", "--readme", "--out", "mine.md")
    assert saved.out.strip() == "mine.md"
    assert (runninghub.folder / "mine.md").read_text().rstrip() == page.out.rstrip()
    again = await runninghub("recipe", "export", "mine.yaml", "--readme", "--out", "mine.md")
    assert again.code == 2
    assert (await runninghub("recipe", "export", "mine.yaml")).code == 2
