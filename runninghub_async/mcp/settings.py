"""What a server of tools may spend, read and write."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import field, frozen

from runninghub_async.checks import not_allowed, refusal
from runninghub_async.client import RunningHub, site_of
from runninghub_async.models.budgets import Budget
from runninghub_async.models.usage import COINS, Money

WAIT = 50.0
"""Seconds; most clients give a call up after 60."""
LONGEST_WAIT = 600.0


@frozen(kw_only=True)
class ServerSettings:
    """What a server is to hold to.

    Attributes:
        budget: the most that is spent on a day (UTC) by all servers of this user.
        session_budget: the most that this server spends while it runs.
        ask_above: what one call may cost without a person being asked.
        prices: what a person says that calls cost.
        allow: the folders whose files may be read.
        out: where results are saved; ``None`` saves none.
        wait: seconds that a call waits for the end of its task.

    Raises:
        InvalidParameterError: amounts are in several currencies.
    """

    budget: Money
    session_budget: Money | None = None
    ask_above: Money | None = None
    prices: Mapping[str, Budget] = field(factory=dict)
    allow: tuple[Path, ...] = ()
    out: Path | None = None
    wait: float = WAIT

    def __attrs_post_init__(self) -> None:
        for name in ("session_budget", "ask_above"):
            amount: Money | None = getattr(self, name)
            if amount is not None and amount.currency != self.currency:
                raise not_allowed(
                    name, str(amount), f"an amount in {self.currency}, as the budget is"
                )

    @property
    def currency(self) -> str:
        """In which all amounts are."""
        return str(self.budget.currency)


def check_currency(client: RunningHub, currency: str) -> None:
    """See that prices are known in a budget's currency.

    Raises:
        InvalidParameterError: those of the client's site are in another.
    """
    site = site_of(client)
    tables = (table for endpoint in client.catalogue for table in endpoint.prices)
    known = {table.currency for table in tables if site in (None, table.site)}
    if currency != COINS and currency not in known:
        where = "this site" if site is None else f"the site .{site}"
        raise refusal(
            "budget",
            f"is in {currency}, and the prices of {where} are in {' and '.join(sorted(known))}",
            f"an amount in {' or '.join(sorted(known))}, or in coins",
        )
