"""``runninghub serve tokens``: who may ask a server, for what, and for how much."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from runninghub_async.checks import refusal
from runninghub_async.cli import options
from runninghub_async.cli.output import say, terminal_width, write, write_json
from runninghub_async.cli.tables import table
from runninghub_async.errors import InvalidParameterError
from runninghub_async.home import how_to_install
from runninghub_async.values import expanded

if TYPE_CHECKING:
    from runninghub_async.serve.records import Token
    from runninghub_async.serve.token_store import TokenStore

T = TypeVar("T")

serve_tokens = typer.Typer(name="serve tokens", rich_markup_mode=None)

File = Annotated[
    Path | None,
    typer.Option("--tokens", metavar="FILE", dir_okay=False, help="The file of tokens."),
]
Ledger = Annotated[
    str | None,
    typer.Option("--ledger", metavar="postgresql://…", help="The database that has them."),
]


@serve_tokens.callback(invoke_without_command=True)
def tokens(context: typer.Context) -> None:
    """The tokens of those who may ask `runninghub serve`, each with a budget of its own."""
    if context.invoked_subcommand is None:
        write(context.get_help())


@serve_tokens.command("add")
def add(
    name: Annotated[str, typer.Argument(metavar="NAME", help="What logs and usage call it.")],
    file: File = None,
    ledger: Ledger = None,
    budget: Annotated[
        str | None,
        typer.Option(
            "--budget", metavar="5USD/day", help="The most that it spends on a day (UTC)."
        ),
    ] = None,
    total: Annotated[
        str | None,
        typer.Option("--total", metavar="100USD", help="The most that it spends in all."),
    ] = None,
    models: Annotated[
        list[str] | None,
        typer.Option(
            "--models",
            metavar="A,B",
            help="Only these: models, recipes, workflow/ID, app/ID; asset:// for the account's"
            " assets; repeatable.",
        ),
    ] = None,
    rate: Annotated[
        str | None,
        typer.Option(
            "--rate", metavar="60/minute", help="How often it may ask for tasks, on each server."
        ),
    ] = None,
    concurrency: Annotated[
        int | None,
        typer.Option("--concurrency", metavar="N", min=1, help="Its tasks at once, at most."),
    ] = None,
    operator: Annotated[
        bool, typer.Option("--operator", help="Let it see metrics, and the usage of all.")
    ] = False,
    as_json: options.Json = False,
) -> None:
    """Make a token, and print it and the secret of its webhooks: this once.

    Where the file is not there, it is made, for you alone. A server that runs knows the token
    within two seconds. Without --budget and --total its spending is counted and not limited.

    \b
        runninghub serve tokens add chat --tokens tokens.yaml --budget 5USD/day --total 100USD
    """
    check_extra()
    from runninghub_async.serve.token_texts import new_secret, new_token

    secret = new_secret()
    token = new_token(
        name,
        secret,
        budget=budget,
        total=total,
        models=[part.strip() for text in models or () for part in text.split(",") if part.strip()],
        rate=rate,
        concurrency=concurrency,
        is_operator=operator,
    )
    _with_store(file, ledger, lambda store: store.add(token), may_be_missing=True)
    for mistake in _unknown(token):
        say(f"Note: {mistake} A recipe of the server may have that name.")
    told = {"name": name, "token": secret, "webhook_secret": token.webhook_secret}
    if as_json:
        write_json(told)
        return
    for key in ("token", "webhook_secret"):
        write(f"{key}: {told[key]}")
    say("They are shown this once, and only their digest is kept of the token.")


@serve_tokens.command("list")
def list_tokens(file: File = None, ledger: Ledger = None, as_json: options.Json = False) -> None:
    """Print the tokens and what each of them may; never the tokens themselves."""
    check_extra()
    found = _with_store(file, ledger, lambda store: store.all())
    if as_json:
        write_json([_told(token) for token in found])
        return
    names = ("name", "budget", "total", "rate", "concurrency", "operator", "models", "revoked")
    rows = [[_cell(_told(token).get(name)) for name in names] for token in found]
    for line in table([list(names), *rows], width=terminal_width()):
        write(line)


@serve_tokens.command("revoke")
def revoke(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Of the token.")],
    file: File = None,
    ledger: Ledger = None,
    as_json: options.Json = False,
) -> None:
    """End a token: within two seconds it is nobody's, and its links lead nowhere.

    What it has asked for goes on, and is paid. Its name is not free again, since its tasks and
    its spending are kept under it.
    """
    check_extra()
    _with_store(file, ledger, lambda store: store.revoke(name))
    if as_json:
        write_json({"name": name, "revoked": True})
        return
    write(f"{name} is revoked")


def _with_store(
    file: Path | None,
    ledger: str | None,
    work: Callable[[TokenStore], Awaitable[T]],
    *,
    may_be_missing: bool = False,
) -> T:
    """Do something with the tokens that a person has named."""
    if (file is None) == (ledger is None):
        allowed = "either --tokens FILE, or --ledger postgresql://… where no file has them"
        raise refusal("tokens", "are not named" if file is None else "are named twice", allowed)
    from runninghub_async.serve.kept import token_store
    from runninghub_async.serve.token_store import TokenFile

    async def run() -> T:
        store: TokenStore
        if file is not None:
            store = TokenFile(expanded(file), may_be_missing=may_be_missing)
        else:
            store = token_store(None, ledger)
        try:
            return await work(store)
        finally:
            await store.close()

    return asyncio.run(run())


def _unknown(token: Token) -> list[str]:
    """What is said of the models in its list that the shipped catalogue has not."""
    from runninghub_async.catalogue import CATALOGUE
    from runninghub_async.serve.served_models import ServedModels

    models, told = ServedModels(CATALOGUE), []
    for name in token.models:
        try:
            models.check_known(name)
        except InvalidParameterError as mistake:
            told.append(mistake.message)
    return told


def _told(token: Token) -> dict[str, Any]:
    from runninghub_async.serve.token_texts import limits_as_written

    return {
        "name": token.name,
        **limits_as_written(token),
        "created": token.created_at,
        "revoked": token.revoked_at,
    }


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(value) or "all"
    if isinstance(value, bool):
        return "yes" if value else "-"
    return "-" if value is None else str(value)


def check_extra() -> None:
    """See that what a server needs is installed.

    Raises:
        InvalidParameterError: it is not.
    """
    if find_spec("starlette") is None or find_spec("yaml") is None:
        raise InvalidParameterError(f"This needs the extra serve: {how_to_install('serve')}")
