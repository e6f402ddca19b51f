"""Taking jobs out of the PostgreSQL ledger for good, and leaving what they have cost."""

from __future__ import annotations

from collections.abc import Sequence

from runninghub_async.bulk.files import folded, stem_of
from runninghub_async.bulk.ledgers.costs import NOBODYS, rows_for
from runninghub_async.bulk.ledgers.postgres_claims import LIVE_HOLDER
from runninghub_async.bulk.ledgers.postgres_rows import Rows

_REMOVING = 1_936_220_514
"""Of the lock that whoever removes jobs holds: there is one row of sums, and not two."""
_THERE = """SELECT id FROM jobs WHERE ledger = %(ledger)s AND id = ANY(%(ids)s::text[])
    ORDER BY id FOR UPDATE"""
_STAY = f"""SELECT id FROM jobs WHERE ledger = %(ledger)s AND id = ANY(%(ids)s::text[])
    AND (state NOT IN ('saved', 'failed', 'uncertain') OR {LIVE_HOLDER} OR EXISTS (
        SELECT 1 FROM needs n WHERE n.ledger = jobs.ledger AND n.need = jobs.id))"""
_OF_THESE = "(job = %(nobody)s OR job = ANY(%(ids)s::text[]))"
_HAVE_FILES = ("files", "earlier_files")


def remove_rows(rows: Rows, ids: Sequence[str], *, now: float | None) -> set[str]:
    """As of :class:`Ledger`."""
    rows.do("SELECT pg_advisory_xact_lock(%(of)s, %(ledger)s)", of=_REMOVING)
    rows.do(_THERE, ids=list(ids))  # nobody else claims them meanwhile
    gone = sorted(set(ids).difference(job for (job,) in rows.do(_STAY, ids=list(ids), now=now)))
    if not gone:
        return set()
    mine = "ledger = %(ledger)s AND job = ANY(%(ids)s::text[])"
    costs = rows.counted_costs("id = ANY(%(ids)s::text[])", _OF_THESE, ids=gone, nobody=NOBODYS)
    names = [
        {"name": folded(stem_of(path)), "job": job}
        for table in _HAVE_FILES
        for path, job in rows.do(f"SELECT path, job FROM {table} WHERE {mine}", ids=gone)
    ]
    rows.each(
        "DELETE FROM names WHERE ledger = %(ledger)s AND name = %(name)s AND job = %(job)s", names
    )
    for table in _HAVE_FILES:
        rows.do(f"DELETE FROM {table} WHERE {mine}", ids=gone)
    rows.do("DELETE FROM jobs WHERE ledger = %(ledger)s AND id = ANY(%(ids)s::text[])", ids=gone)
    rows.do(
        f"DELETE FROM earlier_tasks WHERE ledger = %(ledger)s AND {_OF_THESE}",
        ids=gone,
        nobody=NOBODYS,
    )
    rows.each(
        "INSERT INTO earlier_tasks (ledger, job, task_id, state, money, estimate)"
        " VALUES (%(ledger)s, %(nobody)s, %(nobody)s, 'saved', %(money)s, %(estimate)s)",
        [{"nobody": NOBODYS, **row._asdict()} for row in rows_for(costs)],
    )
    return set(gone)
