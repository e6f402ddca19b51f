"""How many tasks each account may have in flight, found out by asking for one more.

The service refuses a submit beyond the account's concurrency (no task is made), and tells the
ceiling to some keys only.  A :class:`Ceiling` per account follows what is really allowed:
it grows while submits are accepted and shrinks when one is refused.  It is shared by all
clients of an event loop that use the same key on the same site.

Whoever wants to submit stands in line.  Each source (a map, a gather, a single await) has a
lane, and the lanes take turns, so none starves behind another's thousand.  A submit that was
refused goes back to the head of the line.
"""

from __future__ import annotations

import asyncio
import logging
import math
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from weakref import WeakKeyDictionary

from runninghub_async import errors
from runninghub_async.retries import backoff, jittered
from runninghub_async.values import Account

logger = logging.getLogger("runninghub_async")

FIRST_CEILING = 4
"""Where the search starts when nothing is known; it doubles with every round trip."""
FIRST_AT_ONCE = 8
"""Submits that may be under way together, beside as many as there are tasks in flight already.
Those beyond the real ceiling are refused together, so this bounds how far off a guess is paid."""
SHRINK = 0.9
"""What is left of the ceiling when one refusal follows another."""
RAREST_PROBE = 8
"""How rarely one more is tried at a ceiling that holds: in rounds of as many tasks as it allows."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds without submits after a refusal, growing by half with each one in a row."""
SHORTEST_TOLD, LONGEST_TOLD = 0.05, 3600.0
"""What is believed of a ``Retry-After`` in seconds."""
SET_ASIDE = 300.0
"""Seconds after which an account that was set aside is tried again: it may be topped up."""

_shared: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[tuple[str, Account], Ceiling]] = (
    WeakKeyDictionary()
)


def ceiling_of(loop: asyncio.AbstractEventLoop, site: str, account: Account) -> Ceiling:
    """The one ceiling of this account on this site, for all clients of the event loop."""
    for over in [other for other in _shared if other.is_closed()]:
        del _shared[over]  # the timer of a pause would keep it
    of_loop = _shared.setdefault(loop, {})
    return of_loop.setdefault((site, account), Ceiling(account.label))


class Waiter:
    """Somebody in line, at one ceiling or at several; the first with room takes it."""

    __slots__ = ("at_head", "granted", "lane", "stands_at")

    def __init__(self, lane: object, *, at_head: bool) -> None:
        self.lane = lane
        self.at_head = at_head
        self.stands_at: set[Ceiling] = set()
        self.granted: asyncio.Future[Ceiling] = asyncio.get_running_loop().create_future()

    def quit(self) -> None:
        """Leave every line."""
        while self.stands_at:
            self.stands_at.pop().drop(self)


