# Generated from the asyncio classes by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""A budget for a group of calls, of a blocking client."""

from __future__ import annotations

from decimal import Decimal
from types import TracebackType
from typing import Self

from runninghub_async.models.usage import Money
from runninghub_async.purses.holds import Balance, Hold
from runninghub_async.sync.blocking import (
    Blocking,
    called_here,
    read_here,
    read_in_loop,
    waited_for,
)


class Purse(Blocking):
    """What a group of calls may spend; made by :meth:`RunningHub.purse`.

    Calls that are made within its context belong to it, wherever they are run; calls that other
    threads make do not.  It may be entered any number of
    times, also at once, and within another, to which its calls belong as well.
    """

    __slots__ = ()

    @called_here
    def __enter__(self) -> Self: ...

    @called_here
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...

    @property
    @read_here
    def budget(self) -> Money:
        """The most that may be spent."""
        ...

    @property
    @read_here
    def owner(self) -> str | None:
        """Whose it is, where it is kept for somebody."""
        ...

    @property
    @read_in_loop
    def spent(self) -> Decimal:
        """What tasks that are over have cost, by their bills, or as it was expected where these do
        not tell; uncertain submits count.
        """
        ...

    @property
    @read_in_loop
    def reserved(self) -> Decimal:
        """What is set aside for calls whose end is not known."""
        ...

    @property
    @read_in_loop
    def left(self) -> Decimal:
        """What may still be set aside; below zero where bills were higher than expected."""
        ...

    @property
    @read_in_loop
    def balance(self) -> Balance:
        """All of this at one moment, and which part of ``spent`` is assumed.

        Raises:
            PurseStoreError: the store cannot be read.
        """
        ...

    @waited_for
    def recover(self) -> list[Hold]:
        """Take over what processes that died have left open in the store, now.

        It happens by itself when the client first uses the store, and from then on.  What was not
        submitted is given back, what may have been is counted as expected, and tasks are looked at
        until they end, in the background.

        Returns:
            What was taken over, as it was.

        Raises:
            PurseStoreError: the store cannot be used.
        """
        ...
