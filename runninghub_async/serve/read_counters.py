"""Counters that are plain sums until metrics are asked for.

An instrument of OpenTelemetry's cleans, sorts and hashes its attributes for every single record; of
a task there are eight of counters.  These are summed up here, and read as observable instruments of
the same names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from opentelemetry.context import Context
from opentelemetry.metrics import (
    CallbackOptions,
    Counter,
    Histogram,
    Meter,
    MeterProvider,
    ObservableCounter,
    ObservableGauge,
    ObservableUpDownCounter,
    Observation,
    UpDownCounter,
)
from opentelemetry.util.types import Attributes

Callbacks = Sequence[Any] | None


class ReadMeters(MeterProvider):
    """Meters of another provider, whose counters are read when they are asked for.

    Each name is made once: of two counters of one name only the first would be read.
    """

    def __init__(self, behind: MeterProvider) -> None:
        """``behind``: which exports."""
        self._behind = behind

    def get_meter(
        self,
        name: str,
        version: str | None = None,
        schema_url: str | None = None,
        attributes: Attributes | None = None,
    ) -> Meter:
        return _ReadMeter(name, version, schema_url, self._behind.get_meter(name, version))


class _Sums(Counter, UpDownCounter):
    """What was added, by attributes."""

    def __init__(self) -> None:
        self._sums: dict[frozenset[tuple[str, Any]], float] = {}

    def add(
        self,
        amount: float,
        attributes: Attributes | None = None,
        context: Context | None = None,
    ) -> None:
        key = frozenset((attributes or {}).items())
        self._sums[key] = self._sums.get(key, 0) + amount

    def read(self, _: CallbackOptions) -> list[Observation]:
        """All sums; may be called in another thread."""
        return [Observation(amount, dict(key)) for key, amount in self._sums.copy().items()]


class _ReadMeter(Meter):
    """One of these meters."""

    def __init__(
        self, name: str, version: str | None, schema_url: str | None, behind: Meter
    ) -> None:
        super().__init__(name, version, schema_url)
        self._behind = behind

    def create_counter(self, name: str, unit: str = "", description: str = "") -> Counter:
        return self._read_by(self._behind.create_observable_counter, name, unit, description)

    def create_up_down_counter(
        self, name: str, unit: str = "", description: str = ""
    ) -> UpDownCounter:
        create = self._behind.create_observable_up_down_counter
        return self._read_by(create, name, unit, description)

    def _read_by(
        self, create: Callable[..., object], name: str, unit: str, description: str
    ) -> _Sums:
        sums = _Sums()
        create(name, [sums.read], unit, description)
        return sums

    # -- as they are -------------------------------------------------------------------------

    def create_histogram(
        self,
        name: str,
        unit: str = "",
        description: str = "",
        *,
        explicit_bucket_boundaries_advisory: Sequence[float] | None = None,
    ) -> Histogram:
        return self._behind.create_histogram(
            name,
            unit,
            description,
            explicit_bucket_boundaries_advisory=explicit_bucket_boundaries_advisory,
        )

    def create_observable_counter(
        self, name: str, callbacks: Callbacks = None, unit: str = "", description: str = ""
    ) -> ObservableCounter:
        return self._behind.create_observable_counter(name, callbacks, unit, description)

    def create_observable_gauge(
        self, name: str, callbacks: Callbacks = None, unit: str = "", description: str = ""
    ) -> ObservableGauge:
        return self._behind.create_observable_gauge(name, callbacks, unit, description)

    def create_observable_up_down_counter(
        self, name: str, callbacks: Callbacks = None, unit: str = "", description: str = ""
    ) -> ObservableUpDownCounter:
        return self._behind.create_observable_up_down_counter(name, callbacks, unit, description)
