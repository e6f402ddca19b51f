"""What a client is doing and has done: ``rh.stats()``."""

from __future__ import annotations

from decimal import Decimal

from attrs import define, frozen

from runninghub_async.models.usage import EXACT, Usage, positive


@define
class Counts:
    """Running totals of one client."""

    tasks_ended: int = 0
    money: Decimal = Decimal(0)
    coins: Decimal = Decimal(0)

    def spent(self, usage: Usage) -> None:
        """A task ended and reported this."""
        self.tasks_ended += 1
        self.billed(usage)

    def billed(self, usage: Usage, before: Usage | None = None) -> None:
        """This was reported, of a task that has ended; ``before``, what it had reported already."""
        self.money = EXACT.add(self.money, usage.cost or Decimal(0))
        self.coins = EXACT.add(self.coins, positive(usage.coins) or Decimal(0))
        if before is not None:
            self.money = EXACT.subtract(self.money, before.cost or Decimal(0))
            self.coins = EXACT.subtract(self.coins, positive(before.coins) or Decimal(0))


@frozen(kw_only=True)
class AccountStats:
    """One account.

    Attributes:
        account: its label.
        in_flight: tasks between submit and end, of all clients on this event loop.
        ceiling: how many may be in flight now, as far as it is known.
        refused: submits that were refused for the moment.
        set_aside: why it takes no more tasks, or ``None``.
    """

    account: str
    in_flight: int
    ceiling: int
    refused: int
    set_aside: str | None


@frozen(kw_only=True)
class Stats:
    """One moment of a client.

    Attributes:
        in_flight: tasks between submit and end.
        waiting: calls of this client that stand in line for a place.
        ceiling: tasks that all usable accounts together may have in flight now.
        refused: submits that were refused for the moment and made no task.
        queries: looks at tasks.
        tasks_ended: tasks that were seen to end.
        bytes_sent: in bodies of requests and uploads.
        bytes_received: in bodies of answers and downloads.
        money: what ended tasks reported to have cost, in the accounts' currency.
        coins: RH coins they reported.
        accounts: the same by account.
    """

    in_flight: int
    waiting: int
    ceiling: int
    refused: int
    queries: int
    tasks_ended: int
    bytes_sent: int
    bytes_received: int
    money: Decimal
    coins: Decimal
    accounts: tuple[AccountStats, ...]
