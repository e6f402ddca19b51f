"""What every ledger must do, whichever database stands behind it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runninghub_async.bulk import (
    ClaimLost,
    Entry,
    Job,
    Ledger,
    LedgerError,
    LedgerReader,
    MemoryLedger,
    PostgresLedger,
    PostgresReader,
    ReadableLedger,
    SavedFile,
    SqliteLedger,
)
from runninghub_async.bulk.ledgers.ledger import Ended, Redone, State, Waiting, pages
from runninghub_async.bulk.ledgers.saved import SavedPage
from runninghub_async.errors import InvalidParameterError
from tests.bulk.helpers import form
from tests.postgres_server import database

LEASE = 30.0
PRICE = Decimal("0.10")
FILE = SavedFile("files/a-1.png", 3, "0" * 64)


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.seconds = 1_000_000.0

    def __call__(self) -> float:
        return self.seconds

    def let_leases_end(self) -> None:
        self.seconds += LEASE


class Store:
    """One place for rows, which runs open as processes do; some die and close nothing."""

    def __init__(self) -> None:
        self.clock = Clock()
        self._opened: list[Ledger] = []

    def open(self, place: str | None = None) -> Ledger:
        """What another process has of it."""
        self._opened.append(ledger := self._open(place))
        return ledger

    def _open(self, place: str | None) -> Ledger:
        raise NotImplementedError

    def read(self) -> ReadableLedger:
        """A look at it."""
        raise NotImplementedError

    async def close(self) -> None:
        for ledger in self._opened:
            await ledger.close()


class InMemory(Store):
    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.ledger = MemoryLedger(lease=LEASE, clock=self.clock)

    def _open(self, place: str | None) -> Ledger:
        return self.ledger.for_run(place)

    def read(self) -> ReadableLedger:
        return self.ledger.reader()


class InSqlite(Store):
    """Each run has the file open for itself."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.path = folder / "ledger.sqlite"

    def _open(self, place: str | None) -> Ledger:
        return SqliteLedger(self.path, lease=LEASE, clock=self.clock, place=place)

    def read(self) -> ReadableLedger:
        return LedgerReader(self.path, clock=self.clock)


class InSharedSqlite(InSqlite):
    """All runs of the process share one open file."""

    ledger: SqliteLedger | None = None

    def _open(self, place: str | None) -> Ledger:
        if self.ledger is None:
            self.ledger = SqliteLedger(self.path, lease=LEASE, clock=self.clock)
        return self.ledger.for_run(place)

    async def close(self) -> None:
        await super().close()
        if self.ledger is not None:
            await self.ledger.close()


