"""``runninghub sandbox``: the stand-in server."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from typing import TYPE_CHECKING, Annotated

import typer

from runninghub_async.cli import options
from runninghub_async.cli.output import write_json

if TYPE_CHECKING:
    from runninghub_async.sandbox import Sandbox


def sandbox(
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 0,
    task_seconds: Annotated[
        float, typer.Option(parser=options.amount, metavar="S", help="How long a task takes.")
    ] = 1.0,
    concurrency: Annotated[int, typer.Option(min=0, help="Tasks at once.")] = 50,
    seed: Annotated[int, typer.Option(help="Same seed: same key, ids and files.")] = 0,
    as_json: options.Json = False,
) -> None:
    """Serve a stand-in for the API on this machine.

    It is free, needs no network, and makes real media.  It prints the environment for a
    client, one variable a line, and serves until Ctrl-C:

    \b
        runninghub sandbox --port 8800 > sandbox.env &
        export $(cat sandbox.env)
    """
    from runninghub_async.sandbox import Sandbox, serve

    stand_in = Sandbox(port=port, task_seconds=task_seconds, concurrency=concurrency, seed=seed)
    try:
        asyncio.run(_serve_for_a_program(stand_in) if as_json else serve(stand_in))
    except OSError as error:
        raise OSError(error.errno, error.strerror, f"port {port}") from error


async def _serve_for_a_program(stand_in: Sandbox) -> None:
    """As :func:`serve`, but the environment is one JSON object."""
    from runninghub_async.sandbox.serving import environment

    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C cancels us instead
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with stand_in:
        write_json(dict(line.split("=", 1) for line in environment(stand_in)))
        await stop.wait()
