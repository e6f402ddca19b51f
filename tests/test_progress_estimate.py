"""The estimate of how far a task is, from the time alone."""

from __future__ import annotations

from itertools import pairwise

from runninghub_async.progress import estimated_fraction


def test_an_estimate_grows_and_never_says_that_a_task_is_over() -> None:
    seconds = [0, 0.1, 1, 24, 47.9, 48, 48.1, 60, 96, 480, 4800, 1e6]
    told = [estimated_fraction(each, 48) for each in seconds]
    assert told[0] == 0
    assert all(earlier < later for earlier, later in pairwise(told))
    assert told[-1] < 1
    assert estimated_fraction(48, 48) == 0.85, "half of all take longer than is usual"
    assert estimated_fraction(-3, 48) == 0, "a clock that was set back"
