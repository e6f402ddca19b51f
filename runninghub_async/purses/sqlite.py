"""A purse's store in one SQLite file, which outlives the process."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import time
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from copy import copy
from decimal import Decimal
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeVar, cast

from attrs import frozen

from runninghub_async.models.budgets import Amount
from runninghub_async.models.usage import Money
from runninghub_async.purses.books import Books, checked_hold
from runninghub_async.purses.holds import (
    Balance,
    Hold,
    Outcome,
    PriceFunction,
    PurseStoreError,
)
from runninghub_async.purses.leases import checked_age, checked_lease
from runninghub_async.purses.sqlite_file import SqliteRows, opened
from runninghub_async.purses.store import LEASE
from runninghub_async.values import expanded

T = TypeVar("T")

_MOST_AT_ONCE = 500
"""Changes in one transaction."""


class SqlitePurseStore:
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
        self._lease = checked_lease(lease)
        self._price = price
        self._clock = clock
        with self._told():
            self._writer = opened(self.path)
            self._reader = opened(self.path)
        self._seen_to: set[str] = set()  # ids of open holds whose holder is a client
        self._waiting: deque[_Wanted] = deque()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="purse")
        self._is_closed = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    @property
    def lease(self) -> float:
        return self._lease

    async def hold(
        self,
        owner: str,
        amount: Amount,
        id: str,
        *,
        limit: Amount | None = None,
        also: Mapping[str, Amount | None] | None = None,
        endpoint: str = "",
        holder: str | None = None,
    ) -> Hold:
        sums = checked_hold(owner, amount, id, limit, also)
        if holder is not None:
            self._seen_to.add(id)
        return await self._do(
            lambda books: books.hold(sums.limits, sums.amount, id, endpoint, holder),
            flush=holder is None,
        )

    async def intends(self, id: str) -> None:
        await self._do(lambda books: books.intends(id))

    async def withdraws(self, id: str) -> None:
        await self._do(lambda books: books.withdraws(id), flush=id not in self._seen_to)

    async def created(self, id: str, task: str, account: str | None = None) -> None:
        await self._do(lambda books: books.created(id, task, account))

    async def raise_to(self, id: str, amount: Amount) -> None:
        await self._do(lambda books: books.raise_to(id, amount), flush=id not in self._seen_to)

    async def settle(
        self, task: str, cost: Money | Decimal | None, *, outcome: Outcome = "succeeded"
    ) -> None:
        # Not flushed, it is open again after a power cut: the service is asked for the bill anew.
        await self._do(
            lambda books: books.settle(task, cost, outcome), flush=task not in self._seen_to
        )
        self._seen_to.discard(task)

    async def release(self, id: str) -> None:
        await self._do(lambda books: books.release(id), flush=id not in self._seen_to)
        self._seen_to.discard(id)

    def balance(self, owner: str, currency: str) -> Balance:
        self._check_open()
        with self._told():
            return self._rows(self._reader).balance(owner, currency)

    async def get(self, id: str) -> list[Hold]:
        return await self._do(lambda books: books.named(id), flush=False)

    async def open_holds(self, owner: str | None = None) -> list[Hold]:
        return await self._in_thread(lambda: self._rows(self._writer).open(owner))

    async def renew(self, holder: str) -> None:
        await self._in_thread(lambda: self._rows(self._writer).renew(holder))

    async def claim(self, holder: str, accounts: Collection[str]) -> list[Hold]:
        return await self._do(lambda books: books.claim(holder, accounts), flush=False)

    async def leave(self, holder: str) -> None:
        await self._in_thread(lambda: self._rows(self._writer).leave(holder))

    async def forget_settled(self, older_than: float) -> int:
        """Delete holds whose bill is counted, so that the file does not grow for ever.

        Balances stay as they are.  What is deleted is not known any more:
        :meth:`PurseStore.get` finds it not, and a hold of the same id is a new one.

        Args:
            older_than: seconds since they were settled, zero or more.

        Returns:
            How many were deleted.

        Raises:
            InvalidParameterError: ``older_than`` is no such number.
            PurseStoreError: the store cannot be written.
        """
        seconds = checked_age(older_than)
        return await self._in_thread(
            lambda: (
                self._writer.execute(
                    "DELETE FROM holds WHERE state = 'settled' AND changed_at <= ?",
                    (self._clock() - seconds,),
                ).rowcount
            )
        )

    async def close(self) -> None:
        """Do what waits, and close the file."""
        if self._is_closed:
            return
        self._is_closed = True
        self._reader.close()
        await asyncio.wrap_future(self._thread.submit(self._writer.close))
        self._thread.shutdown(wait=False)

    # -- inside ----------------------------------------------------------------------------

    async def _do(self, change: Callable[[Books], T], *, flush: bool = True) -> T:
        """Make a change in the next transaction; returns when it is written, and on disk where
        that is asked for."""
        self._check_open()
        wanted = _Wanted(change, flush, Future())
        self._waiting.append(wanted)
        self._thread.submit(self._commit)
        return cast(T, await asyncio.wrap_future(wanted.done))

    def _commit(self) -> None:
        """Make all changes that wait, in one transaction, and tell those who wait for them."""
        wanted: list[_Wanted] = []
        while self._waiting and len(wanted) < _MOST_AT_ONCE:
            each = self._waiting.popleft()
            if each.done.set_running_or_notify_cancel():
                wanted.append(each)
        if not wanted:
            return  # one before has made them
        try:
            with self._told():
                how = "FULL" if any(each.flush for each in wanted) else "NORMAL"
                self._writer.execute(f"PRAGMA synchronous = {how}")
                answers = self._transacted([each.change for each in wanted])
        except Exception as error:  # one of its own for each, since errors are added to
            answers = [partial(_fail, error=_twin(error)) for _ in wanted]
        for each, answer in zip(wanted, answers, strict=True):
            answer(each.done)

    def _transacted(
        self, changes: Sequence[Callable[[Books], Any]]
    ) -> list[Callable[[Future[Any]], None]]:
        """What to tell of each change, once all are written.  One that fails changes nothing, and
        the others are made all the same."""
        answers: list[Callable[[Future[Any]], None]] = []
        books = Books(self._rows(self._writer), self._price)
        self._writer.execute("BEGIN IMMEDIATE")
        try:
            for change in changes:
                self._writer.execute("SAVEPOINT one")
                try:
                    with self._told():
                        answers.append(partial(_answer, value=change(books)))
                except Exception as error:
                    self._writer.execute("ROLLBACK TO one")
                    answers.append(partial(_fail, error=error))
                self._writer.execute("RELEASE one")
            self._writer.execute("COMMIT")
        except BaseException:
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")
            raise
        return answers

    async def _in_thread(self, work: Callable[[], T]) -> T:
        """Work with the file in the store's one thread, in the order in which it was asked for."""
        self._check_open()

        def told() -> T:
            with self._told():
                return work()

        return await asyncio.get_running_loop().run_in_executor(self._thread, told)

    def _rows(self, database: sqlite3.Connection) -> SqliteRows:
        return SqliteRows(database, self._lease, self._clock)

    def _check_open(self) -> None:
        if self._is_closed:
            raise PurseStoreError(f"The purse store {self.path} is closed.")

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


@frozen(eq=False)
class _Wanted:
    """A change for the next transaction, and who waits for it."""

    change: Callable[[Books], Any]
    flush: bool
    """Whether it must be on disk before that is told."""
    done: Future[Any]


def _answer(done: Future[Any], *, value: Any) -> None:
    done.set_result(value)


def _twin(error: Exception) -> Exception:
    twin = copy(error)
    twin.__cause__ = error.__cause__
    return twin


def _fail(done: Future[Any], *, error: Exception) -> None:
    done.set_exception(error)
