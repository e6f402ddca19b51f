"""What is tried again with a server that is away for a while, and for how long."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from runninghub_async.logs import logger
from runninghub_async.retries import backoff

if TYPE_CHECKING:
    import psycopg

_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 5.0
_PASSING = ("08", "40", "55P03", "57P", "53300", "25P03")
"""What the server says that may be over by the next try: that it starts or stops, has too many
connections, or that others were in the way."""


def is_passing(error: psycopg.Error) -> bool:
    """Whether the next try may do better."""
    if error.sqlstate is None:  # there is no connection, or it was lost
        return type(error).__name__ == "OperationalError"
    return error.sqlstate.startswith(_PASSING)


def tries(
    seconds: float, whose: str, hides: Callable[[str], str]
) -> Iterator[Callable[[Exception], bool]]:
    """As many tries as there is patience for, each with what pauses after it and tells whether
    there is another one.  Blocking.

    Args:
        seconds: of patience.
        whose: what is tried again, for the log: ``"the ledger …"``.
        hides: takes what is secret out of a text.
    """
    until, number = time.monotonic() + seconds, 0
    is_left = True

    def pause(error: Exception) -> bool:
        nonlocal is_left
        if number == 1:
            logger.warning("%s is tried again: %s", whose, hides(str(error)))
        pausing = backoff(number, first=_FIRST_PAUSE, longest=_LONGEST_PAUSE)
        is_left = time.monotonic() + pausing < until
        if is_left:
            time.sleep(pausing)
        return is_left

    while is_left:
        number += 1
        yield pause
