"""What earlier runs of a job's workflow or app tell of its cost."""

from __future__ import annotations

from runninghub_async.calls.call import Call, submission_of
from runninghub_async.learned.records import Estimate


class Estimates:
    """What was learned before this run, read once for each workflow and app on each machine."""

    def __init__(self) -> None:
        self._known: dict[str, Estimate | None] = {}

    def of(self, call: Call, currency: str | None) -> Estimate | None:
        """What a call is expected to cost; ``None`` where no run was billed in this currency.

        Args:
            call: what is run.
            currency: in which it must be; ``None`` takes that of the latest bill.
        """
        name = submission_of(call).order.learned_as
        if name is None:
            return None
        key = f"{name} {currency}"
        if key not in self._known:
            self._known[key] = self._read(call, currency)
        return self._known[key]

    def _read(self, call: Call, currency: str | None) -> Estimate | None:
        seen = call.seen()
        if seen is None:
            return None
        if currency is not None:
            return seen.in_currency(currency)
        return next((each for each in seen.estimates if each.currency is not None), None)
