"""The key that links are signed with: in the folder of a server's state, or in the database that
several share."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from pathlib import Path

from runninghub_async.bulk.ledgers.postgres_tables import make_ready
from runninghub_async.bulk.ledgers.postgres_trouble import trouble
from runninghub_async.checks import refusal
from runninghub_async.postgres.address import PostgresAddress, driver
from runninghub_async.quoting import shown_path
from runninghub_async.serve.links import KEY_BYTES

_FILE = "links.key"
_MAKING = 7_364_110_983
"""Of the lock that whoever makes the table holds."""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def key_in(state: Path) -> bytes:
    """The key in a folder, which is made where there is none: for several servers at once the same.
    Blocking.

    Raises:
        InvalidParameterError: others may read it, or it is none.
        OSError: it cannot be read or made.
    """
    file = state / _FILE
    if not file.exists():
        state.mkdir(parents=True, exist_ok=True)
        _make(file)
    if os.name == "posix" and file.stat().st_mode & _OTHERS:
        raise refusal(
            "state",
            f"has {shown_path(file)}, which others may read",
            hint="Whoever reads it makes links to all files. Let only yourself read it (chmod"
            f" 600 {file}), or remove it: a new one is made, and links told before end.",
        )
    try:
        key = bytes.fromhex(file.read_text(encoding="ascii"))
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise refusal(
            "state",
            f"has {shown_path(file)}, in which no key stands",
            f"{2 * KEY_BYTES} hexadecimal digits",
            hint="Remove it: a new one is made, and links told before end.",
        )
    return key


def key_in_database(address: PostgresAddress) -> bytes:
    """The key in a database, which is made where there is none.  Blocking.

    Raises:
        LedgerError: the database cannot be asked.
    """
    try:
        with contextlib.closing(address.connect()) as db:
            make_ready(db)
            with db.transaction():
                db.execute("SELECT pg_advisory_xact_lock(%s)", (_MAKING,))
                db.execute("CREATE TABLE IF NOT EXISTS keys (name text PRIMARY KEY, value text)")
                db.execute(
                    "INSERT INTO keys VALUES ('links', %s) ON CONFLICT DO NOTHING",
                    (new_key().hex(),),
                )
            row = db.execute("SELECT value FROM keys WHERE name = 'links'").fetchone()
    except driver(address).Error as error:
        raise trouble(address, error, done="asked for the key of links") from None
    assert row is not None
    return bytes.fromhex(row[0])


def new_key() -> bytes:
    """One of 256 random bits."""
    return secrets.token_bytes(KEY_BYTES)


def _make(file: Path) -> None:
    """Make it whole or not at all, unless another server is first."""
    part = file.with_name(f"{file.name}.{secrets.token_hex(8)}")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as made:
            made.write(new_key().hex())
            made.flush()
            os.fsync(made.fileno())
        try:
            os.link(part, file)
        except FileExistsError:
            pass
        except OSError:  # a file system without hard links
            os.replace(part, file)
    finally:
        part.unlink(missing_ok=True)
