"""``runninghub run``: one call, from its parameters to its files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from runninghub_async.cli import completion, options
from runninghub_async.cli.connection import connection, connects, looks_up
from runninghub_async.cli.following import Finished, Started, follow, prepare, start
from runninghub_async.cli.inputs import body_in, extra_parameters, parameters
from runninghub_async.cli.output import known, say
from runninghub_async.cli.progress import Progress
from runninghub_async.cli.seen import seen_as_json, seen_in_words
from runninghub_async.cli.showing import view_where
from runninghub_async.cli.wording import price_as_json
from runninghub_async.errors import UnknownModelError
from runninghub_async.models.measures import short_price

if TYPE_CHECKING:
    from runninghub_async import Call, RunningHub
    from runninghub_async.catalogue import Endpoint, Lookup


@connects
@looks_up
@options.takes(options.OfCall)
def run(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="The model's name or path.", autocompletion=completion.models
        ),
    ],
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="KEY=VALUE",
            help="Its parameters; `runninghub models show NAME` tells them.",
            autocompletion=completion.parameters,
        ),
    ] = None,
    body: options.Body = None,
    *,
    wire: Annotated[
        Literal["flat", "flat_codes", "node_keys"] | None,
        typer.Option("--wire", help="How parameters are sent, where a model has several forms."),
    ] = None,
    no_validate: Annotated[
        bool, typer.Option("--no-validate", help="Send unknown keys and values too, as text.")
    ] = False,
    extra: Annotated[
        list[str] | None,
        typer.Option(
            "--extra",
            metavar="KEY=VALUE",
            help="A parameter that the catalogue does not know (yet), by its wire name; the value"
            " is JSON, else text.  May be repeated.",
        ),
    ] = None,
    how: options.OfCall,
) -> None:
    """Run a model: upload its files, submit once, wait, save.

    A picture, video or sound is given as a path or a URL.  A key that comes several times makes
    a list.  KEY=@FILE takes the text in a file, KEY=@@TEXT a text that begins with @.

    Without --out nothing is saved: the links and texts of the result are printed.
    """
    how.check()
    call: Call | None = None
    progress = Progress()

    async def work(client: RunningHub) -> tuple[Call, Finished | Started]:
        nonlocal call
        form = {
            "model": name,
            "params": {
                **_body_params(name, body, client.catalogue, no_validate),
                **parameters(words or ()),
            },
            "extra": extra_parameters(extra or ()),
            "wire": wire,
            "options": how.form,
        }
        call = client.from_dict(form, validate=not no_validate)
        _announce(name, call, client.catalogue)
        prepare(how.out, keep_settings=how.keep_settings)
        seen = call.seen()
        with (
            view_where(how.shows) as view,
            progress.shown(call.model, None if seen is None else seen.seconds),
        ):
            progress.step("submitting")
            if how.no_wait:
                return call, await start(call)
            return call, await follow(
                call,
                progress,
                out=how.out,
                overwrite=how.overwrite,
                keep_settings=how.keep_settings,
                view=view,
            )

    def task_id() -> str | None:
        return call.task.id if call is not None and call.task is not None else None

    done, finished = connection(context).run(
        work, task_id=task_id, on_cancel=how.on_cancel, poll=how.poll, observer=progress
    )
    price = done.price()
    known_price = known(
        price=None if price is None else price_as_json(price), seen=seen_as_json(done.seen())
    )
    finished.tell(as_json=how.as_json, model=done.model, **known_price)


def _body_params(
    name: str, body: Path | None, known_models: Lookup, no_validate: bool
) -> dict[str, Any]:
    """The parameters in a body's file; paths in it start where it lies."""
    from runninghub_async.calls.model_orders import endpoint_named, text_params

    if body is None:
        return {}
    endpoint = endpoint_named(name, known_models, validate=not no_validate)
    return text_params(endpoint, body_in(body), body.parent)


def _announce(name: str, call: Call, known_models: Lookup) -> None:
    try:
        endpoint = known_models.get(name)
    except UnknownModelError:  # run with --no-validate
        say(f"{call.model}: no price is known")
        return
    say(f"{call.model}: {call.price() or _without_price(endpoint)}")
    if (told := seen_in_words(call.seen())) is not None:
        say(told)
    if endpoint.gone is not None:
        say(f"This model is {endpoint.advised_against}")
    elif endpoint.deprecated is not None:
        say(f"This model is deprecated. {endpoint.deprecated}")


def _without_price(endpoint: Endpoint) -> str:
    prices = (endpoint.base or endpoint).prices
    lowest = [short_price(table) for table in prices if table.is_minimum]
    if not lowest:
        return "no price is published for this site and these parameters"
    return f"only its lowest price is published, {' or '.join(lowest)}; it may cost more"
