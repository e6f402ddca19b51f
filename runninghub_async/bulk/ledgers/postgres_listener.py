"""Word of what other runs change in a PostgreSQL ledger: LISTEN, on a connection of its own."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from typing import TYPE_CHECKING

from runninghub_async.bulk.ledgers.postgres_rows import channel_of
from runninghub_async.logs import logger
from runninghub_async.postgres.address import PostgresAddress, driver
from runninghub_async.retries import backoff

if TYPE_CHECKING:
    import psycopg

_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 30.0


class PostgresListener:
    """Hears what is told on a ledger's channel, and connects again where that is lost.

    Word may be lost: with a connection, or behind a pooler that lends one for a transaction only.
    Whoever waits for it looks by himself from time to time.
    """

    def __init__(
        self, address: PostgresAddress, ledger: int, heard: Callable[[str | None], None]
    ) -> None:
        """Begin to listen, in the running event loop.

        Args:
            address: of the database.
            ledger: its number there.
            heard: is called with what was told; with ``None`` where it may have been missed.
        """
        self._address = address
        self._channel = channel_of(ledger)
        self._heard = heard
        self._errors: type[psycopg.Error] = driver(address).Error
        self._loop = asyncio.get_running_loop()
        self._listening = asyncio.create_task(self._keep_listening())

    async def close(self) -> None:
        """Hear nothing more."""
        self._listening.cancel()
        await asyncio.wait([self._listening])

    async def _keep_listening(self) -> None:
        tries = 0
        while True:
            try:
                db = await self._connected()
            except (self._errors, OSError) as error:
                tries += 1
                if tries == 1:
                    why = self._address.hides(str(error))
                    logger.warning("word of other runs of %s is lost: %s", self._address, why)
            else:
                tries = 0
                try:
                    self._heard(None)
                    await self._hear(db)
                except NotImplementedError:  # of this event loop: whoever waits looks by himself
                    return
                finally:
                    db.close()
            await asyncio.sleep(backoff(tries + 1, first=_FIRST_PAUSE, longest=_LONGEST_PAUSE))

    async def _connected(self) -> psycopg.Connection:
        listen = (f"LISTEN {self._channel}",)
        connecting = asyncio.create_task(asyncio.to_thread(self._address.connect, listen))
        try:
            return await asyncio.shield(connecting)
        except asyncio.CancelledError:
            await asyncio.wait([connecting])  # nothing stops the thread
            if connecting.exception() is None:
                connecting.result().close()
            raise

    async def _hear(self, db: psycopg.Connection) -> None:
        """Pass on what is told, until the connection is lost."""
        lost: asyncio.Future[None] = self._loop.create_future()

        def take() -> None:
            try:
                db.pgconn.consume_input()
                while (told := db.pgconn.notifies()) is not None:
                    self._heard(told.extra.decode())
            except self._errors:
                with contextlib.suppress(asyncio.InvalidStateError):
                    lost.set_result(None)

        socket = db.fileno()
        self._loop.add_reader(socket, take)
        try:
            take()  # what came with the answer to LISTEN
            await lost
        finally:
            self._loop.remove_reader(socket)
