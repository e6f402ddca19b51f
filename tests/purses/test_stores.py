"""The stores that there are, by their contract, and against a model."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from attrs import define, field
from hypothesis import given, settings
from hypothesis import strategies as st

from runninghub_async.errors import BudgetExceededError, InvalidParameterError
from runninghub_async.models.usage import Money
from runninghub_async.purses import (
    Balance,
    Charge,
    Hold,
    MemoryPurseStore,
    PostgresPurseStore,
    PurseStore,
    PurseStoreError,
    SqlitePurseStore,
)
from runninghub_async.purses.store import last_balance
from tests.postgres_server import database
from tests.purses.store_contract import Contract, Make, reserved


def postgres_address() -> str:
    """Of a store that has nothing yet."""
    return f"{database()}&run={uuid4().hex}"


async def outlives(make: Make) -> None:
    """What a store keeps is there when it is opened again."""
    first = make()
    await first.hold("ann", "0.4CNY", "a")
    await first.close()
    await first.close()
    with pytest.raises(PurseStoreError, match="is closed"):
        await first.hold("ann", "0.4CNY", "b")
    with pytest.raises(PurseStoreError, match="is closed"):
        first.balance("ann", "CNY")
    second = make()
    assert second.balance("ann", "CNY") == reserved("0.4")
    assert [hold.id for hold in await second.open_holds()] == ["a"]


class TestMemory(Contract):
    """Stores in memory are one process's: there the same one is every other."""

    @pytest.fixture
    def make(self) -> Make:
        made: list[PurseStore] = []

        def make(**settings: Any) -> PurseStore:
            if not made:
                made.append(MemoryPurseStore(**settings))
            return made[0]

        return make


class TestPostgres(Contract):
    """Each test has a store of its own name in one database."""

    @pytest.fixture
    async def make(self) -> AsyncIterator[Make]:
        made: list[PurseStore] = []
        address = postgres_address()

        def make(**settings: Any) -> PurseStore:
            made.append(PostgresPurseStore(address, **settings))
            return made[-1]

        yield make
        for store in made:
            await store.close()

    async def test_it_outlives_those_who_have_it_open(self, make: Make) -> None:
        await outlives(make)

    async def test_stores_of_other_names_have_nothing_in_common(self, make: Make) -> None:
        await make().hold("ann", "0.4CNY", "a")
        async with PostgresPurseStore(postgres_address()) as other:
            assert other.balance("ann", "CNY") == Balance()
            assert await other.get("a") == await other.open_holds() == []


class TestSqlite(Contract):
    @pytest.fixture
    async def make(self, tmp_path: Path) -> AsyncIterator[Make]:
        made: list[PurseStore] = []

        def make(**settings: Any) -> PurseStore:
            made.append(SqlitePurseStore(tmp_path / "purses.sqlite", **settings))
            return made[-1]

        yield make
        for store in made:
            await store.close()

    async def test_it_outlives_those_who_have_it_open(self, make: Make) -> None:
        await outlives(make)


@pytest.mark.parametrize("content", ["text", "another database", "a later version", "a folder"])
def test_a_file_that_is_no_purse_is_refused_and_left_alone(tmp_path: Path, content: str) -> None:
    path = tmp_path / "purses.sqlite"
    if content == "text":
        path.write_text("This is not a database, however long one looks at it. " * 20)
    elif content == "a folder":
        path.mkdir()
    else:
        database = sqlite3.connect(path)
        database.execute("CREATE TABLE others (x)")
        if content == "a later version":
            database.execute(f"PRAGMA application_id = {0x52487075}")
            database.execute("PRAGMA user_version = 2")
        database.close()
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(PurseStoreError, match=r"purses\.sqlite cannot be used"):
        SqlitePurseStore(path)
    assert not path.is_file() or path.read_bytes()[32:] == before[32:]


STORES: dict[str, Callable[..., Any]] = {
    "sqlite": lambda folder, **settings: SqlitePurseStore(folder / "purses.sqlite", **settings),
    "postgres": lambda _, **settings: PostgresPurseStore(postgres_address(), **settings),
}


