"""The thread that does everything with a SQLite file."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from runninghub_async.bulk.ledgers.batches import Answer, Batches, Request
from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.bulk.ledgers.ledger_file import (
    UnsoundRowError,
    has_older_ids,
    is_busy,
    is_damage,
    is_rebuilt,
    opened,
    saved_kept,
    trouble,
    unsound,
)

_RESERVE_BYTES = 4 * 2**20


class Writer(Batches[sqlite3.Connection]):
    """An open ledger file, and the one thread that asks and writes it."""

    def __init__(self, path: Path) -> None:
        """Open or make the file.  Blocking.

        Raises:
            LedgerError: the file cannot be opened, or is not a sound ledger.
        """
        super().__init__(str(path))
        self.path = path
        self._db = opened(path)
        self.saved_before = saved_kept(path)
        """What :attr:`Job.key` says of the jobs that were saved by then, if a look has told it."""
        self.is_rebuilt = is_rebuilt(self._db)
        self.has_older_ids = has_older_ids(self._db)
        self._reserve = _Reserve(path.with_name(".reserve"))
        self._full: str | None = None
        self.written_before = 0
        """Rows that were written through it before the transaction that goes on."""
        try:
            self.start()
        except BaseException:  # no room for another thread
            self._db.close()
            raise

    def _let_go(self) -> None:
        self._db.close()

    def _done(self, requests: Sequence[Request[sqlite3.Connection]]) -> list[Answer]:
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

    def _committed(self, requests: Sequence[Request[sqlite3.Connection]]) -> list[Answer]:
        if not requests:
            return []
        try:
            self._db.execute("BEGIN IMMEDIATE")
            self.written_before = self._db.total_changes
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
