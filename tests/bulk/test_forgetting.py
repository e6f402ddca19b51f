"""Old failures that do not decide how a run ends, and rows that have left the file."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from runninghub_async import errors
from runninghub_async.bulk.forgetting import forget
from runninghub_async.bulk.recovery import recover
from runninghub_async.sandbox import Sandbox, fail, refuse, reset
from tests.bulk.helpers import Folder, bulk, by_prompt, form, forms, job_file, service
from tests.cli.command import Command
from tests.misbehaving import accept, code, file_result, running
from tests.misbehaving import reset as lost


async def test_only_what_is_over_can_be_forgotten_and_all_or_nothing(
    out: Path, folder: Folder
) -> None:
    submits = by_prompt({"failed": code("1501"), "uncertain": lost}, accept)
    jobs = [{"id": name, **form(name)} for name in ("failed", "uncertain", "saved")]
    async with service(submits) as server:
        await bulk(server, out, jobs)
        server.answers_queries(running)
        await bulk(server, out, [{"id": "open", **form("still open")}], rh={"timeout": 0.2})
        for ids, told in {
            ("failed", "saved"): "is saved",
            ("failed", "uncertain"): "--uncertain",
            ("failed", "open"): "under way",
            ("failed", "nobody"): "no job of this folder",
            ("failed", "\udcff"): "no job of this folder",
            ("failed", ""): "no job of this folder",
            (): "is missing",
        }.items():
            with pytest.raises(errors.InvalidParameterError, match=told):
                await forget(out, ids)
        with pytest.raises(errors.InvalidParameterError, match="beside --failed"):
            await forget(out, ["failed"], failed=True)
        assert all(row["forgotten_at"] is None for row in folder.rows.values())
        assert await forget(out, ["failed", "uncertain"], uncertain=True) == [
            *("failed", "uncertain")
        ]
        assert await forget(out, failed=True, uncertain=True) == []
        sent = len(server.submits)
        server.answers_queries(file_result)  # also for what is still open
        await bulk(server, out, jobs, retry_failed=3, resubmit_uncertain=True)
        assert len(server.submits) == sent, "they are not run again"


async def test_the_command_forgets_what_decided_its_exit_code(
    sandbox: Sandbox, runninghub: Command, tmp_path: Path, out: Path
) -> None:
    sandbox.script(None, [fail(code=1011)], prompt="picture 0")
    sandbox.script(None, [refuse(1501)], prompt="picture 1")
    sandbox.script(None, [reset()], prompt="picture 2")
    run = ("bulk", job_file(tmp_path, forms(4)), "--out", out)
    first = await runninghub(*run)
    assert first.code == 6
    assert "2 failed (1 moderation, 1" in first.out or "2 failed (1" in first.out

    job_file(tmp_path, forms(4)[2:])
    left = await runninghub(*run)
    assert "2 not in the file any more" in left.out
    assert "bulk forget" in left.out
    told = json.loads((await runninghub(*run, "--json")).out.splitlines()[-1])
    assert told["left_the_file"] == {"failed": 2}
    assert sum(told["failures"].values()) == 2

    assert (await runninghub("bulk", "forget", out, "job-2")).code == 2
    forgot = await runninghub("bulk", "forget", out, "--failed", "--uncertain", "--json")
    assert json.loads(forgot.out)["jobs"] == ["job-0", "job-1", "job-2"]
    done = await runninghub(*run, "--json")
    after = json.loads(done.out.splitlines()[-1])
    assert (done.code, after["exit_code"]) == (0, 0)
    assert after["counts"] == {"saved": 1, "forgotten": 3}
    assert Decimal(after["money"]) == Decimal(told["money"]) > 0


async def test_what_was_forgotten_is_so_in_a_ledger_that_is_built_anew(
    out: Path, folder: Folder
) -> None:
    """Until another end of the job is told; and a line is added only where a job is forgotten."""
    submits = by_prompt({"picture 0": code("1501"), "picture 1": lost})
    jobs = forms(3)
    async with service(submits) as server:
        await bulk(server, out, jobs)
        await forget(out, failed=True, uncertain=True)
        before = folder.lines
        assert await forget(out, failed=True, uncertain=True) == []
        assert folder.lines == before
        assert [line["id"] for line in before if "forgotten_at" in line] == ["job-0", "job-1"]
        told = {line["id"]: line for line in before[:3]}
        for line in before[3:]:
            assert {**line, "forgotten_at": None} == {**told[line["id"]], "forgotten_at": None}
        for name in ("ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"):
            (out / name).unlink(missing_ok=True)
        assert (await recover(out)).counts == {"failed": 1, "uncertain": 1, "saved": 1}
        sent = len(server.submits)
        _, run = await bulk(server, out, jobs, retry_failed=3, resubmit_uncertain=True)
        assert len(server.submits) == sent
    assert {name for name, row in folder.rows.items() if row["forgotten_at"]} == {
        *("job-0", "job-1")
    }
    assert run.totals.over_before == 3
