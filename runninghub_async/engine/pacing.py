"""When to look at a task: soon and evenly without experience, where it pays with it.

Every look costs a query, every second between a task's end and the next look is delay.  What is
known of the endpoint's own completions says when the two together cost least.  A query is counted
as so many seconds that the mean delay stays what the schedule without experience would give; only
the number of queries falls.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from statistics import median

from runninghub_async.engine.durations import Estimate, Seen, estimate
from runninghub_async.engine.schedules import Schedule

FIRST_LOOK = 1.0
GROWTH = 1.5
LONGEST_BLIND = 5.0
"""Without experience: after 1 s, then intervals that grow by half up to 5 s."""
SHORTEST = 0.25
LONGEST = 120.0
"""Bounds of a learned interval in seconds."""

_ENOUGH = 8  # completions before experience counts
_SOME = 3  # before their median says anything
_REMEMBERED = 400
_DEAREST = 0.5
"""A query counts for this part of the delay without experience at the most: of tasks that all take
the same time, a few more looks are told from the one that is missed."""
_SECOND = 1 / 4
"""Part of the time gone by after which a task is looked at again that most others do not reach."""
_SPREAD = 0.1
"""Part of an interval by which a look is moved either way, so that many do not move in step."""


class Pacing:
    """Spacing of looks for every endpoint; learns from completions.

    Args:
        fixed: look every so many seconds instead of learning.
    """

    def __init__(self, fixed: float | None = None) -> None:
        self.fixed = fixed
        self._experience: dict[str, Experience] = {}

    def delay(self, what: str, elapsed: float, previous: float | None) -> float:
        """Seconds to wait before the next look.

        Args:
            what: whose experience counts (an endpoint and a phase).
            elapsed: seconds since the phase began.
            previous: the interval before this one; ``None`` for the first look.
        """
        if self.fixed is not None:
            return self.fixed
        experience = self._experience.get(what)
        learned = experience.delay(elapsed) if experience is not None else None
        return blind_delay(previous) if learned is None else learned

    def spread(self, what: str, elapsed: float, delay: float) -> float:
        """Seconds by which a look may be moved either way that comes ``delay`` after ``elapsed``.

        Args:
            what: as for :meth:`delay`.
            elapsed, delay: in seconds.
        """
        experience = self._experience.get(what)
        following = None
        if self.fixed is None and experience is not None:
            following = experience.delay(elapsed + delay)
        return _SPREAD * (delay if following is None else min(delay, following))

    def learn(self, what: str, duration: float, within: float = 0.0) -> None:
        """The phase took so many seconds, or up to ``within`` less or more: what lies between two
        looks is not known."""
        if 0 < duration < math.inf:
            known = Seen(max(0.0, duration - within), duration + within)
            self._experience.setdefault(what, Experience()).add(known)

    def usual(self, what: str) -> float | None:
        """Seconds that the phase usually takes: the median; ``None`` with too little to go by."""
        known = self._experience.get(what)
        if known is None or len(known.durations) < _SOME:
            return None
        return median(each.middle for each in known.durations)

    @property
    def durations(self) -> dict[str, list[float]]:
        """The completions that count, by endpoint and phase."""
        known = self._experience.items()
        return {what: [each.middle for each in phase.durations] for what, phase in known}


def blind_delay(previous: float | None) -> float:
    """The interval after ``previous`` without any experience."""
    return FIRST_LOOK if previous is None else min(LONGEST_BLIND, previous * GROWTH)


class Experience:
    """What completions of one kind have taught: where looks pay."""

    def __init__(self) -> None:
        self.durations: deque[Seen] = deque(maxlen=_REMEMBERED)
        self._new = 0
        self._schedule: Schedule | None = None
        self._usual = math.inf

    def add(self, duration: Seen) -> None:
        """Take a completion into account."""
        self.durations.append(duration)
        self._new += 1

    def delay(self, elapsed: float) -> float | None:
        """Seconds from ``elapsed`` to the next look; ``None`` with too little to go by."""
        # Estimating anew pays less and less: at 8, 10, 12, 15 … completions.
        known = len(self.durations)
        if known >= _ENOUGH and self._new * (5 if known < _REMEMBERED else 2) >= known:
            self._learn()
            self._new = 0
        if self._schedule is None:
            return None
        due = self._schedule.next_look(elapsed)
        if due is None:
            # Of what is known none took so long: as without experience, in growing intervals.
            return _clamped(max(min(LONGEST_BLIND, elapsed * (GROWTH - 1)), elapsed / 8))
        if elapsed >= self._usual:
            due = min(due, elapsed * (1 + _SECOND))
        return _clamped(due - elapsed)

    def _learn(self) -> None:
        known = estimate(self.durations)
        middles = [each.middle for each in self.durations]
        delay = _mean_blind_delay(middles)
        price = min(2 * (delay / _loss(known)) ** 2, _DEAREST * delay)
        self._schedule, self._usual = Schedule(known, price), median(middles)


def _loss(known: Estimate) -> float:
    """The integral of sqrt(density * survival): half its square is queries times delay where both
    cost least, and the delay grows with it and with the root of what a query counts as."""
    loss, survival = 0.0, 1.0
    for step, part in enumerate(known.mass):
        seconds = known.times[step + 1] - known.times[step]
        loss += math.sqrt(max(0.0, part * (survival - part / 2) * seconds))
        survival -= part
    return max(loss, 1e-9)


def _mean_blind_delay(durations: Sequence[float]) -> float:
    """Mean delay that looking without experience would have had on these durations."""
    total = 0.0
    for duration in durations:
        # In the long run every 5 s; before, in steps of the growing intervals: half of one.
        interval, elapsed = FIRST_LOOK, FIRST_LOOK
        while elapsed < duration and interval < LONGEST_BLIND:
            interval = blind_delay(interval)
            elapsed += interval
        total += interval / 2
    return total / len(durations)


def _clamped(delay: float) -> float:
    return min(LONGEST, max(SHORTEST, delay))