class InPostgres(Store):
    """Each run has a connection of its own, as on another machine."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.address = f"{database()}&run={uuid4().hex}"
        self._looks = ExitStack()

    def _open(self, place: str | None) -> Ledger:
        return PostgresLedger(self.address, lease=LEASE, clock=self.clock, place=place)

    def read(self) -> ReadableLedger:
        return self._looks.enter_context(PostgresReader(self.address, clock=self.clock))

    async def close(self) -> None:
        await super().close()
        self._looks.close()


STORES: list[Callable[[Path], Store]] = [InMemory, InSqlite, InSharedSqlite, InPostgres]


@pytest.fixture(params=STORES)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    store: Store = request.param(tmp_path)
    yield store
    await store.close()


def job(name: str, prompt: str = "a boat") -> Job:
    return Job(id=name, form=form(prompt))


A, B = job("a"), job("b")


async def rows(ledger: Ledger) -> dict[str, Entry]:
    """All of them."""
    states: list[State] = [
        *("pending", "submitting", "submitted", "succeeded", "saved", "failed", "uncertain")
    ]
    return {entry.id: entry async for page in pages(ledger, *states) for entry in page}


async def intended(ledger: Ledger, *jobs: Job) -> None:
    """Jobs whose submits are about to leave."""
    await ledger.open_jobs(jobs)
    for one in jobs:
        await ledger.intends(one.id, "key-1", PRICE)


# -- what is taken out -----------------------------------------------------------------------


async def test_what_is_taken_out_was_never_there_but_what_it_cost_counts(store: Store) -> None:
    ledger = store.open()
    c, d = job("c"), job("d")
    await intended(ledger, A, B, c, d)
    await ledger.created("a", "1", "key-1")
    await ledger.again(A, Ended(state="failed", money=Decimal("0.3"), error="no"))
    await ledger.intends("a", "key-1", PRICE)
    for number, name in enumerate("acd"):
        await ledger.created(name, f"{number + 2}", "key-1")
        assert await ledger.reserve_name(name, 1, name) == name
        file = FILE._replace(path=f"files/{name}.png")
        money = None if name == "c" else Decimal("0.2")
        await ledger.ended(name, Ended(state="saved", money=money, files=(file,)))
    await ledger.ended("b", Ended(state="uncertain", error="lost"))
    spent, assumed = await ledger.spent(), await ledger.assumed()
    assert (spent, assumed) == (Decimal("0.7") + 2 * PRICE, (2, 2 * PRICE))
    for names in ("ac", "b", ""):
        assert await ledger.remove({*names, "nobody's"}) == {*names, "nobody's"}
        assert await ledger.spent() == spent == store.read().spent()
        assert (await ledger.assumed())[1] == assumed[1]
        if ledger.common is not None:
            assert (await ledger.common.standing()).spent == spent
    assert list(await rows(ledger)) == ["d"]
    assert (await ledger.saved()).last == "d"
    assert await ledger.counts() == {"saved": 1}
    # The same ids and names are free for other jobs.
    (entry,) = await ledger.open_jobs([job("a", "a ship")])
    assert (entry.state, entry.files) == ("pending", ())
    assert await ledger.reserve_name("a", 1, "c") == "c"
    assert await ledger.reserve_name("a", 2, "d") != "d"
    assert await ledger.earlier(["a"]) == {}


async def test_what_is_under_way_or_needed_is_not_taken_out(store: Store) -> None:
    ledger, other = store.open(), store.open()
    await ledger.open_jobs([A, B, job("c"), job("d"), job("e")])
    await ledger.intends("b", "key-1", PRICE)
    await ledger.intends("c", "key-1", PRICE)
    await ledger.created("c", "1", "key-1")
    await ledger.ended("c", Ended(state="failed", error="no"))
    await ledger.keep_waiting([Waiting("d", ("e", "c"))])
    await ledger.ended("e", Ended(state="failed", error="no"))
    assert await other.claim(["e"])
    assert await other.remove(["a", "b", "c", "d", "e"]) == set()
    assert len(await rows(ledger)) == 5
    await other.close()
    assert await ledger.remove(["a", "b", "c", "d", "e"]) == {"e"}


# -- the way of a job --------------------------------------------------------------------------


async def test_a_jobs_way_from_its_row_to_its_files(store: Store) -> None:
    ledger = store.open()
    (entry,) = await ledger.open_jobs([A])
    assert entry == Entry(id="a", hash=A.hash, form=A.as_text(), state="pending")
    await ledger.intends("a", "key-1", PRICE)
    assert (await ledger.states(["a", "b"])) == {"a": "submitting"}
    await ledger.created("a", "1", "key-1")
    made = Ended(state="succeeded", money=Decimal("0.2"))
    assert await ledger.ended("a", made, [(1, "a-1"), (2, "A-1")]) == ["a-1", "A-1-2"]
    assert await ledger.reserve_name("a", 1, "a-1") == "a-1"
    await ledger.ended("a", Ended(state="saved", files=(FILE,)))
    entry = (await rows(ledger))["a"]
    assert (entry.state, entry.account, entry.task_id) == ("saved", "key-1", "1")
    assert (entry.attempts, entry.money, entry.estimate) == (1, Decimal("0.2"), PRICE)
    assert entry.files == (FILE,)
    assert entry.created_at is not None
    assert entry.ended_at is not None
    assert entry.ended_at >= entry.created_at
    assert await ledger.counts() == {"saved": 1}
    assert (await ledger.spent(), await ledger.assumed()) == (Decimal("0.2"), (0, Decimal(0)))
    assert [one.id for one in await ledger.surprises(5)] == ["a"]
    page = SavedPage("a", [A.key], ["a"], [FILE.path], [FILE.size])
    assert await ledger.saved() == page
    assert await ledger.saved(after="a") == SavedPage("", [], [], [], [])


async def test_it_notes_in_what_its_amounts_are(store: Store) -> None:
    ledger = store.open()
    assert await ledger.currency() is store.read().currency() is None
    await ledger.note_currency("CNY")
    await ledger.note_currency("RH")
    assert await ledger.currency() == await store.open().currency() == "RH"
    assert store.read().currency() == "RH"


async def test_it_notes_how_far_files_were_compared_with_it(store: Store) -> None:
    ledger = store.open()
    assert await ledger.compared("a/results.jsonl") is None
    await ledger.note_compared("a/results.jsonl", "7 x")
    await ledger.note_compared("a/results.jsonl", "9 y")
    assert await store.open().compared("a/results.jsonl") == "9 y"
    assert await ledger.compared("b/results.jsonl") is None
    assert await ledger.currency() is None
    assert await ledger.graphs() == {}


async def test_a_look_gives_all_rows_and_tells_which_have_changed(store: Store) -> None:
    ledger = store.open()
    await intended(ledger, A)
    await ledger.open_jobs([B])
    before = store.read()
    assert [entry.id for entry in before.page()] == ["a", "b"]
    assert [entry.id for entry in before.page(most=1)] == ["a"]
    assert [entry.state for entry in before.page(after="a")] == ["pending"]
    assert before.page(after="b") == []
    marks = before.marks()
    await ledger.created("a", "1", "key-1")
    submitted = store.read().marks()
    await ledger.ended("a", Ended(state="failed", money=Decimal(0), error="no"))
    failed = store.read().marks()
    assert len({marks["a"], submitted["a"], failed["a"]}) == 3
    assert marks["b"] == submitted["b"] == failed["b"]
    await ledger.claim(["a"])
    await ledger.forget(["a"])
    assert store.read().marks()["a"] not in (marks["a"], failed["a"])
    assert [entry.id for entry in store.read().page()] == ["a", "b"]


async def test_when_a_task_ran_is_known_until_there_is_another(store: Store) -> None:
    ledger = store.open()
    await intended(ledger, A)
    await ledger.created("a", "1", "key-1")
    ran = ("2026-01-01T00:00:01.000Z", "2026-01-01T00:00:02.000Z")
    done = Ended(state="succeeded", money=PRICE, started_at=ran[0], finished_at=ran[1])
    await ledger.ended("a", done)
    await ledger.ended("a", Ended(state="failed", error="no", kind="platform"))
    (entry,) = store.read().page()
    assert (entry.started_at, entry.finished_at) == ran
    await ledger.claim(["a"])
    await ledger.again(A)
    (entry,) = store.read().page()
    assert (entry.started_at, entry.finished_at) == (None, None)


async def test_a_look_tells_whether_a_run_is_under_way(store: Store) -> None:
    ledger = store.open()
    assert not store.read().is_worked_on()
    await ledger.open_jobs([A])
    assert store.read().is_worked_on()
    store.clock.let_leases_end()
    assert not store.read().is_worked_on()
    store.clock.seconds += 1
    await ledger.renew()
    assert store.read().is_worked_on()
    await ledger.close()
    assert not store.read().is_worked_on()


async def test_what_a_withdrawn_submit_leaves_is_a_pending_job(store: Store) -> None:
    ledger = store.open()
    await intended(ledger, A)
    await ledger.withdraws("a")
    await ledger.intends("a", "key-2", PRICE)
    await ledger.withdraws("a")
    entry = (await rows(ledger))["a"]
    assert (entry.state, entry.attempts, entry.task_id) == ("pending", 0, None)
    assert await ledger.spent() == 0


async def test_a_pending_job_takes_over_its_new_content_and_no_other_does(store: Store) -> None:
    ledger = store.open()
    await intended(ledger, A)
    await ledger.open_jobs([B])
    new_a, new_b = job("a", "a ship"), job("b", "a ship")
    before = await ledger.open_jobs([new_a, new_b])
    assert [entry.hash for entry in before] == [A.hash, B.hash]
    now = await rows(ledger)
    assert (now["a"].hash, now["b"].hash) == (A.hash, new_b.hash)


async def test_what_is_submitted_anew_counts_with_what_was_before(store: Store) -> None:
    ledger = store.open()
    await intended(ledger, A)
    await ledger.created("a", "1", "key-1")
    await ledger.again(A, Ended(state="failed", money=Decimal("0.3"), error="no"))
    await ledger.intends("a", "key-1", PRICE)
    await ledger.created("a", "2", "key-1")
    await ledger.ended(
        "a", Ended(state="failed", money=Decimal(0), error="no", new_task_may_help=True)
    )
    entry = (await rows(ledger))["a"]
    assert (entry.task_id, entry.attempts, entry.error) == ("2", 2, "no")
    assert entry.new_task_may_help
    assert await ledger.spent() == Decimal("0.3")


async def test_what_was_made_before_is_known_of_each_time(store: Store) -> None:
    ledger = store.open()
    await intended(ledger, A, B)
    kept = []
    for number in (1, 2):
        await ledger.created("a", str(number), "key-1")
        await ledger.ended("a", Ended(state="saved", money=PRICE, files=(FILE,)))
        await ledger.claim(["a"])
        aside = FILE._replace(path=f"files/before-redo-{number}/a-1.png", output=1, kind="image")
        kept.append(Redone(number, (aside,)))
        await ledger.again(A, redone=kept[-1])
        await ledger.intends("a", "key-1", PRICE)
    assert await ledger.earlier(["a", "b", "nobody's"]) == {"a": tuple(kept)}
    assert await ledger.earlier([]) == {}
    assert store.read().earlier(["a", "b"]) == {"a": tuple(kept)}
    entry = (await rows(ledger))["a"]
    assert (entry.redone, entry.files) == (2, ())


async def test_what_tells_no_cost_counts_with_what_was_expected(store: Store) -> None:
    ledger = store.open()
    await intended(ledger, A, B, job("c"))
    await ledger.created("a", "1", "key-1")
    await ledger.ended("a", Ended(state="saved", money=Decimal(0), files=(FILE,)))
    await ledger.ended("b", Ended(state="uncertain", error="lost"))
    await ledger.ended("c", Ended(state="failed", error="refused"))
    assert await ledger.spent() == 2 * PRICE  # c has no task
    assert await ledger.assumed() == (2, 2 * PRICE)
    await ledger.open_jobs([job("d")])
    await ledger.intends("d", "key-1", None)
    await ledger.ended("d", Ended(state="uncertain"))
    assert [entry.id for entry in await ledger.unpriced()] == ["d"]


async def test_pages_give_every_row_once_and_in_order(store: Store) -> None:
    ledger = store.open()
    names = ["ü\u2028", 'a "quoted"\\', "new\nline"] + [f"job-{n}" for n in range(7)]
    await intended(ledger, *map(job, names))
    for number, name in enumerate(names):
        await ledger.created(name, str(number + 1), "key-1")
        files = tuple(FILE._replace(path=f"files/{name}-{n}") for n in range(number % 3))
        await ledger.ended(name, Ended(state="saved", files=files))
    await intended(ledger, job("job-5a"))  # not saved, among those that are
    found: list[str] = []
    after = ""
    while page := await ledger.page("saved", after=after, most=3):
        assert len(page) <= 3
        found += [entry.id for entry in page]
        after = found[-1]
    assert found == sorted(names)
    keys: list[str] = []
    told: set[tuple[str, str, int]] = set()
    after = ""
    while (saved := await ledger.saved(after=after, most=3)).last:
        assert len(saved.keys) <= 3
        keys += saved.keys
        told.update(zip(saved.owners, saved.paths, saved.sizes, strict=True))
        after = saved.last
    assert sorted(keys) == sorted(job(name).key for name in names)
    assert told == {
        (name, f"files/{name}-{n}", FILE.size)
        for number, name in enumerate(names)
        for n in range(number % 3)
    }


@given(
    st.lists(
        st.tuples(st.sampled_from("ab"), st.sampled_from([1, 2]), st.text("aA1-ßé")), max_size=12
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
async def test_a_file_name_belongs_to_one_output(
    tmp_path_factory: pytest.TempPathFactory, wanted: list[tuple[str, int, str]]
) -> None:
    given: list[list[str]] = []
    for make in (InMemory, InSqlite):
        store = make(tmp_path_factory.mktemp("ledger"))
        ledger = store.open()
        await ledger.open_jobs([A, B])
        given.append([await ledger.reserve_name(*want) for want in wanted])
        assert [await ledger.reserve_name(*want) for want in wanted] == given[-1]
        await store.close()
    assert given[0] == given[1]


async def test_a_look_sees_what_runs_have_done(store: Store) -> None:
    ledger = store.open()
    await intended(ledger, A, B)
    await ledger.ended("a", Ended(state="failed"))
    reader = store.read()
    assert (reader.count(), reader.is_rebuilt) == (2, False)
    assert A.key in (ended := reader.ended())
    assert B.key not in ended
    assert A.key not in reader.ended(saved_only=True)
    await ledger.created("b", "2013508786110730241", "key-1")
    await ledger.ended("b", Ended(state="saved"))
    assert B.key in store.read().ended(saved_only=True)
    assert reader.known(["b", "c"]).keys() == {"b"}


# -- claims ------------------------------------------------------------------------------------


async def test_a_job_is_one_runs_while_its_lease_lasts(store: Store) -> None:
    one, other = store.open(), store.open()
    await one.open_jobs([A])
    assert [entry.state for entry in await other.open_jobs([A, B])] == ["pending", "pending"]
    assert [entry.id for entry in await other.claim(["a", "b", "unknown"])] == ["b"]
    assert [entry.id for entry in await one.claim(["a", "b"])] == ["a"]
    with pytest.raises(ClaimLost, match="Job a is not this run's"):
        await other.intends("a", "key-1", PRICE)
    await one.intends("a", "key-1", PRICE)


async def test_the_content_of_a_job_is_not_changed_under_the_run_that_has_it(store: Store) -> None:
    one, other = store.open(), store.open()
    await one.open_jobs([A])
    await other.open_jobs([job("a", "a ship")])
    assert (await rows(one))["a"].hash == A.hash


@pytest.mark.parametrize("leave", ["release", "close", "ended"])
async def test_what_a_run_leaves_is_the_next_ones_at_once(store: Store, leave: str) -> None:
    one, other = store.open(), store.open()
    await one.open_jobs([A])
    if leave == "release":
        await one.release(["a"])
    elif leave == "close":
        await one.close()
        with pytest.raises(LedgerError, match="closed"):
            await one.intends("a", "key-1", PRICE)
    else:
        await one.ended("a", Ended(state="failed"))
    assert [entry.id for entry in await other.claim(["a"])] == ["a"]


async def test_nobody_releases_what_is_anothers(store: Store) -> None:
    one, other = store.open(), store.open()
    await one.open_jobs([A])
    await other.release(["a"])
    await other.close()
    await one.intends("a", "key-1", PRICE)


async def test_a_lease_that_is_renewed_goes_on(store: Store) -> None:
    one, other = store.open(), store.open()
    await one.open_jobs([A])
    for _ in range(5):
        store.clock.seconds += 0.9 * LEASE
        await one.renew()
        assert await other.claim(["a"]) == []
    await one.intends("a", "key-1", PRICE)


async def test_no_intent_after_the_lease_until_it_is_renewed(store: Store) -> None:
    one = store.open()
    await one.open_jobs([A])
    store.clock.let_leases_end()
    with pytest.raises(ClaimLost):
        await one.intends("a", "key-1", PRICE)
    assert (await rows(one))["a"].state == "pending"
    await one.renew()  # nobody has claimed it meanwhile
    await one.intends("a", "key-1", PRICE)


async def test_nothing_but_created_follows_a_lost_claim(store: Store) -> None:
    one, other = store.open(), store.open()
    await intended(one, A)
    store.clock.let_leases_end()
    (left,) = await other.claim(["a"])
    assert left.state == "submitting"
    await one.renew()  # too late
    late: list[Callable[[], Awaitable[object]]] = [
        lambda: one.intends("a", "key-1", PRICE),
        lambda: one.withdraws("a"),
        lambda: one.ended("a", Ended(state="failed")),
        lambda: one.again(A),
        lambda: one.again(A, Ended(state="failed")),
        lambda: one.reserve_name("a", 1, "a-1"),
    ]
    before = await rows(other)
    for call in late:
        with pytest.raises(ClaimLost):
            await call()
    await one.release(["a"])
    assert await rows(other) == before
    assert [entry.id for entry in await other.claim(["a"])] == ["a"]
    await one.created("a", "1", "key-1")
    assert (await rows(other))["a"].task_id == "1"


async def test_a_claim_of_which_the_clock_was_set_back_is_not_for_ever(store: Store) -> None:
    one, other = store.open(), store.open()
    await one.open_jobs([A])
    store.clock.seconds -= 1000 * LEASE
    assert [entry.id for entry in await other.claim(["a"])] == ["a"]


async def test_where_one_run_works_at_a_time_the_next_need_not_wait(store: Store) -> None:
    dead, elsewhere = store.open("here"), store.open("there")
    await intended(dead, A)
    await elsewhere.open_jobs([B])
    after = store.open("here")
    assert [entry.id for entry in await after.claim(["a", "b"])] == ["a"]
    await elsewhere.intends("b", "key-1", PRICE)
    with pytest.raises(ClaimLost):
        await dead.withdraws("a")


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf"), "60"])
@pytest.mark.parametrize(
    "make", [lambda s, _: MemoryLedger(lease=s), lambda s, p: SqliteLedger(p, lease=s)]
)
async def test_a_lease_that_cannot_be_one_is_refused(
    tmp_path: Path, make: Callable[[object, Path], Ledger], seconds: object
) -> None:
    with pytest.raises(InvalidParameterError, match="lease is"):
        make(seconds, tmp_path / "ledger.sqlite")


# -- late answers ------------------------------------------------------------------------------


async def test_a_late_task_mends_a_job_that_was_given_up(store: Store) -> None:
    one, other = store.open(), store.open()
    await intended(one, A)
    store.clock.let_leases_end()
    await other.claim(["a"])
    await other.ended("a", Ended(state="uncertain", error="cut off"))
    assert await other.spent() == PRICE
    await one.created("a", "1", "key-1")
    await one.created("a", "1", "key-1")  # told twice
    entry = (await rows(other))["a"]
    assert (entry.state, entry.task_id, entry.error) == ("submitted", "1", None)
    assert [found.id for found in await store.open().claim(["a"])] == ["a"]


async def test_a_late_task_comes_before_the_end_that_gives_its_job_up(store: Store) -> None:
    one, other = store.open(), store.open()
    await intended(one, A)
    store.clock.let_leases_end()
    await other.claim(["a"])
    await one.created("a", "1", "key-1")
    await other.ended("a", Ended(state="uncertain", error="cut off"))
    entry = (await rows(other))["a"]
    assert (entry.state, entry.task_id) == ("submitted", "1")


async def test_a_late_task_keeps_its_job_from_being_submitted_anew(store: Store) -> None:
    """Whether it is told before or after the other run has begun to do so."""
    for begun in (False, True):
        name = f"job-{begun}"
        one, other = store.open(), store.open()
        await intended(one, job(name))
        store.clock.let_leases_end()
        await other.claim([name])
        await other.ended(name, Ended(state="uncertain", error="cut off"))
        await other.claim([name])
        if begun:
            await other.again(job(name))
        await one.created(name, "1", "key-1")
        with pytest.raises(ClaimLost):
            await (other.intends(name, "key-1", PRICE) if begun else other.again(job(name)))
        entry = (await rows(other))[name]
        assert (entry.state, entry.task_id, entry.estimate) == ("submitted", "1", PRICE)
        await other.ended(name, Ended(state="saved", money=PRICE, files=(FILE,)))
    assert await store.open().spent() == 2 * PRICE


async def test_a_late_task_beside_a_new_one_is_kept_and_counts_once(store: Store) -> None:
    one, other = store.open(), store.open()
    await intended(one, A)
    store.clock.let_leases_end()
    await other.claim(["a"])
    await other.ended("a", Ended(state="uncertain", error="cut off"))
    await other.claim(["a"])
    await other.again(A)  # as the user asked
    await other.intends("a", "key-1", Decimal("0.2"))
    assert await other.spent() == PRICE
    await one.created("a", "1", "key-1")
    await one.created("a", "1", "key-1")
    assert await other.spent() == PRICE
    assert (await rows(other))["a"].state == "submitting"
    await other.created("a", "2", "key-1")
    await other.ended("a", Ended(state="saved", money=Decimal("0.2"), files=(FILE,)))
    await one.created("a", "1", "key-1")
    entry = (await rows(other))["a"]
    assert (entry.state, entry.task_id) == ("saved", "2")
    assert await other.spent() == PRICE + Decimal("0.2")


# -- a crash between any two calls -------------------------------------------------------------


class Script:
    """A run with five jobs, call by call, and what the service has made of them."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.untold: dict[str, str] = {}
        """By job, the task that the service has and the ledger has not."""
        self.told: list[tuple[str, str]] = []
        self.steps: list[Callable[[], Awaitable[object]]] = [
            lambda: ledger.open_jobs([job(name) for name in "abcde"]),
            *self._taken("a", "1"),
            lambda: ledger.ended("a", Ended(state="succeeded", money=PRICE)),
            lambda: ledger.reserve_name("a", 1, "a-1"),
            lambda: ledger.ended("a", Ended(state="saved", money=PRICE, files=(FILE,))),
            lambda: ledger.intends("b", "key-1", PRICE),
            lambda: ledger.withdraws("b"),
            *self._taken("b", "2"),
            lambda: ledger.again(job("b"), Ended(state="failed", money=PRICE, error="busy")),
            *self._taken("b", "3"),
            lambda: ledger.intends("c", "key-1", PRICE),
            lambda: ledger.ended("c", Ended(state="uncertain", error="no answer")),
            lambda: ledger.claim(["c"]),
            lambda: ledger.again(job("c")),
            *self._taken("c", "4"),
            lambda: ledger.intends("d", "key-1", PRICE),
            lambda: ledger.withdraws("d"),
            lambda: ledger.ended("d", Ended(state="failed", error="refused")),
        ]

    def _taken(self, name: str, task: str) -> list[Callable[[], Awaitable[object]]]:
        async def intends() -> None:
            await self.ledger.intends(name, "key-1", PRICE)
            self.untold[name] = task  # the service has it, whatever follows

        async def created() -> None:
            await self.ledger.created(name, task, "key-1")
            self.told.append((name, self.untold.pop(name)))

        return [intends, created]


