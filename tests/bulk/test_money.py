"""Budgets: exact, over several runs, and without guesses."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, catalogue, errors
from runninghub_async.bulk import (
    Budget,
    BudgetReached,
    BulkRun,
    PriceUnknown,
    Totals,
    parse_budget,
)
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import MODEL, Folder, bulk, bulk_with, form, forms, service
from tests.helpers import client, until
from tests.misbehaving import (
    Behaviour,
    Request,
    Server,
    accept,
    after,
    answer,
    code,
    concurrency,
    price,
    reset,
    status,
    v1_code,
    when,
)

PRICE = Decimal("0.2")
"""What a job of these tests is published to cost, in CNY."""


def costing(amount: Any, currency: str = "CNY") -> Behaviour:
    """A task that reports what it cost."""

    async def behave(request: Request) -> None:
        results = [{"url": f"{request.server.base_url}/files/1.png", "outputType": "png"}]
        usage = {"thirdPartyConsumeMoney": amount, "currency": currency}
        await status("SUCCESS", results=results, usage=usage)(request)

    return behave


def in_cny(*submits: Behaviour, cost: Any = "0.2", **more: Any) -> Server:
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
        assert len(server.submits) == 9, "half of what was published; a tenth could cost it all"
    assert run.totals.money == Decimal("0.9")


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


async def test_a_retry_does_not_wait_for_money_that_is_set_aside_for_jobs_behind_it(
    out: Path, folder: Folder
) -> None:
    """With one job at a time nobody would look at the others' tasks before it had ended."""
    async with in_cny(queries=[status("RUNNING", results=None)]) as server:
        await bulk(server, out, forms(2), rh={"timeout": 0.5})
        assert folder.states == {"submitted": 2}
        failed = status("FAILED", errorCode="1015", results=None, usage={})
        server.answers_queries(failed, failed)
        async with asyncio.timeout(20):
            budget = parse_budget("0.1CNY")
            _, run = await bulk(server, out, forms(2), budget=budget, concurrency=1, retry_failed=1)
        assert isinstance(run.stopped, BudgetReached)
        assert "set aside for tasks of earlier runs" in str(run.stopped)
        assert len(server.submits) == 2


async def test_tasks_submitted_without_a_budget_count_too(out: Path) -> None:
    async with in_cny(queries=[status("RUNNING", results=None)]) as server:
        await bulk(server, out, forms(3), rh={"timeout": 0.5})
        server.answers_queries(costing("0.2"))
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
    async with in_cny(previews=[price("0.03", "USD")], queries=[costing("0.03", "USD")]) as server:
        jobs = [{"id": str(n), **form(f"picture {n}")} for n in range(20)]
        _, run = await bulk(server, out, jobs, budget=parse_budget("0.3USD"))
        assert len(server.previews) == 1
        assert len(server.submits) == 10
    assert run.totals.money == Decimal("0.30")


async def test_what_cannot_be_known_must_be_allowed(out: Path) -> None:
    async with in_cny(previews=[price("0.03", "CNY")], queries=[costing("0.03", "USD")]) as server:
        _, run = await bulk(server, out, forms(3), budget=parse_budget("1USD"))
        assert isinstance(run.stopped, PriceUnknown)
        assert not server.tasks
        _, run = await bulk(
            server, out, forms(3), budget=parse_budget("1USD"), budget_unknown_ok=True
        )
        assert len(server.tasks) == 3
        assert run.totals.money == Decimal("0.09")


async def test_nothing_unknown_is_submitted_once_the_budget_is_gone(out: Path) -> None:
    async with in_cny(previews=[price("1", "CNY")], queries=[costing("1", "USD")]) as server:
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


async def test_of_a_price_that_only_begins_its_beginning_is_set_aside(out: Path) -> None:
    """From 0.63 CNY a second: three films of five seconds fit, and no bill has come yet."""
    film = {"resolution": "540p", "duration": 5, "generateAudioSwitch": True}
    job = {"model": "pixverse-c1/reference-to-video", "params": {"prompt": "a boat", **film}}
    jobs = [{"id": str(n), **job} for n in range(20)]
    more: dict[str, Any] = {"budget": parse_budget("10CNY"), "concurrency": 20}
    async with in_cny(cost="3.15", limits=[concurrency(20)]) as server:
        _, run = await bulk(server, out, jobs, **more)
        assert isinstance(run.stopped, PriceUnknown), "what it costs is not known for that"
        _, run = await bulk(server, out, jobs, **more, budget_unknown_ok=True)
        assert isinstance(run.stopped, BudgetReached)
        assert len(server.submits) == 3
        assert run.totals.money == Decimal("9.45")


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


# -- estimates -----------------------------------------------------------------------------------

FREE: dict[str, Any] = {"isFreeThisCall": True, "freeLimit": True, "remainingFreeLimitCount": 3}


