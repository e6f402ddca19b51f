"""What every purse's store has to pass.

A class of tests has ``Contract`` as its base, and a fixture ``make``, which gives stores of the
same holds, each as another process would have it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from runninghub_async.errors import BudgetExceededError, InvalidParameterError
from runninghub_async.models.usage import Money
from runninghub_async.purses import Balance, Charge, HoldLost, PurseStore, PurseStoreError

Make = Callable[..., PurseStore]
LIMIT = "1CNY"


class Clock:
    """Seconds that a test moves."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def spent(amount: str, *, assumed: str = "0", reserved: str = "0") -> Balance:
    return Balance(spent=Decimal(amount), assumed=Decimal(assumed), reserved=Decimal(reserved))


def reserved(amount: str) -> Balance:
    return spent("0", reserved=amount)


async def submitted(store: PurseStore, owner: str, amount: str, id: str, task: str) -> None:
    """A hold whose task is known."""
    await store.hold(owner, amount, id)
    await store.intends(id)
    await store.created(id, task, "key-1")


class Contract:
    """The tests; ``make`` is the module's."""

    async def test_a_hold_is_set_aside_until_its_cost_takes_its_place(self, make: Make) -> None:
        store = make()
        hold = await store.hold("ann", "0.4CNY", "a", limit=LIMIT, endpoint="x/y")
        assert (hold.amount, hold.state, hold.endpoint) == (Decimal("0.4"), "held", "x/y")
        assert store.balance("ann", "CNY") == reserved("0.4")
        await store.intends("a")
        await store.created("a", "77", "key-1")
        (known,) = await store.get("77")
        assert (known.task, known.account, known.state) == ("77", "key-1", "submitted")
        await store.settle("77", Decimal("0.25"))
        assert store.balance("ann", "CNY") == spent("0.25")
        assert await store.open_holds() == []

    async def test_no_hold_crosses_the_limit(self, make: Make) -> None:
        store = make()
        await store.hold("ann", "0.4CNY", "a", limit=LIMIT)
        await store.hold("ann", "0.6CNY", "b", limit=LIMIT)
        with pytest.raises(BudgetExceededError) as caught:
            await store.hold("ann", "0.01CNY", "c", limit=LIMIT, endpoint="x/y")
        error = caught.value
        assert (error.owner, error.cost) == ("ann", Decimal("0.01"))
        assert (error.spent, error.reserved) == (Decimal(0), Decimal(1))
        assert "ann of 1 CNY does not hold this call" in str(error)
        assert "x/y would cost 0.01" in str(error)
        assert store.balance("ann", "CNY") == reserved("1")
        await store.hold("ben", "0.01CNY", "d", limit=LIMIT)
        await store.hold("ann", "1coin", "e", limit="1coin")
        await store.release("a")
        await store.hold("ann", "0.4CNY", "c", limit=LIMIT)

    async def test_an_amount_that_is_not_known_fits_while_anything_is_left(
        self, make: Make
    ) -> None:
        store = make()
        await store.hold("ann", "0.99CNY", "a", limit=LIMIT)
        await store.hold("ann", "0CNY", "b", limit=LIMIT)
        await store.hold("ann", "0.01CNY", "c", limit=LIMIT)
        with pytest.raises(BudgetExceededError, match="an unknown amount"):
            await store.hold("ann", "0CNY", "d", limit=LIMIT)
        await store.settle("b", Decimal("0.3"))
        assert store.balance("ann", "CNY") == spent("0.3", reserved="1")

    async def test_every_change_may_be_made_again(self, make: Make) -> None:
        store = make()
        for amount in ("0.4CNY", "0.9CNY"):
            hold = await store.hold("ann", amount, "a", limit=LIMIT)
            assert hold.amount == Decimal("0.4"), "the first one counts"
        for _ in range(2):
            await store.intends("a")
        for _ in range(2):
            await store.created("a", "77", "key-1")
        assert store.balance("ann", "CNY") == reserved("0.4")
        for cost in ("0.3", "0.3", "0.9"):
            await store.settle("77", Decimal(cost))
            assert store.balance("ann", "CNY") == spent("0.3")
        await store.settle("a", Decimal("0.3"))
        await store.release("a")
        assert store.balance("ann", "CNY") == spent("0.3"), "what is over stays so"
        assert (await store.hold("ann", "0.4CNY", "a", limit=LIMIT)).state == "settled"
        await store.hold("ann", "0.5CNY", "b")
        for _ in range(2):
            await store.release("b")
        await store.release("never there")
        assert store.balance("ann", "CNY") == spent("0.3")

    async def test_a_cost_that_is_not_told_counts_as_expected_and_gives_way(
        self, make: Make
    ) -> None:
        store = make()
        await submitted(store, "ann", "0.4CNY", "a", "77")
        await store.settle("77", None)
        assert store.balance("ann", "CNY") == spent("0.4", assumed="0.4")
        await store.settle("77", None)
        await store.release("77")
        assert store.balance("ann", "CNY") == spent("0.4", assumed="0.4")
        await store.settle("77", Decimal("0.1"))
        assert store.balance("ann", "CNY") == spent("0.1")

    @pytest.mark.parametrize("cost", ["NaN", "-1", "1e30", "Infinity", "sNaN"])
    async def test_a_cost_that_is_none_counts_as_expected(self, make: Make, cost: str) -> None:
        store = make()
        await submitted(store, "ann", "0.4CNY", "a", "77")
        await store.settle("77", Decimal(cost))
        assert store.balance("ann", "CNY") == spent("0.4", assumed="0.4")

    async def test_a_cost_of_nothing_is_one(self, make: Make) -> None:
        store = make()
        await submitted(store, "ann", "0.4CNY", "a", "77")
        await store.settle("77", Decimal(0), outcome="failed")
        assert store.balance("ann", "CNY") == Balance()

    async def test_a_cost_in_another_currency_is_not_known(self, make: Make) -> None:
        store = make()
        await submitted(store, "ann", "0.4CNY", "a", "77")
        await store.settle("77", Money(Decimal("0.1"), "USD"))
        assert store.balance("ann", "CNY") == spent("0.4", assumed="0.4")
        assert store.balance("ann", "USD") == Balance()
        await store.settle("77", Money(Decimal("0.1"), "CNY"))
        assert store.balance("ann", "CNY") == spent("0.1")

    async def test_a_hold_grows_and_never_shrinks(self, make: Make) -> None:
        store = make()
        await store.hold("ann", "0.4CNY", "a")
        for amount, sum_ in (("0.7CNY", "0.7"), ("0.5CNY", "0.7"), ("9USD", "0.7")):
            await store.raise_to("a", amount)
            assert store.balance("ann", "CNY") == reserved(sum_)
        await store.settle("a", None)
        await store.raise_to("a", "0.9CNY")
        assert store.balance("ann", "CNY") == spent("0.7", assumed="0.7")

    async def test_amounts_stay_exact(self, make: Make) -> None:
        store = make()
        for n in range(30):
            await store.hold("ann", "0.000000001CNY", f"{n}")
        assert store.balance("ann", "CNY") == reserved("0.000000030")
        for n in range(30):
            await store.settle(f"{n}", Decimal("0.1"))
        assert store.balance("ann", "CNY").spent == Decimal("3.0")

    async def test_one_task_may_be_several_owners(self, make: Make) -> None:
        store = make()
        for owner in ("ann", "ann's team"):
            await store.hold(owner, "0.4CNY", "a", limit=LIMIT)
        await store.intends("a")
        await store.created("a", "77")
        await store.settle("77", Decimal("0.3"))
        for owner in ("ann", "ann's team"):
            assert store.balance(owner, "CNY") == spent("0.3")

    async def test_several_owners_pay_for_one_task_or_none_does(self, make: Make) -> None:
        store = make()
        hold = await store.hold("day", "0.4CNY", "a", limit=LIMIT, also={"all": "1.1CNY"})
        assert (hold.owner, hold.amount) == ("day", Decimal("0.4"))
        assert [each.owner for each in await store.get("a")] == ["day", "all"]
        for amount, whose in (("0.7CNY", "day"), ("0.6CNY", None), ("0.1CNY", "all")):
            before = [store.balance(owner, "CNY") for owner in ("day", "next day", "all")]
            day = "next day" if whose == "all" else "day"
            also = {"all": "1.0CNY" if whose == "all" else "1.1CNY"}
            if whose is None:
                await store.hold(day, amount, "b", limit=LIMIT, also=also)
                continue
            with pytest.raises(BudgetExceededError) as caught:
                await store.hold(day, amount, "c", limit=LIMIT, also=also)
            assert caught.value.owner == whose
            assert await store.get("c") == []
            after = [store.balance(owner, "CNY") for owner in ("day", "next day", "all")]
            assert after == before
        await store.intends("a")
        await store.created("a", "77")
        await store.settle("77", Decimal("0.3"))
        await store.release("b")
        for owner in ("day", "all"):
            assert store.balance(owner, "CNY") == spent("0.3")

    async def test_one_of_several_owners_may_have_no_limit(self, make: Make) -> None:
        store = make()
        await store.hold("allowed", "3CNY", "a", limit="3CNY", also={"day": None})
        assert store.balance("day", "CNY") == reserved("3")
        with pytest.raises(BudgetExceededError):
            await store.hold("day", "0.1CNY", "b", limit=LIMIT)

    async def test_a_hold_of_several_owners_may_be_made_again(self, make: Make) -> None:
        """And adds only the owners that have none yet, for whom it has to fit."""
        store = make()
        for _ in range(2):
            await store.hold("ann", "0.4CNY", "a", limit=LIMIT, also={"ben": LIMIT})
        assert store.balance("ann", "CNY") == store.balance("ben", "CNY") == reserved("0.4")
        await store.hold("ann", "0.4CNY", "a", limit="0.1CNY", also={"cyd": LIMIT})
        assert store.balance("ann", "CNY") == store.balance("cyd", "CNY") == reserved("0.4")
        with pytest.raises(BudgetExceededError):
            await store.hold("ann", "0.4CNY", "a", also={"dan": LIMIT, "eve": "0.1CNY"})
        assert len(await store.get("a")) == 3

    async def test_at_once_none_of_several_owners_crosses_its_limit(self, make: Make) -> None:
        stores = [make(), make()]
        also = {"all": "0.8CNY"}
        ends = await asyncio.gather(
            *(
                stores[n % 2].hold(f"day {n % 3}", "0.3CNY", f"{n}", limit="0.3CNY", also=also)
                for n in range(12)
            ),
            return_exceptions=True,
        )
        held = [end for end in ends if not isinstance(end, BaseException)]
        assert len(held) == 2
        assert stores[1].balance("all", "CNY") == reserved("0.6")
        sums = [stores[0].balance(f"day {n}", "CNY").reserved for n in range(3)]
        assert sum(sums) == Decimal("0.6")
        assert max(sums) == Decimal("0.3")

    @pytest.mark.parametrize(
        ("also", "message"),
        [
            ({"ann": "1CNY"}, "other owners than the first"),
            ({"ben": "1USD"}, "an amount in CNY"),
            ({"ben": "1"}, "an amount with its currency"),
            ({"b\nen": None}, "one line of text"),
            ({7: None}, "one line of text"),
            (["ben"], "a mapping of owners"),
        ],
    )
    async def test_owners_that_cannot_pay_as_well(
        self, make: Make, also: Any, message: str
    ) -> None:
        store = make()
        with pytest.raises(InvalidParameterError, match=message):
            await store.hold("ann", "0.4CNY", "a", limit=LIMIT, also=also)
        assert await store.get("a") == []

    async def test_each_of_several_owners_is_charged_by_its_own_price(self, make: Make) -> None:
        def doubled_for_ann(charge: Charge) -> Decimal:
            return charge.cost * (2 if charge.owner == "ann" else 1)

        store = make(price=doubled_for_ann)
        await store.hold("ann", "0.4CNY", "a", also={"ben": None})
        assert store.balance("ann", "CNY") == reserved("0.8")
        assert store.balance("ben", "CNY") == reserved("0.4")
        with pytest.raises(BudgetExceededError):
            await store.hold("ben", "0.4CNY", "b", also={"ann": LIMIT})
        assert store.balance("ben", "CNY") == reserved("0.4")

    async def test_nothing_is_submitted_for_a_hold_that_is_gone(self, make: Make) -> None:
        store = make()
        await store.hold("ann", "0.4CNY", "a")
        await store.release("a")
        with pytest.raises(HoldLost):
            await store.intends("a")
        await submitted(store, "ann", "0.4CNY", "b", "77")
        with pytest.raises(HoldLost):
            await store.intends("b")

    async def test_what_was_intended_can_be_withdrawn(self, make: Make) -> None:
        store = make()
        await store.hold("ann", "0.4CNY", "a")
        await store.intends("a")
        assert [each.state for each in await store.open_holds("ann")] == ["leaving"]
        await store.withdraws("a")
        assert [each.state for each in await store.open_holds("ann")] == ["held"]
        await store.withdraws("never there")

    @pytest.mark.parametrize("name", ["settle", "created"])
    async def test_a_task_that_nobody_knows(self, make: Make, name: str) -> None:
        with pytest.raises(InvalidParameterError, match="'78'"):
            await getattr(make(), name)("78", "0")

    @pytest.mark.parametrize(
        ("owner", "amount", "id", "limit", "message"),
        [
            ("ann", "0.4", "a", None, "an amount with its currency"),
            ("ann", Money(Decimal(1), None), "a", None, "an amount with its currency"),
            ("ann", Decimal(1), "a", None, "an amount with its currency"),
            ("ann", "-1CNY", "a", None, "an amount with its currency"),
            ("ann", "1CNY", "a", "1USD", "an amount in CNY"),
            ("ann", "1CNY", "", None, "one line of text"),
            ("an\nn", "1CNY", "a", None, "one line of text"),
            (7, "1CNY", "a", None, "one line of text"),
        ],
    )
    async def test_what_cannot_be_held(
        self, make: Make, owner: Any, amount: Any, id: str, limit: Any, message: str
    ) -> None:
        with pytest.raises(InvalidParameterError, match=message):
            await make().hold(owner, amount, id, limit=limit)

    # -- what an owner is charged --------------------------------------------------------------

    async def test_a_price_function_says_what_an_owner_is_charged(self, make: Make) -> None:
        seen: list[Charge] = []

        def with_margin(charge: Charge) -> Decimal:
            seen.append(charge)
            return Decimal(0) if charge.outcome == "failed" else charge.cost * Decimal("1.5")

        store = make(price=with_margin)
        await store.hold("ann", "0.4CNY", "a", limit=LIMIT, endpoint="x/y")
        assert store.balance("ann", "CNY") == reserved("0.6")
        with pytest.raises(BudgetExceededError):
            await store.hold("ann", "0.3CNY", "b", limit=LIMIT)
        await store.created("a", "77")
        await store.settle("77", Decimal("0.2"), outcome="succeeded")
        assert store.balance("ann", "CNY") == spent("0.3")
        (over,) = await store.get("77")
        assert (over.cost, over.charged) == (Decimal("0.2"), Decimal("0.3"))
        await submitted(store, "ann", "0.4CNY", "c", "78")
        await store.settle("78", Decimal("0.2"), outcome="failed")
        assert store.balance("ann", "CNY") == spent("0.3")
        await store.hold("ann", "0.4CNY", "d")
        await store.settle("d", None, outcome="uncertain")
        assert store.balance("ann", "CNY") == spent("0.9", assumed="0.6")
        assert [each.outcome for each in seen] == [
            *("expected", "expected", "succeeded", "expected", "failed", "expected", "uncertain")
        ]
        assert [each.is_assumed for each in seen][-1]
        assert (seen[2].task, seen[2].endpoint, seen[2].owner) == ("77", "x/y", "ann")

    @pytest.mark.parametrize("told", [Decimal(-1), Decimal("NaN"), 0.5, None, "1", True])
    async def test_a_price_that_is_none_holds_nothing(self, make: Make, told: Any) -> None:
        store = make(price=lambda _: told)
        with pytest.raises(PurseStoreError, match="price function"):
            await store.hold("ann", "0.4CNY", "a")
        assert store.balance("ann", "CNY") == Balance()

    async def test_a_price_that_fails_at_the_end_leaves_what_was_held(self, make: Make) -> None:
        def fragile(charge: Charge) -> Decimal:
            if charge.outcome == "expected":
                return charge.cost
            raise RuntimeError

        store = make(price=fragile)
        await submitted(store, "ann", "0.4CNY", "a", "77")
        await store.settle("77", Decimal("0.1"))
        assert store.balance("ann", "CNY") == spent("0.4")

    # -- several processes ---------------------------------------------------------------------

    async def test_stores_of_the_same_holds_see_each_others(self, make: Make) -> None:
        one, other = make(), make()
        await one.hold("ann", "0.6CNY", "a", limit=LIMIT)
        with pytest.raises(BudgetExceededError):
            await other.hold("ann", "0.6CNY", "b", limit=LIMIT)
        await other.created("a", "77")
        await other.settle("77", Decimal("0.1"))
        assert one.balance("ann", "CNY") == spent("0.1")

    async def test_at_once_none_crosses_the_limit(self, make: Make) -> None:
        stores = [make(), make()]
        ends = await asyncio.gather(
            *(stores[n % 2].hold("ann", "0.3CNY", f"{n}", limit=LIMIT) for n in range(10)),
            return_exceptions=True,
        )
        assert sum(isinstance(end, BudgetExceededError) for end in ends) == 7
        assert stores[0].balance("ann", "CNY") == reserved("0.9")

    async def test_what_the_dead_have_left_is_claimed_once(self, make: Make) -> None:
        clock = Clock()
        one, other = make(clock=clock, lease=10), make(clock=clock, lease=10)
        await one.renew("first")
        await one.hold("ann", "0.1CNY", "a", holder="first")
        await one.hold("ann", "0.1CNY", "by hand")
        await one.hold("ann", "0.1CNY", "c", holder="first")
        await one.created("c", "77", "key-1")
        assert await other.claim("second", ["key-1"]) == []
        clock.now += 9
        await one.renew("first")
        clock.now += 9
        assert await other.claim("second", ["key-1"]) == []
        clock.now += 2
        assert [hold.id for hold in await other.claim("third", ["key-2"])] == ["a"]
        assert [hold.id for hold in await other.claim("second", ["key-1"])] == ["c"]
        assert await one.claim("first", ["key-1"]) == [], "they are others' by now"
        await other.leave("second")
        assert [hold.id for hold in await one.claim("first", ["key-1"])] == ["c"]

    async def test_a_hold_that_is_made_again_is_whose_who_makes_it(self, make: Make) -> None:
        """So nobody who had it gives it back, or takes it over, under the hands of the next."""
        clock = Clock()
        one, other = make(clock=clock, lease=10), make(clock=clock, lease=10)
        await one.hold("ann", "0.4CNY", "a", also={"all": None}, holder="first")
        hold = await other.hold("ann", "0.9CNY", "a", also={"all": None}, holder="second")
        assert (hold.amount, hold.holder) == (Decimal("0.4"), "second")
        await one.release("a", holder="first")
        assert one.balance("all", "CNY") == reserved("0.4")
        await other.renew("second")
        assert await one.claim("third", []) == []
        await other.release("a", holder="second")
        assert one.balance("all", "CNY") == one.balance("ann", "CNY") == Balance()

    async def test_whose_submit_has_begun_is_nobody_elses_to_give_back(self, make: Make) -> None:
        store = make()
        await store.hold("ann", "0.4CNY", "a", holder="first")
        await store.intends("a")
        hold = await store.hold("ann", "0.4CNY", "a", holder="second")
        assert (hold.state, hold.holder) == ("leaving", "first")
        await store.release("a", holder="first")
        assert store.balance("ann", "CNY") == reserved("0.4")
        await store.release("a")
        assert store.balance("ann", "CNY") == Balance()

    async def test_a_clock_that_was_set_back_keeps_nobody_alive_for_long(self, make: Make) -> None:
        clock = Clock()
        store = make(clock=clock, lease=10)
        await store.renew("first")
        await store.hold("ann", "0.1CNY", "a", holder="first")
        clock.now -= 86_400
        assert [hold.id for hold in await store.claim("second", [])] == ["a"]

    async def test_a_late_word_of_one_who_was_taken_for_dead_counts(self, make: Make) -> None:
        """It was frozen in the midst of its submit, and has its task after all."""
        store = make()
        await store.hold("ann", "0.4CNY", "a")
        await store.intends("a")
        await store.settle("a", None, outcome="uncertain")
        await store.created("a", "77")
        assert store.balance("ann", "CNY") == spent("0.4", assumed="0.4")
        await store.settle("77", Decimal("0.3"))
        assert store.balance("ann", "CNY") == spent("0.3")

    @pytest.mark.parametrize("lease", [0, -1, float("inf"), float("nan"), "1", True])
    def test_a_lease_that_is_none(self, make: Make, lease: Any) -> None:
        with pytest.raises(InvalidParameterError, match="lease"):
            make(lease=lease)
