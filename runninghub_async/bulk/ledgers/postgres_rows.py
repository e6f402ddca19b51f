"""What is asked of the tables of the PostgreSQL ledger, and written into them, in a transaction.

Others write at the same time.  Whatever depends on a row is decided by the statement that changes
it, or after a lock on it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from attrs import frozen

from runninghub_async.bulk.files import candidates, folded
from runninghub_async.bulk.ledgers.costs import Costs, costs_of
from runninghub_async.bulk.ledgers.ledger import Ended, Entry, Redone, State
from runninghub_async.bulk.ledgers.ledger_file import (
    COLUMNS,
    FILE_COLUMNS,
    entries_from,
    saved_file,
)
from runninghub_async.stores.store import SavedFile

if TYPE_CHECKING:
    from psycopg import Connection, Cursor

NOW = """to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')"""
SECONDS = "coalesce(%(now)s::float8, extract(epoch FROM clock_timestamp())::float8)"
"""The time of the server, which is the same for all, unless another is told."""
IS_LIVE = f"abs({SECONDS} - r.renewed_at) < r.lease"
"""Of a run ``r``: that its lease is not over."""
WITH_AN_END: tuple[State, ...] = ("succeeded", "saved", "failed", "uncertain")
_READ = ", ".join(
    {
        "money": "money::text",
        "estimate": "estimate::text",
        "new_task_may_help": "new_task_may_help::integer",
    }.get(name, f"j.{name}")
    for name in COLUMNS.split(", ")
)
_READ_FILES = ", ".join(f"f.{name}" for name in FILE_COLUMNS.split(", "))
_ENTRIES = f"""SELECT {_READ}, {_READ_FILES} FROM jobs j
    LEFT JOIN files f ON f.ledger = j.ledger AND f.job = j.id
    WHERE j.ledger = %(ledger)s AND """
_IN_ORDER = " ORDER BY j.id, f.path"
# A task that exists, or may exist, has cost what it says, else what it was expected to.
_COST = """SELECT money, state = 'failed' AS may_be_free, CASE
    WHEN task_id IS NOT NULL OR state = 'uncertain' THEN estimate END AS estimate FROM"""
CONTENT = "hash = %(hash)s, form = %(form)s, line = %(line)s, kept = %(kept)s, choice = %(choice)s"
_SETTLES = "(state = 'saved' OR (state = 'succeeded' AND error IS NULL))"
# Of a row of ``jobs``: that it is a candidate which is needed no more.
UNNEEDED = f"""(state = 'pending' AND choice IS NOT NULL AND coalesce(redone, 0) = 0 AND EXISTS (
    SELECT 1 FROM jobs made WHERE made.ledger = jobs.ledger AND made.id = jobs.choice AND {_SETTLES}
    UNION ALL SELECT 1 FROM jobs other WHERE other.ledger = jobs.ledger
        AND other.choice = jobs.choice AND {_SETTLES}))"""
# The submit of unknown fate that the job's own repeats: at the service the two are one.
REPEATED = """ledger = %(ledger)s AND job = %(job)s AND state IN ('uncertain', 'submitting')
    AND (client_token, account) =
    (SELECT client_token, account FROM jobs WHERE ledger = %(ledger)s AND id = %(job)s)"""


@frozen
class Status:
    """How things stand with a job, which is locked until the transaction is over."""

    state: State
    task_id: str | None
    holder: str | None
    is_intended: bool


