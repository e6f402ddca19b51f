"""Taking jobs out of the SQLite ledger for good, and leaving what they have cost."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from runninghub_async.bulk.files import folded, stem_of
from runninghub_async.bulk.ledgers.costs import NOBODYS, rows_for
from runninghub_async.bulk.ledgers.ledger_file import IS_LIVE
from runninghub_async.bulk.ledgers.sqlite_rows import (
    amount_text,
    counted_costs,
    marks_for,
    pieces_of,
)

_STAYS = f"""SELECT id FROM jobs WHERE id = :job AND (state NOT IN ('saved', 'failed', 'uncertain')
    OR EXISTS (SELECT 1 FROM claims JOIN runs USING (run) WHERE job = id AND {IS_LIVE})
    OR EXISTS (SELECT 1 FROM needs WHERE need = id))"""
_HAVE_FILES = ("files", "earlier_files")


def remove_rows(db: sqlite3.Connection, ids: Sequence[str], *, now: float) -> set[str]:
    """As of :class:`Ledger`."""
    gone = [job for job in ids if db.execute(_STAYS, {"job": job, "now": now}).fetchone() is None]
    for some in pieces_of(gone):
        _remove(db, some)
    return set(gone)


def _remove(db: sqlite3.Connection, ids: Sequence[str]) -> None:
    named = marks_for(ids)
    costs = counted_costs(db, f"id IN ({named})", f"job IN ({named}, '{NOBODYS}')", ids)
    names = [
        (folded(stem_of(path)), job)
        for table in _HAVE_FILES
        for path, job in db.execute(f"SELECT path, job FROM {table} WHERE job IN ({named})", ids)
    ]
    db.executemany("DELETE FROM names WHERE name = ? AND job = ?", names)
    for table in (*_HAVE_FILES, "claims"):
        db.execute(f"DELETE FROM {table} WHERE job IN ({named})", ids)
    db.execute(f"DELETE FROM jobs WHERE id IN ({named})", ids)
    db.execute(f"DELETE FROM earlier_tasks WHERE job IN ({named}, '{NOBODYS}')", ids)
    db.executemany(
        "INSERT INTO earlier_tasks (job, task_id, state, money, estimate)"
        f" VALUES ('{NOBODYS}', '{NOBODYS}', 'saved', ?, ?)",
        [(amount_text(row.money), amount_text(row.estimate)) for row in rows_for(costs)],
    )
