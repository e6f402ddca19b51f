"""A ceiling on money: what is in flight counts, and nothing is guessed downwards.

What a job is expected to cost is never less than the price that the service tells or that is
published, unless the person has said so, and never less than a bill has shown since.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, get_args

from attrs import define, frozen

from runninghub_async.bulk.stop import Stop
from runninghub_async.calls.call import Call, order_of, submission_of
from runninghub_async.calls.orders import ModelOrder
from runninghub_async.catalogue import CATALOGUE, Lookup
from runninghub_async.checks import not_allowed
from runninghub_async.errors import (
    AuthenticationError,
    InvalidParameterError,
    RunningHubError,
)
from runninghub_async.logs import logger
from runninghub_async.models.prices import Price
from runninghub_async.models.records import Endpoint
from runninghub_async.models.usage import positive
from runninghub_async.platform.kinds import OTHER_KINDS
from runninghub_async.platform.options import InstanceType

BILLS_READ = 1000
"""Surprising bills of earlier runs that are learned from, at most."""


class BudgetReached(RunningHubError):
    """The next submit could cross the budget; nothing more is submitted.

    Attributes:
        cost: what the next job was expected to cost; ``None`` is not known.
    """

    def __init__(self, message: str, *, cost: Decimal | None = None) -> None:
        super().__init__(message)
        self.cost = cost


class PriceUnknown(RunningHubError):
    """What a job costs cannot be known beforehand, and that was not allowed.

    Attributes:
        budget: which cannot be kept.
        priced_as: the name by which ``prices`` can tell what such a job costs.
    """

    def __init__(
        self, message: str, *, budget: Budget | None = None, priced_as: str | None = None
    ) -> None:
        super().__init__(message)
        self.budget = budget
        self.priced_as = priced_as


class EstimateRaised(RunningHubError):
    """Bills have taken the room that a job had in the budget; it was not submitted."""


@frozen
class Budget:
    """An amount in the account's currency."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"


def parse_budget(text: str) -> Budget:
    """``"20USD"`` or ``"150 CNY"``.

    Raises:
        InvalidParameterError: it is not an amount with a currency.
    """
    found = _amount_in(text)
    if found is None:
        raise not_allowed("budget", text, "an amount with its currency, such as 20USD")
    return found


def parse_prices(
    words: Iterable[str], budget: Budget | None = None, known: Lookup = CATALOGUE
) -> dict[str, Budget]:
    """``["hailuo-2.3/i2v-pro=0.40USD"]``: what jobs of these names are expected to cost.

    Args:
        words: of that form.
        budget: what they must fit to.
        known: where models are looked up; the client's, as in ``rh.catalogue``.

    Raises:
        InvalidParameterError: one is not a name with an amount, or does not fit the others.
    """
    prices: dict[str, Budget] = {}
    for word in words:
        name, equals, amount = word.rpartition("=")
        name, found = name.strip(), _amount_in(amount)
        if not equals or found is None:
            raise _bad_price(word)
        if prices.setdefault(name, found) != found:
            raise _not_one_price(name, found)
    checked_prices(prices, budget, known)
    return prices


def checked_prices(
    given: Mapping[str, Budget | Price | str], budget: Budget | None, known: Lookup
) -> dict[str, Decimal]:
    """What a person says that jobs cost, by the names that jobs have here.

    Raises:
        InvalidParameterError: a name or an amount is not usable; amounts are in another currency
            than the budget or than one another; a model has two prices.
    """
    prices: dict[str, Decimal] = {}
    currency = None if budget is None else budget.currency
    for name, told in given.items():
        price, priced = _checked_price(name, told), _priced_name(name, known)
        currency = currency or price.currency
        if price.currency != currency:
            whose = "the other prices" if budget is None else "the budget"
            allowed = f"an amount in {currency}, as {whose}"
            raise not_allowed(f"the price of {name}", str(price), allowed)
        if prices.setdefault(priced, price.amount) != price.amount:
            raise _not_one_price(name, price)
    return prices


def by_priced_name(given: Mapping[str, Budget], known: Lookup) -> dict[str, Budget]:
    """What a person says that jobs cost, as ``given_price`` looks it up."""
    return {_priced_name(name, known): price for name, price in given.items()}


def given_price(call: Call, prices: Mapping[str, Budget]) -> Budget | None:
    """What a person says that such a call costs; ``prices`` are from :func:`by_priced_name`."""
    return prices.get(_priced_as(call.to_dict())) if prices else None


@frozen(kw_only=True)
class Outlook:
    """What a budget is to hold, as far as that is known beforehand.

    Attributes:
        budget: the ceiling.
        spent: by earlier runs, tasks under way included.
        rest: what the jobs that are left cost, those of unknown price left out.
        priced: how many jobs that is.
        unknown: how many jobs are left whose price in the budget's currency is not known.
        unknown_ok: whether these may be submitted.
    """

    budget: Budget
    spent: Decimal
    rest: Decimal
    priced: int
    unknown: int
    unknown_ok: bool

    @property
    def needed(self) -> Decimal:
        """The least budget that holds all."""
        return self.spent + self.rest

    @property
    def holds(self) -> bool:
        """Whether all jobs can be submitted, as far as anybody can tell."""
        return self.room_for is None and (self.unknown_ok or not self.unknown)

    @property
    def room_for(self) -> int | None:
        """How many of the jobs of known price it holds, were they of one price; ``None``: all."""
        if not self.priced and not self.unknown:
            return None
        left = self.budget.amount - self.spent
        if self.rest <= left and (left > 0 or not self.unknown):
            return None
        if left <= 0 or not self.rest:
            return 0
        return int(left / self.rest * self.priced)