@pytest.mark.parametrize("kind", STORES)
async def test_of_what_is_written_at_once_one_that_is_refused_harms_no_other(
    tmp_path: Path, kind: str
) -> None:
    def price(charge: Charge) -> Decimal:
        if charge.endpoint == "wrong":
            raise ValueError("no such price")
        return charge.cost

    async with STORES[kind](tmp_path, price=price) as store:
        ends = await asyncio.gather(
            *(store.hold("ann", "0.4CNY", f"{n}", limit="1CNY") for n in range(4)),
            store.hold("ben", "0.4CNY", "x", endpoint="wrong"),
            store.settle("nobody's", None),
            store.hold("ben", "0.3CNY", "y"),
            return_exceptions=True,
        )
        refused = [type(end) for end in ends if isinstance(end, Exception)]
        wrong, unknown = PurseStoreError, InvalidParameterError
        assert refused == [BudgetExceededError, BudgetExceededError, wrong, unknown]
        assert store.balance("ann", "CNY") == reserved("0.8")
        assert store.balance("ben", "CNY") == reserved("0.3")
        assert [hold.id for hold in await store.open_holds()] == ["0", "1", "y"]


@pytest.mark.parametrize("kind", STORES)
async def test_of_a_change_that_fails_half_way_nothing_stays_and_others_are_made(
    tmp_path: Path, kind: str
) -> None:
    def price(charge: Charge) -> Decimal:
        if charge.owner == "ben" and charge.cost > Decimal("0.4"):
            raise ValueError("too dear")
        return charge.cost

    async with STORES[kind](tmp_path, price=price) as store:
        await store.hold("ann", "0.4CNY", "x", also={"ben": None})
        ends = await asyncio.gather(
            store.hold("ann", "0.1CNY", "y"),
            store.raise_to("x", "0.5CNY"),  # ann's is written when ben's turns out to be wrong
            store.hold("ann", "0.1CNY", "z"),
            return_exceptions=True,
        )
        assert [type(end) for end in ends] == [Hold, PurseStoreError, Hold]
        assert store.balance("ann", "CNY") == reserved("0.6")
        assert store.balance("ben", "CNY") == reserved("0.4")
        assert {each.expected for each in await store.get("x")} == {Decimal("0.4")}


@pytest.mark.parametrize("kind", STORES)
async def test_what_is_settled_can_be_forgotten_and_stays_counted(
    tmp_path: Path, kind: str
) -> None:
    now = 1_000_000.0
    async with STORES[kind](tmp_path, clock=lambda: now) as store:
        for id, bill in [("old", Decimal("0.3")), ("assumed", None), ("open", None)]:
            await store.hold("ann", "0.4CNY", id)
            if id != "open":
                await store.settle(id, bill)
        now += 3600
        await store.hold("ann", "0.4CNY", "new")
        await store.settle("new", Decimal("0.1"))
        before = store.balance("ann", "CNY")
        for age in (-1, float("nan"), "a week", True):
            with pytest.raises(InvalidParameterError, match="older_than"):
                await store.forget_settled(older_than=age)
        assert await store.forget_settled(older_than=3600) == 1
        assert await store.get("old") == []
        assert [len(await store.get(id)) for id in ("assumed", "open", "new")] == [1, 1, 1]
        assert store.balance("ann", "CNY") == before
        await store.settle("assumed", Decimal("0.2"))
        assert store.balance("ann", "CNY").spent == Decimal("0.6")
        assert await store.forget_settled(older_than=0) == 2


async def test_memory_that_keeps_no_settled_holds_does_not_grow() -> None:
    store = MemoryPurseStore(keep_settled=False)
    for n in range(3):
        await store.hold("ann", "0.4CNY", f"{n}")
        await store.created(f"{n}", f"task {n}")
        await store.settle(f"task {n}", Decimal("0.3"))
        assert await store.get(f"{n}") == await store.get(f"task {n}") == []
    assert store.balance("ann", "CNY").spent == Decimal("0.9")
    await store.hold("ann", "0.4CNY", "a")
    await store.settle("a", None)
    assert len(await store.get("a")) == 1, "it gives way to a cost that is told"
    await store.settle("a", Decimal("0.1"))
    assert await store.get("a") == []
    assert store.balance("ann", "CNY").spent == Decimal("1.0")


