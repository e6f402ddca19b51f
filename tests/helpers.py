"""How the tests make clients and calls."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import Any

import aiohttp

from runninghub_async import Call, RetryPolicy, RunningHub
from tests.misbehaving import Server

KEY = "0123456789abcdef-SECRET-fedcba9876"
QUICK = RetryPolicy(attempts=3, first_delay=0.01, max_delay=0.05, connect_deadline=0.3)
"""Repeats without long pauses."""
VERSION_OF_AIOHTTP = tuple(map(int, re.findall(r"\d+", aiohttp.__version__)[:3]))
"""Its servers have become stricter from one to the next."""


def client(server: Server, **settings: Any) -> RunningHub:
    """A client of this server that wastes no time."""
    given: dict[str, Any] = {"poll": 0.01, "http_timeout": 5, "retry": QUICK, "timeout": 20}
    given.update(settings)
    return RunningHub(KEY, base_url=server.base_url, **given)


def a_call(rh: RunningHub, **more: Any) -> Call:
    """A call that needs no file."""
    given: dict[str, Any] = {"prompt": "a red bicycle", "resolution": "2k"}
    given.update(more)
    return rh.seedream.seedream_v4_5_text_to_image(**given)


def a_media_call(rh: RunningHub, image: Any, **more: Any) -> Call:
    """A call that takes a picture."""
    given: dict[str, Any] = {"image_url": image, "prompt": "slow dolly in"}
    given.update(more)
    return rh.hailuo.hailuo_2_3_i2v_pro(**given)


def held_by(value: object) -> dict[str, Any]:
    """What an object has in its dictionary and in its slots."""
    told = [vars(kind).get("__slots__", ()) for kind in type(value).__mro__]
    slots = [name for each in told for name in ([each] if isinstance(each, str) else each)]
    found = {name: getattr(value, name) for name in slots if hasattr(value, name)}
    return {**found, **getattr(value, "__dict__", {})}


async def until(condition: Callable[[], object], seconds: float = 30) -> None:
    """Wait for something to become true; on a busy machine that takes its time."""
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - a condition of the server's, not an event
            await asyncio.sleep(0.005)


def other_tasks() -> set[asyncio.Task[Any]]:
    """What runs in this loop beside the test and the server's connections."""
    ours = asyncio.current_task()
    return {
        task
        for task in asyncio.all_tasks()
        if task is not ours
        and not any(name in repr(task.get_coro()) for name in ("_connected", "_accept_connection"))
    }
