"""Runs that share a ledger, and runs that take over what another has left."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import (
    BulkRun,
    Check,
    ClaimLost,
    Entry,
    Job,
    JobOutcome,
    Ledger,
    MemoryLedger,
    PostgresLedger,
    SqliteLedger,
    check_jobs,
)
from runninghub_async.bulk.folder_lock import FolderLock
from runninghub_async.bulk.ledgers.common import KEPT_FOR
from tests.bulk.helpers import Folder, bulk, bulk_with, form, forms, prompts, service
from tests.helpers import client, until
from tests.misbehaving import Request, accept, file_result, running
from tests.postgres_server import database

LEDGERS: list[Callable[[Path], Ledger]] = [
    lambda _: MemoryLedger(),
    lambda folder: SqliteLedger(folder / "shared.sqlite"),
    lambda _: PostgresLedger(f"{database()}&run={uuid4().hex}"),
]


@pytest.fixture(params=LEDGERS)
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], Ledger]:
    """Makes it in the loop of its test."""
    return lambda: request.param(tmp_path)


async def test_two_runs_at_once_share_the_jobs_and_none_is_submitted_twice(
    tmp_path: Path, ledger: Callable[[], Ledger]
) -> None:
    shared = ledger()
    async with service() as server, client(server) as rh:
        runs = await asyncio.gather(
            *(bulk_with(rh, tmp_path / name, forms(40), ledger=shared) for name in ("one", "two"))
        )
        assert sorted(prompts(server)) == sorted(f"picture {n}" for n in range(40))
        counts = shared.for_run()
        assert await counts.counts() == {"saved": 40}
        assert len({(await counts.page("saved"))[n].task_id for n in range(40)}) == 40
        saved = [outcome.job.id for outcomes, _ in runs for outcome in outcomes]
        assert set(saved) == {f"job-{n}" for n in range(40)}
        assert all(run.stopped is None and not run.recovered for _, run in runs)
    await shared.close()


async def test_a_second_run_leaves_the_firsts_submit_alone(
    tmp_path: Path, ledger: Callable[[], Ledger]
) -> None:
    shared, go_on = ledger(), asyncio.Event()

    async def slow(request: Request) -> None:
        await go_on.wait()
        await accept(request)

    async with service(slow) as server, client(server) as rh:
        async with BulkRun(rh, out=tmp_path / "one", ledger=shared) as first:
            working = asyncio.create_task(_all(first, forms(1)))
            await until(lambda: server.submits)
            outcomes, second = await bulk_with(rh, tmp_path / "two", forms(1), ledger=shared)
            assert (outcomes, second.recovered, second.totals.skipped) == ([], [], 1)
            assert await first.ledger.counts() == {"submitting": 1}
            go_on.set()
            assert [outcome.state for outcome in await working] == ["saved"]
        assert len(server.submits) == 1
    await shared.close()


@pytest.mark.parametrize("has_task", [False, True])
async def test_what_a_killed_run_left_is_taken_over_without_a_new_submit(
    out: Path, ledger: Callable[[], Ledger], has_task: bool
) -> None:
    """Its claims are void as soon as its folder can be locked again."""
    shared = ledger()
    async with service() as server:
        await bulk(server, out, forms(2)[1:], ledger=shared)
        (before,) = await shared.for_run().page("saved")
        assert before.account is not None
        lock = FolderLock(out / ".lock")
        dead = shared.for_run(lock.place)
        await dead.open_jobs([Job(id="job-0", form=form("picture 0"))])
        await dead.intends("job-0", before.account, None)
        if has_task:
            await dead.created("job-0", "2013508786110730241", before.account)
        lock.release()
        outcomes, run = await bulk(server, out, forms(2), ledger=shared)
        assert len(server.submits) == 1
        assert run.recovered == ([] if has_task else ["job-0"])
        assert [(o.state, o.error) for o in outcomes] == ([("saved", None)] if has_task else [])
        state = "saved" if has_task else "uncertain"
        assert await shared.for_run().states(["job-0"]) == {"job-0": state}
        assert [line["state"] for line in Folder(out).lines] == ["saved", state]
    await shared.close()


class _Drowsy(MemoryLedger):
    """Its run sleeps past its lease after each claim, and another one wakes up before."""

    seconds = 1000.0

    async def claim(self, ids: Sequence[str]) -> list[Entry]:
        found = await super().claim(ids)
        _Drowsy.seconds += 61
        await MemoryLedger.claim(self.for_run(), ids)
        return found


async def test_a_run_whose_claim_is_lost_submits_nothing_and_says_why(tmp_path: Path) -> None:
    ledger = _Drowsy(clock=lambda: _Drowsy.seconds)
    async with service() as server, client(server) as rh:
        (outcome,), run = await bulk_with(rh, tmp_path, forms(1), ledger=ledger)
        assert server.submits == []
    assert outcome.state == "pending"
    assert isinstance(run.stopped, ClaimLost)
    assert "another run has claimed it" in str(run.stopped)


async def test_a_run_that_stood_still_goes_on_where_nobody_has_claimed_its_jobs(
    tmp_path: Path,
) -> None:
    seconds = 1000.0

    async def jobs() -> AsyncIterator[dict[str, Any]]:
        nonlocal seconds
        for one in forms(3):
            yield one
            seconds += 61

    async with service() as server, client(server) as rh:
        ledger = MemoryLedger(clock=lambda: seconds)
        outcomes, run = await bulk_with(rh, tmp_path, jobs(), ledger=ledger)
        assert run.stopped is None
        assert {outcome.state for outcome in outcomes} == {"saved"}
        assert len(server.submits) == 3


def test_the_check_reads_a_ledger_in_memory() -> None:
    async def begun() -> MemoryLedger:
        ledger = MemoryLedger()
        await ledger.open_jobs([Job(id="job-0", form={"model": "x"})])
        return ledger

    found, offline = Check(), RunningHub("no-key", base_url="http://localhost")
    jobs = [Job(id=f["id"], form={k: f[k] for k in ("model", "params")}) for f in forms(2)]
    assert not list(check_jobs(jobs, offline.from_dict, asyncio.run(begun()).reader(), found))
    assert (found.jobs, found.changed, found.missing) == (2, 1, 0)


async def _all(run: BulkRun, jobs: Any) -> list[JobOutcome]:
    return [outcome async for outcome in run.add(jobs)]


async def test_a_task_that_is_let_be_keeps_its_place_no_longer_than_one_of_a_run_that_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was kept for as long as its run went on, which waited for it: for ever."""
    monkeypatch.setattr("runninghub_async.bulk.shared_room.LOOKS_EVERY", 0.05)
    passed = 0.0
    shared = MemoryLedger(clock=lambda: time.time() + passed, lease=1000)

    async def never_done(request: Request) -> None:
        await (running if server.submits[-1].json["prompt"] == "picture 0" else file_result)(
            request
        )

    async with service(queries=(never_done,)) as server, client(server, timeout=0.3) as rh:
        out = tmp_path / "out"
        async with BulkRun(rh, out=out, ledger=shared, join=True, concurrency=1) as run:
            working = asyncio.create_task(_all(run, forms(2)))
            await until(lambda: run.has_let_be("job-0"))
            passed = KEPT_FOR - 20
            await asyncio.wait([working], timeout=0.5)
            assert prompts(server) == ["picture 0"]
            passed = KEPT_FOR + 1
            async with asyncio.timeout(30):  # or for ever
                outcomes = await working
        assert [outcome.state for outcome in outcomes] == ["submitted", "saved"]


