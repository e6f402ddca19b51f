"""How jobs end, and the counts of a run."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from attrs import define, field, frozen

from runninghub_async.bulk.jobs import Job, shortened
from runninghub_async.bulk.ledger import SavedFile, State
from runninghub_async.results import Result
from runninghub_async.usage import Usage

_MOST_LEVELS = 100
"""Brackets within brackets that are kept of an answer."""

LINE_KEYS = frozenset(
    {"id", "hash", "state", "task_id", "files", "texts", "usage", "submitted_at", "ended_at"}
    | {"error", "raw"}
)
"""What a line in ``results.jsonl`` says beside what was asked for."""


@frozen(kw_only=True)
class JobOutcome:
    """How a job ended in this run.

    Attributes:
        job: what it was.
        state: ``saved``, ``failed`` or ``uncertain``; ``pending`` where nothing was submitted
            after all, ``submitted`` where the task goes on without us, ``succeeded`` where its
            files are not here yet, or its results cannot be read.  The last three go on in the
            next run.
        task_id: the last task, where there was one.
        result: what it produced.
        files: what is on disk.
        money: what the last task was billed; ``None`` where that is not known.
        assumed: what it counts with instead, where that can be estimated.
        error: why it is not saved.
        submitted_at: when the last task was submitted, ISO 8601 in UTC.
        resumed: it was submitted by an earlier run.
    """

    job: Job
    state: State
    task_id: str | None = None
    result: Result | None = None
    files: tuple[SavedFile, ...] = ()
    money: Decimal | None = None
    assumed: Decimal | None = None
    error: Exception | None = None
    submitted_at: str | None = None
    resumed: bool = False


@define
class ModelTotals:
    """Counts of one model."""

    running: int = 0
    saved: int = 0
    failed: int = 0


@define
class Totals:
    """Counts of one run, for a display.

    Attributes:
        read: jobs that the stream has given so far.
        skipped: of these, jobs that an earlier run had brought to an end.
        changed: jobs whose content is not what the ledger has under their id.
        running: tasks that are submitted now, or whose files are being saved.
        saved: jobs that this run brought to their end.
        failed: likewise.
        uncertain: likewise.
        unfinished: jobs that stay open for the next run.
        money: spent so far, earlier runs included.
        money_here: spent by this run.
        assumed: the part of ``money`` that no bill tells: what tasks were expected to cost.
        assumed_tasks: of how many tasks.
        by_model: counts of each model.
    """

    read: int = 0
    skipped: int = 0
    changed: int = 0
    running: int = 0
    saved: int = 0
    failed: int = 0
    uncertain: int = 0
    unfinished: int = 0
    money: Decimal = Decimal(0)
    money_here: Decimal = Decimal(0)
    assumed: Decimal = Decimal(0)
    assumed_tasks: int = 0
    by_model: dict[str, ModelTotals] = field(factory=dict)

    def began(self, model: str) -> None:
        """A task of this model was submitted."""
        self.running += 1
        self.of(model).running += 1

    def left(self, model: str) -> None:
        """Nobody waits for it any more."""
        self.running -= 1
        self.of(model).running -= 1

    def ended(self, outcome: JobOutcome) -> None:
        """Count an end."""
        match outcome.state:
            case "saved":
                self.saved += 1
                self.of(outcome.job.model).saved += 1
            case "failed":
                self.failed += 1
                self.of(outcome.job.model).failed += 1
            case "uncertain":
                self.uncertain += 1
            case _:
                self.unfinished += 1

    def of(self, model: str) -> ModelTotals:
        """The counts of one model."""
        return self.by_model.setdefault(model, ModelTotals())


def bill(usage: Usage, *, succeeded: bool) -> Decimal | None:
    """What a task was billed by its own report; ``None`` where that is not known.

    Nothing at all is a bill of a task that failed.  One that succeeded may have been free, this
    once; it may as well be that its cost is told elsewhere.
    """
    return None if succeeded and not usage.cost else usage.cost


def results_line(outcome: JobOutcome) -> Mapping[str, Any]:
    """The job's line in ``results.jsonl``."""
    result = outcome.result
    code = getattr(outcome.error, "code", None)
    line: dict[str, Any] = {
        "id": outcome.job.id,
        "hash": outcome.job.hash,
        "state": outcome.state,
        "task_id": outcome.task_id,
        "files": [
            {"path": file.path, "size": file.size, "sha256": file.sha256} for file in outcome.files
        ],
        "texts": [output.text for output in result.outputs if output.text] if result else [],
        "usage": _usage(outcome),
        "submitted_at": outcome.submitted_at,
        "ended_at": now(),
        "error": None if outcome.error is None else {"message": str(outcome.error), "code": code},
    }
    if outcome.state == "succeeded" and result is not None:
        line["raw"] = _bounded(result.raw)
    return {**line, **{k: v for k, v in shortened(outcome.job.form).items() if k not in LINE_KEYS}}


def _bounded(value: Any, levels: int = _MOST_LEVELS) -> Any:
    """Somebody else's JSON as a line can hold it: not too deep, and without not-a-number."""
    if isinstance(value, (Mapping, list)) and not levels:
        return "…"
    if isinstance(value, Mapping):
        return {str(name): _bounded(part, levels - 1) for name, part in value.items()}
    if isinstance(value, list):
        return [_bounded(part, levels - 1) for part in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return shortened(value)


def _usage(outcome: JobOutcome) -> dict[str, Any]:
    told: dict[str, Any] = {"money": _text(outcome.money)}
    if outcome.assumed is not None:
        told["assumed"] = _text(outcome.assumed)
    if outcome.result is not None:
        usage = outcome.result.usage
        told["coins"] = _text(usage.coins)
        told["seconds"] = _text(usage.seconds)
        told["currency"] = usage.currency
    return told


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)


def now() -> str:
    """The time, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
