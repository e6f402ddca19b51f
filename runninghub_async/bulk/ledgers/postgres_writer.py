"""The thread that does everything with a PostgreSQL ledger, and what it does when the server is
away for a while, or was lost in the midst of a transaction."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar
from uuid import uuid4

from runninghub_async.bulk.ledgers.batches import Answer, Batches, Request
from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.bulk.ledgers.ledger_file import UnsoundRowError
from runninghub_async.bulk.ledgers.postgres_rows import Rows
from runninghub_async.bulk.ledgers.postgres_tables import check_server, make_ready
from runninghub_async.bulk.ledgers.postgres_trouble import trouble
from runninghub_async.logs import logger
from runninghub_async.postgres.address import PostgresAddress, driver
from runninghub_async.postgres.tries import is_passing, tries

if TYPE_CHECKING:
    import psycopg

T = TypeVar("T")

PATIENCE = 60.0
"""Seconds that a server which is away is waited for before a request fails."""
_STALE = "1 day"


class _Unknown(Exception):
    """Whether a transaction went through, since its end got no answer."""


class PostgresWriter(Batches[Rows]):
    """A connection to a ledger's database, and the one thread that asks and writes it.

    Where the connection is lost it makes another, and goes on.  Each transaction leaves its number
    in a row of the writer's own: where its end got no answer, that row tells whether it went
    through.  A request is never done twice.
    """

    def __init__(self, address: PostgresAddress, *, patience: float = PATIENCE) -> None:
        """Connect, and make the tables where there are none.  Blocking.

        Raises:
            LedgerError: that cannot be done.
        """
        super().__init__(str(address))
        assert address.run_id is not None
        self.address = address
        self._psycopg = driver(address)
        self._patience = patience
        self._id = uuid4().hex
        self._batch = 0
        self._db: psycopg.Connection | None = None
        try:
            db = self._connected()
            self.ledger = _ledger_of(db, address.run_id)
        except (self._psycopg.Error, LedgerError) as error:
            raise trouble(address, error) from None
        self.start()

    def _connected(self) -> psycopg.Connection:
        """The connection, made anew where it is gone."""
        if self._db is not None and not self._db.closed:
            return self._db
        self._db = None
        db = self.address.connect()
        try:
            check_server(db)
            make_ready(db)
            db.execute(
                "INSERT INTO writers (writer, batch) VALUES (%s, %s) ON CONFLICT DO NOTHING",
                (self._id, self._batch),
            )
        except BaseException:
            db.close()
            raise
        self._db = db
        return db

    def _let_go(self) -> None:
        if self._db is None:
            return
        with contextlib.suppress(self._psycopg.Error):
            self._db.execute(
                f"DELETE FROM writers WHERE writer = %s OR seen_at < now() - interval '{_STALE}'",
                (self._id,),
            )
        self._db.close()

    def _done(self, requests: Sequence[Request[Rows]]) -> list[Answer]:
        if not requests:
            return []
        try:
            return self._committed(requests)
        except Exception as error:  # whatever it is, somebody waits
            is_known = not isinstance(error, (_Unknown, LedgerError))
            if len(requests) > 1 and is_known:  # the others must not suffer from it
                return [answer for one in requests for answer in self._done([one])]
            return [request.failed(self._named(error)) for request in requests]

    def _committed(self, requests: Sequence[Request[Rows]]) -> list[Answer]:
        """Do these in one transaction, and again where it certainly did not go through."""
        for patience in self._tries():
            try:
                return self._once(requests)
            except self._psycopg.Error as error:
                if not is_passing(error) or not patience(error):
                    raise
        raise AssertionError  # the last try raises

    def _once(self, requests: Sequence[Request[Rows]]) -> list[Answer]:
        db = self._connected()
        self._batch += 1
        rows = Rows(db, self.ledger)
        try:
            db.execute("BEGIN")
            answers = [request.answered(request.run(rows)) for request in requests]
            if not all(request.is_read for request in requests):
                db.execute(
                    "INSERT INTO writers (writer, batch) VALUES (%s, %s) ON CONFLICT (writer)"
                    " DO UPDATE SET batch = excluded.batch, seen_at = now()",
                    (self._id, self._batch),
                )
        except BaseException:
            with contextlib.suppress(self._psycopg.Error):
                db.execute("ROLLBACK")
            raise
        try:
            db.execute("COMMIT")
        except self._psycopg.Error as error:
            if not db.closed:  # the server has answered that it did not
                raise
            if not self._went_through(error):
                raise
        return answers

    def _went_through(self, error: psycopg.Error) -> bool:
        """Whether the last transaction did, whose end got no answer."""
        logger.warning(
            "the ledger %s was lost in a transaction (%s); whether it went through is looked up",
            *(self.address, self.address.hides(str(error))),
        )
        for patience in self._tries():
            try:
                # This waits until the transaction is over, should the server still be at it.
                row = (
                    self._connected()
                    .execute("SELECT batch FROM writers WHERE writer = %s FOR UPDATE", (self._id,))
                    .fetchone()
                )
            except self._psycopg.Error as again:
                if not is_passing(again) or not patience(again):
                    raise _Unknown from None
            else:
                return row is not None and bool(row[0] == self._batch)
        raise AssertionError

    def _tries(self) -> Iterator[Callable[[Exception], bool]]:
        return tries(self._patience, f"the ledger {self.address}", self.address.hides)

    def _named(self, error: Exception) -> LedgerError:
        if isinstance(error, LedgerError):
            return error
        if isinstance(error, UnsoundRowError):
            return LedgerError(
                f"The ledger {self.address} is damaged, or was changed by hand: it has {error}."
                " Nothing is submitted; put the row right, and start again."
            )
        if isinstance(error, _Unknown):
            return LedgerError(
                f"The ledger {self.address} was lost in a transaction, and cannot be asked whether"
                " that went through. Nothing more is submitted; what was about to be submitted then"
                " was not. Start again when the server can be reached."
            )
        return trouble(self.address, error, done="asked or written")


def _ledger_of(db: psycopg.Connection, run_id: str) -> int:
    """The number of a ledger, which is made where there is none."""
    db.execute("INSERT INTO ledgers (run_id) VALUES (%s) ON CONFLICT DO NOTHING", (run_id,))
    row = db.execute("SELECT ledger FROM ledgers WHERE run_id = %s", (run_id,)).fetchone()
    assert row is not None
    return int(row[0])
