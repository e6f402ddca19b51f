"""What the tools do and tell, by the SDK's client and against the sandbox."""

from __future__ import annotations

import asyncio
import base64
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from mcp_types import BlobResourceContents

from runninghub_async.mcp.purse import FILE
from runninghub_async.purses import SqlitePurseStore
from runninghub_async.purses.given_prices import parse_prices
from runninghub_async.sandbox import Sandbox, fail, refuse, reset, shipped, succeed
from tests.helpers import until
from tests.mcp.serving import (
    BICYCLE,
    MODEL,
    MODES,
    links,
    made,
    pictures,
    record,
    standing,
    text,
    tools_of,
)

NAMES = [
    *("find_models", "show_model", "run_model", "run_workflow", "run_app"),
    *("get_task", "cancel_task", "upload_file", "account", "check_jobs"),
]


@pytest.mark.parametrize("mode", MODES)
async def test_a_model_is_found_looked_at_and_run(
    sandbox: Sandbox, tmp_path: Path, mode: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    async with tools_of(sandbox, tmp_path, mode=mode, out=out) as client:
        found = await client.call_tool(
            "find_models", {"text": "seedream", "task": "text-to-image", "max_price": 0.3}
        )
        assert MODEL in [each["name"] for each in record(found)["models"]]
        shown = record(await client.call_tool("show_model", {"model": MODEL}))
        assert shown["parameters"]["properties"]["resolution"]["enum"] == ["2k", "4k"]
        assert shown["price_in_short"] == "0.20 CNY/image"
        told: list[tuple[float, str | None]] = []

        async def note(progress: float, total: float | None, message: str | None) -> None:
            told.append((progress, message))

        run = await client.call_tool(
            "run_model", {"model": MODEL, "params": BICYCLE}, progress_callback=note
        )
        assert not run.is_error, text(run)
        (link,) = links(run)
        saved = Path(unquote(urlsplit(link.uri).path))
        assert saved.parent == out
        assert saved.read_bytes().startswith(b"\x89PNG")
        (read,) = (await client.read_resource(link.uri)).contents
        assert isinstance(read, BlobResourceContents)
        assert base64.b64decode(read.blob) == saved.read_bytes()
        (small,) = pictures(run)
        assert small.mime_type == "image/webp"
        assert record(run)["cost"] == {"amount": "0.2", "currency": "CNY"}
        await until(lambda: told)
        assert [done for done, _ in told] == sorted({done for done, _ in told}), "it always grows"
        assert (await standing(client))["spent"] == "0.2"


async def test_the_tools_have_schemas_and_say_which_of_them_cost_money(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with tools_of(sandbox, tmp_path) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert list(tools) == NAMES
        for tool in tools.values():
            assert tool.input_schema["additionalProperties"] is False, tool.name
            assert tool.output_schema is not None, tool.name
            assert tool.description, tool.name
            assert tool.annotations is not None
        reads = [name for name, tool in tools.items() if tool.annotations.read_only_hint]  # type: ignore[union-attr]
        assert reads == ["find_models", "show_model", "get_task", "account", "check_jobs"]


async def test_a_result_is_told_by_its_link_where_nothing_is_saved(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with tools_of(sandbox, tmp_path) as client:
        run = await made(client)
        (link,) = links(run)
        assert link.uri.startswith(sandbox.base_url)
        assert len(pictures(run)) == 1


async def test_what_takes_longer_goes_on_and_is_come_back_to(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.script(MODEL, [succeed(after=1.0)])
    async with tools_of(sandbox, tmp_path, wait=0.2) as client:
        run = record(await made(client))
        assert run["is_over"] is False
        assert "get_task" in run["next_step"]
        assert (await standing(client))["set_aside"] == "0.2"
        for _ in range(2):  # the second is told from what is known
            looked = await client.call_tool(
                "get_task", {"task_id": run["task_id"], "wait_seconds": 20}
            )
            assert record(looked)["status"] == "success"
            assert len(links(looked)) == 1
        assert (await standing(client))["spent"] == "0.2"
    assert len(sandbox.tasks) == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"params": {"promt": "x"}}, "Did you mean prompt?"),
        ({"params": {**BICYCLE, "resolution": "9k"}}, "2k"),
        ({"model": "seedream-v4.5/text-to-imag"}, MODEL),
        ({"model": "", "params": {}}, ""),
        ({"params": {**BICYCLE, "webhookUrl": "http://example.com"}}, "get_task"),
        ({"params": {**BICYCLE, "apiKey": "0123456789abcdef0123456789abcdef"}}, "no key"),
        ({"parms": BICYCLE}, "parms"),
        ({"params": "a red bicycle"}, "params"),
        ({"wait_seconds": -1}, "wait_seconds"),
        ({"params": {"prompt": {"call": "1"}}}, "call"),
    ],
)
async def test_wrong_arguments_are_errors_that_can_be_mended(
    sandbox: Sandbox, tmp_path: Path, given: dict[str, Any], said: str
) -> None:
    async with tools_of(sandbox, tmp_path) as client:
        run = await made(client, **given)
        assert run.is_error
        assert said in text(run)
        assert (await standing(client))["spent"] == "0"
    assert not sandbox.tasks


