"""How jobs end, and the counts of a run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from attrs import asdict, define, field, frozen

from runninghub_async.bulk.jobs import Job, shortened
from runninghub_async.bulk.kept import KEPT_FIELD
from runninghub_async.bulk.ledgers.ledger import NotNeeded, State
from runninghub_async.bulk.needed import JobBlocked
from runninghub_async.bulk.plain_data import ErrorData, plain_data, portable
from runninghub_async.calls.result import Result
from runninghub_async.errors import (
    ContentModerationError,
    DownloadError,
    FailureKind,
    TaskFailedError,
)
from runninghub_async.models.usage import Usage
from runninghub_async.stores.store import SavedFile

FORGOTTEN_FIELD = "forgotten_at"
"""Of a line that says that its job, which has one already, is let be."""
REDONE_FIELD = "redone"
"""For which wish a job was made again.  The line before it, about what was made until then, says so
as well, with the files under the names that they have since."""
LINE_KEYS = frozenset(
    {"id", "hash", "state", "task_id", "files", "texts", "usage", "submitted_at", "ended_at"}
    | {"data", "error", "raw", "line", KEPT_FIELD, "text_node_ids", FORGOTTEN_FIELD, REDONE_FIELD}
)
"""What a line in ``results.jsonl`` says beside what was asked for."""


@frozen(kw_only=True)
class JobOutcome:
    """How a job ended in this run.

    It pickles, as plain data: without ``result``, and with an error that every process has.

    Attributes:
        job: what it was.
        state: ``saved``, ``failed`` or ``uncertain``; ``pending`` where nothing was submitted
            after all, ``submitted`` where the task goes on without us, ``succeeded`` where its
            files are not here yet, or its results cannot be read.  The last three go on in the
            next run; a pending one that was to be made again keeps what it was, and its files.
        task_id: the last task, where there was one.
        result: what it produced, where it was run by this process's client; it belongs to that
            client, and is not pickled.
        texts: the texts of the result.
        text_node_ids: for each of them, which node of a workflow made it, where that is told.
        data: what they say as data, as :attr:`runninghub_async.Result.data`.
        usage: what the last task used, as far as the service has said.
        raw: the service's answer that told of the result.
        unreadable: the task is done and paid, and not all of its results can be read from
            ``raw``.
        files: what is on disk.
        money: what the last task was billed; ``None`` where that is not known.
        assumed: what it counts with instead, where that can be estimated.
        error: why it is not saved.
        client_token: of an uncertain job, by what the service knows a repeat of its submit, where
            it takes such a token.
        submitted_at: when the last task was submitted, ISO 8601 in UTC.
        started_at: when it began to run, as far as that was seen or told.
        finished_at: when it was over; its files were fetched after that.
        resumed: it was submitted by an earlier run.
        redone: for which wish it was last made again, counted from 1; 0 is never.
    """

    job: Job
    state: State
    task_id: str | None = None
    result: Result | None = field(default=None, repr=False, eq=False)
    texts: tuple[str, ...] = ()
    text_node_ids: tuple[str | None, ...] = ()
    data: Any = field(default=None, repr=False)
    usage: Usage | None = None
    raw: Mapping[str, Any] | None = field(default=None, repr=False)
    unreadable: bool = False
    files: tuple[SavedFile, ...] = ()
    money: Decimal | None = None
    assumed: Decimal | None = None
    error: Exception | None = None
    client_token: str | None = None
    submitted_at: str | None = None
    started_at: str | None = None
    finished_at: str | None = None
    resumed: bool = False
    redone: int = 0

    @property
    def error_data(self) -> ErrorData | None:
        """The error as plain data: its class, its message, its fields."""
        return None if self.error is None else ErrorData.of(self.error)

    @property
    def failure_kind(self) -> FailureKind | None:
        """Why its task failed; ``None`` where none did."""
        return failure_kind(self.error)

    @property
    def lacks_results(self) -> bool:
        """Whether the task is done and paid, and its results will not come, as far as anybody can
        tell: they cannot be read, or the service has their files no more."""
        is_lost = isinstance(self.error, DownloadError) and self.error.is_lost
        return self.state == "succeeded" and (self.unreadable or is_lost)

    @property
    def blocked_by(self) -> str | None:
        """The id of the job that keeps it from being submitted, where one does."""
        return self.error.job if isinstance(self.error, JobBlocked) else None

    @property
    def is_not_needed(self) -> bool:
        """Whether another candidate has succeeded, so that nothing was submitted for this one."""
        return isinstance(self.error, NotNeeded)

    def __getstate__(self) -> dict[str, Any]:
        error = None if self.error is None else portable(self.error)
        raw = None if self.raw is None else plain_data(self.raw)
        return {**asdict(self, recurse=False), "result": None, "raw": raw, "error": error}

    def __setstate__(self, state: Mapping[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)


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
        over_before: jobs of the folder, in the stream or not, that an earlier run had brought to
            an end; known when the stream is begun.
        changed: jobs whose content is not what the ledger has under their id.
        running: tasks that are submitted now, or whose files are being saved.
        fetching: jobs whose task is done and paid, whose files are being saved, or written down.
        saved: jobs that this run brought to their end.
        failed: likewise.
        uncertain: likewise.
        unfinished: jobs that stay open for the next run.
        blocked: of these, jobs that hang on one that is not saved.
        not_needed: candidates of which no task was made, since another one had succeeded.
        money: spent so far, earlier runs included.
        money_here: spent by this run.
        assumed: the part of ``money`` that no bill tells: what tasks were expected to cost.
        assumed_tasks: of how many tasks.
        by_model: counts of each model.
    """

    read: int = 0
    skipped: int = 0
    over_before: int | None = None
    changed: int = 0
    running: int = 0
    fetching: int = 0
    saved: int = 0
    failed: int = 0
    uncertain: int = 0
    unfinished: int = 0
    blocked: int = 0
    not_needed: int = 0
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
            case _ if outcome.is_not_needed:
                self.not_needed += 1
            case _:
                self.unfinished += 1
                self.blocked += outcome.blocked_by is not None

    def of(self, model: str) -> ModelTotals:
        """The counts of one model."""
        if (totals := self.by_model.get(model)) is None:
            totals = self.by_model[model] = ModelTotals()
        return totals


