"""What the coordinator does for workers: it gives jobs, money and places, and writes all down."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Awaitable, Callable
from decimal import Decimal
from typing import Any

from attrs import define

from runninghub_async import errors
from runninghub_async.bulk.chains import needed_of
from runninghub_async.bulk.engines.dask.claims import Claims
from runninghub_async.bulk.engines.dask.letters import Held
from runninghub_async.bulk.engines.dask.line import Line
from runninghub_async.bulk.engines.run_context import RunContext
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.common import KEPT_FOR
from runninghub_async.bulk.ledgers.ledger import ClaimLost, Ended, Entry, Redone, Stems
from runninghub_async.bulk.outcomes import JobOutcome
from runninghub_async.bulk.purse import Reservation
from runninghub_async.client import runtime_of
from runninghub_async.engine.accounts import Slot
from runninghub_async.quoting import plain

_LOOKS_AGAIN = 0.1


@define(eq=False)
class OnItsWay:
    """A job that is with workers."""

    work: Work
    done: asyncio.Future[JobOutcome]
    holder: Line | None = None
    """The worker that has it."""
    reserved: Reservation | None = None
    slot: Slot | None = None
    since: float | None = None
    """When its task got its place."""
    is_intended: bool = False
    """Whether a submit may have left of which nothing is known."""
    is_running: bool = False
    """Whether it is counted as a task that runs."""
    was_held: bool = False
    failures: int = 0
    """How often workers have failed with it, or have died while it was in flight."""

    @property
    def job(self) -> Job:
        return self.work.job


class Desk:
    """Answers what workers ask about the jobs of a run, of which it knows where each is."""

    def __init__(self, context: RunContext, claims: Claims) -> None:
        self._rh = context.rh
        self._claims = claims
        self._context = context
        self._accounts = runtime_of(context.rh).accounts
        self._lane = object()
        self._jobs: dict[str, OnItsWay] = {}
        self._seats = context.in_doubt
        """Places that are taken, those of submits of unknown fate included."""
        self._seat_free = asyncio.Event()
        self._kept: dict[object, tuple[asyncio.TimerHandle, Slot | None]] = {}
        for _ in range(context.in_doubt):
            self._keep_for_a_while(None)
        self.is_reached = False
        """Whether the service has answered."""
        self.task_seconds: float | None = None
        """How long a task has its place, of late."""
        self._told: dict[str, Callable[..., None]] = {
            "accepted": self._accepted,
            "refused": self._refused,
            "left": self._leave,
            "adopt": self._adopt,
            "settle": self._settle,
            "under_way": self._under_way,
            "paid": self._paid,
            "take_back": self._take_back,
            "give_back": self._give_back,
            "let_go": self._let_go,
            "withdrawn": self._withdrawn,
        }
        self._asked: dict[str, Callable[..., Awaitable[Any]]] = {
            "finish": self._finish,
            "place": self._place,
            "reserve": self._reserve,
            "may_submit": self._may_submit,
            "intends": self._intends,
            "withdraws": self._withdraws,
            "again": self._again,
            "open_again": self._open_again,
            "ended": self._ended,
        }
        self.given_back: Callable[[Work], None] = lambda work: None

    # -- jobs ------------------------------------------------------------------------------

    def take_in(self, work: Work) -> asyncio.Future[JobOutcome]:
        """A job goes out to workers; gives its outcome, when that is written down."""
        done: asyncio.Future[JobOutcome] = asyncio.get_running_loop().create_future()
        self._jobs[work.job.id] = it = OnItsWay(work, done)
        entry = work.entry
        if entry is not None and entry.state == "submitted" and entry.account is not None:
            # It is in flight, whether or not a worker has it yet.  Of another key, it is not ours.
            with contextlib.suppress(errors.InvalidParameterError):
                self._adopt(it, entry.account)
        return done

    def is_out(self, job: str) -> bool:
        """Whether a job is with workers, or is to be."""
        return job in self._jobs

    def count_failure(self, job: str) -> None:
        """Workers have failed with a job once more."""
        if (it := self._jobs.get(job)) is not None:
            it.failures += 1

    def failures(self, job: str) -> int:
        """How often that was so."""
        it = self._jobs.get(job)
        return 0 if it is None else it.failures

    async def renew(self) -> None:
        """Have the ledger know that this run lives, before workers' runs hang on it."""
        await self._context.ledger.renew()

    @property
    def room(self) -> int:
        """How many tasks may be in flight at once, as far as that is known."""
        most = self._accounts.allowed
        limit = self._context.concurrency
        return most if limit is None else min(most, limit)

    def let_go(self) -> None:
        """No worker works for the run any more; the places are free."""
        for it in self._jobs.values():
            self._free(it)
            if not it.done.done():
                it.done.cancel()
        self._jobs.clear()
        for place in list(self._kept):
            self._give_up(place)

    def heed(self, line: Line, what: str, given: tuple[Any, ...]) -> None:
        """Take what a worker tells."""
        if what == "stop":
            if line.is_live:
                self._context.stop.tell(given[0])
        elif what == "event":
            self._context.observers.tell(given[0])
        elif what == "put_aside":
            account = runtime_of(self._rh).settings.account(given[0])
            self._accounts.put_aside(account, given[1])
        elif (it := self._held_by(line, given[0])) is not None:
            self._told[what](it, *given[1:])

    def answering(self, line: Line, what: str, given: tuple[Any, ...]) -> Awaitable[Any]:
        """What a worker asks.

        Raises:
            ClaimLost: the job that it is about is not that worker's.
        """
        if what == "hold":
            return self._hold(line, *given)
        if what == "created":  # which is what a bill stands behind, whoever says so
            return self._context.ledger.created(*given)
        if what == "settled_choices":
            return self._context.ledger.settled_choices(*given)
        if what == "note_graph":
            return self._context.ledger.note_graph(*given)
        it = self._held_by(line, given[0].id if isinstance(given[0], Job) else given[0])
        if it is None:
            raise ClaimLost(
                f"Job {plain(str(given[0]))} is not this worker's any more: its lease was over, or"
                " it has come to its end elsewhere. Nothing was submitted."
            )
        return self._asked[what](it, *(given if isinstance(given[0], Job) else given[1:]))

    def _held_by(self, line: Line, job: str) -> OnItsWay | None:
        it = self._jobs.get(job)
        return it if it is not None and it.holder is line and line.is_live else None

    async def _hold(self, line: Line, job: str) -> Held | None:
        """Give a job to a worker, once nobody else can do anything with it."""
        while True:
            it = self._jobs.get(job)
            if it is None or it.done.done():
                return None
            before = it.holder
            if before is None or before is line or not before.is_live:
                is_new = before is line or not it.was_held
                is_mine = is_new or await self._claims.take(job, before)
                entry = await self._entry(it)
                if not is_mine or not self._is_still(before, line, entry):
                    await asyncio.sleep(_LOOKS_AGAIN)
                    continue
                if not line.is_live or self._jobs.get(job) is not it or it.holder is not before:
                    await asyncio.sleep(_LOOKS_AGAIN)
                    continue
                if before not in (None, line) and it.slot is not None:
                    it.failures += 1
                it.holder = line
                held = await self._handed(it, entry)
                await self._claims.give(job)
                return held
            await asyncio.sleep(_LOOKS_AGAIN)

    async def _entry(self, it: OnItsWay) -> Entry | None:
        if not it.was_held:
            return it.work.entry
        return (await self._context.ledger.known([it.job.id])).get(it.job.id)

    def _is_still(self, before: Line | None, line: Line, entry: Entry | None) -> bool:
        """See that a submit of the worker before can not be answered any more."""
        if before is None or before is line or entry is None or entry.state != "submitting":
            return True
        return before.lease_left <= 0

    async def _handed(self, it: OnItsWay, entry: Entry | None) -> Held:
        first, it.was_held = not it.was_held, True
        if first and entry is not None and entry.task_id is not None:
            it.reserved = self._context.take_up(it.job.id)
        elif not first and entry is not None and entry.state == "pending":
            self._settle(it, Decimal(0))  # what the worker before had set aside for nothing
            self._free(it)
        set_aside = None if it.reserved is None else (it.reserved.kind, it.reserved.amount)
        if it.job.needs and not first:
            rows = await self._context.ledger.known(list(it.job.needs))
            return Held(entry, needed_of(it.job, rows), set_aside)
        return Held(entry, it.work.needed, set_aside)

    async def _finish(self, it: OnItsWay, outcome: JobOutcome) -> None:
        work = it.work
        self._settle(it, Decimal(0) if outcome.state == "pending" else outcome.money)
        self._note_left(it)
        if outcome.state == "uncertain" and it.slot is not None:
            self._keep_for_a_while(it.slot)
            it.slot = None
        self._free(it)
        await self._claims.take(it.job.id, None)
        told = await self._context.finish(work, outcome)
        self._jobs.pop(it.job.id, None)
        if not it.done.done():
            it.done.set_result(told)

    def _give_back(self, it: OnItsWay) -> None:
        """A worker could not do it: another one does."""
        it.failures += 1
        self._let_go(it)

    def _let_go(self, it: OnItsWay) -> None:
        """A worker does not know whether it still has it: nobody has."""
        it.holder = None
        self.given_back(it.work)

    async def leave_all_open(self, error: Exception) -> None:
        """There is no worker, and the run is stopped."""
        await asyncio.gather(*(self.leave_open(job, error) for job in list(self._jobs)))

    async def leave_open(self, job: str, error: Exception) -> None:
        """Nobody could do a job: the next run goes on with it, as the ledger has it."""
        it = self._jobs.get(job)
        if it is None:
            return
        if it.holder is not None and (left := it.holder.lease_left) > 0:
            await asyncio.wait([it.done], timeout=left)
        if it.done.done():
            return
        await self._claims.take(job, it.holder)
        it.holder = None
        entry = (await self._context.ledger.known([job]))[job]
        state = "uncertain" if entry.state == "submitting" else entry.state
        if it.work.redo > entry.redone:
            state = "pending"  # it is not made again; what was made stays
        known = JobOutcome(job=it.job, state=state, task_id=entry.task_id, error=error)
        await self._finish(it, known)

    # -- places ----------------------------------------------------------------------------

    async def _place(self, it: OnItsWay, only: str | None, at_head: bool) -> str:
        self._free(it)  # of a submit that came to nothing
        if self._context.room is not None:
            await self._context.room.enter(it)
        settings = runtime_of(self._rh).settings
        limit = self._context.concurrency
        while limit is not None and self._seats >= limit:
            self._seat_free.clear()
            await self._seat_free.wait()
        self._seats += 1
        try:
            slot = await self._accounts.acquire(
                self._lane, at_head=at_head, only=None if only is None else settings.account(only)
            )
        except BaseException:
            self._stand_up()
            raise
        it.slot, it.since = slot, time.monotonic()
        return slot.account.label

    def _adopt(self, it: OnItsWay, label: str) -> None:
        if it.slot is None:
            if self._context.room is not None:
                self._context.room.enter_with_task(it)
            it.slot = self._accounts.adopt(runtime_of(self._rh).settings.account(label))
            self._seats += 1
            it.since = time.monotonic()

    def _accepted(self, it: OnItsWay) -> None:
        it.is_intended, self.is_reached = False, True
        if it.slot is not None:
            it.slot.note_accepted()

    def _refused(self, it: OnItsWay, error: errors.APIError) -> None:
        slot, it.slot = it.slot, None
        if slot is not None:
            slot.note_refusal(error, it.job.id)
            self._stand_up()

    def _leave(self, it: OnItsWay) -> None:
        """A worker gives the place back; that of a submit of unknown fate is kept."""
        if not it.is_intended:
            self._free(it)

    def _free(self, it: OnItsWay) -> None:
        if self._context.room is not None:
            self._context.room.leave(it)
        slot, it.slot = it.slot, None
        if slot is not None:
            if it.since is not None and it.is_running:
                self._learn(time.monotonic() - it.since)
            self._release(slot)

    def _release(self, slot: Slot) -> None:
        slot.release()
        self._stand_up()

    def _keep_for_a_while(self, slot: Slot | None) -> None:
        """What may have made a task has its place until that is over, or the run is."""
        place = object()
        timer = asyncio.get_running_loop().call_later(KEPT_FOR, self._give_up, place)
        self._kept[place] = (timer, slot)

    def _give_up(self, place: object) -> None:
        timer, slot = self._kept.pop(place)
        timer.cancel()
        if slot is not None:
            slot.release()
        self._stand_up()

    def _stand_up(self) -> None:
        self._seats -= 1
        self._seat_free.set()

    def _learn(self, seconds: float) -> None:
        known = self.task_seconds
        self.task_seconds = seconds if known is None else 0.9 * known + 0.1 * seconds

    # -- money and the ledger --------------------------------------------------------------

    async def _reserve(self, it: OnItsWay, form: dict[str, Any]) -> tuple[str, Decimal | None]:
        self._settle(it, Decimal(0))
        base, endpoint = self._context.base, it.job.endpoint
        call = self._rh.from_dict(form, base=base, validate=False, endpoint=endpoint)
        it.reserved = reserved = await self._context.purse.reserve(call)
        return reserved.kind, reserved.amount

    def _settle(self, it: OnItsWay, money: Decimal | None) -> None:
        reserved, it.reserved = it.reserved, None
        self._context.settle(reserved, money)

    async def _intends(self, it: OnItsWay, account: str, token: str | None) -> None:
        """The lease, the budget and the intent, one after the other in this process, which is the
        only one that writes."""
        context, line = self._context, it.holder
        amount = self._confirmed(it)
        await context.ledger.renew()
        if context.room is not None and it.reserved is not None:
            await context.room.intends(it.job.id, account, it.reserved, token)
        else:
            await context.ledger.intends(it.job.id, account, amount, token)
        it.is_intended = True
        if line is None or it.holder is not line or not line.is_live:
            await self._withdraws(it)
            raise ClaimLost(
                f"Job {plain(it.job.id)} was given to another worker while it was to be submitted."
            )

    async def _may_submit(self, it: OnItsWay) -> Decimal | None:
        """The same for a worker that writes the intent itself, in whose transaction the lease is
        looked at; gives what the task is expected to cost."""
        amount = self._confirmed(it)
        it.is_intended = True
        return amount

    def _confirmed(self, it: OnItsWay) -> Decimal | None:
        self._context.stop.check()
        if it.reserved is None:
            return None
        self._context.purse.confirm(it.reserved)
        return it.reserved.amount

    async def _withdraws(self, it: OnItsWay) -> None:
        await self._context.ledger.withdraws(it.job.id)
        it.is_intended = False
        if self._context.room is not None and it.reserved is not None:
            self._context.room.note_withdrawal(it.reserved)

    def _withdrawn(self, it: OnItsWay) -> None:
        it.is_intended = False

    async def _again(
        self, it: OnItsWay, job: Job, how: Ended | None = None, redone: Redone | None = None
    ) -> None:
        await self._context.ledger.again(job, how, redone=redone)

    async def _open_again(self, it: OnItsWay, job: Job) -> None:
        await self._claims.take(it.job.id, None)
        await self._context.open_again(job)
        await self._claims.give(it.job.id)

    async def _ended(self, it: OnItsWay, how: Ended, stems: Stems) -> list[str]:
        return await self._context.ledger.ended(it.job.id, how, stems)

    # -- counts ----------------------------------------------------------------------------

    def _under_way(self, it: OnItsWay, task_id: str) -> None:
        if not it.is_running:
            it.is_running = True
            self._context.note_under_way(it.job, task_id)

    def _note_left(self, it: OnItsWay) -> None:
        if it.is_running:
            it.is_running = False
            self._context.totals.left(it.job.model)

    def _paid(self, it: OnItsWay) -> None:
        self._context.note_paid(it.job)

    def _take_back(self, it: OnItsWay) -> None:
        if it.work.entry is not None:
            self._context.take_back(it.work.entry)
