"""What happens to holds and balances, the same wherever they are kept."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import NamedTuple, Protocol

from attrs import evolve

from runninghub_async.checks import not_allowed
from runninghub_async.errors import BudgetExceededError
from runninghub_async.models.budgets import Amount, money_of
from runninghub_async.models.usage import EXACT, Money
from runninghub_async.purses.holds import (
    Balance,
    Hold,
    HoldLost,
    HoldState,
    Outcome,
    PriceFunction,
    asked_price,
    charged_at_end,
)
from runninghub_async.purses.rules import counted, fits

_LONGEST_NAME = 500


class Rows(Protocol):
    """Where holds and balances are kept, within one transaction."""

    def of_id(self, id: str) -> list[Hold]:
        """The holds of this id, one an owner."""
        ...

    def of_task(self, task: str) -> list[Hold]:
        """The holds of this task."""
        ...

    def put(self, hold: Hold) -> None:
        """Keep a hold, in place of the one of its id and owner."""
        ...

    def remove(self, hold: Hold) -> None:
        """Keep it no longer."""
        ...

    def balance(self, owner: str, currency: str) -> Balance:
        """How an owner stands."""
        ...

    def set_balance(self, owner: str, currency: str, balance: Balance) -> None:
        """An owner stands so from now on."""
        ...

    def open(self, owner: str | None = None) -> list[Hold]:
        """The holds that are open, of one owner or of all."""
        ...

    def renew(self, holder: str) -> None:
        """A holder is alive."""
        ...

    def alive(self) -> Collection[str]:
        """The holders whose lease is not over."""
        ...


class Books:
    """Changes to holds, each of which keeps its owner's balance true.

    Every change is made once: made again, it changes nothing.
    """

    def __init__(self, rows: Rows, price: PriceFunction | None) -> None:
        self._rows = rows
        self._price = price

    def hold(
        self,
        limits: Mapping[str, Money | None],
        amount: Money,
        id: str,
        endpoint: str,
        holder: str | None,
    ) -> Hold:
        """See :meth:`PurseStore.hold`; gives the hold of the first owner."""
        holds = {each.owner: each for each in self._rows.of_id(id)}
        new = []
        for owner, limit in limits.items():
            if owner not in holds:
                holds[owner] = self._fitting(
                    Hold(
                        id=id,
                        owner=owner,
                        currency=amount.currency or "",
                        expected=amount.amount,
                        amount=Decimal(0),
                        endpoint=endpoint,
                        holder=holder,
                    ),
                    limit,
                )
                new.append(holds[owner])
        for each in new:  # only now: all of them fit
            self._change(None, each)
        for owner in limits:
            each = holds[owner]
            if holder is not None and each.state == "held" and each.holder != holder:
                holds[owner] = evolve(each, holder=holder)
                self._change(each, holds[owner])
        return holds[next(iter(limits))]

    def intends(self, id: str) -> None:
        """See :meth:`PurseStore.intends`."""
        holds = self._rows.of_id(id)
        if not holds or any(each.state not in ("held", "leaving") for each in holds):
            raise HoldLost(
                f"The hold {id} is not there any more; nothing may be submitted on its account."
            )
        for each in holds:
            self._change(each, evolve(each, state="leaving"))

    def withdraws(self, id: str) -> None:
        """See :meth:`PurseStore.withdraws`."""
        for each in self._rows.of_id(id):
            if each.state == "leaving":
                self._change(each, evolve(each, state="held"))

    def created(self, id: str, task: str, account: str | None) -> None:
        """See :meth:`PurseStore.created`."""
        for each in self._of_either(id):
            state = "submitted" if each.is_open else each.state
            self._change(each, evolve(each, state=state, task=task, account=account))

    def raise_to(self, id: str, amount: Amount) -> None:
        """See :meth:`PurseStore.raise_to`."""
        least = money_of("amount", amount)
        for each in self._rows.of_id(id):
            if each.is_open and each.currency == least.currency and least.amount > each.expected:
                held = max(each.amount, self._amount_of(each, least.amount))
                self._change(each, evolve(each, expected=least.amount, amount=held))

    def settle(self, task: str, cost: Money | Decimal | None, outcome: Outcome) -> None:
        """See :meth:`PurseStore.settle`."""
        for each in self._of_either(task):
            if each.state != "settled":
                self._change(each, self._settled(each, cost, outcome))

    def release(self, id: str, holder: str | None) -> None:
        """See :meth:`PurseStore.release`."""
        for each in self._rows.of_id(id):
            is_still = holder is None or (each.holder == holder and each.state == "held")
            if each.is_open and is_still:
                self._change(each, None)

    def of_id(self, id: str) -> list[Hold]:
        """The holds of this id, one an owner."""
        return self._rows.of_id(id)

    def named(self, name: str) -> list[Hold]:
        """The holds of a task, or of the id of a hold; the latter may be known without a look."""
        return self._rows.of_id(name) or self._rows.of_task(name)

    def claim(self, holder: str, accounts: Collection[str]) -> list[Hold]:
        """See :meth:`PurseStore.claim`."""
        self._rows.renew(holder)
        alive = self._rows.alive()
        claimed = []
        for each in self._rows.open():
            is_left = each.holder is not None and each.holder not in alive
            if is_left and (each.account is None or each.account in accounts):
                self._change(each, ours := evolve(each, holder=holder))
                claimed.append(ours)
        return claimed

    def _fitting(self, new: Hold, limit: Money | None) -> Hold:
        """A hold with what is to be set aside.

        Raises:
            BudgetExceededError: its owner's limit does not hold that.
        """
        new = evolve(new, amount=self._amount_of(new, new.expected))
        if limit is not None:
            balance = self._rows.balance(new.owner, new.currency)
            left = EXACT.subtract(limit.amount, EXACT.add(balance.spent, balance.reserved))
            if not fits(new.amount, left):
                raise exceeded(limit, balance, new)
        return new

    def _settled(self, hold: Hold, cost: Money | Decimal | None, outcome: Outcome) -> Hold:
        if isinstance(cost, Money):
            cost = cost.amount if cost.currency == hold.currency else None
        counts, is_assumed = counted(cost, hold.expected)
        is_told = not is_assumed and cost is not None and (counts > 0 or cost.is_zero())
        if not is_told and not hold.is_open:
            return hold  # assumed before, and nothing new
        charge = hold.charge(counts, outcome, is_assumed=not is_told)
        charged = charged_at_end(self._price, charge, hold.amount)
        state: HoldState = "settled" if is_told else "assumed"
        return evolve(hold, state=state, cost=counts if is_told else None, charged=charged)

    def _amount_of(self, hold: Hold, expected: Decimal) -> Decimal:
        return asked_price(self._price, hold.charge(expected, "expected"))

    def _of_either(self, name: str) -> list[Hold]:
        found = self.named(name)
        if not found:
            raise not_allowed("task", name, "a task, or a hold, that the store knows")
        return found

    def _change(self, before: Hold | None, after: Hold | None) -> None:
        some = after or before
        assert some is not None
        if after is not None:
            self._rows.put(after)
        else:
            self._rows.remove(some)
        none = Balance()
        gone, new = before.counts if before else none, after.counts if after else none
        if gone == new:
            return
        known = self._rows.balance(some.owner, some.currency)
        changed = Balance(
            spent=_moved(known.spent, gone.spent, new.spent),
            assumed=_moved(known.assumed, gone.assumed, new.assumed),
            reserved=_moved(known.reserved, gone.reserved, new.reserved),
        )
        self._rows.set_balance(some.owner, some.currency, changed)


def exceeded(limit: Money, balance: Balance, wanted: Hold) -> BudgetExceededError:
    """The error for a hold that does not fit."""
    whose = f" of {wanted.owner}" if wanted.owner else ""
    assumed = f" ({balance.assumed:f} of it assumed)" if balance.assumed else ""
    under_way = f", {balance.reserved:f} set aside for calls under way" if balance.reserved else ""
    cost = f"{wanted.amount:f}" if wanted.amount else "an unknown amount"
    return BudgetExceededError(
        f"The budget{whose} of {limit} does not hold this call: {balance.spent:f} are spent"
        f"{assumed}{under_way}, and {wanted.endpoint or 'it'} would cost {cost}. It was not"
        " submitted: no task was created.",
        cost=wanted.amount or None,
        owner=wanted.owner or None,
        spent=balance.spent,
        reserved=balance.reserved,
    )


class HoldSums(NamedTuple):
    """What is to be held, and the limit of each owner, the first of them first."""

    amount: Money
    limits: dict[str, Money | None]


def checked_hold(
    owner: str,
    amount: Amount,
    id: str,
    limit: Amount | None,
    also: Mapping[str, Amount | None] | None,
) -> HoldSums:
    """The arguments of a hold.

    Raises:
        InvalidParameterError: a name is no line of text, an amount has no currency, two have not
            the same, or an owner stands there twice.
    """
    _check_name("id", id)
    held = money_of("amount", amount)
    limits = checked_limits(owner, limit, also)
    for each in limits.values():
        if each is not None and each.currency != held.currency:
            raise not_allowed("limit", str(each), f"an amount in {held.currency}")
    return HoldSums(held, limits)


def checked_limits(
    owner: str, limit: Amount | None, also: Mapping[str, Amount | None] | None
) -> dict[str, Money | None]:
    """What each of several owners may spend at most, the first of them first.

    Raises:
        InvalidParameterError: a name is no line of text, a limit has no currency, or an owner
            stands there twice.
    """
    if not isinstance(also, Mapping | None):
        raise not_allowed("also", also, "a mapping of owners to amounts, or to None for no limit")
    if also is not None and owner in also:
        raise not_allowed("also", owner, "other owners than the first")
    limits: dict[str, Money | None] = {}
    for each, most in ((owner, limit), *(also or {}).items()):
        check_owner(each)
        limits[each] = None if most is None else money_of("limit", most)
    return limits


def check_owner(owner: str) -> None:
    """Empty is nobody in particular.

    Raises:
        InvalidParameterError: it is no line of text.
    """
    if owner != "":
        _check_name("owner", owner)


def _check_name(name: str, value: object) -> None:
    is_line = isinstance(value, str) and value.isprintable()
    if not is_line or not 0 < len(str(value)) <= _LONGEST_NAME:
        raise not_allowed(name, value, f"one line of text of at most {_LONGEST_NAME} characters")


def _moved(sum_before: Decimal, gone: Decimal, new: Decimal) -> Decimal:
    return EXACT.add(EXACT.subtract(sum_before, gone), new)
