"""Running a sandbox until it is told to stop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
import sys
from collections.abc import Callable, Mapping

from runninghub_async.sandbox import requests
from runninghub_async.sandbox.server import Sandbox


def print_environment(variables: Mapping[str, str]) -> None:
    """One variable a line; in one piece: who waits for the first finds the others there too."""
    print("\n".join(f"{name}={value}" for name, value in variables.items()), flush=True)


def show_requests() -> None:
    """Have a line on standard error for each request from now on."""
    shown = logging.StreamHandler()
    shown.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
    requests.logger.addHandler(shown)
    requests.logger.setLevel(logging.INFO)


async def serve(
    sandbox: Sandbox, tell: Callable[[Mapping[str, str]], object] = print_environment
) -> None:
    """Tell what a client needs, by default as environment lines, and serve until SIGINT or SIGTERM.

    Where its page is comes on standard error.

    Args:
        sandbox: what to serve.
        tell: told the environment variables for a client, once the sandbox listens.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    async with sandbox:
        for name in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C cancels us instead
                loop.add_signal_handler(name, stop.set)
        tell(environment(sandbox))
        print(f"Tasks are shown at {sandbox.base_url}/", file=sys.stderr, flush=True)
        await stop.wait()


def environment(sandbox: Sandbox) -> dict[str, str]:
    """The variables that point a client at a sandbox that has started."""
    poll = min(max(sandbox.task_seconds / sandbox.speed / 5, 0.05), 1.0)
    # Where no site is named, a client takes the prices of .cn first.
    site = {} if sandbox.site == "cn" else {"RUNNINGHUB_SITE": sandbox.site}
    return {
        "RUNNINGHUB_API_KEY": sandbox.api_key,
        "RUNNINGHUB_BASE_URL": sandbox.base_url,
        **site,
        "RUNNINGHUB_POLL": f"{poll:g}",
    }
