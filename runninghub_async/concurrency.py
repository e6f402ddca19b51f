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
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from weakref import WeakKeyDictionary

from runninghub_async import errors
from runninghub_async.values import Account, jittered

logger = logging.getLogger("runninghub_async")

FIRST_CEILING = 4
"""Where the search starts when nothing is known; it doubles until the first refusal."""
SHRINK = 0.9
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds without submits after a refusal, growing by half with each one in a row."""

_shared: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[tuple[str, Account], Ceiling]] = (
    WeakKeyDictionary()
)


def ceiling_of(loop: asyncio.AbstractEventLoop, site: str, account: Account) -> Ceiling:
    """The one ceiling of this account on this site, for all clients of the event loop."""
    of_loop = _shared.setdefault(loop, {})
    return of_loop.setdefault((site, account), Ceiling(account.label))


class Waiter:
    """Somebody in line, at one ceiling or at several; the first with room takes it."""

    __slots__ = ("granted", "lane", "open_to")

    def __init__(self, lane: object, open_to: set[Ceiling]) -> None:
        self.lane = lane
        self.open_to = open_to
        self.granted: asyncio.Future[Ceiling] = asyncio.get_running_loop().create_future()


class Ceiling:
    """How many tasks one account may have in flight, and who waits for a place."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.in_flight = 0
        self.refused = 0
        self._allowed = float(FIRST_CEILING)
        self._searching = True
        self._limits: dict[object, int] = {}
        self._head: deque[Waiter] = deque()
        self._lanes: OrderedDict[object, deque[Waiter]] = OrderedDict()
        self._refused_in_a_row = 0
        self._last_shrunk = 0.0
        self._paused: asyncio.TimerHandle | None = None
        self._told_to_wait = False

    @property
    def allowed(self) -> int:
        """Tasks that may be in flight now."""
        return max(1, min([int(self._allowed), *self._limits.values()]))

    @property
    def has_room(self) -> bool:
        return self._paused is None and self.in_flight < self.allowed

    @property
    def is_known(self) -> bool:
        """Whether the ceiling was told by the service or met by a refusal."""
        return not self._searching

    def limit(self, client: object, most: int | None) -> None:
        """A client's own limit counts while it is open; ``None`` takes it back."""
        if most is None:
            self._limits.pop(client, None)
        else:
            self._limits[client] = most
        self._grant()

    def told(self, limit: int) -> None:
        """The service told the account's concurrency."""
        if limit >= 1 and self._searching:
            self._allowed, self._searching = float(limit), False
            self._grant()

    # -- the line --------------------------------------------------------------------------

    def join(self, waiter: Waiter, *, at_head: bool) -> None:
        """Stand in line; may be granted at once."""
        if at_head:
            self._head.append(waiter)
        else:
            self._lanes.setdefault(waiter.lane, deque()).append(waiter)
        self._grant()

    def enter(self) -> None:
        """Take a place without asking, for a task that is in flight already."""
        self.in_flight += 1

    def leave(self) -> None:
        """Give a place back.  It also shows that there is room again after a refusal."""
        self.in_flight -= 1
        self._resume()

    @property
    def waiting(self) -> list[Waiter]:
        """Those in line."""
        everyone = [*self._head, *(waiter for lane in self._lanes.values() for waiter in lane)]
        return [waiter for waiter in everyone if not waiter.granted.done()]

    # -- what submits teach ----------------------------------------------------------------

    def accepted(self) -> None:
        """A submit made a task: allow one more, or in the long run one more per round."""
        self._refused_in_a_row = 0
        if self.in_flight >= int(self._allowed):
            self._allowed += 1.0 if self._searching else 1.0 / self._allowed
            self._grant()

    def was_refused(self, error: errors.APIError, granted_at: float) -> None:
        """A submit was refused for the moment; no task was made."""
        self.refused += 1
        self._refused_in_a_row += 1
        loop = asyncio.get_running_loop()
        if isinstance(error, errors.ConcurrencyLimitError):
            # Once per round: submits that were under way together are refused together.
            if granted_at >= self._last_shrunk:
                self._allowed = max(1.0, SHRINK * min(self._allowed, self.in_flight))
                self._last_shrunk = loop.time()
                logger.info("account %s: ceiling is now %d", self.label, self.allowed)
            self._searching = False
        asked = error.retry_after if isinstance(error, errors.RateLimitError) else None
        pause = (
            max(asked, 0.05)
            if asked is not None
            else jittered(
                min(LONGEST_PAUSE, FIRST_PAUSE * 1.5 ** min(self._refused_in_a_row - 1, 20))
            )
        )
        self.in_flight -= 1
        if self._paused is not None:
            self._paused.cancel()
        # Told to wait, nothing but the time ends the pause; else a task that ends does, too.
        self._told_to_wait = asked is not None
        self._paused = loop.call_later(pause, self._resume, True)

    def _resume(self, time_is_up: bool = False) -> None:
        if self._paused is not None and (time_is_up or not self._told_to_wait):
            self._paused.cancel()
            self._paused = None
        self._grant()

    def _grant(self) -> None:
        while self.has_room and (waiter := self._next()) is not None:
            self.in_flight += 1
            waiter.granted.set_result(self)

    def _next(self) -> Waiter | None:
        """Who is next: those at the head, then one of each lane in turn."""
        while self._head:
            waiter = self._head.popleft()
            if self._may_have(waiter):
                return waiter
        while self._lanes:
            key, lane = self._lanes.popitem(last=False)
            while lane:
                waiter = lane.popleft()
                if self._may_have(waiter):
                    if lane:
                        self._lanes[key] = lane  # to the end: the other lanes come first
                    return waiter
        return None

    def _may_have(self, waiter: Waiter) -> bool:
        return not waiter.granted.done() and self in waiter.open_to


