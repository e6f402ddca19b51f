"""What tokens may spend: what is set aside before a request is accepted, and what comes of it."""

from __future__ import annotations

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import Call, RunningHub, errors
from runninghub_async.calls.purses import called_in
from runninghub_async.catalogue import CATALOGUE
from runninghub_async.learned import store as learned
from runninghub_async.models.budgets import parse_budget
from runninghub_async.models.usage import Money, Usage
from runninghub_async.purses import Balance, MemoryPurseStore, PurseStore, SqlitePurseStore
from runninghub_async.purses.given_prices import by_priced_name
from runninghub_async.purses.holds import Hold
from runninghub_async.serve.records import Token
from runninghub_async.serve.token_purse import TokenPurses
from runninghub_async.serve.token_texts import new_secret, new_token
from runninghub_async.serve.troubles import Trouble
from tests.forking import program
from tests.forking.program import Running
from tests.helpers import KEY, a_call, client, until
from tests.misbehaving import Server, code, concurrency, price, reset, status
from tests.purses.service import LEASE
from tests.purses.test_processes import PRICE as BILL
from tests.purses.test_processes import billed
from tests.purses.test_purses import PRICE, WORKFLOW, costing, till, workflow

CNY = "CNY"
PICTURE = "seedream-v4.5/text-to-image"
MIDNIGHT = datetime(2026, 11, 29, tzinfo=UTC).timestamp()


class Clock:
    def __init__(self, now: float = MIDNIGHT - 3600) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def token(budget: str | None = None, total: str | None = None, **more: Any) -> Token:
    return new_token("ann", new_secret(), budget=budget, total=total, **more)


def spent(amount: str, *, assumed: str = "0", reserved: str = "0") -> Balance:
    return Balance(spent=Decimal(amount), assumed=Decimal(assumed), reserved=Decimal(reserved))


def reserved(amount: str) -> Balance:
    return spent("0", reserved=amount)


def paid(purses: TokenPurses, ann: Token, rh: RunningHub, id: str, **more: Any) -> Call:
    """The call of a job, as the desk makes it: in the purse of its token."""

    def make(form: Mapping[str, Any]) -> Call:
        return rh.from_dict(form)

    form = a_call(rh, prompt=f"job {id}", **more).to_dict()
    return called_in((purses.purse_of(ann, id),), make, form)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with till() as ours:
        yield ours


@pytest.fixture
async def rh(server: Server) -> AsyncIterator[RunningHub]:
    async with client(server, site="cn") as ours:
        yield ours


@pytest.fixture
def store() -> PurseStore:
    return MemoryPurseStore()


def today() -> str:
    return datetime.now(UTC).date().isoformat()


def day_and_all(store: PurseStore, day: str = "2026-11-28") -> tuple[Balance, Balance]:
    return store.balance(f"ann on {day}", CNY), store.balance("ann in all", CNY)


def taken(store: PurseStore) -> Decimal:
    """What of today's budget is not left."""
    of_day, _ = day_and_all(store, today())
    return of_day.spent + of_day.reserved


def calls(rh: RunningHub, *ids: str) -> dict[str, Call]:
    return {id: a_call(rh, prompt=f"job {id}") for id in ids}


async def held(purses: TokenPurses, ann: Token, rh: RunningHub, *ids: str) -> Trouble | None:
    """Hold for these; gives the refusal."""
    try:
        await purses.hold(ann, calls(rh, *ids))
    except Trouble as trouble:
        return trouble
    return None


async def test_a_task_is_held_for_then_paid_out_of_that_hold(
    rh: RunningHub, server: Server, store: PurseStore
) -> None:
    purses, ann = TokenPurses(rh, store, clock=Clock()), token("1CNY/day", "5CNY")
    assert await held(purses, ann, rh, "task_1") is None
    assert day_and_all(store) == (reserved("0.2"), reserved("0.2"))
    assert [each.owner for each in await store.get("task_1")] == [
        "ann on 2026-11-28",
        "ann in all",
    ]
    await paid(purses, ann, rh, "task_1")
    assert day_and_all(store) == (spent("0.2"), spent("0.2"))
    (one, other) = await store.get("task_1")
    assert one.task == other.task is not None
    assert len(server.submits) == 1


