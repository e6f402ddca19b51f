"""A worker's part of a run: one client, one poll scheduler, and the jobs that Dask brings."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from runninghub_async import __version__, errors
from runninghub_async.bulk.approval import Approval
from runninghub_async.bulk.engines.dask.channel import Channel, LeasedStop, Lost
from runninghub_async.bulk.engines.dask.letters import (
    CALL,
    KEPT_FOR,
    Call,
    Held,
    Setup,
    SharedPlace,
    packed,
    unlike,
    unpacked,
)
from runninghub_async.bulk.engines.dask.secrets import ledger_here
from runninghub_async.bulk.engines.dask.served import (
    AT_WORK,
    ServedAccounts,
    ServedContext,
    ServedLedger,
    ServedPurse,
    UnheardTotals,
    reservation_of,
)
from runninghub_async.bulk.engines.dask.shared import SharedLedger
from runninghub_async.bulk.engines.dask.travelling import client_of
from runninghub_async.bulk.engines.engine import LeftTask
from runninghub_async.bulk.engines.job_worker import JobWorker, Unheard
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.graph_changes import GraphNotes
from runninghub_async.bulk.ledgers.lease import LEAVES_WITHIN
from runninghub_async.bulk.ledgers.ledger import ClaimLost, LedgerError
from runninghub_async.bulk.ledgers.postgres import PostgresLedger
from runninghub_async.bulk.ledgers.postgres_trouble import check_reached
from runninghub_async.bulk.purse import Reservation
from runninghub_async.bulk.results_file import LinesOnDisk, ResultsFile
from runninghub_async.bulk.stored_graphs import StoredGraphs
from runninghub_async.checks import refusal
from runninghub_async.client import runtime_of
from runninghub_async.engine.runtime import CLOSE_GRACE
from runninghub_async.errors import UsageError
from runninghub_async.events import Event
from runninghub_async.logs import logger
from runninghub_async.stores.objects import ObjectStore

if TYPE_CHECKING:
    from distributed import Worker

_LEAST_LEFT = 1 / 3
"""The part of a lease that is left when a worker that hears nothing ends its claims."""
_COMES_WITHIN = 30.0
"""Seconds that a batch waits for the coordinator to open a station where it has come to."""

_stations: dict[tuple[str, str], Station] = {}
"""By worker and run; there may be several workers in a process."""


class Station:
    """What works for one run in one worker process."""

    def __init__(self, setup: Setup, own: PostgresLedger | None) -> None:
        """Ready to work.

        Args:
            setup: what there is to know.
            own: the run's ledger, where this worker writes it itself.

        Raises:
            OtherVersion: the run's coordinator has another version.
            AuthenticationError: there is no key here, or not the coordinator's.
        """
        if setup.version != __version__:
            raise unlike(__version__, setup.version, "here")
        self.setup = setup
        self.wants_steps = setup.wants_steps
        """As of an :class:`Observer`, which it is for the coordinator's."""
        self.channel = Channel(setup.lease)
        self.ledger = (
            ServedLedger(self.channel, setup.run, setup.lease)
            if own is None
            else SharedLedger(self.channel, setup.run, own)
        )
        self._jobs: dict[str, asyncio.Task[None]] = {}
        self._rh = client_of(setup, observer=self if setup.wants_events else None)
        self._check_keys()
        runtime = runtime_of(self._rh)
        runtime.accounts = ServedAccounts(runtime, self.channel)
        self._stop = LeasedStop(self.channel)
        self._context = self._new_context()
        self._worker = JobWorker(rh=self._rh, base=setup.base, context=self._context)
        self._worker.reached = setup.is_reached
        self._wound_down = asyncio.Event()
        self._reporting: asyncio.Task[None] | None = None
        self._ending: asyncio.Task[None] | None = None
        self._watching = asyncio.create_task(self._watch())
        self._renewing = asyncio.create_task(self._renew())

    def _check_keys(self) -> None:
        here = {account.label for account in runtime_of(self._rh).settings.accounts}
        if missing := [label for label in self.setup.labels if label not in here]:
            raise errors.AuthenticationError(
                f"This worker has no key for the account {', '.join(missing)} of the run; it has"
                f" {', '.join(sorted(here))}. Give all workers the keys that the run has."
            )

    def _new_context(self) -> ServedContext:
        setup, graphs = self.setup, StoredGraphs(self._rh)
        store = ObjectStore(setup.store) if isinstance(setup.store, str) else setup.store
        purse = ServedPurse(
            self.channel,
            budget=setup.budget,
            spent=Decimal(0),
            live_price=_nothing_told,
            unknown_ok=True,
            stop=self._stop,
        )
        return ServedContext(
            rh=self._rh,
            run=setup.told_as,
            base=setup.base,
            channel=self.channel,
            own_ledger=self.ledger,
            ledger=self.ledger.served,
            results=ResultsFile(LinesOnDisk(Path(os.devnull) / "none")),
            purse=purse,
            stop=self._stop,
            totals=UnheardTotals(),
            names=setup.names,
            store=store,
            scratch=setup.scratch,
            concurrency=None,
            max_failures=None,
            retrying=setup.retrying,
            taken_up={},
            observers=runtime_of(self._rh).observers,
            validate=setup.validate,
            graphs=GraphNotes(self.ledger.served, graphs),
            approval=None if setup.plan is None else Approval(setup.plan, graphs),
            keep_settings=setup.keep_settings,
            leaves_within=LEAVES_WITHIN,
        )

    def notice(self, event: Event) -> None:
        """What happens to calls is told where the run is led."""
        with contextlib.suppress(Exception):  # an event that does not travel is let be
            packed(event)
            self.channel.tell("event", event)

    # -- work ------------------------------------------------------------------------------

    async def work_on(self, works: Sequence[Work]) -> None:
        """Bring jobs to their ends, all at once; those that are under way here are waited for.

        What has become of them meanwhile is asked before anything else.  Where the line is lost,
        they are not at their ends: the coordinator gives them out again.
        """
        for work in works:
            if work.job.id not in self._jobs:
                doing = asyncio.create_task(self._work_on(work))
                self._jobs[work.job.id] = doing
                doing.add_done_callback(partial(self._forget, work.job.id))
        await asyncio.wait([self._jobs[work.job.id] for work in works])

    def _forget(self, job: str, _: object) -> None:
        self._jobs.pop(job, None)

    async def _work_on(self, work: Work) -> None:
        job = work.job.id
        AT_WORK.set(job)
        try:
            held: Held | None = await self.channel.ask("hold", job)
            if held is None:
                return  # it has come to its end meanwhile
            if held.set_aside is not None:
                self._context.set_aside[job] = Reservation(**reservation_of(held.set_aside))
            entry = await self.ledger.taken(job, held.entry)
            now = evolve(work, entry=entry, needed=held.needed)
            await self._worker.work(now, Unheard())
        except Lost:
            pass  # the coordinator that comes next asks what is left
        except ClaimLost as lost:
            logger.info("job %s is let go of: %s", job, lost)
            await self._give("let_go", job)
        except Exception:
            logger.exception("job %s was given back", job)
            await self._give("give_back", job)

    async def _give(self, how: str, job: str) -> None:
        with contextlib.suppress(LedgerError):  # then its claim ends with the lease
            await self.ledger.let_go(job)
        self.channel.tell(how, job)

    # -- calls -----------------------------------------------------------------------------

    async def answer(self, call: Call) -> bytes:
        """A call of the coordinator."""
        self.channel.hear(call)
        if call.stopped is not None and self._stop.why is None:
            self._stop.tell(call.stopped)
        if call.is_over:
            self.begin_to_end()
        return b"" if call.hang is None else await self.channel.reply(call)

    def begin_to_end(self) -> None:
        """Wind down: what has not left is not submitted, and submits under way are waited for."""
        if self._ending is None:
            self._ending = asyncio.create_task(self._end())

    async def _watch(self) -> None:
        """End all claims before the lease does, where nothing is heard."""
        while self._ending is None:
            await asyncio.sleep(min(1.0, self.setup.lease / 10))
            if self.channel.lease_left < _LEAST_LEFT * self.setup.lease:
                self._lose("The coordinator of the run has not been heard of.")
            elif self.ledger.lease_left < _LEAST_LEFT * self.setup.lease:
                self._lose("The run's ledger could not be told that this worker lives.")

    async def _renew(self) -> None:
        """Keep the worker's own claims, where it has any."""
        while self._ending is None:
            try:
                await self.ledger.renew()
            except LedgerError as error:
                self._lose(str(error))
                return
            await asyncio.sleep(min(1.0, self.setup.lease / 10))

    def _lose(self, why: str) -> None:
        """All claims end, before others may have them."""
        logger.warning("this worker ends its part in run %s: %s", self.setup.run, why)
        self.channel.break_off(
            Lost(
                f"{why} Nothing more is submitted here; tasks that could not be reported are kept"
                f" for {KEPT_FOR:g} s."
            )
        )
        self.begin_to_end()

    async def _end(self) -> None:
        under_way = list(self._worker.attempts)
        jobs = list(self._jobs.values())
        for job in jobs:
            job.cancel()
        if jobs:
            await asyncio.wait(jobs, timeout=CLOSE_GRACE)
        submits = [attempt.submit for attempt in under_way if attempt.submit is not None]
        if submits:
            await asyncio.wait(submits, timeout=CLOSE_GRACE)
        for attempt in under_way:  # what nobody could be told while the line was broken
            if attempt.task is not None and self.channel.lost is not None:
                known = attempt.task
                self.ledger.unreported.setdefault(attempt.job.id, (known.id, known.account))
        self.channel.over = True
        self._wound_down.set()
        closing = asyncio.create_task(self.ledger.close())
        if self.channel.lost is not None:
            await asyncio.sleep(KEPT_FOR)
        else:
            await asyncio.sleep(self.setup.lease)
        await closing
        await self._close()

    async def _close(self) -> None:
        for place, station in list(_stations.items()):
            if station is self:
                del _stations[place]
        self._watching.cancel()
        self._renewing.cancel()
        await self._rh.close()

    def take_over(self, before: Station) -> None:
        """Report what a station could not that was here before."""
        before.channel.break_off(Lost("The coordinator had given this worker up."))
        before.begin_to_end()
        self._reporting = asyncio.create_task(self._report(before))

    async def _report(self, before: Station) -> None:
        for job, task_id, account in await before.left():
            await self.ledger.created(job, task_id, account)

    async def left(self) -> list[LeftTask]:
        """Tasks that were made for a coordinator that is no more; submits that are under way are
        waited for."""
        self.channel.break_off(Lost("Another coordinator has taken over the run."))
        self.begin_to_end()
        await self._wound_down.wait()
        return [LeftTask(job, *task) for job, task in self.ledger.unreported.items()]


