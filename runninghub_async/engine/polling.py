"""Finding out when tasks end: one scheduler per client, not one sleeping loop per task.

A heap holds when each task is to be looked at next.  One coroutine waits for the earliest
and sends the due queries, a bounded number at once.  Trouble with a look, whatever it is, never
fails a task: the next look comes later, and the caller's time limit bounds the whole.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Callable, Coroutine
from typing import Any

from runninghub_async import errors
from runninghub_async.engine.departures import Departures
from runninghub_async.engine.pacing import Pacing
from runninghub_async.engine.push import Push
from runninghub_async.engine.watches import AFTER_QUEUE, Watch, Watched
from runninghub_async.http import wire
from runninghub_async.http.faults import CANCELLED_STATUSES, TERMINAL_STATUSES
from runninghub_async.logs import about, logger
from runninghub_async.retries import backoff, earlier, jittered, spread

QUERIES_AT_ONCE = 32
QUERY_LIMIT = 10.0
"""Seconds after which a query that hangs gives its place to others."""
SUSPECTS_AT_ONCE = QUERIES_AT_ONCE // 4
QUERIES_PER_SECOND = 100.0
"""No more than this while the pacing is ours; a fixed interval is taken at its word."""
BURST = 0.25
"""Seconds' worth of queries that may go out together."""
SLOWEST_RETRY = 30.0
TICK = 0.001
"""Seconds by which a look may leave early.  A loop that counts in milliseconds, as uvloop does,
wakes up as much too soon, and would be asked for shorter sleeps than it has until it is time."""
FULL_PAUSE = 1.0
"""Seconds until a suspect that found no place tries again, or anything after "too often"."""

_NOT_STARTED = frozenset({"QUEUED", "CREATE"})


_Due = tuple[float, int, Watch]
"""When a look is due, a number that keeps the order of those due at the same time, and at what."""


