"""Budgets: exact, over several runs, and without guesses."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import errors
from runninghub_async.bulk import Budget, BudgetReached, BulkRun, PriceUnknown, parse_budget
from tests.bulk.helpers import Folder, bulk, bulk_with, form, forms, service
from tests.helpers import client
from tests.misbehaving import Behaviour, Request, Server, accept, answer, reset, status, v1_code

PRICE = Decimal("0.2")
"""What a job of these tests is published to cost, in CNY."""


def costing(amount: str, currency: str = "CNY") -> Behaviour:
    """A task that reports what it cost."""

    async def behave(request: Request) -> None:
        results = [{"url": f"{request.server.base_url}/files/1.png", "outputType": "png"}]
        usage = {"thirdPartyConsumeMoney": amount, "currency": currency}
        await status("SUCCESS", results=results, usage=usage)(request)

    return behave


def priced(amount: str, currency: str) -> Behaviour:
    """Tells the live price, and makes tasks."""
    told = {"estimatedPrice": amount, "currency": currency, "isFreeThisCall": False}

    async def behave(request: Request) -> None:
        if "price-preview" in request.path:
            await answer(told)(request)
        else:
            await accept(request)

    return behave


def in_cny(*submits: Behaviour, cost: str = "0.2", **more: Any) -> Server:
    more.setdefault("queries", [costing(cost)])
    return service(*submits, **more)


@pytest.mark.parametrize(("amount", "jobs"), [("1CNY", 5), ("0.99CNY", 4), ("0.1CNY", 0)])
async def test_not_one_submit_too_many(out: Path, folder: Folder, amount: str, jobs: int) -> None:
    async with in_cny() as server:
        _, run = await bulk(server, out, forms(30), budget=parse_budget(amount))
        assert len(server.submits) == jobs
        assert isinstance(run.stopped, BudgetReached)
    assert run.totals.money == jobs * PRICE
    assert folder.states["saved"] == jobs


async def test_a_budget_holds_over_several_runs(out: Path, folder: Folder) -> None:
    async with in_cny() as server:
        for amount, jobs in (("1CNY", 5), ("1CNY", 5), ("1.4CNY", 7), ("100CNY", 10)):
            await bulk(server, out, forms(10), budget=parse_budget(amount))
            assert len(server.submits) == jobs
    assert folder.states == {"saved": 10}


async def test_what_is_in_flight_counts_and_what_it_really_cost_corrects(out: Path) -> None:
    async with in_cny(cost="0.1") as server:
        _, run = await bulk(server, out, forms(30), budget=parse_budget("1CNY"))
        assert len(server.submits) == 10, "each cost half of what was published"
    assert run.totals.money == Decimal("1.0")


async def test_tasks_of_an_earlier_run_count_while_they_run(out: Path, folder: Folder) -> None:
    finish = asyncio.Event()

    async def slow(request: Request) -> None:
        await finish.wait()
        await costing("0.2")(request)

    async with in_cny(queries=[slow]) as server:
        budget = parse_budget("0.7CNY")
        await bulk(server, out, forms(10), budget=budget, rh={"timeout": 1})
        assert folder.states["submitted"] == 3
        finish.set()
        await bulk(server, out, forms(10), budget=budget)
        assert len(server.submits) == 3
        _, run = await bulk(server, out, forms(10), budget=parse_budget("1CNY"))
        assert len(server.submits) == 5
    assert run.totals.money == Decimal("1.0")


async def test_tasks_submitted_without_a_budget_count_too(out: Path) -> None:
    async with in_cny(queries=[status("RUNNING", results=None)]) as server:
        await bulk(server, out, forms(3), rh={"timeout": 0.5})
        server._query[:] = [costing("0.2")]
        await bulk(server, out, forms(10), budget=parse_budget("1CNY"))
        assert len(server.submits) == 5


async def test_an_uncertain_submit_counts_with_its_estimate(out: Path) -> None:
    async with in_cny(reset, accept) as server:
        _, run = await bulk(server, out, forms(10), budget=parse_budget("1CNY"))
        assert len(server.submits) == 5
        assert run.totals.money == Decimal("1.0")
        _, run = await bulk(server, out, forms(10), budget=parse_budget("1CNY"))
        assert len(server.submits) == 5


async def test_a_failed_task_counts_with_what_it_cost(out: Path) -> None:
    usage = {"thirdPartyConsumeMoney": "0.05", "currency": "CNY"}
    failed = status("FAILED", errorCode="1015", usage=usage, results=None)
    async with in_cny(queries=[failed]) as server:
        _, run = await bulk(server, out, forms(2), budget=parse_budget("1CNY"), concurrency=1)
        assert run.totals.money == Decimal("0.10")
        _, run = await bulk(server, out, forms(3), budget=parse_budget("1CNY"))
        assert run.totals.money == Decimal("0.15")


async def test_another_currency_asks_the_live_price_once(out: Path) -> None:
    async with in_cny(priced("0.03", "USD"), queries=[costing("0.03", "USD")]) as server:
        jobs = [{"id": str(n), **form(f"picture {n}")} for n in range(20)]
        _, run = await bulk(server, out, jobs, budget=parse_budget("0.3USD"))
        previews = [r for r in server.submits if "price-preview" in r.path]
        assert len(previews) == 1
        assert len(server.submits) - len(previews) == 10
    assert run.totals.money == Decimal("0.30")


async def test_what_cannot_be_known_must_be_allowed(out: Path) -> None:
    async with in_cny(priced("0.03", "CNY"), queries=[costing("0.03", "USD")]) as server:
        _, run = await bulk(server, out, forms(3), budget=parse_budget("1USD"))
        assert isinstance(run.stopped, PriceUnknown)
        assert not server.tasks
        _, run = await bulk(
            server, out, forms(3), budget=parse_budget("1USD"), budget_unknown_ok=True
        )
        assert len(server.tasks) == 3
        assert run.totals.money == Decimal("0.09")


async def test_nothing_unknown_is_submitted_once_the_budget_is_gone(out: Path) -> None:
    async with in_cny(priced("1", "CNY"), queries=[costing("1", "USD")]) as server:
        _, run = await bulk(
            server,
            out,
            forms(30),
            budget=parse_budget("2USD"),
            budget_unknown_ok=True,
            concurrency=1,
        )
        assert isinstance(run.stopped, BudgetReached)
        assert len(server.tasks) == 2


async def test_a_budget_in_a_currency_that_is_not_the_accounts(out: Path) -> None:
    told = answer({"code": 0, "msg": "success", "data": {"currency": "CNY", "remainMoney": "5"}})
    async with service(downloads=[told]) as server, client(server) as rh:
        with pytest.raises(errors.InvalidParameterError, match="an amount in CNY"):
            async with BulkRun(rh, out=out, budget=Budget(Decimal(5), "USD")):
                pass


async def test_the_net_gone_while_a_price_is_asked_for_ends_nothing(
    out: Path, folder: Folder
) -> None:
    async with in_cny(queries=[costing("0.03", "USD")], outputs=[v1_code(1)]) as server:
        port = server.port
        await server.stop()
        async with client(server) as rh:
            _, run = await bulk_with(rh, out, forms(50), budget=parse_budget("1USD"))
        assert isinstance(run.stopped, errors.ConnectionFailedError)
        assert set(folder.states) == {"pending"}
        assert run.totals.unfinished < 20, "it does not run through the whole file"
        assert port
