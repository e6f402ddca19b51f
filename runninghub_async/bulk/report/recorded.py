"""What a run has recorded of its jobs: the rows of its ledger, and the lines of its results.

Both are only read, and nothing is locked, so that the run may go on meanwhile.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from attrs import define, field, frozen

from runninghub_async.bulk.folder import LEDGER, RESULTS, LocalFolder
from runninghub_async.bulk.ledgers.ledger import Entry, LedgerError, ReadableLedger, Redone
from runninghub_async.bulk.ledgers.ledger_file import is_in_use
from runninghub_async.bulk.ledgers.reader import LedgerReader
from runninghub_async.stores.store import SavedFile

_USED = ("task_id", "state", "usage", "submitted_at", "ended_at", "error")


class RecordedJob(NamedTuple):
    """A job as its run has recorded it."""

    entry: Entry
    end: Mapping[str, Any]
    """What ``results.jsonl`` says last of its end; empty where nothing does."""
    earlier: tuple[Redone, ...] = ()
    """Each time that it was made again, and the files that it had before."""

    @property
    def files(self) -> tuple[SavedFile, ...]:
        """Its files, and those that it had before it was made again."""
        return self.entry.files + tuple(file for before in self.earlier for file in before.files)


@frozen(kw_only=True)
class Recorded:
    """A run as it is recorded.

    Attributes:
        jobs: in the order of the file that they came from.
        currency: of amounts in the ledger, where that is noted.
        spent: what all tasks have cost or are expected to, also those whose jobs were made again.
    """

    jobs: tuple[RecordedJob, ...]
    currency: str | None
    spent: Decimal

    @property
    def noted_at(self) -> str | None:
        """When the last of it happened, as far as that is noted."""
        moments = (at for job in self.jobs for at in (job.entry.created_at, job.entry.ended_at))
        return max((at for at in moments if at), default=None)


def read_recorded(path: Path, ledger: ReadableLedger | None = None) -> Recorded:
    """Read what is recorded in a run's folder.  Blocking.

    Args:
        path: of the folder.
        ledger: another than the SQLite file in the folder.

    Raises:
        LedgerError: it is no folder of a run, or its ledger or results cannot be read.
    """
    ends = Ends(path / RESULTS)
    if ledger is not None:
        _check_folder(path)
        return recorded_in(ledger, ends)
    if is_elsewhere(path):
        with LocalFolder(path).look() as shared:
            return recorded_in(shared, ends)
    own = own_ledger(path)
    still = not is_in_use(own)
    while True:
        try:
            with LedgerReader(own, still=still) as reader:
                recorded = recorded_in(reader, ends)
        except LedgerError:
            if not (still and is_in_use(own)):
                raise
        else:
            if not (still and is_in_use(own)):
                return recorded
        still = False  # a run has begun meanwhile


def is_elsewhere(path: Path) -> bool:
    """Whether a run's folder says that its ledger is in a database that machines share.

    Raises:
        LedgerError: it is no folder, or what it says cannot be read.
    """
    _check_folder(path)
    return LocalFolder(path).ledger_address is not None


def own_ledger(path: Path) -> Path:
    """The ledger in a run's folder.

    Raises:
        LedgerError: it is no folder, or has none.
    """
    _check_folder(path)
    if (path / LEDGER).exists():
        return path / LEDGER
    if (path / RESULTS).exists():
        raise LedgerError(
            f"{path} has {RESULTS} and no {LEDGER}. Give the ledger, where the run had it elsewhere"
            " (--ledger FILE); where it is lost, `runninghub bulk recover` builds it anew."
        )
    raise LedgerError(f"{path} has no {LEDGER}; give the folder of a run, its --out.")


def recorded_in(ledger: ReadableLedger, ends: Ends) -> Recorded:
    """What is recorded in this ledger, and of ends beside it.  Blocking."""
    rows = list(_all_rows(ledger))
    ends.read_on()  # after the rows, which are written later
    jobs = sorted(jobs_of(rows, ledger, ends), key=lambda job: _place(job.entry))
    return Recorded(jobs=tuple(jobs), currency=ledger.currency(), spent=ledger.spent())


def jobs_of(entries: Sequence[Entry], ledger: ReadableLedger, ends: Ends) -> Iterator[RecordedJob]:
    """The jobs of these rows.  Blocking.

    Raises:
        LedgerError: the ledger cannot be read.
    """
    earlier = ledger.earlier([entry.id for entry in entries if entry.redone])
    return (RecordedJob(each, ends.of(each), earlier.get(each.id, ())) for each in entries)


@define
class Ends:
    """What ``results.jsonl`` says of how jobs have ended, as far as it was read."""

    _path: Path
    _read: int = field(default=0, init=False)
    """Bytes, up to the end of a line."""
    _last: dict[str, Mapping[str, Any]] = field(factory=dict, init=False)

    def read_on(self) -> None:
        """Read what has been appended since.  Blocking.

        Raises:
            LedgerError: it cannot be read.
        """
        try:
            with self._path.open("rb") as file:
                if file.seek(0, 2) < self._read:  # another file by now
                    self._read = 0
                    self._last.clear()
                file.seek(self._read)
                for line in file:
                    if not line.endswith(b"\n"):
                        break  # the rest is being written
                    self._read += len(line)
                    self._take(line)
        except FileNotFoundError:
            pass
        except OSError as error:
            raise LedgerError(
                f"{self._path} cannot be read: {error.strerror}. See that you may read it."
            ) from None

    def of(self, entry: Entry) -> Mapping[str, Any]:
        """The end of a row's job; one that was begun anew since has none yet."""
        end = self._last.get(entry.id, {})
        is_its = end.get("task_id") == entry.task_id and end.get("state") == entry.state
        return end if is_its else {}

    def _take(self, line: bytes) -> None:
        """A line that cannot be read tells nothing."""
        try:
            told = json.loads(line)
        except (ValueError, RecursionError):
            return
        if isinstance(told, dict) and isinstance(told.get("id"), str):
            self._last[told["id"]] = {name: told[name] for name in _USED if name in told}


def _all_rows(ledger: ReadableLedger) -> Iterator[Entry]:
    after = ""
    while page := ledger.page(after=after):
        yield from page
        after = page[-1].id


def _place(entry: Entry) -> tuple[int, int, str, str]:
    """As the file has them, those without a line behind; then as they were submitted."""
    has_no_line = entry.line is None
    return has_no_line, entry.line or 0, entry.created_at or "~" if has_no_line else "", entry.id


def _check_folder(path: Path) -> None:
    if not path.is_dir():
        raise LedgerError(f"{path} is not a folder. Give the folder of a run, its --out.")
