"""Building a ledger from what else is in a run's folder.

Each source is believed only as far as it can lead to no submit.  What the rows of the old ledger
say counts, where they are sound; the log tells which tasks there are, ``results.jsonl`` how they
ended.  All that remains open is uncertain, as is every job that the new ledger does not know.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import frozen

from runninghub_async.bulk.files import FILES, folded, stem_of
from runninghub_async.bulk.folder import LEDGER, LocalFolder, RunFolder
from runninghub_async.bulk.jobs import content_hash
from runninghub_async.bulk.ledgers.ledger import MONEY, UNKNOWN_TO_REBUILT, LedgerError, State
from runninghub_async.bulk.ledgers.ledger_file import (
    COLUMNS,
    CURRENCY,
    FILE_COLUMNS,
    OUTPUT_KINDS,
    UNREADABLE,
    VERSION,
    UnsoundRowError,
    columns_in,
    currency_in,
    entry_of,
    has_older_ids,
    is_amount,
    is_object,
    note_older_ids,
    opened,
    opened_to_read,
)
from runninghub_async.bulk.local_kinds import is_local
from runninghub_async.bulk.outcomes import FORGOTTEN_FIELD, LINE_KEYS, REDONE_FIELD, now
from runninghub_async.bulk.redoing import is_aside
from runninghub_async.bulk.traces import (
    Created,
    check_line,
    created_tasks,
    is_text,
    results_lines,
    work_done,
)
from runninghub_async.calls.kept_settings import SUFFIX
from runninghub_async.errors import ConnectionFailedError, StoreError
from runninghub_async.http.wire import is_task_id
from runninghub_async.models.usage import COINS
from runninghub_async.stores.store import SavedFile

_TOO_MANY = 1_000_000
"""Tasks that a job has had, where nobody knows how many: no ``--retry-failed`` allows another."""
_NEW = ".rebuilt.sqlite"


@frozen(kw_only=True)
class Recovered:
    """What a rebuilt ledger has.

    Attributes:
        counts: jobs by state.
        repeatable: jobs in doubt of which a repeat is documented as safe, with the client token
            that they were submitted with.
        unreadable: lines of ``results.jsonl`` that are about no job.
        aside: where what stood in the ledger's place is now.
    """

    counts: Mapping[State, int]
    repeatable: Sequence[str]
    unreadable: int
    aside: Path | None


async def recover(path: Path) -> Recovered:
    """Build the ledger of a folder anew.  Submits nothing, and asks the service nothing.

    Raises:
        StoreError, ConnectionFailedError: the object store with its files cannot be looked at.
        LedgerError: a run works on the folder; the ledger is in order; it was written by a later
            release; there is nothing to build one from; a file cannot be read or written.
    """
    if not path.is_dir():
        raise LedgerError(f"{path} is no folder; give the one of the run, its --out.")
    folder = LocalFolder(path)
    lock = folder.lock()
    try:
        return await _rebuild(folder)
    except (StoreError, ConnectionFailedError):
        raise
    except OSError as error:
        raise LedgerError(
            f"The ledger of {path} cannot be rebuilt: {error.filename}: {error.strerror}. See"
            " that you may read and write all of the folder, and start again."
        ) from None
    finally:
        lock.release()


async def _rebuild(folder: LocalFolder) -> Recovered:
    if (shared := folder.ledger_address) is not None:
        raise LedgerError(
            f"The ledger of {folder.path} is {shared}, a database, of which its server keeps"
            " copies; only a ledger in the folder is built anew from what is beside it."
        )
    ledger, new = folder.path / LEDGER, folder.path / _NEW
    if not ledger.exists() and await work_done(folder) is None:
        raise LedgerError(
            f"No run has worked in {folder.path}; there is nothing to build a ledger of."
        )
    if ledger.is_file() and not os.access(ledger, os.R_OK):
        raise LedgerError(f"The ledger {ledger} may be in order, but you may not read it.")
    every = [name async for name in folder.store.names(FILES)]
    names = [name for name in every if not name.endswith(SUFFIX)]
    _remove(new)
    db = opened(new)
    try:
        unreadable = _fill(db, folder, ledger, names)
        counts = dict(db.execute("SELECT state, count(*) FROM jobs GROUP BY state"))
        repeatable = [
            job
            for (job,) in db.execute(
                "SELECT id FROM jobs WHERE state IN ('submitting', 'uncertain')"
                " AND client_token IS NOT NULL ORDER BY id"
            )
        ]
        db.execute("PRAGMA journal_mode = DELETE")  # all of it in one file, to be renamed
    except BaseException:
        db.close()
        _remove(new)
        raise
    db.close()
    aside = _put_aside(ledger)
    new.replace(ledger)
    return Recovered(counts=counts, repeatable=repeatable, unreadable=unreadable, aside=aside)


def _fill(db: sqlite3.Connection, folder: RunFolder, ledger: Path, names: Iterable[str]) -> int:
    """Put into the new ledger what can be known; returns how many lines cannot be read."""
    rebuilt = _Rebuilt(db)
    db.execute("BEGIN IMMEDIATE")
    if _salvage(ledger, rebuilt) and rebuilt.knows(folder):
        raise LedgerError(f"The ledger {ledger} is in order; there is nothing to recover.")
    for created in created_tasks(folder):
        rebuilt.take_task(created)
    unreadable = 0
    for line in results_lines(folder):
        if line is None or not rebuilt.take_line(line):
            unreadable += 1
    rebuilt.take_names(names)
    if _has_older_ids(ledger, folder):
        note_older_ids(db)
    rebuilt.finish()
    db.execute("COMMIT")
    return unreadable


def _salvage(ledger: Path, rebuilt: _Rebuilt) -> bool:
    """Take over what can be read of the old ledger; whether that was all, and anything at all."""
    if not ledger.is_file():
        return False
    old = sqlite3.connect(f"{ledger.absolute().as_uri()}?mode=ro", uri=True)
    with contextlib.closing(old):
        try:
            (version,) = old.execute("PRAGMA user_version").fetchone()
            if version > VERSION:
                raise LedgerError(
                    f"The ledger {ledger} was written by a later release; update runninghub-async."
                )
            return rebuilt.take_rows(old) and _is_sound(ledger)
        except UNREADABLE:
            return False


def _has_older_ids(ledger: Path, folder: RunFolder) -> bool:
    """Whether the folder was begun under the older rule: releases since then tell lines."""
    for line in results_lines(folder):
        return line is not None and "line" not in line
    if not ledger.is_file():
        return False
    old = sqlite3.connect(f"{ledger.absolute().as_uri()}?mode=ro", uri=True)
    with contextlib.closing(old), contextlib.suppress(*UNREADABLE):
        return has_older_ids(old)
    return False


def _is_sound(ledger: Path) -> bool:
    try:
        db = opened_to_read(ledger)
    except LedgerError:
        return False
    if db is not None:
        db.close()
    return db is not None


class _Rebuilt:
    """The new ledger while it is filled."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._currency: str | None = None
        """In what the amounts are, where anything tells."""
        self._in_doubt: set[str] = set()
        """Jobs without a task that the old ledger had as to be submitted, or as being submitted, or
        of whose rows nothing tells, or that were opened to be made again."""
        self._ended: set[tuple[str, str]] = set()
        """Jobs and the tasks of theirs that have failed, as a line has told."""

    def take_rows(self, old: sqlite3.Connection) -> bool:
        """The rows of the old ledger; whether there are any, and all are sound."""
        all_sound, count = True, 0
        for row in old.execute(f"SELECT {columns_in(old)} FROM jobs"):
            count += 1
            all_sound &= self._take_row(row)
        with contextlib.suppress(*UNREADABLE):
            self._currency = currency_in(old)
        tables = {name for (name,) in old.execute("SELECT name FROM sqlite_master")}
        for table, columns, sound in _OTHER_TABLES:
            if table in tables:
                there = columns_in(old, table, columns)
                rows = old.execute(f"SELECT {there} FROM {table} WHERE {sound}")
                marks = ", ".join("?" * (columns.count(",") + 1))
                into = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})"
                self._db.executemany(into, rows)
        return all_sound and count > 0

    def _take_row(self, row: Sequence[Any]) -> bool:
        try:
            entry = entry_of(row)
        except UnsoundRowError:
            if not is_text(row[0]):
                return False
            _, content, form, _, account, task_id, *_ = row
            has_task = isinstance(task_id, str) and is_task_id(task_id)
            if not has_task:
                self._in_doubt.add(row[0])
            self._insert(
                row[0],
                content if isinstance(content, str) else "",
                form if is_object(form) else "{}",
                state="submitted" if has_task else "submitting",
                task_id=task_id if has_task else None,
                account=account if isinstance(account, str) else None,
            )
            return False
        if entry.state in ("pending", "submitting"):
            self._in_doubt.add(entry.id)
        marks = ", ".join("?" * len(row))
        into = f"INSERT OR IGNORE INTO jobs ({COLUMNS}) VALUES ({marks})"
        return self._db.execute(into, tuple(row)).rowcount == 1

    def knows(self, folder: RunFolder) -> bool:
        """Whether nothing else in the folder tells more than the old ledger did."""
        for created in created_tasks(folder):
            if not self._has_task(created.job, created.task):
                return False
        for line in results_lines(folder):
            if line is not None:
                state, _ = self._row(line["id"])
                try:
                    check_line(folder, line, state, self._redone(line["id"]))
                except LedgerError:
                    return False
        return True

    def _redone(self, job: str) -> int:
        found = self._db.execute("SELECT redone FROM jobs WHERE id = ?", (job,)).fetchone()
        return 0 if found is None else found[0] or 0

    def take_task(self, created: Created) -> None:
        """A task that the log tells of: it is the job's, unless a later one is known."""
        if self._has_task(created.job, created.task):
            return
        state, task_id = self._row(created.job)
        if state is None:
            self._insert(created.job, created.hash, "{}", state="submitted", task_id=created.task,
                         account=created.account, created_at=created.at or None)  # fmt: skip
        elif state == "saved":
            self._note_earlier(created.job, created.task, created.account)
        else:
            if task_id is not None:
                self._note_earlier(created.job, task_id)
            self._db.execute(
                "UPDATE jobs SET state = 'submitted', task_id = ?, account = ?, error = NULL,"
                " created_at = ? WHERE id = ?",
                (created.task, created.account, created.at or None, created.job),
            )

    def take_line(self, line: Mapping[str, Any]) -> bool:
        """A line of ``results.jsonl``; whether it can be understood.  A job's last one counts."""
        job, state = line["id"], _state_of(line)
        if state is None:
            self._insert(job, "", "{}", state="submitting")
            return False
        self._currency = self._currency or _currency_of(line)
        task_id = _task_of(line)
        before, current = self._row(job)
        form = {name: value for name, value in line.items() if name not in LINE_KEYS}
        if before is None:
            content = line.get("hash")
            digest = content if isinstance(content, str) and content else content_hash(form)
            self._insert(job, digest, json.dumps(form), state=state, task_id=task_id)
        is_made_again = self._is_before_another(line, job, task_id)
        is_opened = self._is_opened_by(line, job, state)
        is_later = self._is_about_a_later(line, job)
        self._keep(job, line, form)
        if is_opened:
            self._in_doubt.add(job)
            self._db.execute(
                "UPDATE jobs SET state = 'submitting', error = ? WHERE id = ?",
                (UNKNOWN_TO_REBUILT, job),
            )
            return True
        if is_made_again:
            self._open_again(job, line, state)
            return True
        if state == "failed" and task_id is not None:
            self._ended.add((job, task_id))
        if is_later:
            self._make_room_for_a_later(job)
        elif before is None or (before, task_id) == (state, current):
            pass  # where both are saved, its files were gone, and were saved anew
        elif before == "saved" or (current != task_id and current is not None):
            # It is about an earlier task, or about one of which it is not known when it was.
            if task_id is not None and not self._has_task(job, task_id):
                self._note_earlier(job, task_id)
            self._end_earlier(job, line, state)
            return True
        elif task_id is not None and current is None and self._has_task(job, task_id):
            self._end_earlier(job, line, state)
            return True  # an earlier one as well; what came of the later is open
        elif (state, task_id, current) == ("failed", None, None) and job in self._in_doubt:
            return True  # perhaps from before it was opened again: a submit may have left since
        self._end(job, line, state, task_id)
        return True

    def _is_before_another(self, line: Mapping[str, Any], job: str, task_id: str | None) -> bool:
        """Whether it tells of the last known task that its job was to be made again: by another,
        of which this line knows nothing."""
        if task_id is None or task_id != self._row(job)[1]:
            return False
        files = _files_of(line)
        return _wish_of(line) > self._redone(job) and all(is_aside(file.path) for file in files)

    def _is_about_a_later(self, line: Mapping[str, Any], job: str) -> bool:
        """Whether it tells of a submit after the job's last known task, which had failed.  The log
        has the tasks that there are for certain; that such a submit is in doubt a line tells."""
        (state, task_id), told = self._row(job), _task_of(line)
        is_known = told is not None and self._has_task(job, told)
        if task_id is None or state == "saved" or is_known:
            return False
        asked = "SELECT created_at FROM jobs WHERE id = ?"
        (made,), ended = self._db.execute(asked, (job,)).fetchone(), line.get("ended_at")
        is_after = is_text(ended) and made is not None and made < ended
        return is_after or (job, task_id) in self._ended

    def _make_room_for_a_later(self, job: str) -> None:
        """The job's task was not its last one."""
        self._db.execute(
            "INSERT INTO earlier_tasks (job, task_id, account, state, money, estimate, error)"
            " SELECT id, task_id, account, state, money, estimate, error FROM jobs WHERE id = ?",
            (job,),
        )
        self._db.execute(
            "UPDATE jobs SET task_id = NULL, account = NULL, money = NULL, estimate = NULL,"
            " error = NULL, client_token = NULL, created_at = NULL WHERE id = ?",
            (job,),
        )

    def _is_opened_by(self, line: Mapping[str, Any], job: str, state: State) -> bool:
        """Whether it tells that a job which had failed without a task was to be made again."""
        is_without = (state, _task_of(line), self._row(job)[1]) == ("failed", None, None)
        return is_without and _wish_of(line) > self._redone(job)

    def _open_again(self, job: str, line: Mapping[str, Any], state: State) -> None:
        """The job was made again: a submit that nobody else knows of may have left since."""
        _, task_id = self._row(job)
        assert task_id is not None
        files = _files_of(line)
        self._note_earlier(job, task_id)
        self._end_earlier(job, line, state)
        self._db.execute(
            "UPDATE jobs SET state = 'submitting', task_id = NULL, account = NULL, money = NULL,"
            " estimate = NULL, error = ?, client_token = NULL WHERE id = ?",
            (UNKNOWN_TO_REBUILT, job),
        )
        self._db.execute("DELETE FROM files WHERE job = ?", (job,))
        self._db.executemany(
            "INSERT OR IGNORE INTO earlier_files"
            " (job, redone, task_id, path, size, sha256, node_id, output, output_kind)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(job, _wish_of(line), task_id, *file[:6]) for file in files],
        )

    def _keep(self, job: str, line: Mapping[str, Any], form: Mapping[str, Any]) -> None:
        """What a line knows of its job, where nothing better does: the log tells no form."""
        number, kept = line.get("line"), line.get("kept")
        self._db.execute(
            "UPDATE jobs SET form = CASE form WHEN '{}' THEN ? ELSE form END,"
            " line = coalesce(line, ?), kept = coalesce(kept, ?),"
            " redone = max(coalesce(redone, 0), ?) WHERE id = ?",
            (
                json.dumps(form),
                number if isinstance(number, int) and _is_size(number) else None,
                json.dumps(kept) if isinstance(kept, Mapping) and kept else None,
                _wish_of(line),
                job,
            ),
        )
        self._db.executemany(
            "INSERT OR IGNORE INTO names (name, job) VALUES (?, ?)",
            [(folded(stem_of(file.path)), job) for file in _files_of(line)],
        )

    def _end_earlier(self, job: str, line: Mapping[str, Any], state: State) -> None:
        """What a line tells of a task before the last: its bill is spent, too."""
        money, assumed = _money_in(line)
        self._db.execute(
            "UPDATE earlier_tasks SET state = ?, money = coalesce(?, money),"
            " estimate = coalesce(?, estimate) WHERE job = ? AND task_id = ?",
            (state, money, assumed, job, _task_of(line)),
        )

    def _end(self, job: str, line: Mapping[str, Any], state: State, task_id: str | None) -> None:
        error, (money, assumed) = line.get("error"), _money_in(line)
        why: Mapping[str, Any] = error if isinstance(error, Mapping) else {}
        message, token = why.get("message"), why.get("client_token")
        forgotten = line.get(FORGOTTEN_FIELD) if state in ("failed", "uncertain") else None
        self._db.execute(
            "UPDATE jobs SET state = ?, task_id = ?, money = coalesce(?, money),"
            " estimate = coalesce(?, estimate), error = ?,"
            " client_token = coalesce(?, client_token), forgotten_at ="
            " coalesce(?, CASE state WHEN ? THEN forgotten_at END) WHERE id = ?",
            (
                state,
                task_id,
                money,
                assumed,
                message if isinstance(message, str) else None,
                token if is_text(token) else None,
                forgotten if is_text(forgotten) else None,
                state,  # of releases that wrote the mark into the ledger only
                job,
            ),
        )
        if files := _files_of(line):
            self._db.execute("DELETE FROM files WHERE job = ?", (job,))
            self._db.executemany(
                f"INSERT OR IGNORE INTO files (job, {FILE_COLUMNS})"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [(job, *file) for file in files],
            )

    def take_names(self, names: Iterable[str]) -> None:
        """Names of files that are nobody's, as far as is known: they are not written over."""
        free = (name for name in names if is_text(name) and name.count("/") == FILES.count("/"))
        self._db.executemany(
            "INSERT OR IGNORE INTO names (name, job) VALUES (?, '')",
            [(folded(stem_of(name)),) for name in free],
        )

    def finish(self) -> None:
        """All that is open is in doubt, unless it is done here; that it was rebuilt, the ledger
        says itself."""
        self._db.execute(
            "UPDATE jobs SET state = 'submitting', error = ? WHERE state = 'pending'",
            (UNKNOWN_TO_REBUILT,),
        )
        in_doubt = self._db.execute("SELECT id, form FROM jobs WHERE state = 'submitting'")
        self._db.executemany(
            "UPDATE jobs SET state = 'pending', error = NULL WHERE id = ?",
            [(job,) for job, form in in_doubt.fetchall() if is_local(json.loads(form))],
        )
        self._db.execute("UPDATE jobs SET attempts = ?", (_TOO_MANY,))
        self._db.execute("INSERT OR REPLACE INTO about VALUES ('rebuilt_at', ?)", (now(),))
        if self._currency is not None:
            noted = (CURRENCY, self._currency)
            self._db.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", noted)

    def _insert(
        self,
        job: str,
        content: str,
        form: str,
        *,
        state: State,
        task_id: str | None = None,
        account: str | None = None,
        created_at: str | None = None,
    ) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO jobs"
            " (id, hash, form, state, task_id, account, created_at, error)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(job, content or "unknown", form, state, task_id, account, created_at),
                UNKNOWN_TO_REBUILT if state == "submitting" else None,
            ),
        )

    def _row(self, job: str) -> tuple[State | None, str | None]:
        row = self._db.execute("SELECT state, task_id FROM jobs WHERE id = ?", (job,)).fetchone()
        return (None, None) if row is None else row

    def _has_task(self, job: str, task_id: str) -> bool:
        row = self._db.execute(
            "SELECT 1 FROM jobs WHERE id = ?1 AND task_id = ?2"
            " UNION ALL SELECT 1 FROM earlier_tasks WHERE job = ?1 AND task_id = ?2",
            (job, task_id),
        )
        return row.fetchone() is not None

    def _note_earlier(self, job: str, task_id: str, account: str | None = None) -> None:
        self._db.execute(
            "INSERT INTO earlier_tasks (job, task_id, account, state)"
            " VALUES (?, ?, ?, 'submitted')",
            (job, task_id, account),
        )


