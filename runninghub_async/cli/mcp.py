"""``runninghub mcp``: tools for language models."""

from __future__ import annotations

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
from runninghub_async.models.budgets import money_of, parse_budget
from runninghub_async.state_folder import VARIABLE, folder_of_command
from runninghub_async.values import expanded

if TYPE_CHECKING:
    from runninghub_async import RunningHub


@connects
@looks_up
def mcp(
    context: typer.Context,
    budget: Annotated[
        str,
        typer.Option(
            "--budget",
            metavar="5USD",
            help="The most that is spent on a day (UTC), by all of your servers together.",
        ),
    ],
    session_budget: Annotated[
        str | None,
        typer.Option(
            "--session-budget", metavar="1USD", help="The most that this server spends, too."
        ),
    ] = None,
    ask_above: Annotated[
        str | None,
        typer.Option(
            "--ask-above", metavar="0.50USD", help="Ask before one call that costs more than this."
        ),
    ] = None,
    price: Annotated[
        list[str] | None,
        typer.Option(
            "--price",
            metavar="NAME=AMOUNT",
            help="What calls of a model, or of workflow/ID or app/ID, cost; repeatable.",
        ),
    ] = None,
    allow: Annotated[
        list[Path] | None,
        typer.Option(
            "--allow", metavar="DIR", help="Let files in this folder be used; repeatable."
        ),
    ] = None,
    out: options.Out = None,
    http: Annotated[
        str | None,
        typer.Option(
            "--http",
            metavar="[HOST:]PORT",
            help="Serve over HTTP on this machine; 0 takes a free port. Otherwise: standard input"
            " and output.",
        ),
    ] = None,
    token_file: Annotated[
        Path | None,
        typer.Option(
            "--token-file",
            metavar="FILE",
            dir_okay=False,
            help="Where the token of --http stands, or is put; else a new one is printed.",
        ),
    ] = None,
    wait: Annotated[
        float | None,
        typer.Option(
            "--wait", metavar="S", min=1, max=600, help="How long a call waits for its task (50)."
        ),
    ] = None,
    poll: options.Poll = None,
    as_json: options.Json = False,
) -> None:
    """Serve tools for language models (MCP): find, make, look, with a budget that holds.

    A client such as an editor starts it by itself. Whatever would cost more than the budget of the
    day, or than --ask-above, is made only when you allow it in the client. Files of this machine
    are read only below --allow, and results saved only to --out.

    \b
        runninghub mcp --budget 5USD --allow ~/Pictures --out ~/Pictures/made
    """
    if find_spec("mcp") is None:
        raise InvalidParameterError(f"This needs the extra mcp: {how_to_install('mcp')}")
    if token_file is not None and http is None:
        raise refusal("--token-file", "is for --http", value=str(token_file))
    state = folder_of_command()
    if state is None:
        raise InvalidParameterError(
            f"The budget of the day has to be kept on disk, and {VARIABLE} is off (or there is no"
            " home): name a folder there."
        )
    from runninghub_async.mcp.http_door import new_token, parse_place, serve_http, token_in
    from runninghub_async.mcp.server import open_server
    from runninghub_async.mcp.settings import WAIT, ServerSettings
    from runninghub_async.mcp.stdio import serve_stdio
    from runninghub_async.purses.given_prices import parse_prices

    most = parse_budget(budget)
    settings = ServerSettings(
        budget=money_of("budget", most),
        session_budget=None
        if session_budget is None
        else money_of("session_budget", session_budget),
        ask_above=None if ask_above is None else money_of("ask_above", ask_above),
        prices=parse_prices(price or (), most, connection(context).models()),
        allow=tuple(map(expanded, allow or ())),
        out=None if out is None else expanded(out),
        wait=WAIT if wait is None else wait,
    )
    place = None if http is None else parse_place(http)
    token = new_token() if token_file is None else token_in(expanded(token_file))
    if settings.out is not None:
        settings.out.mkdir(parents=True, exist_ok=True)

    def tell(address: str) -> None:
        _tell(address, token if token_file is None else None, as_json=as_json)

    async def work(client: RunningHub) -> None:
        async with open_server(client, settings, state) as server:
            if place is None:
                say(f"Serving on standard input and output; at most {most} on a day.")
                await serve_stdio(server)
            else:
                await serve_http(server, place, token, tell)

    connection(context).run(work, poll=poll)


def _tell(address: str, token: str | None, *, as_json: bool) -> None:
    """Where it is, and the token, which is seen by whoever sees this."""
    told = {"url": address} | ({} if token is None else {"token": token})
    write_fields(told, as_json=as_json)