class Ceiling:
    """How many tasks one account may have in flight, and who waits for a place."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.in_flight = 0
        """Places taken: submits under way and tasks that have not ended."""
        self.refused = 0
        self._tasks = 0
        self._allowed = float(FIRST_CEILING)
        self._growth = 1.0
        """By how much one accepted submit at the ceiling raises it."""
        self._proven = 0
        """More tasks than this at once were not accepted since the last refusal."""
        self._known = False
        self._limits: dict[object, int] = {}
        self._head: deque[Waiter] = deque()
        self._lanes: OrderedDict[object, deque[Waiter]] = OrderedDict()
        self._refused_in_a_row = 0
        self._last_refusal = -math.inf
        self._paused: asyncio.TimerHandle | None = None
        self._told_to_wait = False

    @property
    def allowed(self) -> int:
        """Tasks that may be in flight now."""
        return max(1, min([int(self._allowed), *self._limits.values()]))

    @property
    def has_room(self) -> bool:
        under_way = self.in_flight - self._tasks
        return (
            self._paused is None
            and self.in_flight < self.allowed
            and under_way < FIRST_AT_ONCE + self._tasks
        )

    @property
    def is_known(self) -> bool:
        """Whether the ceiling was set, told by the service, or met by a refusal."""
        return self._known

    def limit(self, client: object, most: int | None) -> None:
        """A client's own limit counts while it is open; ``None`` takes it back."""
        if most is None:
            self._limits.pop(client, None)
        else:
            self._limits[client] = most
            self.told(most)
        self._grant()

    def told(self, limit: int) -> None:
        """The service, or else the user, told the account's concurrency."""
        if limit >= 1 and not self._known:
            self._known = True
            self._allowed, self._growth, self._proven = float(limit), 1 / limit, limit
            self._grant()

    # -- the line --------------------------------------------------------------------------

    def join(self, waiter: Waiter) -> None:
        """Stand in line; may be granted at once."""
        waiter.stands_at.add(self)
        if waiter.at_head:
            self._head.append(waiter)
        else:
            self._lanes.setdefault(waiter.lane, deque()).append(waiter)
        self._grant()

    def drop(self, waiter: Waiter) -> None:
        """Somebody has left the line."""
        if waiter.at_head:
            self._head.remove(waiter)
        else:
            lane = self._lanes[waiter.lane]
            lane.remove(waiter)  # they leave from the front, most of the time
            if not lane:
                del self._lanes[waiter.lane]

    def enter(self) -> None:
        """Take a place without asking, for a task that is in flight already."""
        self.in_flight += 1
        self._tasks += 1

    def leave(self) -> None:
        """Give back a place whose submit made no task."""
        self.in_flight -= 1
        self._grant()

    def ended(self) -> None:
        """A task is over, which also shows that there is room again after a refusal."""
        self.in_flight -= 1
        self._tasks -= 1
        if not self._told_to_wait:
            self._end_pause()
        self._grant()

    # -- what submits teach ----------------------------------------------------------------

    def accepted(self) -> None:
        """A submit made a task.  At the ceiling, this raises it.

        It rises by one for as many accepted submits as it is high, the faster the longer this
        goes well; the slower the more often just one more was refused.
        """
        self._refused_in_a_row = 0
        self._tasks += 1
        if self._tasks > self._proven:
            self._proven = self._tasks
            self._growth = min(1.0, max(2 * self._growth, 1 / self._tasks))
        if self.in_flight >= int(self._allowed):
            self._allowed += self._growth
        self._allowed = max(self._allowed, self._tasks)
        self._grant()

    def was_refused(self, error: errors.APIError, granted_at: float) -> None:
        """A submit was refused for the moment; no task was made."""
        self.refused += 1
        self.in_flight -= 1
        self._proven = self.in_flight
        now = asyncio.get_running_loop().time()
        if granted_at >= self._last_refusal:  # what was under way together is refused together
            self._last_refusal = now
            self._refused_in_a_row += 1
            self._lower(error)
        asked = error.retry_after if isinstance(error, errors.RateLimitError) else None
        row = min(self._refused_in_a_row, 20)
        if asked is not None:
            # What was asked for; but a service that keeps asking for next to nothing is not
            # asked ever so often.
            least = backoff(row, first=SHORTEST_TOLD, longest=LONGEST_PAUSE)
            self._pause(now + min(max(asked, least), LONGEST_TOLD))
            self._told_to_wait = True
        else:
            self._pause(now + jittered(backoff(row, first=FIRST_PAUSE, longest=LONGEST_PAUSE)))

    def _lower(self, error: errors.APIError) -> None:
        was_one_more = self._tasks + 1 >= int(self._allowed)
        if not isinstance(error, errors.ConcurrencyLimitError):
            # Too often, too busy: it may have to do with the number of tasks, or not.
            allowed = max(self._tasks, SHRINK * self._allowed)
        elif self._refused_in_a_row == 1:
            allowed = self._tasks  # it was one too many
        else:
            allowed = SHRINK * self._tasks  # there is less room than there was
        self._allowed = max(1.0, allowed)
        rarest, once_a_round = 1 / (RAREST_PROBE * self._allowed), 1 / self._allowed
        self._growth = (
            max(rarest, min(self._growth / 2, once_a_round)) if was_one_more else once_a_round
        )
        self._known = True
        logger.info("account %s: ceiling is now %d", self.label, self.allowed)

    def _pause(self, until: float) -> None:
        """No submits until then.

        Told by the service to wait, nothing but the time ends it; else a task's end does, too.
        """
        if self._paused is not None:
            until = max(until, self._paused.when())
            self._paused.cancel()
        self._paused = asyncio.get_running_loop().call_at(until, self._time_is_up)

    def _time_is_up(self) -> None:
        self._end_pause()
        self._grant()

    def _end_pause(self) -> None:
        if self._paused is not None:
            self._paused.cancel()
            self._paused = None
        self._told_to_wait = False

    def _grant(self) -> None:
        while self.has_room and (waiter := self._next()) is not None:
            self.in_flight += 1
            waiter.quit()
            waiter.granted.set_result(self)

    def _next(self) -> Waiter | None:
        """Who is next: those at the head, then one of each lane in turn."""
        while self._head or self._lanes:
            if self._head:
                waiter = self._head.popleft()
            else:
                key, lane = self._lanes.popitem(last=False)
                waiter = lane.popleft()
                if lane:
                    self._lanes[key] = lane  # to the end: the other lanes come first
            waiter.stands_at.discard(self)
            if not waiter.granted.done():  # done: it was cancelled just now
                return waiter
        return None


class Slot:
    """One task's place under a ceiling."""

    __slots__ = ("_ceiling", "_granted_at", "_made_a_task", "account")

    def __init__(self, account: Account, ceiling: Ceiling, *, made_a_task: bool = False) -> None:
        self.account = account
        self._ceiling: Ceiling | None = ceiling
        self._made_a_task = made_a_task
        self._granted_at = asyncio.get_running_loop().time()

    def accepted(self) -> None:
        """The submit made a task, which keeps the place until it ends."""
        if self._ceiling is not None:
            self._made_a_task = True
            self._ceiling.accepted()

    def refused(self, error: errors.APIError) -> None:
        """The submit was refused for the moment; the place is gone."""
        if self._ceiling is not None:
            self._ceiling.was_refused(error, self._granted_at)
            self._ceiling = None

    def release(self) -> None:
        """Give the place back; only the first call counts."""
        ceiling, self._ceiling = self._ceiling, None
        if ceiling is not None:
            if self._made_a_task:
                ceiling.ended()
            else:
                ceiling.leave()


