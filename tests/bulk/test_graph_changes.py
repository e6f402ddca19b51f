"""A run that goes on with another graph than the one that it began with says so."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, MemoryLedger
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import Folder, job_file
from tests.bulk.test_plans import GRAPH
from tests.cli.command import Command

WORKFLOW = "1904136902449209346"


def runs(*ids: str, **more: Any) -> list[dict[str, Any]]:
    return [{"id": one, "workflow": WORKFLOW, "nodes": {"6": {"text": one}}, **more} for one in ids]


async def test_a_command_that_goes_on_with_another_graph_says_how_many_jobs_take_it(
    runninghub: Command, sandbox: Sandbox, out: Path, folder: Folder, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.json"
    mine.write_text(json.dumps(GRAPH))
    own = {"workflow": WORKFLOW, "graph": {"file": "mine.json"}}
    first = [*runs("a", "b"), {"id": "mine", **own}]
    jobs = job_file(tmp_path, first)
    began = await runninghub("bulk", jobs, "--out", out)
    assert began.code == 0, began.err
    assert "was changed" not in began.err
    kept = [row["what"] for row in folder.table("about")]
    assert len([what for what in kept if not what.startswith("compared with")]) == 3

    mine.write_text(json.dumps({**GRAPH, "8": GRAPH["1"]}))
    job_file(tmp_path, [*first, *runs("c"), {"id": "more", **own}, {"id": "most", **own}])
    went_on = await runninghub("bulk", jobs, "--out", out)
    assert went_on.code == 0, went_on.err
    (told,) = [line for line in went_on.err.splitlines() if "was changed" in line]
    assert told.endswith(
        f"workflow {WORKFLOW} was changed since this run began: 1 job is submitted with it as it"
        " was, 2 jobs are not submitted yet and taking it as it is now"
    )
    again = await runninghub("bulk", jobs, "--out", out)
    assert "was changed" not in again.err, "it is told once"


@pytest.mark.parametrize("in_memory", [False, True])
async def test_what_is_stored_at_the_service_is_read_once_and_compared(
    sandbox: Sandbox, out: Path, in_memory: bool
) -> None:
    ledger = MemoryLedger() if in_memory else None
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.01) as hub:
        async with BulkRun(hub, out=out, ledger=ledger) as run:
            assert [o.state async for o in run.add(runs("a", "b", "c"))] == ["saved"] * 3
            assert run.graph_changes == []
            ((key, digest),) = (await run.ledger.graphs()).items()
            assert json.loads(key) == {"workflow": WORKFLOW}
            assert len(digest) == 64
            await run.ledger.note_graph(key, "0" * 64)
        async with BulkRun(hub, out=out, ledger=ledger) as run:
            (change,) = run.graph_changes
            assert (change.ended, change.waiting) == (3, 0)
            assert change.is_of(runs("d")[0])
            assert not change.is_of(runs("d", graph=GRAPH)[0])
            assert await run.ledger.graphs() == {key: digest}
    asked = [r for r in sandbox.requests if r.path.endswith("getJsonApiFormat")]
    assert len(asked) == 2, "once in each run"


async def test_what_cannot_be_read_holds_up_nothing(
    sandbox: Sandbox, out: Path, folder: Folder
) -> None:
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.01) as hub:
        async with BulkRun(hub, out=out) as run:
            await run.ledger.note_graph(json.dumps({"workflow": "1"}), "0" * 64)
            await run.ledger.note_graph(
                json.dumps({"workflow": WORKFLOW, "graph": {"file": "gone.json"}}), "0" * 64
            )
        async with BulkRun(hub, out=out) as run:
            assert run.graph_changes == []
            assert [o.state async for o in run.add(runs("a"))] == ["saved"]
