"""``runninghub bulk forget``: old failures that are not to decide how a run ends."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from runninghub_async.cli.bulk_display import write_event
from runninghub_async.cli.output import counted, printable, write
from runninghub_async.values import expanded


def bulk_forget(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", file_okay=False, help="The folder of the run.")
    ],
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="ID", help="The ids of failed jobs.")
    ] = None,
    failed: Annotated[bool, typer.Option("--failed", help="All failed jobs.")] = False,
    uncertain: Annotated[
        bool,
        typer.Option("--uncertain", help="Uncertain jobs as well: the ids given, or else all."),
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object a line for everything.")
    ] = False,
) -> int:
    """Leave failed jobs out of a run's exit code from now on; nothing is submitted.

    They are not run again, whatever --retry-failed says, and what they have cost stays in the sum
    and in the budget. Jobs that are saved, under way or not submitted cannot be forgotten, and
    uncertain ones only with --uncertain: look at the account's call records before.

    An id that begins with a dash stands behind --; a job file that is called "forget" is given as
    ./forget.
    """
    from runninghub_async.bulk.forgetting import forget

    chosen = ids or ()
    found = asyncio.run(forget(expanded(folder), chosen, failed=failed, uncertain=uncertain))
    if as_json:
        write_event("forgotten", jobs=found)
        return 0
    before = len(dict.fromkeys(chosen)) - len(found) if chosen else 0
    also = f"; {counted(before, 'job')} had been before" if before > 0 else ""
    write(f"{counted(len(found), 'job')} forgotten{also}")
    for job in found:
        write(f"  {printable(job)}")
    return 0
