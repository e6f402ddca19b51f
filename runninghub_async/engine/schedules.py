"""When looks at a task cost least, queries and delay together, where durations are known so far."""

from __future__ import annotations

import math
from bisect import bisect_right
from itertools import accumulate

from runninghub_async.engine.durations import Estimate


class Schedule:
    """The times of looks that cost least.

    A look costs a query as long as the task runs; what comes of looking late is delay.  With a
    price of a query in seconds, the best next look follows from the best that come after it, so
    they are found from the last to the first.
    """

    def __init__(self, known: Estimate, price: float) -> None:
        """``price`` is what a query counts as, in seconds of delay."""
        self._times = [0.0, *known.times]
        self._next = _best(self._times, [0.0, *known.mass], price)

    def next_look(self, elapsed: float) -> float | None:
        """When the look after ``elapsed`` seconds comes; ``None`` beyond what is known."""
        index = bisect_right(self._times, elapsed) - 1
        if index + 1 >= len(self._times):
            return None
        begin, end = self._times[index], self._times[index + 1]
        part = (elapsed - begin) / (end - begin) if end > begin else 0.0
        before, after = self._next[index], self._next[index + 1]
        due = before + part * (after - before)
        return due if due > elapsed else None


def _best(times: list[float], mass: list[float], price: float) -> list[float]:
    """For a look at each of these times in vain, when the next one comes."""
    count = len(times)
    ended = [0.0, *accumulate(mass)]
    middles = [0.0] * count
    for step in range(count - 1):
        middles[step + 1] = middles[step] + mass[step] * (times[step] + times[step + 1]) / 2
    left = max(ended[-1], 1.0)
    cost = [0.0] * count
    following = [0.0] * count
    following[-1] = times[-1]
    for step in range(count - 2, -1, -1):
        asked = price * (left - ended[step])
        least, best = math.inf, count - 1
        gone, sofar = ended[step], middles[step]
        totals: list[float] = []
        for look in range(step + 1, count):
            late = times[look] * (ended[look] - gone) - (middles[look] - sofar)
            total = late + cost[look]
            totals.append(total)
            if total < least:
                least, best = total, look
            elif late > least:
                break
        cost[step] = asked + least
        following[step] = _refined(times, totals, step, best)
    return following


def _refined(times: list[float], totals: list[float], step: int, best: int) -> float:
    """The lowest point of the parabola through the lowest of what was tried and its neighbours."""
    place = best - step - 1
    if not 0 < place < len(totals) - 1:
        return times[best]
    below, at, above = totals[place - 1 : place + 2]
    bend = below - 2 * at + above
    shift = 0.0 if bend <= 0 else (below - above) / (2 * bend)
    width = times[best + 1] - times[best] if shift > 0 else times[best] - times[best - 1]
    return times[best] + max(-0.5, min(0.5, shift)) * width
