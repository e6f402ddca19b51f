"""Metrics of calls and tasks, from what observers are told."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from attrs import define
from opentelemetry.metrics import MeterProvider, get_meter

from runninghub_async import __version__
from runninghub_async.bulk.events import JobBegan, JobEnded
from runninghub_async.errors import ClientClosedError
from runninghub_async.events import Ended, Event, NotSubmitted, Refused, Submitted
from runninghub_async.step_events import (
    BillCorrected,
    CallBegan,
    CallLeft,
    Fetched,
    FilesUploaded,
    LeftRunning,
    LineEntered,
    LineLeft,
    Queried,
    TaskTakenUp,
)
from runninghub_async.telemetry import names
from runninghub_async.telemetry.told import amounts, error_type, server, status_told, told_of

Attributes = dict[str, Any]


@define(eq=False)
class _Metered:
    """A call, or a task that was taken up, of which something is still to come."""

    attributes: Attributes
    began: float | None
    """When whoever awaits it began; ``None`` where nobody does, or that was measured."""
    submitted: float | None = None
    in_flight: Attributes | None = None
    """With which attributes its task is counted as in flight."""


class Metering:
    """Keeps the metrics."""

    def __init__(self, provider: MeterProvider | None) -> None:
        meter = get_meter(names.SCOPE, __version__, provider)
        self._duration = meter.create_histogram(
            names.DURATION,
            "s",
            "How long calls took, uploads and lines included.",
            explicit_bucket_boundaries_advisory=names.SECONDS,
        )
        self._task_duration = meter.create_histogram(
            names.TASK_DURATION,
            "s",
            "How long tasks took, from their submit until their end was seen.",
            explicit_bucket_boundaries_advisory=names.SECONDS,
        )
        self._in_flight = meter.create_up_down_counter(
            names.IN_FLIGHT, "{task}", "Tasks between submit and end."
        )
        self._waiting = meter.create_up_down_counter(
            names.WAITING, "{call}", "Calls that stand in line for a place."
        )
        self._refused = meter.create_counter(
            names.REFUSED, "{submit}", "Submits that were refused for now and made no task."
        )
        self._queries = meter.create_counter(names.QUERIED, "{query}", "Looks at tasks.")
        self._cost = meter.create_counter(
            names.COST, "{amount}", "What ended tasks cost, by currency."
        )
        self._uploaded = meter.create_counter(names.UPLOADED, "By", "Local files of calls.")
        self._downloaded = meter.create_counter(
            names.DOWNLOADED, "By", "Results that were fetched."
        )
        self._jobs = meter.create_counter(names.JOBS, "{job}", "Jobs of bulk runs, by their end.")
        self._open: dict[str, _Metered] = {}
        self._known: dict[tuple[tuple[str, object], ...], Attributes] = {}
        self._of_jobs: dict[str, tuple[str, ...]] = {}
        """The calls of each job that is under way: one, as a rule, and a set takes more room."""
        self._handlers: dict[type[Event], Callable[[Any], None]] = {
            BillCorrected: self._bill_corrected,
            CallBegan: self._call_began,
            CallLeft: self._call_left,
            Ended: self._ended,
            Fetched: self._fetched,
            FilesUploaded: self._files_uploaded,
            JobBegan: self._job_began,
            JobEnded: self._job_ended,
            LeftRunning: self._left_running,
            LineEntered: self._line_entered,
            LineLeft: self._line_left,
            NotSubmitted: self._not_submitted,
            Queried: self._queried,
            Refused: self._was_refused,
            Submitted: self._submitted,
            TaskTakenUp: self._task_taken_up,
        }

    def notice(self, event: Event) -> None:
        """Record an event."""
        if (handle := self._handlers.get(type(event))) is not None:
            handle(event)

    # -- calls ---------------------------------------------------------------------------------

    def _call_began(self, event: CallBegan) -> None:
        known = self._open.get(event.call_id)
        if known is not None:  # its task is under way, and it is awaited again
            known.began = event.time
            return
        attributes: Attributes = {
            names.OPERATION: names.GENERATE,
            names.MODEL: event.endpoint,
            **server(event),
        }
        self._open[event.call_id] = _Metered(self._alike(attributes), event.time)
        self._note_job(event)

    def _note_job(self, event: CallBegan | TaskTakenUp) -> None:
        calls = self._of_jobs.get(event.within)
        if calls is not None and event.call_id not in calls:
            self._of_jobs[event.within] = (*calls, event.call_id)

    def _call_left(self, event: CallLeft) -> None:
        self._of_jobs.pop(event.call_id, None)
        if (call := self._open.get(event.call_id)) is not None:
            self._measure(call, event.time, event.error)
            if not event.goes_on:
                del self._open[event.call_id]

    def _not_submitted(self, event: NotSubmitted) -> None:
        if (call := self._open.pop(event.call_id, None)) is not None:
            self._measure(call, event.time, event.error)

    def _measure(self, call: _Metered, end: float, error: BaseException | None) -> None:
        if call.began is None:
            return
        attributes = call.attributes
        if error is not None:
            attributes = {**attributes, names.ERROR_TYPE: error_type(error)}
        self._duration.record(max(0.0, end - call.began), attributes)
        call.began = None

    # -- from the line to the task -------------------------------------------------------------

    def _line_entered(self, event: LineEntered) -> None:
        self._waiting.add(1, _of_model(event))

    def _line_left(self, event: LineLeft) -> None:
        self._waiting.add(-1, _of_model(event))

    def _was_refused(self, event: Refused) -> None:
        account = {names.ACCOUNT: event.account}
        self._refused.add(1, {**_of_model(event), **account, **told_of(event.error)})

    def _files_uploaded(self, event: FilesUploaded) -> None:
        if event.error is None:
            self._uploaded.add(event.size, _of_model(event))

    # -- tasks ---------------------------------------------------------------------------------

    def _submitted(self, event: Submitted) -> None:
        call = self._open.get(event.call_id)
        if call is None:
            return  # it began before anybody listened
        call.submitted = event.time
        self._count_in_flight(call, {**_of_model(event), names.ACCOUNT: event.account})

    def _task_taken_up(self, event: TaskTakenUp) -> None:
        attributes: Attributes = {names.OPERATION: names.FETCH, **server(event)}
        call = self._open[event.call_id] = _Metered(attributes, event.time)
        self._note_job(event)
        of_none = {names.PROVIDER: names.RUNNINGHUB, names.ACCOUNT: event.account}
        self._count_in_flight(call, of_none)

    def _count_in_flight(self, call: _Metered, attributes: Attributes) -> None:
        call.in_flight = self._alike(attributes)
        self._in_flight.add(1, attributes)

    def _alike(self, attributes: Attributes) -> Attributes:
        """One for all calls that have these, of which there are as few as metrics tell apart."""
        return self._known.setdefault(tuple(attributes.items()), attributes)

    def _queried(self, event: Queried) -> None:
        self._queries.add(1, _of_model(event))

    def _ended(self, event: Ended) -> None:
        for currency, amount in amounts(event.usage).items():
            self._spend(event, currency, amount)
        if (call := self._open.pop(event.call_id, None)) is None:
            return
        if call.submitted is not None:
            status = {names.STATUS: status_told(event.status)}
            took = max(0.0, event.time - call.submitted)
            self._task_duration.record(took, {**_of_model(event), **status})
        self._over(call, event.time, event.error)

    def _left_running(self, event: LeftRunning) -> None:
        if (call := self._open.pop(event.call_id, None)) is not None:
            error = ClientClosedError("") if event.is_awaited else None
            self._over(call, event.time, error)

    def _over(self, call: _Metered, end: float, error: BaseException | None) -> None:
        self._measure(call, end, error)
        if call.in_flight is not None:
            self._in_flight.add(-1, call.in_flight)

    def _bill_corrected(self, event: BillCorrected) -> None:
        before = amounts(event.before)
        for currency, amount in amounts(event.usage).items():
            self._spend(event, currency, amount - before.get(currency, Decimal(0)))

    def _spend(self, event: Event, currency: str, amount: Decimal) -> None:
        if amount > 0:
            self._cost.add(float(amount), {**_of_model(event), names.CURRENCY: currency})

    # -- results and jobs ----------------------------------------------------------------------

    def _fetched(self, event: Fetched) -> None:
        if event.error is None and event.size is not None:
            self._downloaded.add(event.size, _of_model(event))

    def _job_began(self, event: JobBegan) -> None:
        self._forget_calls(event)  # on a cluster, another worker may have had it
        self._of_jobs[event.call_id] = ()

    def _forget_calls(self, job: JobBegan | JobEnded) -> None:
        """A job's calls are over; those that still seem to be awaited were a worker's of which
        nothing more came."""
        for call_id in self._of_jobs.pop(job.call_id, ()):
            call = self._open.get(call_id)
            if call is not None and call.began is not None:
                del self._open[call_id]
                self._over(call, job.time, None)

    def _job_ended(self, event: JobEnded) -> None:
        self._forget_calls(event)
        self._jobs.add(1, {**_of_model(event), names.JOB_STATE: event.outcome.state})


def _of_model(event: Event) -> Attributes:
    return {names.PROVIDER: names.RUNNINGHUB, names.MODEL: event.endpoint}