# -- what the coordinator and Dask call in a worker process ----------------------------------------


async def open_station(setup: Setup, dask_worker: Worker) -> str | None:
    """Be ready to work for a run; gives this worker's run in the ledger, where it has one.

    Raises:
        RunningHubError: it cannot be.
    """
    logger.logger.addHandler(logging.NullHandler())  # the run's log is where it is led
    handlers: dict[str, Any] = dask_worker.handlers
    handlers.setdefault(CALL, _called(dask_worker.address))
    place = dask_worker.address, setup.run
    before = _stations.get(place)
    own = None if setup.ledger is None else await _opened(setup.ledger, setup.lease)
    try:
        _stations[place] = station = Station(setup, own)
    except BaseException:
        if own is not None:
            await own.close()
        raise
    if before is not None:  # the coordinator has given this worker up meanwhile
        station.take_over(before)
    return None if own is None else own.run


async def _opened(place: SharedPlace, lease: float) -> PostgresLedger:
    """The run's ledger, in which this worker has claims of its own."""
    address = ledger_here(place)
    await asyncio.to_thread(check_reached, address)  # which may take its time, unlike what follows
    ledger = PostgresLedger(address, lease=lease, works_for=place.run)
    try:
        await ledger.renew()
    except ClaimLost:
        await ledger.close()
        raise refusal(
            "ledger",
            f"is {address} on this worker, where the run of the coordinator is not known",
            "the same database as the coordinator's",
            value=str(address),
        ) from None
    return ledger


async def hand_over(folder: str, dask_worker: Worker) -> Sequence[LeftTask]:
    """What is left in this worker of earlier runs of a folder."""
    stations = [
        station
        for (address, _), station in list(_stations.items())
        if address == dask_worker.address and station.setup.folder == folder
    ]
    left = await asyncio.gather(*(station.left() for station in stations))
    return [task for some in left for task in some]


async def station_of(address: str, run: str) -> Station | None:
    """The station of a run here, which its coordinator opens; ``None`` where it does not come."""
    for _ in range(int(_COMES_WITHIN / 0.1)):
        if (station := _stations.get((address, run))) is not None:
            return station
        await asyncio.sleep(0.1)
    return None


def _called(address: str) -> Callable[..., Any]:
    async def called(content: bytes) -> bytes:
        call: Call = unpacked(content)
        station = _stations.get((address, call.run))
        if station is None:
            raise UsageError(f"This worker has no part in run {call.run}.")
        return await station.answer(call)

    return called


async def _nothing_told(_: object) -> None:
    return None
