"""``runninghub task``: look at a task, wait for it, save it, cancel it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from runninghub_async.cli import options
from runninghub_async.cli.connection import connection, connects
from runninghub_async.cli.following import Finished, follow, prepare
from runninghub_async.cli.output import write, write_json
from runninghub_async.cli.progress import Progress
from runninghub_async.errors import InvalidParameterError

if TYPE_CHECKING:
    from runninghub_async import RunningHub


@connects
def task(
    context: typer.Context,
    task_id: Annotated[str, typer.Argument(metavar="ID", help="The task's id.")],
    wait: Annotated[bool, typer.Option("--wait", help="Wait for the end.")] = False,
    out: options.Out = None,
    overwrite: options.Overwrite = False,
    cancel: Annotated[
        bool, typer.Option("--cancel", help="Stop the task; time already used is billed.")
    ] = False,
    poll: options.Poll = None,
    as_json: options.Json = False,
) -> None:
    """Look at a task; with --wait or --out wait for its end.

    A task that has failed ends the command with the exit code of its error.
    """
    if cancel and (wait or out is not None):
        raise InvalidParameterError("--cancel goes with neither --wait nor --out.")

    progress = Progress()

    async def work(client: RunningHub) -> Finished | str:
        nonlocal task_id
        from runninghub_async.http.faults import TERMINAL_STATUSES

        handle = client.task(task_id)
        task_id = handle.id  # it may have been an address
        if cancel:
            await handle.cancel()
            return await handle.refresh()
        if not wait and out is None and await handle.refresh() not in TERMINAL_STATUSES:
            return handle.status
        prepare(out)
        with progress.shown("task"):
            progress.task(handle.id)
            return await follow(handle, progress, out=out, overwrite=overwrite)

    outcome = connection(context).run(work, task_id=lambda: task_id, poll=poll, observer=progress)
    if isinstance(outcome, Finished):
        outcome.tell(as_json=as_json)
    elif as_json:
        write_json({"task_id": task_id, "status": outcome})
    else:
        write(outcome.lower())
