"""Passing over finished jobs, however many."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from pathlib import Path

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, Job, JobSource, SavedFile, SqliteLedger
from runninghub_async.bulk.ledgers.ledger import Ended
from runninghub_async.bulk.results_file import LinesOnDisk, ResultsFile
from runninghub_async.sandbox import Sandbox
from tests.bulk.dask.laws import most_at_once
from tests.bulk.helpers import form
from tests.helpers import KEY

JOBS = 5_000


def lines() -> Iterator[str]:
    return (json.dumps(form(f"picture {n}")) for n in range(JOBS))


def jobs() -> Iterator[Job]:
    return (job for job in JobSource().read(lines()) if isinstance(job, Job))


async def test_finished_jobs_are_passed_over_quickly_and_without_a_request(out: Path) -> None:
    (out / "files").mkdir(parents=True)
    ledger = SqliteLedger(out / "ledger.sqlite")
    finished = list(jobs())
    await ledger.open_jobs(finished)
    for job in finished:
        (out / "files" / f"{job.id}.txt").write_bytes(b"x")
    await asyncio.gather(
        *(ledger.ended(job.id, Ended(state="saved", files=(_file(job),))) for job in finished)
    )
    await ledger.close()
    nobody = "http://127.0.0.1:9"
    began = time.process_time()
    async with RunningHub(KEY, base_url=nobody) as rh, BulkRun(rh, out=out) as run:
        assert [outcome async for outcome in run.add(jobs())] == []
    assert run.totals.skipped == JOBS
    assert (time.process_time() - began) / JOBS < 0.0003


def _file(job: Job) -> SavedFile:
    return SavedFile(path=f"files/{job.id}.txt", size=1, sha256="0" * 64)


async def test_a_submit_of_unknown_fate_keeps_its_place_when_the_run_is_started_again(
    out: Path,
) -> None:
    out.mkdir()
    died = SqliteLedger(out / "ledger.sqlite", place="the folder of the ledger")
    first, *others = (job for job in JobSource().read(lines()) if isinstance(job, Job))
    await died.open_jobs([first])
    await died.intends(first.id, "key-1", None)
    async with Sandbox(task_seconds=0.2, small=True) as sandbox:
        rh = RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05)
        async with rh, BulkRun(rh, out=out, concurrency=2) as run:
            ended = [outcome async for outcome in run.add(others[:4])]
        assert run.recovered == [first.id]
        assert [outcome.state for outcome in ended] == ["saved"] * 4
        assert most_at_once(list(sandbox.tasks)) == 1
    await died.close()


async def test_of_the_results_a_jobs_last_line_is_not_repeated_and_an_earlier_one_is(
    tmp_path: Path,
) -> None:
    saved, open_ = ({"id": "a", "state": s, "task_id": "1"} for s in ("saved", "succeeded"))
    results = ResultsFile(LinesOnDisk(tmp_path / "results.jsonl"))
    results.has(saved)
    results.has(open_)
    for line in (open_, saved, saved):
        await results.add(line)
    lines = (tmp_path / "results.jsonl").read_text().splitlines()
    assert [json.loads(line)["state"] for line in lines] == ["saved", "saved"]


class _SlowLines(LinesOnDisk):
    """Lines on a disk that takes its time with each write."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.begun = asyncio.Semaphore(0)
        self.may_end = asyncio.Semaphore(0)

    async def append(self, lines: bytes) -> None:
        self.begun.release()
        await self.may_end.acquire()
        await super().append(lines)


async def test_whose_wait_is_cancelled_leaves_the_lines_of_others_be(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    slow = _SlowLines(path)
    results = ResultsFile(slow)

    def added(name: str) -> asyncio.Task[None]:
        return asyncio.create_task(results.add({"id": name, "state": "saved", "task_id": name}))

    first = added("a")
    await slow.begun.acquire()
    second, third = added("b"), added("c")
    await asyncio.sleep(0)  # both wait until the first is written
    slow.may_end.release()
    await slow.begun.acquire()
    second.cancel()
    slow.may_end.release()
    await asyncio.wait_for(asyncio.gather(first, third), 30)
    assert second.cancelled()
    written = [json.loads(line)["id"] for line in path.read_text().splitlines()]
    assert written == ["a", "b", "c"]
