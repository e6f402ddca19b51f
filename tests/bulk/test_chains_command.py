"""``runninghub bulk`` with jobs that take the outputs of others."""

from __future__ import annotations

import json
from pathlib import Path

from runninghub_async.sandbox import Sandbox, fail
from tests.bulk.helpers import Folder, job_file
from tests.bulk.test_chain_check import rows_of
from tests.bulk.test_chains import film, picture
from tests.cli.command import Command


def chains(count: int) -> list[dict[str, object]]:
    """Films before the pictures that they are made of."""
    films = [film(f"film-{n}", f"picture-{n}") for n in range(count)]
    return [*films, *(picture(f"picture-{n}") for n in range(count))]


async def test_chains_run_and_a_failed_step_blocks_only_its_own(
    runninghub: Command, sandbox: Sandbox, out: Path, folder: Folder, tmp_path: Path
) -> None:
    jobs = job_file(tmp_path, chains(3))
    sandbox.script("seedream-v4.5/text-to-image", fail(1501))
    first = await runninghub("bulk", jobs, "--out", out, "--json")
    told = [json.loads(line) for line in first.out.splitlines()]
    assert first.code == 3, first.err
    (failed,) = [e["id"] for e in told if e.get("state") == "failed"]
    (blocked,) = [e for e in told if e.get("blocked_by")]
    assert (blocked["id"], blocked["state"]) == (failed.replace("picture", "film"), "pending")
    assert blocked["blocked_by"] == failed
    assert told[-1]["blocked"] == 1
    assert told[-1]["counts"] == {"saved": 4, "failed": 1, "pending": 1}
    assert len(sandbox.tasks) == 5

    again = await runninghub("bulk", jobs, "--out", out)
    assert again.code == 3
    assert f"{blocked['id']}: It hangs on job {failed}, which is failed" in again.out
    assert len(sandbox.tasks) == 5

    last = await runninghub(
        *("bulk", jobs, "--out", out, "--retry-kinds", "unknown,platform,input,memory,moderation")
    )
    assert last.code == 0, last.out + last.err
    assert folder.states == {"saved": 6}
    folder.check_files()


async def test_a_table_of_chains_is_priced_as_a_whole_and_checked(
    runninghub: Command, sandbox: Sandbox, out: Path, tmp_path: Path
) -> None:
    table = tmp_path / "chains.csv"
    table.write_text(rows_of(chains(2)))
    dry = await runninghub("bulk", table, "--out", out, "--dry-run", "--json")
    told = json.loads(dry.out.splitlines()[-1])
    assert dry.code == 0, dry.err
    assert (told["jobs"], told["unknown_price"], told["mistakes"]) == (4, 0, 0)
    done = await runninghub("bulk", table, "--out", out)
    assert done.code == 0, done.err
    assert len(sandbox.tasks) == 4
    assert {path.name.partition("-1.")[0] for path in (out / "files").iterdir()} == {
        *("film-0", "film-1", "picture-0", "picture-1")
    }


async def test_mistakes_in_chains_are_found_before_anything_is_paid(
    runninghub: Command, sandbox: Sandbox, out: Path, tmp_path: Path
) -> None:
    jobs = job_file(tmp_path, [film("a", "b"), film("c", "nobody"), film("d", "d")])
    done = await runninghub("bulk", jobs, "--out", out)
    assert done.code == 2
    assert "2 lines (1, 2): takes from the job 'b', and there is none" in done.err
    assert "from itself" in done.err
    assert sandbox.tasks == []
    unchecked = await runninghub("bulk", jobs, "--out", out, "--no-check")
    assert unchecked.code == 3
    assert "'nobody'" in unchecked.out
    assert sandbox.tasks == []


async def test_a_plan_holds_for_chains_whatever_the_links_are(
    runninghub: Command, sandbox: Sandbox, out: Path, folder: Folder, tmp_path: Path
) -> None:
    jobs, plan = job_file(tmp_path, chains(2)), tmp_path / "plan.json"
    made = await runninghub("bulk", jobs, "--out", out, "--dry-run", "--plan", plan)
    assert made.code == 0, made.err
    assert json.loads(plan.read_text())["count"] == 4
    pictures = job_file(tmp_path, chains(2)[2:], "pictures.jsonl")
    first = await runninghub("bulk", pictures, "--out", out, "--approved", plan)
    assert first.code == 0, first.out + first.err
    sandbox.advance(25 * 3600)  # so that the pictures' links have expired
    last = await runninghub("bulk", jobs, "--out", out, "--approved", plan)
    assert last.code == 0, last.out + last.err
    assert folder.states == {"saved": 4}


async def test_a_budget_holds_over_all_steps(
    runninghub: Command, sandbox: Sandbox, out: Path, folder: Folder, tmp_path: Path
) -> None:
    jobs = job_file(tmp_path, chains(4))
    done = await runninghub("bulk", jobs, "--out", out, "--budget", "6CNY")
    assert done.code == 8, done.out + done.err
    assert 2 <= len(sandbox.tasks) < 8
    before = len(sandbox.tasks)
    last = await runninghub("bulk", jobs, "--out", out, "--budget", "60CNY")
    assert last.code == 0, last.out + last.err
    assert (len(sandbox.tasks), folder.states) == (8, {"saved": 8})
    assert before < 8
