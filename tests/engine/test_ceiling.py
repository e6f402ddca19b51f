"""How many tasks are in flight: as many as the account allows, found out with few refusals."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator

import pytest

from runninghub_async import Call, RunningHub, errors
from runninghub_async.engine.ceilings import Ceiling, Elsewhere, Waiter
from runninghub_async.sandbox import Sandbox
from tests.engine.service import Service, client
from tests.helpers import KEY, a_call, until
from tests.misbehaving import Behaviour, answer, code

pytestmark = pytest.mark.usefixtures("quiet")


def calls(rh: RunningHub, number: int, name: str = "") -> Iterator[Call]:
    """So many calls, told apart by their prompts."""
    return (a_call(rh, prompt=f"call {name}{n}") for n in range(number))


async def run_all(rh: RunningHub, number: int, name: str = "") -> None:
    """Run so many calls, which must all succeed."""
    async with rh.map(calls(rh, number, name)) as outcomes:
        async for outcome in outcomes:
            assert outcome.error is None


async def until_all_run(service: Service, limit: int) -> None:
    """Let tasks last until all places are taken, however slow the machine, and then be short."""
    await until(lambda: len(service.running) == limit)
    service.seconds = 0.1
    service.running.clear()


def assert_idle(rh: RunningHub) -> None:
    stats = rh.stats()
    assert (stats.in_flight, stats.waiting) == (0, 0)


@pytest.mark.parametrize("limit", [1, 3, 25, 60])
async def test_a_hard_ceiling_is_found_and_used(limit: int) -> None:
    async with Service(limit, seconds=60) as service, client(service) as rh:
        number = max(20, 10 * limit)
        running = asyncio.create_task(run_all(rh, number))
        await until_all_run(service, limit)
        await running
        assert service.most == limit
        assert service.refused <= 6 + number / 4, f"{service.refused} of {number} refused"
        assert rh.stats().refused == service.refused
        assert_idle(rh)


async def test_a_told_ceiling_is_used_from_the_start() -> None:
    async with Service(40, seconds=60, tells=True) as service, client(service) as rh:
        running = asyncio.create_task(run_all(rh, 120))
        await until_all_run(service, 40)
        await running
        assert service.most == 40
        assert service.refused <= 12
        asked = sum(r.path.endswith("queue/status") for r in service.seen)
        assert asked <= 2, "once for the ceiling, and once for who else has the places"


async def test_without_contention_nothing_is_asked() -> None:
    async with Service(tells=True) as service, client(service) as rh:
        await a_call(rh)
        assert not any(request.path.endswith("queue/status") for request in service.seen)


async def test_a_configured_number_is_where_it_starts() -> None:
    async with Service(100, seconds=0.5) as service, client(service, concurrency=30) as rh:
        assert rh.stats().ceiling == 30
        await run_all(rh, 60)
        assert service.most == 30
        assert service.refused == 0
        assert not any(request.path.endswith("queue/status") for request in service.seen)


@pytest.mark.parametrize("concurrency", [200, None], ids=["configured", "told"])
async def test_a_number_that_is_far_too_high_costs_few_refusals(concurrency: int | None) -> None:
    """Others use the key as well: of the 200 that are told, 10 are free."""
    async with Service(200, seconds=0.2, tells=True) as service:
        service.strangers = 190
        async with client(service, concurrency=concurrency) as rh:
            await rh.gather(*calls(rh, 100))
            assert service.most == 10
            assert service.refused < 50
            assert rh.stats().ceiling < 20
            assert_idle(rh)


async def test_a_ceiling_that_falls_is_followed() -> None:
    async with Service(40, seconds=60, tells=True) as service, client(service) as rh:
        running = asyncio.create_task(run_all(rh, 120))
        await until_all_run(service, 40)
        service.limits[KEY] = 8
        refused = service.refused
        await running
        assert rh.stats().ceiling <= 16
        assert service.refused - refused < 60


async def test_a_ceiling_that_rises_is_followed() -> None:
    async with Service(5, seconds=0.1) as service, client(service, poll=0.1) as rh:
        running = asyncio.create_task(run_all(rh, 5_000))  # more than it comes to
        await until(lambda: len(service.tasks) > 60)
        service.limits[KEY] = 50
        service.seconds = 1  # so that also a slow machine can keep all places taken
        await until(lambda: service.most >= 40, 60)
        running.cancel()
        await asyncio.wait([running])


async def test_other_users_of_the_key_come_and_go() -> None:
    async with Service(20, seconds=0.1, tells=True) as service, client(service) as rh:
        running = asyncio.create_task(run_all(rh, 350))
        for strangers in (0, 15, 0, 19, 0):
            service.strangers = strangers
            await asyncio.sleep(0.3)
        await running
        assert len(service.tasks) == 350
        assert_idle(rh)


BUSY: dict[str, Behaviour] = {
    **{str(number): code(number) for number in (421, 1520, 415, 1003, 1010, 1011)},
    "HTTP 429": answer("", 429),
    "Retry-After": answer("", 429, {"Retry-After": "0.1"}),
}


@pytest.mark.parametrize("refusal", BUSY.values(), ids=BUSY)
async def test_every_refusal_for_the_moment_is_waited_out(refusal: Behaviour) -> None:
    async with Service(4, seconds=0.1, refusal=refusal) as service, client(service) as rh:
        await rh.gather(*calls(rh, 24))
        assert len(service.tasks) == 24
        assert service.most == 4
        assert_idle(rh)


@pytest.mark.parametrize("number", [1010, 1011])
async def test_others_go_on_while_the_service_is_too_busy_for_some(number: int) -> None:
    """One call or two are refused again and again: none of the others waits for that, in the midst
    of others' calls and when it comes alone."""
    async with Service(1000, seconds=0.05) as service, client(service) as rh:
        service.busy_for = {"call bad 0", "call bad 1"}, code(number)
        bad = asyncio.gather(*(call.run() for call in calls(rh, 2, "bad ")))
        await until(lambda: service.refused >= 5)
        async with asyncio.timeout(10):  # pauses in a row are longer by then, and grow
            for round in range(3):
                await run_all(rh, 20, f"good {round} ")
                await a_call(rh, prompt=f"alone {round}")
        assert rh.stats().ceiling is None or rh.stats().ceiling >= 8
        service.busy_for = set(), code(number)
        await bad
        assert_idle(rh)


