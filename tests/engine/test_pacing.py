"""When to look: never absurd whatever the durations, and worth its while on virtual time."""

from __future__ import annotations

import math
import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.polling import (
    CASES,
    MEASURED_ON,
    ROUNDS,
    fixed,
    learned,
    log_normal,
    optimum,
)
from runninghub_async.engine.durations import Estimate, Seen, estimate
from runninghub_async.engine.pacing import FIRST_LOOK, LONGEST, LONGEST_BLIND, SHORTEST, Pacing
from tests.adversary.rounds import TORTURE

SEEDS = ROUNDS if TORTURE else 12

durations = st.lists(
    st.floats(min_value=0, max_value=1e7, allow_nan=False), min_size=0, max_size=120
)


def taught(times: list[float]) -> Pacing:
    pacing = Pacing()
    for seconds in times:
        pacing.learn("model", seconds)
    return pacing


def assert_sensible(pacing: Pacing, elapsed: float) -> None:
    delay = pacing.delay("model", elapsed, None)
    assert math.isfinite(delay)
    assert SHORTEST <= delay <= LONGEST


@given(durations, st.floats(min_value=0, max_value=1e9))
def test_every_interval_is_finite_and_within_bounds(times: list[float], elapsed: float) -> None:
    assert_sensible(taught(times), elapsed)


DEGENERATE = {
    "all equal": [30.0] * 50,
    "zeros": [0.0] * 50,
    "all but zero": [1e-9] * 50,
    "negative": [-5.0] * 50,
    "huge": [1e12] * 50,
    "two": [10.0, 20.0],
    "one odd": [10.0] * 50 + [1e6],
    "two worlds": [0.01, 1e5] * 30,
    "growing": [float(2**n) for n in range(18)],
}


@pytest.mark.parametrize("times", DEGENERATE.values(), ids=DEGENERATE)
def test_degenerate_durations(times: list[float]) -> None:
    pacing = taught(times)
    for elapsed in [0.0, 1e-9, 0.5, 1, 5, 29.9, 30, 30.1, 60, 1e3, 1e5, 1e9, 1e15]:
        assert_sensible(pacing, elapsed)


@pytest.mark.parametrize("times", DEGENERATE.values(), ids=DEGENERATE)
def test_every_task_is_found(times: list[float]) -> None:
    """Also one that takes a hundred times as long as any before, within a bearable delay."""
    pacing = taught(times)
    for duration in (0.1, 10.0, 100.0, 3600.0):
        elapsed, looks = 0.0, 0
        while elapsed < duration:
            elapsed += pacing.delay("model", elapsed, None)
            looks += 1
        assert elapsed - duration <= LONGEST
        assert looks < 3600 / SHORTEST


def test_without_experience() -> None:
    pacing, elapsed, interval, intervals = Pacing(), 0.0, None, []
    for _ in range(8):
        interval = pacing.delay("model", elapsed, interval)
        intervals.append(interval)
        elapsed += interval
    assert intervals[0] == FIRST_LOOK
    assert intervals[:4] == [1.0, 1.5, 2.25, 3.375]
    assert set(intervals[4:]) == {LONGEST_BLIND}


def test_a_fixed_interval_learns_nothing() -> None:
    pacing = Pacing(3.0)
    for _ in range(50):
        pacing.learn("model", 100.0)
    assert pacing.delay("model", 0, None) == 3.0


def test_what_is_learned_of_one_model_is_not_applied_to_another() -> None:
    pacing = taught([600.0] * 50)
    assert pacing.delay("model", 0, None) > 10
    assert pacing.delay("other", 0, None) == FIRST_LOOK


def test_the_first_look_at_a_long_task_comes_late() -> None:
    chance = random.Random(1)
    pacing = taught([chance.gauss(300, 10) for _ in range(50)])
    assert 100 < pacing.delay("model", 0, None) <= LONGEST
    assert pacing.delay("model", 240, None) < 60


def test_what_takes_longer_than_all_that_is_known_is_not_let_be_for_long() -> None:
    """Of a task that is over at the first look nobody knows how long it took: half of that, it is
    thought, so that tasks of exactly a second are all slower than what is known."""
    pacing = taught([FIRST_LOOK / 2] * 8)
    elapsed = 0.0
    while elapsed < FIRST_LOOK:
        elapsed += pacing.delay("model", elapsed, None)
    assert elapsed < 2 * FIRST_LOOK


