"""What one worker learns from a refusal slows all: a long round."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

import pytest

from runninghub_async.sandbox import Sandbox
from tests.bulk.dask import coordinator
from tests.bulk.dask.cluster import cluster
from tests.bulk.test_killed import Dots
from tests.helpers import KEY, until

_LEARNS_FOR, _LOOKED_AT_FOR = 60.0, 60.0
_MOST_REFUSED = 0.03


@pytest.mark.skipif(not os.environ.get("RUNNINGHUB_TORTURE"), reason="long: make torture")
async def test_after_a_minute_hardly_a_submit_is_refused(tmp_path: Path, out: Path) -> None:
    """Four workers, and an account that takes six tasks and does not tell that."""
    async with (
        cluster(tmp_path, 4) as workers,
        Sandbox(api_key=KEY, task_seconds=0.8, concurrency=6, media=Dots()) as sandbox,
    ):
        run = await coordinator.start(workers.address, sandbox.base_url, out, count=2000)
        await until(lambda: len(sandbox.tasks), seconds=300)
        since = time.monotonic() + _LEARNS_FOR
        await asyncio.sleep(_LEARNS_FOR + _LOOKED_AT_FOR)
        run.kill()
        await run.communicate()
        asked = [
            request
            for request in sandbox.requests
            if request.method == "POST" and "seedream" in request.path and request.time >= since
        ]
        made = [task for task in sandbox.tasks if task.created >= since]
    assert len(made) > 100
    refused = len(asked) - len(made)
    print(f"{refused} of {len(asked)} submits were refused, {len(made)} tasks were made")
    assert refused <= _MOST_REFUSED * len(asked)
