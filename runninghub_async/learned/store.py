"""The file in which earlier runs are remembered: SQLite, shared by any number of processes.

A row is one run: a digest of what ran and where, what it cost, how long it took.  Neither what it
was given nor who ran it stands there, no id, and no time.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from decimal import Decimal, InvalidOperation
from pathlib import Path

from attrs import frozen

from runninghub_async.learned.records import Estimate, Seen
from runninghub_async.models.usage import Money, positive

FILE = "learned.sqlite"
LAST_RUNS = 50
"""Runs of one kind that count; earlier ones are forgotten."""
MOST_ROWS = 20_000
"""Of the whole file; what has not run for so long is forgotten."""
_PATIENCE, _READ_PATIENCE = 5.0, 0.2
"""Seconds that another process may write: for whom a thread waits, and for whom an event loop."""
_VERSION = 1
_SCHEMA = f"""
CREATE TABLE IF NOT EXISTS runs (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    amount TEXT,
    currency TEXT,
    seconds REAL
);
CREATE INDEX IF NOT EXISTS runs_by_kind ON runs (kind, currency, number);
PRAGMA user_version = {_VERSION};
"""


@frozen
class Run:
    """What is remembered of one run."""

    kind: str
    """From :func:`kind_of`."""
    cost: Money | None
    seconds: float | None


class Unusable(Exception):
    """The file is damaged, or can't be read or written."""


def kind_of(place: str, name: str) -> str:
    """What runs have in common that are compared: a digest, which names no id.

    Args:
        place: the site, or the address of another service.
        name: ``"workflow/ID"`` or ``"app/ID"``, with the machine behind it.
    """
    return hashlib.sha256(f"{place}\n{name}".encode()).hexdigest()


def remember(folder: Path, runs: Iterable[Run], *, most_rows: int = MOST_ROWS) -> None:
    """Add runs, and forget those that do not count any more.  Blocking.

    Args:
        folder: where the file is, made if need be.
        runs: in the order in which they ended.
        most_rows: of the file.

    Raises:
        Unusable: they could not be written.
    """
    with _told(folder), _opened(folder) as database, database:
        database.execute("BEGIN IMMEDIATE")
        for run in runs:
            amount, currency = (run.cost.amount, run.cost.currency) if run.cost else (None, None)
            database.execute(
                "INSERT INTO runs (kind, amount, currency, seconds) VALUES (?, ?, ?, ?)",
                (run.kind, None if amount is None else f"{amount:f}", currency, run.seconds),
            )
            _forget_earlier(database, run.kind)
        database.execute(
            "DELETE FROM runs WHERE number <= (SELECT max(number) FROM runs) - ?", (most_rows,)
        )


def seen(folder: Path, kind: str) -> Seen | None:
    """What is known of runs of a kind; ``None`` where that is nothing.  Blocking, and quick.

    Raises:
        Unusable: the file can't be read.
    """
    file = folder / FILE
    with _told(folder):
        if not file.exists():
            return None
        address = f"{file.absolute().as_uri()}?mode=rw"  # for what a killed process left half done
        with closing(sqlite3.connect(address, timeout=_READ_PATIENCE, uri=True)) as database:
            rows = _rows(database, kind)
    durations = [seconds for _, _, seconds in rows if isinstance(seconds, float) and seconds > 0]
    found = Seen(
        estimates=tuple(_estimates(rows)),
        seconds=_median(durations[:LAST_RUNS]),
    )
    return found if found.estimates or found.seconds is not None else None


def _rows(database: sqlite3.Connection, kind: str) -> list[tuple[object, object, object]]:
    """Amount, currency and seconds of each run of a kind, the latest first."""
    if not _is_ours(database):
        return []  # another process is about to make it
    try:
        return database.execute(
            "SELECT amount, currency, seconds FROM runs WHERE kind = ? ORDER BY number DESC",
            (kind,),
        ).fetchall()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            return []
        raise


def _median(durations: list[float]) -> float | None:
    if not durations:
        return None
    middle = len(durations) // 2
    ordered = sorted(durations)
    return (ordered[middle] + ordered[~middle]) / 2


def _estimates(rows: Iterable[tuple[object, object, object]]) -> Iterator[Estimate]:
    costs: dict[str | None, list[Decimal]] = {}
    for amount, currency, _ in rows:
        known = _amount_in(amount)
        if known is not None and (currency is None or isinstance(currency, str)):
            costs.setdefault(currency, []).append(known)
    for currency, amounts in costs.items():
        last = amounts[:LAST_RUNS]
        yield Estimate(amount=max(last), currency=currency, runs=len(last))


def _amount_in(text: object) -> Decimal | None:
    try:
        return positive(Decimal(text)) if isinstance(text, str) else None
    except InvalidOperation:
        return None


def _forget_earlier(database: sqlite3.Connection, kind: str) -> None:
    """Of each currency the last runs stay, and so do the last of which no cost is known."""
    database.execute(
        "DELETE FROM runs WHERE number IN (SELECT number FROM (SELECT number, row_number() OVER"
        " (PARTITION BY currency, amount IS NULL ORDER BY number DESC) AS age FROM runs"
        " WHERE kind = ?) WHERE age > ?)",
        (kind, LAST_RUNS),
    )


@contextmanager
def _opened(folder: Path) -> Iterator[sqlite3.Connection]:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / FILE
    if not file.exists():
        with suppress(FileExistsError):  # another process was first
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    connection = sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None)
    with closing(connection):
        if not _is_ours(connection):
            connection.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")
        yield connection


def _is_ours(database: sqlite3.Connection) -> bool:
    """Whether it has our tables.

    Raises:
        Unusable: it has those of a later version.
    """
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version > _VERSION:
        raise Unusable("it was written by a later version of this package")
    return bool(version == _VERSION)


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, OSError, ValueError, OverflowError) as error:
        raise Unusable(f"{type(error).__name__}: {error}") from None
