"""The data of the page: what is known of every job, and of all of them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import define, field

from runninghub_async.bulk.ledgers.ledger import ReadableLedger, settles
from runninghub_async.bulk.report.files import Files, FolderFiles, file_of, in_order
from runninghub_async.bulk.report.reasons import Reason, blocked_reason, reason_of
from runninghub_async.bulk.report.recorded import Recorded, RecordedJob, read_recorded
from runninghub_async.bulk.report.rows import Row, row_of
from runninghub_async.catalogue import CATALOGUE
from runninghub_async.errors import RecipeError, UnknownModelError
from runninghub_async.stores.store import SavedFile

VERSION = 1
"""Of the data's form."""
_STATUSES = ("saved", "failed", "uncertain", "pending", "submitting", "submitted", "succeeded")


def report_data(folder: Path, ledger: ReadableLedger | None = None) -> dict[str, Any]:
    """All that the page knows of the run in a folder; without thumbnails.  Blocking.

    Raises:
        LedgerError: it is no folder of a run, or its ledger or results cannot be read.
    """
    return data_of(read_recorded(folder, ledger), FolderFiles(folder), title=folder.name)


def data_of(recorded: Recorded, files: Files, *, title: str) -> dict[str, Any]:
    """The data of the page of a run that is recorded so."""
    rows = Rows(files, recorded.currency)
    rows.put(recorded.jobs)
    rows.spent = recorded.spent
    return page_data(rows, title=title)


def page_data(rows: Rows, *, title: str) -> dict[str, Any]:
    """The data of a page with these rows."""
    return {
        "version": VERSION,
        "title": title,
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "live": None,
        "links_until": None,
        "rows": list(rows.by_id.values()),
        **rows.summary(),
    }


@define
class Rows:
    """The rows of all jobs, with their files, in the order in which they were put there.

    Attributes:
        by_id: the rows.
        spent: what all tasks have cost or are expected to, also earlier ones of the same jobs.
    """

    _files: Files
    _currency: str | None
    by_id: dict[str, Row] = field(factory=dict, init=False)
    spent: Decimal = field(default=Decimal(0), init=False)
    _jobs: dict[str, RecordedJob] = field(factory=dict, init=False)
    _reasons: dict[str, Reason] = field(factory=dict, init=False)
    _paths: set[str] = field(factory=set, init=False)

    def put(self, jobs: Iterable[RecordedJob]) -> list[str]:
        """Put jobs there, or what has become of them.  Blocking.

        Returns:
            The ids of all rows that are new or others now: also of those that hang on these.
        """
        put: dict[str, None] = {}
        for job in jobs:
            entry = job.entry
            row = row_of(job, self._currency)
            row["files"] = self._told(entry.files)
            if job.earlier:
                row["earlier"] = [
                    {"redone": before.wish, "files": self._told(before.files)}
                    for before in job.earlier
                ]
            self._explain(row, reason_of(entry, job.end.get("error")))
            self._jobs[entry.id], self.by_id[entry.id] = job, row
            self._paths.update(file.path for file in job.files)
            put[entry.id] = None
        hanging = [row for row in self.by_id.values() if "needs" in row]
        for row in hanging:
            if row["id"] in put:
                self._name_origins(row)
        put.update(dict.fromkeys(self._told_unneeded()))
        waiting = [row for row in hanging if row["status"] == "pending"]
        while changed := [row["id"] for row in waiting if self._changes_by_others(row)]:
            put.update(dict.fromkeys(changed))  # and with them what hangs on them
        return list(put)

    @property
    def paths(self) -> Collection[str]:
        """The names of all files."""
        return self._paths

    def saved_files(self, job: str) -> tuple[SavedFile, ...]:
        """The files of a job, and those that it had before it was made again."""
        return self._jobs[job].files

    def summary(self) -> dict[str, Any]:
        """What is known of all rows together."""
        rows = self.by_id.values()
        counts = Counter(row["reason"] for row in rows if "reason" in row)
        return {
            "totals": _totals(rows, self._currency, self.spent),
            "models": _models({row["model"] for row in rows}),
            "reasons": {
                key: {
                    "title": self._reasons[key].title,
                    "what_to_do": self._reasons[key].what_to_do,
                    "count": count,
                }
                for key, count in counts.most_common()
            },
        }

    def _told(self, files: tuple[SavedFile, ...]) -> list[dict[str, Any]]:
        return [file_of(file, self._files) for file in in_order(files)]

    def _name_origins(self, row: Row) -> None:
        """Of a choice, which job each of its files comes from."""
        chosen = [self.by_id[each] for each in row.get("chooses", ()) if each in self.by_id]
        made_by = {file["name"]: each["id"] for each in chosen for file in each["files"]}
        for file in row["files"]:
            if file["name"] in made_by:
                file["from"] = made_by[file["name"]]

    def _explain(self, row: Row, reason: Reason | None) -> None:
        row.pop("reason", None)
        if reason is not None:
            row["reason"] = reason.key
            self._reasons[reason.key] = reason

    def _told_unneeded(self) -> list[str]:
        """Say which candidates are needed no more; gives those of which that is news."""
        entries = [job.entry for job in self._jobs.values() if job.entry.choice is not None]
        settled = {entry.choice for entry in entries if settles(entry)}
        choices = (self._jobs[each] for each in {e.choice for e in entries} if each in self._jobs)
        settled |= {job.entry.id for job in choices if settles(job.entry)}
        news: list[str] = []
        for entry in entries:
            row = self.by_id[entry.id]
            is_unneeded = entry.state == "pending" and not entry.redone and entry.choice in settled
            if is_unneeded != row.pop("unneeded", False):
                news.append(entry.id)
            if is_unneeded:
                row["unneeded"] = True
        return news

    def _changes_by_others(self, row: Row) -> bool:
        """Say whether it is blocked; whether that is news."""
        before = row.get("reason")
        self._explain(row, blocked_reason() if self._is_blocked(row) else None)
        return row.get("reason") != before

    def _is_blocked(self, row: Row) -> bool:
        """Whether it waits for a job that has ended badly, or is blocked itself."""
        needed = [self._jobs[need].entry for need in row["needs"] if need in self._jobs]
        if "chooses" in row:  # one is enough
            return bool(needed) and all(each.state in ("failed", "uncertain") for each in needed)
        return any(
            each.state in ("failed", "uncertain")
            or self.by_id[each.id].get("reason") == blocked_reason().key
            for each in needed
        )


