"""The observer that makes spans and metrics of what a client tells."""

from __future__ import annotations

import os

from opentelemetry.metrics import MeterProvider
from opentelemetry.trace import NoOpTracerProvider, TracerProvider

from runninghub_async.checks import not_allowed
from runninghub_async.events import Event
from runninghub_async.telemetry.metering import Metering
from runninghub_async.telemetry.tracing import Tracing

_TEXTS_VARIABLE = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT"
_ASKS_FOR_TEXTS = frozenset({"true", "1", "span_only", "span_and_event"})


class Telemetry:
    """Makes spans and metrics of all calls of the clients that it is given to.

    The SDK, where the program sets one up, decides what becomes of them; without one nothing is
    recorded.  Neither keys nor links, paths or messages of errors are recorded, and prompts only
    where that is asked for.

    Args:
        tracer_provider: makes the spans; ``None`` is the global one, and a ``NoOpTracerProvider``
            says that none are wanted.
        meter_provider: makes the metrics; ``None`` is the global one.
        texts: whether the texts that calls are given, prompts among them, are put into their
            spans; ``None`` leaves it to ``OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT`` of
            the environment (``SPAN_ONLY``, ``SPAN_AND_EVENT`` or ``true``), and that to no.

    Raises:
        InvalidParameterError: ``texts`` is none of these.
    """

    wants_steps = True

    def __init__(
        self,
        *,
        tracer_provider: TracerProvider | None = None,
        meter_provider: MeterProvider | None = None,
        texts: bool | None = None,
    ) -> None:
        if texts is None:
            texts = os.environ.get(_TEXTS_VARIABLE, "").strip().lower() in _ASKS_FOR_TEXTS
        if not isinstance(texts, bool):
            raise not_allowed("texts", texts, "True, False or None")
        self.wants_texts = texts
        is_traced = not isinstance(tracer_provider, NoOpTracerProvider)
        self._tracing = Tracing(tracer_provider) if is_traced else None
        self._metering = Metering(meter_provider)

    def notice(self, event: Event) -> None:
        """Record an event."""
        if self._tracing is not None:
            self._tracing.notice(event)
        self._metering.notice(event)
