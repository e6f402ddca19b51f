"""Traces and metrics of calls, for OpenTelemetry: ``RunningHub(observer=Telemetry())``.

Needs the extra ``telemetry``, which brings the API and nothing else: where the program sets up no
SDK, nothing is recorded.  What is recorded follows the semantic conventions for generative AI,
version 0.1.0, as far as they fit, and stands under ``runninghub.`` where they do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from runninghub_async.home import how_to_install
from runninghub_async.lazy_names import lazy_names

if TYPE_CHECKING:
    from runninghub_async.telemetry.observer import Telemetry as Telemetry

__all__ = ["Telemetry"]

_load, __dir__ = lazy_names(globals(), {"Telemetry": "telemetry.observer"})


def __getattr__(name: str) -> Any:
    try:
        return _load(name)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "opentelemetry":
            raise
    raise ImportError(
        f"{name} needs OpenTelemetry's API, which is not installed: {how_to_install('telemetry')}"
    )
