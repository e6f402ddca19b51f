"""What it costs a bulk run to find its jobs finished: their rows, their files, the lines of the
job file.

    python -m benchmarks.resuming FOLDER COUNT [TREE ...]

The folder is made where it is not there: a real run of a few jobs, and the rest after its pattern,
a thousand files to a content.  With other checkouts of this repository they are measured in turns,
each by its own interpreter; what counts is the processor's time, system included.
"""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import bench_server
from benchmarks.bulk import QUICK_POLL, by_bulk, forms
from benchmarks.tables import show
from benchmarks.task_cpu import KEY

NOBODY = "http://127.0.0.1:9"
PATTERNS = 3
NAMES_OF_A_FILE = 1000
ROUNDS = 3
REACHES = {100_000: ("0.8 s", "1.5 s", "86 MB"), 1_000_000: ("10 s", "", "140 MB")}


def make(folder: Path, count: int) -> None:
    """A folder of a run whose jobs are all finished, and the file of these."""
    from runninghub_async.bulk import Job, JobSource

    run = folder / "run"
    lines = [json.dumps(form) for form in forms(count)]
    folder.mkdir(parents=True)
    (folder / "jobs.jsonl").write_text("".join(f"{line}\n" for line in lines))
    with bench_server.running(1) as base_url:
        asyncio.run(by_bulk(base_url, run, PATTERNS, QUICK_POLL))
    told = json.loads((run / "results.jsonl").read_text().splitlines()[0])
    with (
        sqlite3.connect(run / "ledger.sqlite") as db,
        (run / "results.jsonl").open("a") as results,
    ):
        db.row_factory = sqlite3.Row
        row = dict(db.execute("SELECT * FROM jobs WHERE id = ?", (told["id"],)).fetchone())
        file = dict(db.execute("SELECT * FROM files WHERE job = ?", (told["id"],)).fetchone())
        content = (run / file["path"]).read_bytes()
        first, ending = run / file["path"], Path(file["path"]).suffix
        for number, job in enumerate(JobSource().read(lines)):
            assert isinstance(job, Job), job
            if number < PATTERNS:
                continue
            path, task_id = f"files/{job.id}-1{ending}", str(10**18 + number)
            if number % NAMES_OF_A_FILE == 0 or number == PATTERNS:
                first = run / path
                first.write_bytes(content)
            else:
                os.link(first, run / path)
            text = job.as_text()
            hashed, line = job.hash, number + 1
            new = {"id": job.id, "hash": hashed, "form": text, "line": line, "task_id": task_id}
            _insert(db, "jobs", row | new)
            _insert(db, "files", file | {"job": new["id"], "path": path})
            _insert(db, "names", {"name": Path(path).stem, "job": new["id"], "output": 1})
            saved = [told["files"][0] | {"path": path}]
            entry = {**told, "id": new["id"], "hash": hashed, "task_id": task_id, "files": saved}
            results.write(json.dumps(entry) + "\n")


def _insert(db: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    marks = ", ".join("?" * len(row))
    db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", [*row.values()])


async def library(folder: Path) -> dict[str, float]:
    """From the client's start to the end of a run that is given the lines as a list."""
    from runninghub_async import RunningHub
    from runninghub_async.bulk import BulkRun, JobSource

    lines = (folder / "jobs.jsonl").read_text().splitlines()
    cpu = time.process_time()
    async with (
        RunningHub(KEY, base_url=NOBODY) as rh,
        BulkRun(rh, out=folder / "run") as run,
    ):
        outcomes = [outcome async for outcome in run.add(JobSource().read(lines))]  # type: ignore[arg-type]
    cpu = time.process_time() - cpu
    assert not outcomes
    assert run.totals.skipped == len(lines)
    return {"cpu": cpu}


def command(tree: Path, folder: Path) -> dict[str, float]:
    """The whole command."""
    python, out = tree / ".venv/bin/python", folder / "run"
    where = ["bulk", str(folder / "jobs.jsonl"), "--out", str(out), "--quiet"]
    known = {"RUNNINGHUB_API_KEY": KEY, "PYTHONPATH": str(tree)}
    child = subprocess.Popen(
        [str(python), "-m", "runninghub_async.cli", "--base-url", NOBODY, *where],
        env=known,
        cwd=folder,  # what stands where it is called would come before the checkout's own
    )
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, child.returncode
    return {"cpu": used.ru_utime + used.ru_stime, "megabytes": used.ru_maxrss / 1024}


def _by_library(tree: Path, folder: Path) -> dict[str, float]:
    python = tree / ".venv/bin/python"
    done = subprocess.run(
        [str(python), __file__, "library", str(folder)],
        check=True, capture_output=True, text=True,
        env={"PYTHONPATH": str(tree)},
    )  # fmt: skip
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _rounds(trees: list[Path]) -> Iterator[list[Path]]:
    for number in range(ROUNDS):
        yield trees[:: 1 if number % 2 else -1]


def main(folder: Path, count: int, *others: str) -> None:
    folder = folder.absolute()
    here = Path(__file__).parent.parent
    trees = [here, *map(Path, others)]
    if not folder.exists():
        make(folder, count)
        command(here, folder)  # the first one reads all lines and results, and takes note of them
    libraries: dict[Path, list[float]] = {tree: [] for tree in trees}
    commands: dict[Path, list[dict[str, float]]] = {tree: [] for tree in trees}
    for turn in _rounds(trees):
        for tree in turn:
            libraries[tree].append(_by_library(tree, folder)["cpu"])
            commands[tree].append(command(tree, folder))
    rows = []
    for tree in trees:
        cpus = [found["cpu"] for found in commands[tree]]
        memory = median(found["megabytes"] for found in commands[tree])
        rows.append(
            (
                str(tree),
                f"{median(libraries[tree]):.2f} s ({min(libraries[tree]):.2f})",
                f"{median(cpus):.2f} s ({min(cpus):.2f})",
                f"{memory:.0f} MB",
            )
        )
    rows.append(("reach", *REACHES.get(count, ("", "", ""))))
    show(
        f"{count:,} finished jobs, the processor's time, median of {ROUNDS} (the least)",
        ("checkout", "resumed by the library", "the whole command", "its largest memory"),
        rows,
    )


if __name__ == "__main__":
    if sys.argv[1] == "library":
        print(json.dumps(asyncio.run(library(Path(sys.argv[2])))))
    else:
        main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
