"""What calls are expected to cost, which is never less than what is known of them.

That is what a person says of a call, else the service's price or the published one, whichever is
higher, else what such calls were seen to cost; and never less than a bill has shown since.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from runninghub_async.calls.payable import Payable
from runninghub_async.errors import AuthenticationError
from runninghub_async.models.prices import Price
from runninghub_async.models.usage import COINS, positive
from runninghub_async.purses.estimates import estimate_of
from runninghub_async.purses.given_prices import priced_as
from runninghub_async.purses.price_kinds import kind_in, told_by
from runninghub_async.purses.rules import higher

LivePrice = Callable[[Payable], Awaitable[Price | None]]
"""Asks the service what a call costs; ``None`` where it does not tell."""
TOLD_FOR = 3600.0
"""Seconds after which a price is asked for anew."""


class Asked(NamedTuple):
    """A call whose cost is in question."""

    behind: Payable
    form: Mapping[str, Any]
    """Its text form."""
    kind: str
    """Whose bills tell what it will cost."""

    @property
    def priced_as(self) -> str:
        """The name under which a person may say what such calls cost."""
        return priced_as(self.form)


def asked_of(behind: Payable) -> Asked:
    """The call that this is behind, as one whose cost is in question."""
    form = behind.complete.to_dict()
    return Asked(behind, form, kind_in(behind.complete, form))


class Expectations:
    """What calls are expected to cost in one currency."""

    def __init__(
        self,
        currency: str | None,
        live_price: LivePrice,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Nothing is known of bills yet.

        Args:
            currency: which counts; ``None`` is that of what the person says, and only that is
                known.
            live_price: called once an hour per model and priced parameters.
            clock: tells seconds.
        """
        self._currency = currency
        self._live_price = live_price
        self._clock = clock
        self._told: dict[str, tuple[float, Decimal | None]] = {}
        self._asking: dict[str, asyncio.Lock] = {}
        self._billed: dict[str, Decimal] = {}

    async def of(
        self,
        asked: Asked,
        prices: Mapping[str, Decimal],
        *,
        unknown_ok: bool = False,
    ) -> Decimal | None:
        """What a call is expected to cost; ``None`` if not known.

        Args:
            asked: the call.
            prices: what the person says, by :func:`checked_prices`.
            unknown_ok: of one whose price is only known to begin somewhere, that beginning.
        """
        own = asked.behind.in_force.max_cost
        expected = prices.get(asked.priced_as)
        if own is not None and self._currency in (None, own.currency):
            expected = positive(own.amount)
        if expected is None and self._currency is not None:
            expected = await self._known(asked, self._currency)
        expected = higher(expected, self.billed(asked.kind))
        if expected is None and self._currency is not None and unknown_ok:
            expected = _least(asked.behind, self._currency)
        return expected

    def billed(self, kind: str) -> Decimal | None:
        """The highest bill of such calls."""
        return self._billed.get(kind)

    def learn(self, kind: str, bill: Decimal) -> None:
        """Such a call was billed so much; others are expected to cost at least that."""
        self._billed[kind] = max(bill, self._billed.get(kind, bill))

    async def _known(self, asked: Asked, currency: str) -> Decimal | None:
        """The told or the published price, or what such a call was seen to cost, whichever is
        highest."""
        behind = asked.behind
        published = behind.complete.price(behind.settings.site)
        known = published.amount if published and published.currency == currency else None
        key = told_by(behind.complete, asked.form)
        async with self._asking.setdefault(key, asyncio.Lock()):
            at, told = self._told.get(key, (None, None))
            if at is None or self._clock() - at > TOLD_FOR:
                seen = estimate_of(behind, currency)
                floor = higher(known, None if seen is None else seen.amount)
                told = higher(await self._ask(behind, currency, floor), floor)
                self._told[key] = (self._clock(), told)
        self._asking.pop(key, None)
        return higher(known, told)

    async def _ask(self, behind: Payable, currency: str, known: Decimal | None) -> Decimal | None:
        if currency == COINS:
            return None  # the service tells prices in money
        try:
            live = await self._live_price(behind)
        except AuthenticationError:  # of a key that may not ask; the submit will tell
            if known is None:
                raise
            return None
        return positive(live.amount) if live and live.currency == currency else None


def _least(behind: Payable, currency: str) -> Decimal | None:
    """What a call costs at least, where only that is published."""
    least = behind.complete.least_price(behind.settings.site)
    return least.amount if least is not None and least.currency == currency else None
