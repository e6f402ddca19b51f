"""What tasks cost, wherever the service tells it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from runninghub_async.http import wire
from runninghub_async.models.usage import Usage
from tests.helpers import a_call, client
from tests.misbehaving import Server, answer, status

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
