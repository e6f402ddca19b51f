"""``runninghub app``: run an AI app, or show what it can be given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from runninghub_async.cli import nodes, options
from runninghub_async.cli.connection import connection, connects, looks_up
from runninghub_async.cli.output import heading, known, printable, terminal_width, write, write_json
from runninghub_async.cli.seen import seen_by_machine
from runninghub_async.cli.tables import table

if TYPE_CHECKING:
    from runninghub_async import App, Call, RunningHub
    from runninghub_async.platform.app_fields import AppField

_Id = Annotated[str, typer.Argument(metavar="ID", help="The number in its page's address.")]


@connects
@looks_up
@options.takes(options.OfCall, nodes.Machine)
def ai_app(
    context: typer.Context,
    webapp_id: Annotated[
        str | None,
        typer.Argument(metavar="ID", help="The number in its page's address, or in --body."),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="KEY=VALUE", help="`runninghub app show ID` tells them."),
    ] = None,
    files: nodes.Files = None,
    body: options.Body = None,
    no_validate: Annotated[
        bool, typer.Option("--no-validate", help="Send without asking what the app takes.")
    ] = False,
    *,
    machine: nodes.Machine,
    how: options.OfCall,
) -> None:
    """Run an AI app: check, upload, submit once, wait, save.

    A key is NODE.FIELD, or a field's description where only one has it.  KEY=@FILE takes the
    text in a file, KEY=@@TEXT a text that begins with @.
    """
    asked = nodes.asked("app", webapp_id, words or (), files or (), body)
    form = asked.form(machine.options)

    def make_call(client: RunningHub) -> Call:
        return client.from_dict(form, validate=not no_validate)

    finished = nodes.run_to_its_end(
        connection(context),
        make_call,
        how=how,
        of_call=asked.of_call,
    )
    finished.tell(as_json=how.as_json, app=asked.target)


@connects
def ai_app_show(context: typer.Context, webapp_id: _Id, as_json: options.Json = False) -> None:
    """Show what an AI app can be given."""

    async def work(client: RunningHub) -> tuple[App, list[str]]:
        app = await client.apps.describe(webapp_id)
        return app, seen_by_machine(client, "app", app.id)

    app, seen = connection(context).ask(work)
    if as_json:
        write_json(_as_json(app))
        return
    write(heading(printable(app.name)))
    rows = [
        (field.key, field.node_name, field.type, field.said, field.value, _allowed(field))
        for field in app.fields
    ]
    head = ("KEY", "NODE", "TYPE", "DESCRIPTION", "UNLESS GIVEN", "ALLOWED")
    for line in table([head, *rows], width=terminal_width()):
        write(line)
    for line in seen:
        write(line)


def _as_json(app: App) -> dict[str, Any]:
    return {
        "app": app.id,
        "name": app.name,
        "encrypted": app.encrypted,
        "fields": [
            known(
                key=field.key,
                node_id=field.node_id,
                node=field.node_name or None,
                field=field.field,
                type=field.type,
                description=field.said or None,
                value=field.value,
                options=[option.value for option in field.options] or None,
                min=field.min,
                max=field.max,
            )
            for field in app.fields
        ],
    }


def _allowed(field: AppField) -> str:
    if field.options:
        shown = " ".join(option.value for option in field.options[:8])
        return shown + (" …" if len(field.options) > 8 else "")
    if field.min is None and field.max is None:
        return ""
    return f"{'' if field.min is None else field.min}…{'' if field.max is None else field.max}"
