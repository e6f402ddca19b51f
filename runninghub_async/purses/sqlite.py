"""A purse's store in one SQLite file, which outlives the process."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from runninghub_async.purses.batched import (
    Answer,
    BatchedPurseStore,
    Change,
    answered,
    failed,
)
from runninghub_async.purses.holds import Balance, PriceFunction, PurseStoreError
from runninghub_async.purses.sqlite_file import SqliteRows, balance_in, opened
from runninghub_async.purses.store import LEASE
from runninghub_async.values import expanded


class SqlitePurseStore(BatchedPurseStore):
    """A :class:`PurseStore` in one SQLite file with a write-ahead log.

    What a process has written outlives it, whatever ends it.  A power cut may take the last
    moments: only what nobody could find out again is flushed to disk before a method returns.  Of
    holds that a client sees to these are the intents and the tasks; of others, all that happens.

    Any number of processes of one machine may have the file open, each with a store of its own.
    It belongs on a local disk.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        *,
        price: PriceFunction | None = None,
        lease: float = LEASE,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Open or make the file.  Blocking.

        Args:
            path: of the file.
            price: what an owner is charged, given what a task costs; without it, the cost.  All
                processes must have the same.
            lease: seconds after which a holder that was not renewed is taken for dead.
            clock: tells seconds, the same for all processes.

        Raises:
            PurseStoreError: the file cannot be opened, or is not a purse's.
            InvalidParameterError: ``lease`` is no number above 0.
        """
        self.path = expanded(path)
        super().__init__(str(self.path), price=price, lease=lease)
        with self._told():
            self._writer = opened(self.path)
            self._reader = opened(self.path)
        self._flushes = True  # as files of ours are opened
        self._rows = SqliteRows(self._writer, self._lease, clock)

    def balance(self, owner: str, currency: str) -> Balance:
        self._check_open()
        with self._told():
            return balance_in(self._reader, owner, currency)

    def last_balance(self, owner: str, currency: str) -> Balance:
        """How an owner stood when this process last changed something here, which it remembers as
        a rule; what others have changed since is seen by the next change."""
        stood = self._rows.stood.get((owner, currency))
        return self.balance(owner, currency) if stood is None else stood

    # -- inside ----------------------------------------------------------------------------

    def _transacted(self, changes: Sequence[Change], *, flush: bool) -> list[Answer]:
        try:
            with self._told():
                return self._written(changes, flush=flush)
        except PurseStoreError as error:
            if len(changes) == 1:
                return [failed(error)]
            # The others must not suffer from what is wrong with one.
            return [each for one in changes for each in self._transacted([one], flush=flush)]

    def _written(self, changes: Sequence[Change], *, flush: bool) -> list[Answer]:
        answers: list[Answer] = []
        with self._transaction(flush=flush) as rows:
            for change in changes:
                try:
                    answers.append(answered(change(rows)))
                except sqlite3.Error:
                    raise
                except Exception as error:
                    rows.drop()
                    answers.append(failed(error))
                else:
                    rows.keep()
            rows.write()
        return answers

    @contextmanager
    def _transaction(self, *, flush: bool) -> Iterator[SqliteRows]:
        if flush != self._flushes:
            self._writer.execute(f"PRAGMA synchronous = {'FULL' if flush else 'NORMAL'}")
            self._flushes = flush
        rows = self._rows
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            rows.begin()
            yield rows
            self._writer.execute("COMMIT")
        except BaseException:
            rows.fail()
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")
            raise
        rows.end()

    def _let_go(self) -> None:
        self._reader.close()
        self._writer.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What SQLite raises, as an error of ours."""
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise PurseStoreError(
                f"The purse store {self.path} cannot be used: {error}. Nothing is submitted"
                " without it."
            ) from error