class Slot:
    """One task's place under a ceiling."""

    def __init__(self, account: Account, ceiling: Ceiling) -> None:
        self.account = account
        self._ceiling: Ceiling | None = ceiling
        self._granted_at = asyncio.get_running_loop().time()

    def accepted(self) -> None:
        """The submit made a task, which keeps the place until it ends."""
        if self._ceiling is not None:
            self._ceiling.accepted()

    def refused(self, error: errors.APIError) -> None:
        """The submit was refused for the moment; the place is gone."""
        if self._ceiling is not None:
            self._ceiling.was_refused(error, self._granted_at)
            self._ceiling = None

    def release(self) -> None:
        """Give the place back; only the first call counts."""
        if self._ceiling is not None:
            self._ceiling.leave()
            self._ceiling = None


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
        loop = asyncio.get_running_loop()
        self._ceilings = {account: ceiling_of(loop, site, account) for account in accounts}
        self._accounts = {ceiling: account for account, ceiling in self._ceilings.items()}
        self._sound = sound
        self._to_sound = set(self._ceilings.values())
        self._aside: dict[Account, errors.RunningHubError] = {}
        self._line: set[Waiter] = set()
        if limit is not None:
            for ceiling in self._ceilings.values():
                ceiling.limit(self, limit)

    @property
    def first(self) -> Account:
        """The account for what is not tied to a place, such as uploads."""
        return next((a for a in self._ceilings if a not in self._aside), next(iter(self._ceilings)))

    @property
    def ceilings(self) -> dict[Account, Ceiling]:
        return self._ceilings

    @property
    def set_aside(self) -> dict[Account, errors.RunningHubError]:
        """Accounts that take no more tasks, and why."""
        return self._aside

    @property
    def waiting(self) -> int:
        """How many calls of this client stand in line."""
        return len(self._line)

    @property
    def allowed(self) -> int:
        """Tasks that all usable accounts together may have in flight."""
        usable = [c.allowed for a, c in self._ceilings.items() if a not in self._aside]
        return sum(usable)

    def close(self) -> None:
        """Take this client's own limit back."""
        for ceiling in self._ceilings.values():
            ceiling.limit(self, None)

    async def acquire(self, lane: object, *, at_head: bool = False) -> Slot:
        """Wait for a place at whichever account has one first.

        Args:
            lane: the source; sources take turns.
            at_head: for a submit that was refused and keeps its place in line.

        Raises:
            AuthenticationError, InsufficientBalanceError: why the last account was set aside.
        """
        usable = [c for a, c in self._ceilings.items() if a not in self._aside]
        if not usable:
            raise next(reversed(self._aside.values())).with_traceback(None)
        waiter = Waiter(lane, set(usable))
        self._line.add(waiter)
        # The emptiest account comes first.
        for ceiling in sorted(usable, key=lambda c: c.in_flight / c.allowed):
            ceiling.join(waiter, at_head=at_head)
            if waiter.granted.done():
                break
            if not ceiling.is_known and ceiling in self._to_sound:
                self._to_sound.discard(ceiling)
                self._sound(self._accounts[ceiling])
        try:
            ceiling = await waiter.granted
        except asyncio.CancelledError:
            granted = waiter.granted
            if granted.done() and not granted.cancelled() and granted.exception() is None:
                granted.result().leave()  # the place came in the same moment
            raise
        finally:
            self._line.discard(waiter)
        return Slot(self._accounts[ceiling], ceiling)

    def adopt(self, account: Account) -> Slot:
        """A place for a task that is in flight already, such as one found after a restart."""
        ceiling = self._ceilings[account]
        ceiling.enter()
        return Slot(account, ceiling)

    def put_aside(self, account: Account, error: errors.RunningHubError) -> bool:
        """Give this account no more tasks.  Returns whether another one can take over."""
        others = [a for a in self._ceilings if a != account and a not in self._aside]
        if len(self._ceilings) == 1:
            return False  # a single account is not given up: it may be topped up
        if account not in self._aside:
            self._aside[account] = error
            logger.warning("account %s is set aside: %s", account.label, error)
        ceiling = self._ceilings[account]
        for waiter in list(self._line):
            waiter.open_to.discard(ceiling)
            if not others and not waiter.granted.done():
                waiter.granted.set_exception(error)
        return bool(others)
