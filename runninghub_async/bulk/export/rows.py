"""A job and what became of it as one flat row: a name and a plain value a column."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from runninghub_async.bulk.folder import RunFolder
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import Entry, ReadableLedger
from runninghub_async.bulk.masked import masked
from runninghub_async.bulk.traces import results_lines
from runninghub_async.calls.bodies import RECIPE_FIELD
from runninghub_async.models.media import FILE_MARK
from runninghub_async.models.usage import COINS

Row = dict[str, Any]
"""What is not known has no name in it."""
End = Mapping[str, Any]
"""What ``results.jsonl`` says last of a job; empty where it says nothing of its last task."""

_USED = ("task_id", "state", "usage", "submitted_at", "ended_at", "texts")
_PARTS = ("kept", "tags", "params", "nodes", "extra")
_STANDS_FOR_ONE = (frozenset({FILE_MARK}), frozenset({"job", "output", "kind"}))
"""Keys of what is no value with parts: a file, an output of another job."""
_HALF = re.compile(r"[\ud800-\udfff]")


class Ends:
    """The last line of each job in ``results.jsonl``; in a file of its own that nobody sees, since
    there may be half a million."""

    def __init__(self, folder: RunFolder) -> None:
        """Read them.  Blocking.

        Raises:
            LedgerError: the results cannot be read.
        """
        self._db = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._db.execute("CREATE TABLE ends (id TEXT PRIMARY KEY, line TEXT) WITHOUT ROWID")
        self._db.execute("BEGIN")
        self._db.executemany(
            "INSERT OR REPLACE INTO ends VALUES (?, ?)",
            (
                (line["id"], json.dumps({name: line[name] for name in _USED if name in line}))
                for line in results_lines(folder)
                if line is not None
            ),
        )
        self._db.execute("COMMIT")

    def of(self, entry: Entry) -> End:
        """The line about the row as it is; a job that was begun anew since has none yet."""
        found = self._db.execute("SELECT line FROM ends WHERE id = ?", (entry.id,)).fetchone()
        end: End = {} if found is None else json.loads(found[0])
        is_of_it = (end.get("task_id"), end.get("state")) == (entry.task_id, entry.state)
        return end if is_of_it else {}

    def ids(self) -> Iterator[str]:
        """The ids of all jobs that have one."""
        yield from (job for (job,) in self._db.execute("SELECT id FROM ends ORDER BY id"))

    def close(self) -> None:
        self._db.close()


def result_rows(
    entries: Iterable[Entry], end_of: Callable[[Entry], End], currency: str | None
) -> Iterator[Row]:
    """The rows of jobs.

    Args:
        entries: their rows in the ledger.
        end_of: what the results say of one.
        currency: of the ledger's amounts, as far as that is noted.
    """
    for entry in entries:
        yield _row_of(entry, end_of(entry), currency)


def all_entries(ledger: ReadableLedger) -> Iterator[Entry]:
    """The rows of all jobs, in the order of their ids."""
    after = ""
    while page := ledger.page(after=after):
        yield from page
        after = page[-1].id


def _row_of(entry: Entry, end: End, currency: str | None) -> Row:
    form = json.loads(entry.form)
    form.pop(RECIPE_FIELD, None)
    job = Job(id=entry.id, form=form, hash=entry.hash)
    told = end.get("usage")
    usage: Mapping[str, Any] = told if isinstance(told, Mapping) else {}
    files = [
        {
            "output": file.output,
            "path": file.path,
            "kind": file.kind,
            "size": file.size,
            "sha256": file.sha256,
            "node_id": file.node_id,
        }
        for file in entry.files
    ]
    row: Row = {
        "id": entry.id,
        "line": entry.line,
        "model": job.model,
        "state": entry.state,
        "task_id": entry.task_id,
        "account": entry.account,
        "attempts": entry.attempts,
        "submitted_at": entry.created_at or end.get("submitted_at"),
        "ended_at": entry.ended_at,
        "forgotten_at": entry.forgotten_at,
        "seconds": _number(usage.get("seconds")),
        "money": None if entry.money is None else f"{entry.money:f}",
        "estimate": None if entry.estimate is None else f"{entry.estimate:f}",
        # Whatever a bill is in besides: where coins are counted, the ledger's amounts are coins.
        "currency": COINS if currency == COINS else usage.get("currency") or _known(currency),
        "coins": usage.get("coins"),
        "failure": entry.kind,
        "error": masked(entry.error),
        "file": files[0]["path"] if files else None,
        "files": files or None,
        "texts": masked(end.get("texts")) or None,
    }
    parts = {**form, "kept": json.loads(entry.kept or "{}")}
    for part in _PARTS:
        _put(row, part, masked(parts.get(part)))
    return {name: _clean(value) for name, value in row.items() if value is not None}


def _put(row: Row, name: str, value: Any) -> None:
    """Give every value in here a column: what has parts has one for each of them."""
    if isinstance(value, Mapping) and not any(value.keys() <= one for one in _STANDS_FOR_ONE):
        for inner, part in value.items():
            _put(row, f"{name}.{_whole(inner)}", part)
    elif value is not None and value != {}:
        row[_free(row, name)] = value


def _free(row: Row, name: str) -> str:
    """The name, or one beside it where another value has it: {"a.b": 1, "a": {"b": 2}}."""
    names = (name, *(f"{name} ({number})" for number in range(2, len(row) + 2)))
    return next(each for each in names if each not in row)


def _known(currency: str | None) -> str | None:
    """A currency that the ledger has noted; ``money`` is one that nobody has told."""
    return None if currency == "money" else currency


def _number(value: Any) -> float | None:
    try:
        return None if value is None else float(value)
    except (TypeError, ValueError):
        return None


def _clean(value: Any) -> Any:
    """A value without halves of characters, which no table can hold."""
    if isinstance(value, str):
        return _whole(value)
    if isinstance(value, list):
        return [_clean(part) for part in value]
    if isinstance(value, Mapping):
        return {_whole(name): _clean(part) for name, part in value.items()}
    return value


def _whole(text: str) -> str:
    return text if text.isascii() else _HALF.sub("\N{REPLACEMENT CHARACTER}", text)
