"""Keeping a second run out of a folder."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from socket import gethostname

from runninghub_async.bulk.ledgers.ledger import LedgerError


class FolderLock:
    """A lock that a killed process lets go of by itself."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            LedgerError: another run holds it, or the folder cannot be written.
        """
        self.place = f"{gethostname()}:{path.parent.resolve()}"
        """Names the folder, for a ledger that runs elsewhere share."""
        try:
            self._db = locked(path)
        except sqlite3.Error as error:
            if "locked" in str(error):
                why = f"Another run works on {path.parent}. Wait for it, or choose another folder."
            else:
                why = (
                    f"The folder {path.parent} cannot be locked with {path}: {error}. If that is no"
                    " file of SQLite's, and no run works here, remove it; else see that you may"
                    " write the folder, and that its disk has room."
                )
            raise LedgerError(why) from None

    def release(self) -> None:
        """Let the next run in."""
        self._db.close()


def locked(path: Path, *, patience: float = 0.2) -> sqlite3.Connection:
    """A lock for as long as this is open.  Blocking.

    Args:
        path: of a file that is made for it, and for nothing else.
        patience: seconds that whoever has it is waited for.

    Raises:
        sqlite3.Error: another has it, or the file cannot be made.
    """
    # A transaction on a SQLite file is a lock that works alike on every system.
    db = sqlite3.connect(path, timeout=patience, isolation_level=None)
    try:
        db.execute("BEGIN EXCLUSIVE")
    except BaseException:
        db.close()
        raise
    return db
