"""The next item of an asynchronous iterator, awaited beside other things."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any, Generic, Self, TypeVar

T = TypeVar("T")


class Ahead(Generic[T]):
    """Has a task fetch the next item, so that its reader need not wait for nothing but that.

    Leaving the context ends the fetch that is under way, and only then closes the iterator: a
    generator cannot be closed while it runs.
    """

    def __init__(self, items: AsyncIterator[T]) -> None:
        """``items`` are closed in the end, if they can be."""
        self._items = items
        self._coming: asyncio.Task[T] | None = None

    @property
    def coming(self) -> asyncio.Task[T]:
        """What fetches the next item, for whoever waits for several things; it begins now."""
        if self._coming is None:
            self._coming = asyncio.create_task(self._fetch())
        return self._coming

    async def _fetch(self) -> T:
        return await anext(self._items)

    async def next(self) -> T:
        """The next item.

        Raises:
            StopAsyncIteration: there is none.
        """
        coming = self.coming
        try:
            return await coming
        finally:
            if coming.done():
                self._coming = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        coming, self._coming = self._coming, None
        try:
            if coming is not None:
                await ended(coming)
        finally:
            close = getattr(self._items, "aclose", None)  # generators have it
            if close is not None:
                await close()


async def ended(task: asyncio.Task[Any]) -> None:
    """Cancel a task and wait until it has ended, also where this is cancelled meanwhile."""
    again: asyncio.CancelledError | None = None
    task.cancel()
    while not task.done():
        try:
            await asyncio.wait([task])
        except asyncio.CancelledError as error:
            again = error
            task.cancel()
    if not task.cancelled():
        task.exception()  # that is nobody's any more, and asyncio need not tell it
    if again is not None:
        raise again
