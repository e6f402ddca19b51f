"""``python -m runninghub_async.sandbox``."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from typing import get_args

from runninghub_async.models.records import Site
from runninghub_async.sandbox import KeyKind, Sandbox, serve
from runninghub_async.sandbox.serving import show_requests


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until stopped; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m runninghub_async.sandbox",
        description="A stand-in for RunningHub's API. It prints the environment for a client.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address (default: %(default)s)")
    parser.add_argument("--port", type=int, default=0, help="port (default: any free one)")
    parser.add_argument(
        "--task-seconds", type=float, default=1.0, help="how long a task takes (default: 1)"
    )
    parser.add_argument(
        "--concurrency", type=int, help="tasks at once (default: what the key's kind has)"
    )
    parser.add_argument(
        "--speed", type=float, default=1.0, help="60 makes a minute a second (default: 1)"
    )
    parser.add_argument(
        "--api-kind",
        choices=get_args(KeyKind),
        default="SHARED",
        help="what sort of key it accepts (default: %(default)s)",
    )
    parser.add_argument(
        "--site",
        choices=get_args(Site),
        default="cn",
        help="the site it stands for: cn in CNY, ai in USD (default: %(default)s)",
    )
    parser.add_argument(
        "--small", action="store_true", help="pictures and films of 256 pixels at most"
    )
    parser.add_argument("--log", action="store_true", help="a line for each request")
    parser.add_argument("--seed", type=int, default=0, help="same seed, same ids and files")
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="another name under which its page answers; may be repeated",
    )
    parser.add_argument(
        "--catalogue",
        action="append",
        metavar="FILE",
        help="models beside the shipped ones: a file or a folder; may be repeated",
    )
    options = parser.parse_args(arguments)
    sandbox = Sandbox(
        host=options.host,
        port=options.port,
        task_seconds=options.task_seconds,
        concurrency=options.concurrency,
        seed=options.seed,
        speed=options.speed,
        api_kind=options.api_kind,
        site=options.site,
        small=options.small,
        allow_hosts=options.allow_host,
        catalogue=options.catalogue,
    )
    if options.log:
        show_requests()
    try:
        asyncio.run(serve(sandbox))
    except ImportError as error:  # the extra is not there
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"The sandbox cannot listen on port {options.port}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
