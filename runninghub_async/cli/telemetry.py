"""What the command records of itself, where that is asked for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from runninghub_async.checks import refusal

if TYPE_CHECKING:
    from runninghub_async.telemetry import Telemetry

_CARRIED = ("traceparent", "tracestate", "baggage")


def telemetry_of_command() -> Telemetry:
    """Who records what happens; from here on within the trace that the environment names.

    Raises:
        ImportError: OpenTelemetry is not installed.
        InvalidParameterError: nothing would come of it.
    """
    from runninghub_async.telemetry import Telemetry

    telemetry = Telemetry()  # says how to install what is missing
    from opentelemetry import context, propagate, trace

    if isinstance(trace.get_tracer_provider(), trace.ProxyTracerProvider):
        raise refusal(
            "telemetry",
            "is wanted, and no OpenTelemetry SDK is set up that would record anything",
            "the command as `opentelemetry-instrument` starts it",
            value=True,
            hint="Install opentelemetry-distro, and write opentelemetry-instrument before the"
            " command.",
        )
    carrier = {name: os.environ.get(name.upper(), "") for name in _CARRIED}
    context.attach(propagate.extract({name: value for name, value in carrier.items() if value}))
    return telemetry
