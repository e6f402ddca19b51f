"""The books of requests that there are, by their contract, and against a model."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runninghub_async.bulk import LedgerError
from runninghub_async.purses import SqlitePurseStore
from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.book_lines import BookLines
from runninghub_async.serve.book_memory import MemoryBook
from runninghub_async.serve.book_postgres import PostgresBook
from runninghub_async.serve.book_sqlite import SqliteBook
from tests.postgres_server import database, shared_server, wire_to
from tests.serve.book_contract import IMAGES, Contract, Make, entered, request


class TestMemory(Contract):
    """A book in memory is one process's: there the same one is every other."""

    @pytest.fixture
    def make(self) -> Make:
        book: RequestBook = MemoryBook()
        return lambda: book


class TestSqlite(Contract):
    @pytest.fixture
    async def make(self, tmp_path: Path) -> AsyncIterator[Make]:
        made: list[SqliteBook] = []

        def make() -> RequestBook:
            made.append(SqliteBook(tmp_path / "book.sqlite"))
            return made[-1]

        yield make
        for book in made:
            await book.close()


class TestPostgres(Contract):
    """Each book has a connection of its own, as on another machine."""

    @pytest.fixture
    async def make(self) -> AsyncIterator[Make]:
        made: list[PostgresBook] = []
        address = f"{database()}&run={uuid4().hex}"

        def make() -> RequestBook:
            made.append(PostgresBook(address))
            return made[-1]

        yield make
        for book in made:
            await book.close()

    async def test_other_runs_have_other_books(self, make: Make) -> None:
        other = PostgresBook(f"{database()}&run={uuid4().hex}")
        mine, theirs = request(key="k"), request(key="k")
        await entered(make(), mine)
        await entered(other, theirs)
        await make().note_dead([], 1.0)
        assert await other.of_token("ann", [IMAGES], after=None, limit=9, descending=True) == [
            theirs
        ]
        assert await other.unattended(9e9) == []
        await other.close()


async def test_a_database_that_a_later_release_has_used_is_refused() -> None:
    server = shared_server()
    server.run("CREATE DATABASE books_later")
    address = f"{server.address('books_later')}&run=a"
    await PostgresBook(address).close()
    server.run("UPDATE runninghub_requests.schema_version SET version = 99", "books_later")
    with pytest.raises(LedgerError, match="made by a later release"):
        PostgresBook(address)


async def test_a_transaction_whose_end_is_lost_is_looked_up_and_not_made_twice() -> None:
    """A repeat that joins must not find, when it is asked once more, that it has joined."""
    with wire_to(shared_server()) as wire:
        book = PostgresBook(f"{wire.address}&run={uuid4().hex}")
        for lets_pass in (True, False):
            gone = request(digest=f"{lets_pass}")
            await entered(book, gone)
            await book.note_left(gone.id, 1_001.0)
            wire.cut_at(b"COMMIT", let_pass=lets_pass)
            found = await book.enter(request(digest=f"{lets_pass}", at=1_002.0), repeats=True)
            assert found == gone
        assert wire.cuts == 2
        await book.close()


async def test_a_book_that_is_closed_says_so(tmp_path: Path) -> None:
    book = SqliteBook(tmp_path / "book.sqlite")
    await book.close()
    await book.close()
    with pytest.raises(LedgerError, match="is closed"):
        await book.get("req_1")


@pytest.mark.parametrize("content", ["text", "another database", "a folder"])
async def test_a_file_that_is_no_book_is_refused_and_left_alone(
    tmp_path: Path, content: str
) -> None:
    path = tmp_path / "book.sqlite"
    match content:
        case "text":
            path.write_text("This is not a database, however long one looks at it. " * 20)
        case "another database":
            await SqlitePurseStore(path).close()
        case _:
            path.mkdir()
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(LedgerError, match=r"book of requests .*book\.sqlite cannot be used"):
        SqliteBook(path)
    assert not path.is_file() or path.read_bytes()[32:] == before[32:]


class Together(MemoryBook):
    """A book that notes no outcome before so many are told."""

    def __init__(self, parties: int) -> None:
        super().__init__()
        self._all_are_here = asyncio.Barrier(parties)

    async def note_outcome(self, task: str, line: Mapping[str, Any]) -> None:
        async with self._all_are_here:
            await super().note_outcome(task, line)


async def test_lines_that_are_flushed_together_reach_the_book_together() -> None:
    book, first = Together(3), request(tasks=3)
    await entered(book, first)
    told = [{"id": task, "state": "saved"} for task in first.tasks]
    async with asyncio.timeout(20):
        await BookLines(book).append("\n".join(map(json.dumps, told)).encode())
    assert [await book.outcome(task) for task in first.tasks] == told


