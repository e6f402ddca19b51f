"""An engine whose jobs have travelled."""

from __future__ import annotations

import pickle
from collections.abc import AsyncIterator, Sequence

from runninghub_async import RunningHub
from runninghub_async.bulk import Job, RunContext, Work
from runninghub_async.bulk.engines.engine import EngineRun, LeftTask
from runninghub_async.bulk.engines.local import LocalEngine


class Elsewhere:
    """An engine in a process that has none of the client's files: what it gets has travelled."""

    def __init__(self, rh: RunningHub) -> None:
        self._local = LocalEngine(rh)
        self.jobs: list[Job] = []

    workers_write = False

    async def left_behind(self, folder: str) -> Sequence[LeftTask]:
        return await self._local.left_behind(folder)

    def run(self, works: AsyncIterator[Work], context: RunContext) -> EngineRun:
        async def travelled() -> AsyncIterator[Work]:
            async for work in works:
                arrived = pickle.loads(pickle.dumps(work))
                self.jobs.append(arrived.job)
                yield arrived

        return self._local.run(travelled(), context)
