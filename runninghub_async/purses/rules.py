"""The rules by which money counts, the same for every budget, wherever its sums are kept."""

from __future__ import annotations

from decimal import Decimal

from runninghub_async.models.usage import COINS, Usage, positive


def fits(cost: Decimal | None, left: Decimal) -> bool:
    """Whether a call may still be submitted with so much left.

    One whose cost is not known may as long as anything is left.
    """
    return cost <= left if cost else left > 0


def is_overdrawn(cost: Decimal | None, left: Decimal) -> bool:
    """Whether bills have taken the room of a call that fitted: the last look before its submit.

    Args:
        cost: what was set aside for it.
        left: beside that.
    """
    return left < 0 or (not cost and not left)


def counted(bill: Decimal | None, expected: Decimal | None) -> tuple[Decimal, bool]:
    """What a task counts with that is over, and whether that is assumed.

    Args:
        bill: what it was billed; ``None`` is not known.  Zero is a bill; what nobody can reckon
            with is none.
        expected: what it was expected to cost.
    """
    if (known := positive(bill)) is not None:
        return known, False
    if bill is not None and bill.is_zero():
        return Decimal(0), False
    assumed = positive(expected)
    return assumed or Decimal(0), assumed is not None


def bill_in(usage: Usage, currency: str | None, *, succeeded: bool) -> Decimal | None:
    """What a task was billed by its own report; ``None`` where that is not known in this currency.

    Nothing at all is a bill of a task that failed.  One that succeeded may have been free, this
    once; it may as well be that its cost is told elsewhere.

    Args:
        usage: the report.
        currency: in which it must be; ``RH`` for coins, ``None`` for whatever money it is in.
        succeeded: how the task ended.
    """
    if currency == COINS:
        told = usage.coins
    else:
        told = usage.cost if currency is None or usage.currency in (None, currency) else None
    return None if succeeded and not told else told


def higher(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    """The higher of two amounts of which either may not be known."""
    return max((amount for amount in (one, other) if amount is not None), default=None)
