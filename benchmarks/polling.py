"""Queries × delay of the learned schedule, against the least there is, and against looking every 5
seconds.  Virtual time.

For each distribution of durations the pacing learns from 8, 50 or 400 completions, seeing only what
a poller sees (that a task ended between two looks), and is then measured on others.  With looks as
dense as is best everywhere, the product is half the square of the integral of sqrt(density × share
that still runs), whatever their number; a few looks, each at its best moment, may stay below that.

Of a long line of short tasks, three of which are in flight at a time, all count, also those from
which it is learned how long they take.
"""

from __future__ import annotations

import heapq
import itertools
import math
import random
import statistics
from collections.abc import Callable
from statistics import NormalDist

from attrs import frozen

from benchmarks.tables import show
from runninghub_async.engine.pacing import Pacing

LEARNED_FROM, MEASURED_ON, ROUNDS = 50, 400, 20
EXPERIENCE = (8, LEARNED_FROM, 400)
MEDIAN = 60.0
SHORT, LINE, AT_ONCE = 2.0, 300, 3
LINES = {0.0: "1.5", 0.05: "", 0.2: ""}
"""By the spread of the durations in a line, the longest delay that is the reach."""
FIXED = 5.0
Draw = Callable[[random.Random], float]


def log_normal(sigma: float) -> Draw:
    return lambda chance: MEDIAN * math.exp(chance.gauss(0, sigma))


def bimodal(chance: random.Random) -> float:
    return (20 if chance.random() < 0.5 else 120) * math.exp(chance.gauss(0, 0.15))


CASES: dict[str, tuple[Draw, float, str]] = {
    "log-normal σ=0.15": (log_normal(0.15), 0.40, "0.28"),
    "log-normal σ=0.3": (log_normal(0.3), 0.65, "0.51"),
    "log-normal σ=1": (log_normal(1.0), 1.05, "0.95"),
    "exponential": (lambda chance: chance.expovariate(1 / 60), 1.15, "1"),
    "bimodal 20 s, 120 s": (bimodal, 1.15, ""),
}
REACHES = {0.15: (1.15, 1.05), 0.3: (1.08, 1.04), 1.0: (1.03, 1.03)}
"""By sigma of log-normal durations, how often the optimum after 50 completions, and after 400."""


def optimum(sigma: float) -> float:
    """The least queries × delay of log-normal durations, by looks without number."""
    normal, steps, reach = NormalDist(), 20_000, 8
    width, total = 2 * reach / steps, 0.0
    for step in range(steps):
        at = -reach + (step + 0.5) * width  # in spreads from the median, on the logarithm's scale
        seconds = MEDIAN * math.exp(sigma * at)
        density = normal.pdf(at) / (sigma * seconds)
        total += math.sqrt(density * normal.cdf(-at)) * seconds * sigma * width
    return total**2 / 2


def learned(draw: Draw, seed: int, learn_from: int = LEARNED_FROM) -> tuple[float, float]:
    """Mean queries and mean delay per task."""
    chance, pacing = random.Random(seed), Pacing()
    queries, delays = 0, 0.0
    for number in range(learn_from + MEASURED_ON):
        duration = draw(chance)
        looked, interval, before, looks = 0.0, None, 0.0, 0
        while looked < duration:
            before, interval = looked, pacing.delay("model", looked, interval)
            spread = pacing.spread("model", looked, interval)
            looked += interval + chance.uniform(-spread, spread)  # as the scheduler does
            looks += 1
        if number < learn_from:
            pacing.learn("model", (before + looked) / 2, (looked - before) / 2)
        else:
            queries += looks
            delays += looked - duration
    return queries / MEASURED_ON, delays / MEASURED_ON


def fixed(draw: Draw) -> tuple[float, float]:
    """The same for looks every five seconds."""
    chance = random.Random(0)
    durations = [draw(chance) for _ in range(MEASURED_ON * ROUNDS)]
    looks = [math.ceil(duration / FIXED) for duration in durations]
    late = [n * FIXED - duration for n, duration in zip(looks, durations, strict=True)]
    return statistics.mean(looks), statistics.mean(late)


