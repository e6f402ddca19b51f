"""Looking at a task at once, since something says that it may have ended."""

from __future__ import annotations

import asyncio
import time
import tracemalloc

import pytest

from runninghub_async import RunningHub, Task
from runninghub_async.calls.task_state import TaskState
from runninghub_async.client import runtime_of
from runninghub_async.engine import polling
from tests.helpers import a_call, client, until
from tests.misbehaving import (
    Behaviour,
    Request,
    Server,
    accept,
    after,
    answer,
    code,
    concurrency,
    running,
    status,
    text_result,
)

pytestmark = pytest.mark.usefixtures("quiet")


def look_now(rh: RunningHub, *task_ids: str) -> None:
    """What a webhook does once it has come."""
    for task_id in task_ids:
        known: TaskState = runtime_of(rh).tasks[task_id]
        runtime_of(rh).poller.look_now(known)


async def asked(server: Server, number: int) -> None:
    """So many queries have come, and no more come by themselves."""
    await until(lambda: len(server.queries) >= number)
    await asyncio.sleep(0.1)
    assert len(server.queries) == number


async def test_a_pending_task_is_looked_at_at_once() -> None:
    async with Server() as server, client(server, poll=1000) as rh:
        task = await a_call(rh).submit()
        await asyncio.sleep(0.1)
        assert not server.queries
        look_now(rh, task.id)
        assert (await task).output.text == "done"
        assert len(server.queries) == 1


async def test_one_that_is_being_looked_at_is_looked_at_once_more() -> None:
    server = Server(queries=[after(0.3, running), text_result])
    async with server, client(server, poll=1000) as rh:
        task = await a_call(rh).submit()
        look_now(rh, task.id)
        await until(lambda: server.queries)
        for _ in range(100):
            look_now(rh, task.id)
        await task
        assert len(server.queries) == 2


async def test_many_hints_about_one_task_are_one_look() -> None:
    async with Server(queries=[running]) as server, client(server, poll=1000) as rh:
        task = await a_call(rh).submit()
        look_now(rh, *[task.id] * 1000)
        await asked(server, 1)


async def test_a_task_that_goes_on_is_looked_at_when_it_would_have_been() -> None:
    """Hints neither put off the next look nor make the later ones rarer."""
    async with Server(queries=[running]) as server, client(server, poll=None) as rh:
        loop = asyncio.get_running_loop()
        started = loop.time()
        looks: list[float] = []

        async def note(request: Request) -> None:
            looks.append(loop.time() - started)
            await running(request)

        server.answers_queries(note)
        task = await a_call(rh).submit()
        hints = 0
        while loop.time() - started < 0.8:  # a slow machine gives fewer of them
            look_now(rh, task.id)
            hints += 1
            await asyncio.sleep(0.1)
        await until(lambda: len(looks) >= hints + 2)
    # Without a hint: at 1 s, and 1.5 s later, each spread by a tenth.
    assert looks[0] < looks[hints]
    assert looks[hints] > 0.88
    assert looks[hints + 1] - looks[hints] > 1.3


async def test_a_look_that_comes_due_during_another_is_not_made_twice() -> None:
    """What is due while a hint is followed is done with it, and the schedule goes on."""
    server = Server(queries=[after(0.6, running), text_result])
    async with server, client(server, poll=0.3) as rh:
        task = await a_call(rh).submit()
        look_now(rh, task.id)
        await asyncio.sleep(0.5)
        assert len(server.queries) == 1
        await task
        assert len(server.queries) == 2


async def test_hints_about_nothing_that_is_watched_are_harmless() -> None:
    async with Server() as server, client(server) as rh:
        task = await a_call(rh).submit()
        await task
        look_now(rh, task.id)  # over
        attached: Task = rh.task("1234567890123456789")
        look_now(rh, attached.id)  # known, and awaited by nobody
        await asked(server, 1)


async def test_a_client_that_is_closed_takes_hints_without_effect() -> None:
    async with Server(queries=[running]) as server:
        rh = client(server, poll=1000)
        task = await a_call(rh).submit()
        known, poller = runtime_of(rh).tasks[task.id], runtime_of(rh).poller
        await rh.close()
        poller.look_now(known)
        await asked(server, 0)


async def flooded(rh: RunningHub, task_ids: list[str], seconds: float) -> None:
    """Hints about all of them, as fast as they can come."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        look_now(rh, *task_ids)
        await asyncio.sleep(0)


@pytest.mark.parametrize("poll", [1000, None])
async def test_a_flood_is_bounded_in_queries_and_memory(poll: float | None) -> None:
    """Whoever finds the webhook's address can send any number of hints."""
    many = Server(queries=[running], limits=[concurrency(200)])
    async with many as server, client(server, poll=poll, timeout=None) as rh:
        tasks = await asyncio.gather(*(a_call(rh).submit() for _ in range(100)))
        ids = [task.id for task in tasks]
        await flooded(rh, ids, 0.5)
        before, started = len(server.queries), time.monotonic()
        tracemalloc.start()
        await flooded(rh, ids, 0.2)
        kept, _ = tracemalloc.get_traced_memory()
        await flooded(rh, ids, 2)
        grown = tracemalloc.get_traced_memory()[0] - kept
        tracemalloc.stop()
        most = (time.monotonic() - started + polling.BURST) * polling.QUERIES_PER_SECOND
        assert len(server.queries) - before <= most + polling.QUERIES_AT_ONCE
        assert grown < 1_000_000


async def test_a_flood_about_some_tasks_leaves_the_others_their_looks() -> None:
    ended: set[str] = set()

    async def report(request: Request) -> None:
        is_ended = request.json["taskId"] in ended
        await (text_result if is_ended else running)(request)

    many = Server(queries=[report], limits=[concurrency(300)])
    async with many as server, client(server, poll=0.2, timeout=None) as rh:
        tasks = await asyncio.gather(*(a_call(rh).submit() for _ in range(150)))
        others = [task.id for task in tasks[100:]]
        flood = asyncio.create_task(flooded(rh, [task.id for task in tasks[:100]], 60))
        await asyncio.sleep(0.3)
        ended.update(others)
        async with asyncio.timeout(20):
            await asyncio.gather(*tasks[100:])
        flood.cancel()


@pytest.mark.parametrize("trouble", [code("1101", "no such thing"), answer("oops", status=500)])
async def test_hints_make_no_refusal_more_believable(trouble: Behaviour) -> None:
    """A refusal of a query is believed when it comes again later, not when it is asked for again
    within a moment."""
    server = Server(accept, queries=[trouble])
    async with server, client(server, poll=1000, retry=None) as rh:
        task = await a_call(rh).submit()
        for number in range(8):
            look_now(rh, task.id)
            await until(lambda n=number: len(server.queries) > n)  # type: ignore[misc]
            await asyncio.sleep(0.02)
        assert not task.ended
        server.answers_queries(status("SUCCESS", results=[{"text": "done"}]))
        look_now(rh, task.id)
        assert (await task).output.text == "done"
