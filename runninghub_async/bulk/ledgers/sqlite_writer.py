"""The thread that does everything with a SQLite file, and puts what waits into one transaction."""

from __future__ import annotations

import asyncio
import contextlib
import queue
import sqlite3
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from attrs import frozen

from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.bulk.ledgers.ledger_file import (
    UnsoundRowError,
    has_older_ids,
    is_busy,
    is_damage,
    is_rebuilt,
    opened,
    trouble,
    unsound,
)

T = TypeVar("T")

_RESERVE_BYTES = 4 * 2**20
_MOST_AT_ONCE = 500
"""Requests in one transaction."""


class Writer:
    """An open ledger file, and the one thread that asks and writes it."""

    def __init__(self, path: Path) -> None:
        """Open or make the file.  Blocking.

        Raises:
            LedgerError: the file cannot be opened, or is not a sound ledger.
        """
        self.path = path
        self._loop = asyncio.get_running_loop()
        self._db = opened(path)
        self.is_rebuilt = is_rebuilt(self._db)
        self.has_older_ids = has_older_ids(self._db)
        self._reserve = _Reserve(path.with_name(".reserve"))
        self._full: str | None = None
        self._work: queue.SimpleQueue[_Request | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._write, name="ledger", daemon=True)
        try:
            self._thread.start()
        except BaseException:  # no room for another thread
            self._db.close()
            raise
        self.is_closed = False

    async def close(self) -> None:
        """Do what waits, and close the file."""
        self.is_closed = True
        self._work.put(None)
        await asyncio.to_thread(self._thread.join)

    async def do(self, run: Callable[[sqlite3.Connection], T], *, is_intent: bool = False) -> T:
        """Do this in the next transaction; returns when it is on disk.

        Raises:
            LedgerError: it is not.
        """
        if self.is_closed:
            raise LedgerError(f"The ledger {self.path} is closed.")
        done: asyncio.Future[T] = self._loop.create_future()
        self._work.put(_Request(run, done, is_intent))
        return await done

    def _write(self) -> None:
        """Take all that waits, do it in one transaction, flush, and tell those who wait."""
        closing = False
        while not closing:
            batch = [self._work.get()]
            while not self._work.empty() and len(batch) < _MOST_AT_ONCE:
                batch.append(self._work.get())
            closing = None in batch
            answers = self._done([request for request in batch if request is not None])
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
                self._loop.call_soon_threadsafe(_tell, answers)
        self._db.close()

    def _done(self, requests: list[_Request]) -> list[Callable[[], None]]:
        refused = [request for request in requests if request.is_intent and self._full]
        answers = [request.failed(self._error(self._full)) for request in refused]
        wanted = [request for request in requests if request not in refused]
        try:
            return answers + self._committed(wanted)
        except sqlite3.Error as error:
            if is_damage(error):
                return answers + [request.failed(trouble(self.path, error)) for request in wanted]
            if not is_busy(error) and self._full is None and self._reserve.give_up():
                # No new task from here on; but those there are get their ids written down.
                self._full = str(error)
                return answers + self._done(wanted)
            return answers + [request.failed(self._error(str(error))) for request in wanted]
        except Exception as error:  # whatever it is, somebody waits
            if len(wanted) > 1:  # one of them is to blame; the others must not suffer from it
                return answers + [answer for one in wanted for answer in self._done([one])]
            return answers + [request.failed(self._named(error)) for request in wanted]

    def _committed(self, requests: list[_Request]) -> list[Callable[[], None]]:
        if not requests:
            return []
        try:
            self._db.execute("BEGIN IMMEDIATE")
            answers = [request.answered(request.run(self._db)) for request in requests]
            self._db.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
            raise
        return answers

    def _named(self, error: Exception) -> LedgerError:
        if isinstance(error, UnsoundRowError):
            return unsound(self.path, error)
        return LedgerError(f"The ledger {self.path} cannot be asked: {error}.")

    def _error(self, why: str | None) -> LedgerError:
        return LedgerError(
            f"The ledger {self.path} cannot be written: {why}. Nothing more is submitted; make"
            " room or repair the disk, and start again with the same folder."
        )


@frozen(eq=False)
class _Request:
    """Something to do in the next transaction, and who waits for it."""

    run: Callable[[sqlite3.Connection], Any]
    done: asyncio.Future[Any]
    is_intent: bool

    def answered(self, value: Any) -> Callable[[], None]:
        return lambda: None if self.done.done() else self.done.set_result(value)

    def failed(self, trouble: LedgerError) -> Callable[[], None]:
        return lambda: None if self.done.done() else self.done.set_exception(trouble)


class _Reserve:
    """Room on the disk, kept for the day when there is no other."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with contextlib.suppress(OSError):  # it is full already: the first intent will say so
            if not path.exists() or path.stat().st_size < _RESERVE_BYTES:
                path.write_bytes(bytes(_RESERVE_BYTES))

    def give_up(self) -> bool:
        """Free the room; ``False`` where there was none."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True


def _tell(answers: Iterable[Callable[[], None]]) -> None:
    for answer in answers:
        answer()