class Accounts:
    """The accounts of one client: which of them takes the next task."""

    def __init__(
        self,
        accounts: Sequence[Account],
        site: str,
        *,
        limit: int | None,
        sound: Callable[[Account], object],
    ) -> None:
        """``sound(account)`` asks the service for a ceiling; it is called on first need."""
        self._loop = asyncio.get_running_loop()
        self._ceilings = {account: ceiling_of(self._loop, site, account) for account in accounts}
        self._accounts = {ceiling: account for account, ceiling in self._ceilings.items()}
        self._sound = sound
        self._to_sound = set(self._ceilings.values())
        self._aside: dict[Account, tuple[str, float]] = {}
        self._line: set[Waiter] = set()
        self._closed = False
        if limit is not None:
            for ceiling in self._ceilings.values():
                ceiling.limit(self, limit)

    @property
    def first(self) -> Account:
        """The account for what is not tied to a place, such as uploads."""
        return self._usable[0]

    @property
    def ceilings(self) -> dict[Account, Ceiling]:
        return self._ceilings

    @property
    def set_aside(self) -> dict[Account, str]:
        """Accounts that take no tasks for now, and why."""
        now = self._loop.time()
        return {account: why for account, (why, until) in self._aside.items() if now < until}

    @property
    def waiting(self) -> int:
        """How many calls of this client stand in line."""
        return sum(not waiter.granted.done() for waiter in self._line)

    @property
    def allowed(self) -> int:
        """Tasks that all usable accounts together may have in flight."""
        return sum(self._ceilings[account].allowed for account in self._usable)

    @property
    def room(self) -> int:
        """How many more tasks may begin now."""
        ceilings = [self._ceilings[account] for account in self._usable]
        return sum(max(0, ceiling.allowed - ceiling.in_flight) for ceiling in ceilings)

    @property
    def _usable(self) -> list[Account]:
        """Never empty: the last account is not set aside."""
        if not self._aside:
            return list(self._ceilings)
        aside = self.set_aside
        return [account for account in self._ceilings if account not in aside]

    def close(self) -> None:
        """Let nobody submit any more, and take this client's own limit back."""
        self._closed = True
        for waiter in self._line:
            if not waiter.granted.done():
                waiter.granted.set_exception(closed_before_submit())
        for ceiling in self._ceilings.values():
            ceiling.limit(self, None)

    async def acquire(self, lane: object, *, at_head: bool = False) -> Slot:
        """Wait for a place at whichever account has one first.

        Args:
            lane: the source; sources take turns.
            at_head: for a submit that was refused and keeps its place in line.

        Raises:
            RunningHubError: the client was closed.
        """
        if self._closed:
            raise closed_before_submit()
        waiter = Waiter(lane, at_head=at_head)
        self._line.add(waiter)
        try:
            self._join(waiter)
            ceiling = await waiter.granted
        except BaseException:
            granted = waiter.granted
            if granted.done() and not granted.cancelled() and granted.exception() is None:
                granted.result().leave()  # the place came in the same moment
            raise
        finally:
            self._line.discard(waiter)
            waiter.quit()
        if self._closed:
            ceiling.leave()
            raise closed_before_submit()
        return Slot(self._accounts[ceiling], ceiling)

    def _join(self, waiter: Waiter) -> None:
        """Stand in line at every usable account, up to one that has room at once."""
        usable = [self._ceilings[account] for account in self._usable]
        if len(usable) > 1:  # the emptiest comes first
            usable.sort(key=lambda c: c.in_flight / c.allowed)
        for ceiling in usable:
            ceiling.join(waiter)
            if waiter.granted.done():
                break
            if not ceiling.is_known and ceiling in self._to_sound:
                self._to_sound.discard(ceiling)
                self._sound(self._accounts[ceiling])

    def adopt(self, account: Account) -> Slot:
        """A place for a task that is in flight already, such as one found after a restart."""
        ceiling = self._ceilings[account]
        ceiling.enter()
        return Slot(account, ceiling, made_a_task=True)

    def put_aside(self, account: Account, error: errors.RunningHubError) -> bool:
        """Give this account no tasks for a while; those in line stay in line at the others.

        Returns:
            Whether another account takes over.  The last one is never set aside.
        """
        if not any(other != account for other in self._usable):
            return False
        if account not in self.set_aside:
            self._aside[account] = str(error), self._loop.time() + SET_ASIDE
            logger.warning("account %s is set aside: %s", account.label, error)
            ceiling = self._ceilings[account]
            for waiter in [w for w in self._line if ceiling in w.stands_at]:
                others = waiter.stands_at - {ceiling}
                if others:
                    waiter.stands_at = others
                    ceiling.drop(waiter)
        return True


def closed_before_submit() -> errors.RunningHubError:
    """What a call is told that had not been submitted when its client was closed."""
    return errors.RunningHubError(
        "The client was closed before the call was submitted; no task was created."
    )
