"""Queries × delay of the learned schedule, against looking every 5 seconds.  Virtual time.

For each distribution of durations the pacing learns from 50 completions, seeing only what a
poller sees (that a task ended between two looks), and is then measured on others.
"""

from __future__ import annotations

import math
import random
import statistics
from collections.abc import Callable

from benchmarks.tables import show
from runninghub_async.engine.pacing import Pacing

LEARNED_FROM, MEASURED_ON, ROUNDS = 50, 400, 20
FIXED = 5.0
Draw = Callable[[random.Random], float]


def log_normal(sigma: float) -> Draw:
    return lambda chance: 60 * math.exp(chance.gauss(0, sigma))


def bimodal(chance: random.Random) -> float:
    return (20 if chance.random() < 0.5 else 120) * math.exp(chance.gauss(0, 0.15))


CASES: dict[str, tuple[Draw, float, str]] = {
    "log-normal σ=0.15": (log_normal(0.15), 0.40, "0.28"),
    "log-normal σ=0.3": (log_normal(0.3), 0.65, "0.51"),
    "log-normal σ=1": (log_normal(1.0), 1.05, "0.95"),
    "exponential": (lambda chance: chance.expovariate(1 / 60), 1.15, "1"),
    "bimodal 20 s, 120 s": (bimodal, 1.15, ""),
}


def learned(draw: Draw, seed: int) -> tuple[float, float]:
    """Mean queries and mean delay per task."""
    chance, pacing = random.Random(seed), Pacing()
    queries, delays = 0, 0.0
    for number in range(LEARNED_FROM + MEASURED_ON):
        duration = draw(chance)
        looked, interval, before, looks = 0.0, None, 0.0, 0
        while looked < duration:
            before, interval = looked, pacing.delay("model", looked, interval)
            looked += interval * chance.uniform(0.9, 1.1)  # as the scheduler does
            looks += 1
        if number < LEARNED_FROM:
            pacing.learn("model", (before + looked) / 2)
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


def main() -> None:
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
