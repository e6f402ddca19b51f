"""Jobs run in this process, by one client."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from runninghub_async.bulk.engines.engine import LeftTask
from runninghub_async.bulk.engines.job_worker import JobWorker
from runninghub_async.bulk.engines.run_context import RunContext
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.ledgers.common import KEPT_FOR
from runninghub_async.bulk.outcomes import JobOutcome
from runninghub_async.calls.at_once import AtOnce
from runninghub_async.calls.map import Workers
from runninghub_async.client import runtime_of
from runninghub_async.engine.runtime import CLOSE_GRACE
from runninghub_async.logs import logger

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub


class LocalEngine:
    """This process, with a client whose places and polls its jobs share."""

    def __init__(self, rh: RunningHub, base: str | Path = ".") -> None:
        """``base`` is the directory that relative paths in job forms start from."""
        self._rh = rh
        self._base = Path(base)

    @property
    def workers_write(self) -> bool:
        """There are none but this process."""
        return False

    async def left_behind(self, folder: str) -> Sequence[LeftTask]:
        """None: what this process knows, the ledger knows."""
        return ()

    def run(self, works: AsyncIterator[Work], context: RunContext) -> LocalRun:
        """Begin to work on a stream of jobs."""
        worker = JobWorker(rh=self._rh, base=self._base, context=context)
        at_once = None if context.concurrency is None else AtOnce(context.concurrency)
        workers = Workers(runtime_of(self._rh), works, worker.work, concurrency=at_once)
        kept = None
        if at_once is not None and context.in_doubt:
            kept = _keep_places(at_once, context.in_doubt)
        return LocalRun(worker, workers, kept)


def _keep_places(at_once: AtOnce, count: int) -> asyncio.TimerHandle:
    """As many submits of earlier runs may have made tasks, which are in flight for a while.

    Returns:
        What gives the places back when the while is over.
    """
    kept = min(count, at_once.most)
    at_once.most -= kept

    def free() -> None:
        at_once.most += kept
        at_once.note_change()

    logger.info("%d places are kept for %g s: earlier submits may have made tasks", kept, KEPT_FOR)
    return asyncio.get_running_loop().call_later(KEPT_FOR, free)


class LocalRun:
    """Jobs under way in this process."""

    def __init__(
        self,
        worker: JobWorker,
        workers: Workers[Work, JobOutcome],
        kept_places: asyncio.TimerHandle | None,
    ) -> None:
        self._worker = worker
        self._workers = workers
        self._kept_places = kept_places

    async def next(self) -> JobOutcome:
        """The next outcome."""
        return await self._workers.next()

    def stop_reading(self) -> None:
        """Take no more work from the stream."""
        self._workers.stop_reading()

    async def stop(self) -> None:
        """End all work, but wait (bounded) for submits under way."""
        if self._kept_places is not None:
            self._kept_places.cancel()
        under_way = list(self._worker.attempts)
        await self._workers.stop()
        submits = [attempt.submit for attempt in under_way if attempt.submit is not None]
        if submits:
            await asyncio.wait(submits, timeout=CLOSE_GRACE)
