"""Many calls at once: ``rh.map`` over a stream of them, ``rh.gather`` over a handful."""

from __future__ import annotations

import asyncio
import logging
import weakref
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Callable, Coroutine, Iterable, Mapping
from functools import partial
from types import TracebackType
from typing import Any, Self

from attrs import frozen

from runninghub_async import errors
from runninghub_async.calls import Call
from runninghub_async.results import Result
from runninghub_async.runtime import CLOSE_GRACE, Runtime

logger = logging.getLogger("runninghub_async")

LOOK_AHEAD = 8
"""Calls of one map that may be under way to their submit: uploading, or in line for a place."""

Item = Call | Mapping[str, Any]
Items = Iterable[Item] | AsyncIterable[Item]


@frozen
class Outcome:
    """How one call of a map or a gather ended: with a result or with an error."""

    call: Call | Any
    """The call; what stood in its place where no call could be made of that."""
    result: Result | None
    error: Exception | None


class Map:
    """The outcomes of many calls, as they come (see :meth:`RunningHub.map`).

    An async iterator and an async context manager.  Leaving the context winds everything
    down: nothing more is read or submitted, submits under way are waited for, and tasks that
    were not waited for to their end are listed in :attr:`unfinished`.
    """

    def __init__(
        self,
        get_runtime: Callable[[], Runtime],
        make_call: Callable[[Mapping[str, Any]], Call],
        items: Items,
        *,
        concurrency: int | None,
        ordered: bool,
    ) -> None:
        self._start = partial(_Run.start, get_runtime, make_call, items, concurrency, ordered)
        self._run: _Run | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    def __aiter__(self) -> AsyncIterator[Outcome]:
        return self

    async def __anext__(self) -> Outcome:
        if self._run is None:
            self._run = self._start()
            # A map that is dropped half-way winds down as well.
            weakref.finalize(self, self._run.stop_soon)
        return await self._run.next()

    @property
    def unfinished(self) -> list[str]:
        """Ids of tasks that were submitted and whose end was not waited for."""
        return self._run.unfinished if self._run is not None else []

    async def close(self) -> None:
        """Wind everything down; what leaving the context does."""
        if self._run is not None:
            await self._run.stop()


