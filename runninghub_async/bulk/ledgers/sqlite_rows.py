"""What is asked of the tables of the SQLite ledger, and written into them, in a transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from runninghub_async.bulk.distinct import Names
from runninghub_async.bulk.files import candidates, folded
from runninghub_async.bulk.ledgers.costs import Costs, costs_of
from runninghub_async.bulk.ledgers.ledger import Ended, Entry, Redone, State
from runninghub_async.bulk.ledgers.ledger_file import (
    FILE_COLUMNS,
    UnsoundRowError,
    columns_of,
    is_amount,
    read,
    saved_file,
)
from runninghub_async.bulk.ledgers.saved import SavedPage
from runninghub_async.quoting import shown
from runninghub_async.stores.store import SavedFile

_MOST_AT_ONCE = 500
"""Ids in one question."""
NOW = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
# A task that exists, or may exist, has cost what it says, else what it was expected to.
_COST = """SELECT money, state = 'failed' AS may_be_free, CASE
    WHEN task_id IS NOT NULL OR state = 'uncertain' THEN estimate END AS estimate FROM"""
WITH_AN_END: tuple[State, ...] = ("succeeded", "saved", "failed", "uncertain")
CONTENT = "hash = :hash, form = :form, line = :line, kept = :kept, choice = :choice"
_SETTLES = "(state = 'saved' OR (state = 'succeeded' AND error IS NULL))"
# Of a row of ``jobs``: that it is a candidate which is needed no more.
UNNEEDED = (
    "(state = 'pending' AND choice IS NOT NULL AND NOT coalesce(redone, 0) AND choice IN ("
    f"SELECT id FROM jobs AS made WHERE made.id = jobs.choice AND {_SETTLES}"
    f" UNION ALL SELECT choice FROM jobs AS other WHERE other.choice = jobs.choice AND {_SETTLES}))"
)
# The submit of unknown fate that the job's own repeats: at the service the two are one.
REPEATED = (
    "job = :job AND state IN ('uncertain', 'submitting') AND (client_token, account) ="
    " (SELECT client_token, account FROM jobs WHERE id = :job)"
)


def costs_in(
    db: sqlite3.Connection, states: Sequence[State] = WITH_AN_END
) -> list[tuple[int, Costs]]:
    """What tasks have cost each, and how many of them have: those of jobs in these states, and
    earlier ones."""
    # The plus keeps the index out: these are most jobs, and one after the other is faster.
    return counted_costs(db, f"+state IN ({', '.join(map(repr, states))})", "TRUE", ())


def counted_costs(
    db: sqlite3.Connection, jobs: str, earlier: str, values: Sequence[str]
) -> list[tuple[int, Costs]]:
    """Likewise of jobs, and of earlier tasks, of which these hold; both are asked with the same
    values."""
    # Counted by amount: there are few, and the sum is exact here only.
    rows = db.execute(
        f"SELECT money, may_be_free, estimate, count(*) FROM ({_COST} jobs WHERE {jobs}"
        f" UNION ALL {_COST} earlier_tasks WHERE {earlier})"
        " WHERE money IS NOT NULL OR estimate IS NOT NULL GROUP BY money, may_be_free, estimate",
        (*values, *values),
    )
    return [
        (tasks, costs_of(_amount(money), _amount(estimate), may_be_free=bool(may_be_free)))
        for money, may_be_free, estimate, tasks in rows
    ]


def note_created(db: sqlite3.Connection, run: str, job: str, task_id: str, account: str) -> None:
    """A submit of this run has made a task for the job, and be it told late."""
    if _set_first_task(db, run, job, task_id, account):
        return
    _forget_repeated(db, job)
    state, current, holder, is_intended = status_of(db, job)
    is_open = state in ("submitting", "uncertain")
    if state is None or _was_told(db, job, task_id) or (current == task_id and not is_open):
        return
    is_anothers = state == "submitting" and is_intended and holder != run
    is_free = current in (None, task_id) and not is_anothers
    if is_free and is_open:
        _set_task(db, job, task_id, account)
        return
    # Its submit was given up, and the job is to be submitted anew, or has been.
    estimate = _take_lost_submit(db, job)
    if is_free:
        _set_task(db, job, task_id, account, estimate)
    else:
        db.execute(
            "INSERT INTO earlier_tasks (job, task_id, account, state, estimate)"
            " VALUES (?, ?, ?, 'submitted', ?)",
            (job, task_id, account, estimate),
        )


def status_of(
    db: sqlite3.Connection, job: str
) -> tuple[State | None, str | None, str | None, bool]:
    """State and task of a job, whose it is, and whether that one has submitted it."""
    row = db.execute(
        "SELECT state, task_id, run, is_intended FROM jobs LEFT JOIN claims ON job = id"
        " WHERE id = ?",
        (job,),
    ).fetchone()
    return (None, None, None, False) if row is None else (*row[:3], bool(row[3]))


def _set_task(
    db: sqlite3.Connection, job: str, task_id: str, account: str, estimate: str | None = None
) -> None:
    db.execute(
        "UPDATE jobs SET state = 'submitted', task_id = ?, account = ?,"
        " estimate = coalesce(?, estimate), error = NULL, forgotten_at = NULL,"
        f" created_at = {NOW} WHERE id = ?",
        (task_id, account, estimate, job),
    )


def _set_first_task(db: sqlite3.Connection, run: str, job: str, task_id: str, account: str) -> bool:
    """The same where the submit is the run's last one, repeats none, and is told first: as nearly
    all are, for which one statement does."""
    told = db.execute(
        "UPDATE jobs SET state = 'submitted', task_id = :task, account = :account, error = NULL,"
        f" forgotten_at = NULL, created_at = {NOW}"
        " WHERE id = :job AND state = 'submitting' AND task_id IS NULL AND client_token IS NULL"
        " AND EXISTS (SELECT 1 FROM claims WHERE job = :job AND run = :run AND is_intended)"
        " AND NOT EXISTS (SELECT 1 FROM earlier_tasks WHERE job = :job AND task_id = :task)",
        {"job": job, "run": run, "task": task_id, "account": account},
    )
    return told.rowcount == 1


def _was_told(db: sqlite3.Connection, job: str, task_id: str) -> bool:
    told = db.execute("SELECT 1 FROM earlier_tasks WHERE job = ? AND task_id = ?", (job, task_id))
    return told.fetchone() is not None


def _forget_repeated(db: sqlite3.Connection, job: str) -> None:
    """Leave the submit that this job's last one repeats out of the history: they are one."""
    db.execute(f"DELETE FROM earlier_tasks WHERE {REPEATED}", {"job": job})