@frozen(order=True)
class _Look:
    """The next look at a task of the line."""

    at: float
    number: int
    begun: float
    duration: float
    before: float
    """When the look before came, in seconds since the task began; as those below."""
    looked: float
    interval: float
    count: int


def in_line(seed: int, sigma: float) -> list[tuple[int, float]]:
    """Queries and delay of each task of a line, in the order of their ends."""
    chance, pacing = random.Random(seed), Pacing()
    due: list[_Look] = []
    numbers, waiting = itertools.count(), LINE
    seen: list[tuple[int, float]] = []

    def begin(at: float) -> None:
        nonlocal waiting
        if waiting:
            waiting -= 1
            look_after(at, SHORT * math.exp(chance.gauss(0, sigma)), 0.0, None, 0)

    def look_after(
        begun: float, duration: float, before: float, interval: float | None, count: int
    ) -> None:
        interval = pacing.delay("model", before, interval)
        spread = pacing.spread("model", before, interval)
        looked = before + interval + chance.uniform(-spread, spread)
        heapq.heappush(
            due,
            _Look(
                begun + looked, next(numbers), begun, duration, before, looked, interval, count + 1
            ),
        )

    for _ in range(AT_ONCE):
        begin(0.0)
    while due:
        look = heapq.heappop(due)
        if look.looked < look.duration:
            look_after(look.begun, look.duration, look.looked, look.interval, look.count)
            continue
        pacing.learn("model", (look.before + look.looked) / 2, (look.looked - look.before) / 2)
        seen.append((look.count, look.looked - look.duration))
        begin(look.at)
    return seen


def _of_a_line() -> None:
    rows = []
    for sigma, reach in LINES.items():
        seen = [task for seed in range(ROUNDS) for task in in_line(seed, sigma)]
        rows.append(
            (
                sigma,
                f"{statistics.mean(queries for queries, _ in seen):.2f}",
                f"{statistics.mean(delay for _, delay in seen):.2f}",
                f"{max(delay for _, delay in seen):.2f}",
                reach,
            )
        )
    show(
        f"{LINE} tasks of {SHORT:g} s, {AT_ONCE} at once, nothing learned before; {ROUNDS} lines",
        ("σ", "queries", "delay in s", "longest", "reach"),
        rows,
    )


def _against_the_optimum() -> None:
    rows = []
    for sigma, reaches in REACHES.items():
        least = optimum(sigma)
        for learn_from, reach in zip(EXPERIENCE, ("", *map(str, reaches)), strict=True):
            runs = [learned(log_normal(sigma), seed, learn_from) for seed in range(ROUNDS)]
            again = [
                learned(log_normal(sigma), seed + ROUNDS, learn_from) for seed in range(ROUNDS)
            ]
            products = [statistics.mean(q * d for q, d in each) / least for each in (runs, again)]
            rows.append(
                (
                    sigma,
                    learn_from,
                    f"{statistics.mean(q for q, _ in runs):.1f}",
                    f"{statistics.mean(d for _, d in runs):.2f}",
                    " and ".join(f"{product:.2f}" for product in products),
                    reach,
                )
            )
    show(
        "Looking for the end of tasks with log-normal durations, against the optimum; two series",
        ("σ", "completions", "queries", "delay in s", "× optimum", "reach"),
        rows,
    )


def main() -> None:
    _against_the_optimum()
    print()
    _of_a_line()
    print()
    rows = []
    for name, (draw, reach, optimum) in CASES.items():
        queries, delay = fixed(draw)
        runs = [learned(draw, seed) for seed in range(ROUNDS)]
        ratio = statistics.mean(q * d for q, d in runs) / (queries * delay)
        rows.append(
            (
                name,
                f"{statistics.mean(q for q, _ in runs):.1f} / {queries:.1f}",
                f"{statistics.mean(d for _, d in runs):.2f} / {delay:.2f}",
                f"{ratio:.2f}",
                f"{reach:.2f}",
                optimum,
            )
        )
    show(
        f"Looking for the end of tasks after {LEARNED_FROM} completions, against every {FIXED:g} s",
        ("durations (median 60 s)", "queries", "delay in s", "product", "reach", "optimum"),
        rows,
    )


if __name__ == "__main__":
    main()
