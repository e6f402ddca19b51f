"""When something is tried again, how often and after what pause; and for how long at all."""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TypeVar

from attrs import field, frozen
from attrs.validators import ge, gt, instance_of

from runninghub_async.errors import APIError, ConnectionFailedError, RunningHubError

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

    def __init__(self, seconds: float | None, late: Callable[[], Exception]) -> None:
        """``late`` makes the error once the time is over; ``None`` seconds are no limit."""
        import asyncio

        self._clock = asyncio.timeout(seconds)
        self._late = late

    async def __aenter__(self) -> None:
        await self._clock.__aenter__()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            await self._clock.__aexit__(kind, error, traceback)
        except TimeoutError:  # raised by the clock itself, never by what was inside
            late = self._late()
            raise late from late.__cause__
