"""``runninghub account``: what is left, and how busy the accounts are."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any

import typer

from runninghub_async.cli import options
from runninghub_async.cli.connection import connection, connects
from runninghub_async.cli.output import known, terminal_width, write, write_json
from runninghub_async.cli.tables import table
from runninghub_async.errors import RunningHubError

if TYPE_CHECKING:
    from runninghub_async import RunningHub

_SECONDS_FOR_CURRENCY = 5


@connects
def account(context: typer.Context, as_json: options.Json = False) -> None:
    """Show each account's money, coins and tasks.

    An account is named by a label that gives nothing of its key away.
    """
    found = connection(context).ask(_accounts)
    if as_json:
        write_json(found)
        return
    rows = [
        (
            each["account"],
            each.get("kind", ""),
            f"{each['money']} {each.get('currency', '')}".strip() if "money" in each else "",
            str(each.get("coins", "")),
            str(each.get("running", "")),
            str(each.get("limit", "")),
        )
        for each in found
    ]
    head = ("ACCOUNT", "KIND", "MONEY", "COINS", "RUNNING", "AT ONCE")
    for line in table([head, *rows], width=terminal_width()):
        write(line)


async def billed_in(client: RunningHub, account: str | None = None) -> str | None:
    """The currency of an account, where that is told, and soon."""
    with contextlib.suppress(RunningHubError, TimeoutError):
        async with asyncio.timeout(_SECONDS_FOR_CURRENCY):
            return (await client.account.status(account=account)).currency
    return None


async def _accounts(client: RunningHub) -> list[dict[str, Any]]:
    found = []
    for label in [each.account for each in client.stats().accounts]:
        status = await client.account.status(account=label)
        limit: int | None = None
        with contextlib.suppress(RunningHubError):  # not every key may know it
            limit = (await client.account.queue(account=label)).limit
        found.append(
            known(
                account=label,
                kind=status.kind,
                money=status.money,
                currency=status.currency,
                coins=status.coins,
                running=status.running,
                limit=limit,
            )
        )
    return found