def failure_kind(error: Exception | None) -> FailureKind | None:
    """Why a task failed, where this is the error of one that did."""
    if not isinstance(error, (TaskFailedError, ContentModerationError)):
        return None
    return None if error.task_id is None else error.kind


def told_error(
    error: Exception | None, *, client_token: str | None = None
) -> dict[str, Any] | None:
    """An error in a row: why its task failed first, and which node of a workflow did."""
    if error is None:
        return None
    data = ErrorData.of(error)
    of_node = ("node_id", "node_name", "exception")
    more = {
        "kind": failure_kind(error),
        "type": data.kind,
        **{name: data.fields.get(name) for name in ("parameter", *of_node)},
        "client_token": client_token,
        "rejected": data.fields.get("rejected") or None,
    }
    told = {name: value for name, value in more.items() if value is not None}
    return {**told, "message": data.message, "code": data.fields.get("code")}


def results_line(outcome: JobOutcome) -> Mapping[str, Any]:
    """The job's line in ``results.jsonl``."""
    line: dict[str, Any] = {
        "id": outcome.job.id,
        "hash": outcome.job.hash,
        "line": outcome.job.line,
        "state": outcome.state,
        "task_id": outcome.task_id,
        "files": [_file(file) for file in outcome.files],
        "texts": list(outcome.texts),
        "usage": _usage(outcome),
        "submitted_at": outcome.submitted_at,
        "ended_at": now(),
        "error": told_error(outcome.error, client_token=outcome.client_token),
    }
    if outcome.redone:
        line[REDONE_FIELD] = outcome.redone
    if any(outcome.text_node_ids):
        line["text_node_ids"] = list(outcome.text_node_ids)
    if outcome.job.kept:
        line[KEPT_FIELD] = plain_data(outcome.job.kept)
    if outcome.data is not None:
        line["data"] = outcome.data
    if outcome.state == "succeeded" and outcome.raw is not None:
        line["raw"] = plain_data(outcome.raw)
    return {**line, **{k: v for k, v in shortened(outcome.job.form).items() if k not in LINE_KEYS}}


def _file(file: SavedFile) -> dict[str, Any]:
    told = file._asdict()
    del told["url"]  # which nobody can use for long
    return {name: value for name, value in told.items() if value is not None}


def _usage(outcome: JobOutcome) -> dict[str, Any]:
    told: dict[str, Any] = {"money": _text(outcome.money)}
    if outcome.assumed is not None:
        told["assumed"] = _text(outcome.assumed)
    if outcome.usage is not None:
        told["coins"] = _text(outcome.usage.coins)
        told["seconds"] = _text(outcome.usage.seconds)
        told["currency"] = outcome.usage.currency
    return told


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)


def now() -> str:
    """The time, ISO 8601 in UTC."""
    return moment(datetime.now(UTC))


def moment(when: datetime) -> str:
    """A time likewise."""
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")
