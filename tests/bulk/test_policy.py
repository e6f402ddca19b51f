"""Jobs that are for several: who pays for each, who still waits, and what others have left."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import define, field

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, Job, JobOutcome, MemoryLedger, NotWanted
from runninghub_async.bulk.engines.local import LocalEngine
from runninghub_async.calls.purses import CallPurse
from runninghub_async.errors import BudgetExceededError, InvalidParameterError
from runninghub_async.purses import MemoryPurseStore
from runninghub_async.purses.purse import spending_of
from tests.bulk.helpers import bulk_with, form, forms, prompts, service
from tests.helpers import client, until
from tests.misbehaving import Request, file_result, running


@define(eq=False)
class Callers:
    """A policy by the caller that each job keeps."""

    purses: Mapping[str, CallPurse] = field(factory=dict)
    gone: set[str] = field(factory=set)
    told: dict[str, str] = field(factory=dict)

    def purse(self, job: Job) -> CallPurse | None:
        return self.purses.get(job.kept["caller"])

    def claimed(self, job: Job) -> None:
        return None

    async def check_wanted(self, job: Job) -> None:
        if job.kept["caller"] in self.gone:
            raise NotWanted("Nobody waits for it any more.")

    def gives_up_results(self, outcome: JobOutcome) -> bool:
        return True

    def note_under_way(self, job: Job, task_id: str) -> None:
        self.told[job.id] = task_id


def of(caller: str, n: int) -> Job:
    return Job(id=f"job-{n}", form=form(f"picture {n}"), kept={"caller": caller})


def purse(rh: RunningHub, store: MemoryPurseStore, owner: str, budget: str) -> CallPurse:
    prices = {"seedream-v4.5/text-to-image": "1USD"}
    return spending_of(rh.purse(budget, owner=owner, store=store, prices=prices))


async def test_each_job_is_paid_by_its_own_purse_and_one_that_is_empty_stops_no_other(
    tmp_path: Path,
) -> None:
    store = MemoryPurseStore()
    async with service() as server, client(server) as rh:
        callers = Callers(
            {"ann": purse(rh, store, "ann", "1.5USD"), "bob": purse(rh, store, "bob", "9USD")}
        )
        jobs = [of("ann", 0), of("ann", 1), of("bob", 2), of("nobody", 3)]
        outcomes, run = await bulk_with(rh, tmp_path, jobs, policy=callers)
    ended = {outcome.job.id: outcome for outcome in outcomes}
    assert run.stopped is None
    by_ann = sorted(ended[name].state for name in ("job-0", "job-1"))
    assert by_ann == ["failed", "saved"]
    (broke,) = [outcome for outcome in outcomes if outcome.state == "failed"]
    assert isinstance(broke.error, BudgetExceededError)
    assert (broke.task_id, broke.money) == (None, Decimal(0))
    assert [ended[name].state for name in ("job-2", "job-3")] == ["saved", "saved"]
    assert callers.told == {o.job.id: o.task_id for o in outcomes if o.state == "saved"}
    spent = {owner: store.balance(owner, "USD").spent for owner in ("ann", "bob", "nobody")}
    assert spent["ann"] == spent["bob"] > 0 == spent["nobody"]


async def test_a_job_that_nobody_wants_when_its_turn_comes_makes_no_task(tmp_path: Path) -> None:
    ledger = MemoryLedger()
    async with service() as server, client(server) as rh:
        callers = Callers(gone={"ann"})
        jobs = [of("ann", 0), of("bob", 1)]
        outcomes, run = await bulk_with(rh, tmp_path, jobs, policy=callers, ledger=ledger)
        assert prompts(server) == ["picture 1"]
        again, _ = await bulk_with(rh, tmp_path, jobs, policy=callers, ledger=ledger)
    assert (run.stopped, again) == (None, [])
    assert {o.job.id: o.state for o in outcomes} == {"job-0": "failed", "job-1": "saved"}
    (dropped,) = [outcome for outcome in outcomes if outcome.state == "failed"]
    assert isinstance(dropped.error, NotWanted)


async def test_workers_elsewhere_know_no_policy(tmp_path: Path) -> None:
    rh = RunningHub("no-key", base_url="http://localhost")
    with pytest.raises(InvalidParameterError, match="policy does not go with engine"):
        BulkRun(rh, out=tmp_path, policy=Callers(), engine=LocalEngine(rh))


class Stream:
    """Jobs that are given one by one, and that have no end before it is told."""

    def __init__(self) -> None:
        self.items: asyncio.Queue[Any] = asyncio.Queue()

    async def __aiter__(self) -> AsyncIterator[Any]:
        while (item := await self.items.get()) is not None:
            yield item


async def test_what_a_dead_run_left_is_taken_over_while_a_stream_is_idle(tmp_path: Path) -> None:
    """And while it is not: nothing waits for the end of a stream that has none."""
    ledger, stream = MemoryLedger(lease=0.2), Stream()
    async with service() as server, client(server) as rh:
        await bulk_with(rh, tmp_path / "first", forms(1), ledger=ledger)
        (before,) = await ledger.for_run().page("saved")
        dead = ledger.for_run()
        await dead.open_jobs([Job(id="left", form=form("left"))])
        await dead.intends("left", str(before.account), None)
        await dead.created("left", "2013508786110730241", str(before.account))
        outcomes: list[JobOutcome] = []

        async def take() -> None:
            async for outcome in run.add(stream):
                outcomes.append(outcome)

        async with BulkRun(rh, out=tmp_path / "second", ledger=ledger, join=True) as run:
            taking = asyncio.create_task(take())
            await until(lambda: [o.job.id for o in outcomes] == ["left"])
            stream.items.put_nowait(forms(2)[1])
            await until(lambda: len(outcomes) == 2)
            stream.items.put_nowait(None)
            await taking
        assert prompts(server) == ["picture 0", "picture 1"]
    assert [outcome.state for outcome in outcomes] == ["saved", "saved"]


async def test_a_job_that_was_left_open_goes_on_when_the_stream_gives_it_again(
    tmp_path: Path,
) -> None:
    """Also one that an earlier run had begun, which no stream has to name."""
    ledger, stream, is_done = MemoryLedger(), Stream(), asyncio.Event()
    job = {"id": "slow", **form("a slow one"), "options": {"timeout": 0.2}}

    async def look(request: Request) -> None:
        await (file_result if is_done.is_set() else running)(request)

    seen: list[str] = []
    async with service(queries=(look,)) as server, client(server) as rh:
        (begun,), _ = await bulk_with(rh, tmp_path, [job], ledger=ledger)
        async with BulkRun(rh, out=tmp_path, ledger=ledger) as run:
            async for outcome in run.add(stream):
                seen.append(outcome.state)
                is_done.set()
                stream.items.put_nowait(job if outcome.state == "submitted" else None)
        assert len(server.submits) == 1
    assert (begun.state, seen) == ("submitted", ["submitted", "saved"])
