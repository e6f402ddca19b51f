"""Keeping a second run out of a folder."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from runninghub_async.bulk.ledger import LedgerError


class FolderLock:
    """A lock that a killed process lets go of by itself."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            LedgerError: another run holds it, or the folder cannot be written.
        """
        # A transaction on a SQLite file is a lock that works alike on every system.
        try:
            self._db = sqlite3.connect(path, timeout=0.2, isolation_level=None)
            self._db.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                why = f"Another run works on {path.parent}. Wait for it, or choose another folder."
            else:
                why = f"The folder {path.parent} cannot be written: {error}."
            raise LedgerError(why) from None

    def release(self) -> None:
        """Let the next run in."""
        self._db.close()
