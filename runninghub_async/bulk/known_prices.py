"""What jobs cost, as far as that is known before anything is asked of the service."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from runninghub_async.calls.call import Call, submission_of
from runninghub_async.models.budgets import Budget
from runninghub_async.models.prices import Price
from runninghub_async.models.usage import positive
from runninghub_async.purses.estimates import Estimates
from runninghub_async.purses.given_prices import given_price
from runninghub_async.purses.price_kinds import kind_of

Source = Literal["given", "published", "billed", "learned"]


class KnownPrices:
    """Told by the person, or published, or seen before; and never less than what earlier runs in
    the folder were billed."""

    def __init__(self, given: Mapping[str, Budget], currency: str | None) -> None:
        """Nothing is known of bills yet.

        Args:
            given: what the person says, from :func:`by_priced_name`.
            currency: what bills are in; ``None`` is not known, and they count for nothing.
        """
        self._given = given
        self._currency = currency
        self._billed: dict[str, Decimal] = {}
        self._estimates = Estimates()
        self.runs: dict[str, int] = {}
        """Of how many runs the estimates were learned that count, by workflow or app."""

    def learn(self, call: Call, bill: Decimal | None) -> None:
        """A task of this kind was billed so much."""
        if (known := positive(bill)) is not None:
            kind = kind_of(submission_of(call).order)
            self._billed[kind] = max(known, self._billed.get(kind, known))

    @property
    def has_bills(self) -> bool:
        """Whether any task was billed."""
        return bool(self._billed)

    def of(self, call: Call) -> tuple[Price | Budget | None, Source]:
        """What a call is expected to cost, and who says so."""
        given = given_price(submission_of(call), self._given)
        price: Price | Budget | None = given or call.price()
        source: Source = "published" if given is None else "given"
        if given is None and (seen := self._seen(call, price)) is not None:
            price, source = seen, "learned"
        bill = self._billed.get(kind_of(submission_of(call).order)) if self._billed else None
        if bill is None or self._currency is None:
            return price, source
        if price is not None and price.currency == self._currency and price.amount >= bill:
            return price, source
        return Budget(bill, self._currency), "billed"

    def _seen(self, call: Call, published: Price | Budget | None) -> Budget | None:
        """What such a call was seen to cost, where nothing higher is published in that currency."""
        found = self._estimates.of(
            submission_of(call), self._currency or getattr(published, "currency", None)
        )
        if found is None or found.currency is None:
            return None
        if published is not None:
            is_same = published.currency == found.currency
            if not is_same or published.amount >= found.amount:
                return None
        self.runs[submission_of(call).order.learned_as or ""] = found.runs
        return Budget(found.amount, found.currency)
