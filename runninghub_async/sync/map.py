"""``rh.map`` for those who do not await.

The calls are read in the thread that takes the outcomes, and only while it waits for one: what
makes them may ask a database that belongs to that thread, and may itself wait for other calls.  All
else is the asyncio client's map, in its loop.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from queue import SimpleQueue
from threading import RLock
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from weakref import finalize

from runninghub_async.calls.call import Call as AsyncCall
from runninghub_async.calls.call import submission_of
from runninghub_async.calls.map import Map as AsyncMap
from runninghub_async.errors import UsageError
from runninghub_async.sync.blocking import Bridge, behind

if TYPE_CHECKING:
    from runninghub_async.sync.calls import Call, Failure, Success

_MOST_READY = 8
"""Outcomes that wait for the thread beside those that the map itself holds back."""
_MOST_GIVEN = 8
"""Calls that are read at once, as long as that takes no longer than :data:`_QUICK` seconds."""
_QUICK = 0.001


class Map:
    """The outcomes of many calls, as they come (see :meth:`RunningHub.map`).

    An iterator and a context manager.  Leaving the context winds everything down: nothing more is
    read or submitted, submits under way are waited for, and tasks that were not waited for to their
    end are listed in :attr:`unfinished`.  So does what interrupts it (Ctrl-C), and the garbage
    collector with one that was dropped half-way.  Several threads may share one; they take turns.
    """

    def __init__(
        self,
        bridge: Bridge,
        calls: Iterable[Call | Mapping[str, Any]],
        *,
        concurrency: int | None,
        ordered: bool,
    ) -> None:
        self._bridge = bridge
        self._turn = RLock()
        self._channel = _Channel(bridge)
        if hasattr(calls, "__aiter__"):
            raise UsageError(
                "calls is an asynchronous iterable, which only the asyncio client can read; give an"
                " iterable, such as a list or a generator."
            )
        many = isinstance(calls, Iterable) and not isinstance(calls, (str, bytes, Mapping))
        self._left: Iterator[Any] | None = None
        given: Any = calls  # what are no calls is refused by the map behind
        if many and not isinstance(calls, (list, tuple)):
            self._left, given = iter(calls), self._channel
        elif many:
            given = map(_call_behind, calls)
        self._map: AsyncMap = bridge.client.map(given, concurrency=concurrency, ordered=ordered)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if not self._bridge.is_of_parent:
            self.close()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Success | Failure:
        with self._turn:
            try:
                return self._next()
            except Exception:
                raise
            except BaseException:  # an interrupt: what is under way is not left to go on
                self._bridge.loop.start_soon(self._channel.close)
                raise

    def _next(self) -> Success | Failure:
        channel = self._channel
        self._bridge.loop.check_usable()
        if not channel.has_begun:
            channel.begin(self._map)
            finalize(self, _close_soon, channel).atexit = False
        while True:
            if channel.wants and self._left is not None:
                self._give_next(self._left)
            elif (taken := channel.take()) is not None:
                outcome: Success | Failure = self._bridge.in_front(taken)
                return outcome
            elif channel.is_over:
                channel.raise_error()
                raise StopIteration
            else:
                channel.wait()

    def _give_next(self, calls: Iterator[Any]) -> None:
        """Read some calls in this thread, and hand them to the map: several at once where they are
        quick to make, since a change of threads costs more than most calls."""
        end = perf_counter() + _QUICK
        given: list[Any] = []
        while len(given) < _MOST_GIVEN:
            try:
                given.append(_call_behind(next(calls)))
            except StopIteration:
                given.append(_END)
                break
            except Exception as error:  # told when what has begun has ended, as the map does
                given.append(_Broken(error))
                break
            if perf_counter() > end:
                break
        self._channel.give(given)

    @property
    def unfinished(self) -> list[str]:
        """Ids of tasks that were submitted and whose end was not waited for."""
        return self._map.unfinished

    def close(self) -> None:
        """Wind everything down; what leaving the context does."""
        if self._channel.has_begun:
            self._bridge.waited(self._channel.close)


class _Broken:
    """What came in the place of the next call: the iterator of the caller raised it."""

    def __init__(self, error: Exception) -> None:
        self.error = error


_END: Any = object()
"""There are no more calls."""


class _Channel:
    """What the loop and a thread hand each other: calls in, outcomes out.

    For the map in the loop it is an asynchronous iterator of calls.  Neither side waits for a lock
    of the other: each looks whether there is something, says that it waits, and looks again.
    """

    def __init__(self, bridge: Bridge) -> None:
        self.bridge = bridge
        self.has_begun = False
        self._outcomes: AsyncMap
        self.ready: deque[Any] = deque()
        self.is_over = False
        self.wants = False
        """Whether the map has room for more calls."""
        self._error: BaseException | None = None
        self._bell: SimpleQueue[None] = SimpleQueue()
        self._is_listening = False
        self._given: deque[Any] = deque()
        self._wanted: asyncio.Future[None] | None = None
        self._room: asyncio.Event | None = None

    # -- in the thread ---------------------------------------------------------------------

    def begin(self, outcomes: AsyncMap) -> None:
        """Have the outcomes of this map come here."""
        self.has_begun, self._outcomes = True, outcomes
        self.bridge.loop.start_soon(self._pass_on)

    def wait(self) -> None:
        """Wait until there is something to do, or perhaps not."""
        self._is_listening = True
        if not (self.ready or self.wants or self.is_over):
            self._bell.get()

    def take(self) -> Any:
        """The next outcome; ``None`` where there is none yet."""
        try:
            outcome = self.ready.popleft()
        except IndexError:
            return None
        if len(self.ready) == _MOST_READY // 2 and (room := self._room) is not None:
            self.bridge.loop.loop.call_soon_threadsafe(room.set)
        return outcome

    def give(self, calls: list[Any]) -> None:
        """Hand over what was wanted."""
        self.wants = False
        self.bridge.loop.loop.call_soon_threadsafe(self._take_in, calls)

    def raise_error(self) -> None:
        """Raise what ended the map, once."""
        error, self._error = self._error, None
        if error is not None:
            try:
                raise error
            finally:
                del error  # its traceback holds this frame

    # -- in the loop -----------------------------------------------------------------------

    async def close(self) -> None:
        """Wind the map down; nothing comes any more."""
        await self._outcomes.close()
        self.ready.clear()
        if self._room is not None:
            self._room.set()

    async def _pass_on(self) -> None:
        self._room = asyncio.Event()
        try:
            async for outcome in self._outcomes:
                self.ready.append(outcome)
                self._ring()
                if len(self.ready) >= _MOST_READY:
                    self._room.clear()
                    if len(self.ready) >= _MOST_READY:  # and not taken in the meantime
                        await self._room.wait()
        except BaseException as error:
            self._error = error
        finally:
            self.is_over = True
            self._ring()

    def _ring(self) -> None:
        if self._is_listening:
            self._is_listening = False
            self._bell.put(None)

    def _take_in(self, calls: list[Any]) -> None:
        self._given.extend(calls)
        if self._wanted is not None and not self._wanted.done():
            self._wanted.set_result(None)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Any:
        if not self._given:
            self._wanted = asyncio.get_running_loop().create_future()
            self.wants = True
            self._ring()
            try:
                await self._wanted
            finally:
                self.wants = False
        call = self._given.popleft()
        if call is _END:
            raise StopAsyncIteration
        if isinstance(call, _Broken):
            raise call.error
        return call


def _call_behind(item: Any) -> Any:
    """The call behind one of a map; somebody sees to it from here on."""
    call = behind(item)
    if isinstance(call, AsyncCall):
        submission_of(call)
    return call


def _close_soon(channel: _Channel) -> None:
    if not channel.bridge.is_of_parent:
        channel.bridge.loop.start_soon(channel.close)
