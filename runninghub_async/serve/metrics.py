"""What is counted of a server and its calls, as Prometheus reads it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from opentelemetry.exporter.prometheus import PrometheusMetricReader
from opentelemetry.metrics import CallbackOptions, Observation
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.trace import NoOpTracerProvider
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from runninghub_async.serve.read_counters import ReadMeters
from runninghub_async.telemetry import Telemetry
from runninghub_async.telemetry.names import SCOPE, SECONDS

MEDIA_TYPE = CONTENT_TYPE_LATEST


class Metrics:
    """Metrics in a registry of their own, so that several servers in one process do not clash."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        reader = PrometheusMetricReader(registry=self._registry)
        self._meters = MeterProvider([reader], shutdown_on_exit=False)
        self.observer = Telemetry(
            meter_provider=ReadMeters(self._meters),
            tracer_provider=NoOpTracerProvider(),
            texts=False,
        )
        """Of the client that makes the calls."""
        self._meter = self._meters.get_meter(SCOPE)
        self._requests = self._meter.create_histogram(
            "http.server.request.duration",
            "s",
            "How long requests took, by route and status.",
            explicit_bucket_boundaries_advisory=SECONDS,
        )

    def watch_line(self, waiting: Callable[[], int]) -> None:
        """Have it told, whenever metrics are asked for, how many tasks stand in line."""

        def in_line(_: CallbackOptions) -> list[Observation]:
            return [Observation(waiting())]

        self._meter.create_observable_gauge(
            "runninghub.server.tasks.waiting", [in_line], "{task}", "Tasks in line at this server."
        )

    def note_request(self, method: str, route: str | None, status: int, seconds: float) -> None:
        """Count a request.

        Args:
            method: such as ``POST``; what no route takes is ``_OTHER``.
            route: its path with the names of its parameters; ``None`` where there is none.
            status: of its answer.
            seconds: that it took.
        """
        told: dict[str, str | int] = {
            "http.request.method": method if route is not None else "_OTHER",
            "http.response.status_code": status,
        }
        if route is not None:
            told["http.route"] = route
        self._requests.record(seconds, told)

    async def text(self) -> bytes:
        """All of it in Prometheus' text form."""
        return await asyncio.to_thread(generate_latest, self._registry)

    def close(self) -> None:
        """Count no more."""
        self._meters.shutdown()