async def test_a_free_call_is_expected_to_cost_what_calls_cost_that_are_not(out: Path) -> None:
    previews = [price("0.14", "USD", **FREE)]
    bills = [costing("0.14", "USD")]
    async with in_cny(previews=previews, queries=bills, limits=[concurrency(200)]) as server:
        budget = parse_budget("1.40USD")
        _, run = await bulk(server, out, forms(210), budget=budget, concurrency=200)
        assert len(server.submits) == 10
    assert run.totals.money == Decimal("1.40")


@pytest.mark.parametrize("told", [0, "-0.14", None, "free"])
async def test_a_free_call_without_a_price_costs_what_is_published(out: Path, told: object) -> None:
    async with in_cny(previews=[price(told, **FREE)], limits=[concurrency(200)]) as server:
        _, run = await bulk(server, out, forms(210), budget=parse_budget("1.40CNY"))
        assert len(server.submits) == 7
    assert run.totals.money == Decimal("1.40")


@pytest.mark.parametrize("more", [FREE, {}])
@pytest.mark.parametrize("told", [0, "-0.14", None, "NaN"])
async def test_a_price_of_nothing_is_not_known(
    out: Path, told: object, more: dict[str, Any]
) -> None:
    async with in_cny(previews=[price(told, "USD", **more)]) as server:
        _, run = await bulk(server, out, forms(30), budget=parse_budget("1.40USD"))
        assert isinstance(run.stopped, PriceUnknown)
        assert not server.submits


async def test_on_the_ai_site_its_own_prices_count_with_all_their_parts(
    out: Path, tmp_path: Path
) -> None:
    """0.081 USD for a large picture, and 0.0027 for each picture given after the first."""
    jobs = [
        {
            "model": "seedream-v5-pro/image-to-image",
            "params": {
                "prompt": f"picture {n}",
                "resolution": "2k",
                "imageUrls": [f"https://example.com/{i}.png" for i in range(3)],
            },
        }
        for n in range(5)
    ]
    only_on_cn = [{"model": "hailuo-2.3-t2v-standard", "params": {"prompt": "a boat"}}]
    async with Sandbox(site="ai", task_seconds=0.05) as sandbox:
        async with RunningHub(
            sandbox.api_key, base_url=sandbox.base_url, site="ai", poll=0.02
        ) as hub:
            _, run = await bulk_with(hub, out, jobs, budget=parse_budget("0.2591USD"))
            assert isinstance(run.stopped, BudgetReached)
            assert run.totals.money == 2 * Decimal("0.0864")
            _, run = await bulk_with(
                hub, tmp_path / "two", only_on_cn, budget=Budget(Decimal(9), "USD")
            )
            assert isinstance(run.stopped, PriceUnknown)
        assert len(sandbox.tasks) == 2


@pytest.mark.parametrize(("told", "jobs"), [("0.5", 2), ("0.05", 5)])
async def test_of_a_told_and_a_published_price_the_higher_counts(
    out: Path, told: str, jobs: int
) -> None:
    async with in_cny(previews=[price(told)], cost=told) as server:
        finish = asyncio.Event()
        server.answers_queries(when(finish, costing(told)))
        run = asyncio.create_task(bulk(server, out, forms(30), budget=parse_budget("1CNY")))
        await until(lambda: len(server.submits) == jobs)
        await asyncio.sleep(0.1)
        assert len(server.submits) == jobs
        finish.set()
        await run


async def test_prices_are_told_for_each_film_that_is_given(out: Path) -> None:
    """A told price may depend on the length of a film: it holds for no other film."""

    async def by_length(request: Request) -> None:
        long = "long" in str(request.json)
        await price("5.0" if long else "0.5", "USD")(request)

    endpoint = next(
        e
        for e in catalogue
        if [p.type for p in e.params if p.required] in (["video", "string"], ["video"])
    )
    film = next(p.name for p in endpoint.params if p.type == "video")
    words = {p.name: "a boat" for p in endpoint.params if p.required and p.type == "string"}
    jobs = [
        {"model": endpoint.path, "params": {film: f"https://example.com/{name}.mp4", **words}}
        for name in ("short", "long")
    ]
    async with in_cny(previews=[by_length], queries=[costing("0.5", "USD")]) as server:
        await bulk(server, out, jobs, budget=parse_budget("2USD"))
        assert len(server.previews) == 2
        assert len(server.submits) == 1


async def test_a_low_first_bill_lowers_nothing(out: Path) -> None:
    bills = [costing("0.01"), after(0.3, costing("0.2"))]
    async with in_cny(queries=bills, limits=[concurrency(200)]) as server:
        _, run = await bulk(server, out, forms(100), budget=parse_budget("1CNY"))
        assert len(server.submits) == 5
    assert run.totals.money == Decimal("0.81")


