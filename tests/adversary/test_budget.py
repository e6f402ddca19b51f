"""The budget's arithmetic against a model of it, with hostile prices and bills."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import Any

from attrs import define, field, frozen
from hypothesis import given, note
from hypothesis import strategies as st

from runninghub_async import Call, Price, RunningHub
from runninghub_async.bulk.budget import BudgetReached, EstimateRaised, PriceUnknown
from runninghub_async.bulk.purse import Purse, Reservation
from runninghub_async.bulk.stop import Stop
from runninghub_async.calls.payable import Payable
from runninghub_async.models.budgets import Budget
from runninghub_async.models.usage import Usage
from runninghub_async.purses.rules import bill_in
from tests.helpers import KEY

HUB = RunningHub(KEY, site="cn")
MODELS = ("seedream-v4.5/text-to-image", "minimax/hailuo-2.3/t2v-standard")
"""Both with published prices in CNY."""

ODD = ("NaN", "sNaN", "Infinity", "-Infinity", "9e999999", "1e-999999", "-0.2", "0", "-0", "1e30")
AMOUNTS = st.one_of(
    st.none(),
    st.sampled_from(ODD).map(Decimal),
    st.decimals("0.000000001", 3, places=9),
    st.decimals("0.01", 3, places=2),
    st.decimals(1, 2, places=40),
)
CURRENCIES = st.sampled_from(["CNY", "CNY", "CNY", "USD", ""])


@frozen
class Job:
    """What is asked for, when it moves on, and what it is billed."""

    model: str
    turns: tuple[int, int, int]
    """For how many rounds of the loop it waits before each of its steps."""
    bill: Decimal | None
    refused: int
    """How often its submit is refused for the moment."""


JOBS = st.builds(
    Job,
    model=st.sampled_from(MODELS),
    turns=st.tuples(*[st.integers(0, 5)] * 3),
    bill=AMOUNTS,
    refused=st.sampled_from([0, 0, 0, 1, 3]),
)


def known(amount: Decimal | None) -> bool:
    """Whether an amount can be believed."""
    return amount is not None and amount.is_finite() and 0 < amount <= Decimal("1e12")


@define
class Model:
    """What must hold, reckoned without any of the purse's means."""

    budget: Decimal
    floor: dict[str, Decimal | None]
    """The told or published price of each model, whichever is higher."""
    spent: Decimal = Decimal(0)
    above: Decimal = Decimal(0)
    held: Decimal = Decimal(0)
    """What a task of an earlier run, of no known kind, is expected to cost."""
    submitted: dict[int, str] = field(factory=dict)
    """Tasks that are in flight."""
    expected: dict[int, Decimal] = field(factory=dict)

    def price(self, model: str) -> Decimal:
        """What a task of this model is expected to cost at this moment."""
        price = self.floor[model]
        assert price is not None, "nothing is submitted whose price is not known"
        return price

    def submits(self, job: int, model: str) -> None:
        """A submit leaves: with all that is in flight it must fit."""
        in_flight = sum((self.price(m) for m in self.submitted.values()), Decimal(0))
        assert self.spent + self.held + in_flight + self.price(model) <= self.budget
        self.submitted[job], self.expected[job] = model, self.price(model)

    def ends(self, job: int, bill: Decimal | None) -> None:
        """A task has ended and was billed so much."""
        model = self.submitted.pop(job)
        if bill is None or not known(bill):
            self.spent += self.price(model)
            self.above += self.price(model) - self.expected[job]
            return
        self.spent += bill
        self.above += max(bill - self.expected[job], Decimal(0))
        self.floor[model] = max(bill, self.price(model))


