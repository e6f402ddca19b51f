"""Finding out when tasks end: one scheduler per client, not one sleeping loop per task.

A heap holds when each task is to be looked at next.  One coroutine waits for the earliest
and sends the due queries, a bounded number at once.  Trouble with a query never fails a task:
the next look comes later, and the caller's time limit bounds the whole.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import logging
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from runninghub_async import errors, wire
from runninghub_async.faults import TERMINAL_STATUSES
from runninghub_async.values import jittered

logger = logging.getLogger("runninghub_async")

QUERIES_AT_ONCE = 32
NOT_FOUND_GRACE = 60.0
"""Seconds for which "no such task" is not believed: a new task may not be visible at once."""
REFUSALS_BELIEVED = 3
"""Equal refusals of a query in a row after which it is believed."""
SLOWEST_RETRY = 30.0


class Pacing(Protocol):
    """When to look at a task."""

    def first(self) -> float:
        """Seconds from the submit to the first look."""
        ...

    def next(self, previous: float) -> float:
        """Seconds from one look to the next, given the interval before."""
        ...


class GrowingIntervals:
    """Soon at first, then less often: 1 s, growing by half up to 5 s."""

    def first(self) -> float:
        return 1.0

    def next(self, previous: float) -> float:
        return min(5.0, previous * 1.5)


class FixedInterval:
    """Always the same number of seconds."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds

    def first(self) -> float:
        return self._seconds

    def next(self, previous: float) -> float:
        return self._seconds


class Watched(Protocol):
    """What the scheduler needs of a task."""

    @property
    def id(self) -> str: ...

    async def ask(self) -> wire.TaskAnswer:
        """Query the service once."""
        ...

    def answered(self, answer: wire.TaskAnswer) -> None:
        """Take notice of an answer; a terminal one ends the watch."""
        ...

    def lost(self, error: errors.RunningHubError) -> None:
        """The service refuses to tell about this task; ends the watch."""
        ...


class _Watch:
    """One task in the schedule, with what its queries have met so far."""

    __slots__ = ("active", "interval", "not_found_since", "refusals", "task", "troubles")

    def __init__(self, task: Watched, interval: float) -> None:
        self.task = task
        self.interval = interval
        self.active = True
        self.not_found_since: float | None = None
        self.refusals = 0
        self.troubles = 0


class Poller:
    """The scheduler."""

    def __init__(
        self, pacing: Pacing, spawn: Callable[[Coroutine[Any, Any, None]], object]
    ) -> None:
        """``spawn`` starts a coroutine that the client owns and ends when it closes."""
        self._pacing = pacing
        self._spawn = spawn
        self._watches: dict[str, _Watch] = {}
        self._due: list[tuple[float, int, _Watch]] = []
        self._order = itertools.count()
        self._changed = asyncio.Event()
        self._places = asyncio.Semaphore(QUERIES_AT_ONCE)
        self._running = False
        self.queries = 0

    def watch(self, task: Watched) -> None:
        """Look at the task until it ends or :meth:`forget` is called."""
        if task.id in self._watches:
            return
        watch = _Watch(task, self._pacing.first())
        self._watches[task.id] = watch
        self._schedule(watch, jittered(watch.interval))
        if not self._running:
            self._running = True
            self._spawn(self._run())

    def forget(self, task: Watched) -> None:
        """Stop looking at the task."""
        watch = self._watches.pop(task.id, None)
        if watch is not None:
            watch.active = False
            self._changed.set()

    @property
    def watched(self) -> list[str]:
        """Ids of the tasks that are being looked at."""
        return list(self._watches)

    def _schedule(self, watch: _Watch, delay: float) -> None:
        when = asyncio.get_running_loop().time() + delay
        heapq.heappush(self._due, (when, next(self._order), watch))
        if self._due[0][2] is watch:
            self._changed.set()

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            while self._watches:
                self._changed.clear()
                while self._due and not self._due[0][2].active:
                    heapq.heappop(self._due)
                wait = self._due[0][0] - loop.time() if self._due else None
                if wait is None or wait > 0:
                    try:
                        async with asyncio.timeout(wait):
                            await self._changed.wait()
                    except TimeoutError:
                        pass
                    continue
                _, _, watch = heapq.heappop(self._due)
                await self._places.acquire()
                self._spawn(self._look(watch))
        finally:
            self._running = False

    async def _look(self, watch: _Watch) -> None:
        try:
            if not watch.active:
                return
            self.queries += 1
            try:
                answer = await watch.task.ask()
            except errors.RunningHubError as error:
                self._trouble(watch, error)
                return
        finally:
            self._places.release()
        if not watch.active:
            return
        watch.not_found_since, watch.refusals, watch.troubles = None, 0, 0
        watch.task.answered(answer)
        if answer.status in TERMINAL_STATUSES:
            self.forget(watch.task)
            return
        watch.interval = self._pacing.next(watch.interval)
        self._schedule(watch, jittered(watch.interval))

    def _trouble(self, watch: _Watch, error: errors.RunningHubError) -> None:
        """A query failed: look again later, unless the service really does not know the task."""
        if not watch.active:
            return
        if self._is_final(watch, error):
            self.forget(watch.task)
            watch.task.lost(error)
            return
        watch.troubles += 1
        pause = min(SLOWEST_RETRY, max(watch.interval, 0.5) * 1.5 ** min(watch.troubles, 10))
        logger.info("query of task %s failed, next in %.1f s: %s", watch.task.id, pause, error)
        self._schedule(watch, jittered(pause))

    def _is_final(self, watch: _Watch, error: errors.RunningHubError) -> bool:
        if isinstance(error, errors.NotFoundError):
            now = asyncio.get_running_loop().time()
            if watch.not_found_since is None:
                watch.not_found_since = now
            return now - watch.not_found_since >= NOT_FOUND_GRACE
        if isinstance(error, errors.ConnectionFailedError) or (
            isinstance(error, errors.APIError)
            and (error.retryable or isinstance(error, errors.ServerError))
        ):
            watch.refusals = 0
            return False
        watch.refusals += 1
        return watch.refusals >= REFUSALS_BELIEVED
