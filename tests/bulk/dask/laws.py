"""What must be true of every run on a cluster, whatever happens to it."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Sequence

from runninghub_async.sandbox import Sandbox
from runninghub_async.sandbox.tasks import Task
from tests.bulk.helpers import Folder
from tests.helpers import until


async def until_it_works(sandbox: Sandbox, run: asyncio.subprocess.Process) -> None:
    """Wait for another task, so that nothing is done to a program that only starts."""
    had = len(sandbox.tasks)
    await until(lambda: len(sandbox.tasks) > had or run.returncode is not None, seconds=90)


def most_at_once(tasks: Sequence[Task]) -> int:
    """How many of them were in flight at once, at most."""
    changes = sorted([(task.created, 1) for task in tasks] + [(task.ended, -1) for task in tasks])
    most = now = 0
    for _, change in changes:
        now += change
        most = max(most, now)
    return most


def compare(tasks: Sequence[Task], folder: Folder, count: int) -> None:
    """What the sandbox was asked for, and what the ledger says of it."""
    made = {task.id: task.params["prompt"] for task in tasks}
    assert max(Counter(made.values()).values()) == 1, "nothing is paid twice"
    rows = folder.rows
    assert len(rows) == count
    known = {row["task_id"] for row in rows.values()} - {None}
    lost = {prompt for task, prompt in made.items() if task not in known}
    uncertain = {
        json.loads(row["form"])["params"]["prompt"]
        for row in rows.values()
        if row["state"] == "uncertain"
    }
    assert lost <= uncertain
    assert known <= made.keys()
    folder.check_files()
    folder.check_lines()
