"""A real process, killed at random moments and started again, loses nothing and pays once."""

from __future__ import annotations

import asyncio
import os
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any

from runninghub_async.sandbox import Sandbox, Scene
from tests.bulk.helpers import MODEL, Folder, job_file
from tests.cli.command import Ended, command_for, ended
from tests.forking.program import Running
from tests.misbehaving import PNG

ROUNDS = 100 if os.environ.get("RUNNINGHUB_TORTURE") else 6
JOBS = 8 * ROUNDS


class Dots:
    """Makes the least picture there is: what a file shows is of no matter here."""

    async def make(self, scene: Scene, target: Path) -> None:
        """Write it."""
        target.write_bytes(PNG)


async def test_kill_9(tmp_path: Path) -> None:
    out = tmp_path / "out"
    jobs = job_file(
        tmp_path,
        [
            {"model": MODEL, "params": {"prompt": f"picture {n}", "resolution": "2k"}}
            for n in range(JOBS)
        ],
    )
    async with Sandbox(task_seconds=0.3, concurrency=6, media=Dots()) as sandbox:
        last = await _killed_again_and_again(sandbox, tmp_path, jobs, out)
        assert last.code in (0, 6), last.err
        _compare(sandbox, Folder(out), JOBS)
        assert set(Folder(out).states) <= {"saved", "uncertain"}


async def test_kill_9_on_chains_three_deep(tmp_path: Path) -> None:
    """Each takes what its own made, however often the run dies between the two."""
    out = tmp_path / "out"
    chains = [_chain(n) for n in range(JOBS // 3)]
    random.Random(os.urandom(8)).shuffle(chains)
    lines = [job for chain in chains for job in chain]
    jobs = job_file(tmp_path, lines)
    async with Sandbox(task_seconds=0.2, concurrency=6, media=Dots()) as sandbox:
        last = await _killed_again_and_again(sandbox, tmp_path, jobs, out)
        assert last.code in (0, 6), last.err
        folder = Folder(out)
        _compare(sandbox, folder, len(lines))
        rows = folder.rows
        made_by = {task.id: task.params["prompt"] for task in sandbox.tasks}
        for task in sandbox.tasks:
            name, given = task.params["prompt"], str(task.params)
            if (need := NEEDS.get(name.split()[0])) is not None:
                taken = {made_by[found] for found in re.findall(r"/output/(\d+)_", given)}
                uploads = re.findall(r"/input/", given)
                assert taken == {f"{need} {name.split()[1]}"} or (not taken and len(uploads) == 1)
        for name, row in rows.items():
            if row["state"] == "pending":  # nobody knows whether what it hangs on was submitted
                assert "uncertain" in {rows[above]["state"] for above in _above(name)}
            assert row["state"] in ("saved", "uncertain", "pending")


async def test_kill_9_while_jobs_are_made_again(tmp_path: Path) -> None:
    """The same wish, given to runs that die: exactly one new task for each id, or nobody knows."""
    out, count = tmp_path / "out", 40
    lines = [
        {"id": f"j{n}", "model": MODEL, "params": {"prompt": f"picture {n}"}} for n in range(count)
    ]
    jobs, dice = job_file(tmp_path, lines), random.Random(os.urandom(8))
    ids = tmp_path / "ids.csv"
    ids.write_text("".join(f"{word}\n" for word in ("id", *(line["id"] for line in lines))))
    async with Sandbox(task_seconds=0.2, concurrency=6, media=Dots()) as sandbox:
        runninghub = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
        arguments = ("bulk", jobs, "--out", out, "--quiet")
        assert (await runninghub(*arguments)).code == 0
        again = (*arguments, "--redo", ids, "--yes")
        kills = 0
        for _ in range(4):
            process = await runninghub.start(*again)
            had = len(sandbox.tasks)
            async with asyncio.timeout(20):
                await until_it_works(sandbox, process, had)
            await asyncio.sleep(dice.uniform(0, 0.4))
            if process.returncode is not None:
                break
            process.kill()
            await process.wait()
            kills += 1
        assert kills
        last = await runninghub(*again)
        assert last.code in (0, 6), last.err
        made = Counter(task.params["prompt"] for task in sandbox.tasks)
        rows = Folder(out).rows
    for n in range(count):
        row = rows[f"j{n}"]
        assert row["redone"] == 1
        if row["state"] == "saved":
            assert made[f"picture {n}"] == 2
            assert (out / f"files/before-redo-1/j{n}-1.png").exists()
            assert (out / f"files/j{n}-1.png").exists()
        else:  # killed in the midst of its submit: one task at most, and it is told
            assert row["state"] == "uncertain"
            assert made[f"picture {n}"] in (1, 2)


NEEDS = {"edit": "picture", "film": "edit"}


def _chain(n: int) -> list[dict[str, Any]]:
    """The end of it first: a film of an edit of a picture."""
    prompts = {step: {"prompt": f"{step} {n}"} for step in ("picture", "edit", "film")}
    edit = {"image_urls": [{"job": f"picture-{n}"}], "resolution": "2k", **prompts["edit"]}
    film = {"image_url": {"job": f"edit-{n}"}, **prompts["film"]}
    return [
        {"id": f"film-{n}", "model": "hailuo-2.3/i2v-pro", "params": film},
        {"id": f"edit-{n}", "model": "seedream-v4.5/image-to-image", "params": edit},
        {"id": f"picture-{n}", "model": MODEL, "params": prompts["picture"] | {"resolution": "2k"}},
    ]


def _above(name: str) -> list[str]:
    """What a job of a chain hangs on."""
    step, number = name.split("-")
    above = []
    while step := NEEDS.get(step, ""):
        above.append(f"{step}-{number}")
    return above


async def _killed_again_and_again(sandbox: Sandbox, tmp_path: Path, jobs: Path, out: Path) -> Ended:
    """Runs that die at random moments, and the last one, which does not."""
    dice = random.Random(os.urandom(8))
    runninghub = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
    arguments = ("bulk", jobs, "--out", out, "--quiet")
    kills = 0
    while kills < ROUNDS:
        process = await runninghub.start(*arguments)
        had = len(sandbox.tasks)
        try:
            async with asyncio.timeout(20):
                await until_it_works(sandbox, process, had)
        except TimeoutError:
            raise AssertionError((await ended(process)).err) from None
        await asyncio.sleep(dice.uniform(0, 0.4))
        if process.returncode is not None:
            break
        process.kill()
        await process.wait()
        kills += 1
    assert kills >= ROUNDS // 2
    return await runninghub(*arguments)


async def until_it_works(sandbox: Sandbox, process: Running, had: int) -> None:
    """Wait for a task, so that the kill is not spent on a program that only starts."""
    while len(sandbox.tasks) == had and process.returncode is None:  # noqa: ASYNC110
        await asyncio.sleep(0.01)


def _compare(sandbox: Sandbox, folder: Folder, jobs: int) -> None:
    """What the sandbox was asked for, and what the ledger says of it."""
    made = {task.id: task.params["prompt"] for task in sandbox.tasks}
    assert max(Counter(made.values()).values()) == 1, "nothing is paid twice"
    rows = folder.rows
    assert len(rows) == jobs
    for row in rows.values():
        if row["state"] == "saved":
            assert made[row["task_id"]] in row["form"]
    with_task = {row["task_id"] for row in rows.values()} - {None}
    lost = [prompt for task_id, prompt in made.items() if task_id not in with_task]
    uncertain = [row["form"] for row in rows.values() if row["state"] == "uncertain"]
    assert all(any(f'"{prompt}"' in form for form in uncertain) for prompt in lost)
    folder.check_files()
    folder.check_lines()
