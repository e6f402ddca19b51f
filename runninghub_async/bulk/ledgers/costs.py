"""What a ledger's tasks have cost, whichever database counts them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from runninghub_async.models.usage import positive


class Costs(NamedTuple):
    """What tasks have cost: told by bills, or assumed."""

    billed: Decimal
    assumed: Decimal


def costs_of(money: Decimal | None, estimate: Decimal | None, *, may_be_free: bool) -> Costs:
    """What a task has cost that was told to cost ``money`` and expected to cost ``estimate``.

    Args:
        money: what was told, if anything; that a task costs nothing is believed only where it
            ``may_be_free``, as a failed one may.
        estimate: ``None`` also where there may be no task.
    """
    nothing = Decimal(0)
    if (billed := positive(money)) is not None:
        return Costs(billed, nothing)
    expected = positive(estimate)
    if expected is None or (may_be_free and money == 0):
        return Costs(nothing, nothing)
    return Costs(nothing, expected)


def sum_of(costs: Iterable[tuple[int, Costs]]) -> Decimal:
    """What so many tasks have cost together, as far as is known or assumed."""
    return sum((tasks * (cost.billed + cost.assumed) for tasks, cost in costs), Decimal(0))
