"""A look at the SQLite ledger from outside of a run."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence, Set
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Self

from runninghub_async.bulk.distinct import Names, key_digest, key_digests
from runninghub_async.bulk.ledgers.costs import sum_of
from runninghub_async.bulk.ledgers.ledger import PAGE, Entry, Redone
from runninghub_async.bulk.ledgers.ledger_file import (
    IS_LIVE,
    UNREADABLE,
    UnsoundRowError,
    columns_in,
    columns_of,
    currency_in,
    has_older_ids,
    is_rebuilt,
    keep_saved,
    opened_to_read,
    trouble,
    unsound,
)
from runninghub_async.bulk.ledgers.sqlite_rows import (
    WITH_AN_END,
    costs_in,
    earlier_in,
    entries_of,
    page_of,
    settled_choices_in,
    surprises_in,
)

_AT_ONCE = 5000


class LedgerReader:
    """A look at a ledger's file, which another may be writing to; an absent one is empty.

    A :class:`ReadableLedger`.
    """

    def __init__(
        self, path: Path, *, still: bool = False, clock: Callable[[], float] = time.time
    ) -> None:
        """Open it.

        Args:
            path: of the file.
            still: nobody writes it meanwhile, so that nothing is made beside it.
            clock: as of :class:`Leased`.

        Raises:
            LedgerError: it is not a sound ledger.
        """
        self._path = path
        self._clock = clock
        self._db = opened_to_read(path, still=still) if path.exists() else None
        self.is_rebuilt = self._db is not None and is_rebuilt(self._db)
        """Whether jobs that it does not know may have been submitted all the same."""
        self.has_older_ids = self._db is not None and has_older_ids(self._db)
        """As of :class:`Ledger`."""

    def ended(self, *, saved_only: bool = False) -> Names:
        """What :attr:`Job.key` says of the jobs that have come to an end, or to a good one."""
        if self._db is None:
            return Names(digest=key_digest)
        # The plus keeps the index out: most jobs are saved, and one after the other is faster.
        saved = self._keys_where(self._db, "+state = 'saved'")
        keep_saved(self._path, saved)
        if saved_only:
            return saved
        others = self._keys_where(self._db, "state IN ('failed', 'uncertain')")
        return saved.joined_with(others) if len(others) else saved

    def _keys_where(self, db: sqlite3.Connection, which: str) -> Names:
        found = Names(digest=key_digest)
        rows = db.execute(f"SELECT id || hash FROM jobs WHERE {which}")
        while some := rows.fetchmany(_AT_ONCE):
            found.add_digests(key_digests([key for (key,) in some]))
        return found

    def known(self, ids: Sequence[str]) -> Mapping[str, Entry]:
        """The rows of those that it has.

        Raises:
            LedgerError: one of them is no row that a run has written.
        """
        if self._db is None:
            return {}
        try:
            return {entry.id: entry for entry in entries_of(self._db, ids)}
        except UnsoundRowError as error:
            raise unsound(self._path, error) from None

    def settled_choices(self, ids: Collection[str]) -> Set[str]:
        """As of :class:`Ledger`."""
        return set() if self._db is None else settled_choices_in(self._db, list(ids))

    def earlier(self, ids: Sequence[str]) -> Mapping[str, tuple[Redone, ...]]:
        """As of :class:`ReadableLedger`.

        Raises:
            LedgerError: as :meth:`page`.
        """
        if self._db is None:
            return {}
        try:
            return earlier_in(self._db, ids)
        except UnsoundRowError as error:
            raise unsound(self._path, error) from None
        except UNREADABLE as error:
            raise trouble(self._path, error) from None

    def page(self, *, after: str = "", most: int = PAGE) -> list[Entry]:
        """As of :class:`ReadableLedger`.

        Raises:
            LedgerError: as :meth:`known`, or the file cannot be read any more.
        """
        if self._db is None:
            return []
        try:
            return page_of(self._db, "TRUE", (after,), most)
        except UnsoundRowError as error:
            raise unsound(self._path, error) from None
        except UNREADABLE as error:
            raise trouble(self._path, error) from None

    def marks(self) -> Mapping[str, Hashable]:
        """As of :class:`ReadableLedger`.

        Raises:
            LedgerError: the file cannot be read any more.
        """
        if self._db is None:
            return {}
        columns = columns_in(self._db, columns="state, task_id, ended_at, hash, forgotten_at")
        try:
            rows = self._db.execute(f"SELECT id, {columns} FROM jobs")
            return {job: tuple(told) for job, *told in rows}
        except UNREADABLE as error:
            raise trouble(self._path, error) from None

    def currency(self) -> str | None:
        """In what the rows' amounts are, as noted; ``RH`` for coins."""
        return None if self._db is None else currency_in(self._db)

    def is_worked_on(self) -> bool:
        """Whether a run is under way, or was until its lease is over."""
        if self._db is None or not columns_of(self._db, "runs"):
            return False  # of a version without leases
        live = f"SELECT 1 FROM runs WHERE {IS_LIVE} LIMIT 1"
        return self._db.execute(live, {"now": self._clock()}).fetchone() is not None

    def count(self) -> int:
        """How many jobs it has."""
        if self._db is None:
            return 0
        (count,) = self._db.execute("SELECT count(*) FROM jobs").fetchone()
        return int(count)

    def spent(self) -> Decimal:
        """What all tasks have cost or are expected to, those under way included."""
        costs = [] if self._db is None else costs_in(self._db, (*WITH_AN_END, "submitted"))
        return sum_of(costs)

    def surprises(self, most: int) -> list[Entry]:
        """As of :class:`Ledger`.

        Raises:
            LedgerError: one of them is no row that a run has written.
        """
        try:
            return [] if self._db is None else surprises_in(self._db, most)
        except UnsoundRowError as error:
            raise unsound(self._path, error) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._db is not None:
            self._db.close()
