"""For whom the jobs of a server's run are: what pays for each, and whether it is still wanted."""

from __future__ import annotations

import time
from collections.abc import Callable

from attrs import frozen

from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import Entry, Ledger
from runninghub_async.bulk.outcomes import JobOutcome
from runninghub_async.bulk.policy import NotWanted
from runninghub_async.calls.purses import CallPurse
from runninghub_async.errors import RunningHubError
from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.open_requests import OpenRequests
from runninghub_async.serve.records import Request
from runninghub_async.serve.token_purse import TokenPurses

GIVEN_UP_AFTER = 30.0
"""Seconds after which a synchronous request without a key is dropped whose caller is gone."""


@frozen(kw_only=True)
class Callers:
    """A :class:`Policy`, by the book.

    Attributes:
        book: of all servers.
        purses: of the tokens.
        open: what this server has under way; no other job is submitted here.
        ledger: gives that of the run.
        under_way: is told of each job that has a task.
        clock: tells seconds since 1970.
    """

    book: RequestBook
    purses: TokenPurses
    open: OpenRequests
    ledger: Callable[[], Ledger]
    under_way: Callable[[Job, str], None]
    clock: Callable[[], float] = time.time

    def purse(self, job: Job) -> CallPurse | None:
        """That of its token."""
        known = self.open.get(job.id)
        return None if known is None else self.purses.purse_of(known.within.token, job.id)

    def claimed(self, job: Job) -> Entry | None:
        """As it was accepted, where that was in the same run."""
        if (known := self.open.get(job.id)) is None:
            return None
        claimed, known.claimed = known.claimed, None
        return None if claimed is None or claimed.run != self.ledger().run else claimed.row

    async def check_wanted(self, job: Job) -> None:
        if (known := self.open.get(job.id)) is None:  # whose token is not known pays for nothing
            raise RunningHubError("It is not known here for whom it is.")  # it stays pending
        request: Request | None = known.within.request
        if not known.within.is_known:
            request = await self.book.of_task(job.id)
        if request is None or job.id in request.deleted:
            raise NotWanted("Its caller has taken it back.")
        if self.is_given_up(request) and not await self._has_begun(request):
            raise NotWanted("Its caller has hung up, and has not come again.")
        known.is_leaving = True

    def is_given_up(self, request: Request) -> bool:
        """Whether nobody will come for it who could be given what it makes."""
        if not request.is_waited or request.key is not None or request.gone_at is None:
            return False
        return self.clock() - request.gone_at > GIVEN_UP_AFTER

    def gives_up_results(self, outcome: JobOutcome) -> bool:
        known = self.open.get(outcome.job.id)
        return known is None or known.gives_up_results(outcome)

    def note_under_way(self, job: Job, task_id: str) -> None:
        self.under_way(job, task_id)

    async def _has_begun(self, request: Request) -> bool:
        """Whether another of its tasks has been submitted: then it goes on as a whole."""
        rows = await self.ledger().known(request.tasks)
        return any(row.task_id or row.state not in ("pending", "failed") for row in rows.values())
