"""The next item of a stream, awaited beside other things, and how one leaves while it comes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator

import pytest

from runninghub_async.ahead import Ahead, ended


class Slow:
    """Gives numbers, then keeps waiting, and takes its time when it is to end."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.is_waiting = asyncio.Event()
        self.may_end = asyncio.Event()
        self.cut_short = 0
        self.is_over = False

    async def numbers(self) -> AsyncGenerator[int]:
        """The numbers."""
        try:
            for n in range(self._count):
                yield n
            self.is_waiting.set()
            await asyncio.Event().wait()
        finally:
            while not self.may_end.is_set():
                try:
                    await self.may_end.wait()
                except asyncio.CancelledError:
                    self.cut_short += 1
            self.is_over = True


async def read(slow: Slow, *, beside: bool, got: list[int]) -> None:
    """Read all, as one who waits for the next alone, or for other things as well."""
    async with Ahead(slow.numbers()) as items:
        while True:
            if beside:
                await asyncio.wait([items.coming])
            got.append(await items.next())


@pytest.mark.parametrize("beside", [True, False])
@pytest.mark.parametrize("count", [0, 2])
async def test_one_who_is_cancelled_leaves_after_what_comes(beside: bool, count: int) -> None:
    slow, got = Slow(count), list[int]()
    reading = asyncio.create_task(read(slow, beside=beside, got=got))
    await slow.is_waiting.wait()
    for _ in range(2):  # once more while it ends
        reading.cancel()
        await asyncio.sleep(0.01)
        assert not reading.done()
    slow.may_end.set()
    with pytest.raises(asyncio.CancelledError):
        await reading
    assert got == list(range(count))
    assert (slow.is_over, slow.cut_short) == (True, 1), "both reached it"


async def test_an_error_of_the_reader_is_told_after_what_comes() -> None:
    slow = Slow(0)
    slow.may_end.set()

    async def fail() -> None:
        async with Ahead(slow.numbers()) as items:
            await asyncio.wait([items.coming], timeout=0.01)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert slow.is_over


async def test_what_is_left_between_two_items_is_closed() -> None:
    slow = Slow(2)
    slow.may_end.set()
    async with Ahead(slow.numbers()) as items:
        assert await items.next() == 0
    assert slow.is_over


async def test_an_item_that_has_come_is_given_once_and_the_end_is_told() -> None:
    async def some() -> AsyncIterator[int]:
        yield 1
        yield 2

    async with Ahead(some()) as items:
        await asyncio.wait([items.coming])
        assert items.coming.done()
        assert [await items.next(), await items.next()] == [1, 2]
        with pytest.raises(StopAsyncIteration):
            await items.next()


async def test_what_is_no_generator_and_cannot_be_closed_is_read_too() -> None:
    class Ones:
        def __aiter__(self) -> AsyncIterator[int]:
            return self

        async def __anext__(self) -> int:
            return 1

    async with Ahead(Ones()) as items:
        assert await items.next() == 1


async def test_an_error_of_a_task_that_is_ended_is_nobodys() -> None:
    async def fails_at_its_end() -> None:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            raise OSError from None

    task = asyncio.create_task(fails_at_its_end())
    await asyncio.sleep(0)
    await ended(task)
    assert isinstance(task.exception(), OSError)
