"""Budgets in RH coins, for workflows and apps, which have no published price."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import BudgetReached, BulkRun, PriceUnknown, parse_budget
from runninghub_async.bulk.recovery import recover
from runninghub_async.errors import InvalidParameterError
from runninghub_async.sandbox import Sandbox, succeed
from runninghub_async.sandbox.shipped import IMAGE_TO_VIDEO, PICTURE_APP, TEXT_TO_IMAGE
from tests.bulk.helpers import job_file
from tests.cli.command import Command

WORKFLOW, APP = f"workflow/{TEXT_TO_IMAGE}", f"app/{PICTURE_APP}"
RECIPE = f"""\
kind: workflow
id: "{TEXT_TO_IMAGE}"
output: image
summary: A picture.
parameters:
- {{name: prompt, node: "6", field: text, type: string, required: true}}
"""


def runs(count: int, **more: Any) -> list[dict[str, Any]]:
    """Runs of a workflow, as a job file has them."""
    form = {"workflow": TEXT_TO_IMAGE, "nodes": {"6": {"text": "a red bicycle"}}}
    return [{"id": f"job-{n}", **form, **more} for n in range(count)]


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """An account that pays in coins: 20 for each task."""
    async with Sandbox(api_kind="NORMAL", speed=100, task_seconds=10, small=True) as ours:
        ours.script(None, succeed(usage={"consumeCoins": "20"}, times=None))
        yield ours


async def run(sandbox: Sandbox, out: Path, jobs: Any, budget: str, **settings: Any) -> BulkRun:
    async with (
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh,
        BulkRun(rh, out=out, budget=parse_budget(budget), **settings) as bulk,
    ):
        async for _ in bulk.add(jobs):
            pass
    return bulk


@pytest.mark.parametrize(
    ("given", "more"),
    [
        ({"prices": {WORKFLOW: "30coins"}}, {}),
        ({"prices": {WORKFLOW: "30RH"}}, {}),
        ({}, {"options": {"max_cost": "30coins"}}),
        ({"prices": {WORKFLOW: "1coin"}}, {"options": {"max_cost": "30 coins"}}),
    ],
)
async def test_a_budget_in_coins_takes_what_a_run_is_said_to_cost(
    sandbox: Sandbox, out: Path, given: Any, more: Any
) -> None:
    bulk = await run(sandbox, out, runs(9, **more), "100coins", **given)
    assert isinstance(bulk.stopped, BudgetReached)
    assert len(sandbox.tasks) == 4, "20 each; with 80 spent another 30 do not fit"
    assert bulk.totals.money == Decimal(80)
    assert "100 RH" in str(bulk.stopped)


async def test_without_a_word_about_it_the_cost_is_unknown_and_then_billed(
    sandbox: Sandbox, out: Path
) -> None:
    bulk = await run(sandbox, out, runs(9), "100coins")
    assert isinstance(bulk.stopped, PriceUnknown)
    assert not sandbox.tasks
    bulk = await run(sandbox, out, runs(9), "100coins", budget_unknown_ok=True, concurrency=1)
    assert len(sandbox.tasks) == 5, "the first bill says what the others cost"
    assert bulk.totals.money == Decimal(100)


async def test_a_price_in_money_says_nothing_about_coins(sandbox: Sandbox, out: Path) -> None:
    bulk = await run(sandbox, out, runs(2, options={"max_cost": "0.4CNY"}), "100coins")
    assert isinstance(bulk.stopped, PriceUnknown)
    assert not sandbox.tasks


async def test_a_budget_in_coins_holds_over_chains_which_go_on_with_more(
    sandbox: Sandbox, out: Path
) -> None:
    """Runs of one workflow, whose picture the run of another takes."""
    films = [
        {
            "id": f"film-{n}",
            "workflow": IMAGE_TO_VIDEO,
            "nodes": {"1": {"image": {"job": each["id"]}}},
        }
        for n, each in enumerate(runs(3))
    ]
    prices = {WORKFLOW: "20coins", f"workflow/{IMAGE_TO_VIDEO}": "30coins"}
    jobs = [job for chain in zip(films, runs(3), strict=True) for job in chain]
    bulk = await run(sandbox, out, jobs, "95coins", prices=prices, concurrency=1)
    assert isinstance(bulk.stopped, BudgetReached)
    assert bulk.totals.money == 20 * len(sandbox.tasks) == 80
    bulk = await run(sandbox, out, jobs, "130coins", prices=prices)
    assert bulk.stopped is None
    assert bulk.totals.money == 120
    assert len(sandbox.tasks) == 6


async def test_coins_and_money_are_not_added_up(sandbox: Sandbox, out: Path) -> None:
    cost: dict[str, Any] = {"options": {"max_cost": "30coins"}}
    bulk = await run(sandbox, out, runs(1, **cost), "100coins")
    assert bulk.totals.money == 20
    with pytest.raises(InvalidParameterError, match=r"counted in RH coins \(20 so far\)"):
        await run(sandbox, out, runs(2, **cost), "9CNY")
    bulk = await run(sandbox, out, runs(2, **cost), "100coins")
    assert bulk.totals.money == 40


async def test_the_command_takes_coins_for_workflows_apps_and_recipes(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    (tmp_path / "portrait.yaml").write_text(RECIPE)
    jobs = [
        *runs(2),
        {"id": "app", "app": PICTURE_APP, "nodes": {"122": {"prompt": "a hill"}}},
        {"id": "recipe", "model": "portrait", "params": {"prompt": "a hill"}},
    ]
    here = {
        "RUNNINGHUB_API_KEY": sandbox.api_key,
        "RUNNINGHUB_BASE_URL": sandbox.base_url,
        "RUNNINGHUB_CATALOGUE": "portrait.yaml",
    }
    prices = [f"--price={name}=30coins" for name in (WORKFLOW, APP, "portrait")]
    words = ["bulk", str(job_file(tmp_path, jobs)), "--out", str(tmp_path / "out"), *prices]
    command = Command(here, tmp_path)
    planned = await command(*words, "--json", "--budget", "110coins", "--dry-run")
    assert "120" in planned.out, "what all four are said to cost"
    assert "RH" in planned.out
    ran = await command(*words, "--json", "--budget", "110coins", "--concurrency", "1")
    told = json.loads(ran.out.splitlines()[-1])
    assert (told["money"], told["currency"], told["stopped"]) == ("80", "RH", None), ran.err


@pytest.mark.parametrize("is_there", [True, False])
async def test_a_ledger_that_is_built_anew_knows_in_what_its_amounts_are(
    sandbox: Sandbox, out: Path, is_there: bool
) -> None:
    """By what the old one says, else by the bills in the results."""
    cost: dict[str, Any] = {"options": {"max_cost": "30coins"}}
    await run(sandbox, out, runs(1, **cost), "100coins")
    ledger = out / "ledger.sqlite"
    if is_there:
        with closing(sqlite3.connect(ledger)) as db, db:
            db.execute("UPDATE jobs SET state = 'wrong'")
        (out / "results.jsonl").unlink()
    else:
        ledger.unlink()
    await recover(out)
    if not is_there:
        with pytest.raises(InvalidParameterError, match=r"counted in RH coins \(20 so far\)"):
            await run(sandbox, out, runs(2, **cost), "9CNY")
    with closing(sqlite3.connect(ledger)) as db:
        noted = db.execute("SELECT told FROM about WHERE what = 'currency'").fetchall()
    assert noted == [("RH",)]
