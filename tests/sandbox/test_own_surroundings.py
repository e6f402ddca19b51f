"""A sandbox with a clock, a maker of media and a server that are the caller's own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from runninghub_async import RunningHub
from runninghub_async.sandbox import Sandbox, Scene

MODEL = "seedream-v4.5/text-to-image"
HOUR = 3600.0


class Clock:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


class Labels:
    """Makes files that say only what they are."""

    def __init__(self) -> None:
        self.made: list[str] = []

    async def make(self, scene: Scene, target: Path) -> None:
        self.made.append(scene.text)
        target.write_text(f"{scene.kind} of {scene.task_id}")


@asynccontextmanager
async def served(sandbox: Sandbox, port: int) -> AsyncIterator[None]:
    """The sandbox's application, in a server that is not its own."""
    runner = web.AppRunner(sandbox.app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port).start()
        yield
    finally:
        await runner.cleanup()


async def test_what_does_not_listen_is_served_by_another_server(unused_tcp_port: int) -> None:
    labels = Labels()
    with pytest.raises(RuntimeError, match="not started"):
        _ = Sandbox().app
    async with (
        Sandbox(port=unused_tcp_port, task_seconds=0.01, media=labels, listen=False) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, retry=None) as rh,
    ):
        with pytest.raises(ConnectionError):
            await rh.account.status()
        async with served(sandbox, unused_tcp_port):
            first = await rh.call(MODEL, prompt="a boat")
            second = await rh.call(MODEL, prompt="a boat")
            # Made once for both, and named after the task of each.
            for result in (first, second):
                assert await result.output.read() == f"image of {result.task_id}".encode()
        assert labels.made == ["a boat"]


async def test_every_time_that_it_tells_is_its_clocks(unused_tcp_port: int) -> None:
    clock = Clock()
    before = datetime.now()
    async with (
        Sandbox(port=unused_tcp_port, media=Labels(), listen=False, clock=clock) as sandbox,
        served(sandbox, unused_tcp_port),
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.01) as rh,
    ):
        hook = f"{sandbox.base_url}/nowhere"
        task = await rh.call(MODEL, prompt="a boat").submit(webhook_url=hook)
        assert (await task.refresh()) == "QUEUED"
        clock.seconds += HOUR
        result = await task
        assert sandbox.tasks[0].created == 1_000.0
        assert sandbox.requests[-1].time == 1_000.0 + HOUR
        sandbox.advance(HOUR)  # wakes the webhook as well, which sleeps on this clock
        told = await rh.webhooks.detail(result.task_id)
        made = datetime.fromisoformat(told.created_at)
        assert HOUR - 1 <= (made - before).total_seconds() < 3 * HOUR
        async with aiohttp.ClientSession() as http, http.get(result.url) as answer:
            written = parsedate_to_datetime(answer.headers["Last-Modified"])
        assert HOUR < written.timestamp() - before.timestamp() < 3 * HOUR