STEPS = len(Script(MemoryLedger()).steps)


@pytest.mark.parametrize("crash", range(STEPS + 1))
@pytest.mark.parametrize("how", ["the lease ends", "the folder is taken over"])
async def test_a_crash_after_any_call_loses_no_task_and_lets_none_be_made_twice(
    store: Store, crash: int, how: str
) -> None:
    dying = Script(store.open("the folder"))
    for step in dying.steps[:crash]:
        await step()
    before = await rows(dying.ledger)
    if how == "the lease ends":
        store.clock.let_leases_end()
        after = store.open()
    else:
        after = store.open("the folder")
    await after.open_jobs([job(name) for name in "abcde"])
    claimed = {entry.id: entry for entry in await after.claim([*"abcde"])}
    assert claimed.keys() == set("abcde")
    for name, entry in claimed.items():
        if name in before:
            assert entry == before[name]
        if entry.state == "submitting":
            await after.ended(name, Ended(state="uncertain", error="cut off"))
    known = await rows(after)
    assert {name for name in dying.untold if known[name].state != "uncertain"} == set()
    spent = await after.spent()
    for name, task in dying.told:  # what it knows, it is told once more
        await dying.ledger.created(name, task, "key-1")
    assert (await rows(after), await after.spent()) == (known, spent)
    for name, task in dying.untold.items():  # and the dead run's last answers come after all
        await dying.ledger.created(name, task, "key-1")
        await dying.ledger.created(name, task, "key-1")
        mended = (await rows(after))[name]
        assert (mended.state, mended.task_id, mended.estimate) == ("submitted", task, PRICE)
        known[name] = mended
    assert await rows(after) == known
    assert await after.spent() == spent - len(dying.untold) * PRICE


