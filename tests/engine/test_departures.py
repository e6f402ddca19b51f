"""Looks that leave together: few at once, none much earlier or later than it was due."""

from __future__ import annotations

import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from runninghub_async.engine.departures import AT_ONCE, NEAR, Departures
from tests.engine.service import Service
from tests.helpers import a_call, client


@given(
    st.lists(st.tuples(st.floats(0, 20), st.floats(0.01, 30)), max_size=200),
    st.floats(0, 1e6),
)
def test_none_is_moved_far_and_few_leave_at_once(
    looks: list[tuple[float, float]], now: float
) -> None:
    departures, leave = Departures(), Counter[float]()
    for later, delay in looks:
        due = now + later + delay
        at = departures.near(due, delay)
        assert abs(at - due) <= NEAR * delay + 1e-9
        leave[at] += 1
    distinct = Counter(now + later + delay for later, delay in looks)
    assert max(leave.values(), default=0) <= AT_ONCE + max(distinct.values(), default=0)


def test_most_share_a_wake_up_and_none_is_later_on_average() -> None:
    chance, departures, leave = random.Random(1), Departures(), set[float]()
    moved, now, count = 0.0, 0.0, 20_000
    for _ in range(count):
        now += 0.006
        delay = 0.6 * chance.uniform(0.9, 1.1)
        at = departures.near(now + delay, delay)
        moved += at - now - delay
        leave.add(at)
    assert len(leave) < count / 3
    assert abs(moved / count) < 0.002


def test_what_was_for_looks_that_were_not_made_is_let_go() -> None:
    departures = Departures()
    for step in range(100_000):
        departures.near(step * 0.1, 0.05)
    assert len(departures._open) < 5_000  # noqa: SLF001


async def test_tasks_of_many_calls_are_all_seen_to_end() -> None:
    async with Service(200, seconds=0.2) as service, client(service, poll=0.05) as rh:
        results = await rh.gather(*(a_call(rh) for _ in range(100)))
        assert len(results) == 100
