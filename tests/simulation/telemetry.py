"""What telemetry has begun and not ended: OpenTelemetry's interfaces, and nothing behind them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from opentelemetry.metrics import Meter, MeterProvider, NoOpMeter, UpDownCounter
from opentelemetry.trace import NonRecordingSpan, SpanContext, TraceFlags, Tracer, TracerProvider

from runninghub_async.telemetry import Telemetry


class _Span(NonRecordingSpan):
    """One that is open until it has ended."""

    def __init__(self, name: str, number: int, spans: Spans) -> None:
        flags = TraceFlags(TraceFlags.SAMPLED)
        super().__init__(SpanContext(number, number, is_remote=False, trace_flags=flags))
        self._name = name
        self._spans = spans

    def end(self, end_time: int | None = None) -> None:
        self._spans.open[self._name] -= 1
        if self._spans.open[self._name] < 0:
            self._spans.open[f"{self._name} (ended twice)"] += 1


class Spans(TracerProvider, Tracer):
    """Counts the spans that are open, by name."""

    def __init__(self) -> None:
        self.open: Counter[str] = Counter()
        self._number = 0

    def get_tracer(self, *_: Any, **__: Any) -> Tracer:
        return self

    def start_span(self, name: str, *_: Any, **__: Any) -> _Span:
        self._number += 1
        self.open[name] += 1
        return _Span(name, self._number, self)

    def start_as_current_span(self, *_: Any, **__: Any) -> Any:
        raise NotImplementedError


class _Level(UpDownCounter):
    def __init__(self, name: str, levels: Counter[str]) -> None:
        self._name = name
        self._levels = levels

    def add(self, amount: float, *_: Any, **__: Any) -> None:
        self._levels[self._name] += int(amount)


class Levels(NoOpMeter, MeterProvider):
    """Sums what goes up and down, by the name of the metric."""

    def __init__(self) -> None:
        super().__init__("levels")
        self.levels: Counter[str] = Counter()

    def get_meter(self, *_: Any, **__: Any) -> Meter:
        return self

    def create_up_down_counter(self, name: str, *_: Any, **__: Any) -> _Level:
        return _Level(name, self.levels)


class Watched:
    """The telemetry of one client."""

    def __init__(self) -> None:
        self._spans, self._levels = Spans(), Levels()
        self.telemetry = Telemetry(tracer_provider=self._spans, meter_provider=self._levels)

    @property
    def left(self) -> list[str]:
        """What is still open, or counted as still going on."""
        counted = [*self._spans.open.items(), *self._levels.levels.items()]
        return sorted(f"{name} {number}" for name, number in counted if number)