async def test_n_tasks_are_held_together_or_none_of_them_is(
    rh: RunningHub, store: PurseStore
) -> None:
    purses, ann = TokenPurses(rh, store, clock=Clock()), token("0.5CNY/day")
    trouble = await held(purses, ann, rh, "img_1", "img_2", "img_3")
    assert trouble is not None
    assert (trouble.status, trouble.may_repeat) == (402, False)
    assert "would cost 0.6 CNY (3 tasks)" in trouble.message
    assert "budget of 0.5 CNY for a day 0.5 CNY are left" in trouble.message
    assert day_and_all(store) == (reserved("0"), reserved("0"))
    assert await store.open_holds() == []
    assert await held(purses, ann, rh, "img_1", "img_2") is None
    trouble = await held(purses, ann, rh, "img_3")
    assert trouble is not None
    assert "would cost 0.2 CNY, and" in trouble.message
    assert "0.1 CNY are left" in trouble.message
    assert "00:00 UTC" in trouble.message


async def test_at_once_what_does_not_fit_whole_takes_no_others_room(
    rh: RunningHub, store: PurseStore
) -> None:
    purses, ann = TokenPurses(rh, store, clock=Clock()), token("0.4CNY/day")
    ends = await asyncio.gather(
        held(purses, ann, rh, "a1", "a2", "a3"),
        held(purses, ann, rh, "b1", "b2"),
        held(purses, ann, rh, "c1", "c2", "c3"),
    )
    assert [end and end.status for end in ends] == [402, None, 402]


async def test_one_hold_is_refused_over_nothing_that_is_given_back(
    rh: RunningHub, store: PurseStore
) -> None:
    purses, ann = TokenPurses(rh, store, clock=Clock()), token("0.6CNY/day")
    alone, many, *others = await asyncio.gather(
        held(purses, ann, rh, "a"),
        held(purses, ann, rh, "b1", "b2", "b3", "b4"),
        held(purses, ann, rh, "c"),
        held(purses, ann, rh, "d"),
    )
    assert (alone, many and many.status, others) == (None, 402, [None, None])


class Together(MemoryPurseStore):
    """A store that holds nothing before so many are asked for."""

    def __init__(self, parties: int) -> None:
        super().__init__()
        self._all_are_here = asyncio.Barrier(parties)

    async def hold(self, *args: Any, **more: Any) -> Hold:
        async with self._all_are_here:
            return await super().hold(*args, **more)


async def test_holds_of_one_call_each_reach_the_store_together(rh: RunningHub) -> None:
    purses, ann = TokenPurses(rh, Together(3), clock=Clock()), token("0.4CNY/day")
    async with asyncio.timeout(20):
        ends = await asyncio.gather(*(held(purses, ann, rh, id) for id in "abc"))
    assert Counter(end and end.status for end in ends) == {None: 2, 402: 1}


async def test_the_day_begins_anew_at_midnight_and_the_total_does_not(
    rh: RunningHub, store: PurseStore
) -> None:
    clock = Clock(MIDNIGHT - 0.001)
    purses, ann = TokenPurses(rh, store, clock=clock), token("0.3CNY/day", "0.5CNY")
    assert await held(purses, ann, rh, "a") is None
    assert await held(purses, ann, rh, "b") is not None
    clock.now = MIDNIGHT
    assert await held(purses, ann, rh, "b") is None
    await paid(purses, ann, rh, "a")
    assert day_and_all(store)[0] == spent("0.2"), "it is of the day on which it was held"
    assert day_and_all(store, "2026-11-29") == (reserved("0.2"), spent("0.2", reserved="0.2"))
    clock.now += 86_400
    trouble = await held(purses, ann, rh, "c")
    assert trouble is not None
    assert "budget of 0.5 CNY for all 0.1 CNY are left" in trouble.message
    assert "00:00" not in trouble.message


async def test_a_token_without_limits_is_counted_all_the_same(
    rh: RunningHub, store: PurseStore
) -> None:
    purses, ann = TokenPurses(rh, store, clock=Clock()), token()
    assert await held(purses, ann, rh, "a") is None
    await paid(purses, ann, rh, "a")
    assert day_and_all(store) == (spent("0.2"), spent("0.2"))


