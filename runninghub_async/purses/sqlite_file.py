"""The SQLite file of a purse's store: what stands in it, and how it is opened."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from typing import Any

from runninghub_async.purses.holds import Balance, Hold, PurseStoreError
from runninghub_async.purses.remembered import HoldKey, RememberedRows, SumKey
from runninghub_async.sqlite_files import FileKind, NotOursError

_APPLICATION = 0x52487075  # "RHpu"
_SCHEMA = """
CREATE TABLE holds (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL, owner TEXT NOT NULL, currency TEXT NOT NULL, expected TEXT NOT NULL,
    amount TEXT NOT NULL, endpoint TEXT NOT NULL, state TEXT NOT NULL, task TEXT, account TEXT,
    cost TEXT, charged TEXT, holder TEXT, changed_at REAL NOT NULL,
    UNIQUE (id, owner)
);
CREATE INDEX holds_by_task ON holds (task) WHERE task IS NOT NULL;
CREATE INDEX open_holds ON holds (owner, number) WHERE state IN ('held', 'leaving', 'submitted');
CREATE TABLE balances (
    owner TEXT NOT NULL, currency TEXT NOT NULL, spent TEXT NOT NULL, assumed TEXT NOT NULL,
    reserved TEXT NOT NULL, PRIMARY KEY (owner, currency)
) WITHOUT ROWID;
CREATE TABLE holders (holder TEXT PRIMARY KEY, renewed_at REAL NOT NULL, lease REAL NOT NULL)
    WITHOUT ROWID;
