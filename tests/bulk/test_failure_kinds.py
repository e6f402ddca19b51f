"""Failed jobs by kind: what rows and events tell, and which are given another paid task."""

from __future__ import annotations

import json
import sqlite3
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import errors
from runninghub_async.bulk import BudgetReached, PriceUnknown, parse_budget
from tests.bulk.helpers import Folder, bulk, forms
from tests.misbehaving import Request, Server, file_result, status

WORKFLOW = "1904136902449209346"


def failed(exception: str, says: str, **more: Any) -> Any:
    reason = {
        "node_id": "3",
        "node_name": "KSampler",
        "exception_type": exception,
        "exception_message": says,
    }
    more = {"errorCode": "805", "errorMessage": "APIKEY_TASK_STATUS_ERROR", **more}
    return status("FAILED", failedReason=reason, **more)


MEMORY = failed("torch.OutOfMemoryError", "CUDA out of memory")
PLATFORM = failed("OSError", "[Errno 116] Stale file handle")
UNKNOWN = failed("KeyError", "'samples'")


def runs(*ids: str) -> list[dict[str, Any]]:
    return [
        {"id": name, "workflow": WORKFLOW, "nodes": {"6": {"text": name}}, "v2": True}
        for name in ids
    ]


def machines(server: Server) -> list[str | None]:
    return [json.loads(request.body).get("instanceType") for request in server.submits]


async def test_rows_and_ledger_tell_the_kind_and_the_node(out: Path, folder: Folder) -> None:
    async with Server(queries=[MEMORY]) as server:
        (outcome,), _ = await bulk(server, out, forms(1))
    assert outcome.failure_kind == "memory"
    told = folder.lines[0]["error"]
    assert next(iter(told)) == "kind"
    assert (told["kind"], told["node_id"], told["node_name"]) == ("memory", "3", "KSampler")
    assert told["exception"] == "torch.OutOfMemoryError"
    assert told["code"] == 805
    assert folder.rows["job-0"]["kind"] == "memory"


@pytest.mark.parametrize(
    ("failure", "settings", "submits"),
    [
        (PLATFORM, {}, 1),
        (MEMORY, {}, 1),
        (PLATFORM, {"retry_kinds": ["platform"]}, 2),
        (PLATFORM, {"retry_kinds": ["memory", "platform"], "retry_failed": 3}, 4),
        (MEMORY, {"retry_kinds": ["platform"]}, 1),
        (MEMORY, {"retry_kinds": ["memory"]}, 2),
        (UNKNOWN, {"retry_kinds": ["platform", "memory"], "retry_failed": 5}, 1),
        (PLATFORM, {"retry_failed": 2}, 3),
        (MEMORY, {"retry_failed": 2}, 1),
        (MEMORY, {"on_memory": "plus"}, 1),  # a model has no machine to choose
    ],
)
async def test_only_the_kinds_that_were_asked_for_get_another_task(
    out: Path, failure: Any, settings: dict[str, Any], submits: int
) -> None:
    async with Server(queries=[failure]) as server:
        await bulk(server, out, forms(1), **settings)
        assert len(server.submits) == submits
        await bulk(server, out, forms(1), **settings)
        assert len(server.submits) == submits, "the tasks of all runs count together"


async def test_a_later_run_may_ask_for_the_kind(out: Path, folder: Folder) -> None:
    async with Server(queries=[MEMORY]) as server:
        await bulk(server, out, forms(1))
        await bulk(server, out, forms(1), retry_kinds=["platform"])
        assert len(server.submits) == 1
        server.answers_queries(file_result)
        await bulk(server, out, forms(1), retry_kinds=["memory"])
        assert len(server.submits) == 2
    assert folder.states == {"saved": 1}
    assert folder.rows["job-0"]["kind"] is None


async def test_a_larger_machine_is_tried_once_where_memory_was_short(
    out: Path, folder: Folder
) -> None:
    async with Server(queries=[MEMORY]) as server:
        for _ in range(2):
            await bulk(server, out, runs("a"), on_memory="plus")
            assert machines(server) == [None, "plus"]
        await bulk(server, out, runs("a"), on_memory="plus", retry_kinds=["memory"], retry_failed=2)
        assert machines(server) == [None, "plus", "plus"], "and it stays there"
    assert folder.lines[-1]["instance_type"] == "plus"