async def test_a_service_that_is_too_busy_for_all_is_asked_ever_more_rarely() -> None:
    async with Service(1000, seconds=0.05) as service, client(service) as rh:
        service.refuse_all = code(1011)
        running = asyncio.gather(*(call.run() for call in calls(rh, 200)))
        await until(lambda: rh.stats().refused >= 9)
        await asyncio.sleep(2)
        assert len(service.submits) <= 24
        service.refuse_all = None
        async with asyncio.timeout(20):
            await running
        assert_idle(rh)


async def test_a_time_to_wait_is_kept_by_all() -> None:
    """No other refusal and no end of a task shortens what the service asked for."""
    asked = answer("", 429, {"Retry-After": "1"})
    async with Service(seconds=0.1) as service, client(service) as rh:
        await a_call(rh)
        submits = len(service.submits)
        running = asyncio.create_task(a_call(rh).run())
        await until(lambda: len(service.submits) == submits + 1)
        service.refuse_all = asked
        first = asyncio.create_task(a_call(rh).run())
        await until(lambda: len(service.submits) == submits + 2)
        at, service.refuse_all = time.monotonic(), None
        await running
        await a_call(rh)
        assert time.monotonic() - at > 0.95
        await first
        assert len(service.submits) == submits + 4


async def test_a_round_of_refusals_is_one_refusal() -> None:
    """Submits refused together do not make the pause that many refusals in a row would."""
    async with Service(1000, seconds=0.1, tells=True) as service, client(service) as rh:
        await run_all(rh, 40)
        service.refuse_all = code(421)
        refused = asyncio.gather(*(call.run() for call in calls(rh, 100)))
        await until(lambda: rh.stats().refused >= 8)
        service.refuse_all = None
        async with asyncio.timeout(20):  # many in a row: 30 s
            await refused


async def test_a_senseless_time_to_wait_is_bounded() -> None:
    for senseless in ("inf", "nan", "-5", "1e400", "soon", "Wed, 21 Oct 2015 07:28:00 GMT"):
        async with Service() as service, client(service, timeout=0.3) as rh:
            service.refuse_all = answer("", 429, {"Retry-After": senseless})
            with pytest.raises(errors.TaskTimeoutError):
                await a_call(rh)
            await until(lambda: rh.stats().in_flight == rh.stats().waiting == 0)


async def test_without_retries_a_refusal_is_told_and_learned_from() -> None:
    async with Service(2, seconds=0.4) as service, client(service, retry=None) as rh:
        outcomes = await rh.gather(*calls(rh, 4), return_exceptions=True)
        refused = [end for end in outcomes if isinstance(end, errors.ConcurrencyLimitError)]
        assert len(refused) == 2
        assert rh.stats().ceiling == 2
        assert_idle(rh)


