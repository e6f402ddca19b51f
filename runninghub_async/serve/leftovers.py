"""What others have left: jobs of servers that are gone, and requests whose callers are."""

from __future__ import annotations

import asyncio

from attrs import define

from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import PAGE, Entry, claimed_in, is_final, job_of, pages
from runninghub_async.errors import RunningHubError
from runninghub_async.logs import logger
from runninghub_async.serve.callers import GIVEN_UP_AFTER
from runninghub_async.serve.desk_parts import DeskParts, kept_for
from runninghub_async.serve.ends import Ends
from runninghub_async.serve.open_requests import OpenRequest, OpenTask, may_have_begun
from runninghub_async.serve.records import Token
from runninghub_async.serve.servers import note_servers
from runninghub_async.serve.troubles import busy

_SWEEPS_EVERY = 5.0
_NOBODY = RunningHubError("Its caller has hung up, and has not come again.")


@define(eq=False)
class Leftovers:
    """Looks after them for as long as a run goes on."""

    parts: DeskParts
    ends: Ends

    async def look_after(self) -> None:
        """At once, and then from time to time.

        Raises:
            RunningHubError: book or ledger cannot be used.
        """
        every = min(_SWEEPS_EVERY, self.parts.ledger.lease / 3)
        while True:
            await note_servers(self.parts)
            await self.take_up()
            await self.note_ends_elsewhere()
            await self.sweep()
            await asyncio.sleep(every)

    async def take_up(self) -> None:
        """Jobs that were accepted, and that nobody works on: they stand in this line from now on;
        and those of others that go on in this run."""
        async for page in pages(self.parts.ledger, "pending", "submitted", "succeeded"):
            unknown = [row for row in page if self.parts.open.get(row.id) is None]
            for row in await self._ours(unknown):
                await self._take_up(row)

    async def note_ends_elsewhere(self) -> None:
        """What is open here may have come to another server, and to its end there."""
        ids = [task.id for task in self.parts.open.tasks]
        for some in (ids[n : n + PAGE] for n in range(0, len(ids), PAGE)):
            states = await self.parts.ledger.states(some)
            over = [id for id, state in states.items() if is_final(state)]
            for row in (await self.parts.ledger.known(over)).values():
                if (task := self.parts.open.get(row.id)) is not None:
                    await self._note_end(task, row)

    async def sweep(self) -> None:
        """Drop what nobody has waited for long enough, as far as it still stands in this line."""
        parts = self.parts
        before = parts.clock() - GIVEN_UP_AFTER
        for given_up in await parts.book.unattended(before):
            if given_up.id in parts.waiting:  # this server was taken for dead, and is not
                await parts.book.note_back(given_up.id, parts.ledger.run)
                continue
            known = parts.open.of(given_up.id)
            if known is None or known.may_have_task or len(known.tasks) < len(given_up.tasks):
                continue
            dropped = [parts.line.drop(task.id) for task in known.tasks]
            jobs = [job for job in dropped if job is not None]
            # All or none; and who has come again meanwhile waits for it.
            is_whole = len(jobs) == len(given_up.tasks)
            if is_whole and await parts.book.withdraw(given_up.id, gone_before=before):
                await self.ends.let_go([job.id for job in jobs], str(_NOBODY))
                for task in known.tasks:
                    parts.open.remove(task)
                    task.end(None, busy(str(_NOBODY)))
            else:
                parts.line.put(known.token, jobs, first=True)

    # -- inside ----------------------------------------------------------------------------

    async def _ours(self, rows: list[Entry]) -> list[Entry]:
        """Those that are this run's: what is pending is claimed, what has a task the run itself
        has claimed or leaves to others.  What it has taken up by itself and let be for now, before
        this server knew for whom it is, is nobody else's."""
        pending = [row for row in rows if row.state == "pending"]
        claimed = await claimed_in(self.parts.ledger, pending, lambda row: row.state == "pending")
        run = self.parts.run
        begun = [row for row in rows if row.state != "pending" and not _lacks_results(row)]
        return claimed + [
            row for row in begun if run and (run.works_on(row.id) or run.has_let_be(row.id))
        ]

    async def _take_up(self, row: Entry) -> None:
        parts, job = self.parts, job_of(row)
        name, _ = kept_for(job)
        request, token = await parts.book.of_task(job.id), await parts.tokens.named(name)
        if token is None and row.state != "pending":
            token = Token(name=name, digest="")  # revoked: its tasks go on to their ends
        if token is None or request is None:
            if row.state == "pending":
                why = (
                    "Its caller has taken it back." if token else "Its token is not valid any more."
                )
                await self._let_go(row, job, why)
            return
        if (known := parts.open.of(request.id)) is None:
            rows = (await parts.ledger.known(request.tasks)).values()
            known = OpenRequest(request, token, has_begun=any(map(may_have_begun, rows)))
        task = parts.open.add(known, job)
        if row.state != "pending":
            task.service_id = row.task_id
            if parts.run is not None and parts.run.works_on(job.id):
                parts.line.note_under_way(token, job)
                return
        parts.line.put(token, [job], begun=row.state != "pending")
        logger.info("job %s is taken up", job.id)

    async def _note_end(self, task: OpenTask, row: Entry) -> None:
        line = await self.parts.book.outcome(row.id)
        # Else its end was told meanwhile, or is about to be: what the book had of it may be gone.
        if self.parts.open.get(row.id) is task and task.told is None:
            self.parts.line.note_over(row.id)
            self.parts.open.remove(task)
            task.end(self.parts.telling.kept(task.within.request, row, line))

    async def _let_go(self, row: Entry, job: Job, why: str) -> None:
        request = await self.parts.book.of_task(job.id)
        if request is not None:
            await self.ends.fail(
                OpenTask(job, OpenRequest(request, Token(name="", digest=""))), RunningHubError(why)
            )
            return
        await self.ends.let_go([row.id], why)


def _lacks_results(row: Entry) -> bool:
    """Whether its task is done, and its results will not come: it is over."""
    return row.state == "succeeded" and row.error is not None
