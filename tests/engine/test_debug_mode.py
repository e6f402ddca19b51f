"""asyncio's debug mode, which puts what is slow into words, and that at every turn here."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from runninghub_async import Call, RunningHub
from tests.bulk.helpers import bulk_with, forms
from tests.helpers import client, until
from tests.misbehaving import Server, status

MOST = 3000
"""Characters of the words for one task: some with a path, and what waits for it."""


@pytest.fixture
async def wordy(caplog: pytest.LogCaptureFixture) -> None:
    """The running loop says of every step what it was, however quick; nobody reads it."""
    caplog.set_level("CRITICAL", logger="asyncio")
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = 0.0


def picture(rh: RunningHub, n: int) -> Call:
    return rh.call("seedream-v4.5/text-to-image", prompt=f"picture {n}", resolution="2k")


async def test_the_words_for_each_task_are_few(wordy: None) -> None:
    async with Server(queries=[status("RUNNING", results=None)]) as server, client(server) as rh:
        waiting = [asyncio.ensure_future(picture(rh, n)) for n in range(4)]
        await until(lambda: len(server.queries) > 4)
        words = [repr(task) for task in asyncio.all_tasks()]
        assert max(map(len, words)) < MOST
        for each in waiting:
            each.cancel()


async def test_many_calls_and_a_bulk_run_come_to_their_ends(wordy: None, tmp_path: Path) -> None:
    async with Server() as server, client(server) as rh:
        outcomes = [outcome async for outcome in rh.map(picture(rh, n) for n in range(60))]
        assert all(outcome.error is None for outcome in outcomes)
        ended, _ = await bulk_with(rh, tmp_path / "out", forms(40))
        assert [outcome.state for outcome in ended] == ["saved"] * 40
