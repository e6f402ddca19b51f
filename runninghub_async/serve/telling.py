"""What callers are told of a task: while it goes on, of its end, and of what is kept of it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from attrs import frozen

from runninghub_async.bulk.jobs import Job, form_of
from runninghub_async.bulk.ledgers.ledger import Entry
from runninghub_async.bulk.outcomes import JobOutcome
from runninghub_async.calls.task_state import TaskState
from runninghub_async.client import RunningHub, runtime_of
from runninghub_async.models.records import CURRENCY_OF_SITE
from runninghub_async.models.usage import COINS, Money
from runninghub_async.serve.failures import trouble_of, trouble_of_line
from runninghub_async.serve.open_requests import OpenTask
from runninghub_async.serve.records import Request, Status, TaskTold
from runninghub_async.serve.troubles import failed_inside

_RUNNING_AT_LEAST = 1
_RUNNING_AT_MOST = 99


@frozen(kw_only=True)
class Telling:
    """Makes :class:`TaskTold`.

    Attributes:
        client: whose tasks they are.
        keep: seconds that files are kept.
    """

    client: RunningHub
    keep: float

    def under_way(self, task: OpenTask, position: int | None) -> TaskTold:
        """Of one that waits in this server's line, at this position, or goes on in its run."""
        request = task.within.request
        return TaskTold(
            status="queued" if task.service_id is None else "in_progress",
            progress=self._progress(task.service_id),
            queue_position=position if task.service_id is None else None,
            service_task_id=task.service_id,
            **self._of(request, task.job),
        )

    def end(self, request: Request, outcome: JobOutcome, now: float) -> TaskTold:
        """Of one that has just ended here."""
        is_made = outcome.state == "saved"
        error = outcome.error or RuntimeError("it came to nothing")
        currency = None if outcome.usage is None else outcome.usage.currency
        return TaskTold(
            status="completed" if is_made else "failed",
            progress=100 if is_made else 0,
            completed_at=int(now),
            expires_at=int(now + self.keep) if is_made else None,
            files=outcome.files,
            texts=outcome.texts,
            data=outcome.data,
            error=None if is_made else trouble_of(error, task=outcome.job.id),
            cost=self._cost(outcome.money, currency),
            service_task_id=outcome.task_id,
            **self._of(request, outcome.job),
        )

    def kept(self, request: Request, row: Entry, line: Any) -> TaskTold:
        """Of any, as the ledger has it; ``line`` is what the book has of its end, if it has."""
        ended = None if row.ended_at is None else _seconds(row.ended_at)
        line = line or {}
        status = _status(row)
        is_made, is_over = status == "completed", status in ("completed", "failed")
        error = trouble_of_line(line, task=row.id) if status == "failed" else None
        if status == "failed" and error is None:
            error = failed_inside("This was not made.")
        usage = line.get("usage") or {}
        return TaskTold(
            status=status,
            progress=100 if is_made else self._progress(row.task_id) if not is_over else 0,
            completed_at=ended if is_over else None,
            expires_at=int(ended + self.keep) if is_made and ended is not None else None,
            files=row.files,
            texts=tuple(line.get("texts") or ()),
            data=line.get("data"),
            error=error,
            cost=self._cost(row.money, usage.get("currency")) if is_over else None,
            service_task_id=row.task_id,
            **self._of(request, Job(id=row.id, form=form_of(row.form))),
        )

    # -- inside ----------------------------------------------------------------------------

    def _of(self, request: Request, job: Job) -> dict[str, Any]:
        """What is told of every task."""
        return {
            "id": job.id,
            "model": str(request.shape.get("model") or job.model),
            "created_at": int(request.received_at),
            "params": request.shape.get("params") or job.form.get("params") or {},
            "request": request,
        }

    def _progress(self, task: str | None) -> int:
        """In percent; of a task that runs neither none nor all."""
        state: TaskState | None = None
        if task is not None:
            state = runtime_of(self.client).tasks.get(task)
        if state is None or state.status != "RUNNING":
            return 0
        percent = int(100 * (state.fraction or 0))
        return min(_RUNNING_AT_MOST, max(_RUNNING_AT_LEAST, percent))

    def _cost(self, money: Decimal | None, currency: str | None) -> Money | None:
        if money is None:
            return None
        site = runtime_of(self.client).settings.site
        if currency is None and site is not None:
            currency = CURRENCY_OF_SITE[site]
        return Money(money, currency if currency != COINS else None)


def _status(row: Entry) -> Status:
    match row.state:
        case "saved":
            return "completed"
        case "failed" | "uncertain":
            return "failed"
        case "succeeded":  # with an error its results will not come
            return "in_progress" if row.error is None else "failed"
        case "submitted":
            return "in_progress"
        case _:
            return "queued"


def _seconds(moment: str) -> int:
    return int(datetime.fromisoformat(moment).timestamp())
