"""``runninghub serve``: the calls that other programs speak."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from runninghub_async.checks import refusal
from runninghub_async.cli import options
from runninghub_async.cli.connection import connection, connects, looks_up
from runninghub_async.cli.output import say, write_fields
from runninghub_async.errors import InvalidParameterError
from runninghub_async.home import how_to_install

if TYPE_CHECKING:
    from runninghub_async import RunningHub
    from runninghub_async.catalogue import Lookup
    from runninghub_async.models.budgets import Budget

PORT = 8400


@connects
@looks_up
def serve(
    context: typer.Context,
    out: Annotated[
        str,
        typer.Option(
            "--out", metavar="DIR|s3://…", help="Copy results to this folder, or object store."
        ),
    ],
    host: Annotated[
        str, typer.Option("--host", metavar="NAME", help="Listen at this address.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help="Listen at this port; 0 takes any.")
    ] = PORT,
    tokens: Annotated[
        Path | None,
        typer.Option(
            "--tokens",
            metavar="FILE",
            dir_okay=False,
            help="Callers' tokens, as `runninghub serve tokens add` writes them.",
        ),
    ] = None,
    budget: Annotated[
        str | None,
        typer.Option(
            "--budget",
            metavar="5USD",
            help="Without tokens: what the one may spend on a day that is printed here.",
        ),
    ] = None,
    state: Annotated[
        Path | None,
        typer.Option(
            "--state",
            metavar="DIR",
            file_okay=False,
            help="Keep the ledger here, and the key that signs links (--out, where that is one).",
        ),
    ] = None,
    ledger: Annotated[
        str | None,
        typer.Option(
            "--ledger",
            metavar="postgresql://…",
            help="A database that several servers share; tokens are there too.",
        ),
    ] = None,
    keep: Annotated[
        str, typer.Option("--keep", metavar="TIME", help="Keep files and rows so long.")
    ] = "30d",
    wait: Annotated[
        str,
        typer.Option("--wait", metavar="TIME", help="Have a caller wait so long for a result."),
    ] = "9m",
    max_body: Annotated[
        str, typer.Option("--max-body", metavar="SIZE", help="Take requests of this size.")
    ] = "64MB",
    queue: Annotated[
        int, typer.Option("--queue", metavar="N", min=1, help="Let so many requests wait in line.")
    ] = 1000,
    models: Annotated[
        list[str] | None,
        typer.Option(
            "--models",
            metavar="A,B",
            help="Serve these only: models, recipes, workflow/ID, app/ID; repeatable.",
        ),
    ] = None,
    alias: Annotated[
        list[str] | None,
        typer.Option(
            "--alias",
            metavar="NAME=MODEL",
            help="Another name of a model, such as dall-e-3; repeatable.",
        ),
    ] = None,
    price: Annotated[
        list[str] | None,
        typer.Option(
            "--price",
            metavar="NAME=AMOUNT",
            help="What calls of a model, a recipe, workflow/ID or app/ID cost; repeatable.",
        ),
    ] = None,
    webhook_host: Annotated[
        list[str] | None,
        typer.Option(
            "--webhook-host",
            metavar="NAME",
            help="Send webhooks here too, and not only to public addresses; repeatable.",
        ),
    ] = None,
    public_url: Annotated[
        str | None,
        typer.Option(
            "--public-url", metavar="URL", help="The address under which others reach this server."
        ),
    ] = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(
            "--allow-host",
            metavar="NAME",
            help="Another name that it goes by on this machine; repeatable.",
        ),
    ] = None,
    cors_origin: Annotated[
        list[str] | None,
        typer.Option(
            "--cors-origin",
            metavar="ORIGIN",
            help="Let pages of this origin ask, * all; repeatable.",
        ),
    ] = None,
    grace: Annotated[
        str,
        typer.Option(
            "--grace", metavar="TIME", help="When told to stop, wait so long for what runs."
        ),
    ] = "20s",
    poll: options.Poll = None,
    as_json: options.Json = False,
) -> None:
    """Serve the picture and film calls that other programs speak, on your key.

    Chat front ends and gateways are given the address and a token; the key stays here. Whatever
    was accepted survives a crash and is not paid twice. It speaks plain HTTP: leave TLS to a proxy
    in front of it. SIGTERM or Ctrl-C stops it gracefully, once more at once.

    \b
        runninghub serve tokens add chat --tokens tokens.yaml --budget 5USD/day
        runninghub serve --tokens tokens.yaml --out made
    """
    if find_spec("starlette") is None or find_spec("uvicorn") is None:
        raise InvalidParameterError(f"This needs the extra serve: {how_to_install('serve')}")
    from runninghub_async.listening import Place
    from runninghub_async.serve.serving import check_place, serve_until_told
    from runninghub_async.serve.settings import read_serve_settings
    from runninghub_async.serve.units import seconds_of

    settings = read_serve_settings(
        out=out,
        tokens=tokens,
        budget=budget,
        state=state,
        ledger=ledger,
        keep=keep,
        wait=wait,
        max_body=max_body,
        queue=queue,
        models=_parts(models),
        aliases=_aliases(alias),
        prices=_prices(price, connection(context).models()),
        webhook_hosts=webhook_host or (),
        public_url=public_url,
        allow_hosts=allow_host or (),
        cors_origins=cors_origin or (),
    )
    place = check_place(Place(host, port), settings)
    patience = seconds_of("grace", grace)

    def tell(told: Mapping[str, str]) -> None:
        write_fields(told, as_json=as_json)

    async def work(client: RunningHub) -> None:
        await serve_until_told(settings, client, place, patience, ready=tell, say=say)

    connection(context).run(work, poll=poll)


def _parts(given: list[str] | None) -> list[str]:
    """Names that may be separated by commas, too."""
    return [name for text in given or () for name in text.split(",") if name.strip()]


def _prices(given: list[str] | None, known: Lookup) -> dict[str, Budget]:
    """By the names that calls have; each may be in a currency of its own."""
    from runninghub_async.purses.given_prices import parse_prices

    found: dict[str, Budget] = {}
    for text in given or ():
        for name, price in parse_prices([text], known=known).items():
            if found.setdefault(name, price) != price:
                raise refusal("price", f"is {text!r}, and {name} has another", value=text)
    return found


def _aliases(given: list[str] | None) -> dict[str, str]:
    named: dict[str, str] = {}
    for text in given or ():
        alias, equals, model = text.partition("=")
        if not equals:
            raise refusal("alias", f"is {text!r}", "NAME=MODEL", value=text)
        if named.setdefault(alias.strip(), model) != model:
            raise refusal("alias", f"names {alias!r} twice", value=text)
    return named
