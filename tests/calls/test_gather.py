"""``rh.gather``: all run to their end, since all are paid."""

from __future__ import annotations

import asyncio

import pytest

from runninghub_async import errors
from tests.engine.service import Service, client
from tests.helpers import a_call, other_tasks, until
from tests.misbehaving import code, disconnect

pytestmark = pytest.mark.usefixtures("quiet")


async def test_results_in_the_order_of_the_calls() -> None:
    async with Service(5) as service, client(service) as rh:
        calls = [a_call(rh, prompt=f"call {n}") for n in range(30)]
        results = await rh.gather(*calls)
        assert [result.task_id for result in results] == [call.task.id for call in calls]  # type: ignore[union-attr]
        assert await rh.gather() == []


async def test_the_first_error_carries_every_outcome() -> None:
    service = Service(seconds=0.1)
    service.answers_submits(service.take_submit, code(1501), disconnect, service.take_submit)
    async with service, client(service) as rh:
        calls = [a_call(rh, prompt=f"call {n}") for n in range(6)]
        with pytest.raises(errors.RunningHubError) as caught:
            await rh.gather(*calls)
        outcomes = caught.value.outcomes
        assert [outcome.call for outcome in outcomes] == calls
        failed = [outcome.error for outcome in outcomes if outcome.error is not None]
        assert caught.value is failed[0]
        assert {type(error) for error in failed} == {
            errors.ContentModerationError,
            errors.SubmissionUncertainError,
        }
        assert sum(outcome.result is not None for outcome in outcomes) == 4


async def test_errors_in_the_list() -> None:
    service = Service()
    service.answers_submits(code(1501), service.take_submit)
    async with service, client(service) as rh:
        ends = await rh.gather(*(a_call(rh) for _ in range(4)), return_exceptions=True)
        assert sum(isinstance(end, errors.ContentModerationError) for end in ends) == 1
        assert sum(not isinstance(end, Exception) for end in ends) == 3


async def test_cancelling_leaves_the_tasks_running_and_known() -> None:
    async with Service(seconds=20) as service, client(service) as rh:
        calls = [a_call(rh) for _ in range(5)]
        gathering = asyncio.create_task(rh.gather(*calls))
        await until(lambda: all(call.task for call in calls))
        gathering.cancel()
        await asyncio.wait([gathering])
        assert gathering.cancelled()
        assert sorted(call.task.id for call in calls if call.task) == service.tasks
        assert sorted(await rh.close()) == service.tasks
        assert not other_tasks()


async def test_closing_the_client_ends_every_call_with_an_error() -> None:
    async with Service(seconds=20) as service:
        rh = client(service, concurrency=3)
        calls = [a_call(rh) for _ in range(8)]
        gathering = asyncio.create_task(rh.gather(*calls, return_exceptions=True))
        await until(lambda: len(service.tasks) == 3)
        unfinished = await rh.close()
        ends = await gathering
        assert all(isinstance(end, errors.RunningHubError) for end in ends)
        assert len(unfinished) == 3
        assert sum("no task was created" in str(end) for end in ends) == 5
        assert len(service.tasks) == 3
