"""A ledger that is built anew leads to no submit that the old one would not have led to."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from runninghub_async.bulk import Job, StepSource, job_file_at, parse_budget, read_steps
from runninghub_async.bulk.recovery import recover
from runninghub_async.bulk.unfinished import READ_AT_ONCE
from tests.bulk.helpers import Folder, bulk, form, job_file, prompts, service
from tests.cli.command import command_for
from tests.misbehaving import Behaviour, Request, accept, code, cut, reset, status

CHOICE = """\
steps:
  picture:
    repeat: 3
    model: seedream-v4.5/text-to-image
    params: {prompt: "{text}", resolution: 2k}
  film:
    model: hailuo-2.3/i2v-pro
    params: {image_url: "{step.picture}", prompt: slow dolly in}
"""


async def half(request: Request) -> None:
    """Make a task, and tell its id in an answer that breaks off."""
    await cut(b'{"taskId": "%s"' % request.server.new_task().encode())(request)


def choices(folder: Path, *, rows: int) -> list[Job]:
    """The jobs of so many rows: three pictures, the first that succeeds, and its film."""
    (folder / "film.yaml").write_text(CHOICE)
    lines = "".join(f"{n},a cat\n" for n in range(rows))
    (folder / "rows.csv").write_text(f"id,text\n{lines}")
    source = StepSource(steps=read_steps(folder / "film.yaml"), base=folder)
    return [job for job in job_file_at(folder / "rows.csv").read(source) if isinstance(job, Job)]


@pytest.mark.parametrize("lost", [reset, half])
async def test_a_submit_in_doubt_after_a_task_that_failed_stays_in_doubt(
    lost: Behaviour, out: Path, folder: Folder, tmp_path: Path
) -> None:
    """Neither a retry nor a wish may pay for a third task while the second may exist."""
    failed = status("FAILED", errorCode="805", errorMessage="Stale file handle")
    async with service(accept, lost, accept, queries=[failed]) as server:
        command = command_for(server.base_url, tmp_path)  # which keeps a log
        jobs = job_file(tmp_path, [{"id": "job", **form("a cat")}])
        await command("bulk", jobs, "--out", out, "--retry-failed", "1")
        assert [line["state"] for line in folder.lines] == ["uncertain"]
        (out / "ledger.sqlite").unlink()
        await recover(out)
        assert folder.states == {"uncertain": 1}
        assert [row["task_id"] for row in folder.table("earlier_tasks")] == server.tasks[:1]
        wish = tmp_path / "wish.csv"
        wish.write_text("id,output,mark\njob,,redo\n")
        for how in (["--retry-failed", "5"], ["--redo", wish, "--yes"]):
            await command("bulk", jobs, "--out", out, *how)
        assert prompts(server) == ["a cat"] * 2


async def test_what_is_done_here_is_never_in_doubt(
    out: Path, folder: Folder, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A choice makes no task: it is made once more, and nobody asks what it costs."""
    jobs = choices(tmp_path, rows=1)
    async with service(code(1007)) as server:
        await bulk(server, out, jobs, budget=parse_budget("9CNY"), budget_unknown_ok=True)
        states = {name: row["state"] for name, row in folder.rows.items()}
        assert states["0.picture"] == "pending", states
        with closing(sqlite3.connect(out / "ledger.sqlite")) as db, db:
            db.execute("UPDATE jobs SET state = 'gone' WHERE id = '0.picture-1'")
        await recover(out)
        assert folder.rows["0.picture"]["state"] == "pending"
        how: dict[str, Any] = {"resubmit_uncertain": True, "budget": parse_budget("9CNY")}
        server.answers_submits(accept)
        await bulk(server, out, jobs, budget_unknown_ok=True, **how)
        await bulk(server, out, jobs, budget_unknown_ok=True, **how)
        assert {r["state"] for n, r in folder.rows.items() if n == "0.picture"} == {"saved"}
    assert "costs is not known" not in caplog.text


@pytest.mark.parametrize("is_lost", [True, False], ids=["built anew", "without choices"])
async def test_no_candidate_is_made_beside_one_of_which_the_ledger_knows_no_choice(
    is_lost: bool, out: Path, folder: Folder, tmp_path: Path
) -> None:
    """Whether it was built anew, or the jobs had none before; at both ends of what is read at
    once."""
    jobs = choices(tmp_path, rows=READ_AT_ONCE)
    chosen = {job.id for job in jobs if job.id.endswith(".picture-3")}
    alone = [evolve(job, choice=None) for job in jobs if job.id in chosen]
    async with service() as server:
        outcomes, _ = await bulk(server, out, alone)
        assert {outcome.state for outcome in outcomes} == {"saved"}
        if is_lost:
            (out / "ledger.sqlite").unlink()
            await recover(out)
        candidates = [job for job in jobs if ".picture-" in job.id]
        await bulk(server, out, candidates, resubmit_uncertain=True)
        assert len(server.submits) == len(chosen)
