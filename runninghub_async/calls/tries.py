"""How often and how long a call has tried to be submitted."""

from __future__ import annotations

import time
from enum import Enum

from runninghub_async import errors
from runninghub_async.engine.ceilings import FIRST_PAUSE, LONGEST_PAUSE
from runninghub_async.retries import backoff, jittered


class Stage(Enum):
    """How far a submission has come before its submit leaves."""

    INPUTS = "what it takes from others is looked at, or fetched"
    PREPARING = "its files are uploaded, and its prices and graphs asked for"
    IN_LINE = "it waits for a place at an account"
    HAS_PLACE = "it waits for room to send its submit"
    LEAVING = "its submit leaves as soon as there is a connection"


class InTime:
    """How long a call may still stand in line."""

    def __init__(self, wait: bool | float) -> None:
        self.seconds = None if isinstance(wait, bool) else wait
        self._until = None if self.seconds is None else time.monotonic() + self.seconds

    @property
    def left(self) -> float | None:
        """Seconds; ``None`` is no limit."""
        return None if self._until is None else max(0.0, self._until - time.monotonic())


class Tries:
    """How often a call has been submitted, and since when in vain."""

    def __init__(self) -> None:
        self.number = 0
        self.had_its_turn = False
        """Whether it has had a place already: it keeps its turn in line."""
        self.refused = 0
        """How often the service was too busy for it."""
        self.unreached = 0
        """How often in a row the service was not reached."""
        self.uncertain: errors.SubmissionUncertainError | None = None
        """The last try of which a task may have come."""
        self.since = 0.0
        """``time.monotonic()`` of the first try since it was reached."""

    def begin(self) -> None:
        """It is submitted once more."""
        self.number += 1
        self.had_its_turn = True
        self.since = self.since or time.monotonic()

    def take_back(self) -> None:
        """Nothing was tried."""
        self.number -= 1
        if not self.unreached:
            self.since = 0.0

    def turned_down(self) -> float:
        """The service was too busy for it once more; returns seconds until it is asked again."""
        self.refused += 1
        return jittered(backoff(self.refused, first=FIRST_PAUSE, longest=LONGEST_PAUSE))

    def reached(self) -> None:
        """The service has answered."""
        self.unreached, self.since = 0, 0.0
