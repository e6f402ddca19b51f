"""What telemetry records of bulk runs: a span of each job, and the same money as the run's."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from runninghub_async.bulk import BulkRun, Job, JobBegan, JobEnded, JobOutcome
from runninghub_async.events import Ended, Submitted
from runninghub_async.step_events import CallBegan
from tests.bulk.helpers import bulk_with, by_prompt, forms, service
from tests.helpers import client, until
from tests.misbehaving import code, file_result, reset, status, when
from tests.telemetry.recording import Recording, attributes, id_of, linked, trace_of

pytestmark = pytest.mark.usefixtures("quiet")

CALL = "generate_content"
PAID = status(
    "SUCCESS",
    results=[{"text": "x", "outputType": "txt"}],
    usage={"thirdPartyConsumeMoney": "0.25", "currency": "CNY"},
)


async def test_each_job_is_a_span_with_its_call_and_its_files(
    recording: Recording, tmp_path: Path
) -> None:
    submits = by_prompt({"picture 1": reset, "picture 2": code(1007, "bad")})
    async with service(submits) as server, client(server, observer=recording.telemetry) as rh:
        with recording.tracer.start_as_current_span("nightly"):
            await bulk_with(rh, tmp_path / "out", forms(4))
    saved = ("job", [(CALL, ["submit", "wait", "download"])])
    refused = ("job", [(CALL, ["submit"])])
    ((name, jobs),) = recording.tree
    assert name == "nightly"
    assert sorted(jobs, key=repr) == sorted([saved, refused, refused, saved], key=repr)
    told = {
        attributes(span)["runninghub.job.id"]: attributes(span) for span in recording.named("job")
    }
    assert {job: each["runninghub.job.state"] for job, each in told.items()} == {
        "job-0": "saved",
        "job-1": "uncertain",
        "job-2": "failed",
        "job-3": "saved",
    }
    assert told["job-1"]["error.type"] == "SubmissionUncertainError"
    assert told["job-2"]["error.type"] == "InvalidParameterError"
    by_state = recording.sums("runninghub.client.jobs", "runninghub.job.state")
    assert by_state == {"saved": 2, "uncertain": 1, "failed": 1}


async def test_without_a_parent_each_job_is_a_trace_of_its_own(
    recording: Recording, tmp_path: Path
) -> None:
    async with service() as server, client(server, observer=recording.telemetry) as rh:
        await bulk_with(rh, tmp_path / "out", forms(3))
    assert len({trace_of(span) for span in recording.named("job")}) == 3
    assert len(recording.tree) == 3


async def test_a_job_that_gets_another_task(recording: Recording, tmp_path: Path) -> None:
    failed = status("FAILED", errorCode="1000", errorMessage="broke")
    async with (
        service(queries=(failed, file_result)) as server,
        client(server, observer=recording.telemetry) as rh,
    ):
        await bulk_with(rh, tmp_path / "out", forms(1), retry_failed=1)
    first, second = (CALL, ["submit", "wait"]), (CALL, ["submit", "wait", "download"])
    assert recording.tree == [("job", [first, second])]
    (job,) = recording.named("job")
    assert "error.type" not in attributes(job)


async def test_a_run_that_is_interrupted_and_resumed(recording: Recording, tmp_path: Path) -> None:
    finish, out = asyncio.Event(), tmp_path / "out"
    settings = {"observer": recording.telemetry}
    async with service() as server:
        server.answers_queries(when(finish, PAID))

        async def begin() -> None:
            async with client(server, **settings) as rh:
                await bulk_with(rh, out, forms(2))

        beginning = asyncio.create_task(begin())
        await until(lambda: len(server.tasks) == 2)
        await asyncio.sleep(0.1)
        beginning.cancel()
        await asyncio.wait([beginning])
        recording.check_ended()
        begun = {attributes(s).get("gen_ai.response.id"): s for s in recording.named(CALL)}
        finish.set()
        async with client(server, **settings) as rh, BulkRun(rh, out=out) as run:
            assert len([outcome async for outcome in run.add(forms(2))]) == 2
            money = run.totals.money
    assert set(begun) == set(server.tasks)
    jobs = [
        span for span in recording.named("job") if "runninghub.job.earlier_task" in attributes(span)
    ]
    assert {attributes(span)["runninghub.job.earlier_task"] for span in jobs} == set(begun)
    fetched = recording.named("fetch_response")
    assert sorted(span.parent.span_id for span in fetched if span.parent) == sorted(
        map(id_of, jobs)
    )
    for span in fetched:
        earlier = begun[attributes(span)["gen_ai.response.id"]]
        assert linked(span) == [id_of(earlier)]
        assert trace_of(span) != trace_of(earlier)
    assert recording.sums("runninghub.client.cost")[()] == pytest.approx(float(money))
    assert money == 2 * 0.25


async def test_a_worker_that_is_not_heard_of_any_more(recording: Recording) -> None:
    """What a worker of a cluster has begun, and another brings to an end, ends."""
    job: dict[str, Any] = {"endpoint": "a-model", "call_id": "run/job-1"}
    call: dict[str, Any] = {"endpoint": "a-model", "within": "run/job-1", "host": "127.0.0.1"}
    for number in range(2):
        recording.telemetry.notice(JobBegan(**job, job_id="job-1"))
        begun = f"call-{number}"
        recording.telemetry.notice(CallBegan(**call, call_id=begun))
        submitted = Submitted(endpoint="a-model", call_id=begun, task_id=f"{number}", account="a")
        recording.telemetry.notice(submitted)
    assert recording.sums("runninghub.client.tasks.in_flight")[()] == 1
    ended = Ended(endpoint="a-model", call_id="call-1", task_id="1", status="SUCCESS")
    recording.telemetry.notice(ended)
    outcome = JobOutcome(job=Job(id="job-1", form={"model": "a-model"}), state="saved")
    recording.telemetry.notice(JobEnded(**job, outcome=outcome))
    lost, brought_to_an_end = recording.named(CALL)
    assert attributes(lost)["runninghub.task.left_running"]
    assert "runninghub.task.left_running" not in attributes(brought_to_an_end)
    first, second = recording.named("job")
    assert linked(second) == [id_of(first)]
