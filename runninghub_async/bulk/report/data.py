"""The data of the page: what is known of every job, and of all of them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from runninghub_async.bulk.ledgers.ledger import Entry, ReadableLedger
from runninghub_async.bulk.report.files import FolderFiles, file_of, in_order
from runninghub_async.bulk.report.reasons import Reason, blocked_reason, reason_of
from runninghub_async.bulk.report.recorded import Recorded, read_recorded
from runninghub_async.bulk.report.rows import Row, row_of
from runninghub_async.catalogue import CATALOGUE
from runninghub_async.errors import RecipeError, UnknownModelError

VERSION = 1
"""Of the data's form."""
_STATUSES = ("saved", "failed", "uncertain", "pending", "submitting", "submitted", "succeeded")


def report_data(folder: Path, ledger: ReadableLedger | None = None) -> dict[str, Any]:
    """All that the page knows of the run in a folder; without thumbnails.  Blocking.

    Raises:
        LedgerError: it is no folder of a run, or its ledger or results cannot be read.
    """
    recorded = read_recorded(folder, ledger)
    return data_of(recorded, FolderFiles(folder), title=folder.name)


def data_of(recorded: Recorded, files: FolderFiles, *, title: str) -> dict[str, Any]:
    """The data of the page of a run that is recorded so."""
    rows, reasons = rows_of(recorded, files)
    return {
        "version": VERSION,
        "title": title,
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "live": None,
        "links_until": None,
        "totals": _totals(rows),
        "models": _models({row["model"] for row in rows}),
        "rows": rows,
        "reasons": reasons,
    }


def rows_of(recorded: Recorded, files: FolderFiles) -> tuple[list[Row], dict[str, Any]]:
    """The rows of all jobs, with their files, and the reasons that some of them name."""
    states = {job.entry.id: job.entry for job in recorded.jobs}
    counts: Counter[Reason] = Counter()
    rows: list[Row] = []
    for job in recorded.jobs:
        row = row_of(job, recorded.currency)
        reason = reason_of(job.entry, job.end.get("error"))
        if reason is None and _is_blocked(job.entry, row.get("needs", ()), states):
            reason = blocked_reason()
        if reason is not None:
            row["reason"] = reason.key
            counts[reason] += 1
        row["files"] = [file_of(file, files) for file in in_order(job.entry.files)]
        rows.append(row)
    return rows, {
        reason.key: {"title": reason.title, "what_to_do": reason.what_to_do, "count": count}
        for reason, count in counts.most_common()
    }


def _is_blocked(entry: Entry, needs: Sequence[str], states: Mapping[str, Entry]) -> bool:
    """Whether it waits for a job that has ended badly."""
    needed = (states.get(need) for need in needs)
    return entry.state == "pending" and any(
        each is not None and each.state in ("failed", "uncertain") for each in needed
    )


def _totals(rows: Iterable[Row]) -> dict[str, Any]:
    counts: Counter[str] = Counter()
    costs: dict[str, Decimal] = {}
    estimates: dict[str, Decimal] = {}
    for row in rows:
        counts["jobs"] += 1
        counts["forgotten" if row.get("forgotten") else row["status"]] += 1
        for sums, told in ((costs, row.get("cost")), (estimates, row.get("estimate"))):
            if told is not None:
                name = told.get("currency", "")
                sums[name] = sums.get(name, Decimal(0)) + Decimal(told["amount"])
    return {
        "jobs": counts["jobs"],
        **{status: counts[status] for status in (*_STATUSES, "forgotten")},
        "costs": _amounts(costs),
        "estimates": _amounts(estimates),
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