_OTHER_TABLES = (
    (
        "earlier_files",
        "job, redone, task_id, path, size, sha256, node_id, output, output_kind",
        "typeof(job) || typeof(redone) || typeof(path) || typeof(size) || typeof(sha256)"
        " = 'textintegertextintegertext'",
    ),
    (
        "files",
        f"job, {FILE_COLUMNS}",
        "typeof(job) || typeof(path) || typeof(size) || typeof(sha256) = 'texttextintegertext'",
    ),
    (
        "earlier_tasks",
        "job, task_id, account, state, money, estimate, error, client_token",
        "typeof(job) || typeof(state) = 'texttext'",
    ),
    (
        "names",
        "name, job, output",
        "typeof(name) || typeof(job) = 'texttext' AND typeof(output) IN ('integer', 'null')",
    ),
)


def _state_of(line: Mapping[str, Any]) -> State | None:
    match line.get("state"):
        case "saved" if is_local(line):
            return "saved"
        case "saved" | "succeeded" if _task_of(line) is None:
            return "uncertain"
        case "saved":
            return "saved" if _files_of(line) else "succeeded"
        case "succeeded" | "failed" | "uncertain" as state:
            told: State = state
            return told
    return None


def _task_of(line: Mapping[str, Any]) -> str | None:
    task_id = line.get("task_id")
    return task_id if isinstance(task_id, str) and is_task_id(task_id) else None


