"""Networks that are cut, fall silent and heal: nothing is paid twice, and everything ends."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from runninghub_async.sandbox import Sandbox
from tests.bulk.dask import coordinator
from tests.bulk.dask.laws import compare, most_at_once, until_it_works
from tests.bulk.dask.wired import WiredCluster, wired_cluster
from tests.bulk.helpers import Folder
from tests.bulk.test_killed import Dots
from tests.helpers import KEY
from tests.tcp_proxy import TcpProxy, tcp_proxy

ROUNDS = 30 if os.environ.get("RUNNINGHUB_TORTURE") else 3
LEASE = 10.0 if ROUNDS > 3 else 6.0
"""Longer than a request may take and a busy machine has a loop stand still: an answer that comes
behind it is about a job that was given up as uncertain, and is left to the next run."""
_PLACES = 12


@pytest.fixture
async def wired(tmp_path: Path) -> AsyncIterator[WiredCluster]:
    """Two workers with wires of their own."""
    async with wired_cluster(tmp_path) as found:
        yield found


async def test_cut_silent_and_healed(wired: WiredCluster, out: Path, folder: Folder) -> None:
    """Between a worker and the scheduler, through which the coordinator speaks, and between all and
    the service; for a moment, and for longer than a lease or a request may take."""
    dice, count = random.Random(os.urandom(8)), 30 * ROUNDS
    async with (
        Sandbox(api_key=KEY, task_seconds=0.4, concurrency=100, media=Dots()) as sandbox,
        tcp_proxy(int(sandbox.base_url.rpartition(":")[2])) as service,
    ):
        settings = {
            "count": count,
            "concurrency": _PLACES,
            "lease": LEASE,
            "http_timeout": 2.0,
        }
        base_url = f"http://127.0.0.1:{service.port}"
        run = await coordinator.start(wired.address, base_url, out, **settings)
        for turn in range(ROUNDS):
            await until_it_works(sandbox, run)
            await asyncio.sleep(dice.uniform(0, 0.3))
            wires: Sequence[TcpProxy] = (service,)
            if turn % 3 != 1:
                wires = dice.choice(wired.workers).wires
            seconds = dice.choice((0.5, LEASE + 2)) if turn > 2 else LEASE + 1
            await _trouble(wires, seconds, is_silent=turn % 2 == 1 or turn % 3 == 2)
        ended = await coordinator.end(run, out)
        assert ended.code == 0, ended.log
        tasks = list(sandbox.tasks)
        compare(tasks, folder, count)
        assert most_at_once(tasks) <= _PLACES
    assert ended.told["running"] == 0


async def _trouble(wires: Sequence[TcpProxy], seconds: float, *, is_silent: bool) -> None:
    for wire in wires:
        wire.fall_silent() if is_silent else wire.cut()
    await asyncio.sleep(seconds)
    for wire in wires:
        wire.heal()
