"""What a worker has itself, and no coordinator sends: the keys, and the address of the ledger."""

from __future__ import annotations

import os
from pathlib import Path

from runninghub_async import errors
from runninghub_async.bulk.engines.dask.letters import SharedPlace
from runninghub_async.checks import refusal
from runninghub_async.postgres.address import PostgresAddress, parse_postgres
from runninghub_async.values import Secret

LEDGER_VARIABLE = "RUNNINGHUB_LEDGER"
"""Where a worker has the address of the run's database, if it is told no other place."""


def keys_here(named: str | Path | None) -> list[Secret] | None:
    """The keys that were named: by a variable, or a file of this machine; ``None`` are those of
    the usual variables.

    Raises:
        AuthenticationError: they are not there.
    """
    if named is None:
        return None
    try:
        lines = _read(named)
    except (KeyError, OSError) as error:
        raise errors.AuthenticationError(
            f"The keys of this worker cannot be read from {named}: {type(error).__name__}."
        ) from None
    separated = [word for line in lines for word in line.partition("#")[0].split(",")]
    return [Secret(word.strip()) for word in separated if word.strip()]


def ledger_here(place: SharedPlace) -> PostgresAddress:
    """The address of the run's database as this worker has it; where it has none, as the
    coordinator has it, without the password, which then comes from where libpq looks for it.

    Raises:
        InvalidParameterError: it is none, or not where it was said to be.
    """
    named = place.named
    if named is None and not os.environ.get(LEDGER_VARIABLE):
        return parse_postgres(place.address).of(place.run_id)
    try:
        words = " ".join(_read(LEDGER_VARIABLE if named is None else named)).split()
    except (KeyError, OSError) as error:
        raise refusal(
            "ledger",
            f"cannot be read from {named} on this worker: {type(error).__name__}",
            "a variable, or a file, with postgresql://USER@HOST/DATABASE",
        ) from None
    return parse_postgres("".join(words)).of(place.run_id)


def _read(named: str | Path) -> list[str]:
    if isinstance(named, Path):
        return named.read_text(encoding="utf-8").splitlines()
    return [os.environ[named]]
