"""Coordinators that share a ledger: real processes, killed at random moments, started again."""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4
from zipfile import ZipFile

import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import (
    BulkRun,
    Job,
    JobOutcome,
    PostgresLedger,
    PostgresReader,
    shared_room,
)
from runninghub_async.bulk.ledgers.common import KEPT_FOR
from runninghub_async.sandbox import Sandbox
from runninghub_async.webhooks import TaskEvent, WebhookReceiver
from tests.bulk.dask.laws import most_at_once
from tests.bulk.helpers import forms, job_file
from tests.bulk.test_killed import Dots
from tests.cli.command import Command, command_for, ended
from tests.forking.program import Running
from tests.helpers import until
from tests.live.helpers import tell
from tests.postgres_server import PASSWORD, database, shared_server

ROUNDS = 30 if os.environ.get("RUNNINGHUB_TORTURE") else 3
AT_ONCE = 12
BUDGET_REACHED = 8
PRICE = Decimal("0.2")
"""Of a job."""


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """It refuses nothing: only the runs themselves keep their tasks within the limit."""
    async with Sandbox(task_seconds=0.4, concurrency=500, media=Dots()) as serving:
        yield serving


@pytest.fixture
def runninghub(sandbox: Sandbox, tmp_path: Path) -> Command:
    return command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)


@pytest.fixture
def ledger() -> str:
    return f"{database()}&run={uuid4().hex}"


class Coordinators:
    """Two commands that join, each with a folder of its own."""

    def __init__(self, runninghub: Command, jobs: Path, ledger: str, *more: str) -> None:
        self._runninghub = runninghub
        self._arguments: tuple[str | Path, ...] = (
            "bulk",
            jobs,
            "--ledger",
            ledger,
            "--join",
            *more,
            "--quiet",
        )
        self._folder = jobs.parent
        self.running: dict[str, Running] = {}

    async def start(self, name: str) -> None:
        self.running[name] = await self._runninghub.start(
            *self._arguments, "--out", self._folder / name
        )

    async def end(self) -> list[int]:
        """Let both come to their ends, started again where they were killed."""
        codes = []
        for name in ("one", "two"):
            if name not in self.running or self.running[name].returncode is not None:
                await self.start(name)
        for process in self.running.values():
            last = await ended(process)
            assert last.code in (0, 6, BUDGET_REACHED), last.err
            codes.append(last.code)
        return codes

    async def kill_each(self, sandbox: Sandbox, rounds: int) -> None:
        """Now one, now the other, each time after some tasks were made."""
        dice = random.Random(os.urandom(8))
        for name in ("one", "two"):
            await self.start(name)
        for name in dice.sample(["one", "two"] * rounds, 2 * rounds):
            process, had = self.running[name], len(sandbox.tasks)
            enough = had + dice.randint(1, 8)
            await until(
                lambda enough=enough, process=process: (  # type: ignore[misc]
                    len(sandbox.tasks) >= enough or process.returncode is not None
                ),
                seconds=3
                * KEPT_FOR,  # for which all places may be those of submits of unknown fate
            )
            await asyncio.sleep(dice.uniform(0, 0.2))
            if process.returncode is None:
                process.kill()
                await process.wait()
            await self.start(name)


def compare(sandbox: Sandbox, ledger: str, count: int) -> Counter[str]:
    """What the sandbox was asked for, and what the ledger says of it; gives how jobs ended."""
    made = Counter(task.params["prompt"] for task in sandbox.tasks)
    assert max(made.values()) == 1, "nothing is paid twice"
    assert most_at_once(list(sandbox.tasks)) <= AT_ONCE
    with PostgresReader(ledger) as reader:
        entries = reader.page(most=count + 1)
    known = {entry.task_id for entry in entries if entry.task_id}
    states = Counter(entry.state for entry in entries)
    assert known <= {task.id for task in sandbox.tasks}
    assert len(sandbox.tasks) - len(known) <= states["uncertain"]
    return Counter(states)


