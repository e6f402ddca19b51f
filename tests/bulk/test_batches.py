"""What is asked of a database in one turn of the loop is one transaction, each request is done once
whatever comes between, and nobody is told before it is done."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async.bulk.ledgers.batches import Answer, Batches, Request
from runninghub_async.bulk.ledgers.ledger import LedgerError


class Notebook(Batches[list[int]]):
    """A database of numbers that knows its transactions."""

    def __init__(self) -> None:
        super().__init__("a notebook")
        self.transactions: list[int] = []
        self.numbers: list[int] = []
        self.start()

    def _done(self, requests: Sequence[Request[list[int]]]) -> list[Answer]:
        self.transactions.append(len(requests))
        return [request.answered(request.run(self.numbers)) for request in requests]

    def _let_go(self) -> None:
        self.transactions.append(-1)

    async def write(self, number: int) -> None:
        await self.do(lambda numbers: numbers.append(number))
        assert number in self.numbers  # whoever is told finds it there


async def test_a_turn_of_the_loop_is_one_transaction() -> None:
    notebook = Notebook()
    async with asyncio.TaskGroup() as group:
        for number in range(2_000):
            group.create_task(notebook.write(number))
    assert notebook.transactions == [2_000]
    for number in range(3):
        await notebook.write(number)
    assert notebook.transactions == [2_000, 1, 1, 1]
    await notebook.close()
    assert notebook.transactions[-1] == -1


async def test_what_was_asked_before_the_close_is_done_and_after_it_refused() -> None:
    notebook = Notebook()
    asked = [asyncio.create_task(notebook.write(number)) for number in range(10)]
    await asyncio.sleep(0)  # they have asked, and the turn is not over
    await notebook.close()
    await asyncio.gather(*asked)
    assert notebook.numbers == list(range(10))
    with pytest.raises(LedgerError, match="a notebook is closed"):
        await notebook.write(10)


@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=40))
def test_each_is_done_once_and_in_order_whoever_stops_waiting(
    requests: list[tuple[int, bool]],
) -> None:
    """Each comes so many turns after the one before, and may be let go of by who asked."""

    async def play() -> list[int]:
        notebook = Notebook()
        asked = []
        for number, (turns, is_let_go) in enumerate(requests):
            for _ in range(turns):
                await asyncio.sleep(0)
            asked.append(task := asyncio.create_task(notebook.write(number)))
            await asyncio.sleep(0)  # it has asked
            if is_let_go:
                task.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        await notebook.close()
        return notebook.numbers

    assert asyncio.run(play()) == list(range(len(requests)))
