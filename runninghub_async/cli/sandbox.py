"""``runninghub sandbox``: the stand-in server."""

from __future__ import annotations

import asyncio
from typing import Annotated, Literal

import typer

from runninghub_async.cli import options
from runninghub_async.cli.connection import connection, looks_up
from runninghub_async.cli.output import write_json


@looks_up
def sandbox(
    context: typer.Context,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 takes a free one.")] = 0,
    task_seconds: Annotated[
        float, typer.Option(parser=options.amount, metavar="S", help="How long a task takes.")
    ] = 1.0,
    speed: Annotated[
        float, typer.Option(parser=options.amount, metavar="N", help="60 makes a minute a second.")
    ] = 1.0,
    concurrency: Annotated[
        int | None, typer.Option(min=0, help="Tasks at once; else what the key's kind has.")
    ] = None,
    api_kind: Annotated[
        str, typer.Option(metavar="KIND", help="Of the key: NORMAL, SHARED, EXCLUSIVE or FREE.")
    ] = "SHARED",
    site: Annotated[
        Literal["cn", "ai"], typer.Option(help="The site it stands for: cn in CNY, ai in USD.")
    ] = "cn",
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Another name its page answers under; repeatable."),
    ] = None,
    small: Annotated[
        bool,
        typer.Option("--small", help="Pictures and films of 256 pixels at most, made quickly."),
    ] = False,
    log: Annotated[bool, typer.Option("--log", help="A line for each request.")] = False,
    seed: Annotated[int, typer.Option(help="Same seed: same key, ids and files.")] = 0,
    as_json: options.Json = False,
) -> None:
    """Serve a stand-in for the API on this machine.

    It is free, needs no network, and makes real media.  It prints the environment for a
    client, one variable a line, and serves until Ctrl-C; its page shows the tasks live and
    can end them:

    \b
        runninghub sandbox --port 8800 > sandbox.env &
        export $(cat sandbox.env)
    """
    from runninghub_async.sandbox import Sandbox, serve
    from runninghub_async.sandbox.serving import print_environment, show_requests

    try:
        stand_in = Sandbox(
            port=port,
            task_seconds=task_seconds,
            speed=speed,
            concurrency=concurrency,
            api_kind=api_kind,  # type: ignore[arg-type]  # checked there
            site=site,
            seed=seed,
            small=small,
            allow_hosts=allow_host or (),
            catalogue=connection(context).catalogue,
        )
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    if log:
        show_requests()
    try:
        asyncio.run(serve(stand_in, write_json if as_json else print_environment))
    except OSError as error:
        raise OSError(error.errno, error.strerror, f"port {port}") from error
