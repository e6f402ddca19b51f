"""The command with models of its own files."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from runninghub_async.sandbox import Sandbox
from tests.cli.command import Command, command_for, ended, line_with
from tests.cli.test_completion import bash_offers
from tests.overlays.conftest import FILM, SONG


@pytest.fixture
def runninghub(stand_in: Sandbox, tmp_path: Path) -> Command:
    command = command_for(stand_in.base_url, tmp_path, key=stand_in.api_key)
    command.environment["RUNNINGHUB_SITE"] = "cn"
    return command


async def test_a_model_of_a_file_is_run_shown_and_found(
    runninghub: Command, more: Path, picture: Path, tmp_path: Path
) -> None:
    words = ("dream-9/i2v", f"image_url={picture}", "prompt=a storm", "--out", tmp_path / "out")
    done = await runninghub("run", *words, "--catalogue", more, "--json")
    assert done.code == 0, done.err
    assert done.json["price"]["amount"] == "2"
    assert [path.suffix for path in (tmp_path / "out").iterdir()] == [".mp4"]
    told = await runninghub("run", *words)
    assert told.code == 2
    assert "There is no model named 'dream-9/i2v'" in told.err
    shown = await runninghub("--catalogue", more, "models", "show", "dream-9/i2v")
    assert f'rh.call("{FILM}", image_url=Path("picture.png"), prompt=' in shown.out
    assert "runninghub run dream-9/i2v image_url=picture.png" in shown.out
    runninghub.environment["RUNNINGHUB_CATALOGUE"] = str(more)
    found = await runninghub("models", "newbrand", "--json")
    assert [endpoint["path"] for endpoint in found.json] == [FILM, SONG]
    misspelt = await runninghub("run", "dream-9/i2w")
    assert "Did you mean 'dream-9/i2v'" in misspelt.err


async def test_bulk_checks_prices_and_runs_such_models(
    runninghub: Command, stand_in: Sandbox, more: Path, picture: Path, tmp_path: Path
) -> None:
    jobs = tmp_path / "jobs.csv"
    jobs.write_text(f"id,imageUrl,prompt,duration\na,{picture},x,5\nb,{picture},y,10\n")
    bulk = ("bulk", jobs, "--out", tmp_path / "out", "--catalogue", more, "--model", "dream-9/i2v")
    looked = await runninghub(*bulk, "--dry-run")
    assert looked.code == 0, looked.err
    assert "2 jobs; by published prices: 6 CNY" in looked.err
    assert not stand_in.tasks
    done = await runninghub(*bulk, "--price", "dream-9/i2v=5CNY", "--budget", "5CNY")
    assert done.code == 8, done.err
    done = await runninghub(*bulk, "--budget", "6CNY", "--json")
    assert done.code == 0, done.err
    assert [task.endpoint.path for task in stand_in.tasks] == [FILM, FILM]
    jobs.write_text(f"id,imageUrl,prompt,duration\nc,{picture},x,7\n")
    wrong = await runninghub(*bulk, "--dry-run")
    assert wrong.code == 2
    assert "one of '5', '10'" in wrong.err


async def test_mistakes_in_a_file_are_told_once_and_at_once(
    runninghub: Command, tmp_path: Path
) -> None:
    (tmp_path / "bad.yaml").write_text("endpoints:\n- path: query\n  output: image\n  params: []\n")
    for words in (("models",), ("run", "x"), ("bulk", "jobs.csv", "--out", "o"), ("sandbox",)):
        told = await runninghub(*words, "--catalogue", "bad.yaml")
        assert told.code == 2
        assert "bad.yaml:2: query: the path" in told.err
        assert "Traceback" not in told.err


async def test_the_shell_offers_them(runninghub: Command, more: Path) -> None:
    line = ("runninghub", "run", "--catalogue", str(more))
    assert "dream-9/i2v" in await bash_offers(runninghub, *line, "dream")
    assert "image_url=" in await bash_offers(runninghub, *line, "dream-9/i2v", "image")
    assert await bash_offers(runninghub, "runninghub", "run", "dream-9") == []
    more.write_text("endpoints: 7")  # the command says so, once it is run
    assert "hailuo-2.3/i2v-pro" in await bash_offers(runninghub, *line, "hailuo-2.3/i2v")


async def test_the_sandbox_of_the_command_has_them(
    runninghub: Command, more: Path, tmp_path: Path
) -> None:
    serving = await runninghub.start("sandbox", "--catalogue", more)
    try:
        told = [await line_with("=", serving.stdout) for _ in range(2)]
        settings = dict(line.split("=", 1) for line in told)
        runninghub.environment |= settings | {"RUNNINGHUB_CATALOGUE": os.fspath(more)}
        done = await runninghub("run", SONG, "lyrics=la", "--json", "--out", tmp_path / "out")
        assert done.code == 0, done.err
        assert json.loads(done.out)["outputs"][0]["kind"] == "audio"
    finally:
        serving.terminate()
        await ended(serving)