async def test_a_bill_raises_the_price_of_what_waits_for_its_submit(out: Path) -> None:
    """Of ten jobs that have their money set aside one is submitted; its bill leaves none over."""
    first, billed = asyncio.Event(), asyncio.Event()

    async def refuse_others(request: Request) -> None:
        if first.is_set():
            await code(421)(request)
        else:
            first.set()
            await accept(request)

    async def bill(request: Request) -> None:
        await costing("1.5")(request)
        billed.set()

    async with in_cny(refuse_others, queries=[when(first, after(0.5, bill))]) as server:
        _, run = await bulk(server, out, forms(10), budget=parse_budget("2CNY"))
        assert billed.is_set()
        assert len(server.tasks) == 1
        assert isinstance(run.stopped, BudgetReached)
    assert run.totals.money == Decimal("1.5")


async def test_a_bill_counts_before_its_files_are_here(out: Path) -> None:
    fetched = asyncio.Event()
    slow = when(fetched, answer(b"GIF89a", headers={"Content-Type": "image/gif"}))
    async with in_cny(cost="0.9", downloads=[v1_code(1), slow]) as server:
        work = asyncio.create_task(
            bulk(server, out, forms(10), budget=parse_budget("2CNY"), concurrency=2)
        )
        await until(lambda: len(server.submits) == 2 and server.downloads)
        await asyncio.sleep(0.2)
        fetched.set()
        _, run = await work
        assert len(server.submits) == 2
    assert run.totals.money == Decimal("1.8")


async def test_a_later_run_knows_what_bills_have_shown(out: Path) -> None:
    async with in_cny(cost="0.9", limits=[concurrency(200)]) as server:
        await bulk(server, out, forms(1), budget=parse_budget("1CNY"))
        _, run = await bulk(server, out, forms(100), budget=parse_budget("3CNY"))
        assert len(server.submits) == 3
    assert run.totals.money == Decimal("2.7")


async def test_a_budget_that_bills_exceed_is_told_with_the_reason(out: Path) -> None:
    finish = asyncio.Event()
    async with in_cny(queries=[when(finish, costing("0.9"))]) as server:
        work = asyncio.create_task(bulk(server, out, forms(10), budget=parse_budget("1CNY")))
        await until(lambda: len(server.submits) == 5)
        finish.set()
        _, run = await work
        assert len(server.submits) == 5
    assert run.totals.money == Decimal("4.5")
    assert run.exceeded is not None
    assert "4.5 are spent, 3.5 more than the budget of 1 CNY" in run.exceeded
    assert "the bills of 5 tasks were 3.5 above what was expected" in run.exceeded


# -- what a person says ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", [MODEL, "seedream_v4_5_text_to_image"])
@pytest.mark.parametrize(("told", "jobs"), [("0.10CNY", 10), ("0.50CNY", 2)])
async def test_a_person_knows_better(out: Path, name: str, told: str, jobs: int) -> None:
    async with in_cny(cost=told[:4], previews=[price("0.3")]) as server:
        prices = {name: told}
        _, run = await bulk(server, out, forms(30), budget=parse_budget("1CNY"), prices=prices)
        assert len(server.submits) == jobs
        assert not server.previews
    assert run.totals.money == 1


async def test_bills_know_better_than_a_person(out: Path) -> None:
    async with in_cny(cost="0.9") as server:
        budget, prices = parse_budget("2CNY"), {MODEL: "0.1CNY"}
        _, run = await bulk(server, out, forms(30), budget=budget, prices=prices, concurrency=1)
        assert len(server.submits) == 2
    assert run.totals.money == Decimal("1.8")


@pytest.mark.parametrize(
    ("prices", "message"),
    [
        ({MODEL: "much"}, "much"),
        ({MODEL: "0CNY"}, "above zero"),
        ({"workflow/١٢": "3coins"}, "no model named 'workflow/١٢'"),  # digits, and no id
        ({"workflow/film": "3coins"}, "no model named 'workflow/film'"),
        ({MODEL: "0.4"}, "with an amount above zero and its currency"),
        ({MODEL: "-1CNY"}, "above zero"),
        ({MODEL: Budget(Decimal("NaN"), "CNY")}, "above zero"),
        ({MODEL: "0.4USD"}, "an amount in CNY, as the budget"),
        ({"": "0.4CNY"}, "the name of a model"),
        ({"seedream": "0.4CNY"}, "no model named 'seedream'"),
        ({"workflow/": "0.4CNY"}, "no model named"),
        ({MODEL: "0.4CNY", "seedream_v4_5_text_to_image": "0.5CNY"}, "one price for each"),
    ],
)
async def test_a_price_that_is_none(out: Path, prices: Any, message: str) -> None:
    async with in_cny() as server, client(server) as rh:
        with pytest.raises(errors.InvalidParameterError, match=message):
            BulkRun(rh, out=out, budget=parse_budget("1CNY"), prices=prices)


