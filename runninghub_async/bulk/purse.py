"""A run's money: what is in flight counts, and nothing is guessed downwards.

What a job is expected to cost is never less than the price that the service tells or that is
published, unless the person has said so, and never less than a bill has shown since.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from decimal import Decimal

from attrs import define

from runninghub_async.bulk.budget import BudgetReached, EstimateRaised, PriceUnknown
from runninghub_async.bulk.ledgers.common import Standing
from runninghub_async.bulk.stop import Stop
from runninghub_async.calls.call import Call, submission_of
from runninghub_async.logs import logger
from runninghub_async.models.budgets import Budget
from runninghub_async.models.usage import Usage, positive
from runninghub_async.purses.expectations import Asked, Expectations, LivePrice, asked_of
from runninghub_async.purses.price_kinds import kind_of
from runninghub_async.purses.rules import bill_in, counted, fits, higher, is_overdrawn

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
    noted: Decimal | None = None
    """What of it stands in a ledger that several runs share; ``None`` before its intent."""


class Purse:
    """Money spent, and set aside for what is in flight."""

    def __init__(
        self,
        budget: Budget | None,
        *,
        spent: Decimal,
        live_price: LivePrice,
        unknown_ok: bool,
        stop: Stop,
        prices: Mapping[str, Decimal] | None = None,
    ) -> None:
        """Nothing is set aside yet.

        Args:
            live_price: asks the service.
            spent: by earlier runs.
            prices: what the person has said, by :func:`checked_prices`, in the budget's currency.
        """
        self._budget = budget
        self._prices = prices or {}
        self._expectations = Expectations(None if budget is None else budget.currency, live_price)
        self._unknown_ok = unknown_ok
        self._stop = stop
        self._open: dict[str, set[Reservation]] = {}
        self._changed = asyncio.Event()
        self._standing: Standing | None = None
        self._noted = Decimal(0)
        """The part of what is set aside here that stands in it."""
        self._raised = Decimal(0)
        """By how much more is expected of these since."""
        self._unnoted = Decimal(0)
        """What earlier tasks are assumed to have cost of which the ledger has no amount."""
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

    @property
    def budget(self) -> Budget | None:
        """What may be spent; ``None`` is no limit."""
        return self._budget

    @property
    def spent_by_all(self) -> Decimal:
        """By all runs of a ledger that several share, as far as is known by now."""
        return self.spent if self._standing is None else self._standing.spent + self._unnoted

    def note_standing(self, standing: Standing) -> None:
        """How things stand in a ledger that several runs share: its sums count from now on, and
        what of this run they cannot have yet."""
        self._standing = standing
        self._changed.set()

    def note_intent(self, reservation: Reservation, standing: Standing) -> None:
        """It stands in such a ledger now, where things stand so."""
        self._note(reservation, reservation.amount or Decimal(0))
        self.note_standing(standing)

    def note_withdrawal(self, reservation: Reservation) -> None:
        """It does so no more."""
        if reservation.noted is not None and not reservation.settled:
            self._noted -= reservation.noted
            self._raised -= (reservation.amount or 0) - reservation.noted
            reservation.noted = None

    def _note(self, reservation: Reservation, noted: Decimal) -> None:
        reservation.noted = noted
        self._noted += noted
        self._raised += (reservation.amount or 0) - noted

    @property
    def limit_noted(self) -> Decimal | None:
        """What may stand in such a ledger, spent or set aside; ``None`` is no limit."""
        if self._budget is None:
            return None
        return self._budget.amount - self._unnoted - self._raised

    def take_up(
        self, estimate: Decimal | None, call: Call | None, *, noted: Decimal | None = None
    ) -> Reservation:
        """Set aside what a task of an earlier run is expected to cost, before anybody has begun
        to wait for its end; ``noted`` is what of it stands in the ledger."""
        kind = _ANY if call is None else kind_of(submission_of(call).order)
        estimate = positive(estimate)
        expected = higher(estimate, self._expectations.billed(kind))
        reserved = self._set_aside(Reservation(kind, expected, estimate, is_waited_for=False))
        self._note(reserved, positive(noted) or Decimal(0))
        return reserved

    async def reserve(self, call: Call) -> Reservation:
        """Set the call's cost aside, waiting for what is in flight where it might not fit.

        Raises:
            BudgetReached: it does not fit any more.
            PriceUnknown: it cannot be known, and that was not allowed.
            Stopped: the run has been stopped.
        """
        behind = submission_of(call)
        if self._budget is None and not self._prices and behind.in_force.max_cost is None:
            return self._set_aside(Reservation(_ANY, None, None))
        asked = asked_of(behind)
        while not self._fits(cost := await self._expected(asked)):
            if not self._may_become_free:
                raise BudgetReached(
                    f"The budget of {self._budget} is reached: {self.spent_by_all} are spent"
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
                f" {self._budget} cannot be kept. Tell it with prices={{{asked.priced_as!r}:"
                f" '0.40{self._budget.currency}'}}, or allow it with budget_unknown_ok=True.",
                budget=self._budget,
                priced_as=asked.priced_as,
            )
        return self._set_aside(Reservation(asked.kind, cost, cost))

    def confirm(self, reservation: Reservation) -> None:
        """The last look before a submit: whether what bills have shown since leaves room for it.

        Raises:
            EstimateRaised: it does not; money must be set aside anew.
        """
        if self._budget is not None:
            left = self._budget.amount - self._committed
            if is_overdrawn(reservation.amount, left):
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
        self.note_withdrawal(reservation)
        reservation.settled = True
        self._open[reservation.kind].discard(reservation)
        self.set_aside -= reservation.amount or 0
        amount, is_assumed = counted(paid, reservation.amount)
        if is_assumed:
            self._assume(amount)
        elif amount:
            self.spent += amount
            self._compare(reservation, amount)
        self._changed.set()

    def assume_earlier(self, estimate: Decimal | None) -> None:
        """A task of an earlier run, of which the ledger has no amount, counts with this."""
        self._unnoted += positive(estimate) or 0
        self._assume(estimate)

    def _assume(self, estimate: Decimal | None) -> None:
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
            self._raise(kind_of(submission_of(call).order), known)

    async def estimate(self, call: Call) -> Decimal | None:
        """What a call is expected to cost in the budget's currency; ``None`` if not known."""
        return await self._expected(asked_of(submission_of(call)))

    def bill(self, usage: Usage, *, succeeded: bool) -> Decimal | None:
        """What a task was billed; ``None`` where that is not known in the budget's currency."""
        currency = None if self._budget is None else self._budget.currency
        return bill_in(usage, currency, succeeded=succeeded)

    @property
    def exceeded(self) -> str | None:
        """By how much the budget is exceeded, and why; ``None`` where it is not."""
        spent = self.spent_by_all
        if self._budget is None or (over := spent - self._budget.amount) <= 0:
            return None
        reasons = []
        if self.above:
            reasons.append(
                f"the bills of {_tasks(self.above_tasks)} were {self.above} above what was"
                " expected, which was known only when they had been submitted"
            )
        if self.unexpected:
            reasons.append(f"tasks without a known price cost {self.unexpected}")
        told = "; ".join(reasons) or "earlier or other runs have spent more"
        return f"{spent} are spent, {over} more than the budget of {self._budget}: {told}"

    # -- inside ----------------------------------------------------------------------------

    async def _expected(self, asked: Asked) -> Decimal | None:
        return await self._expectations.of(asked, self._prices, unknown_ok=self._unknown_ok)

    def _fits(self, cost: Decimal | None) -> bool:
        if self._budget is None:
            return True
        left = self._budget.amount - self._committed
        return fits(cost, left)

    @property
    def _committed(self) -> Decimal:
        """What is spent and set aside, by all runs where several share a ledger."""
        standing = self._standing
        if standing is None:
            return self.spent + self.set_aside
        return standing.money + self._unnoted + self.set_aside - self._noted

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
        self._expectations.learn(kind, bill)
        for reservation in self._open.get(kind, ()):
            raised = higher(reservation.amount, bill)
            more = (raised or Decimal(0)) - (reservation.amount or 0)
            self.set_aside += more
            self._raised += more if reservation.noted is not None else 0
            reservation.amount = raised

    @property
    def _may_become_free(self) -> bool:
        """Whether money is set aside for something that will end.

        What an earlier run has submitted may be behind the very job that would wait for it.
        """
        open_now = (reservation for some in self._open.values() for reservation in some)
        if any(each.amount and each.is_waited_for for each in open_now):
            return True
        return self._standing is not None and self._standing.waited_for > self._noted

    def _and_set_aside(self) -> str:
        waiting = self.set_aside if self._standing is None else self._standing.set_aside
        return f", {waiting} set aside for tasks of earlier runs" if waiting else ""

    def _of_it_assumed(self) -> str:
        if not self.assumed:
            return ""
        return f" ({self.assumed} of it assumed: {_tasks(self.assumed_tasks)} told no cost)"


def _tasks(count: int) -> str:
    return f"{count} task{'s' if count != 1 else ''}"
