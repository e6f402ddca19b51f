"""The ledger's SQLite file: its tables, how it is opened, and what is a sound row.

Everything that is wrong with it becomes a :class:`LedgerError` which names the file and says
what to do.  A row that is not sound never leads to a submit.
"""

from __future__ import annotations

import json
import os
import shlex
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, get_args

from runninghub_async.bulk.distinct import Names
from runninghub_async.bulk.files import folded, stem_of
from runninghub_async.bulk.ledgers.ledger import Entry, LedgerError, State
from runninghub_async.bulk.local_kinds import is_local
from runninghub_async.http.wire import is_task_id
from runninghub_async.models.literals import OutputKind
from runninghub_async.quoting import plain, shown
from runninghub_async.stores.store import SavedFile

Stamp = tuple[int, ...]
_sound: dict[Path, Stamp] = {}
"""The file that was found to be sound last, and what it was like then."""
_saved: dict[Path, tuple[Stamp, Names]] = {}
"""What was last read of a file's saved jobs, and what it was like then."""
VERSION = 10
"""1 had no names and could not say that it was rebuilt; 2 had no claims, since it had one run; 3
could not say of which kind a failure was; 4 had no client tokens; 5 knew neither what
rows keep nor what was forgotten; in 6 no job waited for another; 7 did not know when tasks ran; in
8 no job was made again; in 9 all candidates of a choice were made."""
_OLD_COLUMNS = (
    "id, hash, form, state, account, task_id, attempts, money, estimate, error,"
    " new_task_may_help, created_at, ended_at"
)
_LATER = {
    "jobs": (
        *("kind", "client_token", "line", "kept", "forgotten_at", "started_at", "finished_at"),
        *("choice", "redone"),
    ),
    "earlier_tasks": ("client_token",),
    "files": ("node_id", "output", "output_kind", "url"),
    "waiting": ("is_any",),
}
"""Columns that version 1 did not have."""
_NUMBERS = ("line", "output", "redone", "is_any")
"""Those of them that are no text."""
COLUMNS = ", ".join((_OLD_COLUMNS, *_LATER["jobs"]))
FILE_COLUMNS = ", ".join(("path, size, sha256", *_LATER["files"]))
_COUNT = len(COLUMNS.split(", "))
_TABLES = (
    """CREATE TABLE IF NOT EXISTS jobs (
    id TEXT PRIMARY KEY, hash TEXT NOT NULL, form TEXT NOT NULL, state TEXT NOT NULL,
    account TEXT, task_id TEXT, attempts INTEGER NOT NULL DEFAULT 0,
    money TEXT, estimate TEXT, error TEXT, new_task_may_help INTEGER NOT NULL DEFAULT 0,
    intended_at TEXT, created_at TEXT, ended_at TEXT, kind TEXT, client_token TEXT,
    line INTEGER, kept TEXT, forgotten_at TEXT, started_at TEXT, finished_at TEXT,
    choice TEXT, redone INTEGER
) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS jobs_by_state ON jobs (state)",
    """CREATE TABLE IF NOT EXISTS files (
    job TEXT NOT NULL, path TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
    node_id TEXT, output INTEGER, output_kind TEXT, url TEXT,
    PRIMARY KEY (job, path)
) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS earlier_tasks (
    job TEXT NOT NULL, task_id TEXT, account TEXT, state TEXT NOT NULL, money TEXT,
    estimate TEXT, error TEXT, client_token TEXT
)""",
    # A file's name without extension, folded: whose it is, and which of its outputs.
    """CREATE TABLE IF NOT EXISTS names (
    name TEXT PRIMARY KEY, job TEXT NOT NULL, output INTEGER
) WITHOUT ROWID""",
    # Files of a job before it was made again for the so-manieth time, under the names they got.
    """CREATE TABLE IF NOT EXISTS earlier_files (
    job TEXT NOT NULL, redone INTEGER NOT NULL, task_id TEXT, path TEXT NOT NULL,
    size INTEGER NOT NULL, sha256 TEXT NOT NULL, node_id TEXT, output INTEGER, output_kind TEXT,
    PRIMARY KEY (job, path)
) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS earlier_by_job ON earlier_tasks (job)",
    # Runs that are under way, when they last showed it, and what each works on.
    """CREATE TABLE IF NOT EXISTS runs (
    run TEXT PRIMARY KEY, renewed_at REAL NOT NULL, lease REAL NOT NULL, place TEXT
) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS claims (
    job TEXT PRIMARY KEY, run TEXT NOT NULL, is_intended INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID""",
    # Jobs that wait in a run for others, how many these are, and which.
    """CREATE TABLE IF NOT EXISTS waiting (
    run TEXT NOT NULL, job TEXT NOT NULL, needed INTEGER NOT NULL, form TEXT, is_any INTEGER,
    PRIMARY KEY (run, job)
) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS due_in_order ON waiting (run, length(job), job) WHERE needed = 0",
    """CREATE TABLE IF NOT EXISTS needs (
    need TEXT NOT NULL, run TEXT NOT NULL, job TEXT NOT NULL, PRIMARY KEY (need, run, job)
) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS needs_by_job ON needs (job, run)",
    "CREATE TABLE IF NOT EXISTS about (what TEXT PRIMARY KEY, told TEXT NOT NULL) WITHOUT ROWID",
)
_OF_CHOICES = "CREATE INDEX IF NOT EXISTS candidates ON jobs (choice) WHERE choice IS NOT NULL"
# Of two files of one name the one that was saved later is there.  Jobs whose file is not, and
# those that were called saved without any, have a task that can be looked at again.
_TO_VERSION_2 = (
    "INSERT OR IGNORE INTO names SELECT folded_stem(path), job, NULL FROM files"
    " JOIN jobs ON id = job ORDER BY ended_at DESC",
    "UPDATE jobs SET state = 'succeeded' WHERE state = 'saved' AND task_id IS NOT NULL AND ("
    " id NOT IN (SELECT job FROM files) OR id IN (SELECT files.job FROM files JOIN names"
    " ON name = folded_stem(path) WHERE names.job != files.job))",
)
OUTPUT_KINDS = get_args(OutputKind)
# A clock that was set back must not let a lease last for years.
IS_LIVE = "abs(:now - renewed_at) < lease"
"""Of a run, asked with ``now``: that its lease is not over."""
CURRENCY = "currency"
"""By what a ledger tells in what its amounts are."""
_FIRST_REPEAT = "id of the first repeat"
"""By what a ledger tells that it is numbered, also of a row without an id; one that does not tell
was begun when it was not."""
_STATES = get_args(State)
_WITH_TASK = ("submitted", "succeeded", "saved")
_WITHOUT_TASK = ("pending", "submitting")
# Rows that no question by id or state finds.
_OUT_OF_SIGHT = (
    "SELECT id, state FROM jobs WHERE typeof(id) != 'text' OR id = ''"
    f" OR state NOT IN ({', '.join(map(repr, _STATES))}) LIMIT 1"
)
_PATIENCE = 30.0
"""Seconds that another run's transaction is waited for."""
_PAUSE = 0.02
_MOST_DIGITS = 40
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
"""What a file raises that cannot be read: of a damaged one SQLite's own words may be no text."""


