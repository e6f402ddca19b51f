"""Jobs as tasks of taskiq, with Redis between those who ask for them and the workers.

::

    export REDIS_URL=redis://127.0.0.1 OUT=/shared/jobs RUNNINGHUB_API_KEY=…
    taskiq worker examples.services.taskiq_jobs:broker      # on as many machines as you like
    python -m examples.services.taskiq_jobs                 # asks for one, and waits

Redis delivers a task again when its worker dies, or is slow, so that a task may be run twice, even
at the same time.  That is what a bulk run is safe against, and here each job is one of its own: a
folder with its ledger, which only one worker can have open.  What was submitted before is waited
for, what is done is not done again, and a submit of which nobody knows is not made again.
"""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path
from typing import Any

from taskiq import TaskiqEvents, TaskiqState
from taskiq_redis import RedisAsyncResultBackend, RedisStreamBroker

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun

REDIS = os.environ.get("REDIS_URL", "redis://127.0.0.1")
OUT = Path(os.environ.get("OUT", "jobs"))
_NAME = re.compile(r"[\w-]{1,100}", re.ASCII)

broker = RedisStreamBroker(REDIS, idle_timeout=60_000).with_result_backend(
    RedisAsyncResultBackend(REDIS, result_ex_time=3600)
)


@broker.on_event(TaskiqEvents.WORKER_STARTUP)  # type: ignore[untyped-decorator]
async def open_client(state: TaskiqState) -> None:
    """One client for all jobs of a worker process: they share its places and its polls."""
    state.rh = RunningHub()


@broker.on_event(TaskiqEvents.WORKER_SHUTDOWN)  # type: ignore[untyped-decorator]
async def close_client(state: TaskiqState) -> None:
    """Submits that are under way are waited for."""
    await state.rh.close()


@broker.task  # type: ignore[untyped-decorator]
async def make(job: dict[str, Any]) -> dict[str, Any]:
    """Make what a job asks for; its id is the name of its folder.

    Raises:
        ValueError: the id is none that a folder can have.
        LedgerError: another worker is at it; Redis delivers it again.
    """
    name = str(job.get("id"))
    if not _NAME.fullmatch(name):
        raise ValueError("id: letters, digits, - and _, at most 100 of them")
    async with BulkRun(broker.state.rh, out=OUT / name) as run:
        async for _ in run.add([job]):
            pass
        row = (await run.ledger.known([name]))[name]
    return {
        "state": row.state,
        "task_id": row.task_id,
        "files": [str(OUT / name / file.path) for file in row.files],
        "error": row.error,
    }


async def main() -> None:
    """Ask for a picture, and wait for it."""
    await broker.startup()
    params = {"prompt": "a red bicycle", "resolution": "2k"}
    job = {"id": "bicycle", "model": "seedream-v4.5/text-to-image", "params": params}
    asked = await make.kiq(job)
    print((await asked.wait_result(timeout=600)).return_value)
    await broker.shutdown()


if __name__ == "__main__":
    asyncio.run(main())
