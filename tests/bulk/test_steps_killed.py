"""Chains with functions and choices in them, killed at random moments: nothing is paid twice."""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from pathlib import Path

from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import Folder
from tests.bulk.test_killed import Dots, until_it_works
from tests.cli.command import command_for
from tests.helpers import until

ROUNDS = 60 if os.environ.get("RUNNINGHUB_TORTURE") else 5
CHAINS = 3 * ROUNDS
STEPS = """\
steps:
  picture:
    model: seedream-v4.5/text-to-image
    repeat: 2
    choose: tools:any_of
    params: {prompt: "{text}", resolution: 2k}
  frame:
    python: tools:framed
    params: {picture: "{step.picture}"}
  film:
    model: seedream-v4.5/image-to-image
    params: {imageUrls: ["{step.frame}"], prompt: "{text}"}
"""
TOOLS = """\
import random, time
from pathlib import Path

def any_of(files):
    chosen = random.choice(files)
    with open(Path(__file__).with_name("chosen.txt"), "a") as told:
        told.write(f"{chosen.name}\\n")
    return chosen

def framed(picture, folder):
    target = folder / "framed.png"
    target.write_bytes(picture.read_bytes())
    time.sleep(0.01)
    return target
"""


async def test_kill_9_in_the_midst_of_chains(tmp_path: Path) -> None:
    dice = random.Random(os.urandom(8))
    out = tmp_path / "out"
    (tmp_path / "tools.py").write_text(TOOLS)
    (tmp_path / "film.yaml").write_text(STEPS)
    rows = "".join(f"{n},picture {n}\n" for n in range(CHAINS))
    (tmp_path / "rows.csv").write_text(f"id,text\n{rows}")
    async with Sandbox(task_seconds=0.2, concurrency=6, media=Dots()) as sandbox:
        runninghub = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
        words = ("bulk", "rows.csv", "--steps", "film.yaml", "--out", out, "--quiet", "--no-check")
        choices: dict[str, str] = {}
        for _ in range(ROUNDS):
            had = len(sandbox.tasks)
            process = await runninghub.start(*words)
            await until_it_works(sandbox, process, had)
            await asyncio.sleep(dice.uniform(0, 0.8))
            if process.returncode is None:
                process.kill()
            await process.wait()
            for name, path in _choices(Folder(out)).items():
                assert choices.setdefault(name, path) == path, "a choice was made again"
        last = await runninghub(*words)
        assert last.code in (0, 3, 6), last.err
        made = Counter((task.endpoint.path, task.params["prompt"]) for task in sandbox.tasks)
    folder = Folder(out)
    assert max(made.values()) <= 2
    assert max(n for (path, _), n in made.items() if "image-to-image" in path) == 1
    for name, path in _choices(folder).items():
        assert choices.setdefault(name, path) == path, "a choice was made again"
    assert set(folder.states) <= {"saved", "uncertain", "pending"}
    uncertain = {name.split(".")[0] for name, r in folder.rows.items() if r["state"] == "uncertain"}
    for name, row in folder.rows.items():
        assert row["state"] != "pending" or name.split(".")[0] in uncertain
    folder.check_files(others=True)


FIRST = """\
steps:
  picture:
    model: seedream-v4.5/text-to-image
    repeat: 4
    choose: first
    params: {prompt: "{text}", resolution: 2k}
  film:
    model: seedream-v4.5/image-to-image
    repeat: 3
    params: {imageUrls: ["{step.picture}"], prompt: "{text}"}
"""


async def test_kill_9_pays_for_no_candidate_that_is_not_needed(tmp_path: Path) -> None:
    dice = random.Random(os.urandom(8))
    out, chains = tmp_path / "out", 2 * ROUNDS
    (tmp_path / "film.yaml").write_text(FIRST)
    rows = "".join(f"{n},picture {n}\n" for n in range(chains))
    (tmp_path / "rows.csv").write_text(f"id,text\n{rows}")
    async with Sandbox(task_seconds=0.1, media=Dots()) as sandbox:
        runninghub = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
        command = ("bulk", "rows.csv", "--steps", "film.yaml", "--out", out)
        words = (*command, "--quiet", "--no-check", "--concurrency", "1")
        for _ in range(ROUNDS):
            had = len(sandbox.tasks)
            process = await runninghub.start(*words)
            await until_it_works(sandbox, process, had)
            await asyncio.sleep(dice.uniform(0, 0.8))
            if process.returncode is None:
                process.kill()
            await process.wait()
        last = await runninghub(*words)
        assert last.code in (0, 6), last.err + last.out
        made = Counter((task.endpoint.path, task.params["prompt"]) for task in sandbox.tasks)
    folder = Folder(out)
    in_doubt = Counter(
        name.partition(".")[0] for name, row in folder.rows.items() if row["state"] == "uncertain"
    )
    for (_, prompt), count in made.items():  # one at a time: the first is enough
        assert count <= 1 + in_doubt[prompt.removeprefix("picture ")]
    for n in range(chains):
        assert folder.rows[f"{n}.film"]["state"] == "saved"
    assert set(folder.states) <= {"saved", "pending", "uncertain"}
    folder.check_files(others=True)


async def test_what_a_function_was_making_when_its_run_was_killed_is_removed(
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    (tmp_path / "tools.py").write_text(
        "import time\n"
        "from pathlib import Path\n"
        "def half(folder):\n"
        "    (folder / 'half.png').write_bytes(b'half')\n"
        "    if Path('wait').exists():\n"
        "        Path('begun').touch()\n"
        "        time.sleep(600)\n"
        "    return folder / 'half.png'\n"
    )
    (tmp_path / "film.yaml").write_text("steps:\n  half:\n    python: tools:half\n")
    (tmp_path / "rows.csv").write_text("id\n1\n")
    (tmp_path / "wait").touch()
    async with Sandbox() as sandbox:
        runninghub = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
        words = ("bulk", "rows.csv", "--steps", "film.yaml", "--out", out)
        process = await runninghub.start(*words)
        await until((tmp_path / "begun").exists)
        process.kill()
        await process.wait()
        assert list(out.rglob("half.png")), "it was at work"
        (tmp_path / "wait").unlink()
        done = await runninghub(*words)
    assert done.code == 0, done.err
    assert [path.name for path in out.rglob("*.png")] == ["1.half-1.png"]
    assert not list(out.glob(".steps"))


def _choices(folder: Folder) -> dict[str, str]:
    """What each choice in the ledger is."""
    if not (folder.path / "ledger.sqlite").exists():
        return {}
    return {
        row["job"]: row["path"] for row in folder.table("files") if row["job"].endswith(".picture")
    }
