"""What telemetry costs: CPU per task with nobody who listens, and with traces and metrics.

"API alone" is :class:`Telemetry` in a program that sets up no SDK; "SDK" makes all spans and
metrics and throws them away, as if the exporter were free.  All make the same tasks in processes of
their own against the same server, in turns; "nobody" twice, which shows how much of a difference is
chance.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from benchmarks import bench_server
from benchmarks.observers import CONCURRENCY, run
from benchmarks.tables import in_turns, show
from benchmarks.task_cpu import LOOKS, ROUNDS, TASKS

if TYPE_CHECKING:
    from runninghub_async.events import Observer


def nobody() -> None:
    """The client by itself."""


def api_alone() -> Observer:
    """What is left where no SDK is set up."""
    from runninghub_async.telemetry import Telemetry

    return Telemetry()


def spans_only() -> Observer:
    """Spans, and no metrics."""
    from opentelemetry.metrics import NoOpMeterProvider

    from runninghub_async.telemetry import Telemetry

    return Telemetry(tracer_provider=_tracers(), meter_provider=NoOpMeterProvider())


def sdk() -> Observer:
    """Spans and metrics of the SDK."""
    from opentelemetry.sdk.metrics import MeterProvider
    from opentelemetry.sdk.metrics.export import InMemoryMetricReader

    from runninghub_async.telemetry import Telemetry

    meters = MeterProvider([InMemoryMetricReader()])
    return Telemetry(tracer_provider=_tracers(), meter_provider=meters)


def _tracers() -> Any:
    from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor, SpanExporter, SpanExportResult

    class Dropping(SpanExporter):
        def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
            return SpanExportResult.SUCCESS

    tracers = TracerProvider()
    tracers.add_span_processor(BatchSpanProcessor(Dropping()))
    return tracers


CONTENDERS: dict[str, Callable[[], Observer | None]] = {
    "nobody": nobody,
    "nobody again": nobody,
    "API alone": api_alone,
    "SDK, spans": spans_only,
    "SDK, spans and metrics": sdk,
}


def measure(name: str, base_url: str) -> None:
    """Run one contender in this process and print what it took."""
    # The imports, which wait for a first use, are not what is measured here.
    import runninghub_async.client
    import runninghub_async.engine.runtime

    assert runninghub_async.client, runninghub_async.engine.runtime
    observer = CONTENDERS[name]()
    cpu = time.process_time()
    done = asyncio.run(run(base_url, observer))
    print(json.dumps({"cpu": time.process_time() - cpu, "done": done}))


def main() -> None:
    with bench_server.running(LOOKS) as base_url:
        taken = in_turns("benchmarks.telemetry", CONTENDERS, ROUNDS, base_url)
    rows = []
    for name, runs in taken.items():
        pairs = zip(runs, taken["nobody"], strict=True)
        ratio = statistics.median(run["cpu"] / nobody["cpu"] for run, nobody in pairs)
        cpu = statistics.median(run["cpu"] for run in runs) / TASKS * 1000
        lost = TASKS - min(run["done"] for run in runs)
        rows.append((name, f"{cpu:.2f}", f"{ratio:.2f}", lost))
    show(
        f"CPU per task with telemetry: {TASKS} tasks, {CONCURRENCY} at once, median of {ROUNDS}",
        ("who listens", "ms/task", "× nobody", "lost"),
        rows,
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(sys.argv[1], sys.argv[2])
    else:
        main()
