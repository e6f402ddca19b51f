"""Jobs that wait in the PostgreSQL ledger for others: which there are, and which wait no more."""

from __future__ import annotations

from collections.abc import Sequence

from runninghub_async.bulk.ledgers.ledger import Waiting
from runninghub_async.bulk.ledgers.postgres_rows import Rows

# Counted by what was deleted, so that of two who say the same only one counts.
_WAIT_NO_MORE = """WITH gone AS (DELETE FROM needs WHERE ledger = %(ledger)s AND {which}
        RETURNING run, job),
    counted AS (SELECT run, job, count(*) AS needs FROM gone GROUP BY run, job),
    locked AS (SELECT w.run, w.job FROM waiting w JOIN counted USING (run, job)
        ORDER BY w.run, w.job FOR UPDATE OF w)
    UPDATE waiting w SET needed = CASE WHEN w.is_any AND {is_saved} THEN least(w.needed, 0)
        ELSE w.needed END - counted.needs FROM counted JOIN locked USING (run, job)
    WHERE w.run = counted.run AND w.job = counted.job"""


def keep_waiting(rows: Rows, run: str, jobs: Sequence[Waiting]) -> None:
    """Let jobs of a run wait for their needs; they are nobody's until then.

    :func:`look_for_saved` follows when this is durable: whoever saves a need from then on sees
    who waits.
    """
    ids = [job.id for job in jobs]
    forget(rows, run, ids)
    needs = [(need, job.id) for job in jobs for need in dict.fromkeys(job.needs)]
    rows.each(
        "INSERT INTO needs (ledger, need, run, job)"
        " VALUES (%(ledger)s, %(need)s, %(run)s, %(job)s)",
        [{"need": need, "run": run, "job": job} for need, job in needs],
    )
    rows.each(
        "INSERT INTO waiting (run, job, ledger, needed, form, is_any)"
        " VALUES (%(run)s, %(id)s, %(ledger)s, %(needed)s, %(form)s, %(is_any)s)",
        [{**job._asdict(), "run": run, "needed": len(set(job.needs))} for job in jobs],
    )
    rows.do(
        "UPDATE jobs SET holder = NULL WHERE ledger = %(ledger)s AND holder = %(run)s"
        " AND id = ANY(%(ids)s::text[])",
        run=run,
        ids=ids,
    )


def look_for_saved(rows: Rows, run: str, jobs: Sequence[Waiting]) -> None:
    """What is saved already is not waited for.  Of a name that no row has yet nobody knows
    whether it comes."""
    saved = (
        "run = %(run)s AND job = ANY(%(ids)s::text[]) AND need IN (SELECT id FROM jobs"
        " WHERE ledger = %(ledger)s AND state = 'saved' AND id = ANY(%(needs)s::text[]))"
    )
    rows.do(
        _WAIT_NO_MORE.format(which=saved, is_saved=True),
        run=run,
        ids=[job.id for job in jobs],
        needs=list({need for job in jobs for need in job.needs}),
    )


def take_due(rows: Rows, run: str, most: int, *, stuck: bool) -> list[Waiting]:
    """Take jobs of a run out that wait for nothing more, or that will wait for ever."""
    which = "" if stuck else " AND needed <= 0"
    found = rows.do(
        f"SELECT job, form, is_any, needed FROM waiting WHERE run = %(run)s{which}"
        " ORDER BY length(job), job LIMIT %(most)s FOR UPDATE",
        run=run,
        most=most,
    ).fetchall()
    ids = [job for job, *_ in found]
    if not ids:
        return []
    needs: dict[str, list[str]] = {}
    for job, need in rows.do(
        "SELECT job, need FROM needs WHERE run = %(run)s AND job = ANY(%(ids)s::text[])"
        " ORDER BY need",
        run=run,
        ids=ids,
    ):
        needs.setdefault(job, []).append(need)
    forget(rows, run, ids)
    return [
        Waiting(job, tuple(needs.get(job, ())) if needed > 0 else (), form, is_any)
        for job, form, is_any, needed in found
    ]


def note_saved(rows: Rows, need: str) -> None:
    """A job is saved: nobody waits for it any more, in any run, and who waits for any of several
    jobs waits for none."""
    # The needs that are left of these go with the job when it is taken: of two who delete them
    # crosswise one would be a deadlock's.
    rows.do(_WAIT_NO_MORE.format(which="need = %(need)s", is_saved=True), need=need)


def wait_no_more_for(rows: Rows, need: str, run: str) -> None:
    """Nothing more is to come of a job in this run: who waits for it there need not."""
    which = "need = %(need)s AND run = %(run)s"
    rows.do(_WAIT_NO_MORE.format(which=which, is_saved=False), need=need, run=run)


def forget(rows: Rows, run: str, ids: Sequence[str]) -> None:
    """These jobs of a run wait for nothing."""
    for table in ("needs", "waiting"):
        rows.do(
            f"DELETE FROM {table} WHERE run = %(run)s AND job = ANY(%(ids)s::text[])",
            run=run,
            ids=list(ids),
        )


def forget_runs(rows: Rows, runs: str, **values: object) -> None:
    """Nothing waits any more in runs for which this holds."""
    for table in ("needs", "waiting"):
        rows.do(f"DELETE FROM {table} WHERE ledger = %(ledger)s AND {runs}", **values)