# -- two writers -------------------------------------------------------------------------------


async def test_of_two_runs_that_want_the_same_jobs_each_gets_its_own(store: Store) -> None:
    jobs = [job(f"job-{n}") for n in range(60)]
    runs = [store.open() for _ in range(3)]
    got: dict[str, int] = {}

    async def take(number: int, one: Job) -> None:
        await runs[number].open_jobs([one])
        for entry in await runs[number].claim([one.id]):
            assert got.setdefault(entry.id, number) == number
            await runs[number].intends(entry.id, f"key-{number}", PRICE)
            await runs[number].created(entry.id, str(len(got)), f"key-{number}")

    await asyncio.gather(*(take(n, one) for one in jobs for n in range(len(runs))))
    assert got.keys() == {one.id for one in jobs}
    for name, entry in (await rows(runs[0])).items():
        assert (entry.state, entry.attempts, entry.account) == ("submitted", 1, f"key-{got[name]}")


# -- client tokens -----------------------------------------------------------------------------


async def _uncertain_with_a_token(ledger: Ledger) -> None:
    await ledger.open_jobs([A])
    await ledger.intends("a", "key-1", PRICE, "token-1")
    await ledger.ended("a", Ended(state="uncertain", error="lost"))


async def test_a_token_is_durable_with_the_intent_and_outlives_the_run(store: Store) -> None:
    dead = store.open()
    await dead.open_jobs([A])
    await dead.intends("a", "key-1", PRICE, "token-1")
    store.clock.let_leases_end()
    (entry,) = await store.open().claim(["a"])
    assert (entry.state, entry.client_token) == ("submitting", "token-1")
    assert store.read().known(["a"])["a"].client_token == "token-1"


