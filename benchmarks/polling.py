"""Queries × delay of the learned schedule, against the least there is, and against looking every 5
seconds.  Virtual time.

For each distribution of durations the pacing learns from 8, 50 or 400 completions, seeing only what
a poller sees (that a task ended between two looks), and is then measured on others.  With looks as
dense as is best everywhere, the product is half the square of the integral of sqrt(density × share
that still runs), whatever their number; a few looks, each at its best moment, may stay below that.
"""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Callable
from statistics import NormalDist

from benchmarks.tables import show
from runninghub_async.engine.pacing import Pacing

LEARNED_FROM, MEASURED_ON, ROUNDS = 50, 400, 20
EXPERIENCE = (8, LEARNED_FROM, 400)
MEDIAN = 60.0
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
