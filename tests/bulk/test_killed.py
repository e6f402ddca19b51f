"""A real process, killed at random moments and started again, loses nothing and pays once."""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from pathlib import Path

from runninghub_async.sandbox import Sandbox, Scene
from tests.bulk.helpers import MODEL, Folder, job_file
from tests.cli.command import Running, command_for, ended
from tests.misbehaving import PNG

ROUNDS = 100 if os.environ.get("RUNNINGHUB_TORTURE") else 6
JOBS = 8 * ROUNDS


class Dots:
    """Makes the least picture there is: what a file shows is of no matter here."""

    async def make(self, scene: Scene, target: Path) -> None:
        """Write it."""
        target.write_bytes(PNG)


async def test_kill_9(tmp_path: Path) -> None:
    dice = random.Random(os.urandom(8))
    out = tmp_path / "out"
    jobs = job_file(
        tmp_path,
        [
            {"model": MODEL, "params": {"prompt": f"picture {n}", "resolution": "2k"}}
            for n in range(JOBS)
        ],
    )
    async with Sandbox(task_seconds=0.3, concurrency=6, media=Dots()) as sandbox:
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
        last = await runninghub(*arguments)
        assert last.code in (0, 6), last.err
        assert kills >= ROUNDS // 2
        _compare(sandbox, Folder(out))


async def until_it_works(sandbox: Sandbox, process: Running, had: int) -> None:
    """Wait for a task, so that the kill is not spent on a program that only starts."""
    while len(sandbox.tasks) == had and process.returncode is None:  # noqa: ASYNC110
        await asyncio.sleep(0.01)


def _compare(sandbox: Sandbox, folder: Folder) -> None:
    """What the sandbox was asked for, and what the ledger says of it."""
    made = {task.id: task.params["prompt"] for task in sandbox.tasks}
    assert max(Counter(made.values()).values()) == 1, "nothing is paid twice"
    rows = folder.rows
    assert len(rows) == JOBS
    assert set(folder.states) <= {"saved", "uncertain"}
    for row in rows.values():
        if row["state"] == "saved":
            assert made[row["task_id"]] in row["form"]
    with_task = {row["task_id"] for row in rows.values()} - {None}
    lost = [prompt for task_id, prompt in made.items() if task_id not in with_task]
    uncertain = [row["form"] for row in rows.values() if row["state"] == "uncertain"]
    assert all(any(f'"{prompt}"' in form for form in uncertain) for prompt in lost)
    folder.check_files()
    folder.check_lines()
