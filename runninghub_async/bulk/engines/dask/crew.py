"""The workers that work for a run: greeted when they come, given up when they leave."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve

from runninghub_async import __version__, errors
from runninghub_async.bulk.engines.dask.desk import Desk
from runninghub_async.bulk.engines.dask.letters import Setup, unlike
from runninghub_async.bulk.engines.dask.line import Line
from runninghub_async.bulk.engines.dask.station import open_station
from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.bulk.stop import Stop
from runninghub_async.logs import logger

if TYPE_CHECKING:
    from distributed import Client

GREETED_WITHIN = 10.0
"""Seconds after which a worker that does not answer is left for the next look."""
LOOKS_EVERY = 0.5
"""Seconds after which workers that have come or gone are noticed."""
_LEDGER_WITHIN = 60.0
"""Seconds for which a worker is greeted again which cannot reach the ledger."""


class Crew:
    """The lines to those workers that may work for a run."""

    def __init__(
        self, client: Client, setup: Setup, desk: Desk, stop: Stop, came: Callable[[], None]
    ) -> None:
        """Nobody is there yet.  ``came`` is called when somebody is."""
        self._client = client
        self._setup = setup
        self._desk = desk
        self._stop = stop
        self._came = came
        self._lines: dict[str, Line] = {}
        self._greeting: dict[str, asyncio.Task[None]] = {}
        self._refused: dict[str, str] = {}
        """Workers that get no work, and why."""
        self._in_vain_since: dict[str, float] = {}
        stop.on_stop(self._tell_stop)
        self._watching = asyncio.create_task(self._watch())

    def __len__(self) -> int:
        """How many there are."""
        return len(self._lines)

    @property
    def lines(self) -> Sequence[Line]:
        """The lines to them."""
        return list(self._lines.values())

    @property
    def only(self) -> Sequence[str] | None:
        """The addresses of those who may get work; ``None`` are all of the cluster."""
        return list(self._lines) if self._refused and self._lines else None

    async def dismiss(self) -> None:
        """Look for no others."""
        own = [self._watching, *self._greeting.values()]
        for task in own:
            task.cancel()
        await asyncio.wait(own)

    def _tell_stop(self) -> None:
        for line in self._lines.values():
            if self._stop.why is not None:
                line.tell_stop(self._stop.why)

    async def _watch(self) -> None:
        """Greet workers that come, and give up those that have left."""
        while True:
            there = await self._there()
            for address, line in list(self._lines.items()):
                if address not in there or line.has_ended:
                    self._lines.pop(address).give_up()
            self._refused = {a: why for a, why in self._refused.items() if a in there}
            new = there - self._lines.keys() - self._refused.keys()
            for address in new - self._greeting.keys():
                greeting = asyncio.create_task(self._greet(address))
                self._greeting[address] = greeting
                greeting.add_done_callback(partial(self._greeted, address))
            if there and self._refused.keys() >= there:
                self._stop.tell(errors.UsageError(next(iter(self._refused.values()))))
            why = self._stop.why
            if why is not None and not self._lines and not self._greeting:
                await self._desk.leave_all_open(why)  # nobody else says so of them
            await asyncio.sleep(LOOKS_EVERY)

    async def _there(self) -> set[str]:
        """The addresses of the cluster's workers, of which nobody hears without its scheduler."""
        if self._client.status == "closed":  # it has tried to reach it again for a while
            self._stop.tell(_scheduler_gone())
            return set()
        try:
            return set(await workers_of(self._client))
        except Exception as error:
            logger.warning("the scheduler does not answer: %s", error)
            return set(self._lines)

    def _greeted(self, address: str, _: object) -> None:
        self._greeting.pop(address, None)

    async def _greet(self, address: str) -> None:
        try:
            async with asyncio.timeout(GREETED_WITHIN):
                theirs = await version_at(self._client, address)
                if theirs != __version__:
                    raise unlike(theirs, __version__, address)
                await self._desk.renew()
                setup = evolve(self._setup, is_reached=self._desk.is_reached)
                opened: Mapping[str, str | None] = await self._client.run(
                    open_station, setup, workers=[address]
                )
        except errors.RunningHubError as error:
            logger.warning("worker %s gets no work: %s", address, error)
            since = self._in_vain_since.setdefault(address, time.monotonic())
            is_passing = isinstance(error, LedgerError)
            if not is_passing or time.monotonic() - since > _LEDGER_WITHIN:
                self._refused[address] = str(error)
            return
        except Exception as error:  # it has just left, or the next look succeeds
            logger.info("worker %s could not be greeted: %s", address, error)
            return
        line = Line(self._client, address, self._setup.run, self._desk, self._setup.lease)
        line.writes_as = opened[address]
        self._in_vain_since.pop(address, None)
        self._lines[address] = line
        self._came()
        if (why := self._stop.why) is not None:
            line.tell_stop(why)
        logger.info("worker %s works for the run", address)


async def workers_of(client: Client) -> Sequence[str]:
    """The addresses of the workers that a cluster has now."""
    threads: dict[str, int] = await client.nthreads()
    return list(threads)


async def version_at(client: Client, address: str) -> str:
    """Which version of this package a worker has; asked so that any version can answer."""

    def version_here() -> str:
        try:
            import runninghub_async
        except ImportError:
            return "none"
        return runninghub_async.__version__

    found: str = (await client.run(version_here, workers=[address]))[address]
    return found


def _scheduler_gone() -> errors.ConnectionFailedError:
    return errors.ConnectionFailedError(
        "The cluster's scheduler is gone, and with it the way to the workers. The next run, on a"
        " cluster that there is, goes on: nothing is submitted again of which anything is known."
    )
