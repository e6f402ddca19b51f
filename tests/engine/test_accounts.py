"""Several keys: work spreads, every task stays with its account, a useless key is set aside."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from runninghub_async import RunningHub, errors
from tests.engine.service import Service, client, key_of, waiters_left
from tests.helpers import a_call, a_media_call, until
from tests.misbehaving import Behaviour, Request, code, take_upload, v1_code

pytestmark = pytest.mark.usefixtures("quiet")

ONE, TWO, THREE = "1" * 32, "2" * 32, "3" * 32


def labels(rh: RunningHub) -> list[str]:
    return [account.account for account in rh.stats().accounts]


def set_aside(rh: RunningHub) -> list[bool]:
    return [account.set_aside is not None for account in rh.stats().accounts]


async def run(rh: RunningHub, number: int, name: str = "") -> list[errors.RunningHubError]:
    """Run so many calls; returns their errors."""
    calls = [a_call(rh, prompt=f"call {name}{n}") for n in range(number)]
    ends = await rh.gather(*calls, return_exceptions=True)
    return [end for end in ends if isinstance(end, errors.RunningHubError)]


async def test_work_spreads_and_tasks_stay_with_their_accounts() -> None:
    async with (
        Service({ONE: 5, TWO: 10, THREE: 20}, seconds=0.2) as service,
        client(service, ONE, TWO, THREE) as rh,
    ):
        assert await run(rh, 150) == []
        share = Counter(service.owner.values())
        assert share[ONE] > 5
        assert share[TWO] > 10
        assert share[THREE] > share[ONE]
        for query in service.queries:
            assert service.owner[query.json["taskId"]] == key_of(query)


async def test_the_label_tells_where_a_task_is() -> None:
    async with (
        Service({ONE: 1, TWO: 1}, seconds=0.5) as service,
        client(service, ONE, TWO) as rh,
    ):
        tasks = await asyncio.gather(a_call(rh).submit(), a_call(rh).submit())
        by_key = {service.owner[task.id]: task.account for task in tasks}
        assert [by_key[ONE], by_key[TWO]] == labels(rh)
        assert ONE not in by_key[ONE]


async def test_a_task_is_cancelled_with_its_own_key() -> None:
    async with (
        Service({ONE: 1, TWO: 1}, seconds=20) as service,
        client(service, ONE, TWO) as rh,
    ):
        tasks = await asyncio.gather(a_call(rh).submit(), a_call(rh).submit())
        for task in tasks:
            await task.cancel()
        assert service.running == {}


async def test_a_task_is_found_again_with_its_account() -> None:
    async with Service({ONE: 1, TWO: 1}, seconds=0.2) as service:
        async with client(service, ONE, TWO) as rh:
            tasks = await asyncio.gather(a_call(rh).submit(), a_call(rh).submit())
        async with client(service, ONE, TWO) as rh:
            for task in tasks:
                again = rh.task(task.id, account=task.account)
                assert again.account == task.account
                assert (await again).task_id == task.id
            with pytest.raises(errors.InvalidParameterError, match="account"):
                rh.task(tasks[0].id, account="key-unknown")


DRY = [812, 416, 605]
REVOKED = [1002, 802]


@pytest.mark.parametrize("number", DRY + REVOKED)
async def test_a_useless_key_is_set_aside(number: int) -> None:
    """Its unsent work goes to the others, its tasks are still seen to end."""
    service = Service({ONE: 4, TWO: 4}, seconds=0.1)

    async def refuse_two(request: Request) -> None:
        useless = key_of(request) == TWO and len(service.tasks) >= 8
        await (code(number) if useless else service.take_submit)(request)

    service.answers_submits(refuse_two)
    async with service, client(service, ONE, TWO) as rh:
        assert await run(rh, 40) == []
        assert set_aside(rh) == [False, True]
        assert len(service.tasks) == 40
        assert Counter(service.owner.values())[TWO] <= 8
        assert max(service.prompts.values()) == 1
        refused_before = sum(key_of(request) == TWO for request in service.submits)
        assert await run(rh, 10, "more ") == []
        assert sum(key_of(request) == TWO for request in service.submits) == refused_before
        assert rh.stats().in_flight == 0


@pytest.mark.parametrize("number", DRY + REVOKED)
async def test_when_no_key_is_of_use_the_error_comes_out(number: int) -> None:
    async with Service({ONE: 4, TWO: 4}) as service, client(service, ONE, TWO) as rh:
        service.refuse_all = code(number)
        async with asyncio.timeout(20):
            ends = await run(rh, 60)
        assert len(ends) == 60
        assert all(isinstance(end, errors.APIError) and end.code == number for end in ends)
        assert len({id(end) for end in ends}) == 60, "an error of one call is no other's"
        assert (rh.stats().in_flight, rh.stats().waiting) == (0, 0)
        service.refuse_all = None
        assert await run(rh, 5, "topped up ") == []


async def test_a_key_that_may_not_upload_is_set_aside(picture: Path) -> None:
    async def refuse_one(request: Request) -> None:
        await (v1_code(802) if key_of(request) == ONE else take_upload)(request)

    async with Service({ONE: 4, TWO: 4}) as service, client(service, ONE, TWO) as rh:
        service.answers_uploads(refuse_one)
        await a_media_call(rh, picture)
        assert set_aside(rh) == [True, False]
        assert set(service.owner.values()) == {TWO}


async def test_a_slow_key_holds_up_no_work() -> None:
    """One account takes one task and keeps it; those in line there go to the other."""
    async with (
        Service({ONE: 1, TWO: 5}, seconds=0.1) as service,
        client(service, ONE, TWO) as rh,
    ):
        service.seconds = 30
        first = await a_call(rh).submit()
        service.seconds = 0.1
        keys = [ONE, TWO] if service.owner[first.id] == ONE else [TWO, ONE]
        service.limits = {keys[0]: 1, keys[1]: 5}
        async with asyncio.timeout(20):
            assert await run(rh, 60) == []
        assert waiters_left() == []
        await first.cancel()
        service.running.clear()


async def test_an_account_told_to_wait_is_left_alone_meanwhile() -> None:
    service = Service({ONE: 50, TWO: 50}, seconds=0.05)

    async def hold(request: Request) -> None:
        busy: Behaviour = code(1003)
        await (busy if key_of(request) == ONE else service.take_submit)(request)

    service.answers_submits(hold)
    async with service, client(service, ONE, TWO) as rh:
        assert await run(rh, 60) == []
        assert set(service.owner.values()) == {TWO}
        await until(lambda: rh.stats().in_flight == 0)
