"""Keeping a second coordinator out of a ledger that several machines can reach."""

from __future__ import annotations

import contextlib
from typing import Protocol

from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.bulk.ledgers.postgres_trouble import trouble
from runninghub_async.postgres.address import PostgresAddress, driver

# The server notices soon when the machine that has the lock is gone.
_WATCHFUL = (
    "SET tcp_keepalives_idle = 10",
    "SET tcp_keepalives_interval = 3",
    "SET tcp_keepalives_count = 4",
)


_TAKEN = "SELECT pg_try_advisory_lock(hashtextextended(%s, 0))"
_TAKEN_WITH_OTHERS = "SELECT pg_try_advisory_lock_shared(hashtextextended(%s, 0))"


class _Lock(Protocol):
    @property
    def place(self) -> str: ...

    def release(self) -> None: ...


class RunLock:
    """A lock on a run id, which a process lets go of by dying.

    It keeps two coordinators from doing the same work, unless both want to share it.  Should both
    think that they have it, since one has lost its connection, leases and fences keep them from
    harm.
    """

    def __init__(self, address: PostgresAddress, *, beside: _Lock, joins: bool = False) -> None:
        """Take the lock.  Blocking.

        Args:
            address: of the ledger.
            beside: that of the run's folder, which goes with it.
            joins: whether others that join may have it as well.

        Raises:
            LedgerError: another run has it, or the database cannot be asked.
        """
        error = driver(address).Error
        self._errors = error
        self._beside = beside
        self.place = beside.place if joins else f"run {address.run_id}"
        """Where only one works at a time, for the ledger: in the folder, or anywhere."""
        try:
            self._db = address.connect(_WATCHFUL)
        except error as found:
            raise trouble(address, found) from None
        try:
            taken = self._db.execute(
                _TAKEN_WITH_OTHERS if joins else _TAKEN,
                (f"runninghub coordinator {address.run_id}",),
            ).fetchone()
        except error as found:
            self._db.close()
            raise trouble(address, found) from None
        if taken is None or not taken[0]:
            self._db.close()
            raise LedgerError(
                f"Another run works on the ledger {address}. Wait for it, or choose another run"
                " id, or start all of them with --join, to share the work;"
                " the lock of a machine that is gone ends within a minute."
            )

    def release(self) -> None:
        """Let the next run in."""
        with contextlib.suppress(self._errors):
            self._db.close()
        self._beside.release()
