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


class CostRow(NamedTuple):
    """What stands in a ledger for tasks of jobs that it does not have any more, all together."""

    money: Decimal | None
    estimate: Decimal | None


NOBODYS = ""
"""The job and the task of such a row, which are no id of either."""


def rows_for(costs: Iterable[tuple[int, Costs]]) -> list[CostRow]:
    """Rows that count with as much as these tasks together: one of what was billed, one of what is
    assumed."""
    counted = list(costs)
    billed = sum((tasks * cost.billed for tasks, cost in counted), Decimal(0))
    assumed = sum((tasks * cost.assumed for tasks, cost in counted), Decimal(0))
    rows = [CostRow(billed or None, None), CostRow(None, assumed or None)]
    return [row for row in rows if row.money or row.estimate]


def sum_of(costs: Iterable[tuple[int, Costs]]) -> Decimal:
    """What so many tasks have cost together, as far as is known or assumed."""
    return sum((tasks * (cost.billed + cost.assumed) for tasks, cost in costs), Decimal(0))
