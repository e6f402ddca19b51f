"""Without OpenTelemetry, and with its API alone, everything goes on, and nothing is loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest

from runninghub_async.telemetry import Telemetry
from tests.helpers import a_call, client
from tests.misbehaving import Server

NOTHING_LOADED = """
import sys
import runninghub_async, runninghub_async.client, runninghub_async.calls.call, runninghub_async.bulk
runninghub_async.bulk.BulkRun
import runninghub_async.telemetry
assert not [name for name in sys.modules if name.startswith("opentelemetry")]
"""
NOT_THERE = """
import sys
for name in [name for name in sys.modules if name.startswith("opentelemetry")]:
    del sys.modules[name]
sys.modules["opentelemetry"] = None
from runninghub_async.telemetry import Telemetry
"""


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_nothing_of_it_is_loaded_unless_it_is_asked_for() -> None:
    ended = python(NOTHING_LOADED)
    assert ended.returncode == 0, ended.stderr


def test_where_it_is_not_installed_who_asks_is_told_how() -> None:
    ended = python(NOT_THERE)
    assert ended.returncode == 1
    last = ended.stderr.strip().splitlines()[-1]
    assert last.startswith("ImportError: Telemetry needs OpenTelemetry's API")
    assert "[telemetry]" in last


async def test_with_the_api_alone_nothing_is_recorded_and_everything_works() -> None:
    async with Server() as server, client(server, observer=Telemetry()) as rh:
        assert (await a_call(rh)).output.text is not None


@pytest.mark.parametrize("wrong", ["yes", 1, []])
def test_whether_texts_are_recorded_is_yes_or_no(wrong: object) -> None:
    with pytest.raises(ValueError, match="texts"):
        Telemetry(texts=wrong)  # type: ignore[arg-type]