@pytest.mark.parametrize("limits", [("9USD/day", None), (None, "900coins")])
async def test_what_no_price_is_known_of_is_refused(
    rh: RunningHub, store: PurseStore, limits: tuple[str | None, str | None]
) -> None:
    purses, ann = TokenPurses(rh, store), token(*limits)
    trouble = await held(purses, ann, rh, "a")
    assert trouble is not None
    assert trouble.status == 402
    currency = "USD" if limits[0] else "RH"
    assert f"cannot be known beforehand in {currency} (it is known in CNY), and" in trouble.message
    assert await store.open_holds() == []


async def test_what_is_published_is_not_asked_for(rh: RunningHub, server: Server) -> None:
    purses = TokenPurses(rh, MemoryPurseStore())
    assert await held(purses, token("1CNY/day"), rh, "a") is None
    assert not server.previews


async def test_what_is_not_published_is_asked_for() -> None:
    """In the purse's currency: what is published in another tells nothing."""
    previews = [price("0.7", "CNY")]
    async with till(previews=previews) as server, client(server, site="ai") as rh:
        purses, ann = TokenPurses(rh, MemoryPurseStore()), token("1CNY/day")
        assert await held(purses, ann, rh, "a") is None
        trouble = await held(purses, ann, rh, "b")
        assert trouble is not None
        assert "would cost 0.7 CNY" in trouble.message
        assert "0.3 CNY are left" in trouble.message
        assert len(server.previews) == 1, "it is asked for once an hour"


async def test_coins_are_held_by_what_runs_were_seen_to_cost(tmp_path: Path) -> None:
    kind = learned.kind_of("cn", f"workflow/{WORKFLOW}")
    async with RunningHub(KEY, site="cn", state_dir=tmp_path) as rh:
        purses, store = TokenPurses(rh, store := MemoryPurseStore(), clock=Clock()), store

        async def asked(id: str) -> str | None:
            try:
                await purses.hold(token("70RH/day", "100coins"), {id: workflow(rh)})
            except Trouble as trouble:
                return trouble.message
            return None

        assert "cannot be known beforehand in RH" in (await asked("a") or "")
        learned.remember(tmp_path, [learned.Run(kind, Money(Decimal(40), "RH"), None)])
    async with RunningHub(KEY, site="cn", state_dir=tmp_path) as rh:
        purses = TokenPurses(rh, store, clock=Clock())
        assert await asked("a") is None
        assert "would cost 40 RH, and of this token's budget of 70 RH" in (await asked("b") or "")
        assert store.balance("ann in all", "RH") == reserved("40")


@pytest.mark.parametrize("budget", ["70RH/day", "7CNY/day"])
async def test_what_the_operator_says_comes_first(rh: RunningHub, budget: str) -> None:
    given = {f"workflow/{WORKFLOW}": "30coins", PICTURE: "6CNY"}
    prices = by_priced_name({name: parse_budget(text) for name, text in given.items()}, CATALOGUE)
    purses = TokenPurses(rh, MemoryPurseStore(), prices=prices)
    ann, is_coins = token(budget), "RH" in budget
    with pytest.raises(Trouble, match="no price" if is_coins else "would cost 12 CNY"):
        await purses.hold(ann, calls(rh, "a", "b"))
    with pytest.raises(Trouble, match="would cost 90 RH" if is_coins else "has given no price"):
        await purses.hold(ann, {name: workflow(rh) for name in "cde"})


# -- what comes of it ------------------------------------------------------------------------------


async def test_what_was_never_about_to_be_submitted_is_given_back(
    rh: RunningHub, server: Server, store: PurseStore
) -> None:
    purses, ann = TokenPurses(rh, store, clock=Clock()), token("0.4CNY/day")
    assert await held(purses, ann, rh, "a", "b") is None
    await purses.release("a")
    await purses.release("a")
    await purses.release("no such")
    assert day_and_all(store)[0] == reserved("0.2")
    server.answers_queries(status("RUNNING", results=None))
    await paid(purses, ann, rh, "b").submit()
    await purses.release("b")
    assert day_and_all(store)[0] == reserved("0.2"), "there is a task"


