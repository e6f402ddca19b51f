"""Removing what is older than a server keeps: files, rows of the ledger, pages of the book.

Money is never removed: what was spent stays in the sums of the ledger and of the purses.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from runninghub_async.bulk.ledgers.ledger import Entry, Ledger, LedgerError, is_final
from runninghub_async.bulk.outcomes import moment
from runninghub_async.logs import logger
from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.records import Request
from runninghub_async.stores.store import Store

_PAGE = 100
"""Requests that are removed together."""
_TURN = 300.0
"""Seconds that a server has for a page before another may take it to be dead."""
_LONGEST_PAUSE = 3600.0
_AT_ONCE = 8
"""Files that are removed at once."""
_WORK = "keeping"


class Keeping:
    """A context in which what is too old is removed, a little at a time, by one server at a time.

    A request goes whole, once all its tasks have ended longer ago than is kept: first its files,
    then its rows, so that one that dies in between leaves nothing that is not found again.
    """

    def __init__(
        self,
        *,
        book: RequestBook,
        ledger: Ledger,
        store: Store,
        server: str,
        keep: float,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Nothing is removed yet.

        Args:
            book, ledger, store: where requests, rows and files are.
            server: which this is, as the book knows it.
            keep: seconds since its end that a task is kept.
            clock: tells the seconds since 1970.
        """
        self._book = book
        self._ledger = ledger
        self._store = store
        self._server = server
        self._keep = keep
        self._clock = clock
        self._sweeping: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._sweeping = asyncio.create_task(self._keep_sweeping())
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._sweeping is not None:
            self._sweeping.cancel()
            await asyncio.wait([self._sweeping])

    async def _keep_sweeping(self) -> None:
        while True:
            try:
                await self.sweep()
            except LedgerError as error:
                logger.warning("what is too old stays for now: %s", error)
            await asyncio.sleep(min(_LONGEST_PAUSE, self._keep / 10))

    async def sweep(self) -> int:
        """Remove all that is too old, unless another server is at it.

        Returns:
            How many requests are gone.

        Raises:
            LedgerError: book or ledger cannot be read or written.
        """
        gone, last = 0, None
        while await self._has_turn():
            page = await self._book.expired(self._clock() - self._keep, _PAGE, after=last)
            gone += await self._remove(page)
            if len(page) < _PAGE:
                break
            last = page[-1]
        return gone

    async def _has_turn(self) -> bool:
        now = self._clock()
        return await self._book.take_turn(_WORK, self._server, now=now, until=now + _TURN)

    async def _remove(self, requests: list[Request]) -> int:
        """Remove those of these that are over for long enough; how many these were."""
        rows = await self._ledger.known([task for each in requests for task in each.tasks])
        ended_before = moment(datetime.fromtimestamp(self._clock() - self._keep, UTC))
        old = [
            each
            for each in requests
            if all(_is_old(rows.get(task), ended_before) for task in each.tasks)
        ]
        tasks = [task for each in old for task in each.tasks]
        paths = {task: [file.path for file in rows[task].files] for task in tasks if task in rows}
        left = await self._files_left(paths)
        removed = await self._ledger.remove([task for task in tasks if task not in left])
        ids = [each.id for each in old if removed >= set(each.tasks)]
        await self._book.remove(ids)
        return len(ids)

    async def _files_left(self, paths: dict[str, list[str]]) -> set[str]:
        """Remove the files of tasks; gives those of which one could not be."""
        room = asyncio.Semaphore(_AT_ONCE)

        async def is_left(own: Iterable[str]) -> bool:
            for path in own:
                try:
                    async with room:
                        await self._store.remove(path)
                except OSError as error:
                    logger.warning("%s cannot be removed: %s", self._store.address(path), error)
                    return True
            return False

        left = await asyncio.gather(*map(is_left, paths.values()))
        return {task for task, stays in zip(paths, left, strict=True) if stays}


def _is_old(row: Entry | None, ended_before: str) -> bool:
    """Whether nothing of a task is kept any more; of one that was never begun there is no row."""
    if row is None:
        return True
    return is_final(row.state) and row.ended_at is not None and row.ended_at < ended_before
