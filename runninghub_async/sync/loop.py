"""The one event loop of all blocking clients of a process, in a thread that nobody waits for.

It begins with the first call that needs it.  A thread that waits for something in it can be
interrupted; what it waited for is then cancelled as any awaited call is.
"""

from __future__ import annotations

import asyncio
import atexit
import os
import sys
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from weakref import WeakSet

from runninghub_async.errors import ClientClosedError, UsageError
from runninghub_async.logs import logger

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub

T = TypeVar("T")

WIND_DOWN = 5.0
"""Seconds for which a thread that was interrupted waits until what it waited for has ended; a
submit under way is not waited for here, but by the client when it closes."""
_SLICE = 0.1 if sys.platform == "win32" else -1
"""Seconds that a thread waits without a look at signals: on Windows they interrupt no lock."""


class LoopThread:
    """An event loop that runs in a daemon thread until the interpreter ends."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._pid = os.getpid()
        self._ended = False
        self._clients: WeakSet[RunningHub] = WeakSet()
        """To be closed at the end, as long as anybody has them."""
        self._thread = threading.Thread(target=self._run, name="runninghub-sync", daemon=True)
        self._thread.start()
        atexit.register(self._end)

    @property
    def is_inherited(self) -> bool:
        """Whether this process is a fork of the one that has the thread: here nothing runs."""
        return self._pid != os.getpid()

    @property
    def is_here(self) -> bool:
        """Whether this is the loop's own thread."""
        return threading.get_ident() == self._thread.ident

    def check_usable(self) -> None:
        """Raise where nothing can be waited for.

        Raises:
            UsageError: the process was forked, or this is the loop's own thread.
            ClientClosedError: the interpreter is ending.
        """
        if self.is_inherited:
            raise UsageError(
                "This blocking RunningHub client was used before this process was forked, and"
                " neither its connections nor what runs in it can be shared. Make a client in each"
                " process, for example where a worker starts; one that was only made, and not used"
                " or entered, may be taken along."
            )
        if self.is_here:
            raise UsageError(
                "This is the thread in which the blocking clients work (an observer and a progress"
                " function are called here), and it would wait for itself. Hand the work to a"
                " thread of your own, for example through a queue."
            )
        if self._ended:
            raise ClientClosedError("The interpreter is ending; nothing more is begun.")

    def close_at_end(self, client: RunningHub) -> None:
        """Close this client with the interpreter, where nobody has done so before."""
        self._clients.add(client)

    def close_soon(self, client: RunningHub) -> None:
        """Close a client that nobody has any more; the garbage collector may call this anywhere."""
        if not self.is_inherited:
            self.start_soon(lambda: _closed(client))

    def start_soon(self, work: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Run a coroutine that nobody waits for."""
        with suppress(RuntimeError):  # the loop is closed, and so is all that it had
            self.loop.call_soon_threadsafe(lambda: _keep(self.loop.create_task(work())))

    def wait(self, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Run a coroutine in the loop, in the context of this thread, and wait for its end.

        What interrupts the waiting (Ctrl-C, a time limit that a signal enforces) cancels the
        coroutine, as cancelling whoever awaits it would, and goes on from here when that has ended.

        Raises:
            UsageError, ClientClosedError: as :meth:`check_usable`.
            What the coroutine raises.
        """
        self.check_usable()
        turn = _Turn(self.loop, work)
        try:
            self.loop.call_soon_threadsafe(turn.begin)
            turn.wait()
        except BaseException:
            with suppress(RuntimeError):  # the loop is closed
                self.loop.call_soon_threadsafe(turn.cancel)
                turn.wait(WIND_DOWN)
            raise
        return turn.result()

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        while not self._ended:
            try:
                self.loop.run_forever()
            except BaseException:  # as of a callback that calls sys.exit()
                logger.exception("something ended the loop of the blocking clients; it goes on")

    def _end(self) -> None:
        """Close what is open, so that nothing is left to the garbage collector."""
        if self.is_inherited or self._ended:
            return
        try:
            with suppress(ClientClosedError):
                self.wait(self._close_all)
        finally:
            self._ended = True
            self.loop.call_soon_threadsafe(self.loop.stop)
            self._thread.join(WIND_DOWN)
            if not self._thread.is_alive():
                self.loop.close()

    async def _close_all(self) -> None:
        await asyncio.gather(*(_closed(client) for client in list(self._clients)))
        left = asyncio.all_tasks() - {asyncio.current_task()}
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await self.loop.shutdown_asyncgens()


class _Turn(Generic[T]):
    """A coroutine that one thread waits for."""

    __slots__ = ("_error", "_loop", "_over", "_result", "_task", "_traceback", "_work")

    def __init__(
        self, loop: asyncio.AbstractEventLoop, work: Callable[[], Coroutine[Any, Any, T]]
    ) -> None:
        self._loop = loop
        self._work = work
        self._task: asyncio.Task[None] | None = None
        self._error: BaseException | None = None
        self._over = threading.Lock()
        self._over.acquire()

    def begin(self) -> None:
        """In the loop: run it."""
        self._task = self._loop.create_task(self._done())

    def cancel(self) -> None:
        """In the loop: end it; where it has not begun, or is over, nobody is to wait any more."""
        if self._task is not None and not self._task.done():
            self._task.cancel()
        elif self._over.locked():
            self._over.release()

    async def _done(self) -> None:
        try:
            self._result = await self._work()
        except BaseException as error:
            self._error, self._traceback = error, error.__traceback__
        finally:
            self._over.release()

    def wait(self, seconds: float = -1) -> None:
        """Wait until it is over, at most so long."""
        if _SLICE < 0 or seconds >= 0:
            self._over.acquire(timeout=seconds)
            return
        while not self._over.acquire(timeout=_SLICE):
            pass

    def result(self) -> T:
        """What came of it."""
        if self._error is None:
            return self._result
        error, self._error = self._error, None
        if isinstance(error, asyncio.CancelledError):
            raise ClientClosedError("The interpreter is ending, and this was ended with it.")
        try:
            # Its frames are those of this call: others may have raised the same error before.
            raise error.with_traceback(self._traceback)
        finally:
            del error, self._traceback  # they hold this frame, and are held by it


_current: LoopThread | None = None
_starting = threading.Lock()
_of_parents: list[LoopThread] = []
"""Kept for ever: what they have open is shared with the parent, and is not to be closed here."""


def loop_thread() -> LoopThread:
    """The process's own, which begins with this, if it has not."""
    global _current
    with _starting:
        if _current is None:
            _current = LoopThread()
        return _current


def _leave_to_parent() -> None:
    """In a process that was just forked: begin anew."""
    global _current, _starting
    _starting = threading.Lock()
    if _current is not None:
        _of_parents.append(_current)
        _current = None


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_leave_to_parent)


async def _closed(client: RunningHub) -> None:
    try:
        await client.close()
    except Exception:
        logger.exception("a blocking client could not be closed")


_running: set[asyncio.Task[Any]] = set()


def _keep(task: asyncio.Task[Any]) -> None:
    """Hold on to a task until it is over: the loop itself does not."""
    _running.add(task)
    task.add_done_callback(_running.discard)
