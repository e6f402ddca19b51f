"""What the tests of bulk runs share: jobs, a look at a run's folder, a server that keeps state."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, JobOutcome
from tests.helpers import client
from tests.misbehaving import Behaviour, Request, Server, accept, file_result

MODEL = "seedream-v4.5/text-to-image"


def form(prompt: str, **more: Any) -> dict[str, Any]:
    """A job that needs no file."""
    return {"model": MODEL, "params": {"prompt": prompt, "resolution": "2k", **more}}


def forms(count: int) -> list[dict[str, Any]]:
    """Jobs that can be told apart by their prompts and have ids."""
    return [{"id": f"job-{n}", **form(f"picture {n}")} for n in range(count)]


def job_file(folder: Path, jobs: Iterable[Mapping[str, Any]], name: str = "jobs.jsonl") -> Path:
    """A file of these jobs."""
    path = folder / name
    path.write_text("".join(json.dumps(job) + "\n" for job in jobs))
    return path


class Folder:
    """A look at the folder of a run."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def lines(self) -> list[dict[str, Any]]:
        """``results.jsonl``."""
        path = self.path / "results.jsonl"
        return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []

    @property
    def rows(self) -> dict[str, dict[str, Any]]:
        """The ledger's jobs by id."""
        return {row["id"]: row for row in self.table("jobs")}

    @property
    def states(self) -> Counter[str]:
        """How many jobs there are in each state."""
        return Counter(row["state"] for row in self.rows.values())

    @property
    def files(self) -> list[str]:
        """What is in ``files/``."""
        return sorted(path.name for path in (self.path / "files").iterdir())

    def check_files(self, *, others: bool = False) -> None:
        """Every file that the ledger promises is there, byte by byte; ``others`` may be, too."""
        promised = self.table("files")
        for row in promised:
            content = (self.path / row["path"]).read_bytes()
            assert len(content) == row["size"]
            assert hashlib.sha256(content).hexdigest() == row["sha256"]
        saved = {name for name, row in self.rows.items() if row["state"] == "saved"}
        assert {row["job"] for row in promised} >= saved
        assert others or self.files == sorted(Path(row["path"]).name for row in promised)

    def check_lines(self, *, after_doubt: bool = False) -> None:
        """One line for every job that has ended, and no other.

        ``after_doubt``: jobs that were told as uncertain may have a task by now.
        """
        over = {"saved", "failed", "uncertain", *(["submitted"] if after_doubt else [])}
        ended = {n: r for n, r in self.rows.items() if r["state"] in over}
        told, wanted = Counter(line["id"] for line in self.lines), Counter(ended.keys())
        assert told == wanted, f"too many: {told - wanted}, too few: {wanted - told}"
        for line in self.lines:
            row = ended[line["id"]]
            if row["state"] == "submitted":
                assert (line["state"], line["task_id"]) == ("uncertain", None)
                continue
            assert line["state"] == row["state"]
            assert line["task_id"] == row["task_id"]

    def table(self, name: str) -> list[dict[str, Any]]:
        """All rows of a table of the ledger."""
        db = sqlite3.connect(self.path / "ledger.sqlite")
        try:
            cursor = db.execute(f"SELECT * FROM {name}")
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]
        finally:
            db.close()


def service(*submits: Behaviour, **behaviours: Any) -> Server:
    """A server whose tasks make pictures."""
    behaviours.setdefault("queries", (file_result,))
    return Server(*submits, **behaviours)


def prompts(server: Server) -> list[str]:
    """What was submitted, in order."""
    return [request.json["prompt"] for request in server.submits]


def by_prompt(behaviours: Mapping[str, Behaviour], otherwise: Behaviour = accept) -> Behaviour:
    """A submit that depends on what is asked for."""

    async def behave(request: Request) -> None:
        await behaviours.get(request.json["prompt"], otherwise)(request)

    return behave


async def bulk(
    server: Server, out: Path, jobs: Any, *, rh: Mapping[str, Any] | None = None, **settings: Any
) -> tuple[list[JobOutcome], BulkRun]:
    """A whole run in this process."""
    async with client(server, **(rh or {})) as hub:
        return await bulk_with(hub, out, jobs, **settings)


async def bulk_with(
    hub: RunningHub, out: str | Path, jobs: Any, **settings: Any
) -> tuple[list[JobOutcome], BulkRun]:
    """A whole run with this client."""
    async with BulkRun(hub, out=out, **settings) as run:
        return [outcome async for outcome in run.add(jobs)], run


def interrupt(process_id: int) -> None:
    """What Ctrl-C sends."""
    os.kill(process_id, signal.SIGINT)
