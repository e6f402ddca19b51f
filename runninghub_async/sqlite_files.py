"""SQLite files of ours: how they are made and opened, and told from other programs'."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress

from attrs import frozen

_PATIENCE = 30.0
"""Seconds that another process may be writing."""


class NotOursError(Exception):
    """A file is another program's, or a later version's; says which."""


@frozen
class FileKind:
    """What stands in a file, and by what it is known."""

    application: int
    """The application id of SQLite: four letters."""
    version: int
    schema: str
    """Statements that make its tables, each ended by a semicolon."""

    def opened(self, path: os.PathLike[str]) -> sqlite3.Connection:
        """A connection for one thread at a time, with a write-ahead log that is flushed to disk
        at every commit; the file is made where it is not there.  Blocking.

        Raises:
            NotOursError: it is another file, or a later version's.
            sqlite3.Error, OSError: it cannot be opened.
        """
        database = sqlite3.connect(
            path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
        try:
            if not self._has_tables(database):
                with suppress(sqlite3.OperationalError):  # another process is at it: it keeps that
                    database.execute("PRAGMA journal_mode = WAL")
                database.execute("BEGIN IMMEDIATE")
                if not self._has_tables(database):
                    for statement in filter(str.strip, self.schema.split(";")):
                        database.execute(statement)
                    database.execute(f"PRAGMA application_id = {self.application}")
                    database.execute(f"PRAGMA user_version = {self.version}")
                database.execute("COMMIT")
            database.execute("PRAGMA synchronous = FULL")
        except BaseException:
            database.close()
            raise
        return database

    def _has_tables(self, database: sqlite3.Connection) -> bool:
        """Whether it has ours; an empty file has none.

        Raises:
            NotOursError: it has another program's, or a later version's.
        """
        (application,) = database.execute("PRAGMA application_id").fetchone()
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if application == self.application and version == self.version:
            return True
        (tables,) = database.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if application == self.application:
            raise NotOursError("it was written by a later version of this package")
        if tables or application:
            raise NotOursError("it is another program's database")
        return False
