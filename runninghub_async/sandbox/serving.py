"""Running a sandbox until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import signal

from runninghub_async.sandbox.server import Sandbox


async def serve(sandbox: Sandbox) -> None:
    """Print what a client needs, as environment lines, and serve until SIGINT or SIGTERM."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    async with sandbox:
        for name in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C cancels us instead
                loop.add_signal_handler(name, stop.set)
        # In one piece: who waits for the first line in a file finds the others there too.
        print("\n".join(environment(sandbox)), flush=True)
        await stop.wait()


def environment(sandbox: Sandbox) -> list[str]:
    """The variables that point a client at a sandbox that has started."""
    poll = min(max(sandbox.task_seconds / sandbox.speed / 5, 0.05), 1.0)
    return [
        f"RUNNINGHUB_API_KEY={sandbox.api_key}",
        f"RUNNINGHUB_BASE_URL={sandbox.base_url}",
        f"RUNNINGHUB_POLL={poll:g}",
    ]
