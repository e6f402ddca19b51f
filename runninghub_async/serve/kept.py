"""Where a server keeps tokens and money: in files of its own, or in a database with others."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from runninghub_async.models.usage import Money
from runninghub_async.purses import PurseStore, SqlitePurseStore
from runninghub_async.serve.records import Token
from runninghub_async.serve.token_store import MemoryTokens, TokenFile, TokenStore
from runninghub_async.serve.token_texts import new_token

PURSES = "purses.sqlite"
"""In the folder of state."""
NAME_OF_RUN = "local"
"""Of the one token that there is for a run: what earlier runs have made and spent is its own."""


def token_of_run(secret: str, budget: Money | None) -> Token:
    """The one token of a server that has no others.

    Args:
        secret: what its callers show.
        budget: what it may spend on a day.
    """
    return evolve(new_token(NAME_OF_RUN, secret, is_operator=True), budget=budget)


def token_store(file: Path | None, one: Token | None = None) -> TokenStore:
    """The tokens of a server.  Blocking.

    Args:
        file: where people keep them.
        one: the only one there is, where there is no file.

    Raises:
        InvalidParameterError: something in the file is wrong.
    """
    if file is not None:
        return TokenFile(file)
    return MemoryTokens([] if one is None else [one])


def purse_store(state: Path) -> PurseStore:
    """The money of a server's tokens.  Blocking.

    Raises:
        PurseStoreError: it cannot be opened.
    """
    state.mkdir(parents=True, exist_ok=True)
    return SqlitePurseStore(state / PURSES)