async def test_a_larger_machine_for_what_failed_in_an_earlier_run(
    out: Path, folder: Folder
) -> None:
    async with Server(queries=[MEMORY]) as server:
        await bulk(server, out, runs("a"))
        server.answers_queries(file_result)
        await bulk(server, out, runs("a"), on_memory="plus")
        assert machines(server) == [None, "plus"]
        await bulk(server, out, runs("a"), on_memory="plus")
        assert len(server.submits) == 2, "it is saved"
    assert folder.states == {"saved": 1}


async def test_other_failures_and_chosen_machines_stay_where_they_are(out: Path) -> None:
    chosen = [{**job, "instance_type": "ultra"} for job in runs("chosen")]
    async with Server(queries=[MEMORY]) as server:
        await bulk(server, out, chosen, on_memory="plus")
        server.answers_queries(PLATFORM)
        await bulk(server, out, runs("other"), on_memory="plus")
        assert machines(server) == ["ultra", None]


async def test_a_larger_machine_stays_inside_the_budget(out: Path) -> None:
    usage = {"consumeMoney": "0.4", "thirdPartyConsumeMoney": None}

    async def short_of_memory(request: Request) -> None:
        await failed("torch.OutOfMemoryError", "full", usage=usage)(request)

    money: dict[str, Any] = {
        "budget": parse_budget("0.7CNY"),
        "prices": {f"workflow/{WORKFLOW}": "0.4CNY"},
    }
    async with Server(queries=[short_of_memory]) as server:
        _, run = await bulk(server, out, runs("a"), on_memory="plus", **money)
        assert len(server.submits) == 1
        assert run.totals.money == Decimal("0.4")
        assert run.stopped is not None


async def test_the_price_of_the_small_machine_says_nothing_of_the_larger_one(out: Path) -> None:
    money: dict[str, Any] = {"budget": parse_budget("1CNY"), "on_memory": "plus"}
    small, larger = {f"workflow/{WORKFLOW}": "0.4CNY"}, {f"workflow/{WORKFLOW}/plus": "0.7CNY"}
    async with Server(queries=[MEMORY]) as server:
        _, run = await bulk(server, out, runs("a"), prices=small, **money)
        assert isinstance(run.stopped, PriceUnknown)
        assert run.stopped.priced_as == f"workflow/{WORKFLOW}/plus"
        assert f"workflow/{WORKFLOW}/plus" in str(run.stopped)
        _, run = await bulk(server, out, runs("a"), prices={**small, **larger}, **money)
        assert isinstance(run.stopped, BudgetReached), "0.4 are spent, and 0.7 are to be set aside"
        assert machines(server) == [None]
        money["budget"] = parse_budget("1.2CNY")
        await bulk(server, out, runs("a"), prices={**small, **larger}, **money)
        assert machines(server) == [None, "plus"]


@pytest.mark.parametrize(
    "wrong",
    [{"retry_kinds": ["full"]}, {"retry_kinds": []}, {"retry_kinds": "memory"}, {"on_memory": "x"}],
)
async def test_what_is_no_kind_or_machine_is_refused(out: Path, wrong: dict[str, Any]) -> None:
    async with Server() as server:
        with pytest.raises(errors.InvalidParameterError, match="allowed is"):
            await bulk(server, out, forms(1), **wrong)


async def test_a_ledger_of_an_earlier_release_goes_on(out: Path, folder: Folder) -> None:
    async with Server(queries=[PLATFORM]) as server:
        await bulk(server, out, forms(2))
        db = sqlite3.connect(out / "ledger.sqlite")
        db.execute("ALTER TABLE jobs DROP COLUMN kind")
        db.execute("PRAGMA user_version = 3")
        db.close()
        server.answers_queries(file_result)
        await bulk(server, out, forms(2), retry_kinds=["platform"])
        assert len(server.submits) == 2, "nobody knows of which kind they were"
        await bulk(server, out, forms(2), retry_failed=1)
        assert len(server.submits) == 4
    assert folder.states == {"saved": 2}
