"""Links that work, since the run has just fetched what is behind them."""

from __future__ import annotations

import time
from collections.abc import Iterable

from attrs import define, field

_FRESH = 300.0
"""Seconds for which nobody asks whether a link still works; the service keeps files for a day."""
_MOST = 10_000


@define
class FreshLinks:
    """The links of the files that a run has saved lately."""

    _until: dict[str, float] = field(factory=dict, init=False)
    """By link, the one that was noted first in front."""

    def note(self, link: str) -> None:
        """Its file has just come."""
        self._until.pop(link, None)
        self._until[link] = time.monotonic() + _FRESH
        if len(self._until) > _MOST:
            del self._until[next(iter(self._until))]

    def has(self, link: str) -> bool:
        """Whether nothing need be asked to know that it works."""
        return time.monotonic() < self._until.get(link, 0.0)

    def forget(self, links: Iterable[str]) -> None:
        """Something speaks against these."""
        for link in links:
            self._until.pop(link, None)
