"""Passing over finished jobs, however many."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from pathlib import Path

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, Job, JobSource, SavedFile, SqliteLedger
from runninghub_async.bulk.distinct import Names
from runninghub_async.bulk.ledgers.ledger import Ended, State
from runninghub_async.bulk.ledgers.reader import LedgerReader
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


async def test_a_run_need_not_read_what_a_look_just_told_of_saved_jobs(out: Path) -> None:
    out.mkdir()
    path, some = out / "ledger.sqlite", list(jobs())[:30]
    keys = {job.key for job in some[:20]}
    files = {(job.id, f"files/{job.id}-{n}.txt") for job in some[:20] for n in range(3)}
    ledger = SqliteLedger(path)
    await ledger.open_jobs(some)
    await ledger.claim([job.id for job in some])
    for number, job in enumerate(some):
        state: State = "saved" if job.key in keys else "failed"
        await ledger.intends(job.id, "key-1", None)
        await ledger.created(job.id, str(number + 1), "key-1")
        names = sorted(name for owner, name in files if owner == job.id)
        saved = tuple(SavedFile(name, 1, "") for name in names)
        await ledger.ended(job.id, Ended(state=state, files=saved))
    await ledger.close()

    def looked_at() -> Names:
        with LedgerReader(path) as look:
            over = look.ended()
        assert len(over) == 30
        return over

    async def read(ledger: SqliteLedger) -> tuple[bool, set[str], set[tuple[str, str]]]:
        found, told, is_known, after = set[tuple[str, str]](), set[str](), False, ""
        while (page := await ledger.saved(after=after, most=4)).last:
            found.update(zip(page.owners, page.paths, strict=True))
            told.update(page.keys)
            if is_known := page.known is not None:
                assert page.known is not None
                assert len(page.known) == 20
                assert all(key in page.known for key in keys)
            after = page.last
        return is_known, told, found

    looked_at()
    ledger = SqliteLedger(path)
    assert await read(ledger) == (True, set(), files)
    assert await read(ledger) == (False, keys, files), "once: it may have changed since"
    await ledger.close()
    looked_at()
    ledger, other = SqliteLedger(path), SqliteLedger(path)
    await other.claim([some[0].id])
    await other.again(some[0])
    assert await read(ledger) == (False, keys - {some[0].key}, files), "one is to be made again"
    await other.intends(some[0].id, "key-1", None)
    await other.created(some[0].id, "100", "key-1")
    await other.ended(some[0].id, Ended(state="saved"))
    await ledger.close()
    looked_at()
    await other.claim([some[1].id])
    await other.again(some[1])
    ledger = SqliteLedger(path)
    assert (await read(ledger))[:2] == (False, keys - {some[1].key}), "it was written meanwhile"
    await other.close()
    await ledger.close()


async def test_a_file_that_is_gone_is_fetched_again_also_where_a_look_has_told_of_its_job(
    out: Path,
) -> None:
    some = list(jobs())[:40]
    async with Sandbox(task_seconds=0, small=True) as sandbox:
        for gone in (0, 3, 0):
            with LedgerReader(out / "ledger.sqlite") as look:
                assert len(look.ended()) == (40 if (out / "ledger.sqlite").exists() else 0)
            for path in sorted((out / "files").glob("*"))[:gone]:
                path.unlink()
            rh = RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05)
            async with rh, BulkRun(rh, out=out) as run:
                ended = [outcome async for outcome in run.add(some)]
            assert len(ended) in (gone, 40)
            assert run.totals.skipped == 40 - len(ended)
            assert len(list((out / "files").glob("*"))) == 40
        assert len(list(sandbox.tasks)) == 40


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
