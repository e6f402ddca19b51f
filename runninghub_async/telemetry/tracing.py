"""Spans of calls, tasks and jobs, from what observers are told.

A call's span begins where the call is awaited, within the span that is current there; those of
its steps are within it.  What a call belongs to is known by ids and not by what is current, since
steps are told where they happen: in the poller, say, or from another machine.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from weakref import WeakKeyDictionary

from attrs import define, field
from opentelemetry import trace
from opentelemetry.context import Context
from opentelemetry.trace import Link, NonRecordingSpan, Span, SpanContext, SpanKind, TracerProvider

from runninghub_async import __version__
from runninghub_async.bulk.events import JobBegan, JobEnded
from runninghub_async.errors import ClientClosedError
from runninghub_async.events import (
    CallId,
    Ended,
    Event,
    NotSubmitted,
    QueryFailed,
    Refused,
    StatusChanged,
    SubmitFailed,
    Submitted,
)
from runninghub_async.step_events import (
    CallBegan,
    CallLeft,
    Fetched,
    FilesUploaded,
    LeftRunning,
    LineEntered,
    LineLeft,
    Queried,
    ResultsSearched,
    TaskTakenUp,
)
from runninghub_async.telemetry import names
from runninghub_async.telemetry.told import (
    currency_told,
    mark_failed,
    server,
    status_told,
    tags_told,
    told_of,
)

_OUTPUT_TYPES = {"audio": "speech"}
"""What the conventions call kinds of output; the others are called what they are."""
_LEFT_KEPT = 10_000


@define(eq=False)
class _Traced:
    """A call, a job, or a task that was taken up, whose span has not ended."""

    span: Span
    step: Span | None = None
    """The step that goes on: ``submit`` or ``wait``."""
    refusals: int = 0
    queries: int = 0
    inside: set[str] = field(factory=set)
    """Of a job: its calls."""


class Tracing:
    """Keeps the spans."""

    def __init__(self, provider: TracerProvider | None) -> None:
        self._tracer = trace.get_tracer(names.SCOPE, __version__, provider)
        self._open: dict[str, _Traced] = {}
        # Of calls whose span has ended, for as long as anybody has their results.
        self._ended: WeakKeyDictionary[str, SpanContext] = WeakKeyDictionary()
        # Of tasks that go on without anybody who waits, for who takes them up; the oldest first.
        self._left: OrderedDict[str, SpanContext] = OrderedDict()
        self._handlers: dict[type[Event], Callable[[Any], None]] = {
            CallBegan: self._call_began,
            CallLeft: self._call_left,
            Ended: self._task_ended,
            Fetched: self._fetched,
            FilesUploaded: self._files_uploaded,
            JobBegan: self._job_began,
            JobEnded: self._job_ended,
            LeftRunning: self._left_running,
            LineEntered: self._line_entered,
            LineLeft: self._line_left,
            NotSubmitted: self._call_left,
            Queried: self._queried,
            QueryFailed: self._query_failed,
            Refused: self._refused,
            ResultsSearched: self._results_searched,
            StatusChanged: self._status_changed,
            SubmitFailed: self._submit_failed,
            Submitted: self._submitted,
            TaskTakenUp: self._task_taken_up,
        }

    def notice(self, event: Event) -> None:
        """Record an event."""
        if (handle := self._handlers.get(type(event))) is not None:
            handle(event)

    # -- where spans belong --------------------------------------------------------------------

    def _known(self, call_id: str) -> SpanContext | None:
        """The span of a call or a job that has one, whether or not it has ended."""
        if (known := self._open.get(call_id)) is not None:
            return known.span.get_span_context()
        return self._ended.get(call_id) if isinstance(call_id, CallId) else None

    def _begin(
        self,
        name: str,
        event: Event,
        within: str,
        attributes: Mapping[str, Any],
        *,
        kind: SpanKind = SpanKind.CLIENT,
        after: Iterable[SpanContext | None] = (),
    ) -> _Traced:
        """Begin the span of a call, a job or a task.

        Args:
            name: of the span.
            event: what is told of its beginning.
            within: the call or job for which it begins; where there is none, or it has no span,
                it begins within the span that is current.
            attributes: of the span; tags are added.
            kind: of the span.
            after: the spans that it is linked to, since it goes on with what they have left.
        """
        before = [self._known(event.call_id), *after]
        parent = self._known(within)
        span = self._tracer.start_span(
            name,
            None if parent is None else _in(parent),
            kind,
            {**attributes, **tags_told(event.tags)},
            [Link(each) for each in before if each is not None],
            _nanoseconds(event.time),
        )
        traced = self._open[event.call_id] = _Traced(span)
        if (above := self._open.get(within)) is not None:
            above.inside.add(event.call_id)
        return traced

    def _end(self, call_id: str, end: float, error: BaseException | None = None) -> None:
        """End the span of a call, a job or a task, and that of the step it is at."""
        traced = self._open.pop(call_id)
        self._end_step(traced, end, error)
        if error is not None:
            mark_failed(traced.span, error)
        traced.span.end(_nanoseconds(end))
        if isinstance(call_id, CallId):
            self._ended[call_id] = traced.span.get_span_context()

    def _begin_step(self, traced: _Traced, name: str, began: float) -> None:
        self._end_step(traced, began)
        within = trace.set_span_in_context(traced.span, Context())
        traced.step = self._tracer.start_span(name, within, start_time=_nanoseconds(began))

    def _end_step(self, traced: _Traced, end: float, error: BaseException | None = None) -> None:
        step, traced.step = traced.step, None
        if step is None:
            return
        if traced.refusals:
            step.set_attribute(names.REFUSALS, traced.refusals)
        if traced.queries:
            step.set_attribute(names.QUERIES, traced.queries)
        traced.refusals = traced.queries = 0
        if error is not None:
            mark_failed(step, error)
        step.end(_nanoseconds(end))

    def _past_step(
        self,
        name: str,
        event: FilesUploaded | ResultsSearched | Fetched,
        attributes: Mapping[str, Any],
        error: BaseException | None = None,
        *,
        parent: Context | None = None,
        link: SpanContext | None = None,
    ) -> None:
        """The span of a step that is told of when it is over."""
        if parent is None and (call := self._known(event.call_id)) is not None:
            parent = _in(call)
        span = self._tracer.start_span(
            name,
            parent,
            attributes=attributes,
            links=[] if link is None else [Link(link)],
            start_time=_nanoseconds(event.began),
        )
        if error is not None:
            mark_failed(span, error)
        span.end(_nanoseconds(event.time))

    def _note(self, event: Event, name: str, attributes: Mapping[str, Any]) -> None:
        """Something that happened in the step that a call is at."""
        traced = self._open.get(event.call_id)
        if traced is not None and traced.step is not None:
            traced.step.add_event(name, attributes, _nanoseconds(event.time))

    # -- calls ---------------------------------------------------------------------------------

    def _call_began(self, event: CallBegan) -> None:
        attributes = {names.MODEL: event.endpoint, **server(event)}
        attributes[names.OPERATION] = names.GENERATE
        if event.output is not None:
            attributes[names.OUTPUT_TYPE] = _OUTPUT_TYPES.get(event.output, event.output)
        if event.texts:
            attributes[names.INPUT_MESSAGES] = _as_messages(event.texts.values())
        name = f"{names.GENERATE} {event.endpoint}"
        traced = self._begin(
            name, event, event.within, attributes, after=map(self._known, event.takes)
        )
        if event.task_id is not None:
            self._at_task(traced, event)

    def _at_task(self, traced: _Traced, event: Event) -> None:
        """Its task is there, and waited for."""
        traced.span.set_attribute(names.RESPONSE_ID, event.task_id or "")
        self._begin_step(traced, "wait", event.time)

    def _call_left(self, event: CallLeft | NotSubmitted) -> None:
        if (traced := self._open.get(event.call_id)) is not None:
            self._note_left(event, traced)
            self._end(event.call_id, event.time, event.error)

    def _note_left(self, event: Event, traced: _Traced) -> None:
        """Remember the span of a task that somebody may take up."""
        if event.task_id is not None:
            self._left[event.task_id] = traced.span.get_span_context()
            if len(self._left) > _LEFT_KEPT:
                self._left.popitem(last=False)

    def _files_uploaded(self, event: FilesUploaded) -> None:
        attributes = {names.FILES: event.files, names.SIZE: event.size}
        self._past_step("upload", event, attributes, event.error)

    def _line_entered(self, event: LineEntered) -> None:
        traced = self._open.get(event.call_id)
        if traced is not None and traced.step is None:
            self._begin_step(traced, "submit", event.time)

    def _line_left(self, event: LineLeft) -> None:
        if event.account is not None:
            self._note(event, "place", {names.ACCOUNT: event.account})

    def _refused(self, event: Refused) -> None:
        if (traced := self._open.get(event.call_id)) is not None:
            traced.refusals += 1
        told = {names.ACCOUNT: event.account, **told_of(event.error)}
        self._note(event, "refused", told)

    def _submit_failed(self, event: SubmitFailed) -> None:
        told = {names.ACCOUNT: event.account, **told_of(event.error)}
        self._note(event, "submit failed", told)

    def _submitted(self, event: Submitted) -> None:
        if (traced := self._open.get(event.call_id)) is not None:
            traced.span.set_attribute(names.ACCOUNT, event.account)
            self._at_task(traced, event)

    # -- tasks ---------------------------------------------------------------------------------

    def _task_taken_up(self, event: TaskTakenUp) -> None:
        attributes = {names.OPERATION: names.FETCH, **server(event), names.ACCOUNT: event.account}
        left = [self._left.pop(event.task_id or "", None)]
        traced = self._begin(names.FETCH, event, event.within, attributes, after=left)
        self._at_task(traced, event)

    def _status_changed(self, event: StatusChanged) -> None:
        self._note(event, "status", {names.STATUS: status_told(event.status)})

    def _queried(self, event: Queried) -> None:
        if (traced := self._open.get(event.call_id)) is not None:
            traced.queries += 1

    def _query_failed(self, event: QueryFailed) -> None:
        self._note(event, "query failed", told_of(event.error))

    def _task_ended(self, event: Ended) -> None:
        if (traced := self._open.get(event.call_id)) is None:
            return
        if event.status:
            traced.span.set_attribute(names.STATUS, status_told(event.status))
        if (cost := event.usage.total) is not None:
            traced.span.set_attribute(names.MONEY, float(cost.amount))
            traced.span.set_attribute(names.CURRENCY, currency_told(cost.currency))
        self._end(event.call_id, event.time, event.error)

    def _left_running(self, event: LeftRunning) -> None:
        if (traced := self._open.get(event.call_id)) is not None:
            traced.span.set_attribute(names.LEFT_RUNNING, True)
            self._note_left(event, traced)
            error = ClientClosedError("") if event.is_awaited else None
            self._end(event.call_id, event.time, error)

    # -- results -------------------------------------------------------------------------------

    def _results_searched(self, event: ResultsSearched) -> None:
        self._past_step("results", event, {"runninghub.results.found": event.found})

    def _fetched(self, event: Fetched) -> None:
        """Within its call, unless a span of another trace is current: that links to the call."""
        attributes: dict[str, Any] = {names.OUTPUT: event.output}
        if event.size is not None:
            attributes[names.SIZE] = event.size
        call, here = self._known(event.call_id), trace.get_current_span().get_span_context()
        is_elsewhere = call is not None and here.is_valid and here.trace_id != call.trace_id
        self._past_step(
            "download",
            event,
            attributes,
            event.error,
            parent=_in(here) if is_elsewhere else None,
            link=call if is_elsewhere else None,
        )

    # -- jobs ----------------------------------------------------------------------------------

    def _job_began(self, event: JobBegan) -> None:
        lost = self._known(event.call_id)
        if lost is not None:  # on a cluster, by a worker from which another has taken it over
            self._end_job(event)
        attributes = {names.JOB: event.job_id, names.MODEL: event.endpoint}
        if event.earlier_task is not None:
            attributes[names.EARLIER_TASK] = event.earlier_task
        name, kind = f"job {event.endpoint}", SpanKind.INTERNAL
        self._begin(name, event, "", attributes, kind=kind, after=[lost])

    def _job_ended(self, event: JobEnded) -> None:
        if (traced := self._open.get(event.call_id)) is not None:
            traced.span.set_attribute(names.JOB_STATE, event.outcome.state)
            self._end_job(event, event.outcome.error)

    def _end_job(self, event: Event, error: BaseException | None = None) -> None:
        """End its span, and those of calls that a worker has begun of which nothing more came."""
        for call_id in self._open[event.call_id].inside & self._open.keys():
            self._open[call_id].span.set_attribute(names.LEFT_RUNNING, True)
            self._end(call_id, event.time)
        self._end(event.call_id, event.time, error)


def _in(span: SpanContext) -> Context:
    """A context in which a span is current, and nothing else."""
    return trace.set_span_in_context(NonRecordingSpan(span), Context())


def _nanoseconds(seconds: float) -> int:
    return int(seconds * 1e9)


def _as_messages(texts: Iterable[str]) -> str:
    """What the conventions want of a request, as JSON."""
    parts = [{"type": "text", "content": text} for text in texts]
    return json.dumps([{"role": "user", "parts": parts}], ensure_ascii=False)
