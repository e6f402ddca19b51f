"""When to look at a task: soon and evenly without experience, where it pays with it.

Every look costs a query, every second between a task's end and the next look is delay.  For
tasks whose durations have density f and survival S, the sum of the two is least when looks at
elapsed time t are as dense as the square root of the hazard f(t)/S(t): rare while the task
cannot be done yet, dense where it probably ends just now.  Here the hazard is estimated from
the endpoint's own completions, and the looks are spaced so that the mean delay stays what the
schedule without experience would give; only the number of queries falls.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from statistics import median

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
_GRID = 160
_BEYOND = 4.0  # how far past the longest known duration the estimate reaches


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

    def learn(self, what: str, duration: float) -> None:
        """The phase took so many seconds."""
        if duration > 0:
            self._experience.setdefault(what, Experience()).add(duration)

    def usual(self, what: str) -> float | None:
        """Seconds that the phase usually takes: the median; ``None`` with too little to go by."""
        known = self._experience.get(what)
        if known is None or len(known.durations) < _SOME:
            return None
        return median(known.durations)

    @property
    def durations(self) -> dict[str, list[float]]:
        """The completions that count, by endpoint and phase."""
        return {what: list(known.durations) for what, known in self._experience.items()}


def blind_delay(previous: float | None) -> float:
    """The interval after ``previous`` without any experience."""
    return FIRST_LOOK if previous is None else min(LONGEST_BLIND, previous * GROWTH)


class Experience:
    """What completions of one kind have taught: where looks pay."""

    def __init__(self) -> None:
        self.durations: deque[float] = deque(maxlen=_REMEMBERED)
        self._new = 0
        self._schedule: _Schedule | None = None

    def add(self, duration: float) -> None:
        """Take a completion into account."""
        self.durations.append(duration)
        self._new += 1

    def delay(self, elapsed: float) -> float | None:
        """Seconds from ``elapsed`` to the next look; ``None`` with too little to go by."""
        # Estimating anew pays less and less: at 8, 10, 12, 15 … completions.
        if len(self.durations) >= _ENOUGH and self._new * 5 >= len(self.durations):
            self._schedule = _Schedule(self.durations)
            self._new = 0
        return self._schedule.delay(elapsed) if self._schedule is not None else None


class _Schedule:
    """Times of looks by elapsed time, from an estimate of the hazard.

    The density of log-durations is estimated with a Gaussian kernel, mixed with a little of a
    broad one, so that a task that behaves unlike all others is looked at too.
    """

    def __init__(self, durations: Sequence[float]) -> None:
        logs = sorted(math.log(max(d, SHORTEST / 2)) for d in durations)
        count = len(logs)
        spread = _spread(logs)
        width = max(0.04, 1.06 * spread * count**-0.2)
        low = min(logs[0] - 4 * width, math.log(FIRST_LOOK))
        high = logs[-1] + math.log(_BEYOND)
        step = (high - low) / _GRID
        self._times = [math.exp(low + step * i) for i in range(_GRID + 1)]
        density = _smoothed(logs, low, step, width)
        broad = _smoothed(logs, low, step, max(0.6, 2 * spread))
        share = 1.5 / (count + 1.5)
        mass = [(1 - share) * d + share * b for d, b in zip(density, broad, strict=True)]
        total = sum(mass) * (1 + share / 4)  # the rest lies beyond the grid

        # looks(t): how many looks up to t, were one look due per unit of sqrt(hazard).
        looks, survival, loss = [0.0], 1.0, 0.0
        for i, part in enumerate(mass):
            probability = part / total
            seconds = self._times[i + 1] - self._times[i]
            middle = max(survival - probability / 2, 1e-9)
            looks.append(looks[-1] + math.sqrt(probability / seconds / middle) * seconds)
            loss += math.sqrt(probability / seconds * middle) * seconds
            survival -= probability
        wanted_delay = _mean_blind_delay(durations)
        scale = loss / (2 * wanted_delay)
        self._looks = [scale * look for look in looks]

    def delay(self, elapsed: float) -> float:
        now = self._looks_until(elapsed)
        # The first look comes at half a unit: looks then lie in the middle of their share.
        goal = now + 1.0 if now > 0.5 else now + 0.5
        index = bisect_left(self._looks, goal)
        if index >= len(self._looks):
            # Of what is known none took so long: as without experience, in growing intervals.
            return _clamped(max(min(LONGEST_BLIND, elapsed * (GROWTH - 1)), elapsed / 8))
        before, after = self._looks[index - 1], self._looks[index]
        part = (goal - before) / (after - before) if after > before else 1.0
        start, end = self._times[index - 1], self._times[index]
        return _clamped(start + part * (end - start) - elapsed)

    def _looks_until(self, elapsed: float) -> float:
        index = bisect_right(self._times, elapsed)
        if index == 0:
            return 0.0
        if index >= len(self._times):
            return self._looks[-1]
        start, end = self._times[index - 1], self._times[index]
        part = (elapsed - start) / (end - start)
        return self._looks[index - 1] + part * (self._looks[index] - self._looks[index - 1])


def _smoothed(logs: Sequence[float], low: float, step: float, width: float) -> list[float]:
    """Kernel density of the samples on the grid's cells, from samples sorted into cells."""
    cells = [0] * _GRID
    for value in logs:
        cells[min(_GRID - 1, max(0, int((value - low) / step)))] += 1
    reach = min(_GRID, math.ceil(3.5 * width / step))
    kernel = [math.exp(-0.5 * (i * step / width) ** 2) for i in range(reach + 1)]
    norm = len(logs) * (2 * sum(kernel) - kernel[0])
    density = [0.0] * _GRID
    for cell, count in enumerate(cells):
        if count:
            for target in range(max(0, cell - reach), min(_GRID, cell + reach + 1)):
                density[target] += count * kernel[abs(target - cell)] / norm
    return density


def _spread(logs: Sequence[float]) -> float:
    """Standard deviation, or the narrower middle half where outliers widen it."""
    count = len(logs)
    mean = sum(logs) / count
    deviation = math.sqrt(sum((value - mean) ** 2 for value in logs) / count)
    middle_half = (logs[(3 * count) // 4] - logs[count // 4]) / 1.34
    return max(0.03, min(deviation, middle_half or deviation))


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
