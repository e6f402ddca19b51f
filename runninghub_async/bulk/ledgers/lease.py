"""Whose a ledger object's claims are, and how long they last: the same for every database."""

from __future__ import annotations

import time
from collections.abc import Callable
from uuid import uuid4

from runninghub_async.checks import not_allowed

LEASE = 60.0
"""Seconds that a run's claims last without a sign of life."""
LEAVES_WITHIN = 1.0
"""Seconds from an intent until its request has left, where others may take the job once the lease
is over: else it is taken back."""


class Leased:
    """The part of a ledger that knows its run and its lease."""

    def __init__(
        self,
        *,
        lease: float = LEASE,
        clock: Callable[[], float] = time.time,
        place: str | None = None,
    ) -> None:
        """Begin a run, with a lease that is due.

        Args:
            lease: seconds, more than 0, that claims last without a sign of life.
            clock: tells seconds, the same for all runs that share the rows.
            place: as of :meth:`Ledger.for_run`.

        Raises:
            InvalidParameterError: ``lease`` is not usable.
        """
        if not (isinstance(lease, int | float) and 0 < lease < float("inf")):
            raise not_allowed("lease", lease, "a number of seconds above 0")
        self._lease = lease
        self._clock = clock
        self._place = place
        self._run = uuid4().hex
        self._renewed: float | None = None

    @property
    def run(self) -> str:
        return self._run

    @property
    def lease(self) -> float:
        return self._lease

    def _is_due(self) -> bool:
        """Whether a third of the lease is over."""
        return self._renewed is None or 3 * abs(self._clock() - self._renewed) >= self._lease

    @property
    def lease_left(self) -> float:
        """Seconds until the claims may be over, by the clock that was told; 0 without a lease."""
        return 0.0 if self._renewed is None else self._renewed + self._lease - self._clock()