class UnsoundRowError(Exception):
    """A row that no run has written; says what is wrong with it."""


def opened(path: Path) -> sqlite3.Connection:
    """The ledger in this file, made or brought to this release's version where need be.

    Raises:
        LedgerError: it cannot be opened, or is not a sound ledger.
    """
    try:
        db = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=_PATIENCE)
        try:
            _make_ready(db, path)
        except BaseException:
            db.close()
            raise
    except (*UNREADABLE, OSError) as error:
        raise trouble(path, error) from None
    return db


def opened_to_read(path: Path, *, still: bool = False) -> sqlite3.Connection | None:
    """The ledger in this file as it is; ``None`` where it has no table at all.

    Args:
        path: of the file.
        still: nobody writes it meanwhile.  Then nothing is made beside it, and it may stand where
            nothing can be.

    Raises:
        LedgerError: as :func:`opened`.
    """
    how = "mode=ro&immutable=1" if still else "mode=ro"
    try:
        db = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, check_same_thread=False)
        try:
            version = _version_seen(db, path)
            if version:
                _check_rows(db, path)
        except BaseException:
            db.close()
            raise
    except (*UNREADABLE, OSError) as error:
        raise trouble(path, error) from None
    if version:
        return db
    db.close()
    return None


def is_in_use(path: Path) -> bool:
    """Whether somebody has the ledger in this file open, or has died with it open."""
    return path.with_name(f"{path.name}-wal").exists()