"""
_FILE = FileKind(_APPLICATION, 1, _SCHEMA)
_COLUMNS = (
    "id, owner, currency, expected, amount, endpoint, state, task, account, cost, charged, holder"
)
_IS_OPEN = "state IN ('held', 'leaving', 'submitted')"
_PUT = (
    f"INSERT INTO holds ({_COLUMNS}, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id, owner) DO UPDATE SET expected = excluded.expected,"
    " amount = excluded.amount, state = excluded.state, task = excluded.task,"
    " account = excluded.account, cost = excluded.cost, charged = excluded.charged,"
    " holder = excluded.holder, changed_at = excluded.changed_at"
)
_SET_BALANCE = (
    "INSERT OR REPLACE INTO balances (owner, currency, spent, assumed, reserved)"
    " VALUES (?, ?, ?, ?, ?)"
)
_MOST_REMEMBERED = 10_000
"""Ids and owners that are remembered from one transaction to the next, at the most."""


class SqliteRows(RememberedRows):
    """Holds and balances in a database that is open, within transactions of its user's.

    What is known outlives a transaction, as long as no other connection has written since.
    """

    def __init__(
        self, database: sqlite3.Connection, lease: float, clock: Callable[[], float]
    ) -> None:
        super().__init__()
        self._database = database
        self._lease = lease
        self._clock = clock
        self._version: int | None = None
        self._written: set[str] = set()
        self._sums_written: set[SumKey] = set()
        self.stood: dict[SumKey, Balance] = {}
        """How owners stood at the end of the last transaction, as far as that is remembered."""

    def begin(self) -> None:
        """A transaction has begun in which nobody else can write."""
        (version,) = self._database.execute("PRAGMA data_version").fetchone()
        is_full = max(len(self._known), len(self._sums)) > _MOST_REMEMBERED
        if version != self._version or is_full:
            self.forget()
        self._version = version

    def end(self) -> None:
        """It is written; what is over is not likely to be asked for again."""
        self.forget_over(self._written)
        self.stood.update((key, self._sums[key]) for key in self._sums_written)
        self._note_nothing_written()

    def forget(self) -> None:
        super().forget()
        self.stood = {}  # another: it is read in other threads

    def fail(self) -> None:
        """It was taken back."""
        self.drop()
        self.forget()
        self.leave_unwritten()
        self._note_nothing_written()

    def _note_nothing_written(self) -> None:
        self._written.clear()
        self._sums_written.clear()

    def open(self, owner: str | None = None) -> list[Hold]:
        self.write()
        if owner is None:
            return self._holds(_IS_OPEN)
        return self._holds(f"owner = ? AND {_IS_OPEN}", owner)

    def renew(self, holder: str) -> None:
        self._database.execute(
            "INSERT OR REPLACE INTO holders (holder, renewed_at, lease) VALUES (?, ?, ?)",
            (holder, self._clock(), self._lease),
        )

    def leave(self, holder: str) -> None:
        self._database.execute("DELETE FROM holders WHERE holder = ?", (holder,))

    def forget_settled(self, older_than: float) -> int:
        self.write()
        gone = self._database.execute(
            "DELETE FROM holds WHERE state = 'settled' AND changed_at <= ?",
            (self._clock() - older_than,),
        )
        self.forget()
        return gone.rowcount

    def alive(self) -> Collection[str]:
        found = self._database.execute(
            "SELECT holder FROM holders WHERE abs(? - renewed_at) < lease", (self._clock(),)
        )
        return {holder for (holder,) in found}

    # -- inside ------------------------------------------------------------------------------

    def _read_id(self, id: str) -> list[Hold]:
        return self._holds("id = ?", id)

    def _read_task(self, task: str) -> list[Hold]:
        return self._holds("task = ?", task)

    def _read_sum(self, owner: str, currency: str) -> Balance:
        return balance_in(self._database, owner, currency)

    def _write_holds(self, holds: Sequence[Hold]) -> None:
        now = self._clock()
        self._database.executemany(_PUT, [_row_of(hold, now) for hold in holds])
        self._written.update(hold.id for hold in holds)

    def _write_gone(self, keys: Sequence[HoldKey]) -> None:
        self._database.executemany("DELETE FROM holds WHERE id = ? AND owner = ?", keys)
        self._written.update(id for id, _ in keys)

    def _write_sums(self, sums: Mapping[SumKey, Balance]) -> None:
        stand = [
            (*key, f"{each.spent:f}", f"{each.assumed:f}", f"{each.reserved:f}")
            for key, each in sums.items()
        ]
        self._database.executemany(_SET_BALANCE, stand)
        self._sums_written.update(sums)

    def _holds(self, where: str, *values: Any) -> list[Hold]:
        rows = self._database.execute(
            f"SELECT {_COLUMNS} FROM holds WHERE {where} ORDER BY number", values
        )
        return [_hold_in(row) for row in rows]


def balance_in(database: sqlite3.Connection, owner: str, currency: str) -> Balance:
    """How an owner stands; all zero where there is nothing."""
    row = database.execute(
        "SELECT spent, assumed, reserved FROM balances WHERE owner = ? AND currency = ?",
        (owner, currency),
    ).fetchone()
    if row is None:
        return Balance()
    spent, assumed, reserved = map(Decimal, row)
    return Balance(spent=spent, assumed=assumed, reserved=reserved)


def _row_of(hold: Hold, now: float) -> tuple[Any, ...]:
    return (
        *(hold.id, hold.owner, hold.currency, f"{hold.expected:f}", f"{hold.amount:f}"),
        *(hold.endpoint, hold.state, hold.task, hold.account),
        *(_text(hold.cost), _text(hold.charged), hold.holder, now),
    )


def _hold_in(row: tuple[Any, ...]) -> Hold:
    id, owner, currency, expected, amount, endpoint, state, task, account, cost, charged, holder = (
        row
    )
    return Hold(
        id=id,
        owner=owner,
        currency=currency,
        expected=Decimal(expected),
        amount=Decimal(amount),
        endpoint=endpoint,
        state=state,
        task=task,
        account=account,
        cost=None if cost is None else Decimal(cost),
        charged=None if charged is None else Decimal(charged),
        holder=holder,
    )


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else f"{amount:f}"


def opened(path: os.PathLike[str]) -> sqlite3.Connection:
    """A connection, for one thread at a time; the file is made where it is not there.

    Raises:
        PurseStoreError: it is another file, or a later version's.
        sqlite3.Error, OSError: it cannot be opened.
    """
    try:
        return _FILE.opened(path)
    except NotOursError as error:
        raise PurseStoreError(f"The purse store {path} cannot be used: {error}.") from None
