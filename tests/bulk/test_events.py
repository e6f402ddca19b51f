"""What those who listen to a client hear of a bulk run."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

from runninghub_async import errors
from runninghub_async.bulk import (
    BulkRun,
    JobEnded,
    JobOutcome,
    JobUnderWay,
    MaxFailures,
    RunStopped,
)
from runninghub_async.events import Event, Submitted
from tests.bulk.helpers import bulk_with, by_prompt, forms, service
from tests.helpers import client, until
from tests.misbehaving import accept, code, file_result, reset, when


class Listener:
    def __init__(self) -> None:
        self.events: list[Event] = []

    def notice(self, event: Event) -> None:
        self.events.append(event)

    @property
    def ends(self) -> list[JobEnded]:
        return [event for event in self.events if isinstance(event, JobEnded)]

    @property
    def under_way(self) -> dict[str, str | None]:
        told = [event for event in self.events if isinstance(event, JobUnderWay)]
        return {event.job_id: event.task_id for event in told}

    @property
    def stops(self) -> list[RunStopped]:
        return [event for event in self.events if isinstance(event, RunStopped)]


async def test_every_outcome_is_told_of_once_with_its_model_and_task(out: Path) -> None:
    listener = Listener()
    submits = by_prompt({"picture 1": reset, "picture 2": code(1007, "bad")})
    async with service(submits) as server, client(server, observer=listener) as rh:
        outcomes, _ = await bulk_with(rh, out, forms(4))
    assert sorted(e.outcome.job.id for e in listener.ends) == sorted(o.job.id for o in outcomes)
    assert Counter(o.state for o in outcomes) == {"saved": 2, "uncertain": 1, "failed": 1}
    for event in listener.ends:
        assert any(event.outcome is outcome for outcome in outcomes)
        assert (event.endpoint, event.task_id) == (event.outcome.job.model, event.outcome.task_id)
    submitted = {event.task_id for event in listener.events if isinstance(event, Submitted)}
    assert submitted == {event.task_id for event in listener.ends if event.task_id}
    assert not listener.stops


async def test_ends_are_told_of_however_slowly_outcomes_are_taken(out: Path) -> None:
    listener = Listener()
    async with (
        service() as server,
        client(server, observer=listener) as rh,
        BulkRun(rh, out=out) as run,
    ):
        outcomes = run.add(forms(3))
        await anext(outcomes)
        await until(lambda: len(listener.ends) == 3)
        assert len([outcome async for outcome in outcomes]) == 2


async def test_a_stop_is_told_of_at_once_and_once_with_its_reason(out: Path) -> None:
    listener, go_on = Listener(), asyncio.Event()
    submits = by_prompt({"picture 0": code(1007, "bad")}, otherwise=when(go_on, accept))
    async with (
        service(submits) as server,
        client(server, observer=listener) as rh,
        BulkRun(rh, out=out, max_failures=1) as run,
    ):

        async def take_all() -> list[JobOutcome]:
            return [outcome async for outcome in run.add(forms(3))]

        taking = asyncio.create_task(take_all())
        await until(lambda: bool(listener.stops))
        assert not taking.done()
        go_on.set()
        await taking
        run.stop()
    (stop,) = listener.stops
    assert isinstance(stop.reason, MaxFailures)
    assert stop.reason is run.stopped
    told = [event for event in listener.events if isinstance(event, (JobEnded, RunStopped))]
    assert told[:2] == [listener.ends[0], stop]


async def test_tasks_are_told_of_with_their_jobs_also_those_of_an_earlier_run(out: Path) -> None:
    listener, finish = Listener(), asyncio.Event()
    async with service() as server:
        server.answers_queries(when(finish, file_result))

        async def begin() -> None:
            async with client(server, observer=listener) as rh:
                await bulk_with(rh, out, forms(2))

        beginning = asyncio.create_task(begin())
        await until(lambda: len(listener.under_way) == 2)
        beginning.cancel()
        await asyncio.wait([beginning])
        begun, listener = listener.under_way, Listener()
        finish.set()
        async with client(server, observer=listener) as rh:
            outcomes, _ = await bulk_with(rh, out, forms(2))
    assert len(begun) == 2
    assert set(begun.values()) == set(server.tasks)
    assert listener.under_way == begun
    assert {o.job.id: o.task_id for o in outcomes} == begun


class Failing:
    def notice(self, event: Event) -> None:
        raise RuntimeError(type(event).__name__)


async def test_a_listener_that_fails_ends_nothing(out: Path) -> None:
    async with service() as server, client(server, observer=Failing()) as rh:
        outcomes, run = await bulk_with(rh, out, forms(3))
        run.stop(errors.RunningHubError("enough"))
    assert [outcome.state for outcome in outcomes] == ["saved"] * 3
