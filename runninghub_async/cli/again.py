"""``runninghub again``: the call that made a file once more, with changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from runninghub_async.cli import nodes, options
from runninghub_async.cli.connection import connection, connects, looks_up
from runninghub_async.cli.inputs import parameters
from runninghub_async.cli.output import say

if TYPE_CHECKING:
    from runninghub_async import Call, RunningHub


@connects
@looks_up
def again(
    context: typer.Context,
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="A result that was saved with --keep-settings, or the FILE.settings.json beside"
            " it.",
        ),
    ],
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="KEY=VALUE", help="What is to be different; KEY= takes it away."),
    ] = None,
    out: options.Out = None,
    overwrite: options.Overwrite = False,
    keep_settings: options.KeepSettings = False,
    no_wait: options.NoWait = False,
    poll: options.Poll = None,
    webhook_url: options.WebhookUrl = None,
    account: options.Account = None,
    on_cancel: options.OnCancel = None,
    as_json: options.Json = False,
) -> None:
    """Make a result again, as a new task to pay for, with changes.

    All values stay as they were, a seed too (seed= takes it away).  Local files must be where they
    were, with the same content.  What was not kept, such as a signed link, is given anew.
    """
    from runninghub_async.calls.call import order_of
    from runninghub_async.calls.kept_calls import kept_call

    kept = kept_call(file)
    changes = parameters(words or ())

    def make_call(client: RunningHub) -> Call:
        form = kept.changed(changes, client.catalogue)
        call = client.from_dict(form)
        price = call.price()
        kept.check(order_of(call).media(), changes)
        if price is not None:
            say(f"price: {price}")
        return call

    finished = nodes.run_to_its_end(
        connection(context),
        make_call,
        of_call=options.of_call(webhook_url, account, on_cancel),
        out=out,
        overwrite=overwrite,
        keep_settings=keep_settings,
        poll=poll,
        no_wait=no_wait,
    )
    finished.tell(as_json=as_json, again=str(file))
