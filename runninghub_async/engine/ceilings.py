"""How many tasks an account may have in flight, found out by asking for one more.

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
import math
from collections import OrderedDict, deque
from collections.abc import Callable
from copy import copy
from weakref import WeakKeyDictionary

from attrs import frozen

from runninghub_async import errors
from runninghub_async.logs import logger
from runninghub_async.retries import backoff, jittered
from runninghub_async.values import Account

FIRST_CEILING = 4
"""Where the search starts when nothing is known; it doubles with every round trip."""
FIRST_AT_ONCE = 8
"""Submits that may be under way together, beside as many as there are tasks in flight already.
Those beyond the real ceiling are refused together, so this bounds how far off a guess is paid."""
SHRINK = 0.9
"""What is left of the ceiling when one refusal follows another."""
RAREST_PROBE = 8
"""How rarely one more is tried at a ceiling that holds: in rounds of as many tasks as it allows."""
ACCEPTED_FOR_A_PROBE = 50
"""How many accepted submits one refusal of one more has to be worth, so that at a ceiling that
holds, however low it is, one submit in 50 is refused at most: an end that is not seen yet has one
more accepted every now and then, which proves nothing."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds without submits after a refusal, growing by half with each one in a row."""
MANY_TURNED_DOWN = 20
"""Of more calls in a row it is not remembered which the service was too busy for."""
SHORTEST_TOLD, LONGEST_TOLD = 0.05, 3600.0
"""What is believed of a ``Retry-After`` in seconds."""

_shared: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[tuple[str, Account], Ceiling]] = (
    WeakKeyDictionary()
)


def ceiling_of(loop: asyncio.AbstractEventLoop, site: str, account: Account) -> Ceiling:
    """The one ceiling of this account on this site, for all clients of the event loop."""
    for over in [other for other in _shared if other.is_closed()]:
        del _shared[over]  # the timer of a pause would keep it
    of_loop = _shared.setdefault(loop, {})
    return of_loop.setdefault((site, account), Ceiling(account.label))


def is_about_one_call(error: errors.RunningHubError) -> bool:
    """Whether a refusal for the moment may be about what was asked for: of what there are too many,
    or what comes too often, is the account's whatever the call."""
    return isinstance(error, errors.ServerError)


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


@frozen
class PlacesOfOthers:
    """Places of an account that tasks of other programs have taken."""

    taken: int
    limit: int

    def __str__(self) -> str:
        return f"{self.taken} of {self.limit} places are taken by tasks that are not ours"


@frozen
class Elsewhere:
    """What other processes have of an account, as far as they tell."""

    places: int = 0
    tasks: int = 0
    """How many of these the service has accepted."""
    kept_free: int = 0
    """Places that are left to those of them that wait."""