# -- against a model -------------------------------------------------------------------------------

NAMES = ["ann", "ben", "cyd"]
IDS, OWNERS = st.sampled_from("abcd"), st.sampled_from(NAMES)
AMOUNTS = st.decimals("0.01", 2, places=2)
COSTS = st.one_of(st.none(), st.just(Decimal(0)), st.just(Decimal("NaN")), AMOUNTS)
STEPS = st.one_of(
    st.tuples(
        st.just("hold"),
        IDS,
        st.lists(OWNERS, min_size=1, max_size=3, unique=True),
        st.one_of(st.just(Decimal(0)), AMOUNTS),
    ),
    st.tuples(st.just("intends"), IDS),
    st.tuples(st.just("withdraws"), IDS),
    st.tuples(st.just("created"), IDS),
    st.tuples(st.just("raise_to"), IDS, AMOUNTS),
    st.tuples(st.just("settle"), IDS, COSTS),
    st.tuples(st.just("settle task"), IDS, COSTS),
    st.tuples(st.just("release"), IDS),
)
LIMIT = Decimal(5)


@define
class ModelHold:
    """A hold, reckoned without any of the store's means."""

    expected: Decimal
    state: str = "held"
    charged: Decimal = Decimal(0)
    task: str | None = None


@define
class Model:
    """All holds, from which each balance is added up anew."""

    holds: dict[tuple[str, str], ModelHold] = field(factory=dict)

    def sums(self, owner: str) -> Balance:
        """An owner's balance."""
        own = [hold for (_, whose), hold in self.holds.items() if whose == owner]
        over = [hold for hold in own if hold.state in ("assumed", "settled")]
        return Balance(
            spent=sum((hold.charged for hold in over), Decimal(0)),
            assumed=sum((h.charged for h in over if h.state == "assumed"), Decimal(0)),
            reserved=sum((hold.expected for hold in own if hold not in over), Decimal(0)),
        )

    def of(self, id: str) -> list[ModelHold]:
        return [hold for (known, _), hold in self.holds.items() if known == id]

    def is_open(self, hold: ModelHold) -> bool:
        return hold.state not in ("assumed", "settled")

    def step(self, name: str, id: str, *more: Any) -> bool:
        """Do it; whether that is allowed."""
        own = self.of(id)
        match name, more:
            case "hold", (owners, amount):
                return self._hold(id, owners, amount)
            case "intends", _:
                if not own or any(hold.state not in ("held", "leaving") for hold in own):
                    return False
                for hold in own:
                    hold.state = "leaving"
            case "withdraws", _:
                for hold in own:
                    hold.state = "held" if hold.state == "leaving" else hold.state
            case "created", _:
                for hold in own:
                    hold.task = f"task {id}"
                    hold.state = "submitted" if self.is_open(hold) else hold.state
                return bool(own)
            case "raise_to", (amount,):
                for hold in filter(self.is_open, own):
                    hold.expected = max(hold.expected, amount)
            case (("settle" | "settle task"), (cost,)):
                if name == "settle task" and not any(hold.task for hold in own):
                    return False
                for hold in own:
                    self._settle(hold, cost)
                return bool(own)
            case "release", _:
                gone = [k for k, hold in self.holds.items() if k[0] == id and self.is_open(hold)]
                for key in gone:
                    del self.holds[key]
        return True

    def _hold(self, id: str, owners: list[str], amount: Decimal) -> bool:
        new = [owner for owner in owners if (id, owner) not in self.holds]
        for sums in map(self.sums, new):
            left = LIMIT - sums.spent - sums.reserved
            if (amount and amount > left) or (not amount and left <= 0):
                return False
        self.holds |= {(id, owner): ModelHold(amount) for owner in new}
        return True

    def _settle(self, hold: ModelHold, cost: Decimal | None) -> None:
        if hold.state == "settled":
            return
        if cost is not None and cost.is_finite():
            hold.state, hold.charged = "settled", cost
        elif self.is_open(hold):
            hold.state, hold.charged = "assumed", hold.expected


