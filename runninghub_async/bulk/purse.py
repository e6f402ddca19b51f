"""A run's money: what is in flight counts, and nothing is guessed downwards.

What a job is expected to cost is never less than the price that the service tells or that is
published, unless the person has said so, and never less than a bill has shown since.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from decimal import Decimal
from typing import Any

from attrs import define

from runninghub_async.bulk.budget import Budget, BudgetReached, EstimateRaised, PriceUnknown
from runninghub_async.bulk.estimates import Estimates
from runninghub_async.bulk.given_prices import priced_as
from runninghub_async.bulk.price_kinds import kind_in, kind_of, told_by
from runninghub_async.bulk.stop import Stop
from runninghub_async.calls.call import Call, submission_of
from runninghub_async.errors import AuthenticationError
from runninghub_async.logs import logger
from runninghub_async.models.prices import Price
from runninghub_async.models.usage import positive

BILLS_READ = 1000
"""Surprising bills of earlier runs that are learned from, at most."""
_ANY = ""
"""The kind of a task whose own nobody asks for: its bill says nothing about others."""


@define(eq=False)
class Reservation:
    """Money set aside for one task."""

    kind: str
    """Whose bills tell what it will cost."""
    amount: Decimal | None
    """What it is expected to cost by now; ``None`` where that is not known."""
    told: Decimal | None
    """What it was expected to cost when it was submitted."""
    is_waited_for: bool = True
    """Whether somebody works on the task, so that its end will come."""
    settled: bool = False


class Purse:
    """Money spent, and set aside for what is in flight."""

    def __init__(
        self,
        budget: Budget | None,
        *,
        spent: Decimal,
        live_price: Callable[[Call], Awaitable[Price | None]],
        unknown_ok: bool,
        stop: Stop,
        prices: Mapping[str, Decimal] | None = None,
    ) -> None:
        """``live_price`` asks the service; it is called once per model and priced parameters.

        Args:
            spent: by earlier runs.
            prices: what the person has said, by :func:`checked_prices`, in the budget's currency.
        """
        self._budget = budget
        self._prices = prices or {}
        self._live_price = live_price
        self._unknown_ok = unknown_ok
        self._stop = stop
        self._estimates = Estimates()
        self._told: dict[str, Decimal | None] = {}
        self._asking: dict[str, asyncio.Lock] = {}
        self._billed: dict[str, Decimal] = {}
        self._open: dict[str, set[Reservation]] = {}
        self._changed = asyncio.Event()
        self.spent = spent
        self.set_aside = Decimal(0)
        self.assumed = Decimal(0)
        """The part of what this run has spent that no bill tells."""
        self.assumed_tasks = 0
        self.above = Decimal(0)
        """What bills were above the expected, all together."""
        self.above_tasks = 0
        self.unexpected = Decimal(0)
        """Bills of tasks of which nothing was known when they were submitted."""
        stop.on_stop(self._changed.set)

    def take_up(self, estimate: Decimal | None, call: Call | None) -> Reservation:
        """Set aside what a task of an earlier run is expected to cost, before anybody has begun
        to wait for its end."""
        kind = _ANY if call is None else kind_of(call)
        estimate = positive(estimate)
        expected = _higher(estimate, self._billed.get(kind))
        return self._set_aside(Reservation(kind, expected, estimate, is_waited_for=False))

    async def reserve(self, call: Call) -> Reservation:
        """Set the call's cost aside, waiting for what is in flight where it might not fit.

        Raises:
            BudgetReached: it does not fit any more.
            PriceUnknown: it cannot be known, and that was not allowed.
            Stopped: the run has been stopped.
        """
        if self._budget is None and not self._prices:
            return self._set_aside(Reservation(_ANY, None, None))
        form = call.to_dict()
        kind = kind_in(call, form)
        while not self._fits(cost := await self._estimate(call, form, kind)):
            if not self._may_become_free:
                raise BudgetReached(
                    f"The budget of {self._budget} is reached: {self.spent} are spent"
                    f"{self._of_it_assumed()}{self._and_set_aside()}, and the next job"
                    f" ({call.model}) would cost {cost or 'an unknown amount'}.",
                    cost=cost,
                )
            self._changed.clear()
            await self._changed.wait()
            self._stop.check()
        if self._budget is not None and cost is None and not self._unknown_ok:
            raise PriceUnknown(
                f"What {call.model} costs cannot be known beforehand, so that the budget of"
                f" {self._budget} cannot be kept. Tell it with prices={{{priced_as(form)!r}:"
                f" '0.40{self._budget.currency}'}}, or allow it with budget_unknown_ok=True.",
                budget=self._budget,
                priced_as=priced_as(form),
            )
        return self._set_aside(Reservation(kind, cost, cost))

    def confirm(self, reservation: Reservation) -> None:
        """The last look before a submit: whether what bills have shown since leaves room for it.

        Raises:
            EstimateRaised: it does not; money must be set aside anew.
        """
        if self._budget is not None:
            left = self._budget.amount - self.spent - self.set_aside
            if left < 0 or (reservation.amount is None and not left):
                raise EstimateRaised(
                    "Bills were higher than expected; there is no room left for this job for now."
                )
        reservation.told = reservation.amount

    def settle(self, reservation: Reservation, paid: Decimal | None) -> None:
        """A call is over: ``paid`` is what it was billed; ``None`` is not known.

        The first word about a reservation counts.
        """
        if reservation.settled:
            return
        reservation.settled = True
        self._open[reservation.kind].discard(reservation)
        self.set_aside -= reservation.amount or 0
        bill = positive(paid)
        if bill is not None:
            self.spent += bill
            self._compare(reservation, bill)
        elif paid is None or paid:
            self.assume(reservation.amount)
        self._changed.set()

    def assume(self, estimate: Decimal | None) -> None:
        """A task whose cost is not known counts with what was expected."""
        if (known := positive(estimate)) is not None:
            self.spent += known
            self.assumed += known
            self.assumed_tasks += 1

    def take_back(self, estimate: Decimal) -> None:
        """What an earlier run's submit was assumed to cost counts no more."""
        self.spent -= estimate
        self._changed.set()

    def learn(self, call: Call, bill: Decimal | None) -> None:
        """A task of this kind was billed so much by an earlier run."""
        if (known := positive(bill)) is not None:
            self._raise(kind_of(call), known)

    async def estimate(self, call: Call) -> Decimal | None:
        """What a call is expected to cost in the budget's currency; ``None`` if not known."""
        form = call.to_dict()
        return await self._estimate(call, form, kind_in(call, form))

    def in_currency(self, bill: Decimal | None, currency: str | None) -> Decimal | None:
        """A bill in the budget's currency; ``None`` where it is in another."""
        is_other = self._budget is not None and currency not in (None, self._budget.currency)
        return None if is_other else bill

    @property
    def exceeded(self) -> str | None:
        """By how much the budget is exceeded, and why; ``None`` where it is not."""
        if self._budget is None or (over := self.spent - self._budget.amount) <= 0:
            return None
        reasons = []
        if self.above:
            reasons.append(
                f"the bills of {_tasks(self.above_tasks)} were {self.above} above what was"
                " expected, which was known only when they had been submitted"
            )
        if self.unexpected:
            reasons.append(f"tasks without a known price cost {self.unexpected}")
        told = "; ".join(reasons) or "earlier runs had spent more"
        return f"{self.spent} are spent, {over} more than the budget of {self._budget}: {told}"

    # -- inside ----------------------------------------------------------------------------

    async def _estimate(self, call: Call, form: Mapping[str, Any], kind: str) -> Decimal | None:
        expected = self._prices.get(priced_as(form))
        if expected is None and self._budget is not None:
            expected = await self._expected(call, form, self._budget.currency)
        expected = _higher(expected, self._billed.get(kind))
        if expected is None and self._budget is not None and self._unknown_ok:
            expected = _least(call, self._budget.currency)
        return expected

    async def _expected(self, call: Call, form: Mapping[str, Any], currency: str) -> Decimal | None:
        """The told or the published price, or what such a job was seen to cost, whichever is
        highest."""
        published = call.price()
        known = published.amount if published and published.currency == currency else None
        key = told_by(call, form)
        async with self._asking.setdefault(key, asyncio.Lock()):
            if key not in self._told:
                seen = self._estimates.of(call, currency)
                floor = _higher(known, None if seen is None else seen.amount)
                self._told[key] = _higher(await self._ask(call, currency, floor), floor)
        self._asking.pop(key, None)
        return _higher(known, self._told[key])

    async def _ask(self, call: Call, currency: str, known: Decimal | None) -> Decimal | None:
        try:
            live = await self._live_price(call)
        except AuthenticationError:  # of a key that may not ask; the submit will tell
            if known is None:
                raise
            return None
        return positive(live.amount) if live and live.currency == currency else None

    def _fits(self, cost: Decimal | None) -> bool:
        if self._budget is None:
            return True
        left = self._budget.amount - self.spent - self.set_aside
        return cost <= left if cost is not None else left > 0

    def _set_aside(self, reservation: Reservation) -> Reservation:
        self._open.setdefault(reservation.kind, set()).add(reservation)
        self.set_aside += reservation.amount or 0
        return reservation

    def _compare(self, reservation: Reservation, bill: Decimal) -> None:
        """What a bill says about others of its kind."""
        told, expected = reservation.told, reservation.amount
        if told is None:
            self.unexpected += bill
        elif bill > told:
            self.above += bill - told
            self.above_tasks += 1
        if expected is not None and bill <= expected:
            return  # nothing new, and never less
        self._raise(reservation.kind, bill)
        if self._budget is not None and told is not None:
            logger.warning(
                "a task was billed %s %s, %s more than expected; others of its kind"
                " are expected to cost as much from now on",
                *(bill, self._budget.currency, bill - told),
            )

    def _raise(self, kind: str, bill: Decimal) -> None:
        """Jobs of this kind cost at least so much: those to come and those in flight."""
        if kind == _ANY:
            return
        self._billed[kind] = max(bill, self._billed.get(kind, bill))
        for reservation in self._open.get(kind, ()):
            raised = _higher(reservation.amount, bill)
            self.set_aside += (raised or 0) - (reservation.amount or 0)
            reservation.amount = raised

    @property
    def _may_become_free(self) -> bool:
        """Whether money is set aside for something that will end.

        What an earlier run has submitted may be behind the very job that would wait for it.
        """
        open_now = (reservation for some in self._open.values() for reservation in some)
        return any(each.amount and each.is_waited_for for each in open_now)

    def _and_set_aside(self) -> str:
        if not self.set_aside:
            return ""
        return f", {self.set_aside} set aside for tasks of earlier runs"

    def _of_it_assumed(self) -> str:
        if not self.assumed:
            return ""
        return f" ({self.assumed} of it assumed: {_tasks(self.assumed_tasks)} told no cost)"


def _tasks(count: int) -> str:
    return f"{count} task{'s' if count != 1 else ''}"


def _higher(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return max((amount for amount in (one, other) if amount is not None), default=None)


def _least(call: Call, currency: str) -> Decimal | None:
    """What a call costs at least, where only that is published."""
    behind = submission_of(call)
    least = behind.order.least_price(behind.settings.site)
    return least.amount if least is not None and least.currency == currency else None
