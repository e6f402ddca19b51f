"""``runninghub upload``: files sent by themselves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from runninghub_async.cli import options
from runninghub_async.cli.connection import connection, connects, in_time
from runninghub_async.cli.output import say, write, write_json

if TYPE_CHECKING:
    from runninghub_async import RunningHub
    from runninghub_async.platform.uploads import Upload


@connects
def upload(
    context: typer.Context,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE", exists=True, dir_okay=False, help="Files to send."),
    ],
    as_json: options.Json = False,
) -> None:
    """Upload files, which the service keeps for about a day.

    Prints two lines for each: the URL, for the parameters of models, and the file name, for
    the nodes of workflows and apps.
    """

    async def work(client: RunningHub) -> list[Upload]:
        sent = []
        for file in files:
            say(f"uploading {file}")
            async with in_time(client):
                sent.append(await client.uploads.upload(file))
        return sent

    uploads = connection(context).run(work)
    if as_json:
        write_json(
            [
                {"file": str(file), "url": sent.url, "file_name": sent.file_name, "size": sent.size}
                for file, sent in zip(files, uploads, strict=True)
            ]
        )
        return
    for sent in uploads:
        write(f"url: {sent.url}\nfile name: {sent.file_name}")
