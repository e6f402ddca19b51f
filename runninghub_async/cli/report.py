"""``runninghub report``: a page to look at what a bulk run has made."""

from __future__ import annotations

import asyncio
import errno
import re
import signal
import sys
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from runninghub_async.cli import options
from runninghub_async.cli.output import counted, say, write, write_json
from runninghub_async.cli.spelling import of_options
from runninghub_async.errors import InvalidParameterError
from runninghub_async.home import how_to_install
from runninghub_async.values import expanded

if TYPE_CHECKING:
    from runninghub_async.bulk import LedgerReader, Report, Shared

_TELL_EVERY = 500
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def _seconds(text: str) -> float:
    """A time such as ``7d``, ``12h``, ``30m`` or ``90s``."""
    found = re.fullmatch(r"([0-9]{1,6})([smhd])", text)
    if found is None:
        raise typer.BadParameter(f"{text!r}; allowed are times such as 7d, 12h and 30m.")
    return float(found[1]) * _UNITS[found[2]]


def report(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", file_okay=False, help="The folder of the run.")
    ],
    live: Annotated[
        bool,
        typer.Option("--live", help="Show the run as it goes on, in a browser, until Ctrl-C."),
    ] = False,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="For --live; 0 takes a free one.")
    ] = 0,
    share: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT.zip", dir_okay=False, help="Pack the page and all files that it shows."
        ),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Let a file of that name give way.")
    ] = False,
    ledger: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", exists=True, dir_okay=False, help="The ledger, if it is elsewhere."
        ),
    ] = None,
    no_thumbnails: Annotated[
        bool, typer.Option("--no-thumbnails", help="Make no small pictures; show the originals.")
    ] = False,
    links: Annotated[
        float | None,
        typer.Option(
            parser=_seconds,
            metavar="7d",
            help="How long the page shows files of an object store: 7d, 12h, 30m; at most 7d.",
        ),
    ] = None,
    as_json: options.Json = False,
) -> int:
    """Make DIR/report.html, a page to look at all results of a bulk run.

    It opens from the disk, without a server and without the network, and has everything: pictures,
    films, sounds and 3D models, the prompt, parameters, price and times of each, what failed and
    what to do about it. What is chosen on it is exported for `bulk --chosen` and `bulk --redo`.
    The run may go on meanwhile; the same command again makes the page anew. With --live the page
    is not written but given out, to this machine only, under the address that is printed.
    """
    if overwrite and share is None:
        raise typer.BadParameter("--overwrite is for --share; the page is always made anew.")
    if live and share is not None:
        raise typer.BadParameter("--live does not go with --share: pack the run once it is over.")
    if links is not None and (live or share is not None):
        raise typer.BadParameter("--links is for the page; --live needs none, --share packs files.")
    if port and not live:
        raise typer.BadParameter("--port is for --live.")
    from runninghub_async.bulk import LedgerReader, make_report, share_report

    told = None if as_json else _tell
    thumbnails = not no_thumbnails
    with nullcontext() if ledger is None else LedgerReader(expanded(ledger)) as reader:
        if live:
            asyncio.run(_serve(folder, port, reader, thumbnails=thumbnails, as_json=as_json))
            return 0
        if share is None:
            made = make_report(folder, ledger=reader, thumbnails=thumbnails, links=links, told=told)
            return _tell_made(asyncio.run(made), thumbnails=thumbnails, as_json=as_json)
        packed = share_report(
            folder, share, overwrite=overwrite, ledger=reader, thumbnails=thumbnails, told=told
        )
        try:
            return _tell_shared(asyncio.run(packed), as_json=as_json)
        except InvalidParameterError as error:
            raise of_options(error, context, archive="share") from None


async def _serve(
    folder: Path,
    port: int,
    ledger: LedgerReader | None,
    *,
    thumbnails: bool,
    as_json: bool,
) -> None:
    """Give the page out until SIGINT or SIGTERM."""
    from runninghub_async.bulk import live_report

    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows: Ctrl-C cancels us instead
            asyncio.get_running_loop().add_signal_handler(name, stop.set)
    try:
        async with live_report(folder, port=port, ledger=ledger, thumbnails=thumbnails) as address:
            if as_json:
                write_json({"address": address})
            else:
                write(address)
                say(
                    "Open it in a browser of this machine; Ctrl-C ends it. Whoever has it may look."
                )
            await stop.wait()
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise OSError(error.errno, "it is in use", f"port {port}") from error


def _tell(made: int, of: int) -> None:
    if sys.stderr.isatty() and (made % 50 == 0 or made == of):
        end = "\n" if made == of else ""
        print(f"\rsmall pictures: {made} of {of}", end=end, file=sys.stderr, flush=True)
    elif made % _TELL_EVERY == 0 and made < of:
        say(f"small pictures: {made} of {of}")


def _tell_made(made: Report, *, thumbnails: bool, as_json: bool) -> int:
    from runninghub_async.bulk.report.picture_makers import can_be_made

    if as_json:
        write_json({**made._asdict(), "path": str(made.path)})
        return 0
    write(str(made.path))
    say(f"{counted(made.jobs, 'job')}; {counted(made.thumbnails, 'small picture')}")
    if made.without and thumbnails and not can_be_made():
        say(
            f"{counted(made.without, 'file')} shown as they are, which is slow where there are"
            f" many; small pictures take an extra: {how_to_install('report')}"
        )
    return 0


def _tell_shared(shared: Shared, *, as_json: bool) -> int:
    if as_json:
        write_json({**shared._asdict(), "path": str(shared.path)})
        return 0
    write(str(shared.path))
    say(f"{counted(shared.files, 'result')}, {shared.size:,} bytes")
    if shared.missing:
        say(f"{counted(shared.missing, 'result')} not in the folder any more, and not packed")
    return 0
