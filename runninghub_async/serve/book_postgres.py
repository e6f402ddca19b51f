"""The book of requests in PostgreSQL, for any number of servers on any number of machines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.bulk.ledgers.postgres_rows import Rows
from runninghub_async.bulk.ledgers.postgres_tables import SCHEMA as LEDGERS
from runninghub_async.bulk.ledgers.postgres_writer import PATIENCE, PostgresWriter
from runninghub_async.postgres.address import PostgresAddress, parse_postgres
from runninghub_async.postgres.tables import Tables, UnfitDatabaseError, make_tables
from runninghub_async.serve.book_rows import TABLES, BookRows, Cursor
from runninghub_async.serve.book_tables import BookInTables

if TYPE_CHECKING:
    import psycopg

SCHEMA = "runninghub_requests"
_TABLES = Tables(schema=SCHEMA, migrations=(TABLES,), lock=7_364_110_984, whose="a book's")
_ENTERING = 1_936_220_515
"""Of the lock that whoever enters or removes requests holds: of two who look for the same one, the
second sees what the first has made of it."""


class PostgresBook(BookInTables[Rows]):
    """A :class:`RequestBook` beside a ledger in PostgreSQL, in a schema of its own.

    It is the book of all servers whose ledger has the same run id.
    """

    def __init__(self, address: str | PostgresAddress, *, patience: float = PATIENCE) -> None:
        """Connect, and make the tables where there are none; in a running event loop.  Blocking.

        Args:
            address: of the ledger, with its run id.
            patience: seconds that a server which is away is waited for.

        Raises:
            InvalidParameterError: the address is none.
            LedgerError: the database cannot be reached or used.
            RunningHubError: psycopg is not installed.
        """
        found = parse_postgres(address) if isinstance(address, str) else address
        super().__init__(_Writer(found, patience=patience), _book_rows)


class _Writer(PostgresWriter):
    """A connection that sees the tables of the book beside those of the ledger."""

    def _connected(self) -> psycopg.Connection:
        before = self._db
        db = super()._connected()
        if db is not before:
            try:
                make_tables(db, _TABLES)
                db.execute(f"SET search_path = {LEDGERS}, {SCHEMA}".encode())
            except BaseException as error:
                db.close()
                if isinstance(error, UnfitDatabaseError):
                    raise LedgerError(str(error)) from None
                raise
        return db


def _book_rows(rows: Rows) -> BookRows:
    def execute(statement: str, values: Mapping[str, Any]) -> Cursor:
        return rows.db.execute(_for_psycopg(statement), values)

    def lock() -> None:
        rows.do("SELECT pg_advisory_xact_lock(%(of)s, %(ledger)s)", of=_ENTERING)

    return BookRows(execute, ledger=rows.ledger, lock=lock)


@cache
def _for_psycopg(statement: str) -> bytes:
    """A statement whose values are named as psycopg has it."""
    return re.sub(r":(\w+)", r"%(\1)s", statement).encode()
