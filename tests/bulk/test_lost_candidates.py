"""Candidates whose task is done and paid, and whose files do not come."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from runninghub_async.bulk import (
    Job,
    JobEnded,
    MemoryLedger,
    StepSource,
    job_file_at,
    parse_budget,
    read_steps,
)
from runninghub_async.bulk.ledgers.ledger import Waiting
from runninghub_async.events import Event
from tests.bulk.helpers import Folder, bulk, service
from tests.misbehaving import PNG, Behaviour, Request, Server, answer, status

STEPS = """\
steps:
  picture:
    repeat: 3
    model: seedream-v4.5/text-to-image
    params: {prompt: "{text}", resolution: 2k}
  film:
    model: hailuo-2.3/i2v-pro
    params: {image_url: "{step.picture}", prompt: slow dolly in}
"""
FOR_ONE = {"budget": parse_budget("0.3CNY")}
"""Room for a picture, and for nothing that follows."""


@pytest.fixture
def jobs(tmp_path: Path) -> list[Job]:
    (tmp_path / "film.yaml").write_text(STEPS)
    (tmp_path / "rows.csv").write_text("id,text\n7,a cat\n")
    source = StepSource(steps=read_steps(tmp_path / "film.yaml"), base=tmp_path)
    found = list(job_file_at(tmp_path / "rows.csv").read(source))
    return [job for job in found if isinstance(job, Job)]


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async def of_its_own(request: Request) -> None:
        link = f"{request.server.base_url}/files/{request.json['taskId']}.png"
        await status("SUCCESS", results=[{"url": link, "outputType": "png"}])(request)

    async with service(queries=[of_its_own]) as serving:
        yield serving


def first_task(behave: Behaviour) -> Behaviour:
    """What becomes of downloads of the first task's file; others have theirs."""

    async def download(request: Request) -> None:
        first = next(iter(request.server.tasks), "none")  # it is asked how the account is, too
        await (behave if f"/{first}." in request.path else answer(PNG))(request)

    return download


async def slowly_gone(request: Request) -> None:
    await asyncio.sleep(0.1)  # in which another candidate could be submitted
    await answer(b"", 404)(request)


async def run(server: Server, out: Path, jobs: list[Job], **how: Any) -> dict[str, str]:
    outcomes, _ = await bulk(server, out, jobs, concurrency=2, **how)
    return {outcome.job.id: outcome.state for outcome in outcomes}


def files_of(folder: Folder, job: str) -> list[str]:
    return [row["path"] for row in folder.table("files") if row["job"] == job]


@pytest.mark.parametrize("code", [404, 410])
async def test_another_candidate_is_made_where_the_files_of_the_first_are_lost(
    server: Server, out: Path, folder: Folder, jobs: list[Job], code: int
) -> None:
    server.answers_downloads(first_task(answer(b"", code)))
    await run(server, out, jobs, **FOR_ONE)
    assert len(server.tasks) == 1
    assert folder.rows["7.picture-1"]["state"] == "succeeded"
    assert str(code) in folder.rows["7.picture-1"]["error"]
    ended = await run(server, out, jobs)
    assert ended["7.film"] == "saved", ended
    made = files_of(folder, "7.picture")
    assert made in (files_of(folder, "7.picture-2"), files_of(folder, "7.picture-3"))
    assert len(server.tasks) in (3, 4)  # two candidates may be in flight at once
    assert len([line for line in folder.lines if line["id"] == "7.picture-1"]) == 1


async def test_candidates_are_made_where_the_first_is_lost_just_as_they_begin_to_wait(
    server: Server, out: Path, jobs: list[Job]
) -> None:
    is_asked, has_ended = asyncio.Event(), asyncio.Event()
    has_ended.set()  # in the first run nothing is late

    class LateLedger(MemoryLedger):
        """Keeps nothing waiting before the end of the first candidate has been told."""

        async def keep_waiting(self, jobs: Sequence[Waiting]) -> None:
            is_asked.set()
            await has_ended.wait()
            await super().keep_waiting(jobs)

    class Observer:
        def notice(self, event: Event) -> None:
            if isinstance(event, JobEnded) and event.outcome.job.id == "7.picture-1":
                has_ended.set()

    async def gone(request: Request) -> None:
        await is_asked.wait()
        await answer(b"", 404)(request)

    ledger = LateLedger()
    server.answers_downloads(first_task(answer(b"", 404)))
    await run(server, out, jobs, **FOR_ONE, ledger=ledger)
    assert len(server.tasks) == 1
    server.answers_downloads(first_task(gone))
    is_asked.clear()
    has_ended.clear()
    ended = await run(server, out, jobs, ledger=ledger, rh={"observer": Observer()})
    assert ended["7.film"] == "saved", ended


@pytest.mark.parametrize("code", [403, 503])
async def test_no_other_candidate_is_made_while_the_files_may_yet_come(
    server: Server, out: Path, folder: Folder, jobs: list[Job], code: int
) -> None:
    server.answers_downloads(first_task(answer(b"", code)))
    await run(server, out, jobs, **FOR_ONE)
    for _ in range(2):
        ended = await run(server, out, jobs)
        assert ended["7.film"] == "pending"
    assert len(server.tasks) == 1
    server.answers_downloads(answer(PNG))
    ended = await run(server, out, jobs)
    assert ended["7.film"] == "saved", ended
    assert len(server.tasks) == 2
    assert files_of(folder, "7.picture") == files_of(folder, "7.picture-1")


async def test_files_that_were_lost_are_looked_for_once_more_before_another_is_made(
    server: Server, out: Path, folder: Folder, jobs: list[Job]
) -> None:
    server.answers_downloads(first_task(answer(b"", 404)))
    await run(server, out, jobs, **FOR_ONE)

    async def slowly_there(request: Request) -> None:
        await asyncio.sleep(0.1)
        await answer(PNG)(request)

    server.answers_downloads(slowly_there)
    ended = await run(server, out, jobs)
    assert ended["7.film"] == "saved", ended
    assert len(server.tasks) == 2
    assert files_of(folder, "7.picture") == files_of(folder, "7.picture-1")


async def test_what_is_lost_for_good_is_not_waited_for_longer_than_that(
    server: Server, out: Path, jobs: list[Job]
) -> None:
    server.answers_downloads(first_task(answer(b"", 404)))
    await run(server, out, jobs, **FOR_ONE)
    server.answers_downloads(first_task(slowly_gone))
    ended = await run(server, out, jobs)
    assert (ended["7.picture-1"], ended["7.film"]) == ("succeeded", "saved")


async def test_results_that_cannot_be_read_leave_the_others_needed_in_every_later_run(
    server: Server, out: Path, jobs: list[Job]
) -> None:
    async def unreadable(request: Request) -> None:
        is_first = request.json["taskId"] in list(server.tasks)[:1]
        link = f"{server.base_url}/files/{request.json['taskId']}.png"
        results = [{"url": link, "outputType": "png"}, *([7] if is_first else [])]
        await status("SUCCESS", results=results)(request)

    server.answers_queries(unreadable)
    await run(server, out, jobs, **FOR_ONE)
    assert len(server.tasks) == 1
    assert (await run(server, out, jobs))["7.film"] == "saved"
