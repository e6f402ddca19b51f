"""The example for services that run taskiq already, with a real Redis and a real worker."""

from __future__ import annotations

import json
import os
from asyncio.subprocess import DEVNULL
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from runninghub_async.sandbox import Sandbox
from tests.bulk.dask.coordinator import jobs
from tests.bulk.helpers import Folder
from tests.bulk.test_killed import Dots
from tests.forking import program
from tests.helpers import KEY
from tests.redis_server import redis_server

_ASK = """
import asyncio, json, sys
from examples.services.taskiq_jobs import broker, make

async def ask():
    await broker.startup()
    asked = [await make.kiq(job) for job in json.loads(sys.argv[1])]
    ends = [await each.wait_result(timeout=60) for each in asked]
    print(json.dumps([[end.is_err, end.return_value, str(end.error)] for end in ends]))
    await broker.shutdown()

asyncio.run(ask())
"""


async def test_a_task_that_is_delivered_twice_is_paid_once(tmp_path: Path) -> None:
    async with (
        redis_server() as redis,
        Sandbox(api_key=KEY, task_seconds=0.3, media=Dots()) as sandbox,
    ):
        environment = {
            **os.environ,
            "REDIS_URL": redis.url,
            "OUT": str(tmp_path / "jobs"),
            "RUNNINGHUB_API_KEY": KEY,
            "RUNNINGHUB_BASE_URL": sandbox.base_url,
            "RUNNINGHUB_POLL": "0.05",
            "PYTHONWARNINGS": "ignore",
        }
        worker = await program.start(
            *("service", "-m", "taskiq", "worker", "examples.services.taskiq_jobs:broker"),
            *("--workers", "1"),
            environment=environment,
            stdout=DEVNULL,
            stderr=DEVNULL,
        )
        try:
            first = await _asked(jobs(3), environment)
            assert [end[1]["state"] for end in first] == ["saved"] * 3, first
            again = await _asked(jobs(3), environment)
            assert [end[1] for end in again] == [end[1] for end in first]
            bad = await _asked([{**jobs(1)[0], "id": "../away"}], environment)
            assert bad[0][0]
        finally:
            worker.terminate()
            await worker.wait()
        assert len(sandbox.tasks) == 3, "nothing is paid twice"
    for n in range(3):
        Folder(tmp_path / "jobs" / f"job-{n}").check_files()


async def _asked(wanted: Sequence[dict[str, Any]], environment: dict[str, str]) -> list[Any]:
    asking = await program.start("service", "-c", _ASK, json.dumps(wanted), environment=environment)
    out, err = await asking.communicate()
    assert asking.returncode == 0, err.decode()
    ends: list[Any] = json.loads(out.splitlines()[-1])
    return ends
