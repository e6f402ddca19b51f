"""What earlier runs of a workflow or an app tell of what one costs."""

from __future__ import annotations

from runninghub_async.calls.payable import Payable
from runninghub_async.learned.records import Estimate


class Estimates:
    """What was learned before, read once for each workflow and app on each machine."""

    def __init__(self) -> None:
        self._known: dict[str, Estimate | None] = {}

    def of(self, behind: Payable, currency: str | None) -> Estimate | None:
        """What a call is expected to cost; ``None`` where no run was billed in this currency.

        Args:
            behind: what is behind the call.
            currency: in which it must be; ``None`` takes that of the latest bill.
        """
        name = behind.complete.learned_as
        if name is None:
            return None
        key = f"{name} {currency}"
        if key not in self._known:
            self._known[key] = estimate_of(behind, currency)
        return self._known[key]


def estimate_of(behind: Payable, currency: str | None) -> Estimate | None:
    """What is known of a call now, as :meth:`Estimates.of` gives it.  Reads a file."""
    name = behind.complete.learned_as
    seen = None if name is None else behind.settings.seen(name)
    if seen is None:
        return None
    if currency is not None:
        return seen.in_currency(currency)
    return next((each for each in seen.estimates if each.currency is not None), None)
