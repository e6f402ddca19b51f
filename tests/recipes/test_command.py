"""The command with recipes: run, shown, found, offered by the shell, and in bulk."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runninghub_async.sandbox import Sandbox
from tests.cli.command import Command, command_for
from tests.cli.test_completion import bash_offers
from tests.recipes.conftest import PORTRAIT


@pytest.fixture
async def stand_in(folder: Path) -> AsyncIterator[Sandbox]:
    async with Sandbox(task_seconds=0.05, catalogue=folder, small=True) as running:
        yield running


@pytest.fixture
def runninghub(stand_in: Sandbox, tmp_path: Path, folder: Path) -> Command:
    command = command_for(stand_in.base_url, tmp_path, key=stand_in.api_key)
    command.environment["RUNNINGHUB_CATALOGUE"] = str(folder)
    return command


async def test_a_recipe_is_run_shown_and_found(
    runninghub: Command, stand_in: Sandbox, picture: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    done = await runninghub(
        *("run", "portrait", f"picture={picture}", "prompt=at noon", "seconds=2"),
        *("--out", out, "--json"),
    )
    assert done.code == 0, done.err
    assert [path.suffix for path in out.iterdir()] == [".png"]
    assert stand_in.tasks[0].params["31"] == {"length": 49}
    shown = await runninghub("models", "show", "portrait")
    assert "workflow 1904136902449209346" in shown.out
    assert "Left out, a new one is drawn." in shown.out
    assert 'rh.call("portrait", picture=Path("picture.png"), prompt=' in shown.out
    assert "runninghub run portrait picture=picture.png" in shown.out
    listed = await runninghub("models", "hour portrait", "--json")
    assert [endpoint["path"] for endpoint in listed.json] == ["portrait"]
    assert listed.json[0]["recipe"]["kind"] == "workflow"
    misspelt = await runninghub("run", "portrat")
    assert misspelt.code == 2
    assert "'portrait'" in misspelt.err


async def test_bulk_takes_recipes_by_column_and_by_option(
    runninghub: Command, stand_in: Sandbox, picture: Path, folder: Path, tmp_path: Path
) -> None:
    jobs, out = tmp_path / "jobs.csv", tmp_path / "out"
    jobs.write_text(f"id,model,picture,prompt,seconds\na,portrait,{picture},x,11\n")
    looked = await runninghub("bulk", jobs, "--out", out, "--dry-run")
    assert looked.code != 0
    assert "from 1 to 10" in looked.err
    assert not stand_in.tasks
    jobs.write_text(f"id,picture,prompt\na,{picture},x\nb,{picture},y\n")
    words = ("bulk", jobs, "--out", out, "--model", "portrait", "--json")
    done = await runninghub(*words, "--set", "seconds=1", "--seed", "7")
    assert done.code == 0, done.err
    assert {task.params["3"]["seed"] for task in stand_in.tasks} == {7}
    assert {task.params["31"]["length"] for task in stand_in.tasks} == {25}
    (folder / "portrait.yaml").write_text(PORTRAIT.replace("plus: 1", "plus: 2"))
    jobs.write_text(f"id,picture,prompt\na,{picture},x\nb,{picture},y\nc,{picture},z\n")
    told = await runninghub(*words[:-1], "--set", "seconds=1", "--seed", "7")
    assert told.code == 0, told.err
    assert "recipe portrait was changed since this run began: 2 jobs are submitted" in told.err
    assert "1 job is not submitted yet and taking it as it is now" in told.err
    assert len(stand_in.tasks) == 3
    assert stand_in.tasks[2].params["31"] == {"length": 26}
    assert json.loads((out / "results.jsonl").read_text().splitlines()[0])["id"]


async def test_what_is_wrong_with_a_recipe_is_told_with_file_and_line(
    runninghub: Command, folder: Path
) -> None:
    (folder / "portrait.yaml").write_text("kind: workflow\nid: seven\noutput: image\n")
    told = await runninghub("run", "portrait", "prompt=x")
    assert told.code == 2
    assert "portrait.yaml:2: " in told.err


async def test_the_shell_offers_recipes_and_their_parameters(
    runninghub: Command, folder: Path
) -> None:
    (folder / "broken.yaml").write_text("kind: workflow\nid: [")
    assert await bash_offers(runninghub, "runninghub", "run", "portr") == ["portrait"]
    offers = await bash_offers(runninghub, "runninghub", "run", "portrait", "se")
    assert {"seconds=", "seed="} <= set(offers)
    assert await bash_offers(runninghub, "runninghub", "run", "broken", "se") == []


async def test_without_a_command_the_help_of_recipes_is_shown(runninghub: Command) -> None:
    shown = await runninghub("recipe")
    assert (shown.code, shown.err) == (0, "")
    assert "new " in shown.out
    assert (await runninghub("recipe", "nonsense")).code == 2