async def test_only_the_same_content_keeps_the_token_of_an_uncertain_submit(store: Store) -> None:
    ledger = store.open()
    await _uncertain_with_a_token(ledger)
    await ledger.claim(["a"])
    await ledger.again(A)
    assert (await rows(ledger))["a"].client_token == "token-1"
    await ledger.open_jobs([job("a", "a ship")])
    assert (await rows(ledger))["a"].client_token is None

    await ledger.intends("a", "key-1", PRICE, "token-2")
    await ledger.ended("a", Ended(state="uncertain"))
    await ledger.claim(["a"])
    await ledger.again(A)
    assert (await rows(ledger))["a"].client_token is None


async def test_another_task_of_a_failed_job_is_no_repeat(store: Store) -> None:
    ledger = store.open()
    await ledger.open_jobs([A])
    await ledger.intends("a", "key-1", PRICE, "token-1")
    await ledger.created("a", "1", "key-1")
    await ledger.again(A, Ended(state="failed", money=PRICE))
    entry = (await rows(ledger))["a"]
    assert (entry.client_token, entry.estimate) == (None, None)
    await ledger.intends("a", "key-1", PRICE, "token-2")
    await ledger.withdraws("a")
    assert (await rows(ledger))["a"].client_token is None, "of the withdrawn one no task came"


