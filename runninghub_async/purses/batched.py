"""What the stores have in common that outlive the process: one thread makes all changes, as many
as wait in one transaction."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from decimal import Decimal
from functools import partial
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from attrs import frozen

from runninghub_async.models.budgets import Amount
from runninghub_async.models.usage import Money
from runninghub_async.purses.books import Books, Rows, checked_hold
from runninghub_async.purses.holds import Hold, Outcome, PriceFunction, PurseStoreError
from runninghub_async.purses.leases import checked_age, checked_lease

T = TypeVar("T")

_MOST_AT_ONCE = 500
"""Changes in one transaction."""


class KeptRows(Rows, Protocol):
    """Rows that outlive the process."""

    def leave(self, holder: str) -> None:
        """A holder is no more."""
        ...

    def forget_settled(self, older_than: float) -> int:
        """Delete holds that were settled so many seconds ago; gives how many."""
        ...


Change = Callable[[KeptRows], Any]
"""Made in a transaction, and made again where nobody can tell whether that went through."""
Answer = Callable[[asyncio.Future[Any]], None]
"""Tells who waits what became of a change."""


class BatchedPurseStore:
    """A :class:`PurseStore` whose rows are in a database.

    A subclass makes the changes (:meth:`_transacted`), lets go of the database (:meth:`_let_go`),
    and reads balances.
    """

    def __init__(self, name: str, *, price: PriceFunction | None, lease: float) -> None:
        """Nothing is opened yet.

        Args:
            name: of the store, as errors tell it.
            price: what an owner is charged, given what a task costs; without it, the cost.
            lease: seconds after which a holder that was not renewed is taken for dead.

        Raises:
            InvalidParameterError: ``lease`` is no number above 0.
        """
        self._name = name
        self._lease = checked_lease(lease)
        self._price = price
        self._seen_to: set[str] = set()  # ids of open holds whose holder is a client
        self._asked: dict[asyncio.AbstractEventLoop, deque[_Wanted]] = {}
        """In this turn of each loop."""
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

    async def release(self, id: str, *, holder: str | None = None) -> None:
        await self._do(lambda books: books.release(id, holder), flush=id not in self._seen_to)
        self._seen_to.discard(id)

    async def get(self, id: str) -> list[Hold]:
        return await self._do(lambda books: books.named(id), flush=False)

    async def open_holds(self, owner: str | None = None) -> list[Hold]:
        return await self._with_rows(lambda rows: rows.open(owner))

    async def renew(self, holder: str) -> None:
        await self._with_rows(lambda rows: rows.renew(holder))

    async def claim(self, holder: str, accounts: Collection[str]) -> list[Hold]:
        claimed: dict[tuple[str, str], Hold] = {}

        def claim(books: Books) -> list[Hold]:
            # Made again, since nobody could tell whether it went through, it finds nothing that
            # is left; what is the holder's by now was claimed the first time.
            for each in books.claim(holder, accounts):
                claimed[each.id, each.owner] = each
            return [each for each in claimed.values() if _is_still(each, books.of_id(each.id))]

        return await self._do(claim, flush=False)

    async def leave(self, holder: str) -> None:
        await self._with_rows(lambda rows: rows.leave(holder))

    async def forget_settled(self, older_than: float) -> int:
        """Delete holds whose bill is counted, so that the store does not grow for ever.

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
        return await self._with_rows(lambda rows: rows.forget_settled(seconds))

    async def close(self) -> None:
        """Do what waits, and let go of the database."""
        if self._is_closed:
            return
        self._is_closed = True
        for asked in list(self._asked.values()):
            self._pass_on(asked)
        await asyncio.wrap_future(self._thread.submit(self._let_go))
        self._thread.shutdown(wait=False)

    # -- for subclasses ----------------------------------------------------------------------

    def _transacted(self, changes: Sequence[Change], *, flush: bool) -> list[Answer]:
        """What to tell of each change, once all are written, in one transaction.  One that fails
        changes nothing, and the others are made all the same.  Blocking, in the store's thread.

        Args:
            changes: in the order in which they are made.
            flush: whether they must be on disk, so that not even a power cut takes them.

        Raises:
            PurseStoreError: none of them is made, or nobody can tell.
        """
        raise NotImplementedError

    def _let_go(self) -> None:
        """Close what is open.  Blocking, in the store's thread."""
        raise NotImplementedError

    def _check_open(self) -> None:
        if self._is_closed:
            raise self._closed()

    def _closed(self) -> PurseStoreError:
        return PurseStoreError(f"The purse store {self._name} is closed.")

    # -- inside ----------------------------------------------------------------------------

    async def _do(self, change: Callable[[Books], T], *, flush: bool = True) -> T:
        """Make a change in the next transaction; returns when it is written, and on disk where
        that is asked for."""
        return await self._with_rows(lambda rows: change(Books(rows, self._price)), flush=flush)

    async def _with_rows(self, change: Callable[[KeptRows], T], *, flush: bool = False) -> T:
        self._check_open()
        loop = asyncio.get_running_loop()
        done: asyncio.Future[T] = loop.create_future()
        if (asked := self._asked.get(loop)) is None:
            # One by one they would each have a transaction, and wake the thread.
            asked = self._asked[loop] = deque()
            loop.call_soon(self._note_turn_over, loop)
        asked.append(_Wanted(change, flush, loop, done))
        return await done

    def _note_turn_over(self, loop: asyncio.AbstractEventLoop) -> None:
        self._pass_on(self._asked.pop(loop))

    def _pass_on(self, asked: deque[_Wanted]) -> None:
        """Have done what was asked in a turn of a loop, once each, whoever closes it meanwhile."""
        these: list[_Wanted] = []
        with contextlib.suppress(IndexError):  # which is one step for all threads, as no copy is
            while True:
                these.append(asked.popleft())
        if not these:
            return
        self._waiting.extend(these)
        try:
            self._thread.submit(self._commit)
        except RuntimeError:  # it was closed, by another loop
            for each in these:
                failed(self._closed())(each.done)

    def _commit(self) -> None:
        """Make all changes that wait, in one transaction, and tell those who wait for them."""
        while self._waiting:
            wanted: list[_Wanted] = []
            while self._waiting and len(wanted) < _MOST_AT_ONCE:
                each = self._waiting.popleft()
                if not each.done.cancelled():
                    wanted.append(each)
            self._make(wanted)

    def _make(self, wanted: Sequence[_Wanted]) -> None:
        if not wanted:
            return
        try:
            flush = any(each.flush for each in wanted)
            answers = self._transacted([each.change for each in wanted], flush=flush)
        except Exception as error:  # one of its own for each, since errors are added to
            answers = [failed(_twin(error)) for _ in wanted]
        told: defaultdict[asyncio.AbstractEventLoop, list[_Told]] = defaultdict(list)
        for each, answer in zip(wanted, answers, strict=True):
            told[each.loop].append((each.done, answer))
        for loop, some in told.items():
            with contextlib.suppress(RuntimeError):  # it is closed: nobody waits any more
                loop.call_soon_threadsafe(_tell, some)


@frozen(eq=False)
class _Wanted:
    """A change for the next transaction, and who waits for it."""

    change: Change
    flush: bool
    """Whether it must be on disk before that is told."""
    loop: asyncio.AbstractEventLoop
    done: asyncio.Future[Any]


_Told = tuple[asyncio.Future[Any], Answer]
"""Who waits, and what is told."""


def _tell(told: Sequence[_Told]) -> None:
    for done, answer in told:
        if not done.done():
            answer(done)


def answered(value: Any) -> Answer:
    """It is made."""
    return partial(_answer, value=value)


def failed(error: Exception) -> Answer:
    """It is not."""
    return partial(_fail, error=error)


def _answer(done: asyncio.Future[Any], *, value: Any) -> None:
    done.set_result(value)


def _fail(done: asyncio.Future[Any], *, error: Exception) -> None:
    done.set_exception(error)


def _twin(error: Exception) -> Exception:
    twin = copy(error)
    twin.__cause__ = error.__cause__
    return twin


def _is_still(claimed: Hold, now: Sequence[Hold]) -> bool:
    """Whether a hold that was claimed is open still, and that holder's."""
    return any(
        each.owner == claimed.owner and each.holder == claimed.holder and each.is_open
        for each in now
    )