async def test_what_the_service_refuses_is_given_back(store: PurseStore) -> None:
    async with till(code("1501")) as server, client(server, site="cn") as rh:
        purses, ann = TokenPurses(rh, store, clock=Clock()), token("1CNY/day")
        assert await held(purses, ann, rh, "a") is None
        with pytest.raises(errors.APIError):
            await paid(purses, ann, rh, "a")
        assert day_and_all(store) == (reserved("0"), reserved("0"))


async def test_an_uncertain_submit_counts_with_what_was_held(store: PurseStore) -> None:
    async with till(reset) as server, client(server, site="cn") as rh:
        purses, ann = TokenPurses(rh, store, clock=Clock()), token("1CNY/day")
        assert await held(purses, ann, rh, "a") is None
        with pytest.raises(errors.SubmissionUncertainError):
            await paid(purses, ann, rh, "a")
        assert day_and_all(store)[1] == spent("0.2", assumed="0.2")


async def test_a_bill_that_is_higher_raises_what_waits(server: Server, store: PurseStore) -> None:
    server.answers_queries(costing("0.5"))
    async with client(server, site="cn") as rh:
        purses, ann = TokenPurses(rh, store, clock=Clock()), token("0.8CNY/day")
        assert await held(purses, ann, rh, "a", "b", "c") is None
        await paid(purses, ann, rh, "a")
        with pytest.raises(errors.BudgetExceededError, match=r"would cost 0\.5"):
            await paid(purses, ann, rh, "b")
        assert len(server.submits) == 1


async def test_a_job_whose_hold_is_gone_is_held_for_anew_or_fails(
    rh: RunningHub, server: Server, store: PurseStore
) -> None:
    purses, ann = TokenPurses(rh, store, clock=Clock()), token("0.3CNY/day")
    await paid(purses, ann, rh, "a")
    assert day_and_all(store)[0] == spent("0.2")
    with pytest.raises(
        errors.BudgetExceededError, match=r"ann on 2026-11-28 of 0\.3 CNY"
    ) as caught:
        await paid(purses, ann, rh, "b")
    assert "no task was created" in str(caught.value)
    assert len(server.submits) == 1


async def test_a_job_that_is_made_once_more_has_a_hold_of_its_own(
    rh: RunningHub, server: Server, store: PurseStore
) -> None:
    purses, ann = TokenPurses(rh, store, clock=Clock()), token("1CNY/day")
    assert await held(purses, ann, rh, "a") is None
    for _ in range(2):
        await paid(purses, ann, rh, "a")
    assert day_and_all(store)[0] == spent("0.4")
    assert len(server.submits) == 2


@pytest.mark.parametrize("is_full", [False, True])
async def test_a_hold_that_is_known_here_and_gone_from_the_store_pays_for_nothing(
    rh: RunningHub, server: Server, store: PurseStore, is_full: bool
) -> None:
    purses, ann = TokenPurses(rh, store, clock=Clock()), token("0.3CNY/day")
    await purses.hold(ann, calls(rh, "a"), are_new=True)
    await store.release("a")  # by another, while this server stood still
    if is_full:
        await purses.hold(ann, calls(rh, "b"), are_new=True)
        with pytest.raises(errors.BudgetExceededError):
            await paid(purses, ann, rh, "a")
        assert server.submits == []
    else:
        await paid(purses, ann, rh, "a")
        assert day_and_all(store) == (spent("0.2"), spent("0.2"))
        assert len(server.submits) == 1


# -- servers that die ------------------------------------------------------------------------------


async def test_a_survivor_pays_out_of_what_the_dead_has_held(
    rh: RunningHub, server: Server, store: PurseStore
) -> None:
    """At once, though there is no room for both, and the dead one's lease is not over."""
    purses, ann = TokenPurses(rh, store, clock=Clock()), token("0.3CNY/day")
    await store.renew("dead")
    await store.hold(
        *("ann on 2026-11-27", "0.2CNY", "a"), also={"ann in all": None}, holder="dead"
    )
    await paid(purses, ann, rh, "a")
    assert day_and_all(store, "2026-11-27") == (spent("0.2"), spent("0.2"))
    assert day_and_all(store)[0] == Balance()
    assert len(server.submits) == 1


