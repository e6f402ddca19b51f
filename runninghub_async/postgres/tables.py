"""Tables in a schema of ours, and how they are made and brought to this release's version."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from psycopg import Connection

OLDEST = 13
"""The oldest server that is supported."""


class UnfitDatabaseError(Exception):
    """A database that is reached, and cannot be used as it is; says why, without its name."""


@frozen(kw_only=True)
class Tables:
    """What stands in one schema.

    Attributes:
        schema: its name.
        migrations: what makes each version out of the one before it.  One that was released never
            changes.
        lock: the number of the lock that whoever makes or changes tables holds.
        whose: whose the tables are, for messages: ``"a ledger's"``.
    """

    schema: str
    migrations: tuple[tuple[str, ...], ...]
    lock: int
    whose: str

    @property
    def version(self) -> int:
        """Of this release."""
        return len(self.migrations)


def check_server_is_fit(db: Connection) -> None:
    """See that the server is one that can keep what is ours.

    Raises:
        UnfitDatabaseError: it is not.
    """
    version = db.info.server_version // 10_000
    if version < OLDEST:
        raise UnfitDatabaseError(
            f"the server is PostgreSQL {version}; {OLDEST} is the oldest that will do"
        )
    encoding = db.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise UnfitDatabaseError(
            f"the database's encoding is {encoding}, which cannot hold all prompts; make one with"
            " CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0"
        )


def make_tables(db: Connection, tables: Tables) -> None:
    """Make the tables, or bring them to this release's version; nobody else does meanwhile.

    Raises:
        UnfitDatabaseError: a later release has made them, or the schema is somebody else's.
        psycopg.Error: they cannot be made.
    """
    if version_of_tables(db, tables) == tables.version:
        return
    with db.transaction():
        db.execute("SELECT pg_advisory_xact_lock(%s)", (tables.lock,))
        found = version_of_tables(db, tables)
        if found is None:
            db.execute(f"CREATE SCHEMA IF NOT EXISTS {tables.schema}".encode())
            found = 0
        db.execute(f"SET LOCAL search_path = {tables.schema}".encode())
        if not found:
            db.execute("CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)")
        for statements in tables.migrations[found:]:
            for statement in statements:
                db.execute(statement.encode())
        db.execute("DELETE FROM schema_version")
        db.execute("INSERT INTO schema_version VALUES (%s)", (tables.version,))


def version_of_tables(db: Connection, tables: Tables) -> int | None:
    """The version of the tables; ``None`` where there are none.

    Raises:
        UnfitDatabaseError: a later release has made them, or the schema is somebody else's.
    """
    # Asked of the catalogue itself: what a session remembers of it may be older than a lock.
    told = "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = %s"
    names = {name for (name,) in db.execute(told, (tables.schema,))}
    if not names:
        return None
    if "schema_version" not in names:
        raise UnfitDatabaseError(
            f"the database has a schema {tables.schema} with tables that are not {tables.whose};"
            " choose another database"
        )
    row = db.execute(f"SELECT max(version) FROM {tables.schema}.schema_version".encode()).fetchone()
    version = 0 if row is None or row[0] is None else int(row[0])
    if version > tables.version:
        raise UnfitDatabaseError(
            f"its tables were made by a later release (version {version}; this one knows"
            f" {tables.version}); update runninghub-async"
        )
    return version