def _checked_price(name: str, told: object) -> Budget:
    found = _amount_in(told) if isinstance(told, str) else told
    if isinstance(found, (Budget, Price)) and name:
        amount = positive(found.amount)
        if amount is not None:
            return Budget(amount, found.currency)
    raise _bad_price(f"{name}={told}")


def _priced_name(name: str, known: Lookup) -> str:
    """A name that a person has priced, as jobs have it: a model's path, or a kind and an id."""
    kind, _, rest = name.partition("/")
    number, _, machine = rest.partition("/")
    if kind in OTHER_KINDS and number.isalnum() and machine in ("", *get_args(InstanceType)):
        return _on_machine(f"{kind}/{number}", machine)
    return known.get(name).path


def _not_one_price(name: str, price: Budget) -> InvalidParameterError:
    return not_allowed(f"the price of {name}", str(price), "one price for each, and it has another")


def _amount_in(text: str) -> Budget | None:
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([A-Za-z]{3})\s*", text, re.ASCII)
    return None if found is None else Budget(Decimal(found[1]), found[2].upper())


def _bad_price(text: str) -> InvalidParameterError:
    kinds = " or ".join(f"{kind}/ID" for kind in OTHER_KINDS)
    kinds += " (workflow/ID/plus on the larger machine)"
    return not_allowed(
        "price",
        text,
        f"the name of a model, or {kinds}, with an amount above zero and its currency, such as"
        " hailuo-2.3/i2v-pro=0.40USD",
    )


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
        kind = "" if call is None else kind_of(call)
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
            return self._set_aside(Reservation("", None, None))
        form = call.to_dict()
        kind = _kind(call, form)
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
                f" {self._budget} cannot be kept. Tell it with prices={{{_priced_as(form)!r}:"
                f" '0.40{self._budget.currency}'}}, or allow it with budget_unknown_ok=True.",
                budget=self._budget,
                priced_as=_priced_as(form),
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
        return await self._estimate(call, form, _kind(call, form))

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
        expected = self._prices.get(_priced_as(form))
        if expected is None and self._budget is not None:
            expected = await self._expected(call, form, self._budget.currency)
        expected = _higher(expected, self._billed.get(kind))
        if expected is None and self._budget is not None and self._unknown_ok:
            expected = _least(call, self._budget.currency)
        return expected

    async def _expected(self, call: Call, form: Mapping[str, Any], currency: str) -> Decimal | None:
        """The told or the published price, whichever is higher."""
        published = call.price()
        known = published.amount if published and published.currency == currency else None
        key = _told_by(call, form)
        async with self._asking.setdefault(key, asyncio.Lock()):
            if key not in self._told:
                self._told[key] = await self._ask(call, currency, known)
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


def _priced_as(form: Mapping[str, Any]) -> str:
    """The name under which a person may say what a job costs."""
    for kind in OTHER_KINDS:
        if kind in form:
            return _on_machine(f"{kind}/{form[kind]}", form.get("instance_type"))
    return str(form["model"])


def _on_machine(name: str, machine: str | None) -> str:
    """What is run, on a machine: a larger one costs more, and nobody tells how much."""
    return name if machine in (None, "", "default") else f"{name}/{machine}"


def _endpoint(call: Call) -> Endpoint | None:
    """What a call's model is; ``None`` where nobody knows it, or it has none."""
    order = order_of(call)
    return order.endpoint if isinstance(order, ModelOrder) and order.endpoint.family else None


def kind_of(call: Call) -> str:
    """Whose bills tell what a call will cost: equal for calls that cost the same."""
    return _kind(call, call.to_dict())


def _kind(call: Call, form: Mapping[str, Any]) -> str:
    """Whose bills tell what a job will cost: the model and what its price depends on.

    Seeds and words do not count; of a text its length does where characters are priced, of media
    their number.
    """
    if "model" not in form:
        return json.dumps([form.get(kind) for kind in (*OTHER_KINDS, "instance_type")])
    endpoint = _endpoint(call)
    if endpoint is None:
        return str(form["model"])
    facts: dict[str, object] = {}
    in_rules = {name for table in endpoint.prices for rule in table.rules for name in rule.when}
    by_length = any(table.unit == "per 1000 characters" for table in endpoint.prices)
    for name, value in form["params"].items():
        parameter = endpoint.param(name)
        if parameter is None or name.casefold().endswith("seed"):
            continue
        if parameter.is_media or parameter.type == "list":
            facts[name] = len(value) if isinstance(value, list) else 1
        elif parameter.type != "string" or name in in_rules:
            facts[name] = value
        elif by_length:
            facts[name] = len(value)
    beside = [form["extra"]] if form.get("extra") else []
    return json.dumps([endpoint.path, facts, *beside], sort_keys=True, default=str)


def _told_by(call: Call, form: Mapping[str, Any]) -> str:
    """For which jobs a told price holds: those of a kind whose films and sounds are the same,
    since their lengths may be priced, and whatever the catalogue does not know."""
    if "model" not in form:
        return _kind(call, form)
    endpoint = _endpoint(call)
    rest = {
        name: value
        for name, value in form["params"].items()
        if endpoint is None
        or (parameter := endpoint.param(name)) is None
        or parameter.type in ("video", "audio", "file", "list")
    }
    rest |= form.get("extra") or {}
    if not rest:
        return _kind(call, form)
    # Hashed: a film may stand there in full, as a data: URL.
    content = json.dumps(rest, sort_keys=True, default=str).encode()
    return f"{_kind(call, form)} {hashlib.sha256(content).hexdigest()}"
