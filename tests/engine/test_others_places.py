"""An account that is full though few of its tasks are ours: another program uses its key."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from runninghub_async import errors
from runninghub_async.events import PlacesTaken
from tests.helpers import a_call, client
from tests.misbehaving import Behaviour, Server, accept, answer, code, running, v1_code
from tests.test_observer import Listener

FULL = code(421, "TASK_QUEUE_MAXED")
OURS_NOT = "3 of 3 places are taken by tasks that are not ours"


def status(limit: int = 3, current: int = 3) -> Behaviour:
    told = {"concurrentLimit": limit, "totalCurrentTasks": current}
    return answer({"code": 0, "msg": "success", "data": told})


def looks(server: Server) -> int:
    return sum("queue/status" in request.path for request in server.seen)


@pytest.mark.parametrize("settings", [{"wait_for_place": False}, {"retry": None}])
async def test_a_refusal_says_whose_tasks_have_the_places(settings: dict[str, Any]) -> None:
    async with Server(FULL, limits=[status()]) as server, client(server, **settings) as rh:
        with pytest.raises(errors.ConcurrencyLimitError, match=OURS_NOT) as caught:
            await a_call(rh)
        assert caught.value.code == 421


async def test_so_does_a_call_that_did_not_get_its_turn_and_observers_hear_of_it() -> None:
    listener = Listener()
    server = Server(FULL, limits=[status(current=7)])
    async with server, client(server, timeout=0.5, observer=listener) as rh:
        with pytest.raises(errors.TaskTimeoutError, match=OURS_NOT) as caught:
            await a_call(rh).tagged(n=1)
        assert OURS_NOT in str(caught.value.refusal)
    event = listener.the(PlacesTaken)
    assert (event.taken, event.limit, event.tags) == (3, 3, {"n": "1"})


@pytest.mark.parametrize(
    "told",
    [status(current=0), answer({"code": 0, "data": {"concurrentLimit": 3}}), v1_code(403, "no")],
)
async def test_what_is_not_told_is_not_claimed(told: Behaviour) -> None:
    async with Server(FULL, limits=[told]) as server, client(server, retry=None) as rh:
        with pytest.raises(errors.ConcurrencyLimitError) as caught:
            await a_call(rh)
        assert "not ours" not in str(caught.value)


async def test_an_account_that_is_full_of_our_own_tasks_says_nothing_of_others() -> None:
    server = Server(accept, FULL, queries=[running], limits=[status(1, 1)])
    async with server, client(server, wait_for_place=False) as rh:
        await a_call(rh).submit()
        with pytest.raises(errors.ConcurrencyLimitError) as caught:
            await a_call(rh)
        assert "not ours" not in str(caught.value)


@pytest.mark.parametrize("storm", [FULL, code(1003, "RATE_LIMIT")])
async def test_a_storm_of_refusals_is_no_storm_of_questions(storm: Behaviour) -> None:
    async with Server(storm, limits=[status()]) as server, client(server, timeout=1) as rh:
        calls = [a_call(rh, prompt=f"call {n}").run() for n in range(20)]
        await asyncio.gather(*calls, return_exceptions=True)
        assert len(server.submits) > 3
        assert looks(server) <= 2, "one for the ceiling, one for the places"
