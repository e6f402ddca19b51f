"""Where a server keeps tokens, money and requests: in files of its own, or in a database with
others."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from runninghub_async.models.usage import Money
from runninghub_async.postgres.address import PostgresAddress, parse_postgres
from runninghub_async.purses import PostgresPurseStore, PurseStore, SqlitePurseStore
from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.book_postgres import PostgresBook
from runninghub_async.serve.book_sqlite import SqliteBook
from runninghub_async.serve.records import Token
from runninghub_async.serve.token_store import MemoryTokens, TokenFile, TokenStore
from runninghub_async.serve.token_texts import new_token

PURSES = "purses.sqlite"
_BOOK = "requests.sqlite"
"""Both in the folder of state."""
_RUN = "serve"
"""By which what is in a database is known whose address names no run."""
NAME_OF_RUN = "local"
"""Of the one token that there is for a run: what earlier runs have made and spent is its own."""


def token_of_run(secret: str, budget: Money | None) -> Token:
    """The one token of a server that has no others.

    Args:
        secret: what its callers show.
        budget: what it may spend on a day.
    """
    return evolve(new_token(NAME_OF_RUN, secret, is_operator=True), budget=budget)


def shared_address(ledger: str) -> PostgresAddress:
    """The database that servers share, and by which name what is theirs is known there."""
    address = parse_postgres(ledger)
    return address if address.run_id is not None else address.of(_RUN)


def token_store(
    file: Path | None, ledger: str | None = None, one: Token | None = None
) -> TokenStore:
    """The tokens of a server.  Blocking.

    Args:
        file: where people keep them.
        ledger: the database that has them, where there is no file.
        one: the only one there is, where there is neither.

    Raises:
        InvalidParameterError: something in the file is wrong.
        TokenStoreError: the database cannot be used.
    """
    if file is not None:
        return TokenFile(file)
    if one is not None or ledger is None:
        return MemoryTokens([] if one is None else [one])
    from runninghub_async.serve.token_store_postgres import PostgresTokens

    return PostgresTokens(shared_address(ledger))


def purse_store(state: Path | None, ledger: str | None = None) -> PurseStore:
    """The money of a server's tokens: in the database, or else in the folder of state.  Blocking.

    Raises:
        PurseStoreError: it cannot be opened.
    """
    if ledger is not None:
        return PostgresPurseStore(shared_address(ledger))
    assert state is not None  # what has no database has that
    state.mkdir(parents=True, exist_ok=True)
    return SqlitePurseStore(state / PURSES)


def book_store(state: Path | None, ledger: str | None = None) -> RequestBook:
    """The book of requests, beside the money.  Blocking, in a loop that runs.

    Raises:
        LedgerError: it cannot be opened.
    """
    if ledger is not None:
        return PostgresBook(shared_address(ledger))
    assert state is not None  # as above
    state.mkdir(parents=True, exist_ok=True)
    return SqliteBook(state / _BOOK)
