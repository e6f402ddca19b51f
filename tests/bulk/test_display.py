"""What ``runninghub bulk`` tells of jobs, prices and budgets: before, while and after it runs."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from runninghub_async.bulk import Budget, BudgetReached, Check, JobSource, Totals, job_file_at
from runninghub_async.cli.bulk_display import Figures
from runninghub_async.models.prices import Price
from tests.bulk.helpers import MODEL, forms, job_file
from tests.bulk.test_command import events
from tests.cli.command import Command, on_terminal
from tests.helpers import until
from tests.misbehaving import Server, file_result, status, when

WORKFLOW = {"workflow": "1904136902449209346", "nodes": {"6": {"text": "a lake"}}}
ZERO = {
    "model": "wan-2.7/video-edit",
    "params": {"prompt": "a red bicycle", "imageUrls": ["https://x.org/a.png"], "duration": 5},
}


@pytest.fixture
def dry_run(tmp_path: Path) -> Any:
    """The look at jobs on one site, without a key."""
    offline = Command({}, tmp_path)

    async def look(jobs: list[dict[str, Any]], *options: str) -> Any:
        path = job_file(tmp_path, jobs)
        return await offline("--site", "cn", "bulk", path, "--out", "out", "--dry-run", *options)

    return look


@pytest.mark.parametrize(
    ("jobs", "options", "code", "said"),
    [
        (forms(10), "--budget 2CNY", 0, "The budget of 2 CNY holds all: 0 are spent"),
        (forms(10), "--budget 1CNY --quiet", 8, "after some 5 jobs; --budget 2.0CNY holds all"),
        (forms(10), "--budget 1USD", 8, "What 10 jobs cost in USD is not known"),
        (forms(10), f"--budget 2CNY --price {MODEL}=0.3CNY", 8, "the rest costs 3.0. It"),
        ([*forms(2), ZERO], "--budget 2CNY", 8, "1 job costs in CNY is not known"),
        ([*forms(2), ZERO], "--budget 2CNY --budget-unknown-ok", 0, "published as zero"),
        ([ZERO], f"--price {ZERO['model']}=1CNY --budget 1CNY", 0, "by given prices: 1 CNY"),
    ],
)
async def test_a_dry_run_fails_where_the_budget_cannot_hold_all(
    dry_run: Any, jobs: list[dict[str, Any]], options: str, code: int, said: str
) -> None:
    ended = await dry_run(jobs, *options.split())
    assert ended.code == code, ended.err
    assert said in ended.err


async def test_zero_and_unknown_prices_are_told_apart_before_a_run(dry_run: Any) -> None:
    ended = await dry_run([*forms(1), ZERO, WORKFLOW, WORKFLOW], "--budget", "9CNY", "--json")
    assert ended.code == 8, ended.err
    checked = events(ended.out)[-1]
    assert (checked["prices"], checked["zero_price"], checked["unknown_price"]) == (
        {"CNY": "0.2"}, 1, 2,
    )  # fmt: skip
    assert checked["budget"]["unknown"] == 3
    assert checked["budget"]["holds"] is False
    assert checked["budget"]["needed"] == "0.2"


async def test_zero_and_unknown_costs_are_told_apart_after_a_run(
    bulk: Command, server: Server, out: Path, tmp_path: Path
) -> None:
    url = f"{server.base_url}/files/1.png"
    free = {"consumeMoney": "0", "thirdPartyConsumeMoney": "0", "taskCostTime": "1"}
    results = [{"url": url, "outputType": "png"}]
    server.answers_queries(status("SUCCESS", results=results, usage=free), file_result)
    jobs = job_file(tmp_path, forms(2))
    ended = await bulk("bulk", jobs, "--out", out, "--concurrency", "1")
    assert ended.code == 0, ended.err
    assert "money: 0; 1 task told a cost of zero; what 1 task cost is not known" in ended.out


async def test_a_run_over_its_budget_and_its_resumption(
    bulk: Command, server: Server, out: Path, tmp_path: Path
) -> None:
    """Nobody has looked at the file: it is counted beside the run."""
    jobs = job_file(tmp_path, forms(10))
    over = await bulk("bulk", jobs, "--out", out, "--budget", "0.5CNY", "--no-check")
    assert over.code == 8, over.err
    assert "jobs: 2 saved, 8 pending" in over.out
    assert "with a higher --budget; for all that is left, about --budget 2.00CNY" in over.out
    finish = asyncio.Event()
    server.answers_queries(when(finish, file_result))
    command = ("bulk", jobs, "--out", out, "--budget", "1CNY", "--concurrency", "2", "--no-check")
    shown = await on_terminal(bulk, *command)
    await until(lambda: "2 of 10 done (2 by earlier runs), 2 running" in shown.seen, 60)
    assert "\n0 of 10 done" not in shown.seen
    assert "0.4 of 1 CNY spent" in shown.seen
    finish.set()
    assert await shown.end() == 8
    done = await bulk("bulk", jobs, "--out", out)
    assert "10 jobs, 5 of them done before; the rest by published prices: 1.0 CNY" in done.err
    again = await bulk("bulk", jobs, "--out", out, "--budget", "1CNY", "--dry-run")
    assert again.code == 0, "nothing is left that a budget would have to hold"
    assert again.err == "10 jobs, all of them done before: nothing to pay\n"


async def test_a_dry_run_knows_what_earlier_runs_were_billed(
    bulk: Command, server: Server, out: Path, tmp_path: Path
) -> None:
    """A workflow has no published price, and a model may turn out to cost more than its own."""
    results = [{"url": f"{server.base_url}/files/1.png", "outputType": "png"}]
    usage = {"consumeMoney": None, "thirdPartyConsumeMoney": "0.7"}
    server.answers_queries(status("SUCCESS", results=results, usage=usage))
    jobs = [*forms(1), {**WORKFLOW, "v2": True}]
    first = await bulk("bulk", job_file(tmp_path, jobs), "--out", out)
    assert first.code == 0, first.err
    jobs += [{**forms(2)[1]}, {**WORKFLOW, "v2": True, "nodes": {"6": {"text": "a sea"}}}]
    command = ("bulk", job_file(tmp_path, jobs), "--out", out, "--dry-run", "--budget")
    holds = await bulk(*command, "2.8CNY")
    assert holds.code == 0, holds.err
    assert "2 of them done before; the rest by earlier bills: 1.4 CNY\n" in holds.err
    assert "The budget of 2.8 CNY holds all: 1.4 are spent" in holds.err
    assert (await bulk(*command, "2.7CNY")).code == 8


async def test_settings_are_spelled_as_options(
    bulk: Command, server: Server, out: Path, tmp_path: Path
) -> None:
    jobs = job_file(tmp_path, [WORKFLOW])
    stopped = await bulk("bulk", jobs, "--out", out, "--budget", "1CNY", "--no-check")
    assert stopped.code == 8
    for said in (stopped.out, stopped.err):
        assert "--price workflow/1904136902449209346=0.40CNY, or allow it with --budget-u" in said
        assert "budget_unknown_ok" not in said
    assert "with --price or --budget-unknown-ok" in stopped.out
    wrong = await bulk("bulk", jobs, "--out", out, "--retry-kinds", "full", "--json")
    error = events(wrong.out)[-1]["error"]
    assert error["message"].startswith("--retry-kinds is ")
    assert error["parameter"] == "retry_kinds"
    assert not server.submits


# -- the figures ---------------------------------------------------------------------------------


def looked_at(jobs: int, done: int, *, each: str = "0.5") -> Check:
    found = Check(jobs=jobs, unchanged=done)
    price = Price(amount=Decimal(each), currency="CNY", as_of="2026-01-01", basis="per call")
    for _ in range(jobs - done):
        found.add_price(price)
    return found


def figures(budget: str, **totals: Any) -> Figures:
    totals = {name: Decimal(v) if isinstance(v, str) else v for name, v in totals.items()}
    limit = Budget(Decimal(budget), "CNY")
    return Figures(Totals(**totals), found=looked_at(100, 20), budget=limit)


def test_the_budget_is_foreseen_to_be_reached() -> None:
    begun = figures("30", money="10")
    assert begun.done == 20
    assert "10 of 30 CNY spent, about 50.00 in the end" in begun.pace()
    assert "reached after some 40 jobs" in begun.pace(), "at the published price"
    later = figures("30", money="20", money_here="10", saved=9, fetching=1, running=3)
    assert later.projected == 90, "what is paid and being saved is in the sum already"
    assert "reached after some 10 jobs" in later.pace(), "at the price of the jobs so far"
    assert "reached" not in figures("51", money="10").pace()
    assert "reached after some 0 jobs" in figures("5", money="10").pace()


def test_what_a_stopped_run_will_not_do_is_not_foretold() -> None:
    stopped = figures("30", money="30", money_here="20", saved=40, skipped=20)
    stopped.stopped = BudgetReached("The budget is reached.")
    assert stopped.counts() == "60 of 100 done (20 by earlier runs), 0 running"
    assert stopped.pace() == "0.0/s, 30 of 30 CNY spent"
    assert stopped.needed(Decimal("0.75")) == 60, "the dearest of what is known of a job"


@pytest.mark.parametrize(
    ("over_before", "skipped", "is_all_read", "before"),
    [(None, 0, False, 20), (20, 4, False, 20), (12, 4, False, 12), (12, 13, False, 13),
     (20, 19, True, 19)],
)  # fmt: skip
def test_what_earlier_runs_did_is_known_from_the_start(
    over_before: int | None, skipped: int, *, is_all_read: bool, before: int
) -> None:
    """Some of it may have to be done again, such as what has lost its files."""
    shown = figures("30", over_before=over_before, skipped=skipped)
    shown.is_all_read = is_all_read
    assert shown.before == before


@pytest.mark.parametrize("name", ["jobs.jsonl", "jobs.json", "jobs.csv", "jobs.txt", "jobs.xlsx"])
@pytest.mark.parametrize("variations", [{}, {"repeat": 3, "seeds": (1, 2)}])
def test_jobs_are_counted_as_they_are_read(
    tmp_path: Path, name: str, variations: dict[str, Any]
) -> None:
    path = tmp_path / name
    texts = {
        ".jsonl": '{"params": {"prompt": "one\\n"}}\n\n{"params": {}}',
        ".json": '[{"params": {"prompt": "[,]"}},\n {"params": {}}]',
        ".csv": 'prompt,id\n"two,\nlines",\n,,\n\nthree,\n',
        ".txt": "one boat\n\n two boats \n",
    }
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("jobs")
        for row in (["prompt"], ["one boat"], [None], ["two boats"]):
            sheet.append(row)
        book.save(path)
    else:
        path.write_text(texts[path.suffix])
    is_text = path.suffix == ".txt"
    file = job_file_at(path, format="text" if is_text else None)
    source = JobSource(model=MODEL, param="prompt" if is_text else None, **variations)
    assert file.count(source) == len(list(file.read(source))) == (12 if variations else 2)