def test_a_service_that_became_faster_is_noticed() -> None:
    """What took a minute takes ten seconds now: the delay shrinks as that is seen."""
    chance, pacing = random.Random(2), Pacing()

    def delay_at(median: float) -> float:
        duration = median * math.exp(chance.gauss(0, 0.2))
        looked, before = 0.0, 0.0
        while looked < duration:
            before, looked = looked, looked + pacing.delay("model", looked, None)
        pacing.learn("model", (before + looked) / 2)
        return looked - duration

    for _ in range(100):
        delay_at(60)
    early = [delay_at(10) for _ in range(20)]
    for _ in range(300):
        delay_at(10)
    late = [delay_at(10) for _ in range(50)]
    assert sum(late) / 50 < sum(early) / 20 / 2
    assert sum(late) / 50 < 5


def test_ten_thousand_completions_cost_little() -> None:
    chance, pacing = random.Random(3), Pacing()
    times = [60 * math.exp(chance.gauss(0, 0.5)) for _ in range(10_000)]
    started = time.process_time()
    for seconds in times:
        pacing.learn("model", seconds)
        pacing.delay("model", 30.0, None)
    assert time.process_time() - started < 10  # a millisecond each, on a slow machine


@pytest.mark.parametrize("name", CASES)
def test_queries_times_delay(name: str) -> None:
    """The reach of each distribution, on virtual time and with fixed seeds."""
    draw, reach, _ = CASES[name]
    looks, late = fixed(draw)
    runs = [learned(draw, seed) for seed in range(SEEDS)]
    ratio = sum(queries * delay for queries, delay in runs) / len(runs) / (looks * late)
    assert ratio <= reach, f"{ratio:.2f} over {MEASURED_ON} tasks"
    assert sum(delay for _, delay in runs) / len(runs) <= 1.25 * late


@pytest.mark.parametrize("sigma", [0.15, 0.3, 1.0])
@pytest.mark.parametrize(("completions", "worst"), [(8, 1.3), (50, 1.15), (400, 1.06)])
def test_queries_times_delay_against_the_least_there_is(
    sigma: float, completions: int, worst: float
) -> None:
    runs = [learned(log_normal(sigma), seed, completions) for seed in range(SEEDS)]
    product = sum(queries * delay for queries, delay in runs) / len(runs)
    assert product <= worst * optimum(sigma)


@pytest.mark.parametrize("seconds", [0.5, 2.0, 10.0])
def test_of_tasks_that_all_take_the_same_time_none_is_seen_late(seconds: float) -> None:
    """The look that comes just before their end is followed by another soon."""
    chance, pacing = random.Random(4), Pacing()
    looks, delays = [], []
    for number in range(200):
        looked, before, interval = 0.0, 0.0, None
        count = 0
        while looked < seconds:
            before, interval = looked, pacing.delay("model", looked, interval)
            spread = pacing.spread("model", looked, interval)
            looked += interval + chance.uniform(-spread, spread) + chance.uniform(0, 0.02)
            count += 1
        pacing.learn("model", (before + looked) / 2, (looked - before) / 2)
        if number >= 20:
            looks.append(count)
            delays.append(looked - seconds)
    assert max(delays) <= max(0.5, 0.3 * seconds)
    assert sum(delays) / len(delays) <= max(0.2, 0.05 * seconds)
    assert sum(looks) / len(looks) <= 1.8


@given(st.lists(st.tuples(st.floats(0, 1e6), st.floats(0, 1e6)), min_size=8, max_size=60))
def test_what_is_known_only_between_two_looks_is_learned_too(
    seen: list[tuple[float, float]],
) -> None:
    pacing = Pacing()
    for duration, within in seen:
        pacing.learn("model", duration, within)
    for elapsed in (0.0, 0.3, 1.0, 30.0, 1e4):
        assert_sensible(pacing, elapsed)
        delay = pacing.delay("model", elapsed, None)
        assert 0 <= pacing.spread("model", elapsed, delay) <= delay / 10 + 1e-9


def test_a_wide_interval_says_less_than_narrow_ones() -> None:
    """Of a task that was let be for long it is not thought that it took half of that."""
    logs = [Seen(9.5, 10.5)] * 30
    known, told = estimate(logs), estimate([*logs, *[Seen(9.0, 90.0)] * 6])

    def until(steps: Estimate, seconds: float) -> float:
        ends = steps.times[1:]
        return sum(mass for end, mass in zip(ends, steps.mass, strict=True) if end <= seconds)

    assert until(told, 20.0) > 0.9
    assert abs(until(known, 9.0) - until(told, 9.0)) < 0.1


@given(durations.filter(lambda times: len(times) >= 8))
def test_an_estimate_is_a_distribution(times: list[float]) -> None:
    known = estimate([Seen(seconds, seconds) for seconds in times])
    assert known.times == sorted(known.times)
    assert all(mass >= 0 for mass in known.mass)
    assert 0.5 < sum(known.mass) <= 1 + 1e-6
