"""``runninghub account``: what is left, and how busy the accounts are."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Annotated, Any

import typer
from attrs import evolve

from runninghub_async.cli import options
from runninghub_async.cli.connection import Connection, connection, connects
from runninghub_async.cli.failures import NOT_ACCEPTED, UNREACHED
from runninghub_async.cli.output import known, say, terminal_width, write, write_json
from runninghub_async.cli.tables import table
from runninghub_async.errors import AuthenticationError, RunningHubError
from runninghub_async.settings import HOSTS, address_of

if TYPE_CHECKING:
    from runninghub_async import RunningHub

_SECONDS_FOR_CURRENCY = 5


@connects
def account(
    context: typer.Context,
    detect: Annotated[
        bool,
        typer.Option(
            "--detect",
            help="Ask runninghub.cn and runninghub.ai which of them each key is of; both see it.",
        ),
    ] = False,
    as_json: options.Json = False,
) -> None:
    """Show each account's money, coins and tasks.

    An account is named by a label that gives nothing of its key away.
    """
    if detect:
        _tell_sites(_detected(connection(context)), as_json=as_json)
        return
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


def _detected(connected: Connection) -> list[dict[str, Any]]:
    """What each site says of each key."""
    answers: dict[str, dict[str, RunningHubError | None]] = {}
    for site in HOSTS:
        there = evolve(connected, base_url=address_of(site), site=None)
        for label, refusal in there.ask(_refusals).items():
            answers.setdefault(label, {})[site] = refusal
    return [
        known(
            account=label,
            sites=[site for site, error in told.items() if error is None],
            refusals={site: str(error) for site, error in told.items() if error is not None},
            unanswered=[site for site, error in told.items() if _tells_nothing(error)] or None,
        )
        for label, told in answers.items()
    ]


def _tells_nothing(error: RunningHubError | None) -> bool:
    """Whether it leaves open if the key is of the site."""
    return error is not None and not isinstance(error, AuthenticationError)


async def _refusals(client: RunningHub) -> dict[str, RunningHubError | None]:
    """Why a site does not accept each key; ``None`` where it does."""
    told: dict[str, RunningHubError | None] = {}
    for label in [each.account for each in client.stats().accounts]:
        try:
            await client.account.status(account=label)
            told[label] = None
        except RunningHubError as error:
            told[label] = error
    return told


def _tell_sites(found: list[dict[str, Any]], *, as_json: bool) -> None:
    if as_json:
        write_json(found)
    for each in found:
        hosts = [HOSTS[site] for site in each["sites"]]
        if not as_json:
            write(f"{each['account']}  {' and '.join(hosts) or _no_site(each)}")
        for site, refusal in each["refusals"].items():
            if not hosts:
                say(f"{HOSTS[site]}: {refusal}")
        if hosts:
            say(f"Name it with RUNNINGHUB_SITE={each['sites'][0]}, or --site {each['sites'][0]}.")
    without = [each for each in found if not each["sites"]]
    if without:
        is_open = all("unanswered" in each for each in without)
        raise typer.Exit(UNREACHED if is_open else NOT_ACCEPTED)


def _no_site(found: dict[str, Any]) -> str:
    hosts = [HOSTS[site] for site in found.get("unanswered", ())]
    if not hosts:
        return "neither site accepts this key"
    return f"not found out, since {' and '.join(hosts)} did not answer"


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