async def test_two_that_are_killed_keep_to_their_places_and_end_all(
    runninghub: Command, sandbox: Sandbox, tmp_path: Path, ledger: str
) -> None:
    count = 40 * ROUNDS
    jobs = job_file(tmp_path, forms(count))
    both = Coordinators(runninghub, jobs, ledger, "--concurrency", str(AT_ONCE))
    await both.kill_each(sandbox, ROUNDS)
    await both.end()
    states = compare(sandbox, ledger, count)
    assert states.keys() <= {"saved", "uncertain"}
    assert states.total() == count
    names = [path.name for n in ("one", "two") for path in (tmp_path / n / "files").iterdir()]
    assert len(set(names)) >= states["saved"]


async def test_two_that_are_killed_never_cross_the_budget(
    runninghub: Command, sandbox: Sandbox, tmp_path: Path, ledger: str
) -> None:
    count, allowed = 30 * ROUNDS, 20 * ROUNDS
    jobs = job_file(tmp_path, forms(count))
    limits = ("--concurrency", str(AT_ONCE), "--budget", f"{allowed * PRICE}CNY")
    both = Coordinators(runninghub, jobs, ledger, *limits)
    await both.kill_each(sandbox, ROUNDS)
    await both.end()
    compare(sandbox, ledger, count)
    assert sandbox.spent <= allowed * PRICE
    assert len(sandbox.tasks) <= allowed


async def test_whoever_is_left_takes_over_the_jobs_of_one_that_died(
    sandbox: Sandbox, tmp_path: Path, ledger: str
) -> None:
    """Its tasks are waited for, and what it had not submitted is submitted."""
    died = PostgresLedger(ledger, lease=3)  # a coordinator that is not heard of any more
    jobs = [
        Job(id=each["id"], form={k: v for k, v in each.items() if k != "id"}) for each in forms(6)
    ]
    async with client_of(sandbox) as rh:
        async with BulkRun(rh, out=tmp_path / "alone") as alone:
            task = await rh.from_dict(jobs[0].form).submit()
            assert alone.stopped is None
        await died.open_jobs(jobs)
        await died.intends(jobs[0].id, task.account, PRICE)
        await died.created(jobs[0].id, task.id, task.account)
        await died.intends(jobs[1].id, task.account, PRICE)
        async with BulkRun(rh, out=tmp_path / "left", ledger=ledger, join=True) as run:
            ended = [outcome async for outcome in run.add(forms(6))]
    assert {outcome.job.id: outcome.state for outcome in ended} == dict.fromkeys(
        (job.id for job in jobs if job is not jobs[1]), "saved"
    )
    assert len(sandbox.tasks) == 5
    with PostgresReader(ledger) as reader:
        assert reader.known([jobs[1].id])[jobs[1].id].state == "uncertain"
    await died.close()


async def test_a_chain_goes_on_when_another_coordinator_has_saved_what_it_hangs_on(
    sandbox: Sandbox, tmp_path: Path, ledger: str
) -> None:
    picture, edit = (
        forms(1)[0],
        {
            "id": "edit",
            "model": "seedream-v4.5/image-to-image",
            "params": {"imageUrls": [{"job": "job-0"}], "prompt": "an edit", "resolution": "2k"},
        },
    )
    async with (
        client_of(sandbox) as rh,
        BulkRun(rh, out=tmp_path / "one", ledger=ledger, join=True) as one,
        BulkRun(rh, out=tmp_path / "two", ledger=ledger, join=True) as two,
    ):
        first = asyncio.create_task(_all(one, [picture]))
        await until(lambda: sandbox.tasks)
        second = await _all(two, [edit])
        await first
    assert {each.job.id: each.state for each in second}["edit"] == "saved", second
    assert len(sandbox.tasks) == 2


async def _all(run: BulkRun, jobs: list[dict[str, Any]]) -> list[JobOutcome]:
    return [outcome async for outcome in run.add(jobs)]


def client_of(sandbox: Sandbox) -> RunningHub:
    return RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05)


