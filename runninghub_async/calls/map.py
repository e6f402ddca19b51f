"""Many calls at once: ``rh.map`` over a stream of them, ``rh.gather`` over a handful."""

from __future__ import annotations

import asyncio
import weakref
from collections import deque
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Callable,
    Coroutine,
    Iterable,
    Mapping,
)
from contextlib import aclosing
from contextvars import Context
from types import TracebackType
from typing import Any, Generic, NoReturn, Protocol, Self, TypeVar

from attrs import frozen

from runninghub_async import errors, quoting
from runninghub_async.calls.at_once import AtOnce
from runninghub_async.calls.call import Call, submission_of
from runninghub_async.calls.inners import inner_first
from runninghub_async.calls.result import Result
from runninghub_async.calls.submission import Submission
from runninghub_async.checks import refusal
from runninghub_async.engine.runtime import CLOSE_GRACE, Runtime
from runninghub_async.logs import logger
from runninghub_async.models.output_source import check_not_blocking

LOOK_AHEAD = 8
"""Calls of one map that may be uploading or in line beside those for which there is room now."""
MOST_ON_THEIR_WAY = 250
"""No more of a map are uploading or in line, however much room there is: each takes twice the
memory of a task, and fewer leave at once."""

Item = Call | Mapping[str, Any]
Items = Iterable[Item] | AsyncIterable[Item]

I = TypeVar("I")  # noqa: E741 - what is worked on
O = TypeVar("O")  # noqa: E741 - what comes of it
Handler = Callable[[I, "Begun"], Coroutine[Any, Any, O]]
"""Makes an outcome of an item, and tells its second argument how far it has come."""


@frozen
class Success:
    """A call of a map or a gather that ended with a result."""

    call: Call
    result: Result
    error: None = None

    def unwrap(self) -> Result:
        """The result."""
        return self.result


@frozen
class Failure:
    """A call of a map or a gather that ended with an error."""

    call: Item
    """The call; what stood in its place where no call could be made of that."""
    error: Exception
    result: None = None

    def unwrap(self) -> NoReturn:
        """Raise the error."""
        raise self.error


Outcome = Success | Failure
"""How one call of a map or a gather ended: ``error`` or ``result`` is ``None``, and checking
either tells type checkers about both.  ``unwrap()`` gives the result or raises the error."""


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
        many = isinstance(items, Iterable | AsyncIterable)
        if not many or isinstance(items, str | bytes | Mapping):
            raise refusal(
                "calls", f"is one {type(items).__name__}", "an iterable of calls", value=items
            )
        self._get_runtime = get_runtime
        self._at_once = None if concurrency is None else AtOnce(concurrency)
        self._run = _MapRun(make_call, self._at_once)
        self._items = items
        self._ordered = ordered
        self._workers: Workers[Item, Outcome] | None = None

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
        if self._workers is None:
            self._workers = Workers(
                self._get_runtime(),
                self._items,
                self._run.work,
                concurrency=self._at_once,
                ordered=self._ordered,
            )
            # A map that is dropped half-way winds down as well.
            weakref.finalize(self, _stop_soon, self._workers, self._run)
        return await self._workers.next()

    @property
    def unfinished(self) -> list[str]:
        """Ids of tasks that were submitted and whose end was not waited for."""
        return self._run.unfinished

    async def close(self) -> None:
        """Wind everything down; what leaving the context does."""
        if self._workers is not None:
            # Closing the client may end it, and nobody here is cancelled by that.
            await asyncio.wait([_begin_to_stop(self._workers, self._run)])


class _MapRun:
    """The calls of one map under way.  Knows nothing of the :class:`Map`, which may be dropped."""

    def __init__(
        self, make_call: Callable[[Mapping[str, Any]], Call], at_once: AtOnce | None
    ) -> None:
        self._make_call = make_call
        self._at_once = at_once
        self._lane = object()
        self._calls: set[Call] = set()
        self.stopping: asyncio.Task[None] | None = None
        self.unfinished: list[str] = []

    async def work(self, item: Item, submitted: Callable[[], None]) -> Outcome:
        """Run one call to its end; a mapping that describes none ends at once."""
        try:
            check_not_blocking(item)
            call = item if isinstance(item, Call) else self._make_call(item)
        except Exception as error:
            return Failure(item, error)
        self._calls.add(call)
        outcome: Outcome
        try:
            behind = submission_of(call)
            result = await behind.result(self._lane, submitted, at_once=self._at_once)
        except Exception as error:
            outcome = Failure(call, error)
        else:
            outcome = Success(call, result)
        self._calls.discard(call)  # not reached where the work is cancelled
        return outcome

    def _behind(self) -> list[Submission]:
        """What is behind the calls, and behind those that they take outputs from."""
        all_of_them = inner_first(submission_of(call) for call in self._calls)
        return [each for each in all_of_them if isinstance(each, Submission)]

    async def submits_end(self) -> None:
        """Wait (bounded) for the submits that are under way."""
        submits = [each.under_way for each in self._behind() if each.under_way is not None]
        if submits:
            await asyncio.wait(submits, timeout=CLOSE_GRACE)

    def note_left(self) -> None:
        """Tell which tasks are left running."""
        left = [each.task for each in self._behind() if each.task and not each.task.ended]
        self.unfinished = [task.id for task in left]
        if left:
            logger.warning("map left %d tasks running: %s", len(left), ", ".join(self.unfinished))


