"""A stream that is read for workers, and a run that stops while its next job is still to come."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, DaskEngine
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import form
from tests.helpers import KEY

_WRONG = {"model": "nowhere/nothing", "params": {}}
"""Fails without a worker, which stops a run that is to bear no failure."""


@pytest.fixture
async def rh() -> AsyncIterator[RunningHub]:
    """A client of a sandbox."""
    async with (
        Sandbox(api_key=KEY, task_seconds=0.3, small=True) as sandbox,
        RunningHub(KEY, base_url=sandbox.base_url) as rh,
    ):
        yield rh


class _Stream:
    def __init__(self, jobs: Sequence[Mapping[str, Any]]) -> None:
        self._jobs = jobs
        self.is_over = False

    async def jobs(self) -> AsyncIterator[Mapping[str, Any]]:
        """Some, and then none for ever; when it is to end, that takes a while."""
        try:
            for job in self._jobs:
                yield job
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.1)
            self.is_over = True


@pytest.mark.parametrize(
    "jobs",
    [
        pytest.param([_WRONG], id="nothing to give out yet"),
        pytest.param([_WRONG, form("one")], id="a batch that is not full"),
        pytest.param([form("one"), _WRONG], id="a job before"),
        pytest.param([_WRONG, *(form(f"picture {n}") for n in range(500))], id="no room"),
    ],
)
async def test_a_run_stops_while_the_next_job_is_still_to_come(
    jobs: Sequence[Mapping[str, Any]], rh: RunningHub, out: Path, tmp_path: Path
) -> None:
    from distributed import Client

    keys, stream = tmp_path / "keys", _Stream(jobs)
    keys.write_text(KEY)
    async with (
        Client(processes=False, n_workers=1, asynchronous=True, dashboard_address=None) as cluster,
        BulkRun(rh, out=out, engine=DaskEngine(cluster, keys=keys), max_failures=1) as run,
    ):
        async with asyncio.timeout(30):
            ends = [outcome.state async for outcome in run.add(stream.jobs())]
        assert stream.is_over
        assert "failed" in ends
        assert "max_failures" in str(run.stopped) or "failed" in str(run.stopped)
