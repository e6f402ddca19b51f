"""The book of requests in one SQLite file, for the servers of one machine."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from runninghub_async.bulk.ledgers.batches import Answer, Batches
from runninghub_async.bulk.ledgers.batches import Request as Wanted
from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.serve.book_rows import TABLES, BookRows
from runninghub_async.serve.book_tables import BookInTables
from runninghub_async.sqlite_files import FileKind, NotOursError

_SCHEMA = ";".join(TABLES).replace(' COLLATE "C"', "")  # which is how SQLite compares anyway
_FILE = FileKind(0x52487262, 1, _SCHEMA)  # "RHrb"


class SqliteBook(BookInTables[BookRows]):
    """A :class:`RequestBook` in one SQLite file: write-ahead log, flushed at every commit.

    Servers of one machine may each have the file open.  It belongs on a local disk.
    """

    def __init__(self, path: Path) -> None:
        """Open or make the file, in a running event loop.  Blocking.

        Raises:
            LedgerError: the file cannot be opened, or is not a book.
        """
        super().__init__(_Writer(path), lambda rows: rows)


class _Writer(Batches[BookRows]):
    """The file, and the one thread that asks and writes it."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        try:
            self._db = _FILE.opened(path)
        except (NotOursError, sqlite3.Error, OSError) as error:
            raise self._trouble(error) from None
        self._rows = BookRows(self._db.execute, ledger=1, lock=lambda: None)
        self.start()

    def _done(self, requests: Sequence[Wanted[BookRows]]) -> list[Answer]:
        if not requests:
            return []
        try:
            self._db.execute("BEGIN IMMEDIATE")
            answers = [request.answered(request.run(self._rows)) for request in requests]
            self._db.execute("COMMIT")
        except Exception as error:  # whatever it is, somebody waits
            with contextlib.suppress(sqlite3.Error):
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
            if len(requests) > 1:  # one of them is to blame; the others must not suffer from it
                return [answer for one in requests for answer in self._done([one])]
            return [request.failed(self._trouble(error)) for request in requests]
        return answers

    def _let_go(self) -> None:
        self._db.close()

    def _trouble(self, error: Exception) -> LedgerError:
        return LedgerError(
            f"The book of requests {self.name} cannot be used: {error}. Nothing is accepted"
            " without it; see that it may be read and written, and that the disk has room."
        )