@frozen
class Rows:
    """The rows of one ledger, on a connection."""

    db: Connection
    ledger: int

    def do(self, statement: str, **values: Any) -> Cursor[tuple[Any, ...]]:
        """One statement; ``%(ledger)s`` is this one."""
        return self.db.execute(statement.encode(), {"ledger": self.ledger, **values})

    def each(self, statement: str, values: Iterable[Mapping[str, Any]]) -> None:
        """The same statement for each of these."""
        every = [{"ledger": self.ledger, **some} for some in values]
        if every:
            with self.db.cursor() as cursor:
                cursor.executemany(statement.encode(), every)

    def tell(self, run: str, task_id: str | None = None) -> None:
        """Have all who listen know, once this is durable, that a run has changed something, or of
        which task it was told that it has ended."""
        told = run if task_id is None else f"{run} {task_id}"
        self.do(
            "SELECT pg_notify(%(channel)s, %(told)s)", channel=channel_of(self.ledger), told=told
        )

    # -- reading ---------------------------------------------------------------------------

    def entries(self, ids: Sequence[str]) -> list[Entry]:
        """The rows of those that there are."""
        found = self.do(f"{_ENTRIES} j.id = ANY(%(ids)s::text[]){_IN_ORDER}", ids=list(ids))
        return entries_from(found)

    def page(self, where: str, *, after: str, most: int, **values: Any) -> list[Entry]:
        """The first rows for which this holds, and whose id comes after that one."""
        some = (
            f"SELECT id FROM jobs WHERE ledger = %(ledger)s AND {where} AND id > %(after)s"
            " ORDER BY id LIMIT %(most)s"
        )
        found = self.do(f"{_ENTRIES} j.id IN ({some}){_IN_ORDER}", after=after, most=most, **values)
        return entries_from(found)

    def settled_choices(self, ids: Collection[str]) -> set[str]:
        """Those of these choices that need no other candidate."""
        some = f"FROM jobs WHERE ledger = %(ledger)s AND {_SETTLES} AND"
        found = self.do(
            f"SELECT id {some} id = ANY(%(ids)s::text[])"
            f" UNION SELECT choice {some} choice = ANY(%(ids)s::text[])",
            ids=list(ids),
        )
        return {choice for (choice,) in found}

    def surprises(self, most: int) -> list[Entry]:
        """Rows of tasks that were billed higher than expected, the latest first."""
        some = (
            "SELECT id FROM jobs WHERE ledger = %(ledger)s AND task_id IS NOT NULL AND money IS NOT"
            " NULL AND (estimate IS NULL OR money > estimate) ORDER BY ended_at DESC LIMIT %(most)s"
        )
        found = entries_from(self.do(f"{_ENTRIES} j.id IN ({some}){_IN_ORDER}", most=most))
        return sorted(found, key=lambda entry: entry.ended_at or "", reverse=True)

    def costs(self, states: Sequence[State] = WITH_AN_END) -> list[tuple[int, Costs]]:
        """What tasks have cost each, and how many of them have: those of jobs in these states, and
        earlier ones."""
        return self.counted_costs("state = ANY(%(states)s::text[])", states=list(states))

    def counted_costs(
        self, jobs: str, earlier: str = "TRUE", **values: Any
    ) -> list[tuple[int, Costs]]:
        """Likewise of jobs, and of earlier tasks, of which these hold."""
        rows = self.do(
            "SELECT money, may_be_free, estimate, count(*) FROM ("
            f"{_COST} jobs WHERE ledger = %(ledger)s AND {jobs}"
            f" UNION ALL {_COST} earlier_tasks WHERE ledger = %(ledger)s AND {earlier}) AS costs"
            " WHERE money IS NOT NULL OR estimate IS NOT NULL GROUP BY 1, 2, 3",
            **values,
        )
        return [
            (tasks, costs_of(money, estimate, may_be_free=may_be_free))
            for money, may_be_free, estimate, tasks in rows
        ]

    def earlier(self, ids: Sequence[str]) -> dict[str, tuple[Redone, ...]]:
        """The files that those of these jobs had that were made again, each time before."""
        found: dict[str, dict[int, list[SavedFile]]] = {}
        for job, redone, *row in self.do(
            "SELECT job, redone, path, size, sha256, node_id, output, output_kind, NULL"
            " FROM earlier_files WHERE ledger = %(ledger)s AND job = ANY(%(ids)s::text[])"
            " ORDER BY job, redone, path",
            ids=list(ids),
        ):
            found.setdefault(job, {}).setdefault(redone, []).append(saved_file(job, row))
        return {
            job: tuple(Redone(wish, tuple(files)) for wish, files in each.items())
            for job, each in found.items()
        }

    def told(self, what: str) -> str | None:
        """A note about the ledger."""
        asked = "SELECT told FROM about WHERE ledger = %(ledger)s AND what = %(what)s"
        row = self.do(asked, what=what).fetchone()
        return None if row is None else str(row[0])

    # -- what becomes of a job -------------------------------------------------------------

    def locked(self, job: str) -> Status | None:
        """A job, which nobody else changes until the transaction is over."""
        row = self.do(
            "SELECT state, task_id, holder, is_intended AND holder IS NOT NULL FROM jobs"
            " WHERE ledger = %(ledger)s AND id = %(job)s FOR UPDATE",
            job=job,
        ).fetchone()
        return None if row is None else Status(*row)

    def note_created(
        self, run: str, job: str, task_id: str, account: str, *, now: float | None = None
    ) -> None:
        """A submit of this run has made a task for the job, and be it told late."""
        status = self.locked(job)
        self.forget_repeated(job)
        if status is None:
            return
        is_open = status.state in ("submitting", "uncertain")
        if self._was_told(job, task_id) or (status.task_id == task_id and not is_open):
            return
        is_anothers = status.state == "submitting" and status.is_intended and status.holder != run
        is_free = status.task_id in (None, task_id) and not is_anothers
        if is_free and is_open:
            self._set_task(job, task_id, account, now=now)
            return
        # Its submit was given up, and the job is to be submitted anew, or has been.
        estimate = self._take_lost_submit(job)
        if is_free:
            self._set_task(job, task_id, account, estimate, now=now)
        else:
            self.do(
                "INSERT INTO earlier_tasks (ledger, job, task_id, account, state, estimate)"
                " VALUES (%(ledger)s, %(job)s, %(task)s, %(account)s, 'submitted', %(estimate)s)",
                job=job,
                task=task_id,
                account=account,
                estimate=estimate,
            )

    def _set_task(
        self,
        job: str,
        task_id: str,
        account: str,
        estimate: Decimal | None = None,
        *,
        now: float | None,
    ) -> None:
        self.do(
            "UPDATE jobs SET state = 'submitted', task_id = %(task)s, account = %(account)s,"
            " estimate = coalesce(%(estimate)s, estimate), error = NULL, forgotten_at = NULL,"
            f" created_at = {NOW}, intended_at = coalesce(intended_at, {SECONDS})"
            " WHERE ledger = %(ledger)s AND id = %(job)s",
            job=job,
            now=now,
            task=task_id,
            account=account,
            estimate=estimate,
        )

    def _was_told(self, job: str, task_id: str) -> bool:
        told = self.do(
            "SELECT 1 FROM earlier_tasks"
            " WHERE ledger = %(ledger)s AND job = %(job)s AND task_id = %(task)s",
            job=job,
            task=task_id,
        )
        return told.fetchone() is not None

    def forget_repeated(self, job: str) -> None:
        """Leave the submit that this job's last one repeats out of the history: they are one."""
        self.do(f"DELETE FROM earlier_tasks WHERE {REPEATED}", job=job)

    def _take_lost_submit(self, job: str) -> Decimal | None:
        """Take the last submit without an answer out of the history; what it counted with."""
        taken = self.do(
            "DELETE FROM earlier_tasks WHERE number = (SELECT number FROM earlier_tasks"
            " WHERE ledger = %(ledger)s AND job = %(job)s AND task_id IS NULL"
            " AND state IN ('uncertain', 'submitting') ORDER BY number DESC LIMIT 1)"
            " RETURNING estimate",
            job=job,
        ).fetchone()
        return None if taken is None else taken[0]

    def note_end(self, job: str, how: Ended, *, now: float | None = None) -> None:
        """What became of a job, which is locked, and of its files."""
        # A late answer may have told the task of a submit that was given up: then it counts.
        unless = " AND state <> 'submitted'" if how.state == "uncertain" else ""
        if how.state == "uncertain":
            self.forget_repeated(job)
        self.do(
            "UPDATE jobs SET state = %(state)s, money = coalesce(%(money)s, money),"
            " estimate = coalesce(%(estimate)s, estimate), error = %(error)s,"
            " new_task_may_help = %(helps)s, kind = %(kind)s,"
            " started_at = coalesce(%(started)s, started_at),"
            # The place of a submit of unknown fate is kept from now on.
            f" intended_at = CASE WHEN %(state)s = 'uncertain' THEN {SECONDS} ELSE intended_at END,"
            f" finished_at = coalesce(%(finished)s, finished_at), ended_at = {NOW}"
            f" WHERE ledger = %(ledger)s AND id = %(job)s{unless}",
            job=job,
            now=now,
            state=how.state,
            money=how.money,
            estimate=how.estimate,
            error=without_null(how.error),
            helps=how.new_task_may_help,
            kind=how.kind,
            started=how.started_at,
            finished=how.finished_at,
        )
        if how.files:
            self.do("DELETE FROM files WHERE ledger = %(ledger)s AND job = %(job)s", job=job)
        self.each(
            f"INSERT INTO files (ledger, job, {FILE_COLUMNS}) VALUES (%(ledger)s, %(job)s,"
            " %(path)s, %(size)s, %(sha256)s, %(node_id)s, %(output)s, %(kind)s, %(url)s)",
            [{"job": job, **file._asdict()} for file in how.files],
        )

    def note_redone(self, job: str, redone: Redone) -> None:
        """A job is made again: its files so far are those of its last task."""
        self.each(
            "INSERT INTO earlier_files SELECT ledger, id, %(wish)s, task_id, %(path)s, %(size)s,"
            " %(sha256)s, %(node_id)s, %(output)s, %(kind)s FROM jobs"
            " WHERE ledger = %(ledger)s AND id = %(job)s"
            " ON CONFLICT (ledger, job, path) DO UPDATE SET redone = excluded.redone,"
            " task_id = excluded.task_id, size = excluded.size, sha256 = excluded.sha256,"
            " node_id = excluded.node_id, output = excluded.output,"
            " output_kind = excluded.output_kind",
            [{"job": job, "wish": redone.wish, **file._asdict()} for file in redone.files],
        )
        self.do("DELETE FROM files WHERE ledger = %(ledger)s AND job = %(job)s", job=job)
        self.do(
            "UPDATE jobs SET redone = %(wish)s WHERE ledger = %(ledger)s AND id = %(job)s",
            job=job,
            wish=redone.wish,
        )

    def name_for(self, job: str, output: int, stem: str) -> str:
        """The file name that belongs to this output from now on."""
        return next(name for name in candidates(stem) if self._reserves(job, output, name))

    def _reserves(self, job: str, output: int, stem: str) -> bool:
        """Whether the name is this output's; it becomes so where it was nobody's."""
        name = folded(stem)
        self.do(
            "INSERT INTO names VALUES (%(ledger)s, %(name)s, %(job)s, %(output)s)"
            " ON CONFLICT DO NOTHING",
            name=name,
            job=job,
            output=output,
        )
        owner = self.do(
            "SELECT job, output FROM names WHERE ledger = %(ledger)s AND name = %(name)s", name=name
        ).fetchone()
        return owner == (job, output)


def channel_of(ledger: int) -> str:
    """On which it is told that something has changed."""
    return f"runninghub_{ledger}"


def without_null(text: str | None) -> str | None:
    """Somebody else's text, which PostgreSQL does not keep as it is where it has a null."""
    return None if text is None else text.replace("\0", "\N{REPLACEMENT CHARACTER}")
