"""What a run has recorded of its jobs: the rows of its ledger, and the lines of its results.

Both are only read, and nothing is locked, so that the run may go on meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from attrs import frozen

from runninghub_async.bulk.folder import LEDGER, RESULTS, LocalFolder
from runninghub_async.bulk.ledgers.ledger import Entry, LedgerError, ReadableLedger
from runninghub_async.bulk.ledgers.ledger_file import is_in_use
from runninghub_async.bulk.ledgers.reader import LedgerReader
from runninghub_async.bulk.traces import results_lines

_USED = ("task_id", "state", "usage", "submitted_at", "ended_at", "error", "texts")


class RecordedJob(NamedTuple):
    """A job as its run has recorded it."""

    entry: Entry
    end: Mapping[str, Any]
    """What ``results.jsonl`` says last of its end; empty where nothing does."""


@frozen(kw_only=True)
class Recorded:
    """A run as it is recorded.

    Attributes:
        jobs: in the order of the file that they came from.
        currency: of amounts in the ledger, where that is noted.
    """

    jobs: tuple[RecordedJob, ...]
    currency: str | None


def read_recorded(path: Path, ledger: ReadableLedger | None = None) -> Recorded:
    """Read what is recorded in a run's folder.  Blocking.

    Args:
        path: of the folder.
        ledger: another than the SQLite file in the folder.

    Raises:
        LedgerError: it is no folder of a run, or its ledger or results cannot be read.
    """
    if not path.is_dir():
        raise LedgerError(f"{path} is not a folder. Give the folder of a run, its --out.")
    folder = LocalFolder(path)
    if ledger is not None:
        return _recorded(ledger, _ends(folder))
    if not folder.has_ledger():
        raise _no_ledger(path)
    still = not is_in_use(path / LEDGER)
    while True:
        try:
            with LedgerReader(path / LEDGER, still=still) as own:
                recorded = _recorded(own, _ends(folder))
        except LedgerError:
            if not (still and is_in_use(path / LEDGER)):
                raise
        else:
            if not (still and is_in_use(path / LEDGER)):
                return recorded
        still = False  # a run has begun meanwhile


def all_rows(ledger: ReadableLedger) -> Iterator[Entry]:
    """The rows of all jobs, in the order of their ids."""
    after = ""
    while page := ledger.page(after=after):
        yield from page
        after = page[-1].id


def _recorded(ledger: ReadableLedger, ends: Mapping[str, Mapping[str, Any]]) -> Recorded:
    jobs = [RecordedJob(entry, _end_of(entry, ends)) for entry in all_rows(ledger)]
    jobs.sort(key=lambda job: _place(job.entry))
    return Recorded(jobs=tuple(jobs), currency=ledger.currency())


def _ends(folder: LocalFolder) -> dict[str, Mapping[str, Any]]:
    """The last line of each job; a line that cannot be read tells nothing."""
    ends: dict[str, Mapping[str, Any]] = {}
    for line in results_lines(folder):
        if line is not None:
            ends[line["id"]] = {name: line[name] for name in _USED if name in line}
    return ends


def _end_of(entry: Entry, ends: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """The line about the row as it is; a job that was begun anew since has none yet."""
    end = ends.get(entry.id, {})
    return end if end.get("task_id") == entry.task_id and end.get("state") == entry.state else {}


def _place(entry: Entry) -> tuple[int, int, str, str]:
    """As the file has them, those without a line behind; then as they were submitted."""
    has_no_line = entry.line is None
    return has_no_line, entry.line or 0, entry.created_at or "~" if has_no_line else "", entry.id


def _no_ledger(path: Path) -> LedgerError:
    if (path / RESULTS).exists():
        return LedgerError(
            f"{path} has {RESULTS} and no {LEDGER}. Give the ledger, where the run had it elsewhere"
            " (--ledger FILE); where it is lost, `runninghub bulk recover` builds it anew."
        )
    return LedgerError(f"{path} has no {LEDGER}; give the folder of a run, its --out.")
