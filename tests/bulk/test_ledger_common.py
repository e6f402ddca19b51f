"""What runs that share a ledger have in common, whichever database stands behind it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

from runninghub_async.bulk import ClaimLost, Ledger
from runninghub_async.bulk.ledgers.common import KEPT_FOR, WANTS_FOR, Common, NoRoom, Room, Standing
from runninghub_async.bulk.ledgers.ledger import Ended, NotNeeded
from tests.bulk.test_ledger_contract import LEASE, PRICE, InMemory, InPostgres, InSqlite, Store, job

NAMES = [f"job-{n}" for n in range(9)]
NO_LIMIT = Room()
NOTHING = Decimal(0)


@pytest.fixture(params=[InMemory, InPostgres])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    store: Store = request.param(tmp_path)
    yield store
    await store.close()


def common_of(ledger: Ledger) -> Common:
    assert ledger.common is not None
    return ledger.common


async def opened(store: Store, *names: str, place: str | None = None) -> Ledger:
    """A run that has claimed these jobs."""
    ledger = store.open(place)
    await ledger.open_jobs([job(name) for name in names])
    return ledger


async def intends(
    ledger: Ledger, name: str, room: Room = NO_LIMIT, *, account: str = "key-1"
) -> Standing:
    return await common_of(ledger).intends(name, account, PRICE, None, room)


async def refused(ledger: Ledger, name: str, room: Room, *, account: str = "key-1") -> Standing:
    """How things stand where there is no room for a job, of which nothing is noted."""
    with pytest.raises(NoRoom) as found:
        await intends(ledger, name, room, account=account)
    assert (await ledger.states([name])) == {name: "pending"}
    assert found.value.standing is not None
    return found.value.standing


async def test_runs_of_a_file_have_nothing_in_common(tmp_path: Path) -> None:
    store = InSqlite(tmp_path)
    assert store.open().common is None
    await store.close()


# -- money ---------------------------------------------------------------------------------------


async def test_what_all_runs_have_set_aside_counts_until_it_is_settled(store: Store) -> None:
    one, two = await opened(store, *NAMES[:3]), await opened(store, *NAMES[3:6])
    room = Room(money=2 * PRICE)
    assert (await intends(one, NAMES[0], room)).set_aside == PRICE
    assert (await intends(two, NAMES[3], room)).money == 2 * PRICE
    standing = await refused(two, NAMES[4], room)
    assert (standing.spent, standing.set_aside, standing.waited_for) == (
        NOTHING,
        2 * PRICE,
        2 * PRICE,
    )
    await one.created(NAMES[0], "1", "key-1")
    await one.ended(NAMES[0], Ended(state="failed", money=Decimal(0), error="no"))
    assert (await intends(two, NAMES[4], room)).money == 2 * PRICE
    await two.withdraws(NAMES[4])
    await one.intends(NAMES[1], "key-1", PRICE)
    await one.created(NAMES[1], "2", "key-1")
    await one.ended(NAMES[1], Ended(state="succeeded", money=Decimal("0.11")))
    standing = await refused(two, NAMES[4], room)
    assert (standing.spent, standing.set_aside) == (Decimal("0.11"), PRICE)


async def test_what_a_dead_run_has_set_aside_counts_until_its_jobs_are_settled(
    store: Store,
) -> None:
    dead, living = await opened(store, NAMES[0]), await opened(store, NAMES[1])
    room = Room(money=PRICE)
    await intends(dead, NAMES[0], room)
    store.clock.let_leases_end()
    await living.renew()
    standing = await refused(living, NAMES[1], room)
    assert (standing.set_aside, standing.waited_for) == (PRICE, NOTHING)
    await living.claim([NAMES[0]])
    await living.ended(NAMES[0], Ended(state="uncertain", error="cut off"))
    standing = await refused(living, NAMES[1], room)
    assert (standing.spent, standing.set_aside) == (PRICE, NOTHING)
    assert (await intends(living, NAMES[1], Room(money=2 * PRICE))).money == 2 * PRICE


async def test_of_many_runs_at_once_none_crosses_the_budget_or_the_places(store: Store) -> None:
    runs = [await opened(store, *NAMES[3 * n : 3 * n + 3]) for n in range(3)]
    room = Room(money=5 * PRICE, places=4, of_account=4)
    every = [
        intends(run, name, room) for n, run in enumerate(runs) for name in NAMES[3 * n : 3 * n + 3]
    ]
    found = await asyncio.gather(*every, return_exceptions=True)
    assert sum(isinstance(each, Standing) for each in found) == 4
    standing = await common_of(runs[0]).standing()
    assert standing.set_aside == 4 * PRICE
    assert standing.mine() + standing.elsewhere() == 4


async def test_a_task_of_unknown_price_is_submitted_as_long_as_anything_is_left(
    store: Store,
) -> None:
    run = await opened(store, *NAMES[:3])
    room = Room(money=PRICE)
    await common_of(run).intends(NAMES[0], "key-1", None, None, room)
    await intends(run, NAMES[1], room)
    with pytest.raises(NoRoom):
        await common_of(run).intends(NAMES[2], "key-1", None, None, room)


# -- places --------------------------------------------------------------------------------------


async def test_a_place_is_taken_from_the_intent_to_the_end_of_the_task(store: Store) -> None:
    one, two = await opened(store, NAMES[0]), await opened(store, NAMES[1], NAMES[2])
    room = Room(of_account=1)
    await intends(one, NAMES[0], room)
    await refused(two, NAMES[1], room)
    await intends(two, NAMES[1], room, account="key-2")
    await refused(two, NAMES[2], Room(places=2), account="key-3")
    await one.created(NAMES[0], "1", "key-1")
    standing = await refused(two, NAMES[2], room)
    assert (standing.elsewhere("key-1"), standing.tasks("key-1")) == (1, 1)
    assert (standing.mine(), standing.mine("key-2"), standing.tasks("key-2")) == (1, 1, 0)
    await one.ended(NAMES[0], Ended(state="succeeded", money=PRICE))
    await intends(two, NAMES[2], room)


async def test_the_place_of_an_uncertain_submit_is_kept_for_a_while(store: Store) -> None:
    run = await opened(store, NAMES[0], NAMES[1], place="here")
    room = Room(places=1)
    await intends(run, NAMES[0], room)
    await run.ended(NAMES[0], Ended(state="uncertain", error="cut off"))
    store.clock.seconds += KEPT_FOR - 1
    later = store.open("here")  # a coordinator that was started again
    await later.claim([NAMES[1]])
    assert (await refused(later, NAMES[1], room)).elsewhere() == 1
    store.clock.seconds += 2
    await later.renew()
    await intends(later, NAMES[1], room)


async def test_the_places_of_a_run_that_is_gone_are_kept_for_a_while(store: Store) -> None:
    dead, living = await opened(store, NAMES[0]), await opened(store, NAMES[1])
    room = Room(places=1)
    await intends(dead, NAMES[0], room)
    await dead.created(NAMES[0], "1", "key-1")
    store.clock.let_leases_end()
    await living.renew()
    standing = await refused(living, NAMES[1], room)
    assert [each.run for each in standing.taken] == [None]
    store.clock.seconds += KEPT_FOR - LEASE
    await living.renew()
    await intends(living, NAMES[1], room)


async def test_a_run_that_waits_gets_its_part_of_the_places(store: Store) -> None:
    one, two = await opened(store, *NAMES[:5]), await opened(store, *NAMES[5:])
    room = Room(places=4)
    for name in NAMES[:4]:
        await intends(one, name, room)
        await one.created(name, f"task of {name}", "key-1")
    await refused(two, NAMES[5], room)
    for name in NAMES[:2]:  # the next two places are for who waits
        await one.ended(name, Ended(state="failed", error="no"))
        assert (await refused(one, NAMES[4], room)).most(4) == 2
        await intends(two, NAMES[5 + NAMES.index(name)], room)
    await one.ended(NAMES[2], Ended(state="failed", error="no"))
    await intends(one, NAMES[4], room)


async def test_who_has_not_said_for_a_while_that_he_waits_gets_no_part_kept(store: Store) -> None:
    one, two = await opened(store, NAMES[0], NAMES[1]), await opened(store, NAMES[2])
    room = Room(places=2)
    await common_of(two).standing(wants=True)
    await intends(one, NAMES[0], room)
    await refused(one, NAMES[1], room)
    store.clock.seconds += WANTS_FOR
    await two.renew()
    await intends(one, NAMES[1], room)


# -- as any other intent -------------------------------------------------------------------------


async def test_whose_claim_is_lost_may_not_submit(store: Store) -> None:
    sleeper, other = await opened(store, NAMES[0]), store.open()
    store.clock.let_leases_end()
    with pytest.raises(ClaimLost):
        await intends(sleeper, NAMES[0])
    await other.claim([NAMES[0]])
    await sleeper.renew()
    with pytest.raises(ClaimLost):
        await intends(sleeper, NAMES[0])
    assert (await common_of(other).standing()).money == 0


async def test_a_candidate_that_is_not_needed_is_not_submitted(store: Store) -> None:
    run = store.open()
    first, second = (evolve(job(name), choice="best") for name in NAMES[:2])
    await run.open_jobs([first, second])
    await intends(run, first.id)
    await run.created(first.id, "1", "key-1")
    await run.ended(first.id, Ended(state="succeeded", money=PRICE))
    with pytest.raises(NotNeeded):
        await intends(run, second.id)


# -- word of each other --------------------------------------------------------------------------


async def test_a_refusal_is_known_to_all(store: Store) -> None:
    one, two = common_of(await opened(store, NAMES[0])), common_of(await opened(store, NAMES[1]))
    assert (await two.standing()).refusals == {}
    await one.note_refusal("key-1", allowed=3, seconds=10)
    await one.note_refusal("key-1", allowed=2, seconds=5)
    refusal = (await two.standing()).refusals["key-1"]
    assert (refusal.number, refusal.allowed) == (2, 2)
    assert 0 < refusal.seconds <= 5
    assert refusal.run == (await one.standing()).run


WORD: dict[str, Callable[[Ledger], object]] = {
    "a place is free": lambda run: run.ended(NAMES[0], Ended(state="failed", error="no")),
    "an intent is taken back": lambda run: run.withdraws(NAMES[0]),
    "a submit was refused": lambda run: common_of(run).note_refusal("key", allowed=1, seconds=1),
    "jobs are let go": lambda run: run.release([NAMES[0]]),
    "a run is over": lambda run: run.close(),
}


@pytest.mark.parametrize("what", WORD)
async def test_another_run_hears(store: Store, what: str) -> None:
    one, two = await opened(store, NAMES[0]), common_of(await opened(store))
    await intends(one, NAMES[0])
    await two.news(0.5)  # it listens from the first time on
    waiting = asyncio.create_task(two.news(60))
    await asyncio.sleep(0)
    done = WORD[what](one)
    assert asyncio.iscoroutine(done)
    await done
    async with asyncio.timeout(20):
        assert await waiting == frozenset()


async def test_which_tasks_are_said_to_have_ended_is_told_to_the_others(store: Store) -> None:
    one, two = common_of(await opened(store)), common_of(await opened(store))
    await asyncio.gather(one.news(0.5), two.news(0.5))
    await one.tell_ended("1900000000000000001")
    await one.tell_ended("1900000000000000002")
    told: frozenset[str] = frozenset()
    async with asyncio.timeout(20):
        while len(told) < 2:
            told |= await two.news(10)
    assert told == {"1900000000000000001", "1900000000000000002"}
    assert await one.news(0) == frozenset()


async def test_without_word_it_comes_back_in_time(store: Store) -> None:
    assert await common_of(await opened(store)).news(0.01) == frozenset()
