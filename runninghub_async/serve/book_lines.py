"""The results of a server's run, kept in its book: there is no file that grows for ever."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator

from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.serve.book import RequestBook


class BookLines:
    """The lines of results of a run, as :class:`~runninghub_async.bulk.results_file.Lines`.

    Of a task there is one line, the last.  None is read when a run begins: whether the ledger
    beside them is the right one is seen by what callers ask for, a row at a time.
    """

    def __init__(self, book: RequestBook) -> None:
        self._book = book

    def __iter__(self) -> Iterator[bytes]:
        return iter(())

    def mark(self) -> str:
        """There is none."""
        return ""

    def since(self, mark: str) -> None:
        """There is none."""

    def end_cleanly(self) -> None:
        """Nothing is ever half-written."""

    async def append(self, lines: bytes) -> None:
        """Note what these say of their tasks, and return when it is durable.

        Raises:
            OSError: the book cannot be written.
        """
        told = map(json.loads, lines.splitlines())
        # Asked for together, they are one transaction.
        noting = [self._book.note_outcome(line["id"], line) for line in told]
        for error in await asyncio.gather(*noting, return_exceptions=True):
            if isinstance(error, LedgerError):
                raise OSError(str(error)) from error
            if error is not None:
                raise error
