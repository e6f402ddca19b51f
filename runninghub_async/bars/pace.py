"""How fast things end."""

from __future__ import annotations

import time
from collections import deque

from attrs import define, field

_WINDOW = 60.0
"""Seconds over which the rate is measured."""


@define
class Pace:
    """Ends a second, lately."""

    began: float = field(factory=time.monotonic)
    _ends: deque[float] = field(factory=deque)

    def note_end(self) -> None:
        """One more."""
        self._ends.append(time.monotonic())

    @property
    def rate(self) -> float:
        """Ends a second."""
        now = time.monotonic()
        while self._ends and self._ends[0] < now - _WINDOW:
            self._ends.popleft()
        return len(self._ends) / max(1.0, min(_WINDOW, now - self.began))
