"""The run of a desk: opened, kept at work, and begun anew when something has stopped it."""

from __future__ import annotations

import asyncio
import contextlib

from attrs import define, field

from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.bulk.runner import BulkRun
from runninghub_async.errors import (
    AuthenticationError,
    InsufficientBalanceError,
    RunningHubError,
)
from runninghub_async.logs import logger
from runninghub_async.serve.callers import Callers
from runninghub_async.serve.desk_parts import DeskParts
from runninghub_async.serve.ends import Ends
from runninghub_async.serve.keeping import Keeping
from runninghub_async.serve.leftovers import Leftovers
from runninghub_async.serve.run_folder import ServerFolder
from runninghub_async.serve.servers import note_servers
from runninghub_async.serve.troubles import Trouble, account_unusable, busy

_FIRST_PAUSE, _LONGEST_PAUSE = 2.0, 60.0
_LOOKS_EVERY = 0.2
"""Seconds after which it is seen that a run has stopped, at the latest."""
_TOLD_AT_END = RunningHubError("the server is stopping")


@define(eq=False)
class DeskRun:
    """Keeps one run at work, until it is to end."""

    parts: DeskParts
    ends: Ends
    folder: ServerFolder
    joins: bool
    """Whether other servers have the same ledger."""
    _opened: asyncio.Future[None] | None = field(default=None, init=False)
    _life: asyncio.Task[None] | None = field(default=None, init=False)
    _ending: asyncio.Event = field(factory=asyncio.Event, init=False)
    _taking_back: set[asyncio.Task[None]] = field(factory=set, init=False)
    _pause: float = field(default=_FIRST_PAUSE, init=False)

    async def begin(self) -> None:
        """Return when the first run is open.

        Raises:
            RunningHubError, OSError: it cannot be opened.
        """
        self._opened = asyncio.get_running_loop().create_future()
        self._life = asyncio.create_task(self._live(self._opened))
        await self._opened

    def stop_submitting(self) -> None:
        """Submit nothing more, and begin no other run; what is in flight goes on."""
        self._ending.set()
        if self.parts.run is not None:
            self.parts.run.stop(_TOLD_AT_END)

    async def end(self) -> None:
        """End the run; what is under way is left to the next one, or to other servers."""
        self._ending.set()
        if self._life is not None:
            self._life.cancel()
            await asyncio.wait([self._life])

    def note_success(self) -> None:
        """A task was made: whatever stopped earlier runs is over."""
        self._pause = _FIRST_PAUSE

    async def _live(self, opened: asyncio.Future[None]) -> None:
        while not self._ending.is_set():
            try:
                await self._one_run(opened)
            except Exception as error:
                if not opened.done():
                    opened.set_exception(error)
                    return
                await self._note_stop(error)
                await self._rest()

    async def _one_run(self, opened: asyncio.Future[None]) -> None:
        parts = self.parts
        run = BulkRun(
            parts.client,
            out=self.folder,
            join=self.joins,
            policy=Callers(
                book=parts.book,
                purses=parts.purses,
                open=parts.open,
                ledger=lambda: parts.ledger,
                under_way=self._note_under_way,
                clock=parts.clock,
            ),
        )
        leftovers = Leftovers(parts, self.ends)
        async with run, self.folder.sign_of(run.ledger.run) as parts.sign, self._keeping(run):
            parts.run = run
            try:
                if parts.standing != "draining":
                    parts.standing = "ready"
                await note_servers(parts)
                if not opened.done():
                    opened.set_result(None)
                await self._work(run, leftovers)
            finally:
                parts.run = None
                parts.line.put_all_back()

    def _keeping(self, run: BulkRun) -> Keeping:
        return Keeping(
            book=self.parts.book,
            ledger=run.ledger,
            store=self.folder.store,
            server=run.ledger.run,
            keep=self.parts.telling.keep,
            clock=self.parts.clock,
        )

    async def _work(self, run: BulkRun, leftovers: Leftovers) -> None:
        """Until it is stopped, and a while longer; what is in flight goes on in the next run."""
        consuming = asyncio.create_task(self._consume(run))
        looking = asyncio.create_task(leftovers.look_after())
        every = {consuming, looking}
        try:
            while run.stopped is None and not any(task.done() for task in every):
                await asyncio.wait(every, timeout=_LOOKS_EVERY)
            if run.stopped is not None and not self._ending.is_set():
                await self._note_stop(run.stopped)
                await self._rest()  # meanwhile what is in flight goes on
            if self._ending.is_set():
                await asyncio.wait({consuming})
        finally:
            for task in every:
                task.cancel()
            await asyncio.wait(every)
        for task in every:
            if not task.cancelled() and (error := task.exception()) is not None:
                raise error

    async def _consume(self, run: BulkRun) -> None:
        async for outcome in run.add(self.parts.line):
            try:
                await self.ends.note(outcome)
            except RunningHubError as error:  # of book, ledger or purse: the next run sees to it
                run.stop(error)
                logger.error("the end of %s could not be noted: %s", outcome.job.id, error)

    def _note_under_way(self, job: Job, task_id: str) -> None:
        self.note_success()
        task = self.parts.open.get(job.id)
        if task is not None:
            task.service_id = task_id
            task.note_change()
            if self.joins or task.id in task.within.request.deleted:
                taking_back = asyncio.create_task(self.ends.take_back_if_deleted(task))
                self._taking_back.add(taking_back)
                taking_back.add_done_callback(self._taking_back.discard)

    async def _note_stop(self, why: Exception) -> None:
        is_of_account = isinstance(why, (AuthenticationError, InsufficientBalanceError))
        standing: Trouble = account_unusable() if is_of_account else busy(_BUSY, wait=self._pause)
        logger.warning("no tasks are made for %g s: %s", self._pause, why)
        if self.parts.standing == "draining":
            return
        self.parts.standing = standing
        if is_of_account:
            with contextlib.suppress(LedgerError):
                await self.ends.drop_all_unpaid(standing)

    async def _rest(self) -> None:
        pause, self._pause = self._pause, min(_LONGEST_PAUSE, 2 * self._pause)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ending.wait(), pause)


_BUSY = "This service cannot work just now. Nothing was submitted."
