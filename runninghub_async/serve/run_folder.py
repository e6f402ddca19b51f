"""Where the run of a server keeps what it knows: a folder of state, or a database; and its book."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager, nullcontext
from pathlib import Path

from runninghub_async.bulk.folder import LocalFolder, Lock
from runninghub_async.bulk.ledgers.ledger import Ledger
from runninghub_async.bulk.results_file import Lines
from runninghub_async.serve.book import RequestBook
from runninghub_async.serve.book_lines import BookLines
from runninghub_async.serve.server_sign import ServerSign
from runninghub_async.stores.store import Store


class ServerFolder:
    """A folder as :class:`RunFolder`, whose results are in the server's book.

    It has no log of a run: what was submitted is in the ledger, and the server has a log of its
    own.
    """

    def __init__(self, folder: LocalFolder, book: RequestBook) -> None:
        """Nothing is read or written yet.

        Args:
            folder: has the lock, and the ledger or its address.
            book: of the server.
        """
        self._folder = folder
        self._lines = BookLines(book)

    @property
    def store(self) -> Store:
        return self._folder.store

    @property
    def results(self) -> Lines:
        return self._lines

    def address(self, name: str = "") -> str:
        return self._folder.address(name)

    def make(self) -> None:
        self._folder.make()

    def lock(self) -> Lock:
        return self._folder.lock()

    def has_ledger(self) -> bool:
        return self._folder.has_ledger()

    def open_ledger(self) -> Ledger:
        return self._folder.open_ledger()

    def sign_of(self, run: str) -> AbstractAsyncContextManager[ServerSign | None]:
        """What shows other servers that this one lives; of a folder there is only one."""
        address = self._folder.ledger_address
        return nullcontext() if address is None else ServerSign(address, run)

    def log_lines(self) -> Iterator[str]:
        return iter(())

    def log_handler(self) -> logging.Handler:
        return logging.NullHandler()

    @property
    def scratch(self) -> Path:
        return self._folder.scratch
