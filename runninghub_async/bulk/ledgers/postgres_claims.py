"""Whose jobs are, in the PostgreSQL ledger: claims, and the leases of the runs that hold them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from runninghub_async.bulk.ledgers.ledger import Entry
from runninghub_async.bulk.ledgers.postgres_rows import IS_LIVE, SECONDS, Rows
from runninghub_async.bulk.ledgers.postgres_waiting import forget_runs

LIVE_HOLDER = f"EXISTS (SELECT 1 FROM runs r WHERE r.run = holder AND {IS_LIVE})"
"""Of a row of ``jobs``: that it is a living run's."""
_CLAIMED = f"""WITH free AS (SELECT id AS free_id FROM jobs WHERE ledger = %(ledger)s
        AND id = ANY(%(ids)s::text[]) AND holder IS DISTINCT FROM %(run)s AND NOT {LIVE_HOLDER}
        ORDER BY id FOR UPDATE{{how}})
    UPDATE jobs SET holder = %(run)s, is_intended = false FROM free
    WHERE ledger = %(ledger)s AND id = free_id AND NOT {LIVE_HOLDER}"""


def claimed(rows: Rows, ids: Sequence[str], how: str, **asks: Any) -> list[Entry]:
    """The rows of those of these jobs that are the run's now.

    Args:
        how: of the lock on them, such as `` SKIP LOCKED``.
        asks: the run, the one that it works for, and the time where one is told.
    """
    if not is_led(rows, asks["works_for"]):
        return []
    # Whose claim it becomes has not submitted it, whatever the one before has.
    rows.do(_CLAIMED.format(how=how), ids=list(ids), **asks)
    mine = rows.do(
        "SELECT id FROM jobs WHERE ledger = %(ledger)s AND id = ANY(%(ids)s::text[])"
        " AND holder = %(run)s",
        ids=list(ids),
        **asks,
    )
    found = {entry.id: entry for entry in rows.entries([job for (job,) in mine])}
    return [found[job] for job in dict.fromkeys(ids) if job in found]


def release(rows: Rows, ids: Sequence[str], run: str) -> None:
    """These jobs are nobody's."""
    rows.do(
        "UPDATE jobs SET holder = NULL WHERE ledger = %(ledger)s AND holder = %(run)s"
        " AND id = ANY(%(ids)s::text[])",
        ids=list(ids),
        run=run,
    )


def is_led(rows: Rows, works_for: str | None) -> bool:
    """Whether the run that this one works for, if there is such, has not been ended; nobody ends it
    until the transaction is over."""
    if works_for is None:
        return True
    there = "SELECT 1 FROM runs WHERE ledger = %(ledger)s AND run = %(works_for)s FOR KEY SHARE"
    return rows.do(there, works_for=works_for).fetchone() is not None


def renew_worker(rows: Rows, lease: float, *, is_first: bool, **asks: Any) -> bool:
    """The same for a run that works for another, at whose place it is; whether it may go on."""
    if not is_led(rows, asks["works_for"]):
        return False
    renewed = (
        "INSERT INTO runs (run, ledger, renewed_at, lease, place)"
        f" SELECT %(run)s, r.ledger, {SECONDS}, %(lease)s, r.place FROM runs r"
        " WHERE r.ledger = %(ledger)s AND r.run = %(works_for)s"
        if is_first
        else f"UPDATE runs SET renewed_at = {SECONDS} WHERE ledger = %(ledger)s AND run = %(run)s"
    )
    return rows.do(renewed, **asks, lease=lease).rowcount == 1


def renew(rows: Rows, lease: float, place: str | None, **asks: Any) -> None:
    """Let the run's lease last from now on."""
    rows.do(
        "INSERT INTO runs (run, ledger, renewed_at, lease, place) VALUES"
        f" (%(run)s, %(ledger)s, {SECONDS}, %(lease)s, %(place)s)"
        " ON CONFLICT (run) DO UPDATE SET renewed_at = excluded.renewed_at",
        **asks,
        lease=lease,
        place=place,
    )


def leave(rows: Rows, **asks: Any) -> None:
    """The run is over, and so are those whose lease is over and that hold nothing."""
    rows.do("UPDATE jobs SET holder = NULL WHERE ledger = %(ledger)s AND holder = %(run)s", **asks)
    dead = f"NOT ({IS_LIVE}) AND NOT EXISTS (SELECT 1 FROM jobs WHERE holder = r.run)"
    rows.do(
        f"DELETE FROM runs r WHERE r.ledger = %(ledger)s AND (r.run = %(run)s OR ({dead}))",
        **asks,
    )
    forget_runs(rows, "run NOT IN (SELECT run FROM runs WHERE ledger = %(ledger)s)")


def has_begun(rows: Rows, run: str) -> bool:
    """Whether a run has claimed anything yet, or was about to."""
    there = "SELECT 1 FROM runs WHERE ledger = %(ledger)s AND run = %(run)s"
    return rows.do(there, run=run).fetchone() is not None


def end_run(rows: Rows, run: str) -> None:
    """A run is no more, whatever its lease says: it has no claims, and gets none."""
    rows.do("UPDATE jobs SET holder = NULL WHERE ledger = %(ledger)s AND holder = %(run)s", run=run)
    forget_runs(rows, "run = %(run)s", run=run)
    rows.do("DELETE FROM runs WHERE ledger = %(ledger)s AND run = %(run)s", run=run)


def void_earlier_runs(rows: Rows, place: str, run: str) -> None:
    """Runs before this one, where only one works at a time, are no more."""
    earlier = (
        "(SELECT run FROM runs WHERE ledger = %(ledger)s AND place = %(place)s AND run <> %(run)s)"
    )
    asked = {"place": place, "run": run}
    rows.do(
        f"UPDATE jobs SET holder = NULL WHERE ledger = %(ledger)s AND holder IN {earlier}", **asked
    )
    forget_runs(rows, f"run IN {earlier}", **asked)
    rows.do(
        "DELETE FROM runs WHERE ledger = %(ledger)s AND place = %(place)s AND run <> %(run)s",
        **asked,
    )
