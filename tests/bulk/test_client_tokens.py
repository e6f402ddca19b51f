"""Jobs of the few models whose submits carry a token by which the service knows a repeat."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.bulk import BulkRun, JobOutcome, MemoryLedger
from runninghub_async.bulk.recovery import recover
from runninghub_async.sandbox import Sandbox
from runninghub_async.sandbox import reset as lost
from tests.bulk.helpers import Folder, bulk, bulk_with, job_file, service
from tests.cli.command import Command
from tests.helpers import client
from tests.misbehaving import accept, code, reset, status

ERASER = "volc-subtitle-erase/video"
VIDEO = "https://example.com/film.mp4"
JOB = {"id": "film", "model": ERASER, "params": {"video_url": VIDEO}}


async def run_on(
    sandbox: Sandbox, out: Path, job: dict[str, Any], *, key: str | None = None, **settings: Any
) -> tuple[list[JobOutcome], BulkRun]:
    async with (
        RunningHub(key or sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh,
        BulkRun(rh, out=out, **settings) as run,
    ):
        outcomes = [outcome async for outcome in run.add([job])]
        assert run.totals.money == await run.ledger.spent()
        assert run.totals.assumed == (await run.ledger.assumed())[1]
        return outcomes, run


def tokens(sandbox: Sandbox) -> list[str]:
    """What was sent with the submits, in order."""
    submits = [seen for seen in sandbox.requests if seen.path.endswith(ERASER)]
    return [json.loads(seen.body)["clientToken"] for seen in submits]


async def lose_answer(sandbox: Sandbox, out: Path, **settings: Any) -> JobOutcome:
    """A run of which one submit makes a task that nobody hears of."""
    sandbox.script(None, [lost()])
    (outcome,), _ = await run_on(sandbox, out, JOB, **settings)
    assert outcome.state == "uncertain"
    return outcome


async def test_a_repeat_of_an_uncertain_job_is_paid_once(
    sandbox: Sandbox, out: Path, folder: Folder
) -> None:
    before = await lose_answer(sandbox, out, prices={ERASER: "3USD"})
    assert folder.rows["film"]["client_token"] == before.client_token
    assert folder.lines[-1]["error"]["client_token"] == before.client_token
    nothing, _ = await run_on(sandbox, out, JOB)
    assert nothing == [], "it is not repeated by itself"

    (again,), run = await run_on(sandbox, out, JOB, resubmit_uncertain=True)
    assert again.state == "saved"
    assert [task.id for task in sandbox.tasks] == [again.task_id]
    assert tokens(sandbox) == [before.client_token] * 2
    assert run.totals.money == again.money, "and counted once"


async def test_a_repeat_that_is_lost_as_well_stays_one_with_the_first(
    out: Path, folder: Folder
) -> None:
    prices = {ERASER: "3CNY"}
    async with service(reset, reset, code("812"), accept) as server:
        for attempts in (1, 2, 2):
            _, run = await bulk(server, out, [JOB], resubmit_uncertain=True, prices=prices)
            assert run.totals.money == 3
            assert run.totals.assumed_tasks == 1
            assert folder.rows["film"]["attempts"] == attempts
        assert folder.states == {"pending": 1}, "the last was refused, and the first may exist"
        ((again,), run) = await bulk(server, out, [JOB], prices=prices)
        assert again.state == "saved"
        assert run.totals.money == 3
        assert len({request.json["clientToken"] for request in server.submits}) == 1


async def test_a_line_that_has_changed_is_no_repeat(sandbox: Sandbox, out: Path) -> None:
    await lose_answer(sandbox, out)
    other = {**JOB, "params": {"video_url": "https://example.com/another.mp4"}}
    await run_on(sandbox, out, other, resubmit_uncertain=True)
    assert len(set(tokens(sandbox))) == len(sandbox.tasks) == 2


async def test_another_key_sends_no_token_that_it_does_not_know(
    sandbox: Sandbox, out: Path
) -> None:
    await lose_answer(sandbox, out)
    other = sandbox.add_account()
    await run_on(sandbox, out, JOB, key=other, resubmit_uncertain=True)
    assert len(set(tokens(sandbox))) == 2


async def test_a_repeat_goes_to_the_account_whose_token_it_is(sandbox: Sandbox, out: Path) -> None:
    await lose_answer(sandbox, out)
    other = sandbox.add_account()
    keys: Any = [other, sandbox.api_key]
    (again,), _ = await run_on(sandbox, out, JOB, key=keys, resubmit_uncertain=True)
    assert [task.id for task in sandbox.tasks] == [again.task_id]


async def test_a_job_that_was_cut_off_can_be_repeated_even_without_its_ledger(
    sandbox: Sandbox, out: Path, folder: Folder
) -> None:
    """Killed between the intent and the answer; then the ledger is lost as well."""
    before = await lose_answer(sandbox, out)
    db = sqlite3.connect(out / "ledger.sqlite")
    with db:
        db.execute("UPDATE jobs SET state = 'submitting', error = NULL")
    db.close()
    _, run = await run_on(sandbox, out, JOB)
    assert run.recovered == ["film"]
    line = folder.lines[-1]["error"]
    assert line["client_token"] == before.client_token
    assert "documented as safe" in line["message"]

    (out / "ledger.sqlite").unlink()
    found = await recover(out)
    assert found.repeatable == ["film"]
    await run_on(sandbox, out, JOB, resubmit_uncertain=True)
    assert len(sandbox.tasks) == len(set(tokens(sandbox))) == 1


async def test_the_command_names_what_can_be_repeated(
    sandbox: Sandbox, runninghub: Command, tmp_path: Path, out: Path
) -> None:
    plain = {"id": "boat", "model": "seedream-v4.5/text-to-image", "params": {"prompt": "a boat"}}
    jobs = job_file(tmp_path, [JOB, plain])
    sandbox.script(None, [lost()])
    sandbox.script(None, [lost()])
    command = ("bulk", str(jobs), "--out", str(out), "--no-check")
    ended = await runninghub(*command)
    assert ended.code == 6
    told = ended.out.partition("documented as safe to repeat:")[2]
    assert "film" in told
    assert "boat" not in told
    events = [json.loads(line) for line in (await runninghub(*command, "--json")).out.splitlines()]
    assert events[-1]["uncertain"] == ["boat", "film"]
    assert events[-1]["repeatable"] == ["film"]


@pytest.mark.parametrize("token", ["", " ", "größe", "a\tb", "a\nb", "x" * 65, 7])
async def test_an_odd_token_is_refused_before_anything_is_sent(
    token: object, sandbox: Sandbox
) -> None:
    rh = RunningHub(sandbox.api_key, base_url=sandbox.base_url)
    with pytest.raises(errors.InvalidParameterError, match="client_token"):
        rh.call(ERASER, video_url=VIDEO, client_token=token)


# -- tokens of one's own ------------------------------------------------------------------------


def with_token(name: str, token: str = "mine", *, key: str = "clientToken") -> dict[str, Any]:
    params = {"video_url": f"https://example.com/{name}.mp4", key: token}
    return {"id": name, "model": ERASER, "params": params}


@pytest.mark.parametrize(
    ("jobs", "options", "says"),
    [
        ([with_token("a"), with_token("b", key="client_token")], (), "line 2: client token 'mine'"),
        ([with_token("a")], ("--repeat", "2"), "another job of this row"),
        ([JOB, with_token("b")], ("--set", "client_token=mine"), "that of job 'film' as well"),
        ([with_token("a")], ("--retry-failed", "1"), "no token of one's own with --retry-failed"),
        ([with_token("a")], ("--retry-kinds", "platform"), "the failed one again"),
    ],
)
async def test_a_token_that_would_serve_two_tasks_is_a_mistake_of_the_file(
    jobs: list[dict[str, Any]],
    options: tuple[str, ...],
    says: str,
    sandbox: Sandbox,
    runninghub: Command,
    tmp_path: Path,
    out: Path,
) -> None:
    path = job_file(tmp_path, jobs)
    ended = await runninghub("bulk", str(path), "--out", str(out), *options)
    assert ended.code == 2
    assert says in ended.err
    assert not sandbox.tasks


async def test_a_finished_job_keeps_its_token(
    sandbox: Sandbox, runninghub: Command, tmp_path: Path, out: Path
) -> None:
    first, second = with_token("a"), with_token("b")
    for jobs, code_ in (([first], 0), ([first], 0), ([first, second], 2)):
        ended = await runninghub("bulk", str(job_file(tmp_path, jobs)), "--out", str(out))
        assert ended.code == code_, ended.err
    assert len(sandbox.tasks) == 1


async def test_of_two_jobs_with_one_token_a_run_submits_one(
    sandbox: Sandbox, out: Path, folder: Folder
) -> None:
    async with (
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh,
        BulkRun(rh, out=out) as run,
    ):
        outcomes = [o async for o in run.add([with_token("a"), with_token("b"), with_token("a")])]
    assert {o.job.id: o.state for o in outcomes} == {"a": "saved", "b": "failed"}
    assert folder.states == {"saved": 1, "failed": 1}
    assert tokens(sandbox) == ["mine"]


async def test_a_failed_task_is_not_asked_for_again_with_its_token(out: Path) -> None:
    async with service(queries=[status("FAILED", errorCode="1000", errorMessage="x")]) as server:
        for _ in range(2):
            await bulk(server, out, [with_token("a")], retry_kinds=["platform", "unknown"])
        assert len(server.submits) == 1
        assert len(server.tasks) == 1


async def test_an_uncertain_job_sends_its_token_for_nothing_else(
    sandbox: Sandbox, runninghub: Command, tmp_path: Path, out: Path, folder: Folder
) -> None:
    """The service might give it the task of what it asked for before."""
    sandbox.script(None, [lost()])
    (before,), _ = await run_on(sandbox, out, with_token("a"))
    other = {**with_token("b"), "id": "a"}
    path = job_file(tmp_path, [other])
    for more in ((), ("--no-check",)):
        ended = await runninghub("bulk", path, "--out", out, "--resubmit-uncertain", *more)
        assert ended.code == (6 if more else 2), ended.err
        assert "client token 'mine' was sent for job 'a' as it was before" in ended.err + str(
            folder.lines
        )
    assert folder.states == {"uncertain": 1}
    assert folder.rows["a"]["client_token"] == before.client_token == "mine"
    assert len(tokens(sandbox)) == 1
    (again,), _ = await run_on(
        sandbox, out, {**with_token("b", "another"), "id": "a"}, resubmit_uncertain=True
    )
    assert again.state == "saved"
    assert tokens(sandbox) == ["mine", "another"]


async def test_what_another_run_has_left_uncertain_is_taken_back_from_its_money_only(
    tmp_path: Path,
) -> None:
    """Runs that share a ledger have budgets of their own."""
    shared, prices = MemoryLedger(), {ERASER: "3CNY"}
    async with service(reset, accept) as server, client(server) as hub:
        late = BulkRun(
            hub, out=tmp_path / "late", ledger=shared, prices=prices, resubmit_uncertain=True
        )
        async with late as run:
            await bulk_with(hub, tmp_path / "one", [JOB], ledger=shared, prices=prices)
            (again,) = [outcome async for outcome in run.add([JOB])]
            assert again.state == "saved"
            assert run.totals.money == run.totals.assumed == again.assumed == 3
            assert run.totals.assumed_tasks == 1
    await shared.close()