@pytest.mark.parametrize("how", ["created", "uncertain", "withdrawn", "another account"])
async def test_a_submit_and_its_repeat_count_once_unless_both_may_be_tasks(
    how: str, store: Store
) -> None:
    ledger = store.open()
    await _uncertain_with_a_token(ledger)
    await ledger.claim(["a"])
    await ledger.again(A)
    account = "key-2" if how == "another account" else "key-1"
    await ledger.intends("a", account, PRICE, "token-1")
    if how == "withdrawn":
        await ledger.withdraws("a")
        entry = (await rows(ledger))["a"]
        assert (entry.state, entry.client_token) == ("pending", "token-1"), "the first may exist"
    elif how == "uncertain":
        await ledger.ended("a", Ended(state="uncertain"))
    else:
        await ledger.created("a", "7", account)
        await ledger.ended("a", Ended(state="saved", money=PRICE, files=(FILE,)))
    assert await ledger.spent() == (2 * PRICE if how == "another account" else PRICE)


async def test_a_repeat_that_is_answered_with_the_task_that_was_named_is_that_task(
    store: Store,
) -> None:
    ledger = store.open()
    await ledger.open_jobs([A])
    await ledger.intends("a", "key-1", PRICE, "token-1")
    await ledger.ended("a", Ended(state="uncertain", error="the answer names task 7"))
    await ledger.claim(["a"])
    await ledger.again(A)
    await ledger.intends("a", "key-1", PRICE, "token-1")
    await ledger.created("a", "7", "key-1")
    await ledger.created("a", "7", "key-1")
    entry = (await rows(ledger))["a"]
    assert (entry.state, entry.task_id) == ("submitted", "7")