def _begin_to_stop(workers: Workers[Item, Outcome], run: _MapRun) -> asyncio.Task[None]:
    """Winding down, which the client owns: it goes on where who asked for it is cancelled."""
    if run.stopping is None:
        workers.end()  # before a client that closes gives the calls another end
        run.stopping = workers.runtime.spawn(_wind_down(workers, run), follows=True)
    return run.stopping


async def _wind_down(workers: Workers[Item, Outcome], run: _MapRun) -> None:
    try:
        await workers.stop()
        await run.submits_end()
    finally:
        run.note_left()


def _stop_soon(workers: Workers[Item, Outcome], run: _MapRun) -> None:
    """Wind down from wherever the last reference went away."""
    loop = workers.runtime.loop
    if not loop.is_closed() and not workers.is_over:
        loop.call_soon_threadsafe(_begin_to_stop, workers, run)


class Workers(Generic[I, O]):
    """Works on a stream of items, no faster than their tasks can start.

    The stream is read only when there is room: below the accounts' ceilings (or the given
    number of items at once), with few items on their way to a submit, and with few ends that
    nobody has taken yet.  What is done after its task is over keeps no other from an account's
    place, as long as no more items are so far than there are places.
    """

    def __init__(
        self,
        runtime: Runtime,
        items: Iterable[I] | AsyncIterable[I],
        handle: Handler[I, O],
        *,
        concurrency: int | AtOnce | None,
        ordered: bool = False,
    ) -> None:
        """``handle`` turns everything that can go wrong with an item into its outcome."""
        self.runtime = runtime
        self._items = items
        self._handle = handle
        self._at_once = AtOnce(concurrency) if isinstance(concurrency, int) else concurrency
        self._ordered = ordered
        self._working: dict[asyncio.Task[O], _Begun] = {}
        self._unsubmitted = 0
        self._task_over = 0
        self._ready: deque[O] = deque()
        self._out_of_turn: dict[int, O] = {}
        self._begun = 0
        self._turn = 0
        self._exhausted = False
        self._broken: BaseException | None = None
        self._changed = asyncio.Event()
        self._room = asyncio.Event()
        self._context = Context()
        if self._at_once is not None:
            self._at_once.note_change = self._room.set
        self._reading = True
        self._stopping = False
        self._feeder = runtime.spawn(self._feed())
        self._feeder.add_done_callback(self._read)  # also where it is ended before it begins

    async def next(self) -> O:
        """The next end; the stream's own error, or ``StopAsyncIteration``, after the last."""
        while not self._ready:
            if self.is_over:
                broken, self._broken = self._broken, None
                if broken is not None:
                    raise broken
                raise StopAsyncIteration
            self._changed.clear()
            await self._changed.wait()
        end = self._ready.popleft()
        self._room.set()
        return end

    def end(self) -> None:
        """Read no more and end the work; :meth:`stop` waits until that has happened."""
        if not self._stopping:
            self._stopping = True
            for task in [self._feeder, *self._working]:
                task.cancel()

    async def stop(self) -> None:
        """Read no more, end the work and wait for it to wind down."""
        self.end()
        try:
            await asyncio.wait([self._feeder, *self._working])
        finally:
            self._ready.clear()
            self._changed.set()

    def stop_reading(self) -> None:
        """Read no more; what has begun goes on to its end."""
        self._reading = False
        self._feeder.cancel()

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come."""
        return self._stopping or (self._exhausted and not self._working)

    async def _feed(self) -> None:
        try:
            async with aclosing(_one_by_one(self._items)) as items:
                async for item in items:
                    self._begin(item)
                    while not self._has_room:
                        self._room.clear()
                        await self._room.wait()
        except Exception as error:  # the stream's own: told after what has begun has ended
            self._broken = error
        except asyncio.CancelledError as error:
            if self.runtime.closing:
                self._broken = errors.ClientClosedError(
                    "The client was closed before everything had been read that was to be done."
                )
            elif self._reading and not self._stopping:
                self._broken = error  # the stream's own, too

    def _read(self, _: asyncio.Task[None]) -> None:
        self._exhausted = True
        self._changed.set()

    @property
    def _has_room(self) -> bool:
        accounts = self.runtime.accounts
        held = len(self._working) + len(self._ready) + len(self._out_of_turn)
        most = accounts.allowed + LOOK_AHEAD + min(self._task_over, accounts.allowed)
        if self._at_once is not None:  # what waits for others does not count, but is not endless
            most = self._at_once.most + min(self._at_once.waiting, LOOK_AHEAD)
        if held >= most:
            return False
        return self._unsubmitted < LOOK_AHEAD + min(accounts.room, MOST_ON_THEIR_WAY)

    def note_submitted(self) -> None:
        """One of the items that were begun is on its way to a submit no longer."""
        self._unsubmitted -= 1
        self._room.set()

    def note_task_over(self, change: int) -> None:
        """So many more items, or fewer, need no place of an account, and have not ended."""
        self._task_over += change
        self._room.set()

    def _begin(self, item: I) -> None:
        index, self._begun = self._begun, self._begun + 1
        self._unsubmitted += 1
        if isinstance(item, Call):
            submission_of(item)  # somebody sees to it, and may be stopped before its turn
        begun = _Begun(self, index)
        worker = self.runtime.spawn(self._handle(item, begun), follows=True)
        self._working[worker] = begun
        worker.add_done_callback(self._done, context=self._context)  # a copy for each takes room

    def _done(self, worker: asyncio.Task[O]) -> None:
        begun = self._working.pop(worker)
        begun.end()
        if not worker.cancelled() and worker.exception() is None:
            self._take(begun.index, worker.result())
        self._room.set()
        self._changed.set()

    def _take(self, index: int, end: O) -> None:
        if not self._ordered:
            self._ready.append(end)
            return
        self._out_of_turn[index] = end
        while self._turn in self._out_of_turn:
            self._ready.append(self._out_of_turn.pop(self._turn))
            self._turn += 1


class Begun(Protocol):
    """An item that was begun; is called once its task is submitted."""

    def __call__(self) -> None: ...

    def task_is_over(self) -> None:
        """It needs no place of an account any more, though there is more to do."""
        ...


class _Begun:
    """As :class:`Begun`, for :class:`Workers`."""

    __slots__ = ("_is_over", "_is_submitted", "_workers", "index")

    def __init__(self, workers: Workers[Any, Any], index: int) -> None:
        self._workers = workers
        self._is_submitted = self._is_over = False
        self.index = index

    def __call__(self) -> None:
        if not self._is_submitted:
            self._is_submitted = True
            self._workers.note_submitted()

    def task_is_over(self) -> None:
        if not self._is_over:
            self._is_over = True
            self._workers.note_task_over(1)

    def end(self) -> None:
        """It has ended, whether it was ever submitted or not."""
        self()
        if self._is_over:
            self._workers.note_task_over(-1)


async def gather(calls: Iterable[Call]) -> list[Outcome]:
    """Run all calls to their end.

    Raises:
        InvalidParameterError: one of them is no call; none was started.
    """
    lane = object()
    everything = list(calls)
    for position, call in enumerate(everything):
        check_not_blocking(call)
        if not isinstance(call, Call):
            hint = "Write gather(*calls)." if isinstance(call, list | tuple) else ""
            raise refusal(
                f"calls[{position}]",
                f"is {type(call).__name__} {quoting.shown(call)}",
                "a call of a RunningHub client",
                value=call,
                hint=hint,
            )

    ends = await asyncio.gather(
        *(submission_of(call).result(lane) for call in everything), return_exceptions=True
    )
    return [_outcome(call, end) for call, end in zip(everything, ends, strict=True)]


def _outcome(call: Call, end: Result | BaseException) -> Outcome:
    if isinstance(end, Result):
        return Success(call, end)
    if isinstance(end, Exception):
        return Failure(call, end)
    raise end  # somebody cancelled it


async def _one_by_one(items: Iterable[I] | AsyncIterable[I]) -> AsyncGenerator[I, None]:
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
