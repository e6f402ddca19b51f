"""Workers that write into PostgreSQL themselves: what is at stake is there, whoever dies."""

from __future__ import annotations

import asyncio
import os
import random
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import pytest

from runninghub_async.sandbox import Sandbox
from tests.bulk.dask import coordinator
from tests.bulk.dask.cluster import Cluster, cluster
from tests.bulk.dask.laws import compare, entries_in, most_at_once, states_in, until_it_works
from tests.bulk.dask.wired import wired_cluster
from tests.bulk.helpers import Folder
from tests.bulk.test_killed import Dots
from tests.helpers import KEY
from tests.postgres_server import PASSWORD, database, shared_server
from tests.tcp_proxy import tcp_proxy

ROUNDS = 30 if os.environ.get("RUNNINGHUB_TORTURE") else 3
LEASE = 10.0 if ROUNDS > 3 else 3.0
"""Longer than a busy machine has a loop stand still, where the round is long."""


@pytest.fixture
def ledger() -> str:
    """A ledger that is there for no other test."""
    return f"{database()}&run=run-{uuid4().hex}"


@pytest.fixture
async def workers(tmp_path: Path) -> AsyncIterator[Cluster]:
    """Two, which are told the ledger's address by nobody but the coordinator; the password comes
    from where it does for all programs."""
    async with cluster(tmp_path, PGPASSWORD=PASSWORD) as found:
        yield found


async def test_nothing_is_lost_where_only_the_coordinator_dies(
    workers: Cluster, out: Path, folder: Folder, ledger: str
) -> None:
    """At random moments, and so in the midst of submits: all their tasks are known afterwards."""
    dice, count = random.Random(os.urandom(8)), 15 * ROUNDS
    settings = {"count": count, "concurrency": 6, "lease": LEASE, "ledger": ledger}
    async with Sandbox(api_key=KEY, task_seconds=0.4, concurrency=100, media=Dots()) as sandbox:
        run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
        for _ in range(ROUNDS - 1):
            await until_it_works(sandbox, run)
            await asyncio.sleep(dice.uniform(0, 0.5))
            if run.returncode is not None:
                break
            run.kill()
            await run.communicate()
            run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
        ended = await coordinator.end(run, out)
        assert ended.code == 0, ended.log
        compare(list(sandbox.tasks), folder, count, ledger)
        assert most_at_once(list(sandbox.tasks)) <= 6
    assert states_in(ledger) == {"saved": count}, ended.log
    assert not (out / "ledger.sqlite").exists()


async def test_kills_sleep_and_a_database_that_is_cut_off(
    tmp_path: Path, out: Path, folder: Folder, ledger: str
) -> None:
    """Of workers, of the coordinator, and of the wire between workers and the database."""
    dice, count = random.Random(os.urandom(8)), 20 * ROUNDS
    socket = shared_server().folder / ".s.PGSQL.5432"
    settings = {"count": count, "concurrency": 12, "lease": LEASE, "ledger": ledger}
    async with (
        Sandbox(api_key=KEY, task_seconds=0.4, concurrency=100, media=Dots()) as sandbox,
        tcp_proxy(socket) as wire,
        wired_cluster(tmp_path, RUNNINGHUB_LEDGER=_over(wire.port, ledger)) as wired,
    ):
        run = await coordinator.start(wired.address, sandbox.base_url, out, **settings)
        for turn in range(ROUNDS):
            await until_it_works(sandbox, run)
            await asyncio.sleep(dice.uniform(0, 0.3))
            if run.returncode is not None:
                break
            if turn % 3 == 0:
                wire.fall_silent() if dice.random() < 0.5 else wire.cut()
                await asyncio.sleep(dice.choice((1, LEASE + 2)))
                wire.heal()
            elif turn % 3 == 1:
                run.kill()
                await run.communicate()
                run = await coordinator.start(wired.address, sandbox.base_url, out, **settings)
            else:
                worker = dice.choice(wired.workers)
                how = dice.choice((signal.SIGKILL, signal.SIGSTOP))
                worker.send_signal(how)
                if how is signal.SIGSTOP:
                    await asyncio.sleep(LEASE + 2)
                    worker.send_signal(signal.SIGCONT)
        ended = await coordinator.end(run, out)
        assert ended.code == 0, ended.log
        compare(list(sandbox.tasks), folder, count, ledger)
        assert most_at_once(list(sandbox.tasks)) <= 12
    assert ended.told["running"] == 0


async def test_neither_the_password_nor_the_key_is_anywhere(
    tmp_path: Path, out: Path, ledger: str
) -> None:
    """Not in the graph, the pickles, the scheduler's and the workers' logs, the dashboard."""
    secret = tmp_path / "ledger-address"
    secret.write_text(f"{ledger}\n")
    settings = {"count": 12, "ledger": ledger, "workers_ledger": str(secret)}
    async with (
        cluster(tmp_path) as workers,
        Sandbox(api_key=KEY, task_seconds=1.5, concurrency=100, media=Dots()) as sandbox,
    ):
        looking = await workers.search()
        run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
        seen = (await looking.communicate())[0]
        ended = await coordinator.end(run, out)
        assert ended.told["saved"] == 12, ended.log
    assert b"picture 0" in seen, "the graph is seen"
    written = b"".join(path.read_bytes() for path in out.rglob("*") if path.is_file())
    logs = (tmp_path / "cluster.log").read_bytes() + ended.log.encode()
    for text in (PASSWORD, quote(PASSWORD, safe=""), KEY):
        assert text.encode() not in seen + logs + written
    assert {entry.state for entry in entries_in(ledger)} == {"saved"}


async def test_a_worker_with_another_database_gets_no_work(
    tmp_path: Path, out: Path, ledger: str
) -> None:
    async with (
        cluster(tmp_path, 1, RUNNINGHUB_LEDGER=shared_server().address()) as workers,
        Sandbox(api_key=KEY, task_seconds=0.3, media=Dots()) as sandbox,
    ):
        settings = {"count": 2, "ledger": ledger}
        run = await coordinator.start(workers.address, sandbox.base_url, out, **settings)
        ended = await coordinator.end(run, out)
        assert not list(sandbox.tasks)
    assert "where the run of the coordinator is not known" in ended.told["stopped"]
    assert PASSWORD not in ended.log


def _over(port: int, ledger: str) -> str:
    """The same ledger, by another way."""
    before, _, after = ledger.partition("?")
    options = [each for each in after.split("&") if not each.startswith("host=")]
    return before.replace("@/", f"@127.0.0.1:{port}/") + "?" + "&".join(options)
