"""A process that has asked an object store ends as it wants to, and is not aborted."""

from __future__ import annotations

import asyncio
import os
import sys

from runninghub_async.stores.objects import ObjectStore
from tests.stores.s3_server import S3Server

_ASKS_AND_ENDS = f"""
import asyncio, os, sys
from {ObjectStore.__module__} import ObjectStore

async def ask(address):
    async for _ in ObjectStore(address).names():
        pass

if hasattr(os, "sched_setaffinity"):  # on one core whoever is woken goes first: us
    os.sched_setaffinity(0, {{min(os.sched_getaffinity(0))}})
sys.setswitchinterval(100)
asyncio.run(ask(sys.argv[1]))
"""
_PROCESSES = 6


async def test_a_process_that_asked_a_store_ends_in_peace(in_environment: S3Server) -> None:
    """Without the wait at its end most of these are aborted, where Python is older than 3.14."""
    address = f"s3://{in_environment.new_bucket()}/x"

    for _ in range(_PROCESSES):  # one after the other: where cores are busy it hardly ever happens
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", _ASKS_AND_ENDS, address), env=os.environ
        )
        assert await process.wait() == 0