def _totals(rows: Iterable[Row], currency: str | None, spent: Decimal) -> dict[str, Any]:
    """What the rows come to; and what was spent, where that is more: jobs had earlier tasks."""
    counts: Counter[str] = Counter()
    costs: dict[str, Decimal] = {}
    estimates: dict[str, Decimal] = {}
    for row in rows:
        counts["jobs"] += 1
        marks = (mark for mark in ("forgotten", "unneeded") if row.get(mark))
        counts[next(marks, row["status"])] += 1
        for sums, told in ((costs, row.get("cost")), (estimates, row.get("estimate"))):
            if told is not None:
                name = told.get("currency", "")
                sums[name] = sums.get(name, Decimal(0)) + Decimal(told["amount"])
    known = {currency or "", *costs, *estimates} - {""}  # a sum of several is none
    of_rows = sum((*costs.values(), *estimates.values()), Decimal(0))
    in_all = dict.fromkeys(known, spent) if len(known) == 1 and spent > of_rows else {}
    return {
        "jobs": counts["jobs"],
        **{status: counts[status] for status in (*_STATUSES, "forgotten", "unneeded")},
        "costs": _amounts(costs),
        "estimates": _amounts(estimates),
        "spent": _amounts(in_all),
    }


def _amounts(sums: Mapping[str, Decimal]) -> list[dict[str, str]]:
    return [
        {"amount": f"{amount:f}", **({"currency": name} if name else {})}
        for name, amount in sorted(sums.items())
        if amount
    ]


def _models(names: Iterable[str]) -> dict[str, dict[str, str]]:
    """What the catalogue says of those models that it knows."""
    known: dict[str, dict[str, str]] = {}
    for name in sorted(names):
        try:
            endpoint = CATALOGUE.get(name)
        except (UnknownModelError, RecipeError):
            known[name] = {}
        else:
            known[name] = {"output": endpoint.output, "name": endpoint.names[0]}
    return known
