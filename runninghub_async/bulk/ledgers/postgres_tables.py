"""The PostgreSQL ledger's tables, and how they are made and brought to this release's version.

All of it stands in one schema, ``runninghub``; a ledger is what has one number in it, and is known
by its run id.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from runninghub_async.bulk.ledgers.ledger import LedgerError, State
from runninghub_async.postgres.tables import (
    Tables,
    UnfitDatabaseError,
    check_server_is_fit,
    make_tables,
    version_of_tables,
)

if TYPE_CHECKING:
    from psycopg import Connection

SCHEMA = "runninghub"
_MAKING = 7_364_110_982
"""Of the lock that whoever makes or changes tables holds."""
_VERSION_1 = (
    """CREATE TABLE ledgers (
    ledger integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, run_id text NOT NULL UNIQUE,
    made_at timestamptz NOT NULL DEFAULT now()
)""",
    # Whose a job is stands in its own row, so that one lock is enough for both.
    """CREATE TABLE jobs (
    ledger integer NOT NULL, id text COLLATE "C" NOT NULL CHECK (id <> ''), hash text NOT NULL,
    form text NOT NULL, state text NOT NULL CHECK (state IN ('pending', 'submitting', 'submitted',
    'succeeded', 'failed', 'saved', 'uncertain')),
    account text, task_id text, attempts integer NOT NULL DEFAULT 0, money numeric,
    estimate numeric, error text, new_task_may_help boolean NOT NULL DEFAULT false,
    intended_at double precision, created_at text, ended_at text, kind text, client_token text,
    line bigint, kept text, forgotten_at text, started_at text, finished_at text,
    redone integer, holder text, is_intended boolean NOT NULL DEFAULT false,
    PRIMARY KEY (ledger, id)
) WITH (fillfactor = 80)""",
    "CREATE INDEX jobs_by_state ON jobs (ledger, state, id)",
    "CREATE INDEX jobs_by_holder ON jobs (holder) WHERE holder IS NOT NULL",
    """CREATE TABLE files (
    ledger integer NOT NULL, job text COLLATE "C" NOT NULL, path text COLLATE "C" NOT NULL,
    size bigint NOT NULL, sha256 text NOT NULL, node_id text, output integer, output_kind text,
    url text, PRIMARY KEY (ledger, job, path)
)""",
    """CREATE TABLE earlier_tasks (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ledger integer NOT NULL,
    job text COLLATE "C" NOT NULL, task_id text, account text, state text NOT NULL, money numeric,
    estimate numeric, error text, client_token text
)""",
    "CREATE INDEX earlier_by_job ON earlier_tasks (ledger, job)",
    """CREATE TABLE earlier_files (
    ledger integer NOT NULL, job text COLLATE "C" NOT NULL, redone integer NOT NULL, task_id text,
    path text COLLATE "C" NOT NULL, size bigint NOT NULL, sha256 text NOT NULL, node_id text,
    output integer, output_kind text, PRIMARY KEY (ledger, job, path)
)""",
    """CREATE TABLE names (
    ledger integer NOT NULL, name text COLLATE "C" NOT NULL, job text COLLATE "C" NOT NULL,
    output integer NOT NULL, PRIMARY KEY (ledger, name)
)""",
    """CREATE TABLE runs (
    run text PRIMARY KEY, ledger integer NOT NULL, renewed_at double precision NOT NULL,
    lease double precision NOT NULL, place text
)""",
    "CREATE INDEX runs_by_ledger ON runs (ledger)",
    """CREATE TABLE waiting (
    run text NOT NULL, job text COLLATE "C" NOT NULL, ledger integer NOT NULL,
    needed integer NOT NULL, form text, PRIMARY KEY (run, job)
)""",
    "CREATE INDEX due ON waiting (run, job) WHERE needed <= 0",
    """CREATE TABLE needs (
    ledger integer NOT NULL, need text COLLATE "C" NOT NULL, run text NOT NULL,
    job text COLLATE "C" NOT NULL, PRIMARY KEY (ledger, need, run, job)
)""",
    "CREATE INDEX needs_by_job ON needs (run, job)",
    """CREATE TABLE about (
    ledger integer NOT NULL, what text NOT NULL, told text NOT NULL, PRIMARY KEY (ledger, what)
)""",
    # The last transaction of each connection: whether it went through, where no answer came.
    """CREATE TABLE writers (
    writer text PRIMARY KEY, batch bigint NOT NULL, seen_at timestamptz NOT NULL DEFAULT now()
)""",
)
# Candidates of which one is enough, and choices that wait for any of them.
_VERSION_2 = (
    'ALTER TABLE jobs ADD COLUMN choice text COLLATE "C"',
    "CREATE INDEX candidates ON jobs (ledger, choice) WHERE choice IS NOT NULL",
    "ALTER TABLE waiting ADD COLUMN is_any boolean NOT NULL DEFAULT false",
)
# What runs have in common: the sums of what tasks cost, counted by amount as rows change, so that
# what an amount means is decided in one place only; places; refusals; who waits.
_COUNTED = """INSERT INTO runninghub.costs (ledger, money, estimate, may_be_free, is_open, tasks)
    SELECT ledger, money, estimate, state = 'failed', {is_open}, sum(tasks) FROM ({changes})
        AS changed (ledger, state, money, estimate, tasks)
    WHERE state <> 'pending' AND (money IS NOT NULL OR estimate IS NOT NULL)
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(tasks) <> 0"""
_CHANGE = """{row}.ledger, {row}.state, {row}.money, CASE WHEN {row}.task_id IS NOT NULL
    OR {row}.state IN ({may_exist}) THEN {row}.estimate END, {tasks}"""


def _counting(table: str, is_open: str, *may_exist: State) -> tuple[str, ...]:
    """Count what tasks of a table cost: those there are, and from then on each change."""
    named = ", ".join(map(repr, may_exist))

    def change(row: str, tasks: int) -> str:
        return _CHANGE.format(row=row, tasks=tasks, may_exist=named)

    there = f"SELECT {change('t', 1)} FROM {table} t"
    changes = f"VALUES ({change('OLD', -1)}), ({change('NEW', 1)})"
    return (
        _COUNTED.format(is_open=is_open, changes=there),
        f"CREATE FUNCTION count_{table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" {_COUNTED.format(is_open=is_open, changes=changes)}; RETURN NULL; END $$",
        f"CREATE TRIGGER counted AFTER INSERT OR UPDATE OF state, money, estimate, task_id"
        f" OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION count_{table}()",
    )


_VERSION_3 = (
    """CREATE TABLE costs (
    ledger integer NOT NULL, money numeric, estimate numeric, may_be_free boolean NOT NULL,
    is_open boolean NOT NULL, tasks bigint NOT NULL
)""",
    "CREATE INDEX costs_by_ledger ON costs (ledger)",
    *_counting("jobs", "state IN ('submitting', 'submitted')", "uncertain", "submitting"),
    *_counting("earlier_tasks", "false", "uncertain"),
    """CREATE INDEX jobs_in_flight ON jobs (ledger, account)
    WHERE state IN ('submitting', 'submitted')""",
    "CREATE INDEX jobs_in_doubt ON jobs (ledger, intended_at) WHERE state = 'uncertain'",
    "DROP INDEX due",
    "CREATE INDEX due ON waiting (run, length(job), job) WHERE needed <= 0",
    "ALTER TABLE runs ADD COLUMN wants_at double precision",
    """CREATE TABLE refusals (
    ledger integer NOT NULL, account text NOT NULL, number bigint NOT NULL, run text NOT NULL,
    allowed integer NOT NULL, until double precision NOT NULL, PRIMARY KEY (ledger, account)
)""",
)
MIGRATIONS: tuple[tuple[str, ...], ...] = (_VERSION_1, _VERSION_2, _VERSION_3)
"""What makes each version out of the one before it.  One that was released never changes."""
VERSION = len(MIGRATIONS)


_TABLES = Tables(schema=SCHEMA, migrations=MIGRATIONS, lock=_MAKING, whose="a ledger's")


def check_server(db: Connection) -> None:
    """See that the server is one that can keep a ledger.

    Raises:
        LedgerError: it is not; without the name of the ledger.
    """
    with _told():
        check_server_is_fit(db)


def make_ready(db: Connection) -> None:
    """Make the tables, or bring them to this release's version; nobody else does meanwhile.

    Raises:
        LedgerError: a later release has made them, or the schema is somebody else's.
        psycopg.Error: they cannot be made.
    """
    with _told():
        make_tables(db, _TABLES)


def version_of(db: Connection) -> int | None:
    """The version of the tables; ``None`` where there are none.

    Raises:
        LedgerError: a later release has made them, or the schema is somebody else's.
    """
    with _told():
        return version_of_tables(db, _TABLES)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except UnfitDatabaseError as why:
        raise LedgerError(str(why)) from None
