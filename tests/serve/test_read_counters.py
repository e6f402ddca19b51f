"""Counters that are summed up until they are read tell what others tell."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from opentelemetry.exporter.prometheus import PrometheusMetricReader
from opentelemetry.metrics import MeterProvider
from opentelemetry.sdk.metrics import MeterProvider as SdkMeterProvider
from prometheus_client import CollectorRegistry
from prometheus_client.exposition import generate_latest

from runninghub_async.serve.read_counters import ReadMeters

ATTRIBUTES = st.dictionaries(
    st.sampled_from(["model", "account", "server.port"]), st.sampled_from(["a", "b", 7, True])
)
ADDED = st.tuples(
    st.sampled_from(["counter", "up_down", "histogram"]), st.integers(0, 9), ATTRIBUTES
)


def told(added: list[Any], *, are_read: bool, reads: int) -> list[str]:
    registry = CollectorRegistry()
    sdk = SdkMeterProvider([PrometheusMetricReader(registry=registry)], shutdown_on_exit=False)
    provider: MeterProvider = ReadMeters(sdk) if are_read else sdk
    meter = provider.get_meter("things", "1.2.3")
    counter = meter.create_counter("things.made", "{thing}", "Things that were made.")
    up_down = meter.create_up_down_counter("things.there", "{thing}", "Things that are there.")
    histogram = meter.create_histogram("things.size", "By", "How large they are.")
    texts: list[str] = []
    for number, (kind, amount, attributes) in enumerate(added):
        match kind:
            case "counter":
                counter.add(amount, attributes)
            case "up_down":
                up_down.add(amount - 4, dict(reversed(attributes.items())))
            case _:
                histogram.record(amount, attributes)
        if number % reads == 0:
            texts.append(generate_latest(registry).decode())
    texts.append(generate_latest(registry).decode())
    sdk.shutdown()
    return ["\n".join(sorted(text.splitlines())) for text in texts]


@given(added=st.lists(ADDED, max_size=20), reads=st.integers(1, 5))
def test_they_tell_what_is_recorded_one_by_one(added: list[Any], reads: int) -> None:
    assert told(added, are_read=True, reads=reads) == told(added, are_read=False, reads=reads)
