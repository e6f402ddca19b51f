"""When something is tried again, how often and after what pause; and for how long at all."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable
from contextvars import Context
from itertools import takewhile
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakKeyDictionary

from attrs import field, frozen
from attrs.validators import ge, gt, instance_of

from runninghub_async.errors import APIError, ConnectionFailedError, RunningHubError

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


@frozen(kw_only=True)
class RetryPolicy:
    """How requests that may be repeated are repeated.

    Queries, uploads and downloads are safe to repeat.  A submit is repeated only when it is
    certain that no task was created, until the call's own ``timeout``.

    Attributes:
        attempts: tries for one upload or one read, the first included (at least 1).
        first_delay: seconds before the second try.
        max_delay: the longest pause in seconds.
        multiplier: how the pause grows from try to try (at least 1).
        connect_deadline: seconds after which a host that cannot be reached is given up.
        resubmit_uncertain: repeat a submit even when its answer was lost.  **May pay twice.**
    """

    attempts: int = field(default=4, validator=[instance_of(int), ge(1)])
    first_delay: float = field(default=0.5, validator=gt(0))
    max_delay: float = field(default=30.0, validator=gt(0))
    multiplier: float = field(default=2.0, validator=ge(1))
    connect_deadline: float = field(default=15.0, validator=gt(0))
    resubmit_uncertain: bool = False

    def delay(self, attempt: int) -> float:
        """Seconds to wait after the ``attempt``-th try (counted from 1) has failed."""
        return backoff(
            attempt, first=self.first_delay, longest=self.max_delay, factor=self.multiplier
        )

    def pause(self, error: RunningHubError, attempt: int, started: float) -> float | None:
        """Seconds to wait before something safe is tried again; ``None`` to give up.

        Args:
            error: why the try failed.
            attempt: which try it was, counted from 1.
            started: ``time.monotonic()`` at the first try.
        """
        if isinstance(error, ConnectionFailedError) and not error.retryable:
            return None
        pause = jittered(self.delay(attempt))
        if isinstance(error, ConnectionFailedError) and not error.reached:
            waited = time.monotonic() - started + pause
            return pause if waited < self.connect_deadline else None
        return pause if may_pass(error) and attempt < self.attempts else None


def policy_of(attempts: int) -> RetryPolicy | None:
    """So many tries for one upload or one read, the first included; 1 repeats nothing at all."""
    return None if attempts == 1 else RetryPolicy(attempts=attempts)


def backoff(attempt: int, *, first: float, longest: float, factor: float = 1.5) -> float:
    """Seconds to wait after the ``attempt``-th failure in a row (counted from 1)."""
    return min(longest, first * factor ** min(attempt - 1, 30))


def jittered(seconds: float) -> float:
    """A pause spread by a tenth either way, so that many waiters do not move in step."""
    return seconds * random.uniform(0.9, 1.1)


def spread(seconds: float) -> float:
    """So many seconds at the most, either way."""
    return random.uniform(-seconds, seconds)


def earlier(seconds: float) -> float:
    """A little less than a time that is not to be passed, spread for the same reason."""
    return seconds * random.uniform(0.85, 0.95)


def may_pass(error: RunningHubError) -> bool:
    """Whether the same question may be answered later."""
    return isinstance(error, ConnectionFailedError) or (
        isinstance(error, APIError) and error.retryable
    )


async def repeat(
    attempt: Callable[[], Awaitable[T]], policy: RetryPolicy | None, *, what: str
) -> T:
    """Do something safe until it succeeds, fails for good, or the policy's tries are used up.

    Args:
        attempt: one try.
        policy: ``None`` tries once.
        what: what the log calls it.
    """
    import asyncio  # not before there is a loop: making a client loads this module

    from runninghub_async.logs import logger

    started, tries = time.monotonic(), 0
    while True:
        tries += 1
        try:
            return await attempt()
        except (APIError, ConnectionFailedError) as error:
            pause = None if policy is None else policy.pause(error, tries, started)
            if pause is None:
                raise
            logger.info("%s: try %d failed, next in %.1f s: %s", what, tries, pause, error)
        await asyncio.sleep(pause)


class time_limit:
    """End what is inside after so many seconds, with an error of ours.

    A ``TimeoutError`` that comes from inside, the caller's own included, passes untouched.
    """

    __slots__ = ("_alarm", "_clock", "_late", "_seconds")

    def __init__(self, seconds: float | None, late: Callable[[float | None], Exception]) -> None:
        """``late`` makes the error once the time is over, and is given those seconds (a method
        takes less room than a function of each call's own); ``None`` seconds are no limit."""
        import asyncio

        self._clock = asyncio.Timeout(None)
        self._late = late
        self._seconds = seconds
        self._alarm: _Alarm | None = None

    async def __aenter__(self) -> None:
        await self._clock.__aenter__()
        if self._seconds is not None:
            import asyncio

            loop = asyncio.get_running_loop()
            self._alarm = _alarm_after(self._seconds, loop)
            self._alarm.set(self, loop)

    def pass_(self) -> None:
        """Its time is over."""
        self._clock.reschedule(0)

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._alarm is not None:
            self._alarm.take_back(self)
        try:
            await self._clock.__aexit__(kind, error, traceback)
        except TimeoutError:  # raised by the clock itself, never by what was inside
            late = self._late(self._seconds)
            raise late from late.__cause__


_alarms: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[float, _Alarm]] = WeakKeyDictionary()


def _alarm_after(seconds: float, loop: asyncio.AbstractEventLoop) -> _Alarm:
    alarms = _alarms.setdefault(loop, {})
    alarm = alarms.get(seconds)
    if alarm is None:
        alarm = alarms[seconds] = _Alarm(seconds, alarms)
    return alarm


class _Alarm:
    """Rings for all limits of the same length, which pass in the order in which they began.

    They share one timer of the loop: thousands wait at once, a timer takes 0.3 KB, and those that
    are taken back stay with the loop until they are half of all.
    """

    __slots__ = ("_all", "_ends", "_seconds", "_timer")

    def __init__(self, seconds: float, all_of_them: dict[float, _Alarm]) -> None:
        """It is one of ``all_of_them`` for as long as there are limits."""
        self._seconds = seconds
        self._all = all_of_them
        self._ends: dict[time_limit, float] = {}
        self._timer: asyncio.TimerHandle | None = None

    def set(self, limit: time_limit, loop: asyncio.AbstractEventLoop) -> None:
        """Have the limit pass in time."""
        self._ends[limit] = when = loop.time() + self._seconds
        if self._timer is None:
            self._timer = loop.call_at(when, self._ring, loop, context=Context())

    def take_back(self, limit: time_limit) -> None:
        """What it is for has ended."""
        if self._ends.pop(limit, None) is not None and not self._ends:
            self._end()

    def _ring(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer = None
        now = loop.time()
        passed = list(takewhile(lambda limit: self._ends[limit] <= now, self._ends))
        for limit in passed:
            del self._ends[limit]
            limit.pass_()
        if not self._ends:
            self._end()
        else:  # those that it was set for were taken back
            when = next(iter(self._ends.values()))
            self._timer = loop.call_at(when, self._ring, loop, context=Context())

    def _end(self) -> None:
        """There are no limits of this length any more."""
        del self._all[self._seconds]
        if self._timer is not None:
            self._timer.cancel()
