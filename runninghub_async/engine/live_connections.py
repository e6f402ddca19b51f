"""Who of a client's tasks has a live connection now, and the clock of those that have none.

A connection is a bonus: whatever becomes of it, the task goes on, and a query finds its end.
There are few at once; other tasks stand in line, those first for which somebody waits.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import aclosing
from itertools import islice
from typing import TYPE_CHECKING, Any, Protocol

from runninghub_async import logs
from runninghub_async.errors import RunningHubError
from runninghub_async.logs import Subject, logger
from runninghub_async.retries import backoff, jittered
from runninghub_async.values import Secret

if TYPE_CHECKING:
    from runninghub_async.http.sockets import Frame, Sockets

MOST_TRIES = 5
"""Connections in a row that could not be opened, or did not last, after which a task has none."""
LASTED = 10.0
"""Seconds after which a connection that ends was a good one."""
FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 1.0, 30.0, 2.0
"""Seconds between two tries."""
TICK = 1.0
"""Seconds between two estimates."""
MOST_TIMED = 100
"""Tasks whose estimates come by themselves, those that began first; of all it would be a flood."""


class Followed(Protocol):
    """What is needed of a task here."""

    @property
    def subject(self) -> Subject:
        """What the log says of it."""
        ...

    @property
    def over(self) -> bool:
        """Whether nothing more is to come."""
        ...

    async def live_address(self) -> Secret | None:
        """Where it is told live, asked for anew each time; ``None`` where it is not."""
        ...

    async def prepare(self) -> None:
        """Find out what helps to understand what is told."""
        ...

    def note_connected(self, connected: bool) -> None:
        """Its live connection is there, or is not any more."""
        ...

    def note_frame(self, frame: Frame) -> None:
        """Take notice of what came."""
        ...

    def note_time(self) -> None:
        """Time has passed."""
        ...


class LiveConnections:
    """The live connections of one client."""

    def __init__(
        self, sockets: Sockets, spawn: Callable[[Coroutine[Any, Any, None]], asyncio.Task[None]]
    ) -> None:
        """``spawn`` starts a coroutine that the client owns and ends when it closes."""
        self.node_counts: dict[str, int] = {}
        """How many nodes ran, by what was called, where no graph tells."""
        self._sockets = sockets
        self._spawn = spawn
        self._line: dict[Followed, None] = {}
        self._wanted: dict[Followed, None] = {}
        """Those in the line for which somebody waits."""
        self._open: dict[asyncio.Task[None], Followed] = {}
        self._given_up: set[Followed] = set()
        self._timed: dict[Followed, None] = {}
        self._ticking = False
        self._closed = False

    def follow(self, task: Followed, *, waited_for: bool, anew: bool = False) -> None:
        """Connect to a task as soon as there is room, unless that was in vain before.

        Args:
            task: the task.
            waited_for: whether somebody waits for what it tells; such come first.
            anew: try it also where that was in vain before.
        """
        if anew:
            self._given_up.discard(task)
        if self._closed or task in self._given_up or self._is_open(task):
            return
        self._line[task] = None
        if waited_for:
            self._wanted[task] = None
        self._fill()

    def keep_time(self, task: Followed) -> None:
        """Remind a task of the time until it is left, in its turn where there are many."""
        if self._closed:
            return
        self._timed[task] = None
        if not self._ticking:
            self._ticking = True
            self._spawn(self._tick())

    def leave(self, task: Followed) -> None:
        """Nobody listens to a task any more, or it is over."""
        self._line.pop(task, None)
        self._wanted.pop(task, None)
        self._timed.pop(task, None)
        self._given_up.discard(task)
        for listening, followed in self._open.items():
            if followed is task:
                listening.cancel()

    def close(self) -> None:
        """Connect to nothing any more; what is open ends with the client."""
        self._closed = True
        self._line.clear()
        self._wanted.clear()
        self._timed.clear()

    # -- inside ----------------------------------------------------------------------------

    def _is_open(self, task: Followed) -> bool:
        return any(
            followed is task and not listening.cancelling()
            for listening, followed in self._open.items()
        )

    def _fill(self) -> None:
        while self._line and len(self._open) < self._sockets.at_once and not self._closed:
            task = next(iter(self._wanted or self._line))
            self._wanted.pop(task, None)
            del self._line[task]
            listening = self._spawn(self._listen(task))
            self._open[listening] = task
            listening.add_done_callback(self._ended)

    def _ended(self, listening: asyncio.Task[None]) -> None:
        del self._open[listening]
        self._fill()

    async def _listen(self, task: Followed) -> None:
        """Keep a task connected as long as that is any use."""
        clock = asyncio.get_running_loop().time
        with logs.about(task.subject):
            failures = 0
            while not task.over and failures < MOST_TRIES:
                began = clock()
                address = None
                try:
                    if (address := await task.live_address()) is not None:
                        await self._connected(task, address)
                except RunningHubError as error:
                    logger.debug("progress is not told live for the moment: %s", error)
                except Exception:
                    logger.exception("listening to progress failed")
                failures = 1 if clock() - began >= LASTED else failures + 1
                if address is None:
                    failures += 1  # it may be no task that has one
                pause = backoff(failures, first=FIRST_PAUSE, longest=LONGEST_PAUSE, factor=GROWTH)
                await asyncio.sleep(jittered(pause))
            if not task.over:
                self._given_up.add(task)

    async def _connected(self, task: Followed, address: Secret) -> None:
        """One connection, from its beginning to its end."""
        async with self._sockets.open(address) as connection:
            await task.prepare()
            task.note_connected(True)
            try:
                async with aclosing(connection.frames()) as frames:
                    async for frame in frames:
                        task.note_frame(frame)
            finally:
                task.note_connected(False)

    async def _tick(self) -> None:
        try:
            while self._timed:
                await asyncio.sleep(TICK)
                for task in tuple(islice(self._timed, MOST_TIMED)):
                    task.note_time()
        finally:
            self._ticking = False
