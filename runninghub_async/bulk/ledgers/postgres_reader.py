"""A look at the PostgreSQL ledger from outside of a run."""

from __future__ import annotations

import contextlib
from collections.abc import (
    Callable,
    Collection,
    Hashable,
    Iterator,
    Mapping,
    Sequence,
    Set,
)
from decimal import Decimal
from types import TracebackType
from typing import Self

from runninghub_async.bulk.distinct import Names, key_digest
from runninghub_async.bulk.ledgers.costs import sum_of
from runninghub_async.bulk.ledgers.ledger import PAGE, Entry, LedgerError, Redone
from runninghub_async.bulk.ledgers.ledger_file import CURRENCY, UnsoundRowError
from runninghub_async.bulk.ledgers.postgres_rows import IS_LIVE, WITH_AN_END, Rows
from runninghub_async.bulk.ledgers.postgres_tables import check_server, version_of
from runninghub_async.bulk.ledgers.postgres_trouble import trouble
from runninghub_async.checks import refusal
from runninghub_async.postgres.address import PostgresAddress, driver, parse_postgres

_UNCHANGED = ("SET default_transaction_read_only = on",)


class PostgresReader:
    """A look at a ledger in PostgreSQL, which others may be writing to; an absent one is empty.

    A :class:`ReadableLedger`.  It changes nothing, and makes no tables.
    """

    is_rebuilt = False
    has_older_ids = False

    def __init__(
        self, address: str | PostgresAddress, *, clock: Callable[[], float] | None = None
    ) -> None:
        """Connect.  Blocking.

        Args:
            address, clock: as of :class:`PostgresLedger`.

        Raises:
            InvalidParameterError: the address is none, or names no run id.
            LedgerError: the database cannot be reached or read.
            RunningHubError: psycopg is not installed.
        """
        self._address = parse_postgres(address) if isinstance(address, str) else address
        if self._address.run_id is None:
            raise refusal("ledger", "has no run id", "an address with ?run=ID", value=str(address))
        self._clock = clock
        self._error = driver(self._address).Error
        self._rows: Rows | None = None
        with self._told():
            self._db = self._address.connect(_UNCHANGED)
            try:
                check_server(self._db)
                asked = "SELECT ledger FROM ledgers WHERE run_id = %s"
                is_made = version_of(self._db) is not None
                found = self._db.execute(asked, (self._address.run_id,)) if is_made else None
                row = None if found is None else found.fetchone()
                self._rows = None if row is None else Rows(self._db, row[0])
            except BaseException:
                self._db.close()
                raise

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """What is wrong with the database becomes an error of the ledger."""
        try:
            yield
        except UnsoundRowError as error:
            raise LedgerError(
                f"The ledger {self._address} is damaged, or was changed by hand: it has {error}."
            ) from None
        except (self._error, LedgerError) as error:
            raise trouble(self._address, error, done="read") from None

    def ended(self, *, saved_only: bool = False) -> Names:
        """What :attr:`Job.key` says of the jobs that have come to an end, or to a good one."""
        if self._rows is None:
            return Names(digest=key_digest)
        states = ["saved"] if saved_only else ["saved", "failed", "uncertain"]
        ended = (
            "SELECT id || hash FROM jobs WHERE ledger = %(ledger)s"
            " AND state = ANY(%(states)s::text[])"
        )
        with self._told():
            keys = (key for (key,) in self._rows.do(ended, states=states))
            return Names(keys, digest=key_digest)

    def known(self, ids: Sequence[str]) -> Mapping[str, Entry]:
        """As of :class:`ReadableLedger`.

        Raises:
            LedgerError: it cannot be read, or a row is none that a run has written.
        """
        if self._rows is None:
            return {}
        with self._told():
            return {entry.id: entry for entry in self._rows.entries(ids)}

    def settled_choices(self, ids: Collection[str]) -> Set[str]:
        """As of :class:`ReadableLedger`.

        Raises:
            LedgerError: it cannot be read.
        """
        with self._told():
            return set() if self._rows is None else self._rows.settled_choices(ids)

    def earlier(self, ids: Sequence[str]) -> Mapping[str, tuple[Redone, ...]]:
        """As of :class:`ReadableLedger`.

        Raises:
            LedgerError: as :meth:`known`.
        """
        with self._told():
            return {} if self._rows is None else self._rows.earlier(ids)

    def page(self, *, after: str = "", most: int = PAGE) -> list[Entry]:
        """As of :class:`ReadableLedger`.

        Raises:
            LedgerError: as :meth:`known`.
        """
        with self._told():
            return [] if self._rows is None else self._rows.page("TRUE", after=after, most=most)

    def marks(self) -> Mapping[str, Hashable]:
        """As of :class:`ReadableLedger`.

        Raises:
            LedgerError: it cannot be read.
        """
        if self._rows is None:
            return {}
        asked = (
            "SELECT id, state, task_id, ended_at, hash, forgotten_at FROM jobs"
            " WHERE ledger = %(ledger)s"
        )
        with self._told():
            return {job: tuple(told) for job, *told in self._rows.do(asked)}

    def currency(self) -> str | None:
        """In what the rows' amounts are, as noted; ``RH`` for coins."""
        with self._told():
            return None if self._rows is None else self._rows.told(CURRENCY)

    def is_worked_on(self) -> bool:
        """Whether a run is under way, or was until its lease is over."""
        if self._rows is None:
            return False
        live = f"SELECT 1 FROM runs r WHERE r.ledger = %(ledger)s AND {IS_LIVE} LIMIT 1"
        now = None if self._clock is None else self._clock()
        with self._told():
            return self._rows.do(live, now=now).fetchone() is not None

    def count(self) -> int:
        """How many jobs it has."""
        if self._rows is None:
            return 0
        with self._told():
            row = self._rows.do("SELECT count(*) FROM jobs WHERE ledger = %(ledger)s").fetchone()
        return 0 if row is None else int(row[0])

    def spent(self) -> Decimal:
        """What all tasks have cost or are expected to, those under way included."""
        with self._told():
            states = (*WITH_AN_END, "submitted")
            return sum_of([] if self._rows is None else self._rows.costs(states))

    def surprises(self, most: int) -> list[Entry]:
        """As of :class:`Ledger`.

        Raises:
            LedgerError: as :meth:`known`.
        """
        with self._told():
            return [] if self._rows is None else self._rows.surprises(most)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._db.close()