async def test_a_task_that_is_let_be_is_looked_at_by_another_run(tmp_path: Path) -> None:
    shared, done = MemoryLedger(), False

    async def at_last(request: Request) -> None:
        await (file_result if done else running)(request)

    async with service(queries=(at_last,)) as server, client(server, timeout=0.3) as rh:
        async with BulkRun(rh, out=tmp_path / "one", ledger=shared, join=True) as first:
            assert [outcome.state for outcome in await _all(first, forms(1))] == ["submitted"]
            done = True
            async with asyncio.timeout(30):  # or for ever
                outcomes, _ = await bulk_with(rh, tmp_path / "two", [], ledger=shared, join=True)
            assert [outcome.state for outcome in outcomes] == ["saved"]
        assert prompts(server) == ["picture 0"]


async def test_the_money_of_all_runs_is_told_once_a_run_is_over(
    tmp_path: Path, ledger: Callable[[], Ledger]
) -> None:
    """The sums of a ledger are looked at now and then, and at the end once more."""
    shared, prices = ledger(), {form("")["model"]: "0.5CNY"}
    async with service() as server, client(server) as rh:
        for done in (1, 2):
            out, jobs = tmp_path / str(done), forms(20 * done)[-20:]
            _, run = await bulk_with(rh, out, jobs, ledger=shared, prices=prices)
            assert run.totals.money == 10 * done
            assert run.totals.money_here == 10
    await shared.close()