class Poller:
    """The scheduler."""

    def __init__(
        self, pacing: Pacing, spawn: Callable[[Coroutine[Any, Any, None]], object]
    ) -> None:
        """``spawn`` starts a coroutine that the client owns and ends when it closes."""
        self.pacing = pacing
        self._loop = asyncio.get_running_loop()  # asked for once: each time is a call to the system
        self._spawn = spawn
        self._watches: dict[Watched, Watch] = {}
        self._due: list[_Due] = []
        self._hints: list[_Due] = []
        """Looks that do not wait for their time.  What counts of a watch stands once in either."""
        self._hint_served = False
        """Whether the last look was one of them: the two kinds take turns where both wait."""
        self._departures = Departures()
        self._order = itertools.count()
        self._changed = asyncio.Event()
        self._places = asyncio.Semaphore(QUERIES_AT_ONCE)
        self._handed_out: asyncio.Queue[Watch | None] = asyncio.Queue()
        self._idle = 0
        self._suspects = 0
        self._next_place = 0.0
        self._running = False
        self._events: Push | None = None
        self._seen: set[type[BaseException]] = set()
        """Kinds of errors that are nobody's answer, of which one each was reported."""
        self.queries = 0

    def watch(self, task: Watched) -> None:
        """Look at the task until it ends or :meth:`forget` is called."""
        if task in self._watches:
            return
        watch = Watch(task, self._loop.time())
        self._watches[task] = watch
        self._schedule(watch)
        if not self._running:
            self._running = True
            self._spawn(self._run())

    def expect(self, push: Push | None) -> None:
        """Rely on events from now on, or ``None``: do not rely on any."""
        self._events = push
        self._due = [entry for entry in self._due if entry[2].task.push is None]
        heapq.heapify(self._due)
        for watch in self._watches.values():
            if watch.task.push is not None and watch.due is not None:
                watch.due = None
                self._schedule(watch)

    def look_until_started(self, task: Watched) -> None:
        """Look at a watched task as without events until it has started: somebody wants to know."""
        watch = self._watches.get(task)
        if watch is None or watch.eager:
            return
        was_slow, watch.eager = self._slow(watch) is not None, True
        if was_slow and watch.due is not None:
            self._due = [entry for entry in self._due if entry[2] is not watch]
            heapq.heapify(self._due)
            watch.due = None
            self._schedule(watch)

    def look_now(self, task: Watched) -> None:
        """Look at a watched task at once: something says that it may have ended.

        Where a look is under way, another follows it.  The looks that are scheduled stay where
        they are.  Not more than ``QUERIES_PER_SECOND`` come of this, however often it is called
        and whatever the pacing, and half of the queries at the most while others are due.
        """
        watch = self._watches.get(task)
        now = self._loop.time()
        if watch is None or (watch.hinted and watch.hint_due <= now):
            return
        watch.hinted, watch.hint_due = True, now
        if not watch.looking:
            self._hint(watch)

    def running_for(self, task: Watched) -> float | None:
        """Seconds for which a watched task has run at the most; ``None`` for any other."""
        watch = self._watches.get(task)
        return None if watch is None else self._loop.time() - watch.since

    def usual(self, task: Watched) -> float | None:
        """Seconds that such a task usually runs; ``None`` with too little to go by."""
        if task.kind is None:
            return None
        queued, watch = f"{task.kind}{AFTER_QUEUE}", self._watches.get(task)
        kinds = (queued, task.kind) if watch and watch.kind == queued else (task.kind, queued)
        known = (self.pacing.usual(kind) for kind in kinds)
        return next((seconds for seconds in known if seconds is not None), None)

    async def have_turn(self) -> None:
        """Wait for a place under the limit of queries per second, and count a query that is made
        beside the schedule."""
        now = self._loop.time()
        self._next_place = max(self._next_place, now) + 1 / QUERIES_PER_SECOND
        self.queries += 1
        if (wait := self._next_place - BURST - now) > 0:
            await asyncio.sleep(wait)

    def forget(self, task: Watched) -> None:
        """Stop looking at the task."""
        watch = self._watches.pop(task, None)
        if watch is not None:
            watch.active = False
            if not self._watches:
                self._changed.set()

    def is_watching(self, task: Watched) -> bool:
        """Whether the task is being looked at."""
        return task in self._watches

    @property
    def watched(self) -> list[Watched]:
        """The tasks that are being looked at; there may be several handles on one."""
        return list(self._watches)

    # -- the schedule ----------------------------------------------------------------------

    def _schedule(self, watch: Watch, delay: float | None = None) -> float:
        """Give the next look a time, unless it has one; returns in how many seconds it is due."""
        now = self._loop.time()
        if watch.due is not None:
            return watch.due - now
        if delay is None and (slow := self._slow(watch)) is not None:
            watch.due = now + earlier(slow)
        else:
            wanted = self._delay(watch, now) if delay is None else jittered(delay)
            watch.due = self._departures.near(now + wanted, wanted)
        self._push(self._due, watch, watch.due)
        return watch.due - now

    def _delay(self, watch: Watch, now: float) -> float:
        # Without a kind there is no experience, and the pacing is the one without it.
        kind, elapsed = watch.kind or "", now - watch.since
        watch.interval = delay = self.pacing.delay(kind, elapsed, watch.interval)
        return delay + spread(self.pacing.spread(kind, elapsed, delay))

    def _slow(self, watch: Watch) -> float | None:
        """Seconds until the next look at a task whose end is told; ``None`` where it is not."""
        events = self._events
        if events is None or not events.tells or not events.tells_of(watch.task) or watch.eager:
            return None
        slowest = events.slowest_look(self.pacing.usual(watch.kind or ""))
        return max(slowest, self.pacing.fixed or 0.0)

    def _hint(self, watch: Watch, delay: float = 0.0) -> None:
        """Let it be looked at as soon as there is room, or so many seconds later."""
        watch.hint_due = self._loop.time() + delay
        self._push(self._hints, watch, watch.hint_due)

    def _push(self, heap: list[_Due], watch: Watch, due: float) -> None:
        heapq.heappush(heap, (due, next(self._order), watch))
        if heap[0][2] is watch:
            self._changed.set()

    async def _run(self) -> None:
        loop = self._loop
        try:
            while self._watches:
                self._changed.clear()
                wait = self._until_next(loop.time())
                if wait is None or wait > TICK:
                    await self._sleep(loop, wait)
                elif (watch := self._take(loop.time() + TICK)) is not None:
                    await self._places.acquire()
                    self._hand_out(watch)
        finally:
            self._running = False
            self._due.clear()  # what is left was forgotten before its time
            self._departures.clear()
            self._hints.clear()
            while self._idle:
                self._hand_out(None)

    def _take(self, now: float) -> Watch | None:
        """What is to be looked at now; ``None`` where that has just changed."""
        is_due = bool(self._due) and self._due[0][0] <= now
        is_hinted = bool(self._hints) and self._hints[0][0] <= now
        self._hint_served = is_hinted and not (is_due and self._hint_served)
        due, _, watch = heapq.heappop(self._hints if self._hint_served else self._due)
        if not self._hint_served:
            self._departures.have_left(due)
            watch.due = None
        if watch.looking:
            return None  # when that look has ended, it is seen to
        if watch.is_suspect and self._suspects >= SUSPECTS_AT_ONCE:
            again = self._hint if self._hint_served else self._schedule
            again(watch, FULL_PAUSE)
            return None
        self._suspects += watch.is_suspect
        watch.looking, watch.by_hint = True, self._hint_served
        if self._hint_served:
            watch.hinted = False
        if self._hint_served or self.pacing.fixed is None:
            self._next_place = max(self._next_place, now) + 1 / QUERIES_PER_SECOND
        return watch

    def _hand_out(self, watch: Watch | None) -> None:
        """Give a look to an idle worker, or to a new one; ``None`` sends an idle one home."""
        if self._idle:
            self._idle -= 1
            self._handed_out.put_nowait(watch)
        elif watch is not None:
            self._spawn(self._work(watch))

    async def _work(self, first: Watch) -> None:
        """Make one look after another: an asyncio task for each would cost more than the look."""
        watch: Watch | None = first
        while watch is not None:
            suspect = watch.is_suspect
            try:
                with about(watch.task.subject):
                    await self._look(watch)
            finally:
                self._places.release()
                self._suspects -= suspect
                watch.looking = False
            if watch.hinted and watch.active:
                now = self._loop.time()
                self._hint(watch, max(0.0, watch.hint_due - now))
            if not self._running:
                return
            self._idle += 1
            watch = await self._handed_out.get()

    def _until_next(self, now: float) -> float | None:
        """Seconds until the next look, by the schedule and by the limit of queries per second."""
        while self._due and not self._due[0][2].active:
            heapq.heappop(self._due)
        while self._hints and not self._hints[0][2].is_hinted_at(self._hints[0][0]):
            heapq.heappop(self._hints)
        dues = [heap[0][0] for heap in (self._due, self._hints) if heap]
        return max(min(dues), self._next_place - BURST) - now if dues else None

    async def _sleep(self, loop: asyncio.AbstractEventLoop, seconds: float | None) -> None:
        """Until something in the schedule changed, or the time is up."""
        alarm = None if seconds is None else loop.call_later(seconds, self._changed.set)
        try:
            await self._changed.wait()
        finally:
            if alarm is not None:
                alarm.cancel()

    # -- one look --------------------------------------------------------------------------

    async def _look(self, watch: Watch) -> None:
        if not watch.active:
            return
        self.queries += 1
        try:
            answer = await watch.task.ask(None if watch.is_suspect else QUERY_LIMIT)
            if watch.active:
                self._learn(watch, answer)
        except errors.RunningHubError as error:
            self._note_trouble(watch, error)
        except asyncio.CancelledError as error:
            if _is_being_cancelled():
                raise
            self._note_mishap(watch, error)
        except Exception as error:
            self._note_mishap(watch, error)

    def _learn(self, watch: Watch, answer: wire.TaskAnswer) -> None:
        """Tell the task, and look again where it has not ended."""
        now = self._loop.time()
        watch.task.note_answer(answer)
        watch.not_found_since = watch.refused_since = None
        watch.refusals = watch.troubles = 0
        if answer.status in TERMINAL_STATUSES:
            if watch.kind is not None and answer.status not in CANCELLED_STATUSES:
                # Just now where something told so, else somewhere between the last two looks.
                within = 0.0 if watch.by_hint else (now - watch.last_look) / 2
                self.pacing.learn(watch.kind, now - within - watch.since, within)
            if self._events is not None and self._events.tells_of(watch.task):
                self._events.note_end(told=watch.by_hint or watch.hinted)
            self.forget(watch.task)
        else:
            if answer.status in _NOT_STARTED:
                watch.restart_clock(now)
            else:
                watch.eager = False
            watch.last_look = now
            self._schedule(watch)

    def _note_trouble(self, watch: Watch, error: errors.RunningHubError) -> None:
        """A query failed: look again later, unless the service really does not know the task."""
        if not watch.active:
            return
        if watch.note_refusal(error, self._loop.time()):
            self.forget(watch.task)
            watch.task.note_lost(error)
            return
        if isinstance(error, errors.RateLimitError):  # too many for all tasks together
            hold = min(error.retry_after or FULL_PAUSE, SLOWEST_RETRY)
            self._next_place = max(self._next_place, self._loop.time() + hold)
        pause = self._look_again(watch, error)
        logger.info("query of task %s failed, next in %.1f s: %s", watch.task.id, pause, error)

    def _note_mishap(self, watch: Watch, error: BaseException) -> None:
        """A look ended in a way that nobody foresaw, which says nothing about the task."""
        kind = type(error)
        if kind not in self._seen:
            self._seen.add(kind)
            logger.error(
                "looking at task %s failed with %s; it is looked at again, and %s is not reported"
                " any more",
                watch.task.id,
                kind.__name__,
                kind.__name__,
                exc_info=error,
            )
        if watch.active:
            self._look_again(watch, error)

    def _look_again(self, watch: Watch, error: BaseException) -> float:
        """Look again, the later the more looks have failed; returns in how many seconds."""
        watch.troubles += 1
        pause = self._schedule(
            watch,
            backoff(watch.troubles + 1, first=max(watch.interval or 0, 0.1), longest=SLOWEST_RETRY),
        )
        if watch.by_hint and not watch.hinted:  # what told of an end did so once
            sooner = jittered(backoff(watch.troubles + 1, first=0.1, longest=SLOWEST_RETRY))
            watch.hinted, watch.hint_due = True, self._loop.time() + sooner
            pause = min(pause, sooner)
        # Without its frames, which would be kept as long as the task is.
        watch.task.note_trouble(error.with_traceback(None))
        return pause


def _is_being_cancelled() -> bool:
    """Whether a cancellation is meant for what runs here, and did not stray out of something."""
    task = asyncio.current_task()
    return task is None or task.cancelling() > 0
