"""Metrics: what they count is what the service and the client have in their books."""

from __future__ import annotations

import asyncio
from decimal import Decimal

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.sandbox import Sandbox
from tests.helpers import a_call, a_media_call, client, until
from tests.misbehaving import (
    FIRST_TASK_ID,
    Behaviour,
    Server,
    accept,
    code,
    concurrency,
    file_result,
    reset,
    running,
    status,
    text_result,
)
from tests.telemetry.recording import Recording

pytestmark = pytest.mark.usefixtures("quiet")

MODEL = "gen_ai.request.model"
KIND = "error.type"
CURRENCY = "runninghub.cost.currency"
DURATION = "gen_ai.client.inference.duration"
IN_FLIGHT = "runninghub.client.tasks.in_flight"
WAITING = "runninghub.client.calls.waiting"
REFUSED = "runninghub.client.submits.refused"
QUERIES = "runninghub.client.queries"
COST = "runninghub.client.cost"


async def test_they_agree_with_the_books_of_the_sandbox(recording: Recording) -> None:
    async with (
        Sandbox(task_seconds=0.05, small=True, concurrency=3) as sandbox,
        RunningHub(
            sandbox.api_key, base_url=sandbox.base_url, observer=recording.telemetry, poll=0.05
        ) as rh,
    ):
        calls = [a_call(rh, prompt=f"picture {n}") for n in range(6)]
        calls.append(a_call(rh, prompt="another"))
        async with rh.map(calls, concurrency=6) as outcomes:
            assert len([outcome async for outcome in outcomes]) == 7
        await rh.workflows.run("1904136902449209346")
        stats = rh.stats()
        queries = [r for r in sandbox.requests if r.path.endswith("/query")]
        tasks = sandbox.tasks
    assert recording.sums(QUERIES)[()] == len(queries) == stats.queries
    assert recording.sums(REFUSED).get((), 0) == stats.refused
    assert recording.sums(DURATION)[()] == len(tasks) == stats.tasks_ended
    by_currency = recording.sums(COST, CURRENCY)
    assert Decimal(str(round(by_currency["CNY"], 6))) == stats.money
    assert Decimal(str(round(by_currency.get("RH", 0), 6))) == stats.coins
    assert stats.money + stats.coins > 0


async def test_what_is_in_flight_and_what_waits(recording: Recording) -> None:
    server = Server(queries=[running], limits=[concurrency(1)])
    async with server, client(server, observer=recording.telemetry, concurrency=1) as rh:
        waits = [asyncio.create_task(a_call(rh, prompt=f"picture {n}").run()) for n in range(4)]
        await until(lambda: rh.stats().waiting == 3 and recording.points(IN_FLIGHT))
        (point,) = recording.points(IN_FLIGHT)
        assert (point.value, recording.sums(WAITING)[()]) == (1, 3)
        assert point.attributes["runninghub.account"] == rh.stats().accounts[0].account
        server.answers_queries(text_result)
        await asyncio.gather(*waits)
        assert (recording.sums(IN_FLIGHT)[()], recording.sums(WAITING)[()]) == (0, 0)


async def test_durations_by_model_and_outcome(recording: Recording) -> None:
    failed = status("FAILED", errorCode="805", errorMessage="broke")
    server = Server(accept, code("1501", "no"), reset, accept, queries=[text_result])
    async with server, client(server, observer=recording.telemetry) as rh:
        for _ in range(3):
            await rh.gather(a_call(rh), return_exceptions=True)
        server.answers_queries(failed)
        await rh.gather(a_media_call(rh, b"\x89PNG\r\n\x1a\n"), return_exceptions=True)
        server.answers_queries(running)
        with pytest.raises(errors.TaskTimeoutError):
            await a_call(rh).with_options(timeout=0.1)
    picture, film = "seedream-v4.5/text-to-image", "hailuo-2.3/i2v-pro"
    assert recording.sums(DURATION, MODEL, KIND) == {
        (picture, None): 1,
        (picture, "ContentModerationError"): 1,
        (picture, "SubmissionUncertainError"): 1,
        (picture, "TaskTimeoutError"): 1,
        (film, "TaskFailedError"): 1,
    }
    of_tasks = recording.sums("runninghub.client.task.duration", MODEL, "runninghub.task.status")
    assert of_tasks == {(picture, "SUCCESS"): 1, (film, "FAILED"): 1}
    spans = {s.name: s for s in recording.spans if "error.type" not in (s.attributes or {})}
    span = spans[f"generate_content {picture}"]
    (point,) = [p for p in recording.points(DURATION) if KIND not in p.attributes]
    took = ((span.end_time or 0) - (span.start_time or 0)) / 1e9
    assert point.sum == pytest.approx(took, abs=1e-5)


async def test_refusals_by_account_and_code(recording: Recording) -> None:
    server = Server(code(421, "TASK_QUEUE_MAXED"), code(1003, "slow"), accept)
    async with server, client(server, observer=recording.telemetry) as rh:
        await a_call(rh)
        account = rh.stats().accounts[0].account
        refused = rh.stats().refused
    by_code = recording.sums(REFUSED, "runninghub.account", "runninghub.error.code")
    assert by_code == {(account, "421"): 1, (account, "1003"): 1}
    assert recording.sums(REFUSED)[()] == refused


async def test_a_bill_that_comes_late_counts_once(recording: Recording) -> None:
    def told(amount: str, *results: dict[str, str]) -> Behaviour:
        usage = {"thirdPartyConsumeMoney": amount, "consumeCoins": "3"}
        return status("SUCCESS", results=list(results), usage=usage)

    server = Server(queries=[told("0.1"), told("0.4", {"text": "x", "outputType": "txt"})])
    async with server, client(server, observer=recording.telemetry) as rh:
        await a_call(rh)
        stats = rh.stats()
    cost = recording.sums(COST, CURRENCY)
    assert sum(v for k, v in cost.items() if k != "RH") == pytest.approx(float(stats.money))
    assert cost["RH"] == float(stats.coins) == 3
    assert stats.money == Decimal("0.4")


async def test_tasks_that_are_taken_up_count_once(recording: Recording) -> None:
    server = Server(queries=[running, text_result])
    async with server, client(server, observer=recording.telemetry) as rh:
        task = rh.task(str(FIRST_TASK_ID))
        await asyncio.gather(task.result(), task.result())
        await rh.task(str(FIRST_TASK_ID)).refresh()
    assert recording.sums(DURATION, "gen_ai.operation.name") == {"fetch_response": 1}


async def test_bytes_that_went_up_and_down(recording: Recording) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(1000)
    async with (
        Server(queries=[file_result]) as server,
        client(server, observer=recording.telemetry) as rh,
    ):
        content = await (await a_media_call(rh, picture)).output.read()
    assert recording.sums("runninghub.client.uploaded")[()] == len(picture)
    assert recording.sums("runninghub.client.downloaded")[()] == len(content)
