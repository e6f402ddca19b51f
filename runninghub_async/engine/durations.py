"""How long tasks of one kind take, as far as looks at them can tell: an estimate in steps.

A task is seen to have ended between two looks, and no better.  The logarithms of durations are
smoothed, each pulled towards their mean by as much as smoothing spreads them: with the widest
window that is the log-normal distribution that fits them, with a narrow one it is what was seen.
How much each of these counts is decided by how well it foretells each duration from the others; the
log-normal counts most until another is clearly better.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from attrs import frozen

SHORTEST = 0.125
"""Seconds; what is shorter is learned as this."""
_WINDOWS = (0.25, 0.5)
"""Of the smoothing, in parts of the spread of what was seen, beside the log-normal's."""
_BETTER, _OF_FEW = 4.0, 50
"""By how much these have to foretell better (the logarithm of how many times) to count as much as
the log-normal, and up to how many durations: by chance they often seem a little better where that
is the truth.  The more is known the less it asks of them, since they are right then in any case."""
_FEWEST, _MOST, _FINE = 120, 500, 0.015
"""Steps where durations lie, and how fine they are to be, as a part of the time."""
_STEPS_BELOW, _STEPS_BEYOND = 8, 24
_MARGIN = 1.0
"""By how many times their spread the fine steps reach beyond what was seen."""
_BEYOND = 4.0
"""How far past the longest duration the estimate reaches."""
_NARROWEST = 0.03
_BROADEST = 0.6
_ODD = 1.0
"""How many tasks are believed to behave unlike all others, beside those that were seen."""
_ROUNDS = 3
_TRIED, _CENTRES = 10_000, 64
"""How often a duration is held against another, and in how many windows they stand at most: more
would cost more than it tells."""
_LEAST = 1e-12
"""What an odd duration counts at least; a density."""


@frozen
class Seen:
    """A duration: it lies between two looks, which are the same where it is known."""

    after: float
    until: float

    @property
    def middle(self) -> float:
        return (self.after + self.until) / 2


@frozen
class Estimate:
    """Durations by steps of time."""

    times: list[float]
    """Where the steps begin and end, in seconds."""
    mass: list[float]
    """How probable it is that a task ends in each; a little is left for beyond the last."""


def estimate(seen: Sequence[Seen]) -> Estimate:
    """What the durations that were seen say of those to come."""
    logs = _placed(seen)
    count = len(logs)
    mean, deviation = _moments(logs)
    spread = _spread(logs, deviation)
    times = _grid(logs, max(spread, deviation))
    edges = [math.log(time) for time in times]
    shapes = [_log_normal(logs, mean, deviation), *_kernels(logs, mean, deviation, spread)]
    most = max(fit for _, _, fit in shapes)
    weights = [math.exp(fit - most) for _, _, fit in shapes]
    share = _ODD / (count + _ODD)
    whole = sum(weights) / (1 - share)
    mass = [0.0] * (len(times) - 1)
    for (centres, width, _), weight in zip(shapes, weights, strict=True):
        _add(mass, edges, centres, width, weight / whole)
    _add(mass, edges, [mean], max(_BROADEST, 2 * spread), share)
    return Estimate(times, mass)


def _placed(seen: Sequence[Seen]) -> list[float]:
    """The logarithm of each duration, where in its interval those of the others say it is."""
    logs = [math.log(max(each.middle, SHORTEST)) for each in seen]
    if all(each.after == each.until for each in seen):
        return sorted(logs)
    bounds = [
        (math.log(max(each.after, SHORTEST / 2)), math.log(max(each.until, SHORTEST)))
        for each in seen
    ]
    for _ in range(_ROUNDS):
        mean, deviation = _moments(logs)
        width = max(_spread(sorted(logs), deviation), _NARROWEST)
        logs = [
            value if low >= high else _between(low, high, mean, width, value)
            for value, (low, high) in zip(logs, bounds, strict=True)
        ]
    return sorted(logs)


def _between(low: float, high: float, mean: float, width: float, known: float) -> float:
    """The mean of a normal distribution between two bounds."""
    a, b = (low - mean) / width, (high - mean) / width
    inside = _below(b) - _below(a)
    if inside < 1e-6:
        return known
    density = (math.exp(-a * a / 2) - math.exp(-b * b / 2)) / math.sqrt(2 * math.pi)
    return min(high, max(low, mean + width * density / inside))