async def run_job(purse: Purse, model: Model, number: int, job: Job, call: Call) -> None:
    """One job, as the worker does it."""
    for _ in range(job.turns[0]):
        await asyncio.sleep(0)
    while True:
        reserved = await purse.reserve(call)
        try:
            await submit(purse, model, number, job, reserved)
        except EstimateRaised:
            purse.settle(reserved, Decimal(0))
        else:
            break
    for _ in range(job.turns[2]):
        await asyncio.sleep(0)
    model.ends(number, job.bill)
    # As for a task that has succeeded: of nothing at all the cost is not known.
    usage = Usage(third_party_money=job.bill)
    purse.settle(reserved, bill_in(usage, "CNY", succeeded=True))
    purse.settle(reserved, Decimal(1))  # the first word counts


async def resume(purse: Purse, model: Model, estimate: Decimal | None) -> None:
    """A task of an earlier run, which ends some time, and says nothing of its cost."""
    taken = purse.take_up(estimate, None)
    model.held = purse.set_aside if known(estimate) else Decimal(0)
    for _ in range(10):
        await asyncio.sleep(0)
    model.spent, model.held = model.spent + model.held, Decimal(0)
    purse.settle(taken, None)


async def submit(purse: Purse, model: Model, number: int, job: Job, reserved: Reservation) -> None:
    for last in range(job.refused, -1, -1):
        for _ in range(job.turns[1]):
            await asyncio.sleep(0)
        purse.confirm(reserved)
        if not last:
            model.submits(number, job.model)


async def run_all(
    jobs: list[Job], told: dict[str, Price | None], budget: Decimal, earlier: Decimal | None
) -> tuple[Purse, Model]:
    async def live_price(behind: Payable) -> Price | None:
        await asyncio.sleep(0)
        return told[behind.complete.to_dict()["model"]]

    calls = [HUB.call(job.model, prompt=f"picture {n}") for n, job in enumerate(jobs)]
    floor: dict[str, Decimal | None] = {}
    for job, call in zip(jobs, calls, strict=True):
        published, live = call.price(), told[call.to_dict()["model"]]
        assert published is not None
        is_told = live is not None and live.currency == "CNY" and known(live.amount)
        floor[job.model] = max(published.amount, live.amount if live and is_told else Decimal(0))
    purse = Purse(
        Budget(budget, "CNY"),
        spent=Decimal(0),
        live_price=live_price,
        unknown_ok=False,
        stop=Stop(),
    )
    model = Model(budget, floor)
    ends = await asyncio.gather(
        resume(purse, model, earlier),
        *(run_job(purse, model, n, *pair) for n, pair in enumerate(zip(jobs, calls, strict=True))),
        return_exceptions=True,
    )
    for end in ends:
        if isinstance(end, BaseException) and not isinstance(end, (BudgetReached, PriceUnknown)):
            raise end
    return purse, model


PRICES = st.builds(
    lambda amount, currency: (
        None if amount is None else Price(amount=amount, currency=currency, as_of="", basis="")
    ),
    AMOUNTS,
    CURRENCIES,
)


@given(
    jobs=st.lists(JOBS, min_size=1, max_size=25),
    told=st.tuples(PRICES, PRICES),
    budget=st.decimals(0, 12, places=3),
    earlier=AMOUNTS,
)
def test_no_submit_leaves_that_could_cross_the_budget(
    jobs: list[Job], told: tuple[Any, Any], budget: Decimal, earlier: Decimal | None
) -> None:
    paths = [HUB.call(name, prompt="a boat").to_dict()["model"] for name in MODELS]
    by_path = dict(zip(paths, told, strict=True))

    async def within_limits() -> tuple[Purse, Model]:
        async with asyncio.timeout(60):
            return await run_all(jobs, by_path, budget, earlier)

    purse, model = asyncio.run(within_limits())
    note(f"spent {purse.spent} of {budget}, bills above the told {model.above}")
    assert purse.set_aside == 0
    assert not model.submitted
    earlier_cost = earlier if earlier is not None and known(earlier) else Decimal(0)
    # Amounts finer than a billionth are rounded up, each by less than one.
    assert abs(purse.spent - model.spent) <= len(jobs) * Decimal("1e-9")
    assert purse.spent <= max(budget, earlier_cost) + model.above + len(jobs) * Decimal("1e-9")
    assert (purse.exceeded is not None) == (purse.spent > budget)
