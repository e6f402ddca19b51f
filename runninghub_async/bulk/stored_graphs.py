"""What is stored at the service and run from there, read once in a run: graphs and apps' fields."""

from __future__ import annotations

import asyncio
import hashlib
import json
from typing import TYPE_CHECKING, Any

from runninghub_async.calls.orders import Order
from runninghub_async.client import runtime_of
from runninghub_async.errors import RunningHubError
from runninghub_async.logs import logger

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub

_LONGEST_READ = 30.0
"""Seconds that a read may take: no job waits for it any longer."""


class StoredGraphs:
    """Digests of what the service has stored.  Each is read once, which costs nothing."""

    def __init__(self, rh: RunningHub) -> None:
        self._rh = rh
        self._reads: dict[str, asyncio.Task[str | None]] = {}

    async def digest(self, order: Order) -> str | None:
        """SHA-256 of what is stored of it; ``None`` where that is nothing or cannot be read."""
        if (name := order.stored_as) is None:
            return None
        if name not in self._reads:
            self._reads[name] = asyncio.create_task(self._read(order, name))
        return await asyncio.shield(self._reads[name])

    async def _read(self, order: Order, name: str) -> str | None:
        runtime = runtime_of(self._rh)
        try:
            async with asyncio.timeout(_LONGEST_READ):
                stored = await order.stored(runtime, runtime.accounts.first)
        except (RunningHubError, TimeoutError) as error:
            logger.info("what is stored of %s could not be read: %s", name, error)
            return None
        return digest_of(stored)


def digest_of(value: Any) -> str:
    """SHA-256 of a value as JSON, whatever the order of its keys."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()
