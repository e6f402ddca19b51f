"""What a script says that a task has used, in place of what it would have."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from attrs import field, frozen

from runninghub_async.sandbox.accounts import Cost

Usage = Mapping[str, Any]
"""In the words of a query."""
_MOST = 10**12


@frozen
class Bill:
    """What a task and those that it has started have used."""

    usage: Usage = field(hash=False)
    children: tuple[Usage, ...] = field(default=(), hash=False)

    def cost(self, usage: Usage) -> Cost:
        """What it takes from its account, if the task itself has used this."""
        each = [usage, *self.children]
        money = sum(
            (_amount(u, "thirdPartyConsumeMoney") or _amount(u, "consumeMoney") for u in each),
            Decimal(0),
        )
        return Cost(money, sum((_amount(u, "consumeCoins") for u in each), Decimal(0)))

    def listed(self, task_id: str, usage: Usage) -> list[dict[str, Any]]:
        """``taskUsageList``: the task at the head, where it has started others.

        The ids are numbers there, which a double has rounded.
        """
        if not self.children:
            return []
        own = int(float(task_id))
        entries = [_entry(own, None, usage)]
        for number, each in enumerate(self.children, 1):
            entries.append(_entry(own + 4096 * number, own, each))
        return entries


def _entry(task: int, parent: int | None, usage: Usage) -> dict[str, Any]:
    told = {"taskId": task, "parentTaskId": parent, "taskStatus": "SUCCESS"}
    return {**told, "usage": dict(usage)}


def _amount(usage: Usage, name: str) -> Decimal:
    """What a wallet gives for it: nothing where that is no amount that anybody could pay."""
    try:
        amount = Decimal(str(usage.get(name)))
    except InvalidOperation:
        return Decimal(0)
    return amount if amount.is_finite() and 0 < amount < _MOST else Decimal(0)