async def done(store: PurseStore, name: str, id: str, *more: Any) -> bool:
    """Do the same with a store."""
    try:
        match name:
            case "hold":
                (owner, *others), amount = more
                limit = Money(LIMIT, "CNY")
                also = dict.fromkeys(others, limit)
                await store.hold(owner, Money(amount, "CNY"), id, limit=limit, also=also)
            case "created":
                await store.created(id, f"task {id}")
            case "raise_to":
                await store.raise_to(id, Money(more[0], "CNY"))
            case "settle" | "settle task":
                named = f"task {id}" if name == "settle task" else id
                await store.settle(named, more[0])
            case _:
                await getattr(store, name)(id)
    except (BudgetExceededError, PurseStoreError, ValueError):
        return False
    return True


async def agree(store: PurseStore, steps: list[Any]) -> None:
    model = Model()
    for step in steps:
        assert await done(store, *step) == model.step(*step), step
        for owner in NAMES:
            assert store.balance(owner, "CNY") == model.sums(owner), step
    assert {(hold.id, hold.owner) for hold in await store.open_holds()} == {
        key for key, hold in model.holds.items() if model.is_open(hold)
    }


async def agree_in_one_transaction(store: PurseStore, steps: list[Any]) -> None:
    model = Model()
    told = await asyncio.gather(*(done(store, *step) for step in steps))
    assert told == [model.step(*step) for step in steps]
    for owner in NAMES:
        assert store.balance(owner, "CNY") == model.sums(owner)


@given(steps=st.lists(STEPS, max_size=40))
def test_the_store_in_memory_reckons_as_the_model_does(steps: list[Any]) -> None:
    asyncio.run(agree(MemoryPurseStore(), steps))


@given(steps=st.lists(STEPS, max_size=20))
def test_the_store_in_a_file_reckons_as_the_model_does(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Any]
) -> None:
    async def run() -> None:
        path = tmp_path_factory.mktemp("purses") / "purses.sqlite"
        async with SqlitePurseStore(path) as store:
            await agree(store, steps)

    asyncio.run(run())


@settings(max_examples=15)
@given(steps=st.lists(STEPS, max_size=20))
def test_the_store_in_a_database_reckons_as_the_model_does(steps: list[Any]) -> None:
    async def run() -> None:
        async with PostgresPurseStore(postgres_address()) as store:
            await agree(store, steps)

    asyncio.run(run())


@settings(max_examples=15)
@given(steps=st.lists(STEPS, max_size=30))
def test_what_the_database_is_told_in_one_transaction_is_as_one_by_one(steps: list[Any]) -> None:
    """Changes that wait for one another's transaction are made in their order, in the next one."""

    async def run() -> None:
        async with PostgresPurseStore(postgres_address()) as store:
            await agree_in_one_transaction(store, steps)

    asyncio.run(run())


@pytest.mark.parametrize("looks", ["asks", "remembers"])
@given(steps=st.lists(st.tuples(st.booleans(), STEPS), max_size=20))
def test_two_that_have_a_file_open_know_what_the_other_has_changed(
    tmp_path_factory: pytest.TempPathFactory, looks: str, steps: list[Any]
) -> None:
    """What one remembers from one transaction to the next is nothing that the other has changed,
    and after a change of its own is how things stood."""

    async def run() -> None:
        model = Model()
        path = tmp_path_factory.mktemp("purses") / "purses.sqlite"
        async with SqlitePurseStore(path) as one, SqlitePurseStore(path) as other:
            for is_others, step in steps:
                assert await done(other if is_others else one, *step) == model.step(*step), step
                if looks == "asks":
                    continue
                if is_others:
                    await one.release("of nobody")  # a change after which nothing is outdated
                for owner in NAMES:
                    assert last_balance(one, owner, "CNY") == model.sums(owner), step
            for owner in NAMES:
                assert one.balance(owner, "CNY") == model.sums(owner)

    asyncio.run(run())


@given(steps=st.lists(STEPS, max_size=30))
def test_what_a_file_is_told_in_one_transaction_is_as_one_by_one(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Any]
) -> None:
    async def run() -> None:
        path = tmp_path_factory.mktemp("purses") / "purses.sqlite"
        async with SqlitePurseStore(path) as store:
            await agree_in_one_transaction(store, steps)

    asyncio.run(run())
