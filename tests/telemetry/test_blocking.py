"""The blocking client: its calls run in another thread, and belong where they are made."""

from __future__ import annotations

from runninghub_async.sandbox import Sandbox
from tests.sync.conftest import a_call, client
from tests.telemetry.recording import Recording


def test_spans_of_blocking_calls_are_within_the_span_of_their_thread(
    recording: Recording, runninghub_sandbox: Sandbox
) -> None:
    with (
        client(runninghub_sandbox, observer=recording.telemetry) as rh,
        recording.tracer.start_as_current_span("request"),
    ):
        a_call(rh).run().output.read()
        with rh.map(a_call(rh, f"picture {n}") for n in range(2)) as outcomes:
            assert all(outcome.error is None for outcome in outcomes)
    made = ["submit", "wait"]
    call = "generate_content"
    assert recording.tree == [
        ("request", [(call, [*made, "download"]), (call, made), (call, made)]),
    ]
