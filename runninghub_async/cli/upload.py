"""``runninghub upload``: files sent by themselves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from runninghub_async.cli import options
from runninghub_async.cli.connection import connection, connects, in_time
from runninghub_async.cli.failures import Interrupted, exit_code, fields, report_error
from runninghub_async.cli.output import say, write, write_json
from runninghub_async.errors import RunningHubError

if TYPE_CHECKING:
    from runninghub_async import RunningHub


@connects
def upload(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Files to send.")],
    as_json: options.Json = False,
) -> None:
    """Upload files, which the service keeps for about a day.

    Prints two lines for each: the URL, for the parameters of models, and the file name, for
    the nodes of workflows and apps.  A file that cannot be sent does not keep the others back;
    the exit code is that of the first failure.
    """
    told: list[dict[str, Any]] = []
    failures: list[Exception] = []

    def note_failure(file: Path, error: Exception) -> None:
        failures.append(error)
        told.append({"file": str(file), "error": fields(error)})
        if not as_json:
            report_error(error, as_json=False)

    async def work(client: RunningHub) -> None:
        for file in files:
            if len(files) > 1:
                say(f"uploading {file}")
            try:
                async with in_time(client):
                    sent = await client.uploads.upload(file)
            except (RunningHubError, OSError) as error:
                note_failure(file, error)
                continue
            links = {"url": sent.url, "file_name": sent.file_name, "size": sent.size}
            told.append({"file": str(file), **links})
            if not as_json:
                write(f"url: {sent.url}\nfile name: {sent.file_name}")

    try:
        connection(context).run(work)
    except Interrupted as error:
        note_failure(files[len(told)], error)
    if as_json:
        write_json(told)
    if failures:
        raise typer.Exit(exit_code(failures[0]))