def _make_ready(db: sqlite3.Connection, path: Path) -> None:
    version = _version_seen(db, path)
    _log_ahead(db)
    db.execute("PRAGMA synchronous = FULL")
    if version < VERSION:
        db.create_function("folded_stem", 1, lambda name: folded(stem_of(name)))
        db.execute("BEGIN IMMEDIATE")
        _make_tables(db, _checked_version(db, path))  # another may have made them meanwhile
        db.execute("COMMIT")
    _check_rows(db, path)


def _log_ahead(db: sqlite3.Connection) -> None:
    """Write ahead to a log.  SQLite does not wait for others where several want it at once."""
    give_up = time.monotonic() + _PATIENCE
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > give_up:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _make_tables(db: sqlite3.Connection, version: int) -> None:
    """Make the tables, or bring those of an earlier version to this one."""
    if version == VERSION:
        return
    for statement in (*_TABLES, *(_TO_VERSION_2 if version == 1 else ())):
        db.execute(statement)
    for table, columns in _LATER.items():
        there = columns_of(db, table)
        for column in columns:
            if column not in there:
                kind = "INTEGER" if column in _NUMBERS else "TEXT"
                db.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
    db.execute(_OF_CHOICES)
    if not version:
        db.execute("INSERT INTO about VALUES (?, 'numbered')", (_FIRST_REPEAT,))
    db.execute(f"PRAGMA user_version = {VERSION}")


def _version_seen(db: sqlite3.Connection, path: Path) -> int:
    """As :func:`_checked_version`, all of it seen as it was at one moment: another may be making
    the tables."""
    db.execute("BEGIN")
    try:
        return _checked_version(db, path)
    finally:
        db.execute("ROLLBACK")


def _checked_version(db: sqlite3.Connection, path: Path) -> int:
    """The version of the ledger; 0 where the file is empty."""
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise LedgerError(
            f"The ledger {path} was written by a later release (version {version}; this one knows"
            f" {VERSION}). Update runninghub-async and start again."
        )
    columns = list(db.execute("PRAGMA table_info(jobs)"))
    names = {column[1] for column in columns}
    keys = [column[1] for column in columns if column[5]]
    wanted = COLUMNS if version == VERSION else _OLD_COLUMNS
    if version and keys == ["id"] and names.issuperset(wanted.split(", ")):
        return int(version)
    tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master")]
    if version or tables:
        raise LedgerError(
            f"{path} is a SQLite file, but not the ledger of a bulk run; it has"
            f" {shown(sorted(tables)) if tables else 'no tables'}. Choose another folder, or move"
            f" the file away. {_recovery(path)}"
        )
    return 0


def columns_of(db: sqlite3.Connection, table: str) -> set[str]:
    """The names of a table's columns; none where there is no such table."""
    return {column[1] for column in db.execute(f"PRAGMA table_info({table})")}


def columns_in(db: sqlite3.Connection, table: str = "jobs", columns: str = COLUMNS) -> str:
    """Columns as this file has them, which may be one of an earlier release."""
    there = columns_of(db, table)
    return ", ".join(name if name in there else "NULL" for name in columns.split(", "))


def _check_rows(db: sqlite3.Connection, path: Path) -> None:
    stamp = _stamp(path)
    if stamp is not None and _sound.get(path) == stamp:
        return  # it was looked at just now, and nobody has written to it since
    (found,) = db.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise trouble(path, sqlite3.DatabaseError(f"its structure is damaged ({plain(found)})"))
    row = db.execute(_OUT_OF_SIGHT).fetchone()
    if row is not None:
        why = f"a job with the id {shown(row[0])} and the state {shown(row[1])}"
        raise unsound(path, UnsoundRowError(why))
    if stamp is not None:
        _sound.clear()
        _sound[path] = stamp


def _stamp(path: Path) -> Stamp | None:
    """What is another once somebody has written to a ledger's file or its log."""
    try:
        file = os.stat(path)
        log = os.stat(f"{path}-wal") if is_in_use(path) else None
    except OSError:
        return None
    told = (file.st_ino, file.st_size, file.st_mtime_ns)
    return told if log is None or not log.st_size else (*told, log.st_mtime_ns, log.st_size)


