"""What tasks cost, wherever the service tells it."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import Any

import pytest

from runninghub_async import Money, RunningHub
from runninghub_async.http import wire
from runninghub_async.models.usage import Usage
from runninghub_async.sandbox import Sandbox
from tests.helpers import a_call, client
from tests.misbehaving import Server, answer, status, v1_code

TASK = 2_013_508_786_110_730_241
ROUNDED = 2_013_508_786_110_730_200
"""As a double has it; others have the same."""


def used(amount: Any, name: str = "thirdPartyConsumeMoney") -> dict[str, Any]:
    return {"consumeMoney": None, "thirdPartyConsumeMoney": None, name: amount}


def entry(task: Any, amount: Any, parent: Any = None, **more: Any) -> dict[str, Any]:
    return {"taskId": task, "parentTaskId": parent, "usage": used(amount, **more)}


@pytest.mark.parametrize(
    ("own", "listed", "cost"),
    [
        (used("0.36"), None, "0.36"),
        (used("0.36"), [], "0.36"),
        (used(None), [entry(TASK, "0.36")], "0.36"),
        (None, [entry(str(TASK), 0.36)], "0.36"),
        ({}, [entry(ROUNDED, "0.36")], "0.36"),
        # where both stand
        (used("0.36"), [entry(TASK, "0.36")], "0.36"),
        (used("0.36"), [entry(ROUNDED, "0.36")], "0.36"),
        (used("0.5"), [entry(1, "0.3", TASK), entry(2, "0.2", TASK)], "0.5"),
        (used("0.2"), [entry(TASK, "0.2"), entry(1, "0.3", TASK)], "0.5"),
        (used("0.1"), [entry(1, "0.3", TASK)], "0.4"),
        (used("0.5"), [entry(TASK, "0.2"), entry(1, "0.3", TASK)], "0.5"),
        # each once
        (None, [entry("1", "0.3"), entry("1", "0.3"), entry(2, "0.06")], "0.36"),
        (None, [entry("1", None), entry("1", "0.3")], "0.3"),
        (None, [entry(ROUNDED, "0.3", ROUNDED), entry(ROUNDED, "0.3", ROUNDED)], "0.6"),
        (None, [{"usage": used("0.3")}, {"usage": used("0.3")}], "0.6"),
        # of different kinds
        (used("0.1", "consumeMoney"), [entry(1, "0.3", TASK)], "0.4"),
        # odd ones
        (used("-0.36"), [entry(1, "0.3")], "0.3"),
        (used("-0.36"), None, None),
        (used("0.3"), [entry(1, "-0.3"), None, 7, "x", {}], "0.3"),
        (used("0"), None, "0"),
        (used("NaN"), "many", None),
    ],
)
def test_each_task_s_cost_counts_once(own: Any, listed: Any, cost: str | None) -> None:
    body = {"taskId": str(TASK), "status": "SUCCESS", "usage": own, "taskUsageList": listed}
    wanted = None if cost is None else Decimal(cost)
    assert wire.task_answer(body).usage.cost == wanted


def test_costs_in_several_currencies_make_no_sum() -> None:
    listed = [
        {"taskId": 1, "usage": {**used("0.3"), "currency": "CNY"}},
        {"taskId": 2, "usage": {**used("0.1"), "currency": "USD"}},
    ]
    assert wire.task_answer({"taskId": str(TASK), "taskUsageList": listed}).usage.cost is None


def test_the_price_of_the_upstream_model_counts_before_that_of_running_it() -> None:
    assert Usage(money=Decimal("0.1"), third_party_money=Decimal("0.2")).cost == Decimal("0.2")
    assert Usage(money=Decimal("0.1"), third_party_money=Decimal(0)).cost == Decimal("0.1")
    assert Usage(money=Decimal("0.1"), third_party_money=Decimal(-1)).cost == Decimal("0.1")
    assert Usage(coins=Decimal(5)).cost is None


def test_every_output_of_v1_repeats_what_the_task_cost() -> None:
    told = {"fileUrl": "https://example.com/1.png", "consumeMoney": "0.1"}
    body = {"code": 0, "msg": "success", "data": [{"fileUrl": "https://e.com"}, told, told]}
    answered = wire.outputs_answer(body)
    assert answered is not None
    assert answered.usage.cost == Decimal("0.1")


def test_a_failed_task_of_v1_may_cost() -> None:
    data = {"failedReason": {}, "consumeMoney": "0.1", "consumeCoins": "3"}
    answered = wire.outputs_answer({"code": 805, "msg": "failed", "data": data})
    assert answered is not None
    assert (answered.usage.cost, answered.usage.coins) == (Decimal("0.1"), Decimal(3))


async def test_a_client_sums_what_lists_of_tasks_tell() -> None:
    more = {"usage": {}, "taskUsageList": [entry(1, "0.3"), entry(2, "0.06")]}
    bill = status("SUCCESS", results=[{"text": "x", "outputType": "txt"}], **more)
    async with Server(queries=[bill]) as server, client(server) as rh:
        call = a_call(rh)
        result = await call
        assert result.usage.third_party_money == result.usage.cost == Decimal("0.36")
        assert call.task is not None
        assert call.task.usage == result.usage
        assert rh.stats().money == Decimal("0.36")


@pytest.mark.parametrize(
    "event",
    [
        {"taskId": str(TASK), "status": "SUCCESS", "taskUsageList": [entry(1, "0.3")]},
        '{"code": 0, "msg": "success", "data": [{"fileUrl": "x", "consumeMoney": "0.3"}]}',
    ],
)
async def test_a_webhook_tells_the_cost(event: Any) -> None:
    record = {"id": "7", "taskId": str(TASK), "eventData": event}
    told = answer({"code": 0, "msg": "success", "data": record})
    async with Server(downloads=[told]) as server, client(server) as rh:
        assert (await rh.webhooks.detail(TASK)).usage.cost == Decimal("0.3")


# -- one number --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("third_party", "money", "coins", "total"),
    [
        ("0.2", "0.1", "5", ("0.2", "CNY")),
        ("0", "0.1", "5", ("0.1", "CNY")),
        (None, "0.1", "5", ("0.1", "CNY")),
        ("-1", "0.1", None, ("0.1", "CNY")),
        (None, None, "5", ("5", "RH")),
        ("0", "0", "5", ("5", "RH")),
        ("0", None, None, ("0", "CNY")),
        (None, None, "0", ("0", "RH")),
        ("NaN", None, None, None),
        (None, None, None, None),
    ],
)
def test_the_total_is_one_number_and_never_a_sum_of_kinds(
    third_party: str | None, money: str | None, coins: str | None, total: tuple[str, str] | None
) -> None:
    told = {"thirdPartyConsumeMoney": third_party, "consumeMoney": money, "consumeCoins": coins}
    usage = wire.usage_in({"usage": {**told, "currency": "CNY"}})
    assert usage.total == (None if total is None else Money(Decimal(total[0]), total[1]))


def test_of_several_tasks_like_is_added_to_like() -> None:
    listed = [entry(1, "0.3", TASK), entry(1, "0.3", TASK), entry(2, "0.2", name="consumeMoney")]
    body = {"taskId": str(TASK), "usage": used("0.5", "consumeCoins"), "taskUsageList": listed}
    usage = wire.usage_in(body)
    assert usage.total == Money(Decimal("0.3"), None)
    assert (usage.money, usage.coins) == (Decimal("0.2"), Decimal("0.5"))


def test_amounts_in_several_currencies_have_no_total() -> None:
    listed = [
        {"taskId": 1, "usage": {**used("0.3"), "currency": "CNY"}},
        {"taskId": 2, "usage": {**used("0.1"), "currency": "USD"}},
    ]
    assert wire.task_answer({"taskId": str(TASK), "taskUsageList": listed}).usage.total is None


# -- the account's currency --------------------------------------------------------------------


async def test_the_currency_is_the_accounts_and_is_asked_for_once() -> None:
    async with Sandbox(task_seconds=0.05) as sandbox:
        async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh:
            results = await asyncio.gather(*(a_call(rh).run() for _ in range(5)))
        asked = [seen for seen in sandbox.requests if seen.path.endswith("/accountStatus")]
    assert {result.usage.total.currency for result in results if result.usage.total} == {"CNY"}
    assert all(result.usage.currency == "CNY" for result in results)
    assert len(asked) == 1


@pytest.mark.parametrize("refuse", [v1_code(1601), answer("", 502), answer({"code": 0})])
async def test_a_currency_that_is_not_told_is_unknown_and_not_asked_for_again(refuse: Any) -> None:
    done = status("SUCCESS", usage=used("0.2"), results=[{"text": "x"}])
    async with Server(queries=[done], accounts=[refuse]) as server, client(server) as rh:
        for _ in range(3):
            result = await a_call(rh)
            assert result.usage.total == Money(Decimal("0.2"), None)
        assert sum("accountStatus" in seen.path for seen in server.seen) == 1


@pytest.mark.parametrize("told", [used("0.2") | {"currency": "USD"}, used(5, "consumeCoins"), {}])
async def test_nobody_asks_for_a_currency_that_is_told_or_not_needed(told: Any) -> None:
    done = status("SUCCESS", usage=told, results=[{"text": "x"}])
    async with Server(queries=[done]) as server, client(server) as rh:
        await a_call(rh)
        assert not any("accountStatus" in seen.path for seen in server.seen)
