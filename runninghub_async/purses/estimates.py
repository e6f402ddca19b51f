"""What earlier runs of a workflow or an app tell of what one costs."""

from __future__ import annotations

from runninghub_async.calls.submission import Submission
from runninghub_async.learned.records import Estimate, Seen


class Estimates:
    """What was learned before, read once for each workflow and app on each machine."""

    def __init__(self) -> None:
        self._known: dict[str, Estimate | None] = {}

    def of(self, behind: Submission, currency: str | None) -> Estimate | None:
        """What a call is expected to cost; ``None`` where no run was billed in this currency.

        Args:
            behind: what is behind the call.
            currency: in which it must be; ``None`` takes that of the latest bill.
        """
        name = behind.order.learned_as
        if name is None:
            return None
        key = f"{name} {currency}"
        if key not in self._known:
            self._known[key] = _in(currency, behind.settings.seen(name))
        return self._known[key]


def _in(currency: str | None, seen: Seen | None) -> Estimate | None:
    if seen is None:
        return None
    if currency is not None:
        return seen.in_currency(currency)
    return next((each for each in seen.estimates if each.currency is not None), None)