async def test_join_needs_a_ledger_that_can_be_shared(runninghub: Command, tmp_path: Path) -> None:
    jobs = job_file(tmp_path, forms(1))
    ended = await runninghub("bulk", jobs, "--out", tmp_path / "out", "--join")
    assert ended.code == 2, ended.err
    assert "--join is given, and the ledger is no database" in ended.err
    assert not (tmp_path / "out" / "ledger.sqlite").exists()


async def test_an_event_that_another_process_receives_wakes_the_run(
    sandbox: Sandbox, tmp_path: Path, ledger: str
) -> None:
    """It would look only after an hour."""
    front = PostgresLedger(ledger)

    async def hand_on(event: TaskEvent) -> None:
        await front.common.tell_ended(event.task_id)

    slow = RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=3600)
    async with slow as rh, client_of(sandbox) as before:
        receiver = WebhookReceiver(before, public_url="https://hooks.example", on_unknown=hand_on)
        async with BulkRun(rh, out=tmp_path / "out", ledger=ledger) as run:
            working = asyncio.create_task(_all(run, forms(1)))
            await until(lambda: sandbox.tasks)
            (task,) = sandbox.tasks
            await until(lambda: task.is_over)
            while not working.done():  # the task may not be known yet
                assert await tell(receiver, task.id) == 200
                await asyncio.wait([working], timeout=1)
        assert [each.state for each in working.result()] == ["saved"]
    await front.close()


async def test_a_run_that_gets_no_word_looks_by_itself(
    sandbox: Sandbox, tmp_path: Path, ledger: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_room, "LOOKS_EVERY", 0.3)
    other, run_id = PostgresLedger(ledger), ledger.rpartition("=")[2]
    await other.open_jobs([Job(id="theirs", form=forms(1)[0])])
    await other.intends("theirs", "key-1", PRICE)
    async with (
        client_of(sandbox) as rh,
        BulkRun(rh, out=tmp_path / "out", ledger=ledger, join=True, concurrency=1) as run,
    ):
        working = asyncio.create_task(_all(run, forms(1)))
        await asyncio.wait([working], timeout=1)
        assert not sandbox.tasks, "the only place is taken"
        shared_server().run(  # nobody tells of it
            "UPDATE runninghub.jobs SET state = 'failed', holder = NULL WHERE id = 'theirs' AND"
            f" ledger = (SELECT ledger FROM runninghub.ledgers WHERE run_id = '{run_id}')",
            "ledgers",
        )
        async with asyncio.timeout(30):
            assert [each.state for each in await working] == ["saved"]
    await other.close()


async def test_jobs_of_a_database_are_made_again_and_shown(
    runninghub: Command, sandbox: Sandbox, tmp_path: Path, ledger: str
) -> None:
    jobs, out = job_file(tmp_path, forms(3)), tmp_path / "out"
    arguments = ("bulk", jobs, "--out", out, "--ledger", ledger)
    assert (await runninghub(*arguments)).code == 0
    marks = tmp_path / "marks.csv"
    marks.write_text("id\njob-1\n")
    again = await runninghub(*arguments, "--redo", marks, "--yes")
    assert again.code == 0, again.err
    assert len(sandbox.tasks) == 4
    same_wish = await runninghub(*arguments, "--redo", marks, "--yes")
    assert same_wish.code == 0, same_wish.err
    assert len(sandbox.tasks) == 4
    runninghub.environment["PGPASSWORD"] = PASSWORD
    shared = tmp_path / "shared.zip"
    page = await runninghub("report", out, "--no-thumbnails", "--share", shared)
    assert page.code == 0, page.err
    names = ZipFile(shared).namelist()
    assert any("before-redo-1/job-1-1" in name for name in names), names
    with PostgresReader(ledger) as reader:
        assert len(reader.earlier(["job-1"])["job-1"]) == 1
    told = again.err + again.out + page.err + page.out
    assert PASSWORD not in told + b"".join(ZipFile(shared).read(name) for name in names).decode(
        errors="replace"
    )
