"""The desk of a server: it takes orders, and tells what becomes of them.

A request is accepted in four steps, each durable before the next: it is entered in the book, what
its tasks cost is set aside in its token's purse, its jobs get their rows in the ledger, and then
they stand in line.  The server may die after each of them:

- *after the book*: nothing is held, and there is no row.  Such a request counts for nothing, and is
  told of to nobody; a repeat that joins it completes it.
- *after the purse*: what was held is given back when the lease of the dead server is over, since no
  submit was near; a repeat completes the request, and holds anew where that is needed.
- *after the rows*: they are pending and nobody's once the lease is over, and whoever finds them
  puts them in its line.  Each row keeps for which token and request it is.
- *in line, and after that*: likewise, up to the intent; from then on the run of a server that lives
  sees to it, as after the death of any bulk run: without a task's id it is uncertain and never
  submitted again, with one it is waited for.

Nothing of this asks the caller to come again once an intent was written.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from secrets import token_hex
from types import TracebackType
from typing import Never, Self

from attrs import evolve

from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.client import RunningHub
from runninghub_async.errors import RunningHubError
from runninghub_async.logs import logger
from runninghub_async.purses.holds import PurseStoreError
from runninghub_async.serve import troubles
from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.desk_parts import DeskParts, Standing
from runninghub_async.serve.desk_run import DeskRun
from runninghub_async.serve.ends import Ends
from runninghub_async.serve.failures import trouble_of
from runninghub_async.serve.lasting_inputs import with_links
from runninghub_async.serve.line import Line
from runninghub_async.serve.open_requests import Claimed, OpenRequest, OpenTask
from runninghub_async.serve.rates import Rates
from runninghub_async.serve.records import Order, Request, TaskTold, Token
from runninghub_async.serve.run_folder import ServerFolder
from runninghub_async.serve.servers import note_servers
from runninghub_async.serve.telling import Telling
from runninghub_async.serve.token_purse import TokenPurses
from runninghub_async.serve.token_store import TokenStore
from runninghub_async.serve.troubles import Trouble

_LOOKS_AT_LEAST_EVERY = 5.0
LOOKS_EVERY = 1.0
"""Seconds between two looks at a task that another server has, or whose progress is followed."""
_TAKEN_BACK = RunningHubError("Its caller has taken it back.")


async def _nothing() -> Never:
    while True:
        await asyncio.get_running_loop().create_future()


class Desk:
    """Takes orders; an async context manager, within which its run is at work."""

    def __init__(
        self,
        client: RunningHub,
        *,
        folder: ServerFolder,
        joins: bool,
        book: RequestBook,
        purses: TokenPurses,
        tokens: TokenStore,
        rates: Rates,
        queue: int,
        keep: float,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Nothing is opened yet.

        Args:
            client: that makes all calls.
            folder: of the run.
            joins: whether other servers have the same ledger.
            book: what was accepted, for whom.
            purses: what callers may spend.
            tokens: where callers' tokens are.
            rates: how often they may ask.
            queue: jobs that may stand in line.
            keep: seconds that files are kept.
            clock: tells seconds since 1970.
        """
        self._parts = DeskParts(
            client=client,
            book=book,
            purses=purses,
            tokens=tokens,
            line=Line(queue),
            telling=Telling(client=client, keep=keep),
            clock=clock,
        )
        self._rates = rates
        self._folder = folder
        self._ends = Ends(self._parts)
        self._run = DeskRun(self._parts, self._ends, folder, joins)
        self._beginning: dict[str, asyncio.Future[None]] = {}
        """Requests that are being accepted."""
        self._left_early: set[str] = set()
        """Those of them whose caller has gone meanwhile."""
        self._coming = 0
        """How many jobs these have that do not stand in line yet."""
        self._accepting: set[asyncio.Task[None]] = set()
        """What sees to these."""

    async def __aenter__(self) -> Self:
        await self._run.begin()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._parts.standing = "draining"
        if accepting := list(self._accepting):  # a repeat completes what they have entered
            for each in accepting:
                each.cancel()
            await asyncio.wait(accepting)
        await self._run.end()
        for task in self._parts.open.tasks:  # they go on at the service, or elsewhere
            task.end(None, troubles.stopping(task.id, begun=task.within.may_have_task))

    @property
    def standing(self) -> Standing:
        """Whether requests are accepted; if not for the account's sake, what callers are told."""
        return self._parts.standing

    @property
    def waiting(self) -> int:
        """How many jobs stand in line."""
        return len(self._parts.line)

    @property
    def under_way(self) -> int:
        """How many tasks of ours are not over, as far as this server sees to them."""
        return len(self._parts.open)

    # -- orders ----------------------------------------------------------------------------

    async def accept(
        self,
        caller: Token,
        order: Order,
        note_entered: Callable[[Request], object] = lambda _: None,
    ) -> Request:
        """Take an order, or join the request that it repeats.

        Args:
            caller: who asks.
            order: for what.
            note_entered: is told of the request as soon as there is one; it may come to nothing.

        Returns:
            The request: a new one, whose tasks stand in line, or the one that it is.

        Raises:
            Trouble: it was not accepted, and nothing was submitted for it: 402 the purse, 422 the
                key is that of another order, 429 too often or too many, 503 not just now.
        """
        request = self._request_of(caller, order)
        try:
            if order.repeats and self._parts.sign is not None:
                await note_servers(self._parts)  # its caller may have waited at one that just died
            entered = await self._parts.book.enter(request, repeats=order.repeats)
        except (RunningHubError, Trouble) as error:
            raise _refusal(error) from error
        if entered.digest != order.digest:
            raise troubles.other_body()
        if (known := self._parts.open.of(entered.id)) is not None:
            known.request = entered  # at once: its new caller may leave before it is joined
        note_entered(entered)
        if entered.id == request.id:
            await self._begin_new(entered, caller, order)
            return entered
        if (beginning := self._beginning.get(entered.id)) is not None:
            await asyncio.shield(beginning)
        elif self._parts.open.of(entered.id) is None:
            await self._join(entered, caller, order)
        return entered

    async def wait(
        self,
        request: Request,
        seconds: float,
        meanwhile: Callable[[], Awaitable[Never]] = _nothing,
    ) -> list[TaskTold]:
        """The tasks of a request, once all of them have ended.

        Args:
            request: that was accepted.
            seconds: at most.
            meanwhile: goes on in the same task as long as none ends; may fail, such as since the
                caller has gone.

        Raises:
            TimeoutError: they have not within so many seconds.
            Trouble: they will not here, and nothing was submitted, or nobody may ask again.
            Exception: what was meanwhile has failed with it.
        """
        until = asyncio.get_running_loop().time() + seconds
        waiting = self._parts.waiting
        waiting[request.id] += 1
        told: list[TaskTold] = []
        try:
            for task in request.tasks:  # no comprehension, which is one more frame that waits
                known = await self._known_or_end(request, task, until, meanwhile)
                if isinstance(known, OpenTask):  # nor is this one
                    await known.over.wait_beside(until, meanwhile)
                    known = _end_of(known)
                told.append(known)
            return told
        finally:
            waiting[request.id] -= 1
            if not waiting[request.id]:
                del waiting[request.id]

    async def note_left(self, request: Request, *, goes_on: bool = False) -> None:
        """Its caller waits no more; ``goes_on`` where it was told that the tasks do."""
        at = self._parts.clock()
        if request.id in self._parts.waiting:
            return  # another caller, with the same key
        if (known := self._parts.open.of(request.id)) is not None:
            if known.request.gone_at is not None:
                return  # it is gone since then
            known.request = known.request.left(at, goes_on=goes_on)
        elif request.id in self._beginning:
            self._left_early.add(request.id)
        with contextlib.suppress(LedgerError):  # a caller that is gone is told nothing
            await self._parts.book.note_left(request.id, at, goes_on=goes_on)

    # -- tasks -----------------------------------------------------------------------------

    async def look(self, task: str) -> TaskTold | None:
        """How a task is, at whichever server; ``None`` where there is none of this id, or it was
        deleted.

        Raises:
            Trouble: 503, nobody can tell just now.
        """
        parts = self._parts
        known = parts.open.get(task)
        try:
            if known is None or self._run.joins:  # at another server it may have been deleted
                request = await parts.book.of_task(task)
            else:
                request = known.within.request
            if request is None or task in request.deleted:
                return None
            if known is not None and not known.over.is_set:
                return parts.telling.under_way(known, parts.line.position(task))
            row = (await parts.ledger.known([task])).get(task)
            line = None if row is None else await parts.book.outcome(task)
        except RunningHubError as error:
            raise _refusal(error) from error
        return None if row is None else parts.telling.kept(request, row, line)

    async def changes(self, task: str) -> AsyncGenerator[TaskTold]:
        """How a task is now, and then each change, until its end."""
        last: TaskTold | None = None
        pause = LOOKS_EVERY
        while True:
            known = self._parts.open.get(task)
            changed = None if known is None else known.changed
            told = await self.look(task)
            if told is None and known is not None:
                told = known.told
            if told is None:
                return
            if told != last:
                yield told
                pause = LOOKS_EVERY
            if told.is_over:
                return
            last = told
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await (changed or asyncio.Event()).wait()
            if self._run.joins:  # each look asks the database
                pause = min(1.5 * pause, _LOOKS_AT_LEAST_EVERY)

    async def cancel(self, task: str) -> TaskTold | None:
        """End a task as far as that can be done, and delete its files; its bill and its row stay.

        Returns:
            How it was before; ``None`` where there is none.

        Raises:
            Trouble: 503, that cannot be written just now.
        """
        parts = self._parts
        if (told := await self.look(task)) is None:
            return None
        try:
            await parts.book.note_deleted(task)
            known = parts.open.get(task)
            if known is not None:
                request = known.within.request
                known.within.request = evolve(request, deleted=(*request.deleted, task))
                job = None if known.may_have_task else parts.line.drop(task, unless_begun=True)
                if job is not None:
                    try:
                        await self._ends.fail(known, _TAKEN_BACK)
                    except (RunningHubError, Trouble):  # it is not wanted when its turn comes
                        parts.line.put(known.within.token, [job], first=True)
                    return told
            await self._ends.take_back(task)
        except RunningHubError as error:
            raise _refusal(error) from error
        return told

    async def pass_on_end(self, service_task: str) -> None:
        """A task of the service's has ended that is none of this server's: whichever has it looks.

        Raises:
            LedgerError: that cannot be told.
        """
        run = self._parts.run
        if run is not None and run.ledger.common is not None:
            await run.ledger.common.tell_ended(service_task)

    # -- the end ---------------------------------------------------------------------------

    async def drain(self, seconds: float) -> None:
        """Accept nothing more and submit nothing more; wait, but no longer than so many seconds,
        for what has been submitted.  The rest is left to the next server."""
        parts = self._parts
        parts.standing = "draining"
        self._run.stop_submitting()
        for task in parts.open.tasks:
            if parts.line.drop(task.id) is not None:
                await self.note_left(task.within.request)
                parts.open.remove(task)
                task.end(None, troubles.stopping(task.id, begun=task.within.may_have_task))
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while tasks := [task for task in parts.open.tasks if task.may_have_task]:
                    await tasks[0].over.wait()

    # -- inside ----------------------------------------------------------------------------

    def _request_of(self, caller: Token, order: Order) -> Request:
        run = self._parts.run
        return Request(
            id=f"req_{token_hex(16)}",
            token=caller.name,
            route=order.route,
            digest=order.digest,
            key=order.key,
            tasks=tuple(f"{order.prefix}{token_hex(16)}" for _ in order.forms),
            is_waited=order.is_waited,
            shape=order.shape,
            received_at=self._parts.clock(),
            server="" if run is None else run.ledger.run,
        )

    async def _begin_new(self, request: Request, caller: Token, order: Order) -> None:
        """What is new is accepted or withdrawn, whatever becomes of its caller."""
        done = asyncio.get_running_loop().create_future()
        self._beginning[request.id] = done
        accepting = asyncio.create_task(self._accept_or_forget(request, caller, order))
        self._accepting.add(accepting)
        accepting.add_done_callback(lambda _: self._note_begun(request.id, accepting, done))
        await asyncio.shield(done)

    def _note_begun(
        self, request: str, accepting: asyncio.Task[None], done: asyncio.Future[None]
    ) -> None:
        del self._beginning[request]
        self._left_early.discard(request)
        self._accepting.discard(accepting)
        error = troubles.draining() if accepting.cancelled() else accepting.exception()
        if error is None:
            done.set_result(None)
        else:
            done.set_exception(error)
            done.exception()  # whoever joined hears of it, if anybody has

    async def _accept_or_forget(self, request: Request, caller: Token, order: Order) -> None:
        try:
            if isinstance(self.standing, Trouble):
                raise self.standing
            if self.standing == "draining":
                raise troubles.draining()
            self._parts.line.check_room(len(order.forms), coming=self._coming)
            self._rates.check(caller)
            self._coming += len(order.forms)
            try:
                # With other servers it may have been joined at one of them, which completes it.
                await self._complete(request, caller, order, is_new=not self._run.joins)
            finally:
                self._coming -= len(order.forms)
        except Exception as error:
            trouble = _refusal(error)
            with contextlib.suppress(RunningHubError):
                await self._ends.forget(request, trouble, order.attempt)
            raise trouble from error

    async def _join(self, request: Request, caller: Token, order: Order) -> None:
        """See that it is accepted: another server may be about to do so, or may have died before.

        Raises:
            Trouble: it is not; one that invites a repeat only where nothing of it was submitted.
        """
        try:
            await self._complete(request, caller, order, is_new=False)
        except Trouble:
            try:
                written = await self._parts.ledger.states(request.tasks)
            except (RunningHubError, Trouble):
                written = None  # nobody can tell just now
            if written:
                return  # by another server, meanwhile
            await self.note_left(request)
            if written is None:
                raise troubles.not_in_time(request.tasks[0]) from None
            raise

    async def _complete(
        self, request: Request, caller: Token, order: Order, *, is_new: bool
    ) -> None:
        """Hold, write the rows, and let them stand in line; what is there already stays.

        ``is_new``: nothing is there, and nobody else can be about to see to it.

        Raises:
            Trouble: it is not accepted.
        """
        parts = self._parts
        try:
            ledger = parts.ledger
            if not is_new and len(await ledger.states(request.tasks)) == len(request.tasks):
                return
            forms = dict(zip(request.tasks, order.forms, strict=True))
            calls = {id: parts.client.from_dict(form) for id, form in forms.items()}
            await parts.purses.hold(caller, calls, are_new=is_new)
            try:
                kept = {"caller": caller.name, "request": request.id}
                jobs = [
                    Job(id=id, form=await with_links(parts.client, form), kept=kept)
                    for id, form in forms.items()
                ]
                rows = await ledger.open_jobs(jobs)
            except BaseException:
                for id in request.tasks:
                    await parts.purses.release(id)
                raise
            if not is_new:  # else they are made, and with that this run's
                rows = await ledger.claim(request.tasks)
        except Exception as error:
            raise _refusal(error) from error
        # What its caller's leaving has changed meanwhile, the book knows.
        is_known = is_new and request.id not in self._left_early
        within = OpenRequest(request, caller, attempt=order.attempt, is_known=is_known)
        claimed = {row.id: row for row in rows}
        ours = [job for job in jobs if job.id in claimed]
        for job in ours:
            task = parts.open.add(within, job)
            if is_new and claimed[job.id].state == "pending":
                task.claimed = Claimed(ledger.run, claimed[job.id])
        parts.line.put(caller, ours)

    async def _known_or_end(
        self,
        request: Request,
        task: str,
        until: float,
        meanwhile: Callable[[], Awaitable[Never]],
    ) -> OpenTask | TaskTold:
        """A task that is under way here, or its end at another server, as :meth:`wait` has it."""
        loop = asyncio.get_running_loop()
        while (known := self._parts.open.get(task)) is None:
            async with asyncio.timeout_at(until):
                told = await self._end_elsewhere(request, task)
            if told is not None:
                return told
            pause = min(until, loop.time() + LOOKS_EVERY)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout_at(pause):
                    await meanwhile()
            if loop.time() >= until:
                raise TimeoutError
        return known

    async def _end_elsewhere(self, request: Request, task: str) -> TaskTold | None:
        """The end of a task that is not under way here; ``None`` where it is not over."""
        try:
            told = await self.look(task)
        except Trouble:  # nobody can tell just now: it may have been submitted
            if self.standing == "draining":
                raise troubles.not_in_time(task) from None
            return None
        if told is None:
            raise await self._why_gone(request, task)
        return told if told.is_over else None

    async def _why_gone(self, request: Request, task: str) -> Trouble:
        now = await self._parts.book.get(request.id)
        if now is not None and task in now.deleted:
            return troubles.not_there("task", task)
        return troubles.busy("This was not made. Nothing was submitted.", wait=5)


def _end_of(known: OpenTask) -> TaskTold:
    """What a task came to that is over here."""
    if known.trouble is not None:
        raise known.trouble
    assert known.told is not None
    return known.told


_OURS = (RunningHubError, Trouble)


def _refusal(error: Exception) -> Trouble:
    """What a caller is told for whom nothing was submitted."""
    if isinstance(error, (LedgerError, PurseStoreError)) or not isinstance(error, _OURS):
        why = error if isinstance(error, RunningHubError) else type(error).__qualname__
        logger.error("a request could not be seen to: %s", why)
        return troubles.busy("This service cannot write down what it is asked just now.", wait=10)
    return trouble_of(error)
