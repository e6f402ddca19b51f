"""What is older than a server keeps goes, and nothing else does; money stays counted."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from decimal import Decimal
from pathlib import Path

import pytest

from runninghub_async.bulk import Job, SavedFile, SqliteLedger
from runninghub_async.bulk.ledgers.ledger import Ended, Ledger, State
from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.book_sqlite import SqliteBook
from runninghub_async.serve.keeping import Keeping
from runninghub_async.serve.records import Request
from runninghub_async.stores.folder import FolderStore
from tests.bulk.helpers import form
from tests.serve.book_contract import entered, request

KEEP = 30 * 86_400.0
PRICE = Decimal("0.10")


class Place:
    """A book, a ledger and a store, and a clock that a test sets."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.book: RequestBook = SqliteBook(folder / "book.sqlite")
        self.ledger: Ledger = SqliteLedger(folder / "ledger.sqlite")
        self.store = FolderStore(folder)
        self.later = 0.0

    def keeping(self, server: str = "one") -> Keeping:
        return Keeping(
            book=self.book,
            ledger=self.ledger,
            store=self.store,
            server=server,
            keep=KEEP,
            clock=lambda: time.time() + self.later,
        )

    async def asked(self, *, tasks: int = 1, id: str | None = None) -> Request:
        """A request, each of whose tasks is submitted."""
        asked = request(id=id, tasks=tasks, at=time.time() - 1)
        await entered(self.book, asked)
        await self.ledger.open_jobs([Job(id=task, form=form(task)) for task in asked.tasks])
        for number, task in enumerate(asked.tasks):
            await self.ledger.intends(task, "key-1", PRICE)
            await self.ledger.created(task, f"{number + 1}", "key-1")
        return asked

    async def ended(self, task: str, state: State) -> None:
        """It has come to this, and has a file where it is saved."""
        files: list[SavedFile] = []
        if state == "saved":
            files.append(await self.store.publish(f"files/{task}.png", _content()))
        await self.ledger.ended(task, Ended(state="succeeded", money=PRICE))
        if state != "succeeded":
            await self.ledger.ended(task, Ended(state=state, files=tuple(files)))
        await self.book.note_outcome(task, {"id": task, "state": state})

    def files(self) -> set[str]:
        return {file.name for file in (self.folder / "files").glob("*")}


async def _content() -> AsyncIterator[bytes]:
    yield b"a picture"


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    place = Place(tmp_path)
    yield place
    await place.book.close()
    await place.ledger.close()


async def test_what_is_old_goes_with_its_files_and_its_money_still_counts(place: Place) -> None:
    old = await place.asked(tasks=3)
    for task, state in zip(old.tasks, ["saved", "failed", "uncertain"], strict=True):
        await place.ended(task, state)  # type: ignore[arg-type]
    spent = await place.ledger.spent()
    assert await place.keeping().sweep() == 0
    place.later = KEEP - 60
    assert await place.keeping().sweep() == 0
    assert place.files() == {f"{old.tasks[0]}.png"}
    place.later = KEEP + 60
    assert await place.keeping().sweep() == 1
    assert place.files() == set()
    assert await place.ledger.known(old.tasks) == {}
    assert await place.book.get(old.id) is None
    assert await place.ledger.spent() == spent == 3 * PRICE


async def test_what_is_under_way_stays_whole(place: Place) -> None:
    half, submitted, fetching = [await place.asked(tasks=2) for _ in range(3)]
    for each in (half, fetching):
        await place.ended(each.tasks[0], "saved")
    await place.ended(fetching.tasks[1], "succeeded")
    place.later = KEEP + 60
    assert await place.keeping().sweep() == 0
    assert len(place.files()) == 2
    for each in (half, submitted, fetching):
        assert await place.book.get(each.id) is not None
        assert len(await place.ledger.known(each.tasks)) == 2


async def test_what_came_long_ago_and_has_just_ended_is_kept_from_then_on(place: Place) -> None:
    late = request(at=time.time() - 2 * KEEP)
    await entered(place.book, late)
    await place.ledger.open_jobs([Job(id=late.tasks[0], form=form("late"))])
    await place.ledger.intends(late.tasks[0], "key-1", PRICE)
    await place.ledger.created(late.tasks[0], "1", "key-1")
    await place.ended(late.tasks[0], "saved")
    assert await place.keeping().sweep() == 0
    place.later = KEEP + 60
    assert await place.keeping().sweep() == 1


async def test_what_never_got_a_row_goes_too(place: Place) -> None:
    lost = request(at=time.time())
    await entered(place.book, lost)
    place.later = KEEP + 60
    assert await place.keeping().sweep() == 1
    assert await place.book.get(lost.id) is None


async def test_a_file_that_cannot_be_removed_keeps_its_rows_for_the_next_time(
    place: Place,
) -> None:
    first, second = await place.asked(), await place.asked()
    for each in (first, second):
        await place.ended(each.tasks[0], "saved")
    stuck = place.folder / f"files/{first.tasks[0]}.png"
    stuck.unlink()
    (stuck / "in the way").mkdir(parents=True)
    place.later = KEEP + 60
    assert await place.keeping().sweep() == 1
    assert await place.book.get(first.id) is not None
    assert len(await place.ledger.known(first.tasks)) == 1
    (stuck / "in the way").rmdir()
    stuck.rmdir()
    assert await place.keeping().sweep() == 1


async def test_more_than_a_page_goes_and_what_stays_is_in_nobodys_way(place: Place) -> None:
    stays = await place.asked(id="req_0")
    many = [request(at=time.time()) for _ in range(210)]  # which a death kept from the ledger
    await asyncio.gather(*(place.book.enter(each, repeats=False) for each in many))
    place.later = KEEP + 60
    assert await place.keeping().sweep() == 210
    assert await place.book.expired(9e9, 10) == [stays]


async def test_one_server_at_a_time_is_at_it(place: Place) -> None:
    old = await place.asked()
    await place.ended(old.tasks[0], "saved")
    assert await place.keeping("two").sweep() == 0
    place.later = KEEP + 60
    now = time.time() + place.later
    assert await place.book.take_turn("keeping", "two", now=now, until=now + 60)
    assert await place.keeping("one").sweep() == 0
    place.later += 120  # the other one has died
    assert await place.keeping("one").sweep() == 1


async def test_it_is_done_beside_all_else(place: Place) -> None:
    old = await place.asked()
    await place.ended(old.tasks[0], "saved")
    place.later = KEEP + 60
    async with place.keeping(), asyncio.timeout(30):
        while await place.book.get(old.id) is not None:  # noqa: ASYNC110 - it tells nobody
            await asyncio.sleep(0.01)
    assert place.files() == set()
