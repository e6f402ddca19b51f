"""What is said of a PostgreSQL ledger that cannot be used."""

from __future__ import annotations

from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.postgres.address import PostgresAddress, advice, driver


def check_reached(address: PostgresAddress) -> None:
    """See that a database can be reached.  Blocking.

    Raises:
        LedgerError: it cannot.
        RunningHubError: psycopg is not installed.
    """
    try:
        address.connect().close()
    except driver(address).Error as error:
        raise trouble(address, error) from None


def trouble(address: PostgresAddress, error: Exception, *, done: str = "opened") -> LedgerError:
    """What is wrong, and what to do, without what is secret."""
    said = address.hides(str(error)) or type(error).__name__
    return LedgerError(
        f"The ledger {address} cannot be {done}: {said.rstrip('.')}. Nothing more is submitted."
        f" {'Then start again.' if isinstance(error, LedgerError) else advice(error)}"
    )
