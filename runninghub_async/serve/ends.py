"""What becomes of requests when a job of theirs ends, is let be for now, or is taken back."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterable
from functools import partial
from typing import TypeGuard

from attrs import define

from runninghub_async.bulk.ledgers.ledger import Ended, LedgerError, is_final
from runninghub_async.bulk.outcomes import JobOutcome, results_line
from runninghub_async.bulk.policy import NotWanted
from runninghub_async.errors import RunningHubError
from runninghub_async.logs import logger
from runninghub_async.serve.desk_parts import DeskParts, Standing
from runninghub_async.serve.open_requests import OpenRequest, OpenTask
from runninghub_async.serve.records import Request, TaskTold
from runninghub_async.serve.troubles import Trouble, account_unusable, stopping

_MOST_TRIES_WAITED, _MOST_TRIES = 3, 20
"""How often a submit is made that makes certainly no task: while a caller waits, and else."""
_FIRST_PAUSE, _LONGEST_PAUSE = 2.0, 60.0
_REPEATED_WITHIN = 15.0
"""Seconds within which a client sends again what was to be sent again by then."""


@define(eq=False)
class Ends:
    """Sees to them."""

    parts: DeskParts

    async def note(self, outcome: JobOutcome) -> None:
        """A job has come to this in the run."""
        task = self.parts.open.get(outcome.job.id)
        if task is not None:
            task.is_leaving = False
        gives_up = outcome.lacks_results if task is None else task.gives_up_results(outcome)
        if not (is_final(outcome.state) or gives_up):
            if task is not None:
                await self._left_open(task, outcome)
            return
        self.parts.line.note_over(outcome.job.id)
        if outcome.task_id is None and outcome.state == "failed":
            await self.parts.purses.release(outcome.job.id)
        if outcome.resumed and outcome.task_id is not None and outcome.usage is not None:
            ids, succeeded = (outcome.job.id, outcome.task_id), outcome.state != "failed"
            await self.parts.purses.settle(*ids, outcome.usage, succeeded=succeeded)
        if task is None:
            return
        request = task.within.request
        if not task.within.is_known:  # it may have been deleted elsewhere
            request = await self.parts.book.of_task(task.id) or request
        if task.id in request.deleted:
            await self.remove_files(outcome.files)
        task.told = told = self.parts.telling.end(request, outcome, self.parts.clock())
        try:  # before its caller hears of it, who may come again at once
            await self._forget_if_unpaid(task, request, outcome)
        finally:
            self._end(task, told)

    async def fail(self, task: OpenTask, error: RunningHubError) -> None:
        """Nothing was submitted for it, and nothing will be: it is over.

        Raises:
            LedgerError: that cannot be written.
        """
        outcome = JobOutcome(job=task.job, state="failed", error=error)
        await self.parts.book.note_outcome(task.id, results_line(outcome))
        await self.parts.ledger.ended(task.id, Ended(state="failed", error=str(error)))
        await self.note(outcome)

    async def drop(self, request: OpenRequest, trouble: Trouble) -> None:
        """A request of which nothing was submitted comes to nothing; its caller is told to come
        again."""
        request.is_known = False  # the book may say that it came to nothing
        tasks = [task for task in request.tasks if not task.over.is_set]
        for task in tasks:
            self.parts.line.note_over(task.id)
        await self.forget(request.request, trouble, request.attempt)
        await self.let_go([task.id for task in tasks], trouble.message)
        for task in tasks:
            self._end(task, None, trouble)

    async def let_go(self, tasks: Iterable[str], why: str) -> None:
        """Rows of which nothing was submitted, and whose request is in the book no more."""
        for task in tasks:
            # Where that cannot be written, the row is not wanted when its turn comes.
            with contextlib.suppress(LedgerError, Trouble):
                await self.parts.ledger.ended(task, Ended(state="failed", error=why))
                await self.parts.ledger.remove([task])
            await self.parts.purses.release(task)

    async def forget(self, request: Request, trouble: Trouble, attempt: int) -> None:
        """A request came to nothing; should its caller come again, that is a new one."""
        may_come = trouble.may_repeat and request.key is None and attempt < 2
        if may_come:
            wait = (trouble.retry_after or 0) + _REPEATED_WITHIN
            await self.parts.book.refuse(request, until=self.parts.clock() + wait)
        else:
            await self.parts.book.withdraw(request.id)

    async def drop_all_unpaid(self, trouble: Trouble) -> None:
        """The account cannot be used: who waits is told so, where nothing was submitted yet."""
        for request in self.parts.open:
            ids = [task.id for task in request.tasks]
            waits = all(self.parts.line.position(id) is not None for id in ids)
            if waits and request.is_unattended_to:
                await self.drop(request, trouble)

    async def take_back_if_deleted(self, task: OpenTask) -> None:
        """It has got its task just now, and its caller may have deleted it meanwhile, anywhere."""
        with contextlib.suppress(LedgerError):  # it goes on to its end; its files are deleted then
            request = await self.parts.book.of_task(task.id)
            if request is not None and task.id in request.deleted:
                await self.take_back(task.id)

    async def take_back(self, id: str) -> None:
        """What stands in the book as deleted: its files go, or its task ends, where there is one.

        Raises:
            LedgerError: nobody can tell whether there is one.
        """
        row = (await self.parts.ledger.known([id])).get(id)
        if row is None:
            return
        if is_final(row.state):
            await self.remove_files(row.files)
        elif row.task_id is not None:
            try:
                await self.parts.client.task(row.task_id, account=row.account).cancel()
            except RunningHubError as error:  # it goes on to its end; its files are deleted then
                logger.info("task %s could not be cancelled: %s", row.task_id, error)

    async def remove_files(self, files: Iterable[object]) -> None:
        """Take files out of the store; what cannot be removed is for the keeping to find."""
        run = self.parts.run
        for file in files:
            path = getattr(file, "path", None)
            if run is not None and path is not None:
                try:
                    await run.folder.store.remove(path)
                except (OSError, RunningHubError) as error:
                    logger.warning("a deleted file could not be removed: %s", error)

    # -- inside ----------------------------------------------------------------------------

    async def _forget_if_unpaid(
        self, task: OpenTask, request: Request, outcome: JobOutcome
    ) -> None:
        """A request that has come to nothing for the moment is not what a repeat of it joins."""
        parts, within = self.parts, task.within
        if isinstance(outcome.error, NotWanted):
            if await parts.book.withdraw(request.id, gone_before=parts.clock()):
                await parts.ledger.remove(request.tasks)
        elif within.is_unpaid and request.is_waited:
            trouble = next(each.told.error for each in within.tasks if each.told is not None)
            assert trouble is not None
            await self.forget(request, trouble, within.attempt)
            await parts.ledger.remove(request.tasks)

    async def _left_open(self, task: OpenTask, outcome: JobOutcome) -> None:
        """It goes on later: at once in the next run, or here after a pause."""
        parts, request = self.parts, task.within
        has_task = outcome.task_id is not None
        if parts.run is None or parts.run.stopped is not None or parts.standing != "ready":
            # Nothing takes it before the next run begins.
            parts.line.put_back(task.id, begun=has_task)
            if parts.standing == "draining":
                parts.line.note_over(task.id)
                begun = request.may_have_task or outcome.task_id is not None
                self._end(task, None, stopping(task.id, begun=begun))
            elif is_of_account(parts.standing) and request.is_unattended_to:
                await self.drop(request, parts.standing)
            return
        task.tries += not has_task
        most = _MOST_TRIES_WAITED if request.request.is_waited else _MOST_TRIES
        if task.tries >= most and isinstance(outcome.error, RunningHubError):
            await self.fail(task, outcome.error)
            return
        task.looks += has_task
        pause = min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** max(0, task.tries - 1, task.looks - 1))
        back = partial(parts.line.put_back, task.id, begun=has_task)
        asyncio.get_running_loop().call_later(pause, back)

    def _end(self, task: OpenTask, told: TaskTold | None, trouble: Trouble | None = None) -> None:
        self.parts.open.remove(task)
        task.end(told, trouble)


def is_of_account(standing: Standing) -> TypeGuard[Trouble]:
    """Whether it is the account behind the server that cannot be used."""
    return isinstance(standing, Trouble) and standing.code == account_unusable().code
