"""``runninghub recipe check``: whether recipes still fit what the service has."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from runninghub_async.cli import options
from runninghub_async.cli.connection import connection, connects
from runninghub_async.cli.failures import BAD_INPUT, exit_code, fields
from runninghub_async.cli.output import counted, known, printable, say, write, write_json

if TYPE_CHECKING:
    from runninghub_async import RunningHub
    from runninghub_async.recipes.checking import Checked

DRIFT = 1


@connects
def recipe_check(
    context: typer.Context,
    sources: Annotated[
        list[Path],
        typer.Argument(metavar="FILE…", exists=True, help="Recipes: files, and folders of them."),
    ],
    update: Annotated[
        bool, typer.Option("--update", help="Change in the files what is certain.")
    ] = False,
    as_json: options.Json = False,
) -> int:
    """Compare recipes with what the service has now: before a call is paid for, not after.

    \b
    Ends with 0 where all is the same, 1 where something has changed, 2 where a file cannot be
    read; what the service refuses ends as with every command.

    --update writes the new digest where every node and field is there, the new number of a node
    whose class, title and links only one node has, and more options of an app's field.
    """
    from runninghub_async.recipes.checking import Checker, recipe_files

    files = recipe_files(sources)

    async def work(client: RunningHub) -> list[Checked]:
        checker = Checker(client, update=update)
        checked = [await checker.check(file, is_named=file in sources) for file in files]
        return [each for each in checked if each is not None]

    checked = connection(context).ask(work)
    if as_json:
        write_json([_as_json(each) for each in checked])
    else:
        for each in checked:
            _tell(each)
        say(f"{counted(len(checked), 'recipe')}, {_summary(checked)}")
    return _code(checked)


def _tell(checked: Checked) -> None:
    if checked.error is not None:
        write(f"{checked.file}: {checked.state}: {printable(str(checked.error))}")
        return
    for message in checked.mended:
        write(f"{checked.file}: mended: {printable(message)}")
    for drift in checked.drifts:
        sure = " (--update writes that)" if drift.mend is not None else ""
        write(f"{checked.file}: {printable(drift.message)}{sure}")
    if not checked.drifts and not checked.mended:
        write(f"{checked.file}: same")


def _summary(checked: list[Checked]) -> str:
    if not checked:
        return "none to check"
    states = [each.state for each in checked]
    return ", ".join(f"{states.count(state)} {state}" for state in dict.fromkeys(states))


def _code(checked: list[Checked]) -> int:
    """What the service refused counts first: of the others nobody knows whether they fit."""
    refused = [each.error for each in checked if each.state == "refused" and each.error]
    if refused:
        return exit_code(refused[0])
    if any(each.state == "unreadable" for each in checked):
        return BAD_INPUT
    return DRIFT if any(each.state == "drift" for each in checked) else 0


def _as_json(checked: Checked) -> dict[str, Any]:
    return known(
        file=str(checked.file),
        state=checked.state,
        changes=[
            {"message": drift.message, "certain": drift.mend is not None}
            for drift in checked.drifts
        ],
        mended=list(checked.mended),
        error=fields(checked.error) if checked.error is not None else None,
    )
