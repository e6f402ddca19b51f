"""A purse's store in PostgreSQL, for services on more than one machine."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from runninghub_async.postgres.address import PostgresAddress, advice, driver, parse_postgres
from runninghub_async.postgres.tables import UnfitDatabaseError, check_server_is_fit, make_tables
from runninghub_async.postgres.tries import is_passing, tries
from runninghub_async.purses.batched import Answer, BatchedPurseStore, Change, answered, failed
from runninghub_async.purses.holds import Balance, PriceFunction, PurseStoreError
from runninghub_async.purses.postgres_rows import (
    SCHEMA,
    TABLES,
    PostgresRows,
    balance_in,
    number_of,
)
from runninghub_async.purses.store import LEASE

if TYPE_CHECKING:
    import psycopg

PATIENCE = 60.0
"""Seconds that a server which is away is waited for before a change fails."""
_PATH = f"SET search_path = {SCHEMA}"
_QUICK = (_PATH, "SET statement_timeout = '5s'")
"""For who waits for a balance, which may stop everything else meanwhile."""


class PostgresPurseStore(BatchedPurseStore):
    """A :class:`PurseStore` in a PostgreSQL database, for any number of processes on any number of
    machines.  Needs the extra ``[postgres]``.

    ::

        async with PostgresPurseStore("postgresql://me@db.example/films") as store:
            with rh.purse("20CNY", owner="ann", store=store):
                ...

    All changes are made one after the other, in transactions that many share.  Where the
    connection is lost it makes another, and goes on: what nobody can tell of whether it went
    through is done again, which changes nothing where it had.  Leases go by the server's clock.

    Balances are read on a connection of their own, so that they wait for no change.  Calls ask for
    them on a thread, so that a database that is away stops nothing else.
    """

    reads_afar = True

    def __init__(
        self,
        address: str | PostgresAddress,
        *,
        price: PriceFunction | None = None,
        lease: float = LEASE,
        clock: Callable[[], float] | None = None,
        patience: float = PATIENCE,
    ) -> None:
        """Connect, and make the tables where there are none.  Blocking.

        Args:
            address: ``postgresql://USER@HOST/DATABASE``, with ``?run=ID`` where several stores
                are in the database.  The password need not stand there.
            price: what an owner is charged, given what a task costs; without it, the cost.  All
                processes must have the same.
            lease: seconds after which a holder that was not renewed is taken for dead.
            clock: tells seconds, the same for all processes, in place of the server's.
            patience: seconds that a server which is away is waited for.

        Raises:
            InvalidParameterError: the address is none, or ``lease`` is not usable.
            PurseStoreError: the database cannot be reached or used.
            RunningHubError: psycopg is not installed.
        """
        found = parse_postgres(address, name="address") if isinstance(address, str) else address
        super().__init__(str(found), price=price, lease=lease)
        self.address = found
        """Where it is; it is told without its password."""
        self._clock = clock
        self._patience = patience
        self._psycopg = driver(found)
        self._writer: psycopg.Connection | None = None
        self._reader: psycopg.Connection | None = None
        self._reading = threading.Lock()
        name = found.run_id or ""
        self._lock = _lock_of(name)
        try:
            self._purse = number_of(self._connected(), name)
        except (self._psycopg.Error, UnfitDatabaseError) as error:
            raise self._trouble(error) from None

    def balance(self, owner: str, currency: str) -> Balance:
        with self._reading:
            self._check_open()  # whoever comes late must not connect once more
            try:
                return self._balance(owner, currency)
            except self._psycopg.OperationalError:  # it was lost while nobody asked
                self._close(self._reader)
            try:
                return self._balance(owner, currency)
            except self._psycopg.Error as error:
                raise self._trouble(error) from None

    # -- inside ----------------------------------------------------------------------------

    def _transacted(self, changes: Sequence[Change], *, flush: bool) -> list[Answer]:
        try:
            return self._until_done(changes, flush=flush)
        except UnfitDatabaseError as error:
            raise self._trouble(error) from None
        except self._psycopg.Error as error:
            if len(changes) > 1 and not is_passing(error):  # the others must not suffer from it
                return [
                    answer
                    for change in changes
                    for answer in self._one_by_itself(change, flush=flush)
                ]
            raise self._trouble(error) from None

    def _one_by_itself(self, change: Change, *, flush: bool) -> list[Answer]:
        try:
            return self._transacted([change], flush=flush)
        except PurseStoreError as error:
            return [failed(error)]

    def _until_done(self, changes: Sequence[Change], *, flush: bool) -> list[Answer]:
        """Make them, and again where it is not certain that they are made."""
        for pause in tries(self._patience, f"the purse store {self._name}", self.address.hides):
            try:
                return self._once(changes, flush=flush)
            except self._psycopg.Error as error:
                if not is_passing(error) or not pause(error):
                    raise
        raise AssertionError  # the last try raises

    def _once(self, changes: Sequence[Change], *, flush: bool) -> list[Answer]:
        database = self._connected()
        rows = PostgresRows(database, self._purse, self._lease, self._clock)
        answers: list[Answer] = []
        try:
            # Until it ends nobody else changes anything here: of those who hold at once none
            # crosses a limit, and nobody waits for another who waits for him.
            database.execute(
                b"BEGIN%s; SELECT pg_advisory_xact_lock(%d)"
                % (b"" if flush else b"; SET LOCAL synchronous_commit = off", self._lock),
                prepare=False,
            )
            for change in changes:
                try:
                    answers.append(answered(change(rows)))
                except self._psycopg.Error:
                    raise
                except Exception as error:
                    rows.drop()
                    answers.append(failed(error))
                else:
                    rows.keep()
            rows.write()
            database.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(self._psycopg.Error):
                database.execute("ROLLBACK")
            raise
        return answers

    def _connected(self) -> psycopg.Connection:
        """The connection for changes, made anew where it is gone."""
        if self._writer is None or self._writer.closed:
            database = self.address.connect()
            try:
                check_server_is_fit(database)
                make_tables(database, TABLES)
                database.execute(_PATH.encode())
            except BaseException:
                database.close()
                raise
            self._writer = database
        return self._writer

    def _balance(self, owner: str, currency: str) -> Balance:
        if self._reader is None or self._reader.closed:
            self._reader = self.address.connect(_QUICK)
        return balance_in(self._reader, self._purse, owner, currency)

    def _let_go(self) -> None:
        with self._reading:
            self._close(self._reader)
        self._close(self._writer)

    def _close(self, database: psycopg.Connection | None) -> None:
        if database is not None:
            with contextlib.suppress(self._psycopg.Error):
                database.close()

    def _trouble(self, error: Exception) -> PurseStoreError:
        """What is wrong, and what to do, without what is secret."""
        said = self.address.hides(str(error)) or type(error).__name__
        return PurseStoreError(
            f"The purse store {self.address} cannot be used: {said.rstrip('.')}. Nothing is"
            f" submitted without it. {advice(error)}"
        )


def _lock_of(name: str) -> int:
    """The number of the lock that whoever changes something in a store of this name holds."""
    digest = hashlib.sha256(f"runninghub purses {name}".encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)
