"""A ceiling on money: what is in flight counts, and nothing is guessed."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from decimal import Decimal

from attrs import frozen

from runninghub_async import catalogue
from runninghub_async.bulk.stop import Stop
from runninghub_async.calls import Call
from runninghub_async.errors import InvalidParameterError, RunningHubError, UnknownModelError
from runninghub_async.prices import Price


class BudgetReached(RunningHubError):
    """The next submit could cross the budget; nothing more is submitted."""


class PriceUnknown(RunningHubError):
    """What a job costs cannot be known beforehand, and that was not allowed."""


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
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([A-Za-z]{3})\s*", text, re.ASCII)
    if found is not None:
        return Budget(Decimal(found[1]), found[2].upper())
    raise InvalidParameterError(
        f"budget is {text!r}; allowed is an amount with its currency, such as 20USD.",
        parameter="budget",
        value=text,
    )


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
    ) -> None:
        """``live_price`` asks the service; it is called once per model and priced parameters."""
        self._budget = budget
        self.spent = spent
        self.set_aside = Decimal(0)
        self._live_price = live_price
        self._unknown_ok = unknown_ok
        self._stop = stop
        self._learned: dict[str, Decimal | None] = {}
        self._asking: dict[str, asyncio.Lock] = {}
        self._changed = asyncio.Event()
        stop.on_stop(self._changed.set)

    def take_up(self, estimate: Decimal | None) -> None:
        """Set aside what a task of an earlier run is expected to cost."""
        self.set_aside += estimate or 0

    async def reserve(self, call: Call) -> Decimal | None:
        """Set the call's cost aside, waiting for what is in flight where it might not fit.

        Returns:
            The amount, or ``None`` where it is not known.

        Raises:
            BudgetReached: it does not fit any more.
            PriceUnknown: it cannot be known, and that was not allowed.
            Stopped: the run has been stopped.
        """
        if self._budget is None:
            return None
        while not self._fits(cost := await self.estimate(call)):
            if not self.set_aside:
                raise BudgetReached(
                    f"The budget of {self._budget} is reached: {self.spent} are spent, and the"
                    f" next job ({call.model}) would cost {cost or 'an unknown amount'}."
                )
            self._changed.clear()
            await self._changed.wait()
            self._stop.check()
        if cost is None and not self._unknown_ok:
            raise PriceUnknown(
                f"What {call.model} costs cannot be known beforehand, so that the budget of"
                f" {self._budget} cannot be kept. Allow it with budget_unknown_ok."
            )
        self.set_aside += cost or 0
        return cost

    def settle(self, reserved: Decimal | None, paid: Decimal | None) -> None:
        """A call is over: ``paid`` is what it really cost; ``None`` is not known."""
        self.set_aside -= reserved or 0
        self.spent += paid if paid is not None else reserved or 0
        self._changed.set()

    def learn(self, call: Call, paid: Decimal | None) -> None:
        """A finished task of this kind really cost so much."""
        if paid and self._budget is not None:
            self._learned[_priced_by(call)] = paid

    async def estimate(self, call: Call) -> Decimal | None:
        """What a call is expected to cost in the budget's currency; ``None`` if not known."""
        assert self._budget is not None
        key = _priced_by(call)
        if key in self._learned:
            return self._learned[key]
        published = call.price()
        if published is not None and published.currency == self._budget.currency:
            return published.amount
        async with self._asking.setdefault(key, asyncio.Lock()):
            if key not in self._learned:
                live = await self._live_price(call)
                fits = live is not None and live.currency == self._budget.currency
                self._learned[key] = live.amount if live is not None and fits else None
        self._asking.pop(key, None)
        return self._learned[key]

    def _fits(self, cost: Decimal | None) -> bool:
        assert self._budget is not None
        left = self._budget.amount - self.spent - self.set_aside
        return cost <= left if cost is not None else left > 0


def _priced_by(call: Call) -> str:
    """What the price depends on: the model and all its parameters but seeds and words.

    Of a text its length counts where characters are priced, of media their number.
    """
    form = call.to_dict()
    if "model" not in form:
        kinds = ("workflow", "app", "quick_create", "instance_type")
        return json.dumps([form.get(kind) for kind in kinds])
    try:
        endpoint = catalogue.get(form["model"])
    except UnknownModelError:
        return str(form["model"])
    by_length = endpoint.price is not None and endpoint.price.unit == "per 1000 characters"
    facts: dict[str, object] = {}
    for name, value in form["params"].items():
        parameter = endpoint.param(name)
        if parameter is None or name.casefold().endswith("seed"):
            continue
        if parameter.is_media:
            facts[name] = len(value) if isinstance(value, list) else 1
        elif parameter.type != "string":
            facts[name] = value
        elif by_length:
            facts[name] = len(value)
    return json.dumps([endpoint.path, facts], sort_keys=True)
