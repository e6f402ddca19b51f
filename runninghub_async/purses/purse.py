"""A budget for a group of calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from types import TracebackType
from typing import Self
from uuid import uuid4

from runninghub_async.calls import purses
from runninghub_async.calls.payable import Payable
from runninghub_async.calls.purses import NoRoomYet
from runninghub_async.engine.runtime import Runtime
from runninghub_async.errors import BudgetExceededError, PriceUnknownError
from runninghub_async.models.budgets import Amount, money_of
from runninghub_async.models.usage import EXACT, Money
from runninghub_async.purses.expectations import Asked, asked_of
from runninghub_async.purses.held import HeldMoney
from runninghub_async.purses.holds import Balance, Hold
from runninghub_async.purses.keeper import Keeper, keeper_of
from runninghub_async.purses.memory import MemoryPurseStore
from runninghub_async.purses.rules import fits, is_overdrawn
from runninghub_async.purses.store import PurseStore


class Purse:
    """What a group of calls may spend; made by :meth:`RunningHub.purse`.

    Calls that are made within its context belong to it, in every task that begins there, wherever
    they are awaited.  ``with`` and ``async with`` are the same; it may be entered any number of
    times, also at once, and within another, to which its calls belong as well.
    """

    def __init__(
        self,
        get_runtime: Callable[[], Runtime],
        budget: Amount,
        *,
        owner: str = "",
        store: PurseStore | None = None,
        prices: Mapping[str, Decimal] | None = None,
        unknown_ok: bool = False,
        wait: bool = False,
    ) -> None:
        """Nothing is spent yet, but what the store knows of.

        Args:
            get_runtime: gives the rooms of the client.
            budget, owner, store, unknown_ok, wait: as of :meth:`RunningHub.purse`.
            prices: by :func:`checked_prices`, in the budget's currency.
        """
        self._get_runtime = get_runtime
        self._limit = money_of("budget", budget)
        self._currency = str(self._limit.currency)
        self._owner = owner
        self._is_shared = store is not None
        self._store: PurseStore = MemoryPurseStore() if store is None else store
        self._prices = prices or {}
        self._unknown_ok = unknown_ok
        self._wait = wait

    def __enter__(self) -> Self:
        purses.enter(self)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        purses.leave(self)

    async def __aenter__(self) -> Self:
        return self.__enter__()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.__exit__(kind, error, traceback)

    def __repr__(self) -> str:
        whose = f" of {self._owner}" if self._owner else ""
        return f"<Purse{whose}: {self.spent:f} of {self._limit} spent, {self.reserved:f} reserved>"

    @property
    def budget(self) -> Money:
        """The most that may be spent."""
        return self._limit

    @property
    def owner(self) -> str | None:
        """Whose it is, where it is kept for somebody."""
        return self._owner or None

    @property
    def spent(self) -> Decimal:
        """What tasks that are over have cost, by their bills, or as it was expected where these do
        not tell; uncertain submits count."""
        return self.balance.spent

    @property
    def reserved(self) -> Decimal:
        """What is set aside for calls whose end is not known."""
        return self.balance.reserved

    @property
    def left(self) -> Decimal:
        """What may still be set aside; below zero where bills were higher than expected."""
        return self._left(self.balance)

    @property
    def balance(self) -> Balance:
        """All of this at one moment, and which part of ``spent`` is assumed.

        Raises:
            PurseStoreError: the store cannot be read.
        """
        return self._store.balance(self._owner, self._currency)

    async def recover(self) -> list[Hold]:
        """Take over what processes that died have left open in the store, now.

        It happens by itself when the client first uses the store, and from then on.  What was not
        submitted is given back, what may have been is counted as expected, and tasks are looked at
        until they end, in the background.

        Returns:
            What was taken over, as it was.

        Raises:
            PurseStoreError: the store cannot be used.
        """
        keeper = keeper_of(self._get_runtime())
        await keeper.tend(self._store)
        return await keeper.recover(self._store)

    async def reserve(self, behind: Payable) -> HeldMoney:
        """Set the cost of a call aside; see :class:`.CallPurse`."""
        keeper = keeper_of(behind.get_runtime())
        asked = asked_of(behind)
        cost = await self._expected(keeper, asked)
        if self._is_shared:
            await keeper.tend(self._store)
        room = keeper.room_in(self._store)
        before = room.changes
        id = uuid4().hex
        holding = self._store.hold(
            self._owner,
            Money(cost or Decimal(0), self._currency),
            id,
            limit=self._limit,
            endpoint=behind.order.name,
            holder=keeper.holder if self._is_shared else None,
        )
        try:
            hold = await holding
        except BudgetExceededError as error:
            error.endpoint = behind.order.path
            if self._wait and self._may_fit_later(error):
                raise NoRoomYet(error, partial(room.wait, before)) from None
            raise
        except BaseException:  # cancelled: it may be written all the same
            behind.get_runtime().spawn(self._store.release(id), must_finish=True)
            raise
        return HeldMoney(keeper, self._store, hold, asked.kind, self._is_overdrawn)

    # -- inside ----------------------------------------------------------------------------

    async def _expected(self, keeper: Keeper, asked: Asked) -> Decimal | None:
        expectations = keeper.expectations(self._currency)
        cost = await expectations.of(asked, self._prices, unknown_ok=self._unknown_ok)
        if cost is None and not self._unknown_ok:
            raise PriceUnknownError(
                f"What {asked.behind.order.name} costs cannot be known beforehand, so that the"
                f" budget of {self._limit} cannot be kept. Say it of the call, with"
                f" with_options(max_cost='0.40{self._currency}'), or of all such calls, with"
                f" rh.purse(…, prices={{{asked.priced_as!r}: '0.40{self._currency}'}}), or allow it"
                " with unknown_ok=True. It was not submitted: no task was created.",
                priced_as=asked.priced_as,
                owner=self._owner or None,
                endpoint=asked.behind.order.path,
            )
        return cost

    def _left(self, balance: Balance) -> Decimal:
        return EXACT.subtract(self._limit.amount, EXACT.add(balance.spent, balance.reserved))

    def _is_overdrawn(self, amount: Decimal) -> bool:
        return is_overdrawn(amount, self._left(self.balance))

    def _may_fit_later(self, error: BudgetExceededError) -> bool:
        """Whether something is under way, of which so much may become free that it fits."""
        spent = error.spent or Decimal(0)
        return bool(error.reserved) and fits(error.cost, self._limit.amount - spent)
