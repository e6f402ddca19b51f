"""Which servers of a database live, known as soon as one of them dies.

Leases tell that after a minute, which is soon enough for work that goes on by itself.  But the
clients of a server that has died ask the next one within half a second; that one has to know that
nobody waits any more where they have waited, or it would take their repeats for other requests.
So each holds a lock, which the database lets go of with the connection of its process.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Collection
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.bulk.ledgers.postgres_trouble import trouble
from runninghub_async.postgres.address import PostgresAddress, driver

if TYPE_CHECKING:
    import psycopg

T = TypeVar("T")

_KIND = 1_936_220_516
"""Of these locks, among all that there are in a database."""
# The database notices soon when the machine that has a lock is gone.
_WATCHFUL = (
    "SET tcp_keepalives_idle = 5",
    "SET tcp_keepalives_interval = 2",
    "SET tcp_keepalives_count = 3",
)
_SHOW = "SELECT pg_advisory_lock_shared(%s, hashtext(%s))"
_LIVING = """SELECT run FROM unnest(%s::text[]) AS run WHERE EXISTS (SELECT FROM pg_locks
    WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND classid::bigint = %s
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND objid::bigint = hashtext(run)::bigint & 4294967295)"""


class ServerSign:
    """An async context manager: while it is open, others see that this server lives."""

    def __init__(self, address: PostgresAddress, run: str) -> None:
        """Nothing is shown yet.

        Args:
            address: of the database that the servers share.
            run: by which the ledger knows this one.
        """
        self._address = address
        self._run = run
        self.connections = 0
        """How many there have been; whenever one was lost, this server was taken for dead."""
        self._db: psycopg.Connection | None = None
        self._is_over = False
        self._asking = asyncio.Lock()
        self._connecting = threading.Lock()
        """Held by the thread that asks, also after nobody waits for its answer."""

    async def __aenter__(self) -> Self:
        await self.living([self._run])
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await asyncio.to_thread(self._close)

    async def living(self, runs: Collection[str]) -> set[str]:
        """Those of these that show that they live.

        Raises:
            LedgerError: the database cannot be asked.
        """

        def ask(db: psycopg.Connection) -> set[str]:
            return {run for (run,) in db.execute(_LIVING, (sorted(runs), _KIND)).fetchall()}

        async with self._asking:
            return await asyncio.to_thread(self._do, ask)

    def _do(self, ask: Callable[[psycopg.Connection], T]) -> T:
        """Ask, over a new connection where the last one is lost.  Blocking."""
        failed = driver(self._address).Error
        with self._connecting:
            if self._is_over:
                raise LedgerError(f"This server has left {self._address}.")
            try:
                if self._db is not None and not self._db.closed:
                    try:
                        return ask(self._db)
                    except failed:
                        self._db.close()
                self._db = self._address.connect(_WATCHFUL)
                self._db.execute(_SHOW, (_KIND, self._run))
                self.connections += 1
                return ask(self._db)
            except failed as error:
                raise trouble(self._address, error) from None

    def _close(self) -> None:
        """Show nothing any more.  Blocking."""
        with self._connecting:
            self._is_over = True
            if self._db is not None:
                self._db.close()
