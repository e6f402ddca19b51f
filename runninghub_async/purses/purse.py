"""A budget for a group of calls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import TracebackType
from typing import Self

from runninghub_async.calls.purses import enter, leave
from runninghub_async.engine.runtime import Runtime
from runninghub_async.models.usage import Money
from runninghub_async.purses.holds import Balance, Hold
from runninghub_async.purses.keeper import keeper_of
from runninghub_async.purses.memory import MemoryPurseStore
from runninghub_async.purses.settings import PurseSettings
from runninghub_async.purses.spending import Spending


class Purse:
    """What a group of calls may spend; made by :meth:`RunningHub.purse`.

    Calls that are made within its context belong to it, in every task that begins there, wherever
    they are awaited.  ``with`` and ``async with`` are the same; it may be entered any number of
    times, also at once, and within another, to which its calls belong as well.
    """

    def __init__(
        self,
        get_runtime: Callable[[], Runtime],
        settings: PurseSettings,
        prices: Mapping[str, Decimal],
    ) -> None:
        """Nothing is spent yet, but what the store knows of.

        Args:
            get_runtime: gives the rooms of the client.
            settings: what it is to hold to.
            prices: those of the settings by :func:`checked_prices`, in the budget's currency.
        """
        self._get_runtime = get_runtime
        store = settings.store
        self._spending = Spending(
            limit=settings.budget,
            owner=settings.owner,
            limits=settings.limits,
            store=MemoryPurseStore(keep_settled=False) if store is None else store,
            is_shared=store is not None,
            prices=prices,
            unknown_ok=settings.unknown_ok,
            wait=settings.wait,
        )

    def __enter__(self) -> Self:
        enter(self._spending)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        leave(self._spending)

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
        whose = f" of {self.owner}" if self.owner else ""
        return f"<Purse{whose}: at most {self.budget}>"

    @property
    def budget(self) -> Money:
        """The most that may be spent."""
        return self._spending.limit

    @property
    def owner(self) -> str | None:
        """Whose it is, where it is kept for somebody."""
        return self._spending.owner or None

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
        return self._spending.left

    @property
    def balance(self) -> Balance:
        """All of this at one moment, and which part of ``spent`` is assumed.

        Raises:
            PurseStoreError: the store cannot be read.
        """
        return self._spending.balance

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
        keeper, store = keeper_of(self._get_runtime()), self._spending.store
        await keeper.tend(store)
        return await keeper.recover(store)


def spending_of(purse: Purse) -> Spending:
    """What is behind a purse, for the calls that belong to it."""
    return purse._spending  # noqa: SLF001 - of this module's own class, kept from its users
