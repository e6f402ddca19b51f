"""How much of everything is tried: a sample as a rule, all with ``RUNNINGHUB_TORTURE=1``."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TypeVar

TORTURE = os.environ.get("RUNNINGHUB_TORTURE") == "1"

T = TypeVar("T")


def some_of(everything: Sequence[T], most: int) -> Sequence[T]:
    """So many of them as a rule, spread evenly; the last is always one of them."""
    if TORTURE or len(everything) <= most:
        return everything
    return [everything[(n + 1) * len(everything) // most - 1] for n in range(most)]
