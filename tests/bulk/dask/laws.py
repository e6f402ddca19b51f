"""What must be true of every run on a cluster, whatever happens to it."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Sequence

from runninghub_async.bulk import PostgresReader
from runninghub_async.bulk.ledgers.ledger import Entry
from runninghub_async.sandbox import Sandbox
from runninghub_async.sandbox.tasks import Task
from tests.bulk.helpers import Folder
from tests.forking.program import Running
from tests.helpers import until


async def until_it_works(sandbox: Sandbox, run: Running) -> None:
    """Wait for another task, so that nothing is done to a program that only starts."""
    had = len(sandbox.tasks)
    await until(lambda: len(sandbox.tasks) > had or run.returncode is not None, seconds=300)


def most_at_once(tasks: Sequence[Task]) -> int:
    """How many of them were in flight at once, at most."""
    changes = sorted([(task.created, 1) for task in tasks] + [(task.ended, -1) for task in tasks])
    most = now = 0
    for _, change in changes:
        now += change
        most = max(most, now)
    return most


def compare(tasks: Sequence[Task], folder: Folder, count: int, ledger: str | None = None) -> None:
    """What the sandbox was asked for, and what the ledger says of it: the one in the folder, or in
    this database.

    All jobs are saved, or uncertain; or were told as that, since the answer to their submit came
    after the lease of their worker was over.  The ledger knows their task then, for the next run.
    """
    made = {task.id: task.params["prompt"] for task in tasks}
    assert max(Counter(made.values()).values()) == 1, "nothing is paid twice"
    rows = folder.rows if ledger is None else {e.id: e._asdict() for e in entries_in(ledger)}
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
    doubted = {line["id"] for line in folder.lines if line["state"] == "uncertain"}
    of_the_next_run = {name for name, row in rows.items() if row["state"] == "submitted"}
    assert of_the_next_run <= doubted
    assert {row["state"] for row in rows.values()} <= {"saved", "uncertain", "submitted"}
    if ledger is None:
        folder.check_files()
        folder.check_lines(after_doubt=True)
        return
    saved = {name: row["files"] for name, row in rows.items() if row["state"] == "saved"}
    for file in (file for files in saved.values() for file in files):
        assert hashlib.sha256((folder.path / file.path).read_bytes()).hexdigest() == file.sha256
    told = Counter(line["id"] for line in folder.lines if line["state"] == "saved")
    assert told == Counter(saved.keys()), "a line for each"


def entries_in(ledger: str) -> list[Entry]:
    """All rows of a ledger in PostgreSQL."""
    with PostgresReader(ledger) as reader:
        return reader.page()


def states_in(ledger: str) -> Counter[str]:
    """How many of them there are in each state."""
    return Counter(entry.state for entry in entries_in(ledger))