def _moments(logs: Sequence[float]) -> tuple[float, float]:
    count = len(logs)
    mean = sum(logs) / count
    return mean, math.sqrt(sum((value - mean) ** 2 for value in logs) / count)


def _spread(logs: Sequence[float], deviation: float) -> float:
    """Standard deviation, or the narrower middle half where outliers widen it; of sorted values."""
    count = len(logs)
    middle_half = (logs[(3 * count) // 4] - logs[count // 4]) / 1.34
    return max(_NARROWEST, min(deviation, middle_half or deviation))


def _grid(logs: Sequence[float], spread: float) -> list[float]:
    low, high = logs[0] - _MARGIN * spread, logs[-1] + _MARGIN * spread
    first = min(low, math.log(SHORTEST))
    last = max(high, logs[-1] + math.log(_BEYOND))
    steps = max(_FEWEST, min(_MOST, round((high - low) / _FINE)))
    parts = ((first, low, _STEPS_BELOW), (low, high, steps), (high, last, _STEPS_BEYOND))
    edges = [first]
    for begin, end, steps in parts:
        if end > begin:
            edges += [begin + (end - begin) * (n + 1) / steps for n in range(steps)]
    return [math.exp(edge) for edge in edges]


_Shape = tuple[list[float], float, float]
"""Where windows lie, how wide they are, and how well it all foretells."""


def _log_normal(logs: Sequence[float], mean: float, deviation: float) -> _Shape:
    count, fit = len(logs), 0.0
    for value in logs:
        off = value - mean
        variance = count * deviation**2 - off**2 * count / (count - 1)
        others = max(_NARROWEST, math.sqrt(max(0.0, variance) / (count - 2)))
        fit += _log_density(off * count / (count - 1), others)
    # How uncertain mean and spread are makes the next one a little more so.
    unbiased = deviation * math.sqrt(count / (count - 1) * (1 + 1 / count))
    return [mean], max(_NARROWEST, unbiased), fit


def _kernels(logs: Sequence[float], mean: float, deviation: float, spread: float) -> list[_Shape]:
    shapes: list[_Shape] = []
    count = len(logs)
    tried = range(0, count, math.ceil(count**2 / _TRIED))
    better = _BETTER * min(1, _OF_FEW / count) ** 2
    for part in _WINDOWS:
        width = max(_NARROWEST / 2, part * spread)
        pull = math.sqrt(max(0.0, 1 - (width / max(deviation, width)) ** 2))
        centres = [mean + pull * (value - mean) for value in logs]
        norm = (count - 1) * width * math.sqrt(2 * math.pi)
        fit = 0.0
        for number in tried:
            value, density = logs[number], 0.0
            for other, centre in enumerate(centres):
                off = (value - centre) / width
                if -4 < off < 4 and other != number:
                    density += math.exp(-off * off / 2)
            fit += math.log(max(density / norm, _LEAST))
        shapes.append((_fewer(centres), width, fit * count / len(tried) - better))
    return shapes


def _fewer(centres: list[float]) -> list[float]:
    """The same in fewer windows, each in the middle of those that it stands for."""
    size = math.ceil(len(centres) / _CENTRES)
    groups = [centres[start : start + size] for start in range(0, len(centres), size)]
    return [sum(group) / len(group) for group in groups]


def _log_density(off: float, width: float) -> float:
    return max(
        math.log(_LEAST), -((off / width) ** 2) / 2 - math.log(width * math.sqrt(2 * math.pi))
    )


def _add(
    mass: list[float], edges: Sequence[float], centres: Sequence[float], width: float, weight: float
) -> None:
    """Add normal distributions around these centres, all of that weight together."""
    half, first = weight / len(centres) / 2, 0
    scale, erf = width * math.sqrt(2), math.erf
    for centre in centres:  # they are sorted
        while first < len(mass) - 1 and edges[first + 1] < centre - 4 * width:
            first += 1
        below = erf((edges[first] - centre) / scale)
        farthest = centre + 4 * width
        for step in range(first, len(mass)):
            edge = edges[step + 1]
            upto = erf((edge - centre) / scale)
            mass[step] += half * (upto - below)
            if edge > farthest:
                break
            below = upto


def _below(deviations: float) -> float:
    return (1 + math.erf(deviations / math.sqrt(2))) / 2
