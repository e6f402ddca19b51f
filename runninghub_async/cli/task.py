"""``runninghub task``: look at a task, wait for it, save it, cancel it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from runninghub_async.cli import options
from runninghub_async.cli.connection import Connection, connection, connects
from runninghub_async.cli.failures import fields
from runninghub_async.cli.following import Finished, follow, prepare
from runninghub_async.cli.output import known, say, terminal_width, write, write_json
from runninghub_async.cli.progress import Progress
from runninghub_async.cli.tables import table
from runninghub_async.errors import InvalidParameterError, RunningHubError

if TYPE_CHECKING:
    from runninghub_async import PeekedStatus, RunningHub


@connects
def task(
    context: typer.Context,
    task_ids: Annotated[
        list[str], typer.Argument(metavar="ID…", help="The task's id, or several.")
    ],
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

    A task that has failed ends the command with the exit code of its error.  Of several, each is
    looked at once and told in a line; the exit code then only tells whether that was possible.
    With --cancel a task that had ended before is told so, with exit code 1: nothing was cancelled.
    """
    if cancel and (wait or out is not None):
        raise InvalidParameterError("--cancel goes with neither --wait nor --out.")
    if len(task_ids) > 1:
        if cancel or wait or out is not None:
            raise InvalidParameterError("--wait, --out and --cancel take one task at a time.")
        _look_at(task_ids, connection(context), as_json=as_json)
        return
    (task_id,) = task_ids

    progress = Progress()

    async def work(client: RunningHub) -> Finished | str:
        nonlocal task_id
        from runninghub_async.http.faults import TERMINAL_STATUSES

        handle = client.task(task_id)
        task_id = handle.id  # it may have been an address
        if cancel:
            if await handle.refresh() not in TERMINAL_STATUSES:
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
        return
    if as_json:
        write_json({"task_id": task_id, "status": outcome})
    else:
        write(outcome.lower())
    if cancel and outcome in ("SUCCESS", "FAILED"):
        say(f"Task {task_id} had ended already ({outcome.lower()}); nothing was cancelled.")
        raise typer.Exit(1)


def _look_at(task_ids: Sequence[str], connected: Connection, *, as_json: bool) -> None:
    """Look once at each of several tasks."""

    async def work(client: RunningHub) -> list[dict[str, Any]]:
        return [await _record(peeked) for peeked in await client.peek(task_ids)]

    found = connected.ask(work)
    if as_json:
        write_json(found)
    else:
        rows = [
            (each["task_id"], each["status"].lower() or "unknown", _in_short(each))
            for each in found
        ]
        for line in table(rows, width=terminal_width()):
            write(line)
    if unknown := [each for each in found if not each["status"]]:
        raise typer.Exit(unknown[0]["error"]["exit_code"])


async def _record(peeked: PeekedStatus) -> dict[str, Any]:
    """What one look has told of a task, for programs."""
    error = peeked.error
    if peeked == "SUCCESS":
        try:
            return Finished(await peeked.task, []).record()
        except RunningHubError as no_results:
            error = no_results
    told = known(error=None if error is None else fields(error))
    return {"task_id": peeked.task_id, "status": str(peeked), **told}


def _in_short(record: Mapping[str, Any]) -> str:
    """The links and texts of a task's outputs, or why it failed."""
    if "error" in record:
        return str(record["error"]["message"])
    outputs = record.get("outputs", ())
    return " ".join(output.get("url") or output.get("text") or "" for output in outputs)
