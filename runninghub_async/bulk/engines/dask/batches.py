"""How many jobs go to a worker together, and how many are out at once."""

from __future__ import annotations

import math

BATCH_SECONDS = 30.0
"""Seconds that a worker's share of the places is busy with a batch, about."""
LARGEST = 500
"""Jobs in a batch, at most: it travels as a whole, and is run again as a whole."""
LOOK_AHEAD = 8
"""Jobs that may be on their way to a place beside those for which there is one."""


def batch_size(places: int, workers: int, task_seconds: float | None) -> int:
    """About half a minute's work of a worker's share of the places.

    Args:
        places: tasks that may be in flight at once, over all workers.
        workers: how many there are.
        task_seconds: how long a task takes; ``None`` is not known yet.
    """
    share = places / max(1, workers)
    rounds = 1.0 if task_seconds is None else BATCH_SECONDS / max(task_seconds, 0.01)
    return max(1, min(LARGEST, math.ceil(share * rounds)))


def most_out(places: int, workers: int, size: int) -> int:
    """Jobs that are with the scheduler at once: those that have places, and a batch for each
    worker to go on with."""
    return places + LOOK_AHEAD + size * max(1, workers)
