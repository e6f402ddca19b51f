"""What is known of earlier runs."""

from __future__ import annotations

from decimal import Decimal

from attrs import frozen

from runninghub_async.models.usage import Money


@frozen(kw_only=True)
class Estimate:
    """What a run is expected to cost: the highest cost of the last 50 runs.

    It is no price: a run may cost more than any before it.

    Attributes:
        amount: exact.
        currency: in what these runs were billed, never converted; ``RH`` for RH coins, ``None``
            where it is not known.
        runs: of how many runs it is the highest, up to 50.
    """

    amount: Decimal
    currency: str | None
    runs: int

    def __str__(self) -> str:
        runs = "1 run" if self.runs == 1 else f"{self.runs} runs"
        return f"about {Money(self.amount, self.currency)}, learned from {runs}"


@frozen(kw_only=True)
class Seen:
    """What was seen of earlier runs of a workflow or an app on the same kind of machine.

    Attributes:
        estimates: one for each currency in which runs were billed, the latest first.
        seconds: the median duration of the last 50 runs that succeeded; ``None`` where no duration
            is known.
    """

    estimates: tuple[Estimate, ...] = ()
    seconds: float | None = None

    def in_currency(self, currency: str | None) -> Estimate | None:
        """The estimate in this currency, if there is one."""
        return next((each for each in self.estimates if each.currency == currency), None)