async def test_clients_with_the_same_key_share_a_ceiling() -> None:
    async with (
        Service(6, seconds=0.15) as service,
        client(service) as one,
        client(service) as other,
    ):
        await asyncio.gather(run_all(one, 40, "one "), run_all(other, 40, "other "))
        assert one.stats().ceiling == other.stats().ceiling
        assert service.refused < 40
        assert one.stats().refused == service.refused
        assert_idle(one)


async def test_a_clients_own_limit_ends_with_it() -> None:
    async with Service(50, seconds=0.1) as service, client(service) as rh:
        async with client(service, concurrency=2) as narrow:
            await run_all(narrow, 6)
            assert service.most == 2
            assert rh.stats().ceiling == 2
        await run_all(rh, 100)
        assert service.most > 10


async def test_different_sites_have_different_ceilings() -> None:
    async with (
        Service(2) as small,
        Service(seconds=0.3) as large,
        client(small) as one,
        client(large) as other,
    ):
        await asyncio.gather(run_all(one, 10), run_all(other, 40))
        assert one.stats().ceiling < other.stats().ceiling


async def test_numbers_are_true_at_every_moment() -> None:
    """In flight: what the service runs, what it is being asked to run, what is not seen to end."""
    async with Service(10, seconds=0.1) as service, client(service) as rh:
        running = asyncio.create_task(run_all(rh, 150))
        while not running.done():
            stats = rh.stats()
            assert 0 <= stats.in_flight <= len(service.submits) + 18
            assert stats.in_flight == sum(account.in_flight for account in stats.accounts)
            assert stats.waiting >= 0
            assert stats.refused <= service.refused
            # Whatever was submitted has ended, is in flight or was refused.
            assert stats.in_flight + stats.tasks_ended + stats.refused >= len(service.tasks)
            await asyncio.sleep(0)
        await running
        stats = rh.stats()
        assert (stats.in_flight, stats.waiting, stats.tasks_ended) == (0, 0, 150)
        assert stats.refused == service.refused


async def test_a_task_that_is_asked_for_by_its_id_counts_once() -> None:
    async with Service(seconds=0.3) as service, client(service) as rh:
        task = await a_call(rh).submit()
        again = rh.task(task.id)
        both = asyncio.create_task(asyncio.wait([asyncio.create_task(again.result())]))
        await until(lambda: service.queries)
        assert rh.stats().in_flight == 1
        await asyncio.gather(task, both)
        assert rh.stats().tasks_ended == 1
        assert_idle(rh)


async def test_the_sandbox() -> None:
    async with (
        Sandbox(concurrency=7, task_seconds=0.1) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh,
    ):
        await run_all(rh, 70)
        assert len(sandbox.tasks) == 70
        assert_idle(rh)


# -- processes that share the account --------------------------------------------------------------


async def test_places_taken_elsewhere_are_left_alone() -> None:
    ceiling = Ceiling("key-1")
    ceiling.take_told(4)
    ceiling.note_elsewhere(Elsewhere(places=3, tasks=3))
    waiters = [Waiter(None, at_head=False) for _ in range(3)]
    for waiter in waiters:
        ceiling.join(waiter)
    assert [waiter.granted.done() for waiter in waiters] == [True, False, False]
    ceiling.note_elsewhere(Elsewhere(places=2, tasks=2, kept_free=1))
    assert not waiters[1].granted.done()
    ceiling.note_elsewhere(Elsewhere(places=2, tasks=2))
    assert [waiter.granted.done() for waiter in waiters] == [True, True, False]
    waiters[2].quit()


async def test_what_others_have_found_out_is_allowed_here_too() -> None:
    ceiling = Ceiling("key-1")
    ceiling.note_elsewhere(Elsewhere(places=30, tasks=30))
    assert (ceiling.allowed, ceiling.room) == (30, 0)
    ceiling.note_elsewhere(Elsewhere(places=29, tasks=29))
    assert ceiling.room == 1


async def test_a_refusal_elsewhere_slows_down_here() -> None:
    ceiling, heard = Ceiling("key-1"), list[Ceiling]()
    ceiling.take_told(40)
    ceiling.on_refusal.add(heard.append)
    ceiling.note_refusal_elsewhere(12, 20)
    assert ceiling.allowed == 12
    assert not ceiling.has_room
    assert 19 < ceiling.pause_left <= 20
    assert heard == []  # which is for who was refused to tell
    ceiling.note_elsewhere(Elsewhere(places=11, tasks=11))
    ceiling.note_elsewhere(Elsewhere(places=10, tasks=10))  # one has ended: there is room again
    assert ceiling.has_room
    assert ceiling.room == 2
