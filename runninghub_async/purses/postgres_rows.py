"""The tables of a purse's store in PostgreSQL, and its rows within a transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from runninghub_async.postgres.tables import Tables
from runninghub_async.purses.holds import Balance, Hold
from runninghub_async.purses.remembered import HoldKey, RememberedRows, SumKey

if TYPE_CHECKING:
    from psycopg import Connection

SCHEMA = "runninghub_purses"
_IS_OPEN = "state IN ('held', 'leaving', 'submitted')"
_COLUMNS = (
    "id, owner, currency, expected, amount, endpoint, state, task, account, cost, charged, holder"
)
_SECONDS = "coalesce(%(now)s::float8, extract(epoch FROM clock_timestamp())::float8)"
"""The time of the server, which is the same for all, unless another is told."""
_VERSION_1 = (
    """CREATE TABLE purses (
    purse integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE
)""",
    """CREATE TABLE holds (
    number bigint GENERATED ALWAYS AS IDENTITY, purse integer NOT NULL,
    id text COLLATE "C" NOT NULL, owner text COLLATE "C" NOT NULL, currency text NOT NULL,
    expected numeric NOT NULL, amount numeric NOT NULL, endpoint text NOT NULL,
    state text NOT NULL CHECK (state IN ('held', 'leaving', 'submitted', 'assumed', 'settled')),
    task text COLLATE "C", account text, cost numeric, charged numeric, holder text,
    changed_at double precision NOT NULL, PRIMARY KEY (purse, id, owner)
) WITH (fillfactor = 80)""",
    "CREATE INDEX holds_by_task ON holds (purse, task) WHERE task IS NOT NULL",
    f"CREATE INDEX open_holds ON holds (purse, owner, number) WHERE {_IS_OPEN}",
    "CREATE INDEX settled_holds ON holds (purse, changed_at) WHERE state = 'settled'",
    """CREATE TABLE balances (
    purse integer NOT NULL, owner text COLLATE "C" NOT NULL, currency text NOT NULL,
    spent numeric NOT NULL, assumed numeric NOT NULL, reserved numeric NOT NULL,
    PRIMARY KEY (purse, owner, currency)
) WITH (fillfactor = 50)""",
    """CREATE TABLE holders (
    purse integer NOT NULL, holder text NOT NULL, renewed_at double precision NOT NULL,
    lease double precision NOT NULL, PRIMARY KEY (purse, holder)
)""",
)
TABLES = Tables(
    schema=SCHEMA, migrations=(_VERSION_1,), lock=7_364_110_984, whose="those of purses"
)
_PUT = f"""INSERT INTO holds (purse, {_COLUMNS}, changed_at) VALUES (%(purse)s, %(id)s, %(owner)s,
    %(currency)s, %(expected)s, %(amount)s, %(endpoint)s, %(state)s, %(task)s, %(account)s,
    %(cost)s, %(charged)s, %(holder)s, {_SECONDS})
    ON CONFLICT (purse, id, owner) DO UPDATE SET expected = excluded.expected,
    amount = excluded.amount, state = excluded.state, task = excluded.task,
    account = excluded.account, cost = excluded.cost, charged = excluded.charged,
    holder = excluded.holder, changed_at = excluded.changed_at"""
_REMOVE = "DELETE FROM holds WHERE purse = %(purse)s AND id = %(id)s AND owner = %(owner)s"
_SET_BALANCE = """INSERT INTO balances (purse, owner, currency, spent, assumed, reserved)
    VALUES (%(purse)s, %(owner)s, %(currency)s, %(spent)s, %(assumed)s, %(reserved)s)
    ON CONFLICT (purse, owner, currency) DO UPDATE SET spent = excluded.spent,
    assumed = excluded.assumed, reserved = excluded.reserved"""
_BALANCE = f"""SELECT spent, assumed, reserved FROM {SCHEMA}.balances
    WHERE purse = %(purse)s AND owner = %(owner)s AND currency = %(currency)s"""


class PostgresRows(RememberedRows):
    """Those of one store, within one transaction."""

    def __init__(
        self, database: Connection, purse: int, lease: float, clock: Callable[[], float] | None
    ) -> None:
        """Nothing is known yet.

        Args:
            database: in a transaction.
            purse: the number of the store in the database.
            lease: of the holders that are renewed.
            clock: tells seconds in place of the server.
        """
        super().__init__()
        self._database = database
        self._purse = purse
        self._lease = lease
        self._clock = clock

    # -- as any rows -------------------------------------------------------------------------

    def open(self, owner: str | None = None) -> list[Hold]:
        self.write()
        if owner is None:
            return self._holds(_IS_OPEN)
        return self._holds(f"owner = %(owner)s AND {_IS_OPEN}", owner=owner)

    def renew(self, holder: str) -> None:
        self._do(
            "INSERT INTO holders (purse, holder, renewed_at, lease)"
            f" VALUES (%(purse)s, %(holder)s, {_SECONDS}, %(lease)s) ON CONFLICT (purse, holder)"
            " DO UPDATE SET renewed_at = excluded.renewed_at, lease = excluded.lease",
            holder=holder,
            lease=self._lease,
        )

    def leave(self, holder: str) -> None:
        self._do(
            "DELETE FROM holders WHERE purse = %(purse)s AND holder = %(holder)s", holder=holder
        )

    def alive(self) -> Collection[str]:
        found = self._do(
            "SELECT holder FROM holders WHERE purse = %(purse)s"
            f" AND abs({_SECONDS} - renewed_at) < lease"
        )
        return {holder for (holder,) in found}

    def forget_settled(self, older_than: float) -> int:
        self.write()
        gone = self._do(
            "DELETE FROM holds WHERE purse = %(purse)s AND state = 'settled'"
            f" AND changed_at <= {_SECONDS} - %(older_than)s",
            older_than=older_than,
        )
        self.forget()
        return int(gone.rowcount)

    # -- inside ------------------------------------------------------------------------------

    def _read_id(self, id: str) -> list[Hold]:
        return self._holds("id = %(id)s", id=id)

    def _read_task(self, task: str) -> list[Hold]:
        return self._holds("task = %(task)s", task=task)

    def _read_sum(self, owner: str, currency: str) -> Balance:
        return balance_in(self._database, self._purse, owner, currency)

    def _write_holds(self, holds: Sequence[Hold]) -> None:
        self._do_all(_PUT, [_values(hold) for hold in holds])

    def _write_gone(self, keys: Sequence[HoldKey]) -> None:
        self._do_all(_REMOVE, [{"id": id, "owner": owner} for id, owner in keys])

    def _write_sums(self, sums: Mapping[SumKey, Balance]) -> None:
        stand = [
            {"owner": owner, "currency": currency, **_sums(balance)}
            for (owner, currency), balance in sums.items()
        ]
        self._do_all(_SET_BALANCE, stand)

    def _do_all(self, statement: str, values: Sequence[Mapping[str, Any]]) -> None:
        with self._database.cursor() as cursor:
            cursor.executemany(statement.encode(), [{**self._asks, **some} for some in values])

    @property
    def _asks(self) -> dict[str, Any]:
        return {"purse": self._purse, "now": None if self._clock is None else self._clock()}

    def _do(self, statement: str, **values: Any) -> Any:
        return self._database.execute(statement.encode(), {**self._asks, **values})

    def _holds(self, where: str, **values: Any) -> list[Hold]:
        rows = self._do(
            f"SELECT {_COLUMNS} FROM holds WHERE purse = %(purse)s AND {where} ORDER BY number",
            **values,
        )
        names = _COLUMNS.split(", ")
        return [Hold(**dict(zip(names, row, strict=True))) for row in rows]


def balance_in(database: Connection, purse: int, owner: str, currency: str) -> Balance:
    """How an owner stands; all zero where there is nothing."""
    asked = {"purse": purse, "owner": owner, "currency": currency}
    row = database.execute(_BALANCE.encode(), asked).fetchone()
    if row is None:
        return Balance()
    spent, assumed, reserved = row
    return Balance(spent=spent, assumed=assumed, reserved=reserved)


def number_of(database: Connection, name: str) -> int:
    """The number of a store, which is made where there is none."""
    database.execute(
        f"INSERT INTO {SCHEMA}.purses (name) VALUES (%s) ON CONFLICT DO NOTHING".encode(), (name,)
    )
    told = f"SELECT purse FROM {SCHEMA}.purses WHERE name = %s"
    row = database.execute(told.encode(), (name,)).fetchone()
    assert row is not None
    return int(row[0])


def _values(hold: Hold) -> dict[str, Any]:
    return {name: getattr(hold, name) for name in _COLUMNS.split(", ")}


def _sums(balance: Balance) -> dict[str, Decimal]:
    return {
        "spent": balance.spent,
        "assumed": balance.assumed,
        "reserved": balance.reserved,
    }
