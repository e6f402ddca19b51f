"""Finding out when tasks end: soon, rarely, and all of them."""

from __future__ import annotations

import asyncio
import time

import pytest

from runninghub_async import errors
from runninghub_async.calls import task_state
from runninghub_async.engine import polling, watches
from tests.helpers import a_call, client, other_tasks, until
from tests.misbehaving import (
    Behaviour,
    Request,
    Server,
    answer,
    code,
    concurrency,
    hang,
    running,
    status,
    text_result,
    v1_code,
)

pytestmark = pytest.mark.usefixtures("quiet")


async def test_a_fixed_interval_is_kept() -> None:
    async with Server(queries=[running]) as server, client(server, poll=0.1) as rh:
        await a_call(rh).submit()
        started = time.monotonic()
        await until(lambda: len(server.queries) >= 6)
        assert time.monotonic() - started >= 0.1 * 0.9 * 6 - 0.05


async def test_without_experience_the_first_look_comes_after_a_second() -> None:
    async with Server() as server, client(server, poll=None) as rh:
        started = time.monotonic()
        await a_call(rh)
        assert time.monotonic() - started >= 0.85
        assert len(server.queries) == 1


async def test_thousands_of_tasks_share_one_scheduler() -> None:
    """Every task is found finished, and none has a sleeping coroutine of the client's."""
    finished = False

    async def report(request: Request) -> None:
        await (text_result if finished else running)(request)

    async with (
        Server(queries=[report], limits=[concurrency(1000)]) as server,
        client(server, poll=0.3, timeout=60) as rh,
    ):
        tasks = await asyncio.gather(*(a_call(rh).submit() for _ in range(400)))
        await until(lambda: len(server.queries) > 400, 30)
        assert len(other_tasks()) < 100
        finished = True
        results = await asyncio.gather(*tasks)
        assert {result.task_id for result in results} == set(server.tasks)
        assert len(server.submits) == 400
        stats = rh.stats()
        assert stats.tasks_ended == 400
        assert stats.in_flight == 0


async def test_one_query_that_hangs_holds_up_no_other_task() -> None:
    async def report(request: Request) -> None:
        first = request.json["taskId"] == request.server.tasks[0]
        await (hang if first else text_result)(request)

    async with Server(queries=[report]) as server, client(server, http_timeout=30) as rh:
        stuck = await a_call(rh).submit()
        await until(lambda: server.queries)
        results = await asyncio.gather(*(a_call(rh) for _ in range(20)))
        assert len(results) == 20
        assert not stuck.ended


async def test_a_query_that_hangs_is_given_up_and_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(polling, "QUERY_LIMIT", 0.5)
    async with Server(queries=[hang, text_result]) as server:
        async with client(server, http_timeout=60, timeout=20) as rh:
            assert (await a_call(rh)).output.text == "done"
        assert len(server.queries) == 2
        assert len(server.submits) == 1


async def test_a_task_that_nobody_awaits_is_looked_at_until_it_ends() -> None:
    """Its place counts against the account's ceiling until then."""
    async with (
        Server(queries=[running, running, text_result]) as server,
        client(server, concurrency=1) as rh,
    ):
        task = await a_call(rh).submit()
        await until(lambda: task.ended)
        assert task.status == "SUCCESS"
        seen = len(server.queries)
        await asyncio.sleep(0.1)
        assert len(server.queries) == seen
        assert (await task).output.text == "done"


async def test_the_status_by_hand() -> None:
    looks = [status("QUEUED"), status("running"), text_result]
    async with Server(queries=looks) as server, client(server, poll=60) as rh:
        task = rh.task("2013508786110730241")
        assert task.status == ""
        assert [await task.refresh() for _ in looks] == ["QUEUED", "RUNNING", "SUCCESS"]
        assert (await task).output.text == "done"
        assert len(server.queries) == 3


# -- a key that is refused among good answers ------------------------------------------------

REFUSED_KEYS = [answer("", 401), answer("", 403), v1_code(301, "user not exist"), code(802)]


@pytest.mark.parametrize("refused", REFUSED_KEYS)
async def test_a_refused_key_is_not_believed_while_it_may_pass(refused: Behaviour) -> None:
    async with (
        Server(queries=[running, *[refused] * 3, text_result], outputs=[refused]) as server,
        client(server, poll=0.01) as rh,
    ):
        assert (await a_call(rh)).output.text == "done"


async def test_a_key_that_stays_refused_is_believed_and_the_place_stays_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(watches, "ACCESS_GRACE", 0.3)
    async with Server(queries=[answer("", 401)]) as server, client(server, poll=0.01) as rh:
        with pytest.raises(errors.AuthenticationError) as caught:
            await a_call(rh)
        assert caught.value.task_id == server.tasks[0]
        assert rh.stats().in_flight == 1
        monkeypatch.setattr(task_state, "STILL_RUNS", 0.0)
        with pytest.raises(errors.AuthenticationError):
            await a_call(rh)
        await until(lambda: rh.stats().in_flight == 1)


async def test_a_submit_whose_key_is_refused_is_believed_at_once() -> None:
    async with Server(answer("", 401)) as server, client(server) as rh:
        with pytest.raises(errors.AuthenticationError):
            await a_call(rh)
        assert len(server.submits) == 1
        assert rh.stats().in_flight == 0