# -- forgetting ----------------------------------------------------------------------------------


async def _ended(ledger: Ledger) -> None:
    """a has failed with a task, b is uncertain, c was refused."""
    await intended(ledger, A, B, job("c"))
    await ledger.created("a", "1", "key-1")
    await ledger.ended("a", Ended(state="failed", money=PRICE, error="no", kind="memory"))
    await ledger.ended("b", Ended(state="uncertain"))
    await ledger.ended("c", Ended(state="failed", error="refused"))


async def test_a_forgotten_job_counts_for_nothing_but_its_cost(store: Store) -> None:
    ledger = store.open()
    await _ended(ledger)
    assert await ledger.failures() == {"memory": 1, "refused": 1}
    before = await ledger.spent(), await ledger.assumed()
    await ledger.claim(["a", "b"])
    await ledger.forget(["a", "b"])
    assert await ledger.counts() == {"failed": 1, "forgotten": 2}
    assert await ledger.failures() == {"refused": 1}
    assert list(await rows(ledger)) == ["c"]
    assert (await ledger.spent(), await ledger.assumed()) == before
    (entry,) = await ledger.open_jobs([A])
    assert (entry.state, entry.forgotten_at is None) == ("failed", False)
    assert [entry.id for entry in await store.open().claim(["a"])] == ["a"], "it is nobody's"


async def test_a_task_that_comes_to_light_is_not_forgotten(store: Store) -> None:
    ledger = store.open()
    await _ended(ledger)
    await ledger.claim(["b"])
    await ledger.forget(["b"])
    await ledger.created("b", "7", "key-1")
    entry = (await rows(ledger))["b"]
    assert (entry.state, entry.forgotten_at) == ("submitted", None)


@pytest.mark.parametrize("name", ["pending", "not claimed"])
async def test_what_is_not_over_or_not_ones_own_is_not_forgotten(name: str, store: Store) -> None:
    ledger = store.open()
    await _ended(ledger)
    await ledger.open_jobs([job("pending")])
    await ledger.claim(["a"])
    with pytest.raises(ClaimLost):
        await ledger.forget(["a", "c" if name == "not claimed" else name])
    assert (await ledger.counts()).get("forgotten") is None
