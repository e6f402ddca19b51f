"""What a client is told while it waits."""

from __future__ import annotations

from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from runninghub_async.mcp.progress import Reporter


class Context:
    """Notes what goes to the client."""

    def __init__(self) -> None:
        self.told: list[float] = []

    async def report_progress(self, done: float, total: float, message: str) -> None:
        assert total == 100.0
        assert message
        self.told.append(done)


@given(st.lists(st.none() | st.floats(0, 1)).map(lambda told: [*told, 1.0, *(None, 1.0) * 100]))
async def test_progress_always_grows_and_never_says_that_it_is_over(
    fractions: list[float | None],
) -> None:
    context = Context()
    reporter = Reporter(cast("Any", context))
    for fraction in fractions:
        await reporter.say("it goes on", fraction)
    assert context.told == sorted(set(context.told))
    assert 0 < context.told[0] <= context.told[-1] < 100