async def test_a_line_that_cannot_be_noted_is_told_as_a_files_trouble(tmp_path: Path) -> None:
    book = SqliteBook(tmp_path / "book.sqlite")
    await book.close()
    with pytest.raises(OSError, match="is closed"):
        await BookLines(book).append(b'{"id": "img_1"}\n{"id": "img_2"}\n')


async def test_of_what_is_asked_at_once_one_that_cannot_be_harms_no_other(tmp_path: Path) -> None:
    book = SqliteBook(tmp_path / "book.sqlite")
    good, bad = [request() for _ in range(3)], request(shape={"prompt": {1, 2}})
    ends = await asyncio.gather(
        *(book.enter(each, repeats=False) for each in (good[0], bad, *good[1:])),
        return_exceptions=True,
    )
    assert isinstance(ends[1], LedgerError)
    assert [ends[0], *ends[2:]] == good
    assert await book.get(bad.id) is None
    await book.close()


# -- whatever happens, each book gives what the one in memory gives ------------------------------

numbers, moments = st.integers(0, 5), st.sampled_from([0.0, 10.0, 899.0, 900.0, 1_000.0, 2_000.0])
STEPS = st.one_of(
    st.tuples(
        st.just("enter"),
        numbers,
        moments,
        st.booleans(),
        st.sampled_from([None, None, "k", "l"]),
        st.sampled_from(["a cat", "a dog"]),
        st.booleans(),
    ),
    st.tuples(st.just("withdraw"), numbers, st.none() | moments),
    st.tuples(st.just("refuse"), numbers, moments),
    st.tuples(st.just("left"), numbers, moments),
    st.tuples(st.just("back"), numbers, moments),
    st.tuples(st.just("dead"), numbers, moments),
    st.tuples(st.just("outcome"), numbers, st.integers(0, 1)),
    st.tuples(st.just("deleted"), numbers, st.integers(0, 1)),
    st.tuples(st.just("remove"), numbers, numbers),
)
SERVERS = ["one", "two", "three"]


async def told(book: RequestBook, step: tuple[Any, ...]) -> object:
    """What comes of a step."""
    name, number, *more = step
    id = f"req_{number}"
    match name, more:
        case "enter", (at, repeats, key, digest, waits):
            new = request(
                id=id, at=at, key=key, digest=digest, waits=waits, server=SERVERS[number % 3],
                tasks=1 + number % 2,
            )  # fmt: skip
            is_known = await book.get(id) is not None
            return None if is_known else await book.enter(new, repeats=repeats)
        case "withdraw", (before,):
            return await book.withdraw(id, gone_before=before)
        case "refuse", (until,):
            await book.refuse(request(id=id, at=0), until=until)
        case "left", (at,):
            await book.note_left(id, at)
        case "back", _:
            await book.note_back(id, SERVERS[number % 3])
        case "dead", (at,):
            await book.note_dead(SERVERS[number % 3 :], at)
        case "outcome", (task,):
            await book.note_outcome(f"img_{id}_{task}", {"id": id, "state": "saved"})
        case "deleted", (task,):
            await book.note_deleted(f"img_{id}_{task}")
        case _:
            await book.remove([id, f"req_{more[0]}"])
    return None


async def everything(book: RequestBook) -> object:
    """All that can be asked of it."""
    tasks = [f"img_req_{number}_{task}" for number in range(6) for task in range(2)]
    return (
        [await book.get(f"req_{number}") for number in range(6)],
        [await book.of_task(task) for task in tasks],
        [await book.outcome(task) for task in tasks],
        await book.of_token("ann", [IMAGES], after=None, limit=4, descending=True),
        await book.of_token("ann", [IMAGES], after="req_2", limit=2, descending=False),
        await book.unattended(950.0),
        await book.expired(950.0, 2),
    )


async def agree(book: RequestBook, steps: list[tuple[Any, ...]]) -> None:
    model = MemoryBook()
    for step in steps:
        assert await told(book, step) == await told(model, step), step
        assert await everything(book) == await everything(model), step


@given(steps=st.lists(STEPS, max_size=25))
@settings(max_examples=6)
def test_the_book_in_postgresql_says_what_the_one_in_memory_says(
    steps: list[tuple[Any, ...]],
) -> None:
    async def run() -> None:
        address = f"{database()}&run={uuid4().hex}"
        book = PostgresBook(address)
        try:
            await agree(book, steps)
        finally:
            await book.remove([f"req_{number}" for number in range(6)])
            await book.close()

    asyncio.run(run())


@given(steps=st.lists(STEPS, max_size=25))
def test_the_book_in_a_file_says_what_the_one_in_memory_says(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[Any, ...]]
) -> None:
    async def run() -> None:
        book = SqliteBook(tmp_path_factory.mktemp("book") / "book.sqlite")
        await agree(book, steps)
        await book.close()

    asyncio.run(run())