def _take_lost_submit(db: sqlite3.Connection, job: str) -> str | None:
    """Take the last submit without an answer out of the history; gives what it counted with."""
    lost = db.execute(
        "SELECT rowid, estimate FROM earlier_tasks WHERE job = ? AND task_id IS NULL"
        " AND state IN ('uncertain', 'submitting') ORDER BY rowid DESC LIMIT 1",
        (job,),
    ).fetchone()
    if lost is None:
        return None
    db.execute("DELETE FROM earlier_tasks WHERE rowid = ?", (lost[0],))
    estimate: str | None = lost[1]
    return estimate


def note_end(db: sqlite3.Connection, job: str, how: Ended) -> None:
    """What became of a job, and of its files."""
    # A late answer may have told the task of a submit that was given up: then it counts.
    unless = " AND state != 'submitted'" if how.state == "uncertain" else ""
    if how.state == "uncertain":
        _forget_repeated(db, job)
    db.execute(
        "UPDATE jobs SET state = ?, money = coalesce(?, money),"
        " estimate = coalesce(?, estimate), error = ?,"
        " new_task_may_help = ?, kind = ?, started_at = coalesce(?, started_at),"
        f" finished_at = coalesce(?, finished_at), ended_at = {NOW} WHERE id = ?{unless}",
        (
            *(how.state, amount_text(how.money), amount_text(how.estimate)),
            *(how.error, how.new_task_may_help, how.kind, how.started_at, how.finished_at, job),
        ),
    )
    if how.files:
        db.execute("DELETE FROM files WHERE job = ?", (job,))
    db.executemany(
        f"INSERT INTO files (job, {FILE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(job, *file) for file in how.files],
    )


def note_redone(db: sqlite3.Connection, job: str, redone: Redone) -> None:
    """A job is made again: its files so far are those of its last task."""
    db.executemany(
        "INSERT OR REPLACE INTO earlier_files SELECT id, ?, task_id, ?, ?, ?, ?, ?, ? FROM jobs"
        " WHERE id = ?",
        [
            (redone.wish, f.path, f.size, f.sha256, f.node_id, f.output, f.kind, job)
            for f in redone.files
        ],
    )
    db.execute("DELETE FROM files WHERE job = ?", (job,))
    db.execute("UPDATE jobs SET redone = ? WHERE id = ?", (redone.wish, job))


def earlier_in(db: sqlite3.Connection, ids: Sequence[str]) -> dict[str, tuple[Redone, ...]]:
    """The files that those of these jobs had that were made again, each time before."""
    found: dict[str, dict[int, list[SavedFile]]] = {}
    if not columns_of(db, "earlier_files"):
        return {}  # of a version that makes nothing again
    for some in pieces_of(ids):
        for job, redone, *row in db.execute(
            "SELECT job, redone, path, size, sha256, node_id, output, output_kind, NULL"
            f" FROM earlier_files WHERE job IN ({marks_for(some)}) ORDER BY job, redone",
            some,
        ):
            if not isinstance(redone, int):
                raise UnsoundRowError(f"redone {shown(redone)}, which is no number")
            found.setdefault(job, {}).setdefault(redone, []).append(saved_file(job, row))
    return {
        job: tuple(Redone(wish, tuple(files)) for wish, files in each.items())
        for job, each in found.items()
    }