async def test_a_task_that_fails_is_an_error_with_its_reason(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.script(MODEL, [fail(1501)])
    async with tools_of(sandbox, tmp_path) as client:
        run = await made(client)
        assert run.is_error
        assert record(run)["is_over"] is True
        assert record(run)["untrusted_reason"].startswith("<untrusted-")


async def test_one_task_takes_what_another_has_made(sandbox: Sandbox, tmp_path: Path) -> None:
    async with tools_of(sandbox, tmp_path, "50CNY") as client:
        first = record(await made(client))
        film = await client.call_tool(
            "run_model",
            {
                "model": "hailuo-2.3/i2v-pro",
                "params": {"image_url": {"task": first["task_id"]}, "prompt": "slow dolly in"},
            },
        )
        assert not film.is_error, text(film)
        assert record(film)["outputs"][0]["kind"] == "video"
        assert len(pictures(film)) == 1


async def test_a_request_that_is_taken_back_before_its_submit_makes_nothing(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.script(MODEL, [refuse(421, times=None)])
    async with tools_of(sandbox, tmp_path) as client:
        asked = asyncio.create_task(made(client))
        await until(lambda: [each for each in sandbox.requests if MODEL in each.path])
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        sandbox.script(MODEL, [])
        async with asyncio.timeout(20):
            while (await standing(client))["set_aside"] != "0":  # noqa: ASYNC110
                await asyncio.sleep(0.02)
    assert not sandbox.tasks


async def test_a_full_account_is_not_waited_for_longer_than_the_call(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.script(MODEL, [refuse(421, times=None)])
    async with tools_of(sandbox, tmp_path, wait=1) as client:
        run = await made(client)
        assert run.is_error
        assert record(run)["submitted"] == "no"
        assert (await standing(client))["set_aside"] == "0"


async def test_a_submit_without_an_answer_is_told_as_uncertain_and_charged(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.script(MODEL, [reset()])
    async with tools_of(sandbox, tmp_path) as client:
        run = await made(client)
        assert run.is_error
        assert record(run)["submitted"] == "uncertain"
        assert "do not repeat the call" in text(run)
        told = await standing(client)
        assert (told["spent"], told["assumed"]) == ("0.2", "0.2")


async def test_another_days_spending_is_another_days(sandbox: Sandbox, tmp_path: Path) -> None:
    async with tools_of(sandbox, tmp_path, "0.2CNY") as client:
        assert not (await made(client)).is_error
        assert (await made(client)).is_error
    async with SqlitePurseStore(tmp_path / FILE) as store:
        owners = [hold.owner for hold in await store.get(sandbox.tasks[0].id)]
    today = datetime.now(UTC).date().isoformat()
    assert [owner.endswith(f" on {today}") for owner in owners] == [True, False]


async def test_what_waits_for_another_task_waits_no_longer_than_its_call(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.script(MODEL, [succeed(after=60)])
    async with tools_of(sandbox, tmp_path, "50CNY", wait=0.1) as client:
        first = record(await made(client))
        params = {"image_url": {"task": first["task_id"]}, "prompt": "slow dolly in"}
        film = await client.call_tool(
            "run_model", {"model": "hailuo-2.3/i2v-pro", "params": params}
        )
        assert film.is_error
        assert record(film)["task_id"] == first["task_id"]
    assert len(sandbox.tasks) == 1


async def test_the_budget_is_told_where_the_service_tells_nothing(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with tools_of(sandbox, tmp_path) as client:
        await sandbox.close()
        told = record(await client.call_tool("account", {}))
        assert told["today"]["left"] == "5"
        assert "untrusted_reason" in told["accounts"][0]


async def test_a_workflow_and_an_app_run_where_a_person_has_said_what_they_cost(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    workflow, app = shipped.TEXT_TO_IMAGE, shipped.PICTURE_APP
    calls: dict[str, dict[str, Any]] = {
        "run_workflow": {"workflow_id": workflow, "nodes": {"6": {"text": "a red hat"}}},
        "run_app": {"app_id": app, "nodes": {"122": {"prompt": "a red hat"}}},
    }
    async with tools_of(sandbox, tmp_path) as client:
        for name, given in calls.items():
            refused = await client.call_tool(name, given)
            assert refused.is_error
            assert "--price" in text(refused)
    assert not sandbox.tasks
    prices = parse_prices([f"workflow/{workflow}=0.3CNY", f"app/{app}=0.4CNY"])
    async with tools_of(sandbox, tmp_path, prices=prices) as client:
        runs = [await client.call_tool(name, given) for name, given in calls.items()]
        assert not any(run.is_error for run in runs), [text(run) for run in runs]
        assert record(runs[-1])["outputs"][-1]["untrusted_text"].startswith("<untrusted-")
    assert len(sandbox.tasks) == 2


async def test_a_task_is_stopped(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.script(MODEL, [succeed(after=60)])
    async with tools_of(sandbox, tmp_path, wait=0.1) as client:
        run = record(await made(client))
        for had_ended in (False, True):
            told = await client.call_tool("cancel_task", {"task_id": run["task_id"]})
            assert record(told)["had_ended"] is had_ended
        assert (await standing(client))["set_aside"] == "0"


async def test_many_calls_are_checked_and_none_is_made(sandbox: Sandbox, tmp_path: Path) -> None:
    job = {"model": MODEL, "params": BICYCLE}
    wrong = {"model": MODEL, "params": {"resolution": "2k"}}
    file = tmp_path / "jobs.csv"
    file.write_text(f"model,prompt,resolution\n{MODEL},a red bicycle,2k\n{MODEL},a blue one,2k\n")
    async with tools_of(sandbox, tmp_path, "0.5CNY", allow=(tmp_path,)) as client:
        told = record(await client.call_tool("check_jobs", {"jobs": [job, job, wrong]}))
        assert (told["jobs"], told["equal"], len(told["mistakes"])) == (3, 1, 1)
        assert told["prices"] == [{"amount": "0.4", "currency": "CNY"}]
        fits = record(await client.call_tool("check_jobs", {"file": str(file)}))
        assert fits["fits_today"] is True
        many = record(await client.call_tool("check_jobs", {"jobs": [job] * 3}))
        assert many["fits_today"] is False
        of_others: list[dict[str, Any]] = [
            {
                "model": "hailuo-2.3/i2v-pro",
                "params": {"image_url": {"task": "1" * 19}, "prompt": "slow dolly in"},
            },
            {"workflow": shipped.TEXT_TO_IMAGE, "nodes": {"6": {"text": "a red hat"}}},
            {"app": shipped.PICTURE_APP, "nodes": {"122": {"prompt": "a red hat"}}},
        ]
        told = record(await client.call_tool("check_jobs", {"jobs": of_others}))
        assert (told["mistakes"], told["unknown_price"]) == ([], 2)
        for given in ({}, {"jobs": [job], "file": str(file)}, {"file": str(tmp_path / "none")}):
            assert (await client.call_tool("check_jobs", given)).is_error
    assert not sandbox.tasks


async def test_a_request_that_is_taken_back_leaves_its_task_running_and_charged(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.script(MODEL, [succeed(after=1.0)])
    async with tools_of(sandbox, tmp_path) as client:
        asked = asyncio.create_task(made(client))
        await until(lambda: sandbox.tasks)
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        assert (await standing(client))["set_aside"] == "0.2"
        (task,) = sandbox.tasks
        looked = await client.call_tool("get_task", {"task_id": task.id, "wait_seconds": 20})
        assert record(looked)["status"] == "success"
        assert (await standing(client))["spent"] == "0.2"
