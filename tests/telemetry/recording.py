"""What telemetry records, in memory: the SDK's own exporter and reader."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from runninghub_async.telemetry import Telemetry

Tree = list[Any]
"""The names of spans: one that has others within it as a pair of its name and these."""


class Began(SimpleSpanProcessor):
    """Counts the spans that have begun."""

    count = 0

    def on_start(self, span: Any, parent_context: Any = None) -> None:
        self.count += 1


class Recording:
    """An observer with all that it has recorded."""

    def __init__(self, **settings: Any) -> None:
        exporter = InMemorySpanExporter()
        self._exporter = exporter
        self._began = Began(exporter)
        self._reader = InMemoryMetricReader()
        tracers = TracerProvider(shutdown_on_exit=False)
        tracers.add_span_processor(self._began)
        self._meters = MeterProvider([self._reader], shutdown_on_exit=False)
        self.tracer = tracers.get_tracer("the program")
        self.telemetry = Telemetry(tracer_provider=tracers, meter_provider=self._meters, **settings)

    def close(self) -> None:
        self._meters.shutdown()

    # -- spans ---------------------------------------------------------------------------------

    @property
    def spans(self) -> Sequence[ReadableSpan]:
        """Those that have ended, the first to begin first."""
        ended = self._exporter.get_finished_spans()
        return sorted(ended, key=lambda span: (span.start_time or 0, -(span.end_time or 0)))

    def named(self, name: str) -> list[ReadableSpan]:
        """The spans whose name begins so."""
        return [span for span in self.spans if span.name.startswith(name)]

    def the(self, name: str) -> ReadableSpan:
        """The only one of these."""
        (span,) = self.named(name)
        return span

    @property
    def tree(self) -> Tree:
        """The names of all spans as they stand within each other, without those of models."""
        return self._within(None)

    def _within(self, parent: int | None) -> Tree:
        spans = self.spans
        ids = {id_of(span) for span in spans}
        found: Tree = []
        for span in spans:
            above = span.parent.span_id if span.parent is not None else None
            if above == parent or (parent is None and above not in ids):
                name = span.name.split()[0]
                inside = self._within(id_of(span))
                found.append((name, inside) if inside else name)
        return found

    def check_ended(self) -> None:
        """Every span that has begun has ended, once."""
        spans = self._exporter.get_finished_spans()
        assert len({id_of(span) for span in spans}) == len(spans) == self._began.count

    # -- metrics -------------------------------------------------------------------------------

    def points(self, name: str) -> list[Any]:
        """The points of a metric."""
        data = self._reader.get_metrics_data()
        return [
            point
            for resource in (data.resource_metrics if data is not None else ())
            for scope in resource.scope_metrics
            for metric in scope.metrics
            if metric.name == name
            for point in metric.data.data_points
        ]

    def sums(self, name: str, *by: str) -> dict[Any, float]:
        """The sums of a counter, or the counts of a histogram, by attributes; of all under ()."""
        sums: Counter[Any] = Counter()
        for point in self.points(name):
            key = tuple(point.attributes.get(each) for each in by)
            amount: float = point.count if hasattr(point, "count") else point.value
            sums[key[0] if len(by) == 1 else key] += amount  # type: ignore[assignment]
        return dict(sums)

    @property
    def remembered(self) -> int:
        """How much is kept of calls; of ended ones as long as anybody has their results."""
        parts = [self.telemetry._tracing, self.telemetry._metering]  # noqa: SLF001
        kept = [vars(part)[name] for part in parts for name in ("_open", "_ended", "_of_jobs")
                if name in vars(part)]  # fmt: skip
        return sum(map(len, kept))

    @property
    def everything(self) -> str:
        """All that could give something away, as text."""
        told: list[Any] = []
        for span in self.spans:
            events = [(event.name, dict(event.attributes or {})) for event in span.events]
            links = [dict(link.attributes or {}) for link in span.links]
            told += [span.name, dict(span.attributes or {}), span.status.description]
            told += [events, links]
        data = self._reader.get_metrics_data()
        told.append(data.to_json() if data is not None else "")
        return repr(told)


def id_of(span: ReadableSpan) -> int:
    context = span.get_span_context()
    assert context is not None
    return context.span_id


def trace_of(span: ReadableSpan) -> int:
    context = span.get_span_context()
    assert context is not None
    return context.trace_id


def linked(span: ReadableSpan) -> list[int]:
    """The spans that one is linked to, by id."""
    return [link.context.span_id for link in span.links]


def attributes(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


def recorded(**settings: Any) -> Iterator[Recording]:
    """A recording for a test, at whose end every span has ended and nothing is in flight."""
    recording = Recording(**settings)
    yield recording
    recording.check_ended()
    for name in ("runninghub.client.tasks.in_flight", "runninghub.client.calls.waiting"):
        assert all(point.value == 0 for point in recording.points(name)), name
    gc.collect()
    assert recording.remembered == 0
    recording.close()
