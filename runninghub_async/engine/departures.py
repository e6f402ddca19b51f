"""Looks that are due at nearly the same time leave together, and so share a wake-up of the loop.

A wake-up costs about as much as what a look does in it.  That looks are spread at all is so that
many do not move in step; a part of that spread decides with whom each leaves.  On average none is
made earlier or later by it, and few leave at once.
"""

from __future__ import annotations

AT_ONCE = 8
"""How many leave together at the most."""
NEAR = 0.04
"""Part of an interval by which a look may be moved; its spread is a tenth either way."""
CELL = 0.04
"""Seconds within which two looks may leave together."""

MANY = 1000
"""Cells that are kept before those of the past are looked for."""


class Departures:
    """Times at which looks leave that still have room for more."""

    def __init__(self) -> None:
        self._open: dict[int, tuple[float, int]] = {}
        """By cell of time, when the last that was begun leaves, and with how many."""
        self._many = MANY

    def near(self, due: float, delay: float) -> float:
        """When a look leaves that is due then, ``delay`` seconds from now: with others, if there
        are any near enough."""
        if len(self._open) > self._many:  # some were for looks that were not made
            over = int((due - delay) / CELL)
            self._open = {cell: known for cell, known in self._open.items() if cell >= over}
            self._many = 2 * len(self._open) + MANY
        cell = int(due / CELL)
        departure, looks = self._open.get(cell, (due, 0))
        if looks >= AT_ONCE or abs(departure - due) > NEAR * delay:
            departure, looks = due, 0
        self._open[cell] = departure, looks + 1
        return departure

    def have_left(self, due: float) -> None:
        """Those of that time have left."""
        self._open.pop(int(due / CELL), None)

    def clear(self) -> None:
        """Nobody is to leave any more."""
        self._open.clear()
