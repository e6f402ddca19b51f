"""Cancelling at every moment: what returns at once, what goes on, what is left behind."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import Call, RunningHub, errors
from tests.helpers import KEY, a_call, a_media_call, client, other_tasks, until
from tests.misbehaving import (
    PNG,
    Behaviour,
    Request,
    Server,
    accept,
    answer,
    code,
    file_result,
    hang,
    running,
    take_upload,
    text_result,
    when,
)

pytestmark = pytest.mark.usefixtures("quiet")

BUSY = answer("", 429, {"Retry-After": "0.05"})


async def cancel_by_task(work: Call, ready: Any) -> None:
    task = asyncio.create_task(work.run())
    await until(ready)
    task.cancel()
    async with asyncio.timeout(10):  # it waits for nothing
        with pytest.raises(asyncio.CancelledError):
            await task


async def cancel_by_wait_for(work: Call, ready: Any) -> None:
    with pytest.raises(asyncio.TimeoutError) as caught:
        await asyncio.wait_for(work.run(), 1)
    assert not isinstance(caught.value, errors.RunningHubError)
    assert ready()


async def cancel_by_timeout(work: Call, ready: Any) -> None:
    async def expire(limit: asyncio.Timeout) -> None:
        await until(ready)
        limit.reschedule(asyncio.get_running_loop().time())

    limit = asyncio.timeout(None)
    expiring = asyncio.create_task(expire(limit))
    with pytest.raises(TimeoutError):
        async with limit:
            await work
    await expiring


async def cancel_by_task_group(work: Call, ready: Any) -> None:
    async def fail() -> None:
        await until(ready)
        raise KeyError("the other one")

    async def both() -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(work.run())
            group.create_task(fail())

    with pytest.raises(ExceptionGroup) as caught:
        await both()
    assert [type(error) for error in caught.value.exceptions] == [KeyError]


async def cancel_by_gather(work: Call, ready: Any) -> None:
    both = asyncio.gather(work.run(), asyncio.Event().wait())
    await until(ready)
    both.cancel()
    with pytest.raises(asyncio.CancelledError):
        await both


WAYS = [
    cancel_by_task,
    cancel_by_wait_for,
    cancel_by_timeout,
    cancel_by_task_group,
    cancel_by_gather,
]
every_way = pytest.mark.parametrize("cancel", WAYS, ids=lambda way: way.__name__[10:])


@every_way
async def test_during_the_upload(cancel: Any, picture: Path) -> None:
    async with Server(uploads=[hang, take_upload]) as server, client(server) as rh:
        call = a_media_call(rh, picture)
        await cancel(call, lambda: server.uploads)
        assert call.task is None
        await asyncio.sleep(0.05)
        assert server.submits == [], "no task is made for nobody"
        await call  # nothing was created, so it may be tried again
        assert len(server.tasks) == 1


@every_way
async def test_while_it_is_refused_for_the_moment(cancel: Any) -> None:
    async with Server(BUSY, BUSY, BUSY, code(421), accept) as server, client(server) as rh:
        call = a_call(rh)
        await cancel(call, lambda: len(server.submits) == 4)
        await asyncio.sleep(0.05)
        assert server.tasks == []
        assert call.task is None


@every_way
async def test_while_it_waits_for_a_place(cancel: Any) -> None:
    async with Server(queries=[running]) as server, client(server, concurrency=1) as rh:
        await a_call(rh).submit()
        call = a_call(rh)
        await cancel(call, lambda: server.queries)
        assert len(server.submits) == 1
        await until(lambda: rh.stats().waiting == 0)


@every_way
async def test_during_the_submit_the_client_keeps_the_task(cancel: Any) -> None:
    answered = asyncio.Event()
    async with Server(when(answered, accept)) as server, client(server) as rh:
        call = a_call(rh)
        await cancel(call, lambda: server.submits)
        assert call.task is None
        answered.set()
        await until(lambda: call.task)
        assert call.task is not None
        assert call.task.id == server.tasks[0]
        result = await call
        assert result.task_id == call.task.id
        assert len(server.submits) == 1
        assert server.cancels == []


@every_way
async def test_while_it_waits_for_the_result(cancel: Any) -> None:
    finished = asyncio.Event()

    async def report(request: Request) -> None:
        await (text_result if finished.is_set() else running)(request)

    async with Server(queries=[report]) as server, client(server) as rh:
        call = a_call(rh)
        await cancel(call, lambda: call.task and len(server.queries) > 2)
        assert call.task is not None
        assert server.cancels == []
        finished.set()
        result = await call
        assert result.task_id == call.task.id == server.tasks[0]
        assert len(server.submits) == 1


async def test_during_a_download(tmp_path: Path) -> None:
    async def begin_and_hang(request: Request) -> None:
        await request.send(PNG + bytes(3 * 2**20), length=2**23)  # a file begins after 1 MiB
        await hang(request)

    downloads: list[Behaviour] = [begin_and_hang, answer(PNG)]
    async with Server(queries=[file_result], downloads=downloads) as server, client(server) as rh:
        result = await a_call(rh)
        saving = asyncio.create_task(result.save(tmp_path))
        await until(lambda: server.downloads)
        await until(lambda: list(tmp_path.iterdir()))
        saving.cancel()
        with pytest.raises(asyncio.CancelledError):
            await saving
        assert list(tmp_path.iterdir()) == []
        (path,) = await result.save(tmp_path)
        assert path.read_bytes() == PNG


async def test_an_upload_that_two_calls_share_survives_one_of_them(picture: Path) -> None:
    first = asyncio.Event()
    slow: list[Behaviour] = [when(first, take_upload), take_upload]
    async with Server(uploads=slow) as server, client(server) as rh:
        one = asyncio.create_task(a_media_call(rh, picture).run())
        other = asyncio.create_task(a_media_call(rh, picture, prompt="another").run())
        await until(lambda: server.uploads)
        one.cancel()
        await asyncio.sleep(0.02)
        first.set()
        assert (await other).outputs
        assert len(server.tasks) == 1


# -- cancelling the task at the service ------------------------------------------------------


@every_way
async def test_on_cancel_cancels_the_task_once(cancel: Any) -> None:
    async with Server(queries=[running]) as server, client(server, on_cancel="cancel") as rh:
        call = a_call(rh)
        await cancel(call, lambda: call.task and server.queries)
        await until(lambda: server.cancels)
        await rh.close()
        assert [request.json["taskId"] for request in server.cancels] == server.tasks
        assert server.cancels[0].json["apiKey"] == KEY
        assert "authorization" not in server.cancels[0].headers


async def test_on_cancel_during_the_submit() -> None:
    answered = asyncio.Event()
    async with Server(when(answered, accept), queries=[running]) as server:
        async with client(server, on_cancel="cancel") as rh:
            call = a_call(rh)
            await cancel_by_task(call, lambda: server.submits)
            assert server.cancels == []
            answered.set()
            await until(lambda: server.cancels)
        assert [request.json["taskId"] for request in server.cancels] == server.tasks


async def test_closing_right_after_waits_for_the_cancel() -> None:
    async with Server(queries=[running]) as server:
        async with client(server, on_cancel="cancel") as rh:
            call = a_call(rh)
            await cancel_by_task(call, lambda: call.task)
        assert len(server.cancels) == 1


async def test_on_cancel_leaves_a_task_that_somebody_else_awaits() -> None:
    async with Server(queries=[running]) as server, client(server, on_cancel="cancel") as rh:
        call = a_call(rh)
        one, other, third = (asyncio.create_task(call.run()) for _ in range(3))
        await until(lambda: call.task and server.queries)
        assert call.task is not None
        handle = asyncio.create_task(call.task.result())
        await asyncio.sleep(0)
        for task in (one, other, third):
            task.cancel()
        await asyncio.wait([one, other, third])
        await asyncio.sleep(0.05)
        assert server.cancels == []
        handle.cancel()
        await until(lambda: server.cancels)
        await asyncio.sleep(0.05)
        assert len(server.cancels) == 1


async def test_on_cancel_with_all_awaiters_cancelled_at_once() -> None:
    async with Server(queries=[running]) as server, client(server, on_cancel="cancel") as rh:
        call = a_call(rh)
        everybody = asyncio.gather(*(call.run() for _ in range(5)))
        await until(lambda: call.task and server.queries)
        everybody.cancel()
        with pytest.raises(asyncio.CancelledError):
            await everybody
        await rh.close()
        assert len(server.cancels) == 1


async def test_a_timeout_of_the_client_cancels_nothing_at_the_service() -> None:
    """It is not a cancellation: the error says that the task goes on."""
    answered = asyncio.Event()
    submits = (accept, when(answered, accept))
    async with Server(*submits, queries=[running]) as server:
        async with client(server, on_cancel="cancel", timeout=0.2) as rh:
            with pytest.raises(errors.TaskTimeoutError):
                await a_call(rh)
            call = a_call(rh)
            with pytest.raises(errors.SubmissionUncertainError):
                await call
            answered.set()
            await until(lambda: call.task)
            await asyncio.sleep(0.05)
        assert server.cancels == []


async def test_a_failing_cancel_request_is_no_noise() -> None:
    async with Server(queries=[running], cancels=[answer("", 500)]) as server:
        async with client(server, on_cancel="cancel") as rh:
            call = a_call(rh)
            await cancel_by_task(call, lambda: call.task)
        assert server.cancels


async def test_cancelling_by_hand() -> None:
    cancelled = answer({"code": 0, "msg": "success", "data": None})
    unknown = answer({"code": 807, "msg": "APIKEY_TASK_NOT_FOUND", "data": None})
    async with Server(queries=[running], cancels=[cancelled, unknown]) as server:
        async with client(server) as rh:
            task = await a_call(rh).submit()
            await task.cancel()
            with pytest.raises(errors.NotFoundError) as caught:
                await task.cancel()
        assert caught.value.task_id == task.id
        assert task.id in str(caught.value)
        assert len(server.cancels) == 2


# -- time limits -----------------------------------------------------------------------------


async def test_a_timeout_before_the_submit() -> None:
    async with Server(queries=[running]) as server:
        async with client(server, concurrency=1, timeout=0.3) as rh:
            await a_call(rh).submit()
            call = a_call(rh)
            with pytest.raises(errors.TaskTimeoutError, match="no task was created") as caught:
                await call
        assert caught.value.task_id is None
        assert call.task is None
        assert len(server.submits) == 1


async def test_a_timeout_during_the_upload(picture: Path) -> None:
    async with Server(uploads=[hang]) as server, client(server, timeout=0.3) as rh:
        with pytest.raises(errors.TaskTimeoutError, match="no task was created"):
            await a_media_call(rh, picture)
        assert server.submits == []


@pytest.mark.parametrize("submit_only", [False, True])
async def test_a_timeout_while_the_submit_is_under_way(submit_only: bool) -> None:
    answered = asyncio.Event()
    async with Server(when(answered, accept)) as server, client(server, timeout=0.3) as rh:
        call = a_call(rh)
        with pytest.raises(errors.SubmissionUncertainError) as caught:
            await (call.submit() if submit_only else call.run())
        assert caught.value.fingerprint
        assert caught.value.endpoint == "/openapi/v2/seedream-v4.5/text-to-image"
        answered.set()
        await until(lambda: call.task)
        assert (await call).task_id == server.tasks[0]
        assert len(server.submits) == 1


async def test_a_timeout_while_the_task_runs() -> None:
    async with Server(queries=[running]) as server, client(server, timeout=0.3) as rh:
        call = a_call(rh)
        for waiting in (call.run, call.run, lambda: rh.task(server.tasks[0]).result()):
            with pytest.raises(errors.TaskTimeoutError) as caught:
                await waiting()
            error = caught.value
            assert error.task_id == server.tasks[0]
            assert server.tasks[0] in str(error)
            page = f"{server.base_url}/call-api/call-record-detail/{server.tasks[0]}"
            assert error.record_url == page
            assert page in str(error)
            assert isinstance(error, TimeoutError)
        assert len(server.submits) == 1


async def test_a_timeout_of_one_wait() -> None:
    async with Server(queries=[running]) as server, client(server, timeout=None) as rh:
        task = await a_call(rh).submit()
        with pytest.raises(errors.TaskTimeoutError):
            await task.result(timeout=0.1)
        with pytest.raises(TimeoutError) as caught:  # a limit of the caller's own stays as it is
            async with asyncio.timeout(0.1):
                await task
        assert not isinstance(caught.value, errors.RunningHubError)
        assert len(server.submits) == 1


async def test_a_timeout_of_updates() -> None:
    async with Server(queries=[running]) as server, client(server, timeout=0.2) as rh:
        task = await a_call(rh).submit()
        with pytest.raises(errors.TaskTimeoutError) as caught:
            async for _ in task.updates():
                pass
        assert caught.value.task_id == task.id


# -- closing ---------------------------------------------------------------------------------


async def test_closing_waits_for_the_submit_and_ends_the_waiting() -> None:
    answered = asyncio.Event()
    async with Server(when(answered, accept), queries=[running]) as server:
        rh = client(server)
        call = a_call(rh)
        waiting = asyncio.create_task(call.run())
        await until(lambda: server.submits)
        closing = asyncio.create_task(rh.close())
        await asyncio.sleep(0.05)
        assert not closing.done()
        answered.set()
        await closing
        with pytest.raises(errors.RunningHubError, match="closed") as caught:
            await asyncio.wait_for(waiting, 5)
        assert call.task is not None
        assert call.task.id == caught.value.task_id == server.tasks[0]
        assert not other_tasks()


async def test_closing_with_work_in_flight_leaves_nothing(picture: Path) -> None:
    async with Server(queries=[running], uploads=[hang]) as server:
        rh = client(server, concurrency=3)
        calls = [a_call(rh) for _ in range(5)]
        waiting: list[asyncio.Task[Any]] = [asyncio.create_task(call.run()) for call in calls]
        waiting.append(asyncio.create_task(a_media_call(rh, picture).run()))
        await until(lambda: len(server.tasks) == 3 and server.uploads and server.queries)
        task = calls[0].task
        assert task is not None

        async def follow() -> None:
            async for _ in task.updates():
                pass

        waiting.append(asyncio.create_task(follow()))
        waiting.append(asyncio.create_task(rh.task(server.tasks[1]).result()))
        await asyncio.sleep(0.05)
        await rh.close()
        outcomes = await asyncio.wait_for(asyncio.gather(*waiting, return_exceptions=True), 5)
        assert [type(outcome) for outcome in outcomes] == [errors.ClientClosedError] * len(waiting)
        known = {outcome.task_id for outcome in outcomes if outcome.task_id}  # type: ignore[union-attr]
        assert known == set(server.tasks)
        assert len(server.submits) == 3
        assert not other_tasks()
        await rh.close()  # again does no harm


async def test_closing_gives_up_on_a_submit_that_never_ends(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whether a task was made is then unknown, and must not be told as "no task"."""
    monkeypatch.setattr("runninghub_async.engine.runtime.CLOSE_GRACE", 0.2)
    async with Server(hang) as server:
        rh = client(server)
        call = a_call(rh)
        waiting = asyncio.create_task(call.run())
        await until(lambda: server.submits)
        await rh.close()
        with pytest.raises(errors.SubmissionUncertainError) as told:
            await asyncio.wait_for(waiting, 5)
        assert not other_tasks()
    # Whoever has left can read it in the log: which submit it is, not only how many.
    assert str(told.value) in [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]


