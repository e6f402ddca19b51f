"""Running a sandbox on an event loop in a thread of its own, for tests that have none."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runninghub_async.sandbox.server import Sandbox

_PATIENCE_SECONDS = 30.0


@contextlib.contextmanager
def in_a_thread(sandbox: Sandbox) -> Iterator[Sandbox]:
    """Keep ``sandbox`` listening for as long as the block lasts."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="runninghub-sandbox", daemon=True)
    thread.start()
    try:
        asyncio.run_coroutine_threadsafe(sandbox.start(), loop).result(_PATIENCE_SECONDS)
        try:
            yield sandbox
        finally:
            asyncio.run_coroutine_threadsafe(sandbox.close(), loop).result(_PATIENCE_SECONDS)
    finally:
        asyncio.run_coroutine_threadsafe(loop.shutdown_default_executor(), loop).result(
            _PATIENCE_SECONDS
        )
        loop.call_soon_threadsafe(loop.stop)
        thread.join(_PATIENCE_SECONDS)
        loop.close()
