"""A book of requests whose tables are in a database, which one thread asks and writes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, Generic, TypeVar

from runninghub_async.bulk.ledgers.batches import Batches
from runninghub_async.serve.book import Hook, TaskCount
from runninghub_async.serve.book_rows import BookRows
from runninghub_async.serve.records import Request

T = TypeVar("T")
Db = TypeVar("Db")


class BookInTables(Generic[Db]):
    """A :class:`RequestBook`; what is asked at once is made durable together."""

    def __init__(self, batches: Batches[Db], rows_of: Callable[[Db], BookRows]) -> None:
        """It closes what it is given.

        Args:
            batches: has the database, and the thread.
            rows_of: the tables in what a transaction is given.
        """
        self._batches = batches
        self._rows_of = rows_of

    async def enter(self, request: Request, *, repeats: bool) -> Request:
        return await self._do(lambda rows: rows.enter(request, repeats=repeats))

    async def withdraw(self, id: str, *, gone_before: float | None = None) -> bool:
        return await self._do(lambda rows: rows.withdraw(id, gone_before=gone_before))

    async def refuse(self, request: Request, *, until: float) -> None:
        await self._do(lambda rows: rows.refuse(request, until=until))

    async def note_left(self, id: str, at: float, *, goes_on: bool = False) -> None:
        await self._do(lambda rows: rows.note_left(id, at, goes_on=goes_on))

    async def note_back(self, id: str, server: str) -> None:
        await self._do(lambda rows: rows.note_back(id, server))

    async def get(self, id: str) -> Request | None:
        return await self._read(lambda rows: rows.get(id))

    async def of_task(self, task: str) -> Request | None:
        return await self._read(lambda rows: rows.of_task(task))

    async def of_token(
        self,
        token: str,
        routes: Collection[str],
        *,
        after: str | None,
        limit: int,
        descending: bool,
    ) -> list[Request]:
        return await self._read(
            lambda rows: rows.of_token(
                token, routes, after=after, limit=limit, descending=descending
            )
        )

    async def unattended(self, before: float) -> list[Request]:
        return await self._read(lambda rows: rows.unattended(before))

    async def note_dead(self, living: Collection[str], at: float) -> None:
        await self._do(lambda rows: rows.note_dead(living, at))

    async def note_outcome(self, task: str, line: Mapping[str, Any]) -> None:
        await self._do(lambda rows: rows.note_outcome(task, line))

    async def outcome(self, task: str) -> Mapping[str, Any] | None:
        return await self._read(lambda rows: rows.outcome(task))

    async def note_deleted(self, task: str) -> None:
        await self._do(lambda rows: rows.note_deleted(task))

    async def counted(self, token: str | None, since: float) -> list[TaskCount]:
        return await self._read(lambda rows: rows.counted(token, since))

    async def take_turn(self, work: str, server: str, *, now: float, until: float) -> bool:
        return await self._do(lambda rows: rows.take_turn(work, server, now=now, until=until))

    async def expired(
        self, before: float, most: int, *, after: Request | None = None
    ) -> list[Request]:
        return await self._read(lambda rows: rows.expired(before, most, after=after))

    async def remove(self, ids: Collection[str]) -> None:
        await self._do(lambda rows: rows.remove(ids))

    async def claim_hooks(self, now: float, until: float, most: int) -> list[Hook]:
        return await self._do(lambda rows: rows.hooks.claim(now, until, most))

    async def settle_hook(
        self, task: str, again_at: float | None, *, was_tried: bool = True
    ) -> None:
        await self._do(lambda rows: rows.hooks.settle(task, again_at, was_tried=was_tried))

    async def close(self) -> None:
        if not self._batches.is_closed:
            await self._batches.close()

    async def _do(self, run: Callable[[BookRows], T]) -> T:
        return await self._batches.do(lambda db: run(self._rows_of(db)))

    async def _read(self, run: Callable[[BookRows], T]) -> T:
        return await self._batches.do(lambda db: run(self._rows_of(db)), is_read=True)