async def test_a_client_that_was_not_used_closes_without_a_request() -> None:
    async with Server() as server:
        async with client(server) as rh:
            repr(rh)
        assert server.connections == 0


async def test_use_after_closing_is_a_clear_error(tmp_path: Path) -> None:
    async with Server(queries=[file_result]) as server:
        async with client(server) as rh:
            result = await a_call(rh)
            call, handle = a_call(rh), rh.task("7")  # of which nothing is known
        seen = len(server.seen)
        uses: list[Any] = [
            call.run,
            call.submit,
            handle.result,
            handle.refresh,
            handle.cancel,
            lambda: rh.uploads.upload(PNG),
            lambda: result.save(tmp_path),
            result.output.read,
            lambda: rh.gather(call),
        ]
        for use in uses:
            with pytest.raises(errors.RunningHubError, match="closed"):
                await use()
        with pytest.raises(errors.RunningHubError, match="closed"):
            rh.task("1")
        assert len(server.seen) == seen
        assert list(tmp_path.iterdir()) == []


def test_use_from_another_event_loop_is_a_clear_error() -> None:
    clients: list[RunningHub] = []

    async def first() -> None:
        async with Server() as server:
            clients.append(client(server))
            await a_call(clients[0])

    async def second() -> None:
        with pytest.raises(errors.RunningHubError, match="another event loop"):
            await a_call(clients[0])
        with pytest.raises(errors.RunningHubError, match="another event loop"):
            clients[0].task("1")

    async def close() -> None:
        await clients[0].close()

    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(first())
        asyncio.run(second())
        loop.run_until_complete(close())
    finally:
        loop.close()


def test_closing_from_another_event_loop_is_a_clear_error() -> None:
    clients: list[RunningHub] = []

    async def first() -> None:
        async with Server() as server:
            clients.append(client(server))
            await a_call(clients[0])

    async def second() -> None:
        with pytest.raises(errors.RunningHubError, match="another event loop"):
            await clients[0].close()

    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(first())
        asyncio.run(second())
        loop.run_until_complete(clients[0].close())
    finally:
        loop.close()