class _Run:
    """A map under way.  Knows nothing of the :class:`Map`, so that that can be dropped."""

    def __init__(
        self,
        runtime: Runtime,
        make_call: Callable[[Mapping[str, Any]], Call],
        items: Items,
        concurrency: int | None,
        ordered: bool,
    ) -> None:
        self._runtime = runtime
        self._make_call = make_call
        self._items = items
        self._concurrency = concurrency
        self._ordered = ordered
        self._lane = object()
        self._working: dict[asyncio.Task[None], Call] = {}
        self._unsubmitted = 0
        self._ready: deque[Outcome] = deque()
        self._out_of_turn: dict[int, Outcome] = {}
        self._begun = 0
        self._turn = 0
        self._exhausted = False
        self._broken: BaseException | None = None
        self._changed = asyncio.Event()
        self._room = asyncio.Event()
        self._stopping = False
        self.unfinished: list[str] = []
        self._feeder = runtime.spawn(self._feed())

    @classmethod
    def start(cls, get_runtime: Callable[[], Runtime], *how: Any) -> _Run:
        """Begin, in the client's event loop."""
        return cls(get_runtime(), *how)

    async def next(self) -> Outcome:
        """The next outcome; the input's own error, or the end, when all have been given."""
        while not self._ready:
            if self._stopping or (self._exhausted and not self._working):
                broken, self._broken = self._broken, None
                if broken is not None:
                    raise broken
                raise StopAsyncIteration
            if self._runtime.closing:
                raise errors.RunningHubError("The client was closed while a map was running.")
            self._changed.clear()
            await self._changed.wait()
        outcome = self._ready.popleft()
        self._room.set()
        return outcome

    def stop_soon(self) -> None:
        """Wind down from wherever the last reference went away."""
        loop = self._runtime.loop
        if not loop.is_closed() and not self._is_over:
            loop.call_soon_threadsafe(lambda: self._runtime.spawn(self.stop()))

    async def stop(self) -> None:
        """Read and submit nothing more, and wait for the submits that are under way."""
        if self._stopping:
            return
        self._stopping = True
        calls = list(self._working.values())
        winding_down = [self._feeder, *self._working]
        for task in winding_down:
            task.cancel()
        await asyncio.gather(*winding_down, return_exceptions=True)
        submits = [call.submission for call in calls if call.submission is not None]
        if submits:
            await asyncio.wait(submits, timeout=CLOSE_GRACE)
        self.unfinished = [call.task.id for call in calls if call.task and not call.task.ended]
        if self.unfinished:
            logger.warning(
                "map left %d tasks running: %s", len(self.unfinished), ", ".join(self.unfinished)
            )
        self._ready.clear()
        self._changed.set()

    @property
    def _is_over(self) -> bool:
        return self._stopping or (self._exhausted and not self._working)

    async def _feed(self) -> None:
        """Read the input, no faster than work can start."""
        try:
            async for item in _one_by_one(self._items):
                self._begin(item)
                while not self._has_room:
                    self._room.clear()
                    await self._room.wait()
        except Exception as error:  # the input's own: told after what has begun has ended
            self._broken = error
        finally:
            self._exhausted = True
            self._changed.set()

    @property
    def _has_room(self) -> bool:
        held = len(self._working) + len(self._ready) + len(self._out_of_turn)
        most = self._concurrency or self._runtime.accounts.allowed + LOOK_AHEAD
        return held < most and self._unsubmitted < LOOK_AHEAD

    def _begin(self, item: Item) -> None:
        index, self._begun = self._begun, self._begun + 1
        try:
            call = item if isinstance(item, Call) else self._make_call(item)
        except Exception as error:
            self._deliver(index, Outcome(item, None, error))
            return
        self._unsubmitted += 1
        worker = self._runtime.spawn(self._work(index, call))
        self._working[worker] = call
        worker.add_done_callback(self._worked)

    async def _work(self, index: int, call: Call) -> None:
        submitted = False

        def taken() -> None:
            nonlocal submitted
            submitted = True
            self._unsubmitted -= 1
            self._room.set()

        try:
            outcome = Outcome(call, await call.run_in(self._lane, taken), None)
        except Exception as error:
            outcome = Outcome(call, None, error)
        finally:
            if not submitted:
                taken()
        self._deliver(index, outcome)

    def _worked(self, worker: asyncio.Task[None]) -> None:
        del self._working[worker]
        self._room.set()
        self._changed.set()

    def _deliver(self, index: int, outcome: Outcome) -> None:
        if not self._ordered:
            self._ready.append(outcome)
        else:
            self._out_of_turn[index] = outcome
            while self._turn in self._out_of_turn:
                self._ready.append(self._out_of_turn.pop(self._turn))
                self._turn += 1
        self._changed.set()


async def gather(calls: Iterable[Call]) -> list[Outcome]:
    """Run all calls to their end."""
    lane = object()
    everything = list(calls)

    async def run(call: Call) -> Outcome:
        try:
            return Outcome(call, await call.run_in(lane), None)
        except Exception as error:
            return Outcome(call, None, error)

    running: list[Coroutine[Any, Any, Outcome]] = [run(call) for call in everything]
    return list(await asyncio.gather(*running))


async def _one_by_one(items: Items) -> AsyncIterator[Item]:
    """The items of either kind of iterable; its generator is closed at the end."""
    if isinstance(items, AsyncIterable):
        stream = aiter(items)
        try:
            async for item in stream:
                yield item
        finally:
            close = getattr(stream, "aclose", None)  # generators have it
            if close is not None:
                await close()
    else:
        for item in items:
            yield item
