"""A bulk run on the workers of a Dask cluster: its stream is read, and given out in batches."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Sequence
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from runninghub_async import __version__, errors
from runninghub_async.ahead import Ahead
from runninghub_async.bulk.engines.dask.batches import batch_size, most_out
from runninghub_async.bulk.engines.dask.claims import Claims
from runninghub_async.bulk.engines.dask.crew import (
    LOOKS_EVERY,
    Crew,
)
from runninghub_async.bulk.engines.dask.desk import Desk
from runninghub_async.bulk.engines.dask.letters import (
    Setup,
)
from runninghub_async.bulk.engines.dask.line import Line
from runninghub_async.bulk.engines.dask.unit import run_batch
from runninghub_async.bulk.engines.job_worker import JobWorker, Unheard
from runninghub_async.bulk.engines.run_context import RunContext
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.local_kinds import is_local
from runninghub_async.bulk.outcomes import JobOutcome
from runninghub_async.engine.runtime import CLOSE_GRACE
from runninghub_async.logs import logger

if TYPE_CHECKING:
    from distributed import Client, Future


_PAUSE_IN_STREAM = 0.05
"""Seconds for which a batch that is not full waits for the next job."""
_MOST_FAILURES = 5
"""Times that workers may fail with a job; it may be what they die of."""


class DaskRun:
    """Jobs under way on the workers of a cluster."""

    def __init__(
        self,
        client: Client,
        works: AsyncIterator[Work],
        context: RunContext,
        setup: Setup,
        claims: Claims,
    ) -> None:
        self._client = client
        self._context = context
        self._setup = setup
        self._desk = Desk(context, claims)
        self._desk.given_back = self._give_out_again
        self._here = JobWorker(rh=context.rh, base=context.base, context=context)
        """Does what needs no worker."""
        self._batches: dict[Future[Any], asyncio.Task[None]] = {}
        self._again: deque[Work] = deque()
        self._under_way: set[asyncio.Task[None]] = set()
        self._ready: deque[JobOutcome] = deque()
        self._broken: BaseException | None = None
        self._exhausted = False
        self._stopping = False
        self._reading_on = True
        self._changed = asyncio.Event()
        self._room = asyncio.Event()
        self._crew = Crew(client, setup, self._desk, context.stop, self._room.set)
        self._reading = asyncio.create_task(self._read(works))
        self._sending = asyncio.create_task(self._send_again())

    # -- the run's side --------------------------------------------------------------------

    async def next(self) -> JobOutcome:
        """The next outcome."""
        while not self._ready:
            if self._stopping or (self._exhausted and not self._under_way):
                broken, self._broken = self._broken, None
                if broken is not None:
                    raise broken
                raise StopAsyncIteration
            self._changed.clear()
            await self._changed.wait()
        return self._ready.popleft()

    def stop_reading(self) -> None:
        """Take no more work from the stream."""
        self._reading_on = False
        self._reading.cancel()

    async def stop(self) -> None:
        """End all work, but wait (bounded) for submits under way."""
        if self._stopping:
            return
        self._stopping = True
        own = [self._reading, self._sending]
        for task in own:
            task.cancel()
        await asyncio.wait(own)
        await self._crew.dismiss()
        lines = self._crew.lines
        for line in lines:
            line.tell_end()
        live = [asyncio.create_task(_over(line)) for line in lines]
        if live:
            await asyncio.wait(live, timeout=CLOSE_GRACE)
        for batch, following in list(self._batches.items()):
            following.cancel()
            with contextlib.suppress(Exception):  # the scheduler is not there any more
                await batch.cancel()
        for waiting in live:
            waiting.cancel()
        await asyncio.gather(*(line.close() for line in lines))
        for task in self._under_way:
            task.cancel()
        if self._under_way:
            await asyncio.wait(self._under_way)
        self._desk.let_go()
        self._changed.set()

    # -- reading and giving out ------------------------------------------------------------

    async def _read(self, works: AsyncIterator[Work]) -> None:
        """Read as fast as there is room, and give jobs out in batches."""
        batch: list[Work] = []
        try:
            async with Ahead(works) as stream:
                while True:
                    if batch:
                        await asyncio.wait([stream.coming], timeout=_PAUSE_IN_STREAM)
                        if not stream.coming.done():
                            self._give_out(batch)
                            batch = []
                    try:
                        work = await stream.next()
                    except StopAsyncIteration:
                        break
                    batch = self._taken(work, batch)
                    while not self._has_room:
                        self._give_out(batch)
                        batch = []
                        self._room.clear()
                        await self._room.wait()
            self._give_out(batch)
        except asyncio.CancelledError as error:
            self._give_out(batch)
            if self._reading_on and not self._stopping:
                self._broken = error
        except Exception as error:  # the stream's own: told after what has begun has ended
            self._give_out(batch)
            self._broken = error
        finally:
            self._exhausted = True
            self._changed.set()

    def _taken(self, work: Work, batch: list[Work]) -> list[Work]:
        """Do a job here, or put it into the batch; gives the batch that is not full yet."""
        if self._needs_no_worker(work):
            self._begin(work, self._here.work(work, Unheard()))
            return batch
        self._begin(work, self._desk.take_in(work))
        batch.append(work)
        if len(batch) < self._size:
            return batch
        self._give_out(batch)
        return []

    def _needs_no_worker(self, work: Work) -> bool:
        entry = work.entry
        if entry is None or work.error is not None or entry.state == "submitting":
            return True
        return is_local(work.job.form)

    def _begin(self, work: Work, ends: Awaitable[JobOutcome]) -> None:
        task = asyncio.create_task(self._bring_home(work, ends))
        self._under_way.add(task)
        task.add_done_callback(self._done)

    async def _bring_home(self, work: Work, ends: Awaitable[JobOutcome]) -> None:
        outcome = await ends
        self._ready.append(outcome)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._under_way.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            self._broken = self._broken or error
        self._room.set()
        self._changed.set()

    @property
    def _size(self) -> int:
        desk = self._desk
        return batch_size(desk.room, len(self._crew), desk.task_seconds)

    @property
    def _has_room(self) -> bool:
        most = most_out(self._desk.room, len(self._crew), self._size)
        return len(self._under_way) + len(self._ready) < most

    def _give_out(self, works: Sequence[Work]) -> None:
        """Have Dask run a batch, on whichever worker it finds best."""
        works = [work for work in works if self._desk.is_out(work.job.id)]
        if not works or self._stopping or self._client.status == "closed":
            return
        model = works[0].job.model.replace("/", "-").replace(".", "-")
        key = f"runninghub-bulk-{model}-{uuid4().hex}"
        batch = self._client.submit(
            run_batch,
            self._setup.run,
            __version__,
            key,
            works,
            key=key,
            pure=False,
            workers=self._crew.only,
            allow_other_workers=False,
        )
        following = asyncio.create_task(self._follow(batch, works))
        self._batches[batch] = following

    async def _follow(self, batch: Future[Any], works: Sequence[Work]) -> None:
        """Wait for a batch; what is still to be done of it then is given out again."""
        try:
            await batch
        except Exception as error:
            logger.warning("a batch of %d jobs came to nothing: %s", len(works), error)
            for work in works:
                self._desk.count_failure(work.job.id)
        del self._batches[batch]
        for work in works:
            self._give_out_again(work)

    def _give_out_again(self, work: Work) -> None:
        if self._desk.is_out(work.job.id) and work not in self._again:
            self._again.append(work)

    async def _send_again(self) -> None:
        """Jobs whose workers could not do them, after a pause."""
        while True:
            await asyncio.sleep(LOOKS_EVERY)
            if not self._crew:
                continue  # workers may come
            some, self._again = list(self._again), deque()
            for work in some:
                if self._desk.failures(work.job.id) >= _MOST_FAILURES:
                    await self._desk.leave_open(work.job.id, _given_up())
            self._give_out(some)


async def _over(line: Line) -> None:
    waits = [asyncio.create_task(event.wait()) for event in (line.over, line.gone)]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()


def _given_up() -> errors.RunningHubError:
    return errors.RunningHubError(
        f"Its workers died, or gave it back, {_MOST_FAILURES} times; nothing was submitted that the"
        " ledger does not know. The next run goes on with it."
    )
