"""What a purse does for the calls that belong to it: it sets money aside before their submits."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from uuid import uuid4

from attrs import frozen

from runninghub_async.calls.payable import Payable
from runninghub_async.calls.purses import NoRoomYet
from runninghub_async.errors import BudgetExceededError, PriceUnknownError
from runninghub_async.models.usage import EXACT, Money
from runninghub_async.purses.expectations import Asked, asked_of
from runninghub_async.purses.held import HeldMoney
from runninghub_async.purses.holds import Balance
from runninghub_async.purses.keeper import Keeper, keeper_of
from runninghub_async.purses.rules import fits, is_overdrawn
from runninghub_async.purses.store import PurseStore, last_balance


@frozen(kw_only=True, eq=False)
class Spending:
    """A limit, whose it is, and where what counts against it is kept.

    Attributes:
        limit: the most that may be spent.
        owner: whose money it is; empty is nobody's in particular.
        limits: of all owners that pay, this one among them; ``None`` is no limit.
        store: where holds and sums are kept.
        is_shared: whether others may have holds there.
        prices: by :func:`checked_prices`, in the limit's currency.
        unknown_ok: whether calls may be submitted whose cost is not known.
        wait: whether calls wait for room.
    """

    limit: Money
    owner: str
    limits: Mapping[str, Money | None]
    store: PurseStore
    is_shared: bool
    prices: Mapping[str, Decimal]
    unknown_ok: bool
    wait: bool

    @property
    def currency(self) -> str:
        """In which all of it is."""
        return str(self.limit.currency)

    @property
    def balance(self) -> Balance:
        """How the owner stands."""
        return self.store.balance(self.owner, self.currency)

    @property
    def left(self) -> Decimal:
        """What may still be set aside for the owner."""
        return left_of(self.store, self.owner, self.limit)

    async def reserve(self, behind: Payable) -> HeldMoney:
        """Set the cost of a call aside; see :class:`.CallPurse`."""
        keeper = keeper_of(behind.runtime)
        asked = asked_of(behind)
        cost = await self._expected(keeper, asked)
        if self.is_shared:
            await keeper.tend(self.store)
        room = keeper.room_in(self.store)
        before = room.changes
        id = uuid4().hex
        holding = self.store.hold(
            self.owner,
            Money(cost or Decimal(0), self.currency),
            id,
            limit=self.limit,
            also={owner: most for owner, most in self.limits.items() if owner != self.owner},
            endpoint=behind.complete.name,
            holder=keeper.holder if self.is_shared else None,
        )
        try:
            hold = await holding
        except BudgetExceededError as error:
            error.endpoint = behind.complete.path
            if (self.wait or behind.waits_for_room) and self._may_fit_later(error):
                raise NoRoomYet(error, partial(room.wait, before)) from None
            raise
        except BaseException:  # cancelled: it may be written all the same
            behind.runtime.spawn(self.store.release(id), must_finish=True)
            raise
        is_overdrawn = partial(any_overdrawn, self.store, self.limits)
        return HeldMoney(keeper, self.store, hold, asked.kind, is_overdrawn)

    # -- inside ----------------------------------------------------------------------------

    async def _expected(self, keeper: Keeper, asked: Asked) -> Decimal | None:
        expectations = keeper.expectations(self.currency)
        cost = await expectations.of(asked, self.prices, unknown_ok=self.unknown_ok)
        if cost is None and not self.unknown_ok:
            raise PriceUnknownError(
                f"What {asked.behind.complete.name} costs cannot be known beforehand, so that the"
                f" budget of {self.limit} cannot be kept. Say it of the call, with"
                f" with_options(max_cost='0.40{self.currency}'), or of all such calls, with"
                f" rh.purse(…, prices={{{asked.priced_as!r}: '0.40{self.currency}'}}), or allow it"
                " with unknown_ok=True. It was not submitted: no task was created.",
                priced_as=asked.priced_as,
                owner=self.owner or None,
                endpoint=asked.behind.complete.path,
            )
        return cost

    def _may_fit_later(self, error: BudgetExceededError) -> bool:
        """Whether something is under way, of which so much may become free that it fits."""
        spent = error.spent or Decimal(0)
        limit = self.limits.get(error.owner or "") or self.limit
        return bool(error.reserved) and fits(error.cost, limit.amount - spent)


def left_of(store: PurseStore, owner: str, limit: Money) -> Decimal:
    """What may still be set aside; below zero where bills were higher than expected."""
    return _left(limit, store.balance(owner, str(limit.currency)))


def any_overdrawn(store: PurseStore, limits: Mapping[str, Money | None], amount: Decimal) -> bool:
    """Whether bills have taken the room of so much that was set aside, for one of these owners.

    It is asked when an intent has just been written, so that how things stood then is enough.
    """
    return any(
        is_overdrawn(amount, _left(limit, last_balance(store, owner, str(limit.currency))))
        for owner, limit in limits.items()
        if limit is not None
    )


def _left(limit: Money, balance: Balance) -> Decimal:
    return EXACT.subtract(limit.amount, EXACT.add(balance.spent, balance.reserved))
