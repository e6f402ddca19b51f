"""``runninghub bulk recover``: a ledger from what else is in a run's folder."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from runninghub_async.cli.bulk_display import write_event
from runninghub_async.cli.bulk_summary import repeatable_lines
from runninghub_async.cli.output import counted, say, write
from runninghub_async.values import expanded


def bulk_recover(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", file_okay=False, help="The folder of the run.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object a line for everything.")
    ] = False,
) -> int:
    """Build a run's ledger anew, where it is lost or damaged; nothing is submitted.

    It is built from results.jsonl, files/, run.log, and what can be read of the old one, which
    is put aside. Jobs that the new ledger does not know may have been submitted before: the next
    run calls them uncertain, and submits them only with --resubmit-uncertain.

    A job file that is called "recover" is given as ./recover.
    """
    from runninghub_async.bulk.recovery import recover

    found = asyncio.run(recover(expanded(folder)))
    if as_json:
        aside = None if found.aside is None else str(found.aside)
        write_event(
            "recovered",
            counts=found.counts,
            repeatable=found.repeatable,
            unreadable=found.unreadable,
            aside=aside,
        )
        return 0
    words = {"succeeded": "not fetched yet", "submitted": "with a task to look at"}
    words["submitting"] = "that may have been submitted"
    told = [f"{count} {words.get(state, state)}" for state, count in found.counts.items()]
    write(f"the ledger was rebuilt; jobs: {', '.join(told) or 'none'}")
    if found.unreadable:
        say(f"{counted(found.unreadable, 'line')} of results.jsonl cannot be read")
    if found.aside is not None:
        say(f"what stood in its place is now {found.aside}")
    say(
        "To go on: the same bulk command again. Jobs that this ledger does not know are uncertain,"
        " and go out only with --resubmit-uncertain."
    )
    for line in repeatable_lines(found.repeatable):
        say(line)
    return 0
