"""What tasks use and cost: amounts that can be reckoned with, and one rule for what counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import ROUND_CEILING, Context, Decimal

from attrs import Factory, evolve, field, frozen

EXACT = Context(prec=100)
"""For sums: what the caller's own context rounds or traps is the caller's."""
_LEAST = Decimal("1e-9")
_MOST = Decimal("1e12")
_AMOUNTS = ("money", "third_party_money", "coins", "seconds", "cost")


def positive(amount: Decimal | None) -> Decimal | None:
    """The amount where it is above zero and can be reckoned with, else ``None``: not known.

    What is finer than 1e-9 is rounded up, and more than 1e12 is not believed, so that sums of
    amounts stay exact.
    """
    if amount is None or not amount.is_finite() or not 0 < amount <= _MOST:
        return None
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -9:
        return amount.quantize(_LEAST, ROUND_CEILING, EXACT)
    return amount


@frozen
class Money:
    """An amount, and in what: a currency, or RH coins.

    Attributes:
        amount: exact.
        currency: ``CNY``, ``USD`` or whatever the service names; ``RH`` for its coins; ``None``
            where it is not known.
    """

    amount: Decimal
    currency: str | None

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency or ''}".rstrip()


COINS = "RH"
"""What stands in the place of a currency for RH coins."""


def _cost(usage: Usage) -> Decimal | None:
    told = (usage.third_party_money, usage.money)
    for amount in told:
        if (known := positive(amount)) is not None:
            return known
    return Decimal(0) if any(amount is not None and amount.is_zero() for amount in told) else None


@frozen(kw_only=True)
class Usage:
    """What a task used, as far as the service says, the tasks included that it has started.

    Attributes:
        money: cost of running it, in the account's currency.
        third_party_money: cost of the upstream model; for model endpoints the real price.
        coins: RH coins.
        seconds: running time; 0 for model endpoints.
        currency: where the answer names one, else the account's, which is asked for once.
        cost: what the task counts with in sums and budgets: the price of the upstream model
            where there is one, else the cost of running it (whether the two add up is not
            documented).  ``None`` where neither is told, or as less than zero.
    """

    money: Decimal | None = None
    third_party_money: Decimal | None = None
    coins: Decimal | None = None
    seconds: Decimal | None = None
    currency: str | None = None
    cost: Decimal | None = field(default=Factory(_cost, takes_self=True))

    @property
    def total(self) -> Money | None:
        """What it cost, as one number: the price of the upstream model if that is above zero,
        else the cost of running it, else RH coins; ``None`` where none of these is told.

        It is never a sum of these; of several tasks, like is added to like.
        """
        told = (
            (self.third_party_money, self.currency),
            (self.money, self.currency),
            (self.coins, COINS),
        )
        for amount, currency in told:
            if (known := positive(amount)) is not None:
                return Money(known, currency)
        free = (currency for amount, currency in told if amount is not None and amount.is_zero())
        return next((Money(Decimal(0), currency) for currency in free), None)


@frozen(kw_only=True)
class TaskUsage:
    """One entry of a list of what several tasks used."""

    task: str
    """Its id; empty where it cannot be told from others."""
    is_own: bool
    """Whether it is about the task that was asked for, and not about one that it started."""
    usage: Usage


def together(told: Usage, listed: Iterable[TaskUsage]) -> Usage:
    """What a task and those it has started used, each counted once.

    Args:
        told: of the task itself, or of all together: the service does not say which.
        listed: of each; may have the task itself as well.
    """
    entries = list(listed)
    by_task: dict[str, list[Usage]] = {}
    for number, entry in enumerate(entries):
        by_task.setdefault(entry.task or f"entry {number}", []).append(entry.usage)
    has_own = any(entry.is_own for entry in entries)
    sums = {
        name: _sum(
            getattr(told, name),
            [_highest(getattr(usage, name) for usage in same) for same in by_task.values()],
            has_own=has_own,
        )
        for name in _AMOUNTS
    }
    currencies = {usage.currency for usage in (told, *(e.usage for e in entries)) if usage.cost}
    named = sorted(currency for currency in currencies if currency)
    if len(named) > 1:
        sums |= dict.fromkeys(("cost", "money", "third_party_money"))  # there is no exchange rate
    return evolve(told, **sums, currency=told.currency or (named[0] if named else None))


def _highest(amounts: Iterable[Decimal | None]) -> Decimal | None:
    return max((amount for amount in amounts if amount is not None), default=None)


def _sum(
    told: Decimal | None, each: Collection[Decimal | None], *, has_own: bool
) -> Decimal | None:
    known = [amount for amount in map(positive, each) if amount is not None]
    listed, own = sum(known, Decimal(0)), positive(told)
    if not known:
        return told if told is not None else _highest(each)
    if own is None:
        return listed
    # Less than its parts is no sum of them: then it is the task's own, and comes on top.
    return max(own, listed) if has_own or own >= listed else own + listed