async def test_a_hold_that_another_is_about_to_give_back_stays_that_of_the_task(
    rh: RunningHub, server: Server, store: PurseStore
) -> None:
    """A third server has taken it over, and this one the job."""
    purses, ann = TokenPurses(rh, store, clock=Clock()), token("1CNY/day")
    await store.renew("third")
    await store.hold("ann on 2026-11-28", "0.2CNY", "a", holder="third")
    server.answers_queries(status("RUNNING", results=None))
    await paid(purses, ann, rh, "a").submit()
    await store.release("a", holder="third")
    assert day_and_all(store)[0] == reserved("0.2")


async def test_what_was_about_to_be_submitted_is_not_taken_over(
    rh: RunningHub, server: Server, store: PurseStore
) -> None:
    """Whoever sees to it counts it as uncertain; the job has a hold of its own, if it fits."""
    purses, ann = TokenPurses(rh, store, clock=Clock()), token("0.4CNY/day")
    await store.hold("ann on 2026-11-28", "0.2CNY", "a", holder="dead")
    await store.intends("a")
    await paid(purses, ann, rh, "a")
    assert day_and_all(store)[0] == spent("0.4", assumed="0.2")


async def test_the_bill_of_a_dead_servers_task_is_counted_by_who_sees_its_end(
    rh: RunningHub, store: PurseStore
) -> None:
    """Also where the dead one's purse was not told of its task any more."""
    purses = TokenPurses(rh, store, clock=Clock())
    usage = Usage(third_party_money=Decimal("0.15"), currency=CNY)
    await store.renew("dead")
    for id in ("a", "b"):
        await store.hold(
            "ann on 2026-11-28", "0.2CNY", id, also={"ann in all": None}, holder="dead"
        )
        await store.intends(id)
    await store.created("a", "77")
    for _ in range(2):
        await purses.settle("a", "77", usage, succeeded=True)
        await purses.settle("b", "78", usage, succeeded=True)
        await purses.settle("never held", "79", usage, succeeded=True)
    assert day_and_all(store) == (spent("0.3"), spent("0.3"))


async def started(server: Server, store: Path, *ids: str) -> Running:
    """A server of its own process that has taken in jobs of these ids, and makes the calls."""
    process = await program.start(
        *("command", "-m", "tests.serve.token_service", server.base_url, str(store), *ids),
        environment={**os.environ, "RUNNINGHUB_STATE_DIR": "off"},
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"held\n"
    return process


@pytest.mark.parametrize("seed", range(3))
async def test_what_a_killed_server_leaves_is_neither_lost_nor_counted_twice(
    tmp_path: Path, seed: int
) -> None:
    """Its jobs without an intent are taken up by another, as the ledger has them."""
    path, chance = tmp_path / "purses.sqlite", random.Random(seed)
    ann, ids = token("3CNY/day", "4CNY"), [f"task_{n}" for n in range(8)]
    server = Server(queries=[billed], limits=[concurrency(4)])
    async with server:
        process = await started(server, path, *ids)
        least = chance.randrange(6)
        await until(lambda: len(server.submits) >= least, 20)
        await asyncio.sleep(chance.random() * 0.1)
        process.kill()
        await process.wait()
        async with (
            SqlitePurseStore(path, lease=LEASE) as store,
            client(server, site="cn", poll=0.05) as rh,
        ):
            assert taken(store) >= len(server.tasks) * BILL
            purses = TokenPurses(rh, store)
            states = {id: (await store.get(id))[0].state for id in ids}
            left = [id for id, state in states.items() if state == "held"]
            await asyncio.gather(*(paid(purses, ann, rh, id).run() for id in left))
            async with asyncio.timeout(30):
                while await store.open_holds():
                    await purses.keeper.recover(store)
                    await asyncio.sleep(0.1)
            of_day, in_all = day_and_all(store, today())
            holds = [hold for task in server.tasks for hold in await store.get(task)]
            known = {hold.task for hold in holds}
            assert of_day == in_all
            assert of_day.spent == len(known) * BILL + of_day.assumed
            assert len(known) + of_day.assumed / PRICE == len(ids), (
                "each is billed, or assumed, once"
            )
            prompts = Counter(each.json["prompt"] for each in server.submits)
            assert max(prompts.values()) == 1
            assert len(known) <= len(server.tasks) <= len(ids)
