"""A call makes one task, however often, by however many and in whatever way it is awaited."""

from __future__ import annotations

import asyncio
import gc
import warnings

import pytest

from runninghub_async import errors
from runninghub_async.sandbox import Sandbox
from tests.helpers import QUICK, a_call, client, until
from tests.misbehaving import (
    Server,
    accept,
    answer,
    code,
    disconnect,
    running,
    status,
    text_result,
    when,
)

pytestmark = pytest.mark.usefixtures("quiet")


async def test_awaiting_twice() -> None:
    async with Server() as server, client(server) as rh:
        call = a_call(rh)
        first = await call
        assert await call is first
        assert await call.run() is first
        task = await call.submit()
        assert task is call.task
        assert await task is first
        assert len(server.submits) == 1


async def test_awaiting_from_many_tasks_at_once() -> None:
    async with Server(queries=[running, running, text_result]) as server, client(server) as rh:
        call = a_call(rh)
        async with asyncio.TaskGroup() as group:
            awaiting = [group.create_task(call.run()) for _ in range(10)]
            submitting = [group.create_task(call.submit()) for _ in range(10)]
        assert len({id(task.result()) for task in awaiting}) == 1
        assert {task.result() for task in submitting} == {call.task}
        assert len(server.submits) == 1


async def test_submitting_and_awaiting_later() -> None:
    async with Server() as server, client(server) as rh:
        call = a_call(rh)
        task = await call.submit()
        result = await call
        assert result.task_id == task.id
        assert len(server.submits) == 1


async def test_gather_of_the_same_call_several_times() -> None:
    async with Server() as server, client(server) as rh:
        call = a_call(rh)
        one, other = await rh.gather(call, call)
        assert one is other
        assert len(server.submits) == 1


async def test_one_of_several_awaiters_is_cancelled() -> None:
    answered = asyncio.Event()
    async with Server(when(answered, accept)) as server, client(server) as rh:
        call = a_call(rh)
        one, other = asyncio.create_task(call.run()), asyncio.create_task(call.run())
        await until(lambda: server.submits)
        one.cancel()
        await asyncio.wait([one])
        answered.set()
        assert (await other).task_id == server.tasks[0]
        assert len(server.submits) == 1


async def test_one_of_several_awaiters_is_cancelled_while_it_is_refused() -> None:
    busy = answer("", 429, {"Retry-After": "0.05"})
    async with Server(busy, busy, busy, accept) as server, client(server) as rh:
        call = a_call(rh)
        one, other = asyncio.create_task(call.run()), asyncio.create_task(call.run())
        await until(lambda: server.submits)
        one.cancel()
        assert (await other).task_id == server.tasks[0]
        assert len(server.tasks) == 1


async def test_awaiting_again_while_a_cancelled_submit_is_under_way() -> None:
    answered = asyncio.Event()
    async with Server(when(answered, accept)) as server, client(server) as rh:
        call = a_call(rh)
        for _ in range(3):
            waiting = asyncio.create_task(call.run())
            await until(lambda: server.submits)
            waiting.cancel()
            await asyncio.wait([waiting])
        answered.set()
        await call
        assert len(server.submits) == 1


async def test_cancelled_before_it_began() -> None:
    async with Server() as server, client(server) as rh:
        call = a_call(rh)
        task = asyncio.create_task(call.run())
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert server.submits == []
        await call
        assert len(server.submits) == 1


async def test_all_awaiters_learn_of_an_uncertain_submit() -> None:
    async with Server(disconnect, accept) as server, client(server) as rh:
        call = a_call(rh)
        outcomes = await asyncio.gather(*(call.run() for _ in range(5)), return_exceptions=True)
        assert {type(outcome) for outcome in outcomes} == {errors.SubmissionUncertainError}
        assert len(server.submits) == 1


async def test_a_cancelled_submit_that_turns_out_uncertain_is_not_repeated() -> None:
    answered = asyncio.Event()
    async with Server(when(answered, disconnect), accept) as server, client(server) as rh:
        call = a_call(rh)
        waiting = asyncio.create_task(call.run())
        await until(lambda: server.submits)
        waiting.cancel()
        await asyncio.wait([waiting])
        answered.set()
        with pytest.raises(errors.SubmissionUncertainError):
            await call
        assert len(server.submits) == 1