class Ceiling:
    """How many tasks one account may have in flight, and who waits for a place."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.in_flight = 0
        """Places taken here: submits under way and tasks that have not ended."""
        self.refused = 0
        self._tasks = 0
        self._elsewhere = Elsewhere()
        self.on_refusal: set[Callable[[Ceiling], None]] = set()
        """Are told of each, once it has been heeded here."""
        self._allowed = float(FIRST_CEILING)
        self._growth = 1.0
        """By how much one accepted submit at the ceiling raises it."""
        self._earned = ACCEPTED_FOR_A_PROBE
        """Accepted submits that no refusal of one more was charged to."""
        self._proven = 0
        """More tasks than this at once were not accepted since the last refusal."""
        self._known = False
        self._limits: dict[object, int] = {}
        self._lowest_limit = math.inf  # of these: it is asked for at every turn
        self._head: deque[Waiter] = deque()
        self._lanes: OrderedDict[object, deque[Waiter]] = OrderedDict()
        self._refused_in_a_row = 0
        self._turned_down: set[object] = set()
        """Calls that the service was too busy for since it last accepted one."""
        self._last_refusal = -math.inf
        self.last_refusal: errors.APIError | None = None
        """The last one that no accepted submit has followed."""
        self.others: PlacesOfOthers | None = None
        """Who has the places that are not ours; known since that refusal, where it is told."""
        self.asked_for_others = -math.inf
        """When that was last asked, on the loop's clock."""
        self._paused_until = -math.inf
        self._resuming: asyncio.TimerHandle | None = None  # while somebody is in line
        self._told_to_wait = False

    @property
    def allowed(self) -> int:
        """Tasks that may be in flight now."""
        return max(1, int(min(self._allowed, self._lowest_limit)))

    @property
    def room(self) -> int:
        """Places that are free."""
        return max(0, self.allowed - self.taken - self._elsewhere.kept_free)

    @property
    def has_room(self) -> bool:
        under_way = self.in_flight - self._tasks
        return not self._is_paused and self.room > 0 and under_way < FIRST_AT_ONCE + self._tasks

    @property
    def tasks(self) -> int:
        """Tasks of ours that have not ended."""
        return self._tasks

    @property
    def pause_left(self) -> float:
        """Seconds without submits from now on."""
        if not self._is_paused:
            return 0.0
        return self._paused_until - asyncio.get_running_loop().time()

    @property
    def taken(self) -> int:
        """Places that are taken, here and elsewhere."""
        return self.in_flight + self._elsewhere.places

    @property
    def _all_tasks(self) -> int:
        """Tasks that have not ended, here and elsewhere."""
        return self._tasks + self._elsewhere.tasks

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
        self._lowest_limit = min(self._limits.values(), default=math.inf)
        if most is not None:
            self.take_told(most)
        self._grant()

    def take_told(self, limit: int) -> None:
        """The service, or else the user, told the account's concurrency."""
        if limit >= 1 and not self._known:
            self._known = True
            self._allowed, self._growth, self._proven = float(limit), 1 / limit, limit
            self._grant()

    # -- processes that share the account --------------------------------------------------

    def note_elsewhere(self, elsewhere: Elsewhere) -> None:
        """What other processes have of the account, and have found out that they may have."""
        before, self._elsewhere = self._elsewhere, elsewhere
        self._allowed = max(self._allowed, self._all_tasks)
        if elsewhere.places < before.places and not self._told_to_wait:
            self._end_pause()  # there is room again
        self._grant()

    def note_refusal_elsewhere(self, allowed: int, seconds: float) -> None:
        """Another process had a submit refused: so many tasks are allowed since, and for so many
        seconds nothing is to be submitted."""
        self._known = True
        self._allowed = max(1.0, min(self._allowed, allowed))
        self._growth = min(self._growth, 1 / self._allowed)
        self._proven = min(self._proven, allowed)
        self._earned = min(self._earned, 0)
        self._last_refusal = now = asyncio.get_running_loop().time()
        if seconds > 0:
            self._pause(now + min(seconds, LONGEST_TOLD))

    # -- the line --------------------------------------------------------------------------

    def join(self, waiter: Waiter) -> None:
        """Stand in line; may be granted at once."""
        waiter.stands_at.add(self)
        if waiter.at_head:
            self._head.append(waiter)
        else:
            self._lanes.setdefault(waiter.lane, deque()).append(waiter)
        self._grant()
        self._set_timer()

    def take_free(self) -> bool:
        """Take a place, if there is one that nobody stands in line for; whether there was."""
        if self._head or self._lanes or not self.has_room:
            return False
        self.in_flight += 1
        return True

    def drop(self, waiter: Waiter) -> None:
        """Somebody has left the line."""
        if waiter.at_head:
            self._head.remove(waiter)
        else:
            lane = self._lanes[waiter.lane]
            lane.remove(waiter)  # they leave from the front, most of the time
            if not lane:
                del self._lanes[waiter.lane]
        self._set_timer()

    def enter(self) -> None:
        """Take a place without asking, for a task that is in flight already."""
        self.in_flight += 1
        self._tasks += 1

    @property
    def is_tried_out(self) -> bool:
        """Whether it is only a guess yet, so that one more may be tried."""
        return not self._known and not self._is_paused

    def try_one_more(self) -> None:
        """Take a place beyond what is only a guess, which is one more from now on."""
        self.in_flight += 1
        self._allowed = max(self._allowed, self.in_flight)

    def leave(self) -> None:
        """Give back a place whose submit made no task."""
        self.in_flight -= 1
        self._grant()

    def note_end(self) -> None:
        """A task is over, which also shows that there is room again after a refusal."""
        self.in_flight -= 1
        self._tasks -= 1
        if not self._told_to_wait:
            self._end_pause()
        self._grant()

    # -- what submits teach ----------------------------------------------------------------

    def note_accepted(self) -> None:
        """A submit made a task.  At the ceiling, this raises it.

        It rises by one for as many accepted submits as it is high, the faster the longer this
        goes well; the slower the more often just one more was refused, and not before a refusal
        would be rare enough.
        """
        self._refused_in_a_row = 0
        self._turned_down.clear()
        self.last_refusal = self.others = None
        self._tasks += 1
        if self._all_tasks > self._proven:
            self._proven = self._all_tasks
            self._growth = min(1.0, max(2 * self._growth, 1 / self._all_tasks))
        self._earned = min(ACCEPTED_FOR_A_PROBE, self._earned + 1)
        if self.taken >= int(self._allowed):
            one_more = float(int(self._allowed) + 1)
            if self._known and self._earned < ACCEPTED_FOR_A_PROBE:
                one_more = math.nextafter(one_more, 0)
            self._allowed = min(self._allowed + self._growth, one_more)
        self._allowed = max(self._allowed, self._all_tasks)
        self._grant()

    def note_refusal(
        self, error: errors.APIError, granted_at: float, beside: int, whose: object
    ) -> None:
        """A submit was refused for the moment; no task was made.

        Where the service is too busy for a call, that may be about its model alone.  So the others
        go on until it is too busy for one of them as well, and then pause the longer the more of
        them it was.

        Args:
            error: the refusal.
            granted_at: when its place was given, on the loop's clock.
            beside: how many places were taken by others then.
            whose: the call; the same one each time that it comes.
        """
        self.refused += 1
        self.last_refusal = copy(error)  # without its frames
        self.in_flight -= 1
        is_known = False
        if is_about_one_call(error):
            is_known = whose in self._turned_down
            if len(self._turned_down) < MANY_TURNED_DOWN:
                self._turned_down.add(whose)
            if len(self._turned_down) == 1:
                self._grant()
                return
        self._proven = self.taken
        was_one_more = beside + 1 >= int(self._allowed)
        if was_one_more and not is_known:
            self._earned = max(self._earned - ACCEPTED_FOR_A_PROBE, -3 * ACCEPTED_FOR_A_PROBE)
        now = asyncio.get_running_loop().time()
        if granted_at >= self._last_refusal:  # what was under way together is refused together
            self._last_refusal = now
            if not is_known:
                self._refused_in_a_row += 1
                self._lower(error, was_one_more=was_one_more)
        asked = error.retry_after if isinstance(error, errors.RateLimitError) else None
        row = min(self._refused_in_a_row, 20)
        if asked is not None:
            # What was asked for, but longer with each refusal in a row: a service that asks for
            # next to nothing every time would be asked without a pause otherwise.
            least = backoff(row, first=SHORTEST_TOLD, longest=LONGEST_PAUSE)
            self._pause(now + min(max(asked, least), LONGEST_TOLD))
            self._told_to_wait = True
        else:
            self._pause(now + jittered(backoff(row, first=FIRST_PAUSE, longest=LONGEST_PAUSE)))
        for listener in list(self.on_refusal):
            listener(self)

    def _lower(self, error: errors.APIError, *, was_one_more: bool) -> None:
        if not isinstance(error, errors.ConcurrencyLimitError):
            # Too often, too busy: it may have to do with the number of tasks, or not.
            allowed = max(self._all_tasks, SHRINK * self._allowed)
        elif self._refused_in_a_row > 1:
            allowed = SHRINK * self._all_tasks  # there is less room than there was
        elif was_one_more and self._known:
            # Some of those beside it may have ended since, or are not accepted yet.
            allowed = max(self._all_tasks, int(self._allowed) - 1)
        else:
            allowed = self._all_tasks  # it was one too many
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
        if not self._is_paused:
            self._told_to_wait = False
        self._paused_until = max(until, self._paused_until)
        self._set_timer()

    @property
    def _is_paused(self) -> bool:
        until = self._paused_until
        return until > -math.inf and asyncio.get_running_loop().time() < until

    def _set_timer(self) -> None:
        """A pause that nobody waits for needs no timer, which would outlive the last client."""
        if self._resuming is not None:
            self._resuming.cancel()
            self._resuming = None
        if self._is_paused and (self._head or self._lanes):
            loop = asyncio.get_running_loop()
            self._resuming = loop.call_at(self._paused_until, self._resume)

    def _resume(self) -> None:
        self._end_pause()
        self._grant()

    def _end_pause(self) -> None:
        if self._paused_until == -math.inf:
            return  # there is none, as mostly
        self._paused_until = -math.inf
        self._told_to_wait = False
        self._set_timer()

    def _grant(self) -> None:
        while (self._head or self._lanes) and self.has_room:
            waiter = self._next()
            if waiter is None:
                break
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
