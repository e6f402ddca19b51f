"""Purses around calls: what is set aside, what is spent, and what is not submitted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import Call, RetryPolicy, RunningHub, errors
from runninghub_async.bulk import BudgetReached, BulkRun, PriceUnknown, parse_budget
from runninghub_async.errors import BudgetExceededError, PriceUnknownError
from runninghub_async.learned import store as learned
from runninghub_async.models.usage import Money
from runninghub_async.purses import (
    Charge,
    MemoryPurseStore,
    Purse,
    PurseSettings,
    PurseStoreError,
    SqlitePurseStore,
)
from runninghub_async.sandbox import Sandbox, shipped, succeed
from tests.helpers import KEY, a_call, client, until
from tests.misbehaving import (
    Behaviour,
    Request,
    Server,
    accept,
    after,
    code,
    concurrency,
    reset,
    status,
    when,
)

PRICE = Decimal("0.2")
"""What the calls of these tests are published to cost, in CNY."""
NOTHING = Decimal(0)


def costing(amount: Any, currency: str | None = "CNY", word: str = "SUCCESS") -> Behaviour:
    """A task that has ended and reports what it cost."""

    async def behave(request: Request) -> None:
        results = [{"url": f"{request.server.base_url}/files/1.png", "outputType": "png"}]
        usage = {"thirdPartyConsumeMoney": amount, "currency": currency}
        more: dict[str, Any] = {"results": results} if word == "SUCCESS" else {"errorCode": "1015"}
        await status(word, usage=usage, **more)(request)

    return behave


def till(*submits: Behaviour, cost: Any = "0.2", **more: Any) -> Server:
    """A service whose tasks cost so much, with room for many."""
    more.setdefault("queries", [costing(cost)])
    more.setdefault("limits", [concurrency(200)])
    return Server(*submits, **more)


def calls(rh: RunningHub, count: int) -> list[Call]:
    return [a_call(rh, prompt=f"picture {n}") for n in range(count)]


async def ends(rh: RunningHub, some: list[Call]) -> list[str]:
    """How calls end that run side by side, by name."""
    told = await rh.gather(*some, return_exceptions=True)
    return sorted(type(each).__name__ for each in told)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with till() as ours:
        yield ours


@pytest.fixture
async def rh(server: Server) -> AsyncIterator[RunningHub]:
    async with client(server, site="cn") as ours:
        yield ours


# -- what is submitted -----------------------------------------------------------------------------


@pytest.mark.parametrize(("budget", "most"), [("1CNY", 5), ("0.99CNY", 4), ("0.1CNY", 0)])
async def test_not_one_submit_crosses_the_budget(
    server: Server, rh: RunningHub, budget: str, most: int
) -> None:
    with rh.purse(budget) as purse:
        told = await ends(rh, calls(rh, 8))
    assert told == ["BudgetExceededError"] * (8 - most) + ["Result"] * most
    assert len(server.submits) == most
    assert (purse.spent, purse.reserved) == (most * PRICE, NOTHING)


async def test_the_error_says_how_things_stand(rh: RunningHub) -> None:
    with rh.purse("0.3CNY", owner="ann") as purse:
        await a_call(rh)
        call = a_call(rh)
        with pytest.raises(BudgetExceededError) as caught:
            await call
    error = caught.value
    assert (error.cost, error.spent, error.reserved, error.owner) == (PRICE, PRICE, NOTHING, "ann")
    assert "ann of 0.3 CNY" in str(error)
    assert "no task was created" in str(error)
    assert error.http_status == 402
    assert error.task_id is None
    assert call.task is None
    assert repr(purse) == "<Purse of ann: at most 0.3 CNY>"
    assert purse.left == Decimal("0.1")


async def test_the_client_has_a_budget_for_all_of_its_calls(server: Server) -> None:
    async with client(server, site="cn", budget="1CNY") as rh:
        assert rh.budget is not None
        first = await ends(rh, calls(rh, 4))
        with rh.purse("9CNY") as purse:
            assert await ends(rh, calls(rh, 3)) == ["BudgetExceededError"] * 2 + ["Result"]
        assert first == ["Result"] * 4
        assert (rh.budget.spent, purse.spent) == (5 * PRICE, PRICE)
        assert purse.reserved == 0, "what the client's budget refuses is held nowhere"
    async with client(server) as rh:
        assert rh.budget is None


async def test_a_call_fits_into_the_budgets_of_all_who_pay_for_it(
    server: Server, rh: RunningHub
) -> None:
    store = MemoryPurseStore()
    for day, made in (("monday", 2), ("tuesday", 1)):
        purse = rh.purse("0.5CNY", owner=day, store=store, also={"ann": "0.7CNY", "team": None})
        with purse:
            told = await ends(rh, calls(rh, 3))
        assert told == ["BudgetExceededError"] * (3 - made) + ["Result"] * made
        assert (purse.spent, purse.reserved) == (made * PRICE, NOTHING)
    with purse, pytest.raises(BudgetExceededError) as caught:
        await a_call(rh)
    assert caught.value.owner == "ann"
    for owner in ("ann", "team"):
        balance = store.balance(owner, "CNY")
        assert (balance.spent, balance.reserved) == (3 * PRICE, NOTHING)
    assert len(server.submits) == 3


async def test_what_waits_for_room_waits_for_that_of_any_owner(
    server: Server, rh: RunningHub
) -> None:
    server.answers_queries(costing("0.1"))
    purse = rh.purse("9CNY", owner="ann", also={"team": "0.3CNY"}, wait=True)
    with purse:
        assert await ends(rh, calls(rh, 2)) == ["Result"] * 2, "the second waits for room"
        with pytest.raises(BudgetExceededError):
            await rh.gather(*calls(rh, 1))


async def test_the_clients_budget_takes_what_a_purse_takes(server: Server) -> None:
    server.answers_queries(costing("0.1"))
    waiting = PurseSettings("0.3CNY", wait=True)
    async with client(server, site="cn", budget=waiting) as rh:
        assert await ends(rh, calls(rh, 2)) == ["Result"] * 2, "the second waits for room"
    priced = PurseSettings("1CNY", prices={"seedream-v4.5/text-to-image": "0.6CNY"})
    async with client(server, site="cn", budget=priced) as rh:
        assert await ends(rh, calls(rh, 2)) == ["BudgetExceededError", "Result"]
    shared = MemoryPurseStore()
    of_ann = PurseSettings("0.25CNY", owner="ann", store=shared)
    async with client(server, site="cn", budget=of_ann) as rh:
        await a_call(rh)
        assert rh.budget is not None
        assert rh.budget.owner == "ann"
    assert shared.balance("ann", "CNY").spent == Decimal("0.1")


@pytest.mark.parametrize(
    "wrong",
    [
        {"wait": "yes"},
        {"owner": "\n"},
        {"store": MemoryPurseStore},
        {"unknown_ok": 1},
        {"prices": {"seedream-v4.5/text-to-image": "1USD"}},
        {"prices": {"no-such/model": "1CNY"}},
        {"prices": "1CNY"},
        {"also": {"ann": "1CNY"}},
        {"also": {"ann": "1USD"}, "owner": "ben"},
        {"also": {"ben": "1CNY"}, "owner": "ben"},
        {"also": "ann", "owner": "ben"},
    ],
)
async def test_what_a_clients_budget_cannot_be_made_with(
    server: Server, wrong: dict[str, Any]
) -> None:
    with pytest.raises(errors.InvalidParameterError):
        client(server, budget=PurseSettings("1CNY", **wrong))
    async with client(server) as rh:
        with pytest.raises(errors.InvalidParameterError):
            rh.purse("1CNY", **wrong)


@pytest.mark.parametrize(
    "budget", ["20", "CNY", "-1CNY", "", 20, "1e3CNY", Money(Decimal(1), None), "20 CNYs"]
)
async def test_a_budget_that_is_none(server: Server, budget: Any) -> None:
    with pytest.raises(errors.InvalidParameterError, match="budget"):
        client(server, budget=budget)
    async with client(server) as rh:
        with pytest.raises(errors.InvalidParameterError, match="budget"):
            rh.purse(budget)


async def test_what_was_refused_is_given_back(server: Server, rh: RunningHub) -> None:
    server.answers_submits(code(1501), accept)
    with rh.purse("0.2CNY") as purse:
        with pytest.raises(errors.ContentModerationError):
            await a_call(rh)
        assert (purse.spent, purse.reserved) == (NOTHING, NOTHING)
        await a_call(rh)
        assert purse.spent == PRICE


async def test_a_call_that_did_not_fit_may_be_awaited_again(server: Server, rh: RunningHub) -> None:
    server.answers_queries(costing("0.1"))
    with rh.purse("0.3CNY") as purse:
        both = calls(rh, 2)
        told = await rh.gather(*both, return_exceptions=True)
        refused = [c for c, end in zip(both, told, strict=True) if isinstance(end, Exception)]
        assert len(refused) == 1
        await refused[0]
    assert len(server.submits) == 2
    assert purse.spent == Decimal("0.2"), "the first one cost less than was set aside for it"


async def test_an_uncertain_submit_counts_with_what_was_expected(
    server: Server, rh: RunningHub
) -> None:
    server.answers_submits(reset)
    with rh.purse("0.3CNY") as purse:
        with pytest.raises(errors.SubmissionUncertainError):
            await a_call(rh)
        assert (purse.spent, purse.balance.assumed, purse.reserved) == (PRICE, PRICE, NOTHING)
        with pytest.raises(BudgetExceededError):
            await a_call(rh)


AGAIN = RetryPolicy(attempts=3, first_delay=0.01, resubmit_uncertain=True)


@pytest.mark.parametrize(
    ("tries", "budget", "submits", "spent"),
    [
        ([reset, accept], "1CNY", 2, "0.4"),  # two tasks may exist, and both are paid
        ([reset, code(1007)], "1CNY", 2, "0.2"),  # the second made none
        ([reset, reset, reset], "1CNY", 3, "0.6"),
        ([reset, accept], "0.3CNY", 1, "0.2"),  # no room for another one
    ],
)
@pytest.mark.parametrize("wait", [False, True])
async def test_each_try_of_which_a_task_may_have_come_counts(
    tries: list[Behaviour], budget: str, submits: int, spent: str, wait: bool
) -> None:
    async with till(*tries) as server, client(server, site="cn", retry=AGAIN) as rh:
        with rh.purse(budget, wait=wait) as purse, rh.purse("9CNY") as around:
            if tries[-1] is reset or submits == 1 or spent == "0.2":
                with pytest.raises(errors.SubmissionUncertainError):
                    await asyncio.wait_for(a_call(rh).run(), 20)
            else:
                await a_call(rh)
        assert len(server.submits) == submits
        for each in (purse, around):
            assert (each.spent, each.reserved) == (Decimal(spent), NOTHING)


@pytest.mark.parametrize(("told", "counts"), [("0.15", "0.15"), ("0", "0"), (None, "0.2")])
async def test_a_failed_task_counts_with_what_it_cost(
    server: Server, rh: RunningHub, told: Any, counts: str
) -> None:
    server.answers_queries(costing(told, word="FAILED"))
    with rh.purse("1CNY") as purse:
        with pytest.raises(errors.TaskFailedError):
            await a_call(rh)
        assert (purse.spent, purse.reserved) == (Decimal(counts), NOTHING)


@pytest.mark.parametrize("bill", ["-0.2", "0", "NaN", "9e999999", "much", []])
async def test_an_odd_bill_counts_as_expected(server: Server, rh: RunningHub, bill: Any) -> None:
    server.answers_queries(costing(bill))
    with rh.purse("1CNY") as purse:
        await a_call(rh)
        assert (purse.spent, purse.balance.assumed) == (PRICE, PRICE)


async def test_who_leaves_before_the_submit_owes_nothing(server: Server, rh: RunningHub) -> None:
    server.answers_submits(code(421))
    with rh.purse("1CNY") as purse:
        running = asyncio.ensure_future(a_call(rh).run())
        await until(lambda: len(server.submits) > 1)
        assert purse.reserved == PRICE, "it stands in line"
        running.cancel()
        await until(lambda: not purse.reserved)
        assert purse.spent == 0


async def test_who_leaves_after_the_submit_has_paid(server: Server, rh: RunningHub) -> None:
    over = asyncio.Event()
    server.answers_queries(when(over, costing("0.15")))
    with rh.purse("1CNY") as purse:
        running = asyncio.ensure_future(a_call(rh).run())
        await until(lambda: server.tasks)
        running.cancel()
        await asyncio.wait([running])
        assert purse.reserved == PRICE, "the task goes on"
        over.set()
        await until(lambda: purse.spent == Decimal("0.15"))
        assert purse.reserved == 0


async def test_a_submitted_task_counts_whether_or_not_anybody_waits(rh: RunningHub) -> None:
    with rh.purse("1CNY") as purse:
        task = await a_call(rh).submit()
        assert purse.spent + purse.reserved == PRICE
        await task
        assert (purse.spent, purse.reserved) == (PRICE, NOTHING)


async def test_a_bill_that_is_told_late_replaces_what_was_assumed(
    server: Server, rh: RunningHub
) -> None:
    server.answers_queries(status("SUCCESS", results=None), costing("0.15"))
    with rh.purse("1CNY") as purse:
        await a_call(rh)
        assert (purse.spent, purse.balance.assumed) == (Decimal("0.15"), NOTHING)


async def test_a_high_bill_raises_what_is_in_flight(server: Server, rh: RunningHub) -> None:
    over = asyncio.Event()
    slow = when(over, costing("0.2"))

    async def first_is_dear(request: Request) -> None:
        is_first = request.json["taskId"] == server.tasks[0]
        await (costing("0.5") if is_first else slow)(request)

    server.answers_queries(first_is_dear)
    with rh.purse("2CNY") as purse:
        tasks = [await call.submit() for call in calls(rh, 3)]
        await tasks[0]
        await until(lambda: purse.reserved == Decimal("1.0"))
        assert purse.spent == Decimal("0.5")
        call = a_call(rh)
        await call.submit()
        with pytest.raises(BudgetExceededError, match=r"would cost 0\.5"):
            await a_call(rh)
        over.set()
        await rh.gather(call)
        await asyncio.gather(*tasks)
    assert purse.spent == Decimal("1.1")


async def test_what_bills_have_taken_is_seen_just_before_the_submit(
    server: Server, rh: RunningHub
) -> None:
    """Both fitted; one was billed so much that the other, which stands in line, does not now."""
    over = asyncio.Event()
    server.answers_submits(accept, code(421))
    server.answers_queries(when(over, costing("0.9")))
    with rh.purse("1CNY") as purse:
        first = await a_call(rh).submit()
        second = asyncio.ensure_future(a_call(rh, prompt="another one").run())
        await until(lambda: len(server.submits) > 1)
        over.set()
        await first
        with pytest.raises(BudgetExceededError):
            await second
        assert (purse.spent, purse.reserved) == (Decimal("0.9"), NOTHING)
        assert len(server.tasks) == 1


# -- waiting for room ------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["own", "memory", "file"])
async def test_calls_wait_for_room_where_that_is_wanted(
    server: Server, rh: RunningHub, tmp_path: Path, kind: str
) -> None:
    """Half of what was set aside is billed, so that there is room again and again."""
    server.answers_queries(costing("0.1"))
    store: MemoryPurseStore | SqlitePurseStore | None = None
    if kind == "memory":
        store = MemoryPurseStore()
    elif kind == "file":
        store = SqlitePurseStore(tmp_path / "purses.sqlite")
    with rh.purse("1CNY", wait=True, store=store) as purse:
        told = await ends(rh, calls(rh, 12))
    assert told == ["BudgetExceededError"] * 3 + ["Result"] * 9, "a tenth could cost it all"
    assert (purse.spent, purse.reserved) == (Decimal("0.9"), NOTHING)
    if store is not None:
        await store.close()


async def test_who_waits_for_room_does_so_within_its_time(server: Server, rh: RunningHub) -> None:
    server.answers_queries(status("RUNNING", results=None))
    with rh.purse("0.3CNY", wait=True) as purse:
        await a_call(rh).submit()
        with pytest.raises(errors.TaskTimeoutError, match=r"0\.3 CNY does not hold") as caught:
            await a_call(rh).with_options(timeout=0.1)
        assert isinstance(caught.value.refusal, BudgetExceededError)
        assert caught.value.http_status == 402
        assert purse.reserved == PRICE


async def test_who_waits_holds_nothing_elsewhere(server: Server, rh: RunningHub) -> None:
    over = asyncio.Event()
    server.answers_queries(when(over, costing("0.1")))
    narrow, wide = rh.purse("0.2CNY", wait=True), rh.purse("1CNY")
    with narrow:
        first = await a_call(rh).submit()
    with wide, narrow:
        second = asyncio.ensure_future(a_call(rh).run())
    await asyncio.sleep(0.05)
    assert (wide.reserved, narrow.reserved) == (NOTHING, PRICE)
    over.set()
    await first
    with pytest.raises(BudgetExceededError):
        await second
    assert (wide.spent, wide.reserved) == (NOTHING, NOTHING)


async def test_two_purses_that_are_entered_in_either_order_do_not_wait_for_each_other(
    server: Server, rh: RunningHub
) -> None:
    server.answers_queries(after(0.01, costing("0.1")))
    one, other = rh.purse("0.3CNY", wait=True), rh.purse("0.3CNY", wait=True)
    with one, other:
        some = calls(rh, 1)
    with other, one:
        some += calls(rh, 1)
    async with asyncio.timeout(10):
        assert await ends(rh, some) == ["Result", "Result"]
    assert one.spent == other.spent == Decimal("0.2")


# -- to which purse a call belongs -----------------------------------------------------------------


async def in_tasks(rh: RunningHub) -> None:
    async with asyncio.TaskGroup() as group:
        for n in range(2):
            group.create_task(a_call(rh, prompt=f"picture {n}").run())

    async def within() -> None:
        await a_call(rh)

    await asyncio.create_task(within())


async def in_a_map(rh: RunningHub) -> None:
    forms = [call.to_dict() for call in calls(rh, 3)]
    async with rh.map(forms) as outcomes:
        async for outcome in outcomes:
            outcome.unwrap()


async def in_a_map_of_calls(rh: RunningHub) -> None:
    made = (a_call(rh, prompt=f"picture {n}") for n in range(3))
    async with rh.map(made, concurrency=1) as outcomes:
        async for outcome in outcomes:
            outcome.unwrap()


async def gathered(rh: RunningHub) -> None:
    await rh.gather(*calls(rh, 3))


async def typed_and_from_text(rh: RunningHub) -> None:
    await rh.seedream.seedream_v4_5_text_to_image(prompt="a red bicycle", resolution="2k")
    await rh.from_dict(a_call(rh).to_dict())
    await a_call(rh).copy()


@pytest.mark.parametrize(
    "way", [in_tasks, in_a_map, in_a_map_of_calls, gathered, typed_and_from_text]
)
async def test_every_way_of_calling_belongs_to_the_purse(rh: RunningHub, way: Any) -> None:
    with rh.purse("1CNY") as purse:
        await way(rh)
    await a_call(rh)
    assert purse.spent == 3 * PRICE


async def test_it_is_where_a_call_was_made_that_counts(rh: RunningHub) -> None:
    before = a_call(rh)
    forms = [a_call(rh).to_dict()]
    async with rh.purse("1CNY") as purse:
        within, outcomes, template = a_call(rh), rh.map(forms), a_call(rh)
        await before
        assert purse.spent == 0
    await within
    async with outcomes:
        assert [outcome.error async for outcome in outcomes] == [None]
    assert purse.spent == 2 * PRICE
    await template.copy()
    assert purse.spent == 3 * PRICE, "a copy outside of any belongs where its original does"
    with rh.purse("1CNY") as another:
        await template.copy()
    assert (purse.spent, another.spent) == (3 * PRICE, PRICE)


async def test_one_purse_may_be_entered_at_once_and_again(rh: RunningHub) -> None:
    purse, other = rh.purse("2CNY"), rh.purse("2CNY")

    async def request(own: Purse) -> None:
        with own, own:
            await asyncio.sleep(0)
            await a_call(rh)
            await asyncio.sleep(0)
        await a_call(rh)

    await asyncio.gather(*(request(each) for each in (purse, other, purse)))
    assert (purse.spent, other.spent) == (2 * PRICE, PRICE)


async def test_a_purse_for_each_user_in_one_line(rh: RunningHub, tmp_path: Path) -> None:
    store = SqlitePurseStore(tmp_path / "purses.sqlite")

    async def handler(user: str) -> str:
        with rh.purse("0.5CNY", owner=user, store=store):
            try:
                await a_call(rh)
            except BudgetExceededError as error:
                return error.user_message
        return "done"

    told = await asyncio.gather(*(handler(user) for user in ("ann", "ben") for _ in range(3)))
    assert sorted(told) == ["Your budget for this is used up."] * 2 + ["done"] * 4
    assert store.balance("ann", "CNY").spent == 2 * PRICE
    await store.close()
    with rh.purse("0.5CNY", owner="ann", store=store), pytest.raises(PurseStoreError):
        await a_call(rh)


async def test_an_owner_has_one_budget_in_a_client_also_without_a_store(rh: RunningHub) -> None:
    async def handler(user: str) -> None:
        with rh.purse("0.5CNY", owner=user):
            await a_call(rh)

    ends = [await ended(handler(user)) for user in ("ann", "ann", "ben", "ann")]
    assert ends == ["", "", "", "BudgetExceededError"]
    with rh.purse("0.5CNY") as nobodys:
        await a_call(rh)
    assert (nobodys.spent, rh.purse("0.5CNY").spent) == (PRICE, NOTHING)
    assert rh.purse("9CNY", owner="ann").spent == 2 * PRICE


async def ended(work: Awaitable[None]) -> str:
    """The name of the error, if any."""
    try:
        await work
    except errors.RunningHubError as error:
        return type(error).__name__
    return ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("owner", value) for value in (None, 5, "a\nb", "x" * 600)),
        *(("store", value) for value in ("purses.sqlite", MemoryPurseStore, object())),
        *(("prices", value) for value in ("0.4CNY", [("seedream", "0.4CNY")])),
        *(("unknown_ok", value) for value in ("no", 1, None)),
        ("wait", "yes"),
    ],
)
async def test_what_a_purse_cannot_be_made_with(rh: RunningHub, name: str, value: Any) -> None:
    with pytest.raises(errors.InvalidParameterError) as caught:
        rh.purse("1CNY", **{name: value})
    assert caught.value.parameter == name


async def test_a_call_that_waits_for_its_inputs_holds_no_money(
    server: Server, rh: RunningHub
) -> None:
    """Both would not fit at once; the first one costs less than was set aside for it."""
    over = asyncio.Event()
    server.answers_queries(when(over, costing("0.01")))
    with rh.purse("0.21CNY") as purse:
        picture = a_call(rh)
        outer = rh.call("seedream-v4.5/image-to-image", image_urls=[picture], prompt="at night")
        running = asyncio.ensure_future(outer.with_options(max_cost="0.2CNY").run())
        await until(lambda: server.tasks)
        await asyncio.sleep(0.02)
        assert purse.reserved == PRICE, "the inner one's alone"
        over.set()
        await running
    assert len(server.tasks) == 2
    assert purse.spent == Decimal("0.02")


async def test_an_inner_call_belongs_where_it_was_made(rh: RunningHub) -> None:
    with rh.purse("1CNY") as pictures:
        picture = a_call(rh)
    with rh.purse("1CNY") as films:
        outer = rh.call("seedream-v4.5/image-to-image", image_urls=[picture], prompt="at night")
        await outer.with_options(max_cost="0.3CNY")
    assert (pictures.spent, films.spent) == (PRICE, PRICE)


# -- what is not published -------------------------------------------------------------------------

WORKFLOW = shipped.TEXT_TO_IMAGE


def workflow(rh: RunningHub) -> Call:
    return rh.workflows.run(WORKFLOW, {"6": {"text": "a red bicycle"}})


@pytest.fixture
async def coins() -> AsyncIterator[Sandbox]:
    """An account that pays in coins."""
    async with Sandbox(api_kind="NORMAL", speed=100, task_seconds=10, small=True) as ours:
        yield ours


def costs(sandbox: Sandbox, *amounts: str) -> None:
    """What the next tasks cost, and all others at last."""
    steps = [succeed(usage={"consumeCoins": amount}) for amount in amounts[:-1]]
    sandbox.script(None, [*steps, succeed(usage={"consumeCoins": amounts[-1]}, times=None)])


def paid_by(sandbox: Sandbox, **settings: Any) -> RunningHub:
    return RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02, **settings)


@pytest.mark.parametrize("budget", ["100coins", "100RH", "9CNY"])
async def test_an_unknown_price_raises(rh: RunningHub, server: Server, budget: str) -> None:
    with rh.purse(budget), pytest.raises(PriceUnknownError, match="max_cost") as caught:
        await workflow(rh)
    assert isinstance(caught.value, BudgetExceededError)
    assert caught.value.priced_as == f"workflow/{WORKFLOW}"
    assert not server.tasks


@pytest.mark.parametrize(
    ("purse", "option"),
    [
        ({"unknown_ok": True}, None),
        ({}, "30coins"),
        ({}, "30 RH"),
        ({"prices": {f"workflow/{WORKFLOW}": "30coins"}}, None),
        ({"prices": {f"workflow/{WORKFLOW}": "99coins"}}, "30coins"),
    ],
)
async def test_coins_are_money_too(coins: Sandbox, purse: Any, option: str | None) -> None:
    costs(coins, "20")
    made = 0
    async with paid_by(coins) as rh, rh.purse("100coins", **purse) as ours:
        while True:
            call = workflow(rh)
            try:
                await (call if option is None else call.with_options(max_cost=option))
            except BudgetExceededError:
                break
            made += 1
    assert made == len(coins.tasks) == (5 if purse.get("unknown_ok") else 4)
    assert ours.spent == made * 20
    assert ours.budget == Money(Decimal(100), "RH")


async def test_the_clients_budget_may_let_unknown_prices_pass(coins: Sandbox) -> None:
    costs(coins, "20")
    async with paid_by(coins, budget="100coins") as rh:
        with pytest.raises(PriceUnknownError):
            await workflow(rh)
    async with paid_by(coins, budget=PurseSettings("100coins", unknown_ok=True)) as rh:
        await workflow(rh)
        assert rh.budget is not None
        assert rh.budget.spent == 20


async def test_a_run_is_expected_to_cost_the_highest_that_was_seen(tmp_path: Path) -> None:
    name = f"workflow/{WORKFLOW}"
    kind = learned.kind_of("cn", name)
    runs = [learned.Run(kind, Money(Decimal(n), "RH"), None) for n in (20, 40, 10)]
    learned.remember(tmp_path, runs)
    async with RunningHub(KEY, site="cn", state_dir=tmp_path) as rh:
        with rh.purse("39coins"), pytest.raises(BudgetExceededError, match="would cost 40"):
            await workflow(rh)


async def test_a_price_in_another_currency_is_not_known(rh: RunningHub) -> None:
    with rh.purse("9USD"), pytest.raises(PriceUnknownError):
        await a_call(rh)
    with pytest.raises(errors.InvalidParameterError, match="an amount in CNY"):
        rh.purse("9CNY", prices={f"workflow/{WORKFLOW}": "30coins"})


async def test_what_a_call_may_cost_stands_in_its_text_form(rh: RunningHub) -> None:
    call = workflow(rh).with_options(max_cost="30coins")
    assert call.to_dict()["options"] == {"max_cost": "30coins"}
    with rh.purse("20coins"), pytest.raises(BudgetExceededError, match="would cost 30"):
        await rh.from_dict(call.to_dict())
    told = workflow(rh).with_options(max_cost=parse_budget("0.5 CNY")).to_dict()
    assert told["options"] == {"max_cost": "0.5CNY"}
    for wrong in ("30", "0coins", "-1coins", 30):
        with pytest.raises(errors.InvalidParameterError, match="max_cost"):
            workflow(rh).with_options(max_cost=wrong)  # type: ignore[arg-type]


async def test_prices_are_shared_by_the_purses_of_a_client(server: Server, rh: RunningHub) -> None:
    for _ in range(3):
        with rh.purse("1CNY"):
            await a_call(rh)
    assert len(server.previews) == 1


# -- charging somebody else ------------------------------------------------------------------------


async def test_an_owner_is_charged_by_the_price_function(server: Server, rh: RunningHub) -> None:
    def charge(charge: Charge) -> Decimal:
        return Decimal(0) if charge.outcome == "failed" else charge.cost * 2

    store = MemoryPurseStore(price=charge)
    server.answers_queries(costing("0.15"), costing("0.15", word="FAILED"))
    with rh.purse("0.7CNY", owner="ann", store=store) as purse:
        await a_call(rh)
        assert purse.spent == Decimal("0.30")
        with pytest.raises(errors.TaskFailedError):
            await a_call(rh)
        assert purse.spent == Decimal("0.30"), "a failure costs the user nothing"
        with rh.purse("0.35CNY", owner="ben", store=store), pytest.raises(BudgetExceededError):
            await a_call(rh)


# -- together with bulk runs -----------------------------------------------------------------------


async def test_a_price_function_that_fails_for_one_call_harms_no_other(
    server: Server, rh: RunningHub
) -> None:
    server.answers_queries(costing("0.9"))

    def price(charge: Charge) -> Decimal:
        if charge.cost > PRICE:
            raise ValueError("not in the table")
        return charge.cost

    with rh.purse("9CNY", owner="ann", store=MemoryPurseStore(price=price)) as purse:
        await rh.gather(*calls(rh, 3))
        assert (purse.spent, purse.reserved) == (3 * PRICE, NOTHING), "what was held counts"
        with pytest.raises(PurseStoreError, match="not in the table"):
            await a_call(rh)
        assert purse.reserved == 0


def test_the_errors_of_bulk_runs_are_of_these_kinds() -> None:
    assert issubclass(BudgetReached, BudgetExceededError)
    assert issubclass(PriceUnknown, PriceUnknownError)


async def test_a_bulk_run_in_a_purse_stops_there(
    server: Server, rh: RunningHub, tmp_path: Path
) -> None:
    jobs = [{"id": f"{n}", **call.to_dict()} for n, call in enumerate(calls(rh, 9))]
    with rh.purse("0.7CNY") as purse:
        async with BulkRun(rh, out=tmp_path / "out") as run:
            states = [outcome.state async for outcome in run.add(jobs)]
    assert isinstance(run.stopped, BudgetExceededError)
    assert states.count("saved") == len(server.tasks) == 3
    assert purse.spent == 3 * PRICE