async def test_a_failed_task_stays_failed() -> None:
    failed = status("FAILED", errorCode="1504", errorMessage="model timed out")
    async with Server(queries=[failed]) as server, client(server) as rh:
        call = a_call(rh)
        for _ in range(2):
            with pytest.raises(errors.TaskFailedError) as caught:
                await call
            assert server.tasks[0] in str(caught.value)
        assert len(server.submits) == 1
        assert len(server.queries) == 1


async def test_a_definite_refusal_may_be_tried_again() -> None:
    async with Server(code("812", "empty"), accept) as server, client(server) as rh:
        call = a_call(rh)
        with pytest.raises(errors.InsufficientBalanceError):
            await call
        assert call.task is None
        await call
        assert len(server.tasks) == 1


async def test_a_copy_is_another_task_to_pay_for() -> None:
    async with Server() as server, client(server) as rh:
        call = a_call(rh)
        one, other = await asyncio.gather(call, call.copy())
        assert one.task_id != other.task_id
        assert server.submits[0].body == server.submits[1].body


async def test_a_call_that_is_dropped_unused_warns() -> None:
    async with Server() as server, client(server) as rh:
        with pytest.warns(RuntimeWarning, match="never awaited"):
            a_call(rh)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            a_call(rh).to_dict()
            a_call(rh).price()
            call = a_call(rh)
            await call
            del call
            gc.collect()
        assert len(server.submits) == 1


async def test_two_handles_on_one_task() -> None:
    queries = [running] * 6 + [text_result]
    async with Server(queries=queries) as server, client(server) as rh:
        task = await a_call(rh).submit()
        again, third = rh.task(task.id), rh.task(int(task.id))
        assert again.account == task.account
        results = await asyncio.wait_for(asyncio.gather(task, again, third), 10)
        assert {result.task_id for result in results} == {task.id}
        assert [handle.status for handle in (task, again, third)] == ["SUCCESS"] * 3


async def test_two_handles_on_one_task_one_of_them_cancelled() -> None:
    queries = [running] * 10 + [text_result]
    async with Server(queries=queries) as server, client(server) as rh:
        task = await a_call(rh).submit()
        again = asyncio.create_task(rh.task(task.id).result())
        await until(lambda: len(server.queries) > 2)
        again.cancel()
        await asyncio.wait([again])
        assert (await asyncio.wait_for(task.result(), 10)).outputs


async def test_a_webhook_url_goes_with_the_submit() -> None:
    async with Server() as server, client(server) as rh:
        call = a_call(rh)
        await call.submit(webhook_url="https://example.com/hook")
        assert server.submits[0].json["webhookUrl"] == "https://example.com/hook"
        await call.submit(webhook_url="https://example.com/hook")
        with pytest.raises(errors.RunningHubError, match="copy"):
            await call.submit(webhook_url="https://example.com/other")
        assert len(server.submits) == 1


async def test_updates_follow_the_status() -> None:
    queued, done = status("QUEUED"), text_result
    async with (
        Server(queries=[queued, queued, running, running, done]) as server,
        client(server) as rh,
    ):
        task = await a_call(rh).submit()
        seen = [update.status async for update in task.updates()]
        assert seen == ["RUNNING", "QUEUED", "RUNNING", "SUCCESS"]
        assert [update.status async for update in task.updates()] == ["SUCCESS"]
        assert (await task).output.text == "done"


async def test_updates_end_with_a_failure_and_the_task_raises_it() -> None:
    async with (
        Server(queries=[running, status("FAILED", errorCode="1501")]) as server,
        client(server) as rh,
    ):
        task = await a_call(rh).submit()
        assert [update.status async for update in task.updates()] == ["RUNNING", "FAILED"]
        with pytest.raises(errors.ContentModerationError):
            await task


async def test_the_sandbox_sees_one_task_of_many_awaiters(sandbox: Sandbox) -> None:
    from runninghub_async import RunningHub

    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05, retry=QUICK) as rh:
        call = a_call(rh)
        await asyncio.gather(call, call.run(), call.submit())
    assert len(sandbox.tasks) == 1
    assert sandbox.tasks[0].params["prompt"] == "a red bicycle"