# -- bills -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("bill", ["-0.2", "0", "NaN", "9e999999", "much", []])
async def test_an_odd_bill_counts_as_expected(out: Path, folder: Folder, bill: Any) -> None:
    async with in_cny(cost=bill, limits=[concurrency(200)]) as server:
        _, run = await bulk(server, out, forms(30), budget=parse_budget("1CNY"))
        assert len(server.submits) == 5
        assert run.totals.money == run.totals.assumed == Decimal("1.0")
        assert run.totals.assumed_tasks == 5
        line = folder.lines[0]["usage"]
        assert (line["money"], line["assumed"]) == (None, "0.2")
        _, run = await bulk(server, out, forms(30), budget=parse_budget("1CNY"))
        assert len(server.submits) == 5, "a later run counts the same"
        assert run.totals.money == run.totals.assumed == Decimal("1.0")


async def test_a_bill_in_another_currency_counts_as_expected(out: Path) -> None:
    async with in_cny(queries=[costing("0.03", "USD")]) as server:
        _, run = await bulk(server, out, forms(30), budget=parse_budget("1CNY"))
        assert len(server.submits) == 5
    assert run.totals.assumed == Decimal("1.0")


def listing(*usages: tuple[int, str]) -> Behaviour:
    """A task whose own usage is empty, and whose costs stand in a list of tasks."""

    async def behave(request: Request) -> None:
        results = [{"url": f"{request.server.base_url}/files/1.png", "outputType": "png"}]
        own = int(request.json["taskId"])
        listed = [
            {
                "taskId": own + number,
                "parentTaskId": own if number else None,
                "taskStatus": "SUCCESS",
                "usage": {"consumeMoney": None, "thirdPartyConsumeMoney": amount},
            }
            for number, amount in usages
        ]
        empty = {"consumeMoney": None, "consumeCoins": None, "thirdPartyConsumeMoney": None}
        more = {"usage": empty, "taskUsageList": listed}
        await status("SUCCESS", results=results, **more)(request)

    return behave


async def test_costs_in_a_list_of_tasks_count(out: Path, folder: Folder) -> None:
    bills = [listing((1, "0.3"), (2, "0.06"), (2, "0.06"))]
    async with in_cny(queries=bills) as server:
        budget = parse_budget("2CNY")
        await bulk(server, out, forms(1), budget=budget)
        _, run = await bulk(server, out, forms(60), budget=budget)
        assert len(server.submits) == 5
        assert run.totals.money == 5 * Decimal("0.36")
        assert run.totals.assumed == 0
        assert folder.lines[0]["usage"]["money"] == "0.36"


async def test_unknown_costs_of_a_run_without_a_budget_count_in_one_with(out: Path) -> None:
    async with in_cny(cost="") as server:
        await bulk(server, out, forms(3))
        _, run = await bulk(server, out, forms(30), budget=parse_budget("1CNY"))
        assert len(server.submits) == 5
    assert run.totals.assumed == Decimal("1.0")


async def test_without_a_budget_no_bill_says_what_another_job_costs(
    out: Path, folder: Folder
) -> None:
    """Nobody asks what jobs cost then, so that a film's bill would count for a picture."""
    first_ended = asyncio.Event()

    async def by_turn(request: Request) -> None:
        if request.json["taskId"] == request.server.tasks[0]:
            await costing("5")(request)
            first_ended.set()
        else:
            await first_ended.wait()
            failed = {"errorCode": "1000", "errorMessage": "x"}
            word = "FAILED" if folder.states["saved"] else "RUNNING"
            await status(word, **(failed if word == "FAILED" else {}))(request)

    async with service(queries=[by_turn]) as server:
        outcomes, run = await bulk(server, out, forms(2))
    assert {each.state: (each.money, each.assumed) for each in outcomes} == {
        "saved": (Decimal(5), None),
        "failed": (None, None),
    }
    assert run.totals.money == 5
    assert run.totals.assumed_tasks == 0


async def test_what_is_paid_is_that_of_jobs_that_are_counted(out: Path) -> None:
    """At every moment, so that what all will cost is foreseen steadily."""
    each: set[Decimal] = set()

    async def look(totals: Totals) -> None:
        while True:
            if counted := totals.saved + totals.failed + totals.fetching:
                each.add(totals.money_here / counted)
            await asyncio.sleep(0)

    async with in_cny() as server, client(server) as hub, BulkRun(hub, out=out) as run:
        looking = asyncio.create_task(look(run.totals))
        assert len([outcome async for outcome in run.add(forms(12))]) == 12
        looking.cancel()
    assert each == {PRICE}