def name_for(db: sqlite3.Connection, job: str, output: int, stem: str) -> str:
    """The file name that belongs to this output from now on."""
    return next(name for name in candidates(stem) if _reserves(db, job, output, name))


def _reserves(db: sqlite3.Connection, job: str, output: int, stem: str) -> bool:
    """Whether the name is this output's; it becomes so where it was nobody's."""
    name = folded(stem)
    made = db.execute(
        "INSERT OR IGNORE INTO names (name, job, output) VALUES (?, ?, ?)", (name, job, output)
    )
    if made.rowcount == 1:
        return True
    # Of a name that a job had before outputs were noted, it is not known which one's it was.
    db.execute(
        "UPDATE names SET output = ? WHERE name = ? AND job = ? AND output IS NULL",
        (output, name, job),
    )
    owner = db.execute("SELECT job, output FROM names WHERE name = ?", (name,)).fetchone()
    return bool(owner == (job, output))


def entries_of(
    db: sqlite3.Connection, ids: Sequence[str], *, is_current: bool = False
) -> list[Entry]:
    """The rows of those that there are; ``is_current`` as of :func:`read`."""
    return [
        entry
        for some in pieces_of(ids)
        for entry in read(db, f"id IN ({marks_for(some)})", some, is_current=is_current)
    ]


def settled_choices_in(db: sqlite3.Connection, ids: Sequence[str]) -> set[str]:
    """Those of these choices that need no other candidate."""
    if "choice" not in columns_of(db, "jobs"):
        return set()  # of a version in which all candidates were made
    found: set[str] = set()
    for some in pieces_of(ids):
        for name in ("id", "choice"):
            where = f"{name} IN ({marks_for(some)}) AND {_SETTLES}"
            found.update(
                job for (job,) in db.execute(f"SELECT {name} FROM jobs WHERE {where}", some)
            )
    return found


def surprises_in(db: sqlite3.Connection, most: int) -> list[Entry]:
    """Rows of tasks that were billed higher than expected, the latest first."""
    higher = "estimate IS NULL OR CAST(money AS REAL) > CAST(estimate AS REAL)"
    chosen = (
        "id IN (SELECT id FROM jobs WHERE task_id IS NOT NULL AND money IS NOT NULL"
        f" AND ({higher}) ORDER BY ended_at DESC LIMIT {most:d})"
    )
    return read(db, chosen, ())


def page_of(db: sqlite3.Connection, where: str, values: tuple[str, ...], most: int) -> list[Entry]:
    """The first rows for which this holds, and whose id comes after the last of the values."""
    some = f"SELECT id FROM jobs WHERE {where} AND id > ? ORDER BY id LIMIT {most:d}"
    return read(db, f"id IN ({some}) ORDER BY id", values)


def saved_in(
    db: sqlite3.Connection, after: str, most: int, known: Names | None = None
) -> SavedPage:
    """The first so many saved jobs whose ids come after that one, and their files; where all are
    ``known``, the files of as many jobs."""
    # A page is one row: each row is a step for which SQLite lets go of the interpreter, which the
    # looks at files take meanwhile, and hand back.  The plus keeps the index out: most jobs are
    # saved, and one after the other is faster.
    some = (
        f"id, hash FROM jobs WHERE +state = 'saved' AND id > ? ORDER BY id LIMIT {most:d}"
        if known is None
        else f"job AS id FROM files WHERE job > ? ORDER BY job LIMIT {most:d}"
    )
    keys = "'[]'" if known is not None else "json_group_array(id || hash)"
    last, told = db.execute(f"SELECT max(id), {keys} FROM (SELECT {some})", (after,)).fetchone()
    files = db.execute(
        "SELECT json_group_array(job), json_group_array(CAST(path AS TEXT)),"
        " json_group_array(CAST(size AS INTEGER)) FROM files"
        " WHERE job > ? AND job <= ? AND path != ''",
        (after, last),
    ).fetchone()
    owners, paths, sizes = map(json.loads, files)
    return SavedPage(last or "", json.loads(told), owners, paths, sizes, known)


def pieces_of(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """So many ids as one question may have."""
    return (ids[start : start + _MOST_AT_ONCE] for start in range(0, len(ids), _MOST_AT_ONCE))


def marks_for(values: Sequence[str]) -> str:
    """A question mark for each."""
    return ", ".join("?" * len(values))


def _amount(text: Any) -> Decimal | None:
    if text is not None and not is_amount(text):
        raise UnsoundRowError(f"the amount {shown(text)}, which is no amount of money")
    return None if text is None else Decimal(text)


def amount_text(amount: Decimal | None) -> str | None:
    """An amount as it stands in a row."""
    return None if amount is None else str(amount)
