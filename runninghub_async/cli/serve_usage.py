"""``runninghub serve usage``: what tokens have used."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from runninghub_async.checks import refusal
from runninghub_async.cli import options
from runninghub_async.cli.output import terminal_width, write, write_json
from runninghub_async.cli.serve_tokens import check_extra
from runninghub_async.cli.tables import table
from runninghub_async.values import expanded

if TYPE_CHECKING:
    from runninghub_async.serve.usage import UsageRow


def serve_usage(
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", file_okay=False, help="The --out of the server."),
    ] = None,
    state: Annotated[
        Path | None,
        typer.Option(
            "--state", metavar="DIR", file_okay=False, help="Its --state, where it has one."
        ),
    ] = None,
    ledger: Annotated[
        str | None,
        typer.Option("--ledger", metavar="postgresql://…", help="The servers' database."),
    ] = None,
    tokens: Annotated[
        Path | None,
        typer.Option("--tokens", metavar="FILE", dir_okay=False, help="The file of tokens."),
    ] = None,
    token: Annotated[
        str | None, typer.Option("--token", metavar="NAME", help="Of this token only.")
    ] = None,
    days: Annotated[
        int, typer.Option("--days", metavar="N", min=1, max=3660, help="So many, with today.")
    ] = 31,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print a table in CSV.")] = False,
    as_json: options.Json = False,
) -> None:
    """Print what tokens have used: a row a day (UTC), and one in all.

    It reads what the server keeps, whether that runs or not. Spent is what was billed, or assumed
    where no bill tells; reserved is held for tasks that are not over.

    \b
        runninghub serve usage --out made --tokens tokens.yaml --csv
    """
    check_extra()
    if len([place for place in (state or out, ledger) if place is not None]) != 1:
        what = "is not named" if ledger is None else "is named twice"
        allowed = "--out or --state of the server, or its --ledger"
        raise refusal("out", f"{what}, where usage is kept", allowed)
    rows = asyncio.run(_usage(state or out, ledger, tokens, token, days))
    from runninghub_async.serve.usage import COLUMNS
    from runninghub_async.serve.usage import as_csv as csv_of
    from runninghub_async.serve.usage import as_json as json_of

    if as_csv:
        write(csv_of(rows).rstrip("\n"))
        return
    if as_json:
        write_json(json_of(rows))
        return
    cells = [row.as_json() | {"day": row.day or "all"} for row in rows]
    lines = [[str(each[name]) for name in COLUMNS] for each in cells]
    for line in table([list(COLUMNS), *lines], width=terminal_width()):
        write(line)


async def _usage(
    state: Path | None, ledger: str | None, file: Path | None, name: str | None, days: int
) -> list[UsageRow]:
    from runninghub_async.serve.kept import (
        NAME_OF_RUN,
        PURSES,
        book_store,
        purse_store,
        token_store,
    )
    from runninghub_async.serve.records import Token
    from runninghub_async.serve.token_store import not_known
    from runninghub_async.serve.usage import usage_of

    folder = None if state is None else expanded(state)
    if folder is not None and not (folder / PURSES).is_file():
        allowed = "the folder of a server's state, or its --out"
        raise refusal("out", f"is {folder}, in which no server has kept anything", allowed)
    # A server without tokens has one for its runs; its digest is nobody's business here.
    one = None if ledger is not None else Token(name=NAME_OF_RUN, digest="")
    async with AsyncExitStack() as stack:
        tokens = token_store(None if file is None else expanded(file), ledger, one)
        stack.push_async_callback(tokens.close)
        known = await tokens.all()
        chosen = [each for each in known if name in (None, each.name)]
        if not chosen and name is not None:
            raise not_known(name, [each.name for each in known])
        purses = purse_store(folder, ledger)
        stack.push_async_callback(purses.close)
        book = book_store(folder, ledger)
        stack.push_async_callback(book.close)
        return await usage_of(chosen, purses, book, days=days)
