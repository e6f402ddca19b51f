"""Amounts that a person sets: a ceiling for money or RH coins, and what something may cost."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import frozen

from runninghub_async.checks import not_allowed
from runninghub_async.models.usage import COINS, Money

_AMOUNT = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:(coins?|RH)|([A-Za-z]{3}))\s*", re.ASCII | re.I)


@frozen
class Budget:
    """An amount in a currency; ``RH`` stands for RH coins."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency}"


Amount = Budget | Money | str
"""An amount with its currency, as an object or as text such as ``"20CNY"`` or ``"500coins"``."""


def parse_budget(text: str) -> Budget:
    """``"20USD"``, ``"150 CNY"`` or ``"500coins"``.

    Raises:
        InvalidParameterError: it is not an amount with a currency.
    """
    return checked_budget("budget", text)


def checked_budget(name: str, value: object) -> Budget:
    """An amount with its currency, as an object or as text.

    Raises:
        InvalidParameterError: it is none.
    """
    found = amount_in(value) if isinstance(value, str) else value
    if not isinstance(found, Budget) or not _is_sum(found.amount):
        allowed = "an amount with its currency, such as 20USD, 150CNY or 500coins"
        raise not_allowed(name, value, allowed)
    return found


def money_of(name: str, amount: Amount) -> Money:
    """An amount with its currency.

    Raises:
        InvalidParameterError: it is none, or has no currency.
    """
    if isinstance(amount, Money) and amount.currency is not None:
        amount = Budget(amount.amount, amount.currency)
    known = checked_budget(name, amount)
    return Money(known.amount, known.currency)


def amount_in(text: str) -> Budget | None:
    """An amount with its currency; ``None`` where it is none."""
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return None
    return Budget(Decimal(found[1]), COINS if found[2] else found[3].upper())


def _is_sum(amount: object) -> bool:
    return isinstance(amount, Decimal) and amount.is_finite() and amount >= 0