def _wish_of(line: Mapping[str, Any]) -> int:
    wish = line.get(REDONE_FIELD)
    return wish if isinstance(wish, int) and _is_size(wish) else 0


def _money_in(line: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """What a line's task was billed, and what it counts with instead."""
    usage = line.get("usage")
    told: Mapping[str, Any] = usage if isinstance(usage, Mapping) else {}
    money, assumed = told.get("money"), told.get("assumed")
    return money if is_amount(money) else None, assumed if is_amount(assumed) else None


def _currency_of(line: Mapping[str, Any]) -> str | None:
    """In what a job's bill is counted, by its line; ``None`` where that tells nothing."""
    usage = line.get("usage")
    told: Mapping[str, Any] = usage if isinstance(usage, Mapping) else {}
    amounts = {
        name: Decimal(str(told.get(name)))
        for name in ("money", "coins")
        if is_amount(told.get(name))
    }
    currency = told.get("currency")
    if not amounts.get("money"):
        return None
    if amounts.get("coins") == amounts["money"]:
        return COINS
    return currency if is_text(currency) else MONEY


def _files_of(line: Mapping[str, Any]) -> list[SavedFile]:
    told = line.get("files")
    files = [f for f in told if isinstance(f, Mapping)] if isinstance(told, list) else []
    return [
        SavedFile(
            path=f["path"],
            size=f["size"],
            sha256=f["sha256"],
            node_id=f["node_id"] if is_text(f.get("node_id")) else None,
            output=f["output"] if _is_size(f.get("output")) else None,
            kind=f["kind"] if f.get("kind") in OUTPUT_KINDS else None,
        )
        for f in files
        if is_text(f.get("path")) and is_text(f.get("sha256")) and _is_size(f.get("size"))
    ]


def _is_size(value: Any) -> bool:
    return isinstance(value, int) and 0 <= value < 2**63


def _put_aside(ledger: Path) -> Path | None:
    """Move what stands in the ledger's place away, with what SQLite keeps beside it."""
    number = 1
    while (aside := ledger.with_name(f"{ledger.name}.aside-{number}")).exists():
        number += 1
    was_there = ledger.exists()
    for end in ("-wal", "-shm", ""):
        with contextlib.suppress(FileNotFoundError):
            ledger.with_name(ledger.name + end).rename(aside.with_name(aside.name + end))
    return aside if was_there else None


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + end).unlink(missing_ok=True)
