"""``runninghub bulk export``: the results of a run as a table."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from runninghub_async.cli.bulk_display import write_event
from runninghub_async.cli.output import counted, printable, write
from runninghub_async.cli.spelling import of_options
from runninghub_async.errors import InvalidParameterError
from runninghub_async.values import expanded


def bulk_export(
    context: typer.Context,
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", file_okay=False, help="The folder of the run.")
    ],
    to: Annotated[
        Path,
        typer.Option(
            "--to",
            metavar="FILE",
            dir_okay=False,
            help="The table: .parquet, .csv or .jsonl; what has the name is replaced.",
        ),
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object a line for everything.")
    ] = False,
) -> int:
    """Write the results of a run into a table: a row a job, a column a parameter.

    The run may go on meanwhile. Ids are text, amounts decimals with their currency beside them,
    times are in UTC; the files of a job stand in one row, as a list. In a CSV a text that a
    spreadsheet would take for a formula has an apostrophe before it.

    A job file that is called "export" is given as ./export.
    """
    from runninghub_async.bulk.export.writing import export

    to = expanded(to)
    try:
        done = export(expanded(folder), to)
    except InvalidParameterError as error:
        raise of_options(error, context) from None
    if as_json:
        write_event("exported", rows=done.rows, columns=done.columns, to=str(to))
        return 0
    size = f"{counted(done.rows, 'row')} of {counted(len(done.columns), 'column')}"
    write(f"{size} in {printable(str(to))}")
    return 0
