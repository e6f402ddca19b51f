"""Jobs that wait in the SQLite ledger for others: which there are, and which wait no more."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from runninghub_async.bulk.ledgers.ledger import Waiting


def keep_waiting(db: sqlite3.Connection, run: str, jobs: Sequence[Waiting]) -> None:
    """Let jobs of a run wait for those of their needs that are not saved; they are nobody's
    until then."""
    ids = [(run, job.id) for job in jobs]
    _forget(db, ids)
    # Of a name that no row has yet nobody knows whether it comes.
    db.executemany(
        "INSERT OR IGNORE INTO needs (need, run, job) SELECT ?1, ?2, ?3"
        " WHERE NOT EXISTS (SELECT 1 FROM jobs WHERE id = ?1 AND state = 'saved')",
        [(need, run, job.id) for job in jobs for need in job.needs],
    )
    db.executemany(
        "DELETE FROM needs WHERE run = ?1 AND job = ?2"
        " AND (SELECT count(*) FROM needs WHERE job = ?2 AND run = ?1) < ?3",
        [(run, job.id, len(set(job.needs))) for job in jobs if job.is_any],
    )
    db.executemany(
        "INSERT INTO waiting (run, job, form, is_any, needed) SELECT ?1, ?2, ?3, ?4,"
        " (SELECT count(*) FROM needs WHERE job = ?2 AND run = ?1)",
        [(run, job.id, job.form, job.is_any) for job in jobs],
    )
    db.executemany("DELETE FROM claims WHERE run = ? AND job = ?", ids)


def take_due(db: sqlite3.Connection, run: str, most: int, *, stuck: bool) -> list[Waiting]:
    """Take jobs of a run out that wait for nothing more, or that will wait for ever."""
    which = "" if stuck else " AND needed = 0"
    found = db.execute(
        f"SELECT job, form, is_any FROM waiting WHERE run = ?{which}"
        f" ORDER BY length(job), job LIMIT {most:d}",
        (run,),
    ).fetchall()
    needs = "SELECT need FROM needs WHERE job = ? AND run = ? ORDER BY need"
    due = [
        Waiting(job, tuple(need for (need,) in db.execute(needs, (job, run))), form, bool(is_any))
        for job, form, is_any in found
    ]
    _forget(db, [(run, job.id) for job in due])
    return due


def note_saved(db: sqlite3.Connection, need: str) -> None:
    """A job is saved: nobody waits for it any more, in any run, and who waits for any of several
    jobs waits for none."""
    who = db.execute("SELECT run, job FROM needs WHERE need = ?", (need,)).fetchall()
    if who:
        is_any = "run = ?1 AND job = ?2 AND is_any"
        db.executemany(
            "DELETE FROM needs WHERE run = ?1 AND job = ?2"
            f" AND (need = ?3 OR EXISTS (SELECT 1 FROM waiting WHERE {is_any}))",
            [(*each, need) for each in who],
        )
        db.executemany(
            "UPDATE waiting SET needed = CASE WHEN is_any THEN 0 ELSE needed - 1 END"
            " WHERE run = ? AND job = ?",
            who,
        )


def wait_no_more_for(db: sqlite3.Connection, need: str, run: str) -> None:
    """Nothing more is to come of a job in this run: who waits for it there need not."""
    where, values = "need = ? AND run = ?", (need, run)
    who = db.execute(f"SELECT run, job FROM needs WHERE {where}", values).fetchall()
    if who:
        db.execute(f"DELETE FROM needs WHERE {where}", values)
        db.executemany("UPDATE waiting SET needed = needed - 1 WHERE run = ? AND job = ?", who)


def forget_waiting(db: sqlite3.Connection, runs: str, values: Sequence[object]) -> None:
    """Nothing waits any more in runs for which this holds."""
    db.execute(f"DELETE FROM waiting WHERE {runs}", values)
    db.execute(f"DELETE FROM needs WHERE {runs}", values)


def _forget(db: sqlite3.Connection, jobs: Sequence[tuple[str, str]]) -> None:
    db.executemany("DELETE FROM needs WHERE run = ? AND job = ?", jobs)
    db.executemany("DELETE FROM waiting WHERE run = ? AND job = ?", jobs)
