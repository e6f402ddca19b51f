"""A full disk, a net that goes away, and other trouble from outside."""

from __future__ import annotations

import asyncio
import os
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from runninghub_async import errors
from runninghub_async.bulk import BulkRun, LedgerError
from runninghub_async.bulk.ledgers.sqlite import SqliteLedger
from tests.bulk.helpers import Folder, bulk, bulk_with, forms, prompts, service
from tests.helpers import client, until
from tests.misbehaving import PNG, Request, accept, answer, file_result, when

MIB = 2**20


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 16 MiB."""
    mount = tmp_path / "disk"
    mount.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(mount)]
    if os.geteuid() or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a disk")
    yield mount
    subprocess.run(["umount", "--lazy", str(mount)], check=True)


async def test_a_disk_that_files_fill(small_disk: Path) -> None:
    out = small_disk / "out"
    folder = Folder(out)
    async with service(downloads=[answer(PNG + bytes(MIB))]) as server:
        _, run = await bulk(server, out, forms(40))
        assert isinstance(run.stopped, OSError)
        saved = folder.states["saved"]
        assert saved <= 16  # none where all were on their way at once
        folder.check_files(others=True)
        made = len(server.tasks)
        assert {row["task_id"] for row in folder.rows.values()} - {None} == set(server.tasks)
        assert set(folder.states) <= {"saved", "succeeded", "submitted", "pending"}
        grow = ["mount", "-o", "remount,size=80m", str(small_disk)]
        await asyncio.to_thread(subprocess.run, grow, check=True)
        await bulk(server, out, forms(40))
        assert len(server.tasks) == 40
        assert sorted(prompts(server)) == sorted(f"picture {n}" for n in range(40))
        assert made <= 40
    assert folder.states == {"saved": 40}
    folder.check_files()
    folder.check_lines()


async def test_a_disk_that_is_full_while_submits_are_under_way(small_disk: Path) -> None:
    """Nothing new is submitted, but the ids of the tasks that were made get written down."""
    out = small_disk / "out"
    folder = Folder(out)
    go_on = asyncio.Event()
    async with service(when(go_on, accept)) as server, client(server) as rh:
        running = asyncio.create_task(bulk_with(rh, out, forms(60)))
        await until(lambda: len(server.submits) >= 4)
        with (small_disk / "ballast").open("wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(bytes(4096))
            except OSError:
                pass
        go_on.set()
        _, run = await running
        assert isinstance(run.stopped, (OSError, LedgerError))
        known = {row["task_id"] for row in folder.rows.values()} - {None}
        assert known == set(server.tasks)
        assert len(server.tasks) < 60
        (small_disk / "ballast").unlink()
        await bulk(server, out, forms(60))
        assert len(server.tasks) == 60
    assert folder.states == {"saved": 60}
    folder.check_lines()


async def test_the_net_goes_away_and_comes_back(
    out: Path, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("runninghub_async.bulk.engines.job_worker._FIRST_PAUSE", 0.2)
    looks = 0

    async def slowly(request: Request) -> None:
        nonlocal looks
        looks += 1
        await asyncio.sleep(0.05)
        await file_result(request)

    async with service(queries=[slowly]) as server:
        running = asyncio.create_task(bulk(server, out, forms(60)))
        await until(lambda: len(server.submits) > 20)
        await server.stop()
        await asyncio.sleep(1)
        await server.start(server.port)
        _, run = await running
        assert run.stopped is None
        made = len(server.tasks)
    states = folder.states
    assert set(states) <= {"saved", "uncertain"}, "a submit whose answer was cut off is uncertain"
    assert states["saved"] >= 40
    assert made <= 60
    folder.check_files()
    folder.check_lines()


async def test_an_address_where_nobody_is_stops_at_once(out: Path, folder: Folder) -> None:
    async with service() as server:
        await server.stop()
        _, run = await bulk(server, out, forms(100))
    assert isinstance(run.stopped, errors.ConnectionFailedError)
    assert set(folder.states) == {"pending"}
    assert run.totals.unfinished < 20


class _ClumsyLedger(SqliteLedger):
    """A ledger that trips over one of the jobs."""

    async def intends(
        self, job: str, account: str, estimate: Decimal | None, client_token: str | None = None
    ) -> None:
        if job == "job-1":
            raise ZeroDivisionError("a mistake of ours")
        await super().intends(job, account, estimate, client_token)


async def test_what_nobody_thought_of_is_told_and_stops_nothing_else(out: Path) -> None:
    out.mkdir()
    ledger = _ClumsyLedger(out / "ledger.sqlite")
    async with service() as server, client(server) as rh:
        async with BulkRun(rh, out=out, ledger=ledger) as run:
            outcomes = {outcome.job.id: outcome async for outcome in run.add(forms(3))}
        await ledger.close()
        assert run.totals.unfinished == 1
    assert len(server.submits) == 2
    odd = outcomes.pop("job-1")
    assert odd.state == "pending"
    assert "ZeroDivisionError: a mistake of ours" in str(odd.error)
    assert {outcome.state for outcome in outcomes.values()} == {"saved"}


class _SlowLedger(SqliteLedger):
    """A disk on which an intent is durable long before anybody hears of it."""

    async def intends(
        self, job: str, account: str, estimate: Decimal | None, client_token: str | None = None
    ) -> None:
        await super().intends(job, account, estimate, client_token)
        await asyncio.sleep(60)


async def test_the_time_runs_out_between_the_intent_and_the_submit(tmp_path: Path) -> None:
    """No submit was made, so the job is not left as one whose fate is unknown."""
    folder = Folder(tmp_path)
    async with service() as server, client(server, timeout=1) as rh:
        ledger = _SlowLedger(tmp_path / "ledger.sqlite")
        async with BulkRun(rh, out=tmp_path, ledger=ledger) as run:
            (outcome,) = [outcome async for outcome in run.add(forms(1))]
        await ledger.close()
        assert outcome.state == "pending"
        assert isinstance(outcome.error, errors.TaskTimeoutError)
        assert folder.states == {"pending": 1}
        _, again = await bulk(server, tmp_path, forms(1))
        assert again.recovered == []
        assert len(server.submits) == 1
    assert folder.states == {"saved": 1}