def keep_saved(path: Path, keys: Names) -> None:
    """Keep what :attr:`Job.key` says of the saved jobs of a file, where nobody has written to it
    since it was opened."""
    _saved.clear()
    if (stamp := _stamp(path)) is not None and _sound.get(path) == stamp:
        _saved[path] = (stamp, keys)


def saved_kept(path: Path) -> Names | None:
    """What was kept of a file that was opened just now, where nobody has written to it since; it
    is not kept any longer."""
    stamp, keys = _saved.pop(path, (None, None))
    return keys if stamp is not None and _sound.get(path) == stamp else None


def is_rebuilt(db: sqlite3.Connection) -> bool:
    """Whether it was built from what else was in its folder; it says so itself."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'about'").fetchone():
        return False  # of version 1
    return db.execute("SELECT 1 FROM about WHERE what = 'rebuilt_at'").fetchone() is not None


def has_older_ids(db: sqlite3.Connection) -> bool:
    """As of :class:`Ledger`."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'about'").fetchone():
        return True
    return not db.execute("SELECT 1 FROM about WHERE what = ?", (_FIRST_REPEAT,)).fetchone()


def currency_in(db: sqlite3.Connection) -> str | None:
    """In what the amounts are, as noted."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'about'").fetchone():
        return None  # of version 1
    return told_in(db, CURRENCY)


def told_in(db: sqlite3.Connection, what: str) -> str | None:
    """What is noted under this name; the file has all tables."""
    row = db.execute("SELECT told FROM about WHERE what = ?", (what,)).fetchone()
    return None if row is None else str(row[0])


def note_older_ids(db: sqlite3.Connection) -> None:
    """Let a new ledger go on under the older rule."""
    db.execute("DELETE FROM about WHERE what = ?", (_FIRST_REPEAT,))


def trouble(path: Path, error: Exception) -> LedgerError:
    """What is wrong with the file, and what to do."""
    if path.is_dir():
        return LedgerError(f"The ledger {path} is a directory. {_recovery(path)}")
    if isinstance(error, UnicodeDecodeError):
        error = sqlite3.DatabaseError("its structure is damaged")
    said = f"The ledger {path} cannot be opened: {error}."
    if is_damage(error):
        return LedgerError(f"{said} It is damaged, or something else. {_recovery(path)}")
    return LedgerError(
        f"{said} Look whether you may read and write it and its folder, whether the disk has room,"
        " and whether another program uses it; then start again."
    )


def is_damage(error: Exception) -> bool:
    """Whether the file itself is what is wrong, and not its disk or its folder."""
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, sqlite3.Error) and (code is None or code & 0xFF in _DAMAGED)


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another run's transaction was in the way for too long."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY


def unsound(path: Path, error: UnsoundRowError) -> LedgerError:
    """What is wrong with a row of the file, and what to do."""
    return LedgerError(
        f"The ledger {path} is damaged, or was changed by hand: it has {error}. Nothing is"
        f" submitted. {_recovery(path)}"
    )


def _recovery(path: Path) -> str:
    return (
        f"`runninghub bulk recover {shlex.quote(str(path.parent))}` puts it aside, and builds a"
        " ledger from what else is in the folder."
    )


# -- rows --------------------------------------------------------------------------------------


def read(
    db: sqlite3.Connection, where: str, values: Sequence[str], *, is_current: bool = False
) -> list[Entry]:
    """The jobs for which this holds.

    Args:
        db: the file.
        where: a condition, with marks for the values.
        values: as many.
        is_current: whether it is known to have the tables of this version, as those have that are
            open to be written; else it is asked.

    Raises:
        UnsoundRowError: a row cannot be one that a run has written.
    """
    columns = f"{COLUMNS}, {FILE_COLUMNS}"
    if not is_current:
        columns = f"{columns_in(db)}, {columns_in(db, 'files', FILE_COLUMNS)}"
    asked = f"SELECT {columns} FROM jobs LEFT JOIN files ON job = id WHERE {where}"
    return entries_from(db.execute(asked, values))


def entries_from(rows: Iterable[Sequence[Any]]) -> list[Entry]:
    """Rows of :data:`COLUMNS` with one of :data:`FILE_COLUMNS` each; those of a job in a row.

    Raises:
        UnsoundRowError: as :func:`entry_of`.
    """
    found: list[Entry] = []
    for row in rows:
        files = () if row[_COUNT] is None else (saved_file(row[0], row[_COUNT:]),)
        if found and found[-1].id == row[0]:  # a job with several files has several rows
            found[-1] = found[-1]._replace(files=found[-1].files + files)
        else:
            found.append(entry_of(row, files))
    return found


def entry_of(row: Sequence[Any], files: tuple[SavedFile, ...] = ()) -> Entry:
    """A row of :data:`COLUMNS`.

    Raises:
        UnsoundRowError: it cannot be one that a run has written.
    """
    if why := next(_wrong_with(row[:_COUNT]), None):
        raise UnsoundRowError(f"the job {shown(row[0])} with {why}")
    money, estimate = (None if text is None else Decimal(text) for text in row[7:9])
    later = (*row[11 : _COUNT - 1], row[_COUNT - 1] or 0)
    return Entry._make((*row[:7], money, estimate, row[9], bool(row[10]), *later, files))


def _wrong_with(row: Sequence[Any]) -> Iterator[str]:
    job, content, form, state, account, task_id, attempts, *amounts, error, helps = row[:11]
    created, ended, *later = row[11:]
    for name, value in (("id", job), ("hash", content)):
        if not isinstance(value, str) or not value:
            yield f"{name} {shown(value)}, which is no text"
    asked = _object_in(form)
    if asked is None:
        yield f"form {shown(form)}, which is no object in JSON"
    if state not in _STATES:
        yield f"state {shown(state)}, which does not exist"
    texts = {"account": account, "error": error, "created_at": created, "ended_at": ended}
    texts |= dict(zip(_LATER["jobs"], later, strict=True))
    line, kept, redone = texts.pop("line"), texts["kept"], texts.pop("redone")
    if not isinstance(redone, int | None):
        yield f"redone {shown(redone)}, which is no number"
    if not isinstance(line, int | None):
        yield f"line {shown(line)}, which is no number"
    if kept is not None and not is_object(kept):
        yield f"kept {shown(kept)}, which is no object in JSON"
    for name, value in texts.items():
        if not isinstance(value, str | None):
            yield f"{name} {shown(value)}, which is no text"
    if task_id is not None and not (isinstance(task_id, str) and is_task_id(task_id)):
        yield f"task_id {shown(task_id)}, which is no task id"
    makes_none = state == "saved" and is_local(asked or {})
    if state in _WITH_TASK and task_id is None and not makes_none:
        yield f"state {shown(state)} and no task_id"
    if state in _WITHOUT_TASK and task_id is not None:
        yield f"state {shown(state)} and a task_id"
    if not isinstance(attempts, int) or attempts < 0:
        yield f"attempts {shown(attempts)}, which is no number of tasks"
    if helps not in (0, 1):
        yield f"new_task_may_help {shown(helps)}, which is neither 0 nor 1"
    for amount in amounts:
        if amount is not None and not is_amount(amount):
            yield f"the amount {shown(amount)}, which is no amount of money"


def is_amount(text: Any) -> bool:
    """Whether this is an amount of money that arithmetic can bear, written as text."""
    try:
        amount = Decimal(text) if isinstance(text, str) else Decimal("NaN")
    except InvalidOperation:
        return False
    return amount.is_finite() and abs(amount.adjusted()) <= _MOST_DIGITS


def is_object(form: Any) -> bool:
    """Whether this is JSON of an object."""
    return _object_in(form) is not None


def _object_in(form: Any) -> dict[str, Any] | None:
    """The object that this is JSON of."""
    try:
        found = json.loads(form) if isinstance(form, str) else None
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def saved_file(job: Any, row: Sequence[Any]) -> SavedFile:
    """A file of a job, as a row of :data:`FILE_COLUMNS`.

    Raises:
        UnsoundRowError: no run has written that.
    """
    path, size, digest, node, output, kind, url = row
    are_sound = isinstance(path, str) and isinstance(size, int) and isinstance(digest, str)
    if not are_sound or not isinstance(node, str | None) or not isinstance(output, int | None):
        raise UnsoundRowError(f"the job {shown(job)} with a file {shown(tuple(row))}")
    known = kind if kind in OUTPUT_KINDS else None
    return SavedFile(path, size, digest, node, output, known, url if isinstance(url, str) else None)
