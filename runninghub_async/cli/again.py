"""``runninghub again``: the call that made a file once more, with changes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from runninghub_async.cli import nodes, options
from runninghub_async.cli.bulk_offline import call_maker
from runninghub_async.cli.connection import connection, connects, looks_up
from runninghub_async.cli.inputs import parameters
from runninghub_async.cli.output import known, say, write, write_json
from runninghub_async.cli.wording import price_as_json

if TYPE_CHECKING:
    from runninghub_async import Call, RunningHub
    from runninghub_async.calls.kept_calls import KeptCall
    from runninghub_async.catalogue import Lookup


@connects
@looks_up
@options.takes(options.OfCall)
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
    *,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run",
            help="Print the call and its price, and submit nothing; needs no key.",
        ),
    ] = False,
    how: options.OfCall,
) -> None:
    """Make a result again, as a new task to pay for, with changes.

    All values stay as they were, a seed too (seed= takes it away).  Local files must be where they
    were, with the same content.  What was not kept, such as a signed link, is given anew.
    """
    from runninghub_async.calls.kept_calls import kept_call

    kept = kept_call(file)
    changes = parameters(words or ())

    if dry_run:
        where = connection(context)
        make = call_maker(None, Path(), where, validate=True)
        _tell(_checked(kept, changes, where.models(), make), file, as_json=how.as_json)
        return

    def make_call(client: RunningHub) -> Call:
        call = _checked(kept, changes, client.catalogue, client.from_dict)
        if (price := call.price()) is not None:
            say(f"price: {price}")
        return call

    finished = nodes.run_to_its_end(
        connection(context),
        make_call,
        how=how,
    )
    finished.tell(as_json=how.as_json, again=str(file))


def _checked(
    kept: KeptCall,
    changes: Mapping[str, Any],
    known_models: Lookup,
    make_call: Callable[[dict[str, Any]], Call],
) -> Call:
    """The call that was kept, with changes; it sends no file but those that it may."""
    from runninghub_async.calls.call import order_of

    call = make_call(kept.changed(changes, known_models))
    kept.check(order_of(call).media(), changes)
    return call


def _tell(call: Call, file: Path, *, as_json: bool) -> None:
    """Say what would be submitted."""
    from runninghub_async.calls.call import submission_of

    submission_of(call)  # that it is never awaited is meant
    form, price = call.to_dict(), call.price()
    if as_json:
        write_json(
            {"again": str(file), "call": form, **known(price=price and price_as_json(price))}
        )
        return
    write(json.dumps(form, ensure_ascii=False, indent=2, default=str))
    say(f"price: {price or 'not known'}; nothing was submitted")
