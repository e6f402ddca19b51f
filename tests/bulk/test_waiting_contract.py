"""What every ledger must do with jobs that wait for others, whichever database stands behind it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runninghub_async.bulk import Job, Ledger, SavedFile
from runninghub_async.bulk.ledgers.ledger import Ended, NotNeeded, Redone, State, Waiting
from tests.bulk.test_ledger_contract import FILE, PRICE, STORES, A, B, Store, job

C = job("c")


@pytest.fixture(params=STORES)
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    store: Store = request.param(tmp_path)
    yield store
    await store.close()


async def waiting(ledger: Ledger, *jobs: Waiting) -> None:
    """Jobs with rows that this run keeps waiting."""
    await ledger.open_jobs([job(each.id) for each in jobs])
    await ledger.keep_waiting(jobs)


async def brought_to(ledger: Ledger, name: str, state: State) -> None:
    """A job whose task ends so."""
    await ledger.open_jobs([job(name)])
    await ledger.intends(name, "key-1", PRICE)
    await ledger.created(name, f"10000{ord(name)}", "key-1")
    await ledger.ended(name, Ended(state=state, files=(FILE,) if state == "saved" else ()))


async def due(ledger: Ledger) -> list[str]:
    return [each.id for each in (await ledger.due()).waited]


async def test_a_job_is_due_when_the_last_of_its_needs_is_saved_and_only_once(store: Store) -> None:
    ledger = store.open()
    await waiting(ledger, Waiting("c", ("a", "b", "a"), '{"model": "m"}'))
    assert await due(ledger) == []
    await brought_to(ledger, "a", "saved")
    assert await due(ledger) == []
    await brought_to(ledger, "b", "saved")
    assert (await ledger.due()).waited == [Waiting("c", (), '{"model": "m"}')]
    assert await due(ledger) == []
    assert (await ledger.due(stuck=True)).waited == []


async def test_what_is_saved_already_is_not_waited_for(store: Store) -> None:
    ledger = store.open()
    await brought_to(ledger, "a", "saved")
    await brought_to(ledger, "b", "failed")
    await waiting(ledger, Waiting("c", ("a",)), Waiting("d", ("b",)))
    assert await due(ledger) == ["c"]  # a failed one may get another task


@pytest.mark.parametrize("state", ["failed", "uncertain"])
async def test_what_has_ended_otherwise_is_not_waited_for_in_that_run(
    store: Store, state: State
) -> None:
    here, elsewhere = store.open(), store.open()
    await waiting(here, Waiting("c", ("a",)))
    await waiting(elsewhere, Waiting("d", ("a",)))
    await brought_to(here, "a", state)
    assert await due(here) == ["c"]
    assert await due(elsewhere) == []  # which may bring it to a better end


async def test_what_stays_open_is_not_waited_for_in_that_run(store: Store) -> None:
    here, elsewhere = store.open(), store.open()
    await waiting(here, Waiting("c", ("a", "b")))
    await waiting(elsewhere, Waiting("c", ("a",)))
    await here.left_open("a")
    await here.left_open("a")
    assert await due(here) == []
    await here.left_open("b")
    assert await due(here) == ["c"]
    assert await due(elsewhere) == []


async def test_a_task_that_is_done_but_not_saved_keeps_others_waiting(store: Store) -> None:
    ledger = store.open()
    await waiting(ledger, Waiting("c", ("a",)))
    await brought_to(ledger, "a", "succeeded")
    assert await due(ledger) == []
    await ledger.ended("a", Ended(state="saved", files=(FILE,)))
    assert await due(ledger) == ["c"]


async def test_whoever_saves_a_job_all_runs_wait_for_it_no_more(store: Store) -> None:
    here, elsewhere = store.open(), store.open()
    await waiting(here, Waiting("c", ("a",)))
    await waiting(elsewhere, Waiting("c", ("a",)))
    await brought_to(here, "a", "saved")
    first, second = await here.due(), await elsewhere.due()
    assert [each.id for each in first.waited] == [each.id for each in second.waited] == ["c"]
    assert [entry.id for entry in first.claimed] == ["c"]
    assert second.claimed == []
    assert await elsewhere.claim(["c"]) == []


async def test_what_is_due_comes_claimed_and_with_the_rows_that_it_hangs_on(store: Store) -> None:
    here, elsewhere = store.open(), store.open()
    await brought_to(here, "a", "saved")
    await brought_to(here, "b", "failed")
    params = {"image_urls": [{"job": "a"}, {"job": "b"}, {"job": "never"}]}
    hanging = Job(id="c", form={"model": "m", "params": params})
    await here.open_jobs([hanging])
    await here.keep_waiting([Waiting("c", ())])
    due = await here.due()
    assert [(entry.id, entry.state) for entry in due.claimed] == [("c", "pending")]
    assert {name: entry.state for name, entry in due.needed.items()} == {
        "a": "saved",
        "b": "failed",
    }
    assert due.needed["a"].files == (FILE,)
    assert await elsewhere.claim(["c"]) == []
    await here.intends("c", "key-1", PRICE)


async def test_what_a_waiting_job_hangs_on_is_read_off_the_form_that_it_waits_with(
    store: Store,
) -> None:
    ledger = store.open()
    await brought_to(ledger, "a", "saved")
    await waiting(
        ledger, Waiting("c", ("a",), '{"model": "m", "params": {"image_url": {"job": "a"}}}')
    )
    assert list((await ledger.due()).needed) == ["a"]


async def test_a_job_that_waits_is_nobodys(store: Store) -> None:
    here, elsewhere = store.open(), store.open()
    await waiting(here, Waiting("c", ("a",)))
    assert [entry.state for entry in await elsewhere.claim(["c"])] == ["pending"]
    assert await here.claim(["c"]) == []


async def test_jobs_that_are_stuck_tell_what_has_not_come(store: Store) -> None:
    ledger = store.open()
    await brought_to(ledger, "a", "saved")
    await waiting(ledger, Waiting("c", ("x", "a", "b")), Waiting("d", ("a",)))
    assert (await ledger.due(1, stuck=True)).waited == [Waiting("c", ("b", "x"))]
    assert (await ledger.due(1, stuck=True)).waited == [Waiting("d", ())]
    assert (await ledger.due(stuck=True)).waited == []


async def test_a_job_that_comes_again_waits_for_what_it_needs_now(store: Store) -> None:
    ledger = store.open()
    await waiting(ledger, Waiting("c", ("a",)), Waiting("d", ("a",)))
    await ledger.keep_waiting([Waiting("c", ("b",))])
    await brought_to(ledger, "a", "saved")
    assert await due(ledger) == ["d"]
    await brought_to(ledger, "b", "saved")
    assert await due(ledger) == ["c"]


async def test_pages_of_due_jobs_have_all_of_them_with_2_before_10(store: Store) -> None:
    ledger = store.open()
    names = [f"film-{n}" for n in range(7, 14)]
    await waiting(ledger, *(Waiting(name, ("a",)) for name in names))
    await brought_to(ledger, "a", "saved")
    found = [each.id for _ in range(4) for each in (await ledger.due(2)).waited]
    assert found == names


@pytest.mark.parametrize("dies", [False, True])
async def test_nothing_waits_for_a_run_that_is_no_more(store: Store, dies: bool) -> None:
    before = store.open("the folder")
    await waiting(before, Waiting("c", ("a",)))
    if not dies:
        await before.close()
    after = store.open("the folder")
    await brought_to(after, "a", "saved")
    assert await due(after) == []
    await waiting(after, Waiting("c", ("a",)))
    assert await due(after) == ["c"]
    if dies:
        assert await due(before) == []


async def test_rows_are_known_whoever_works_on_them(store: Store) -> None:
    here, elsewhere = store.open(), store.open()
    await here.open_jobs([A, B])
    found = await elsewhere.known(["b", "x", "a"])
    assert {name: entry.id for name, entry in found.items()} == {"a": "a", "b": "b"}
    assert await elsewhere.claim(["a"]) == []


async def test_a_file_keeps_its_place_its_kind_and_its_link(store: Store) -> None:
    files = (
        SavedFile("files/c-1.png", 3, "0" * 64, "9", 1, "image", "https://example.com/1.png"),
        SavedFile("files/c-2.txt", 4, "1" * 64, None, 2, "text", None),
    )
    ledger = store.open()
    await ledger.open_jobs([C])
    await ledger.intends("c", "key-1", PRICE)
    await ledger.created("c", "100001", "key-1")
    await ledger.ended("c", Ended(state="saved", files=files))
    assert (await ledger.known(["c"]))["c"].files == files


# -- any of several ----------------------------------------------------------------------------


async def test_a_job_that_waits_for_any_is_due_when_the_first_is_saved_in_all_runs(
    store: Store,
) -> None:
    here, elsewhere = store.open(), store.open()
    await waiting(here, Waiting("c", ("a", "b"), is_any=True), Waiting("d", ("a", "b")))
    await waiting(elsewhere, Waiting("c", ("a", "b"), is_any=True))
    assert await due(here) == []
    await brought_to(here, "b", "saved")
    assert await due(here) == ["c"]
    assert await due(elsewhere) == ["c"]
    await brought_to(here, "a", "saved")
    assert await due(here) == ["d"]
    assert await due(elsewhere) == []


async def test_a_job_that_waits_for_any_is_due_when_all_have_come_to_nothing(store: Store) -> None:
    ledger = store.open()
    await waiting(ledger, Waiting("c", ("a", "b"), is_any=True))
    await brought_to(ledger, "a", "failed")
    assert await due(ledger) == []
    await brought_to(ledger, "b", "failed")
    assert await due(ledger) == ["c"]


async def test_for_any_nothing_is_waited_for_where_one_is_saved_already(store: Store) -> None:
    ledger = store.open()
    await brought_to(ledger, "a", "saved")
    await waiting(ledger, Waiting("c", ("x", "a", "b"), is_any=True))
    assert (await ledger.due()).waited == [Waiting("c", (), is_any=True)]
    await brought_to(ledger, "b", "saved")
    assert (await ledger.due(stuck=True)).waited == []


# -- candidates --------------------------------------------------------------------------------


CHOICE = Job(id="choice", form={"choose": ["a"], "by": "first"})


def candidate(name: str, choice: str | None = "choice") -> Job:
    return Job(id=name, form={"model": "m"}, choice=choice)


@pytest.mark.parametrize("how", ["saved", "succeeded"])
async def test_a_candidate_is_not_submitted_once_another_has_succeeded(
    store: Store, how: State
) -> None:
    ledger, elsewhere = store.open(), store.open()
    await ledger.open_jobs([candidate(name) for name in "abc"])
    await ledger.intends("a", "key-1", PRICE)
    await ledger.intends("b", "key-1", PRICE)
    for name in "ab":
        await ledger.created(name, f"10000{ord(name)}", "key-1")
    assert await ledger.settled_choices({"choice"}) == set()
    await ledger.ended("a", Ended(state=how))
    assert await ledger.settled_choices({"choice", "other"}) == {"choice"}
    with pytest.raises(NotNeeded, match="another candidate of choice has succeeded"):
        await ledger.intends("c", "key-1", PRICE)
    await ledger.ended("b", Ended(state="saved"))  # it was in flight, and goes on to its end
    counts = {"saved": 2} if how == "saved" else {"saved": 1, "succeeded": 1}
    assert await ledger.counts() == {**counts, "not needed": 1}
    assert await ledger.page("pending") == []
    row = (await ledger.known(["c"]))["c"]
    assert (row.state, row.attempts, row.choice) == ("pending", 0, "choice")
    await ledger.release(["c"])
    await elsewhere.claim(["c"])
    with pytest.raises(NotNeeded):
        await elsewhere.intends("c", "key-1", PRICE)
    assert store.read().settled_choices({"choice"}) == {"choice"}


async def test_a_candidate_whose_results_cannot_be_read_leaves_the_others_needed(
    store: Store,
) -> None:
    ledger = store.open()
    await ledger.open_jobs([candidate("a"), candidate("b")])
    await ledger.intends("a", "key-1", PRICE)
    await ledger.created("a", "1000097", "key-1")
    await ledger.ended("a", Ended(state="succeeded", error="no outputs"))
    await ledger.intends("b", "key-1", PRICE)


async def test_a_choice_that_is_made_needs_no_candidate(store: Store) -> None:
    ledger = store.open()
    await ledger.open_jobs(
        [candidate("a"), Job(id="choice", form={"choose": ["a"], "by": "first"})]
    )
    await ledger.ended("choice", Ended(state="saved"))
    with pytest.raises(NotNeeded):
        await ledger.intends("a", "key-1", PRICE)


async def test_where_another_rule_chooses_a_candidate_is_needed_again(store: Store) -> None:
    ledger = store.open()
    await ledger.open_jobs([candidate("a"), candidate("b")])
    await ledger.intends("a", "key-1", PRICE)
    await ledger.created("a", "1000097", "key-1")
    await ledger.ended("a", Ended(state="saved"))
    with pytest.raises(NotNeeded):
        await ledger.intends("b", "key-1", PRICE)
    await ledger.open_jobs([candidate("b", None)])
    assert await ledger.counts() == {"saved": 1, "pending": 1}
    await ledger.intends("b", "key-1", PRICE)


async def test_a_candidate_that_a_person_wants_made_again_is_needed(store: Store) -> None:
    ledger = store.open()
    await ledger.open_jobs(
        [candidate("a"), Job(id="choice", form={"choose": ["a"], "by": "first"})]
    )
    await ledger.intends("a", "key-1", PRICE)
    await ledger.created("a", "1000097", "key-1")
    await ledger.ended("a", Ended(state="saved", files=(FILE,)))
    await ledger.ended("choice", Ended(state="saved"))
    await ledger.claim(["a"])
    await ledger.again(candidate("a"), redone=Redone(1, (FILE,)))
    assert await ledger.counts() == {"saved": 1, "pending": 1}
    await ledger.intends("a", "key-1", PRICE)
